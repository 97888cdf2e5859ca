/**
 * Telling those whom the policy names that what is served has changed. It comes after the commit, stops nothing and undoes
 * nothing. The state knows the newest event of which they may not have been told; whoever looks after the registry tells
 * again and then says so in an event: at least once, and a receiver recognises the second time by the notice's id.
 */
import type { LedgerEvent } from '../core/event.ts';
import { EVENT_SCHEMA } from '../core/event.ts';
import { noticeOf, tellMarker } from '../core/notice.ts';
import { eventPath } from '../core/paths.ts';
import type { EffectReport } from '../core/result.ts';
import type { ModelState } from '../core/state.ts';
import type { AfterChange, EffectivePolicy } from '../policy/types.ts';
import type { Ports } from '../ports.ts';
import { parseDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import { gatherModel } from './gather.ts';
import { momentOf } from './transact.ts';

/** Milliseconds in which the process that wrote an event is taken to be still telling of it. */
const STILL_TELLING = 60_000;

export interface Telling {
  readonly event: LedgerEvent;
  readonly policy: Pick<EffectivePolicy, 'serving'>;
}

type TellContext = { readonly ports: Pick<Ports, 'notices' | 'links'> };

/** Tells all of them of one event, at once. A report for each; what failed is `owed` and says why. Never rejects. */
export async function tellAll(context: TellContext, of: Telling): Promise<EffectReport[]> {
  const { notices, links } = context.ports;
  const { event, policy } = of;
  const notice = noticeOf(event, links);
  if (notice === null) return [];
  return Promise.all(
    policy.serving.afterChange.map(async (target, index): Promise<EffectReport> => {
      const base = { effect: 'tell', id: `${tellMarker(event.seq)} ${targetName(target, index)}` };
      try {
        const told = await notices.tell({ target, notice });
        return told.kind === 'told' ? { ...base, state: 'done' } : { ...base, state: 'owed', reason: told.reason };
      } catch {
        // What it was is not shown: an error that nobody foresaw may quote an address.
        return { ...base, state: 'owed', reason: 'it failed in a way that was not foreseen' };
      }
    }),
  );
}

/** Such as `webhook 2`: by its place in the policy's list, for an address may be long, and a chat's is secret. */
function targetName(target: AfterChange, index: number): string {
  return `${target.kind} ${index + 1}`;
}

/** All reports of one event as the one effect that it owes. */
export function asOneEffect(seq: number, reports: readonly EffectReport[]): EffectReport {
  const base = { effect: 'tell', id: tellMarker(seq) };
  const failed = reports.filter((one) => one.state === 'owed');
  if (failed.length === 0) return { ...base, state: 'done' };
  const reasons = failed.map((one) => one.reason ?? one.id);
  const of = reports.length === 1 ? '' : `${failed.length} of ${reports.length} were not told: `;
  return { ...base, state: 'owed', reason: `${of}${reasons.join('; ')}` };
}

/**
 * Tells of an event right after it, as the effect that it owes. What was asked for again long after (`resume`) is told
 * again only while nobody has confirmed it and nothing newer is to be told.
 */
export async function performTell(
  context: TellContext & { readonly ports: Pick<Ports, 'ledger' | 'sha256'> },
  of: {
    readonly event: LedgerEvent;
    readonly state: ModelState;
    readonly mode: 'fresh' | 'resume';
    /** Looked up where it is not given. */
    readonly policy?: Telling['policy'];
  },
): Promise<EffectReport> {
  const { event, state, mode } = of;
  if (mode === 'resume' && state.untold?.seq !== event.seq)
    return { effect: 'tell', id: tellMarker(event.seq), state: 'already_done' };
  const policy = of.policy ?? (await gatherModel(context.ports, { model: event.model })).effective;
  return asOneEffect(event.seq, await tellAll(context, { event, policy }));
}

/** What telling again came to. */
export type ToldAgain =
  /** Nobody is left to be told, or whoever wrote the event is still at it. */
  | { readonly kind: 'nothing' }
  /** Everybody was told, and nobody has written it down yet; `marker` is what a `reconciled` event names. */
  | { readonly kind: 'told'; readonly marker: string; readonly report: EffectReport }
  | { readonly kind: 'owed'; readonly report: EffectReport };

/** Tells again of the event that the state names, where there is one. Writes nothing. */
export async function tellAgain(
  context: { readonly ports: Pick<Ports, 'notices' | 'links' | 'ledger'> },
  gathered: Pick<Gathered, 'state' | 'commit' | 'effective' | 'snapshot'>,
): Promise<ToldAgain> {
  const { state, commit, effective } = gathered;
  const { untold } = state;
  if (untold === null || isYoung(untold.at, momentOf(gathered))) return { kind: 'nothing' };
  const marker = tellMarker(untold.seq);
  const event = await readEvent(context, { state, commit, seq: untold.seq });
  if (event === null) {
    const reason = `event ${untold.seq} cannot be read; run \`slipway verify\``;
    return { kind: 'owed', report: { effect: 'tell', id: marker, state: 'owed', reason } };
  }
  const report = asOneEffect(untold.seq, await tellAll(context, { event, policy: effective }));
  return report.state === 'owed' ? { kind: 'owed', report } : { kind: 'told', marker, report };
}

function isYoung(at: string, now: string): boolean {
  return Date.parse(now) - Date.parse(at) < STILL_TELLING;
}

async function readEvent(
  context: { readonly ports: Pick<Ports, 'ledger'> },
  of: { readonly state: ModelState; readonly commit: string; readonly seq: number },
): Promise<LedgerEvent | null> {
  const path = eventPath(of.state.model, of.seq);
  const snapshot = await context.ports.ledger.read({ files: [path], at_commit: of.commit });
  const reading = parseDocument<LedgerEvent>(snapshot.files.get(path) ?? null, EVENT_SCHEMA);
  return reading.kind === 'document' ? reading.value : null;
}
