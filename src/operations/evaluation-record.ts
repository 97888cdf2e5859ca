/**
 * A version's newest evaluation as the ledger has it: found by its list, held against the state that a proven event
 * left, and believed only when the event that recorded it is proven to come from a listed workflow.
 */
import type { EvaluationEntry, VersionEvaluations } from '../core/documents.ts';
import { contradiction, evaluationDigest } from '../core/evaluation/digest.ts';
import type { EvaluationRecord } from '../core/evaluation/types.ts';
import { EVALUATION_SCHEMA } from '../core/evaluation/types.ts';
import type { LedgerEvent, VersionPointer } from '../core/event.ts';
import { EVENT_SCHEMA } from '../core/event.ts';
import { evaluationPath, evaluationsPath, eventPath } from '../core/paths.ts';
import { KEPT_EVALUATED } from '../core/state.ts';
import type { LedgerSnapshot } from '../ports.ts';
import type { ReadContext } from './context.ts';
import { corrupt, readDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import { originOfEvent } from './provenance.ts';

export const EVALUATIONS_SCHEMA = 'slipway.version-evaluations/1';

export interface FoundEvaluation {
  readonly entry: EvaluationEntry;
  readonly event: LedgerEvent<'evaluated'>;
  readonly record: EvaluationRecord;
}

export type EvaluationFinding =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'found' } & FoundEvaluation)
  | { readonly kind: 'unproven'; readonly entry: EvaluationEntry; readonly reason: string }
  | { readonly kind: 'other_subject'; readonly entry: EvaluationEntry; readonly subject: VersionPointer['subject'] };

/**
 * The list of a version's evaluations, newest first. Refuses with `ledger_corrupt` one whose newest evaluation of the
 * version itself is not the one that the state knows.
 */
export async function readEvaluations(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly version: VersionPointer },
): Promise<VersionEvaluations['evaluations']> {
  const { gathered, version } = of;
  const path = evaluationsPath({ model: gathered.state.model, version: version.version }, context.ports.sha256);
  const snapshot: LedgerSnapshot = gathered.snapshot.files.has(path)
    ? gathered.snapshot
    : await context.ports.ledger.read({ files: [path], at_commit: gathered.commit });
  const list = readDocument<VersionEvaluations>(snapshot, { path, schema: EVALUATIONS_SCHEMA });
  const evaluations = list?.evaluations ?? [];
  const known = knownToState(gathered, version);
  const newest = evaluations.find((one) => one.role === 'candidate')?.seq;
  if (known !== undefined && newest !== known)
    corrupt(
      path,
      `the newest evaluation of ${version.version} was recorded by event ${known}, and the list does not begin with it`,
    );
  return evaluations;
}

/** The event that the state knows as the newest evaluation of a version. */
function knownToState(gathered: Gathered, version: VersionPointer): number | undefined {
  return gathered.state.evaluated.find((one) => one.ordinal === version.ordinal)?.seq;
}

/**
 * The newest evaluation of a version; with `role: 'any'` also one in which it was measured as the live version.
 * Refuses with `ledger_corrupt` where list, state, event and record do not fit together.
 */
export async function newestEvaluation(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly version: VersionPointer; readonly role: 'candidate' | 'any' },
): Promise<EvaluationFinding> {
  const { gathered, version } = of;
  const evaluations = await readEvaluations(context, { gathered, version });
  const entry = of.role === 'candidate' ? evaluations.find((one) => one.role === 'candidate') : evaluations[0];
  if (entry === undefined) return { kind: 'none' };
  const finding = await readEntry(context, { gathered, entry, version });
  // Without the state's word a newer one that failed may have been taken out of the list.
  if (of.role === 'candidate' && knownToState(gathered, version) === undefined && finding.kind === 'found')
    return { kind: 'unproven', entry, reason: UNKNOWN_TO_STATE };
  return finding;
}

const UNKNOWN_TO_STATE = `the state knows the newest evaluation of the ${KEPT_EVALUATED} versions evaluated last, and this version is not among them`;

async function readEntry(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly entry: EvaluationEntry; readonly version: VersionPointer },
): Promise<EvaluationFinding> {
  const { ports } = context;
  const { gathered, entry, version } = of;
  const { model } = gathered.state;
  const at = { event: eventPath(model, entry.seq), record: evaluationPath(model, entry.evaluation) };
  const snapshot = await ports.ledger.read({ files: [at.event, at.record], at_commit: gathered.commit });
  const event = readDocument<LedgerEvent>(snapshot, { path: at.event, schema: EVENT_SCHEMA });
  if (event === null) corrupt(at.event, 'the event is missing');
  if (event.seq !== entry.seq || event.model !== model) corrupt(at.event, `it is event ${event.seq} of ${event.model}`);
  if (event.type !== 'evaluated' || event.payload.evaluation !== entry.evaluation)
    corrupt(at.event, `it did not record the evaluation ${entry.evaluation}`);
  const { baseline, evidence } = event.payload;
  const subject = entry.role === 'candidate' ? event.payload.subject : baseline?.subject;
  if (subject === undefined || evidence[entry.role] === null) corrupt(at.event, 'it measured no live version');
  if (subject !== version.subject) return { kind: 'other_subject', entry, subject };
  const record = readDocument<EvaluationRecord>(snapshot, { path: at.record, schema: EVALUATION_SCHEMA });
  if (record === null) corrupt(at.record, 'the evaluation is missing');
  const found = evaluationDigest(record, ports.sha256);
  if (found !== entry.evaluation) corrupt(at.record, `it hashes to ${found}`);
  const fault = contradiction(event.payload, record);
  if (fault !== null) corrupt(at.record, fault);
  const origin = await originOfEvent(context, { gathered, event });
  if (origin.status !== 'pass' && gathered.effective.ledger.unprovenOrigin === 'refuse')
    return { kind: 'unproven', entry, reason: origin.detail };
  return { kind: 'found', entry, event, record };
}
