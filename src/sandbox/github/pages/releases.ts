import { pipeline } from 'node:stream/promises';
import { streamAsset } from '../rest/assets.ts';
import { encodePath } from '../rest/present.ts';
import { facts, html, link, list, type Page, show, table } from './html.ts';

/** The published releases, newest first. */
export function releases(page: Page): true {
  const name = page.engine.fullName(page.repo);
  const rows = page.engine.state.releases
    .of(page.repo.id)
    .filter((row) => !row.draft)
    .reverse();
  const items = rows.map((row) => [
    link(`/${name}/releases/tag/${encodePath(row.tag_name)}`, row.name ?? row.tag_name),
    html` <small>${row.published_at ?? ''}</small>`,
  ]);
  return show(page, 'Releases', list(items, 'None yet.'));
}

/** One published release with its assets. */
export function release(page: Page): boolean {
  const tag = page.rest.slice('releases/tag/'.length);
  const row = page.engine.state.releases.of(page.repo.id).find((r) => r.tag_name === tag && !r.draft);
  if (row === undefined) return false;
  const name = page.engine.fullName(page.repo);
  const assets = page.engine.state.assets.under(row.id).map((asset) => {
    const href = `/${name}/releases/download/${encodePath(tag)}/${encodeURIComponent(asset.name)}`;
    return [link(href, asset.name), `${asset.size} bytes`, html`<code>${asset.digest ?? ''}</code>`];
  });
  const about = facts([
    `Tag ${tag}`,
    `published ${row.published_at}`,
    row.immutable ? 'immutable' : 'not immutable',
    row.prerelease ? 'prerelease' : undefined,
  ]);
  const body = [about, html`<pre>${row.body ?? ''}</pre><h2>Assets</h2>`, table(['Name', 'Size', 'Digest'], assets)];
  return show(page, row.name ?? tag, body);
}

/** The bytes of an asset. */
export async function download(page: Page & { range: string | undefined }): Promise<boolean> {
  const parts = page.rest.slice('releases/download/'.length).split('/');
  const file = parts.pop();
  const row = page.engine.state.releases.of(page.repo.id).find((r) => r.tag_name === parts.join('/') && !r.draft);
  const asset = page.engine.state.assets.of(page.repo.id).find((a) => a.release === row?.id && a.name === file);
  if (asset === undefined) return false;
  const reply = streamAsset(page.engine, asset, page.range);
  page.response.writeHead(reply.status, reply.headers);
  if (reply.stream === undefined) page.response.end();
  else await pipeline(reply.stream(), page.response).catch(() => page.response.destroy());
  return true;
}
