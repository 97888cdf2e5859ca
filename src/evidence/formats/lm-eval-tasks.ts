/** The tasks of lm-evaluation-harness results: what was asked, and what came out of it. */
import type { EvidenceSink } from '../format.ts';
import { countOf } from '../values.ts';
import { asRecord, finiteOf, listOf, recordOf, textOf } from './json-values.ts';

export interface LmEvalMetric {
  /** In the normal form. */
  readonly name: string;
  readonly base: string;
  readonly filter: string;
  readonly value: number | null;
  readonly standardError: number | null;
  readonly direction: 'up' | 'down' | null;
  readonly n: number | null;
  /** Whether the number is the mean of the samples' numbers; null: the file does not say. */
  readonly mean: boolean | null;
}

export interface LmEvalTask {
  readonly id: string;
  /** Other tasks put together. */
  readonly group: boolean;
  readonly version: string | null;
  readonly hash: string | null;
  readonly shots: number | null;
  readonly n: number | null;
  readonly expected: number | null;
  readonly metrics: readonly LmEvalMetric[];
  /** Value and standard error say two things: the metrics it is so for. */
  readonly otherError: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** Reads all tasks and groups of a results document. */
export function readTasks(root: Json): readonly LmEvalTask[] {
  const rows = { ...recordOf(root['groups']), ...recordOf(root['results']) };
  return Object.entries(rows).map(([id, row]) => readTask({ root, id, row: recordOf(row) }));
}

function readTask(of: { readonly root: Json; readonly id: string; readonly row: Json }): LmEvalTask {
  const { root, id, row } = of;
  const subtasks = listOf(recordOf(root['group_subtasks'])[id]).map(String);
  const group = subtasks.length > 0 || Object.hasOwn(recordOf(root['groups']), id);
  const counts = recordOf(recordOf(root['n-samples'])[id]);
  const n = finiteOf(counts['effective']) ?? finiteOf(row['sample_len']);
  // The model's own template is in the prompts that are hashed: then the hash is not of the questions alone.
  const templated = textOf(root['chat_template_sha']) !== null;
  const parsed = readMetrics({ root, id, row, n });
  const checked = group ? parsed.map((metric) => checkGroup({ root, metric, subtasks })) : parsed;
  return {
    id,
    group,
    version: textOf(recordOf(root['versions'])[id]),
    hash: templated ? null : textOf(recordOf(root['task_hashes'])[id]),
    shots: finiteOf(recordOf(root['n-shot'])[id]),
    n,
    expected: finiteOf(counts['original']) ?? (group ? sumOf(root, subtasks) : null),
    metrics: checked,
    otherError: checked.flatMap((one, at) =>
      one.standardError === null && parsed[at]?.standardError !== null ? [one.name] : [],
    ),
  };
}

function readMetrics(of: {
  readonly root: Json;
  readonly id: string;
  readonly row: Json;
  readonly n: number | null;
}): readonly LmEvalMetric[] {
  const { root, id, row, n } = of;
  const better = recordOf(recordOf(root['higher_is_better'])[id]);
  const config = recordOf(recordOf(root['configs'])[id]);
  const found = Object.entries(row).flatMap(([key, value]) => {
    const { base, filter } = splitName(key);
    return filter === null || base.endsWith('_stderr') ? [] : [{ base, filter, value }];
  });
  return found.map(({ base, filter, value }) => {
    const alone = found.filter((other) => other.base === base).length === 1;
    const samples = finiteOf(recordOf(row['sample_count'])[`${base},${filter}`]);
    return {
      name: alone ? base : `${base},${filter}`,
      base,
      filter,
      value: typeof value === 'number' ? value : null,
      standardError: errorOf(row[`${base}_stderr,${filter}`]),
      direction: directionOf(better, base),
      n: samples ?? n,
      mean: meanOf(config, base),
    };
  });
}

/** `metric,filter`; the filter is null for what is no metric. */
export function splitName(key: string): { readonly base: string; readonly filter: string | null } {
  const comma = key.lastIndexOf(',');
  return comma < 1 ? { base: key, filter: null } : { base: key.slice(0, comma), filter: key.slice(comma + 1) };
}

/** An error of exactly 0 is that of samples that are all alike: nothing is known of how far they would spread. */
function errorOf(value: unknown): number | null {
  const error = finiteOf(value);
  return error === 0 ? null : error;
}

/** Code tasks declare `pass_at_k` and report `pass@1`. */
function directionOf(better: Json, base: string): 'up' | 'down' | null {
  const said = better[base] ?? (/^pass@\d+$/.test(base) ? better['pass_at_k'] : undefined);
  return typeof said === 'boolean' ? (said ? 'up' : 'down') : null;
}

/** What the task's configuration says; functions of a task's own are written out as code, under no name. */
function meanOf(config: Json, base: string): boolean | null {
  const entry = listOf(config['metric_list'])
    .map(recordOf)
    .find((one) => one['metric'] === base);
  const aggregation = textOf(entry?.['aggregation']);
  return aggregation === null ? null : aggregation === 'mean' || aggregation === 'nanmean';
}

function sumOf(root: Json, subtasks: readonly string[]): number | null {
  const counts = recordOf(root['n-samples']);
  const all = subtasks.map((id) => finiteOf(asRecord(counts[id])?.['original']));
  return all.length === 0 ? null : all.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

/**
 * Older versions pool the error of a group over all questions even where its value is the plain mean of the tasks':
 * an error of another quantity, which is left out.
 */
function checkGroup(of: {
  readonly root: Json;
  readonly metric: LmEvalMetric;
  readonly subtasks: readonly string[];
}): LmEvalMetric {
  const { root, metric, subtasks } = of;
  const key = `${metric.base},${metric.filter}`;
  const parts = subtasks.flatMap((id) => {
    const row = recordOf(recordOf(root['results'])[id]);
    const value = finiteOf(row[key]);
    const error = finiteOf(row[`${metric.base}_stderr,${metric.filter}`]);
    const size = finiteOf(recordOf(recordOf(root['n-samples'])[id])['effective']) ?? finiteOf(row['sample_len']);
    return value === null || error === null || size === null ? [] : [{ value, error, size }];
  });
  const { value, standardError } = metric;
  if (value === null || standardError === null || parts.length < 2 || parts.length < subtasks.length) return metric;
  const total = parts.reduce((sum, part) => sum + part.size, 0);
  const weighted = parts.reduce((sum, part) => sum + part.value * part.size, 0) / total;
  if (Math.abs(weighted - value) <= 1e-9) return metric;
  const plain = Math.sqrt(parts.reduce((sum, part) => sum + part.error ** 2, 0)) / parts.length;
  return Math.abs(plain - standardError) <= 1e-6 * plain ? metric : { ...metric, standardError: null };
}

/** Hands tasks and their numbers to the sink. */
export function giveTasks(tasks: readonly LmEvalTask[], sink: EvidenceSink): void {
  for (const task of tasks) {
    const { id, version, hash, shots } = task;
    sink.task({ id, version, hash, shots });
    for (const metric of task.metrics) {
      const { name, value, n, standardError, direction } = metric;
      sink.measure({
        metric: name,
        task: id,
        value,
        n,
        expected: task.expected,
        standardError,
        direction,
        successes: successesOf(metric, task),
      });
    }
    for (const metric of task.otherError) {
      const message = `The standard error of ${metric} of ${id} must be that of its value, a plain mean of tasks; it is pooled over all questions and was left out.`;
      sink.problem({ code: 'interval_of_other', effect: 'warning', place: `groups.${id}`, metric, task: id, message });
    }
  }
}

/** A mean of zeros and ones is known by its error; at 0 and 1 it can be nothing else. */
function successesOf(metric: LmEvalMetric, task: LmEvalTask): number | null {
  const { value, n, standardError } = metric;
  const count = countOf(value, n);
  if (task.group || metric.mean === false || value === null || n === null || count === null) return null;
  if (value === 0 || value === 1) return standardError === null ? count : null;
  const binary = Math.sqrt((value * (1 - value)) / (n - 1));
  return standardError !== null && Math.abs(standardError - binary) <= 1e-6 * binary ? count : null;
}
