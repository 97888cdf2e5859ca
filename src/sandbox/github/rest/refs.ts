import { allowedRepo } from '../access.ts';
import { jsonBody, param, type RequestContext } from '../context.ts';
import { ZERO_OID } from '../git/object-format.ts';
import { isValidRefName, type Ref } from '../git/ref-store.ts';
import { optionalFlag, requiredText } from '../http/body.ts';
import { HttpError, notAccessible, notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import { changeRefs, type RefOutcome } from '../ref-changes.ts';
import type { RepoRow } from '../state.ts';
import { encodePath, nodeId, repoApiUrl } from './present.ts';

const READ = { key: 'contents', level: 'read' } as const;
const WRITE = { key: 'contents', level: 'write' } as const;

/** Creating, reading, moving and deleting refs. */
export function addRefRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/git';
  router.on('POST', `${base}/refs`, createRef);
  router.on('PATCH', `${base}/refs/{ref+}`, updateRef);
  router.on('DELETE', `${base}/refs/{ref+}`, deleteRef);
  router.on('GET', `${base}/ref/{ref+}`, getRef);
  router.on('GET', `${base}/matching-refs/{ref+}`, listRefs);
  router.on('GET', `${base}/matching-refs`, listRefs);
}

/** The ref of a path: `heads/x`, or with `refs/` before it. */
function fullName(context: RequestContext): string {
  const ref = param(context, 'ref');
  return ref.startsWith('refs/') ? ref : `refs/${ref}`;
}

async function getRef(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const name = fullName(context);
  const oid = (await context.engine.git(repo)).refs.read(name);
  if (oid === undefined) throw notFound();
  return { status: 200, body: await presentRef(context, repo, { name, oid }) };
}

async function listRefs(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const all = (await context.engine.git(repo)).refs.list(fullName(context));
  const { items, headers } = paginate(context, all);
  return { status: 200, body: await Promise.all(items.map((ref) => presentRef(context, repo, ref))), headers };
}

async function presentRef(context: RequestContext, repo: RepoRow, ref: Ref): Promise<Record<string, unknown>> {
  const url = repoApiUrl(context, repo);
  const type = (await (await context.engine.git(repo)).objects.read(ref.oid))?.type ?? 'commit';
  return {
    ref: ref.name,
    node_id: nodeId('REF', repo.id, ref.name),
    url: `${url}/git/${encodePath(ref.name)}`,
    object: { sha: ref.oid, type, url: `${url}/git/${type}s/${ref.oid}` },
  };
}

async function createRef(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const body = jsonBody(context);
  const name = requiredText(body, 'ref');
  const oid = requiredText(body, 'sha');
  if (!name.startsWith('refs/') || name.split('/').length < 3) {
    throw unprocessable("Reference name must start with 'refs/' and have at least two slashes.");
  }
  if (!isValidRefName(name)) throw unprocessable(`${name} is not a valid ref name.`);
  const git = await context.engine.git(repo);
  if (!/^[0-9a-f]{40}$/.test(oid))
    throw unprocessable('The sha parameter must be exactly 40 characters and contain only [0-9a-f].');
  context.engine.limits.create(context.viewer, context.now);
  await git.refs.exclusive(async () => {
    const object = await git.objects.read(oid);
    if (object === undefined) throw unprocessable('Object does not exist');
    if (name.startsWith('refs/heads/') && object.type !== 'commit') throw unprocessable('Object is not a commit');
    if (git.refs.read(name) !== undefined) throw unprocessable('Reference already exists');
    const change = { name, before: ZERO_OID, after: oid, force: false };
    throwUnlessChanged(
      await changeRefs({ engine: context.engine, repo, viewer: context.viewer, changes: [change] }),
      'create',
    );
  });
  const reply = await presentRef(context, repo, { name, oid });
  return { status: 201, body: reply, headers: { location: String(reply['url']) } };
}

async function updateRef(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const body = jsonBody(context);
  const name = fullName(context);
  const oid = requiredText(body, 'sha');
  const force = optionalFlag(body, 'force') ?? false;
  const git = await context.engine.git(repo);
  await git.refs.exclusive(async () => {
    const before = git.refs.read(name);
    if (before === undefined) throw unprocessable('Reference does not exist');
    const object = await git.objects.read(oid);
    if (object === undefined) throw unprocessable('Object does not exist');
    if (name.startsWith('refs/heads/') && object.type !== 'commit') throw unprocessable('Object is not a commit');
    const change = { name, before, after: oid, force };
    throwUnlessChanged(
      await changeRefs({ engine: context.engine, repo, viewer: context.viewer, changes: [change] }),
      'update',
    );
  });
  return { status: 200, body: await presentRef(context, repo, { name, oid }) };
}

async function deleteRef(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const name = fullName(context);
  const git = await context.engine.git(repo);
  await git.refs.exclusive(async () => {
    const before = git.refs.read(name);
    if (before === undefined) throw unprocessable('Reference does not exist');
    if (name === `refs/heads/${repo.default_branch}`) throw unprocessable('Cannot delete the default branch');
    const change = { name, before, after: ZERO_OID, force: true };
    throwUnlessChanged(
      await changeRefs({ engine: context.engine, repo, viewer: context.viewer, changes: [change] }),
      'delete',
    );
  });
  return { status: 204 };
}

/** Turns a refused ref change into GitHub's answer. */
export function throwUnlessChanged(outcome: RefOutcome, verb: 'create' | 'update' | 'delete', status = 422): void {
  switch (outcome.kind) {
    case 'changed':
      return;
    case 'moved':
      if (verb === 'create') throw unprocessable('Reference already exists');
      throw new HttpError(409, 'Reference cannot be updated');
    case 'not-fast-forward':
      throw unprocessable('Update is not a fast forward');
    case 'refused':
      throw new HttpError(status, ruleText(outcome.messages));
    case 'workflows':
      throw notAccessible('contents=write; contents=write,workflows=write');
  }
}

/** How GitHub words broken rules in an API answer. */
export function ruleText(messages: readonly string[]): string {
  return `Repository rule violations found\n\n${messages.map((message) => `${message}\n\n`).join('')}`;
}
