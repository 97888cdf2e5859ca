/** Evaluating files with no registry behind them: what `eval-gate` would say of them, and nothing is written anywhere. */

import { digestOf } from '../core/canonical.ts';
import { evaluationChecks } from '../core/evaluation/checks.ts';
import { defaultGates } from '../core/evaluation/default-gates.ts';
import type { EvaluationDecision } from '../core/evaluation/evaluate.ts';
import { decideEvaluation } from '../core/evaluation/evaluate.ts';
import { pairsOf } from '../core/evaluation/pairs.ts';
import { buildEvaluationRecord } from '../core/evaluation/record.ts';
import type { EvaluationRecord } from '../core/evaluation/types.ts';
import type { Digest } from '../core/names.ts';
import type { Result } from '../core/result.ts';
import { RESULT_SCHEMA } from '../core/result.ts';
import { isoSeconds } from '../core/time.ts';
import { evidenceSummary } from '../evidence/summarise.ts';
import type { Evidence } from '../evidence/types.ts';
import { evaluationSlice } from '../policy/slice.ts';
import type { EffectivePolicy, Tolerance } from '../policy/types.ts';
import type { Ports } from '../ports.ts';
import type { EvaluationView } from '../render/evaluation/view.ts';
import { settle } from './context.ts';
import { evaluationStage } from './evaluation-decision.ts';
import { outcomeOfVerdict, refusalOf, remarks } from './evaluation-result.ts';
import { readingDigest } from './evaluation-standing.ts';
import { readEvidenceFiles } from './evidence-input.ts';

export interface EvaluateFilesRequest {
  readonly candidate: readonly string[];
  readonly baseline: readonly string[];
  /** Gates of a policy; null: every shared metric must not be worse. */
  readonly policy: { readonly effective: EffectivePolicy; readonly text: string } | null;
  /** Without a policy: how much worse is still good enough; null: the defaults. */
  readonly tolerance: Tolerance | null;
  readonly set: EvaluationRecord['set'];
  readonly measuredAt: string | null;
  readonly selfCheck: 'yes' | 'no';
}

export interface FilesEvaluation {
  readonly verdict: EvaluationRecord['verdict'];
  readonly passed: 'true' | 'false';
  readonly evaluation: EvaluationRecord;
  /** Shared metrics without a gate, and why. */
  readonly not_gated: readonly { readonly metric: string; readonly reason: string }[];
}

/** The result, and the view that reports are made from; no view where the files were refused. */
export async function evaluateFiles(
  ports: Pick<Ports, 'evidence' | 'clock' | 'sha256'>,
  request: EvaluateFilesRequest,
): Promise<{ readonly result: Result<FilesEvaluation>; readonly view: EvaluationView | null }> {
  let view: EvaluationView | null = null;
  const result = await settle<FilesEvaluation>('evaluate', async () => {
    const mappings = request.policy?.effective.evaluation.read ?? [];
    const candidate = await readEvidenceFiles({ ports }, { whose: 'candidate', patterns: request.candidate, mappings });
    const live =
      request.baseline.length === 0
        ? null
        : await readEvidenceFiles({ ports }, { whose: 'baseline', patterns: request.baseline, mappings });
    const now = isoSeconds(ports.clock.now());
    const { decision, notGated } = decide(request, { candidate, live, now });
    const record = recordOf(ports, { request, candidate, live, decision, now });
    view = { record, preview: true, reportUrl: null, pairs: pairsOf({ record, candidate, live }) };
    return resultOf(record, notGated);
  });
  return { result, view };
}

interface Sides {
  readonly candidate: Evidence;
  readonly live: Evidence | null;
  readonly now: string;
}

function decide(
  request: EvaluateFilesRequest,
  of: Sides,
): { readonly decision: EvaluationDecision; readonly notGated: FilesEvaluation['not_gated'] } {
  const { candidate, live, now } = of;
  const side = live === null ? { kind: 'none' as const } : { kind: 'evidence' as const, evidence: live };
  const measured = request.measuredAt === 'now' ? now : request.measuredAt;
  const facts = {
    candidate,
    live: side,
    now,
    selfCheck: request.selfCheck,
    ...(measured === null || candidate.runs.some((run) => run.startedAt !== null) ? {} : { measuredAt: measured }),
  };
  if (request.policy !== null) {
    const { evaluation: rules, metrics } = request.policy.effective;
    return { decision: decideEvaluation({ ...facts, rules, metrics }), notGated: [] };
  }
  const tolerance = request.tolerance === null ? {} : { tolerance: request.tolerance };
  const { rules, metrics, notGated } = defaultGates({ candidate, live, ...tolerance });
  return { decision: decideEvaluation({ ...facts, rules, metrics }), notGated };
}

function recordOf(
  ports: Pick<Ports, 'sha256'>,
  of: Sides & { readonly request: EvaluateFilesRequest; readonly decision: EvaluationDecision },
): EvaluationRecord {
  const { request, candidate, live, decision, now } = of;
  const { sha256 } = ports;
  const { policy } = request;
  const stage = policy === null ? null : evaluationStage(policy.effective, null);
  const digest = (text: string): Digest => `sha256:${sha256(text)}`;
  return buildEvaluationRecord({
    model: policy?.effective.model.name ?? null,
    version: null,
    stage: stage?.name ?? null,
    comparedWith: stage?.comparesWith ?? null,
    baseline: live === null ? { kind: 'none' } : { kind: 'files', evidence: evidenceSummary(live, sha256) },
    evidence: evidenceSummary(candidate, sha256),
    decision,
    at: now,
    run: null,
    policy:
      policy === null || stage === null
        ? null
        : {
            commit: null,
            digest: digest(policy.text),
            slice: digestOf(evaluationSlice(policy.effective, stage.name), sha256),
            reading: readingDigest(policy.effective, sha256),
          },
    // Files of one's own, on one's own machine: the report may show their keys and scores.
    publish: 'redacted',
    samples: { candidate: null, live: null },
    flags: [],
  });
}

function resultOf(record: EvaluationRecord, notGated: FilesEvaluation['not_gated']): Result<FilesEvaluation> {
  const nothing = record.gates.length === 0;
  const outcome = outcomeOfVerdict(record.verdict);
  const decision = nothing ? 'error' : outcome.decision;
  return {
    schema: RESULT_SCHEMA,
    operation: 'evaluate',
    decision,
    reason_code: nothing ? 'evaluation_error' : outcome.reason,
    summary: nothing ? 'Nothing was decided: no gate applies to these files.' : record.summary,
    refusal: nothing ? NOTHING_TO_DECIDE : decision === 'done' ? null : refusalOf(record),
    warnings: [...remarks(record), ...notGated.map(({ metric, reason }) => `${metric} is not gated: ${reason}.`)],
    checks: evaluationChecks(record),
    effects: [],
    record: {
      verdict: nothing ? 'error' : record.verdict,
      passed: decision === 'done' ? 'true' : 'false',
      evaluation: record,
      not_gated: notGated,
    },
  };
}

const NOTHING_TO_DECIDE = {
  required: 'gates of a policy, or a baseline with metrics that the candidate has as well',
  found: 'neither',
  next: 'Give `--policy FILE`, or `--baseline PATH` with results of the same tool; `slipway inspect` shows what is in a file.',
};
