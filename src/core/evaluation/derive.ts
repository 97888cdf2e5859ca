/** What an `evaluated` event writes beside itself: the record, and the lists of the versions that took part. */
import type { Derivation } from '../derive.ts';
import type { EvaluationEntry, VersionEvaluations } from '../documents.ts';
import { KEPT_EVALUATIONS } from '../documents.ts';
import type { LedgerEvent, VersionPointer } from '../event.ts';
import { pointer } from '../fold.ts';
import type { Digest, Sha256 } from '../names.ts';
import { evaluationPath, evaluationsPath } from '../paths.ts';

/** Adds the evaluation files of an event, by path; none for most events. */
export function deriveEvaluation(files: Map<string, unknown>, of: Derivation, sha256: Sha256): void {
  const { event } = of;
  if (event.type === 'promoted') deriveRedecision(files, of);
  if (event.type !== 'evaluated') return;
  const { model, payload } = event;
  if (of.evaluation !== undefined && of.evaluation !== null)
    files.set(evaluationPath(model, payload.evaluation), of.evaluation);
  for (const part of partsOf(event)) {
    const before = of.documents.evaluations?.get(part.version.version) ?? null;
    files.set(evaluationsPath({ model, version: part.version.version }, sha256), withEntry(event, { before, part }));
  }
}

/** A promotion that decided its evaluation again leaves the record of that: what it rests on must be there to be checked. */
function deriveRedecision(files: Map<string, unknown>, of: Derivation): void {
  const digest = decidedAgain(of.event);
  if (digest === null || of.evaluation === undefined || of.evaluation === null) return;
  files.set(evaluationPath(of.event.model, digest), of.evaluation);
}

/** Digest of the record with which a promotion decided an evaluation again; null for every other event. */
export function decidedAgain(event: LedgerEvent): Digest | null {
  if (event.type !== 'promoted') return null;
  const { evaluation } = event.payload;
  return evaluation !== null && evaluation.decided === 'again' ? evaluation.evaluation : null;
}

/** A version that took part, with its own evidence and the version it was set against. */
interface Part {
  readonly version: VersionPointer;
  readonly role: EvaluationEntry['role'];
  readonly evidence: Digest;
  readonly other: VersionPointer | null;
}

/** The versions whose lists an event adds to: the candidate, and the live one where it was measured for this. */
export function partsOf(event: LedgerEvent<'evaluated'>): Part[] {
  const { payload } = event;
  const candidate = pointer(payload);
  const { baseline, evidence } = payload;
  const parts: Part[] = [{ version: candidate, role: 'candidate', evidence: evidence.candidate, other: baseline }];
  if (baseline !== null && evidence.live !== null)
    parts.push({ version: pointer(baseline), role: 'live', evidence: evidence.live, other: candidate });
  return parts;
}

function withEntry(
  event: LedgerEvent<'evaluated'>,
  of: { readonly before: VersionEvaluations | null; readonly part: Part },
): VersionEvaluations {
  const { payload, seq, at, model } = event;
  const { part } = of;
  const entry: EvaluationEntry = {
    seq,
    at,
    evaluation: payload.evaluation,
    role: part.role,
    stage: payload.stage,
    compared_with: payload.compared_with,
    other: part.other === null ? null : pointer(part.other),
    verdict: payload.verdict,
    evidence: part.evidence,
    set: payload.set,
    slice: payload.slice,
    measured_at: payload.measured_at,
    release: payload.release,
  };
  return {
    schema: 'slipway.version-evaluations/1',
    model,
    ...part.version,
    evaluations: bounded([entry, ...(of.before?.evaluations ?? [])]),
  };
}

/**
 * The newest entries. The version's own newest evaluation stays among them, however often others were compared with it
 * since: it is what a promotion looks for.
 */
function bounded(entries: readonly EvaluationEntry[]): EvaluationEntry[] {
  const own = entries.findIndex((one) => one.role === 'candidate');
  const last = own < KEPT_EVALUATIONS ? [] : entries.slice(own, own + 1);
  return [...entries.slice(0, KEPT_EVALUATIONS - last.length), ...last];
}
