import { allowedRepo } from '../access.ts';
import { jsonBody, param, type RequestContext } from '../context.ts';
import { encodeCommit, type TreeEntry, typeOfMode } from '../git/object-format.ts';
import type { GitRepository, PathChange } from '../git/repository.ts';
import { type Json, optionalObject, optionalText, requiredText } from '../http/body.ts';
import { HttpError, notFound, unprocessable } from '../http/errors.ts';
import type { Reply, Router } from '../http/router.ts';
import { changeRefs } from '../ref-changes.ts';
import type { RepoRow } from '../state.ts';
import { markSigned, personFrom, presentPerson, presentVerification, viewerPerson } from './git-commits.ts';
import { wrapBase64 } from './git-data.ts';
import { encodePath, nodeId, repoApiUrl, repoHtmlUrl } from './present.ts';
import { throwUnlessChanged } from './refs.ts';

const READ = { key: 'contents', level: 'read' } as const;
const WRITE = { key: 'contents', level: 'write' } as const;
const MAX_JSON_FILE = 1024 * 1024;
const MAX_FOLDER = 1000;

/** Files and folders at a ref, and one-file commits. */
export function addContentRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/contents';
  router.on('GET', `${base}/{path+}`, getContents);
  router.on('GET', base, getContents);
  router.on('PUT', `${base}/{path+}`, putFile);
  router.on('DELETE', `${base}/{path+}`, deleteFile);
}

