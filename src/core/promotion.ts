/**
 * The decision of a promotion. Facts in, decision out: the same facts give the same decision and the same reasons, in
 * a dry run as in a real one.
 */

import type { EffectivePolicy, StagePolicy } from '../policy/types.ts';
import type { QuorumOutcome } from './approval/quorum-types.ts';
import { type ApprovalView, checkApprovals } from './approval/standing.ts';
import { applyWaivers } from './approval/waive.ts';
import type { StagedVersion, VersionRestriction } from './documents.ts';
import type { ChecklistOutcome } from './eligibility/assess.ts';
import { type EnvironmentStanding, judgeEnvironment } from './environment.ts';
import type { EvaluationStanding } from './evaluation/standing.ts';
import type { Actor, OwedEffect, Payloads } from './event.ts';
import type { IntegrityFacts } from './integrity.ts';
import type { Digest, Sha256 } from './names.ts';
import type { PersonFacts } from './people.ts';
import {
  checkBytes,
  checkExpectedLive,
  checkFreezes,
  checkHolds,
  checkLink,
  checkMay,
  checkPlan,
  checkRestriction,
  checkRollout,
  checkTransition,
} from './promotion-checks.ts';
import { planPromotion } from './promotion-plan.ts';
import type { Refusal } from './reasons.ts';
import type { CodedCheck } from './requirements.ts';
import { checkRequirements, stripCode } from './requirements.ts';
import type { Check } from './result.ts';
import { group, standsInTheWay } from './result.ts';
import type { ModelState } from './state.ts';
import { stageOf } from './state.ts';

export interface PromotionFacts {
  readonly policy: EffectivePolicy;
  readonly state: ModelState;
  readonly version: StagedVersion;
  /** Stage the version is in by its status file; null before its first move. */
  readonly currentStage: string | null;
  readonly to: StagePolicy;
  /** What must be live for this promotion to apply: pinned at the first look, or named by who asked. */
  readonly expectedLive: Digest | null;
  readonly actor: Actor;
  readonly people: PersonFacts;
  readonly integrity: Omit<IntegrityFacts, 'version'>;
  readonly evaluation: EvaluationStanding;
  /** What keeps the version from further stages; null for nothing. */
  readonly restriction: VersionRestriction | null;
  readonly approval: ApprovalView;
  /** What was said of it; null where the stage asks for no sign-offs and nobody asked. */
  readonly quorum: QuorumOutcome | null;
  readonly environment: EnvironmentStanding;
  readonly checklist: ChecklistOutcome;
  /** What the job that planned had shown; null where nothing was planned. */
  readonly planned: Digest | null;
  readonly reason: string | null;
  readonly link: string | null;
  /** GitHub's clock, ISO 8601. */
  readonly now: string;
}

export type MoveDecision<T extends 'promoted' | 'rolled_back'> =
  | {
      readonly kind: 'apply';
      readonly checks: Check;
      readonly payload: Payloads[T];
      readonly owes: readonly OwedEffect[];
    }
  | { readonly kind: 'already_live'; readonly checks: Check }
  | { readonly kind: 'refused'; readonly checks: Check; readonly refusal: Refusal };

/** Decides a promotion; every check is made, so that all reasons show at once, and the first failed one names the code. */
export function decidePromotion(facts: PromotionFacts, sha256: Sha256): MoveDecision<'promoted'> {
  const { state, to, version } = facts;
  const { live, incoming } = stageOf(state, to.name);
  const environment = judgeEnvironment({ stage: to, standing: facts.environment });
  const made: CodedCheck[] = [
    checkMay(facts),
    ...checkRestriction(facts),
    checkTransition(facts),
    checkExpectedLive(facts),
    ...checkPlan(facts),
    ...checkHolds(facts),
    ...checkFreezes(facts),
    ...checkLink(facts),
    ...checkRequirements({ ...facts, record: version.record, stage: to }),
    ...checkRollout(facts),
    ...checkApprovals({
      model: state.model,
      version: version.record.version,
      stage: to,
      view: facts.approval,
      quorum: facts.quorum,
      environment,
      now: facts.now,
    }),
    ...environment.checks,
    checkBytes(facts, sha256),
  ];
  const checks = applyWaivers(made, facts.quorum);
  const title = `Promote ${state.model} ${version.record.version} to ${to.name}`;
  const tree = group({ name: 'promotion', title }, checks.map(stripCode));
  const there = live?.ordinal === version.record.ordinal || incoming?.ordinal === version.record.ordinal;
  if (there) return { kind: 'already_live', checks: tree };
  const failed = checks.find((check) => standsInTheWay(check.status));
  if (failed !== undefined) return { kind: 'refused', checks: tree, refusal: refusalOf(failed, to) };
  const waived = checks.some((check) => check.evidence?.['waived_by'] !== undefined) ? 'used' : 'unused';
  return { kind: 'apply', checks: tree, ...planPromotion(facts, { environment, waived }) };
}

function refusalOf(failed: CodedCheck, to: StagePolicy): Refusal {
  return {
    code: failed.code,
    required: REQUIRED[failed.name] ?? `what stage ${to.name} asks for`,
    found: failed.detail,
    next: failed.next,
  };
}

const REQUIRED: Readonly<Record<string, string>> = {
  permission: 'somebody whom the policy lets do this',
  transition: 'a way of the lifecycle from where the version is',
  restriction: 'a version that may still be promoted',
  expected_live: 'that what is live is still what was expected',
  plan: 'that what was planned is what would be done',
  holds: 'that no hold is in force',
  freezes: 'that the stage is not frozen',
  change_link: 'a change link as the policy demands',
  evaluation: 'an evaluation that passes',
  request: 'an open request of what would be promoted',
  sign_offs: 'the sign-offs of the stage',
  checklist: 'answers to the checklist of the stage',
  environment: 'the protected environment of the stage',
  environment_entered: 'a job in the environment of the stage',
  soak: 'time in the stage before',
  rollout: 'that no other version is being rolled out there',
  documents: 'the documents of the stage',
  integrity: 'a record, a tag and a release that are what was registered',
};
