/** Whether an operation was committed before: the same asking has the same key, and the key leads to its event. */
import type { OperationIndex } from '../core/documents.ts';
import type { LedgerEvent } from '../core/event.ts';
import { EVENT_SCHEMA, eventDigest } from '../core/event.ts';
import { eventPath, operationIndexPath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { Context } from './context.ts';
import { parseDocument, readDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import type { Committed, TransactionPlan } from './transact.ts';

/** The key this asking has now, and what was committed under it. A spent outcome makes way for a key of its own. */
export async function currentKey(
  context: Context,
  of: { readonly plan: TransactionPlan; readonly gathered: Gathered },
): Promise<{ readonly key: string; readonly committed: Omit<Committed, 'gathered'> | null }> {
  const { plan, gathered } = of;
  let { key } = plan;
  for (;;) {
    const committed = await findCommitted(context, { model: plan.model, key, gathered });
    const spent = committed !== null && (await plan.isSpent?.(committed.event, gathered)) === true;
    if (!spent) return { key, committed };
    key = context.ports.sha256(`${key} after ${committed.digest}`);
  }
}

/** The outcome of this operation, if it was committed before. */
export async function findCommitted(
  context: Context,
  of: { readonly model: string; readonly key: string; readonly gathered: Gathered },
): Promise<Omit<Committed, 'gathered'> | null> {
  const { model, key, gathered } = of;
  const { ledger, sha256 } = context.ports;
  const path = operationIndexPath(model, key);
  const asked = gathered.snapshot.files.has(path);
  const snapshot = asked ? gathered.snapshot : await ledger.read({ files: [path], at_commit: gathered.commit });
  const index = readDocument<OperationIndex>(snapshot, { path, schema: 'slipway.operation-index/1' });
  if (index === null) return null;
  const file = eventPath(model, index.seq);
  const text = (await ledger.read({ files: [file], at_commit: gathered.commit })).files.get(file) ?? null;
  const reading = parseDocument<LedgerEvent>(text, EVENT_SCHEMA);
  if (reading.kind !== 'document' || eventDigest(reading.value, sha256) !== index.event) {
    refuse({
      code: 'ledger_corrupt',
      required: `event ${index.seq} of ${model} as its operation index names it`,
      found: reading.kind === 'document' ? 'an event with another digest' : 'no readable event',
      next: 'Run `slipway verify`.',
    });
  }
  return { event: reading.value, digest: index.event, commit: null, state: gathered.state };
}
