/** Adds what a row says of one metric to the sums. Made once for a table, so that nothing is decided anew for each row. */
import type { Counts } from './counts.ts';
import type { Feed } from './layout.ts';
import { cellOf } from './plan.ts';
import { KIND, type Row } from './row.ts';
import type { TableOf } from './take.ts';
import type { Tally } from './tally.ts';
import { TOO_MANY } from './texts.ts';

/** Where a row belongs. The object may be one and the same for all rows. */
export interface Place {
  readonly arm: number;
  readonly time: number;
  /** That the row stands for. */
  readonly requests: number;
  /** How many of `stretches` it falls into. */
  readonly found: number;
  readonly stretches: Int32Array;
}

export type Feeder = (place: Place) => void;

/** Rounding of sums that other tools made. */
const SLACK = 1 + 1e-9;

interface Wanted {
  readonly feed: Feed;
  readonly counts: Counts;
  readonly row: Row;
  readonly tally: Tally;
  readonly hold: (message: () => string) => void;
}

export function makeFeeder(of: { readonly feed: Feed; readonly table: TableOf }): Feeder {
  const { feed, table } = of;
  const { counts, row } = table;
  const tally = counts.tallies[feed.need];
  if (tally === undefined) return () => {};
  const hold = (message: () => string): void => counts.log.hold(() => ({ where: table.where(), message: message() }));
  const problem = wayProblem(feed, tally);
  if (problem !== null) {
    hold(() => problem);
    return () => {};
  }
  const add = adder({ feed, counts, row, tally, hold });
  const { slice } = feed;
  if (slice === null) return add;
  const wanted = counts.texts.idOf(slice.value);
  return (place) => {
    if (row.kinds[slice.slot] === KIND.text && row.numbers[slice.slot] === wanted) add(place);
  };
}

/** Why what a table has of a metric cannot be added to what tables before had; null when it can. */
function wayProblem(feed: Feed, tally: Tally): string | null {
  const { metric } = tally.need;
  if (tally.useWay(feed.kind === 'gauge' ? 'gauge' : 'sums') === 'other')
    return `${metric} is counted in one place and a number computed elsewhere in another: give it one way`;
  if (feed.kind !== 'point' && feed.kind !== 'buckets') return null;
  return tally.useBounds(feed.kind === 'point' ? null : feed.bounds) === 'same'
    ? null
    : `${metric} has other bounds here than elsewhere: distributions can be added only where their bounds are equal`;
}

function adder(of: Wanted): Feeder {
  const { feed } = of;
  switch (feed.kind) {
    case 'event':
    case 'value':
    case 'point':
    case 'category':
      return ofRequest(of, feed);
    case 'gauge':
      return gauge(of, feed.value);
    case 'event_counts':
      return eventCounts(of, feed);
    case 'value_sums':
      return valueSums(of, feed);
    case 'buckets':
      return buckets(of, feed);
    case 'category_counts':
      return categoryCounts(of, feed);
  }
}

/** One value of one request. A value that is not there is counted as such: how many may be missing is told at the end. */
function ofRequest(
  { counts, row, tally, hold }: Wanted,
  feed: { kind: 'event' | 'value' | 'point' | 'category'; value: number; need: number },
): Feeder {
  const { kind, value: slot } = feed;
  const wanted = kind === 'category' ? KIND.text : KIND.number;
  const { texts } = counts;
  return (place) => {
    const slotOfArm = feed.need * 2 + place.arm;
    counts.asked[slotOfArm]! += 1;
    if (row.kinds[slot] === KIND.not_applicable) return;
    if (row.kinds[slot] !== wanted) {
      counts.silent[slotOfArm]! += 1;
      return;
    }
    const value = row.numbers[slot] ?? 0;
    const bucket = kind === 'point' ? tally.bucketOf(value) : 0;
    const name =
      kind === 'category' ? counts.names.of(value, () => (value === TOO_MANY ? null : texts.text(value))) : '';
    if (kind === 'category' && value === TOO_MANY)
      hold(
        () => `${tally.need.metric} has more than 100,000 values, or one of more than 1,024 bytes: it is no category`,
      );
    for (let at = 0; at < place.found; at += 1) {
      const cell = cellOf(place.stretches[at] ?? 0, place.arm);
      tally.seen[cell]! += 1;
      tally.seenEvents[cell]! += 1;
      if (kind === 'event') {
        tally.n[cell]! += 1;
        tally.sum[cell]! += value;
      } else if (kind === 'value') tally.addValue(cell, value);
      else if (kind === 'point') tally.addPoint(cell, bucket, 1);
      else tally.addCategory(cell, name, 1);
    }
  };
}

