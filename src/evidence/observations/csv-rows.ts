/** CSV straight from bytes to numbers: no text is made of a cell that is none. Quotes after RFC 4180; `,`, `;` or tab. */
import { findSeparator, splitRow } from '../csv.ts';
import { refuseFile } from '../fault.ts';
import type { SourceFile } from '../format.ts';
import { LINE_LIMIT } from '../text.ts';
import type { Row } from './row.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const FIRST_BUFFER = 256 * 1024;

/** What is done with the rows. */
export interface CsvTarget {
  /** Takes the header; the row it returns is filled anew for each line. */
  begin(header: readonly string[]): Row;
  /** A row is filled. */
  row(): void;
  fault(line: number, message: string): void;
}

/** Bytes of a file, line by line of cells. */
export class CsvScanner {
  readonly #file: SourceFile;
  readonly #target: CsvTarget;
  #buffer = new Uint8Array(FIRST_BUFFER);
  #filled = 0;
  #line = 1;
  #separator = 0;
  #width = 0;
  #row: Row | null = null;
  #starts = new Int32Array(0);
  #ends = new Int32Array(0);
  /** Column of each slot. */
  #columns = new Int32Array(0);
  /** Lines that the record at hand goes on for. */
  #breaks = 0;
  /** Cells of the record at hand; none: an empty line. */
  #count = 0;
  /** Something stands between a closing quote and the next cell. */
  #stray = false;
  /** Cells with doubled quotes, made single once the record is whole: until then it may be read again. */
  #doubled: number[] = [];
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(file: SourceFile, target: CsvTarget) {
    this.#file = file;
    this.#target = target;
  }

  /** Reads it all. Refuses what is no text, has no header, or a quote that is never closed. */
  async read(): Promise<void> {
    for await (const bytes of this.#file.open()) {
      this.#append(bytes);
      this.#consume('more');
    }
    this.#consume('end');
    if (this.#row === null)
      refuseFile(this.#file, {
        place: null,
        message: 'The file is empty: a header line with the names of the columns is required.',
      });
  }

