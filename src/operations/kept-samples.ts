/** Samples of an earlier evaluation, brought back from the release that keeps them. */

import { storedEvidence } from '../core/evaluation/stored.ts';
import type { EvaluationRecord, KeptSamples } from '../core/evaluation/types.ts';
import { SlipwayError } from '../core/reasons.ts';
import type { Evidence } from '../evidence/types.ts';
import type { ReadContext } from './context.ts';
import type { LiveEvidence } from './evaluation-standing.ts';

/**
 * The samples behind a record's evidence, checked against their digest; null where the policy kept none, or they are
 * gone or not what was recorded: then the statistics in the record must do, which is only more cautious.
 */
export async function keptSamples(
  context: ReadContext,
  of: Pick<Extract<LiveEvidence, { kind: 'record' }>, 'record' | 'role' | 'release'>,
): Promise<Evidence | null> {
  const kept: KeptSamples | null = of.record.samples[of.role];
  if (kept === null || of.release === null) return null;
  const { releases, evidence, disk } = context.ports;
  // Named by its release: the same samples may be at hand under their own name, to be kept for another version.
  const to = await evidence.temporary(`release-${of.release.id}-${kept.name}`);
  try {
    const asset = { name: kept.name, size: kept.size, sha256: kept.sha256 };
    const found = await releases.download({ tag: of.release.tag, asset, to });
    if (found.kind !== 'written') return null;
    const reading = await evidence.unpack(found.path);
    return reading.kind === 'read' ? withRuns(reading.evidence, of.record, of.role) : null;
  } catch (error) {
    if (error instanceof SlipwayError) return null;
    throw error;
  } finally {
    await disk.remove(to);
  }
}

/** The samples with what the record says of the runs and tasks they are of. */
function withRuns(samples: Evidence, record: EvaluationRecord, role: 'candidate' | 'live'): Evidence {
  const stored = storedEvidence(record, role);
  if (stored === null) return samples;
  const { runs, problems } = stored;
  return { ...samples, runs, problems, tasks: stored.tasks.length > 0 ? stored.tasks : samples.tasks };
}
