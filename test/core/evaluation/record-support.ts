/** Records of decisions, for tests. */
import type { EvaluationDecision } from '../../../src/core/evaluation/evaluate.ts';
import { buildEvaluationRecord } from '../../../src/core/evaluation/record.ts';
import type { EvaluationRecord } from '../../../src/core/evaluation/types.ts';
import type { Digest } from '../../../src/core/names.ts';
import { evidenceSummary } from '../../../src/evidence/summarise.ts';
import type { Evidence } from '../../../src/evidence/types.ts';
import { commitOf, digestOfText } from '../support/examples.ts';
import { sha256 } from '../support/model.ts';
import { NOW } from './support.ts';

const subjectOf = (name: string): Digest => digestOfText(name);

export function recordOf(of: {
  readonly decision: EvaluationDecision;
  readonly candidate: Evidence;
  readonly live: Evidence | null;
  readonly publish?: EvaluationRecord['publish'];
  readonly limit?: number;
}): EvaluationRecord {
  const pointer = (version: string, ordinal: number) => ({ version, ordinal, subject: subjectOf(version) });
  return buildEvaluationRecord({
    model: 'flight-delay',
    version: pointer('1.1.0', 2),
    stage: 'production',
    comparedWith: 'production',
    baseline:
      of.live === null
        ? { kind: 'none' }
        : { kind: 'version', version: pointer('1.0.0', 1), evidence: evidenceSummary(of.live, sha256), from: 'given' },
    evidence: evidenceSummary(of.candidate, sha256),
    decision: of.decision,
    at: NOW,
    run: {
      id: 7,
      attempt: 1,
      job: 'evaluate',
      workflow: '.github/workflows/evaluate.yml',
      ref: 'refs/heads/main',
      sha: commitOf('source'),
      event: 'push',
      url: 'https://github.test/acme/models/actions/runs/7',
    },
    policy: {
      commit: commitOf('policy'),
      digest: digestOfText('policy'),
      slice: digestOfText('slice'),
      reading: digestOfText('reading'),
    },
    publish: of.publish ?? 'redacted',
    samples: {
      candidate: { name: 'samples.jsonl.gz', size: 10, sha256: sha256('samples'), rows: 5, mode: 'redacted' },
      live: null,
    },
    flags: [{ kind: 'email', count: 2, place: 'texts' }],
    ...(of.limit === undefined ? {} : { limit: of.limit }),
  });
}
