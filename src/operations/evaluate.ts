/**
 * Evaluate: results of evaluation tools become an evaluation of a version. Files are read into one normal form, the
 * gates of the policy are decided against the version that is live, and what was decided goes into the ledger, with
 * the samples kept as far as the policy lets them. Check, comment and report are display.
 *
 * In the run of a pull request the same is a preview: shown, and recorded nowhere.
 */
import { canonicalJson } from '../core/canonical.ts';
import { pointer } from '../core/fold.ts';
import type { Digest } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import type { EffectReport, Result } from '../core/result.ts';
import type { Evidence } from '../evidence/types.ts';
import { actorFor, checkRun } from './authority.ts';
import type { Context } from './context.ts';
import { settle } from './context.ts';
import { completeOwed, requireFewDebts } from './effects.ts';
import { decideFor, evaluationStage } from './evaluation-decision.ts';
import type { Known } from './evaluation-event.ts';
import { listsBefore, payloadOf, recordOf, requireWellFormed, sourceOf } from './evaluation-event.ts';
import { readEvaluations } from './evaluation-record.ts';
import type { EvaluationOutcome } from './evaluation-result.ts';
import { concludeEvaluation } from './evaluation-result.ts';
import { liveToCompare } from './evaluation-standing.ts';
import { readEvidenceFiles } from './evidence-input.ts';
import { packSamples } from './evidence-release.ts';
import type { Gathered } from './gather.ts';
import { gatherModel } from './gather.ts';
import { checkStageName } from './inputs.ts';
import { requireProvenVersion } from './provenance.ts';
import type { Draft, Transaction } from './transact.ts';
import { momentOf, transact } from './transact.ts';
import { pointerOf, readVersion, referenceFrom, usable } from './versions.ts';

export interface EvaluateRequest {
  /** `model@version`, the `subject` that a registration put out, or `model` for its newest version. */
  readonly subject: string;
  /** Stage it is evaluated for; null: the first that asks for an evaluation. */
  readonly stage: string | null;
  /** Files, folders or globs with the candidate's results. */
  readonly candidate: readonly string[];
  /** The same for the live version, where it was measured again; empty: what the registry keeps of it. */
  readonly baseline: readonly string[];
  /** The evaluation set, where the files do not say which it was. */
  readonly set: { readonly name: string | null; readonly digest: Digest | null };
  /** When it was measured, ISO 8601, where the files do not say; `now` for files that this very job made; null: unknown. */
  readonly measuredAt: string | null;
  readonly selfCheck: 'yes' | 'no';
  /** Whether a pull request gets a comment beside the check. */
  readonly comment: 'yes' | 'no';
  /** Where the report is written as HTML; null for nowhere. */
  readonly report: string | null;
}

export async function evaluate(context: Context, request: EvaluateRequest): Promise<Result<EvaluationOutcome>> {
  return settle('eval-gate', async () => decideEvaluationOf(context, await readEvaluation(context, request)));
}

/** Reads what an evaluation rests on; refuses what cannot be read, before anything is written. */
export async function readEvaluation(context: Context, request: EvaluateRequest): Promise<ReadEvaluation> {
  const { model } = referenceFrom(request.subject);
  if (request.stage !== null) checkStageName(request.stage);
  const gathered = await gatherModel(context.ports, { model });
  const stage = evaluationStage(gathered.effective, request.stage);
  const { read: mappings, publish } = gathered.effective.evaluation;
  const texts = publish === 'full' ? 'keep' : 'drop';
  const candidate = await readEvidenceFiles(context, {
    whose: 'candidate',
    patterns: request.candidate,
    mappings,
    texts,
  });
  const live =
    request.baseline.length === 0
      ? null
      : await readEvidenceFiles(context, { whose: 'live version', patterns: request.baseline, mappings, texts });
  return { request: { ...request, stage: stage.name }, model, candidate, live, gathered };
}

/** Decides and records what was read; in the run of a pull request, and before there is a version, it is a preview. */
export async function decideEvaluationOf(
  context: Context,
  of: ReadEvaluation,
  options: { readonly version: 'registered' | 'not_yet' } = { version: 'registered' },
): Promise<Result<EvaluationOutcome>> {
  const isPreview = context.caller.pull !== null || options.version === 'not_yet';
  return isPreview ? preview(context, of) : record(context, of);
}

/** An evaluation whose files are read, and of which nothing is decided yet. */
export type ReadEvaluation = Input & { readonly gathered: Gathered };

interface Input {
  readonly request: EvaluateRequest & { readonly stage: string };
  readonly model: string;
  readonly candidate: Evidence;
  /** The live version's, where files of it were given. */
  readonly live: Evidence | null;
}

