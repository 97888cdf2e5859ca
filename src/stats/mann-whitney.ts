import { normalAbove, normalQuantile } from './normal.ts';

export interface MannWhitney {
  /** Pairs in which the candidate's value is larger; equal ones count half. R calls it W. */
  readonly statistic: number;
  /** One-sided p of "the candidate's are not larger" and of "not smaller", and the two-sided one. */
  readonly greater: number;
  readonly less: number;
  readonly twoSided: number;
  /** Median of all differences between a value of the candidate and one of the live version. */
  readonly shift: number;
  /** Two-sided interval of the shift. */
  readonly interval: { readonly low: number; readonly high: number };
}

/**
 * Whether one sample tends to larger values: Mann & Whitney 1947, "On a test of whether one of two random variables is
 * stochastically larger than the other", Ann. Math. Statist. 18: 50-60; shift and interval Hodges & Lehmann 1963,
 * Ann. Math. Statist. 34: 598-611. `exact` counts all arrangements (no ties, small samples); else normal with
 * continuity and tie correction. RangeError without values on both sides.
 */
export function mannWhitney(of: {
  candidate: Float64Array;
  live: Float64Array;
  /** Two-sided level of the interval. */
  level: number;
  exact: boolean;
}): MannWhitney {
  const [x, y] = [of.candidate.slice().sort(), of.live.slice().sort()];
  if (x.length === 0 || y.length === 0) throw new RangeError('Mann-Whitney needs values on both sides.');
  const product = x.length * y.length;
  const below = countDifferences(x, y, 0, { inclusive: false });
  const notAbove = countDifferences(x, y, 0, { inclusive: true });
  const statistic = product - (below + notAbove) / 2;
  const tail = of.exact ? exactTails(x.length, y.length) : normalTails(x, y);
  const [greater, less] = [tail(product - statistic), tail(statistic)];
  // Rank of the difference that the interval begins with; the other end is as far from the last.
  const alpha = (1 - of.level) / 2;
  const rank = Math.max(1, of.exact ? exactRank(x.length, y.length, alpha) : normalRank(x, y, alpha));
  return {
    statistic,
    greater,
    less,
    twoSided: Math.min(1, 2 * Math.min(greater, less)),
    shift: (difference(x, y, Math.floor((product + 1) / 2)) + difference(x, y, Math.floor(product / 2) + 1)) / 2,
    interval: { low: difference(x, y, rank), high: difference(x, y, product + 1 - rank) },
  };
}

/** P(U <= u) under equality, by counting arrangements. */
function exactTails(m: number, n: number): (u: number) => number {
  const cumulative = cumulativeCounts(m, n);
  return (u) => cumulative[Math.min(m * n, Math.floor(u))]!;
}

/** Shares of arrangements with U at most 0, 1, 2 …: the recurrence of Mann & Whitney, as a product of polynomials. */
function cumulativeCounts(m: number, n: number): Float64Array {
  const counts = new Float64Array(m * n + 1);
  counts[0] = 1;
  for (let part = 1; part <= m; part += 1) {
    // Times (1 - q^(n + part)) / (1 - q^part), and scaled so that the shares add up to 1.
    for (let u = m * n; u >= n + part; u -= 1) counts[u]! -= counts[u - n - part]!;
    for (let u = part; u <= m * n; u += 1) counts[u]! += counts[u - part]!;
    for (let u = 0; u <= m * n; u += 1) counts[u]! *= part / (n + part);
  }
  for (let u = 1; u <= m * n; u += 1) counts[u]! += counts[u - 1]!;
  return counts;
}

function exactRank(m: number, n: number, alpha: number): number {
  const cumulative = cumulativeCounts(m, n);
  let rank = 0;
  while (rank < m * n && cumulative[rank]! < alpha * (1 - 1e-12)) rank += 1;
  return rank;
}

function spreadOf(x: Float64Array, y: Float64Array): number {
  const [m, n] = [x.length, y.length];
  const total = m + n;
  const pooled = new Float64Array(total);
  pooled.set(x);
  pooled.set(y, m);
  pooled.sort();
  let ties = 0;
  for (let from = 0; from < total; ) {
    let to = from + 1;
    while (to < total && pooled[to] === pooled[from]) to += 1;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  return Math.sqrt(((m * n) / 12) * (total + 1 - ties / (total * (total - 1))));
}

function normalTails(x: Float64Array, y: Float64Array): (u: number) => number {
  const spread = spreadOf(x, y);
  return (u) => (spread === 0 ? 1 : normalAbove(((x.length * y.length) / 2 - u - 0.5) / spread));
}

function normalRank(x: Float64Array, y: Float64Array, alpha: number): number {
  return Math.floor((x.length * y.length) / 2 + 0.5 + normalQuantile(alpha) * spreadOf(x, y));
}

/** How many of all differences x - y are at most (or less than) `bound`; both ascending, one walk over each. */
function countDifferences(
  x: Float64Array,
  y: Float64Array,
  bound: number,
  { inclusive }: { inclusive: boolean },
): number {
  let count = 0;
  let from = 0;
  for (const one of x) {
    while (from < y.length && (inclusive ? one - y[from]! > bound : one - y[from]! >= bound)) from += 1;
    count += y.length - from;
  }
  return count;
}

/** The difference x - y of a rank, counted from 1, by halving the range of doubles: no list of all differences is made. */
function difference(x: Float64Array, y: Float64Array, rank: number): number {
  let low = x[0]! - y[y.length - 1]!;
  let high = x[x.length - 1]! - y[0]!;
  if (countDifferences(x, y, low, { inclusive: true }) >= rank) return low;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (countDifferences(x, y, middle, { inclusive: true }) >= rank) high = middle;
    else low = middle;
  }
}
