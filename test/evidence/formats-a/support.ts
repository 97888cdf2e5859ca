/** Reads files of this project, and files made up in a test, through the whole of `readEvidence`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as zlib from 'node:zlib';
import type { SourceFile } from '../../../src/evidence/format.ts';
import { FORMATS } from '../../../src/evidence/formats/index.ts';
import { parseJson } from '../../../src/evidence/json.ts';
import { type ReadOutcome, readEvidence } from '../../../src/evidence/read.ts';
import { createTools } from '../../../src/evidence/tools.ts';
import type { Evidence, EvidenceProblem, Measure, SampleTable } from '../../../src/evidence/types.ts';

type Zstd = (data: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;
const zstd = (zlib as unknown as { zstdDecompressSync?: Zstd }).zstdDecompressSync;
export const HAS_ZSTD = zstd !== undefined;

export const tools = createTools({
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  inflateRaw: (data, limit) => zlib.inflateRawSync(data, { maxOutputLength: limit }),
  zstd: zstd === undefined ? null : (data, limit) => zstd(data, { maxOutputLength: Math.max(1, limit) }),
});

const ROOT = new URL('../../fixtures/evaluations/', import.meta.url);

export function fixtureText(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** The document of a fixture; Python's NaN is read as such. */
export function fixtureJson(path: string): unknown {
  const outcome = parseJson(fixtureText(path));
  if (outcome.kind === 'fault') throw new Error(outcome.message);
  return outcome.value;
}

/** A file of the fixtures, under its path there. */
export function fixture(path: string): SourceFile {
  return fileOf(path, readFileSync(new URL(path, ROOT)));
}

/** A file made up in a test. */
export function fileOf(path: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    },
  };
}

export function jsonFile(path: string, document: unknown): SourceFile {
  return fileOf(path, JSON.stringify(document));
}

export function read(files: readonly SourceFile[], texts: 'keep' | 'drop' = 'drop'): Promise<ReadOutcome> {
  return readEvidence({
    files,
    formats: FORMATS,
    mappings: [],
    tools,
    texts,
    createHash: () => {
      const hash = createHash('sha256');
      return { update: (data) => void hash.update(data), hex: () => hash.digest('hex') };
    },
  });
}

/** The evidence of files that must be readable. */
export async function evidenceOf(...files: readonly (SourceFile | string)[]): Promise<Evidence> {
  const outcome = await read(files.map((file) => (typeof file === 'string' ? fixture(file) : file)));
  if (outcome.kind === 'refused')
    throw new Error(outcome.problems.map((one) => `${one.file}: ${one.message}`).join('\n'));
  return outcome.evidence;
}

/** Task and metric: `capitals/acc`, or `acc` where there is no task. */
function nameOf(of: { readonly task: string | null; readonly metric: string }): string {
  return of.task === null ? of.metric : `${of.task}/${of.metric}`;
}

export function measureOf(evidence: Evidence, name: string): Measure {
  const found = evidence.measures.find((one) => nameOf(one) === name && one.slice === null);
  if (found === undefined) throw new Error(`${name} is not among ${evidence.measures.map(nameOf).join(', ')}`);
  return found;
}

export function tableOf(evidence: Evidence, task: string | null): SampleTable {
  const found = evidence.tables.find((one) => one.task === task);
  if (found === undefined) throw new Error(`no samples of ${task}`);
  return found;
}

/** Mean, scored and expected samples of a metric: what a gate would see of it. */
export function sampledOf(
  evidence: Evidence,
  name: string,
): { readonly mean: number; readonly scored: number; readonly expected: number } {
  for (const table of evidence.tables) {
    const column = table.columns.find(({ metric }) => nameOf({ task: table.task, metric }) === name);
    if (column === undefined) continue;
    const values = [...column.values].filter((value) => !Number.isNaN(value));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { mean, scored: column.scored, expected: column.expected };
  }
  throw new Error(`no samples of ${name}`);
}

/** Names of all metrics with samples. */
export function sampledNames(evidence: Evidence): string[] {
  return evidence.tables.flatMap((table) => table.columns.map(({ metric }) => nameOf({ task: table.task, metric })));
}

/** `error run_partial capitals/acc`, without the parts that are of all. */
export function problemNames(evidence: Evidence): string[] {
  return evidence.problems.map(({ effect, code, task, metric }) =>
    [effect, code, [task, metric].filter((part) => part !== null).join('/')].filter((part) => part !== '').join(' '),
  );
}

/** Names of metrics that a gate could decide on: no error is about them, and they have a number. */
export function gateable(evidence: Evidence): string[] {
  const blocks = (problem: EvidenceProblem, of: { readonly task: string | null; readonly metric: string }): boolean =>
    problem.effect === 'error' &&
    (problem.metric === null || problem.metric === of.metric) &&
    (problem.task === null || problem.task === of.task);
  const measured = evidence.measures.filter(({ value }) => value !== null);
  const sampled = evidence.tables.flatMap((table) =>
    table.columns.filter(({ scored }) => scored > 0).map(({ metric }) => ({ task: table.task, metric })),
  );
  const free = [...measured, ...sampled].filter((one) => !evidence.problems.some((problem) => blocks(problem, one)));
  return [...new Set(free.map(nameOf))].sort();
}
