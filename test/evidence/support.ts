/** Evaluation files in memory and from the fixtures, and what is read from them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNodeTools, createSha256 } from '../../src/adapters/evidence-tools.ts';
import type { Format, Mapping, SourceFile } from '../../src/evidence/format.ts';
import { FORMATS } from '../../src/evidence/formats/index.ts';
import { type ReadOutcome, type ReadProblem, readEvidence } from '../../src/evidence/read.ts';
import type { Evidence, Measure } from '../../src/evidence/types.ts';

export const FIXTURES = fileURLToPath(new URL('../fixtures/evaluations', import.meta.url));
export const tools = createNodeTools();

/** A file in memory; it arrives in pieces of `piece` bytes. */
export function fileOf(path: string, content: string | Uint8Array, piece = 65_536): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

/** A file of the fixtures, under its own name. */
export async function fixture(path: string): Promise<SourceFile> {
  return fileOf(path, await readFile(join(FIXTURES, path)));
}

export interface ReadOptions {
  readonly mappings?: readonly Mapping[];
  readonly formats?: readonly Format[];
  readonly texts?: 'drop' | 'keep';
}

export function readFiles(files: readonly SourceFile[], options: ReadOptions = {}): Promise<ReadOutcome> {
  return readEvidence({ files, formats: FORMATS, mappings: [], tools, createHash: createSha256, ...options });
}

/** What was read; throws with the problems where files were refused. */
export async function evidenceOf(files: readonly SourceFile[], options: ReadOptions = {}): Promise<Evidence> {
  const outcome = await readFiles(files, options);
  if (outcome.kind === 'read') return outcome.evidence;
  throw new Error(`refused: ${JSON.stringify(outcome.problems, null, 1)}`);
}

/** The problems of files that must be refused. */
export async function problemsOf(
  files: readonly SourceFile[],
  options: ReadOptions = {},
): Promise<readonly ReadProblem[]> {
  const outcome = await readFiles(files, options);
  if (outcome.kind === 'refused') return outcome.problems;
  throw new Error(`read all the same: ${JSON.stringify(outcome.evidence.measures.slice(0, 3))}`);
}

/** Value by name: `task/metric`, with the slice behind a colon where there is one. */
export function valuesOf(evidence: Evidence): Record<string, number | null> {
  return Object.fromEntries(evidence.measures.map((one) => [nameOf(one), one.value]));
}

export function nameOf(measure: Measure): string {
  const { slice } = measure;
  const part = slice === null ? '' : `:${slice.attribute === null ? '' : `${slice.attribute}=`}${slice.value}`;
  return `${measure.task === null ? '' : `${measure.task}/`}${measure.metric}${part}`;
}

export const EMPTY_MAPPING: Mapping = {
  files: null,
  task: null,
  key: null,
  cluster: null,
  rows: null,
  slices: {},
  metrics: {},
};
