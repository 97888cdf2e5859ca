import { typeOfMode } from '../git/object-format.ts';
import { encodePath } from '../rest/present.ts';
import { facts, html, link, list, type Page, show } from './html.ts';

const MAX_SHOWN_BYTES = 512 * 1024;

/** Splits `ref/path` where the ref may itself hold slashes: the longest prefix that is a ref wins. */
async function splitRef(page: Page, text: string): Promise<{ ref: string; path: string; commit: string } | undefined> {
  const git = await page.engine.git(page.repo);
  const parts = text.split('/');
  for (let count = parts.length; count > 0; count -= 1) {
    const ref = parts.slice(0, count).join('/');
    const commit = await git.resolveCommit(ref);
    if (commit !== undefined) return { ref, path: parts.slice(count).join('/'), commit };
  }
  return undefined;
}

async function entryAt(page: Page, text: string) {
  const at = await splitRef(page, text);
  if (at === undefined) return undefined;
  const git = await page.engine.git(page.repo);
  const entry = await git.entryAt((await git.treeOf(at.commit)) ?? '', at.path);
  return entry === undefined ? undefined : { ...at, git, entry };
}

/** A folder at a ref with its README, or a file. */
export async function folderOrFile(page: Page): Promise<boolean> {
  const found = await entryAt(page, page.rest.slice(page.rest.indexOf('/') + 1));
  if (found === undefined) return false;
  const { git, entry, ref, path } = found;
  const name = page.engine.fullName(page.repo);
  const title = path === '' ? ref : `${path} at ${ref}`;
  if (typeOfMode(entry.mode) !== 'tree') {
    const data = (await git.objects.read(entry.oid))?.data ?? Buffer.alloc(0);
    const text = data.length > MAX_SHOWN_BYTES || data.includes(0) ? `${data.length} bytes` : data.toString('utf8');
    return show(page, title, html`<pre>${text}</pre>`);
  }
  const entries = (await git.objects.readTree(entry.oid)) ?? [];
  const items = entries.map((child) => {
    const folder = typeOfMode(child.mode) === 'tree';
    const target = `${path === '' ? '' : `${path}/`}${child.name}`;
    const href = `/${name}/${folder ? 'tree' : 'blob'}/${encodePath(ref)}/${encodePath(target)}`;
    return link(href, folder ? `${child.name}/` : child.name);
  });
  const readme = entries.find((child) => child.name === 'README.md');
  const text = readme === undefined ? '' : ((await git.objects.read(readme.oid))?.data.toString('utf8') ?? '');
  return show(page, title, [list(items), text === '' ? '' : html`<pre>${text}</pre>`]);
}

/** A file's bytes. */
export async function rawFile(page: Page): Promise<boolean> {
  const found = await entryAt(page, page.rest);
  if (found === undefined || typeOfMode(found.entry.mode) !== 'blob') return false;
  const data = (await found.git.objects.read(found.entry.oid))?.data;
  page.response
    .writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
    .end(data);
  return true;
}

/** A commit's message and the way to its files. */
export async function commit(page: Page): Promise<boolean> {
  const oid = page.rest.slice('commit/'.length);
  const object = await (await page.engine.git(page.repo)).objects.readCommit(oid);
  if (object === undefined) return false;
  const by = `${object.author.name} · ${new Date(object.author.seconds * 1000).toISOString()}`;
  const name = page.engine.fullName(page.repo);
  const about = facts([by, link(`/${name}/tree/${oid}`, 'files')]);
  return show(page, `Commit ${oid.slice(0, 12)}`, [about, html`<pre>${object.message}</pre>`]);
}
