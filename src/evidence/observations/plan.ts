/** A question made ready for millions of rows: times as numbers, and a cell for each stretch of time and arm. */
import { measureKey } from '../../core/rollout/types.ts';
import { splitSlice } from './names.ts';
import type { Arm, MeasureNeed, Question } from './types.ts';
import { ARMS } from './types.ts';

/** How far ahead of the look a clock may be. */
export const SKEW_MS = 5 * 60_000;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface PlannedNeed {
  readonly need: MeasureNeed;
  /** {@link measureKey}. */
  readonly key: string;
  readonly slice: { readonly attribute: string; readonly value: string } | null;
}

export interface Plan {
  readonly now: number;
  readonly spans: readonly (Stretch & { readonly step: number })[];
  readonly windows: readonly (Stretch & { readonly window_ms: number })[];
  readonly needs: readonly PlannedNeed[];
  readonly versions: Readonly<Record<Arm, string | null>>;
  /** Stretches that are counted apart: spans, then windows, then what was before each window. */
  readonly stretches: number;
  /** Stretches times arms. */
  readonly cells: number;
}

export function planOf(question: Question): Plan {
  const spans = question.spans.map(({ step, from, to }) => ({ step, from: Date.parse(from), to: Date.parse(to) }));
  const windows = question.windows.map(({ window_ms, from, to }) => ({
    window_ms,
    from: Date.parse(from),
    to: Date.parse(to),
  }));
  const stretches = spans.length + 2 * windows.length;
  return {
    now: Date.parse(question.now),
    spans,
    windows,
    needs: question.needs.map((need) => ({
      need,
      key: measureKey(need),
      slice: need.slice === null ? null : splitSlice(need.slice),
    })),
    versions: { candidate: question.candidate, baseline: question.baseline },
    stretches,
    cells: stretches * ARMS.length,
  };
}

export function cellOf(stretch: number, arm: number): number {
  return stretch * ARMS.length + arm;
}

/** Finds the stretches that a time falls into; rows in order find their span at once. */
export class StretchFinder {
  readonly found: Int32Array;
  readonly #plan: Plan;
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  #last = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.found = new Int32Array(plan.stretches);
    this.#from = Float64Array.from(plan.spans, (span) => span.from);
    this.#to = Float64Array.from(plan.spans, (span) => span.to);
  }

  /** How many stretches at the beginning of `found` hold this time. Before a window only the candidate is counted. */
  find(time: number, arm: number): number {
    let count = 0;
    const span = this.#spanOf(time);
    if (span >= 0) {
      this.found[0] = span;
      count = 1;
    }
    const { windows, spans } = this.#plan;
    for (let at = 0; at < windows.length; at += 1) {
      const window = windows[at];
      if (window === undefined || time >= window.to) continue;
      if (time >= window.from) {
        this.found[count] = spans.length + at;
        count += 1;
      } else if (arm === 0) {
        this.found[count] = spans.length + windows.length + at;
        count += 1;
      }
    }
    return count;
  }

  #spanOf(time: number): number {
    const [from, to] = [this.#from, this.#to];
    const last = this.#last;
    if (last < from.length && time >= (from[last] ?? 0) && time < (to[last] ?? 0)) return last;
    let low = 0;
    let high = from.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      if (time < (from[middle] ?? 0)) high = middle - 1;
      else if (time >= (to[middle] ?? 0)) low = middle + 1;
      else {
        this.#last = middle;
        return middle;
      }
    }
    return -1;
  }
}
