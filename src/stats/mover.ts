/**
 * Differences and ratios of two estimates from the limits of each ("method of variance estimates recovery"): Newcombe
 * 1998, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17: 873-890,
 * method 10, and for pairs Newcombe 1998, "Improved confidence intervals for the difference between binomial
 * proportions based on paired data", Statistics in Medicine 17: 2635-2650, method 10; for any estimate and for ratios
 * Zou & Donner 2008, Statistics in Medicine 27: 1693-1702, and Donner & Zou 2012, Statistical Methods in Medical
 * Research 21: 347-359.
 */
import { levelOf } from './level.ts';
import { normalAbove, normalBelow, normalQuantile } from './normal.ts';
import { findRoot } from './root.ts';
import type { Estimated } from './types.ts';

export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** One estimate: its value, and its limits at a normal score. Ends may be infinite. */
export interface Side {
  readonly value: number;
  readonly limits: (z: number) => Limits;
}

export interface Pairing {
  readonly candidate: Side;
  readonly live: Side;
  /** Correlation of both estimates; 0 where independent. */
  readonly correlation: number;
  /**
   * How wide the limits of each are, for limits in steps: the correlation then narrows the joined limits by one factor
   * for every score. Steps joined by a correlation of their own would not widen evenly with the score.
   */
  readonly widths?: { readonly candidate: number; readonly live: number };
}

/** Scores beyond this have a p of 0 in doubles. */
const FARTHEST = 38;

/** Limits at score z of candidate - factor * live. */
function limitsOf(of: Pairing & { factor: number; z: number }): Limits {
  const { candidate, live, factor, correlation } = of;
  const a = candidate.limits(of.z);
  const b = live.limits(of.z);
  const centre = candidate.value - factor * live.value;
  const [join, scale] = of.widths === undefined ? [correlation, 1] : [0, narrowing(of.widths, factor, correlation)];
  return {
    low: centre - scale * reach(candidate.value - a.low, factor * (b.high - live.value), join),
    high: centre + scale * reach(a.high - candidate.value, factor * (live.value - b.low), join),
  };
}

function narrowing(widths: { candidate: number; live: number }, factor: number, correlation: number): number {
  const [a, b] = [widths.candidate, factor * widths.live];
  return a + b === 0 ? 1 : Math.sqrt(Math.max(0, 1 - (2 * correlation * a * b) / (a * a + b * b)));
}

function reach(first: number, second: number, correlation: number): number {
  const [a, b] = [Math.max(0, first), Math.max(0, second)];
  if (a === Number.POSITIVE_INFINITY || b === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return Math.sqrt(Math.max(0, a * a - 2 * correlation * a * b + b * b));
}

/** p-values of candidate - factor * live against `bound`: the confidence at which a limit just reaches the bound. */
function against(of: Pairing & { factor: number; bound: number }): { atLeast: number; atMost: number } {
  // A limit that is at the bound has reached it: limits in steps stay there over a range of scores.
  const limit = (z: number): number => {
    const limits = limitsOf({ ...of, z: Math.abs(z) });
    return z < 0 ? limits.low - of.bound || -Number.MIN_VALUE : limits.high - of.bound || Number.MIN_VALUE;
  };
  const centre = of.candidate.value - of.factor * of.live.value - of.bound;
  if (centre === 0) return { atLeast: 0.5, atMost: 0.5 };
  const [near, far] = centre < 0 ? [0, FARTHEST] : [-FARTHEST, 0];
  if (centre < 0 && limit(FARTHEST) < 0) return { atLeast: 0, atMost: 1 };
  if (centre > 0 && limit(-FARTHEST) > 0) return { atLeast: 1, atMost: 0 };
  const z = findRoot(limit, near, far);
  return { atLeast: normalAbove(z), atMost: normalBelow(z) };
}

export type Moved = Pick<Estimated, 'value' | 'interval' | 'against'>;

/** candidate - live; p-values invert the limits, so that they are dual to the interval. The interval is null where an end is infinite. */
export function moverDifference(of: Pairing & { confidence: number }): Moved {
  const limits = limitsOf({ ...of, factor: 1, z: normalQuantile(of.confidence) });
  return {
    value: of.candidate.value - of.live.value,
    interval: finite({ ...limits, level: levelOf(of.confidence) }),
    against: (bound) => against({ ...of, factor: 1, bound }),
  };
}

/**
 * candidate / live, for estimates and limits that are not negative: the ratios r at which a limit of candidate - r live
 * is 0. The interval is null where the live one cannot be told from 0. RangeError where the live value is 0 or less.
 */
export function moverRatio(of: Pairing & { confidence: number }): Moved {
  checkRatio(of.candidate.value, of.live.value);
  const z = normalQuantile(of.confidence);
  const value = of.candidate.value / of.live.value;
  const low = (ratio: number): number => limitsOf({ ...of, factor: ratio, z }).low;
  const high = (ratio: number): number => limitsOf({ ...of, factor: ratio, z }).high;
  let farthest = Math.max(2 * value, 1);
  while (farthest < 1e12 && high(farthest) > 0) farthest *= 4;
  const bounded = high(farthest) <= 0 && Number.isFinite(low(0)) && Number.isFinite(low(value));
  return {
    value,
    interval: bounded
      ? {
          low: low(0) <= 0 ? 0 : findRoot(low, 0, value),
          high: findRoot(high, value, farthest),
          level: levelOf(of.confidence),
        }
      : null,
    against: (bound) => (bound < 0 ? { atLeast: 1, atMost: 0 } : against({ ...of, factor: bound, bound: 0 })),
  };
}

/** RangeError unless a ratio of the values means something: live above 0, candidate not below. */
export function checkRatio(candidate: number, live: number): void {
  if (live > 0 && candidate >= 0) return;
  throw new RangeError(
    `A ratio needs a live value above 0 and a candidate value of 0 or more; found ${candidate} / ${live}. Compare by difference.`,
  );
}

function finite(interval: { low: number; high: number; level: number }): typeof interval | null {
  return Number.isFinite(interval.low) && Number.isFinite(interval.high) ? interval : null;
}
