/** Observations in files: CSV, JSON Lines or a list of JSON objects, as they lie there or as a job has pushed them. */
import { SlipwayError } from '../../core/reasons.ts';
import { ObservationReader } from '../../evidence/observations/reader.ts';
import type { Metrics, ObservationQuery, Observed } from '../../ports/serving.ts';
import { openEvidence } from '../evidence-files.ts';

/**
 * Reads files whatever the policy's source is. Paths may be globs or folders, relative to `base`. What cannot be found
 * makes the answer `unreadable`; what is wrong in a file is a problem of it.
 */
export function fileMetrics(paths: readonly string[], base = '.'): Metrics {
  return { observe: (query, source) => readFiles({ query, paths, base, columns: source.columns }) };
}

export async function readFiles(of: {
  readonly query: ObservationQuery;
  readonly paths: readonly string[];
  readonly base: string;
  readonly columns: Readonly<Record<string, string>>;
}): Promise<Observed> {
  try {
    const files = await openEvidence({ patterns: of.paths, base: of.base });
    const reader = new ObservationReader(of.query, of.columns);
    for (const file of files) await reader.addFile(file);
    return { kind: 'observed', ...reader.finish() };
  } catch (error) {
    // Only what cannot be opened: anything else is a defect.
    if (!(error instanceof SlipwayError)) throw error;
    const problems = error.refusal.problems ?? [{ where: of.paths.join(', '), message: error.refusal.found }];
    return { kind: 'unreadable', problems: problems.map((one) => ({ ...one, weight: 'hold' as const })) };
  }
}
