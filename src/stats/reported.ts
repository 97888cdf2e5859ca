import { studentAbove, studentQuantile } from './beta.ts';
import { estimateFromError, estimateValueOnly } from './from-error.ts';
import { levelOf } from './level.ts';
import type { Estimated, Reported } from './types.ts';
import { estimateShare } from './wilson.ts';

/**
 * What a tool reported, with the best error there is: counts of successes (Wilson), else its standard error, else its
 * interval, brought from its own level to `confidence` side by side, else none. Student's t where the degrees of freedom
 * are known (`df`), else the normal.
 *
 * A reported error of 0 proves nothing: with `n` known and a value of 0 or 1 it is read as a share of n, otherwise as
 * unknown. An interval that does not contain its value, or is inverted, is unknown as well.
 */
export function estimateReported(of: { reported: Reported; confidence: number }): Estimated {
  const { reported, confidence } = of;
  const { value, n, standardError, interval } = reported;
  const df = dfOf(reported);
  const share = shareOf(reported);
  if (share !== null) return estimateShare({ ...share, confidence });
  if (standardError !== null && standardError > 0)
    return estimateFromError({ value, n, standardError, df, confidence, method: 'reported' });
  const errors = errorsOf(reported);
  if (interval === null || errors === null) return estimateValueOnly(value, n);
  const t = studentQuantile(confidence, df);
  return {
    value,
    n,
    standardError: (errors.below + errors.above) / 2,
    interval: { low: value - t * errors.below, high: value + t * errors.above, level: levelOf(confidence) },
    method: 'reported',
    ...(Number.isFinite(df) ? { df } : {}),
    against: (bound) => {
      const score = bound === value ? 0 : (bound - value) / (bound > value ? errors.above : errors.below);
      if (Number.isNaN(score)) return { atLeast: 0.5, atMost: 0.5 };
      return { atLeast: studentAbove(score, df), atMost: studentAbove(-score, df) };
    },
  };
}

/** Counts, where they are given or are all the same: a value of 0 or 1 of `n` with an error of 0. */
export function shareOf({
  value,
  n,
  successes,
  standardError,
  interval,
}: Reported): { successes: number; n: number } | null {
  if (n === null || !Number.isInteger(n) || n <= 0) return null;
  if (successes !== null && Number.isInteger(successes) && successes >= 0 && successes <= n) return { successes, n };
  const none = standardError === 0 || (standardError === null && interval !== null && interval.low === interval.high);
  return none && (value === 0 || value === 1) ? { successes: value * n, n } : null;
}

/** Standard errors on both sides of the value, from a standard error or an interval; null where there is none to use. */
export function errorsOf(reported: Reported): { below: number; above: number } | null {
  const { value, standardError, interval } = reported;
  if (standardError !== null && standardError > 0) return { below: standardError, above: standardError };
  if (interval === null || !(interval.level > 0 && interval.level < 1)) return null;
  const { low, high } = interval;
  if (!(low <= value && value <= high && low < high)) return null;
  const t = studentQuantile(0.5 + interval.level / 2, dfOf(reported));
  return { below: (value - low) / t, above: (high - value) / t };
}

/** Degrees of freedom of a reported error; the normal has no end of them. */
export function dfOf({ df }: Reported): number {
  return df !== undefined && df > 0 ? df : Number.POSITIVE_INFINITY;
}
