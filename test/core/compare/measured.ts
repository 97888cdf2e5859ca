/** Evaluations for the tests of comparisons, decided by the code that decides them; all numbers are made up. */

import type { ComparedSide, Measured } from '../../../src/core/compare/side.ts';
import { buildEvaluationRecord, decideEvaluation } from '../../../src/core/evaluation/index.ts';
import type { EvaluationRecord, EvidenceSummary } from '../../../src/core/evaluation/types.ts';
import type { VersionRecord } from '../../../src/core/record.ts';
import type { Evidence, EvidenceRun, Interned, Measure, SampleTable, Task } from '../../../src/evidence/types.ts';
import { effectivePolicy } from '../../../src/policy/effective.ts';
import { loadPolicy } from '../../../src/policy/load.ts';
import type { EffectivePolicy } from '../../../src/policy/types.ts';
import { randoms } from '../../support/evaluation-records.ts';
import { digest, sha256, versionRecord } from './records.ts';

export const SET = { name: 'flights-q1', digest: digest('set') };
const NOW = '2026-03-03T09:40:00Z';

export function policy(text = ''): EffectivePolicy {
  const loaded = loadPolicy(`version: 1\nlifecycle: basic\nledger: { unproven-origin: warn }\n${text}`, {
    file: 'policy',
  });
  if (loaded.kind === 'invalid') throw new Error(JSON.stringify(loaded.problems));
  const effective = effectivePolicy(loaded.policy, 'flight-delay');
  if (effective.kind !== 'effective') throw new Error('no such model');
  return effective;
}

/** What a version answers: a value by sample and metric. */
export type Answer = (of: { readonly row: number; readonly random: () => number }) => Readonly<Record<string, number>>;

export interface Measuring {
  readonly rows?: number;
  readonly seed?: number;
  readonly task?: Partial<Task> | null;
  readonly run?: Partial<EvidenceRun>;
  readonly judge?: string | null;
  readonly prefix?: string;
  readonly months?: readonly string[];
  readonly measures?: readonly Measure[];
}

export function evidence(answer: Answer, of: Measuring = {}): Evidence {
  const { rows = 400, seed = 1, months = ['january', 'february'], judge = null } = of;
  const random = randoms(seed);
  const answers = Array.from({ length: rows }, (_, row) => answer({ row, random }));
  const metrics = Object.keys(answers[0] ?? {});
  const task = of.task === null ? null : { id: 'delays', version: '2', hash: null, shots: null, ...of.task };
  const month: Interned = { names: months, rows: Uint32Array.from({ length: rows }, (_, row) => row % months.length) };
  const table: SampleTable = {
    task: task?.id ?? null,
    keys: answers.map((_, row) => `${of.prefix ?? 'flight'}-${row}`),
    clusters: null,
    attributes: { month },
    columns: metrics.map((metric) => ({
      metric,
      values: Float64Array.from(answers, (one) => one[metric] ?? Number.NaN),
      weights: null,
      scored: rows,
      expected: rows,
      judge,
    })),
    repeats: 1,
    texts: null,
  };
  const run: EvidenceRun = {
    status: 'complete',
    tool: 'slipway-flights',
    toolVersion: '0.3.0',
    model: null,
    judge,
    commit: null,
    startedAt: '2026-03-03T09:12:00Z',
    set: SET,
    ...of.run,
  };
  return {
    runs: [run],
    tasks: task === null ? [] : [task],
    measures: of.measures ?? [],
    tables: rows === 0 ? [] : [table],
    problems: [],
    files: [{ path: 'predictions.csv', size: 10, sha256: sha256(JSON.stringify([seed, rows])), format: 'csv' }],
  };
}

export function measure(of: Partial<Measure> & Pick<Measure, 'metric' | 'value'>): Measure {
  return {
    task: null,
    slice: null,
    statistic: 'mean',
    n: null,
    expected: null,
    standardError: null,
    interval: null,
    unit: null,
    direction: null,
    judge: null,
    successes: null,
    ...of,
  };
}

export function summary(of: Evidence): EvidenceSummary {
  const values = of.tables.map((table) => table.columns.map(({ metric, values }) => [metric, [...values]]));
  return {
    digest: digest(JSON.stringify([values, of.measures, of.runs])),
    files: of.files,
    runs: of.runs.map((run) => ({
      status: run.status,
      tool: run.tool,
      tool_version: run.toolVersion,
      model: run.model,
      judge: run.judge,
      commit: run.commit,
      started_at: run.startedAt,
      set: run.set,
    })),
    tasks: of.tasks,
    problems: of.problems,
    samples: of.tables.map((table) => ({
      task: table.task,
      rows: table.keys.length,
      keys: digest([...table.keys].sort().join('\n')),
    })),
  };
}

/** An evaluation as `eval-gate` would have recorded it. */
export function evaluated(of: {
  readonly record: VersionRecord;
  readonly evidence: Evidence;
  readonly policy: EffectivePolicy;
  readonly live?: { readonly record: VersionRecord; readonly evidence: Evidence };
}): EvaluationRecord {
  const { rules, metrics } = { rules: of.policy.evaluation, metrics: of.policy.metrics };
  const decision = decideEvaluation({
    rules,
    metrics,
    candidate: of.evidence,
    live: of.live === undefined ? { kind: 'none' } : { kind: 'evidence', evidence: of.live.evidence },
    now: NOW,
  });
  return buildEvaluationRecord({
    model: 'flight-delay',
    version: pointerTo(of.record),
    stage: 'production',
    comparedWith: 'production',
    baseline:
      of.live === undefined
        ? { kind: 'none' }
        : { kind: 'version', version: pointerTo(of.live.record), evidence: summary(of.live.evidence), from: 'given' },
    evidence: summary(of.evidence),
    decision,
    at: NOW,
    run: null,
    policy: null,
    publish: 'redacted',
    samples: { candidate: null, live: null },
    flags: [],
  });
}

export function pointerTo(record: VersionRecord) {
  return { version: record.version, ordinal: record.ordinal, subject: digest(`subject ${record.version}`) };
}

export const A = versionRecord({ version: '1.0.0', ordinal: 1 });
export const B = versionRecord({ version: '1.1.0', ordinal: 2 });

export function side(of: {
  readonly record: VersionRecord;
  readonly policy?: EffectivePolicy;
  readonly evidence?: Evidence;
  readonly decided?: EvaluationRecord | null;
  readonly samples?: 'kept' | 'gone';
  readonly measured?: Measured;
  readonly failed?: ComparedSide['status']['failed'];
}): ComparedSide {
  const evaluation =
    of.evidence === undefined
      ? null
      : evaluated({ record: of.record, evidence: of.evidence, policy: of.policy ?? policy() });
  const measured: Measured =
    of.measured ??
    (evaluation === null || of.evidence === undefined
      ? { kind: 'none' }
      : {
          kind: 'measured',
          digest: digest(`evaluation ${of.record.version}`),
          record: evaluation,
          role: 'candidate',
          samples: of.samples === 'gone' ? null : of.evidence,
        });
  return {
    record: of.record,
    version: pointerTo(of.record),
    status: { stage: 'staging', failed: of.failed ?? null },
    measured,
    decided: of.decided === undefined ? evaluation : of.decided,
  };
}
