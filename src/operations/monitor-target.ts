/** What a look is at: the candidate of a rollout, or what is live, with everything that has to be counted of it. */
import { refuse } from '../core/reasons.ts';
import { rolloutIn } from '../core/rollout/fold.ts';
import { type WatchPlan, watchPlan } from '../core/rollout/plan.ts';
import type { Look, Rollout } from '../core/rollout/types.ts';
import type { ModelState, Tenure } from '../core/state.ts';
import { stageOf } from '../core/state.ts';
import type { EffectivePolicy } from '../policy/types.ts';

export type WatchTarget =
  | {
      readonly kind: 'rollout';
      readonly stage: string;
      readonly rollout: Rollout;
      readonly candidate: Tenure;
      /** What keeps the rest of the traffic. */
      readonly baseline: Tenure;
      readonly previous: Look | null;
    }
  | {
      readonly kind: 'live';
      readonly stage: string;
      readonly plan: WatchPlan;
      readonly candidate: Tenure;
      readonly previous: Look | null;
    };

/**
 * The stages that there is something to look at in: every one with a rollout, and the one that serves everybody, which is
 * the furthest of the lifecycle that has a live version. A stage that is named is looked at alone.
 */
export function targetsOf(of: {
  readonly state: ModelState;
  readonly policy: EffectivePolicy;
  readonly stage: string | null;
}): readonly WatchTarget[] {
  const { state, policy } = of;
  const { order } = policy.lifecycle;
  const serving = order.findLast((name) => stageOf(state, name).live !== null) ?? null;
  const named = of.stage === null ? Object.keys(state.stages) : [of.stage];
  const found = named.flatMap((stage) => {
    const rolled = rolloutTarget(state, stage);
    if (rolled !== null) return [rolled];
    return stage === serving || of.stage !== null ? liveTarget({ state, policy, stage }) : [];
  });
  if (found.length > 0 || of.stage === null) return found;
  const isLive = stageOf(state, of.stage).live !== null;
  refuse({
    code: isLive ? 'guards_missing' : 'nothing_live',
    required: isLive ? `guards that say something of what is live in ${of.stage}` : `something live in ${of.stage}`,
    found: isLive ? 'none: a guard needs a ceiling, a floor or a window to hold without a baseline' : 'nothing is',
    next: isLive ? 'Add one under `monitoring.guards` in the policy.' : `Promote a version to ${of.stage} first.`,
  });
}

function rolloutTarget(state: ModelState, stage: string): WatchTarget | null {
  const found = rolloutIn(state, stage);
  if (found === null) return null;
  const { rollout, tenure: candidate } = found;
  const { live: baseline } = stageOf(state, rollout.plan.baseline_stage);
  if (baseline === null || baseline.ordinal === candidate.ordinal) return null;
  return { kind: 'rollout', stage, rollout, candidate, baseline, previous: rollout.look };
}

function liveTarget(of: {
  readonly state: ModelState;
  readonly policy: EffectivePolicy;
  readonly stage: string;
}): WatchTarget[] {
  const { live, look } = stageOf(of.state, of.stage);
  const plan = watchPlan(of.policy);
  if (live === null || plan === null) return [];
  return [{ kind: 'live', stage: of.stage, plan, candidate: live, previous: look }];
}

/** The same target in a state that was read again; null where it is another one by now, or was looked at since. */
export function stillThere(target: WatchTarget, state: ModelState): 'yes' | 'moved' {
  const stage = stageOf(state, target.stage);
  const tenure = target.kind === 'rollout' ? rolloutIn(state, target.stage)?.tenure : stage.live;
  if (tenure?.subject !== target.candidate.subject || tenure.seq !== target.candidate.seq) return 'moved';
  const look = target.kind === 'rollout' ? (stage.rollout?.look ?? null) : stage.look;
  const step = target.kind === 'rollout' ? stage.rollout?.step : 0;
  const same = look?.at === target.previous?.at && step === (target.kind === 'rollout' ? target.rollout.step : 0);
  return same ? 'yes' : 'moved';
}
