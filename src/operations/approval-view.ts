/** What would be signed now, and the open request that it is compared with. */
import { approvalBasis, approvalDigest, whatChanged } from '../core/approval/basis.ts';
import type { ApprovalView } from '../core/approval/standing.ts';
import type { ApprovalBasis } from '../core/approval/types.ts';
import { digestOf } from '../core/canonical.ts';
import type { StagedVersion } from '../core/documents.ts';
import type { EvaluationStanding } from '../core/evaluation/standing.ts';
import type { Digest } from '../core/names.ts';
import { decisionSlice } from '../policy/slice.ts';
import type { StagePolicy } from '../policy/types.ts';
import type { ReadContext } from './context.ts';
import type { Gathered } from './gather.ts';
import { requestFor } from './sign-offs.ts';

export interface ToBeSigned {
  readonly gathered: Gathered;
  readonly staged: StagedVersion;
  readonly to: StagePolicy;
  readonly evaluation: EvaluationStanding;
  readonly expectedLive: Digest | null;
}

/** The basis of an approval of this move, with the answers whose digest is given. */
export function basisOf(context: ReadContext, of: ToBeSigned & { readonly answers: Digest | null }): ApprovalBasis {
  const { gathered, staged, to, evaluation, expectedLive, answers } = of;
  const known = evaluation.kind === 'known' ? evaluation.basis : null;
  return approvalBasis({
    subject: staged.published.subject,
    stage: to.name,
    expectedLive,
    evaluation: known?.measured ?? null,
    baseline: known?.baseline ?? null,
    slice: digestOf(decisionSlice(gathered.effective, to.name), context.ports.sha256),
    answers,
  });
}

/** The view with what is known before anybody's word is read. */
export function approvalView(context: ReadContext, of: ToBeSigned): ApprovalView {
  const request = requestFor(of);
  const basis = basisOf(context, { ...of, answers: request?.basis.answers ?? null });
  const digest = approvalDigest(basis, context.ports.sha256);
  const changed = request === null || request.digest === digest ? [] : whatChanged(request.basis, basis);
  return { digest, basis, request, changed, closed: null };
}
