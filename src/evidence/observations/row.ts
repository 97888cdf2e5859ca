/** One row at a time, in numbers: the same arrays for every row, so that millions of rows make no objects. */
import { epochMs, NO_ZONE, readFlag, readNumber, readTime } from './cells.ts';
import type { Slot } from './layout.ts';
import { hashBytes, mix, type Texts } from './texts.ts';

export const KIND = {
  /** Nothing stands there. */
  empty: 0,
  number: 1,
  /** `numbers` has its number among the texts. */
  text: 2,
  /** `n/a`: the metric does not apply to this row. */
  not_applicable: 3,
  /** Something that should be a number or a time and is none. */
  bad: 4,
} as const;

export class Row {
  readonly slots: readonly Slot[];
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  /** Both halves of the hash of the row's id. */
  idHigh = 0;
  idLow = 0;
  /** In the file, from 1. */
  line = 0;
  readonly texts: Texts;
  readonly #bits = new Float64Array(1);
  readonly #halves = new Int32Array(this.#bits.buffer);
  readonly #salts: Int32Array;

  constructor(slots: readonly Slot[], texts: Texts) {
    this.slots = slots;
    this.texts = texts;
    this.kinds = new Uint8Array(slots.length);
    this.numbers = new Float64Array(slots.length);
    this.#salts = Int32Array.from(slots, ({ type, name }) => {
      const bytes = new TextEncoder().encode(`${type} ${name}`);
      return hashBytes(bytes, { start: 0, end: bytes.length, seed: 0x2f0b4c47 });
    });
  }

  /** Reads a cell from its bytes. */
  read(slot: number, bytes: Uint8Array, start: number, end: number): void {
    while (start < end && (bytes[start] === 0x20 || bytes[start] === 0x09)) start += 1;
    while (end > start && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0x09)) end -= 1;
    const type = this.slots[slot]?.type;
    if (start === end) {
      this.kinds[slot] = KIND.empty;
      this.numbers[slot] = 0;
      return;
    }
    if (type === 'number' || type === 'flag') {
      const value = type === 'flag' ? readFlag(bytes, start, end) : readNumber(bytes, start, end);
      this.numbers[slot] = value;
      if (!Number.isNaN(value)) this.kinds[slot] = KIND.number;
      else this.kinds[slot] = saysNotApplicable(bytes, start, end) ? KIND.not_applicable : KIND.bad;
    } else if (type === 'time') this.setTime(slot, readTime(bytes, start, end));
    else if (type === 'id') {
      this.kinds[slot] = KIND.text;
      this.idHigh = hashBytes(bytes, { start, end, seed: 0x811c9dc5 });
      this.idLow = hashBytes(bytes, { start, end, seed: 0x01234567 });
    } else if (type === 'other') {
      // A number in a column that nobody asked for is a measure; text says what the row is about.
      const text = Number.isNaN(readNumber(bytes, start, end));
      this.kinds[slot] = text ? KIND.text : KIND.empty;
      this.numbers[slot] = text ? hashBytes(bytes, { start, end, seed: 0x811c9dc5 }) : 0;
    } else {
      this.kinds[slot] = saysNotApplicable(bytes, start, end) ? KIND.not_applicable : KIND.text;
      this.numbers[slot] = this.texts.id(bytes, start, end);
    }
  }

  setTime(slot: number, time: number): void {
    this.kinds[slot] = time > NO_ZONE ? KIND.number : KIND.bad;
    this.numbers[slot] = time;
  }

  /** A number as JSON has it. */
  setNumber(slot: number, value: number): void {
    if (this.slots[slot]?.type === 'time') {
      this.setTime(slot, epochMs(value));
      return;
    }
    this.kinds[slot] = Number.isFinite(value) ? KIND.number : KIND.bad;
    this.numbers[slot] = value;
  }

  setEmpty(slot: number): void {
    this.kinds[slot] = KIND.empty;
    this.numbers[slot] = 0;
  }

  /** A hash of what the row says, of all cells but its id; the order of the columns does not matter, nor empty ones. */
  contentHash(): number {
    let hash = 0;
    for (let slot = 0; slot < this.kinds.length; slot += 1)
      if (this.slots[slot]?.type !== 'id' && this.kinds[slot] !== KIND.empty) hash = (hash + this.#hashOf(slot, 0)) | 0;
    return hash >>> 0;
  }

  /** Makes a name for a row of sums: its time, and every text in it. */
  nameByTexts(): void {
    let [high, low] = [0, 0];
    for (let slot = 0; slot < this.kinds.length; slot += 1) {
      const type = this.slots[slot]?.type;
      if (this.kinds[slot] === KIND.empty || (type !== 'time' && type !== 'text' && type !== 'other')) continue;
      high = (high + this.#hashOf(slot, 0)) | 0;
      low = (low + this.#hashOf(slot, 0x5bd1e995)) | 0;
    }
    [this.idHigh, this.idLow] = [mix(high), mix(low)];
  }

  /** The name of one number in a row of sums, and a hash of what it is. */
  nameOfPart(slot: number): { readonly high: number; readonly low: number; readonly content: number } {
    const salt = this.#salts[slot] ?? 0;
    return { high: mix(this.idHigh ^ salt), low: mix(this.idLow ^ mix(salt)), content: this.#hashOf(slot, 0) };
  }

  #hashOf(slot: number, seed: number): number {
    // -0 is 0.
    this.#bits[0] = (this.numbers[slot] ?? 0) + 0;
    const first = mix((this.#salts[slot] ?? 0) ^ seed ^ (this.#halves[0] ?? 0));
    return mix(Math.imul(first, 0x01000193) ^ (this.#halves[1] ?? 0) ^ (this.kinds[slot] ?? 0));
  }
}

/** `n/a` in any case. */
function saysNotApplicable(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    end - start === 3 &&
    ((bytes[start] ?? 0) | 0x20) === 0x6e &&
    bytes[start + 1] === 0x2f &&
    ((bytes[start + 2] ?? 0) | 0x20) === 0x61
  );
}
