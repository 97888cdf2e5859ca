/** What people said of a promotion, made into its facts as operations make them. */
import { approvalBasis, approvalDigest, whatChanged } from '../../../src/core/approval/basis.ts';
import { judgeQuorum } from '../../../src/core/approval/quorum.ts';
import type { QuorumOutcome } from '../../../src/core/approval/quorum-types.ts';
import type { ApprovalView } from '../../../src/core/approval/standing.ts';
import type { ApprovalBasis, Involvement, RequestDocument, Statement } from '../../../src/core/approval/types.ts';
import { digestOf } from '../../../src/core/canonical.ts';
import type { StagedVersion, VersionRestriction } from '../../../src/core/documents.ts';
import { checkChecklist } from '../../../src/core/eligibility/assess.ts';
import { judgeStanding } from '../../../src/core/evaluation/standing.ts';
import { pointer } from '../../../src/core/fold.ts';
import type { Known, PersonFacts } from '../../../src/core/people.ts';
import type { PromotionFacts } from '../../../src/core/promotion.ts';
import type { Status } from '../../../src/core/result.ts';
import type { EnvironmentFacts } from '../../../src/core/setup-facts.ts';
import { type OpenRequest, requestOf } from '../../../src/core/state.ts';
import { permissionFor } from '../../../src/policy/effective.ts';
import { decisionSlice } from '../../../src/policy/slice.ts';
import { PULL_PLACE } from './approvals.ts';
import { sha256 } from './model.ts';

export const MAINTAINER = { repositoryRole: { kind: 'known', value: 'maintain' }, teams: new Map() } as const;

type Said = Pick<PromotionFacts, 'restriction' | 'approval' | 'quorum' | 'environment' | 'checklist' | 'planned'>;

const READER = { repositoryRole: { kind: 'known', value: 'read' }, teams: new Map() } as const;
const READERS = ['chen', 'dara', 'eli'];

/** What people said, and what was looked up of them. */
export interface Voices {
  readonly statements?: readonly Statement[];
  /** By login. Chen, dara and eli only read, unless said otherwise; others maintain. */
  readonly people?: Readonly<Record<string, PersonFacts>>;
  readonly involved?: Known<readonly Involvement[]>;
  readonly document?: Partial<RequestDocument>;
  /** Taken for what would be promoted, whatever it is. */
  readonly basis?: ApprovalBasis;
}

export type Moving = Pick<
  PromotionFacts,
  'policy' | 'state' | 'version' | 'to' | 'expectedLive' | 'evaluation' | 'now'
>;

const NO_DOCUMENT: RequestDocument = {
  rationale: null,
  link: null,
  risks: null,
  rollout: null,
  kill_switch: null,
  documents: {},
  checklist: {},
};

/** An environment with all that a policy can demand of one with a reviewer. */
export const WHOLE: EnvironmentFacts = {
  exists: true,
  reviewers: 1,
  prevent_self_review: true,
  admins_bypass: false,
  branches: 'protected',
  people: ['eli'],
  teams: [],
};

/** An environment as GitHub makes it for the first job that names it. */
export const BARE: EnvironmentFacts = {
  exists: true,
  reviewers: 0,
  prevent_self_review: false,
  admins_bypass: true,
  branches: 'any',
  people: [],
  teams: [],
};

/** The rest of the facts, made as operations make them: the real basis, the real quorum, the real checklist. */
export function said(of: Moving, voices: Voices = {}): Said {
  const { to } = of;
  const approval = viewOf(of, voices.basis);
  const quorum = quorumOf(of, { view: approval, voices });
  return {
    restriction: null,
    approval,
    quorum,
    environment:
      to.environment === null
        ? { kind: 'not_asked' }
        : {
            kind: 'looked_at',
            facts: { kind: 'known', value: WHOLE },
            entered: { kind: 'known', value: to.environment.name },
            attempt: 1,
          },
    checklist: checkChecklist({
      record: of.version.record,
      releaseImmutable: true,
      stage: to,
      policy: of.policy,
      state: of.state,
      document: { ...NO_DOCUMENT, ...voices.document },
      requester: approval.request?.requester ?? '',
      evaluation: evaluationOf(of),
      signOffs: signOffsOf(quorum),
    }),
    planned: null,
  };
}

/** The request, and what would be promoted. */
export function viewOf(of: Moving, taken?: ApprovalBasis): ApprovalView {
  const { policy, state, version, to, expectedLive, evaluation } = of;
  const open = requestOf(state, to.name);
  const request = open?.ordinal === version.published.ordinal ? open : null;
  const known = evaluation.kind === 'known' ? evaluation.basis : null;
  const made = approvalBasis({
    subject: version.published.subject,
    stage: to.name,
    expectedLive,
    evaluation: known?.measured ?? null,
    baseline: known?.baseline ?? null,
    slice: digestOf(decisionSlice(policy, to.name), sha256),
    answers: request?.basis.answers ?? null,
  });
  const basis = taken ?? made;
  const digest = approvalDigest(basis, sha256);
  const changed = request === null || request.digest === digest ? [] : whatChanged(request.basis, basis);
  return { digest, basis, request, changed, closed: null };
}

