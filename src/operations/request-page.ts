/** Pages of requests, made from the ledger: display, which can be made anew at any time. */
import { requestMarker } from '../core/approval/places.ts';
import type { QuorumOutcome } from '../core/approval/quorum-types.ts';
import { compareContent } from '../core/compare/changes.ts';
import { assessEligibility } from '../core/eligibility/assess.ts';
import type { OwedEffect } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import { decidePromotion } from '../core/promotion.ts';
import type { VersionRecord } from '../core/record.ts';
import { type Check, type EffectReport, standsInTheWay } from '../core/result.ts';
import type { OpenRequest } from '../core/state.ts';
import { requestOf, stageOf } from '../core/state.ts';
import { renderFollowUp } from '../render/request/follow-up.ts';
import { requestBody } from '../render/request/page.ts';
import type { RequestPage, SignOffProgress } from '../render/request/types.ts';
import { requestTitle } from '../render/request/verdict.ts';
import type { Context } from './context.ts';
import type { Owing } from './effects.ts';
import type { Gathered } from './gather.ts';
import { gatherModel } from './gather.ts';
import { outsideOf, stageFor } from './moves.ts';
import { NO_DOCUMENT, type Standing, standingOf } from './promotion-facts.ts';
import { closedPage } from './request-closed-page.ts';
import { momentOf } from './transact.ts';
import { provenRestriction, readVersion } from './versions.ts';

type Outcome = Pick<EffectReport, 'state' | 'url' | 'reason'>;
type RequestEffect = Extract<OwedEffect, { effect: 'request' }>;

/** What stands there until the ledger has the request. */
export function preparingPage(of: {
  readonly model: string;
  readonly version: string;
  readonly stage: string;
  readonly marker: string;
}): { readonly title: string; readonly body: string } {
  const { model, version, stage, marker } = of;
  return {
    title: `Promote ${model} ${version} to ${stage}`,
    body: `This request is being written to the ledger. If this text stays, the run that asked has failed: run it again.\n\n<!-- ${marker} -->\n`,
  };
}

/** Brings the page that an event owes up to date: of a request that is open, or of one that has ended. */
export async function performRequestPage(
  context: Context,
  of: { readonly owing: Owing; readonly effect: RequestEffect },
): Promise<Outcome> {
  const { owing, effect } = of;
  const { event } = owing;
  const open = owing.state.requests.find(
    (one) => requestMarker({ model: event.model, stage: one.stage, request: one.request }) === effect.marker,
  );
  if (open !== undefined) {
    return performPage(context, {
      model: event.model,
      request: open,
      ask: event.type === 'requested' ? 'ask' : 'leave',
    });
  }
  const page = await closedPage(context, { owing, marker: effect.marker });
  if (page === null) return { state: 'already_done' };
  await context.ports.requests.close({ place: effect.place, title: requestTitle(page), body: requestBody(page) });
  return { state: 'done', url: effect.place.url };
}

/** Brings the page of an open request up to date; with `ask`, people are asked for their reviews as well. */
export async function performPage(
  context: Context,
  of: { readonly model: string; readonly request: OpenRequest; readonly ask?: 'ask' | 'leave' },
): Promise<Outcome> {
  const gathered = await gatherModel(context.ports, { model: of.model });
  const request = requestOf(gathered.state, of.request.stage);
  // Somebody else has ended it, or asked for something else, since: their page is theirs.
  if (request === null || request.request !== of.request.request) return { state: 'already_done' };
  const seen = await look(context, { gathered, request });
  if (seen === null) return { state: 'owed', reason: `${request.version} cannot be read from the ledger` };
  return writePage(context, { gathered, request, seen, ask: of.ask ?? 'leave' });
}

/** Writes the page of what was seen just now. */
export async function writePage(
  context: Context,
  of: {
    readonly gathered: Gathered;
    readonly request: OpenRequest;
    readonly seen: Seen;
    readonly ask: 'ask' | 'leave';
  },
): Promise<Outcome> {
  const { ports } = context;
  const { gathered, request, seen } = of;
  const { place } = request;
  const asked =
    of.ask === 'ask' && place.kind === 'pull_request'
      ? await ports.requests.ask({ pull: place.number, ...whomToAsk(gathered, { request, seen }) })
      : { notAsked: [] };
  const page = pageOf(context, { gathered, request, seen, notAsked: asked.notAsked });
  await ports.requests.write({ place, title: requestTitle(page), body: requestBody(page) });
  return { state: 'done', url: place.url };
}

export interface Seen {
  readonly standing: Standing;
  readonly checks: Check;
  readonly from: string | null;
  /** What differs from what is live, in words. */
  readonly changes: readonly string[];
}

