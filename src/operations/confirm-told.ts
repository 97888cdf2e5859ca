/**
 * Telling again and writing down that it was done, for whoever comes by a model for another reason: the sweep, a look at
 * what is served. `reconcile` does the same within its own event.
 */
import { operationKey } from '../core/operation-key.ts';
import { SlipwayError } from '../core/reasons.ts';
import type { EffectReport } from '../core/result.ts';
import { actorFor } from './authority.ts';
import type { Context } from './context.ts';
import type { Gathered } from './gather.ts';
import { gatherModel } from './gather.ts';
import { readStates } from './read-states.ts';
import { documentsRebuilt } from './serving-rebuilt.ts';
import { tellAgain } from './tell.ts';
import type { Step } from './transact.ts';
import { transact } from './transact.ts';

/** Tells again of one model where that is due, and confirms it. A dry run tells nobody. */
export async function tellAndConfirm(context: Context, model: string): Promise<EffectReport[]> {
  if (context.mode === 'dry_run') return [];
  const gathered = await gatherModel(context.ports, { model });
  const again = await tellAgain(context, gathered);
  if (again.kind === 'nothing') return [];
  if (again.kind === 'owed') return [again.report];
  const { marker, report } = again;
  const identity = { source: context.caller.source, operation: 'tell', model, subject: marker, stage: null };
  const decide = async (now: Gathered): Promise<Step> => ({
    kind: 'write',
    type: 'reconciled',
    payload: { completed: [marker] },
    actor: actorFor(context, now),
    owes: [],
    projectedThrough: now.state.projected_through,
    checks: { name: 'tell', title: 'Telling', status: 'pass', detail: `Everybody was told (${marker}).` },
    documents: await documentsRebuilt(context, now),
    staged: null,
    record: null,
  });
  const key = operationKey(identity, context.ports.sha256);
  await transact(context, { model, key, query: { files: [] }, decide, first: gathered });
  return [report];
}

/** The same for every model, or one, that somebody may not have been told of. What goes wrong with one stops no other. */
export async function tellAndConfirmAll(
  context: Context,
  of: { readonly model: string | null },
): Promise<EffectReport[]> {
  if (context.mode === 'dry_run') return [];
  const { states } = await readStates(context.ports, of);
  const reports: EffectReport[] = [];
  for (const state of states) {
    if (state.untold === null) continue;
    try {
      reports.push(...(await tellAndConfirm(context, state.model)));
    } catch (error) {
      if (!(error instanceof SlipwayError)) throw error;
      const { found, code } = error.refusal;
      reports.push({ effect: 'tell', id: `tell/${state.untold.seq}`, state: 'owed', reason: `${found} (${code})` });
    }
  }
  return reports;
}
