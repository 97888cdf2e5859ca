/**
 * Effects that committed events owe: tags, the release record, the incident. Each is idempotent and recognised as
 * done, so that whoever comes next can complete what a killed process left. None can undo the event.
 */
import type { StagedVersion } from '../core/documents.ts';
import type { LedgerEvent, OwedEffect } from '../core/event.ts';
import { EVENT_SCHEMA, eventDigest } from '../core/event.ts';
import type { Digest } from '../core/names.ts';
import { eventPath } from '../core/paths.ts';
import { refuse, SlipwayError } from '../core/reasons.ts';
import type { EffectReport } from '../core/result.ts';
import type { ModelState } from '../core/state.ts';
import { OPEN_DEBTS } from '../core/state.ts';
import type { EffectivePolicy } from '../policy/types.ts';
import type { Context } from './context.ts';
import { parseDocument } from './documents.ts';
import { performIncident } from './incident.ts';
import { publishMoveRelease } from './release.ts';
import { performFollowUp, performRequestPage } from './request-page.ts';
import { stillOpen } from './still-open.ts';
import { performTell } from './tell.ts';
import { readStaged } from './versions.ts';

/** An event whose effects are to be done, with all they need. */
export interface Owing {
  readonly event: LedgerEvent;
  readonly digest: Digest;
  readonly ledgerCommit: string;
  readonly state: ModelState;
  /** The version concerned, for events that move one; null for those that owe nothing but pages. */
  readonly staged: StagedVersion | null;
  /** `fresh`: nothing of it can be there yet. `resume`: a process before may have done some of it. */
  readonly mode: 'fresh' | 'resume';
  /** Who is told that what is served has changed; looked up where it is not given and is needed. */
  readonly policy?: EffectivePolicy;
}

/** An event that moves a version. */
export type OwingMove = Owing & { readonly staged: StagedVersion };

/** Milliseconds in which the process that wrote an event is taken to be still at its effects. */
const AT_WORK = 60_000;

/** Name of an effect as reports and `reconciled` events give it. */
export function effectId(effect: OwedEffect): string {
  switch (effect.effect) {
    case 'tag':
      return effect.name;
    case 'release':
      return effect.tag;
    case 'incident':
    case 'comment':
    case 'request':
    case 'follow_up':
    case 'tell':
      return effect.marker;
  }
}

/** Does owed effects (all of the event's, unless given) in order. What fails stays owed and says why; the event stands. */
export async function performEffects(
  context: Context,
  owing: Owing,
  effects: readonly OwedEffect[] = owing.event.owes,
): Promise<EffectReport[]> {
  const reports: EffectReport[] = [];
  for (const effect of effects) {
    // Published without its tag, a release would have GitHub make one, on the head of the default branch.
    const tagless =
      effect.effect === 'release' && reports.some((report) => report.id === effect.tag && report.state === 'owed');
    if (tagless)
      reports.push({ effect: effect.effect, id: effect.tag, state: 'owed', reason: 'its tag is not there yet' });
    else reports.push(await performOne(context, { owing, effect }));
  }
  return reports;
}

async function performOne(
  context: Context,
  of: { readonly owing: Owing; readonly effect: OwedEffect },
): Promise<EffectReport> {
  const { effect } = of;
  const base = { effect: effect.effect, id: effectId(effect) };
  try {
    switch (effect.effect) {
      case 'tag':
        return { ...base, ...(await performTag(context, effect)) };
      case 'release': {
        const { staged, ...owing } = of.owing;
        if (staged === null) throw new TypeError('a release record is of a version');
        const release = { ...owing, staged, title: effect.title, tag: effect.tag };
        return { ...base, ...(await publishMoveRelease(context, release)) };
      }
      case 'incident':
        return { ...base, ...(await performIncident(context, { owing: of.owing, effect, atWork: AT_WORK })) };
      case 'request':
        return { ...base, ...(await performRequestPage(context, { owing: of.owing, effect })) };
      case 'follow_up':
        return { ...base, ...(await performFollowUp(context, { owing: of.owing, effect })) };
      case 'tell':
        return performTell(context, of.owing);
      case 'comment':
        return { ...base, state: 'owed', reason: 'comments are written by the operation that answers them' };
    }
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    return { ...base, state: 'owed', reason: `${error.refusal.found} (${error.refusal.code}); ${error.refusal.next}` };
  }
}

type Outcome = Pick<EffectReport, 'state' | 'url' | 'reason'>;

