import { may, roleOf, visibleRepo } from '../access.ts';
import type { RequestContext } from '../context.ts';
import { typeOfMode } from '../git/object-format.ts';
import type { Ref } from '../git/ref-store.ts';
import { HttpError } from '../http/errors.ts';
import { encodePath, nodeId, repoHtmlUrl } from '../rest/present.ts';
import { latestRelease } from '../rest/releases.ts';
import type { AssetRow, IssueRow, ReleaseRow, RepoRow } from '../state.ts';
import { connect, type PageArguments } from './connection.ts';
import { GitHubGraphQLError, unresolvedRepository } from './errors.ts';
import { commitFor, needContents, objectFor, refAt, refFor, type Scope, treeFor } from './objects.ts';
import { presentGraphUser } from './people.ts';

type Resolved = Record<string, unknown>;

/** The git side of a repository for GraphQL. */
export async function scopeFor(context: RequestContext, repo: RepoRow): Promise<Scope> {
  const git = await context.engine.git(repo);
  return { context, repo, git, repository: () => repositoryFor(context, repo) };
}

/** The repository by name, when the caller may see it. */
export function findRepository(context: RequestContext, nameWithOwner: string): RepoRow {
  const [owner = '', name = ''] = nameWithOwner.split('/');
  try {
    return visibleRepo(context, owner, name);
  } catch (error) {
    if (error instanceof HttpError) throw unresolvedRepository(nameWithOwner);
    throw error;
  }
}

export async function repositoryFor(context: RequestContext, repo: RepoRow): Promise<Resolved> {
  const scope = await scopeFor(context, repo);
  const { engine, viewer } = context;
  const owner = engine.userById(repo.owner);
  const guard =
    <A, R>(resolve: (args: A) => R) =>
    (args: A): R => {
      needContents(scope);
      return resolve(args);
    };
  return {
    __typename: 'Repository',
    id: nodeId('R', repo.id),
    databaseId: repo.id,
    name: repo.name,
    nameWithOwner: engine.fullName(repo),
    isPrivate: repo.private,
    isArchived: false,
    isEmpty: () => scope.git.refs.list('refs/heads/').length === 0,
    createdAt: repo.created_at,
    pushedAt: repo.pushed_at,
    url: repoHtmlUrl(context, repo),
    owner: owner === undefined ? null : presentGraphUser(context, owner),
    viewerPermission: () =>
      viewer.kind === 'person' ? (roleOf(engine, repo, viewer.user)?.toUpperCase() ?? null) : null,
    defaultBranchRef: guard(() => refFor(scope, `refs/heads/${repo.default_branch}`)),
    ref: guard(({ qualifiedName }: { qualifiedName: string }) => findRef(scope, qualifiedName)),
    refs: guard((args: RefsArguments) => refsFor(scope, args)),
    object: guard((args: { expression?: string | null; oid?: string | null }) => objectAt(scope, args)),
    release: guard(({ tagName }: { tagName: string }) => {
      const row = visibleReleases(scope).find((release) => release.tag_name === tagName && !release.draft);
      return row === undefined ? null : releaseFor(scope, row);
    }),
    releases: guard((args: PageArguments & { orderBy?: { field: string; direction: string } | null }) => {
      const sign = args.orderBy?.direction === 'ASC' ? 1 : -1;
      const key = (row: ReleaseRow): string => (args.orderBy?.field === 'NAME' ? (row.name ?? '') : row.created_at);
      const rows = visibleReleases(scope).sort(
        (a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id),
      );
      return connect('releases', rows, args, (row) => releaseFor(scope, row));
    }),
    latestRelease: guard(() => {
      const row = latestRelease(context, repo);
      return row === undefined ? null : releaseFor(scope, row);
    }),
    issue: ({ number }: { number: number }) => {
      const row = engine.state.issues.of(repo.id).find((issue) => issue.number === number);
      if (row === undefined)
        throw new GitHubGraphQLError('NOT_FOUND', `Could not resolve to an Issue with the number of ${number}.`);
      return issueFor(scope, row);
    },
  };
}

function findRef(scope: Scope, name: string): Resolved | null {
  if (name.startsWith('refs/')) return refFor(scope, name);
  for (const prefix of ['refs/', 'refs/heads/', 'refs/tags/']) {
    const found = refFor(scope, `${prefix}${name}`);
    if (found !== null) return found;
  }
  return null;
}

interface RefsArguments extends PageArguments {
  refPrefix: string;
  query?: string | null;
  direction?: string | null;
  orderBy?: { field: string; direction: string } | null;
}

