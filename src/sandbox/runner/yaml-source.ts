import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import type { Json, Template } from './expressions.ts';
import { messageOf, type Position, type Problem } from './problems.ts';

/** A YAML file while it is being read; readers add to `problems` and go on, so that all problems are seen at once. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly document: Document;
  readonly problems: Problem[];
  /** How many aliases were followed; a limit keeps a small file from growing without end. */
  aliases: number;
}

const ALIAS_LIMIT = 100;

export interface Entry {
  readonly name: string;
  readonly keyNode: Node;
  readonly value: Node | null;
  readonly path: string;
}

/** Opens a file. Syntax errors, duplicate keys and several documents are problems; the source is still returned. */
export function openSource(text: string, file: string): Source {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const list = Array.isArray(documents) ? documents : [];
  const document = (list[0] ?? parseAllDocuments('{}')[0]) as unknown as Document;
  const source: Source = { file, text, lines, document, problems: [], aliases: 0 };
  for (const error of list.flatMap((item) => item.errors)) {
    source.problems.push({ kind: 'invalid', key: '', ...positionAt(source, error.pos[0]), message: error.message });
  }
  if (list.length > 1) {
    const at = list[1]?.range[0] ?? 0;
    source.problems.push({
      kind: 'invalid',
      key: '',
      ...positionAt(source, at),
      message: 'one YAML document was expected, found several',
    });
  }
  return source;
}

/** Line and column of an offset. */
export function positionAt(source: Source, offset: number): Position {
  const { line, col } = source.lines.linePos(offset);
  return { file: source.file, line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Where a node begins; the start of the file for an absent one. */
export function positionOf(source: Source, node: Node | null): Position {
  return positionAt(source, node?.range?.[0] ?? 0);
}

/** Records that something is wrong at a node. */
export function reportInvalid(source: Source, at: { node: Node | null; path: string }, message: string): void {
  source.problems.push({ kind: 'invalid', key: at.path, ...positionOf(source, at.node), message });
}

/** Records that GitHub would run this and the local runner does not. */
export function reportUnsupported(source: Source, at: { node: Node | null; path: string }, message: string): void {
  source.problems.push({ kind: 'unsupported', key: at.path, ...positionOf(source, at.node), message });
}

/** Follows an alias to its anchor. */
export function resolveNode(source: Source, node: unknown): Node | null {
  if (isAlias(node)) {
    source.aliases += 1;
    if (source.aliases <= ALIAS_LIMIT) return (node.resolve(source.document) as Node | undefined) ?? null;
    if (source.aliases === ALIAS_LIMIT + 1) {
      reportInvalid(
        source,
        { node, path: node.source },
        `aliases are followed at most ${ALIAS_LIMIT} times in one file`,
      );
    }
    return null;
  }
  return (node as Node | null | undefined) ?? null;
}

/** The entries of a mapping; anything else is a problem and gives undefined. */
export function readEntries(source: Source, node: Node | null, path: string): Entry[] | undefined {
  const resolved = resolveNode(source, node);
  if (!isMap(resolved)) {
    reportInvalid(source, { node, path }, `a mapping was expected, found ${describe(resolved)}`);
    return undefined;
  }
  const entries: Entry[] = [];
  for (const pair of (resolved as YAMLMap<unknown, unknown>).items) {
    const keyNode = resolveNode(source, pair.key);
    if (!isScalar(keyNode)) {
      reportInvalid(source, { node: keyNode, path }, 'a plain key was expected');
      continue;
    }
    const name = String(keyNode.value);
    const value = resolveNode(source, pair.value);
    entries.push({ name, keyNode, value, path: path === '' ? name : `${path}.${name}` });
  }
  return entries;
}

/** The entries of a mapping by name, after its keys were checked against those the place knows. */
export function readKnownEntries(
  source: Source,
  at: { readonly node: Node | null; readonly path: string },
  keys: { readonly known: readonly string[]; readonly unsupported?: Readonly<Record<string, string>> },
): Map<string, Entry> | undefined {
  const entries = readEntries(source, at.node, at.path);
  if (entries === undefined) return undefined;
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const reason = keys.unsupported?.[entry.name];
    if (keys.known.includes(entry.name)) found.set(entry.name, entry);
    else if (reason !== undefined) reportUnsupported(source, { node: entry.keyNode, path: entry.path }, reason);
    else {
      const message = `Unexpected value '${entry.name}'; the keys known here are ${keys.known.join(', ')}`;
      reportInvalid(source, { node: entry.keyNode, path: entry.path }, message);
    }
  }
  return found;
}

/** The items of a sequence; anything else is a problem and gives undefined. */
export function readItems(source: Source, node: Node | null, path: string): (Node | null)[] | undefined {
  const resolved = resolveNode(source, node);
  if (!isSeq(resolved)) {
    reportInvalid(source, { node, path }, `a sequence was expected, found ${describe(resolved)}`);
    return undefined;
  }
  return resolved.items.map((item) => resolveNode(source, item));
}

/** A scalar as plain text (`1` is "1"); expressions are not looked at. */
export function readText(source: Source, entry: { value: Node | null; path: string }): string | undefined {
  const value = readScalar(source, entry);
  return value === undefined || value === null ? undefined : String(value);
}

/** A list of texts, or one text standing for a list of one. */
export function readTexts(source: Source, entry: { value: Node | null; path: string }): string[] {
  if (isScalar(entry.value)) {
    const text = readText(source, entry);
    return text === undefined ? [] : [text];
  }
  const items = readItems(source, entry.value, entry.path) ?? [];
  return items.flatMap((value, index) => readText(source, { value, path: `${entry.path}[${index}]` }) ?? []);
}

/** A literal boolean. */
export function readFlag(source: Source, entry: Entry): boolean | undefined {
  const value = readScalar(source, entry);
  if (typeof value === 'boolean') return value;
  reportInvalid(
    source,
    { node: entry.value, path: entry.path },
    `true or false was expected, found '${String(value)}'`,
  );
  return undefined;
}

/** A scalar; anything else is a problem and gives undefined. */
export function readScalar(
  source: Source,
  entry: { value: Node | null; path: string },
): Template['literal'] | undefined {
  const node = entry.value;
  if (node === null) return null;
  if (!isScalar(node)) {
    reportInvalid(source, { node, path: entry.path }, `a single value was expected, found ${describe(node)}`);
    return undefined;
  }
  const { value } = node;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return String(value);
}

/** Any YAML value as plain data; aliases may be expanded at most 100 times. */
export function readJson(source: Source, node: Node | null, path: string): Json {
  if (node === null) return null;
  try {
    return node.toJS(source.document, { maxAliasCount: 100 }) as Json;
  } catch (error) {
    reportInvalid(source, { node, path }, messageOf(error));
    return null;
  }
}

function describe(node: unknown): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a sequence';
  if (isScalar(node) && node.value !== null) return `'${String(node.value)}'`;
  return 'nothing';
}
