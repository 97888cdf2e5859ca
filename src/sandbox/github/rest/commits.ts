import { allowedRepo } from '../access.ts';
import { param, type RequestContext } from '../context.ts';
import { mustGit, runGit } from '../git/git-process.ts';
import { diffTrees, type HistoryFilter, listHistory } from '../git/history.ts';
import type { GitRepository } from '../git/repository.ts';
import { HttpError, notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import { accountOf } from '../people.ts';
import { rulesetsFor } from '../rulesets.ts';
import type { RepoRow } from '../state.ts';
import { presentPerson, presentVerification } from './git-commits.ts';
import { encodePath, nodeId, type Place, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';

const READ = { key: 'contents', level: 'read' } as const;

/** Commits, comparisons, branches and tags. */
export function addCommitRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}';
  router.on('GET', `${base}/commits`, listCommits);
  router.on('GET', `${base}/commits/{ref+}`, getCommit);
  router.on('GET', `${base}/compare/{basehead+}`, compare);
  router.on('GET', `${base}/branches`, listBranches);
  router.on('GET', `${base}/branches/{branch+}`, getBranch);
  router.on('GET', `${base}/tags`, listTags);
}

/** The commit a ref, sha or short sha means; GitHub answers 422 for a ref it cannot resolve. */
export async function commitOrFail(context: RequestContext, repo: RepoRow, ref: string): Promise<string> {
  const git = await context.engine.git(repo);
  const commit = await git.resolveCommit(ref === 'HEAD' ? `refs/heads/${repo.default_branch}` : ref);
  if (commit === undefined) throw unprocessable(`No commit found for SHA: ${ref}`);
  return commit;
}

