/**
 * What is written with an event: every file derived from it. Pure: the documents as they were go in, the documents as
 * they will be come out, and the caller commits them together with the event.
 */
import { deriveRestriction } from './approval/derive.ts';
import { documentText } from './canonical.ts';
import type {
  AliasesDocument,
  DayChange,
  DayDocument,
  ExposureDocument,
  OperationIndex,
  PublishedFacts,
  ServedVersion,
  StageDocument,
  StagedVersion,
  Standing,
  VersionEvaluations,
  VersionIndex,
  VersionStatus,
} from './documents.ts';
import { deriveEvaluation } from './evaluation/derive.ts';
import type { EvaluationRecord } from './evaluation/types.ts';
import type { LedgerEvent, VersionPointer } from './event.ts';
import { pointer } from './fold.ts';
import type { Digest, Sha256 } from './names.ts';
import {
  aliasesPath,
  contentIndexPath,
  dayOf,
  dayPath,
  eventPath,
  exposurePath,
  headPath,
  operationIndexPath,
  ordinalIndexPath,
  recordPath,
  stagePath,
  statePath,
  statusPath,
  subjectIndexPath,
  versionFolder,
  yearEndPath,
} from './paths.ts';
import type { VersionRecord } from './record.ts';
import { type AssetUri, servedVersion, servingDocuments } from './serving.ts';
import { stageDocuments } from './stage-documents.ts';
import type { ModelState } from './state.ts';

/** Documents of this model as they were before the event; null where there was none. */
export interface DocumentsBefore {
  readonly stages: ReadonlyMap<string, StageDocument | null>;
  readonly aliases: AliasesDocument | null;
  readonly exposure: ExposureDocument | null;
  /** The day file of the event's own day. */
  readonly day: DayDocument | null;
  /** Versions that are served, and that no document before tells of. */
  readonly others?: readonly StagedVersion[];
  /** By version: the lists of evaluations that the event adds to. */
  readonly evaluations?: ReadonlyMap<string, VersionEvaluations | null>;
}

export interface Derivation {
  readonly before: ModelState;
  readonly after: ModelState;
  readonly event: LedgerEvent;
  readonly digest: Digest;
  readonly documents: DocumentsBefore;
  /** The subject, whole, for events that put it somewhere; its record alone for a claim. */
  readonly staged: StagedVersion | null;
  readonly record: VersionRecord | null;
  /** The record of an evaluation, for the event that records it; its digest is in the event. */
  readonly evaluation?: EvaluationRecord | null;
  /** Where bytes of an `asset:` location are fetched. */
  readonly assetUri: AssetUri;
}

export const publishedPath = (of: { readonly model: string; readonly version: string }, sha256: Sha256): string =>
  `${versionFolder(of, sha256)}/publication.json`;

/** Files of this model that change with the event, as text by path. The event itself is among them. */
export function deriveFiles(of: Derivation, sha256: Sha256): Map<string, string> {
  const { event, after } = of;
  const files = new Map<string, unknown>();
  files.set(eventPath(event.model, event.seq), event);
  files.set(headPath(event.model), event);
  files.set(statePath(event.model), after);
  files.set(operationIndexPath(event.model, event.operation_key), operationIndex(event, of.digest));
  switch (event.type) {
    case 'version_claimed':
    case 'version_published':
    case 'version_abandoned':
      deriveVersion(files, of, sha256);
      break;
    case 'evaluated':
      deriveEvaluation(files, of, sha256);
      break;
    case 'promoted':
    case 'rolled_back':
      deriveMove(files, of, sha256);
      deriveEvaluation(files, of, sha256);
      break;
    case 'advanced':
    case 'configured':
    case 'alias_set':
    case 'reconciled':
      deriveServing(files, of);
      break;
    case 'restricted':
      deriveRestriction(files, event, sha256);
      break;
    default:
      break;
  }
  return new Map([...files].map(([path, document]) => [path, documentText(document)]));
}

function operationIndex(event: LedgerEvent, digest: Digest): OperationIndex {
  return {
    schema: 'slipway.operation-index/1',
    operation_key: event.operation_key,
    seq: event.seq,
    type: event.type,
    event: digest,
  };
}

function deriveVersion(files: Map<string, unknown>, of: Derivation, sha256: Sha256): void {
  const { event } = of;
  if (event.type !== 'version_claimed' && event.type !== 'version_published' && event.type !== 'version_abandoned')
    return;
  const key = { model: event.model, version: event.payload.version };
  const status =
    event.type === 'version_claimed' ? 'claimed' : event.type === 'version_published' ? 'published' : 'abandoned';
  files.set(statusPath(key, sha256), versionStatus(of, { version: event.payload, status, stage: null, failed: null }));
  if (event.type === 'version_claimed') {
    if (of.record !== null) files.set(recordPath(key, sha256), of.record);
    const index: VersionIndex = { schema: 'slipway.version-index/1', ...pointer(event.payload) };
    files.set(ordinalIndexPath(event.model, event.payload.ordinal), index);
    files.set(subjectIndexPath(event.model, event.payload.subject), index);
    files.set(contentIndexPath(event.model, event.payload.content), index);
  }
  if (event.type === 'version_published') files.set(publishedPath(key, sha256), publishedFacts(event));
}

