/** What the columns of one table mean for what is to be counted. */
import { familyOf, isCounted, type Named, readBound } from './names.ts';
import type { Plan, PlannedNeed } from './plan.ts';

/** How a cell is read: `flag` is a number or true/false, `other` only tells rows apart. */
export type SlotType = 'time' | 'text' | 'id' | 'number' | 'flag' | 'other';

/** A cell of each row that matters. */
export interface Slot {
  /** Column of the observation. */
  readonly name: string;
  /** Position in the header. */
  readonly column: number;
  readonly type: SlotType;
  /** What a number must be besides finite. */
  readonly range: 'any' | 'not_negative' | 'zero_or_one';
}

/** One value in a slot, by what it is. */
type ValueFeed<Kind> = Kind extends string ? { readonly kind: Kind; readonly value: number } : never;

/** How a metric gets into the sums. Numbers are slots; -1: the table has no such column. */
export type Feed = {
  readonly need: number;
  readonly slice: { readonly slot: number; readonly value: string } | null;
} & (
  | ValueFeed<'event' | 'value' | 'point' | 'category' | 'gauge'>
  /** Without `of`, it is of the requests of the row; without those, of what another table says. */
  | { readonly kind: 'event_counts'; readonly events: number; readonly of: number }
  | { readonly kind: 'value_sums'; readonly count: number; readonly sum: number; readonly squares: number }
  | { readonly kind: 'buckets'; readonly slots: readonly number[]; readonly bounds: readonly number[] }
  | { readonly kind: 'category_counts'; readonly slots: readonly number[]; readonly names: readonly string[] }
);

export interface Layout {
  /** `requests`: a row is one request. `counts`: a row is a sum of many. `parts`: a row only adds to what others count. */
  readonly shape: 'requests' | 'counts' | 'parts';
  readonly slots: readonly Slot[];
  readonly time: number;
  readonly arm: number;
  readonly version: number;
  readonly id: number;
  readonly requests: number;
  readonly feeds: readonly Feed[];
  /** What is wrong with the columns. */
  readonly problems: readonly string[];
}

/** Where a metric is looked for, for people. */
export function wantedColumns(need: PlannedNeed['need']): string {
  const m = need.metric;
  switch (need.as) {
    case 'events':
      return `${m} (0 or 1 of each request) or ${m}.events`;
    case 'values':
      return `${m} (of each request), ${m}.count with ${m}.sum and ${m}.sum_squares, or ${m} beside requests for a number computed elsewhere`;
    case 'distribution':
      return `${m} (of each request) or ${m}.le.BOUND up to ${m}.le.+Inf`;
    case 'categories':
      return `${m} (of each request), ${m}.is.CATEGORY, or ${m} beside requests for a number computed elsewhere`;
    case 'gauge':
      return m;
  }
}

/** @param given Whether the arm of every row is known from elsewhere, so that no column needs to say it. */
export function layOut(of: { named: Named; plan: Plan; arm: 'given' | 'in_rows' }): Layout {
  return new Maker(of).make(of.arm);
}

class Maker {
  readonly #named: Named;
  readonly #plan: Plan;
  readonly #slots: Slot[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #problems: string[] = [];

  constructor(of: { named: Named; plan: Plan }) {
    this.#named = of.named;
    this.#plan = of.plan;
  }

  make(arm: 'given' | 'in_rows'): Layout {
    const time = this.#slot('ts', 'time');
    const armSlot = this.#slot('arm', 'text');
    const version = this.#slot('version', 'text');
    const requests = this.#slot('requests', 'number', 'not_negative');
    const counted = [...this.#named.places.keys()].some(isCounted);
    const plain = this.#plan.needs.some(
      ({ need }) => need.as !== 'gauge' && this.#named.places.has(need.metric) && !this.#hasCounts(need.metric),
    );
    const gauge = this.#plan.needs.some(({ need }) => need.as === 'gauge' && this.#named.places.has(need.metric));
    const shape = requests >= 0 ? 'counts' : !plain && (counted || gauge) ? 'parts' : 'requests';
    if (time < 0) this.#problems.push(`a column ts is required; ${this.#columns()}`);
    if (arm === 'in_rows' && armSlot < 0 && version < 0)
      this.#problems.push(`a column arm or version is required; ${this.#columns()}`);
    const feeds = this.#plan.needs.flatMap((need, index) => this.#feed({ need, index, shape }));
    const id = this.#slot('id', 'id');
    if (shape !== 'requests' && id < 0) this.#addOthers();
    return { shape, slots: this.#slots, time, arm: armSlot, version, id, requests, feeds, problems: this.#problems };
  }

  #columns(): string {
    const { header } = this.#named;
    return `the columns are ${header
      .slice(0, 20)
      .map((name) => JSON.stringify(name.slice(0, 60)))
      .join(', ')}${header.length > 20 ? ' and more' : ''}`;
  }

