/**
 * The decision that the candidate of a rollout goes on: to the next step, or to all of the traffic. Whoever lets it go on,
 * it is what was approved when the rollout began, in steps that were pinned then.
 */
import { permissionFor } from '../../policy/effective.ts';
import type { EffectivePolicy, StagePolicy } from '../../policy/types.ts';
import type { StagedVersion, VersionRestriction } from '../documents.ts';
import type { Actor, Displaced, LedgerEvent, OwedEffect, Payloads } from '../event.ts';
import { pointer } from '../fold.ts';
import { looksDueWithin } from '../heartbeat.ts';
import { checkIntegrity, type IntegrityFacts, integrityCode } from '../integrity.ts';
import { aliasMoves, planStageTags, telling } from '../moves.ts';
import type { Sha256 } from '../names.ts';
import type { PersonFacts } from '../people.ts';
import { checkPermission } from '../people.ts';
import { checkFreezes, checkHolds, checkRestriction } from '../promotion-checks.ts';
import type { Refusal } from '../reasons.ts';
import { type CodedCheck, stripCode } from '../requirements.ts';
import { type Check, group, standsInTheWay } from '../result.ts';
import type { ModelState, Tenure } from '../state.ts';
import { stageOf } from '../state.ts';
import { expose, FULL_SHARE, takeAll } from './exposure.ts';
import type { Look, Rollout } from './types.ts';

export interface AdvanceFacts {
  readonly policy: EffectivePolicy;
  readonly state: ModelState;
  readonly stage: StagePolicy;
  readonly rollout: Rollout;
  readonly candidate: Tenure;
  readonly version: StagedVersion;
  readonly restriction: VersionRestriction | null;
  /** Index of the step that it is to leave: if somebody was quicker, it does not go two steps. */
  readonly fromStep: number;
  /** `look`: what was just seen lets it go on. `person`: somebody asks. */
  readonly by: 'look' | 'person';
  /** What was just seen; for a person the newest that was recorded. */
  readonly look: Look | null;
  /** The event that began the rollout: what let it in then lets it take everything. */
  readonly began: LedgerEvent<'promoted'>;
  readonly actor: Actor;
  readonly people: PersonFacts;
  readonly integrity: Omit<IntegrityFacts, 'version'>;
  readonly reason: string | null;
  readonly now: string;
}

export type AdvanceDecision =
  | { readonly kind: 'refused'; readonly checks: Check; readonly refusal: Refusal }
  | {
      readonly kind: 'step';
      readonly checks: Check;
      readonly payload: Payloads['advanced'];
      readonly owes: readonly OwedEffect[];
    }
  | {
      readonly kind: 'complete';
      readonly checks: Check;
      readonly payload: Payloads['promoted'];
      readonly owes: readonly OwedEffect[];
    };

/** Where the rollout goes next: the index of a step; `complete`: all traffic; null: nowhere by itself or by asking. */
export function nextOf({ plan, step }: Pick<Rollout, 'plan' | 'step'>, stage: string): number | 'complete' | null {
  const next = plan.steps[step + 1];
  const own = plan.baseline_stage === stage;
  if (next === undefined) return own && plan.advance === 'never' ? 'complete' : null;
  return next.share === FULL_SHARE && own ? 'complete' : step + 1;
}

export function decideAdvance(facts: AdvanceFacts, sha256: Sha256): AdvanceDecision {
  const { state, stage, rollout, candidate } = facts;
  const gate = { policy: facts.policy, state, to: stage, now: facts.now };
  const coded: CodedCheck[] = [
    checkStep(facts),
    ...checkMay(facts),
    ...checkRestriction(facts),
    ...checkHolds(gate),
    ...checkFreezes(gate),
    checkSeen(facts),
    checkBytes(facts, sha256),
  ];
  const title = `Roll out ${state.model} ${candidate.version} further in ${stage.name}`;
  const checks = group({ name: 'advance', title }, coded.map(stripCode));
  const failed = coded.find((check) => standsInTheWay(check.status));
  if (failed !== undefined) {
    const required = 'a rollout that may go on, and whoever may let it';
    return {
      kind: 'refused',
      checks,
      refusal: { code: failed.code, required, found: failed.detail, next: failed.next },
    };
  }
  const next = nextOf(rollout, stage.name);
  if (next === 'complete') return { kind: 'complete', checks, ...complete(facts) };
  if (next === null) throw new TypeError('checkStep has refused this');
  return { kind: 'step', checks, ...step(facts, next) };
}

function checkStep({ state, rollout, stage, fromStep, candidate }: AdvanceFacts): CodedCheck {
  const base = { name: 'step', title: 'Step', code: 'rollout_waiting' as const };
  const { length } = rollout.plan.steps;
  if (fromStep !== rollout.step) {
    const detail = `${candidate.version} was to leave step ${fromStep + 1}; it is in step ${rollout.step + 1} of ${length}.`;
    return { ...base, status: 'fail', detail, next: 'Look again: somebody was quicker.' };
  }
  if (nextOf(rollout, stage.name) === null) {
    const detail = `${candidate.version} is in the last step that ${stage.name} has.`;
    const next = `Promote it to the next stage, or take it out: \`slipway rollback ${state.model} ${stage.name}\`.`;
    return { ...base, status: 'fail', detail, next };
  }
  return { ...base, status: 'pass', detail: `Step ${rollout.step + 1} of ${length} is behind it.`, next: '' };
}

