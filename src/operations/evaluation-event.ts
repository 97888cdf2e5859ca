/** What is written with an evaluation, and what is read back of one: everything between the decision and the ledger. */
import { canonicalJson } from '../core/canonical.ts';
import type { VersionEvaluations } from '../core/documents.ts';
import { evaluationDigest } from '../core/evaluation/digest.ts';
import { parseEvaluation } from '../core/evaluation/parse.ts';
import type { EvaluationRecord } from '../core/evaluation/types.ts';
import { EVALUATION_SCHEMA } from '../core/evaluation/types.ts';
import type { LedgerEvent, Payloads } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import { evaluationPath, evaluationsPath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { Evidence } from '../evidence/types.ts';
import type { Context } from './context.ts';
import { corrupt, readDocument } from './documents.ts';
import type { Decided } from './evaluation-decision.ts';
import { EVALUATIONS_SCHEMA } from './evaluation-record.ts';
import type { SamplesToKeep } from './evidence-release.ts';
import { publishSamples } from './evidence-release.ts';
import type { Gathered } from './gather.ts';
import { momentOf } from './transact.ts';
import { readVersion } from './versions.ts';

/** What this process decided, if it came so far: a repeated asking finds its outcome in the ledger instead. */
export interface Known {
  readonly decided: Decided;
  readonly commit: string;
}

/** An event whose parts nobody could read would stand in the way of everything that comes after it. */
export function requireWellFormed(record: EvaluationRecord): void {
  const parsed = parseEvaluation(JSON.parse(canonicalJson(record)));
  if (parsed.kind === 'ok') return;
  const [first] = parsed.problems;
  refuse({
    code: 'evidence_unreadable',
    required: 'results of which a well-formed record can be made',
    found: `at ${first?.where ?? '/'} of the record: ${first?.message ?? 'something is wrong'}`,
    next: 'See what `slipway inspect` says of the files, and mend what they say there. Nothing was recorded.',
  });
}

/** Publishes the samples that are to be kept, and says what the event says. */
export async function payloadOf(
  context: Context,
  of: {
    readonly model: string;
    /** The live version's evidence, where files of it were given. */
    readonly live: Evidence | null;
    readonly gathered: Gathered;
    readonly decided: Decided;
    readonly samples: SamplesToKeep;
    readonly staged: Parameters<typeof publishSamples>[1]['staged'];
  },
): Promise<Payloads['evaluated']> {
  const { decided, model, samples, staged, gathered } = of;
  const { record } = decided;
  const measured = of.live !== null && record.baseline.kind === 'version' ? record.baseline.evidence.digest : null;
  return {
    ...pointer(staged.published),
    stage: decided.stage.name,
    compared_with: decided.stage.comparesWith,
    baseline: decided.live,
    evaluation: evaluationDigest(record, context.ports.sha256),
    verdict: record.verdict,
    evidence: { candidate: record.evidence.digest, live: measured },
    set: record.set,
    slice: decided.slice,
    measured_at: record.measured_at,
    release:
      context.mode === 'dry_run'
        ? null
        : await publishSamples(context, {
            model,
            staged,
            samples,
            evidence: record.evidence.digest,
            at: momentOf(gathered),
          }),
  };
}

/** The record of a committed event: known here if this process decided it, read back if an earlier one did. */
export async function recordOf(
  context: Context,
  of: { readonly event: LedgerEvent<'evaluated'>; readonly known: Known | null },
): Promise<EvaluationRecord> {
  const { event, known } = of;
  const { ledger, sha256 } = context.ports;
  const digest = event.payload.evaluation;
  if (known !== null && evaluationDigest(known.decided.record, sha256) === digest) return known.decided.record;
  const path = evaluationPath(event.model, digest);
  const found = readDocument<EvaluationRecord>(await ledger.read({ files: [path] }), {
    path,
    schema: EVALUATION_SCHEMA,
  });
  return found ?? corrupt(path, 'the evaluation is missing');
}

/** The commit that a version was built from: where its check is shown. */
export async function sourceOf(
  context: Context,
  of: { readonly gathered: Gathered; readonly event: LedgerEvent<'evaluated'> },
): Promise<string | null> {
  const { event, gathered } = of;
  const { version } = event.payload;
  const found = await readVersion(context, { model: event.model, version, commit: gathered.commit });
  return found?.record.lineage.commit ?? null;
}

/** The lists of evaluations that the event adds to, as they are. */
export async function listsBefore(
  context: Context,
  of: { readonly gathered: Gathered; readonly payload: Payloads['evaluated'] },
): Promise<Map<string, VersionEvaluations | null>> {
  const { gathered, payload } = of;
  const { ledger, sha256 } = context.ports;
  const { model } = gathered.state;
  const { baseline, evidence } = payload;
  const versions = [payload.version, ...(baseline !== null && evidence.live !== null ? [baseline.version] : [])];
  const pathOf = (version: string): string => evaluationsPath({ model, version }, sha256);
  const snapshot = await ledger.read({ files: versions.map(pathOf), at_commit: gathered.commit });
  const listOf = (version: string): VersionEvaluations | null =>
    readDocument<VersionEvaluations>(snapshot, { path: pathOf(version), schema: EVALUATIONS_SCHEMA });
  return new Map(versions.map((version) => [version, listOf(version)]));
}
