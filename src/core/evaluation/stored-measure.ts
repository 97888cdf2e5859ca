/**
 * Estimates that were made from samples and are decided by again without them. What a record keeps of an estimate is
 * its interval, its error, and its p-values at the bounds that gates asked about: at those it decides as the samples
 * did; at others by the error alone, as if a tool had reported it.
 */
import type { Measure, Statistic } from '../../evidence/types.ts';
import {
  compareShares,
  estimateClusteredShare,
  estimateCounts,
  estimateReported,
  estimateShare,
  estimateShareOfClusters,
} from '../../stats/index.ts';
import type { Estimated } from '../../stats/types.ts';
import type { Quantity } from './find.ts';
import { toEstimate } from './recorded.ts';
import type { Estimate, StoredComparison, StoredMeasure, StoredP } from './types.ts';

/** A measure that carries what was stored of it. */
export interface MeasureOfRecord extends Measure {
  readonly stored: StoredMeasure;
}

export function isStored(measure: Measure): measure is MeasureOfRecord {
  return 'stored' in measure;
}

/** The estimate at one-sided `confidence`. */
export function storedEstimate(
  stored: Pick<StoredMeasure, 'estimate' | 'successes' | 'p'>,
  confidence: number,
): Estimated {
  const { estimate, successes, p = [] } = stored;
  const { method, n } = estimate;
  if ((method === 'wilson' || method === 'clopper_pearson') && successes !== null && n !== null)
    return { ...withStoredP(estimateShare({ successes, n, confidence }), p), method };
  // Limits that could not be told with the samples are not made up from the error without them.
  if (estimate.interval === null)
    return withStoredP({ ...estimateAgain(estimate, confidence), interval: null, against: null }, p);
  const { interval } = estimate;
  const then = (interval.level + 1) / 2;
  if (Math.abs(then - confidence) < 1e-9) return withStoredP({ ...estimateAgain(estimate, confidence), interval }, p);
  const same = methodsOf(estimate).find((again) => isInterval(again(then).interval, interval));
  if (same !== undefined) return withStoredP({ ...same(confidence), n, method }, p);
  // Limits that do not follow from the error are not known at another confidence. At a lower one they are wide enough.
  const wide = then > confidence ? interval : null;
  const unknown = { ...estimateAgain(estimate, confidence), interval: wide };
  if (wide !== null) return withStoredP(unknown, p);
  return withStoredP({ ...unknown, against: null }, p);
}

/** By the error of the estimate alone. */
function estimateAgain(estimate: Estimate, confidence: number): Estimated {
  const { value, n, standard_error, interval, method, df } = estimate;
  const known = { value, n, standardError: standard_error, interval, successes: null };
  return {
    ...estimateReported({ reported: df === undefined ? known : { ...known, df }, confidence }),
    method,
  };
}

/** Ways to make an interval again at any confidence; right is the one that gives the stored interval at its own. */
function methodsOf(estimate: Estimate): ((confidence: number) => Estimated)[] {
  const { value, n, standard_error: standardError, df, method } = estimate;
  const isByError = standardError !== null || method === 'reported';
  const ways = isByError ? [(confidence: number) => estimateAgain(estimate, confidence)] : [];
  if (method !== 'clustered' || df === undefined || n === null || value < 0 || value > 1) return ways;
  if (value === 0 || value === 1)
    return [(confidence) => estimateShareOfClusters({ value, clusters: Math.round(df) + 1, confidence }), ...ways];
  if (standardError === null || !(standardError > 0)) return ways;
  return [(confidence) => estimateClusteredShare({ value, n, standardError, df, confidence }), ...ways];
}

function isInterval(one: Estimate['interval'], other: NonNullable<Estimate['interval']>): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-300);
  return one !== null && near(one.low, other.low) && near(one.high, other.high);
}

/** A comparison of shares from what a record keeps of it: made again from the counts. Null for any other. */
export function storedCounts(stored: StoredComparison, confidence: number): Estimated | null {
  const { candidate, live, estimate, kind, larger, smaller } = stored;
  const counted = (one: Estimate): number => (one.n === null ? Number.NaN : Math.round(one.value * one.n));
  const [a, b] = [counted(candidate), counted(live)];
  if (!Number.isInteger(a) || !Number.isInteger(b) || candidate.n === null || live.n === null) return null;
  if (candidate.method !== 'wilson' || live.method !== 'wilson') return null;
  const again = (at: number): Estimated | null => {
    if (estimate.method === 'newcombe') {
      const shares = { candidate: { successes: a, n: candidate.n! }, live: { successes: b, n: live.n! } };
      return compareShares({ ...shares, confidence: at, kind });
    }
    if (estimate.method !== 'newcombe_paired' || larger === null || smaller === null) return null;
    const both = a - larger;
    const counts = { both, candidateOnly: larger, liveOnly: smaller, neither: candidate.n! - both - larger - smaller };
    if (Object.values(counts).some((count) => count < 0)) return null;
    return estimateCounts({ counts, confidence: at, kind });
  };
  if (estimate.interval === null) return null;
  const then = again((estimate.interval.level + 1) / 2);
  return then !== null && isInterval(then.interval, estimate.interval) ? again(confidence) : null;
}

