/**
 * What a person says of a request in a comment: taken down in the ledger while the comment is new. Whether it counts is
 * judged as a promotion would judge it, and what would never count is refused with its reason.
 */

import { requestMarker } from '../core/approval/places.ts';
import type { DemandOutcome, QuorumOutcome } from '../core/approval/quorum-types.ts';
import type { Statement } from '../core/approval/types.ts';
import type { LedgerEvent, Payloads } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import type { Digest } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { refuse } from '../core/reasons.ts';
import type { Check, Result } from '../core/result.ts';
import { KEPT_SIGNS, type OpenRequest, requestOf, stageOf } from '../core/state.ts';
import { isoSeconds } from '../core/time.ts';
import type { CommentFacts } from '../ports.ts';
import { approvalView } from './approval-view.ts';
import { actorFor } from './authority.ts';
import type { Context } from './context.ts';
import { refused, settle } from './context.ts';
import { evaluationStanding } from './evaluation-standing.ts';
import { type FoundRequest, openRequests, requestByDigest, requestOfPage } from './find-request.ts';
import type { Gathered } from './gather.ts';
import { endFrom, requireReason } from './inputs.ts';
import { stageFor } from './moves.ts';
import { gatherSignOffs } from './sign-offs.ts';
import { momentOf } from './transact.ts';
import { readStaged } from './versions.ts';
import { type Planned, writeEvent } from './write-event.ts';

export interface SignRequest {
  readonly says: Payloads['signed']['says'];
  /** At least 8 hex digits of the approval digest; null: the request on whose page the comment is. */
  readonly digest: string | null;
  readonly role: string | null;
  /** For an override: the check to waive. */
  readonly check: string | null;
  /** For an override: until when; null for as long as the policy lets it. */
  readonly until: string | null;
  readonly reason: string | null;
  readonly comment: CommentFacts;
}

export interface SignRecord {
  readonly model: string;
  readonly version: string;
  readonly stage: string;
  readonly request: string;
  readonly approval_digest: Digest;
  readonly says: SignRequest['says'] | 'withdraw';
  readonly person: string;
  readonly url: string;
  readonly demands: readonly Pick<DemandOutcome, 'id' | 'roles' | 'wanted' | 'missing'>[];
  readonly seq: number;
}

export async function sign(context: Context, asked: SignRequest): Promise<Result<SignRecord>> {
  const operation = asked.says;
  return settle(operation, async () => {
    if (asked.says !== 'approve') requireReason(asked.reason ?? '', operation);
    const requests = await openRequests(context.ports);
    const { issue } = asked.comment;
    const found =
      asked.digest === null
        ? requestOfPage(requests, issue)
        : requestByDigest(requests, { digest: asked.digest, issue });
    const key = operationKey(
      {
        source: context.caller.source,
        operation,
        model: found.model,
        subject: asked.digest ?? '*',
        stage: found.stage,
      },
      context.ports.sha256,
    );
    let outcome: QuorumOutcome | null = null;
    return writeEvent<SignRecord>(context, {
      operation,
      model: found.model,
      key,
      plan: async (gathered) => {
        const request = requestAsFound(gathered, found);
        if (asked.says === 'reject' && isRequester(request, context))
          return withdraw(context, { gathered, request, asked });
        const planned = await planSign(context, { gathered, request, asked });
        outcome = planned.outcome;
        return planned.planned;
      },
      record: ({ event }) => recordOf(event, outcome),
    });
  });
}

/** The catalogue is a hint that anybody who may push can edit; the state, which is proven, says what is asked for. */
function requestAsFound(gathered: Gathered, found: FoundRequest): OpenRequest {
  const request = requestOf(gathered.state, found.stage);
  if (request !== null && request.digest === found.digest) return request;
  refuse({
    code: 'no_such_request',
    required: `the open request of ${found.model} for ${found.stage} with the digest ${found.digest}`,
    found: request === null ? 'nothing is asked for there any more' : `${request.digest} is asked for there now`,
    next: 'Look at the page of the request, and sign what it says now.',
  });
}

const isRequester = (request: OpenRequest, context: Context): boolean =>
  request.requester.toLowerCase() === context.caller.login.toLowerCase();

