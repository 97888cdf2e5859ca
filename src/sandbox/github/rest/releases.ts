import { allowedRepo, may, signedIn } from '../access.ts';
import { jsonBody, numberParam, param, type RequestContext } from '../context.ts';
import { isoOf, ZERO_OID } from '../git/object-format.ts';
import { isValidRefName } from '../git/ref-store.ts';
import { type Json, optionalFlag, optionalText, requiredText } from '../http/body.ts';
import { invalid, notAccessible, notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import { changeRefs, foreignWorkflow } from '../ref-changes.ts';
import { burnTag, isBurned } from '../rulesets.ts';
import type { ReleaseRow, RepoRow } from '../state.ts';
import { deleteAssetsOf } from './assets.ts';
import { presentRelease } from './present-release.ts';
import { ruleText } from './refs.ts';

const READ = { key: 'contents', level: 'read' } as const;
const WRITE = { key: 'contents', level: 'write' } as const;

/** Releases; drafts are no claim on a tag, and publishing is the moment that counts. */
export function addReleaseRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}';
  router.on('POST', `${base}/releases`, createRelease);
  router.on('GET', `${base}/releases`, listReleases);
  router.on('GET', `${base}/releases/latest`, getLatest);
  router.on('GET', `${base}/releases/tags/{tag+}`, getByTag);
  router.on('GET', `${base}/releases/{release}`, getRelease);
  router.on('PATCH', `${base}/releases/{release}`, updateRelease);
  router.on('DELETE', `${base}/releases/{release}`, deleteRelease);
  router.on('GET', `${base}/immutable-releases`, getImmutability);
  router.on('PUT', `${base}/immutable-releases`, (context) => setImmutability(context, true));
  router.on('DELETE', `${base}/immutable-releases`, (context) => setImmutability(context, false));
}

/** The release `{release}`; drafts exist only for those who may push. */
export function releaseOf(context: RequestContext, repo: RepoRow): ReleaseRow {
  const release = context.engine.state.releases.get(numberParam(context, 'release'));
  if (release?.repo !== repo.id) throw notFound();
  if (release.draft && !may(context.engine, context.viewer, repo, WRITE)) throw notFound();
  return release;
}

function makeLatest(body: Json, fallback: ReleaseRow['make_latest']): ReleaseRow['make_latest'] {
  const value = optionalText(body, 'make_latest') ?? fallback;
  if (value !== 'true' && value !== 'false' && value !== 'legacy') {
    throw invalid({ resource: 'Release', code: 'invalid', field: 'make_latest' });
  }
  return value;
}

async function createRelease(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const body = jsonBody(context);
  const { engine } = context;
  const tag = requiredText(body, 'tag_name');
  if (!isValidRefName(`refs/tags/${tag}`)) {
    throw invalid({ resource: 'Release', code: 'custom', field: 'tag_name', message: 'tag_name is not well-formed' });
  }
  engine.limits.create(context.viewer, context.now);
  const now = engine.timestamp();
  const draft: ReleaseRow = {
    id: engine.state.nextId(),
    repo: repo.id,
    author: signedIn(context.viewer).user.id,
    tag_name: tag,
    target_commitish: optionalText(body, 'target_commitish') ?? repo.default_branch,
    name: optionalText(body, 'name') ?? null,
    body: optionalText(body, 'body') ?? null,
    draft: true,
    prerelease: optionalFlag(body, 'prerelease') ?? false,
    immutable: false,
    make_latest: makeLatest(body, 'true'),
    created_at: now,
    published_at: null,
    updated_at: now,
  };
  const wantsDraft = optionalFlag(body, 'draft') ?? false;
  await refuseForeignWorkflows(context, repo, draft);
  const release = wantsDraft ? draft : await publish(context, repo, draft);
  engine.state.releases.put(release);
  const shown = presentRelease(context, repo, release);
  return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}

