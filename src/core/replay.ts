/**
 * Replaying a model's chain: the events make the state and every derived file again, so that what lies in the ledger
 * can be compared with what must lie there.
 */

import { approvalFault } from './approval/contradiction.ts';
import type { Derivation } from './derive.ts';
import { deriveFiles, publishedFacts } from './derive.ts';
import type {
  AliasesDocument,
  DayDocument,
  ExposureDocument,
  StageDocument,
  StagedVersion,
  VersionEvaluations,
} from './documents.ts';
import { decidedAgain, partsOf } from './evaluation/derive.ts';
import { contradiction, evaluationDigest } from './evaluation/digest.ts';
import type { EvaluationRecord } from './evaluation/types.ts';
import type { LedgerEvent } from './event.ts';
import { eventDigest } from './event.ts';
import { applyEvent } from './fold.ts';
import type { Digest, Sha256 } from './names.ts';
import { aliasesPath, dayOf, dayPath, evaluationsPath, eventPath, exposurePath, stagePath } from './paths.ts';
import type { VersionRecord } from './record.ts';
import { subjectDigest } from './record.ts';
import type { ModelState } from './state.ts';
import { stateDigest } from './state.ts';

export interface Replay {
  readonly state: ModelState;
  /** Expected text by path of every file of the model but its page. */
  readonly files: Map<string, string>;
  readonly versions: Map<number, StagedVersion>;
  readonly digests: Digest[];
}

export type Broken = {
  readonly seq: number;
  readonly what: 'sequence' | 'chain' | 'model' | 'time' | 'record' | 'state' | 'approvals';
  readonly detail: string;
};

export interface ReplayInput {
  readonly event: LedgerEvent;
  /** The record that the event's version has in the ledger; null where it is missing. */
  readonly record: VersionRecord | null;
  /** The record that an `evaluated` event names, as it lies in the ledger; null where it is missing. */
  readonly evaluation?: EvaluationRecord | null;
  readonly assetUri: Derivation['assetUri'];
}

export function beginReplay(state: ModelState): Replay {
  return { state, files: new Map(), versions: new Map(), digests: [] };
}

/** Replays one more event onto what was replayed before. A broken link is told, and the event is still folded. */
export function replayEvent(
  replay: Replay,
  input: ReplayInput,
  sha256: Sha256,
): { readonly replay: Replay; readonly broken: readonly Broken[] } {
  const { event } = input;
  const { state } = replay;
  const digest = eventDigest(event, sha256);
  const after = applyEvent(state, event, digest);
  const broken = [
    ...checkLink(state, event),
    ...checkState(event, stateDigest(after, sha256)),
    ...checkRecord(input, sha256),
    ...checkApprovals(replay, event, sha256),
  ];
  const versions = replay.versions;
  if (event.type === 'version_published' && input.record !== null) {
    versions.set(event.payload.ordinal, { record: input.record, published: publishedFacts(event) });
  }
  const staged = stagedOf(event, versions);
  const files = deriveFiles(
    {
      before: state,
      after,
      event,
      digest,
      documents: documentsOf(replay.files, event, sha256),
      staged,
      record: input.record,
      evaluation: input.evaluation ?? null,
      assetUri: input.assetUri,
    },
    sha256,
  );
  for (const [path, text] of files) replay.files.set(path, text);
  replay.digests.push(digest);
  return { replay: { ...replay, state: after }, broken };
}

function checkLink(state: ModelState, event: LedgerEvent): Broken[] {
  const broken: Broken[] = [];
  const { seq } = event;
  if (event.model !== state.model) broken.push({ seq, what: 'model', detail: `it is an event of ${event.model}` });
  if (seq !== state.seq + 1) broken.push({ seq, what: 'sequence', detail: `event ${state.seq + 1} was due` });
  if (event.previous !== state.head) {
    broken.push({
      seq,
      what: 'chain',
      detail: `it follows ${event.previous ?? 'nothing'}, but the event before it has the digest ${state.head ?? 'of none'}`,
    });
  }
  if (state.at !== null && event.at < state.at)
    broken.push({ seq, what: 'time', detail: `its time ${event.at} is before ${state.at}` });
  return broken;
}

function checkState(event: LedgerEvent, found: Digest): Broken[] {
  if (event.state === found) return [];
  return [
    { seq: event.seq, what: 'state', detail: `it says it leaves the state ${event.state}; the events make ${found}` },
  ];
}

function checkRecord({ event, record, evaluation }: ReplayInput, sha256: Sha256): Broken[] {
  const named = event.type === 'evaluated' ? event.payload.evaluation : decidedAgain(event);
  if (named !== null) return checkEvaluation(event, { named, record: evaluation ?? null, sha256 });
  if (event.type !== 'version_claimed') return [];
  if (record === null)
    return [{ seq: event.seq, what: 'record', detail: `the record of ${event.payload.version} is missing` }];
  const found = subjectDigest(record, sha256);
  if (found === event.payload.subject) return [];
  return [
    {
      seq: event.seq,
      what: 'record',
      detail: `the record of ${event.payload.version} hashes to ${found}, not to ${event.payload.subject}`,
    },
  ];
}

function checkApprovals(replay: Replay, event: LedgerEvent, sha256: Sha256): Broken[] {
  const eventAt = (seq: number): LedgerEvent | null => {
    const text = replay.files.get(eventPath(replay.state.model, seq));
    return text === undefined ? null : (JSON.parse(text) as LedgerEvent);
  };
  const fault = approvalFault(event, { eventAt, sha256 });
  return fault === null ? [] : [{ seq: event.seq, what: 'approvals', detail: fault }];
}

function checkEvaluation(
  event: LedgerEvent,
  of: { readonly named: Digest; readonly record: EvaluationRecord | null; readonly sha256: Sha256 },
): Broken[] {
  const { named, record } = of;
  const broken = (detail: string): Broken[] => [{ seq: event.seq, what: 'record', detail }];
  if (record === null) return broken(`the evaluation ${named} is missing`);
  const found = evaluationDigest(record, of.sha256);
  if (found !== named) return broken(`the evaluation hashes to ${found}, not to ${named}`);
  const fault = event.type === 'evaluated' ? contradiction(event.payload, record) : null;
  return fault === null ? [] : broken(fault);
}

function stagedOf(event: LedgerEvent, versions: Replay['versions']): StagedVersion | null {
  if (event.type === 'promoted' || event.type === 'rolled_back' || event.type === 'configured')
    return versions.get(event.payload.ordinal) ?? null;
  if (event.type === 'alias_set' && event.payload.target !== null)
    return versions.get(event.payload.target.ordinal) ?? null;
  return null;
}

function documentsOf(files: ReadonlyMap<string, string>, event: LedgerEvent, sha256: Sha256): Derivation['documents'] {
  const read = <T>(path: string): T | null => {
    const text = files.get(path);
    return text === undefined ? null : (JSON.parse(text) as T);
  };
  const { model } = event;
  const touched =
    event.type === 'promoted' || event.type === 'rolled_back' ? [event.payload.stage, event.payload.from] : [];
  return {
    stages: new Map(touched.map((stage) => [stage, read<StageDocument>(stagePath(model, stage))])),
    aliases: read<AliasesDocument>(aliasesPath(model)),
    exposure: read<ExposureDocument>(exposurePath(model)),
    day: read<DayDocument>(dayPath(model, dayOf(event.at))),
    evaluations: new Map(
      (event.type === 'evaluated' ? partsOf(event) : []).map(({ version }) => [
        version.version,
        read<VersionEvaluations>(evaluationsPath({ model, version: version.version }, sha256)),
      ]),
    ),
  };
}
