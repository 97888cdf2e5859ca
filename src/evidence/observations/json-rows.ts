/** Rows that are JSON objects: of JSON Lines, of a list, of an answer. Keys are columns. */
import type { Row } from './row.ts';

export type JsonRow = Readonly<Record<string, unknown>>;

const SCRATCH = 4096;

/** Fills rows from objects, cell by cell, through the same reading of bytes as CSV: what is written twice means the same. */
export class JsonCells {
  readonly #encoder = new TextEncoder();
  #scratch = new Uint8Array(SCRATCH);

  fill(row: Row, object: JsonRow, header: readonly string[]): void {
    for (let slot = 0; slot < row.slots.length; slot += 1) {
      const of = row.slots[slot];
      if (of === undefined) continue;
      const value = valueAt(object, header[of.column] ?? '');
      if (value === undefined || value === null) row.setEmpty(slot);
      else if (typeof value === 'number' && (of.type === 'number' || of.type === 'flag' || of.type === 'time'))
        row.setNumber(slot, value);
      else this.#text(row, slot, textOf(value));
    }
  }

  #text(row: Row, slot: number, text: string): void {
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 4);
    const { written } = this.#encoder.encodeInto(text, this.#scratch);
    row.read(slot, this.#scratch, 0, written);
  }
}

/** What a cell says, as text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The value of a column: a key, or, where there is no such key, a path of keys with dots. */
export function valueAt(object: JsonRow, column: string): unknown {
  const direct = own(object, column);
  if (direct !== undefined || !column.includes('.')) return direct;
  let value: unknown = object;
  for (const part of column.split('.')) {
    value = own(value, part);
    if (value === undefined) return undefined;
  }
  return value;
}

function own(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, key)
    ? (object as JsonRow)[key]
    : undefined;
}

export function isJsonRow(value: unknown): value is JsonRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
