/** Estimates as records hold them: numbers that JSON can say. */
import type { Estimated } from '../../stats/types.ts';
import type { Estimate } from './types.ts';

/** A number that JSON can hold: a ratio to next to nothing is as large as numbers get. */
export function toFinite(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}

/** As records hold it; an end that is not finite cannot be written, so such an interval is none. */
export function toEstimate(estimated: Estimated): Estimate {
  const { value, n, standardError, interval, method, df } = estimated;
  const finite = interval !== null && Number.isFinite(interval.low) && Number.isFinite(interval.high);
  return {
    value: toFinite(value),
    n,
    standard_error: standardError !== null && Number.isFinite(standardError) ? standardError : null,
    interval: finite && method !== 'exact_count' ? interval : null,
    method,
    ...(df !== undefined && Number.isFinite(df) ? { df } : {}),
  };
}

/** The number alone, for a gate that the policy decides by value. */
export function toValue(estimated: Estimated): Estimate {
  const { interval: _, df: __, method, ...known } = toEstimate(estimated);
  return { ...known, interval: null, method: method === 'exact_count' ? method : 'value_only' };
}
