/**
 * Results in the front matter of a model card (`model-index`) on Hugging Face. Numbers without a count or an error, on
 * whatever scale their author liked; a `verifyToken` is of the Hub and proves nothing here.
 */
import { EvidenceFault } from '../fault.ts';
import type { Bundle, EvidenceSink, Format, SourceFile, Tools } from '../format.ts';
import { describeFound } from '../values.ts';
import { giveScaleProblems, hubValue, type Placed } from './hf-values.ts';
import { asRecord, listOf, recordOf, textOf } from './json-values.ts';

export const hfModelIndex: Format = {
  name: 'hf-model-index',
  title: 'Hugging Face model-index',
  basis: 'files',
  recognises: (head) => {
    if (Array.isArray(asRecord(head.document)?.['model-index'])) return true;
    return /^---[ \t]*\r?\n/.test(withoutMark(head.text)) && /^model-index:/m.test(frontMatter(head.text) ?? head.text);
  },
  read: async (bundle: Bundle, sink, tools) => {
    for (const file of bundle.files) await readCard(file, sink, tools);
  },
};

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** What is between the first two lines of `---`, whatever ends the lines; null where the second is missing. */
function frontMatter(text: string): string | null {
  const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(withoutMark(text));
  return found === null ? null : (found[1] ?? '').replaceAll('\r\n', '\n');
}

async function readCard(file: SourceFile, sink: EvidenceSink, tools: Tools): Promise<void> {
  const models = listOf(recordOf(await readMetadata(file, tools))['model-index']).map(recordOf);
  const [model] = models;
  sink.run({ model: textOf(model?.['name']) });
  if (models.length > 1) {
    const names = models.map((one) => textOf(one['name']) ?? '?').join(', ');
    sink.problem({
      code: 'ambiguous',
      effect: 'error',
      place: 'model-index',
      message: `The card must be of one model; it has results of ${models.length}: ${names}.`,
    });
  }
  const results = models.flatMap((one) => listOf(one['results']).map(recordOf));
  const names = new Set(results.map((result) => datasetName(recordOf(result['dataset']))));
  const [only] = names;
  if (names.size === 1 && only !== undefined && only !== null) sink.run({ set: { name: only, digest: null } });
  const values = results.flatMap((result, index) => giveResult(sink, result, `model-index results[${index}]`));
  giveScaleProblems(sink, values);
}

async function readMetadata(file: SourceFile, tools: Tools): Promise<unknown> {
  const text = await tools.text(file);
  if (!/^---[ \t]*\r?\n/.test(withoutMark(text))) return tools.yaml(file);
  const matter = frontMatter(text);
  if (matter === null) {
    return tools.fail(file, {
      place: 'line 1',
      message: 'The front matter that begins here must end with a line of `---`; none follows.',
    });
  }
  // The line of `---` stays an empty one, so that places are those of the card.
  const bytes = new TextEncoder().encode(`\n${matter}`);
  try {
    return await tools.yaml({
      path: `${file.path} (front matter)`,
      size: bytes.length,
      async *open() {
        yield bytes;
      },
    });
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    return tools.fail(file, error);
  }
}

function datasetName(dataset: Readonly<Record<string, unknown>>): string | null {
  return textOf(dataset['type']) ?? textOf(dataset['name']);
}

/** Task, data set, configuration and split: what the Hub tells results apart by. The revision is the task's version. */
function giveResult(sink: EvidenceSink, result: Readonly<Record<string, unknown>>, place: string): Placed[] {
  const dataset = recordOf(result['dataset']);
  const kind = textOf(recordOf(result['task'])['type']);
  const parts = [kind, datasetName(dataset), textOf(dataset['config']), textOf(dataset['split'])];
  const task = parts.filter((part) => part !== null).join('/') || null;
  if (task !== null) sink.task({ id: task, version: textOf(dataset['revision']) });
  const metrics = listOf(result['metrics']).map(recordOf);
  return metrics.map((metric) => {
    const name = metricName(metric, metrics);
    const read = hubValue(metric['value']);
    if (read.value === null) {
      const message = `${name} must have a number; found ${describeFound(metric['value'])}.`;
      sink.problem({ code: 'value_missing', effect: 'error', place, metric: name, task, message });
    }
    sink.measure({ metric: name, task, ...read });
    return { metric: name, task, place, ...read };
  });
}

/** The type; where one result has several of a type, such as ROUGE-1 and ROUGE-2, what each is called. */
function metricName(
  metric: Readonly<Record<string, unknown>>,
  all: readonly Readonly<Record<string, unknown>>[],
): string {
  const type = textOf(metric['type']) ?? textOf(metric['name']) ?? 'value';
  const same = all.filter((other) => (textOf(other['type']) ?? textOf(other['name'])) === type);
  return same.length === 1 ? type : (textOf(metric['name']) ?? type);
}