/** p-values as they were at the bounds that are stored, else as the error gives them. */
export function withStoredP(estimated: Estimated, stored: readonly StoredP[]): Estimated {
  if (stored.length === 0) return estimated;
  const known = (bound: number): StoredP | undefined =>
    stored.find((one) => Math.abs(one.bound - bound) <= 1e-12 * Math.max(Math.abs(bound), Math.abs(one.bound)));
  const { against } = estimated;
  return {
    ...estimated,
    against: (bound) => {
      const one = known(bound);
      if (one !== undefined) return { atLeast: one.at_least, atMost: one.at_most };
      return against === null ? { atLeast: 0.5, atMost: 0.5 } : against(bound);
    },
  };
}

/** The p-values of an estimate at a bound, for the record; none where the error is unknown. */
export function pAt(estimated: Estimated, bound: number): StoredP[] {
  if (estimated.against === null) return [];
  const { atLeast, atMost } = estimated.against(bound);
  return Number.isFinite(atLeast) && Number.isFinite(atMost) ? [{ bound, at_least: atLeast, at_most: atMost }] : [];
}

/** `mean`, `sum`, `count`, `p95`: how a record names a statistic. */
export function statisticText(statistic: Statistic): string {
  return typeof statistic === 'object' ? `p${statistic.percentile}` : statistic;
}

/** The statistic that a record names; null for what only the record knows, such as a spread across groups. */
export function parseStatistic(text: string): Statistic | null {
  if (text === 'mean' || text === 'sum' || text === 'count') return text;
  const percentile = /^p(\d+(?:\.\d+)?(?:e-\d+)?)$/.exec(text)?.[1];
  return percentile === undefined ? null : { percentile: Number(percentile) };
}

/** What a record keeps of a number that was estimated, with its p-values at the bounds that gates asked about. */
export function storeMeasure(of: {
  readonly quantity: Quantity;
  readonly estimated: Estimated;
  readonly bounds?: readonly number[];
}): StoredMeasure {
  const { quantity, estimated } = of;
  const { series, slice, unit, direction, judge } = quantity;
  const p = (of.bounds ?? []).flatMap((bound) => pAt(estimated, bound));
  return {
    metric: series.metric,
    task: series.task,
    slice,
    statistic: statisticText(quantity.statistic),
    estimate: toEstimate(estimated),
    expected: expectedBeside(quantity, estimated.n),
    unit,
    direction,
    judge,
    successes: successesOf(quantity, estimated),
    ...(p.length === 0 ? {} : { p }),
  };
}

/** Expected samples in the terms of the estimate's own n, which for a ratio counts its denominators: coverage stays. */
function expectedBeside({ n, expected }: Quantity, counted: number | null): number | null {
  if (expected === null || n === null || n === 0 || counted === null || counted === n) return expected;
  return (expected * counted) / n;
}

/** Counts, where the share can be estimated from them again just as it was. */
function successesOf({ selection, reported }: Quantity, estimated: Estimated): number | null {
  const { value, n, interval, method } = estimated;
  if (method !== 'wilson' || n === null || interval === null) return null;
  const successes = selection === null ? (reported?.successes ?? Math.round(value * n)) : Math.round(value * n);
  if (successes < 0 || successes > n || !Number.isInteger(n)) return null;
  const again = estimateShare({ successes, n, confidence: (interval.level + 1) / 2 }).interval;
  const same = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-12;
  return again !== null && same(again.low, interval.low) && same(again.high, interval.high) ? successes : null;
}

/** Several numbers under the same name: each kept once, with the p-values of all. */
export function mergeMeasures(measures: readonly StoredMeasure[]): StoredMeasure[] {
  const kept = new Map<string, StoredMeasure>();
  for (const one of measures) {
    const key = JSON.stringify([one.task, one.metric, one.slice, one.statistic]);
    const before = kept.get(key);
    const p = mergeP([...(before?.p ?? []), ...(one.p ?? [])]);
    kept.set(key, p.length === 0 ? one : { ...one, p });
  }
  return [...kept.values()];
}

export function mergeP(all: readonly StoredP[]): StoredP[] {
  return [...new Map(all.map((one) => [one.bound, one])).values()];
}