function quorumOf(of: Moving, { view, voices }: { readonly view: ApprovalView; readonly voices: Voices }) {
  const { policy, to, now } = of;
  if (to.requires.signOffs.length === 0 && view.request === null) return null;
  const {
    statements = [],
    people = {},
    involved = { kind: 'known', value: [{ login: 'amara', account: null, as: 'requester' }] },
  } = voices;
  const known = new Map(Object.entries(people));
  for (const { login } of statements)
    if (!known.has(login)) known.set(login, READERS.includes(login) ? READER : MAINTAINER);
  return judgeQuorum({
    digest: view.digest,
    demands: to.requires.signOffs,
    rules: policy.signOffs,
    roles: policy.roles,
    overrides: {
      roles: permissionFor(policy, { operation: 'override', stage: to.name }).roles,
      waivable: policy.overrides.waive,
      validForMs: policy.overrides.validForMs,
    },
    statements,
    unreadable: [],
    signers: { people: known, involved, unlinked: [] },
    now,
  });
}

function evaluationOf({ evaluation, to, policy, version, now }: Moving) {
  if (to.requires.evaluation === 'none')
    return { status: 'not_applicable' as const, detail: 'Not asked.', record: null };
  const { model, version: number } = version.record;
  const rules = policy.evaluation;
  const judged = judgeStanding({ standing: evaluation, rules, stage: to.name, version: number, model, now });
  return { ...judged, record: evaluation.kind === 'known' ? evaluation.record : null };
}

const AS_STATUS: Readonly<Record<QuorumOutcome['verdict'], Status>> = {
  met: 'pass',
  missing: 'fail',
  rejected: 'fail',
  unverifiable: 'error',
};

function signOffsOf(quorum: QuorumOutcome | null): { readonly status: Status; readonly detail: string } {
  if (quorum === null) return { status: 'not_applicable', detail: 'Not asked.' };
  return { status: AS_STATUS[quorum.verdict], detail: `The quorum is ${quorum.verdict}.` };
}

/** The open request of what the facts would promote, as amara made it an hour ago. */
export function requestFor(of: Moving, change: Partial<OpenRequest> = {}): OpenRequest {
  const { digest, basis } = viewOf(of);
  return {
    ...pointer(of.version.published),
    request: 'request-9',
    stage: of.to.name,
    digest,
    basis,
    requester: 'amara',
    requester_account: null,
    place: PULL_PLACE,
    seq: 9,
    at: '2026-03-02T11:00:00Z',
    expires_at: '2026-03-09T11:00:00Z',
    link: null,
    answered: [],
    documents: [],
    signs: [],
    ...change,
  };
}

/** What keeps a version from further stages, as dara said it yesterday. */
export function restrictionOf(
  version: StagedVersion,
  change: Pick<VersionRestriction, 'restriction'> & Partial<VersionRestriction>,
): VersionRestriction {
  return {
    schema: 'slipway.version-restriction/1',
    model: version.record.model,
    ...pointer(version.published),
    until: null,
    migrate_to: null,
    reason: 'its data is recalled',
    by: 'dara',
    since: '2026-03-01T09:00:00Z',
    seq: 8,
    ...change,
  };
}

let count = 0;

/** Something that somebody said in a review, half an hour ago. */
export function review(login: string, change: Partial<Statement> = {}): Statement {
  count += 1;
  return {
    login,
    account: null,
    by: 'person',
    says: 'approve',
    role: null,
    digest: null,
    at: '2026-03-02T11:30:00Z',
    source: { kind: 'review', pull: PULL_PLACE.number, id: count, url: `${PULL_PLACE.url}#pullrequestreview-${count}` },
    doubt: null,
    waives: null,
    until: null,
    reason: null,
    ...change,
  };
}

/** The approval of the environment that the promoting run entered: GitHub tells no time of it. */
export function gate(login: string, change: Partial<Statement> = {}): Statement {
  const url = 'https://github.test/acme/models/actions/runs/7';
  return review(login, {
    at: null,
    source: { kind: 'environment', run: 7, environment: 'production', url },
    ...change,
  });
}

/** A check waived by a comment half an hour ago, for four hours. */
export function override(login: string, check: string, change: Partial<Statement> = {}): Statement {
  count += 1;
  const url = `${PULL_PLACE.url}#issuecomment-${count}`;
  return review(login, {
    says: 'override',
    waives: check,
    until: '2026-03-02T15:30:00Z',
    reason: 'the outage is worse',
    source: { kind: 'comment', issue: PULL_PLACE.number, id: count, url, seq: 10 },
    ...change,
  });
}
