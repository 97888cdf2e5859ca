/** The record of an evaluation: what is written into the ledger, within its limit. */
import { canonicalJson } from '../canonical.ts';
import type { EvaluationDecision } from './evaluate.ts';
import {
  type Baseline,
  EVALUATION_LIMIT,
  EVALUATION_SCHEMA,
  type EvaluationRecord,
  type EvidenceSummary,
} from './types.ts';
import { formatCount } from './words.ts';

export interface RecordFacts
  extends Pick<
    EvaluationRecord,
    'model' | 'version' | 'stage' | 'at' | 'run' | 'policy' | 'publish' | 'samples' | 'flags'
  > {
  readonly comparedWith: string | null;
  readonly baseline: Baseline;
  /** The evaluation that is decided again; none unless given. */
  readonly decidedFrom?: EvaluationRecord['decided_from'];
  readonly earlier?: EvaluationRecord['earlier'];
  /** Of the candidate. */
  readonly evidence: EvidenceSummary;
  readonly decision: EvaluationDecision;
  /** Bytes of the canonical text; else {@link EVALUATION_LIMIT}. */
  readonly limit?: number;
}

/**
 * Puts a record together. Where it would be too large, comparisons are cut at a row, then statistics that no gate
 * used, then warnings about the evidence. With `publish: none` it holds what the gates say and no other number.
 * RangeError where the gates alone are too many.
 */
export function buildEvaluationRecord(of: RecordFacts): EvaluationRecord {
  const { decision, publish } = of;
  const silent = publish === 'none';
  const record: EvaluationRecord = {
    schema: EVALUATION_SCHEMA,
    model: of.model,
    version: of.version,
    stage: of.stage,
    compared_with: of.comparedWith,
    baseline: of.baseline,
    set: decision.set,
    at: of.at,
    decided_from: of.decidedFrom ?? null,
    measured_at: decision.measured_at,
    run: of.run,
    policy: of.policy,
    verdict: decision.verdict,
    summary: decision.summary,
    confidence: decision.confidence,
    gates: decision.gates,
    comparisons: silent ? [] : decision.comparisons,
    comparisons_total: silent ? 0 : decision.comparisons_total,
    evidence: of.evidence,
    samples: of.samples,
    publish,
    flags: of.flags,
    statistics: silent ? { candidate: [], live: [], pairs: [] } : decision.statistics,
    self_check: decision.self_check,
    earlier: of.earlier ?? [],
  };
  return cutToLimit(record, of.limit ?? EVALUATION_LIMIT);
}

function cutToLimit(record: EvaluationRecord, limit: number): EvaluationRecord {
  if (sizeOf(record) <= limit) return record;
  const comparing = cutList(record.comparisons, limit, (comparisons) => ({ ...record, comparisons }));
  if (comparing.fits) return comparing.record;
  // What gates used comes first on both sides, so a cut takes what a later policy might ask for.
  const { statistics } = comparing.record;
  const longest = Math.max(statistics.candidate.length, statistics.live.length);
  const fewer = cutList(Array.from({ length: longest }), limit, (kept) => ({
    ...comparing.record,
    statistics: {
      ...statistics,
      candidate: statistics.candidate.slice(0, kept.length),
      live: statistics.live.slice(0, kept.length),
    },
  }));
  if (fewer.fits) return fewer.record;
  const { evidence } = fewer.record;
  const problems = [...evidence.problems].sort(
    (a, b) => Number(a.effect === 'warning') - Number(b.effect === 'warning'),
  );
  const brief = cutList(problems, limit, (kept) => ({ ...fewer.record, evidence: { ...evidence, problems: kept } }));
  if (brief.fits && brief.kept >= problems.filter(({ effect }) => effect === 'error').length) return brief.record;
  throw new RangeError(
    `A record may have ${formatCount(limit)} bytes; ${formatCount(record.gates.length)} gates on ${formatCount(evidence.files.length)} files need more. Use fewer gates, or fewer files.`,
  );
}

/** The longest beginning of a list with which the record fits; with nothing of it where none does. */
function cutList<T>(
  list: readonly T[],
  limit: number,
  withList: (kept: readonly T[]) => EvaluationRecord,
): { readonly fits: boolean; readonly record: EvaluationRecord; readonly kept: number } {
  let [most, least] = [list.length, 0];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (sizeOf(withList(list.slice(0, middle))) <= limit) least = middle;
    else most = middle - 1;
  }
  const record = withList(list.slice(0, least));
  return { fits: sizeOf(record) <= limit, record, kept: least };
}

/** Bytes of the canonical text in UTF-8. */
function sizeOf(record: EvaluationRecord): number {
  return new TextEncoder().encode(canonicalJson(record)).byteLength;
}
