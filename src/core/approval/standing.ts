/**
 * How a request stands to what would be promoted now: whether there is one, whether it is still of the same content, and
 * what its sign-offs come to.
 */
import type { StagePolicy } from '../../policy/types.ts';
import type { EnvironmentJudgement } from '../environment.ts';
import type { Digest } from '../names.ts';
import type { CodedCheck } from '../requirements.ts';
import type { OpenRequest } from '../state.ts';
import { explainQuorum } from './explain.ts';
import type { QuorumOutcome } from './quorum-types.ts';
import type { ApprovalBasis, Approvals } from './types.ts';
import { setAside } from './waive.ts';

export interface ApprovalView {
  /** Of what would be promoted now. */
  readonly digest: Digest;
  readonly basis: ApprovalBasis;
  /** The open request of this version for this stage. */
  readonly request: OpenRequest | null;
  /** Why what was asked for is not what would be promoted now; empty where it is. */
  readonly changed: readonly string[];
  /** Whether its pull request or issue was closed; null where that was not looked at. */
  readonly closed: 'open' | 'closed' | null;
}

export interface ApprovalFacts {
  readonly model: string;
  readonly version: string;
  readonly stage: StagePolicy;
  readonly view: ApprovalView;
  /** Null where the stage asks for no sign-offs and nobody asked for it. */
  readonly quorum: QuorumOutcome | null;
  readonly environment: EnvironmentJudgement;
  readonly now: string;
}

/** Checks of the request and of its sign-offs; none where the stage asks for none and nobody asked. */
export function checkApprovals(facts: ApprovalFacts): CodedCheck[] {
  const { stage, view, quorum } = facts;
  const asked = stage.requires.signOffs.length > 0;
  if (!asked && view.request === null) return [];
  if (quorum === null) throw new TypeError(`the sign-offs of ${stage.name} were not looked at`);
  const signOffs = explainQuorum({ outcome: quorum, stage: stage.name });
  if (view.request === null) return [withoutRequest(facts, signOffs)];
  return [checkRequest(facts, view.request), awaitEnvironment(facts, signOffs)];
}

function checkRequest(facts: ApprovalFacts, request: OpenRequest): CodedCheck {
  const { model, version, stage, view, now } = facts;
  const base = { name: 'request', title: 'Request' } as const;
  const renew = `Ask again: run \`request-approval\` for ${model}@${version} and ${stage.name}.`;
  if (request.expires_at <= now) {
    const detail = `${request.request} was open until ${request.expires_at}.`;
    return { ...base, status: 'fail', code: 'request_expired', detail, next: renew };
  }
  if (view.closed === 'closed') {
    const detail = `${request.request} (${request.place.url}) was closed.`;
    return { ...base, status: 'fail', code: 'request_withdrawn', detail, next: renew };
  }
  if (request.digest !== view.digest) {
    const detail = `${request.request} asked for ${request.digest}; what would be promoted now is ${view.digest}: ${view.changed.join('; ')}.`;
    return {
      ...base,
      status: 'fail',
      code: 'approvals_stale',
      detail,
      next: `${renew} What was signed before does not count.`,
    };
  }
  const detail = `${request.requester} asked for it on ${request.at} (${request.place.url}).`;
  return {
    ...base,
    status: 'pass',
    code: 'ok',
    detail,
    next: '',
    evidence: { request: request.request, digest: request.digest },
  };
}

/** Without a request only an environment can have brought sign-offs; where they are not enough, the next step is to ask. */
function withoutRequest(facts: ApprovalFacts, signOffs: CodedCheck): CodedCheck {
  const { model, version, stage, quorum } = facts;
  const awaited = awaitEnvironment(facts, signOffs);
  if (awaited.status !== 'fail' || quorum?.verdict !== 'missing') return awaited;
  const next = `Ask for them: run \`request-approval\` for ${model}@${version} and ${stage.name}. ${signOffs.next}`;
  return { ...awaited, code: 'request_missing', next };
}

/**
 * A job that only plans waits for nothing: where one sign-off is missing, the reviewers of the environment can give it. The
 * job behind the environment decides again, with what they said.
 */
function awaitEnvironment(facts: ApprovalFacts, signOffs: CodedCheck): CodedCheck {
  const { quorum, environment } = facts;
  if (quorum === null || quorum.verdict !== 'missing' || !environment.mayApprove) return signOffs;
  const missing = quorum.demands.reduce((sum, demand) => sum + demand.missing, 0);
  if (missing !== 1) return signOffs;
  const name = environment.basis?.name ?? '';
  const detail = `${signOffs.detail} The approval of environment ${name} can give it; the job behind it decides again.`;
  return { ...setAside(signOffs), detail };
}

/** How many that were not counted a record keeps; surplus is in the sources that it names. */
const KEPT_NOT_COUNTED = 50;

/** What the promotion's event says of who let it in; null where nobody was asked. */
export function approvalsOf(view: ApprovalView, quorum: QuorumOutcome | null): Approvals | null {
  if (quorum === null) return null;
  const { request } = view;
  return {
    digest: view.digest,
    basis: view.basis,
    request:
      request === null
        ? null
        : {
            id: request.request,
            seq: request.seq,
            requester: request.requester,
            requester_account: request.requester_account,
            place: { kind: request.place.kind, number: request.place.number, url: request.place.url },
          },
    sign_offs: quorum.signOffs,
    not_counted: quorum.notCounted.slice(0, KEPT_NOT_COUNTED),
    overrides: quorum.waivers,
  };
}
