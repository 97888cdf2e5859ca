/**
 * `SHA256SUMS` as GNU coreutils writes and checks it, so that `sha256sum -c SHA256SUMS` works on a downloaded release:
 * `<64 hex>  <name>` per line, sorted by name; a name with a backslash, line feed or carriage return is escaped and
 * its line begins with a backslash.
 */
import type { Problem } from './reasons.ts';

export interface Checksum {
  readonly name: string;
  /** Lowercase hex, 64 digits. */
  readonly sha256: string;
}

const LINE = /^(\\?)([0-9a-f]{64}) [ *](.+)$/;
const HEX = /^[0-9a-f]{64}$/;

/** The file's text. Throws a TypeError on a digest that is none, an empty name (or one with NUL), or a name given twice. */
export function renderChecksums(entries: readonly Checksum[]): string {
  const sorted = [...entries].sort((a, b) => compareText(a.name, b.name));
  sorted.forEach((entry, index) => {
    if (!HEX.test(entry.sha256)) throw new TypeError(`"${entry.sha256}" is no SHA-256 in lowercase hex.`);
    if (entry.name === '' || entry.name.includes('\0')) throw new TypeError('A checksum needs a file name.');
    if (sorted[index - 1]?.name === entry.name) throw new TypeError(`"${entry.name}" is listed twice.`);
  });
  return sorted.map(renderLine).join('');
}

function renderLine(entry: Checksum): string {
  const escaped = entry.name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === entry.name ? '' : '\\'}${entry.sha256}  ${escaped}\n`;
}

export type ChecksumsOutcome =
  | { readonly kind: 'ok'; readonly entries: readonly Checksum[] }
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] };

/** Reads the file: text (`  `) or binary (` *`) lines, every line or none. `where` of a problem is `SHA256SUMS:<line>`. */
export function parseChecksums(text: string): ChecksumsOutcome {
  const problems: Problem[] = [];
  const entries = new Map<string, Checksum>();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  lines.forEach((line, index) => {
    const report = (message: string): void => void problems.push({ where: `SHA256SUMS:${index + 1}`, message });
    const match = LINE.exec(line);
    const name = match === null ? null : readName({ text: match[3] ?? '', mark: match[1] ?? '' });
    if (match === null || name === null) report('Required is "<64 lowercase hex digits>  <name>".');
    else if (entries.has(name)) report(`"${name}" is listed twice.`);
    else entries.set(name, { name, sha256: match[2] ?? '' });
  });
  return problems.length > 0 ? { kind: 'malformed', problems } : { kind: 'ok', entries: [...entries.values()] };
}

/** Null for a stray escape, and for a carriage return: that is a file saved with Windows line ends. */
function readName(of: { readonly text: string; readonly mark: string }): string | null {
  if (of.text.includes('\r')) return null;
  if (of.mark === '') return of.text;
  if (!/^(?:[^\\]|\\[\\nr])*$/.test(of.text)) return null;
  return of.text.replace(/\\([\\nr])/g, (_whole, mark: string) => ESCAPES[mark] ?? '');
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', n: '\n', r: '\r' };

/** Order of UTF-8 bytes, which is the order of code points, so that `LC_ALL=C sort` agrees. */
function compareText(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
