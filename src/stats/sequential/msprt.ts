/**
 * The mixture sequential probability ratio test with a normal mixture: Johari, Koomen, Pekelis & Walsh 2022, "Always
 * valid inference: continuous monitoring of A/B tests", Operations Research 70: 1806-1821, section 4; Robbins 1970.
 */

/** Likelihood ratio of an effect drawn from Normal(0, `mixture`) against none, after an estimate with its error. */
export function mixtureRatio(of: { estimate: number; standardError: number; mixture: number }): number {
  const variance = of.standardError ** 2;
  const sum = variance + of.mixture;
  return Math.sqrt(variance / sum) * Math.exp((of.mixture * of.estimate ** 2) / (2 * variance * sum));
}

/** p at one look; the least over all looks so far is valid at any of them. */
export function mixtureP(of: { estimate: number; standardError: number; mixture: number }): number {
  return Math.min(1, 1 / mixtureRatio(of));
}

/** Half width of the interval that may be looked at any time. */
export function mixtureReach(of: { standardError: number; mixture: number; alpha: number }): number {
  const variance = of.standardError ** 2;
  const sum = variance + of.mixture;
  return Math.sqrt(((2 * variance * sum) / of.mixture) * Math.log(Math.sqrt(sum / variance) / of.alpha));
}
