import { studentAbove, studentQuantile } from './beta.ts';
import { levelOf } from './level.ts';
import type { Estimated } from './types.ts';

/**
 * A ratio of two estimates, by asking of each ratio r whether candidate - r live is 0: Fieller 1954, "Some problems in
 * interval estimation", JRSS B 16: 175-185. `live` must be positive. The interval is null where the live value cannot
 * be told from 0 at this confidence, so that no ratio is too large; p-values say the same.
 */
export function fiellerRatio(of: {
  candidate: number;
  live: number;
  /** Variances of both estimates, and their covariance. */
  variance: { readonly candidate: number; readonly live: number; readonly both: number };
  df: number;
  confidence: number;
}): Pick<Estimated, 'value' | 'standardError' | 'interval' | 'against' | 'df'> {
  const { candidate, live, variance, df } = of;
  const value = candidate / live;
  const varianceAt = (r: number): number => variance.candidate - 2 * r * variance.both + r * r * variance.live;
  const t = studentQuantile(of.confidence, df);
  // (candidate - r live)² = t² varianceAt(r), a quadratic in r.
  const a = live * live - t * t * variance.live;
  const half = candidate * live - t * t * variance.both;
  const c = candidate * candidate - t * t * variance.candidate;
  const root = Math.sqrt(Math.max(0, half * half - a * c));
  // The score of a ratio turns back once: of a bound counts the largest p of all ratios beyond it, live near 0 included.
  const turn =
    (live * variance.candidate - candidate * variance.both) / (live * variance.both - candidate * variance.live);
  const scoreAt = (r: number): number => {
    const difference = candidate - r * live;
    return difference === 0 ? 0 : difference / Math.sqrt(Math.max(0, varianceAt(r)));
  };
  const limit = studentAbove(live / Math.sqrt(variance.live), df);
  const worst = (bound: number, side: 1 | -1): number => {
    const beyond = Number.isFinite(turn) && side * turn >= side * bound ? studentAbove(-side * scoreAt(turn), df) : 0;
    return Math.max(studentAbove(-side * scoreAt(bound), df), limit, beyond);
  };
  return {
    value,
    standardError: Math.sqrt(Math.max(0, varianceAt(value))) / live,
    interval: a > 0 ? { low: (half - root) / a, high: (half + root) / a, level: levelOf(of.confidence) } : null,
    ...(Number.isFinite(df) ? { df } : {}),
    against: (bound) => ({ atLeast: worst(bound, 1), atMost: worst(bound, -1) }),
  };
}
