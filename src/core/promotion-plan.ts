/** What a promotion that was decided writes: the payload of its event, and what it owes. */
import { owedPage } from './approval/places.ts';
import { approvalsOf } from './approval/standing.ts';
import type { judgeEnvironment } from './environment.ts';
import type { Displaced, OwedEffect, Payloads, Share } from './event.ts';
import { pointer } from './fold.ts';
import { aliasMoves, planStageTags, telling } from './moves.ts';
import type { PromotionFacts } from './promotion.ts';
import { changeLinkOf } from './promotion-checks.ts';
import { expose, takeAll } from './rollout/exposure.ts';
import { planRollout } from './rollout/plan.ts';
import type { RolloutPlan } from './rollout/types.ts';
import { stageOf } from './state.ts';

export interface PromotionPlan {
  readonly payload: Payloads['promoted'];
  readonly owes: readonly OwedEffect[];
}

/**
 * The rollout that a promotion begins; null where the version gets everything at once: the stage asks for none, or
 * nothing serves yet, so that there is no traffic to take a share of and nothing to compare with.
 */
export function rolloutOf({ policy, state, to, version }: PromotionFacts): RolloutPlan | null {
  const own = to.exposure.strategy === 'immediate' || to.exposure.strategy === 'ramp';
  const baselineStage = own ? to.name : to.comparesWith;
  const { live, exposure } = stageOf(state, baselineStage);
  if (live === null || exposure.length === 0 || live.ordinal === version.published.ordinal) return null;
  const salt = `${state.model}/${to.name}/${state.seq + 1}`;
  return planRollout({ stage: to, policy, baselineStage, salt });
}

export function planPromotion(
  facts: PromotionFacts,
  of: { readonly environment: ReturnType<typeof judgeEnvironment>; readonly waived: 'used' | 'unused' },
): PromotionPlan {
  const { environment } = of;
  const { policy, state, version, to, now } = facts;
  const { published } = version;
  const from = facts.currentStage ?? policy.lifecycle.start;
  const rollout = to.holds === 'one' ? rolloutOf(facts) : null;
  const becomes = to.holds === 'many' ? 'resting' : rollout?.baseline_stage === to.name ? 'incoming' : 'live';
  const leaves = stageOf(state, from).live?.ordinal === published.ordinal ? from : null;
  const live = becomes === 'live' ? stageOf(state, to.name).live : null;
  const displaced: Displaced | null =
    live === null ? null : { ...pointer(live), anchor: live.anchor, to: to.displacesTo ?? policy.lifecycle.start };
  const tagged = { anchor: published.anchor, version: published.version };
  const tags = planStageTags(state, {
    model: state.model,
    at: now,
    cancelled: [
      ...(leaves === null ? [] : [{ ...tagged, stage: leaves }]),
      ...(live === null ? [] : [{ anchor: live.anchor, version: live.version, stage: to.name }]),
    ],
    assigned: becomes === 'live' ? { ...tagged, stage: to.name } : null,
    because: facts.reason ?? 'promotion',
  });
  const release: OwedEffect[] =
    tags.assigned !== null && to.releaseRecords === 'per-promotion'
      ? [{ effect: 'release', tag: tags.assigned, title: `${state.model} ${published.version} → ${to.name}` }]
      : [];
  return {
    payload: {
      ...pointer(published),
      stage: to.name,
      becomes,
      rollout,
      completes: null,
      from,
      anchor: published.anchor,
      expected_live: facts.expectedLive,
      displaced,
      aliases: aliasMoves(facts, { stage: to.name, live: becomes === 'live' ? published : null, left: leaves }),
      exposure: becomes === 'resting' ? [] : exposureOf(facts, rollout),
      evaluation: facts.evaluation.kind === 'known' ? facts.evaluation.basis : null,
      approvals: approvalsOf(facts.approval, facts.quorum),
      environment: environment.basis,
      unverifiable: [...environment.unverifiable, ...(facts.quorum?.unverifiable ?? []).map((one) => one.reason)],
      reason: facts.reason,
      link: changeLinkOf(facts),
      tag: tags.assigned,
      tag_counter: tags.counter,
    },
    owes: [
      ...tags.effects,
      ...release,
      ...closing(facts),
      ...(of.waived === 'used' ? followUp(facts) : []),
      ...(becomes === 'resting' && leaves === null ? [] : telling(facts)),
    ],
  };
}

function exposureOf({ state, to, version }: PromotionFacts, rollout: RolloutPlan | null): Share[] {
  const candidate = { ...pointer(version.published), configuration: null };
  if (rollout === null) return takeAll(stageOf(state, to.name).exposure, candidate);
  const [first] = rollout.steps;
  if (first === undefined) throw new TypeError('a rollout has a first step');
  const { exposure: over } = stageOf(state, rollout.baseline_stage);
  return expose({ over, candidate, share: first.share, shadow: first.shadow });
}

/** The page of the request says how it ended. */
function closing({ approval, state }: PromotionFacts): OwedEffect[] {
  const { request } = approval;
  if (request === null) return [];
  return [owedPage(state.model, request)];
}

/** What was waived is to be made up for, in an issue of its own. */
function followUp({ policy, state }: PromotionFacts): OwedEffect[] {
  if (!policy.overrides.followUp) return [];
  return [{ effect: 'follow_up', marker: `slipway:follow-up:${state.model}:${state.seq + 1}` }];
}
