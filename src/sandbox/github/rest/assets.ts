import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { allowedRepo, may, signedIn } from '../access.ts';
import { jsonBody, numberParam, type RequestContext } from '../context.ts';
import type { Engine } from '../engine.ts';
import { optionalText } from '../http/body.ts';
import { HttpError, invalid, notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Reply, Router } from '../http/router.ts';
import type { AssetRow, ReleaseRow, RepoRow } from '../state.ts';
import { presentAsset } from './present-release.ts';
import { releaseOf } from './releases.ts';

const READ = { key: 'contents', level: 'read' } as const;
const WRITE = { key: 'contents', level: 'write' } as const;
const MAX_ASSETS = 1000;
const MAX_ASSET_BYTES = 2 ** 31;

/** Release assets: bytes stream to and from files and are hashed on the way in. */
export function addAssetRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/releases';
  router.on('POST', `/uploads${base}/{release}/assets`, uploadAsset, { streams: true });
  router.on('GET', `${base}/{release}/assets`, listAssets);
  router.on('GET', `${base}/assets/{asset}`, getAsset);
  router.on('PATCH', `${base}/assets/{asset}`, updateAsset);
  router.on('DELETE', `${base}/assets/{asset}`, deleteAsset);
}

/** GitHub keeps letters, digits, dot, underscore, hyphen (and `+`, `@` are not among them); a run of others becomes a dot. */
export function storedAssetName(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]+/g, '.');
}

async function uploadAsset(context: RequestContext): Promise<Reply> {
  const repo = allowedRepo(context, WRITE);
  const release = releaseOf(context, repo);
  const { engine } = context;
  const given = context.query.get('name') ?? '';
  if (given === '') throw invalid({ resource: 'ReleaseAsset', code: 'missing_field', field: 'name' });
  const length = context.headers['content-length'];
  if (length === undefined) throw new HttpError(411, 'Length Required');
  if (release.immutable) throw unprocessable('Cannot upload assets to an immutable release.');
  if (Number(length) >= MAX_ASSET_BYTES)
    throw invalid({
      resource: 'ReleaseAsset',
      code: 'custom',
      field: 'size',
      message: 'size must be less than 2147483648',
    });
  if (context.headers['content-type'] === undefined) throw unprocessable('Content-Type header is required');
  const name = storedAssetName(given);
  refuseTaken(engine, release, name);
  engine.limits.create(context.viewer, context.now);
  const now = engine.timestamp();
  const asset: AssetRow = {
    id: engine.state.nextId(),
    repo: repo.id,
    release: release.id,
    uploader: signedIn(context.viewer).user.id,
    name,
    label: context.query.get('label') ?? (name === given ? '' : given),
    state: 'uploaded',
    content_type: context.headers['content-type'],
    size: 0,
    digest: null,
    file: randomUUID(),
    download_count: 0,
    created_at: now,
    updated_at: now,
  };
  if (context.breakUpload) {
    engine.state.assets.put({ ...asset, state: 'starter' });
    throw new HttpError(502, 'Server Error');
  }
  const { size, digest } = await receive(context, asset.file);
  // Checked again: another upload of the same name may have finished while this one streamed.
  try {
    const current = engine.state.releases.get(release.id);
    if (current === undefined) throw notFound();
    if (current.immutable) throw unprocessable('Cannot upload assets to an immutable release.');
    refuseTaken(engine, release, name);
  } catch (error) {
    await rm(engine.assetFile(asset.file), { force: true });
    throw error;
  }
  const stored = engine.state.assets.put({ ...asset, size, digest });
  const shown = presentAsset(context, repo, stored);
  return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}

