import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { identify, may, type Viewer } from './access.ts';
import type { Engine } from './engine.ts';
import { typeOfMode } from './git/object-format.ts';
import type { SideHandler } from './http/server.ts';
import { streamAsset } from './rest/assets.ts';
import { encodePath } from './rest/present.ts';
import type { RepoRow } from './state.ts';

const MAX_SHOWN_BYTES = 512 * 1024;

/** Small readable pages, so that links printed anywhere open: releases, folders, files, commits, issues, runs, checks, downloads. */
export const servePages: SideHandler = async (request, response, { engine, path, baseUrl }) => {
  const match = /^\/(?:(raw)\/)?([^/]+)\/([^/]+)(?:\/(.*))?$/.exec(path);
  if (match === null || request.method !== 'GET') return false;
  const repo = engine.findRepo(decode(match[2] ?? ''), decode(match[3] ?? ''));
  let viewer: Viewer = { kind: 'anonymous' };
  try {
    viewer = identify(engine, request.headers.authorization);
  } catch {
    // A page is shown as to nobody in particular.
  }
  if (repo === undefined || !may(engine, viewer, repo, { key: 'contents', level: 'read' })) return false;
  const rest = decode(match[4] ?? '');
  const page = { engine, repo, response, baseUrl, rest };
  if (match[1] === 'raw') return await rawFile(page);
  if (rest === '') return await folderOrFile({ ...page, rest: `tree/${repo.default_branch}` });
  if (rest === 'releases') return releases(page);
  if (rest.startsWith('releases/tag/')) return release(page);
  if (rest.startsWith('releases/download/')) return await download({ ...page, range: request.headers.range });
  if (/^(tree|blob)\//.test(rest)) return await folderOrFile(page);
  if (/^commit\/[0-9a-f]{40}$/.test(rest)) return await commit(page);
  if (/^(issues|pull)\/\d+$/.test(rest)) return issue(page);
  if (/^actions\/runs\/\d+/.test(rest)) return run(page);
  if (/^runs\/\d+$/.test(rest)) return check(page);
  return false;
};

interface Page {
  engine: Engine;
  repo: RepoRow;
  response: ServerResponse;
  baseUrl: string;
  /** The path behind the repository's name, decoded. */
  rest: string;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const link = (href: string, text: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

function show(page: Page, title: string, body: string): true {
  const name = page.engine.fullName(page.repo);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} · ${escapeHtml(name)}</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;border:1px solid #8886;border-radius:6px}td,th{text-align:left;padding:.2rem 1rem .2rem 0}code{overflow-wrap:anywhere}</style><p>${link(`/${name}`, name)} · ${link(`/${name}/releases`, 'Releases')} · a local GitHub</p><h1>${escapeHtml(title)}</h1>${body}</html>`;
  page.response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  page.response.end(html);
  return true;
}

function releases(page: Page): true {
  const name = page.engine.fullName(page.repo);
  const rows = page.engine.state.releases
    .of(page.repo.id)
    .filter((row) => !row.draft)
    .reverse();
  const items = rows.map(
    (row) =>
      `<li>${link(`/${name}/releases/tag/${encodePath(row.tag_name)}`, row.name ?? row.tag_name)} <small>${escapeHtml(row.published_at ?? '')}</small></li>`,
  );
  return show(page, 'Releases', items.length === 0 ? '<p>None yet.</p>' : `<ul>${items.join('')}</ul>`);
}

function release(page: Page): boolean {
  const tag = page.rest.slice('releases/tag/'.length);
  const row = page.engine.state.releases.of(page.repo.id).find((r) => r.tag_name === tag && !r.draft);
  if (row === undefined) return false;
  const name = page.engine.fullName(page.repo);
  const assets = page.engine.state.assets.under(row.id);
  const list = assets.map((asset) => {
    const href = `/${name}/releases/download/${encodePath(tag)}/${encodeURIComponent(asset.name)}`;
    return `<tr><td>${link(href, asset.name)}</td><td>${asset.size} bytes</td><td><code>${escapeHtml(asset.digest ?? '')}</code></td></tr>`;
  });
  const facts = [
    `Tag ${tag}`,
    `published ${row.published_at}`,
    row.immutable ? 'immutable' : 'not immutable',
    row.prerelease ? 'prerelease' : '',
  ];
  const body = `<p>${escapeHtml(facts.filter((fact) => fact !== '').join(' · '))}</p><pre>${escapeHtml(row.body ?? '')}</pre><h2>Assets</h2><table>${list.join('')}</table>`;
  return show(page, row.name ?? tag, body);
}

async function download(page: Page & { range: string | undefined }): Promise<boolean> {
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

async function folderOrFile(page: Page): Promise<boolean> {
  const found = await entryAt(page, page.rest.slice(page.rest.indexOf('/') + 1));
  if (found === undefined) return false;
  const { git, entry, ref, path } = found;
  const name = page.engine.fullName(page.repo);
  const title = path === '' ? ref : `${path} at ${ref}`;
  if (typeOfMode(entry.mode) !== 'tree') {
    const data = (await git.objects.read(entry.oid))?.data ?? Buffer.alloc(0);
    const text = data.length > MAX_SHOWN_BYTES || data.includes(0) ? `${data.length} bytes` : data.toString('utf8');
    return show(page, title, `<pre>${escapeHtml(text)}</pre>`);
  }
  const entries = (await git.objects.readTree(entry.oid)) ?? [];
  const items = entries.map((child) => {
    const folder = typeOfMode(child.mode) === 'tree';
    const target = `${path === '' ? '' : `${path}/`}${child.name}`;
    const href = `/${name}/${folder ? 'tree' : 'blob'}/${encodePath(ref)}/${encodePath(target)}`;
    return `<li>${link(href, folder ? `${child.name}/` : child.name)}</li>`;
  });
  const readme = entries.find((child) => child.name === 'README.md');
  const text = readme === undefined ? '' : ((await git.objects.read(readme.oid))?.data.toString('utf8') ?? '');
  return show(page, title, `<ul>${items.join('')}</ul>${text === '' ? '' : `<pre>${escapeHtml(text)}</pre>`}`);
}

async function rawFile(page: Page): Promise<boolean> {
  const found = await entryAt(page, page.rest);
  if (found === undefined || typeOfMode(found.entry.mode) !== 'blob') return false;
  const data = (await found.git.objects.read(found.entry.oid))?.data;
  page.response
    .writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
    .end(data);
  return true;
}

async function commit(page: Page): Promise<boolean> {
  const oid = page.rest.slice('commit/'.length);
  const object = await (await page.engine.git(page.repo)).objects.readCommit(oid);
  if (object === undefined) return false;
  const by = `${object.author.name} · ${new Date(object.author.seconds * 1000).toISOString()}`;
  const name = page.engine.fullName(page.repo);
  return show(
    page,
    `Commit ${oid.slice(0, 12)}`,
    `<p>${escapeHtml(by)} · ${link(`/${name}/tree/${oid}`, 'files')}</p><pre>${escapeHtml(object.message)}</pre>`,
  );
}

function issue(page: Page): boolean {
  const number = Number(page.rest.slice(page.rest.indexOf('/') + 1));
  const { state } = page.engine;
  const row = state.issues.of(page.repo.id).find((candidate) => candidate.number === number);
  if (row === undefined) return false;
  const said = (author: number, at: string, text: string): string =>
    `<p><strong>${escapeHtml(page.engine.userById(author)?.login ?? 'ghost')}</strong> <small>${escapeHtml(at)}</small></p><pre>${escapeHtml(text)}</pre>`;
  const pull = state.pulls.under(row.id)[0];
  const reviews = (pull === undefined ? [] : state.reviews.under(pull.id)).flatMap((review) =>
    review.submitted_at === null
      ? []
      : [{ author: review.author, at: review.submitted_at, text: `${review.state}\n${review.body}`.trim() }],
  );
  const comments = state.comments.under(row.id).map((c) => ({ author: c.author, at: c.created_at, text: c.body }));
  const all = [...comments, ...reviews].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const body =
    said(row.author, row.created_at, row.body ?? '') +
    all.map(({ author, at, text }) => said(author, at, text)).join('');
  return show(page, `${row.title} #${row.number} (${row.state})`, body);
}

function run(page: Page): boolean {
  const id = Number(/^actions\/runs\/(\d+)/.exec(page.rest)?.[1]);
  const row = page.engine.state.runs.get(id);
  if (row?.repo !== page.repo.id) return false;
  const jobs = page.engine.state.jobs.of(page.repo.id).filter((job) => job.run === id);
  const items = jobs.map((job) => `<li>${escapeHtml(`${job.name}: ${job.conclusion ?? job.status}`)}</li>`);
  const actor = page.engine.userById(row.actor)?.login ?? 'ghost';
  return show(
    page,
    `${row.display_title} #${row.run_number}`,
    `<p>${escapeHtml(`${row.event} by ${actor} · ${row.conclusion ?? row.status}`)}</p><ul>${items.join('')}</ul>`,
  );
}

function check(page: Page): boolean {
  const row = page.engine.state.checkRuns.get(Number(page.rest.slice('runs/'.length)));
  if (row?.repo !== page.repo.id) return false;
  const name = page.engine.fullName(page.repo);
  const facts = `<p>${escapeHtml(`${row.conclusion ?? row.status} · ${row.completed_at ?? row.started_at}`)} · ${link(`/${name}/commit/${row.head_sha}`, row.head_sha.slice(0, 12))}</p>`;
  const notes = row.annotations.map((note) => {
    const place = `${note['path']}:${note['start_line']}`;
    return `<li>${escapeHtml(`${place} ${note['title'] ?? ''}: ${note['message']}`)}</li>`;
  });
  const text = [row.output.title, row.output.summary, row.output.text]
    .filter((part) => (part ?? '') !== '')
    .join('\n\n');
  return show(page, row.name, `${facts}<pre>${escapeHtml(text)}</pre><ul>${notes.join('')}</ul>`);
}
