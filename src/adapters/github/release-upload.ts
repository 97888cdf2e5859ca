/** Uploads one asset exactly once, whatever becomes of the answers. */
import { stat } from 'node:fs/promises';
import { refuse } from '../../core/reasons.ts';
import type { AssetFacts, Releases } from '../../ports.ts';
import type { GitHubClient } from './client.ts';
import { interruptedError, type Lost, lostError, type Refused, refusedError } from './errors.ts';
import { readAsset } from './facts.ts';
import { listAssets } from './release-assets.ts';
import { type RateLimited, waitBefore } from './retry.ts';
import { asRefused, sortTransfer } from './sort-transfer.ts';
import { type Measured, measureSource, uploadStream } from './transfer.ts';

type UploadRequest = Parameters<Releases['upload']>[0];

/** How often the bytes are sent before it is given up; sending them is dear. */
const SENDINGS = 4;

/**
 * Streams the bytes, then believes GitHub's own digest of what it received. After a lost answer, and when the name is
 * taken, the release's list says what is there: the same bytes are taken as uploaded, the rest of a broken upload is
 * deleted and the bytes sent again. Refuses with `bytes_differ` when other bytes stand under the name or come from disk.
 */
export async function uploadAsset(
  client: GitHubClient,
  of: {
    readonly request: UploadRequest;
    readonly upload_url: string;
    readonly deleteAsset: (id: number) => Promise<void>;
  },
): Promise<AssetFacts> {
  const { request, deleteAsset } = of;
  const { asset } = request;
  await checkSize(request);
  const url = `${of.upload_url}?name=${encodeURIComponent(asset.name)}`;
  client.checkProxy(url);
  const name = `POST ${new URL(url).pathname}`;
  let waited = 0;
  for (let tries = 1; ; tries += 1) {
    const { outcome, sent } = await uploadStream({
      url,
      headers: {
        ...client.authorization(),
        accept: 'application/vnd.github+json',
        'content-type': 'application/octet-stream',
      },
      signal: client.signal,
      source: request.source,
      size: asset.size,
    });
    if (client.signal?.aborted) throw interruptedError(outcome);
    const accepted = acceptedAsset(outcome);
    const answer = accepted === null ? null : judge(accepted, asset);
    if (answer?.kind === 'right' && answer.facts.sha256 !== null) return answer.facts;
    // Where GitHub's own digest does not settle it, what lies on disk is looked at again: it may have changed meanwhile.
    if (sent === 'whole') await requireUnchanged(client, { request, deleteAsset });
    if (answer?.kind === 'right') return answer.facts;
    if (answer !== null && answer.facts.name !== asset.name)
      await refuseRenamed({ asset, there: answer.facts, deleteAsset });
    const failure = answer === null ? failureOf(client, name, outcome) : null;
    const there = answer?.facts ?? (await listAssets(client, request.release)).find((one) => one.name === asset.name);
    if (there !== undefined) {
      const found = judge(there, asset);
      if (found.kind === 'right') return found.facts;
      if (found.kind === 'other' && answer === null) refuseOther(asset.name, there);
      // Half an upload, or bytes that changed on their way: they are ours to remove, since the draft is ours.
      if (there.id !== null) await deleteAsset(there.id);
    }
    const wait = waitBefore(failure ?? { kind: 'lost', request: name, status: null, reason: '' }, {
      tries,
      elapsed: waited,
      bounds: { ...client.bounds, attempts: SENDINGS },
      random: client.clock.random(),
    });
    if (wait === null) throw giveUp(failure, { name, tries });
    await client.clock.sleep(wait);
    waited += wait;
  }
}

/** What GitHub says it received; null when it did not accept, or its answer broke off. */
function acceptedAsset(outcome: Awaited<ReturnType<typeof uploadStream>>['outcome']): AssetFacts | null {
  if (outcome.kind !== 'answered' || outcome.status !== 201) return null;
  try {
    return readAsset(JSON.parse(outcome.text), 'asset');
  } catch {
    return null;
  }
}

type Judgement = { readonly kind: 'right' | 'incomplete' | 'other'; readonly facts: AssetFacts };

function judge(facts: AssetFacts, asset: UploadRequest['asset']): Judgement {
  if (!facts.complete) return { kind: 'incomplete', facts };
  // Where GitHub gives no digest the size is all it says; the missing digest stays visible in the facts.
  const same =
    facts.name === asset.name && facts.size === asset.size && (facts.sha256 === null || facts.sha256 === asset.sha256);
  return { kind: same ? 'right' : 'other', facts };
}

