/** A text of parts that must not pass a limit: each is whole, or ends at a row with a line that says what is missing. */
import { formatCount, plural } from '../format.ts';
import { cutText } from '../visible.ts';

/** A heading with the rows below it. */
export interface Part {
  /** Begins the part; not written without a row, nor where it is empty. Its last line may be a table's delimiter row. */
  readonly head: string;
  /** Kept or dropped one by one, from the end. */
  readonly rows: readonly string[];
  /** Closes what `head` opened. */
  readonly tail?: string;
  /** What a row is, in the singular: `gate`, `file`. */
  readonly noun: string;
  /** Parts with a lower number get their room first; they are written in the order given. */
  readonly priority: number;
}

export interface FitOptions {
  /** Bytes of UTF-8. That is never less than the characters GitHub counts. */
  readonly limit: number;
  /** Where the whole is, as Markdown of one line, at most {@link POINTER_LIMIT} bytes. */
  readonly pointer: string;
}

/** Bytes of the Markdown that names the full report. */
export const POINTER_LIMIT = 500;
/** Room for what stands around the pointer: words, two counts, empty lines. */
const NOTE_WORDS = 130;

interface Kept {
  readonly part: Part;
  readonly rows: number;
}

/**
 * Joins parts by empty lines, within `limit` bytes. `first` is always there: its size is the caller's business, who
 * leaves room for a pointer and a count.
 */
export function fitParts(first: string, parts: readonly Part[], options: FitOptions): string {
  const filled = parts.filter((part) => part.rows.length > 0);
  const whole = joined(
    first,
    filled.map((part) => ({ part, rows: part.rows.length })),
    options.pointer,
  );
  if (utf8Length(whole) <= options.limit) return whole;
  const note = utf8Length(options.pointer) + NOTE_WORDS;
  let left = options.limit - utf8Length(first) - 1 - note;
  const rows = new Map<Part, number>();
  for (const part of [...filled].sort((a, b) => a.priority - b.priority)) {
    const fit = rowsWithin(part, { room: left, note });
    if (fit.rows === 0) continue;
    rows.set(part, fit.rows);
    left -= fit.bytes;
  }
  return joined(
    first,
    filled.map((part) => ({ part, rows: rows.get(part) ?? 0 })),
    options.pointer,
  );
}

/** How many of the part's rows fit, with the line below a cut table where it is cut. */
function rowsWithin(
  part: Part,
  of: { readonly room: number; readonly note: number },
): { readonly rows: number; readonly bytes: number } {
  const { room, note } = of;
  const frame = utf8Length(part.head) + (part.tail === undefined ? 0 : utf8Length(part.tail) + 2) + 2;
  const sizes = part.rows.map((row) => utf8Length(row) + 1);
  const all = frame + sizes.reduce((sum, size) => sum + size, 0);
  if (all <= room) return { rows: part.rows.length, bytes: all };
  let bytes = frame + note;
  let rows = 0;
  for (const size of sizes) {
    if (bytes + size > room) break;
    bytes += size;
    rows += 1;
  }
  return { rows, bytes };
}

function joined(first: string, kept: readonly Kept[], pointer: string): string {
  const blocks = kept.filter(({ rows }) => rows > 0).map((one) => blockText(one, pointer));
  const gone = kept.filter(({ rows }) => rows === 0);
  const lines = gone.reduce((sum, { part }) => sum + part.rows.length, 0);
  const end =
    gone.length === 0
      ? []
      : [
          `*Left out for want of room: ${plural(gone.length, 'section')} with ${plural(lines, 'row')}. All of it is in ${pointer}.*`,
        ];
  return `${[first, ...blocks, ...end].join('\n\n')}\n`;
}

function blockText({ part, rows }: Kept, pointer: string): string {
  const left = part.rows.length - rows;
  const lines = [...(part.head === '' ? [] : [part.head]), ...part.rows.slice(0, rows)];
  if (part.tail !== undefined) lines.push('', part.tail);
  if (left > 0)
    lines.push(
      '',
      `*${formatCount(left)} more ${part.noun}${left === 1 ? '' : 's'} left out here. All of it is in ${pointer}.*`,
    );
  return lines.join('\n');
}

/** Bytes of a text in UTF-8; a lone surrogate counts as the three bytes it is replaced by. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00 && isLow(text.charCodeAt(index + 1))) {
      bytes += 4;
      index += 1;
    } else bytes += 3;
  }
  return bytes;
}

const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** The most of a text whose rendering stays within `limit` bytes; escaping may make a text twelve times as long. */
export function fitText(text: string, limit: number, render: (text: string) => string): string {
  let length = Math.min(text.length, limit);
  for (;;) {
    const rendered = render(cutText(text, length));
    if (utf8Length(rendered) <= limit || length <= 1) return rendered;
    length = Math.floor(length * 0.8);
  }
}
