/** CSV after RFC 4180, streamed: quotes, quotes within quotes, line breaks within quotes; `,`, `;` or tab. */
import { refuseFile } from './fault.ts';
import type { SourceFile } from './format.ts';
import { LINE_LIMIT, readLines } from './text.ts';

export type Separator = ',' | ';' | '\t';

export interface CsvRow {
  /** Line the row begins at, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Which separator the header row uses: the one that is most often outside of quotes; null when there is none. */
export function findSeparator(header: string): Separator | null {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  let best: Separator | null = null;
  let most = 0;
  for (const separator of [',', '\t', ';'] as const) {
    const count = bare.split(separator).length - 1;
    if (count > most) {
      best = separator;
      most = count;
    }
  }
  return best;
}

export type SplitRow =
  | { readonly kind: 'row'; readonly cells: string[] }
  /** A quoted cell is still open at the end of the text. */
  | { readonly kind: 'open' }
  | { readonly kind: 'fault'; readonly column: number; readonly message: string };

/** Cells of one row. A text without quotes is simply split. */
export function splitRow(text: string, separator: Separator): SplitRow {
  if (!text.includes('"')) return { kind: 'row', cells: text.split(separator) };
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      let cell = '';
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote < 0) return { kind: 'open' };
        cell += text.slice(from, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        cell += '"';
        from = at + 1;
      }
      cells.push(cell);
      if (at >= text.length) return { kind: 'row', cells };
      if (text[at] !== separator)
        return { kind: 'fault', column: at + 1, message: 'after a closing quote the next cell or line must follow' };
      at += 1;
    } else {
      const end = text.indexOf(separator, at);
      cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
      if (end < 0) return { kind: 'row', cells };
      at = end + 1;
    }
    if (at >= text.length) {
      cells.push('');
      return { kind: 'row', cells };
    }
  }
}

/** Rows in order, the header row first. Blank lines are skipped; a row of another width than the header is refused. */
export async function* readCsv(file: SourceFile): AsyncGenerator<CsvRow> {
  let separator: Separator | null = null;
  let width = 0;
  let open: { readonly line: number; readonly text: string } | null = null;
  for await (const batch of readLines(file)) {
    for (const [index, raw] of batch.lines.entries()) {
      const line: number = open?.line ?? batch.line + index;
      const joined: string = open === null ? raw : `${open.text}\n${raw}`;
      if (joined.length > LINE_LIMIT) refuseUnclosed(file, line);
      const text = joined.endsWith('\r') ? joined.slice(0, -1) : joined;
      if (open === null && text.trim() === '' && (width !== 1 || text === '')) continue;
      separator ??= findSeparator(text) ?? ',';
      const split = splitRow(text, separator);
      if (split.kind === 'open') {
        open = { line, text: joined };
        continue;
      }
      open = null;
      if (split.kind === 'fault') {
        refuseFile(file, {
          place: `line ${line}, column ${split.column}`,
          message: `The CSV is broken: ${split.message}.`,
        });
      }
      if (width === 0) width = split.cells.length;
      else if (split.cells.length !== width) {
        refuseFile(file, {
          place: `line ${line}`,
          message: `Every row must have as many cells as the header, ${width}; line ${line} has ${split.cells.length}. A cell that holds the separator needs double quotes.`,
        });
      }
      yield { line, cells: split.cells };
    }
  }
  if (open !== null) refuseUnclosed(file, open.line);
}

function refuseUnclosed(file: SourceFile, line: number): never {
  refuseFile(file, {
    place: `line ${line}`,
    message: `The CSV is broken: a cell that begins in line ${line} has no closing quote; the file was cut off, or a quote inside of the cell is not doubled.`,
  });
}
