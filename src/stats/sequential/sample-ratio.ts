/** Whether traffic was split as it should have been ("sample ratio mismatch"). */
import { chiSquaredTails } from '../chi-squared.ts';
import { logGamma } from '../gamma.ts';

export interface Split {
  /** What each arm got. */
  readonly counts: readonly number[];
  /** What share each should get; they add up to 1. */
  readonly shares: readonly number[];
}

/** Once, at the end: Pearson's chi-squared test (Kohavi, Tang & Xu 2020, Trustworthy Online Controlled Experiments, chapter 21). */
export function testSampleRatio({ counts, shares }: Split): { chi2: number; p: number } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let chi2 = 0;
  for (const [arm, count] of counts.entries()) chi2 += (count - total * shares[arm]!) ** 2 / (total * shares[arm]!);
  return { chi2, p: chiSquaredTails(chi2, counts.length - 1).above };
}

/**
 * At any time and as often as one likes: the Bayes factor of a split other than the one asked for, Dirichlet around it
 * with `concentration`. A mismatch is shown at 1 / alpha or more. Lindon & Malek 2022, "Anytime-valid inference for
 * multinomial count data", NeurIPS 35 (arXiv 2011.03567), section 3.
 */
export function sampleRatioBayesFactor({ counts, shares, concentration }: Split & { concentration: number }): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let log = logGamma(concentration) - logGamma(concentration + total);
  for (const [arm, count] of counts.entries()) {
    const prior = concentration * shares[arm]!;
    log += logGamma(prior + count) - logGamma(prior) - count * Math.log(shares[arm]!);
  }
  return Math.exp(log);
}

/** How often an alarm may be false over all looks at one step: that of GrowthBook and of Kohavi, Tang & Xu 2020, chapter 21. */
const RATIO_ALPHA = 0.001;

/** How closely alternatives lie around the split asked for: found soon at tens of thousands of requests (Optimizely's `ssrm`). */
const RATIO_CONCENTRATION = 10_000;

/**
 * Whether the first arm's share of one step's requests is off. `share` is a fraction; `factor` is the Bayes factor of
 * another split (at any look; 1,000 or more raises the alarm). A share of 0 or 1 splits nothing (shadow traffic, keys that
 * were named): the factor is 1. Counts may be fractions.
 */
export function ratioAlarm(of: { readonly counts: readonly [number, number]; readonly share: number }): {
  readonly factor: number;
  readonly off: 'yes' | 'no';
} {
  if (!(of.share > 0 && of.share < 1)) return { factor: 1, off: 'no' };
  const shares = [of.share, 1 - of.share];
  const factor = sampleRatioBayesFactor({ counts: of.counts, shares, concentration: RATIO_CONCENTRATION });
  return { factor, off: factor >= 1 / RATIO_ALPHA ? 'yes' : 'no' };
}