async function checkSize({ asset, source }: UploadRequest): Promise<void> {
  const size = source.kind === 'text' ? Buffer.byteLength(source.text, 'utf8') : (await stat(source.path)).size;
  if (size === asset.size) return;
  refuse({
    code: 'bytes_differ',
    required: `${asset.name} with the ${asset.size} bytes it was hashed with`,
    found: `${size} bytes`,
    next: 'Leave the model folder alone while it is being registered, then register again.',
  });
}

async function requireUnchanged(
  client: GitHubClient,
  of: { readonly request: UploadRequest; readonly deleteAsset: (id: number) => Promise<void> },
): Promise<void> {
  const { asset, source } = of.request;
  const now = await measureSource(source, asset.size);
  if (now.sha256 !== asset.sha256) await refuseSent(client, { ...of, sent: now });
}

async function refuseSent(
  client: GitHubClient,
  of: { readonly request: UploadRequest; readonly sent: Measured; readonly deleteAsset: (id: number) => Promise<void> },
): Promise<never> {
  const { asset, release } = of.request;
  const there = (await listAssets(client, release)).find((one) => one.name === asset.name);
  // Only what was just sent is taken back: the same bytes, or none complete.
  if (there?.id !== undefined && there.id !== null && (!there.complete || there.sha256 === of.sent.sha256))
    await of.deleteAsset(there.id);
  return refuse({
    code: 'bytes_differ',
    required: `${asset.name} with SHA-256 ${asset.sha256}, as it was hashed`,
    found: `bytes with SHA-256 ${of.sent.sha256}: the file changed while it was being uploaded`,
    next: 'Leave the model folder alone while it is being registered, then register again.',
  });
}

/** GitHub replaces some characters in names; the record would then name an asset that is not there. */
async function refuseRenamed(of: {
  readonly asset: UploadRequest['asset'];
  readonly there: AssetFacts;
  readonly deleteAsset: (id: number) => Promise<void>;
}): Promise<never> {
  if (of.there.id !== null) await of.deleteAsset(of.there.id);
  return refuse({
    code: 'artifacts_invalid',
    required: 'an asset name that GitHub keeps as it is: letters, digits, dot, dash and underscore',
    found: `${JSON.stringify(of.asset.name)}, which GitHub changed to ${JSON.stringify(of.there.name)}`,
    next: 'Rename the file, then register again.',
  });
}

function refuseOther(name: string, there: AssetFacts): never {
  refuse({
    code: 'bytes_differ',
    required: `no other bytes under the name ${name} in this release`,
    found: `an asset with ${there.size} bytes and SHA-256 ${there.sha256 ?? 'unknown'}`,
    next: 'Someone else wrote to this draft. Delete the asset on GitHub if it is not wanted, then run this again.',
  });
}

/** What may be mended by sending again; throws for answers that will not change. */
function failureOf(
  client: GitHubClient,
  name: string,
  outcome: Awaited<ReturnType<typeof uploadStream>>['outcome'],
): Lost | RateLimited | null {
  if (outcome.kind === 'answered' && outcome.status < 400) {
    return { kind: 'lost', request: name, status: outcome.status, reason: 'the answer cannot be read' };
  }
  if (outcome.kind === 'answered' && outcome.status < 500) {
    const refused: Refused = asRefused(name, outcome, { writes: true });
    if (outcome.status === 422 && /already_exists/.test(outcome.text)) return null;
    const sorted = sortTransfer(client, name, outcome);
    if (sorted.kind === 'failed') return sorted.failure;
    throw refusedError(refused, { needs: { contents: 'write' } });
  }
  const sorted = sortTransfer(client, name, outcome);
  return sorted.kind === 'failed' ? sorted.failure : null;
}

function giveUp(failure: Lost | RateLimited | null, of: { readonly name: string; readonly tries: number }): Error {
  const reason =
    failure === null
      ? 'what GitHub received is not what was sent'
      : failure.kind === 'lost'
        ? failure.reason
        : `${failure.status}: ${failure.message}`;
  return lostError({
    kind: 'lost',
    request: of.name,
    status: failure?.status ?? null,
    reason: `${reason} (sent ${of.tries} times)`,
  });
}