  /** The slot of a column, one for each way of reading it; -1 where there is no such column. */
  #slot(name: string, type: SlotType, range: Slot['range'] = 'any'): number {
    const column = this.#named.places.get(name);
    if (column === undefined) return -1;
    const key = `${type} ${range} ${name}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#byKey.set(key, this.#slots.length);
    return this.#slots.push({ name, column, type, range }) - 1;
  }

  /** Text in columns that mean nothing here tells rows apart: what is counted may be counted by more than is asked for. */
  #addOthers(): void {
    const used = new Set(this.#slots.map((slot) => slot.column));
    for (const [name, column] of this.#named.places)
      if (!used.has(column) && !isCounted(name)) this.#slot(name, 'other');
  }

  #hasCounts(metric: string): boolean {
    return [...this.#named.places.keys()].some((name) => name.startsWith(`${metric}.`) && isCounted(name));
  }

  #feed(of: { need: PlannedNeed; index: number; shape: Layout['shape'] }): Feed[] {
    const { need, index, shape } = of;
    const { metric, as } = need.need;
    const plain = this.#named.places.has(metric);
    const counts = this.#hasCounts(metric);
    if (!plain && !counts) return [];
    if (plain && counts && as !== 'gauge') {
      this.#problems.push(`${metric} stands there twice, as itself and as ${metric}.…: leave one out`);
      return [];
    }
    const slice = this.#slice(need);
    if (slice === undefined) return [];
    const base = { need: index, slice };
    if (as === 'gauge') return plain ? [{ ...base, kind: 'gauge', value: this.#slot(metric, 'number') }] : [];
    if (counts) return this.#counts(need, base);
    if (shape === 'requests') return [{ ...base, ...this.#ofRequest(need) }];
    if (as === 'events' || as === 'distribution') {
      const why = as === 'events' ? 'a share says nothing of how sure it is' : 'a percentile of percentiles is none';
      this.#problems.push(
        `${metric} must be counted where rows stand for many requests, because ${why}: ${wantedColumns(need.need)}`,
      );
      return [];
    }
    return [{ ...base, kind: 'gauge', value: this.#slot(metric, 'number') }];
  }

  #ofRequest({ need }: PlannedNeed): { kind: 'event' | 'value' | 'point' | 'category'; value: number } {
    switch (need.as) {
      case 'events':
        return { kind: 'event', value: this.#slot(need.metric, 'flag', 'zero_or_one') };
      case 'distribution':
        return { kind: 'point', value: this.#slot(need.metric, 'number') };
      case 'categories':
        return { kind: 'category', value: this.#slot(need.metric, 'text') };
      default:
        return { kind: 'value', value: this.#slot(need.metric, 'number') };
    }
  }

  /** Null: all traffic; undefined: there is no column for the attribute. */
  #slice(need: PlannedNeed): Feed['slice'] | undefined {
    if (need.slice === null) return null;
    const slot = this.#slot(need.slice.attribute, 'text');
    if (slot >= 0) return { slot, value: need.slice.value };
    this.#problems.push(`a column ${need.slice.attribute} is required to count ${need.key}; ${this.#columns()}`);
    return undefined;
  }

  #counts({ need }: PlannedNeed, base: { need: number; slice: Feed['slice'] }): Feed[] {
    const m = need.metric;
    const number = (part: string): number => this.#slot(`${m}.${part}`, 'number', 'not_negative');
    switch (need.as) {
      case 'events': {
        const [events, of] = [number('events'), number('of')];
        return events < 0 && of < 0 ? [] : [{ ...base, kind: 'event_counts', events, of }];
      }
      case 'values': {
        const [count, sum, squares] = [number('count'), this.#slot(`${m}.sum`, 'number'), number('sum_squares')];
        return count < 0 && sum < 0 && squares < 0 ? [] : [{ ...base, kind: 'value_sums', count, sum, squares }];
      }
      case 'distribution':
        return this.#buckets(need, base);
      default: {
        const found = familyOf(this.#named, `${m}.is.`);
        const names = found.map((one) => one.rest);
        return found.length === 0
          ? []
          : [{ ...base, kind: 'category_counts', names, slots: names.map((name) => number(`is.${name}`)) }];
      }
    }
  }

  #buckets(need: PlannedNeed['need'], base: { need: number; slice: Feed['slice'] }): Feed[] {
    const m = need.metric;
    const found = familyOf(this.#named, `${m}.le.`).map(({ rest }) => ({ rest, bound: readBound(rest) }));
    if (found.length === 0) return [];
    found.sort((a, b) => a.bound - b.bound);
    const wrong = found.find(({ bound }, at) => Number.isNaN(bound) || bound === found[at - 1]?.bound);
    if (wrong !== undefined)
      this.#problems.push(`${m}.le.${wrong.rest} has no bound of its own: a number or +Inf is required`);
    else if (found.at(-1)?.bound !== Number.POSITIVE_INFINITY)
      this.#problems.push(`${m}.le.+Inf is required: without it, values above the last bound are not counted`);
    else {
      const bounds = found.slice(0, -1).map(({ bound }) => bound);
      const slots = found.map(({ rest }) => this.#slot(`${m}.le.${rest}`, 'number', 'not_negative'));
      return [{ ...base, kind: 'buckets', slots, bounds }];
    }
    return [];
  }
}
