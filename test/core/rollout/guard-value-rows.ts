/** Guards on means, percentiles, drifts and numbers from elsewhere, at the border of each status. */
import type { ArmSums } from '../../../src/core/rollout/types.ts';
import type { Row } from './guard-rate-rows.ts';
import { armOf, buckets, categories, gauge, NOTHING, steps, threshold, values, vsLive } from './guard-support.ts';

const LATENCY = [50, 100, 200, 500, 1000];
const fast = (n: number): ArmSums => buckets(LATENCY, [0.3 * n, 0.4 * n, 0.2 * n, 0.09 * n, 0.008 * n, 0.002 * n]);
const slow = (n: number): ArmSums => buckets(LATENCY, [0.1 * n, 0.2 * n, 0.2 * n, 0.3 * n, 0.1 * n, 0.1 * n]);
const p95 = { percentile: 95, kind: 'value' } as const;
const mean = { kind: 'value' } as const;
const up = { direction: 'up' } as const;
const drift = { drift: { measure: 'psi', of: 'm' }, metric: 'mix', direction: null, kind: 'value' } as const;
const even = categories({ a: 2000, b: 2000, c: 2000 });

export const VALUE_ROWS: readonly Row[] = [
  // means
  {
    says: 'a mean that is higher by a standard deviation fails',
    guard: mean,
    sums: steps([values(2000, { mean: 11, deviation: 1 }), values(8000, { mean: 10, deviation: 1 })]),
    status: 'fail',
    method: 'asymptotic_sequence',
  },
  {
    says: 'a mean that is the same passes within a tenth',
    guard: { ...mean, rule: vsLive('relative', 0.1) },
    sums: steps([values(2000, { mean: 10, deviation: 5 }), values(8000, { mean: 10, deviation: 5 })]),
    status: 'pass',
  },
  {
    says: 'values that are all the same tell nothing of their error',
    guard: { ...mean, rule: vsLive('relative', 0.1) },
    sums: steps([values(2000, { mean: 10, deviation: 0 }), values(8000, { mean: 10, deviation: 0 })]),
    status: 'inconclusive',
  },
  {
    says: 'twenty values are too few for a mean',
    guard: mean,
    sums: steps([
      armOf(2000, { kind: 'values', n: 20, sum: 400, sum_squares: 8400 }),
      values(8000, { mean: 10, deviation: 1 }),
    ]),
    status: 'inconclusive',
  },
  {
    says: 'a mean over its ceiling fails',
    guard: { ...mean, rule: threshold('max', 10) },
    sums: steps([values(2000, { mean: 11, deviation: 1 }), NOTHING]),
    status: 'fail',
  },
  {
    says: 'a mean over its floor passes',
    guard: { ...mean, ...up, rule: threshold('min', 10) },
    sums: steps([values(2000, { mean: 11, deviation: 1 }), NOTHING]),
    status: 'pass',
  },
  // percentiles
  {
    says: 'a p95 over its ceiling fails',
    guard: { ...p95, rule: threshold('max', 500) },
    sums: steps([slow(2000), NOTHING]),
    status: 'fail',
    method: 'beta_binomial_quantile',
  },
  {
    says: 'a p95 under its ceiling passes',
    guard: { ...p95, rule: threshold('max', 500) },
    sums: steps([fast(2000), NOTHING]),
    status: 'pass',
  },
  {
    says: 'a p95 that lies above all bounds has no upper end and does not pass',
    guard: { ...p95, rule: threshold('max', 2000) },
    sums: steps([slow(4000), NOTHING]),
    status: 'inconclusive',
  },
  {
    says: 'a p95 that is slower by buckets fails',
    guard: { ...p95, rule: vsLive('relative', 0.2) },
    sums: steps([slow(2000), fast(8000)]),
    status: 'fail',
  },
  {
    says: 'harm that an early step has shown is not undone by a later one',
    guard: { ...p95, rule: vsLive('relative', 0.2) },
    sums: steps([slow(2000), fast(8000)], [fast(8000), fast(8000)]),
    status: 'fail',
  },
  {
    says: 'a p95 that is the same passes within what its buckets resolve',
    guard: { ...p95, rule: vsLive('relative', 1.6) },
    sums: steps([fast(20_000), fast(20_000)]),
    status: 'pass',
  },
  {
    says: 'a p95 that is the same does not pass within less than its buckets resolve',
    guard: { ...p95, rule: vsLive('relative', 0.2) },
    sums: steps([fast(20_000), fast(20_000)]),
    status: 'inconclusive',
  },
  // drift
  {
    says: 'a mix that is turned over fails',
    guard: { ...drift, rule: threshold('max', 0.2) },
    sums: steps([categories({ a: 3600, b: 1800, c: 600 }), even]),
    status: 'fail',
  },
  {
    says: 'a mix that is the same passes',
    guard: { ...drift, rule: threshold('max', 0.2) },
    sums: steps([even, even]),
    status: 'pass',
  },
  {
    says: 'a mix with more cells than observations can fill settles nothing',
    guard: { ...drift, rule: threshold('max', 0.2) },
    sums: steps([
      categories(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`c${at}`, 2]))),
      categories(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`c${at + 300}`, 20]))),
    ]),
    status: 'inconclusive',
  },
  // numbers from elsewhere
  {
    says: 'a drift that was computed elsewhere is taken by its value',
    guard: { ...drift, metric: 'm', rule: threshold('max', 0.2) },
    sums: steps([gauge(0.1, '2026-03-01T00:00:00Z'), NOTHING], [gauge(0.21, '2026-03-02T00:00:00Z'), NOTHING]),
    status: 'fail',
    method: 'value_only',
  },
  {
    says: 'a number at its limit passes',
    guard: { ...mean, rule: threshold('max', 0.2) },
    sums: steps([gauge(0.2), NOTHING]),
    status: 'pass',
    method: 'value_only',
  },
  {
    says: 'a number is held against that of the baseline',
    guard: { ...mean, rule: vsLive('relative', 0.1) },
    sums: steps([gauge(1.2), gauge(1)]),
    status: 'fail',
    method: 'value_only',
  },
];
