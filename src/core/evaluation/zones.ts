/**
 * The three zones that every gate by interval is decided in. A bound is *met* when the whole interval is on its good
 * side, *broken* when the hypothesis that it holds is rejected after Holm's adjustment over all gates, and *open*
 * otherwise: that no difference was found is never taken for there being none.
 */
import type { Estimated } from '../../stats/types.ts';

/** "The true value is at least (or at most) the bound." */
export interface Bound {
  readonly side: 'at_least' | 'at_most';
  readonly value: number;
}

export type Test =
  /** Nothing tells the error of the number. */
  { readonly kind: 'no_interval' } | { readonly kind: 'tested'; readonly met: boolean; readonly p: number };

/**
 * `scale`: the size of the numbers that a difference was made from, so that their rounding does not decide. Where the
 * interval has an end at infinity, and so cannot be told, the p-value of the opposite says whether the bound is met:
 * both are dual.
 */
export function testBound(
  estimated: Estimated,
  of: { readonly bound: Bound; readonly scale: number; readonly alpha: number },
): Test {
  const { interval, against } = estimated;
  if (against === null) return { kind: 'no_interval' };
  const { side, value } = of.bound;
  const { atLeast, atMost } = against(value);
  const [p, opposite] = side === 'at_least' ? [atLeast, atMost] : [atMost, atLeast];
  const end = interval === null ? null : side === 'at_least' ? interval.low : interval.high;
  if (Number.isNaN(p) || (end !== null && Number.isNaN(end))) return { kind: 'no_interval' };
  return { kind: 'tested', met: end === null ? opposite <= of.alpha : holds(end, of), p: Math.min(1, Math.max(0, p)) };
}

/** Whether a number is on the good side of a bound, but for the last bits of its arithmetic. */
export function holds(number: number, of: { readonly bound: Bound; readonly scale: number }): boolean {
  const { side, value } = of.bound;
  const slack = 1e-12 * Math.max(Math.abs(number), Math.abs(value), Number.isFinite(of.scale) ? Math.abs(of.scale) : 0);
  if (number === value) return true;
  if (!Number.isFinite(number)) return side === 'at_least' ? number > value : number < value;
  return side === 'at_least' ? number >= value - slack : number <= value + slack;
}

export type Zone = 'met' | 'broken' | 'open';

/** `p` is the adjusted one. A bound that is met is never broken as well: p then is at least 1 - confidence. */
export function zoneOf(of: { readonly met: boolean; readonly p: number; readonly alpha: number }): Zone {
  if (of.met) return 'met';
  return of.p <= of.alpha ? 'broken' : 'open';
}
