/** Release records of promotions and rollbacks: a release of their own, with everything an auditor needs. */
import { APPROVALS_FILE, approvalsDocument } from '../core/approval/document.ts';
import { canonicalJson, documentText } from '../core/canonical.ts';
import { renderChecksums } from '../core/checksums.ts';
import type { PublishedFacts } from '../core/documents.ts';
import type { EvaluationRecord } from '../core/evaluation/types.ts';
import { EVALUATION_SCHEMA } from '../core/evaluation/types.ts';
import type { ReleaseAsset } from '../core/event.ts';
import { evaluationPath } from '../core/paths.ts';
import { SlipwayError } from '../core/reasons.ts';
import type { ReleaseRecord } from '../core/release-record.ts';
import {
  buildReleaseRecord,
  CHECKSUMS_FILE,
  EVALUATION_FILE,
  EVALUATION_PAGE,
  protectionOf,
  RELEASE_RECORD_FILE,
  VERSION_RECORD_FILE,
} from '../core/release-record.ts';
import type { EffectReport } from '../core/result.ts';
import type { ReleaseFacts, Releases, UploadSource } from '../ports.ts';
import type { Admission } from '../render/approvals.ts';
import { renderMoveBody } from '../render/release.ts';
import type { Context } from './context.ts';
import { corrupt, readDocument } from './documents.ts';
import type { OwingMove } from './effects.ts';
import { readReleaseRecord } from './release-records.ts';

/** Roles whose files are copied into the record, so that it can be read on its own. */
const DOCUMENT_ROLES = new Set([
  'model-card',
  'data-sheet',
  'risk-assessment',
  'runbook',
  'rollout-plan',
  'dataset-manifest',
]);
/** Larger documents stay with the version; the record names their digest. */
const LARGEST_COPY = 1024 * 1024;

export interface PlannedAsset {
  readonly asset: ReleaseAsset;
  readonly source: UploadSource;
}

export function textAsset(name: string, text: string, sha256: (data: string) => string): PlannedAsset {
  const size = new TextEncoder().encode(text).byteLength;
  return { asset: { name, size, sha256: sha256(text) }, source: { kind: 'text', text } };
}

/** `SHA256SUMS` over the other assets of a release. */
export function checksumsAsset(assets: readonly PlannedAsset[], sha256: (data: string) => string): PlannedAsset {
  const lines = assets.map(({ asset }) => ({ name: asset.name, sha256: asset.sha256 }));
  return textAsset(CHECKSUMS_FILE, renderChecksums(lines), sha256);
}

/** Text that every release of one event carries, whoever makes it. */
export function releaseMarker(of: { readonly tag: string; readonly digest: string }): string {
  return `slipway:release:${of.tag}:${of.digest}`;
}

/** The same with who makes it: by this a run that begins again finds the draft it left, and nobody else's. */
function ownMarker(context: Context, marker: string): string {
  return `${marker}:${context.ports.sha256(canonicalJson(context.caller.source)).slice(0, 16)}`;
}

export async function publishMoveRelease(
  context: Context,
  of: OwingMove & { readonly tag: string; readonly title: string },
): Promise<Pick<EffectReport, 'state' | 'url' | 'reason'>> {
  const { ports } = context;
  if (of.event.type !== 'promoted' && of.event.type !== 'rolled_back') return { state: 'already_done' };
  const releaseRecord = buildReleaseRecord({
    event: of.event,
    digest: of.digest,
    ledgerCommit: of.ledgerCommit,
    genesis: of.state.genesis,
    repository: context.caller.repository,
    record: of.staged.record,
    protection: protectionOf(context.caller.token),
  });
  const marker = releaseMarker({ tag: of.tag, digest: of.digest });
  const { kind, release } = await publishRelease(context, {
    tag: of.tag,
    title: of.title,
    marker,
    mode: of.mode,
    believe: 'answer',
    body: (own) => renderMoveBody(releaseRecord, { links: ports.links, marker: own, admission: admissionOf(of.event) }),
    assets: () => moveAssets(context, { releaseRecord, owing: of }),
  });
  if (kind === 'made') return { state: 'done', url: release.url };
  const other = await otherEvent(context, { tag: of.tag, digest: of.digest });
  if (other !== null)
    return { state: 'owed', url: release.url, reason: `the release of that tag is of event ${other}` };
  return { state: 'already_done', url: release.url };
}

/** The event that a release found under a tag stands for, where it is not this one: then it pays no debt of ours. */
async function otherEvent(
  context: Context,
  of: { readonly tag: string; readonly digest: string },
): Promise<string | null> {
  const found = await readReleaseRecord(context, of.tag);
  if (found === null) return 'none that could be read';
  return found.event === of.digest ? null : `${found.seq} (${found.event})`;
}

export interface ReleasePlan {
  readonly tag: string;
  readonly title: string;
  readonly marker: string;
  readonly mode: 'fresh' | 'resume';
  /** Whether to read the release back after publishing; see the port. */
  readonly believe: 'read_back' | 'answer';
  readonly body: (marker: string) => string;
  readonly assets: () => Promise<readonly PlannedAsset[]>;
}

/** `found`: somebody published it before, or came first while this was at it. */
export interface PublishedRelease {
  readonly kind: 'made' | 'found';
  readonly release: ReleaseFacts;
}

/**
 * One published release of an event, whoever else is at it. Everybody fills a draft of their own, so that nobody
 * changes what another is uploading; GitHub lets only one of them be published under the tag, and the others go.
 */
