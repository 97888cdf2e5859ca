/** Shares of counted things: Wilson's score interval and the exact one of Clopper and Pearson. */

import { betaQuantile, binomialTails } from './beta.ts';
import { levelOf } from './level.ts';
import { normalBelow, normalQuantile } from './normal.ts';
import type { Estimated } from './types.ts';

/** How many of how many. */
export interface Share {
  readonly successes: number;
  readonly n: number;
}

/**
 * Wilson's limits at `z` standard errors; `n` need not be whole. Wilson 1927, "Probable inference, the law of succession, and statistical
 * inference", JASA 22: 209-212; recommended by Newcombe 1998 (Statistics in Medicine 17: 857-872, method 3).
 */
export function wilsonLimits({ successes, n }: Share, z: number): { readonly low: number; readonly high: number } {
  const p = successes / n;
  const square = z * z;
  const centre = (p + square / (2 * n)) / (1 + square / n);
  const half = (z / (1 + square / n)) * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
  };
}

/**
 * A share with Wilson's interval at one-sided `confidence`. Its p-values are the larger of the score test's, which that
 * interval inverts, and the exact binomial ones: far out the score test rejects rare outcomes several times too often
 * (one side of Wilson's interval is too short near 0 and 1: Cai 2005, "One-sided confidence intervals in discrete
 * distributions", J. Statistical Planning and Inference 131: 63-88), and far out is where many gates are adjusted for.
 * So a bound that is rejected at 1 - confidence is outside of the interval, but not every bound outside is rejected.
 *
 * The standard error is sqrt(p(1-p)/n), and where that is 0, which proves nothing, the interval's half width in normal
 * quantiles. RangeError where the counts are none.
 */
export function estimateShare({ successes, n, confidence }: Share & { confidence: number }): Estimated {
  const exact = estimateShareExactly({ successes, n, confidence });
  const p = successes / n;
  const score = (bound: number): number => (p - bound) / Math.sqrt((bound * (1 - bound)) / n);
  return {
    ...exact,
    interval: { ...wilsonLimits({ successes, n }, normalQuantile(confidence)), level: levelOf(confidence) },
    method: 'wilson',
    against: (bound) => {
      const { atLeast, atMost } = exact.against!(bound);
      if (bound <= 0 || bound >= 1) return { atLeast, atMost };
      return {
        atLeast: Math.max(atLeast, normalBelow(score(bound))),
        atMost: Math.max(atMost, normalBelow(-score(bound))),
      };
    },
  };
}

/**
 * The same with the more cautious end of Wilson's interval and the exact one on both sides: what a bound is shown to be
 * kept by. Wilson's alone is too short on the side of rare outcomes: with 0 of 269 its end at 95 % is just below 0.01,
 * and of versions with a true share of 0.01 no fewer than 6.7 % would be taken to be below that. Here at most 5 % are.
 * p-values are dual to it.
 */
export function estimateShareCautiously(of: Share & { confidence: number }): Estimated {
  const wilson = estimateShare(of);
  const exact = clopperPearsonLimits(of, 1 - of.confidence);
  const { low, high, level } = wilson.interval!;
  return { ...wilson, interval: { low: Math.min(low, exact.low), high: Math.max(high, exact.high), level } };
}

/** Standard error of a share; see `estimateShare` for one of 0 or 1. */
export function shareError({ successes, n }: Share, z: number): number {
  const p = successes / n;
  if (p > 0 && p < 1) return Math.sqrt((p * (1 - p)) / n);
  const { low, high } = wilsonLimits({ successes, n }, z);
  return (high - low) / (2 * z);
}

/**
 * A share with the exact interval: its ends are wrong in at most 1 - `confidence` of cases whatever the share, and in
 * fewer for most. Clopper & Pearson 1934, "The use of confidence or fiducial limits", Biometrika 26: 404-413; with no
 * successes its upper end is 1 - (1-confidence)^(1/n), the rule of three (Hanley & Lippman-Hand 1983, JAMA 249: 1743).
 */
export function estimateShareExactly({ successes, n, confidence }: Share & { confidence: number }): Estimated {
  checkShare({ successes, n });
  const z = normalQuantile(confidence);
  return {
    value: successes / n,
    n,
    standardError: shareError({ successes, n }, z),
    interval: { ...clopperPearsonLimits({ successes, n }, 1 - confidence), level: levelOf(confidence) },
    method: 'clopper_pearson',
    against: (bound) => {
      if (bound < 0) return { atLeast: 1, atMost: 0 };
      if (bound > 1) return { atLeast: 0, atMost: 1 };
      return {
        atLeast: binomialTails({ k: successes, n, p: bound }).below,
        atMost: binomialTails({ k: successes - 1, n, p: bound }).above,
      };
    },
  };
}

/** Exact limits, each wrong in at most `alpha` of cases. */
export function clopperPearsonLimits({ successes, n }: Share, alpha: number): { low: number; high: number } {
  return {
    low: successes === 0 ? 0 : betaQuantile({ p: alpha, a: successes, b: n - successes + 1 }),
    high: successes === n ? 1 : betaQuantile({ p: 1 - alpha, a: successes + 1, b: n - successes }),
  };
}

function checkShare({ successes, n }: Share): void {
  if (Number.isInteger(successes) && Number.isInteger(n) && n > 0 && successes >= 0 && successes <= n) return;
  throw new RangeError(`A share needs whole numbers 0 <= successes <= n with n > 0; found ${successes} of ${n}.`);
}
