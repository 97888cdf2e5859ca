/** Operations that write one event which moves nothing: what they share between the decision and the result. */
import type { DocumentsBefore } from '../core/derive.ts';
import type { StagedVersion } from '../core/documents.ts';
import type { Actor, EventType, LedgerEvent, OwedEffect, Payloads } from '../core/event.ts';
import type { Check, EffectReport, Result } from '../core/result.ts';
import type { ModelState } from '../core/state.ts';
import type { LedgerQuery } from '../ports.ts';
import type { Context } from './context.ts';
import { finished } from './context.ts';
import { completeOwed, performEffects, requireFewDebts } from './effects.ts';
import type { Gathered } from './gather.ts';
import type { Step, TransactionPlan } from './transact.ts';
import { momentOf, transact } from './transact.ts';

export const NOTHING_BEFORE: DocumentsBefore = { stages: new Map(), aliases: null, exposure: null, day: null };

export type Planned = {
  readonly [T in EventType]: {
    readonly kind: 'write';
    readonly type: T;
    readonly payload: Payloads[T];
    readonly actor: Actor;
    readonly owes: readonly OwedEffect[];
    readonly checks: Check;
    /** The verdict in one sentence. */
    readonly summary: string;
    /** For an event that changes what serving reads: what was there before, and the version concerned. */
    readonly serving?: { readonly documents: DocumentsBefore; readonly staged: StagedVersion };
  };
}[EventType];

export interface Written {
  readonly event: LedgerEvent;
  readonly gathered: Gathered;
  /** State after the event. */
  readonly state: ModelState;
}

/** Writes the event that the plan wants, does what it owes, and makes the result; a plan may also stop with one. */
export async function writeEvent<R>(
  context: Context,
  of: {
    readonly operation: string;
    readonly model: string;
    readonly key: string;
    readonly query?: LedgerQuery;
    readonly plan: (gathered: Gathered) => Promise<Planned | { readonly kind: 'stop'; readonly result: Result }>;
    readonly isSpent?: TransactionPlan['isSpent'];
    readonly record: (written: Written) => R;
    readonly first?: Gathered;
  },
): Promise<Result<R>> {
  const { operation, model } = of;
  const done: EffectReport[] = [];
  let summary: string | null = null;
  const decide = async (gathered: Gathered): Promise<Step> => {
    const planned = await of.plan(gathered);
    if (planned.kind === 'stop') return planned;
    const { state, commit } = gathered;
    summary = planned.summary;
    const asked = { state, commit, now: momentOf(gathered) };
    const owed = context.mode === 'dry_run' ? null : await completeOwed(context, asked);
    done.push(...(owed?.reports ?? []));
    const { type, payload, actor, owes, checks } = planned;
    if (owed !== null && owes.some((effect) => effect.effect !== 'tell')) requireFewDebts(state, owed);
    return {
      kind: 'write',
      type,
      payload,
      actor,
      owes,
      checks,
      projectedThrough: owed?.through ?? state.projected_through,
      documents: planned.serving?.documents ?? NOTHING_BEFORE,
      staged: planned.serving?.staged ?? null,
      record: null,
    };
  };
  const transaction = await transact(context, {
    model,
    key: of.key,
    query: of.query ?? { files: [] },
    decide,
    ...(of.isSpent === undefined ? {} : { isSpent: of.isSpent }),
    ...(of.first === undefined ? {} : { first: of.first }),
  });
  if (transaction.kind === 'stopped') return transaction.result as Result<R>;
  const { gathered } = transaction;
  const event = transaction.event as LedgerEvent;
  const planned = transaction.kind === 'planned';
  const replayed = transaction.kind === 'replayed';
  const state: EffectReport['state'] = planned ? 'planned' : replayed ? 'already_done' : 'done';
  // A dry run of what was committed before does no more than tell so.
  const effects: EffectReport[] =
    planned || context.mode === 'dry_run'
      ? []
      : await performEffects(context, {
          event,
          digest: transaction.digest,
          ledgerCommit: transaction.commit ?? gathered.commit,
          state: transaction.state,
          staged: null,
          mode: replayed ? 'resume' : 'fresh',
          policy: gathered.effective,
        });
  const committed: EffectReport = { effect: 'event', id: `${model}/${event.seq}`, state };
  return finished({
    operation,
    decision: planned ? 'planned' : replayed ? 'already_done' : 'done',
    reason: planned ? 'dry_run' : replayed ? 'already_committed' : 'ok',
    summary: summary ?? `${model}: ${operation} was committed before, as event ${event.seq}.`,
    checks: replayed
      ? { name: operation, title: 'Committed before', status: 'pass', detail: `Event ${event.seq}.` }
      : transaction.draft.checks,
    record: of.record({ event, gathered, state: transaction.state }),
    effects: [...done, committed, ...effects],
    warnings: effects.flatMap((effect) =>
      effect.state === 'owed'
        ? [
            `${effect.effect} ${effect.id} is still owed: ${effect.reason ?? 'unknown'} The next operation, or the sweep, completes it.`,
          ]
        : [],
    ),
  });
}
