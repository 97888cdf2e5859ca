/**
 * The normal form as it is written: `slipway.evidence/1`, one JSON document that any tool can write
 * (schema/evidence.schema.json), and `slipway.samples/1`, JSON Lines with the same in its first line and a sample in
 * each other, which is what a registry keeps. Absent and null say the same: not known.
 */

import { isDigest } from '../core/names.ts';
import type { Problem } from '../core/reasons.ts';
import { list, nullable, object, objectWith, oneOf, parseAs, type Shape, text } from '../core/shapes.ts';
import { parseStatistic, statisticName } from './measures.ts';
import { maskSecrets } from './personal-data.ts';
import {
  EVIDENCE_PROBLEMS,
  type Evidence,
  type EvidenceProblem,
  type EvidenceProblemCode,
  type EvidenceRun,
  type Measure,
  type Sample,
  type Task,
} from './types.ts';
import { describeFound } from './values.ts';

export const EVIDENCE_SCHEMA = 'slipway.evidence/1';
export const SAMPLES_SCHEMA = 'slipway.samples/1';

/** Longest name, key or text of a field. */
const NAME_LIMIT = 1024;

const name = text({ min: 1, max: NAME_LIMIT, what: `a text of 1 to ${NAME_LIMIT} characters` });
const number: Shape<number> = {
  check: (value, where, report) => {
    if (typeof value !== 'number') report(where, `required is a number; found ${describeFound(value)}`);
  },
};
const count: Shape<number> = {
  check: (value, where, report) => {
    if (!Number.isSafeInteger(value) || (value as number) < 0)
      report(where, `required is a whole number from 0 on; found ${describeFound(value)}`);
  },
};
const level: Shape<number> = {
  check: (value, where, report) => {
    if (typeof value !== 'number' || value <= 0 || value >= 1)
      report(where, `required is a number between 0 and 1, such as 0.95; found ${describeFound(value)}`);
  },
};
const optionalName = nullable(name);
const optionalNumber = nullable(number);
const optionalCount = nullable(count);
const setDigest = text({ pattern: /^sha256:[0-9a-f]{64}$/, what: 'sha256: and 64 lowercase hex digits' });
const time = text({
  pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/,
  what: 'a time such as 2026-01-01T00:00:00Z',
});

const runShape = objectWith(
  { status: oneOf(['complete', 'failed', 'cancelled', 'unfinished', 'unknown']) },
  {
    tool: optionalName,
    tool_version: optionalName,
    model: optionalName,
    judge: optionalName,
    commit: optionalName,
    started_at: nullable(time),
    set: nullable(objectWith({}, { name: optionalName, digest: nullable(setDigest) })),
  },
);
const taskShape = objectWith({ id: name }, { version: optionalName, hash: optionalName, shots: optionalCount });
const measureShape = objectWith(
  { metric: name, value: optionalNumber },
  {
    task: optionalName,
    slice: nullable(objectWith({ value: name }, { attribute: optionalName })),
    statistic: text({
      pattern: /^(?:mean|sum|count|p\d{1,2}(?:\.\d{1,6})?)$/,
      what: 'mean, sum, count or a percentile such as p95',
    }),
    n: optionalCount,
    expected: optionalCount,
    standard_error: optionalNumber,
    interval: nullable(object({ low: number, high: number, level })),
    unit: optionalName,
    direction: nullable(oneOf(['up', 'down'])),
    judge: optionalName,
    successes: optionalNumber,
  },
);
const problemShape = objectWith(
  {
    code: oneOf(Object.keys(EVIDENCE_PROBLEMS) as EvidenceProblemCode[]),
    effect: oneOf(['error', 'warning']),
    message: text({ min: 1, max: 4096 }),
  },
  {
    file: nullable(text({ max: 4096 })),
    place: nullable(text({ max: 4096 })),
    metric: optionalName,
    task: optionalName,
  },
);
const columnShape = objectWith({ metric: name }, { task: optionalName, judge: optionalName });

const shared = {
  runs: list(runShape),
  tasks: list(taskShape),
  measures: list(measureShape),
  /** Metrics of the samples that a judge scored. */
  judges: list(columnShape),
  problems: list(problemShape),
};
const documentShape = objectWith(
  { schema: oneOf([EVIDENCE_SCHEMA]) },
  // Samples are checked one by one: see readSample.
  { ...shared, samples: list<unknown>({ check: () => undefined }) },
);
const headerShape = objectWith(
  { schema: oneOf([SAMPLES_SCHEMA]), mode: oneOf(['redacted', 'full']) },
  { ...shared, rows: count },
);

type RunDocument = ShapeOf<typeof runShape>;
type MeasureDocument = ShapeOf<typeof measureShape>;
type ShapeOf<S> = S extends Shape<infer T> ? T : never;

export type EvidenceDocument = ShapeOf<typeof documentShape>;
export type SamplesHeader = ShapeOf<typeof headerShape>;
/** What both forms say besides samples. */
export type SharedDocument = Omit<EvidenceDocument, 'schema' | 'samples'>;

export type NormalForm<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] };

/** Checks a document of {@link EVIDENCE_SCHEMA}. Its samples are only known to be a list. */
export function parseDocument(value: unknown): NormalForm<EvidenceDocument> {
  return parseAs(documentShape, value) as NormalForm<EvidenceDocument>;
}

