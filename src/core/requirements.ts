/**
 * What a stage asks for before a version may enter it, checked against what is there. What this version of Slipway
 * cannot act on is never waved through: it is a failed check with a code of its own.
 */
import type { EffectivePolicy, StagePolicy } from '../policy/types.ts';
import { formatDuration } from '../policy/units.ts';
import type { ApprovalView } from './approval/standing.ts';
import type { ChecklistOutcome } from './eligibility/assess.ts';
import type { EvaluationStanding } from './evaluation/standing.ts';
import { judgeStanding } from './evaluation/standing.ts';
import type { ReasonCode } from './reasons.ts';
import type { VersionRecord } from './record.ts';
import type { Check } from './result.ts';
import type { ModelState, StageState } from './state.ts';
import { stageOf } from './state.ts';
import { isoSeconds } from './time.ts';

export type CodedCheck = Check & { readonly code: ReasonCode; readonly next: string };

/** The check as results have it. */
export function stripCode({ code: _code, next: _next, ...check }: CodedCheck): Check {
  return check;
}

export interface RequirementFacts {
  readonly policy: EffectivePolicy;
  readonly state: ModelState;
  readonly record: VersionRecord;
  readonly stage: StagePolicy;
  /** The version's newest evaluation, as far as the stage asks for one. */
  readonly evaluation: EvaluationStanding;
  readonly checklist: ChecklistOutcome;
  readonly approval: ApprovalView;
  /** ISO time of the decision. */
  readonly now: string;
}

/** One check per thing the stage asks for; none for a stage that asks for nothing. */
export function checkRequirements(facts: RequirementFacts): CodedCheck[] {
  return [...checkEvaluation(facts), ...checkSoak(facts), ...checkDocuments(facts), ...checkChecklist(facts)];
}

function checkEvaluation({ policy, stage, record, evaluation, now }: RequirementFacts): CodedCheck[] {
  if (stage.requires.evaluation === 'none') return [];
  const judged = judgeStanding({
    standing: evaluation,
    rules: policy.evaluation,
    stage: stage.name,
    version: record.version,
    model: record.model,
    now,
  });
  return [{ name: 'evaluation', title: 'Evaluation', ...judged }];
}

function checkSoak({ stage, state, record, now }: RequirementFacts): CodedCheck[] {
  const { soak } = stage.requires;
  if (soak === null) return [];
  const { live } = stageOf(state, soak.stage);
  const base = { name: 'soak', title: 'Soak', code: 'soak_missing' as const };
  const wanted = `${formatDuration(soak.atLeastMs)} live in ${soak.stage}`;
  if (live?.ordinal !== record.ordinal) {
    return [
      {
        ...base,
        status: 'fail',
        detail: `Stage ${stage.name} asks for ${wanted}; ${record.version} is not live there.`,
        next: `Promote it to ${soak.stage} first.`,
      },
    ];
  }
  const stood = Date.parse(now) - Date.parse(live.from);
  if (stood < soak.atLeastMs) {
    const when = isoSeconds(Date.parse(live.from) + soak.atLeastMs);
    return [
      {
        ...base,
        status: 'fail',
        detail: `Stage ${stage.name} asks for ${wanted}; ${record.version} is there since ${live.from}.`,
        next: `Ask again after ${when}.`,
      },
    ];
  }
  const since = `Live in ${soak.stage} since ${live.from}`;
  if (soak.samples === 0) return [{ ...base, status: 'pass', detail: `${since}.`, next: '' }];
  const seen = samplesSeen(stageOf(state, soak.stage));
  const asks = `Stage ${stage.name} asks for ${soak.samples} samples in ${soak.stage}`;
  if (seen === null) {
    return [
      {
        ...base,
        status: 'error',
        detail: `${asks}; nobody has looked at what ${record.version} serves there.`,
        next: `Run \`slipway monitor ${record.model} --stage ${soak.stage}\` where its metrics can be reached.`,
      },
    ];
  }
  if (seen < soak.samples) {
    return [
      {
        ...base,
        status: 'fail',
        detail: `${asks}; ${record.version} has seen ${Math.floor(seen)}.`,
        next: 'Ask again once more were looked at.',
      },
    ];
  }
  return [{ ...base, status: 'pass', detail: `${since}, with ${Math.floor(seen)} samples.`, next: '' }];
}

/** Requests that the version was seen to answer, or to be sent a copy of, by the newest recorded look; null for no look. */
function samplesSeen({ rollout, look }: StageState): number | null {
  const seen = rollout === null ? look : rollout.look;
  if (seen === null) return null;
  return seen.sums.reduce((sum, one) => sum + one.arms.candidate.requests, 0);
}

/** Documents among the version's artifacts, or named in the request. */
function checkDocuments({ stage, record, approval }: RequirementFacts): CodedCheck[] {
  if (stage.requires.documents.length === 0) return [];
  const there = new Set([...record.artifacts.map((artifact) => artifact.role), ...(approval.request?.documents ?? [])]);
  const missing = stage.requires.documents.filter((role) => !there.has(role));
  const base = { name: 'documents', title: 'Documents', code: 'documents_missing' as const };
  if (missing.length === 0) {
    return [
      {
        ...base,
        status: 'pass',
        detail: `The version carries, or the request names, ${stage.requires.documents.join(', ')}.`,
        next: '',
      },
    ];
  }
  return [
    {
      ...base,
      status: 'fail',
      detail: `Stage ${stage.name} asks for ${stage.requires.documents.join(', ')}; ${missing.join(', ')} missing.`,
      next: 'Register a version that carries them, or say where they are in the request: `request-approval` takes `documents`.',
    },
  ];
}

/** Items whose evidence is a check of its own beside the checklist. */
const CHECKED_APART: ReadonlySet<string> = new Set(['sign_offs', 'evaluations']);

/**
 * Items that the stage asks for: shown by evidence, or answered in the request. What sign-offs and evaluation come to stands
 * in the way by itself, and once: a sign-off that the environment can still give, or a check that was waived, does not come
 * back as an item of the list.
 */
function checkChecklist({ stage, checklist }: RequirementFacts): CodedCheck[] {
  if (stage.requires.checklist.length === 0) return [];
  const { status, detail, next, unmet } = checklist;
  if (status === 'not_applicable') throw new TypeError(`the checklist of ${stage.name} was not looked at`);
  const base = { name: 'checklist', title: 'Checklist', code: 'checklist_missing' } as const;
  const apart = unmet.filter((item) => item.basis === 'computed' && CHECKED_APART.has(item.name));
  if (unmet.length === 0 || apart.length < unmet.length) return [{ ...base, status, detail, next }];
  const titles = apart.map((item) => item.title.toLowerCase()).join(' and ');
  return [
    { ...base, status: 'pass', detail: `The checklist is met but for ${titles}: see the check of that.`, next: '' },
  ];
}
