/** An evidence made again from a record: no samples, but every number that was kept, with its error. */
import type { Evidence, Measure, RunStatus } from '../../evidence/types.ts';
import type { MeasureOfRecord } from './stored-measure.ts';
import { parseStatistic } from './stored-measure.ts';
import type { EvaluationRecord, EvidenceSummary, StoredMeasure } from './types.ts';

const STATUSES: readonly RunStatus[] = ['complete', 'failed', 'cancelled', 'unfinished', 'unknown'];

/** What is kept of one side of a record; null where the record has no live version with evidence. */
export function storedEvidence(
  record: Pick<EvaluationRecord, 'evidence' | 'baseline' | 'statistics'>,
  role: 'candidate' | 'live',
): Evidence | null {
  const summary = storedSummary(record, role);
  return summary === null ? null : evidenceFrom(summary, record.statistics[role]);
}

/** What a record says of the evidence of one side. */
export function storedSummary(
  record: Pick<EvaluationRecord, 'evidence' | 'baseline'>,
  role: 'candidate' | 'live',
): EvidenceSummary | null {
  if (role === 'candidate') return record.evidence;
  const { baseline } = record;
  return baseline.kind === 'version' || baseline.kind === 'files' ? baseline.evidence : null;
}

function evidenceFrom(summary: EvidenceSummary, stored: readonly StoredMeasure[]): Evidence {
  return {
    runs: summary.runs.map((run) => ({
      // A status that a later version may write is not taken for a good one.
      status: STATUSES.find((status) => status === run.status) ?? 'unfinished',
      tool: run.tool,
      toolVersion: run.tool_version,
      model: run.model,
      judge: run.judge,
      commit: run.commit,
      startedAt: run.started_at,
      set: run.set,
    })),
    tasks: summary.tasks,
    measures: stored.map(measureFrom),
    tables: [],
    problems: summary.problems,
    files: summary.files,
  };
}

function measureFrom(stored: StoredMeasure): MeasureOfRecord {
  const { estimate, expected, unit, direction, judge, successes } = stored;
  const measure: Measure = {
    metric: stored.metric,
    task: stored.task,
    slice: stored.slice,
    // What only a record knows is looked up by its name, and is no statistic that a gate could ask for.
    statistic: parseStatistic(stored.statistic) ?? { percentile: Number.NaN },
    value: estimate.value,
    n: estimate.n,
    expected,
    standardError: estimate.standard_error,
    interval: estimate.interval,
    unit,
    direction,
    judge,
    successes,
  };
  return { ...measure, stored };
}