/** What a promotion by somebody who may would come to now. */
export async function look(
  context: Context,
  of: { readonly gathered: Gathered; readonly request: OpenRequest },
): Promise<Seen | null> {
  const { gathered, request } = of;
  const { effective, state, snapshot, commit } = gathered;
  const to = stageFor(effective, request.stage);
  const found = await readVersion(context, { model: state.model, version: request.version, commit });
  if (found === null || found.published === null) return null;
  const staged = { record: found.record, published: found.published };
  const { live } = stageOf(state, to.name);
  const expectedLive = live?.subject ?? null;
  const [standing, outside, before] = await Promise.all([
    standingOf(context, { gathered, staged, to, expectedLive, phase: 'plan', planned: null }),
    outsideOf(context, { snapshot, tag: staged.published.tag }),
    live === null ? null : readVersion(context, { model: state.model, version: live.version, commit }),
  ]);
  const decision = decidePromotion(
    {
      policy: effective,
      state,
      version: staged,
      currentStage: found.status.stage,
      to,
      expectedLive,
      actor: { kind: 'automation', login: request.requester },
      people: { repositoryRole: { kind: 'unverifiable', reason: 'nobody promotes here' }, teams: new Map() },
      integrity: outside,
      ...standing,
      restriction: provenRestriction(state, found),
      planned: null,
      reason: null,
      link: request.link,
      now: momentOf(gathered),
    },
    context.ports.sha256,
  );
  const changes = before === null ? [] : changesOf(before.record, staged.record);
  return { standing, checks: decision.checks, from: found.status.stage, changes };
}

const WORDS = { added: 'is new', removed: 'is gone', modified: 'has changed' } as const;

function changesOf(before: VersionRecord, after: VersionRecord): string[] {
  return compareContent(before, after).changes.map(
    ({ kind, name, change }) => `${kind.replaceAll('_', ' ')}: ${name} ${WORDS[change]}`,
  );
}

function pageOf(
  context: Context,
  of: {
    readonly gathered: Gathered;
    readonly request: OpenRequest;
    readonly seen: Seen;
    readonly notAsked: RequestPage['notAsked'];
  },
): RequestPage {
  const { gathered, request, seen, notAsked } = of;
  const { effective, state } = gathered;
  const to = stageFor(effective, request.stage);
  const { live } = stageOf(state, to.name);
  const { standing } = seen;
  return {
    model: state.model,
    request,
    document: standing.asked?.document ?? NO_DOCUMENT,
    replaces: standing.asked?.replaces ?? null,
    from: seen.from,
    live: live === null ? null : pointer(live),
    becomes: to.holds === 'one' ? 'live' : 'resting',
    carriedOut: to.when,
    blocking: blockingOf(seen.checks),
    progress: progressOf(standing.quorum),
    roles: effective.roles,
    notAsked,
    evaluation: standing.evaluation.kind === 'known' ? standing.evaluation.record : null,
    reportUrl: null,
    changes: seen.changes,
    eligibility: assessEligibility(standing.eligibility),
    links: context.ports.links,
    marker: requestMarker({ model: state.model, stage: request.stage, request: request.request }),
    outcome: null,
  };
}

/** What stands in the way besides sign-offs, whoever promotes. */
function blockingOf(checks: Check): RequestPage['blocking'] {
  return openChecks(checks)
    .filter((check) => !ELSEWHERE.has(check.name))
    .map(({ title, status, detail }) => ({ title, status, detail, next: '' }));
}

/** The checks of a promotion that did not pass, each as a whole. */
export function openChecks({ children = [] }: Check): Check[] {
  return children.filter((check) => standsInTheWay(check.status));
}

/** Shown in their own place, or of who promotes. */
const ELSEWHERE: ReadonlySet<string> = new Set(['permission', 'sign_offs']);

export function progressOf(quorum: QuorumOutcome | null): SignOffProgress {
  if (quorum === null) return { demands: [], notCounted: [], rejections: [], waivers: [] };
  return {
    demands: quorum.demands.map((demand) => ({
      ...demand,
      couldSign: [...new Set(demand.couldSign.flatMap((one) => one.users))],
    })),
    notCounted: quorum.notCounted,
    rejections: quorum.rejections,
    waivers: quorum.waivers,
  };
}

/** People and teams of the roles that still have to sign. */
function whomToAsk(
  gathered: Gathered,
  of: { readonly request: OpenRequest; readonly seen: Seen },
): { readonly users: readonly string[]; readonly teams: readonly string[] } {
  const { quorum } = of.seen.standing;
  const open = (quorum?.demands ?? []).filter((demand) => demand.missing > 0);
  const users = new Set(open.flatMap((demand) => demand.couldSign.flatMap((one) => one.users)));
  const roles = new Set(open.flatMap((demand) => demand.roles));
  const teams = Object.values(gathered.effective.roles)
    .filter((role) => roles.has(role.name))
    .flatMap((role) => role.teams);
  return { users: [...users], teams: [...new Set(teams)] };
}

/** The issue that an override leaves. */
export async function performFollowUp(
  context: Context,
  of: { readonly owing: Owing; readonly effect: Extract<OwedEffect, { effect: 'follow_up' }> },
): Promise<Outcome> {
  const { owing, effect } = of;
  const { event } = owing;
  if (event.type !== 'promoted' || event.payload.approvals === null) return { state: 'already_done' };
  const { version, stage, approvals } = event.payload;
  const issue = renderFollowUp({
    model: event.model,
    version,
    stage,
    standing: 'promoted',
    digest: approvals.digest,
    waivers: approvals.overrides,
    request: approvals.request?.place ?? null,
    event: { seq: event.seq, at: event.at },
    links: context.ports.links,
    marker: effect.marker,
  });
  const done = await context.ports.issues.openOnce({ ...issue, marker: effect.marker, since: event.at });
  return { state: 'done', url: done.url };
}
