/** What is counted of one metric, in every stretch of time and arm. */
import type { MetricSums } from '../../core/rollout/types.ts';
import { categoryCounts, categoryOf, keptCategories, OTHER } from './categories.ts';
import { bucketOf, distributionBounds } from './grid.ts';
import type { MeasureNeed } from './types.ts';

/** What came in of a metric. A metric comes one way from all tables. */
type Way = 'sums' | 'gauge';

export class Tally {
  readonly need: MeasureNeed;
  /** How often something was counted in a cell, requests or rows of sums. */
  readonly seen: Float64Array;
  /** The same for events: what they are counted of may come from another table. */
  readonly seenEvents: Float64Array;
  readonly n: Float64Array;
  /** Events, or the sum of values, or the newest number of a gauge. */
  readonly sum: Float64Array;
  /** Sum of squares, or the time of a gauge. */
  readonly extra: Float64Array;
  #bounds: Float64Array | null = null;
  #points: Float64Array | null = null;
  readonly #categories: Map<string, number>[] = [];
  readonly #cells: number;
  way: Way | null = null;

  constructor(need: MeasureNeed, cells: number) {
    this.need = need;
    this.#cells = cells;
    const zeros = (): Float64Array => new Float64Array(cells);
    [this.seen, this.seenEvents, this.n, this.sum, this.extra] = [zeros(), zeros(), zeros(), zeros(), zeros()];
  }

  /** Bounds of the distribution, ascending; null before the first value. */
  get bounds(): Float64Array | null {
    return this.#bounds;
  }

  /** Takes bounds that a table has; says whether they are those of the tables before. */
  useBounds(bounds: readonly number[] | null): 'same' | 'other' {
    const wanted = bounds ?? distributionBounds(this.need.bounds);
    const known = this.#bounds;
    if (known !== null)
      return known.length === wanted.length && wanted.every((bound, at) => bound === known[at]) ? 'same' : 'other';
    this.#bounds = Float64Array.from(wanted);
    this.#points = new Float64Array(this.#cells * (wanted.length + 1));
    return 'same';
  }

  /** Takes a metric as sums or as a gauge; says whether it came the same way before. */
  useWay(way: Way): 'same' | 'other' {
    this.way ??= way;
    return this.way === way ? 'same' : 'other';
  }

  addEvents(cell: number, of: { readonly n: number; readonly events: number }): void {
    this.n[cell]! += of.n;
    this.sum[cell]! += of.events;
  }

  addValue(cell: number, value: number): void {
    this.n[cell]! += 1;
    this.sum[cell]! += value;
    this.extra[cell]! += value * value;
  }

  addValues(cell: number, of: { readonly n: number; readonly sum: number; readonly squares: number }): void {
    this.n[cell]! += of.n;
    this.sum[cell]! += of.sum;
    this.extra[cell]! += of.squares;
  }

  /** Where a value belongs: found once, added to every cell. */
  bucketOf(value: number): number {
    return this.#bounds === null ? 0 : bucketOf(this.#bounds, value);
  }

  addPoint(cell: number, bucket: number, count: number): void {
    if (this.#points === null || this.#bounds === null) return;
    this.n[cell]! += count;
    this.#points[cell * (this.#bounds.length + 1) + bucket]! += count;
  }

  addCategory(cell: number, name: string, count: number): void {
    let counts = this.#categories[cell];
    if (counts === undefined) {
      counts = new Map();
      this.#categories[cell] = counts;
    }
    this.n[cell]! += count;
    counts.set(name, (counts.get(name) ?? 0) + count);
  }

  /** The newest counts; of two at the same time the larger, so that the order of rows does not matter. */
  setGauge(cell: number, value: number, time: number): void {
    const newer = this.seen[cell] === 0 || time > (this.extra[cell] ?? 0);
    if (!newer && (time < (this.extra[cell] ?? 0) || value <= (this.sum[cell] ?? 0))) return;
    this.sum[cell] = value;
    this.extra[cell] = time;
  }

  /** How many categories beyond the limit were counted together; the sums, once all is counted. */
  finish(): { readonly others: number; readonly sums: (cell: number) => MetricSums | null } {
    const totals = new Map<string, number>();
    for (const counts of this.#categories)
      for (const [name, count] of counts ?? []) totals.set(name, (totals.get(name) ?? 0) + count);
    const { kept, others } = keptCategories(totals);
    return { others, sums: (cell) => this.#sums(cell, kept) };
  }

  #sums(cell: number, kept: ReadonlySet<string>): MetricSums | null {
    const [n, sum, extra] = [this.n[cell] ?? 0, this.sum[cell] ?? 0, this.extra[cell] ?? 0];
    if (this.way === 'gauge')
      return this.seen[cell] === 0 ? null : { kind: 'gauge', value: sum, at: new Date(extra).toISOString() };
    switch (this.need.as) {
      case 'events':
        return { kind: 'events', n, events: sum };
      case 'values':
        return { kind: 'values', n, sum, sum_squares: extra };
      case 'distribution': {
        if (this.#bounds === null || this.#points === null) return null;
        const width = this.#bounds.length + 1;
        const counts = [...this.#points.subarray(cell * width, (cell + 1) * width)];
        return { kind: 'distribution', bounds: [...this.#bounds], counts };
      }
      case 'categories':
        return { kind: 'categories', counts: categoryCounts(this.#categories[cell] ?? new Map(), kept) };
      case 'gauge':
        return null;
    }
  }
}

/** Names of categories by number of text: made once for each text. */
export class CategoryNames {
  readonly #names: string[] = [];

  /** @param text Null: one text of too many to keep. */
  of(id: number, text: () => string | null): string {
    const known = this.#names[id];
    if (known !== undefined) return known;
    const written = text();
    const name = written === null ? OTHER : categoryOf(written);
    this.#names[id] = name;
    return name;
  }
}

/** Bounds that a guard needs and a distribution lacks: what is above them cannot be counted. */
export function lackingBounds(need: MeasureNeed, bounds: readonly number[] | Float64Array): number[] {
  const known = new Set(bounds);
  return need.bounds.filter((bound) => !known.has(bound));
}
