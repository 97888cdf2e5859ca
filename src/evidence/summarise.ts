/** What an evidence is called and consists of, without its samples. */
import { canonicalJson } from '../core/canonical.ts';
import type { EvidenceSummary } from '../core/evaluation/types.ts';
import type { Digest, Sha256 } from '../core/names.ts';
import { writeShared } from './normal-form.ts';
import { sampleLines } from './samples.ts';
import type { Evidence } from './types.ts';

/** Lines hashed at once: little enough to hold, many enough that hashing is not what takes the time. */
const BLOCK = 4096;

/**
 * The summary, with digests over the content: the same samples and numbers have the same one, whatever files they came
 * in and in whatever order. Paths, and where problems were found, are no content.
 */
export function evidenceSummary(evidence: Evidence, sha256: Sha256): EvidenceSummary {
  return {
    digest: evidenceDigest(evidence, sha256),
    files: evidence.files.map(({ path, size, sha256: hex, format }) => ({ path, size, sha256: hex, format })),
    runs: evidence.runs.map((run) => ({
      status: run.status,
      tool: run.tool,
      tool_version: run.toolVersion,
      model: run.model,
      judge: run.judge,
      commit: run.commit,
      started_at: run.startedAt,
      set: { name: run.set.name, digest: run.set.digest },
    })),
    tasks: evidence.tasks.map(({ id, version, hash, shots }) => ({ id, version, hash, shots })),
    problems: evidence.problems.map(({ code, effect, file, place, metric, task, message }) => ({
      code,
      effect,
      file,
      place,
      metric,
      task,
      message,
    })),
    samples: evidence.tables.map((table) => ({
      task: table.task,
      rows: table.keys.length,
      keys: linesDigest(mapLines(table.keys, JSON.stringify), sha256),
    })),
  };
}

/** Digest over everything but files and the places of problems: a line of canonical JSON, then a line a sample. */
export function evidenceDigest(evidence: Evidence, sha256: Sha256): Digest {
  return linesDigest(contentLines(evidence), sha256);
}

function* contentLines(evidence: Evidence): Generator<string> {
  const { problems, ...shared } = writeShared(evidence);
  const kinds = (problems ?? []).map(({ code, effect, metric, task }) =>
    canonicalJson([code, effect, metric ?? null, task ?? null]),
  );
  yield canonicalJson({ ...shared, problems: [...new Set(kinds)].sort() });
  for (const table of evidence.tables) yield* sampleLines(table, 'redacted');
}

function* mapLines(lines: Iterable<string>, change: (line: string) => string): Generator<string> {
  for (const line of lines) yield change(line);
}

/**
 * SHA-256 over lines without holding them all: lines end in `\n`; each block of 4096 is hashed, and the digest is the
 * hash of the blocks' lowercase hex digests, each followed by `\n`.
 */
export function linesDigest(lines: Iterable<string>, sha256: Sha256): Digest {
  let digests = '';
  let block: string[] = [];
  const close = (): void => {
    digests += `${sha256(`${block.join('\n')}\n`)}\n`;
    block = [];
  };
  for (const line of lines) {
    block.push(line);
    if (block.length === BLOCK) close();
  }
  if (block.length > 0) close();
  return `sha256:${sha256(digests)}`;
}
