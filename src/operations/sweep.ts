/**
 * Looks after open requests, whatever woke it: a review, a schedule, an evaluation. Nothing that wakes it is believed; what
 * was said is read from where it was said. What has run out ends, what has changed is asked for again, pages are brought up
 * to date, and what the policy lets go ahead by itself is named for the jobs that do it.
 */

import { formatSubject } from '../core/names.ts';
import type { EffectReport, Result, Status } from '../core/result.ts';
import { failures, group } from '../core/result.ts';
import type { OpenRequest } from '../core/state.ts';
import { requestOf } from '../core/state.ts';
import { closeRequest } from './close-request.ts';
import type { Context } from './context.ts';
import { finished, settle } from './context.ts';
import { type FoundRequest, openRequests } from './find-request.ts';
import { gatherModel } from './gather.ts';
import { stageFor } from './moves.ts';
import { renewRequest } from './request.ts';
import { look, performPage } from './request-page.ts';
import { momentOf } from './transact.ts';

/** A promotion that goes ahead by itself: what a job of a matrix needs. */
export interface ReadyPromotion {
  readonly model: string;
  /** `model@version@sha256:…`. */
  readonly subject: string;
  readonly stage: string;
  /** Empty for none. */
  readonly environment: string;
  readonly approval_digest: string;
}

export interface SweptRequest {
  readonly model: string;
  readonly version: string;
  readonly stage: string;
  readonly request: string;
  readonly became: 'renewed' | 'expired' | 'withdrawn' | 'rejected' | 'waiting' | 'ready' | 'unknown';
  readonly detail: string;
  readonly url: string;
}

export interface SweepRecord {
  readonly requests: readonly SweptRequest[];
  readonly ready: readonly ReadyPromotion[];
  /** `ready` as JSON, for `strategy.matrix.include` of the next job. */
  readonly matrix: string;
  readonly count: number;
}

export async function sweep(context: Context, of: { readonly model: string | null }): Promise<Result<SweepRecord>> {
  return settle('sweep', async () => {
    const open = (await openRequests(context.ports)).filter((one) => of.model === null || one.model === of.model);
    const swept: Swept[] = [];
    for (const found of open) swept.push(await sweepOne(context, found));
    const ready = swept.flatMap((one) => (one.ready === null ? [] : [one.ready]));
    const record: SweepRecord = {
      requests: swept.map((one) => one.request),
      ready,
      matrix: JSON.stringify(ready),
      count: ready.length,
    };
    const checks = group(
      {
        name: 'sweep',
        title: 'Open requests',
        detail: open.length === 0 ? 'Nothing is asked for.' : `${open.length} looked at.`,
      },
      swept.map(({ request, status }) => ({
        name: 'request',
        title: `${request.model} ${request.version} in ${request.stage}`,
        status,
        detail: request.detail,
      })),
    );
    const failed = swept.some((one) => one.status === 'error');
    return finished({
      operation: 'sweep',
      decision: context.mode === 'dry_run' ? 'planned' : failed ? 'error' : 'done',
      reason: context.mode === 'dry_run' ? 'dry_run' : failed ? 'effects_owed' : 'ok',
      summary: summaryOf(record),
      checks: { ...checks, status: failed ? 'error' : 'pass' },
      record,
      effects: swept.flatMap((one) => one.effects),
    });
  });
}

function summaryOf({ requests, ready }: SweepRecord): string {
  if (requests.length === 0) return 'Nothing is asked for.';
  const counts = new Map<string, number>();
  for (const { became } of requests) counts.set(became, (counts.get(became) ?? 0) + 1);
  const words = [...counts].map(([became, count]) => `${count} ${became}`).join(', ');
  const ahead =
    ready.length === 0
      ? ''
      : ` Goes ahead by itself: ${ready.map((one) => `${one.subject.split('@sha256:')[0]} to ${one.stage}`).join(', ')}.`;
  return `${requests.length} open request${requests.length === 1 ? '' : 's'}: ${words}.${ahead}`;
}

interface Swept {
  readonly request: SweptRequest;
  readonly status: Status;
  readonly ready: ReadyPromotion | null;
  readonly effects: readonly EffectReport[];
}

