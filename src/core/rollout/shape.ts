/** The shapes of a rollout's words, as they come back from files: a plan, looks, sums. */
import { anyText, count, digest, maybeText, name, ordinal, positive, some, time, version } from '../record-shape.ts';
import {
  anyObject,
  bool,
  dict,
  finite,
  integer,
  list,
  nullable,
  object,
  oneOf,
  type Shape,
  text,
  variant,
} from '../shapes.ts';
import { FULL_SHARE } from './exposure.ts';
import {
  LOOK_REASONS,
  type Look,
  type PinnedGuard,
  type PlanStep,
  type Rollout,
  type RolloutPlan,
  type StepSums,
} from './types.ts';

const anyNumber = finite();
const maybeNumber = nullable(anyNumber);
const amount = finite({ min: 0 });
const share = integer({ min: 0, max: FULL_SHARE });
const metricName = text({ min: 1, max: 256 });

export const PLAN_STEP: Shape<PlanStep> = object({ share, shadow: bool, at_least_ms: count, samples: count });

const rule = variant('kind', {
  threshold: object({ kind: oneOf(['threshold']), bound: oneOf(['min', 'max']), value: anyNumber }),
  vs_live: object({
    kind: oneOf(['vs_live']),
    tolerance: object({ kind: oneOf(['absolute', 'relative']), value: amount }),
  }),
});

export const PINNED_GUARD: Shape<PinnedGuard> = object({
  id: some,
  metric: metricName,
  slice: maybeText,
  percentile: nullable(finite({ min: 0, max: 100 })),
  direction: oneOf(['up', 'down', null]),
  kind: oneOf(['value', 'count', 'rate']),
  drift: nullable(object({ measure: oneOf(['psi', 'kl']), of: metricName })),
  rule,
  window_ms: nullable(integer({ min: 1 })),
  on_breach: oneOf(['rollback', 'hold', 'notify']),
});

export const ROLLOUT_PLAN: Shape<RolloutPlan> = object({
  strategy: oneOf(['canary', 'ramp', 'ab', 'shadow', 'tenants']),
  steps: list(PLAN_STEP, { min: 1, max: 100 }),
  max_share: share,
  tenants: list(some),
  advance: oneOf(['automatic', 'on_approval', 'never']),
  baseline_stage: name,
  guards: list(PINNED_GUARD),
  min_samples: count,
  error_budget: finite({ min: 0, max: 1 }),
  max_age_ms: count,
  salt: anyText,
});

const metricSums = variant('kind', {
  events: object({ kind: oneOf(['events']), n: amount, events: amount }),
  values: object({ kind: oneOf(['values']), n: amount, sum: anyNumber, sum_squares: amount }),
  distribution: object({ kind: oneOf(['distribution']), bounds: list(anyNumber), counts: list(amount) }),
  categories: object({ kind: oneOf(['categories']), counts: dict(anyText, amount) }),
  gauge: object({ kind: oneOf(['gauge']), value: anyNumber, at: time }),
});
const armSums = object({ requests: amount, metrics: dict(anyText, metricSums) });

export const STEP_SUMS: Shape<StepSums> = object({
  step: count,
  arms: object({ candidate: armSums, baseline: armSums }),
});

const guardLook = object({
  id: some,
  status: oneOf(['pass', 'inconclusive', 'fail', 'error']),
  candidate: maybeNumber,
  baseline: maybeNumber,
  estimate: maybeNumber,
  low: maybeNumber,
  high: maybeNumber,
  limit: maybeNumber,
  e_value: maybeNumber,
  method: anyText,
  detectable: maybeNumber,
  needs: maybeNumber,
  detail: anyText,
});

export const LOOK: Shape<Look> = object({
  at: time,
  through: nullable(time),
  newest: object({ candidate: nullable(time), baseline: nullable(time) }),
  step: count,
  decision: oneOf(['advance', 'wait', 'hold', 'roll_back']),
  reason: oneOf(LOOK_REASONS),
  detail: anyText,
  guards: list(guardLook),
  sums: list(STEP_SUMS),
});

const pointer = { version, ordinal, subject: digest };
const configured = { digest, values: anyObject };
export const CONFIGURATION = object({ ...configured, seq: positive });
export const EXPOSURE = list(
  object({ version, subject: digest, share, shadow: bool, configuration: nullable(CONFIGURATION) }),
);

export const ROLLOUT: Shape<Rollout> = object({
  plan: ROLLOUT_PLAN,
  seq: positive,
  started_at: time,
  candidate: object(pointer),
  step: count,
  step_since: time,
  begun: list(time, { min: 1 }),
  look: nullable(LOOK),
  looked_seq: nullable(positive),
  halted_seq: nullable(positive),
});

/** Payloads of the events of a rollout. */
export const ROLLOUT_PAYLOADS = {
  advanced: object({
    ...pointer,
    stage: name,
    from_step: count,
    to_step: count,
    exposure: EXPOSURE,
    look: nullable(LOOK),
    reason: maybeText,
  }),
  looked: object({ ...pointer, stage: name, look: LOOK }),
  configured: object({
    ...pointer,
    stage: name,
    configuration: nullable(object(configured)),
    previous: nullable(digest),
    reason: some,
    link: maybeText,
  }),
};
