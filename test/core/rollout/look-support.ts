/** Rollouts, sums and looks to decide on; what a guard comes to is said by the test. */
import type { LookFacts } from '../../../src/core/rollout/facts.ts';
import type { Judge } from '../../../src/core/rollout/judge-guards.ts';
import type {
  ArmSums,
  GuardLook,
  MetricSums,
  PinnedGuard,
  PlanStep,
  RolloutPlan,
  StepSums,
} from '../../../src/core/rollout/types.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const START = '2026-03-02T00:00:00Z';

/** A time so long after the start. */
export function later(milliseconds: number): string {
  return new Date(Date.parse(START) + milliseconds).toISOString();
}

export function guardOf(change: Partial<PinnedGuard> = {}): PinnedGuard {
  return {
    id: 'monitoring.guards[0]',
    metric: 'error_rate',
    slice: null,
    percentile: null,
    direction: 'down',
    kind: 'rate',
    drift: null,
    rule: { kind: 'vs_live', tolerance: { kind: 'relative', value: 0.1 } },
    window_ms: null,
    on_breach: 'rollback',
    ...change,
  };
}

export const ceiling = (change: Partial<PinnedGuard> = {}): PinnedGuard =>
  guardOf({ rule: { kind: 'threshold', bound: 'max', value: 0.05 }, ...change });

export function stepOf(share: number, change: Partial<PlanStep> = {}): PlanStep {
  return { share, shadow: false, at_least_ms: 0, samples: 0, ...change };
}

export function planOf(change: Partial<RolloutPlan> = {}): RolloutPlan {
  return {
    strategy: 'ramp',
    steps: [stepOf(1000, { at_least_ms: 3 * DAY }), stepOf(5000, { at_least_ms: 5 * DAY }), stepOf(10_000)],
    max_share: 10_000,
    tenants: [],
    advance: 'automatic',
    baseline_stage: 'production',
    guards: [guardOf()],
    min_samples: 1000,
    error_budget: 0.05,
    max_age_ms: DAY,
    salt: 'flight-delay/production/7',
    ...change,
  };
}

const rate = (n: number, events: number): MetricSums => ({ kind: 'events', n, events });

export function armOf(requests: number, metrics?: Readonly<Record<string, MetricSums>>): ArmSums {
  return { requests, metrics: metrics ?? { error_rate: rate(requests, requests / 100) } };
}

export const NOTHING: ArmSums = { requests: 0, metrics: {} };

export function sumsOf(step: number, candidate: ArmSums | number, baseline: ArmSums | number): StepSums {
  const arm = (of: ArmSums | number): ArmSums => (typeof of === 'number' ? armOf(of) : of);
  return { step, arms: { candidate: arm(candidate), baseline: arm(baseline) } };
}

type RolloutFacts = Extract<LookFacts, { where: 'rollout' }>;

/** Four days into the first step, with all that it asks for. */
export function factsOf(change: Partial<RolloutFacts> = {}): RolloutFacts {
  const now = change.now ?? later(4 * DAY);
  return {
    where: 'rollout',
    plan: planOf(),
    startedAt: START,
    step: 0,
    stepSince: START,
    begun: [START],
    previous: null,
    sums: [sumsOf(0, 1600, 14_400)],
    windows: [],
    through: now,
    newest: { candidate: now, baseline: now },
    problems: [],
    now,
    ...change,
  };
}

export function guardLook(change: Partial<GuardLook> = {}): GuardLook {
  return {
    id: 'monitoring.guards[0]',
    status: 'pass',
    candidate: 0.01,
    baseline: 0.01,
    estimate: 0,
    low: -0.001,
    high: 0.0005,
    limit: 0.001,
    e_value: null,
    method: 'said by the test',
    detectable: 0.0123,
    needs: null,
    detail: 'Said by the test.',
    ...change,
  };
}

/** A judge that says of every guard the same, or by its id; everything asked is kept. */
export function judgeOf(
  says: Partial<GuardLook> | ((guard: PinnedGuard) => Partial<GuardLook>),
): Judge & { readonly asked: Parameters<Judge>[0][] } {
  const asked: Parameters<Judge>[0][] = [];
  const judge = (of: Parameters<Judge>[0]): GuardLook => {
    asked.push(of);
    return guardLook({ id: of.guard.id, ...(typeof says === 'function' ? says(of.guard) : says) });
  };
  return Object.assign(judge, { asked });
}
