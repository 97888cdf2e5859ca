import type { Viewer } from './access.ts';
import type { Engine } from './engine.ts';
import { mustGit, runGit } from './git/git-process.ts';
import { encodeCommit, type Person, ZERO_OID } from './git/object-format.ts';
import { patchOf } from './git/patch.ts';
import type { RefChange } from './git/ref-store.ts';
import type { GitRepository } from './git/repository.ts';
import { presentSender, presentWebhookRepo } from './rest/present.ts';
import { presentPull } from './rest/present-pull.ts';
import type { IssueRow, PullRow, RepoRow } from './state.ts';
import { note } from './timeline.ts';

export type PullAction =
  | 'opened'
  | 'synchronize'
  | 'reopened'
  | 'closed'
  | 'edited'
  | 'review_requested'
  | 'review_request_removed';

const HEADS = 'refs/heads/';

export function issueOfPull(engine: Engine, pull: PullRow): IssueRow {
  const issue = engine.state.issues.get(pull.issue);
  if (issue === undefined) throw new Error(`the sandbox has a pull request ${pull.number} without its issue`);
  return issue;
}

/**
 * Puts a pull request at a head and a base: its objects come into the base repository, `refs/pull/N/head` and (unless
 * they conflict) `refs/pull/N/merge` point at the head and at a trial merge. The caller holds the base repository's turn.
 */