/** Who asked takes it back: that ends the request. */
async function withdraw(
  context: Context,
  of: { readonly gathered: Gathered; readonly request: OpenRequest; readonly asked: SignRequest },
): Promise<Planned> {
  const { gathered, request, asked } = of;
  const { model } = gathered.state;
  const actor = actorFor(context, gathered);
  const summary = `${model} ${request.version} is no longer asked for in ${request.stage}: ${asked.reason ?? ''}`;
  const checks: Check = {
    name: 'withdraw',
    title: 'Withdraw the request',
    status: 'pass',
    detail: `${actor.login} asked for it.`,
  };
  return {
    kind: 'write',
    type: 'request_closed',
    payload: {
      ...pointer(request),
      request: request.request,
      stage: request.stage,
      digest: request.digest,
      asked: request.seq,
      status: 'withdrawn',
      reason: asked.reason ?? '',
    },
    actor,
    owes: [
      {
        effect: 'request',
        marker: requestMarker({ model, stage: request.stage, request: request.request }),
        place: request.place,
      },
    ],
    checks,
    summary,
  };
}

async function planSign(
  context: Context,
  of: { readonly gathered: Gathered; readonly request: OpenRequest; readonly asked: SignRequest },
): Promise<{
  readonly planned: Planned | { readonly kind: 'stop'; readonly result: Result };
  readonly outcome: QuorumOutcome | null;
}> {
  const { gathered, request, asked } = of;
  const { state, effective } = gathered;
  const { model } = state;
  const now = momentOf(gathered);
  requireRoom(request);
  const latest = isoSeconds(Date.parse(now) + effective.overrides.validForMs);
  const wanted = asked.until === null ? latest : endFrom(asked.until, now);
  const until = asked.says !== 'override' ? null : wanted < latest ? wanted : latest;
  const statement = statementOf(asked, { request, until, now, login: context.caller.login, seq: state.seq + 1 });
  const outcome = await judge(context, { gathered, request, statement });
  const actor = actorFor(context, gathered);
  const refusal = objection(outcome, { statement, asked });
  const verb = { approve: 'Approve', reject: 'Reject', override: `Waive ${asked.check ?? ''} of` }[asked.says];
  const title = `${verb} ${model} ${request.version} in ${request.stage}`;
  if (refusal !== null) {
    const checks: Check = { name: asked.says, title, status: 'fail', detail: refusal.found };
    return { planned: { kind: 'stop', result: refused({ operation: asked.says, refusal, checks }) }, outcome };
  }
  const checks: Check = { name: asked.says, title, status: 'pass', detail: `${actor.login} may.` };
  const { comment } = asked;
  const planned: Planned = {
    kind: 'write',
    type: 'signed',
    payload: {
      ...pointer(request),
      request: request.request,
      stage: request.stage,
      digest: request.digest,
      says: asked.says,
      role: asked.role,
      check: asked.check,
      until,
      reason: asked.reason,
      source: {
        comment: comment.id,
        issue: comment.issue,
        url: comment.url,
        created_at: comment.createdAt,
        body: `sha256:${context.ports.sha256(comment.body)}`,
      },
    },
    actor,
    owes: [
      {
        effect: 'request',
        marker: requestMarker({ model, stage: request.stage, request: request.request }),
        place: request.place,
      },
    ],
    checks,
    summary: summaryOf({ asked, outcome, model, request, until, login: actor.login }),
  };
  return { planned, outcome };
}

/** The state is read by every operation, so what can pile up in it has a bound. */
function requireRoom(request: OpenRequest): void {
  if (request.signs.length < KEPT_SIGNS) return;
  refuse({
    code: 'too_many_open',
    required: `fewer than ${KEPT_SIGNS} statements of one request`,
    found: `${request.signs.length} in its comments`,
    next: 'Sign in a review of its pull request, or withdraw the request and ask anew.',
  });
}

function statementOf(
  asked: SignRequest,
  of: {
    readonly request: OpenRequest;
    readonly until: string | null;
    readonly now: string;
    readonly login: string;
    readonly seq: number;
  },
): Statement {
  const { comment } = asked;
  return {
    login: of.login,
    by: comment.by,
    says: asked.says,
    role: asked.role,
    digest: asked.says === 'reject' ? null : of.request.digest,
    at: of.now,
    source: { kind: 'comment', issue: comment.issue, id: comment.id, url: comment.url, seq: of.seq },
    doubt: null,
    waives: asked.check,
    until: of.until,
    reason: asked.reason,
  };
}

