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
} from '../git/object-format.ts';
import { type Json, optionalList, optionalObject, optionalText, requiredText } from '../http/body.ts';
import { HttpError, notFound, unprocessable } from '../http/errors.ts';
import type { Router } from '../http/router.ts';
import type { RepoRow } from '../state.ts';
import { nodeId, type Place, repoApiUrl, repoHtmlUrl } from './present.ts';

const READ = { key: 'contents', level: 'read' } as const;
const WRITE = { key: 'contents', level: 'write' } as const;

/** Commit and tag objects. */
export function addGitCommitRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/git';
  router.on('POST', `${base}/commits`, createCommit);
  router.on('GET', `${base}/commits/{sha}`, getCommit);
  router.on('POST', `${base}/tags`, createTag);
  router.on('GET', `${base}/tags/{sha}`, getTag);
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

/** `git-commit` */
export async function presentGitCommit(
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