/** Creates the tag when it is missing, takes the commit's date, and locks the release where the repository says so. */
async function publish(context: RequestContext, repo: RepoRow, draft: ReleaseRow): Promise<ReleaseRow> {
  const { engine, viewer } = context;
  const git = await engine.git(repo);
  const ref = `refs/tags/${draft.tag_name}`;
  const twin = engine.state.releases
    .of(repo.id)
    .find((r) => r.tag_name === draft.tag_name && !r.draft && r.id !== draft.id);
  if (twin !== undefined) throw invalid({ resource: 'Release', code: 'already_exists', field: 'tag_name' });
  const burned = isBurned(engine, repo, draft.tag_name);
  const used = {
    resource: 'Release',
    code: 'custom',
    field: 'tag_name',
    message: 'tag_name was used by an immutable release',
  } as const;
  if (burned && git.refs.read(ref) !== undefined) throw invalid(used);
  const commit = await git.refs.exclusive(async () => {
    const existing = git.refs.read(ref);
    if (existing !== undefined) return await git.peelToCommit(existing);
    const target = await git.resolveCommit(draft.target_commitish);
    if (target === undefined) throw invalid({ resource: 'Release', code: 'invalid', field: 'target_commitish' });
    const change = { name: ref, before: ZERO_OID, after: target, force: false };
    const outcome = await changeRefs({ engine, repo, viewer, changes: [change] });
    if (outcome.kind === 'workflows') throw notAccessible('contents=write; contents=write,workflows=write');
    if (outcome.kind === 'refused') {
      throw invalid(
        {
          resource: 'Release',
          code: 'custom',
          field: 'pre_receive',
          message: `pre_receive ${ruleText(outcome.messages)}`,
        },
        ...(burned ? [used] : []),
        { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' },
      );
    }
    if (outcome.kind !== 'changed') throw unprocessable('Published releases must have a valid tag');
    return target;
  });
  const object = commit === undefined ? undefined : await git.objects.readCommit(commit);
  const immutable = (engine.state.repos.get(repo.id) ?? repo).settings.immutable_releases;
  if (immutable) burnTag(engine, repo, draft.tag_name);
  const published: ReleaseRow = {
    ...draft,
    draft: false,
    immutable,
    // A published release is dated by its commit.
    created_at: object === undefined ? draft.created_at : isoOf(object.committer),
    published_at: engine.timestamp(),
  };
  engine.announce(viewer, {
    name: 'release',
    repo: engine.fullName(repo),
    ref,
    sha: commit ?? ZERO_OID,
    actor: signedIn(viewer).user.login,
    payload: { action: 'published', release: presentRelease(context, repo, published) },
  });
  return published;
}

/** GitHub refuses a job's release on a commit that brings other workflow files, even as a draft. */
async function refuseForeignWorkflows(context: RequestContext, repo: RepoRow, release: ReleaseRow): Promise<void> {
  const git = await context.engine.git(repo);
  const name = `refs/tags/${release.tag_name}`;
  if (git.refs.read(name) !== undefined) return;
  const after = await git.resolveCommit(release.target_commitish);
  if (after === undefined) return;
  const change = { name, before: ZERO_OID, after };
  if ((await foreignWorkflow({ engine: context.engine, repo, viewer: context.viewer, change })) !== undefined) {
    throw notAccessible('contents=write; contents=write,workflows=write');
  }
}

function listReleases(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const pushes = may(context.engine, context.viewer, repo, WRITE);
  const releases = context.engine.state.releases
    .of(repo.id)
    .filter((release) => pushes || !release.draft)
    .sort(
      (a, b) =>
        Number(b.draft) - Number(a.draft) ||
        (a.created_at === b.created_at ? b.id - a.id : a.created_at < b.created_at ? 1 : -1),
    );
  const { items, headers } = paginate(context, releases);
  return { status: 200, body: items.map((release) => presentRelease(context, repo, release)), headers };
}

function getRelease(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  return { status: 200, body: presentRelease(context, repo, releaseOf(context, repo)) };
}

function getByTag(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const tag = param(context, 'tag');
  const release = context.engine.state.releases.of(repo.id).find((row) => row.tag_name === tag && !row.draft);
  if (release === undefined) throw notFound();
  return { status: 200, body: presentRelease(context, repo, release) };
}

/** The release shown as latest: the one last marked so, else the newest by commit date among those not excluded. */
export function latestRelease(context: Pick<RequestContext, 'engine'>, repo: RepoRow): ReleaseRow | undefined {
  const full = context.engine.state.releases.of(repo.id).filter((row) => !row.draft && !row.prerelease);
  const marked = full.filter((row) => row.make_latest === 'true');
  const newest = (rows: ReleaseRow[], key: (row: ReleaseRow) => string): ReleaseRow | undefined =>
    rows.sort((a, b) => (key(a) < key(b) || (key(a) === key(b) && a.id < b.id) ? 1 : -1))[0];
  return (
    newest(marked, (row) => row.published_at ?? '') ??
    newest(
      full.filter((row) => row.make_latest === 'legacy'),
      (row) => row.created_at,
    )
  );
}

function getLatest(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const release = latestRelease(context, repo);
  if (release === undefined) throw notFound();
  return { status: 200, body: presentRelease(context, repo, release) };
}

async function updateRelease(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const old = releaseOf(context, repo);
  const body = jsonBody(context);
  const { engine } = context;
  const tag = optionalText(body, 'tag_name') ?? old.tag_name;
  const target = optionalText(body, 'target_commitish') ?? old.target_commitish;
  if (old.immutable && tag !== old.tag_name) {
    throw invalid({
      resource: 'Release',
      code: 'custom',
      field: 'tag_name',
      message: 'tag_name cannot be changed when release is immutable',
    });
  }
  if (old.immutable && optionalFlag(body, 'draft') === true)
    throw unprocessable('Cannot convert an immutable release to a draft.');
  const changed: ReleaseRow = {
    ...old,
    tag_name: tag,
    target_commitish: target,
    name: 'name' in body ? (optionalText(body, 'name') ?? null) : old.name,
    body: 'body' in body ? (optionalText(body, 'body') ?? null) : old.body,
    // A prerelease made full does not become latest by itself.
    make_latest: makeLatest(body, old.prerelease ? 'false' : old.make_latest),
    prerelease: optionalFlag(body, 'prerelease') ?? old.prerelease,
    updated_at: engine.timestamp(),
  };
  const draft = optionalFlag(body, 'draft') ?? old.draft;
  if (old.draft) await refuseForeignWorkflows(context, repo, changed);
  const row =
    old.draft && !draft
      ? await publish(context, repo, changed)
      : { ...changed, draft, published_at: draft ? null : changed.published_at };
  engine.state.releases.put(row);
  return { status: 200, body: presentRelease(context, repo, row) };
}

async function deleteRelease(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const release = releaseOf(context, repo);
  await deleteAssetsOf(context.engine, release);
  context.engine.state.releases.delete(release.id);
  return { status: 204 };
}

const ADMIN = { key: 'administration', level: 'read', role: 'admin' } as const;

function getImmutability(context: RequestContext) {
  const repo = allowedRepo(context, ADMIN);
  if (!repo.settings.immutable_releases) throw notFound();
  return { status: 200, body: { enabled: true, enforced_by_owner: false } };
}

function setImmutability(context: RequestContext, enabled: boolean) {
  const repo = allowedRepo(context, { ...ADMIN, level: 'write' });
  context.engine.state.repos.put({ ...repo, settings: { ...repo.settings, immutable_releases: enabled } });
  return { status: 204 };
}
