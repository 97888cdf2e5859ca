/** Well-formed examples of what a rollout says: typed, so that they cannot fall behind. */
import type { Configuration, Payloads, Share, VersionPointer } from '../../../src/core/event.ts';
import type {
  GuardLook,
  Look,
  MetricSums,
  PinnedGuard,
  PlanStep,
  Rollout,
  RolloutPlan,
} from '../../../src/core/rollout/types.ts';
import { sha256 } from './model.ts';

const AT = '2026-03-03T12:00:00Z';

export const guard = (change: Partial<PinnedGuard> = {}): PinnedGuard => ({
  id: 'monitoring.guards[0]',
  metric: 'error_rate',
  slice: null,
  percentile: null,
  direction: 'down',
  kind: 'rate',
  drift: null,
  rule: { kind: 'vs_live', tolerance: { kind: 'absolute', value: 0.005 } },
  window_ms: null,
  on_breach: 'rollback',
  ...change,
});

export const planStep = (share: number, change: Partial<PlanStep> = {}): PlanStep => ({
  share,
  shadow: false,
  at_least_ms: 86_400_000,
  samples: 100,
  ...change,
});

export const plan = (change: Partial<RolloutPlan> = {}): RolloutPlan => ({
  strategy: 'ramp',
  steps: [planStep(1000), planStep(5000), planStep(10_000)],
  max_share: 10_000,
  tenants: [],
  advance: 'automatic',
  baseline_stage: 'production',
  guards: [guard()],
  min_samples: 100,
  error_budget: 0.05,
  max_age_ms: 7_200_000,
  salt: 'flight-delay/production/7',
  ...change,
});

/** A plan in which every word is used that one may have. */
const FULL_PLAN: RolloutPlan = plan({
  steps: [planStep(0, { shadow: true }), planStep(1000)],
  tenants: ['tenant-a'],
  guards: [
    guard({ percentile: 95, slice: 'segment=long', window_ms: 3_600_000 }),
    guard({
      drift: { measure: 'psi', of: 'score' },
      rule: { kind: 'threshold', bound: 'max', value: 0.2 },
      direction: null,
      kind: 'value',
      on_breach: 'hold',
    }),
  ],
});

const GUARD_LOOK: GuardLook = {
  id: 'monitoring.guards[0]',
  status: 'inconclusive',
  candidate: 0.01,
  baseline: 0.008,
  estimate: 0.002,
  low: -0.001,
  high: 0.007,
  limit: 0.005,
  e_value: null,
  method: 'stratified sequence',
  detectable: 0.01,
  needs: 2000,
  detail: 'It is not settled.',
};

const METRICS: Readonly<Record<string, MetricSums>> = {
  error_rate: { kind: 'events', n: 100, events: 1.5 },
  amount: { kind: 'values', n: 3, sum: -2, sum_squares: 9 },
  latency_ms: { kind: 'distribution', bounds: [1, 5], counts: [4, 2, 0] },
  choice: { kind: 'categories', counts: { a: 1 } },
  accuracy: { kind: 'gauge', value: 0.9, at: AT },
};

/** A look with as little in it as one may have. */
export const look = (change: Partial<Look> = {}): Look => ({
  at: AT,
  through: AT,
  newest: { candidate: AT, baseline: AT },
  step: 0,
  decision: 'advance',
  reason: 'harm_excluded',
  detail: 'Every guard excludes harm.',
  guards: [],
  sums: [],
  ...change,
});

/** What was counted of requests, and of nothing else. */
export const counted = (step: number, candidate: number, baseline = candidate): Look['sums'][number] => ({
  step,
  arms: { candidate: { requests: candidate, metrics: {} }, baseline: { requests: baseline, metrics: {} } },
});

const FULL_LOOK: Look = look({
  guards: [GUARD_LOOK],
  sums: [
    { step: 0, arms: { candidate: { requests: 100, metrics: METRICS }, baseline: { requests: 900.5, metrics: {} } } },
  ],
});

const CONFIGURATION: Configuration = {
  digest: `sha256:${sha256('values')}`,
  values: { threshold: 0.4, flags: { fast: true } },
  seq: 4,
};

export const share = (of: VersionPointer, basisPoints: number, change: Partial<Share> = {}): Share => ({
  version: of.version,
  subject: of.subject,
  share: basisPoints,
  shadow: false,
  configuration: null,
  ...change,
});

export const FULL = { plan: FULL_PLAN, look: FULL_LOOK, configuration: CONFIGURATION } as const;

export function exampleRollout(candidate: VersionPointer, change: Partial<Rollout> = {}): Rollout {
  return {
    plan: FULL_PLAN,
    seq: 7,
    started_at: AT,
    candidate,
    step: 1,
    step_since: AT,
    begun: [AT, AT],
    look: FULL_LOOK,
    looked_seq: 8,
    halted_seq: null,
    ...change,
  };
}

export function rolloutPayloads(of: VersionPointer): Pick<Payloads, 'advanced' | 'looked' | 'configured'> {
  const { seq: _seq, ...configuration } = CONFIGURATION;
  const stage = 'production';
  return {
    advanced: {
      ...of,
      stage,
      from_step: 0,
      to_step: 1,
      exposure: [share(of, 10_000, { configuration: CONFIGURATION })],
      look: look(),
      reason: null,
    },
    looked: { ...of, stage, look: FULL_LOOK },
    configured: {
      ...of,
      stage,
      configuration,
      previous: `sha256:${sha256('before')}`,
      reason: 'fewer false alarms',
      link: null,
    },
  };
}
