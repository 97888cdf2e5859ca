/** The digest of an evaluation record, by which events name it, and whether the two say the same. */
import { digestOf } from '../canonical.ts';
import type { Payloads } from '../event.ts';
import type { Digest, Sha256 } from '../names.ts';
import type { EvaluationRecord } from './types.ts';

export function evaluationDigest(record: EvaluationRecord, sha256: Sha256): Digest {
  return digestOf(record, sha256);
}

/** What an event says of a record that the record does not say itself; null where they agree. */
export function contradiction(event: Payloads['evaluated'], record: EvaluationRecord): string | null {
  const live =
    record.baseline.kind === 'version' || record.baseline.kind === 'unusable' ? record.baseline.version : null;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['version', event.subject, record.version?.subject ?? null],
    ['stage', event.stage, record.stage],
    ['verdict', event.verdict, record.verdict],
    ['live version', event.baseline?.subject ?? null, live?.subject ?? null],
    ['deciding policy', event.slice, record.policy?.slice ?? null],
    ['evidence', event.evidence.candidate, record.evidence.digest],
    ['time of measurement', event.measured_at, record.measured_at],
  ];
  const wrong = pairs.find(([, said, found]) => said !== found);
  if (wrong === undefined) return null;
  return `the evaluation's ${wrong[0]} is ${String(wrong[2])}, the event says ${String(wrong[1])}`;
}