async function preview(context: Context, of: ReadEvaluation): Promise<Result<EvaluationOutcome>> {
  const decided = await decideFor(context, { ...of, staged: null });
  return concludeEvaluation(context, {
    kind: 'preview',
    ...of,
    record: decided.record,
    evidence: decided.evidence,
    event: null,
    commit: context.caller.pull?.head ?? null,
    before: [],
  });
}

async function record(context: Context, of: ReadEvaluation): Promise<Result<EvaluationOutcome>> {
  const { request, model } = of;
  const { ports } = context;
  const selector = referenceFrom(request.subject).selector ?? { kind: 'latest' as const };
  const done: EffectReport[] = [];
  let known: Known | null = null;
  const decide = async (gathered: Gathered): Promise<Draft> => {
    const { state, effective, commit } = gathered;
    // Samples are published before the event is written: by a run whose event nobody would accept, they are not.
    checkRun(context, gathered);
    const { version } = await pointerOf(context, { state, selector, commit, policy: effective });
    const staged = usable(await readVersion(context, { model, version, commit }), { model, version, selector });
    await requireProvenVersion(context, { gathered, staged });
    const { candidate, live: given } = readAlike(of.gathered, gathered) ? of : await readEvaluation(context, request);
    const stage = evaluationStage(effective, request.stage);
    const compared = liveToCompare(gathered, { stage, subject: staged.published.subject });
    const live = compared === null ? null : given;
    const samples = await packSamples(context, { publish: effective.evaluation.publish, candidate, live });
    const before = await readEvaluations(context, { gathered, version: pointer(staged.published) });
    const earlier = before
      .filter((one) => one.role === 'candidate')
      .map(({ seq, at, verdict }) => ({ seq, at, verdict }));
    const decided = await decideFor(context, { request, candidate, live, gathered, staged, samples, earlier });
    requireWellFormed(decided.record);
    known = { decided, commit: staged.record.lineage.commit };
    const asked = { state, commit, now: momentOf(gathered) };
    const owed = context.mode === 'dry_run' ? null : await completeOwed(context, asked);
    done.push(...(owed?.reports ?? []));
    if (owed !== null) requireFewDebts(state, owed);
    const payload = await payloadOf(context, { model, live, gathered, decided, samples, staged });
    return {
      kind: 'write',
      type: 'evaluated',
      payload,
      actor: actorFor(context, gathered),
      owes: [],
      projectedThrough: owed?.through ?? state.projected_through,
      checks: decided.checks,
      documents: {
        stages: new Map(),
        aliases: null,
        exposure: null,
        day: null,
        evaluations: await listsBefore(context, { gathered, payload }),
      },
      staged: null,
      record: null,
      evaluation: decided.record,
    };
  };
  const key = operationKey(
    {
      source: context.caller.source,
      operation: 'evaluate',
      model,
      subject: askedOf(of),
      stage: request.stage,
    },
    ports.sha256,
  );
  const transaction = await transact(context, { model, key, query: { files: [] }, decide });
  return conclude(context, { ...of, transaction, known, before: done });
}

/** What is asked for: other results, or others to compare with, are another asking, even of the same job. */
function askedOf({ request, candidate, live }: Input): string {
  const hashes = (evidence: Evidence | null): string[] => (evidence?.files ?? []).map((file) => file.sha256).sort();
  const { name, digest } = request.set;
  return canonicalJson([request.subject, hashes(candidate), hashes(live), name, digest]);
}

/** Whether two policies read evaluation files alike; else files are read again by the one that decides. */
function readAlike(before: Gathered, now: Gathered): boolean {
  const [left, right] = [before, now].map(({ effective: { evaluation } }) =>
    canonicalJson([evaluation.read, evaluation.publish === 'full']),
  );
  return left === right;
}

async function conclude(
  context: Context,
  of: Input & {
    readonly transaction: Transaction;
    readonly known: Known | null;
    readonly before: readonly EffectReport[];
  },
): Promise<Result<EvaluationOutcome>> {
  const { transaction, known, request, before } = of;
  if (transaction.kind === 'stopped') return transaction.result as Result<EvaluationOutcome>;
  const { gathered } = transaction;
  const evidence = known?.decided.evidence ?? { candidate: of.candidate, live: of.live };
  if (transaction.kind === 'planned') {
    if (known === null) throw new TypeError('a plan without a decision');
    const plan = { kind: 'planned' as const, event: null, commit: null, record: known.decided.record };
    return concludeEvaluation(context, { ...plan, request, gathered, evidence, before });
  }
  const { event } = transaction;
  if (event.type !== 'evaluated') throw new TypeError('an evaluation is recorded by an event of its own');
  return concludeEvaluation(context, {
    kind: transaction.kind === 'replayed' ? 'replayed' : 'recorded',
    request,
    gathered,
    evidence,
    before,
    event,
    record: await recordOf(context, { event, known }),
    commit: known?.commit ?? (await sourceOf(context, { gathered, event })),
  });
}