/** What the plan lets go on by itself needs nobody; a person needs what letting a version in needs. */
function checkMay(facts: AdvanceFacts): CodedCheck[] {
  if (facts.by === 'look') return [];
  const permission = permissionFor(facts.policy, { operation: 'promote', stage: facts.stage.name });
  const what = `let a rollout go on in ${facts.stage.name}`;
  const check = checkPermission({ what, actor: facts.actor, permission, facts: facts.people });
  const who = permission.roles.join(' or ') || 'nobody: the policy grants it to no role';
  return [{ ...check, next: `Ask ${who} to do it.` }];
}

/** Nothing goes on that was not looked at, or whose newest look found harm or could not tell. */
function checkSeen({ by, look, rollout, state, stage, policy, now, reason }: AdvanceFacts): CodedCheck {
  const base = { name: 'look', title: 'What was seen', code: 'rollout_waiting' as const };
  const monitor = `\`slipway monitor ${state.model} --stage ${stage.name}\``;
  const { advance, guards } = rollout.plan;
  if (look === null || look.step !== rollout.step) {
    if (by === 'person' && guards.length === 0)
      return { ...base, status: 'not_applicable', detail: 'The rollout has no guards.', next: '' };
    const detail = 'Nobody has looked at this step yet.';
    return { ...base, status: 'fail', detail, next: `Run ${monitor} first.` };
  }
  const age = Date.parse(now) - Date.parse(look.at);
  if (by === 'person' && age > looksDueWithin(policy.monitoring)) {
    const detail = `The newest look is of ${look.at}; nobody has looked since.`;
    return { ...base, status: 'fail', detail, next: `Run ${monitor} first.` };
  }
  // Whoever has looked into what broke may say so, and why it goes on all the same; it stays on the record.
  if (by === 'person' && look.reason === 'guard_broken' && reason !== null)
    return { ...base, status: 'pass', detail: `${look.detail} It goes on all the same: ${reason}`, next: '' };
  const settled = look.decision === 'advance' || (advance === 'never' && look.reason === 'somebody_decides');
  if (settled) return { ...base, status: 'pass', detail: look.detail, next: '' };
  const next =
    look.reason === 'guard_broken'
      ? 'Say why it may go on with a reason, or take it out.'
      : `Wait for it, and run ${monitor} again.`;
  return { ...base, status: 'fail', detail: look.detail, next };
}

function checkBytes(facts: AdvanceFacts, sha256: Sha256): CodedCheck {
  const check = checkIntegrity({ ...facts.integrity, version: facts.version }, sha256);
  return { ...check, code: integrityCode(facts.integrity), next: 'Run `slipway verify` and see what was changed.' };
}

function step(
  facts: AdvanceFacts,
  to: number,
): { readonly payload: Payloads['advanced']; readonly owes: OwedEffect[] } {
  const { state, stage, rollout, candidate, look, reason } = facts;
  const { plan } = rollout;
  const next = plan.steps[to];
  if (next === undefined) throw new TypeError(`a rollout of ${plan.steps.length} steps has no step ${to + 1}`);
  const own = plan.baseline_stage === stage.name;
  const { live, exposure } = stageOf(state, plan.baseline_stage);
  const rest = live === null ? [] : takeAll([], live);
  const exposed = expose({ over: own ? rest : exposure, candidate, share: next.share, shadow: next.shadow });
  return {
    payload: {
      ...pointer(candidate),
      stage: stage.name,
      from_step: rollout.step,
      to_step: to,
      exposure: exposed,
      look: facts.by === 'look' ? look : null,
      reason,
    },
    owes: telling(facts),
  };
}

/** It has all of the traffic, and is live: the promotion that began the rollout is complete. */
function complete(facts: AdvanceFacts): { readonly payload: Payloads['promoted']; readonly owes: OwedEffect[] } {
  const { policy, state, stage, candidate, began, now, look } = facts;
  const { live, exposure } = stageOf(state, stage.name);
  const displaced: Displaced | null =
    live === null ? null : { ...pointer(live), anchor: live.anchor, to: stage.displacesTo ?? policy.lifecycle.start };
  const tags = planStageTags(state, {
    model: state.model,
    at: now,
    cancelled: live === null ? [] : [{ anchor: live.anchor, version: live.version, stage: stage.name }],
    assigned: { anchor: candidate.anchor, version: candidate.version, stage: stage.name },
    because: facts.reason ?? 'its rollout is complete',
  });
  const title = `${state.model} ${candidate.version} → ${stage.name}`;
  const release: OwedEffect[] =
    tags.assigned !== null && stage.releaseRecords === 'per-promotion'
      ? [{ effect: 'release', tag: tags.assigned, title }]
      : [];
  return {
    payload: {
      ...began.payload,
      becomes: 'live',
      rollout: null,
      completes: { seq: began.seq, look: facts.by === 'look' ? look : null },
      from: stage.name,
      displaced,
      aliases: aliasMoves(facts, { stage: stage.name, live: candidate, left: null }),
      exposure: takeAll(exposure, candidate),
      reason: facts.reason ?? began.payload.reason,
      tag: tags.assigned,
      tag_counter: tags.counter,
    },
    owes: [...tags.effects, ...release, ...telling(facts)],
  };
}
