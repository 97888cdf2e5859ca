/** Where distributions of values that come one by one are cut: the same for every look, so that they can be added. */

const PER_DECADE = 40;
const LOWEST = -3;
const HIGHEST = 6;

/**
 * Bounds of a distribution, ascending: 40 to a decade from 0.001 to 1,000,000 (each 5.9 % above the one before, powers
 * of ten exact), 0, powers of ten below 0, and what guards hold the metric against (`bounds`), so that a count above
 * a ceiling is exact. Nothing is left out where nothing was counted: two distributions of one plan have equal bounds.
 */
export function distributionBounds(bounds: readonly number[]): number[] {
  const all = new Set<number>([0, ...bounds]);
  for (let power = LOWEST; power <= HIGHEST; power += 1) all.add(-Number(`1e${power}`));
  for (let step = LOWEST * PER_DECADE; step <= HIGHEST * PER_DECADE; step += 1)
    all.add(Number((10 ** (step / PER_DECADE)).toPrecision(4)));
  return [...all].sort((a, b) => a - b);
}

/** Index of the first bound that is not below the value; the number of bounds where all are. */
export function bucketOf(bounds: Float64Array, value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bounds[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
