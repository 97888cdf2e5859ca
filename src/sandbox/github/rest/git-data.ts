import { allowedRepo } from '../access.ts';
import { jsonBody, param, type RequestContext } from '../context.ts';
import { type TreeEntry, typeOfMode } from '../git/object-format.ts';
import type { GitRepository, PathChange } from '../git/repository.ts';
import { type Json, optionalList, optionalText, requiredText } from '../http/body.ts';
import { notFound, unprocessable } from '../http/errors.ts';
import type { Router } from '../http/router.ts';
import type { RepoRow } from '../state.ts';
import { nodeId, repoApiUrl } from './present.ts';

const READ = { key: 'contents', level: 'read' } as const;
const WRITE = { key: 'contents', level: 'write' } as const;

/** Blobs and trees. */
export function addGitDataRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/git';
  router.on('POST', `${base}/blobs`, createBlob);
  router.on('GET', `${base}/blobs/{sha}`, getBlob);
  router.on('POST', `${base}/trees`, createTree);
  router.on('GET', `${base}/trees/{sha+}`, getTree);
}

async function createBlob(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const body = jsonBody(context);
  const content = requiredText(body, 'content');
  const encoding = optionalText(body, 'encoding') ?? 'utf-8';
  if (encoding !== 'utf-8' && encoding !== 'base64') throw unprocessable('Encoding must be utf-8 or base64');
  const git = await context.engine.git(repo);
  const sha = git.objects.write('blob', Buffer.from(content, encoding));
  const url = `${repoApiUrl(context, repo)}/git/blobs/${sha}`;
  return { status: 201, body: { sha, url }, headers: { location: url } };
}

async function getBlob(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const object = await (await context.engine.git(repo)).objects.read(param(context, 'sha'));
  if (object?.type !== 'blob') throw notFound();
  if (/\.raw\b/.test(context.headers['accept'] ?? '')) {
    return { status: 200, bytes: object.data, headers: { 'content-type': 'application/vnd.github.raw' } };
  }
  const sha = param(context, 'sha');
  const body = {
    sha,
    node_id: nodeId('B', repo.id, sha),
    size: object.data.length,
    url: `${repoApiUrl(context, repo)}/git/blobs/${sha}`,
    content: wrapBase64(object.data),
    encoding: 'base64',
  };
  return { status: 200, body };
}

/** Base64 in lines of 60 characters, as GitHub sends it. */
export function wrapBase64(data: Buffer): string {
  return data
    .toString('base64')
    .replace(/.{60}/g, '$&\n')
    .replace(/([^\n])$/, '$1\n');
}

async function createTree(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const git = await context.engine.git(repo);
  const body = jsonBody(context);
  const entries = optionalList(body, 'tree');
  if (entries === undefined) throw unprocessable('Invalid tree info');
  const base = optionalText(body, 'base_tree');
  const baseTree = base === undefined ? undefined : await treeFor(git, base);
  if (base !== undefined && baseTree === undefined) throw notFound();
  const changes = new Map<string, PathChange>();
  for (const raw of entries) {
    const entry = raw as Json;
    changes.set(requiredPath(entry), await treeChange(git, entry));
  }
  const sha = await git.editTree(baseTree, changes);
  const url = `${repoApiUrl(context, repo)}/git/trees/${sha}`;
  return {
    status: 201,
    body: await presentTree({ context, repo, git, sha, recursive: false }),
    headers: { location: url },
  };
}

function requiredPath(entry: Json): string {
  const path = requiredText(entry, 'path');
  const parts = path.split('/');
  if (
    path.includes('\0') ||
    parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git')
  ) {
    throw unprocessable('tree.path contains a malformed path component');
  }
  return path;
}

const MODES = new Set(['100644', '100755', '040000', '160000', '120000']);

async function treeChange(git: GitRepository, entry: Json): Promise<PathChange> {
  if (entry['sha'] === null) return null;
  const mode = optionalText(entry, 'mode') ?? '100644';
  if (!MODES.has(mode)) throw unprocessable('Must supply a valid tree.mode');
  const content = optionalText(entry, 'content');
  const sha = optionalText(entry, 'sha');
  if (content !== undefined && sha !== undefined) {
    throw unprocessable('Must supply either tree.sha or tree.content, not both');
  }
  if (content !== undefined) return { mode: storedMode(mode), oid: git.objects.write('blob', Buffer.from(content)) };
  if (sha === undefined) throw unprocessable('Must supply either tree.sha or tree.content');
  if (mode !== '160000' && (await git.objects.read(sha))?.type !== typeOfMode(mode)) {
    throw unprocessable(`tree.sha ${sha} is not a valid ${typeOfMode(mode)}`);
  }
  return { mode: storedMode(mode), oid: sha };
}

const storedMode = (mode: string): string => (mode === '040000' ? '40000' : mode);

async function treeFor(git: GitRepository, text: string): Promise<string | undefined> {
  if ((await git.objects.readTree(text)) !== undefined) return text;
  const commit = await git.resolveCommit(text);
  return commit === undefined ? undefined : await git.treeOf(commit);
}

async function getTree(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const git = await context.engine.git(repo);
  const sha = await treeFor(git, param(context, 'sha'));
  if (sha === undefined) throw notFound();
  const recursive = context.query.has('recursive');
  return { status: 200, body: await presentTree({ context, repo, git, sha, recursive }) };
}

const MAX_TREE_ENTRIES = 100_000;

async function presentTree(options: {
  context: RequestContext;
  repo: RepoRow;
  git: GitRepository;
  sha: string;
  recursive: boolean;
}): Promise<Record<string, unknown>> {
  const { context, repo, git, sha, recursive } = options;
  const url = repoApiUrl(context, repo);
  const tree: Record<string, unknown>[] = [];
  const add = async (oid: string, prefix: string): Promise<void> => {
    for (const entry of (await git.objects.readTree(oid)) ?? []) {
      if (tree.length >= MAX_TREE_ENTRIES) return;
      tree.push(await presentEntry(git, entry, { path: `${prefix}${entry.name}`, url }));
      if (recursive && typeOfMode(entry.mode) === 'tree') await add(entry.oid, `${prefix}${entry.name}/`);
    }
  };
  await add(sha, '');
  return { sha, url: `${url}/git/trees/${sha}`, tree, truncated: tree.length >= MAX_TREE_ENTRIES };
}

async function presentEntry(git: GitRepository, entry: TreeEntry, place: { path: string; url: string }) {
  const type = typeOfMode(entry.mode);
  const common = { path: place.path, mode: entry.mode.padStart(6, '0'), type, sha: entry.oid };
  if (type === 'commit') return common;
  if (type === 'tree') return { ...common, url: `${place.url}/git/trees/${entry.oid}` };
  const size = await git.objects.size(entry.oid);
  return { ...common, size, url: `${place.url}/git/blobs/${entry.oid}` };
}