async function refsFor(scope: Scope, args: RefsArguments): Promise<Resolved | null> {
  if (!/^refs\/.*\/$/.test(args.refPrefix)) return null;
  let refs: Ref[] = scope.git.refs.list(args.refPrefix);
  const query = args.query;
  if (query != null) refs = refs.filter((ref) => ref.name.slice(args.refPrefix.length).includes(query));
  const direction = args.orderBy?.direction ?? args.direction ?? 'ASC';
  if (args.orderBy?.field === 'TAG_COMMIT_DATE') {
    const dated = await Promise.all(refs.map(async (ref) => ({ ref, seconds: await dateOf(scope, ref.oid) })));
    refs = dated.sort((a, b) => a.seconds - b.seconds).map(({ ref }) => ref);
  }
  if (direction === 'DESC') refs.reverse();
  return connect('refs', refs, args, (ref) => ({
    ...refAt(scope, ref.name, ref.oid),
    name: ref.name.slice(args.refPrefix.length),
    prefix: args.refPrefix,
  }));
}

async function dateOf(scope: Scope, oid: string): Promise<number> {
  const commit = await scope.git.peelToCommit(oid);
  return commit === undefined ? 0 : ((await scope.git.objects.readCommit(commit))?.committer.seconds ?? 0);
}

async function objectAt(
  scope: Scope,
  args: { expression?: string | null; oid?: string | null },
): Promise<Resolved | null> {
  if (args.oid != null) return await objectFor(scope, args.oid);
  const expression = args.expression ?? '';
  const colon = expression.indexOf(':');
  const revision = colon === -1 ? expression : expression.slice(0, colon);
  const name = revision === 'HEAD' ? `refs/heads/${scope.repo.default_branch}` : revision;
  const commit = await scope.git.resolveCommit(name);
  if (colon === -1) return commit === undefined ? await objectFor(scope, revision) : await commitFor(scope, commit);
  const tree = commit === undefined ? undefined : await scope.git.treeOf(commit);
  const path = expression.slice(colon + 1);
  const entry = tree === undefined ? undefined : await scope.git.entryAt(tree, path);
  if (entry === undefined) return null;
  return typeOfMode(entry.mode) === 'tree' ? treeFor(scope, entry.oid, path) : await objectFor(scope, entry.oid);
}

function visibleReleases(scope: Scope): ReleaseRow[] {
  const { engine, viewer } = scope.context;
  const pushes = may(engine, viewer, scope.repo, { key: 'contents', level: 'write' });
  return engine.state.releases.of(scope.repo.id).filter((row) => pushes || !row.draft);
}

function releaseFor(scope: Scope, row: ReleaseRow): Resolved {
  const { engine } = scope.context;
  const author = engine.userById(row.author);
  const ref = `refs/tags/${row.tag_name}`;
  const assets = (): AssetRow[] => engine.state.assets.under(row.id);
  return {
    __typename: 'Release',
    id: nodeId('RE', row.id),
    databaseId: row.id,
    author: author?.kind === 'User' ? presentGraphUser(scope.context, author) : null,
    name: row.name,
    description: row.body,
    tagName: row.tag_name,
    isDraft: row.draft,
    isPrerelease: row.prerelease,
    isLatest: () => latestRelease(scope.context, scope.repo)?.id === row.id,
    immutable: row.immutable,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    url: `${repoHtmlUrl(scope.context, scope.repo)}/releases/tag/${encodePath(row.tag_name)}`,
    repository: scope.repository,
    tag: () => refFor(scope, ref),
    tagCommit: async () => {
      const oid = scope.git.refs.read(ref);
      const commit = oid === undefined ? undefined : await scope.git.peelToCommit(oid);
      return commit === undefined ? null : await commitFor(scope, commit);
    },
    releaseAssets: (args: PageArguments & { name?: string | null }) => {
      const wanted = assets().filter((asset) => args.name == null || asset.name === args.name);
      return connect('releaseAssets', wanted, args, (asset) => assetFor(scope, row, asset));
    },
  };
}

function assetFor(scope: Scope, release: ReleaseRow, asset: AssetRow): Resolved {
  const url = `${repoHtmlUrl(scope.context, scope.repo)}/releases/download/${encodePath(release.tag_name)}/${asset.name}`;
  return {
    __typename: 'ReleaseAsset',
    id: nodeId('RA', asset.id),
    name: asset.name,
    size: asset.size,
    digest: asset.digest,
    contentType: asset.content_type,
    downloadCount: asset.download_count,
    createdAt: asset.created_at,
    updatedAt: asset.updated_at,
    downloadUrl: url,
    url,
  };
}

export function issueFor(scope: Scope, row: IssueRow): Resolved {
  return {
    __typename: 'Issue',
    id: nodeId('I', row.id),
    databaseId: row.id,
    number: row.number,
    title: row.title,
    body: row.body ?? '',
    state: row.state.toUpperCase(),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    url: `${repoHtmlUrl(scope.context, scope.repo)}/issues/${row.number}`,
  };
}
