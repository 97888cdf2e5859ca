import { betaTails, logBeta } from '../beta.ts';

/**
 * Evidence that rare events are more frequent (`oneSided`), or differently frequent, in one arm, given how many of all
 * events it should have: its share of the traffic. Exact at any look: 1 / alpha or more rejects. Robbins 1970,
 * "Statistical methods related to the law of the iterated logarithm", Ann. Math. Statist. 41: 1397-1409: of k + m
 * events, k in the arm, the likelihood averaged over a uniform prior, for one side over its part above the share.
 */
export function rareEventEvidence(of: { events: number; otherEvents: number; share: number }): {
  twoSided: number;
  oneSided: number;
} {
  const { events: k, otherEvents: m, share } = of;
  const log = logBeta(k + 1, m + 1) - k * Math.log(share) - m * Math.log1p(-share);
  const { above } = betaTails({ x: share, y: 1 - share, a: k + 1, b: m + 1 });
  return { twoSided: Math.exp(log), oneSided: (Math.exp(log) * above) / (1 - share) };
}
