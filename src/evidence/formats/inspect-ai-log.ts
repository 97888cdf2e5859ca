/** A log of Inspect AI: its header, which both of its file forms have, and the samples in whichever form they stand. */
import type { EvidenceSink } from '../format.ts';
import { describeFound } from '../values.ts';
import { giveInspectMeasures, type InspectScore, readScores } from './inspect-ai-measures.ts';
import { giveInspectSamples } from './inspect-ai-samples.ts';
import { asRecord, finiteOf, listOf, recordOf, textOf, utcTime } from './json-values.ts';

type Json = Readonly<Record<string, unknown>>;

export interface InspectLog {
  readonly header: Json;
  /** Samples, or their summaries; one for each question and epoch. */
  readonly samples: readonly unknown[];
  /** Scores over the epochs of each question. */
  readonly reductions: readonly unknown[];
}

const STATUSES = { success: 'complete', error: 'failed', cancelled: 'cancelled', started: 'unfinished' } as const;

/** Whether a document is a log's header. */
export function isInspectHeader(document: unknown): boolean {
  const root = recordOf(document);
  const spec = asRecord(root['eval']);
  return (
    spec !== null &&
    typeof spec['task'] === 'string' &&
    typeof spec['model'] === 'string' &&
    asRecord(spec['dataset']) !== null &&
    (typeof root['status'] === 'string' || asRecord(root['plan']) !== null)
  );
}

/** Hands a log to the sink. */
export function giveInspectLog(log: InspectLog, sink: EvidenceSink): void {
  const { header } = log;
  const spec = recordOf(header['eval']);
  const task = textOf(spec['task']) ?? '';
  const scores = readScores(header);
  sink.task({ id: task, version: textOf(spec['task_version']) });
  giveRun(header, scores, sink);
  giveProblems({ header, task, scores, sink });
  const sampled = giveInspectSamples({ log, task, scores, cached: isCached(log), sink });
  giveInspectMeasures({ header, task, scores, sampled, sink });
}

function giveRun(header: Json, scores: readonly InspectScore[], sink: EvidenceSink): void {
  const spec = recordOf(header['eval']);
  const status = textOf(header['status']) ?? 'started';
  const revision = recordOf(spec['revision']);
  const dirty = revision['dirty'] === true;
  const judges = new Set(scores.flatMap(({ judge }) => judge ?? []));
  sink.run({
    status: Object.hasOwn(STATUSES, status) ? STATUSES[status as keyof typeof STATUSES] : 'unknown',
    tool: 'inspect-ai',
    toolVersion: textOf(recordOf(spec['packages'])['inspect_ai']),
    model: textOf(spec['model']),
    judge: judges.size === 1 ? ([...judges][0] ?? null) : null,
    commit: dirty ? null : textOf(revision['commit']),
    startedAt: utcTime(recordOf(header['stats'])['started_at']) ?? utcTime(spec['created']),
    set: { name: textOf(recordOf(spec['dataset'])['name']), digest: null },
  });
  if (!dirty) return;
  const message = `The run must be of a commit; it was of ${textOf(revision['commit']) ?? 'a commit'} with changes that were not committed, so no commit is recorded for it.`;
  sink.problem({ code: 'ambiguous', effect: 'warning', place: 'eval.revision', message });
}

function giveProblems(of: {
  readonly header: Json;
  readonly task: string;
  readonly scores: readonly InspectScore[];
  readonly sink: EvidenceSink;
}): void {
  const { header, task, scores, sink } = of;
  const spec = recordOf(header['eval']);
  const config = recordOf(spec['config']);
  // What the error says is of whoever answered: a provider repeats keys and prompts.
  if (header['status'] === 'error' && asRecord(header['error']) !== null) {
    const message = 'The run must have completed; it failed with an error, which the log tells.';
    sink.problem({ code: 'run_failed', effect: 'error', place: 'error', message });
  }
  if (header['invalidated'] === true) {
    const message = 'The run must be valid; somebody marked samples of this log as invalid.';
    sink.problem({ code: 'run_failed', effect: 'error', place: 'invalidated', message });
  }
  for (const name of ['limit', 'sample_id'] as const) {
    const limit = config[name] ?? null;
    if (limit === null || coversAll(spec)) continue;
    const message = `Every sample of ${task} must be run; ${name} was ${showLimit(limit)}. Run it without, or make the part a task of its own.`;
    sink.problem({ code: 'run_partial', effect: 'error', place: `eval.config.${name}`, task, message });
  }
  if (header['status'] === 'success' && scores.length === 0) {
    const message = `The samples of ${task} must be scored; the run succeeded without any score. Run \`inspect score\` on the log.`;
    sink.problem({ code: 'value_missing', effect: 'error', place: 'results.scores', task, message });
  }
}

/** A number, or a range of numbers; ids of samples are only counted. */
function showLimit(limit: unknown): string {
  const range = Array.isArray(limit) && limit.length === 2 && limit.every((one) => typeof one === 'number');
  return range ? JSON.stringify(limit) : describeFound(limit);
}

/** A limit above the size of the set leaves nothing out. */
function coversAll(spec: Json): boolean {
  const dataset = recordOf(spec['dataset']);
  const size = finiteOf(dataset['samples']);
  const chosen = listOf(dataset['sample_ids']).length;
  return size !== null && size > 0 && chosen >= size;
}

/** Whether answers may have come from a cache: asked for, or seen in the events of a sample. */
function isCached(log: InspectLog): boolean {
  const configs = [recordOf(log.header['eval'])['model_generate_config'], recordOf(log.header['plan'])['config']];
  if (configs.some((config) => Boolean(recordOf(config)['cache'] ?? false))) return true;
  return log.samples.some((sample) =>
    listOf(recordOf(sample)['events']).some((event) => recordOf(event)['cache'] === 'read'),
  );
}
