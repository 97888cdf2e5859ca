/** What is pinned when a rollout starts: its steps and guards, taken from the policy of that moment. */
import { formatPath } from '../../policy/paths.ts';
import type { EffectivePolicy, Exposure, Guard, Json, JsonObject, StagePolicy } from '../../policy/types.ts';
import { ownValue } from '../own.ts';
import { FULL_SHARE } from './exposure.ts';
import type { GuardRule, PinnedGuard, PlanStep, RolloutPlan } from './types.ts';

export interface PlanRequest {
  readonly stage: StagePolicy;
  readonly policy: EffectivePolicy;
  /** Stage whose live version keeps the rest of the traffic: this one, or the one it is compared with. */
  readonly baselineStage: string;
  /** Goes into every bucketing key with the user's. */
  readonly salt: string;
}

/** What is watched outside of a rollout, where there is no baseline and nothing to advance to. */
export type WatchPlan = Pick<RolloutPlan, 'guards' | 'min_samples' | 'error_budget' | 'max_age_ms'>;

/** The plan of a rollout in this stage; null where the stage has a version live at once. */
export function planRollout(of: PlanRequest): RolloutPlan | null {
  const { exposure } = of.stage;
  if (exposure.strategy === 'immediate') return null;
  const { monitoring } = of.policy;
  return {
    strategy: exposure.strategy,
    steps: stepsOf(exposure, monitoring.minSamples),
    max_share: maxShareOf(exposure),
    tenants: 'tenants' in exposure ? exposure.tenants : [],
    advance: advanceOf(exposure),
    baseline_stage: of.baselineStage,
    guards: pinGuards(of.policy),
    min_samples: monitoring.minSamples,
    error_budget: monitoring.errorBudget,
    max_age_ms: monitoring.maxAgeMs,
    salt: of.salt,
  };
}

/**
 * What is watched while nothing is rolled out: floors and ceilings, and comparisons of a window with the time before it.
 * A comparison without a window has nothing to compare with, and a drift metric no other arm: they are left out. Null
 * where nothing is left.
 */
export function watchPlan(policy: EffectivePolicy): WatchPlan | null {
  const { monitoring } = policy;
  const guards = pinGuards(policy).filter(
    (guard) => guard.drift === null && (guard.rule.kind === 'threshold' || guard.window_ms !== null),
  );
  if (guards.length === 0) return null;
  return {
    guards,
    min_samples: monitoring.minSamples,
    error_budget: monitoring.errorBudget,
    max_age_ms: monitoring.maxAgeMs,
  };
}

/** Requests that a step needs to the candidate before the next. */
export function stepSamples(plan: Pick<RolloutPlan, 'min_samples'>, step: PlanStep): number {
  return Math.max(step.samples, plan.min_samples);
}

/**
 * Requests to the candidate at which the plan expects to decide: where confidence sequences are narrowest, so it has to
 * be settled before the first look. The last step of a ramp is the end of the rollout, and needs none.
 */
export function plannedSamples(plan: Pick<RolloutPlan, 'steps' | 'min_samples'>): number {
  const looked = plan.steps.filter((step) => step.share < FULL_SHARE);
  return looked.reduce((sum, step) => sum + stepSamples(plan, step), 0);
}

/** Whether a step gives the candidate requests: a share, a copy of all, or those of named keys. */
export function reachesCandidate(plan: Pick<RolloutPlan, 'tenants'>, step: PlanStep): boolean {
  return step.share > 0 || step.shadow || plan.tenants.length > 0;
}

const STEP = { shadow: false, at_least_ms: 0, samples: 0 } as const;

function stepsOf(exposure: Exclude<Exposure, { strategy: 'immediate' }>, minSamples: number): PlanStep[] {
  const shadow: PlanStep = { share: 0, shadow: true, at_least_ms: 0, samples: minSamples };
  const first = 'shadowFirst' in exposure && exposure.shadowFirst ? [shadow] : [];
  switch (exposure.strategy) {
    case 'shadow':
      return [shadow];
    case 'tenants':
      return [{ ...STEP, share: 0, samples: minSamples }];
    case 'ab':
      return [...first, { ...STEP, share: exposure.splitBp, samples: minSamples }];
    case 'canary': {
      const { initialBp, maxShareBp } = exposure;
      const shares = maxShareBp > initialBp ? [initialBp, maxShareBp] : [initialBp];
      return [...first, ...shares.map((share) => ({ ...STEP, share, samples: minSamples }))];
    }
    case 'ramp': {
      const steps = exposure.steps.map((step) => ({
        share: step.shareBp,
        shadow: false,
        at_least_ms: step.atLeastMs,
        samples: step.samples,
      }));
      const ends = steps.at(-1)?.share === FULL_SHARE;
      return [...first, ...steps, ...(ends ? [] : [{ ...STEP, share: FULL_SHARE }])];
    }
  }
}

function maxShareOf(exposure: Exclude<Exposure, { strategy: 'immediate' }>): number {
  switch (exposure.strategy) {
    case 'canary':
      return exposure.maxShareBp;
    case 'ab':
      return exposure.splitBp;
    case 'ramp':
      return FULL_SHARE;
    default:
      return 0;
  }
}

function advanceOf(exposure: Exposure): RolloutPlan['advance'] {
  if (exposure.strategy === 'canary') return 'automatic';
  if (exposure.strategy === 'ramp') return exposure.advance === 'automatic' ? 'automatic' : 'on_approval';
  return 'never';
}

/** The guards of a policy, as a rollout that starts now would pin them. */
export function pinGuards(policy: EffectivePolicy): PinnedGuard[] {
  const home = homeOfGuards(policy);
  return policy.monitoring.guards.map((guard, index) => {
    const metric = ownValue(policy.metrics, guard.metric);
    return {
      id: formatPath([...home, index]),
      metric: guard.metric,
      slice: guard.slice,
      percentile: guard.percentile,
      direction: metric?.direction ?? null,
      kind: metric?.kind ?? 'value',
      drift: metric?.drift ?? null,
      rule: pinRule(guard.rule),
      window_ms: guard.windowMs,
      on_breach: guard.onBreach,
    };
  });
}

function pinRule(rule: Guard['rule']): GuardRule {
  if (rule.kind === 'threshold') return { kind: 'threshold', bound: rule.bound, value: rule.value };
  const { tolerance } = rule;
  const value = tolerance.kind === 'relative' ? tolerance.fraction : tolerance.value;
  return { kind: 'vs_live', tolerance: { kind: tolerance.kind, value } };
}

/** Where the document says the guards: a model that says its own says all of them. */
function homeOfGuards(policy: EffectivePolicy): readonly string[] {
  const models = objectAt(policy.source.document, 'models');
  const own = objectAt(objectAt(models, policy.model.name), 'monitoring');
  const isOwn = own !== null && Object.hasOwn(own, 'guards');
  return [...(isOwn ? ['models', policy.model.name] : []), 'monitoring', 'guards'];
}

function objectAt(of: JsonObject | null, key: string): JsonObject | null {
  const value: Json | undefined = of === null ? undefined : ownValue(of, key);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}
