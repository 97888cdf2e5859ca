/** Slipway's own forms: `slipway.evidence/1`, which any tool can write, and `slipway.samples/1`, which a registry keeps. */
import type { Problem } from '../../core/reasons.ts';
import type { Bundle, EvidenceSink, Format, SourceFile, Tools } from '../format.ts';
import {
  EVIDENCE_SCHEMA,
  type NormalForm,
  parseDocument,
  parseHeader,
  readMeasure,
  readProblem,
  readRun,
  readSample,
  readTask,
  SAMPLES_SCHEMA,
  type SharedDocument,
} from '../normal-form.ts';
import { maskSecrets } from '../personal-data.ts';
import { isRecord } from '../values.ts';

export const slipwayEvidence: Format = {
  name: 'slipway-evidence',
  title: 'Slipway evidence',
  basis: 'files',
  recognises: (head) => isRecord(head.document) && head.document['schema'] === EVIDENCE_SCHEMA,
  read: async (bundle, sink, tools) => {
    const [file] = bundle.files;
    const document = file === undefined ? undefined : bundle.heads.get(file.path)?.document;
    if (file === undefined || document === undefined) return;
    const value = accept({ outcome: parseDocument(document), file, tools, place: null });
    readShared({ value, file, sink });
    for (const [index, one] of (value.samples ?? []).entries())
      addSample({ one, place: `samples[${index}]`, file, sink, tools });
  },
};

export const slipwaySamples: Format = {
  name: 'slipway-samples',
  title: 'Slipway samples',
  basis: 'files',
  // Of a single line there is a document as well.
  recognises: (head) => isRecord(head.firstLine) && head.firstLine['schema'] === SAMPLES_SCHEMA,
  read: readSamples,
};

async function readSamples(bundle: Bundle, sink: EvidenceSink, tools: Tools): Promise<void> {
  const [file] = bundle.files;
  if (file === undefined) return;
  let expected: number | null = null;
  let rows = 0;
  let header = true;
  for await (const { line, value } of tools.jsonLines(file)) {
    if (header) {
      header = false;
      const parsed = accept({ outcome: parseHeader(value), file, tools, place: `line ${line}` });
      readShared({ value: parsed, file, sink });
      expected = parsed.rows ?? null;
    } else {
      addSample({ one: value, place: `line ${line}`, file, sink, tools });
      rows += 1;
    }
  }
  if (expected === null || expected === rows) return;
  tools.fail(file, {
    place: null,
    message: `The file must have the ${expected} samples that its first line says; it has ${rows}: it was cut off or changed.`,
  });
}

interface Accepted<T> {
  readonly outcome: NormalForm<T>;
  readonly file: SourceFile;
  readonly tools: Tools;
  readonly place: string | null;
}

function accept<T>(of: Accepted<T>): T {
  const { outcome, file, tools, place } = of;
  if (outcome.kind === 'ok') return outcome.value;
  const [first] = outcome.problems;
  const at = [place, first?.where].filter((part) => part !== null && part !== undefined).join(', ');
  return tools.fail(file, { place: at, message: `This is no valid Slipway evidence: ${describe(outcome.problems)}.` });
}

function describe(problems: readonly Problem[]): string {
  const shown = problems.slice(0, 5).map((one) => `${maskSecrets(one.where)}: ${maskSecrets(one.message)}`);
  const more = problems.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function readShared(of: {
  readonly value: SharedDocument;
  readonly file: SourceFile;
  readonly sink: EvidenceSink;
}): void {
  const { value, file, sink } = of;
  for (const run of value.runs ?? []) {
    if (sink.addRun === undefined) sink.run(readRun(run));
    else sink.addRun(readRun(run));
  }
  for (const task of value.tasks ?? []) sink.task(readTask(task));
  for (const measure of value.measures ?? []) sink.measure(readMeasure(measure));
  for (const { metric, task = null, judge } of value.judges ?? [])
    if (judge !== null && judge !== undefined) sink.judge({ metric, task, judge });
  for (const problem of value.problems ?? []) sink.problem(readProblem(problem, file.path));
}

function addSample(of: {
  readonly one: unknown;
  readonly place: string;
  readonly file: SourceFile;
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}): void {
  const sample = readSample(of.one);
  if (typeof sample === 'string') of.tools.fail(of.file, { place: of.place, message: sample });
  else of.sink.sample(sample);
}
