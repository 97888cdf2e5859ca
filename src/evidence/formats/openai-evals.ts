/**
 * The log of OpenAI evals (`oaieval`): JSON Lines with a `spec`, one event for each thing that happened to a sample,
 * and a `final_report`, which is written when the run is over and may come before the last events.
 */
import type { Bundle, EvidenceSink, Format, SourceFile, Tools } from '../format.ts';
import type { Sample } from '../types.ts';
import { asRecord, finiteOf, listOf, numberOf, recordOf, textOf, utcTime } from './json-values.ts';

export const openaiEvals: Format = {
  name: 'openai-evals',
  title: 'OpenAI evals log',
  basis: 'files',
  recognises: (head) => {
    const spec = asRecord(asRecord(head.firstLine)?.['spec']);
    return spec !== null && typeof spec['eval_name'] === 'string' && Object.hasOwn(spec, 'completion_fns');
  },
  read: async (bundle: Bundle, sink, tools) => {
    for (const file of bundle.files) await readLog(file, sink, tools);
  },
};

/** What happened to one sample; a sample that is asked several times has several of each. */
interface Asked {
  readonly matches: number[];
  readonly metrics: Record<string, number>[];
  failed: boolean;
  texts: Record<string, string>;
}

interface Log {
  readonly sink: EvidenceSink;
  task: string | null;
  reports: { readonly line: number; readonly report: Readonly<Record<string, unknown>> }[];
  readonly asked: Map<string, Asked>;
}

async function readLog(file: SourceFile, sink: EvidenceSink, tools: Tools): Promise<void> {
  const log: Log = { sink, task: null, reports: [], asked: new Map() };
  for await (const { line, value } of tools.jsonLines(file)) {
    const entry = recordOf(value);
    const spec = asRecord(entry['spec']);
    if (spec !== null) readSpec(log, spec);
    else if (Object.hasOwn(entry, 'final_report')) log.reports.push({ line, report: recordOf(entry['final_report']) });
    else readEvent(log, entry);
  }
  sink.run({ status: log.reports.length > 0 ? 'complete' : 'unfinished' });
  giveSamples(log);
  for (const one of log.reports) giveReport(log, one);
}

/** `base.split.version`: the samples are those of base and split. */
function readSpec(log: Log, spec: Readonly<Record<string, unknown>>): void {
  const [base, split, ...version] = String(spec['eval_name']).split('.');
  const config = recordOf(spec['run_config']);
  log.task = split === undefined ? String(base) : `${base}.${split}`;
  const args = recordOf(recordOf(config['eval_spec'])['args']);
  log.sink.task({
    id: log.task,
    version: version.length === 0 ? null : version.join('.'),
    shots: finiteOf(args['num_few_shot']),
  });
  log.sink.run({
    tool: 'openai-evals',
    model: textOf(listOf(spec['completion_fns']).join(', ')),
    startedAt: utcTime(spec['created_at']),
  });
  const limit = finiteOf(config['max_samples']);
  if (limit === null) return;
  const message = `The run must ask every sample; it was limited to ${limit}. Run it without --max_samples.`;
  log.sink.problem({ code: 'run_partial', effect: 'error', place: 'spec.run_config.max_samples', message });
}

function readEvent(log: Log, event: Readonly<Record<string, unknown>>): void {
  const id = textOf(event['sample_id']);
  if (id === null) return;
  const data = recordOf(event['data']);
  const asked = askedOf(log, id);
  switch (event['type']) {
    case 'match':
      if (typeof data['correct'] === 'boolean') asked.matches.push(data['correct'] ? 1 : 0);
      keepTexts(asked, data, ['expected', 'picked', 'sampled']);
      break;
    case 'metrics': {
      const numbers = Object.entries(data).flatMap(([name, value]) => {
        const number = typeof value === 'boolean' ? Number(value) : numberOf(value);
        return number === null ? [] : [[name, number] as const];
      });
      asked.metrics.push(Object.fromEntries(numbers));
      break;
    }
    case 'sampling':
      keepTexts(asked, data, ['prompt', 'sampled']);
      break;
    case 'error':
      asked.failed = true;
      break;
  }
}

function askedOf(log: Log, id: string): Asked {
  let asked = log.asked.get(id);
  if (asked === undefined) {
    asked = { matches: [], metrics: [], failed: false, texts: {} };
    log.asked.set(id, asked);
  }
  return asked;
}

function keepTexts(asked: Asked, data: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  for (const name of names) {
    const value = data[name];
    if (value === null || value === undefined) continue;
    asked.texts[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
}

function giveSamples(log: Log): void {
  const metrics = new Set<string>();
  for (const asked of log.asked.values()) {
    if (asked.matches.length > 0) metrics.add('accuracy');
    for (const one of asked.metrics) for (const name of Object.keys(one)) metrics.add(name);
  }
  if (metrics.size === 0) return;
  let failed = 0;
  for (const [key, asked] of log.asked) {
    if (asked.failed) failed += 1;
    const times = Math.max(1, asked.matches.length, asked.metrics.length);
    for (let time = 0; time < times; time += 1) {
      const values: Record<string, Sample['values'][string]> = {};
      for (const metric of metrics) values[metric] = asked.metrics[time]?.[metric] ?? null;
      // Evals that give an accuracy of their own say in it how a match counts.
      if (metrics.has('accuracy')) values['accuracy'] ??= asked.matches[time] ?? null;
      log.sink.sample({ task: log.task, key, values, texts: asked.texts });
    }
  }
  if (failed === 0) return;
  const message = `${failed} of ${log.asked.size} samples ended in an error.`;
  log.sink.problem({ code: 'samples_failed', effect: 'warning', task: log.task, message });
}

/** `boostrap_std` is how most of its evals spell it. It is of the accuracy, from means of halves: a standard error. */
const ERROR_KEYS = ['bootstrap_std', 'boostrap_std'];

function giveReport(log: Log, found: Log['reports'][number]): void {
  const { report, line } = found;
  const error = ERROR_KEYS.map((key) => finiteOf(report[key])).find((value) => value !== null) ?? null;
  const matched = [...log.asked.values()].filter(({ matches, metrics }) => matches.length + metrics.length > 0).length;
  for (const [metric, value] of Object.entries(report)) {
    if (ERROR_KEYS.includes(metric) || typeof value === 'boolean') continue;
    const number = numberOf(value);
    const total = /^(?:usage_|counts\/)/.test(metric);
    if (number === null) {
      if (value !== null && value !== 'N/A') continue;
      const message = `${metric} of ${log.task} has no number in the final report.`;
      log.sink.problem({
        code: 'value_missing',
        effect: 'error',
        place: `line ${line}`,
        metric,
        task: log.task,
        message,
      });
    }
    log.sink.measure({
      metric,
      task: log.task,
      value: number,
      statistic: total ? 'sum' : 'mean',
      n: matched > 0 ? matched : null,
      standardError: metric === 'accuracy' ? error : null,
      direction: metric === 'accuracy' || metric === 'f1_score' ? 'up' : null,
    });
  }
}
