/** The definitions of sample quantiles that tools use. */
export type QuantileType = 6 | 7 | 8;

/** Offset of each definition: the quantile is at position `(n + 1 - 2c) level + c`, counting from 1. */
const OFFSET: Readonly<Record<QuantileType, number>> = { 6: 0, 7: 1, 8: 1 / 3 };

/**
 * The quantile at `level` (0 to 1) of ascending values. Hyndman & Fan 1996, "Sample quantiles in statistical
 * packages", The American Statistician 50: 361-365; type 7 is the default of R, NumPy and pandas, 6 that of Excel's
 * PERCENTILE.EXC, Minitab and SPSS, 8 the one the paper recommends.
 */
export function quantileOfSorted(of: { sorted: Float64Array; level: number; type: QuantileType }): number {
  const { sorted, level } = of;
  const n = sorted.length;
  if (n === 0) throw new RangeError('A quantile needs at least one value; found none.');
  const offset = OFFSET[of.type];
  const position = Math.min(n, Math.max(1, (n + 1 - 2 * offset) * level + offset));
  const whole = Math.floor(position);
  const low = sorted[whole - 1]!;
  if (position === whole || whole === n) return low;
  return low + (position - whole) * (sorted[whole]! - low);
}
