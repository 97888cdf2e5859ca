/** What a guard comes to: at the border of each status, whatever the metric is. */
import { describe, expect, it } from 'vitest';
import { RATE_ROWS, type Row } from './guard-rate-rows.ts';
import { armOf, buckets, events, guardOf, judge, NOTHING, steps, threshold, values } from './guard-support.ts';
import { VALUE_ROWS } from './guard-value-rows.ts';

const LATENCY = [50, 100, 200, 500, 1000];
const p95 = { percentile: 95, kind: 'value' } as const;
const mean = { kind: 'value' } as const;

const UNKNOWN_ROWS: readonly Row[] = [
  // what cannot be known
  { says: 'no requests settle nothing', guard: {}, sums: steps([NOTHING, NOTHING]), status: 'inconclusive' },
  { says: 'no steps settle nothing', guard: {}, sums: [], status: 'inconclusive' },
  {
    says: 'without a baseline there is nothing to compare with',
    guard: {},
    sums: steps([events(5000, 5), NOTHING]),
    status: 'inconclusive',
  },
  {
    says: 'a metric that is missing cannot be known',
    guard: {},
    sums: steps([armOf(5000, null), events(5000, 5)]),
    status: 'error',
  },
  {
    says: 'a metric that stopped being observed cannot be known',
    guard: {},
    sums: steps([events(5000, 5), events(5000, 5)], [events(50, 0), armOf(50, null)]),
    status: 'error',
  },
  {
    says: 'more events than requests cannot be',
    guard: {},
    sums: steps([events(5, 6), events(5000, 5)]),
    status: 'error',
  },
  {
    says: 'not a number cannot be',
    guard: {},
    sums: steps([events(5000, Number.NaN), events(5000, 5)]),
    status: 'error',
  },
  {
    says: 'a negative count cannot be',
    guard: { ...p95, rule: threshold('max', 500) },
    sums: steps([buckets(LATENCY, [1, 2, -1, 4, 5, 6]), NOTHING]),
    status: 'error',
  },
  {
    says: 'squares that are less than the sum allows cannot be',
    guard: mean,
    sums: steps([
      armOf(2000, { kind: 'values', n: 2000, sum: 2000, sum_squares: 1000 }),
      values(2000, { mean: 1, deviation: 1 }),
    ]),
    status: 'error',
  },
  {
    says: 'a percentile cannot be known from sums of values',
    guard: p95,
    sums: steps([values(2000, { mean: 1, deviation: 1 }), values(2000, { mean: 1, deviation: 1 })]),
    status: 'error',
  },
  {
    says: 'arms that were counted in different ways cannot be compared',
    guard: mean,
    sums: steps([values(2000, { mean: 1, deviation: 1 }), events(2000, 5)]),
    status: 'error',
  },
  {
    says: 'what is worse cannot be known without a direction',
    guard: { direction: null },
    sums: steps([events(2000, 5), events(2000, 5)]),
    status: 'error',
  },
  {
    says: 'two counters that were extrapolated by themselves may pass each other a little',
    guard: { rule: threshold('max', 0.05) },
    sums: steps([armOf(400.5, { kind: 'events', n: 400.5, events: 401.2 }), NOTHING]),
    status: 'fail',
  },
];

describe('the status of a guard', () => {
  it.each([...RATE_ROWS, ...VALUE_ROWS, ...UNKNOWN_ROWS])('$says', ({ guard, sums, status, method }) => {
    const look = judge({ guard: guardOf(guard), sums });
    expect({ status: look.status, method: method === undefined ? undefined : look.method }, look.detail).toEqual({
      status,
      method,
    });
    for (const [name, value] of Object.entries(look)) {
      if (typeof value === 'number') expect(Number.isFinite(value), name).toBe(true);
    }
  });
});
