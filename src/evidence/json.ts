/**
 * JSON as evaluation tools write it: Python's `NaN` and `Infinity` are numbers that are not finite, whatever else is
 * no JSON is a fault with its line and column, and nesting has a limit that readers may recurse to.
 */
import { type NonFinite, placeOf, scanJson } from './json-scan.ts';

/** Deepest nesting of lists and objects: far beyond any evaluation, far below what recursion survives. */
export const DEPTH_LIMIT = 200;

export type JsonOutcome =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly line: number; readonly column: number; readonly message: string };

/** Parses one document. The message is a whole sentence without the file's name. */
export function parseJson(text: string): JsonOutcome {
  const deep = findTooDeep(text);
  if (deep !== null) {
    const message = `Lists and objects may be nested ${DEPTH_LIMIT} deep; this text is nested deeper.`;
    return { kind: 'fault', ...placeOf(text, deep), message };
  }
  try {
    return { kind: 'ok', value: JSON.parse(text) };
  } catch {
    return parseSlowly(text);
  }
}

/** How a file begins that Git LFS left in place of the real one. */
export const LFS_POINTER = 'version https://git-lfs.github.com/spec/';

/** What a text is when it is evidently no JSON at all, in words for a message. */
export function otherThanJson(text: string): string | null {
  const start = text.trimStart().slice(0, 512);
  if (start === '') return text.length === 0 ? 'an empty file' : 'a file of blanks only';
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return 'an HTML page, such as an error or sign-in page that was saved instead of the file';
  if (start.startsWith('<')) return 'XML or HTML';
  if (start.startsWith(LFS_POINTER)) return 'a Git LFS pointer: fetch the file itself with `git lfs pull`';
  return null;
}

function parseSlowly(text: string): JsonOutcome {
  const other = otherThanJson(text);
  if (other !== null)
    return { kind: 'fault', line: 1, column: 1, message: `A JSON document was expected; found ${other}.` };
  const scanned = scanJson(text);
  if (scanned.kind === 'fault') {
    return { kind: 'fault', ...placeOf(text, scanned.offset), message: `The JSON is broken: ${scanned.message}.` };
  }
  return { kind: 'ok', value: parseWithNonFinite(text, scanned.nonFinite) };
}

/** `1e999` is JSON and overflows to infinity; nothing in JSON gives NaN, so a text that occurs nowhere stands in for it. */
function parseWithNonFinite(text: string, found: readonly NonFinite[]): unknown {
  let mark = '\u0001NaN';
  while (text.includes(JSON.stringify(mark).slice(1, -1))) mark += '\u0001';
  const quoted = JSON.stringify(mark);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, name } of found) {
    parts.push(text.slice(from, start), name === 'NaN' ? quoted : name === 'Infinity' ? '1e999' : '-1e999');
    from = end;
  }
  parts.push(text.slice(from));
  const value: unknown = JSON.parse(parts.join(''));
  if (value === mark) return Number.NaN;
  restoreNaN(value, mark);
  return value;
}

function restoreNaN(root: unknown, mark: string): void {
  const open: unknown[] = [root];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (next === null || typeof next !== 'object') continue;
    const holder = next as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      const value = holder[key];
      if (value === mark)
        Object.defineProperty(holder, key, { value: Number.NaN, writable: true, enumerable: true, configurable: true });
      else if (value !== null && typeof value === 'object') open.push(value);
    }
  }
}

/** Where nesting passes the limit, or null. Strings are skipped; a text too short to be deep is not looked at. */
function findTooDeep(text: string): number | null {
  if (text.length <= 2 * DEPTH_LIMIT) return null;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      at = text.indexOf('"', at + 1);
      while (at >= 0 && escapedAt(text, at)) at = text.indexOf('"', at + 1);
      if (at < 0) return null;
    } else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > DEPTH_LIMIT) return at;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return null;
}

function escapedAt(text: string, quote: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes += 1;
  return slashes % 2 === 1;
}
