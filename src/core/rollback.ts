/**
 * The decision of a rollback: the shortest path back to a version that worked. No hold, freeze or reviewer stands in
 * its way; permission and integrity do.
 */
import { permissionFor } from '../policy/effective.ts';
import type { EffectivePolicy, StagePolicy } from '../policy/types.ts';
import type { StagedVersion } from './documents.ts';
import type { Actor, Displaced, Hold, OwedEffect, Payloads } from './event.ts';
import { pointer } from './fold.ts';
import type { IntegrityFacts } from './integrity.ts';
import { checkIntegrity, integrityCode } from './integrity.ts';
import { aliasMoves, fullExposure, liveStageOf, planStageTags } from './moves.ts';
import type { Sha256 } from './names.ts';
import type { PersonFacts } from './people.ts';
import { checkPermission } from './people.ts';
import type { MoveDecision } from './promotion.ts';
import { type CodedCheck, stripCode } from './requirements.ts';
import { group, standsInTheWay } from './result.ts';
import type { ModelState, Tenure } from './state.ts';
import { stageOf } from './state.ts';
import { isoSeconds } from './time.ts';

export interface RollbackFacts {
  readonly policy: EffectivePolicy;
  readonly state: ModelState;
  readonly stage: StagePolicy;
  readonly live: Tenure;
  readonly version: StagedVersion;
  readonly target: 'last_good' | 'named';
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
    if (tenure.ordinal === live?.ordinal || failed.has(tenure.ordinal)) continue;
    if (liveStageOf(state, tenure) !== null || restrictedAs(state, tenure.ordinal) === 'quarantined') continue;
    return tenure;
  }
  return null;
}

/** What the state knows of a version's restriction; null for nothing. */
export function restrictedAs(state: ModelState, ordinal: number): 'deprecated' | 'quarantined' | null {
  return state.restricted.find((one) => one.ordinal === ordinal)?.restriction ?? null;
}

export function decideRollback(facts: RollbackFacts, sha256: Sha256): MoveDecision<'rolled_back'> {
  const { state, stage, version, live } = facts;
  const checks = [checkMay(facts), checkTarget(facts), ...checkRestriction(facts), checkBytes(facts, sha256)];
  const title = `Roll ${state.model} back to ${version.record.version} in ${stage.name}`;
  const tree = group({ name: 'rollback', title }, checks.map(stripCode));
  if (live.ordinal === version.record.ordinal) return { kind: 'already_live', checks: tree };
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

function checkTarget({ state, stage, version, target }: RollbackFacts): CodedCheck {
  const base = { name: 'target', title: 'Version to restore', code: 'transition_not_allowed' as const };
  const elsewhere = liveStageOf(state, version.published);
  if (elsewhere !== null && elsewhere !== stage.name) {
    return {
      ...base,
      status: 'fail',
      detail: `${version.record.version} is live in ${elsewhere}; a version is in one stage.`,
      next: 'Name another version.',
    };
  }
  const { live, history } = stageOf(state, stage.name);
  if (![live, ...history].some((tenure) => tenure?.ordinal === version.published.ordinal)) {
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
  const { policy, state, stage, live, version, now } = facts;
  const { published } = version;
  const seq = state.seq + 1;
  const failed: Displaced = { ...pointer(live), anchor: live.anchor, to: stage.displacesTo ?? policy.lifecycle.start };
  const tags = planStageTags(state, {
    model: state.model,
    at: now,
    cancelled: [{ anchor: live.anchor, version: live.version, stage: stage.name }],
    assigned: { anchor: published.anchor, version: published.version, stage: stage.name },
    because: facts.reason,
  });
  const hold: Hold = {
    id: `hold-${seq}`,
    stages: [stage.name],
    reason: `after the rollback of ${live.version}: ${facts.reason}`,
    by: facts.actor.login,
    at: now,
    until: isoSeconds(Date.parse(now) + stage.rollback.holdMs),
  };
  const release: OwedEffect[] =
    tags.assigned !== null && stage.releaseRecords === 'per-promotion'
      ? [
          {
            effect: 'release',
            tag: tags.assigned,
            title: `${state.model} rolled back to ${published.version} in ${stage.name}`,
          },
        ]
      : [];
  return {
    payload: {
      ...pointer(published),
      stage: stage.name,
      from: facts.currentStage,
      anchor: published.anchor,
      target: facts.target,
      failed,
      aliases: aliasMoves(facts, { stage: stage.name, live: published, left: null }),
      exposure: fullExposure(published),
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
    ],
  };
}
