/** Plain files whose fields the policy names (`evaluation.read`): samples by row, or numbers of a document. */
import type { Mapping, MetricSource } from '../../policy/types.ts';
import type { Bundle, EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import { compileGlob } from '../glob.ts';
import type { Measure, Sample, Slice } from '../types.ts';
import { countOf, describeFound, readCount, readName, readScore, valueAt } from '../values.ts';
import { classify } from './classified.ts';
import { isJsonLines, isPlain, type Row, visitRows } from './rows.ts';

type AggregateSource = Extract<MetricSource, { readonly kind: 'aggregate' }>;

/** A format that reads as one mapping says. Its `files`, where given, decide before recognition does. */
export function mappedFormat(mapping: Mapping): Format {
  const glob = mapping.files === null ? null : compileGlob(mapping.files);
  return {
    name: 'mapped',
    title: 'plain file, read as the policy says',
    basis: 'files',
    recognises: (head) => isPlain(head) && (glob === null || (glob.kind === 'ok' && glob.matches(head.path))),
    read: (bundle, sink, tools) => readMapped({ mapping, bundle, sink, tools }),
  };
}

interface Context {
  readonly mapping: Mapping;
  readonly file: SourceFile;
  readonly head: Head;
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}

async function readMapped(of: {
  readonly mapping: Mapping;
  readonly bundle: Bundle;
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}): Promise<void> {
  const { mapping, sink, tools } = of;
  const [file] = of.bundle.files;
  const head = file === undefined ? undefined : of.bundle.heads.get(file.path);
  if (file === undefined || head === undefined) return;
  if (!isPlain(head)) {
    tools.fail(file, {
      place: null,
      message:
        'The policy reads this file by its fields (`evaluation.read`), so it must be JSON, JSON Lines, YAML or CSV; it is none of them.',
    });
  }
  const context: Context = { mapping, file, head, sink, tools };
  if (mapping.task !== null) sink.task({ id: mapping.task });
  const rows = head.header !== null || isLines(head, mapping) || mapping.rows !== null || Array.isArray(head.document);
  if (rows) await readSamples(context);
  else readDocument(context);
}

/** One object on one line is a sample when the mapping names its key, as it does for the other shards. */
function isLines(head: Head, mapping: Mapping): boolean {
  return isJsonLines(head) || (head.firstLine !== undefined && mapping.key !== null && mapping.rows === null);
}

/** Numbers of one document; each is a measure. */
function readDocument(context: Context): void {
  const { mapping, head, sink, file, tools } = context;
  for (const [metric, source] of Object.entries(mapping.metrics)) {
    const get = (path: string): unknown => valueAt(head.document, path);
    const measure = measureOf({ ...context, metric, source, place: null, get });
    if (measure === null) {
      tools.fail(file, {
        place: null,
        message: `${metric} is counted from samples; the mapping must say where they are (\`rows\`).`,
      });
    } else sink.measure({ ...measure, metric, task: mapping.task });
  }
}

interface MeasureContext extends Context {
  readonly metric: string;
  readonly source: MetricSource;
  readonly place: string | null;
  readonly get: (path: string) => unknown;
}

/** Null for a metric that only samples give. */
function measureOf(of: MeasureContext): (Partial<Measure> & { readonly value: number | null }) | null {
  const { source } = of;
  if (source.kind === 'field') return { value: numberAt(of, source.path) };
  if (source.kind === 'aggregate') return aggregateOf(of, source);
  if (source.kind === 'classified') return null;
  const top = numberAt(of, source.numerator);
  const bottom = numberAt(of, source.denominator);
  if (top === null || bottom === null || bottom === 0) return { value: null };
  return { value: top / bottom, n: readCount(bottom), successes: countOf(top / bottom, bottom) };
}

function aggregateOf(
  of: MeasureContext,
  source: AggregateSource,
): Partial<Measure> & { readonly value: number | null } {
  const count = (path: string | null): number | null => (path === null ? null : readCount(of.get(path)));
  const number = (path: string | null): number | null => (path === null ? null : numberAt(of, path));
  const low = number(source.low);
  const high = number(source.high);
  if (low !== null || high !== null) {
    of.sink.problem({
      code: 'ambiguous',
      effect: 'warning',
      metric: of.metric,
      place: of.place,
      task: of.mapping.task,
      message: `The interval of ${of.metric} is taken as one of 95 %, two-sided: the file does not say.`,
    });
  }
  return {
    value: numberAt(of, source.value),
    n: count(source.n),
    expected: count(source.expected),
    standardError: number(source.error),
    interval: low !== null && high !== null ? { low, high, level: 0.95 } : null,
  };
}

/** A number, or null where the file says that there is none; refuses what is missing or something else. */
function numberAt(of: MeasureContext, path: string): number | null {
  const { file, tools, metric, place } = of;
  const found = of.get(path);
  const value = readScore(found);
  if (found === undefined)
    tools.fail(file, { place, message: `${metric} must be at ${path}, as the policy says; there is nothing.` });
  if (value === undefined)
    return tools.fail(file, {
      place: place ?? path,
      message: `${metric} must be a number at ${path}; found ${describeFound(found)}.`,
    });
  return value;
}

async function readSamples(context: Context): Promise<void> {
  const { mapping, file, head, tools } = context;
  requireColumns(context);
  const metrics = Object.entries(mapping.metrics);
  const aggregates = metrics.filter(([, source]) => source.kind === 'aggregate');
  if (aggregates.length > 0 && aggregates.length < metrics.length)
    tools.fail(file, {
      place: null,
      message: 'A mapping must read either samples or aggregates from rows; it asks for both.',
    });
  if (aggregates.length === 0 && mapping.key === null) {
    tools.fail(file, {
      place: null,
      message:
        'Samples need a key that is the same for the same question in every run; the mapping must name its field (`key`).',
    });
  }
  const unseen = new Set(aggregates.length > 0 ? [] : metrics.flatMap(([, source]) => pathsOf(source)));
  const lines = isLines(head, mapping) ? { lines: true as const } : {};
  const rows = await visitRows({ file, head, path: mapping.rows, tools, ...lines }, (row) => {
    if (aggregates.length > 0) readAggregateRow({ ...context, row, metrics });
    else readSampleRow({ context, row, metrics, unseen });
  });
  if (rows === 0) tools.fail(file, { place: mapping.rows, message: 'Samples are required; the file has none.' });
  for (const path of unseen) tools.fail(file, { place: null, message: `The policy reads ${path}; no sample has it.` });
}

/** Columns of a CSV are known before its rows are. */
function requireColumns(context: Context): void {
  const { mapping, head, file, tools } = context;
  if (head.header === null) return;
  const header = new Set(head.header.map((cell) => cell.trim()));
  const wanted = [
    mapping.key,
    mapping.cluster,
    ...Object.values(mapping.slices),
    ...Object.values(mapping.metrics).flatMap(pathsOf),
  ];
  const missing = [...new Set(wanted)].filter((name) => name !== null && !header.has(name));
  if (missing.length === 0) return;
  const has = [...header].slice(0, 12).join(', ');
  tools.fail(file, {
    place: 'line 1',
    message: `The policy reads the columns ${missing.join(', ')}; the file has ${has}.`,
  });
}

function pathsOf(source: MetricSource): string[] {
  if (source.kind === 'field') return [source.path];
  if (source.kind === 'ratio') return [source.numerator, source.denominator];
  if (source.kind === 'classified') return [source.label, source.score];
  return [source.value, source.n, source.expected, source.error, source.low, source.high].filter(
    (path) => path !== null,
  );
}

interface RowContext extends Context {
  readonly row: Row;
  readonly metrics: readonly (readonly [string, MetricSource])[];
}

function readAggregateRow(of: RowContext): void {
  const { mapping, row, sink, file, tools } = of;
  const named = Object.entries(mapping.slices).flatMap(([attribute, path]): Slice[] => {
    const value = readName(row.get(path));
    return value === null ? [] : [{ attribute, value }];
  });
  if (named.length > 1)
    tools.fail(file, {
      place: row.place,
      message: `A row of aggregates may be of one slice; this one has ${named.length}.`,
    });
  for (const [metric, source] of of.metrics) {
    const measure = measureOf({ ...of, metric, source, place: row.place, get: (path) => row.get(path) });
    if (measure !== null) sink.measure({ ...measure, metric, task: mapping.task, slice: named[0] ?? null });
  }
}

interface SampleRow {
  readonly context: Context;
  readonly row: Row;
  readonly metrics: readonly (readonly [string, MetricSource])[];
  /** Paths that no row had so far. */
  readonly unseen: Set<string>;
}

function readSampleRow(of: SampleRow): void {
  const { row, unseen } = of;
  const { mapping, sink, file, tools } = of.context;
  const key =
    readName(mapping.key === null ? null : row.get(mapping.key)) ??
    tools.fail(file, { place: row.place, message: `Each sample needs a key at ${mapping.key}; this one has none.` });
  if (unseen.size > 0) for (const path of unseen) if (row.get(path) !== undefined) unseen.delete(path);
  const values: Record<string, number | readonly [number, number] | null> = {};
  for (const [metric, source] of of.metrics) values[metric] = sampleValue(of, source);
  const slices: Record<string, string> = {};
  for (const attribute in mapping.slices) {
    const value = readName(row.get(mapping.slices[attribute] ?? ''));
    if (value !== null) slices[attribute] = value;
  }
  const cluster = mapping.cluster === null ? null : readName(row.get(mapping.cluster));
  sink.sample({ task: mapping.task, key, cluster, slices, values });
}

function sampleValue(of: SampleRow, source: MetricSource): Sample['values'][string] {
  if (source.kind === 'field') return scoreAt(of, source.path);
  if (source.kind === 'ratio') {
    const top = scoreAt(of, source.numerator);
    const bottom = scoreAt(of, source.denominator);
    return top === null || bottom === null ? null : [top, bottom];
  }
  if (source.kind === 'aggregate') return null;
  const { row, context } = of;
  const outcome = classify(source, { label: row.get(source.label), score: row.get(source.score) });
  if (outcome.kind === 'value') return outcome.value;
  return context.tools.fail(context.file, { place: row.place, message: outcome.message });
}

function scoreAt(of: SampleRow, path: string): number | null {
  const { row, context } = of;
  const found = row.get(path);
  const value = readScore(found);
  if (value !== undefined) return value;
  const message = `${path} must be a number; found ${describeFound(found)}.`;
  return context.tools.fail(context.file, { place: row.place, message });
}
