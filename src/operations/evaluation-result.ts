/** What an evaluation is told as: the result, the report, the check on the commit, the comment on a pull request. */
import { evaluationChecks } from '../core/evaluation/checks.ts';
import { evaluationDigest } from '../core/evaluation/digest.ts';
import type { EvaluationRecord } from '../core/evaluation/types.ts';
import type { LedgerEvent } from '../core/event.ts';
import type { Digest } from '../core/names.ts';
import { formatSubject } from '../core/names.ts';
import { evaluationPath, POLICY_PATH } from '../core/paths.ts';
import type { ReasonCode } from '../core/reasons.ts';
import { SlipwayError } from '../core/reasons.ts';
import type { Decision, EffectReport, Result, Status } from '../core/result.ts';
import { RESULT_SCHEMA } from '../core/result.ts';
import { isSecretKind } from '../evidence/personal-data.ts';
import { positionOf } from '../policy/index.ts';
import type { CheckOutcome, CommentOutcome } from '../ports.ts';
import type { EvaluationView } from '../render/evaluation/view.ts';
import type { Context } from './context.ts';
import type { EvaluateRequest } from './evaluate.ts';
import type { Decided } from './evaluation-decision.ts';
import type { Gathered } from './gather.ts';

/** What an evaluation came to, as results carry it. */
export interface EvaluationOutcome {
  readonly model: string;
  /** Null for a preview. */
  readonly version: string | null;
  /** `model@version@sha256:…`; null for a preview. */
  readonly subject: string | null;
  readonly stage: string;
  readonly verdict: EvaluationRecord['verdict'];
  readonly passed: 'true' | 'false';
  /** Null where nothing was recorded. */
  readonly evaluation_digest: Digest | null;
  /** Where the report was written; null for nowhere. */
  readonly report_path: string | null;
  /** Event that recorded it. */
  readonly seq: number | null;
  /** Release that keeps its samples. */
  readonly release_url: string | null;
  readonly evaluation: EvaluationRecord;
}

export interface Conclusion {
  readonly kind: 'preview' | 'planned' | 'recorded' | 'replayed';
  readonly request: EvaluateRequest;
  readonly record: EvaluationRecord;
  readonly evidence: Decided['evidence'];
  readonly gathered: Gathered;
  /** The event that recorded it; null where nothing was recorded. */
  readonly event: LedgerEvent<'evaluated'> | null;
  /** Commit that the check is shown on; null for none. */
  readonly commit: string | null;
  readonly before: readonly EffectReport[];
}

const OUTCOMES: Readonly<Record<Status, { readonly decision: Decision; readonly reason: ReasonCode }>> = {
  pass: { decision: 'done', reason: 'ok' },
  not_applicable: { decision: 'done', reason: 'ok' },
  inconclusive: { decision: 'inconclusive', reason: 'evaluation_inconclusive' },
  fail: { decision: 'refused', reason: 'evaluation_failed' },
  error: { decision: 'error', reason: 'evaluation_error' },
};

/** The decision and the reason code that a verdict is told as. */
export function outcomeOfVerdict(verdict: Status): { readonly decision: Decision; readonly reason: ReasonCode } {
  return OUTCOMES[verdict];
}

/** What an evaluation comes to: its verdict, unless there was no gate to decide, which is no way to pass. */
function tellingOf(record: Pick<EvaluationRecord, 'gates' | 'verdict'>): Status {
  return record.gates.length === 0 ? 'error' : record.verdict;
}

/** Shows an evaluation where people look, and puts the result together. What cannot be shown is a warning. */
export async function concludeEvaluation(context: Context, of: Conclusion): Promise<Result<EvaluationOutcome>> {
  const { record, event, kind } = of;
  const view = await viewOf(context, of);
  const shown = kind === 'planned' || context.mode === 'dry_run' ? NOTHING_SHOWN : await show(context, { ...of, view });
  await writeReport(context, { path: of.request.report, view });
  const outcome = OUTCOMES[tellingOf(record)];
  const planned = kind === 'planned' && outcome.decision === 'done';
  const seq = event?.seq ?? of.gathered.state.seq + 1;
  const state = kind === 'replayed' ? 'already_done' : event === null ? 'planned' : 'done';
  const recorded: EffectReport[] =
    kind === 'preview' ? [] : [{ effect: 'event', id: `${of.gathered.state.model}/${seq}`, state }];
  const release = event?.payload.release ?? null;
  const kept: EffectReport[] =
    release === null ? [] : [{ effect: 'release', id: release.tag, state: 'done', url: release.url }];
  return {
    schema: RESULT_SCHEMA,
    operation: 'eval-gate',
    decision: planned ? 'planned' : outcome.decision,
    reason_code: planned ? 'dry_run' : outcome.reason,
    summary: record.summary,
    refusal: outcome.decision === 'done' ? null : refusalOf(record),
    warnings: [...shown.warnings, ...unused(of), ...remarks(record)],
    checks: evaluationChecks(record),
    effects: [...of.before, ...kept, ...recorded, ...shown.effects],
    record: outcomeOf(of),
  };
}

/** What stands in the way first: the worst gate, and what to do about it. */
export function refusalOf(record: EvaluationRecord): NonNullable<Result['refusal']> {
  const gate = record.gates.find((one) => one.verdict === record.verdict);
  if (record.gates.length === 0) return NO_GATES;
  return {
    required: 'every gate of the policy to pass',
    found: gate === undefined ? record.summary : gate.detail,
    next: gate?.next ?? 'See the report: it says what each gate required and found.',
  };
}

const NO_GATES = {
  required: 'gates in the policy',
  found: 'none, so nothing was decided',
  next: 'Write gates under `evaluation.gates` in `.github/slipway.yml`; `slipway validate` checks them.',
};

