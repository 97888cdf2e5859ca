/** What a version has outside of the ledger: anchor, tag and release, made once and read back. */
import { canonicalJson, documentText } from '../core/canonical.ts';
import type { ReleaseAsset } from '../core/event.ts';
import { refuse } from '../core/reasons.ts';
import { buildReleaseRecord, protectionOf, RELEASE_RECORD_FILE, VERSION_RECORD_FILE } from '../core/release-record.ts';
import type { ReleaseFacts } from '../ports.ts';
import { renderVersionBody } from '../render/release.ts';
import type { Context } from './context.ts';
import type { PublishRequest } from './publish-version.ts';
import type { ClaimedVersion } from './registration.ts';
import type { PlannedAsset } from './release.ts';
import { checksumsAsset, publishRelease, releaseMarker, textAsset } from './release.ts';

export interface Outside {
  readonly anchor: string;
  readonly release: ReleaseFacts;
  readonly assets: readonly ReleaseAsset[];
}

export async function publishOutside(
  context: Context,
  of: PublishRequest & { readonly claimed: Extract<ClaimedVersion, { kind: 'claimed' }> },
): Promise<Outside> {
  const { ports } = context;
  const { claimed, mode } = of;
  const { payload } = claimed.event;
  const { model, version } = claimed.record;
  const message = `${model} ${version}\n\nSlipway-Subject: ${payload.subject}`;
  const anchor = await ports.git.createAnchor({ source: payload.source, message, at: payload.tagged_at });
  const tag = await ports.git.createTag({ name: payload.tag, target: anchor, message, at: payload.tagged_at });
  if (tag.facts.target !== anchor) {
    refuse({
      code: 'integrity_failed',
      required: `tag ${payload.tag} on ${anchor}`,
      found: `somebody else's tag of that name on ${tag.facts.target}`,
      next: 'Delete that tag, or give the claim up with `slipway reconcile --abandon-after 0` and register again.',
    });
  }
  const assets = versionAssets(context, of);
  const marker = releaseMarker({ tag: payload.tag, digest: claimed.digest });
  const protection = protectionOf(context.caller.token);
  const { release } = await publishRelease(context, {
    tag: payload.tag,
    title: `${model} ${version}`,
    marker,
    mode,
    believe: 'read_back',
    body: (own) =>
      renderVersionBody({
        record: claimed.record,
        subject: payload.subject,
        card: of.version.card,
        marker: own,
        links: ports.links,
        protection,
      }),
    assets: async () => assets,
  });
  checkBytes(release, claimed);
  return { anchor, release, assets: assets.map((one) => one.asset) };
}

function versionAssets(
  context: Context,
  of: PublishRequest & { readonly claimed: Extract<ClaimedVersion, { kind: 'claimed' }> },
): PlannedAsset[] {
  const { ports, caller } = context;
  const { claimed, version, request } = of;
  const { sha256 } = ports;
  const releaseRecord = buildReleaseRecord({
    event: claimed.event,
    digest: claimed.digest,
    // The claim's own commit is not known to a process that resumes it; any commit that holds the claim proves as much.
    ledgerCommit: claimed.commit,
    genesis: claimed.genesis,
    repository: caller.repository,
    record: claimed.record,
    protection: protectionOf(caller.token),
  });
  const files = version.assets.map(({ name, size, sha256: digest, path }): PlannedAsset => {
    return { asset: { name, size, sha256: digest }, source: { kind: 'file', path: request.folder.locate(path) } };
  });
  const texts = [
    textAsset(VERSION_RECORD_FILE, canonicalJson(claimed.record), sha256),
    textAsset(RELEASE_RECORD_FILE, documentText(releaseRecord), sha256),
  ];
  const all = [...files, ...texts];
  return [...all, checksumsAsset(all, sha256)];
}

/** Read back: the published release must hold the claimed bytes, whoever put them there. */
function checkBytes(release: ReleaseFacts, claimed: Extract<ClaimedVersion, { kind: 'claimed' }>): void {
  const wrong = claimed.event.payload.assets.filter((expected) => {
    const found = release.assets.find((asset) => asset.name === expected.name);
    return (
      found === undefined ||
      !found.complete ||
      found.size !== expected.size ||
      (found.sha256 !== null && found.sha256 !== expected.sha256)
    );
  });
  if (wrong.length === 0) return;
  refuse({
    code: 'bytes_differ',
    required: `release ${release.tag} with the bytes that were claimed`,
    found: `other bytes, or none, for ${wrong.map((asset) => asset.name).join(', ')}`,
    next: 'Somebody changed the release. Give the claim up with `slipway reconcile --abandon-after 0` and register again.',
  });
}
