/** Evaluation files on this machine: read into the normal form, and samples packed for keeping and unpacked again. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { refuse } from '../core/reasons.ts';
import type { SourceFile } from '../evidence/format.ts';
import { FORMATS } from '../evidence/formats/index.ts';
import { findPersonalData } from '../evidence/personal-data.ts';
import { readEvidence } from '../evidence/read.ts';
import { writeSamples } from '../evidence/samples.ts';
import type { Evidence } from '../evidence/types.ts';
import type { Mapping } from '../policy/types.ts';
import type { EvidenceFiles, EvidenceReading, PackedSamples } from '../ports/evidence.ts';
import { openEvidence } from './evidence-files.ts';
import { createNodeTools, createSha256 } from './evidence-tools.ts';

/** Relative patterns and report paths start at `base`. Texts are kept in memory only where they may be published. */
export function createEvidenceFiles(of: { readonly base: string }): EvidenceFiles {
  let folder: Promise<string> | null = null;
  const temporary = async (name: string): Promise<string> => {
    folder ??= temporaryFolder();
    return join(await folder, name);
  };
  return {
    read: async ({ patterns, mappings, texts }) =>
      readAll({ files: await openEvidence({ patterns, base: of.base }), mappings, texts: texts ?? 'drop' }),
    pack: (request) => pack({ ...request, temporary }),
    temporary,
    unpack: async (path) => readAll({ files: [await compressed(path)], mappings: [], texts: 'keep' }),
    flags: async (evidence) => findPersonalData(evidence),
    write: (path, text) => writeReport(resolve(of.base, path), text),
  };
}

/** Folders of this process, which go with it: samples are nobody else's business. */
const FOLDERS = new Set<string>();

async function temporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'slipway-evidence-'));
  if (FOLDERS.size === 0)
    process.once('exit', () => {
      for (const folder of FOLDERS) rmSync(folder, { recursive: true, force: true });
    });
  FOLDERS.add(path);
  return path;
}

async function readAll(of: {
  readonly files: readonly SourceFile[];
  readonly mappings: readonly Mapping[];
  readonly texts: 'drop' | 'keep';
}): Promise<EvidenceReading> {
  return readEvidence({ ...of, formats: FORMATS, tools: createNodeTools(), createHash: createSha256 });
}

/** A gzipped file as the lines that are in it. */
async function compressed(path: string): Promise<SourceFile> {
  const { size } = await stat(path);
  return {
    path: 'samples.jsonl',
    size,
    open: () => createReadStream(path).pipe(createGunzip()),
  };
}

async function pack(of: {
  readonly evidence: Evidence;
  readonly mode: 'redacted' | 'full';
  readonly name: 'candidate' | 'live';
  readonly temporary: (name: string) => Promise<string>;
}): Promise<PackedSamples | null> {
  const rows = of.evidence.tables.reduce((sum, table) => sum + table.keys.length, 0);
  if (rows === 0) return null;
  const open = await of.temporary(`${of.name}.jsonl.gz`);
  await pipeline(Readable.from(linesOf(of.evidence, of.mode)), createGzip({ level: 9 }), createWriteStream(open));
  const sha256 = await hashFile(open);
  const name = `samples-${of.name}-${sha256.slice(0, 16)}.jsonl.gz`;
  const path = await of.temporary(name);
  await rename(open, path);
  return { asset: { name, size: (await stat(path)).size, sha256 }, path, rows };
}

function* linesOf(evidence: Evidence, mode: 'redacted' | 'full'): Generator<string> {
  for (const line of writeSamples(evidence, mode)) yield `${line}\n`;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}

async function writeReport(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    refuse({
      code: 'input_invalid',
      required: `a place ${path} that can be written to`,
      found: cause instanceof Error ? cause.message : 'an error',
      next: 'Give another path for the report.',
    });
  }
}
