/**
 * YAML text → plain data with the position of every key and value. Only the part of YAML that a configuration needs:
 * one document of mappings with text keys. Anchors, aliases, merge keys and tags are refused, so a small file cannot
 * mean a large document, and what a reader sees is what is there.
 */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  Parser,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { formatPath, type Path } from './paths.ts';
import type { Json, JsonObject, Position, Problem } from './types.ts';

/** Bytes. */
export const LARGEST_POLICY = 256 * 1024;
const DEEPEST = 32;

export interface ParsedDocument {
  readonly kind: 'parsed';
  readonly data: JsonObject;
  /** By formatted path: where each key or list item begins. */
  readonly keys: ReadonlyMap<string, Position>;
  /** By formatted path: where each value begins. */
  readonly values: ReadonlyMap<string, Position>;
  /** By formatted path: how each number and boolean is written, such as `007`. */
  readonly written: ReadonlyMap<string, string>;
}

export type DocumentResult = ParsedDocument | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] };

/** Reads YAML 1.2 (core schema). Returns every problem at once; never throws, whatever the text. */
export function parseDocument(text: string, options: { readonly file: string }): DocumentResult {
  const reader = new Reader(options.file);
  const size = new TextEncoder().encode(text).length;
  if (size > LARGEST_POLICY) {
    reader.report(START, [], `${size} bytes`, `a policy has at most ${LARGEST_POLICY} bytes; found ${size}`);
    return { kind: 'unreadable', problems: reader.problems };
  }
  const data = reader.read(text);
  if (data === null || reader.problems.length > 0) return { kind: 'unreadable', problems: reader.problems };
  return { kind: 'parsed', data, keys: reader.keys, values: reader.values, written: reader.written };
}

const START: Position = { line: 1, column: 1 };

class Reader {
  readonly problems: Problem[] = [];
  readonly keys = new Map<string, Position>();
  readonly values = new Map<string, Position>();
  readonly written = new Map<string, string>();
  readonly #file: string;
  readonly #lines = new LineCounter();

  constructor(file: string) {
    this.#file = file;
  }

