/**
 * A table of Ragas: what `EvaluationResult.to_pandas()` is written as, CSV or JSON. One row a question; a metric that a
 * judge did not score is an empty cell, and the mean over what is left, which Ragas prints, looks fine.
 */
import type { Bundle, EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import { readScore } from '../values.ts';
import { asRecord, listOf, recordOf } from './json-values.ts';
import { hasJudge, isRagasMetric, ragasDirection } from './ragas-metrics.ts';
import { hashedKey } from './sample-key.ts';

/** Columns of the data set, now and before 0.2: no metrics. */
const DATA = new Set([
  'user_input',
  'retrieved_contexts',
  'reference_contexts',
  'retrieved_context_ids',
  'reference_context_ids',
  'response',
  'multi_responses',
  'reference',
  'rubric',
  'rubrics',
  'reference_topics',
  'reference_tool_calls',
  'persona_name',
  'query_style',
  'query_length',
  'synthesizer_name',
  'question',
  'contexts',
  'answer',
  'ground_truth',
  'ground_truths',
  'episode_done',
  'evolution_type',
  'metadata',
  'id',
  'index',
  'unnamed: 0',
  '',
]);
const TEXTS = ['user_input', 'question', 'response', 'answer', 'reference', 'ground_truth'];

export const ragasTable: Format = {
  name: 'ragas',
  title: 'Ragas table',
  basis: 'files',
  recognises: (head) => isRagas(columnsOf(head)),
  read: async (bundle: Bundle, sink, tools) => {
    for (const file of bundle.files) {
      const head = bundle.heads.get(file.path);
      await readTable({ sink, tools, rows: () => rowsOf({ file, head, tools }) });
    }
  },
};

/** Names of the columns: a CSV's header, the keys of the first record, or of a frame written by columns. */
function columnsOf(head: Head): readonly string[] {
  if (head.header !== null) return head.header;
  const { document } = head;
  const first = Array.isArray(document) ? document[0] : (document ?? head.firstLine);
  return Object.keys(recordOf(first));
}

function isRagas(columns: readonly string[]): boolean {
  const has = (...names: readonly string[]): boolean => names.some((name) => columns.includes(name));
  const metrics = columns.filter((column) => !DATA.has(column.toLowerCase()));
  if (metrics.length === 0) return false;
  if (has('user_input')) return has('retrieved_contexts', 'response', 'reference');
  return has('question') && has('contexts', 'answer', 'ground_truth', 'ground_truths') && metrics.some(isRagasMetric);
}

type Row = ReadonlyMap<string, unknown>;

async function* rowsOf(of: {
  readonly file: SourceFile;
  readonly head: Head | undefined;
  readonly tools: Tools;
}): AsyncGenerator<Row> {
  const { file, head, tools } = of;
  if (head !== undefined && head.header !== null) {
    let header: readonly string[] | null = null;
    for await (const { cells } of tools.csvRows(file)) {
      if (header === null) header = cells;
      else yield new Map(header.map((name, index) => [name, cells[index] ?? '']));
    }
  } else if (head !== undefined && head.document === undefined) {
    for await (const { value } of tools.jsonLines(file)) yield new Map(Object.entries(recordOf(value)));
  } else {
    const document = await tools.json(file);
    for (const row of Array.isArray(document) ? document : rowsOfColumns(recordOf(document)))
      yield new Map(Object.entries(recordOf(row)));
  }
}

/** pandas writes a frame by columns unless told otherwise: `{ column: { row: value } }`. */
function rowsOfColumns(columns: Readonly<Record<string, unknown>>): readonly unknown[] {
  if (!Object.values(columns).some((column) => asRecord(column) !== null || Array.isArray(column))) return [columns];
  const rows = new Map<string, Record<string, unknown>>();
  for (const [name, values] of Object.entries(columns)) {
    const cells = Array.isArray(values) ? listOf(values).entries() : Object.entries(recordOf(values));
    for (const [index, value] of cells) {
      const row = rows.get(String(index)) ?? {};
      rows.set(String(index), row);
      row[name] = value;
    }
  }
  return [...rows.values()];
}

/** A column over all rows. */
interface Seen {
  scored: number;
  texts: number;
  zeros: number;
}

interface Reading {
  readonly sink: EvidenceSink;
  readonly tools: Tools;
  /** From the start: columns are looked at before samples are made of them. */
  readonly rows: () => AsyncGenerator<Row>;
}

async function readTable(of: Reading): Promise<void> {
  of.sink.run({ tool: 'ragas' });
  const columns = new Map<string, Seen>();
  let rows = 0;
  for await (const row of of.rows()) {
    rows += 1;
    for (const [name, value] of row) if (!DATA.has(name.toLowerCase())) look(columns, name, value);
  }
  // Columns of texts are the user's own; a metric of Ragas is one whatever is in its cells.
  const metrics = [...columns].filter(([name, seen]) => isRagasMetric(name) || (seen.scored > 0 && seen.texts === 0));
  const questions = new Map<string, Map<string, Mean>>();
  for await (const row of of.rows()) {
    const key = hashedKey(row.get('user_input') ?? row.get('question') ?? null, of.tools);
    const values = metrics.map(([name]) => [name, readScore(row.get(name)) ?? null] as const);
    const texts = TEXTS.flatMap((name) => (typeof row.get(name) === 'string' ? [[name, String(row.get(name))]] : []));
    of.sink.sample({ task: null, key, values: Object.fromEntries(values), texts: Object.fromEntries(texts) });
    addTo(questions, key, values);
  }
  for (const [metric, seen] of metrics) {
    const means = [...questions.values()].map((one) => one.get(metric) ?? null);
    giveMetric(of.sink, { metric, seen, rows, means });
  }
}

function look(columns: Map<string, Seen>, name: string, value: unknown): void {
  const seen = columns.get(name) ?? { scored: 0, texts: 0, zeros: 0 };
  columns.set(name, seen);
  const score = readScore(value);
  if (score === undefined) seen.texts += 1;
  if (typeof score !== 'number') return;
  seen.scored += 1;
  if (score === 0) seen.zeros += 1;
}

/** Of one question, which may be asked several times. */
interface Mean {
  sum: number;
  count: number;
}

function addTo(
  questions: Map<string, Map<string, Mean>>,
  key: string,
  values: readonly (readonly [string, number | null])[],
): void {
  const means = questions.get(key) ?? new Map<string, Mean>();
  questions.set(key, means);
  for (const [metric, value] of values) {
    if (value === null) continue;
    const mean = means.get(metric) ?? { sum: 0, count: 0 };
    mean.sum += value;
    mean.count += 1;
    means.set(metric, mean);
  }
}

function giveMetric(
  sink: EvidenceSink,
  of: {
    readonly metric: string;
    readonly seen: Seen;
    readonly rows: number;
    /** By question; null: never scored. */
    readonly means: readonly (Mean | null)[];
  },
): void {
  const { metric, seen, rows, means } = of;
  if (seen.scored < rows) {
    const effect = seen.scored === 0 ? 'error' : 'warning';
    const message = `${metric} is scored in ${seen.scored} of ${rows} rows; the mean that Ragas prints is of those.`;
    sink.problem({ code: 'judge_missing', effect, metric, message });
  }
  if (hasJudge(metric) && seen.scored > 1 && seen.zeros === seen.scored) {
    const message = `${metric} is exactly 0 in every row: the judge evidently did not score. Two versions that were not scored would look equal.`;
    sink.problem({ code: 'judge_missing', effect: 'error', metric, message });
  }
  const scored = means.flatMap((mean) => (mean === null ? [] : [mean.sum / mean.count]));
  // As Ragas prints it, but that a question which is asked several times counts once.
  const value = scored.length === 0 ? null : scored.reduce((sum, mean) => sum + mean, 0) / scored.length;
  sink.measure({ metric, value, n: scored.length, expected: means.length, direction: ragasDirection(metric) });
}