async function sweepOne(context: Context, found: FoundRequest): Promise<Swept> {
  const gathered = await gatherModel(context.ports, { model: found.model });
  const request = requestOf(gathered.state, found.stage);
  if (request === null) return gone(found);
  const { model, stage } = found;
  const now = momentOf(gathered);
  const about = { model, request };
  const end = (status: 'expired' | 'withdrawn' | 'rejected', reason: string): Promise<Swept> =>
    ended(context, { ...about, status, reason });
  if (request.expires_at <= now) return end('expired', `it was open until ${request.expires_at}`);
  const seen = await look(context, { gathered, request });
  if (seen === null) return said(about, { became: 'unknown', status: 'error', detail: 'The version cannot be read.' });
  const { approval } = seen.standing;
  if (approval.closed === 'closed') return end('withdrawn', 'its page was closed');
  const restriction = failures(seen.checks).find((check) => check.name === 'restriction');
  if (restriction !== undefined) return end('rejected', restriction.detail);
  if (approval.digest !== request.digest) return renewed(context, { ...about, changed: approval.changed });
  const page = context.mode === 'dry_run' ? null : await performPage(context, { model, request });
  const effects = page === null ? [] : [{ effect: 'request', id: request.request, ...page }];
  const to = stageFor(gathered.effective, stage);
  const open = failures(seen.checks).filter((check) => check.name !== 'permission');
  const isReady = to.when === 'approved' && open.length === 0;
  if (!isReady) {
    const detail =
      open.length === 0
        ? 'All is there; somebody who may promotes it.'
        : `Open: ${open.map((check) => check.title).join(', ')}.`;
    return { ...said(about, { became: 'waiting', status: 'pass', detail }), effects };
  }
  const ready: ReadyPromotion = {
    model,
    subject: formatSubject({ model, version: request.version, subject: request.subject }),
    stage,
    environment: to.environment?.name ?? '',
    approval_digest: request.digest,
  };
  return {
    ...said(about, { became: 'ready', status: 'pass', detail: 'All is there; it goes ahead by itself.' }),
    ready,
    effects,
  };
}

interface About {
  readonly model: string;
  readonly request: OpenRequest;
}

function said(
  of: About,
  what: { readonly became: SweptRequest['became']; readonly status: Status; readonly detail: string },
): Swept {
  const { version, stage, request, place } = of.request;
  const { became, status, detail } = what;
  return {
    request: { model: of.model, version, stage, request, became, detail, url: place.url },
    status,
    ready: null,
    effects: [],
  };
}

/** The catalogue named what the state does not have: it ended a moment ago, or the catalogue was edited. */
function gone(found: FoundRequest): Swept {
  const { model, version, stage } = found;
  const detail = 'It ended in the meantime.';
  return {
    request: { model, version, stage, request: '', became: 'unknown', detail, url: '' },
    status: 'pass',
    ready: null,
    effects: [],
  };
}

async function ended(
  context: Context,
  of: About & { readonly status: 'expired' | 'withdrawn' | 'rejected'; readonly reason: string },
): Promise<Swept> {
  const { model, request, status, reason } = of;
  const result = await closeRequest(context, { model, stage: request.stage, digest: request.digest, status, reason });
  return outcome(of, { became: status, result });
}

async function renewed(context: Context, of: About & { readonly changed: readonly string[] }): Promise<Swept> {
  const { model, request, changed } = of;
  const result = await renewRequest(context, { model, stage: request.stage, digest: request.digest });
  const swept = outcome(of, { became: 'renewed', result });
  return { ...swept, request: { ...swept.request, detail: `${swept.request.detail} Because ${changed.join('; ')}.` } };
}

function outcome(of: About, what: { readonly became: SweptRequest['became']; readonly result: Result }): Swept {
  const { became, result } = what;
  const good = result.decision === 'done' || result.decision === 'already_done' || result.decision === 'planned';
  const status = good ? 'pass' : 'error';
  const swept = said(of, { became: good ? became : 'unknown', status, detail: result.summary });
  return { ...swept, effects: result.effects };
}
