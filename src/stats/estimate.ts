import { studentAbove, studentQuantile } from './beta.ts';
import { estimateFromResamples, needsBootstrap, resample, resamplesFor } from './bootstrap.ts';
import { estimateFromError, estimateValueOnly } from './from-error.ts';
import { levelOf } from './level.ts';
import { normalQuantile } from './normal.ts';
import { DEFAULT_SEED } from './random.ts';
import { type Summary, summarise } from './summary.ts';
import type { Estimated, Rows } from './types.ts';
import { estimateShare, estimateShareCautiously, wilsonLimits } from './wilson.ts';

/**
 * The mean of rows, or their ratio of sums, with an interval that fits them:
 * - values of 0 and 1 (and such weights): Wilson; `n` is the sum of weights;
 * - clusters: clustered standard error with G/(G-1) and Student's t with G-1 degrees of freedom (Miller 2024); shares
 *   see `estimateClusteredShare`;
 * - a ratio of sums: linearised, residuals (v - R w) / mean(w) (Cochran 1977, section 6.4);
 * - few rows (8 to 29) or a skewed estimate (`isSkewed`) of at most 5,000 rows: BCa bootstrap, fixed seed;
 * - else Student's t.
 *
 * Where the rows do not tell their error there is no interval: one row, one cluster, or rows that all say the same
 * number other than 0 or 1. A spread of 0 among them does not prove that the next one is equal. 0s or 1s only, in
 * clusters: see `estimateShareOfClusters`.
 *
 * RangeError where there is no value at all: see `canEstimate`.
 */
export function estimateRows(of: { rows: Rows; confidence: number; seed?: number }): Estimated {
  return estimateSummary({ summary: summarise(of.rows), confidence: of.confidence, seed: of.seed ?? DEFAULT_SEED });
}

/** The same, of rows that were summarised already. */
export function estimateSummary(of: { summary: Summary; confidence: number; seed: number }): Estimated {
  const { summary, confidence } = of;
  const { value, n, standardError, df, share, clusters, rows } = summary;
  if (share !== null && clusters === null) return estimateShare({ ...share, confidence });
  if (standardError === 0) {
    if (share === null || clusters === null || clusters.count < 2 || (value !== 0 && value !== 1))
      return estimateValueOnly(value, n);
    return { ...estimateShareOfClusters({ value, clusters: clusters.count, confidence }), n };
  }
  if (clusters !== null)
    return share === null
      ? estimateFromError({ value, n, standardError, df, confidence, method: 'clustered' })
      : estimateClusteredShare({ value, n, standardError, df, confidence });
  if (needsBootstrap({ smallest: n, rows: n, moments: summary })) {
    const resampled = resampleSummary({ summary, seed: of.seed, resamples: resamplesFor(n) });
    const method = 'bca_bootstrap';
    const found = estimateFromResamples({
      value,
      n,
      standardError,
      df,
      moments: summary,
      resampled,
      confidence,
      method,
    });
    if (found !== null) return found;
  }
  const method = rows.weights === null ? 'student_t' : 'ratio';
  return estimateFromError({ value, n, standardError, df, confidence, method });
}

/**
 * A share of answers in clusters: Wilson's interval with t for z and, for n, as many independent answers as would have
 * the clustered standard error. Plain t limits are too short on the side of the nearer of 0 and 1, and go beyond it.
 * Kott & Carr 1997, "Developing an estimation strategy for a pesticide data program", J. Official Statistics 13:
 * 367-383; recommended by Franco, Little, Louis & Slud 2019, J. Survey Statistics and Methodology 7: 334-364.
 */
export function estimateClusteredShare(of: {
  value: number;
  n: number;
  standardError: number;
  df: number;
  confidence: number;
}): Estimated {
  const { value, df, standardError } = of;
  const effective = (value * (1 - value)) / standardError ** 2;
  const limits = wilsonLimits({ successes: value * effective, n: effective }, studentQuantile(of.confidence, df));
  return {
    value,
    n: of.n,
    standardError,
    interval: { ...limits, level: levelOf(of.confidence) },
    method: 'clustered',
    df,
    against: (bound) => {
      if (bound <= 0 || bound >= 1) return { atLeast: bound <= 0 ? 1 : 0, atMost: bound <= 0 ? 0 : 1 };
      const t = (value - bound) / Math.sqrt((bound * (1 - bound)) / effective);
      return { atLeast: studentAbove(-t, df), atMost: studentAbove(t, df) };
    },
  };
}

/**
 * Answers in clusters that are all 0, or all 1: the more cautious of Wilson's limit and the exact one with each cluster
 * counted as one answer. The standard error is the whole width in normal quantiles, all of which is on one side; `n` is
 * that of the clusters. The method is `clustered`, so that no one takes the answers for as many independent ones.
 */
export function estimateShareOfClusters(of: { value: number; clusters: number; confidence: number }): Estimated {
  const { value, clusters, confidence } = of;
  const share = estimateShareCautiously({ successes: value * clusters, n: clusters, confidence });
  const { low, high } = share.interval!;
  return {
    ...share,
    standardError: (high - low) / normalQuantile(confidence),
    method: 'clustered',
    df: clusters - 1,
  };
}

/** The estimate of every resample of the rows; NaN where one has no denominators. */
export function resampleSummary(of: { summary: Summary; seed: number; resamples: number }): Float64Array {
  const { rows, n } = of.summary;
  const { seed, resamples } = of;
  return rows.weights === null
    ? resample({ columns: [rows.values], resamples, seed, statistic: (sums) => sums[0]! / n })
    : resample({ columns: [rows.values, rows.weights], resamples, seed, statistic: (sums) => sums[0]! / sums[1]! });
}

/** A number that is counted, not sampled: it is what it is. */
export function exactCount(value: number): Estimated {
  return {
    value,
    n: null,
    standardError: 0,
    interval: { low: value, high: value, level: 1 },
    method: 'exact_count',
    against: (bound) => ({ atLeast: value >= bound ? 1 : 0, atMost: value <= bound ? 1 : 0 }),
  };
}
