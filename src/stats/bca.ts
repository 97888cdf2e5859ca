/**
 * Bias-corrected and accelerated bootstrap limits: Efron 1987, "Better bootstrap confidence intervals", JASA 82:
 * 171-185; formulas as in Efron & Tibshirani 1993, "An introduction to the bootstrap", section 14.3.
 */
import { normalBelow, normalQuantile } from './normal.ts';
import { quantileOfSorted } from './quantile.ts';

/** A statistic, and what its resamples say of it. */
export interface Resampled {
  readonly estimate: number;
  /** The statistic of every resample, ascending. */
  readonly sorted: Float64Array;
  readonly acceleration: number;
}

/** Sums of the same numbers in another order differ by rounding: nearer than this part of their range is equal. */
const SAME = 1e-11;

/** Standard normal score of the share of resamples below the estimate; those equal to it count half. */
export function biasCorrection({ sorted, estimate }: Pick<Resampled, 'sorted' | 'estimate'>): number {
  const { below, notAbove } = countAround(sorted, estimate);
  const share = (below + notAbove) / 2 / sorted.length;
  // A share of 0 or 1 is what finitely many resamples can show, no proof of an infinite bias.
  const least = 0.5 / sorted.length;
  return normalQuantile(Math.min(1 - least, Math.max(least, share)));
}

/** Sum of cubes over six times the 3/2 power of the sum of squares, of the influences (Efron 1987, eq. 6.6). */
export function accelerationOf({ square, cube }: { square: number; cube: number }): number {
  return square === 0 ? 0 : cube / (6 * square ** 1.5);
}

/** The normal score of the share of resamples that the limit at normal score `z` lies above. */
export function bcaScore({ bias, acceleration, z }: { bias: number; acceleration: number; z: number }): number {
  const w = bias + z;
  const denominator = 1 - acceleration * w;
  // Beyond the pole the transformation folds back; everything out there is as far as there is.
  if (denominator <= 0) return w > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return bias + w / denominator;
}

/** The z whose limit is at the score: the inverse of `bcaScore`. */
function bcaInverse({ bias, acceleration, score }: { bias: number; acceleration: number; score: number }): number {
  const s = score - bias;
  const denominator = 1 + acceleration * s;
  if (denominator <= 0) return s > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return s / denominator - bias;
}

export interface BcaDistribution {
  /** Limit at a normal score: 1.645 for the end that is wrong in 5 % of cases. */
  readonly limitAt: (z: number) => number;
  /** The score at which `bound` is the limit. */
  readonly scoreOf: (bound: number) => number;
  /** Standard deviation of the resamples. */
  readonly spread: number;
}

/**
 * Limits at any score, and back. Beyond what the resamples can resolve (one in B + 1) the distribution is continued
 * as a normal one of the same spread, so that far bounds are told from very far ones.
 */
export function bcaDistribution(of: Resampled): BcaDistribution {
  const { sorted, acceleration } = of;
  const bias = biasCorrection(of);
  const spread = deviation(sorted);
  const edge = normalQuantile(sorted.length / (sorted.length + 1));
  const valueAt = (score: number): number => {
    const inside = Math.min(edge, Math.max(-edge, score));
    const value = quantileOfSorted({ sorted, level: normalBelow(inside), type: 7 });
    return score === inside ? value : value + (score - inside) * spread;
  };
  const [first, last] = [valueAt(-edge), valueAt(edge)];
  return {
    spread,
    limitAt: (z) => valueAt(bcaScore({ bias, acceleration, z })),
    scoreOf: (bound) => {
      const score =
        bound <= first
          ? -edge - (first - bound) / spread
          : bound >= last
            ? edge + (bound - last) / spread
            : scoreOfLevel(shareBelow(sorted, bound));
      return bcaInverse({ bias, acceleration, score });
    },
  };
}

function scoreOfLevel(level: number): number {
  return level <= 0.5 ? normalQuantile(level) : -normalQuantile(1 - level);
}

/** Inverse of the type 7 quantile; the middle of the steps where resamples tie. */
function shareBelow(sorted: Float64Array, bound: number): number {
  const { below, notAbove } = countAround(sorted, bound);
  const last = sorted.length - 1;
  if (notAbove > below) return (below + notAbove - 1) / 2 / last;
  const [before, after] = [sorted[below - 1]!, sorted[below]!];
  return (below - 1 + (bound - before) / (after - before)) / last;
}

function countAround(sorted: Float64Array, bound: number): { below: number; notAbove: number } {
  const slack = SAME * (sorted[sorted.length - 1]! - sorted[0]!);
  return { below: countBelow(sorted, bound - slack), notAbove: countNotAbove(sorted, bound + slack) };
}

function deviation(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/** How many of ascending values are less than `bound`. */
export function countBelow(sorted: Float64Array, bound: number): number {
  return bisect(sorted, (value) => value < bound);
}

/** How many of ascending values are at most `bound`. */
export function countNotAbove(sorted: Float64Array, bound: number): number {
  return bisect(sorted, (value) => value <= bound);
}

function bisect(sorted: Float64Array, isBefore: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