function refuseTaken(engine: Engine, release: ReleaseRow, name: string): void {
  const own = engine.state.assets.under(release.id);
  if (own.some((asset) => asset.name === name))
    throw invalid({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' });
  if (own.length >= MAX_ASSETS)
    throw invalid({ resource: 'ReleaseAsset', code: 'custom', message: 'A release can have at most 1000 assets' });
}

/** Streams the body into a file while hashing it. A body that breaks off leaves nothing. */
async function receive(context: RequestContext, file: string): Promise<{ size: number; digest: string }> {
  const target = context.engine.assetFile(file);
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(context.incoming, meter, createWriteStream(`${target}.part`));
  } catch {
    await rm(`${target}.part`, { force: true });
    throw new HttpError(400, 'Bad Request');
  }
  await rename(`${target}.part`, target);
  return { size, digest: `sha256:${hash.digest('hex')}` };
}

function assetOf(context: RequestContext, repo: RepoRow): { asset: AssetRow; release: ReleaseRow } {
  const asset = context.engine.state.assets.get(numberParam(context, 'asset'));
  const release = asset === undefined ? undefined : context.engine.state.releases.get(asset.release);
  if (asset?.repo !== repo.id || release === undefined) throw notFound();
  if (release.draft && !may(context.engine, context.viewer, repo, WRITE)) throw notFound();
  return { asset, release };
}

function listAssets(context: RequestContext): Reply {
  const repo = allowedRepo(context, READ);
  const release = releaseOf(context, repo);
  const own = context.engine.state.assets.under(release.id);
  const { items, headers } = paginate(context, own);
  return { status: 200, body: items.map((asset) => presentAsset(context, repo, asset)), headers };
}

function getAsset(context: RequestContext): Reply {
  const repo = allowedRepo(context, READ);
  const { asset } = assetOf(context, repo);
  if (!/application\/octet-stream/.test(context.headers['accept'] ?? '')) {
    return { status: 200, body: presentAsset(context, repo, asset) };
  }
  context.engine.state.assets.put({ ...asset, download_count: asset.download_count + 1 });
  return streamAsset(context.engine, asset, context.headers['range']);
}

/** The asset's bytes, or the part a `Range` header asks for. */
export function streamAsset(engine: Engine, asset: AssetRow, range: string | undefined): Reply {
  const file = engine.assetFile(asset.file);
  const common = {
    'content-type': asset.content_type,
    'content-disposition': `attachment; filename=${asset.name}`,
    'accept-ranges': 'bytes',
  };
  const wanted = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (wanted === null || (wanted[1] === '' && wanted[2] === '')) {
    return {
      status: 200,
      stream: () => createReadStream(file),
      headers: { ...common, 'content-length': String(asset.size) },
    };
  }
  const start = wanted[1] === '' ? Math.max(0, asset.size - Number(wanted[2])) : Number(wanted[1]);
  const end = wanted[1] === '' || wanted[2] === '' ? asset.size - 1 : Math.min(Number(wanted[2]), asset.size - 1);
  if (start > end || start >= asset.size) {
    return { status: 416, bytes: Buffer.alloc(0), headers: { ...common, 'content-range': `bytes */${asset.size}` } };
  }
  return {
    status: 206,
    stream: () => createReadStream(file, { start, end }),
    headers: {
      ...common,
      'content-range': `bytes ${start}-${end}/${asset.size}`,
      'content-length': String(end - start + 1),
    },
  };
}

function updateAsset(context: RequestContext): Reply {
  const repo = allowedRepo(context, WRITE);
  const { asset, release } = assetOf(context, repo);
  if (release.immutable) throw unprocessable('Cannot update assets of an immutable release.');
  const body = jsonBody(context);
  const name = storedAssetName(optionalText(body, 'name') ?? asset.name);
  if (name !== asset.name) refuseTaken(context.engine, release, name);
  const label = optionalText(body, 'label') ?? asset.label;
  const changed = context.engine.state.assets.put({ ...asset, name, label, updated_at: context.engine.timestamp() });
  return { status: 200, body: presentAsset(context, repo, changed) };
}

async function deleteAsset(context: RequestContext): Promise<Reply> {
  const repo = allowedRepo(context, WRITE);
  const { asset, release } = assetOf(context, repo);
  if (release.immutable) throw unprocessable('Cannot delete asset from an immutable release.');
  context.engine.state.assets.delete(asset.id);
  await rm(context.engine.assetFile(asset.file), { force: true });
  return { status: 204 };
}

export async function deleteAssetsOf(engine: Engine, release: ReleaseRow): Promise<void> {
  for (const asset of engine.state.assets.under(release.id)) {
    engine.state.assets.delete(asset.id);
    await rm(engine.assetFile(asset.file), { force: true });
  }
}