function each(place: Place, add: (cell: number) => void): void {
  for (let at = 0; at < place.found; at += 1) add(cellOf(place.stretches[at] ?? 0, place.arm));
}

function gauge({ row, tally }: Wanted, slot: number): Feeder {
  return (place) => {
    if (row.kinds[slot] !== KIND.number) return;
    each(place, (cell) => {
      tally.setGauge(cell, row.numbers[slot] ?? 0, place.time);
      tally.seen[cell]! += 1;
    });
  };
}

/** What stands in a slot; null where it says `n/a`, or there is no such column. */
function numberOf(row: Row, slot: number): number | null {
  return slot >= 0 && row.kinds[slot] === KIND.number ? (row.numbers[slot] ?? 0) : null;
}

function eventCounts({ row, tally, hold, counts }: Wanted, feed: Extract<Feed, { kind: 'event_counts' }>): Feeder {
  const { metric } = tally.need;
  return (place) => {
    const events = numberOf(row, feed.events);
    const given = numberOf(row, feed.of);
    if (events === null && given === null) return;
    const n = feed.of >= 0 ? (given ?? 0) : place.requests;
    const whole = feed.events >= 0 && (feed.of >= 0 || hasRequests(row));
    if (whole && (events ?? 0) > n * SLACK) {
      hold(() => `${metric}.events is ${events} of ${n}: there cannot be more events than what they are of`);
      return;
    }
    each(place, (cell) => {
      tally.addEvents(cell, { n, events: events ?? 0 });
      if (n > 0 || given !== null) tally.seen[cell]! += 1;
      if (events !== null) tally.seenEvents[cell]! += 1;
    });
    counts.fed.add(feed.need);
  };
}

function hasRequests(row: Row): boolean {
  return row.slots.some((slot) => slot.name === 'requests');
}

function valueSums({ row, tally, hold }: Wanted, feed: Extract<Feed, { kind: 'value_sums' }>): Feeder {
  const { metric } = tally.need;
  const lacking = [
    ...(feed.count < 0 ? [`${metric}.count`] : []),
    ...(feed.sum < 0 ? [`${metric}.sum`] : []),
    ...(feed.squares < 0 ? [`${metric}.sum_squares`] : []),
  ];
  if (lacking.length > 0) {
    hold(() => `${lacking.join(' and ')} must be there too: without it, how sure a mean is cannot be told`);
    return () => {};
  }
  return (place) => {
    const [n, sum, squares] = [numberOf(row, feed.count), numberOf(row, feed.sum), numberOf(row, feed.squares)];
    if (n === null || sum === null || squares === null) return;
    // The variance cannot be negative (Cauchy–Schwarz).
    if ((n === 0 && (sum !== 0 || squares !== 0)) || sum * sum > n * squares * (1 + 1e-6)) {
      hold(() => `${metric} has count ${n}, sum ${sum} and sum_squares ${squares}: no values add up to these`);
      return;
    }
    each(place, (cell) => {
      tally.addValues(cell, { n, sum, squares });
      tally.seen[cell]! += 1;
    });
  };
}

function buckets({ row, tally, hold }: Wanted, feed: Extract<Feed, { kind: 'buckets' }>): Feeder {
  const { metric } = tally.need;
  const { slots, bounds } = feed;
  return (place) => {
    let before = 0;
    for (let at = 0; at < slots.length; at += 1) {
      const count = numberOf(row, slots[at] ?? -1);
      if (count === null) return;
      if (count < before) {
        hold(
          () =>
            `${metric}.le.${bounds[at] ?? '+Inf'} is ${count}, less than the ${before} of the bound before: counts up to a bound cannot fall`,
        );
        return;
      }
      before = count;
    }
    each(place, (cell) => {
      let last = 0;
      for (let at = 0; at < slots.length; at += 1) {
        const count = numberOf(row, slots[at] ?? -1) ?? 0;
        tally.addPoint(cell, at, count - last);
        last = count;
      }
      tally.seen[cell]! += 1;
    });
  };
}

function categoryCounts({ row, tally }: Wanted, feed: Extract<Feed, { kind: 'category_counts' }>): Feeder {
  return (place) =>
    each(place, (cell) => {
      for (let at = 0; at < feed.slots.length; at += 1) {
        const count = numberOf(row, feed.slots[at] ?? -1);
        if (count !== null) tally.addCategory(cell, feed.names[at] ?? '', count);
      }
      tally.seen[cell]! += 1;
    });
}
