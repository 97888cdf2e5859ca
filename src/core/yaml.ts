/**
 * YAML (and JSON, which it contains) as people write it beside a model: read without the parts of YAML that hide
 * something. Anchors, aliases, explicit tags, merge keys, duplicate keys and several documents in one file are problems,
 * so that what a reviewer sees is what is read. Every value keeps its place, so that every problem can name it.
 */
import { isMap, isPair, isScalar, isSeq, Lexer, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Problem } from './reasons.ts';

/** Largest text that is parsed at all, bytes of UTF-8 at most four times this many characters. */
export const YAML_LIMIT = 1024 * 1024;
/** Deepest nesting: far beyond any manifest, far below what the parser's recursion survives. */
const DEPTH_LIMIT = 64;

/** A value with its place, `file:line:column`, both from 1. */
export type Located =
  | {
      readonly kind: 'scalar';
      readonly at: string;
      readonly value: string | number | boolean | null;
      /** The scalar as written, without quotes: `1.10` stays `1.10`. */
      readonly source: string;
    }
  | { readonly kind: 'list'; readonly at: string; readonly items: readonly Located[] }
  | { readonly kind: 'map'; readonly at: string; readonly entries: ReadonlyMap<string, LocatedEntry> };

export interface LocatedEntry {
  /** Place of the key. */
  readonly at: string;
  readonly value: Located;
}

export type YamlOutcome =
  | { readonly kind: 'ok'; readonly root: Located }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Reads one document. `file` is the name that problems begin with. */
export function readYaml(of: { readonly text: string; readonly file: string }): YamlOutcome {
  const { file } = of;
  const text = of.text.replace(/^\uFEFF/, '');
  const whole = (message: string): YamlOutcome => ({ kind: 'invalid', problems: [{ where: `${file}:1:1`, message }] });
  if (text.length > YAML_LIMIT)
    return whole(`The file is too large: at most ${YAML_LIMIT} characters are read; found ${text.length}.`);
  // Checked before parsing: the parser recurses, and on a deep enough text Node aborts instead of throwing.
  if (exceedsDepth(text)) return whole(`The file is nested too deeply: at most ${DEPTH_LIMIT} levels are read.`);

  const lines = new LineCounter();
  // Duplicate keys are found below, with a map: the library compares every key with every other.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false, uniqueKeys: false });
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const problems: Problem[] = document.errors.map((error) => ({
    where: placeOf(error.pos[0]),
    message: explain(error.code, error.message),
  }));
  const report = (node: unknown, message: string): void => {
    const range = (node as Node).range;
    problems.push({ where: placeOf(range?.[0] ?? 0), message });
  };
  if (document.directives?.yaml.explicit === true)
    report(document.contents, 'Directives are not read: remove "%YAML".');
  visit(document, {
    Alias: (_key, node) => report(node, `Aliases are not read: write out the value of "*${node.source}".`),
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor !== undefined)
        report(node, `Anchors are not read: remove "&${node.anchor}".`);
      if (node.tag !== undefined) report(node, `Tags are not read: remove "${node.tag}".`);
    },
  });
  if (problems.length > 0) return { kind: 'invalid', problems: unique(problems) };
  const root = locate({ node: document.contents, placeOf, report });
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'ok', root };
}

interface LocateContext {
  readonly node: unknown;
  readonly placeOf: (offset: number) => string;
  readonly report: (node: unknown, message: string) => void;
}

function locate(context: LocateContext): Located {
  const { node, placeOf, report } = context;
  const at = placeOf((node as Node | null)?.range?.[0] ?? 0);
  if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => locate({ ...context, node: item })) };
  if (isMap(node)) {
    const entries = new Map<string, LocatedEntry>();
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const { key } = pair;
      if (!isScalar(key) || typeof key.value !== 'string') {
        report(key ?? node, 'Keys must be text; quote this one.');
      } else if (entries.has(key.value)) {
        report(key, `The key "${key.value}" is given twice; only one of them can count.`);
      } else if (key.value === '__proto__' || key.value === '<<') {
        report(key, `The key "${key.value}" is not read.`);
      } else {
        const place = placeOf(key.range?.[0] ?? 0);
        const value = pair.value === null ? nothing(place) : locate({ ...context, node: pair.value });
        entries.set(key.value, { at: place, value });
      }
    }
    return { kind: 'map', at, entries };
  }
  if (!isScalar(node)) return nothing(at);
  const value: unknown = node.value;
  const source = node.source ?? '';
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    report(node, 'The text holds half a character (a lone surrogate).');
  if (value === null || typeof value === 'string' || typeof value === 'boolean')
    return { kind: 'scalar', at, value, source };
  if (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (!Number.isInteger(value) || Number.isSafeInteger(value))
  ) {
    return { kind: 'scalar', at, value, source };
  }
  report(node, `"${source}" cannot be kept exactly as a number; quote it to keep it as text.`);
  return nothing(at);
}

function nothing(at: string): Located {
  return { kind: 'scalar', at, value: null, source: '' };
}

/** The plain value, as `JSON.parse` would give it. */
export function toJson(of: Located): unknown {
  if (of.kind === 'scalar') return of.value;
  if (of.kind === 'list') return of.items.map(toJson);
  return Object.fromEntries([...of.entries].map(([key, entry]) => [key, toJson(entry.value)]));
}

/** What a value is, for messages: `the text "x"`, `a list`. */
export function describe(of: Located): string {
  if (of.kind === 'list') return 'a list';
  if (of.kind === 'map') return 'a mapping';
  if (of.value === null) return 'nothing';
  const text = of.source.length <= 60 ? of.source : `${of.source.slice(0, 57)}…`;
  return typeof of.value === 'string' ? `the text ${JSON.stringify(text)}` : text;
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'The file holds several documents; only one is read.',
  TAB_AS_INDENT: 'Tabs cannot indent; use spaces.',
};

function explain(code: string, message: string): string {
  return EXPLANATIONS[code] ?? `${message.replace(/[.:]?\s*$/, '')}.`;
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.where} ${one.message}`, one])).values()];
}

/** Whether flow brackets plus block indentation nest deeper than allowed; counts tokens only, never recurses. */
function exceedsDepth(text: string): boolean {
  let flow = 0;
  let column = 0;
  let lineStart = true;
  let scalarNext = false;
  const indents: number[] = [];
  for (const token of new Lexer().lex(text)) {
    if (token === '\u001f' || token === '\u0002' || token === '\u0018') {
      scalarNext = token === '\u001f';
      continue;
    }
    if (!scalarNext && (token === '[' || token === '{')) flow += 1;
    if (!scalarNext && (token === ']' || token === '}')) flow -= 1;
    const blank = /^\s+$/.test(token);
    if (!blank && (lineStart || token === '-' || token === '?')) {
      while (indents.length > 0 && (indents.at(-1) ?? 0) > column) indents.pop();
      if (indents.at(-1) !== column) indents.push(column);
    }
    if (Math.max(flow, 0) + indents.length > DEPTH_LIMIT) return true;
    const lineEnd = token.lastIndexOf('\n');
    lineStart = lineEnd >= 0 || (lineStart && blank);
    column = lineEnd >= 0 ? token.length - lineEnd - 1 : column + token.length;
    scalarNext = false;
  }
  return false;
}
