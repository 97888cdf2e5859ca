/** How far two distributions over the same cells are apart, from counts. */

export type DivergenceMeasure = 'psi' | 'kl';

/** Added to every cell, so that an empty one has a logarithm: Jeffreys' prior. */
const ADDED = 0.5;

/**
 * `kl`: Σ p ln(p / q), Kullback & Leibler 1951, Ann. Math. Statist. 22: 79-86; `psi`: Σ (p - q) ln(p / q), the population
 * stability index, which is the sum of both directions of it. p is the first distribution. Natural logarithms.
 *
 * Two samples of the same distribution are never 0 apart. To second order KL is ½ Σ (p̂ - q̂)² / q and PSI is twice that;
 * of B cells, n and m samples, the sum is (1/n + 1/m) times a chi-squared number with B - 1 degrees of freedom where
 * p = q: its mean, (B - 1) (1/n + 1/m) (halved for KL), is subtracted (Yurdakul & Naranjo 2020, "Statistical properties
 * of the population stability index", J. Risk Model Validation 14(4); Miller 1955 for one sample). The error is that of
 * the delta method, which is 0 where p = q, together with that of the chi-squared number.
 *
 * Cells that are empty on both sides do not count. Null where a side is empty or there are fewer than two cells.
 */
export function divergence(of: {
  readonly measure: DivergenceMeasure;
  readonly first: readonly number[];
  readonly other: readonly number[];
}): { readonly value: number; readonly standardError: number; readonly cells: number } | null {
  const cells = of.first.flatMap((count, at) => (count + of.other[at]! > 0 ? [at] : []));
  const n = cells.reduce((sum, at) => sum + of.first[at]!, 0);
  const m = cells.reduce((sum, at) => sum + of.other[at]!, 0);
  if (n === 0 || m === 0 || cells.length < 2) return null;
  const p = cells.map((at) => (of.first[at]! + ADDED) / (n + ADDED * cells.length));
  const q = cells.map((at) => (of.other[at]! + ADDED) / (m + ADDED * cells.length));
  const psi = of.measure === 'psi';
  let plugged = 0;
  // Derivatives by p and by q, whose variances over the cells are the delta method's.
  const byFirst: number[] = [];
  const byOther: number[] = [];
  for (let at = 0; at < p.length; at += 1) {
    const [a, b] = [p[at]!, q[at]!];
    const log = Math.log(a / b);
    plugged += (psi ? a - b : a) * log;
    byFirst.push(psi ? log - b / a : log);
    byOther.push(psi ? -log - a / b : -a / b);
  }
  const unit = (cells.length - 1) * (1 / n + 1 / m) * (psi ? 1 : 0.5);
  const chance = 2 * (cells.length - 1) * ((1 / n + 1 / m) * (psi ? 1 : 0.5)) ** 2;
  const variance = spread(byFirst, p) / n + spread(byOther, q) / m + chance;
  return { value: plugged - unit, standardError: Math.sqrt(variance), cells: cells.length };
}

/** Variance of a number by cell under chances by cell. */
function spread(values: readonly number[], chances: readonly number[]): number {
  const mean = values.reduce((sum, value, at) => sum + value * chances[at]!, 0);
  return values.reduce((sum, value, at) => sum + (value - mean) ** 2 * chances[at]!, 0);
}
