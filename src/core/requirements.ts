/**
 * What a stage asks for before a version may enter it, checked against what is there. What this version of Slipway
 * cannot act on is never waved through: it is a failed check with a code of its own.
 */
import { listOf } from '../policy/paths.ts';
import type { EffectivePolicy, StagePolicy } from '../policy/types.ts';
import { formatDuration } from '../policy/units.ts';
import type { EvaluationStanding } from './evaluation/standing.ts';
import { judgeStanding } from './evaluation/standing.ts';
import type { ReasonCode } from './reasons.ts';
import type { VersionRecord } from './record.ts';
import type { Check } from './result.ts';
import type { ModelState } from './state.ts';
import { stageOf } from './state.ts';

export type CodedCheck = Check & { readonly code: ReasonCode; readonly next: string };

export interface RequirementFacts {
  readonly policy: EffectivePolicy;
  readonly state: ModelState;
  readonly record: VersionRecord;
  readonly stage: StagePolicy;
  /** The version's newest evaluation, as far as the stage asks for one. */
  readonly evaluation: EvaluationStanding;
  /** ISO time of the decision. */
  readonly now: string;
}

/** One check per thing the stage asks for; none for a stage that asks for nothing. */
export function checkRequirements(facts: RequirementFacts): CodedCheck[] {
  return [
    ...checkEvaluation(facts),
    ...checkSoak(facts),
    ...checkSignOffs(facts),
    ...checkDocuments(facts),
    ...checkChecklist(facts),
    ...checkEnvironment(facts),
    ...checkExposure(facts),
  ];
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

function checkSignOffs({ stage, record }: RequirementFacts): CodedCheck[] {
  const wanted = stage.requires.signOffs;
  if (wanted.length === 0) return [];
  const list = wanted.map(({ roles, count }) => `${count} as ${listOf(roles, 'or')}`).join(', ');
  return [
    {
      name: 'sign_offs',
      title: 'Sign-offs',
      status: 'fail',
      code: 'sign_offs_missing',
      detail: `Stage ${stage.name} asks for sign-offs (${list}); ${record.version} has none on record.`,
      next: 'Collect the sign-offs; until this version of Slipway can, choose a stage that asks for none.',
    },
  ];
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
    const when = new Date(Date.parse(live.from) + soak.atLeastMs).toISOString();
    return [
      {
        ...base,
        status: 'fail',
        detail: `Stage ${stage.name} asks for ${wanted}; ${record.version} is there since ${live.from}.`,
        next: `Ask again after ${when}.`,
      },
    ];
  }
  if (soak.samples > 0) {
    return [
      {
        ...base,
        status: 'error',
        detail: `Stage ${stage.name} asks for ${soak.samples} samples in ${soak.stage}; they cannot be counted yet.`,
        next: 'Wait for a version of Slipway that reads online metrics, or change the policy.',
      },
    ];
  }
  return [{ ...base, status: 'pass', detail: `Live in ${soak.stage} since ${live.from}.`, next: '' }];
}

function checkDocuments({ stage, record }: RequirementFacts): CodedCheck[] {
  if (stage.requires.documents.length === 0) return [];
  const roles = new Set(record.artifacts.map((artifact) => artifact.role));
  const missing = stage.requires.documents.filter((role) => !roles.has(role));
  const base = { name: 'documents', title: 'Documents', code: 'documents_missing' as const };
  if (missing.length === 0) {
    return [
      { ...base, status: 'pass', detail: `The version carries ${stage.requires.documents.join(', ')}.`, next: '' },
    ];
  }
  return [
    {
      ...base,
      status: 'fail',
      detail: `Stage ${stage.name} asks for ${stage.requires.documents.join(', ')}; ${missing.join(', ')} missing.`,
      next: 'Register a version that carries them.',
    },
  ];
}

function checkChecklist({ stage }: RequirementFacts): CodedCheck[] {
  if (stage.requires.checklist.length === 0) return [];
  return [
    {
      name: 'checklist',
      title: 'Checklist',
      status: 'fail',
      code: 'checklist_missing',
      detail: `Stage ${stage.name} asks for answers to ${stage.requires.checklist.join(', ')}; none are on record.`,
      next: 'Answer them in a request; until this version of Slipway can take one, change the policy.',
    },
  ];
}

function checkEnvironment({ stage }: RequirementFacts): CodedCheck[] {
  if (stage.environment === null) return [];
  return [
    {
      name: 'environment',
      title: 'Environment',
      status: 'fail',
      code: 'environment_unsupported',
      detail: `Stage ${stage.name} asks for the protected environment ${stage.environment.name}, which cannot be checked yet.`,
      next: 'Take `environment` out of the stage, or wait for a version of Slipway that checks it.',
    },
  ];
}

function checkExposure({ stage }: RequirementFacts): CodedCheck[] {
  if (stage.exposure.strategy === 'immediate') return [];
  return [
    {
      name: 'exposure',
      title: 'Rollout',
      status: 'fail',
      code: 'rollout_unsupported',
      detail: `Stage ${stage.name} asks for the rollout strategy ${stage.exposure.strategy}, which cannot be carried out yet.`,
      next: 'Take `exposure` out of the stage, or wait for a version of Slipway that carries it out.',
    },
  ];
}
