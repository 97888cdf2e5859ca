/** Everything a promotion is decided from, gathered for a dry run, a plan, the move itself and the page of a request alike. */

import { explainQuorum } from '../core/approval/explain.ts';
import type { QuorumOutcome } from '../core/approval/quorum-types.ts';
import type { ApprovalView } from '../core/approval/standing.ts';
import type { RequestDocument } from '../core/approval/types.ts';
import type { StagedVersion } from '../core/documents.ts';
import { checkChecklist } from '../core/eligibility/assess.ts';
import type { EligibilityFacts } from '../core/eligibility/types.ts';
import type { EnvironmentStanding } from '../core/environment.ts';
import type { EvaluationStanding } from '../core/evaluation/standing.ts';
import { judgeStanding } from '../core/evaluation/standing.ts';
import type { Digest } from '../core/names.ts';
import type { PromotionFacts } from '../core/promotion.ts';
import type { StagePolicy } from '../policy/types.ts';
import { approvalView } from './approval-view.ts';
import type { Context } from './context.ts';
import { enteredOf, environmentStanding } from './environment.ts';
import { evaluationStanding } from './evaluation-standing.ts';
import type { Gathered } from './gather.ts';
import { type Asked, gatherSignOffs, listen } from './sign-offs.ts';
import { momentOf } from './transact.ts';

export interface Candidacy {
  readonly gathered: Gathered;
  readonly staged: StagedVersion;
  readonly to: StagePolicy;
  readonly expectedLive: Digest | null;
  readonly phase: 'plan' | 'apply';
  /** The digest that the plan before had shown; null for none. */
  readonly planned: Digest | null;
}

/** What speaks for and against a version in a stage, whoever asks. */
export interface Standing
  extends Pick<PromotionFacts, 'evaluation' | 'approval' | 'quorum' | 'environment' | 'checklist'> {
  readonly evaluation: EvaluationStanding;
  readonly approval: ApprovalView;
  readonly quorum: QuorumOutcome | null;
  readonly environment: EnvironmentStanding;
  readonly asked: Asked | null;
  readonly eligibility: EligibilityFacts;
}

export async function standingOf(context: Pick<Context, 'ports' | 'caller'>, of: Candidacy): Promise<Standing> {
  const { gathered, staged, to } = of;
  const [evaluation, environment, listened] = await Promise.all([
    evaluationStanding(context, { gathered, staged, to, now: momentOf(gathered) }),
    environmentStanding(context, { stage: to, phase: of.phase }),
    listen(context, of),
  ]);
  const view = approvalView(context, { ...of, evaluation });
  const entered = { environment: enteredOf(environment), planned: of.planned };
  const question = { gathered, staged, to, view, ...entered, listened };
  const answer = await gatherSignOffs(context, question);
  const eligibility = eligibilityFacts({ ...of, evaluation, ...answer });
  return {
    evaluation,
    environment,
    approval: answer.view,
    quorum: answer.quorum,
    asked: answer.asked,
    eligibility,
    checklist: checkChecklist(eligibility),
  };
}

export const NO_DOCUMENT: RequestDocument = {
  rationale: null,
  link: null,
  risks: null,
  rollout: null,
  kill_switch: null,
  documents: {},
  checklist: {},
};

export function eligibilityFacts(
  of: Pick<Candidacy, 'gathered' | 'staged' | 'to'> & {
    readonly evaluation: EvaluationStanding;
    readonly view: ApprovalView;
    readonly quorum: QuorumOutcome | null;
    readonly asked: Asked | null;
  },
): EligibilityFacts {
  const { gathered, staged, to, evaluation, view, quorum } = of;
  const { effective: policy, state } = gathered;
  const { version, model } = staged.record;
  const judged =
    to.requires.evaluation === 'none'
      ? { status: 'not_applicable' as const, detail: `Stage ${to.name} asks for no evaluation.` }
      : judgeStanding({
          standing: evaluation,
          rules: policy.evaluation,
          stage: to.name,
          version,
          model,
          now: momentOf(gathered),
        });
  const signOffs =
    quorum === null
      ? { status: 'not_applicable' as const, detail: `Stage ${to.name} asks for no sign-offs.` }
      : explainQuorum({ outcome: quorum, stage: to.name });
  return {
    record: staged.record,
    releaseImmutable: staged.published.release.immutable,
    stage: to,
    policy,
    state,
    document: of.asked?.document ?? NO_DOCUMENT,
    requester: view.request?.requester ?? '',
    evaluation: {
      status: judged.status,
      detail: judged.detail,
      record: evaluation.kind === 'known' ? evaluation.record : null,
    },
    signOffs: { status: signOffs.status, detail: signOffs.detail },
  };
}
