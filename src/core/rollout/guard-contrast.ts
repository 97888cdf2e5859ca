/** Harm against the baseline, in the metric's own unit. */
import type { GuardRule, PinnedGuard } from './types.ts';

export interface Tolerated {
  /** 1: more is worse; -1: less is. Harm is this times (candidate - baseline). */
  readonly sign: 1 | -1;
  /** Of the baseline's value (its size, where that is negative). */
  readonly relative: number;
  /** In the metric's unit. */
  readonly absolute: number;
}

export function toleratedBy(guard: PinnedGuard, rule: Extract<GuardRule, { kind: 'vs_live' }>): Tolerated {
  const { kind, value } = rule.tolerance;
  return {
    sign: guard.direction === 'up' ? -1 : 1,
    relative: kind === 'relative' ? value : 0,
    absolute: kind === 'absolute' ? value : 0,
  };
}

/**
 * Held against 0: sign · (c - `factor` · b) - absolute is more than 0 where harm is more than is tolerated. With a relative
 * tolerance the error of the baseline's value counts in the limit too, so that it is part of the contrast; the harm
 * reported is c - b with the contrast's error, and the limit is what is tolerated of the baseline as measured.
 */
export function factorOf({ sign, relative }: Tolerated, baseline: number): number {
  return 1 + sign * relative * (baseline < 0 ? -1 : 1);
}

/** Most harm that is tolerated, for a baseline as measured. */
export function limitOf({ relative, absolute }: Tolerated, baseline: number): number {
  return relative * Math.abs(baseline) + absolute;
}
