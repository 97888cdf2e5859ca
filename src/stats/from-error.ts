import { studentAbove, studentQuantile } from './beta.ts';
import { levelOf } from './level.ts';
import type { Estimated, StatMethod } from './types.ts';

/**
 * An estimate from its standard error: value -+ t times the error, Student's t with `df` degrees of freedom (Student
 * 1908, "The probable error of a mean", Biometrika 6: 1-25); df Infinity is the normal.
 */
export function estimateFromError(of: {
  value: number;
  n: number | null;
  standardError: number;
  df: number;
  confidence: number;
  method: StatMethod;
}): Estimated {
  const { value, standardError, df } = of;
  const reach = studentQuantile(of.confidence, df) * standardError;
  return {
    value,
    n: of.n,
    standardError,
    interval: { low: value - reach, high: value + reach, level: levelOf(of.confidence) },
    method: of.method,
    ...(Number.isFinite(df) ? { df } : {}),
    against: (bound) => {
      const t = (value - bound) / standardError;
      return { atLeast: studentAbove(-t, df), atMost: studentAbove(t, df) };
    },
  };
}

/** A value of which nothing tells the error: no interval and no p. */
export function estimateValueOnly(value: number, n: number | null): Estimated {
  return { value, n, standardError: null, interval: null, method: 'value_only', against: null };
}
