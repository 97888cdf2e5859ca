/** What a comparison could have found, and how many samples would decide it. */
import { studentQuantile } from './beta.ts';
import { normalQuantile } from './normal.ts';
import type { Compared } from './types.ts';

const POWER = 0.8;

/**
 * The smallest true difference from a bound that a one-sided test at `confidence` finds with `power`: the sum of both
 * quantiles times the standard error (Miller 2024, arXiv 2411.00640, section 5; Bloom 1995, "Minimum detectable
 * effects"). With `n`, quantiles are those of Student's t with n - 1 degrees of freedom.
 */
export function detectableEffect(of: {
  standardError: number;
  confidence: number;
  power?: number;
  n?: number;
}): number {
  const df = of.n === undefined ? Number.POSITIVE_INFINITY : Math.max(1, of.n - 1);
  return (studentQuantile(of.confidence, df) + studentQuantile(of.power ?? POWER, df)) * of.standardError;
}

/**
 * Samples that would show, with `power` and at one-sided `confidence`, that the value is on the side of a bound on
 * which it was seen, `distance` away from it, given the standard error that `n` samples had. Null where the distance is
 * 0: no number of samples would. Never fewer than 2.
 */
export function samplesNeeded(of: {
  standardError: number;
  n: number;
  distance: number;
  confidence: number;
  power?: number;
}): number | null {
  const { standardError, n, distance, confidence } = of;
  if (distance === 0 || !Number.isFinite(distance)) return null;
  const scores = normalQuantile(confidence) + normalQuantile(of.power ?? POWER);
  const needed = Math.ceil(n * ((scores * standardError) / distance) ** 2 - 1e-9);
  return Number.isSafeInteger(needed) ? Math.max(2, needed) : null;
}

/**
 * Samples for two arms, or for pairs, by Miller 2024, section 5 (power analysis): (z_confidence + z_power)² times the variance
 * between questions plus those within them over how often each is asked, over the squared effect. Not rounded.
 */
export function millerSamples(of: {
  /** One-sided: 0.975 for a two-sided test at 5 %. */
  confidence: number;
  power?: number;
  effect: number;
  /** Variance of the difference of both models' expected scores over questions. */
  between: number;
  candidate: { readonly within: number; readonly repeats: number };
  live: { readonly within: number; readonly repeats: number };
}): number {
  const scores = normalQuantile(of.confidence) + normalQuantile(of.power ?? POWER);
  const variance = of.between + of.candidate.within / of.candidate.repeats + of.live.within / of.live.repeats;
  return (scores ** 2 * variance) / of.effect ** 2;
}

/** Two-sided p of no effect: twice the smaller of the one-sided ones, at most 1; null where the error is unknown. */
export function twoSidedP(compared: Compared): number | null {
  const p = compared.against?.(compared.kind === 'difference' ? 0 : 1);
  return p === undefined ? null : Math.min(1, 2 * Math.min(p.atLeast, p.atMost));
}
