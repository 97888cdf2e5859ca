/**
 * Two arms that are compared within each step, and never over steps: where shares change and values drift, arms that are
 * pooled over steps differ although nothing else does (Simpson 1951, JRSS B 13: 238-241).
 */

/** One arm of one step. */
export interface ArmMoments {
  readonly n: number;
  readonly mean: number;
  /** Of one value, not of the mean. */
  readonly variance: number;
}

export interface Contrast {
  /** First arm less `factor` times the other, weighted over the steps. */
  readonly value: number;
  readonly standardError: number;
  /** The arms themselves, with the same weights. */
  readonly first: number;
  readonly other: number;
  /** Sum of the weights: the number of pairs that the steps are worth. */
  readonly n: number;
}

/**
 * Steps weighted by n m / (n + m), n and m being the two arms' sizes: Cochran 1954, "Some methods for strengthening the
 * common chi-squared tests", Biometrics 10: 417-451; Mantel & Haenszel 1959. The weights depend on sizes only, and give
 * the least variance where values vary alike in all steps. The weighted sum is a sum of independent parts in the order in
 * which values come in, so that it can be looked at any time with `n` as its sample size. Null where no step has both.
 */
export function contrastSteps(of: {
  readonly steps: readonly { readonly first: ArmMoments; readonly other: ArmMoments }[];
  readonly factor: number;
}): Contrast | null {
  let [n, first, other, variance] = [0, 0, 0, 0];
  for (const step of of.steps) {
    if (step.first.n <= 0 || step.other.n <= 0) continue;
    const weight = (step.first.n * step.other.n) / (step.first.n + step.other.n);
    n += weight;
    first += weight * step.first.mean;
    other += weight * step.other.mean;
    variance +=
      weight ** 2 * (step.first.variance / step.first.n + (of.factor ** 2 * step.other.variance) / step.other.n);
  }
  if (n === 0) return null;
  return {
    value: (first - of.factor * other) / n,
    standardError: Math.sqrt(variance) / n,
    first: first / n,
    other: other / n,
    n,
  };
}
