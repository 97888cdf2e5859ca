/**
 * Since when a version's work counts as new in a stage: whoever has a part in what was never live there does not sign it.
 * Versions that were registered in between, and never got there, are no boundary: their work is still to be signed.
 */
import type { StagedVersion } from '../core/documents.ts';
import type { LedgerEvent } from '../core/event.ts';
import { EVENT_SCHEMA } from '../core/event.ts';
import { eventPath, recordPath } from '../core/paths.ts';
import type { Known } from '../core/people.ts';
import { RECORD_SCHEMA, subjectDigest, type VersionRecord } from '../core/record.ts';
import { stageOf, type Tenure } from '../core/state.ts';
import type { StagePolicy } from '../policy/types.ts';
import type { Crowd, LedgerSnapshot, Ports } from '../ports.ts';
import { corrupt, readDocument } from './documents.ts';
import type { Gathered } from './gather.ts';

type Base = Parameters<Crowd['commitPeople']>[0]['base'];

export type Since =
  /** The version that would be replaced, or that was live there last. */
  | { readonly kind: 'live'; readonly tenure: Pick<Tenure, 'version' | 'subject'> }
  /** Nothing was ever live there: the model's first version, which its first events name. */
  | { readonly kind: 'first' }
  /** The model's first version itself. */
  | { readonly kind: 'own'; readonly commit: string };

/** Events among which the first claim of a version is looked for: before it there can only be holds. */
const EARLIEST = 8;

export function workSince({
  gathered,
  staged,
  to,
}: {
  readonly gathered: Pick<Gathered, 'state'>;
  readonly staged: StagedVersion;
  readonly to: StagePolicy;
}): Since {
  const { live, history } = stageOf(gathered.state, to.name);
  const tenure = live ?? history[0] ?? null;
  if (tenure !== null) return { kind: 'live', tenure };
  const { previous, commit } = staged.record.lineage;
  return previous === null ? { kind: 'own', commit } : { kind: 'first' };
}

/** What has to be read of the ledger to tell the commit. */
export function filesOf(since: Since, of: { readonly model: string; readonly ports: Pick<Ports, 'sha256'> }): string[] {
  const { model, ports } = of;
  if (since.kind === 'own') return [];
  if (since.kind === 'live') return [recordPath({ model, version: since.tenure.version }, ports.sha256)];
  return Array.from({ length: EARLIEST }, (_one, index) => eventPath(model, index + 1));
}

export function baseOf(
  since: Since,
  of: {
    readonly model: string;
    readonly ports: Pick<Ports, 'sha256'>;
    /** With the files that were named; null where none were. */
    readonly snapshot: LedgerSnapshot | null;
  },
): Known<Base> {
  if (since.kind === 'own') return { kind: 'known', value: { commit: since.commit, itself: 'included' } };
  if (of.snapshot === null) throw new TypeError('what the work is counted from was not read');
  const files = filesOf(since, of);
  if (since.kind === 'live') {
    const [path = ''] = files;
    const record = readDocument<VersionRecord>(of.snapshot, { path, schema: RECORD_SCHEMA });
    if (record === null || subjectDigest(record, of.ports.sha256) !== since.tenure.subject)
      corrupt(path, `it is not the record of ${since.tenure.version} that the state names`);
    return { kind: 'known', value: { commit: record.lineage.commit, itself: 'left_out' } };
  }
  for (const path of files) {
    const event = readDocument<LedgerEvent>(of.snapshot, { path, schema: EVENT_SCHEMA });
    if (event?.type === 'version_claimed')
      return { kind: 'known', value: { commit: event.payload.source, itself: 'included' } };
  }
  const reason = `none of the first ${EARLIEST} events of ${of.model} names its first version; let the policy allow authors to sign`;
  return { kind: 'unverifiable', reason };
}
