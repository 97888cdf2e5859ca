/**
 * Looks after open requests, whatever woke it: a review, a schedule, an evaluation. Nothing that wakes it is believed; what
 * was said is read from where it was said. What has run out ends, what has changed is asked for again, pages are brought up
 * to date, and what the policy lets go ahead by itself is named for the jobs that do it.
 */

import { requestMarker } from '../core/approval/places.ts';
import { environmentToName } from '../core/environment.ts';
import { formatSubject } from '../core/names.ts';
import { SlipwayError } from '../core/reasons.ts';
import type { Check, EffectReport, Result, Status } from '../core/result.ts';
import { group } from '../core/result.ts';
import type { OpenRequest } from '../core/state.ts';
import { requestOf, stageOf } from '../core/state.ts';
import type { StagePolicy } from '../policy/types.ts';
import { closeRequest } from './close-request.ts';
import { tellAndConfirmAll } from './confirm-told.ts';
import type { Context } from './context.ts';
import { finished, settle } from './context.ts';
import { type FoundRequest, openRequests } from './find-request.ts';
import type { Gathered } from './gather.ts';
import { gatherModel } from './gather.ts';
import { renewRequest } from './request.ts';
import { look, openChecks, type Seen, writePage } from './request-page.ts';
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
    const named = (await openRequests(context.ports)).filter((one) => of.model === null || one.model === of.model);
    // The catalogue can be edited by hand: it only tells where to look.
    const open = [...new Map(named.map((one) => [`${one.model} ${one.stage}`, one])).values()];
    const swept: Swept[] = [];
    for (const found of open) swept.push(await sweepSafely(context, found));
    const ready = oneForEachGate(
      swept.flatMap((one) => (one.ready === null ? [] : [one.ready])),
      context.caller.run?.id ?? 0,
    );
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
    // Whoever was not told of a change is told by who comes by anyway; it keeps nothing from going ahead.
    const effects = [...swept.flatMap((one) => one.effects), ...(await tellAndConfirmAll(context, of))];
    return finished({
      operation: 'sweep',
      decision: failed ? 'error' : context.mode === 'dry_run' ? 'planned' : 'done',
      reason: failed ? 'sweep_incomplete' : context.mode === 'dry_run' ? 'dry_run' : 'ok',
      summary: summaryOf(record),
      checks: { ...checks, status: failed ? 'error' : 'pass' },
      record,
      effects,
      warnings: effects.flatMap((effect) =>
        effect.state === 'owed' ? [`${effect.effect} ${effect.id} is still owed: ${effect.reason ?? 'unknown'}`] : [],
      ),
    });
  });
}

/**
 * Whoever lets a run into an environment lets all of its jobs in, so a run names one promotion for each environment. Which
 * one differs from run to run: one that waits at its gate keeps no other from having its turn.
 */
function oneForEachGate(all: readonly ReadyPromotion[], run: number): readonly ReadyPromotion[] {
  return all.filter((one) => {
    if (one.environment === '') return true;
    const same = all.filter((other) => other.environment.toLowerCase() === one.environment.toLowerCase());
    return same[run % same.length] === one;
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

/** What is wrong with one request keeps nobody from the others. */
async function sweepSafely(context: Context, found: FoundRequest): Promise<Swept> {
  try {
    return await sweepOne(context, found);
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    const { code, found: why, next } = error.refusal;
    return unknown(found, { status: 'error', detail: `${why} (${code}). ${next}` });
  }
}

async function sweepOne(context: Context, found: FoundRequest): Promise<Swept> {
  const gathered = await gatherModel(context.ports, { model: found.model });
  const { state, effective } = gathered;
  const request = requestOf(state, found.stage);
  if (request === null) return unknown(found, { status: 'pass', detail: 'Nothing is asked for there.' });
  const { model } = found;
  const about = { model, request };
  const end = (status: 'expired' | 'withdrawn' | 'rejected', reason: string): Promise<Swept> =>
    ended(context, { ...about, status, reason });
  if (request.expires_at <= momentOf(gathered)) return end('expired', `it was open until ${request.expires_at}`);
  const to = effective.stages[request.stage];
  if (to === undefined) return end('withdrawn', `the lifecycle has no stage ${request.stage} any more`);
  if (stageOf(state, to.name).live?.ordinal === request.ordinal) return end('withdrawn', 'it is live there already');
  const seen = await look(context, { gathered, request });
  if (seen === null) return said(about, { became: 'unknown', status: 'error', detail: 'The version cannot be read.' });
  const { approval } = seen.standing;
  if (approval.closed === 'closed') return end('withdrawn', 'its page was closed');
  const open = openChecks(seen.checks);
  const restriction = open.find((check) => check.name === 'restriction');
  if (restriction !== undefined) return end('rejected', restriction.detail);
  if (approval.digest !== request.digest) return renewed(context, { ...about, changed: approval.changed });
  const effects = await pageOf(context, { gathered, request, seen });
  return { ...standing(about, { open, to, environment: environmentToName(to, seen.standing.environment) }), effects };
}

async function pageOf(
  context: Context,
  of: { readonly gathered: Gathered; readonly request: OpenRequest; readonly seen: Seen },
): Promise<readonly EffectReport[]> {
  const { gathered, request } = of;
  if (context.mode === 'dry_run') return [];
  const marker = requestMarker({ model: gathered.state.model, stage: request.stage, request: request.request });
  const report = { effect: 'request', id: marker } as const;
  try {
    return [{ ...report, ...(await writePage(context, { ...of, ask: 'leave' })) }];
  } catch (error) {
    // A page is display: that it could not be written keeps nothing from going ahead.
    if (!(error instanceof SlipwayError)) throw error;
    return [{ ...report, state: 'owed', reason: `${error.refusal.found} (${error.refusal.code})` }];
  }
}

function standing(
  about: About,
  of: { readonly open: readonly Check[]; readonly to: StagePolicy; readonly environment: string },
): Swept {
  const { model, request } = about;
  const { to, environment } = of;
  // Who promotes is asked of who does it; a policy that lets no workflow do it has no stage that goes ahead by itself.
  const open = of.open.filter((check) => check.name !== 'permission');
  const waiting = (detail: string): Swept => said(about, { became: 'waiting', status: 'pass', detail });
  if (open.length > 0) return waiting(`Open: ${open.map((check) => check.title).join(', ')}.`);
  if (to.when !== 'approved') return waiting('All is there; somebody who may promotes it.');
  const ready: ReadyPromotion = {
    model,
    subject: formatSubject({ model, version: request.version, subject: request.subject }),
    stage: to.name,
    environment,
    approval_digest: request.digest,
  };
  const detail = 'All is there; it goes ahead by itself.';
  return { ...said(about, { became: 'ready', status: 'pass', detail }), ready };
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

/** Of what only the catalogue names: it ended a moment ago, or the catalogue was edited; or nothing can be told. */
function unknown(found: FoundRequest, of: { readonly status: Status; readonly detail: string }): Swept {
  const { model, version, stage } = found;
  const { status, detail } = of;
  const request = { model, version, stage, request: '', became: 'unknown' as const, detail, url: '' };
  return { request, status, ready: null, effects: [] };
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
