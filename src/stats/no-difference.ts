/**
 * Pairs of which none differ. That proves nothing of the next pair: with n pairs and none that differ, the share of
 * pairs that would differ is at most 1 - (1 - confidence)^(1/n), the exact binomial limit of 0 of n (Clopper & Pearson
 * 1934; the rule of three, Hanley & Lippman-Hand 1983, JAMA 249: 1743). An effect is at most that share times the most
 * that a pair can differ by.
 */
import { estimateValueOnly } from './from-error.ts';
import { levelOf } from './level.ts';
import { quantileOfSorted } from './quantile.ts';
import type { Estimated, StatMethod } from './types.ts';

/** The largest share of differing pairs that none of `units` is compatible with. */
export function differingShare(of: { readonly units: number; readonly confidence: number }): number {
  return 1 - (1 - of.confidence) ** (1 / of.units);
}

interface Same {
  /** Pairs, or clusters of pairs: what differs independently of the others. */
  readonly units: number;
  readonly n: number;
  readonly kind: 'difference' | 'ratio';
  readonly confidence: number;
  readonly method: StatMethod;
}

/**
 * No effect among pairs that are all equal: 0 -+ the share times `range`, which is how far apart two values of a pair
 * may be (1 for values of 0 and 1; else as far as the values seen are apart). A ratio is at most 1 + that over `base`,
 * the least that the live value may be, and at least the inverse. Where range or base is 0 nothing tells the error. There is no standard error, as
 * the limits do not grow with the score as those of one do.
 */
export function estimateNoEffect(of: Same & { readonly range: number; readonly base: number }): Estimated {
  const { units, n, kind } = of;
  const value = kind === 'difference' ? 0 : 1;
  const most = kind === 'difference' ? of.range : of.base > 0 ? of.range / of.base : 0;
  if (!(most > 0)) return estimateValueOnly(value, n);
  const reach = differingShare(of) * most;
  // A ratio and its inverse have inverse limits: each is largest where the side below is as small as it may be.
  const low = kind === 'difference' ? -reach : 1 / (1 + reach);
  return {
    value,
    n,
    standardError: null,
    interval: { low, high: value + reach, level: levelOf(of.confidence) },
    method: of.method,
    against: againstSame(kind, (distance) => (1 - Math.min(1, distance / most)) ** units),
  };
}

/**
 * The same for a percentile: where a share d of the pairs may differ, it lies between the percentiles d below and above
 * it, of which the farther counts on both sides. No interval where these are beyond the values, or all are equal.
 */
export function estimateSamePercentile(
  of: Same & { readonly sorted: Float64Array; readonly level: number },
): Estimated {
  const { sorted, level, units, n, kind } = of;
  const centre = quantileOfSorted({ sorted, level, type: 7 });
  const value = kind === 'difference' ? 0 : 1;
  const unit = kind === 'difference' ? 1 : centre;
  const farthest = Math.min(level, 1 - level);
  const reachAt = (share: number): number => {
    const at = (where: number): number => quantileOfSorted({ sorted, level: where, type: 7 });
    return Math.max(at(level + share) - centre, centre - at(level - share)) / unit;
  };
  if (!(unit > 0) || !(reachAt(farthest) > 0)) return estimateValueOnly(value, n);
  const share = differingShare(of);
  const reach = share < farthest ? reachAt(share) : 0;
  return {
    value,
    n,
    standardError: null,
    interval:
      reach > 0
        ? { low: kind === 'difference' ? -reach : 1 / (1 + reach), high: value + reach, level: levelOf(of.confidence) }
        : null,
    method: of.method,
    against: againstSame(kind, (distance) => {
      let [low, high] = [0, farthest];
      for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2;
        if (reachAt(middle) < distance) low = middle;
        else high = middle;
      }
      // The smaller share: of two that cannot be told apart the one that is easier to have missed.
      return (1 - low) ** units;
    }),
  };
}

/** `p` of an effect of at least the size given, whichever way it points. */
function againstSame(kind: Same['kind'], p: (distance: number) => number): NonNullable<Estimated['against']> {
  if (kind === 'difference')
    return (bound) => ({ atLeast: bound <= 0 ? 1 : p(bound), atMost: bound >= 0 ? 1 : p(-bound) });
  return (bound) => ({
    atLeast: bound <= 1 ? 1 : p(bound - 1),
    atMost: bound >= 1 ? 1 : bound > 0 ? p(1 / bound - 1) : 0,
  });
}
