import { expect } from 'vitest';
import { guardStatus, judgeGuard } from '../../../src/core/rollout/guard.ts';
import type { GuardFacts } from '../../../src/core/rollout/guard-input.ts';
import type { ArmSums, GuardLook, MetricSums, PinnedGuard, StepSums } from '../../../src/core/rollout/types.ts';

export function guardOf(more: Partial<PinnedGuard> = {}): PinnedGuard {
  return {
    id: 'monitoring.guards[0]',
    metric: 'm',
    slice: null,
    percentile: null,
    direction: 'down',
    kind: 'rate',
    drift: null,
    rule: vsLive('relative', 0),
    window_ms: null,
    on_breach: 'rollback',
    ...more,
  };
}

export function vsLive(kind: 'relative' | 'absolute', value: number): PinnedGuard['rule'] {
  return { kind: 'vs_live', tolerance: { kind, value } };
}

export function threshold(bound: 'min' | 'max', value: number): PinnedGuard['rule'] {
  return { kind: 'threshold', bound, value };
}

export function armOf(requests: number, sums: MetricSums | null, key = 'm'): ArmSums {
  return { requests, metrics: sums === null ? {} : { [key]: sums } };
}

export function events(n: number, count: number): ArmSums {
  return armOf(n, { kind: 'events', n, events: count });
}

/** Values with this mean and standard deviation. */
export function values(n: number, { mean, deviation }: { mean: number; deviation: number }): ArmSums {
  const sum_squares = n * mean * mean + (n - 1) * deviation ** 2;
  return armOf(n, { kind: 'values', n, sum: n * mean, sum_squares });
}

export function buckets(bounds: readonly number[], counts: readonly number[]): ArmSums {
  const requests = counts.reduce((sum, count) => sum + count, 0);
  return armOf(requests, { kind: 'distribution', bounds, counts });
}

export function categories(counts: Record<string, number>): ArmSums {
  const requests = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return armOf(requests, { kind: 'categories', counts });
}

export function gauge(value: number, at = '2026-03-01T00:00:00Z'): ArmSums {
  return armOf(5000, { kind: 'gauge', value, at });
}

/** Candidate and baseline, step by step. */
export function steps(...arms: readonly (readonly [ArmSums, ArmSums])[]): StepSums[] {
  return arms.map(([candidate, baseline], step) => ({ step, arms: { candidate, baseline } }));
}

export function judge(of: Partial<GuardFacts> & Pick<GuardFacts, 'guard' | 'sums'>): GuardLook {
  const facts = { window: null, alpha: 0.05 / 3, planned: 20_000, minSamples: 1000, slot: 0, ...of };
  const look = judgeGuard(facts);
  // The short way comes to the same.
  expect(guardStatus(facts)).toBe(look.status);
  return look;
}

export const NOTHING = armOf(0, null);
