/**
 * Percentiles of bucketed values, with bounds that may be looked at any time. The p-quantile lies at or below x exactly
 * where at least the share p of values does; so the test of one share, made at every bound of a bucket, bounds the
 * quantile. The problem is that of Howard & Ramdas 2022, "Sequential estimation of quantiles with applications to A/B
 * testing and best-arm identification", Bernoulli 28: 1704-1728; the bound here is the beta-binomial mixture of Robbins
 * 1970 (there: section 3, "beta-binomial"). A wrong bound needs the test at the true quantile itself to be wrong, as
 * those farther out have even less evidence; so all bounds of buckets together cost one alpha.
 */
import { betaTails, logBeta } from '../beta.ts';
import { tunedRho } from './confidence-sequence.ts';

/** Values up to and with `bounds[i]`, above the bound before, are `counts[i]`; the last count is above all bounds. */
export interface Buckets {
  readonly bounds: readonly number[];
  readonly counts: readonly number[];
}

/**
 * ln e-values of "the share is more than `share`" and "it is less", after `events` of `n`. Alternatives are drawn from
 * Beta(share c, (1 - share) c), cut at the share.
 */
export function concentratedEvidence(of: {
  readonly events: number;
  readonly n: number;
  readonly share: number;
  readonly concentration: number;
}): { readonly more: number; readonly less: number } {
  const { events, n, share: p, concentration } = of;
  const rest = Math.max(0, n - events);
  const [a, b] = [p * concentration, (1 - p) * concentration];
  const both = logBeta(a + events, b + rest) - logBeta(a, b) - events * Math.log(p) - rest * Math.log1p(-p);
  const prior = betaTails({ x: p, y: 1 - p, a, b });
  const after = betaTails({ x: p, y: 1 - p, a: a + events, b: b + rest });
  return { more: both + Math.log(after.above / prior.above), less: both + Math.log(after.below / prior.below) };
}

/**
 * The concentration with which the bound is narrowest at `planned` samples: the prior's variance, p (1 - p) / (c + 1), is
 * the one that a normal mixture would be tuned to (Waudby-Smith et al. 2024, eq. 134 with twice alpha for one side).
 */
export function concentrationFor({ alpha, planned }: { readonly alpha: number; readonly planned: number }): number {
  return Math.max(4, 1 / tunedRho({ alpha: Math.min(0.4, 2 * alpha), plannedN: planned }) ** 2 - 1);
}

/** ln e-values, at bound `at` of the buckets, of "the quantile is above this bound" and of "it is at or below it". */
function evidenceAt(of: { below: number; n: number; share: number; concentration: number }): {
  above: number;
  atOrBelow: number;
} {
  const { more, less } = concentratedEvidence({ ...of, events: of.below });
  return { above: less, atOrBelow: more };
}

/**
 * The `share` quantile (0 to 1): `estimate` within its bucket as if values were spread evenly there (the top bucket has no
 * end: its begin), and one-sided bounds, each wrong in at most `alpha` over all looks. They are bounds of buckets: the
 * quantile is above `low` and at most `high`. `low` is -Infinity and `high` Infinity where nothing is shown. NaN without
 * values.
 */
export function quantileBounds(
  of: Buckets & { readonly share: number; readonly alpha: number; readonly planned: number },
): { readonly estimate: number; readonly low: number; readonly high: number } {
  const n = of.counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return { estimate: Number.NaN, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const concentration = concentrationFor(of);
  const needed = -Math.log(of.alpha);
  const below = cumulated(of);
  const shows = (at: number, side: 'above' | 'atOrBelow'): boolean =>
    evidenceAt({ below: below[at]!, n, share: of.share, concentration })[side] >= needed;
  // The evidence falls and rises with the bound: both ends are found by halving.
  const last = lastWhere(of.bounds.length, (at) => shows(at, 'above'));
  const first =
    of.bounds.length - 1 - lastWhere(of.bounds.length, (at) => shows(of.bounds.length - 1 - at, 'atOrBelow'));
  return {
    estimate: estimateIn({ buckets: of, below, target: of.share * n }),
    low: of.bounds[last] ?? Number.NEGATIVE_INFINITY,
    high: of.bounds[first] ?? Number.POSITIVE_INFINITY,
  };
}

function cumulated({ counts }: Buckets): number[] {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}

/** The last index of those that hold, which come first; -1 for none. */
function lastWhere(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [-1, length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function estimateIn(of: { buckets: Buckets; below: readonly number[]; target: number }): number {
  const { bounds, counts } = of.buckets;
  const at = of.below.findIndex((sum) => sum >= of.target);
  if (at < 0 || at >= bounds.length) return bounds.at(-1) ?? Number.NaN;
  const end = bounds[at]!;
  const begin = bounds[at - 1] ?? Math.min(0, end);
  const into = counts[at]! === 0 ? 1 : (of.target - (of.below[at]! - counts[at]!)) / counts[at]!;
  return begin + into * (end - begin);
}

/** Values at or below a bound of the buckets; null where it is none of them. */
export function countUpTo(buckets: Buckets, bound: number): number | null {
  const at = buckets.bounds.indexOf(bound);
  return at < 0 ? null : cumulated(buckets)[at]!;
}
