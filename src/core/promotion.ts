/**
 * The decision of a promotion. Facts in, decision out: the same facts give the same decision and the same reasons, in
 * a dry run as in a real one.
 */

import type { EffectivePolicy, StagePolicy } from '../policy/types.ts';
import { owedPage } from './approval/places.ts';
import type { QuorumOutcome } from './approval/quorum-types.ts';
import { type ApprovalView, approvalsOf, checkApprovals } from './approval/standing.ts';
import { applyWaivers } from './approval/waive.ts';
import type { StagedVersion, VersionRestriction } from './documents.ts';
import type { ChecklistOutcome } from './eligibility/assess.ts';
import { type EnvironmentStanding, judgeEnvironment } from './environment.ts';
import type { EvaluationStanding } from './evaluation/standing.ts';
import type { Actor, Displaced, OwedEffect, Payloads } from './event.ts';
import { pointer } from './fold.ts';
import type { IntegrityFacts } from './integrity.ts';
import { aliasMoves, fullExposure, planStageTags } from './moves.ts';
import type { Digest, Sha256 } from './names.ts';
import type { PersonFacts } from './people.ts';
import {
  changeLinkOf,
  checkBytes,
  checkExpectedLive,
  checkFreezes,
  checkHolds,
  checkLink,
  checkMay,
  checkPlan,
  checkRestriction,
  checkTransition,
} from './promotion-checks.ts';
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
  const { live } = stageOf(state, to.name);
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
  if (live?.ordinal === version.record.ordinal) return { kind: 'already_live', checks: tree };
  const failed = checks.find((check) => standsInTheWay(check.status));
  if (failed !== undefined) return { kind: 'refused', checks: tree, refusal: refusalOf(failed, to) };
  const waived = checks.some((check) => check.evidence?.['waived_by'] !== undefined) ? 'used' : 'unused';
  return { kind: 'apply', checks: tree, ...plan(facts, { environment, waived }) };
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
  documents: 'the documents of the stage',
  integrity: 'a record, a tag and a release that are what was registered',
};

function plan(
  facts: PromotionFacts,
  of: { readonly environment: ReturnType<typeof judgeEnvironment>; readonly waived: 'used' | 'unused' },
): { readonly payload: Payloads['promoted']; readonly owes: OwedEffect[] } {
  const { environment } = of;
  const { policy, state, version, to, now } = facts;
  const { published } = version;
  const from = facts.currentStage ?? policy.lifecycle.start;
  const becomes = to.holds === 'one' ? 'live' : 'resting';
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
      from,
      anchor: published.anchor,
      expected_live: facts.expectedLive,
      displaced,
      aliases: aliasMoves(facts, { stage: to.name, live: becomes === 'live' ? published : null, left: leaves }),
      exposure: becomes === 'live' ? fullExposure(published) : [],
      evaluation: facts.evaluation.kind === 'known' ? facts.evaluation.basis : null,
      approvals: approvalsOf(facts.approval, facts.quorum),
      environment: environment.basis,
      unverifiable: [...environment.unverifiable, ...(facts.quorum?.unverifiable ?? []).map((one) => one.reason)],
      reason: facts.reason,
      link: changeLinkOf(facts),
      tag: tags.assigned,
      tag_counter: tags.counter,
    },
    owes: [...tags.effects, ...release, ...closing(facts), ...(of.waived === 'used' ? followUp(facts) : [])],
  };
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
