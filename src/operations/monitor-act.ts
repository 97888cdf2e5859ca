/** What a look came to is done: the version goes on, goes back, or stays and the look is written down. */

import { telling } from '../core/moves.ts';
import { operationKey } from '../core/operation-key.ts';
import type { Result } from '../core/result.ts';
import { type Looked, shouldRecord } from '../core/rollout/look.ts';
import type { Look } from '../core/rollout/types.ts';
import type { ModelState } from '../core/state.ts';
import { advance } from './advance.ts';
import { actorFor } from './authority.ts';
import type { Context } from './context.ts';
import { finished } from './context.ts';
import type { LookRecord } from './monitor-registry-result.ts';
import { stillThere, type WatchTarget } from './monitor-target.ts';
import { rollback } from './rollback.ts';
import { writeEvent } from './write-event.ts';

interface Act {
  readonly model: string;
  readonly target: WatchTarget;
  readonly looked: Looked;
  readonly state: ModelState;
}

export interface Acted {
  readonly record: LookRecord;
  readonly looked: Looked;
  /** Of the operation that was carried out. */
  readonly done: Result;
}

export async function actOnLook(context: Context, of: Act): Promise<Acted> {
  const { target, looked } = of;
  const { look } = looked;
  const done = await carryOut(context, of);
  // What could not be done was seen all the same: nobody lets the version go on as if it had not been.
  if (done.decision === 'refused' || done.decision === 'error') await record(context, of);
  const rolled = target.kind === 'rollout';
  return {
    looked,
    done,
    record: {
      stage: target.stage,
      candidate: target.candidate.version,
      baseline: rolled ? target.baseline.version : null,
      look: look.decision,
      reason: look.reason,
      detail: look.detail,
      at: look.at,
      through: look.through,
      step: rolled ? target.rollout.step : null,
      steps: rolled ? target.rollout.plan.steps : [],
      guards: look.guards,
      breached: looked.breached.map((guard) => guard.id),
      carried_out: done.operation,
      outcome: done.decision,
      event: (done.record as { readonly seq?: number } | null)?.seq ?? null,
    },
  };
}

async function carryOut(context: Context, of: Act): Promise<Result> {
  const { model, target, looked } = of;
  const { look } = looked;
  const { subject } = target.candidate;
  if (look.decision === 'roll_back' && !wasRestored(of)) {
    const reason = look.detail.slice(0, LONGEST_REASON);
    const asked = { model, stage: target.stage, to: null, reason, link: null, incident: null };
    return rollback(context, { ...asked, look, seenOf: subject });
  }
  if (look.decision === 'advance' && target.kind === 'rollout' && goesByItself(target)) {
    const { step } = target.rollout;
    return advance(context, { model, stage: target.stage, reason: null, seen: { look, of: subject, step } });
  }
  return record(context, of);
}

/**
 * Whether what is live was itself brought back by a look, and the hold of that still stands. Where it breaks a guard as
 * well, the cause is hardly the version: going further back each hour would go through all of them. Somebody decides.
 */
function wasRestored({ target, state }: Act): boolean {
  if (target.kind !== 'live') return false;
  const { seq } = target.candidate;
  const restored = state.recent.some((entry) => entry.seq === seq && entry.type === 'rolled_back');
  return restored && state.holds.some((hold) => hold.id === `hold-${seq}`);
}

/** Characters of a reason that an event may hold. */
const LONGEST_REASON = 900;

/** A rollout whose guard was broken does not go on by itself, whatever is seen later: somebody looks into it. */
function goesByItself({ rollout }: Extract<WatchTarget, { readonly kind: 'rollout' }>): boolean {
  return rollout.plan.advance === 'automatic' && rollout.halted_seq === null;
}

/** Writes the look down where something about it is new; else nothing is written, and the next look counts from the last. */
async function record(context: Context, of: Act): Promise<Result> {
  const { model, target, looked } = of;
  const { look } = looked;
  const { previous, stage, candidate } = target;
  const unwritten = (detail: string): Result =>
    finished({
      operation: 'monitor',
      decision: 'already_done',
      reason: 'ok',
      summary: detail,
      checks: { name: 'record', title: 'Record', status: 'not_applicable', detail },
      record: null,
    });
  if (shouldRecord({ before: previous, now: look }) === 'no' && sameBreach(previous, look))
    return unwritten('Nothing changed since the last look that was written down.');
  const told = looked.breached.length > 0 && !sameBreach(previous, look);
  const key = operationKey(
    { source: context.caller.source, operation: 'looked', model, subject: `${candidate.subject}/${look.at}`, stage },
    context.ports.sha256,
  );
  return writeEvent(context, {
    operation: 'monitor',
    model,
    key,
    plan: async (gathered) => {
      if (stillThere(target, gathered.state) === 'moved')
        return { kind: 'stop', result: unwritten('Somebody moved it, or looked at it, in the meantime.') };
      const { version, ordinal } = candidate;
      return {
        kind: 'write',
        type: 'looked',
        payload: { version, ordinal, subject: candidate.subject, stage, look },
        actor: actorFor(context, gathered),
        owes: told ? telling({ policy: gathered.effective, state: gathered.state }) : [],
        checks: looked.checks,
        summary: look.detail,
      };
    },
    record: ({ event }) => ({ seq: event.seq }),
  });
}

function sameBreach(before: Look | null, now: Look): boolean {
  const broken = (look: Look): string =>
    look.guards
      .filter((guard) => guard.status === 'fail')
      .map((guard) => guard.id)
      .join();
  return broken(now) === (before === null ? '' : broken(before));
}
