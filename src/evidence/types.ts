/**
 * Evaluation results in one normal form, whatever tool wrote them. Readers of formats fill it in; gates, reports and
 * the ledger see nothing else. Its written form is `schema/evidence.schema.json` (see normal-form.ts).
 *
 * Nothing is guessed: what a file does not say is null, and what makes its numbers untrustworthy is a problem beside
 * them, never a silent repair.
 */
import type { Digest } from '../core/names.ts';

/** `unknown`: the format does not say how the run ended. */
export type RunStatus = 'complete' | 'failed' | 'cancelled' | 'unfinished' | 'unknown';

/** The run of an evaluation tool that wrote a file. */
export interface EvidenceRun {
  readonly status: RunStatus;
  /** Such as `lm-evaluation-harness`. */
  readonly tool: string | null;
  readonly toolVersion: string | null;
  /** The model as the tool names it: display, never identity. */
  readonly model: string | null;
  readonly judge: string | null;
  readonly commit: string | null;
  /** ISO 8601 in UTC, seconds or finer. */
  readonly startedAt: string | null;
  readonly set: EvaluationSet;
}

export interface EvaluationSet {
  readonly name: string | null;
  /** Digest of its content, where the file states it. */
  readonly digest: Digest | null;
}

/** What was asked. Two measures are comparable only when their tasks agree. */
export interface Task {
  readonly id: string;
  readonly version: string | null;
  /** The tool's own hash of the questions. */
  readonly hash: string | null;
  /** Examples shown in the prompt. */
  readonly shots: number | null;
}

/** Part of the evaluation set: `{ attribute: 'region', value: 'north' }`; attribute null for a slice that only has a name. */
export interface Slice {
  readonly attribute: string | null;
  readonly value: string;
}

export type Statistic = 'mean' | 'sum' | 'count' | { readonly percentile: number };

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Two-sided coverage, such as 0.95. */
  readonly level: number;
}

/** One number that a tool reported about many samples. */
export interface Measure {
  readonly metric: string;
  /** Id of the task; null where the format has no tasks. */
  readonly task: string | null;
  readonly slice: Slice | null;
  readonly statistic: Statistic;
  /** Null: the file names the metric and gives no usable number (`N/A`, `NaN`, an empty cell). */
  readonly value: number | null;
  /** Samples behind the number; null where the file does not say. */
  readonly n: number | null;
  /** Samples that should have been scored; null where the file does not say. */
  readonly expected: number | null;
  readonly standardError: number | null;
  readonly interval: Interval | null;
  readonly unit: string | null;
  /** Which way is better, as the tool says. */
  readonly direction: 'up' | 'down' | null;
  /** Model that scored the samples, where one did. */
  readonly judge: string | null;
  /** For a share of counted things: how many of `n`; null otherwise. */
  readonly successes: number | null;
}

/** One scored question, of one task. */
export interface Sample {
  readonly task: string | null;
  /** The same question has the same key in every run: an id of the set, or a hash of the input. */
  readonly key: string;
  /** What samples share that makes them depend on each other: a document, a conversation. */
  readonly cluster?: string | null;
  /** Values of the attributes that slices are made by. */
  readonly slices?: Readonly<Record<string, string>>;
  /**
   * Value by metric. A pair is a ratio's numerator and denominator: the metric is the sum of the one over the sum of
   * the other (precision: hits over predicted positives). Null: expected, not scored.
   */
  readonly values: Readonly<Record<string, number | readonly [number, number] | null>>;
  /** Texts of the sample; kept only where the policy publishes them. */
  readonly texts?: Readonly<Record<string, string>>;
}

export const EVIDENCE_PROBLEMS = {
  run_failed: 'The run failed; its numbers say nothing.',
  run_cancelled: 'The run was cancelled; its numbers are of an unknown part.',
  run_unfinished: 'The run did not finish.',
  run_partial: 'The run was limited to a part of the questions.',
  value_missing: 'The metric is named without a usable number.',
  value_not_finite: 'The number is not finite.',
  scale_mixed: 'The same metric is given on two scales.',
  sum_for_mean: 'The number is a sum where a mean belongs.',
  judge_missing: 'The judge did not score these samples.',
  samples_failed: 'Samples ended in an error instead of a score.',
  aggregate_differs: 'The number the tool reports is not what its samples give.',
  shards_disagree: 'Two files give the same sample different values.',
  tasks_disagree: 'Two files describe the same task differently.',
  duration_cached: 'Durations come from a cache and mean nothing.',
  interval_of_other: 'The interval is of another quantity than the number.',
  interval_malformed: 'The interval does not contain its number, or is inverted.',
  ambiguous: 'The file leaves open what is meant.',
} as const;
export type EvidenceProblemCode = keyof typeof EVIDENCE_PROBLEMS;

export interface EvidenceProblem {
  readonly code: EvidenceProblemCode;
  /** `error`: what it concerns cannot be gated on. `warning`: a reviewer should know. */
  readonly effect: 'error' | 'warning';
  readonly file: string;
  /** Where in the file: `line 12`, `results.hellaswag`; null for all of it. */
  readonly place: string | null;
  /** Metric and task it concerns; null: every one of the file. */
  readonly metric: string | null;
  readonly task: string | null;
  /** One sentence: what was required, what was found. */
  readonly message: string;
}

/** A file that evidence was read from. */
export interface EvidenceFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Name of the format, as `slipway inspect` prints it. */
  readonly format: string;
}

/** Values out of a small set of texts, by row. */
export interface Interned {
  readonly names: readonly string[];
  /** Index into `names`; 0xffffffff where the row has none. */
  readonly rows: Uint32Array;
}

export const NO_NAME = 0xffffffff;

/** Values of one metric, by row of its table. */
export interface Column {
  readonly metric: string;
  /** NaN where the sample was expected and not scored, or this metric is not given for it. */
  readonly values: Float64Array;
  /** Denominators of a ratio; null for a plain mean. */
  readonly weights: Float64Array | null;
  /** Rows that have a number. */
  readonly scored: number;
  /** Rows that should have one. */
  readonly expected: number;
  /** Those of them that have none, ascending, where other rows need none; left out where every row or no row does. */
  readonly unscored?: Uint32Array;
  readonly judge: string | null;
}

/** The samples of one task, one row a question: repeats are averaged, shards joined. */
export interface SampleTable {
  readonly task: string | null;
  /** Ascending by UTF-16 code units: the same samples are the same rows, whatever order their files had them in. */
  readonly keys: readonly string[];
  readonly clusters: Interned | null;
  readonly attributes: Readonly<Record<string, Interned>>;
  readonly columns: readonly Column[];
  /** Most often that one question was asked; 1: never repeated. */
  readonly repeats: number;
  /** Texts by row and name; null where none were kept. */
  readonly texts: Readonly<Record<string, readonly (string | null)[]>> | null;
}

/** Everything read about one subject. */
export interface Evidence {
  readonly runs: readonly EvidenceRun[];
  readonly tasks: readonly Task[];
  readonly measures: readonly Measure[];
  readonly tables: readonly SampleTable[];
  readonly problems: readonly EvidenceProblem[];
  readonly files: readonly EvidenceFile[];
}