  report(at: Position, path: Path, found: string, message: string, suggestion?: string): void {
    const problem = { file: this.#file, ...at, path: formatPath(path), found, message };
    this.problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
  }

  read(text: string): JsonObject | null {
    const broken = text.indexOf('\uFFFD');
    if (broken >= 0) {
      const before = text.slice(0, broken).split('\n');
      const at = { line: before.length, column: before[before.length - 1]!.length + 1 };
      this.report(at, [], '\uFFFD', 'a policy is UTF-8 text; found bytes that are not');
      return null;
    }
    const documents = this.#parse(text);
    if (documents === null) return null;
    const [document, second] = documents;
    if (document === undefined || (document.contents === null && document.errors.length === 0)) {
      this.report(START, [], 'nothing', 'a policy is a mapping that begins with "version: 1"; found an empty file');
      return null;
    }
    if (second !== undefined) {
      this.report(
        this.#at(second.range[0]),
        [],
        'another document',
        'a policy is one YAML document; found another one here',
      );
    }
    this.#checkSyntax(document);
    if (document.contents === null) return null;
    const data = this.#value(document.contents, []);
    if (this.problems.length > 0) return null;
    if (data === null || typeof data !== 'object' || Array.isArray(data)) {
      const found = Array.isArray(data) ? 'a list' : 'a single value';
      this.report(
        this.#of(document.contents),
        [],
        found,
        `a policy is a mapping that begins with "version: 1"; found ${found}`,
      );
      return null;
    }
    return data as JsonObject;
  }

  #parse(text: string): Document.Parsed<ParsedNode>[] | null {
    const tokens = [...new Parser(this.#lines.addNewLine).parse(text)];
    // Before composing, which recurses: a text of nothing but brackets would exhaust the stack, or end the process.
    const deep = tokens.map(tooDeep).find((offset) => offset !== null);
    if (deep !== undefined && deep !== null) {
      this.report(this.#at(deep), [], 'deep nesting', `a policy is at most ${DEEPEST} levels deep; found more here`);
      return null;
    }
    // Duplicate keys are found here, with a map: the library compares every key with every other.
    const composer = new Composer({
      version: '1.2',
      schema: 'core',
      merge: false,
      resolveKnownTags: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    return [...composer.compose(tokens)] as Document.Parsed<ParsedNode>[];
  }

  #checkSyntax(document: Document.Parsed<ParsedNode>): void {
    const { yaml } = document.directives;
    if (yaml.explicit === true && yaml.version !== '1.2') {
      this.report(
        START,
        [],
        `%YAML ${yaml.version}`,
        `a policy is YAML 1.2; found the directive %YAML ${yaml.version}`,
      );
    }
    for (const error of document.errors) {
      const at = this.#at(error.pos[0]);
      const sentence = error.message.split('\n')[0]!.replace(/[.:]$/, '');
      this.report(at, [], error.code, `not valid YAML: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`);
    }
  }

  #value(node: Node, path: Path): Json {
    const at = this.#of(node);
    this.values.set(formatPath(path), at);
    if (isAlias(node)) {
      this.report(at, path, `*${node.source}`, `aliases are not read; write the value out instead of *${node.source}`);
      return null;
    }
    this.#refuseProperties(node, path, at);
    if (isMap(node)) return this.#mapping(node, path);
    if (isSeq(node)) return this.#list(node, path);
    if (!isScalar(node)) return null;
    if (typeof node.value !== 'string' && node.source !== undefined) this.written.set(formatPath(path), node.source);
    return node.value as Json;
  }

  #refuseProperties(node: Node, path: Path, at: Position): void {
    const { anchor, tag } = node as Scalar;
    if (anchor !== undefined) this.report(at, path, `&${anchor}`, `anchors are not read; remove &${anchor}`);
    if (tag === undefined) return;
    const written = tag.replace(/^tag:yaml\.org,2002:/, '!!');
    this.report(at, path, written, `tags are not read; remove the tag ${written}`);
  }

  #mapping(node: YAMLMap, path: Path): Json {
    // No prototype: `constructor` and `__proto__` are keys like any other.
    const data: Record<string, Json> = Object.create(null);
    for (const pair of node.items) {
      const key = this.#key(pair.key as Node | null, path);
      if (key === null) continue;
      const keyPath = [...path, key];
      const name = formatPath(keyPath);
      const at = this.#of(pair.key as Node);
      if (this.keys.has(name)) {
        const first = this.keys.get(name)!;
        this.report(
          at,
          keyPath,
          JSON.stringify(key),
          `the key ${JSON.stringify(key)} is given twice; the first is in line ${first.line}`,
        );
        continue;
      }
      this.keys.set(name, at);
      if (pair.value === null) this.values.set(name, at);
      data[key] = pair.value === null ? null : this.#value(pair.value as Node, keyPath);
    }
    return data;
  }

  #key(node: Node | null, path: Path): string | null {
    if (node !== null && isScalar(node)) {
      const at = this.#of(node);
      this.#refuseProperties(node, path, at);
      // The text as written: `1:` and `null:` are keys "1" and "null".
      const key = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
      if (key !== '<<') return key;
      this.report(at, path, '<<', 'merge keys ("<<") are not read; write the keys out');
      return null;
    }
    const at = node === null ? (this.values.get(formatPath(path)) ?? START) : this.#of(node);
    if (isAlias(node))
      this.report(at, path, `*${node.source}`, `aliases are not read; write the key out instead of *${node.source}`);
    else this.report(at, path, 'another kind of key', 'a key is text; found a list, a mapping or nothing');
    return null;
  }

  #list(node: YAMLSeq, path: Path): Json {
    return node.items.map((item, index) => {
      const itemPath = [...path, index];
      this.keys.set(formatPath(itemPath), this.#of(item as Node));
      return this.#value(item as Node, itemPath);
    });
  }

  #of(node: Node): Position {
    return this.#at(node.range?.[0] ?? 0);
  }

  #at(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}

/** Offset of the first token nested deeper than a policy may be; null when there is none. Does not recurse. */
function tooDeep(top: CST.Token): number | null {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token: top, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return token.offset;
    if ('value' in token && token.value !== undefined) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return null;
}
