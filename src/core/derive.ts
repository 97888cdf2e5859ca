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
import { KEPT_FALLBACKS } from './documents.ts';
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
import { type AssetUri, exposureStages, servedVersion } from './serving.ts';
import type { ModelState } from './state.ts';
import { stageOf } from './state.ts';

/** Documents of this model as they were before the event; null where there was none. */
export interface DocumentsBefore {
  readonly stages: ReadonlyMap<string, StageDocument | null>;
  readonly aliases: AliasesDocument | null;
  readonly exposure: ExposureDocument | null;
  /** The day file of the event's own day. */
  readonly day: DayDocument | null;
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
  const moved = versionStatus(of, { version: payload, status: 'published', stage: payload.stage, failed: null });
  files.set(statusPath({ model, version: payload.version }, sha256), moved);
  const left = event.type === 'promoted' ? event.payload.displaced : event.payload.failed;
  if (left !== null) {
    const failed = event.type === 'rolled_back' ? { stage: payload.stage, reason: event.payload.reason } : null;
    const status = versionStatus(of, { version: left, status: 'published', stage: left.to, failed });
    files.set(statusPath({ model, version: left.version }, sha256), status);
  }
  for (const [stage, document] of stageDocuments(of)) files.set(stagePath(model, stage), document);
  deriveServing(files, of);
}

/** The stage files that a move changes: the stage entered, and the one left where it had the version live. */
function stageDocuments(of: Derivation): Map<string, StageDocument> {
  const { event, before } = of;
  const documents = new Map<string, StageDocument>();
  if ((event.type !== 'promoted' && event.type !== 'rolled_back') || of.staged === null) return documents;
  const { payload, model } = event;
  const entered = of.documents.stages.get(payload.stage) ?? null;
  const ordinal = of.staged.record.ordinal;
  const others = (list: readonly StagedVersion[]): StagedVersion[] =>
    list.filter((one) => one.record.ordinal !== ordinal);
  const previous = entered?.live ?? null;
  const kept = previous === null || event.type === 'rolled_back' ? [] : [previous];
  if (event.type === 'rolled_back' || event.payload.becomes === 'live') {
    documents.set(payload.stage, {
      schema: 'slipway.stage/1',
      model,
      stage: payload.stage,
      live: of.staged,
      fallbacks: others([...kept, ...(entered?.fallbacks ?? [])]).slice(0, KEPT_FALLBACKS),
    });
  }
  const left = of.documents.stages.get(payload.from) ?? null;
  const wasLive = payload.from !== payload.stage && stageOf(before, payload.from).live?.ordinal === payload.ordinal;
  if (left !== null && wasLive) {
    const fallbacks = left.live === null ? left.fallbacks : [left.live, ...left.fallbacks];
    documents.set(payload.from, { ...left, live: null, fallbacks: fallbacks.slice(0, KEPT_FALLBACKS) });
  }
  return documents;
}

function deriveServing(files: Map<string, unknown>, of: Derivation): void {
  const { event, after, documents } = of;
  const { model } = event;
  const moment = { seq: event.seq, at: event.at };
  const known = new Map<number, ServedVersion>();
  for (const served of Object.values({ ...documents.aliases?.aliases, ...documents.aliases?.stages })) {
    if (served !== null) known.set(served.ordinal, served);
  }
  if (of.staged !== null) known.set(of.staged.record.ordinal, servedVersion(of.staged, of.assetUri));
  const served = (target: VersionPointer | null): ServedVersion | null =>
    target === null ? null : (known.get(target.ordinal) ?? null);
  const aliases: AliasesDocument = {
    schema: 'slipway.aliases/1',
    model,
    ...moment,
    aliases: Object.fromEntries(Object.entries(after.aliases).map(([name, alias]) => [name, served(alias.target)])),
    stages: Object.fromEntries(Object.entries(after.stages).map(([name, stage]) => [name, served(stage.live)])),
  };
  const exposure: ExposureDocument = {
    schema: 'slipway.exposure/1',
    model,
    ...moment,
    stages: exposureStages(after),
  };
  files.set(aliasesPath(model), aliases);
  files.set(exposurePath(model), exposure);
  // Reconciling renews what serving reads, and changes nothing that a look-up by date could ask for.
  if (event.type === 'reconciled') return;
  const day = dayOf(event.at);
  const change = dayChange(of);
  const changes = documents.day?.day === day ? [...documents.day.changes, change] : [change];
  const document: DayDocument = { schema: 'slipway.day/1', model, day, changes };
  files.set(dayPath(model, day), document);
  files.set(yearEndPath(model, day.slice(0, 4)), { ...document, changes: [change] });
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
