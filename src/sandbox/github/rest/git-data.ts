import { allowedRepo, type Viewer } from '../access.ts';
import { jsonBody, param, type RequestContext } from '../context.ts';
import type { Engine } from '../engine.ts';
import {
  type Commit,
  encodeCommit,
  encodeTag,
  isoOf,
  type ObjectType,
  type Person,
  parseDate,
  parseTag,
  type TreeEntry,
  typeOfMode,
} from '../git/object-format.ts';
import type { GitRepository, PathChange } from '../git/repository.ts';
import { type Json, optionalList, optionalObject, optionalText, requiredText } from '../http/body.ts';
import { HttpError, notFound, unprocessable } from '../http/errors.ts';
import type { Router } from '../http/router.ts';
import type { RepoRow } from '../state.ts';
import { nodeId, type Place, repoApiUrl, repoHtmlUrl } from './present.ts';

const READ = { key: 'contents', level: 'read' } as const;
const WRITE = { key: 'contents', level: 'write' } as const;

/** Blobs, trees, commits and tag objects. */
export function addGitDataRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/git';
  router.on('POST', `${base}/blobs`, createBlob);
  router.on('GET', `${base}/blobs/{sha}`, getBlob);
  router.on('POST', `${base}/trees`, createTree);
  router.on('GET', `${base}/trees/{sha+}`, getTree);
  router.on('POST', `${base}/commits`, createCommit);
  router.on('GET', `${base}/commits/{sha}`, getCommit);
  router.on('POST', `${base}/tags`, createTag);
  router.on('GET', `${base}/tags/{sha}`, getTag);
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
  const size = (await git.objects.read(entry.oid))?.data.length ?? 0;
  return { ...common, size, url: `${place.url}/git/blobs/${entry.oid}` };
}

async function createCommit(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const git = await context.engine.git(repo);
  const body = jsonBody(context);
  const message = requiredText(body, 'message');
  const tree = requiredText(body, 'tree');
  if ((await git.objects.readTree(tree)) === undefined) throw unprocessable('Tree SHA does not exist');
  const parents = (optionalList(body, 'parents') ?? []).map(String);
  for (const parent of parents) {
    if ((await git.objects.readCommit(parent)) === undefined)
      throw unprocessable('Parent SHA does not exist or is not a commit object');
  }
  const given = optionalObject(body, 'author');
  const author = personFrom(given, viewerPerson(context.engine, context.viewer));
  const committer = personFrom(
    optionalObject(body, 'committer'),
    given === undefined ? viewerPerson(context.engine, context.viewer) : author,
  );
  const sha = git.objects.write('commit', encodeCommit({ tree, parents, author, committer, message }));
  const byBot = context.viewer.kind === 'job' || context.viewer.kind === 'app';
  if (byBot && given === undefined && optionalObject(body, 'committer') === undefined)
    markSigned(context.engine, repo, sha);
  const reply = await presentGitCommit(context, repo, sha);
  return { status: 201, body: reply, headers: { location: String(reply?.['url']) } };
}

/** Remembers that GitHub itself signed a commit. */
export function markSigned(engine: Engine, repo: RepoRow, sha: string): void {
  engine.state.signedCommits.put({ id: `${repo.id}:${sha}`, repo: repo.id, verified_at: engine.timestamp() });
}

/** The token's owner as git author at this moment. */
export function viewerPerson(engine: Engine, viewer: Viewer): Person {
  const user = viewer.kind === 'anonymous' ? undefined : viewer.user;
  const login = user?.login ?? 'ghost';
  return {
    name: user?.name ?? login,
    email: user?.email ?? `${user?.id ?? 0}+${login}@users.noreply.github.com`,
    seconds: Math.floor(engine.now().getTime() / 1000),
    zone: '+0000',
  };
}

/** A person from a request body; missing parts come from the fallback, an absent date is now. */
export function personFrom(body: Json | undefined, fallback: Person): Person {
  if (body === undefined) return fallback;
  const date = optionalText(body, 'date');
  const time = date === undefined ? { seconds: fallback.seconds, zone: fallback.zone } : parseDate(date);
  if (time === undefined)
    throw new HttpError(422, `Invalid request.\n\nFor 'properties/date', "${date}" is not a valid date-time.`);
  return { name: requiredText(body, 'name'), email: requiredText(body, 'email'), ...time };
}

async function getCommit(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const body = await presentGitCommit(context, repo, param(context, 'sha'));
  if (body === undefined) throw notFound();
  return { status: 200, body };
}

/** GitHub's opinion about a commit's signature. */
export function presentVerification(engine: Engine, repo: RepoRow, sha: string): Record<string, unknown> {
  const signed = engine.state.signedCommits.get(`${repo.id}:${sha}`);
  if (signed === undefined)
    return { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };
  return { verified: true, reason: 'valid', signature: null, payload: null, verified_at: signed.verified_at };
}

export const presentPerson = (person: Person): Record<string, unknown> => ({
  name: person.name,
  email: person.email,
  date: isoOf(person),
});

async function presentGitCommit(
  place: Place,
  repo: RepoRow,
  sha: string,
): Promise<Record<string, unknown> | undefined> {
  const commit: Commit | undefined = await (await place.engine.git(repo)).objects.readCommit(sha);
  if (commit === undefined) return undefined;
  const url = repoApiUrl(place, repo);
  const html = repoHtmlUrl(place, repo);
  return {
    sha,
    node_id: nodeId('C', repo.id, sha),
    url: `${url}/git/commits/${sha}`,
    html_url: `${html}/commit/${sha}`,
    author: presentPerson(commit.author),
    committer: presentPerson(commit.committer),
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${url}/git/commits/${parent}`,
      html_url: `${html}/commit/${parent}`,
    })),
    verification: presentVerification(place.engine, repo, sha),
  };
}

async function createTag(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const git = await context.engine.git(repo);
  const body = jsonBody(context);
  const object = requiredText(body, 'object');
  const type = requiredText(body, 'type') as ObjectType;
  if ((await git.objects.read(object))?.type !== type) throw unprocessable('Object does not exist or has another type');
  const sha = git.objects.write(
    'tag',
    encodeTag({
      object,
      type,
      tag: requiredText(body, 'tag'),
      tagger: personFrom(optionalObject(body, 'tagger'), viewerPerson(context.engine, context.viewer)),
      message: requiredText(body, 'message'),
    }),
  );
  const reply = await presentTag(context, repo, sha);
  return { status: 201, body: reply, headers: { location: String(reply?.['url']) } };
}

async function getTag(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const body = await presentTag(context, repo, param(context, 'sha'));
  if (body === undefined) throw notFound();
  return { status: 200, body };
}

async function presentTag(place: Place, repo: RepoRow, sha: string): Promise<Record<string, unknown> | undefined> {
  const object = await (await place.engine.git(repo)).objects.read(sha);
  if (object?.type !== 'tag') return undefined;
  const tag = parseTag(object.data);
  const url = repoApiUrl(place, repo);
  return {
    node_id: nodeId('TA', repo.id, sha),
    sha,
    url: `${url}/git/tags/${sha}`,
    tagger:
      tag.tagger === undefined ? { name: '', email: '', date: '1970-01-01T00:00:00Z' } : presentPerson(tag.tagger),
    object: { sha: tag.object, type: tag.type, url: `${url}/git/${tag.type}s/${tag.object}` },
    tag: tag.tag,
    message: tag.message,
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}