/** The publication document of a `version_published` event. */
export function publishedFacts(event: LedgerEvent<'version_published'>): PublishedFacts {
  const { payload } = event;
  return {
    schema: 'slipway.publication/1',
    model: event.model,
    ...pointer(payload),
    content: payload.content,
    tag: payload.tag,
    anchor: payload.anchor,
    release: payload.release,
    assets: payload.assets,
    published_at: event.at,
    seq: event.seq,
  };
}

function versionStatus(
  of: Derivation,
  what: Pick<VersionStatus, 'status' | 'stage' | 'failed'> & { readonly version: VersionPointer },
): VersionStatus {
  return {
    schema: 'slipway.version-status/1',
    model: of.event.model,
    ...pointer(what.version),
    status: what.status,
    stage: what.stage,
    since: of.event.at,
    seq: of.event.seq,
    failed: what.failed,
  };
}

function deriveMove(files: Map<string, unknown>, of: Derivation, sha256: Sha256): void {
  const { event } = of;
  if (event.type !== 'promoted' && event.type !== 'rolled_back') return;
  const { payload, model } = event;
  // Where a rollout is called off, what goes on serving stays where it is.
  if (event.type === 'promoted' || event.payload.target !== 'baseline') {
    const moved = versionStatus(of, { version: payload, status: 'published', stage: payload.stage, failed: null });
    files.set(statusPath({ model, version: payload.version }, sha256), moved);
  }
  const gone = event.type === 'promoted' ? [event.payload.displaced] : [event.payload.failed, event.payload.called_off];
  for (const left of gone) {
    if (left === null) continue;
    const failed = event.type === 'rolled_back' ? { stage: payload.stage, reason: event.payload.reason } : null;
    const status = versionStatus(of, { version: left, status: 'published', stage: left.to, failed });
    files.set(statusPath({ model, version: left.version }, sha256), status);
  }
  for (const [stage, document] of stageDocuments(of)) files.set(stagePath(model, stage), document);
  deriveServing(files, of);
}

function deriveServing(files: Map<string, unknown>, of: Derivation): void {
  const { event, after, documents } = of;
  const { model } = event;
  const known = knownVersions(of);
  const { aliases, exposure } = servingDocuments({
    state: after,
    seq: event.seq,
    at: event.at,
    known: (subject) => known.get(subject) ?? null,
  });
  files.set(aliasesPath(model), aliases);
  files.set(exposurePath(model), exposure);
  // What these change of what serving reads is nothing that a look-up by date could ask for.
  if (event.type === 'reconciled' || event.type === 'advanced' || event.type === 'configured') return;
  const day = dayOf(event.at);
  const change = dayChange(of);
  const changes = documents.day?.day === day ? [...documents.day.changes, change] : [change];
  const document: DayDocument = { schema: 'slipway.day/1', model, day, changes };
  files.set(dayPath(model, day), document);
  files.set(yearEndPath(model, day.slice(0, 4)), { ...document, changes: [change] });
}

/** Every version that serving was told of before, as registered, and the one that the event is of. */
function knownVersions({ documents, staged, assetUri }: Derivation): ReadonlyMap<Digest, ServedVersion> {
  const known = new Map<Digest, ServedVersion>();
  const { aliases, exposure, others = [] } = documents;
  for (const list of Object.values(exposure?.stages ?? {})) {
    for (const { share: _share, shadow: _shadow, configuration_digest: _digest, ...version } of list)
      known.set(version.subject, version);
  }
  for (const version of Object.values({ ...aliases?.aliases, ...aliases?.stages }))
    if (version !== null) known.set(version.subject, version);
  for (const one of [...others, ...(staged === null ? [] : [staged])])
    known.set(one.published.subject, servedVersion(one, assetUri));
  return known;
}

function dayChange(of: Derivation): DayChange {
  const { event, after } = of;
  const type = event.type === 'promoted' || event.type === 'rolled_back' ? event.type : 'alias_set';
  const standing = (target: VersionPointer | null, seq: number): Standing | null =>
    target === null ? null : { ...pointer(target), seq };
  const stages = Object.entries(after.stages).map(([name, { live }]) => [name, standing(live, live?.seq ?? 0)]);
  const aliases = Object.entries(after.aliases).map(([name, alias]) => [name, standing(alias.target, alias.seq)]);
  return {
    seq: event.seq,
    at: event.at,
    type,
    stages: Object.fromEntries(stages),
    aliases: Object.fromEntries(aliases),
  };
}
