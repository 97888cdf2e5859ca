/** What judging a guard comes to, and the words for it. */
import { normalQuantile } from '../../stats/normal.ts';
import type { GuardLook } from './types.ts';

/** A look at a guard, before it is known whose it is and what more it would take. */
export type Finding = Omit<GuardLook, 'id' | 'needs'>;

/** Enough on the metric was counted to exclude harm; where not, what is missing. */
export type Enough = { readonly kind: 'enough' } | { readonly kind: 'too_few'; readonly detail: string };

/** Power at which the detectable harm is reckoned. */
export const Z_POWER = normalQuantile(0.8);

const EMPTY = {
  candidate: null,
  baseline: null,
  estimate: null,
  low: null,
  high: null,
  limit: null,
  e_value: null,
  detectable: null,
} as const;

/** It cannot be known: what is there makes no sense, or is not there. */
export function unknowable(detail: string): Finding {
  return { ...EMPTY, status: 'error', method: 'none', detail };
}

/** Nothing speaks for or against. */
export function nothingYet(detail: string): Finding {
  return { ...EMPTY, status: 'inconclusive', method: 'none', detail };
}

/** Numbers that are none (Infinity where there is no bound, NaN where there is no estimate) become null. */
export function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** An e-value from its logarithm; records hold no Infinity. */
export function eValue(log: number): number {
  return Math.min(Number.MAX_VALUE, Math.exp(log));
}

export interface Bounds {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly limit: number;
  /** On which side of the limit harm is. */
  readonly harm: 'above' | 'below';
  /** The true value is never `low` itself, but above it: bounds of buckets. */
  readonly low_is: 'possible' | 'excluded';
}

/**
 * `fail`: all that is possible lies beyond the limit. `pass`: nothing that is possible does; the limit itself is no harm.
 * Too few to decide never pass.
 */
export function statusOf(of: Omit<Bounds, 'estimate'> & { readonly enough: Enough }): 'fail' | 'pass' | 'inconclusive' {
  const { low, high, limit } = of;
  const excluded = of.low_is === 'excluded';
  const broken = of.harm === 'below' ? high < limit : excluded ? low >= limit : low > limit;
  if (broken) return 'fail';
  const held = of.harm === 'below' ? low >= limit : high <= limit;
  return held && of.enough.kind === 'enough' ? 'pass' : 'inconclusive';
}

/** Three digits are what a reader compares. */
export function shown(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : 'unknown';
}

/** One sentence: where the number lies, and what it is held against. */
export function sentence(of: Bounds & { readonly against: 'baseline' | 'limit'; readonly enough: Enough }): string {
  const { low, high } = of;
  const place = Number.isFinite(low)
    ? Number.isFinite(high)
      ? `between ${shown(low)} and ${shown(high)}`
      : `at least ${shown(low)}`
    : Number.isFinite(high)
      ? `at most ${shown(high)}`
      : 'not known yet';
  const what = of.against === 'baseline' ? 'Harm against the baseline is' : 'The value is';
  const allowed =
    of.against === 'baseline'
      ? `up to ${shown(of.limit)} is tolerated`
      : `the ${of.harm === 'above' ? 'most' : 'least'} allowed is ${shown(of.limit)}`;
  const missing = of.enough.kind === 'enough' ? '' : ` ${of.enough.detail}`;
  return `${what} ${place} (estimate ${shown(of.estimate)}); ${allowed}.${missing}`;
}
