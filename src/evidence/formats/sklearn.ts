/**
 * scikit-learn's `classification_report(output_dict=True)`, as JSON, YAML or the CSV that pandas makes of it. Accuracy
 * and recall are shares of counted samples; precision is one of the predictions of a class, whose number follows from
 * the other two. F1 is neither, and averages over classes have no n of their own.
 */
import type { EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import type { Measure } from '../types.ts';
import { countOf, describeFound, isRecord, readScore } from '../values.ts';

const SCORES = ['precision', 'recall', 'f1-score'] as const;
const FIELDS = [...SCORES, 'support'] as const;
/** Rows that are no class. */
const AVERAGES = new Set(['micro avg', 'macro avg', 'weighted avg', 'samples avg']);

type Report = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

export const sklearn: Format = {
  name: 'sklearn-report',
  title: 'scikit-learn classification report',
  basis: 'files',
  recognises: (head) => isCsvReport(head) || reportOf(head.document) !== null,
  read: async (bundle, sink, tools) => {
    const [file] = bundle.files;
    const head = file === undefined ? undefined : bundle.heads.get(file.path);
    if (file === undefined || head === undefined) return;
    sink.run({ tool: 'scikit-learn' });
    if (isCsvReport(head)) await readCsvReport({ file, sink, tools });
    else readDocument(head, sink);
  },
};

function isCsvReport(head: Head): boolean {
  return head.header?.length === 5 && FIELDS.every((name, at) => head.header?.[at + 1]?.trim() === name);
}

/** The report's rows, if a document is one: classes and averages with all four fields, and `accuracy` at most beside. */
function reportOf(document: unknown): Report | null {
  if (!isRecord(document)) return null;
  const rows = new Map<string, Readonly<Record<string, unknown>>>();
  for (const [name, value] of Object.entries(document)) {
    if (name === 'accuracy' && typeof value === 'number') continue;
    if (!isRecord(value) || Object.keys(value).length !== FIELDS.length) return null;
    if (!FIELDS.every((field) => typeof value[field] === 'number')) return null;
    rows.set(name, value);
  }
  return rows.has('macro avg') ? rows : null;
}

function readDocument(head: Head, sink: EvidenceSink): void {
  const report = reportOf(head.document);
  if (report === null) return;
  const accuracy = isRecord(head.document) ? head.document['accuracy'] : undefined;
  putReport({ report, accuracy: typeof accuracy === 'number' ? accuracy : null, sink });
}

async function readCsvReport(of: {
  readonly file: SourceFile;
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}): Promise<void> {
  const { file, sink, tools } = of;
  const report = new Map<string, Readonly<Record<string, unknown>>>();
  let accuracy: number | null = null;
  let header = true;
  for await (const { line, cells } of tools.csvRows(file)) {
    if (header) {
      header = false;
      continue;
    }
    const [name = '', ...scores] = cells;
    const numbers = scores.map((cell) => {
      // An empty cell is how pandas writes NaN.
      const number = readScore(cell);
      if (number !== undefined) return number ?? Number.NaN;
      return tools.fail(file, {
        place: `line ${line}`,
        message: `A number is required; found ${describeFound(cell)}.`,
      });
    });
    // pandas repeats the accuracy in every column of its row, also as support.
    if (name === 'accuracy' && new Set(numbers).size === 1) accuracy = numbers[0] ?? null;
    else report.set(name, Object.fromEntries(FIELDS.map((field, at) => [field, numbers[at]])));
  }
  putReport({ report, accuracy, sink });
}

function putReport(of: {
  readonly report: Report;
  readonly accuracy: number | null;
  readonly sink: EvidenceSink;
}): void {
  const { report, accuracy, sink } = of;
  const total = supportOf(report.get('macro avg'));
  if (accuracy !== null) {
    const n = total;
    sink.measure({
      metric: 'accuracy',
      value: accuracy,
      n,
      expected: n,
      successes: countOf(accuracy, n),
      direction: 'up',
    });
  }
  for (const [name, row] of report) {
    if (AVERAGES.has(name)) {
      for (const score of SCORES)
        sink.measure({ metric: `${name}.${score}`, value: numberAt(row, score), direction: 'up' });
    } else putClass({ name, row, sink });
  }
}

function putClass(of: {
  readonly name: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly sink: EvidenceSink;
}): void {
  const { name, row, sink } = of;
  const slice = { attribute: 'class', value: name };
  const support = supportOf(row);
  if (support === 0) {
    for (const metric of SCORES) {
      sink.problem({
        code: 'value_missing',
        effect: 'warning',
        place: name,
        metric,
        message: `No sample is of the class ${name}: its scores are undefined, whatever number stands there.`,
      });
      sink.measure({ metric, slice, value: null, n: 0, direction: 'up' });
    }
    return;
  }
  const recall = numberAt(row, 'recall');
  const precision = numberAt(row, 'precision');
  const hits = countOf(recall, support);
  const put = (metric: string, measure: Pick<Measure, 'value' | 'n' | 'successes'>): void =>
    sink.measure({ metric, slice, direction: 'up', ...measure });
  put('recall', { value: recall, n: support, successes: hits });
  put('precision', { value: precision, ...predictionsOf(hits, precision) });
  put('f1-score', { value: numberAt(row, 'f1-score'), n: null, successes: null });
}

/** How often a class was predicted: its hits over its precision, where that is a whole number. */
function predictionsOf(hits: number | null, precision: number | null): Pick<Measure, 'n' | 'successes'> {
  const none = { n: null, successes: null };
  if (hits === null || hits === 0 || precision === null || precision <= 0) return none;
  const n = Math.round(hits / precision);
  return Math.abs(n * precision - hits) <= 1e-6 * n ? { n, successes: hits } : none;
}

function numberAt(row: Readonly<Record<string, unknown>>, field: string): number | null {
  const value = row[field];
  return typeof value === 'number' ? value : null;
}

function supportOf(row: Readonly<Record<string, unknown>> | undefined): number | null {
  const support = row === undefined ? null : numberAt(row, 'support');
  return support !== null && Number.isInteger(support) && support >= 0 ? support : null;
}
