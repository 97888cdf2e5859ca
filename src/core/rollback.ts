/**
 * The decision of a rollback: the shortest path back to a version that worked. No hold, freeze or reviewer stands in
 * its way; permission and integrity do.
 */
import { permissionFor } from '../policy/effective.ts';
import type { EffectivePolicy, StagePolicy } from '../policy/types.ts';
import type { StagedVersion } from './documents.ts';
import type { Actor, AliasMoves, Displaced, Hold, OwedEffect, Payloads, Share } from './event.ts';
import { pointer } from './fold.ts';
import type { IntegrityFacts } from './integrity.ts';
import { checkIntegrity, integrityCode } from './integrity.ts';
import { aliasMoves, incomingStageOf, liveStageOf, planStageTags, telling } from './moves.ts';
import type { Sha256 } from './names.ts';
import type { PersonFacts } from './people.ts';
import { checkPermission } from './people.ts';
import type { MoveDecision } from './promotion.ts';
import { type CodedCheck, stripCode } from './requirements.ts';
import { group, standsInTheWay } from './result.ts';
import { calledOff, takeAll } from './rollout/exposure.ts';
import type { Look } from './rollout/types.ts';
import type { ModelState, Tenure } from './state.ts';
import { stageOf } from './state.ts';
import { isoSeconds } from './time.ts';

export interface RollbackFacts {
  readonly policy: EffectivePolicy;
  readonly state: ModelState;
  readonly stage: StagePolicy;
  /** What is taken out: what is live, or what is being rolled out where a rollout is called off. */
  readonly failed: Tenure;
  /** What is being rolled out and goes as well; null for nothing, or where it is itself what failed. */
  readonly calledOff: Tenure | null;
  readonly version: StagedVersion;
  readonly target: Payloads['rolled_back']['target'];
  /** Where the version to restore is now. */
  readonly currentStage: string;
  /** What keeps the version from further stages; null for nothing. */
  readonly restriction: 'deprecated' | 'quarantined' | null;
  readonly actor: Actor;
  readonly people: PersonFacts;
  readonly integrity: Omit<IntegrityFacts, 'version'>;
  readonly reason: string;
  readonly link: string | null;
  /** Issue to annotate instead of opening one. */
  readonly incident: number | null;
  /** What was seen that causes it; null where a person says so. */
  readonly look: Look | null;
  readonly now: string;
}

/**
 * The last good version of a stage: the newest that was live before, did not itself have to be rolled back since, is not
 * quarantined, and is not live in another stage now. Null when there is none in the kept history.
 */
export function lastGood(state: ModelState, stage: string): Tenure | null {
  const { live, history } = stageOf(state, stage);
  const failed = new Set<number>();
  for (const tenure of history) {
    if (tenure.ended === 'rolled_back') failed.add(tenure.ordinal);
    if (tenure.as === 'incoming' || tenure.ordinal === live?.ordinal || failed.has(tenure.ordinal)) continue;
    const elsewhere = liveStageOf(state, tenure) ?? incomingStageOf(state, tenure);
    if (elsewhere !== null || restrictedAs(state, tenure.ordinal) === 'quarantined') continue;
    return tenure;
  }
  return null;
}

/** What the state knows of a version's restriction; null for nothing. */
export function restrictedAs(state: ModelState, ordinal: number): 'deprecated' | 'quarantined' | null {
  return state.restricted.find((one) => one.ordinal === ordinal)?.restriction ?? null;
}

export function decideRollback(facts: RollbackFacts, sha256: Sha256): MoveDecision<'rolled_back'> {
  const { state, stage, version, failed: out, target } = facts;
  const checks = [checkMay(facts), checkTarget(facts), ...checkRestriction(facts), checkBytes(facts, sha256)];
  const title = `Roll ${state.model} back to ${version.record.version} in ${stage.name}`;
  const tree = group({ name: 'rollback', title }, checks.map(stripCode));
  if (target !== 'baseline' && out.ordinal === version.record.ordinal) return { kind: 'already_live', checks: tree };
  const failed = checks.find((check) => standsInTheWay(check.status));
  if (failed !== undefined) {
    const required = `a version that can be restored, and somebody who may do it`;
    return {
      kind: 'refused',
      checks: tree,
      refusal: { code: failed.code, required, found: failed.detail, next: failed.next },
    };
  }
  return { kind: 'apply', checks: tree, ...plan(facts) };
}

function checkMay(facts: RollbackFacts): CodedCheck {
  const permission = permissionFor(facts.policy, { operation: 'rollback', stage: facts.stage.name });
  const what = `roll back ${facts.stage.name}`;
  const check = checkPermission({ what, actor: facts.actor, permission, facts: facts.people });
  const who = permission.roles.join(' or ') || 'nobody: the policy grants it to no role';
  return { ...check, next: `Ask ${who} to do it.` };
}