/** What the sign-offs come to with this one. */
async function judge(
  context: Context,
  of: { readonly gathered: Gathered; readonly request: OpenRequest; readonly statement: Statement },
): Promise<QuorumOutcome | null> {
  const { gathered, request, statement } = of;
  const { state, effective, commit } = gathered;
  const to = stageFor(effective, request.stage);
  const staged = await readStaged(context, { model: state.model, version: request.version, commit });
  if (staged === null) return null;
  const evaluation = await evaluationStanding(context, { gathered, staged, to, now: momentOf(gathered) });
  const expectedLive = stageOf(state, to.name).live?.subject ?? null;
  const view = approvalView(context, { gathered, staged, to, evaluation, expectedLive });
  if (view.digest !== request.digest) {
    refuse({
      code: 'approvals_stale',
      required: 'a request of what would be promoted now',
      found: `${request.digest} was asked for; what would be promoted now is ${view.digest}: ${view.changed.join('; ')}`,
      next: `Ask again: run \`request-approval\` for ${state.model}@${request.version} and ${to.name}. The sweep does so by itself.`,
    });
  }
  const question = { gathered, staged, to, view, environment: null, said: [statement] };
  return (await gatherSignOffs(context, question)).quorum;
}

/** Why the statement would never count; null where it does, or is only not needed. */
function objection(
  outcome: QuorumOutcome | null,
  of: { readonly statement: Statement; readonly asked: SignRequest },
): Parameters<typeof refused>[0]['refusal'] | null {
  const { statement, asked } = of;
  const mine = (one: { readonly source: Statement['source'] }): boolean =>
    one.source.kind === 'comment' && statement.source.kind === 'comment' && one.source.id === statement.source.id;
  const wrong = outcome?.notCounted.find(mine);
  if (outcome === null || (wrong !== undefined && wrong.code !== 'not_needed' && wrong.code !== 'replaced')) {
    const unverifiable = wrong?.code === 'role_unverifiable' || wrong?.code === 'involvement_unverifiable';
    return {
      code: wrong?.code === 'not_waivable' ? 'not_waivable' : unverifiable ? 'sign_offs_unverifiable' : 'not_a_signer',
      required:
        asked.says === 'override'
          ? 'somebody whom the policy lets waive that check'
          : 'somebody whose word counts for this request',
      found: wrong === undefined ? 'the version cannot be read' : `${statement.login}: ${wrong.detail}`,
      next: whoElse(outcome),
    };
  }
  const counts = asked.says !== 'reject' || outcome.rejections.some(mine);
  if (counts) return null;
  return {
    code: 'not_a_signer',
    required: 'somebody who is asked to sign it',
    found: `${statement.login} fills none of the roles that are asked`,
    next: whoElse(outcome),
  };
}

function whoElse(outcome: QuorumOutcome | null): string {
  const open = (outcome?.demands ?? []).filter((demand) => demand.missing > 0);
  if (open.length === 0) return 'Nothing more is needed of others.';
  const ways = open.map((demand) => {
    const users = [...new Set(demand.couldSign.flatMap((one) => one.users))].slice(0, 5);
    return `${demand.roles.join(' or ')}${users.length === 0 ? '' : ` (${users.join(', ')})`}`;
  });
  return `Still to sign: ${ways.join('; ')}.`;
}

function summaryOf(of: {
  readonly asked: SignRequest;
  readonly outcome: QuorumOutcome | null;
  readonly model: string;
  readonly request: OpenRequest;
  readonly until: string | null;
  readonly login: string;
}): string {
  const { asked, outcome, model, request, until, login } = of;
  const what = `${model} ${request.version} in ${request.stage}`;
  if (asked.says === 'override')
    return `${login} waives ${asked.check ?? ''} for ${what} until ${until ?? ''}: ${asked.reason ?? ''}`;
  if (asked.says === 'reject')
    return `${login} rejects ${what}, which blocks it until they approve: ${asked.reason ?? ''}`;
  const missing = (outcome?.demands ?? []).reduce((sum, demand) => sum + demand.missing, 0);
  const rest =
    outcome?.verdict === 'rejected'
      ? 'A rejection stands.'
      : missing === 0
        ? 'All sign-offs are there.'
        : whoElse(outcome);
  return `${login} approves ${what}. ${rest}`;
}

function recordOf(event: LedgerEvent, outcome: QuorumOutcome | null): SignRecord {
  if (event.type !== 'signed' && event.type !== 'request_closed')
    throw new TypeError('a statement has an event of its own');
  const { version, stage, request, digest } = event.payload;
  return {
    model: event.model,
    version,
    stage,
    request,
    approval_digest: digest,
    says: event.type === 'signed' ? event.payload.says : 'withdraw',
    person: event.actor.login,
    url: event.type === 'signed' ? event.payload.source.url : '',
    demands: (outcome?.demands ?? []).map(({ id, roles, wanted, missing }) => ({ id, roles, wanted, missing })),
    seq: event.seq,
  };
}
