/** A number of an evidence with its error, whatever is known of it: samples, what the tool reported, or what was stored. */

import type { Measure } from '../../evidence/types.ts';
import {
  detectableEffect,
  estimatePercentile,
  estimateReported,
  estimateRows,
  exactCount,
  NO_CLUSTER,
  samplesNeeded,
} from '../../stats/index.ts';
import type { Estimated, Reported, Rows } from '../../stats/types.ts';
import { orderRows } from './canonical-rows.ts';
import { SEED } from './context.ts';
import type { Quantity } from './find.ts';
import { gatherRows } from './selection.ts';
import { isStored, storedEstimate } from './stored-measure.ts';

/** The number and its error at one-sided `confidence`. A count is exact. */
export function estimateQuantity(quantity: Quantity, confidence: number): Estimated {
  const { selection, reported, statistic } = quantity;
  if (statistic === 'count') return { ...exactCount(countOf(quantity)), n: quantity.n };
  if (selection !== null) {
    const rows = gatherRows(selection);
    return typeof statistic === 'object'
      ? estimatePercentileOf(rows, { percentile: statistic.percentile, confidence })
      : estimateSamples(rows, confidence);
  }
  return estimateMeasure(reported!, confidence);
}

/**
 * A percentile of samples. In clusters it has no interval: the order statistics that bound it count every sample as
 * independent, and ten answers to one question are not ten.
 */
export function estimatePercentileOf(
  { values, clusters }: Rows,
  of: { readonly percentile: number; readonly confidence: number },
): Estimated {
  const estimated = estimatePercentile({ values, ...of });
  return areClustered(clusters) ? withoutError(estimated) : estimated;
}

/** Whether two samples or more are of one cluster. */
export function areClustered(clusters: Rows['clusters']): boolean {
  if (clusters === null) return false;
  const seen = new Set<number>();
  for (const cluster of clusters) {
    if (cluster === NO_CLUSTER) continue;
    if (seen.has(cluster)) return true;
    seen.add(cluster);
  }
  return false;
}

/** The value, of which the error is not known. */
export function withoutError<T extends Estimated>(estimated: T): T {
  return { ...estimated, standardError: null, interval: null, method: 'value_only', against: null };
}

/** Why there is no interval, as the end of a sentence. */
export function unknownErrorText(quantities: readonly Quantity[]): string {
  const clustered = quantities.some(
    ({ statistic, selection }) =>
      typeof statistic === 'object' && selection !== null && areClustered(gatherRows(selection).clusters),
  );
  return clustered
    ? 'its samples are in clusters, of which a percentile has no interval yet'
    : 'nothing in the evidence tells how exact that is';
}

/** Rows of samples; their order does not matter. */
export function estimateSamples(rows: Rows, confidence: number): Estimated {
  return estimateRows({ rows: orderRows(rows), confidence, seed: SEED });
}

/** What a tool reported, or what is kept of an estimate that was made from samples. */
export function estimateMeasure(measure: Measure, confidence: number): Estimated {
  if (isStored(measure)) return storedEstimate(measure.stored, confidence);
  return estimateReported({ reported: reportedOf(measure), confidence });
}

export function reportedOf(measure: Measure): Reported {
  const { n, standardError, interval, successes } = measure;
  return { value: measure.value!, n, standardError, interval, successes };
}

/** What is counted: of samples the sum of their values, as each says how many it adds. */
export function countOf({ selection, reported }: Quantity): number {
  if (selection === null) return reported!.value!;
  const { values } = gatherRows(selection);
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/**
 * A standard error for planning. Where the method has none, from the half of the interval that faces the bound, or
 * from both halves. Null where nothing is known.
 */
function errorOf(
  estimated: Estimated,
  of: { readonly confidence: number; readonly bound: number | null },
): number | null {
  const { standardError, interval, value } = estimated;
  if (standardError !== null) return standardError > 0 && Number.isFinite(standardError) ? standardError : null;
  if (interval === null) return null;
  const { confidence, bound } = of;
  const both = (interval.high - interval.low) / 2;
  const reach = bound === null ? both : bound > value ? interval.high - value : value - interval.low;
  const error = reach / detectableEffect({ standardError: 1, confidence, power: 0.5 });
  return Number.isFinite(error) && error > 0 ? error : null;
}

/** Smallest true breach that would have been found with 80 % power; null where the error is unknown or 0. */
export function detectableOf(estimated: Estimated, confidence: number): number | null {
  const standardError = errorOf(estimated, { confidence, bound: null });
  return standardError === null ? null : detectableEffect({ standardError, confidence });
}

/**
 * Samples that would decide a gate, were the true value the one seen. `inflation` is by how much Holm's adjustment
 * made the p-value larger: more gates need more samples to be shown broken. Null where no number would.
 */
export function neededOf(of: {
  readonly estimated: Estimated;
  readonly n: number | null;
  readonly bound: number;
  readonly confidence: number;
  readonly inflation: number;
}): number | null {
  const { estimated, n, bound } = of;
  const standardError = errorOf(estimated, of);
  if (standardError === null || n === null || n <= 0) return null;
  const confidence = 1 - (1 - of.confidence) / Math.max(1, of.inflation);
  return samplesNeeded({ standardError, n, distance: Math.abs(estimated.value - bound), confidence });
}
