/**
 * `eval_results_table.json` of MLflow's `evaluate`: one row a question. The scores of a metric `x` are in the column
 * `x/score`; MLflow logs their mean as `x/mean`, and that name is used here, so that both are one metric.
 */
import type { Bundle, EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import { asRecord, listOf, numberOf } from './json-values.ts';
import { hashedKey } from './sample-key.ts';

/** Metrics of MLflow's own that have no `/score`. */
const BARE = new Set(['latency', 'token_count']);
/** Columns that hold the question, the most telling first. */
const QUESTIONS = ['inputs', 'input', 'question', 'questions', 'query', 'prompt', 'request', 'user_input'];
/** What differs from one model to the next: no part of the question. */
const ANSWERS =
  /^(?:outputs?|predictions?|predicted|responses?|answers?|generated_.*|retrieved_.*|source_documents|trace.*)$/i;

export const mlflowTable: Format = {
  name: 'mlflow-eval-table',
  title: 'MLflow evaluation table',
  basis: 'files',
  recognises: isTable,
  read: async (bundle: Bundle, sink, tools) => {
    for (const file of bundle.files) await readTable(file, sink, tools);
  },
};

function isTable(head: Head): boolean {
  const table = asRecord(head.document);
  if (table === null || !Array.isArray(table['data']) || !Array.isArray(table['columns'])) return false;
  return !Object.hasOwn(table, 'index') && listOf(table['columns']).some((name) => metricOf(name) !== null);
}

function metricOf(column: unknown): string | null {
  if (typeof column !== 'string') return null;
  if (column.endsWith('/score')) return `${column.slice(0, -'/score'.length)}/mean`;
  return BARE.has(column) ? `${column}/mean` : null;
}

async function readTable(file: SourceFile, sink: EvidenceSink, tools: Tools): Promise<void> {
  const table = asRecord(await tools.json(file)) ?? {};
  const columns = listOf(table['columns']).map(String);
  const rows = listOf(table['data']).map(listOf);
  const metrics = columns.flatMap((column, index) => {
    const metric = metricOf(column);
    return metric === null ? [] : [{ metric, index }];
  });
  const question = questionColumns(columns);
  sink.run({ tool: 'mlflow' });
  for (const row of rows) {
    const asked = question.map((index) => row[index] ?? null);
    const texts = columns.flatMap((column, index) =>
      typeof row[index] === 'string' ? [[column, row[index]] as const] : [],
    );
    sink.sample({
      task: null,
      key: hashedKey(asked.length === 1 ? asked[0] : asked, tools),
      values: Object.fromEntries(metrics.map(({ metric, index }) => [metric, numberOf(row[index])])),
      texts: Object.fromEntries(texts),
    });
  }
  for (const { metric, index } of metrics)
    giveProblems(sink, { metric, values: rows.map((row) => numberOf(row[index])) });
}

/** The column that is called after a question; else all that hold neither answers nor what was made of them. */
function questionColumns(columns: readonly string[]): number[] {
  const named = QUESTIONS.map((name) => columns.findIndex((column) => column.toLowerCase() === name)).find(
    (index) => index >= 0,
  );
  if (named !== undefined) return [named];
  return columns.flatMap((column, index) => {
    const made = metricOf(column) !== null || column.endsWith('/justification') || ANSWERS.test(column);
    return made ? [] : [index];
  });
}

function giveProblems(
  sink: EvidenceSink,
  of: { readonly metric: string; readonly values: readonly (number | null)[] },
): void {
  const { metric, values } = of;
  const missing = values.filter((value) => value === null || Number.isNaN(value)).length;
  if (missing > 0) {
    const effect = missing === values.length ? 'error' : 'warning';
    const message = `${missing} of ${values.length} rows have no ${metric.replace(/\/mean$/, '/score')}; a mean of the rest looks fine and is not.`;
    sink.problem({ code: 'judge_missing', effect, metric, message });
  }
  // MLflow writes 0 where it was given answers instead of a model to ask.
  if (metric === 'latency/mean' && values.length > 0 && values.every((value) => value === 0)) {
    const message = 'Every latency is 0: MLflow was given answers, not a model to ask.';
    sink.problem({ code: 'duration_cached', effect: 'error', metric, message });
  }
}
