/**
 * Samples of lm-evaluation-harness: JSON Lines, one for each question and filter. The file does not say which task it
 * is of; its name does. Numbers of which the reported one is no mean (perplexity, F1 over all, …) are not read.
 */
import type { EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import { parseJson } from '../json.ts';
import { readLines } from '../text.ts';
import { asRecord, listOf, recordOf, textOf } from './json-values.ts';
import type { LmEvalTask } from './lm-eval-tasks.ts';

/** Metrics of the harness whose samples are parts of a number over all of them. */
const NOT_MEANS = new Set([
  'perplexity',
  'word_perplexity',
  'byte_perplexity',
  'bits_per_byte',
  'mcc',
  'bleu',
  'chrf',
  'chrf++',
  'ter',
  'brier_score',
  'bypass',
]);
/** Fields of a sample that are no metrics, for files from before samples named theirs. */
const FIELDS = new Set([
  'doc_id',
  'doc',
  'target',
  'arguments',
  'resps',
  'filtered_resps',
  'filter',
  'metrics',
  'doc_hash',
  'prompt_hash',
  'target_hash',
]);
/** Lines up to which the hash of the task is computed again: it is over one text. */
const HASHED_LINES = 100_000;

export const lmEvalSamples: Format = {
  name: 'lm-eval-samples',
  title: 'lm-evaluation-harness samples',
  basis: 'files',
  recognises: isLmEvalSamples,
  read: async (bundle, sink, tools) => {
    for (const file of bundle.files) {
      const task = taskOfPath(file.path);
      sink.run({ tool: 'lm-evaluation-harness' });
      if (task !== null) sink.task({ id: task });
      await readLmEvalSamples({ file, task, known: null, sink, tools });
    }
  },
};

export function isLmEvalSamples(head: Head | undefined): boolean {
  const line = recordOf(head?.firstLine);
  return Object.hasOwn(line, 'doc_id') && Array.isArray(line['resps']) && Object.hasOwn(line, 'filtered_resps');
}

/** The task that the name of a samples file tells; null where it does not. */
export function taskOfPath(path: string): string | null {
  return /(?:^|\/)samples_(.+)_\d{4}-\d{2}-\d{2}(?:T[\d.-]+)?\.jsonl$/.exec(path)?.[1] ?? null;
}

/** What a pass over the file adds up. */
interface Tally {
  /** Lines by filter. */
  readonly lines: Map<string, number>;
  /** What the hash of the task is over; null once the file is too long for it, or has no hashes. */
  hashes: string[] | null;
}

/** Reads one samples file. `known` is what the results beside it say of the task. */
export async function readLmEvalSamples(of: {
  readonly file: SourceFile;
  readonly task: string | null;
  readonly known: LmEvalTask | null;
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}): Promise<void> {
  const { file, task, known, sink, tools } = of;
  const several = known === null && (await hasSeveralFilters(file));
  const tally: Tally = { lines: new Map(), hashes: [] };
  for await (const { line, value } of tools.jsonLines(file)) {
    const sample = recordOf(value);
    const id = textOf(sample['doc_id']);
    if (id === null)
      tools.fail(file, {
        place: `line ${line}`,
        message: 'Each line must be a sample with a doc_id; this one is not.',
      });
    const filter = textOf(sample['filter']) ?? '';
    addLine(tally, filter, sample);
    if (known === null && !several && tally.lines.size > 1) {
      const message = `Samples must be ordered by filter, as the harness writes them; here begins ${filter}, and the file ends with another.`;
      tools.fail(file, { place: `line ${line}`, message });
    }
    const values: Record<string, number | null> = {};
    for (const metric of metricsOf(sample)) {
      const score = scoreOf(sample[metric]);
      if (score === undefined || !isMean({ metric, filter, known })) continue;
      const found = known?.metrics.find((one) => one.base === metric && one.filter === filter);
      values[found?.name ?? (several ? `${metric},${filter}` : metric)] = score;
    }
    sink.sample({ task, key: keyOf(id ?? '', sample), values, texts: textsOf(sample) });
  }
  if (known !== null) compareWithResults({ file, known, tally, sink, tools });
}

/** The harness writes all questions with one filter, then all with the next: the ends of the file tell. */
async function hasSeveralFilters(file: SourceFile): Promise<boolean> {
  let first: string | null = null;
  let last: string | null = null;
  for await (const { lines } of readLines(file)) {
    first ??= lines.find((line) => line.trim() !== '') ?? null;
    last = lines.findLast((line) => line.trim() !== '') ?? last;
  }
  return filterOf(first) !== filterOf(last);
}

function filterOf(line: string | null): unknown {
  const outcome = parseJson(line ?? '{}');
  return outcome.kind === 'ok' ? (recordOf(outcome.value)['filter'] ?? null) : null;
}

function addLine(tally: Tally, filter: string, sample: Readonly<Record<string, unknown>>): void {
  tally.lines.set(filter, (tally.lines.get(filter) ?? 0) + 1);
  const parts = [sample['doc_hash'], sample['prompt_hash'], sample['target_hash']];
  if (tally.hashes === null) return;
  if (tally.hashes.length < HASHED_LINES && parts.every((part) => typeof part === 'string'))
    tally.hashes.push(parts.join(''));
  else tally.hashes = null;
}

function compareWithResults(of: {
  readonly file: SourceFile;
  readonly known: LmEvalTask;
  readonly tally: Tally;
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}): void {
  const { file, known, tally, sink, tools } = of;
  const asked = Math.max(0, ...tally.lines.values());
  if (known.n !== null && asked !== known.n) {
    const message = `The samples must be all that the results of ${known.id} are of, ${known.n}; the file has ${asked}. Give the whole file, or leave it out.`;
    sink.problem({ code: 'run_partial', effect: 'error', file: file.path, task: known.id, message });
    return;
  }
  if (known.hash === null || tally.hashes === null) return;
  const hash = tools.sha256(tally.hashes.join(''));
  if (hash === known.hash) return;
  const message = `The samples of ${known.id} must be those that the results were computed from; their hash is ${hash.slice(0, 12)}, the results say ${known.hash.slice(0, 12)}.`;
  sink.problem({ code: 'tasks_disagree', effect: 'warning', file: file.path, task: known.id, message });
}

function metricsOf(sample: Readonly<Record<string, unknown>>): readonly string[] {
  if (Array.isArray(sample['metrics'])) return sample['metrics'].filter((name) => typeof name === 'string');
  return Object.keys(sample).filter((key) => !FIELDS.has(key));
}

/** Undefined for what is no score of one sample: pairs of gold and guess, sums with their lengths. */
function scoreOf(value: unknown): number | null | undefined {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return value;
  return value === null ? null : undefined;
}

function isMean(of: { readonly metric: string; readonly filter: string; readonly known: LmEvalTask | null }): boolean {
  const found = of.known?.metrics.find(({ base, filter }) => base === of.metric && filter === of.filter);
  return found?.mean ?? !NOT_MEANS.has(of.metric);
}

/** Number and content: a set that changed has other keys, and two questions that read alike stay two. */
function keyOf(id: string, sample: Readonly<Record<string, unknown>>): string {
  const hash = textOf(sample['doc_hash']);
  return hash === null ? id : `${id}:${hash.slice(0, 12)}`;
}

function textsOf(sample: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {};
  const prompt = recordOf(recordOf(sample['arguments'])['gen_args_0'])['arg_0'];
  const response = listOf(listOf(sample['resps'])[0])[0];
  for (const [name, text] of Object.entries({ prompt, response, target: sample['target'] })) {
    if (typeof text === 'string' && asRecord(text) === null) texts[name] = text;
  }
  return texts;
}
