/** Percentiles by order statistics: nothing is assumed of the values but that they are drawn alike. */

import { countBelow, countNotAbove } from './bca.ts';
import { betaTails, binomialQuantile, binomialTails } from './beta.ts';
import { levelOf } from './level.ts';
import { normalQuantile } from './normal.ts';
import { quantileOfSorted } from './quantile.ts';
import { findRoot } from './root.ts';
import type { Estimated } from './types.ts';

/** Ranks, counted from 1, of the values that bound a quantile; null where there are too few values for a bound. */
export interface Ranks {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Ranks of the order statistics that a quantile lies between, each end wrong in at most 1 - `confidence` of cases.
 * David & Nagaraja 2003, Order Statistics, 3rd ed., section 7.1; Conover 1999, section 3.2.
 */
export function quantileRanks({ n, level, confidence }: { n: number; level: number; confidence: number }): Ranks {
  const alpha = 1 - confidence;
  // P(K <= low - 1) <= alpha and P(K >= high) <= alpha, where K ~ Binomial(n, level) values lie at or below the quantile.
  const atAlpha = binomialQuantile({ level: alpha, n, p: level });
  const low = binomialTails({ k: atAlpha, n, p: level }).below <= alpha ? atAlpha + 1 : atAlpha;
  const high = binomialQuantile({ level: confidence, n, p: level }) + 1;
  return { low: low >= 1 ? low : null, high: high <= n ? high : null };
}

/**
 * Where an end of the interval lies among ascending values, counted from 1, between two of them: the position of which
 * the binomial, continued to broken counts, gives just `confidence`. Below 1 or above n there is no value. Hutson 1999,
 * "Calculating nonparametric confidence intervals for quantiles using fractional order statistics", J. Applied
 * Statistics 26: 343-353.
 */
export function quantilePosition(of: { n: number; level: number; above: number }): number {
  const { n, level, above } = of;
  // I_level(r, n - r + 1) falls from 1 to 0 as r goes from 0 to n + 1: the chance that the value at r is below.
  const off = (r: number): number => {
    const { below: chance, above: rest } = betaTails({ x: level, y: 1 - level, a: r, b: n - r + 1 });
    return above < 0.5 ? Math.log(Math.max(chance, 1e-320) / above) : -Math.log(Math.max(rest, 1e-320) / (1 - above));
  };
  const [least, most] = [1e-9, n + 1 - 1e-9];
  const guess = Math.min(
    most,
    Math.max(least, n * level + 0.5 - normalQuantile(above) * Math.sqrt(n * level * (1 - level))),
  );
  let step = 1 + 0.05 * Math.sqrt(n);
  let [low, high] = [guess, guess];
  while (low > least && off(low) < 0) {
    low = Math.max(least, low - step);
    step *= 2;
  }
  while (high < most && off(high) > 0) {
    high = Math.min(most, high + step);
    step *= 2;
  }
  return low === high ? low : findRoot(off, low, high);
}

/** The value at a position between ascending values; infinite where it is outside of them. */
export function valueAt(sorted: Float64Array, position: number): number {
  if (position < 1) return Number.NEGATIVE_INFINITY;
  if (position > sorted.length) return Number.POSITIVE_INFINITY;
  const whole = Math.floor(position);
  const low = sorted[whole - 1]!;
  return whole === sorted.length ? low : low + (position - whole) * (sorted[whole]! - low);
}

/** Values needed before `quantileRanks` gives both ends. */
export function samplesForPercentile({ percentile, confidence }: { percentile: number; confidence: number }): number {
  const level = percentile / 100;
  const alpha = 1 - confidence;
  return Math.ceil(Math.log(alpha) / Math.log(Math.max(level, 1 - level)) - 1e-9);
}

/**
 * A percentile (0 to 100, exclusive) of values: type 7 quantile, between two order statistics. p-values count values
 * beyond the bound against Binomial(n, level) and are dual to the interval: at most 1 - `confidence` just where the
 * bound is outside. With too few values for one of the ends (fewer than 59 for p95 at 95 %, see
 * `samplesForPercentile`) the interval is null, as an end at infinity cannot be written down; the p-values remain.
 * RangeError without values.
 */
export function estimatePercentile(of: { values: Float64Array; percentile: number; confidence: number }): Estimated {
  return estimateSortedPercentile({ ...of, sorted: of.values.slice().sort() });
}

/** The same, of values that are ascending already. */
export function estimateSortedPercentile(of: {
  sorted: Float64Array;
  percentile: number;
  confidence: number;
}): Estimated {
  const { sorted, confidence } = of;
  const level = percentileLevel(of.percentile);
  const n = sorted.length;
  const value = quantileOfSorted({ sorted, level, type: 7 });
  const { low, high } = quantileRanks({ n, level, confidence });
  return {
    value,
    n,
    standardError: null,
    interval:
      low === null || high === null
        ? null
        : // Type 7 lies between two order statistics, and so may lie beyond a rank next to it.
          {
            low: Math.min(value, sorted[low - 1]!),
            high: Math.max(value, sorted[high - 1]!),
            level: levelOf(confidence),
          },
    method: 'order_statistic',
    against: (bound) => ({
      atLeast: binomialTails({ k: countBelow(sorted, bound) - 1, n, p: level }).above,
      atMost: binomialTails({ k: countNotAbove(sorted, bound), n, p: level }).below,
    }),
  };
}

/** The share of values at or below a percentile. */
export function percentileLevel(percentile: number): number {
  if (percentile > 0 && percentile < 100) return percentile / 100;
  throw new RangeError(`A percentile must lie between 0 and 100, both exclusive; found ${percentile}.`);
}