/** Checks the first line of {@link SAMPLES_SCHEMA}. */
export function parseHeader(value: unknown): NormalForm<SamplesHeader> {
  return parseAs(headerShape, value) as NormalForm<SamplesHeader>;
}

/** A sample of either form, or what is wrong with it: a sentence without its place. */
export function readSample(value: unknown): Sample | string {
  if (!isRecord(value)) return 'A sample must be an object.';
  for (const field in value)
    if (!SAMPLE_FIELDS.has(field))
      return `A sample has the fields ${[...SAMPLE_FIELDS].join(', ')}; this one has another.`;
  const { key, task = null, cluster = null, slices = {}, values, texts } = value;
  if (typeof key !== 'string' || key === '' || key.length > NAME_LIMIT)
    return `A sample needs a key: a text of 1 to ${NAME_LIMIT} characters.`;
  if (!isText(task) || !isText(cluster)) return 'Task and cluster of a sample are texts or null.';
  if (!isRecord(values)) return 'A sample needs values: an object of numbers by metric.';
  for (const metric in values)
    if (!isValue(values[metric]))
      return `The value of ${metric.slice(0, 60)} must be a number, null, or a pair of numerator and denominator.`;
  if (!isTexts(slices)) return 'Slices of a sample are texts by attribute.';
  if (texts !== undefined && !isTexts(texts)) return 'Texts of a sample are texts by name.';
  const sample = { task, key, cluster, slices, values: values as Sample['values'] };
  return texts === undefined ? sample : { ...sample, texts };
}

const SAMPLE_FIELDS = new Set(['task', 'key', 'cluster', 'slices', 'values', 'texts']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isText(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && value.length > 0 && value.length <= NAME_LIMIT);
}

function isTexts(value: unknown): value is Record<string, string> {
  if (!isRecord(value)) return false;
  for (const name in value) if (typeof value[name] !== 'string') return false;
  return true;
}

function isValue(value: unknown): boolean {
  if (value === null || typeof value === 'number') return true;
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');
}

/** Everything but samples and files, in a stable order; what is not known is left out. */
export function writeShared(evidence: Evidence): SharedDocument {
  const judges = evidence.tables.flatMap((table) =>
    table.columns.flatMap(({ metric, judge }) => (judge === null ? [] : [known({ metric, task: table.task, judge })])),
  );
  return {
    runs: evidence.runs.map(writeRun),
    tasks: evidence.tasks.map((task) => known({ ...task })),
    measures: evidence.measures.map(writeMeasure),
    judges,
    problems: evidence.problems.map((problem) => known({ ...problem })),
  };
}

/** The document of an evidence without samples: for tools that take one, and for people. */
export function writeDocument(evidence: Evidence): EvidenceDocument {
  return { schema: EVIDENCE_SCHEMA, ...writeShared(evidence) };
}

function writeRun(run: EvidenceRun): RunDocument {
  const { status, tool, model, judge, commit } = run;
  const set = known({ ...run.set });
  return known({
    status,
    tool,
    tool_version: run.toolVersion,
    model,
    judge,
    commit,
    started_at: run.startedAt,
    set: Object.keys(set).length === 0 ? null : set,
  });
}

function writeMeasure(measure: Measure): MeasureDocument {
  const { standardError, statistic, slice, value, ...rest } = measure;
  return {
    ...known({
      ...rest,
      slice: slice === null ? null : known({ ...slice }),
      statistic: statisticName(statistic),
      standard_error: standardError,
    }),
    value,
  };
}

/** Without the keys that hold null. */
function known<T extends Readonly<Record<string, unknown>>>(value: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
}

/** The other way round. */
export function readRun(run: RunDocument): EvidenceRun {
  const digest = run.set?.digest ?? null;
  return {
    status: run.status,
    tool: run.tool ?? null,
    toolVersion: run.tool_version ?? null,
    model: run.model ?? null,
    judge: run.judge ?? null,
    commit: run.commit ?? null,
    startedAt: run.started_at ?? null,
    set: { name: run.set?.name ?? null, digest: isDigest(digest) ? digest : null },
  };
}

export function readTask(task: ShapeOf<typeof taskShape>): Task {
  return { id: task.id, version: task.version ?? null, hash: task.hash ?? null, shots: task.shots ?? null };
}

export function readMeasure(measure: MeasureDocument): Measure {
  const { slice = null, statistic } = measure;
  return {
    metric: measure.metric,
    task: measure.task ?? null,
    slice: slice === null ? null : { attribute: slice.attribute ?? null, value: slice.value },
    statistic: parseStatistic(statistic ?? 'mean') ?? 'mean',
    value: measure.value,
    n: measure.n ?? null,
    expected: measure.expected ?? null,
    standardError: measure.standard_error ?? null,
    interval: measure.interval ?? null,
    unit: measure.unit ?? null,
    direction: measure.direction ?? null,
    judge: measure.judge ?? null,
    successes: measure.successes ?? null,
  };
}

export function readProblem(problem: ShapeOf<typeof problemShape>, file: string): EvidenceProblem {
  const { code, effect, message, place = null, metric = null, task = null } = problem;
  // What another tool wrote may hold what its provider answered.
  const masked = place === null ? null : maskSecrets(place);
  return { code, effect, file: problem.file ?? file, place: masked, metric, task, message: maskSecrets(message) };
}