async function listCommits(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const git = await context.engine.git(repo);
  if (git.refs.list('refs/heads/').length === 0) throw new HttpError(409, 'Git Repository is empty.');
  const start = await git.resolveCommit(context.query.get('sha') ?? repo.default_branch);
  if (start === undefined) throw notFound();
  const time = (name: string): number | undefined => {
    const value = context.query.get(name);
    return value === null ? undefined : Date.parse(value);
  };
  const [path, since, until] = [context.query.get('path'), time('since'), time('until')];
  const filter: HistoryFilter = {
    ...(path === null ? {} : { path }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
  const found = await listHistory(git, start, filter);
  const { items, headers } = paginate(context, found);
  return { status: 200, body: await Promise.all(items.map((oid) => presentCommit(context, repo, oid))), headers };
}

async function getCommit(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const oid = await commitOrFail(context, repo, param(context, 'ref'));
  if (/\.sha\b/.test(context.headers['accept'] ?? '')) {
    return { status: 200, bytes: Buffer.from(oid), headers: { 'content-type': 'application/vnd.github.sha' } };
  }
  const git = await context.engine.git(repo);
  const commit = await git.objects.readCommit(oid);
  const parent = commit?.parents[0];
  const files = await changedFiles({ context, repo, git, before: parent, after: oid });
  const { items, headers } = paginate(context, files);
  const sum = (key: string): number => files.reduce((total, file) => total + Number(file[key]), 0);
  const stats = { total: sum('changes'), additions: sum('additions'), deletions: sum('deletions') };
  return { status: 200, body: { ...(await presentCommit(context, repo, oid)), stats, files: items }, headers };
}

/** `commit` */
export async function presentCommit(
  context: RequestContext,
  repo: RepoRow,
  oid: string,
): Promise<Record<string, unknown>> {
  const commit = await (await context.engine.git(repo)).objects.readCommit(oid);
  if (commit === undefined) throw notFound();
  const url = repoApiUrl(context, repo);
  const html = repoHtmlUrl(context, repo);
  const account = (email: string) => {
    const user = accountOf(context.engine, email);
    return user === undefined ? null : presentUser(context, user);
  };
  return {
    url: `${url}/commits/${oid}`,
    sha: oid,
    node_id: nodeId('C', repo.id, oid),
    html_url: `${html}/commit/${oid}`,
    comments_url: `${url}/commits/${oid}/comments`,
    commit: {
      url: `${url}/git/commits/${oid}`,
      author: presentPerson(commit.author),
      committer: presentPerson(commit.committer),
      message: commit.message,
      tree: { url: `${url}/git/trees/${commit.tree}`, sha: commit.tree },
      comment_count: 0,
      verification: presentVerification(context.engine, repo, oid),
    },
    author: account(commit.author.email),
    committer: account(commit.committer.email),
    parents: commit.parents.map((parent) => ({
      url: `${url}/commits/${parent}`,
      html_url: `${html}/commit/${parent}`,
      sha: parent,
    })),
  };
}

export interface Range {
  context: Place;
  repo: RepoRow;
  git: GitRepository;
  before: string | undefined;
  after: string;
}

/** The files that differ between two commits, as `diff-entry`. */
export async function changedFiles(range: Range): Promise<Record<string, unknown>[]> {
  const { context, repo, git, before, after } = range;
  const treeOf = async (oid: string | undefined) => (oid === undefined ? undefined : await git.treeOf(oid));
  const [from, to] = [await treeOf(before), await treeOf(after)];
  const args = [
    'diff-tree',
    '-r',
    '--numstat',
    '-z',
    '--no-renames',
    from ?? '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    to ?? '',
  ];
  const counts = new Map<string, [number, number]>();
  for (const line of (await mustGit({ dir: git.dir, args })).toString('utf8').split('\0')) {
    const [added, removed, path] = line.split('\t');
    if (path !== undefined) counts.set(path, [Number(added) || 0, Number(removed) || 0]);
  }
  const url = repoApiUrl(context, repo);
  const html = repoHtmlUrl(context, repo);
  return (await diffTrees(git, from, to)).map((file) => {
    const [additions, deletions] = counts.get(file.path) ?? [0, 0];
    const path = encodePath(file.path);
    return {
      sha: file.after ?? file.before ?? null,
      filename: file.path,
      status: file.status,
      additions,
      deletions,
      changes: additions + deletions,
      blob_url: `${html}/blob/${after}/${path}`,
      raw_url: `${html}/raw/${after}/${path}`,
      contents_url: `${url}/contents/${path}?ref=${after}`,
    };
  });
}

async function compare(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const git = await context.engine.git(repo);
  const [left, right] = param(context, 'basehead').split('...');
  const base = await git.resolveCommit(left ?? '');
  const head = await git.resolveCommit(right ?? '');
  if (base === undefined || head === undefined) throw notFound();
  const merged = await runGit({ dir: git.dir, args: ['merge-base', base, head] });
  if (merged.code !== 0) throw new HttpError(404, `No common ancestor between ${left} and ${right}.`);
  const ancestor = merged.stdout.toString('latin1').trim();
  const revisions = async (range: string): Promise<string[]> =>
    (await mustGit({ dir: git.dir, args: ['rev-list', '--reverse', '--topo-order', range] }))
      .toString('latin1')
      .split('\n')
      .filter((line) => line !== '');
  const ahead = await revisions(`${base}..${head}`);
  const behind = (await revisions(`${head}..${base}`)).length;
  const status = ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged';
  const html = `${repoHtmlUrl(context, repo)}/compare/${encodePath(left ?? '')}...${encodePath(right ?? '')}`;
  const { items, headers } = paginate(context, ahead);
  const body = {
    url: `${repoApiUrl(context, repo)}/compare/${encodePath(param(context, 'basehead'))}`,
    html_url: html,
    permalink_url: `${repoHtmlUrl(context, repo)}/compare/${base.slice(0, 12)}...${head.slice(0, 12)}`,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: await presentCommit(context, repo, base),
    merge_base_commit: await presentCommit(context, repo, ancestor),
    status,
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: await Promise.all(items.map((oid) => presentCommit(context, repo, oid))),
    files: (await changedFiles({ context, repo, git, before: ancestor, after: head })).slice(0, 300),
  };
  return { status: 200, body, headers };
}

const isProtected = (context: RequestContext, repo: RepoRow, branch: string): boolean =>
  rulesetsFor(context.engine, repo, `refs/heads/${branch}`).length > 0;

async function listBranches(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const refs = (await context.engine.git(repo)).refs.list('refs/heads/');
  const { items, headers } = paginate(context, refs);
  const body = items.map(({ name, oid }) => {
    const branch = name.slice('refs/heads/'.length);
    const commit = { sha: oid, url: `${repoApiUrl(context, repo)}/commits/${oid}` };
    return { name: branch, commit, protected: isProtected(context, repo, branch) };
  });
  return { status: 200, body, headers };
}

async function getBranch(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const branch = param(context, 'branch');
  const oid = (await context.engine.git(repo)).refs.read(`refs/heads/${branch}`);
  if (oid === undefined) throw new HttpError(404, 'Branch not found');
  const url = `${repoApiUrl(context, repo)}/branches/${encodePath(branch)}`;
  const guarded = isProtected(context, repo, branch);
  const body = {
    name: branch,
    commit: await presentCommit(context, repo, oid),
    _links: { self: url, html: `${repoHtmlUrl(context, repo)}/tree/${encodePath(branch)}` },
    protected: guarded,
    protection: { enabled: false, required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] } },
    protection_url: `${url}/protection`,
  };
  return { status: 200, body };
}

async function listTags(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const git = await context.engine.git(repo);
  const { items, headers } = paginate(context, git.refs.list('refs/tags/').reverse());
  const url = repoApiUrl(context, repo);
  const body = await Promise.all(
    items.map(async ({ name, oid }) => {
      const tag = name.slice('refs/tags/'.length);
      const sha = (await git.peelToCommit(oid)) ?? oid;
      return {
        name: tag,
        zipball_url: `${url}/zipball/${encodePath(name)}`,
        tarball_url: `${url}/tarball/${encodePath(name)}`,
        commit: { sha, url: `${url}/commits/${sha}` },
        node_id: nodeId('REF', repo.id, name),
      };
    }),
  );
  return { status: 200, body, headers };
}
