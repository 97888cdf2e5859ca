/**
 * When to ask again. Reads are asked again after network errors, 5xx and rate limits; writes only after a rate limit,
 * because GitHub has not carried those out. Bounded by number and by time, with full jitter, so that twenty waiting
 * processes do not come back in the same instant.
 */
import { SlipwayError } from '../../core/reasons.ts';
import type { Clock } from '../../ports.ts';
import { type Lost, lostError, printable, type Refused } from './errors.ts';

export interface RetryBounds {
  /** How often something is asked at most, the first time included. */
  readonly attempts: number;
  /** Milliseconds from the first asking to the start of the last. */
  readonly total: number;
  /** Milliseconds: the first wait is below this, each later one below twice the one before. */
  readonly base: number;
  /** Milliseconds: no wait of our own choosing is longer. */
  readonly longest: number;
}

/** GitHub asks for one minute after a secondary rate limit; the total leaves room for one such wait. */
export const DEFAULT_BOUNDS: RetryBounds = { attempts: 6, total: 100_000, base: 500, longest: 16_000 };

export type Failure = Lost | RateLimited;

/** GitHub refused to carry a request out because of a rate limit; it asks to wait `wait` milliseconds, if it says. */
export interface RateLimited {
  readonly kind: 'rate_limited';
  readonly request: string;
  readonly status: number;
  readonly message: string;
  readonly wait: number | null;
}

/** A minute, as GitHub's documentation asks for where an answer names no time. */
const UNTOLD_WAIT = 60_000;

/** Tells a rate limit from other refusals. `now` is GitHub's time where it is known, milliseconds. */
export function asRateLimit(answer: Refused, now: number): RateLimited | null {
  const { headers, status, message, request } = answer;
  if (status !== 403 && status !== 429) return null;
  const after = readRetryAfter(headers['retry-after'], now);
  const exhausted = headers['x-ratelimit-remaining'] === '0';
  const reset = Number(headers['x-ratelimit-reset']);
  const named = status === 429 || /rate limit|abuse detection/i.test(message);
  if (after === null && !exhausted && !named) return null;
  const wait = after ?? (exhausted && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : null);
  return { kind: 'rate_limited', request, status, message, wait };
}

/** Milliseconds that a `retry-after` header asks for, whether it gives seconds or a date. */
export function readRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined || value.trim() === '') return null;
  if (/^\d+$/.test(value.trim())) return Number(value.trim()) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Milliseconds to wait before asking the `tries`-th time again; null when the failure is final within the bounds. */
export function waitBefore(
  failure: Failure,
  of: { readonly tries: number; readonly elapsed: number; readonly bounds: RetryBounds; readonly random: number },
): number | null {
  const { bounds, elapsed, random, tries } = of;
  if (tries >= bounds.attempts) return null;
  const own = random * Math.min(bounds.longest, bounds.base * 2 ** (tries - 1));
  // What GitHub asks for is a least wait; up to a second of jitter is added so that waiting callers spread.
  const asked = failure.kind === 'rate_limited' ? (failure.wait ?? UNTOLD_WAIT) : (failure.wait ?? null);
  const wait = asked === null ? own : asked + random * 1000;
  return elapsed + wait <= bounds.total ? Math.round(wait) : null;
}

export type Tried<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Asking {
  readonly clock: Clock;
  readonly bounds: RetryBounds;
  /** What counts towards the total: all time (the default), or waits alone where asking itself takes long. */
  readonly counted?: 'waits';
}

/**
 * Asks until there is an answer or the bounds are reached. Throws `rate_limited` or `platform_unavailable`; with
 * `only: 'rate_limits'`, for writes, a lost answer is handed back at once.
 */
export function askAgain<T>(attempt: () => Promise<Tried<T>>, of: Asking): Promise<T>;
export function askAgain<T>(
  attempt: () => Promise<Tried<T>>,
  of: Asking & { readonly only: 'rate_limits' },
): Promise<T | Lost>;
export async function askAgain<T>(
  attempt: () => Promise<Tried<T>>,
  of: Asking & { readonly only?: 'rate_limits' },
): Promise<T | Lost> {
  const began = of.clock.now();
  let waited = 0;
  for (let tries = 1; ; tries += 1) {
    const tried = await attempt();
    if (tried.kind === 'done') return tried.value;
    const { failure } = tried;
    if (failure.kind === 'lost' && of.only === 'rate_limits') return failure;
    const elapsed = of.counted === 'waits' ? waited : of.clock.now() - began;
    const wait = waitBefore(failure, { tries, elapsed, bounds: of.bounds, random: of.clock.random() });
    if (wait === null) throw finalError(failure, tries);
    await of.clock.sleep(wait);
    waited += wait;
  }
}

function finalError(failure: Failure, tries: number): SlipwayError {
  const times = tries === 1 ? 'asked once' : `asked ${tries} times`;
  if (failure.kind === 'lost') return lostError({ ...failure, reason: `${failure.reason} (${times})` });
  const seconds = failure.wait === null ? null : Math.ceil(failure.wait / 1000);
  return new SlipwayError({
    code: 'rate_limited',
    required: `GitHub to accept ${failure.request} now`,
    found: `${failure.status}: ${printable(failure.message)} (${times})`,
    next:
      seconds === null ? 'Wait a few minutes, then run this again.' : `Run this again in ${seconds} seconds or later.`,
  });
}
