/** Reading evaluation files for an operation: evidence, or a refusal with every problem of every file. */
import { countProblems, refuse } from '../core/reasons.ts';
import { maskEvidence } from '../evidence/mask-evidence.ts';
import type { Evidence } from '../evidence/types.ts';
import type { Mapping } from '../policy/types.ts';
import type { Ports } from '../ports.ts';

export async function readEvidenceFiles(
  context: { readonly ports: Pick<Ports, 'evidence'> },
  of: {
    /** Whose results they are, for messages. */
    readonly whose: string;
    readonly patterns: readonly string[];
    readonly mappings: readonly Mapping[];
    readonly texts?: 'keep' | 'drop';
  },
): Promise<Evidence> {
  const { whose, patterns, mappings, texts = 'drop' } = of;
  if (patterns.length === 0) {
    refuse({
      code: 'evidence_missing',
      required: `at least one file with results of the ${whose}`,
      found: 'none was named',
      next: 'Name files, folders or globs; in a workflow, one a line.',
    });
  }
  const reading = await context.ports.evidence.read({ patterns, mappings, texts });
  // What files say of themselves goes into records, checks and logs; nothing that looks like a secret does.
  if (reading.kind === 'read') return maskEvidence(reading.evidence);
  const problems = reading.problems.map(({ file, place, message }) => ({
    where: place === null ? file : `${file}, ${place}`,
    message,
  }));
  refuse({
    code: 'evidence_unreadable',
    required: 'evaluation files that can be read as what they are',
    found: countProblems(problems.map(({ where, message }) => `${where}: ${message}`)),
    next: '`slipway inspect FILE` tells what a file is taken for. Nothing was recorded.',
    problems,
  });
}