export async function publishRelease(context: Context, plan: ReleasePlan): Promise<PublishedRelease> {
  const { releases } = context.ports;
  const { marker, mode, tag } = plan;
  const own = ownMarker(context, marker);
  if (mode === 'resume') {
    const release = await releases.findByTag(tag);
    if (release !== null) {
      await sweepDrafts(releases, { tag, marker });
      return { kind: 'found', release };
    }
  }
  const assets = await plan.assets();
  const left = mode === 'resume' ? await releases.findDraft({ tag, marker: own }) : null;
  const draft = left ?? (await releases.createDraft({ tag, title: plan.title, body: plan.body(own), marker: own }));
  try {
    const release = await fillAndPublish(releases, { draft, assets, believe: plan.believe });
    if (mode === 'resume') await sweepDrafts(releases, { tag, marker });
    return { kind: 'made', release };
  } catch (error) {
    const first = error instanceof SlipwayError ? await releases.findByTag(tag) : null;
    if (first === null || first.id === draft.id) throw error;
    await releases.deleteDraft(draft.id);
    return { kind: 'found', release: first };
  }
}

/** Removes what others began and cannot finish any more: under this tag a release is published, or never will be. */
export async function sweepDrafts(
  releases: Releases,
  of: { readonly tag: string; readonly marker: string },
): Promise<void> {
  for (let draft = await releases.findDraft(of); draft !== null; draft = await releases.findDraft(of))
    await releases.deleteDraft(draft.id);
}

async function moveAssets(
  context: Context,
  of: { readonly releaseRecord: ReleaseRecord; readonly owing: OwingMove },
): Promise<PlannedAsset[]> {
  const { releases, sha256 } = context.ports;
  const { record, published } = of.owing.staged;
  const assets = [
    textAsset(RELEASE_RECORD_FILE, documentText(of.releaseRecord), sha256),
    textAsset(VERSION_RECORD_FILE, canonicalJson(record), sha256),
  ];
  assets.push(...approvalsAssets(of.owing, sha256), ...(await evaluationAssets(context, of.owing)));
  const documents = record.artifacts.filter(
    (artifact) => DOCUMENT_ROLES.has(artifact.role) && artifact.location.startsWith('asset:'),
  );
  const texts = await Promise.all(
    documents.map(async (artifact) => {
      const name = artifact.location.slice('asset:'.length);
      const text = artifact.size > LARGEST_COPY ? null : await readText(releases, { published, name });
      return { artifact, name, text };
    }),
  );
  for (const { artifact, name, text } of texts) {
    // A copy is made only of the very bytes that were recorded; anything else stays a digest in the record.
    if (text !== null && sha256(text) === artifact.sha256) assets.push(textAsset(name, text, sha256));
  }
  return [...assets, checksumsAsset(assets, sha256)];
}

function admissionOf(event: OwingMove['event']): Admission | null {
  return event.type === 'promoted' ? event.payload : null;
}

/** Who let the version in, as the event has it. */
function approvalsAssets({ event, digest }: OwingMove, sha256: (data: string) => string): PlannedAsset[] {
  const document = event.type === 'promoted' ? approvalsDocument(event, digest) : null;
  return document === null ? [] : [textAsset(APPROVALS_FILE, documentText(document), sha256)];
}

/** The evaluation that let the version in, as the ledger has it, and the page for people made from it. */
async function evaluationAssets(context: Context, owing: OwingMove): Promise<PlannedAsset[]> {
  const { event, ledgerCommit } = owing;
  const { ledger, sha256 } = context.ports;
  if (event.type !== 'promoted' || event.payload.evaluation === null) return [];
  const path = evaluationPath(event.model, event.payload.evaluation.evaluation);
  const snapshot = await ledger.read({ files: [path], at_commit: ledgerCommit });
  const record = readDocument<EvaluationRecord>(snapshot, { path, schema: EVALUATION_SCHEMA });
  if (record === null) corrupt(path, 'the evaluation is missing');
  const { renderEvaluationHtml } = await import('../render/evaluation/html.ts');
  const page = renderEvaluationHtml({ record, preview: false, reportUrl: null });
  return [textAsset(EVALUATION_FILE, documentText(record), sha256), textAsset(EVALUATION_PAGE, page, sha256)];
}

/** Text of a document; null where it is gone, or is no text, such as a PDF: then its digest in the record must do. */
async function readText(
  releases: Releases,
  of: { readonly published: PublishedFacts; readonly name: string },
): Promise<string | null> {
  const { published, name } = of;
  try {
    return await releases.readText({ tag: published.tag, release: published.release.id, name, limit: LARGEST_COPY });
  } catch (error) {
    if (error instanceof SlipwayError && error.refusal.code === 'integrity_failed') return null;
    throw error;
  }
}

/** Uploads what a draft lacks, drops what broke off, and publishes. */
async function fillAndPublish(
  releases: Releases,
  of: {
    readonly draft: ReleaseFacts;
    readonly assets: readonly PlannedAsset[];
    readonly believe: ReleasePlan['believe'];
  },
): Promise<ReleaseFacts> {
  const { draft, assets, believe } = of;
  const wanted = new Map(assets.map((one) => [one.asset.name, one]));
  for (const found of draft.assets) {
    const expected = wanted.get(found.name)?.asset;
    const right =
      expected !== undefined && found.complete && found.sha256 === expected.sha256 && found.size === expected.size;
    if (right) wanted.delete(found.name);
    else if (found.id !== null) await releases.deleteAsset(found.id);
  }
  for (const { asset, source } of wanted.values()) await releases.upload({ release: draft.id, asset, source });
  return releases.publish(draft.id, { believe });
}
