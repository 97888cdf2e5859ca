/**
 * What a person says of a request in a comment: taken down in the ledger while the comment is new. Whether it counts is
 * judged as a promotion would judge it, and what would never count is refused with its reason.
 */

import { isSame, type Person } from '../core/approval/person.ts';
import { owedPage } from '../core/approval/places.ts';
import type { DemandOutcome, QuorumOutcome } from '../core/approval/quorum-types.ts';
import type { Statement } from '../core/approval/types.ts';
import type { LedgerEvent, Payloads } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import { lastWords } from '../core/fold-request.ts';
import type { Digest } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { refuse } from '../core/reasons.ts';
import type { Check, Result } from '../core/result.ts';
import { KEPT_SIGNS, type OpenRequest, requestOf } from '../core/state.ts';
import { isoSeconds } from '../core/time.ts';
import type { CommentFacts } from '../ports.ts';
import { actorFor } from './authority.ts';
import { planEnd } from './close-request.ts';
import type { Context } from './context.ts';
import { refused, settle } from './context.ts';
import { type FoundRequest, openRequests, requestByDigest, requestOfPage } from './find-request.ts';
import type { Gathered } from './gather.ts';
import { endFrom, requireReason } from './inputs.ts';
import { judge, objection, signSummary } from './sign-judge.ts';
import { momentOf } from './transact.ts';
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
  isSame({ login: request.requester, account: request.requester_account }, context.caller);

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
  return planEnd(context, {
    gathered,
    open: request,
    status: 'withdrawn',
    reason: asked.reason ?? '',
    checks,
    summary,
  });
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
  const statement = statementOf(asked, { request, until, now, caller: context.caller, seq: state.seq + 1 });
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
      account: context.caller.account,
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
    owes: [owedPage(model, request)],
    checks,
    summary: signSummary({ asked, outcome, model, request, until, login: actor.login }),
  };
  return { planned, outcome };
}

/** The state is read by every operation, so what can pile up in it has a bound. What counts no more makes way. */
function requireRoom({ signs, digest }: OpenRequest): void {
  if (signs.length < KEPT_SIGNS) return;
  const words = lastWords(signs);
  const live = signs.filter((one) => (one.digest === digest || one.says === 'reject') && words.has(one));
  if (live.length < KEPT_SIGNS) return;
  refuse({
    code: 'too_many_open',
    required: `fewer than ${KEPT_SIGNS} statements of one request`,
    found: `${signs.length} in its comments`,
    next: 'Sign in a review of its pull request, or withdraw the request and ask anew.',
  });
}

function statementOf(
  asked: SignRequest,
  of: {
    readonly request: OpenRequest;
    readonly until: string | null;
    readonly now: string;
    readonly caller: Person;
    readonly seq: number;
  },
): Statement {
  const { comment } = asked;
  return {
    login: of.caller.login,
    account: of.caller.account,
    by: comment.by,
    says: asked.says,
    role: asked.role,
    digest: asked.says === 'reject' ? null : of.request.digest,
    at: comment.createdAt,
    source: { kind: 'comment', issue: comment.issue, id: comment.id, url: comment.url, seq: of.seq },
    doubt: null,
    waives: asked.check,
    until: of.until,
    reason: asked.reason,
  };
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
