import { binomialTails } from './beta.ts';
import { chiSquaredTails } from './chi-squared.ts';
import { binomialDensity } from './gamma.ts';

export interface McNemar {
  readonly chi2: number;
  readonly p: number;
  /** With Edwards' continuity correction. */
  readonly corrected: { readonly chi2: number; readonly p: number };
  readonly exact: number;
  readonly mid: number;
}

/**
 * Two-sided p-values of "both are right equally often" from the pairs in which only one is. McNemar 1947, "Note on the
 * sampling error of the difference between correlated proportions", Psychometrika 12: 153-157; correction Edwards 1948;
 * mid-p Fagerland, Lydersen & Laake 2013, BMC Med. Res. Methodol. 13: 91. All 1 without such pairs.
 */
export function mcnemar({ candidateOnly, liveOnly }: { candidateOnly: number; liveOnly: number }): McNemar {
  const n = candidateOnly + liveOnly;
  if (n === 0) return { chi2: 0, p: 1, corrected: { chi2: 0, p: 1 }, exact: 1, mid: 1 };
  const difference = Math.abs(candidateOnly - liveOnly);
  const k = Math.min(candidateOnly, liveOnly);
  const below = binomialTails({ k, n, p: 0.5 }).below;
  const chi2 = difference ** 2 / n;
  const chi2Corrected = Math.max(0, difference - 1) ** 2 / n;
  return {
    chi2,
    p: chiSquaredTails(chi2, 1).above,
    corrected: { chi2: chi2Corrected, p: chiSquaredTails(chi2Corrected, 1).above },
    exact: Math.min(1, 2 * below),
    mid: Math.min(1, 2 * below - binomialDensity({ x: k, n, p: 0.5, q: 0.5 })),
  };
}
