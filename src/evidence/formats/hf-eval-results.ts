/**
 * `.eval_results/*.yaml` of a repository on the Hugging Face Hub: one value for each benchmark. What the value measures
 * is settled by the benchmark, not by the file, so the metric is called `value`; a `verifyToken` proves nothing here.
 */
import type { Bundle, EvidenceSink, Format, SourceFile, Tools } from '../format.ts';
import { describeFound } from '../values.ts';
import { hubValue } from './hf-values.ts';
import { asRecord, listOf, recordOf, textOf, utcTime } from './json-values.ts';

const METRIC = 'value';

export const hfEvalResults: Format = {
  name: 'hf-eval-results',
  title: 'Hugging Face .eval_results',
  basis: 'files',
  recognises: (head) => {
    const entries = listOf(head.document).map(asRecord);
    return entries.length > 0 && entries.every((entry) => entry !== null && isEntry(entry));
  },
  read: async (bundle: Bundle, sink, tools) => {
    for (const file of bundle.files) await readResults(file, sink, tools);
  },
};

function isEntry(entry: Readonly<Record<string, unknown>>): boolean {
  return typeof asRecord(entry['dataset'])?.['id'] === 'string' && Object.hasOwn(entry, 'value');
}

async function readResults(file: SourceFile, sink: EvidenceSink, tools: Tools): Promise<void> {
  const entries = listOf(await tools.yaml(file)).map(recordOf);
  const sets = new Set(entries.map((entry) => textOf(recordOf(entry['dataset'])['id'])));
  const [set] = sets;
  if (sets.size === 1 && set !== undefined) sink.run({ set: { name: set, digest: null } });
  const dates = entries.flatMap((entry) => utcTime(entry['date']) ?? []).sort();
  if (dates[0] !== undefined) sink.run({ startedAt: dates[0] });
  for (const [index, entry] of entries.entries()) giveEntry(sink, entry, `entry ${index + 1}`);
}

/** `notes` tell set-ups apart (`tools`, `no-tools`), so they are of the task. */
function giveEntry(sink: EvidenceSink, entry: Readonly<Record<string, unknown>>, place: string): void {
  const dataset = recordOf(entry['dataset']);
  const parts = ['id', 'task_id', 'config', 'split'].map((key) => textOf(dataset[key]));
  const notes = textOf(entry['notes']);
  const task = `${parts.filter((part) => part !== null).join('/')}${notes === null ? '' : ` (${notes})`}`;
  sink.task({ id: task, version: textOf(dataset['revision']) });
  const read = hubValue(entry['value']);
  if (read.value === null) {
    const message = `${task} must have a number; found ${describeFound(entry['value'])}.`;
    sink.problem({ code: 'value_missing', effect: 'error', place, metric: METRIC, task, message });
  }
  sink.measure({ metric: METRIC, task, ...read });
}
