/** An evidence as it may be recorded and shown, whatever its texts hold. */
import { maskSecrets } from './personal-data.ts';
import type { Evidence, EvidenceProblem, EvidenceRun } from './types.ts';

/**
 * {@link maskSecrets} over what is recorded of every evidence, whatever `publish` says: messages and places of problems,
 * what runs and judges are called, and paths. Paths that were different stay so. Keys, clusters, attributes, texts,
 * metrics, slices and ids of tasks are as they were: they are identity, and published by rules of their own.
 */
export function maskEvidence(evidence: Evidence): Evidence {
  const pathOf = maskPaths([...evidence.files.map(({ path }) => path), ...evidence.problems.map(({ file }) => file)]);
  const masked = <T extends string | null>(text: T): T => (text === null ? text : (maskSecrets(text) as T));
  return {
    ...evidence,
    runs: evidence.runs.map((run) => maskRun(run, masked)),
    measures: evidence.measures.map((measure) => ({ ...measure, judge: masked(measure.judge) })),
    tables: evidence.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, judge: masked(column.judge) })),
    })),
    problems: evidence.problems.map(
      (problem): EvidenceProblem => ({
        ...problem,
        file: pathOf(problem.file),
        place: masked(problem.place),
        message: masked(problem.message),
      }),
    ),
    files: evidence.files.map((file) => ({ ...file, path: pathOf(file.path) })),
  };
}

function maskRun(run: EvidenceRun, masked: <T extends string | null>(text: T) => T): EvidenceRun {
  return {
    ...run,
    tool: masked(run.tool),
    toolVersion: masked(run.toolVersion),
    model: masked(run.model),
    judge: masked(run.judge),
    set: { ...run.set, name: masked(run.set.name) },
  };
}

/** Masked paths; two that would become one are numbered. */
function maskPaths(paths: readonly string[]): (path: string) => string {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  for (const path of [...new Set(paths)].sort()) {
    const masked = maskSecrets(path);
    let own = masked;
    for (let count = 2; taken.has(own); count += 1) own = `${masked} (${count})`;
    taken.add(own);
    known.set(path, own);
  }
  return (path) => known.get(path) ?? maskSecrets(path);
}
