/** Resampling rows with replacement: Efron 1979, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7: 1-26. */

import { accelerationOf, bcaDistribution } from './bca.ts';
import { studentAbove, studentQuantile } from './beta.ts';
import { levelOf } from './level.ts';
import { createRandom } from './random.ts';
import type { Moments } from './summary.ts';
import type { Estimated, StatMethod } from './types.ts';

/** Samples below which Student's t is not relied on, whatever they look like. */
const SMALL = 30;
/** Fewer rows than this have too few different resamples; their spread says more. */
const LEAST = 8;
/** Rows above which resampling costs more than it tells. */
const MOST = 5000;
/** Skewness of an estimate's own distribution above which t is left: see `isSkewed`. */
const MOST_SKEW = 0.1;

/**
 * Whether an estimate is too skewed for Student's t. One end of its interval is wrong in about
 * skewness (2 z² + 1) φ(z) / 6 more cases than asked for (Hall 1992, The Bootstrap and Edgeworth Expansion, section
 * 2.6; z = 1.645), which at a skewness of the estimate of 0.1 is 1.1 % above 5 %. For a mean that asks for n >= 100 g²
 * rows, g the skewness of the data; Cochran's rule (Sampling Techniques, 3rd ed. 1977, section 2.15) asks for 25 g².
 */
export function isSkewed({ square, cube }: Moments): boolean {
  return square > 0 && Math.abs(cube) > MOST_SKEW * square ** 1.5;
}

/** Whether BCa is used in place of t: few rows or a skewed estimate, and rows enough to resample, but not too many. */
export function needsBootstrap(of: { smallest: number; rows: number; moments: Moments }): boolean {
  return of.smallest >= LEAST && of.rows <= MOST && (of.smallest < SMALL || isSkewed(of.moments));
}

/** Between 2,000 and 9,999 resamples, as many as about three million draws allow. */
export function resamplesFor(rows: number): number {
  return Math.max(2000, Math.min(9999, Math.floor(3_000_000 / rows)));
}

/**
 * The statistic of every resample of the rows, in the order drawn; all columns of a row go together. `statistic` gets
 * the columns' sums; a resample in which it is undefined is NaN.
 */
export function resample(of: {
  columns: readonly Float64Array[];
  resamples: number;
  seed: number;
  statistic: (sums: Float64Array) => number;
}): Float64Array {
  const { columns, resamples, statistic } = of;
  const n = columns[0]!.length;
  const random = createRandom(of.seed);
  const results = new Float64Array(resamples);
  const sums = new Float64Array(columns.length);
  const picked = new Uint32Array(n);
  for (let draw = 0; draw < resamples; draw += 1) {
    random.fillBelow(n, picked);
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at]!;
      let sum = 0;
      for (let row = 0; row < n; row += 1) sum += column[picked[row]!]!;
      sums[at] = sum;
    }
    results[draw] = statistic(sums);
  }
  return results;
}

interface FromResamples {
  readonly value: number;
  readonly n: number;
  readonly standardError: number;
  readonly df: number;
  readonly moments: Moments;
  /** The value of each resample. */
  readonly resampled: Float64Array;
  readonly confidence: number;
  readonly method: StatMethod;
}

/**
 * An estimate with BCa limits. Their scores are widened from z to t with `df`, times the ratio of the unbiased error to
 * the plug-in one: resamples of few rows are too narrow by just that (Hesterberg 2015, "What teachers should know about
 * the bootstrap", The American Statistician 69: 371-386, section 3.3). Null where the resamples tell nothing: they are
 * all alike, or more than one in a hundred is undefined.
 */
export function estimateFromResamples(of: FromResamples): Estimated | null {
  const { value, df, moments } = of;
  const sorted = of.resampled.filter(Number.isFinite).sort();
  if (sorted.length < 0.99 * of.resampled.length || sorted[0] === sorted[sorted.length - 1]) return null;
  const distribution = bcaDistribution({ estimate: value, sorted, acceleration: accelerationOf(moments) });
  const widening = of.standardError / Math.sqrt(moments.square);
  const reach = studentQuantile(of.confidence, df) * widening;
  return {
    value,
    n: of.n,
    standardError: of.standardError,
    interval: {
      low: distribution.limitAt(-reach),
      high: distribution.limitAt(reach),
      level: levelOf(of.confidence),
    },
    method: of.method,
    df,
    against: (bound) => {
      const t = distribution.scoreOf(bound) / widening;
      return { atLeast: studentAbove(t, df), atMost: studentAbove(-t, df) };
    },
  };
}

/**
 * The same for a ratio, by its logarithm: a ratio and its inverse then have inverse limits. Null for a ratio of 0 too,
 * and where it is 0 in more than one of a hundred resamples.
 */
export function estimateRatioFromResamples(of: FromResamples): Estimated | null {
  const { value, moments } = of;
  if (!(value > 0)) return null;
  const log = estimateFromResamples({
    ...of,
    value: Math.log(value),
    standardError: of.standardError / value,
    moments: { square: moments.square / value ** 2, cube: moments.cube / value ** 3 },
    resampled: of.resampled.map(Math.log),
  });
  if (log === null) return null;
  const { interval, against } = log;
  return {
    ...log,
    value,
    standardError: of.standardError,
    interval: interval && { ...interval, low: Math.exp(interval.low), high: Math.exp(interval.high) },
    against: against && ((bound) => (bound > 0 ? against(Math.log(bound)) : { atLeast: 1, atMost: 0 })),
  };
}