function checkTarget({ state, stage, version, target, failed }: RollbackFacts): CodedCheck {
  const base = { name: 'target', title: 'Version to restore', code: 'transition_not_allowed' as const };
  if (target === 'baseline') {
    const detail = `The rollout of ${failed.version} is called off; ${version.record.version} gets its traffic back.`;
    return { ...base, status: 'pass', detail, next: '' };
  }
  const lives = liveStageOf(state, version.published);
  const elsewhere = lives ?? incomingStageOf(state, version.published);
  if (elsewhere !== null && elsewhere !== stage.name) {
    const how = lives === null ? 'being rolled out' : 'live';
    return {
      ...base,
      status: 'fail',
      detail: `${version.record.version} is ${how} in ${elsewhere}; a version is in one stage.`,
      next: 'Name another version.',
    };
  }
  const { live, history } = stageOf(state, stage.name);
  const served = [live, ...history].filter((tenure) => tenure?.as === 'live');
  if (!served.some((tenure) => tenure?.ordinal === version.published.ordinal)) {
    return {
      ...base,
      status: 'fail',
      detail: `${version.record.version} was not live in ${stage.name} before, as far as its last ${history.length} tenures tell; a rollback goes back.`,
      next: `Name a version that was, or promote this one to ${stage.name}.`,
    };
  }
  const how = target === 'named' ? 'as named' : `the last good version of ${stage.name}`;
  return { ...base, status: 'pass', detail: `${version.record.version}, ${how}.`, next: '' };
}

/** Back to what is deprecated there is a way, as nothing better may be at hand; back to what is quarantined there is none. */
function checkRestriction({ version, restriction }: RollbackFacts): CodedCheck[] {
  if (restriction === null) return [];
  const { model, version: number } = version.record;
  const base = { name: 'restriction', title: 'Restriction' } as const;
  if (restriction === 'deprecated') {
    const detail = `${number} is deprecated: it may be restored, and should be replaced.`;
    return [{ ...base, status: 'not_applicable', code: 'version_deprecated', detail, next: '' }];
  }
  const detail = `${number} is quarantined: it goes nowhere, not even back.`;
  const next = `Name another version, or lift it with \`slipway reinstate ${model}@${number}\`.`;
  return [{ ...base, status: 'fail', code: 'version_quarantined', detail, next }];
}

function checkBytes(facts: RollbackFacts, sha256: Sha256): CodedCheck {
  const check = checkIntegrity({ ...facts.integrity, version: facts.version }, sha256);
  return {
    ...check,
    code: integrityCode(facts.integrity),
    next: 'Name another version to go back to, and run `slipway verify` to see what was changed.',
  };
}

function plan(facts: RollbackFacts): { readonly payload: Payloads['rolled_back']; readonly owes: OwedEffect[] } {
  const { state, stage, version, target, now } = facts;
  const { published } = version;
  const seq = state.seq + 1;
  const wasLive = stageOf(state, stage.name).live?.ordinal === facts.failed.ordinal;
  const failed = { anchor: facts.failed.anchor, version: facts.failed.version, stage: stage.name };
  // Where another stage lends the traffic, nothing is live in this one once its version is gone.
  const stays = target !== 'baseline' || !wasLive;
  const tags = planStageTags(state, {
    model: state.model,
    at: now,
    cancelled: wasLive ? [failed] : [],
    assigned: stays ? { anchor: published.anchor, version: published.version, stage: stage.name } : null,
    because: facts.reason,
  });
  const hold: Hold = {
    id: `hold-${seq}`,
    stages: [stage.name],
    reason: `after the rollback of ${facts.failed.version}: ${facts.reason}`,
    by: facts.actor.login,
    at: now,
    until: isoSeconds(Date.parse(now) + stage.rollback.holdMs),
  };
  const title = `${state.model} rolled back to ${published.version} in ${stage.name}`;
  const release: OwedEffect[] =
    tags.assigned !== null && stage.releaseRecords === 'per-promotion'
      ? [{ effect: 'release', tag: tags.assigned, title }]
      : [];
  return {
    payload: {
      ...pointer(published),
      stage: stage.name,
      from: facts.currentStage,
      anchor: published.anchor,
      target,
      failed: goneTo(facts, facts.failed),
      // What was coming in may be the very version that is restored: it goes nowhere then.
      called_off:
        facts.calledOff === null || facts.calledOff.ordinal === published.ordinal
          ? null
          : goneTo(facts, facts.calledOff),
      look: facts.look,
      aliases: aliasesOf(facts, stays ? 'stays' : 'empty'),
      exposure: exposureOf(facts, wasLive ? 'was_live' : 'was_incoming'),
      reason: facts.reason,
      link: facts.link,
      hold,
      tag: tags.assigned,
      tag_counter: tags.counter,
    },
    owes: [
      ...tags.effects,
      ...release,
      { effect: 'incident', marker: `slipway:incident:${state.model}:${seq}`, issue: facts.incident },
      ...telling(facts),
    ],
  };
}

function goneTo({ policy, stage }: RollbackFacts, tenure: Tenure): Displaced {
  return { ...pointer(tenure), anchor: tenure.anchor, to: stage.displacesTo ?? policy.lifecycle.start };
}

function aliasesOf(facts: RollbackFacts, after: 'stays' | 'empty'): AliasMoves {
  const { stage, target, version } = facts;
  if (after === 'empty') return aliasMoves(facts, { stage: stage.name, live: null, left: stage.name });
  // What was live goes on being live, so that no alias moves.
  const live = target === 'baseline' ? null : version.published;
  return aliasMoves(facts, { stage: stage.name, live, left: null });
}

/** The failed version gets nothing, and what is restored runs with the configuration that it had. */
function exposureOf(facts: RollbackFacts, failed: 'was_live' | 'was_incoming'): Share[] {
  const { state, stage, version, target } = facts;
  const { live, history, exposure } = stageOf(state, stage.name);
  if (target !== 'baseline') {
    const before = history.find((one) => one.as === 'live' && one.ordinal === version.published.ordinal);
    return takeAll(exposure, { ...pointer(version.published), configuration: before?.configuration ?? null });
  }
  if (failed === 'was_live' || live === null) return [];
  return calledOff(takeAll([], live), facts.failed);
}