async function getContents(context: RequestContext): Promise<Reply> {
  const repo = allowedRepo(context, READ);
  const git = await context.engine.git(repo);
  const ref = context.query.get('ref') ?? repo.default_branch;
  const commit = await git.resolveCommit(ref);
  if (commit === undefined) throw new HttpError(404, `No commit found for the ref ${ref}`);
  const path = param(context, 'path').replace(/^\/+|\/+$/g, '');
  const tree = await git.treeOf(commit);
  const entry = tree === undefined ? undefined : await git.entryAt(tree, path);
  if (entry === undefined) throw notFound();
  const place = { context, repo, git, ref };
  if (typeOfMode(entry.mode) === 'tree') {
    const entries = ((await git.objects.readTree(entry.oid)) ?? []).slice(0, MAX_FOLDER);
    const prefix = path === '' ? '' : `${path}/`;
    return {
      status: 200,
      body: await Promise.all(entries.map((child) => presentEntry(place, child, `${prefix}${child.name}`))),
    };
  }
  const data = (await git.objects.read(entry.oid))?.data ?? Buffer.alloc(0);
  if (/\.raw\b/.test(context.headers['accept'] ?? '')) {
    return { status: 200, bytes: data, headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' } };
  }
  const whole = data.length <= MAX_JSON_FILE;
  const content = { content: whole ? wrapBase64(data) : '', encoding: whole ? 'base64' : 'none' };
  return { status: 200, body: { ...(await presentEntry(place, entry, path)), ...content } };
}

interface Place {
  context: RequestContext;
  repo: RepoRow;
  git: GitRepository;
  ref: string;
}

async function presentEntry(place: Place, entry: TreeEntry, path: string): Promise<Record<string, unknown>> {
  const { context, repo, git, ref } = place;
  const kind = typeOfMode(entry.mode);
  const type = kind === 'tree' ? 'dir' : kind === 'commit' ? 'submodule' : entry.mode === '120000' ? 'symlink' : 'file';
  const url = `${repoApiUrl(context, repo)}/contents/${encodePath(path)}?ref=${encodeURIComponent(ref)}`;
  const git_url = `${repoApiUrl(context, repo)}/git/${kind}s/${entry.oid}`;
  const html_url = `${repoHtmlUrl(context, repo)}/${kind === 'tree' ? 'tree' : 'blob'}/${encodePath(ref)}/${encodePath(path)}`;
  const raw = `${context.baseUrl}/raw/${context.engine.fullName(repo)}/${encodePath(ref)}/${encodePath(path)}`;
  return {
    name: entry.name,
    path,
    sha: entry.oid,
    size: kind === 'blob' ? await git.objects.size(entry.oid) : 0,
    url,
    html_url,
    git_url,
    download_url: kind === 'blob' ? raw : null,
    type,
    _links: { self: url, git: git_url, html: html_url },
  };
}

async function putFile(context: RequestContext): Promise<Reply> {
  const body = jsonBody(context);
  const repo = allowedRepo(context, WRITE);
  const content = Buffer.from(requiredText(body, 'content'), 'base64');
  return await commitFile({
    context,
    repo,
    body,
    change: (git) => ({ mode: '100644', oid: git.objects.write('blob', content) }),
  });
}

async function deleteFile(context: RequestContext): Promise<Reply> {
  const query = Object.fromEntries(context.query);
  const body = { ...query, ...jsonBody(context) };
  const repo = allowedRepo(context, WRITE);
  requiredText(body, 'sha');
  return await commitFile({ context, repo, body, change: () => null });
}

async function commitFile(options: {
  context: RequestContext;
  repo: RepoRow;
  body: Json;
  change: (git: GitRepository) => PathChange;
}): Promise<Reply> {
  const { context, repo, body } = options;
  const { engine, viewer } = context;
  const git = await engine.git(repo);
  const path = param(context, 'path');
  const branch = optionalText(body, 'branch') ?? repo.default_branch;
  const message = requiredText(body, 'message');
  const expected = optionalText(body, 'sha');
  const name = `refs/heads/${branch.replace(/^refs\/heads\//, '')}`;
  engine.limits.create(viewer, context.now);
  const author = personFrom(
    optionalObject(body, 'author'),
    personFrom(optionalObject(body, 'committer'), viewerPerson(engine, viewer)),
  );
  const committer = personFrom(optionalObject(body, 'committer'), author);
  const { commit, existed } = await git.refs.exclusive(async () => {
    const head = git.refs.read(name);
    if (head === undefined) throw new HttpError(404, `Branch ${branch} not found`);
    const base = (await git.treeOf(head)) ?? '';
    const old = await git.entryAt(base, path);
    if (old !== undefined && expected === undefined) throw unprocessable(`Invalid request.\n\n"sha" wasn't supplied.`);
    if (expected !== undefined && old?.oid !== expected) throw new HttpError(409, `${path} does not match ${expected}`);
    const change = options.change(git);
    const kept = change !== null && old?.mode.startsWith('100') ? { ...change, mode: old.mode } : change;
    const tree = await git.editTree(base, new Map([[path, kept]]));
    const oid = git.objects.write('commit', encodeCommit({ tree, parents: [head], author, committer, message }));
    const changes = [{ name, before: head, after: oid, force: false }];
    throwUnlessChanged(await changeRefs({ engine, repo, viewer, changes }), 'update', 409);
    return { commit: oid, existed: old !== undefined };
  });
  if (optionalObject(body, 'author') === undefined && optionalObject(body, 'committer') === undefined)
    markSigned(engine, repo, commit);
  const tree = (await git.treeOf(commit)) ?? '';
  const entry = await git.entryAt(tree, path);
  const shown = entry === undefined ? null : await presentEntry({ context, repo, git, ref: branch }, entry, path);
  return {
    status: existed ? 200 : 201,
    body: { content: shown, commit: await presentFileCommit(context, repo, commit) },
  };
}

async function presentFileCommit(
  context: RequestContext,
  repo: RepoRow,
  sha: string,
): Promise<Record<string, unknown>> {
  const commit = await (await context.engine.git(repo)).objects.readCommit(sha);
  const url = repoApiUrl(context, repo);
  const html = repoHtmlUrl(context, repo);
  return {
    sha,
    node_id: nodeId('C', repo.id, sha),
    url: `${url}/git/commits/${sha}`,
    html_url: `${html}/commit/${sha}`,
    author: commit === undefined ? {} : presentPerson(commit.author),
    committer: commit === undefined ? {} : presentPerson(commit.committer),
    message: commit?.message,
    tree: { sha: commit?.tree, url: `${url}/git/trees/${commit?.tree}` },
    parents: (commit?.parents ?? []).map((parent) => ({
      sha: parent,
      url: `${url}/git/commits/${parent}`,
      html_url: `${html}/commit/${parent}`,
    })),
    verification: presentVerification(context.engine, repo, sha),
  };
}