  /** What a cell of the row at hand holds, as text. */
  cell(column: number): string {
    const [start, end] = [this.#starts[column] ?? 0, this.#ends[column] ?? 0];
    return new TextDecoder().decode(this.#buffer.subarray(start, end));
  }

  #append(bytes: Uint8Array): void {
    if (this.#filled + bytes.length > this.#buffer.length) {
      let size = this.#buffer.length;
      while (size < this.#filled + bytes.length) size *= 2;
      if (size > 2 * LINE_LIMIT) this.#refuseLong();
      const larger = new Uint8Array(size);
      larger.set(this.#buffer.subarray(0, this.#filled));
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  #refuseLong(): never {
    refuseFile(this.#file, {
      place: `line ${this.#line}`,
      message: `Line ${this.#line} does not end within 16 MiB: a quote is not closed, or this is no CSV.`,
    });
  }

  /** Takes all whole records; what is left of the last stays at the begin of the buffer. */
  #consume(then: 'more' | 'end'): void {
    let at = 0;
    while (at < this.#filled) {
      const next = this.#row === null ? this.#header(at, then) : this.#record(at, then);
      if (next < 0) break;
      at = next;
    }
    this.#buffer.copyWithin(0, at, this.#filled);
    this.#filled -= at;
  }

  #header(from: number, then: 'more' | 'end'): number {
    let end = this.#buffer.subarray(0, this.#filled).indexOf(NEWLINE, from);
    if (end < 0 && then === 'more') return -1;
    if (end < 0) end = this.#filled;
    const bytes = this.#buffer.subarray(from, end);
    let text = '';
    try {
      text = this.#decoder.decode(bytes);
    } catch {
      text = '\0';
    }
    if (text.includes('\0'))
      refuseFile(this.#file, {
        place: 'line 1',
        message: 'The file must be UTF-8 text; its first line is not. Save it as UTF-8.',
      });
    const line = text.replace(/\r$/, '');
    const at = this.#line;
    this.#line += 1;
    if (line.trim() === '') return end + 1;
    const separator = findSeparator(line) ?? ',';
    const cells = splitRow(line, separator);
    if (cells.kind !== 'row')
      refuseFile(this.#file, {
        place: `line ${at}`,
        message: 'The header must be one line of names; its quotes do not fit.',
      });
    const header = cells.cells.map((name) => name.trim());
    const twice = header.find((name, index) => header.indexOf(name) !== index);
    if (twice !== undefined)
      refuseFile(this.#file, {
        place: `line ${at}`,
        message: `The column ${JSON.stringify(twice)} stands there twice: which one counts cannot be known.`,
      });
    this.#separator = separator.charCodeAt(0);
    this.#width = header.length;
    this.#starts = new Int32Array(header.length + 1);
    this.#ends = new Int32Array(header.length + 1);
    this.#row = this.#target.begin(header);
    this.#columns = Int32Array.from(this.#row.slots, (slot) => slot.column);
    return end + 1;
  }

  /** Splits the record at `from` and hands it on; where the next begins, or -1 when it is not all there. */
  #record(from: number, then: 'more' | 'end'): number {
    const next = this.#split(from, then);
    if (next < 0) {
      if (then === 'end') this.#refuseLong();
      return -1;
    }
    const row = this.#row;
    const line = this.#line;
    this.#line += 1 + this.#breaks;
    const count = this.#count;
    if (count === 0 || row === null) return next;
    row.line = line;
    if (this.#stray) {
      this.#target.fault(line, 'after a closing quote the next cell or line must follow');
      return next;
    }
    if (count !== this.#width) {
      this.#target.fault(
        line,
        `there are ${count > this.#width ? 'more' : count} cells where the header has ${this.#width}`,
      );
      return next;
    }
    for (let slot = 0; slot < this.#columns.length; slot += 1) {
      const column = this.#columns[slot] ?? 0;
      row.read(slot, this.#buffer, this.#starts[column] ?? 0, this.#ends[column] ?? 0);
    }
    this.#target.row();
    return next;
  }

  /** Finds the cells of a record. */
  #split(from: number, then: 'more' | 'end'): number {
    const [buffer, filled, separator, width] = [this.#buffer, this.#filled, this.#separator, this.#width];
    const [starts, ends] = [this.#starts, this.#ends];
    let cell = 0;
    let start = from;
    let at = from;
    this.#breaks = 0;
    this.#stray = false;
    if (this.#doubled.length > 0) this.#doubled = [];
    for (;;) {
      if (at < filled && buffer[at] === QUOTE) {
        at = this.#closeQuote(at, { cell, then });
        if (at < 0) return -1;
        start = -1;
        const next = buffer[at];
        if (at < filled && next !== separator && next !== NEWLINE && next !== RETURN) this.#stray = true;
      }
      while (at < filled && buffer[at] !== separator && buffer[at] !== NEWLINE) at += 1;
      if (at >= filled && then === 'more') return -1;
      if (start >= 0 && cell <= width) {
        starts[cell] = start;
        ends[cell] = at;
      }
      if (cell <= width) cell += 1;
      if (at >= filled || buffer[at] === NEWLINE) break;
      at += 1;
      start = at;
    }
    const last = cell - 1;
    if (
      start >= 0 &&
      last < width &&
      (ends[last] ?? 0) > (starts[last] ?? 0) &&
      buffer[(ends[last] ?? 0) - 1] === RETURN
    )
      ends[last]! -= 1;
    this.#count = cell === 1 && ends[0] === starts[0] && start >= 0 ? 0 : cell;
    for (const one of this.#doubled) this.#makeSingle(one);
    return at + 1;
  }

  /** Where a cell in quotes ends, or -1 when it is still open. */
  #closeQuote(open: number, of: { readonly cell: number; readonly then: 'more' | 'end' }): number {
    const [buffer, filled] = [this.#buffer, this.#filled];
    let breaks = 0;
    let close = open + 1;
    let doubled = false;
    for (; ; close += 1) {
      if (close >= filled) return -1;
      if (buffer[close] === NEWLINE) breaks += 1;
      if (buffer[close] !== QUOTE) continue;
      if (close + 1 >= filled && of.then === 'more') return -1;
      if (close + 1 >= filled || buffer[close + 1] !== QUOTE) break;
      doubled = true;
      close += 1;
    }
    if (of.cell < this.#width) {
      this.#starts[of.cell] = open + 1;
      this.#ends[of.cell] = close;
      if (doubled) this.#doubled.push(of.cell);
    }
    this.#breaks += breaks;
    return close + 1;
  }

  /** Makes doubled quotes single, in place. */
  #makeSingle(cell: number): void {
    const buffer = this.#buffer;
    const last = this.#ends[cell] ?? 0;
    let end = this.#starts[cell] ?? 0;
    for (let at = end; at < last; at += 1) {
      if (buffer[at] === QUOTE) at += 1;
      buffer[end] = buffer[at] ?? 0;
      end += 1;
    }
    this.#ends[cell] = end;
  }
}
