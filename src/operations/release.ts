/** Release records of promotions and rollbacks: a release of their own, with everything an auditor needs. */
import { canonicalJson, documentText } from '../core/canonical.ts';
import { renderChecksums } from '../core/checksums.ts';
import type { ReleaseAsset } from '../core/event.ts';
import { buildReleaseRecord, CHECKSUMS_FILE, RELEASE_RECORD_FILE, VERSION_RECORD_FILE } from '../core/release-record.ts';
import type { ReleaseRecord } from '../core/release-record.ts';
import type { EffectReport } from '../core/result.ts';
import type { ReleaseFacts, Releases, UploadSource } from '../ports.ts';
import { renderMoveBody } from '../render/release.ts';
import type { Context } from './context.ts';
import type { Owing } from './effects.ts';

/** Roles whose files are copied into the record, so that it can be read on its own. */
const DOCUMENT_ROLES = new Set(['model-card', 'data-sheet', 'risk-assessment', 'runbook', 'rollout-plan', 'dataset-manifest']);
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

/** Text by which a draft is recognised as this operation's own. */
export function releaseMarker(of: { readonly tag: string; readonly digest: string }): string {
  return `slipway:release:${of.tag}:${of.digest}`;
}

export async function publishMoveRelease(
  context: Context,
  of: Owing & { readonly tag: string; readonly title: string },
): Promise<Pick<EffectReport, 'state' | 'url' | 'reason'>> {
  const { ports } = context;
  if (of.mode === 'resume') {
    const published = await ports.releases.findByTag(of.tag);
    if (published !== null) return { state: 'already_done', url: published.url };
  }
  if (of.event.type !== 'promoted' && of.event.type !== 'rolled_back') return { state: 'already_done' };
  const releaseRecord = buildReleaseRecord({
    event: of.event,
    digest: of.digest,
    ledgerCommit: of.ledgerCommit,
    genesis: of.state.genesis,
    repository: context.caller.repository,
    record: of.staged.record,
    protection: context.caller.token === 'app' ? 'prevented' : 'detected',
  });
  const marker = releaseMarker({ tag: of.tag, digest: of.digest });
  const body = renderMoveBody(releaseRecord, { links: ports.links, marker });
  const assets = await moveAssets(context, { releaseRecord, owing: of });
  const found = of.mode === 'resume' ? await ports.releases.findDraft({ tag: of.tag, marker }) : null;
  const draft = found ?? (await ports.releases.createDraft({ tag: of.tag, title: of.title, body }));
  const release = await fillAndPublish(ports.releases, { draft, assets });
  return { state: 'done', url: release.url };
}

async function moveAssets(context: Context, of: { readonly releaseRecord: ReleaseRecord; readonly owing: Owing }): Promise<PlannedAsset[]> {
  const { releases, sha256 } = context.ports;
  const { record, published } = of.owing.staged;
  const assets = [
    textAsset(RELEASE_RECORD_FILE, documentText(of.releaseRecord), sha256),
    textAsset(VERSION_RECORD_FILE, canonicalJson(record), sha256),
  ];
  const documents = record.artifacts.filter((artifact) => DOCUMENT_ROLES.has(artifact.role) && artifact.location.startsWith('asset:'));
  const texts = await Promise.all(
    documents.map(async (artifact) => {
      const name = artifact.location.slice('asset:'.length);
      const text = artifact.size > LARGEST_COPY ? null : await releases.readText({ tag: published.tag, name, limit: LARGEST_COPY });
      return { artifact, name, text };
    }),
  );
  for (const { artifact, name, text } of texts) {
    // A copy is made only of the very bytes that were recorded; anything else stays a digest in the record.
    if (text !== null && sha256(text) === artifact.sha256) assets.push(textAsset(name, text, sha256));
  }
  return [...assets, checksumsAsset(assets, sha256)];
}

/** Uploads what a draft lacks, drops what broke off, publishes, and reads back. */
export async function fillAndPublish(
  releases: Releases,
  of: { readonly draft: ReleaseFacts; readonly assets: readonly PlannedAsset[] },
): Promise<ReleaseFacts> {
  const { draft, assets } = of;
  const wanted = new Map(assets.map((one) => [one.asset.name, one]));
  for (const found of draft.assets) {
    const expected = wanted.get(found.name)?.asset;
    const right = expected !== undefined && found.complete && found.sha256 === expected.sha256 && found.size === expected.size;
    if (right) wanted.delete(found.name);
    else if (found.id !== null) await releases.deleteAsset(found.id);
  }
  for (const { asset, source } of wanted.values()) await releases.upload({ release: draft.id, asset, source });
  return releases.publish(draft.id);
}