export async function placePull(engine: Engine, pull: PullRow, at: { head: string; base: string }): Promise<PullRow> {
  const repo = repoById(engine, pull.repo);
  const git = await engine.git(repo);
  if (pull.head_repo !== pull.repo) {
    const fork = engine.repoDir(repoById(engine, pull.head_repo));
    await mustGit({ dir: git.dir, args: ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', fork, at.head] });
  }
  const merge = await trialMerge({ engine, git, pull, ...at });
  await pointAt(git, `refs/pull/${pull.number}/head`, at.head);
  if (merge !== null) await pointAt(git, `refs/pull/${pull.number}/merge`, merge);
  // Meanwhile somebody may have been asked for a review.
  const latest = engine.state.pulls.get(pull.id) ?? pull;
  return engine.state.pulls.put({ ...latest, head_sha: at.head, base_sha: at.base, merge_sha: merge });
}

function repoById(engine: Engine, id: number): RepoRow {
  const repo = engine.state.repos.get(id);
  if (repo === undefined) throw new Error(`the sandbox has no repository with the id ${id}`);
  return repo;
}

async function pointAt(git: GitRepository, name: string, after: string): Promise<void> {
  const before = git.refs.read(name) ?? ZERO_OID;
  if (before !== after && !(await git.refs.update([{ name, before, after }])))
    throw new Error(`the sandbox could not move ${name}`);
}

/** A merge of the head into the base as GitHub tries it; null where they conflict. */
async function trialMerge(of: {
  engine: Engine;
  git: GitRepository;
  pull: PullRow;
  head: string;
  base: string;
}): Promise<string | null> {
  const { engine, git, pull, head, base } = of;
  const tried = await runGit({ dir: git.dir, args: ['merge-tree', '--write-tree', '--no-messages', base, head] });
  if (tried.code === 1) return null;
  if (tried.code !== 0)
    throw new Error(`the sandbox needs git 2.38 or newer for pull requests: ${tried.stderr.trim()}`);
  const author = engine.userById(issueOfPull(engine, pull).author);
  const login = author?.login ?? 'ghost';
  const person: Person = {
    name: author?.name ?? login,
    email: author?.email ?? `${author?.id ?? 0}+${login}@users.noreply.github.com`,
    seconds: Math.floor(engine.now().getTime() / 1000),
    zone: '+0000',
  };
  const commit = encodeCommit({
    tree: tried.stdout.toString('latin1').trim(),
    parents: [base, head],
    author: person,
    committer: { ...person, name: 'GitHub', email: 'noreply@github.com' },
    message: `Merge ${head} into ${base}`,
  });
  return git.objects.write('commit', commit);
}

/**
 * Lets open pull requests follow their branches: a new head is `synchronize`, a new base only a new trial merge, a base
 * that has the head in it a merge, a deleted branch the end. The caller holds the turn of the repository that changed.
 */
export async function followRefs(of: {
  engine: Engine;
  repo: RepoRow;
  viewer: Viewer;
  changes: readonly RefChange[];
}): Promise<void> {
  const { engine, repo, viewer } = of;
  const changes = of.changes.filter((change) => change.name.startsWith(HEADS) && change.before !== change.after);
  const open = [...engine.state.pulls.all()].filter((pull) => issueOfPull(engine, pull).state === 'open');
  for (const pull of open) {
    for (const change of changes) {
      const branch = change.name.slice(HEADS.length);
      const moved =
        pull.head_repo === repo.id && pull.head_ref === branch
          ? 'head'
          : pull.repo === repo.id && pull.base_ref === branch
            ? 'base'
            : undefined;
      if (moved === undefined) continue;
      const follow = (): Promise<void> => followOne({ engine, viewer, pull, moved, change });
      // A fork's turn is not that of the repository it proposes to.
      if (pull.repo === repo.id) await follow();
      else await (await engine.git(repoById(engine, pull.repo))).refs.exclusive(follow);
    }
  }
}

async function followOne(of: {
  engine: Engine;
  viewer: Viewer;
  pull: PullRow;
  moved: 'head' | 'base';
  change: RefChange;
}): Promise<void> {
  const { engine, viewer, moved, change } = of;
  const pull = engine.state.pulls.get(of.pull.id) ?? of.pull;
  if (issueOfPull(engine, pull).state !== 'open') return;
  if (change.after === ZERO_OID) return closePull(engine, viewer, pull);
  if (moved === 'head') {
    const placed = await placePull(engine, pull, { head: change.after, base: pull.base_sha });
    await noteForce(of, placed, pull.head_sha);
    const more = { before: change.before, after: change.after };
    return announcePull(engine, viewer, { pull: placed, action: 'synchronize', more });
  }
  const git = await engine.git(repoById(engine, pull.repo));
  if (await git.isAncestor(pull.head_sha, change.after)) {
    const by = viewer.kind === 'anonymous' ? null : viewer.user.id;
    const latest = engine.state.pulls.get(pull.id) ?? pull;
    const merged = { ...latest, merged_at: engine.timestamp(), merged_by: by };
    note(engine, viewer, { issue: issueOfPull(engine, pull), event: 'merged', commit_id: change.after });
    return closePull(engine, viewer, engine.state.pulls.put(merged));
  }
  await placePull(engine, pull, { head: pull.head_sha, base: change.after });
}

/**
 * Writes a force-push down. Reviews stay whatever it brings; where it proposes the same patch, those of the old head are
 * said to be of the new one, which is why a review's commit proves nothing about its time.
 */
async function noteForce(of: { engine: Engine; viewer: Viewer }, pull: PullRow, before: string): Promise<void> {
  const { engine, viewer } = of;
  const git = await engine.git(repoById(engine, pull.repo));
  if (await git.isAncestor(before, pull.head_sha)) return;
  const issue = issueOfPull(engine, pull);
  note(engine, viewer, { issue, event: 'head_ref_force_pushed', commit_id: pull.head_sha });
  const patch = (head: string): Promise<string> => patchOf(git.dir, { base: pull.base_sha, head });
  if ((await patch(before)) !== (await patch(pull.head_sha))) return;
  for (const review of engine.state.reviews.under(pull.id))
    if (review.commit_id === before) engine.state.reviews.put({ ...review, commit_id: pull.head_sha });
}

/** Closes an open pull request and tells listeners. */
export async function closePull(engine: Engine, viewer: Viewer, pull: PullRow): Promise<void> {
  const now = engine.timestamp();
  const by = viewer.kind === 'anonymous' ? null : viewer.user.id;
  const issue = issueOfPull(engine, pull);
  engine.state.issues.put({ ...issue, state: 'closed', closed_at: now, closed_by: by, updated_at: now });
  note(engine, viewer, { issue, event: 'closed', state_reason: null });
  await announcePull(engine, viewer, { pull, action: 'closed' });
}

/** Opens a closed pull request again; the name of the branch is returned that is gone, and nothing done then. */
export async function reopenPull(engine: Engine, viewer: Viewer, pull: PullRow): Promise<string | undefined> {
  const repo = repoById(engine, pull.repo);
  const head = (await engine.git(repoById(engine, pull.head_repo))).refs.read(`${HEADS}${pull.head_ref}`);
  const git = await engine.git(repo);
  const base = git.refs.read(`${HEADS}${pull.base_ref}`);
  if (head === undefined || base === undefined) return head === undefined ? pull.head_ref : pull.base_ref;
  const placed = await git.refs.exclusive(async () => {
    const issue = issueOfPull(engine, pull);
    engine.state.issues.put({ ...issue, state: 'open', closed_at: null, closed_by: null });
    note(engine, viewer, { issue, event: 'reopened', state_reason: null });
    return await placePull(engine, pull, { head, base });
  });
  await announcePull(engine, viewer, { pull: placed, action: 'reopened' });
  return undefined;
}

/** Emits a `pull_request` event. */
export async function announcePull(
  engine: Engine,
  viewer: Viewer,
  of: { pull: PullRow; action: PullAction; more?: Record<string, unknown> },
): Promise<void> {
  const { pull, action, more = {} } = of;
  if (pull.merge_sha === null) return;
  const shown = await presentPull({ engine, baseUrl: engine.url }, pull);
  const payload = { action, number: pull.number, ...more, pull_request: shown };
  announceOfPull(engine, viewer, { pull, name: 'pull_request', payload });
}

/**
 * Emits an event of a pull request. None comes of what conflicts with its base, which GitHub does not run, nor (the default
 * setting) of a fork of a private repository; what a job's token causes would wait for approval, and starts nothing here.
 */
export function announceOfPull(
  engine: Engine,
  viewer: Viewer,
  of: { pull: PullRow; name: 'pull_request' | 'pull_request_review'; payload: Record<string, unknown> },
): void {
  const { pull, name, payload } = of;
  const repo = repoById(engine, pull.repo);
  if (pull.merge_sha === null || viewer.kind === 'anonymous' || (repo.private && pull.head_repo !== repo.id)) return;
  engine.announce(viewer, {
    name,
    repo: engine.fullName(repo),
    ref: `refs/pull/${pull.number}/merge`,
    sha: pull.merge_sha,
    actor: viewer.user.login,
    payload: {
      ...payload,
      repository: presentWebhookRepo(engine, repo),
      sender: presentSender(engine, viewer.user),
    },
  });
}
