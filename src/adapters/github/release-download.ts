/** Assets of published releases, to a file or as text. */
import { refuse } from '../../core/reasons.ts';
import type { ReleaseFacts, Releases } from '../../ports.ts';
import type { GitHubClient } from './client.ts';
import { keepPart, unwritableError, withPart } from './parts.ts';
import { askAgain } from './retry.ts';
import { sortTransfer } from './sort-transfer.ts';
import { downloadBytes, downloadStream } from './transfer.ts';

type FindRelease = (tag: string) => Promise<ReleaseFacts | null>;

/** See {@link Releases.download}. */
export async function downloadAsset(
  client: GitHubClient,
  findByTag: FindRelease,
  request: Parameters<Releases['download']>[0],
): ReturnType<Releases['download']> {
  const { asset, tag, to } = request;
  const found = (await findByTag(tag))?.assets.find((one) => one.name === asset.name);
  if (found?.id === undefined || found.id === null || !found.complete) return { kind: 'absent' };
  // What GitHub already says to be other bytes need not be fetched to know it.
  if (found.sha256 !== null && (found.sha256 !== asset.sha256 || found.size !== asset.size)) {
    return { kind: 'differs', found: { sha256: found.sha256, size: found.size } };
  }
  const source = assetSource(client, found.id);
  return withPart(to, async (part) => {
    const received = await askAgain(
      async () => sortTransfer(client, source.name, await downloadStream({ ...source, part })),
      { clock: client.clock, bounds: client.bounds, counted: 'waits' },
    );
    if (received.kind === 'unwritable') throw unwritableError(to, received.reason);
    if (received.kind === 'refused') return { kind: 'absent' };
    const { sha256, size } = received;
    if (sha256 !== asset.sha256 || size !== asset.size) return { kind: 'differs', found: { sha256, size } };
    await keepPart(part, to);
    return { kind: 'written', path: to };
  });
}

/** See {@link Releases.check}: what GitHub says of the bytes is not believed, they are fetched. */
export async function checkAsset(
  client: GitHubClient,
  findByTag: FindRelease,
  request: Parameters<Releases['check']>[0],
): ReturnType<Releases['check']> {
  const { asset, tag } = request;
  const found = (await findByTag(tag))?.assets.find((one) => one.name === asset.name);
  if (found?.id === undefined || found.id === null || !found.complete) return { kind: 'absent' };
  const source = assetSource(client, found.id);
  const received = await askAgain(
    async () => sortTransfer(client, source.name, await downloadStream({ ...source, part: null })),
    { clock: client.clock, bounds: client.bounds, counted: 'waits' },
  );
  if (received.kind !== 'received') return { kind: 'absent' };
  const { sha256, size } = received;
  return sha256 === asset.sha256 && size === asset.size
    ? { kind: 'same' }
    : { kind: 'differs', found: { sha256, size } };
}

/** See {@link Releases.readText}. Null where there is no such asset; refuses with `integrity_failed` what is no text. */
export async function readAssetText(
  client: GitHubClient,
  findRelease: (tag: string) => Promise<Pick<ReleaseFacts, 'assets'> | null>,
  request: Parameters<Releases['readText']>[0],
): Promise<string | null> {
  const { name, tag, limit } = request;
  const found = (await findRelease(tag))?.assets.find((one) => one.name === name);
  if (found?.id === undefined || found.id === null || !found.complete) return null;
  const refuseText = (reason: string): never =>
    refuse({
      code: 'integrity_failed',
      required: `${name} of release ${tag} as UTF-8 text of at most ${limit} bytes`,
      found: reason,
      next: 'Run `slipway verify`, which says whether the asset was replaced.',
    });
  if (found.size > limit) refuseText(`${found.size} bytes`);
  const source = assetSource(client, found.id);
  const received = await askAgain(
    async () => sortTransfer(client, source.name, await downloadBytes({ ...source, limit })),
    client,
  );
  if (received.kind === 'refused') return null;
  if (received.kind !== 'bytes')
    return refuseText(received.kind === 'too_large' ? `more than ${limit} bytes` : received.reason);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(received.bytes);
  } catch {
    return refuseText('bytes that are not UTF-8');
  }
}

function assetSource(client: GitHubClient, id: number) {
  const { platform } = client;
  const path = `/repos/${platform.owner}/${platform.name}/releases/assets/${id}`;
  return {
    name: `GET ${path}`,
    url: `${platform.api_url}${path}`,
    headers: { ...client.authorization(), accept: 'application/octet-stream' },
    signal: client.signal,
    checkUrl: client.checkProxy,
  };
}
