/** Values of one metric while they are gathered: numbers in typed arrays, repeats as sums. */
import type { Column } from './types.ts';

export type SampleValue = number | readonly [number, number] | null;

const NONE = 0xffffffff;

/** What is known of a row. */
const ABSENT = 0;
const EXPECTED = 1;
const SCORED = 2;

/** How far two means of the same numbers may differ by the order of adding. */
const SUM_ERROR = 1e-12;

export class ColumnBuilder {
  readonly metric: string;
  #values: Float64Array;
  #weights: Float64Array | null = null;
  #state: Uint8Array;
  /** Scores added up by row, from the first repeat on; null until then: each is one. */
  #counts: Uint32Array | null = null;
  /** Whether the metric was given both as numbers and as pairs, which cannot be. */
  mixed = false;
  #pairs: boolean | null = null;
  /** Files that gave a value, by number, and the one that did last. */
  readonly files = new Set<number>();
  lastFile = -1;

  constructor(metric: string, capacity: number) {
    this.metric = metric;
    this.#values = new Float64Array(capacity).fill(Number.NaN);
    this.#state = new Uint8Array(capacity);
  }

  grow(capacity: number): void {
    const values = new Float64Array(capacity).fill(Number.NaN);
    values.set(this.#values);
    this.#values = values;
    const state = new Uint8Array(capacity);
    state.set(this.#state);
    this.#state = state;
    if (this.#weights !== null) this.#weights = grown(this.#weights, capacity);
    if (this.#counts !== null) {
      const counts = new Uint32Array(capacity);
      counts.set(this.#counts);
      this.#counts = counts;
    }
  }

  noteFile(file: number): void {
    this.lastFile = file;
    this.files.add(file);
  }

  /** Adds one score to a row; a second one of the same row is a repeat and will be averaged. Finite numbers only. */
  add(row: number, value: SampleValue): void {
    const state = this.#state[row] ?? ABSENT;
    if (value === null) {
      if (state === ABSENT) this.#state[row] = EXPECTED;
      return;
    }
    const pair = typeof value !== 'number';
    if (this.#pairs === null) {
      this.#pairs = pair;
      if (pair) this.#weights = new Float64Array(this.#values.length);
    } else if (this.#pairs !== pair) {
      this.mixed = true;
      return;
    }
    const top = pair ? value[0] : value;
    if (state !== SCORED) {
      this.#values[row] = top;
      if (pair && this.#weights !== null) this.#weights[row] = value[1];
      this.#state[row] = SCORED;
      if (this.#counts !== null) this.#counts[row] = 1;
      return;
    }
    if (this.#counts === null) {
      this.#counts = new Uint32Array(this.#values.length);
      for (let at = 0; at < this.#state.length; at += 1) if (this.#state[at] === SCORED) this.#counts[at] = 1;
    }
    this.#counts[row] = (this.#counts[row] ?? 0) + 1;
    this.#values[row] = (this.#values[row] ?? 0) + top;
    if (pair && this.#weights !== null) this.#weights[row] = (this.#weights[row] ?? 0) + value[1];
  }

  /** The mean of a row: undefined where the metric was not given at all, null where it was and has no score. */
  at(row: number): SampleValue | undefined {
    const state = this.#state[row] ?? ABSENT;
    if (state === ABSENT) return undefined;
    if (state === EXPECTED) return null;
    const count = this.#counts?.[row] ?? 1;
    const top = (this.#values[row] ?? 0) / count;
    return this.#weights === null ? top : [top, (this.#weights[row] ?? 0) / count];
  }

  /** Most scores of one row. */
  repeats(): number {
    return this.#counts === null ? 1 : this.#counts.reduce((most, count) => (count > most ? count : most), 1);
  }

  finish(order: Uint32Array, judge: string | null): Column {
    const values = new Float64Array(order.length);
    const weights = this.#weights === null ? null : new Float64Array(order.length);
    let scored = 0;
    let expected = 0;
    for (let at = 0; at < order.length; at += 1) {
      const row = order[at] ?? 0;
      const state = this.#state[row];
      const count = this.#counts?.[row] ?? 1;
      if (state !== ABSENT) expected += 1;
      if (state === SCORED) scored += 1;
      values[at] = state === SCORED ? (this.#values[row] ?? Number.NaN) / count : Number.NaN;
      if (weights !== null) weights[at] = state === SCORED ? (this.#weights?.[row] ?? Number.NaN) / count : Number.NaN;
    }
    const column = { metric: this.metric, values, weights, scored, expected, judge };
    if (expected === scored || expected === order.length) return column;
    return {
      ...column,
      unscored: order.map((row, at) => (this.#state[row] === EXPECTED ? at : NONE)).filter((at) => at !== NONE),
    };
  }
}

/** Whether two values of one question are the same, but for the order that repeats were added in. */
export function sameValue(a: SampleValue, b: SampleValue): boolean {
  if (a === null || b === null) return a === b;
  if (typeof a === 'number' || typeof b === 'number')
    return typeof a === 'number' && typeof b === 'number' && close(a, b);
  return close(a[0], b[0]) && close(a[1], b[1]);
}

function close(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= SUM_ERROR * Math.max(Math.abs(a), Math.abs(b));
}

function grown(values: Float64Array, capacity: number): Float64Array {
  const larger = new Float64Array(capacity);
  larger.set(values);
  return larger;
}