async function performTag(context: Context, effect: Extract<OwedEffect, { effect: 'tag' }>): Promise<Outcome> {
  const { git } = context.ports;
  const { name, target, message, at } = effect;
  const outcome = await git.createTag({ name, target, message, at });
  if (outcome.kind === 'created') return { state: 'done' };
  if (outcome.facts.target === target) return { state: 'already_done' };
  return { state: 'owed', reason: `a tag of that name points at ${outcome.facts.target}; somebody else made it` };
}

export interface Completion {
  readonly reports: readonly EffectReport[];
  /** Sequence number through which everything owed is known to be done. */
  readonly through: number;
}

export interface Completing {
  readonly state: ModelState;
  readonly commit: string;
  /** GitHub's clock, ISO 8601. */
  readonly now: string;
}

/**
 * Completes what earlier events of this model still owe, and tells how far it got. Usually everything was done by the
 * process that committed it, and one request sees that.
 */
export async function completeOwed(context: Context, of: Completing): Promise<Completion> {
  const { state, commit } = of;
  if (state.owed.length === 0) return { reports: [], through: state.seq };
  const open = await stillOpen(context, of);
  if (open.length === 0) return { reports: [], through: state.seq };
  const reports: EffectReport[] = [];
  let through = state.projected_through;
  let whole = true;
  for (const owed of state.owed) {
    if (open.includes(owed.seq)) {
      const owing = await readOwing(context, { state, commit, seq: owed.seq });
      const done = owing === null ? [] : await completeEvent(context, { ...of, owing });
      reports.push(...done);
      if (owing === null || done.some((report) => report.state === 'owed')) whole = false;
    }
    if (whole) through = owed.seq;
  }
  return { reports, through: whole ? state.seq : through };
}

/**
 * Refuses to add to what cannot be completed. The state lists every debt, and is read by every operation; rollbacks
 * alone are never refused for it.
 */
export function requireFewDebts(state: ModelState, completion: Completion): void {
  const left = state.owed.filter((owed) => owed.seq > completion.through);
  if (left.length < OPEN_DEBTS) return;
  const reasons = completion.reports.flatMap((report) =>
    report.state === 'owed' && report.reason !== undefined ? [report.reason] : [],
  );
  refuse({
    code: 'effects_owed',
    required: `fewer than ${OPEN_DEBTS} events whose tags, releases or incidents are still owed`,
    found: `${left.length}, from event ${left[0]?.seq ?? 0} on; the first: ${reasons[0] ?? 'not tried'}`,
    next: 'Mend what keeps them from being made, and run `slipway reconcile`.',
  });
}

async function completeEvent(context: Context, of: Completing & { readonly owing: Owing }): Promise<EffectReport[]> {
  const { owing } = of;
  // Telling is no debt that anything waits for: `reconcile` and the sweep tell again.
  const owes = owing.event.owes.filter((effect) => effect.effect !== 'tell');
  // Tags and releases are made once however many are at it: GitHub refuses the second. Issues are not, so who comes upon
  // one in passing leaves it, for a minute, to the process that owes it.
  const young = Date.parse(of.now) - Date.parse(owing.event.at) < AT_WORK;
  const left = owes.filter((effect) => young && (effect.effect === 'incident' || effect.effect === 'follow_up'));
  const done = await performEffects(
    context,
    owing,
    owes.filter((effect) => !left.includes(effect)),
  );
  const reason = 'the run that owes it may still be at it';
  return [
    ...done,
    ...left.map((effect) => ({ effect: effect.effect, id: effectId(effect), state: 'owed' as const, reason })),
  ];
}

/** Reads an event and its version back from the ledger, to do what it owes. */
export async function readOwing(
  context: Pick<Context, 'ports'>,
  of: { readonly state: ModelState; readonly commit: string; readonly seq: number },
): Promise<Owing | null> {
  const { ports } = context;
  const path = eventPath(of.state.model, of.seq);
  const snapshot = await ports.ledger.read({ files: [path], at_commit: of.commit });
  const reading = parseDocument<LedgerEvent>(snapshot.files.get(path) ?? null, EVENT_SCHEMA);
  if (reading.kind !== 'document') return null;
  const event = reading.value;
  const isMove = event.type === 'promoted' || event.type === 'rolled_back';
  if (!isMove && event.type !== 'signed' && event.type !== 'requested' && event.type !== 'request_closed') return null;
  const version = { model: event.model, version: event.payload.version, commit: of.commit };
  const staged = isMove ? await readStaged(context, version) : null;
  if (isMove && staged === null) return null;
  return {
    event,
    digest: eventDigest(event, ports.sha256),
    ledgerCommit: of.commit,
    state: of.state,
    staged,
    mode: 'resume',
  };
}