/** Results of a live version that there was nothing to take them for. */
function unused({ request, record }: Conclusion): string[] {
  if (request.baseline.length === 0 || record.baseline.kind !== 'none') return [];
  return [
    `Results of a live version were given and not used: there is nothing in ${record.compared_with} to compare with.`,
  ];
}

/** What a reviewer should know of the files, in a line each. */
export function remarks(record: EvaluationRecord): string[] {
  const problems = record.evidence.problems
    .filter((problem) => problem.effect === 'warning')
    .map(({ file, message }) => `${file}: ${message}`);
  const flags = record.flags.map(({ kind, count, place }) =>
    isSecretKind(kind)
      ? `${count} of what looks like a ${kind.replaceAll('_', ' ')} in ${place}: the samples were not kept.`
      : `${count} of what looks like a ${kind.replaceAll('_', ' ')} in ${place}: look whether it may be kept.`,
  );
  return [...problems, ...flags];
}

function outcomeOf(of: Conclusion): EvaluationOutcome {
  const { record, event } = of;
  const { model } = of.gathered.state;
  const { version } = record;
  return {
    model,
    version: version?.version ?? null,
    subject: version === null ? null : formatSubject({ model, version: version.version, subject: version.subject }),
    stage: record.stage ?? '',
    verdict: record.verdict,
    passed: OUTCOMES[tellingOf(record)].decision === 'done' ? 'true' : 'false',
    evaluation_digest: event?.payload.evaluation ?? null,
    report_path: of.request.report,
    seq: event?.seq ?? null,
    release_url: event?.payload.release?.url ?? null,
    evaluation: record,
  };
}

async function viewOf(context: Context, of: Conclusion): Promise<EvaluationView> {
  const { record, event, evidence } = of;
  const { pairsOf } = await import('../core/evaluation/pairs.ts');
  return {
    record,
    preview: of.kind === 'preview',
    // A job's summary is where the whole is; the ledger has the record for ever.
    reportUrl:
      event === null
        ? (context.caller.run?.url ?? null)
        : context.ports.links.ledgerFile(evaluationPath(event.model, event.payload.evaluation)),
    pairs: pairsOf({ record, ...evidence }),
  };
}

async function writeReport(
  context: Context,
  of: { readonly path: string | null; readonly view: EvaluationView },
): Promise<void> {
  if (of.path === null) return;
  const { renderEvaluationHtml } = await import('../render/evaluation/html.ts');
  await context.ports.evidence.write(of.path, renderEvaluationHtml(of.view));
}

interface Shown {
  readonly effects: readonly EffectReport[];
  readonly warnings: readonly string[];
}

const NOTHING_SHOWN: Shown = { effects: [], warnings: [] };

const CONCLUSIONS = {
  pass: 'success',
  not_applicable: 'success',
  inconclusive: 'action_required',
  fail: 'failure',
  error: 'failure',
} as const;

/** The same for one model and stage always, so that a ruleset can require it. */
export function checkName(of: { readonly model: string; readonly stage: string }): string {
  return `slipway: ${of.model} → ${of.stage}`;
}

/** The check, brought up to date in place; and the comment on a pull request where one is asked for. */
async function show(context: Context, of: Conclusion & { readonly view: EvaluationView }): Promise<Shown> {
  const { record, view, gathered } = of;
  const { model } = gathered.state;
  const { checks, pulls } = context.ports;
  const stage = record.stage ?? '';
  const name = checkName({ model, stage });
  const { renderEvaluationMarkdown } = await import('../render/evaluation/markdown.ts');
  const { evaluationAnnotations } = await import('../render/evaluation/annotations.ts');
  const { pull } = context.caller;
  const parts: Promise<Shown>[] = [];
  if (of.commit !== null) {
    const check = checks.publish({
      name,
      commit: of.commit,
      externalId: evaluationDigest(record, context.ports.sha256),
      conclusion: CONCLUSIONS[tellingOf(record)],
      title: record.summary,
      summary: renderEvaluationMarkdown(view, { limit: CHECK_LIMIT }),
      text: '',
      annotations: evaluationAnnotations(record, {
        path: POLICY_PATH,
        positionOf: (gate) => positionOf(gathered.effective, gate),
      }),
      detailsUrl: view.reportUrl ?? context.caller.run?.url ?? '',
    });
    parts.push(shownAs({ effect: 'check', id: name }, check));
  }
  if (of.request.comment === 'yes' && pull !== null && pull.number > 0) {
    const marker = `<!-- slipway:evaluation:${model}:${stage} -->`;
    const body = renderEvaluationMarkdown(view, { limit: CHECK_LIMIT });
    parts.push(
      shownAs({ effect: 'comment', id: `#${pull.number}` }, pulls.upsert({ pull: pull.number, marker, body })),
    );
  }
  const all = await Promise.all(parts);
  return { effects: all.flatMap((one) => one.effects), warnings: all.flatMap((one) => one.warnings) };
}

/** Characters; GitHub takes 65,535 in a check's summary and 65,536 in a comment, and the adapters add a little. */
const CHECK_LIMIT = 65_000;

/** Display never decides: what could not be shown is a warning, whatever the reason. */
async function shownAs(
  of: { readonly effect: string; readonly id: string },
  showing: Promise<CheckOutcome | CommentOutcome>,
): Promise<Shown> {
  try {
    const outcome = await showing;
    if (outcome.kind === 'published') return { effects: [{ ...of, state: 'done', url: outcome.url }], warnings: [] };
    return { effects: [], warnings: [`The ${of.effect} was not written: ${outcome.reason} ${outcome.yaml}`.trim()] };
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    const { found, next } = error.refusal;
    return { effects: [], warnings: [`The ${of.effect} was not written: ${found}. ${next}`] };
  }
}
