import type { Viewer } from './access.ts';
import type { Engine } from './engine.ts';
import { diffTrees, walkHistory } from './git/history.ts';
import { isoOf, ZERO_OID } from './git/object-format.ts';
import type { RefChange } from './git/ref-store.ts';
import type { GitRepository } from './git/repository.ts';
import { followRefs } from './pulls.ts';
import { presentSender, presentWebhookRepo } from './rest/present.ts';
import { violations } from './rulesets.ts';
import type { RepoRow } from './state.ts';

export type RefOutcome =
  | { kind: 'changed' }
  /** A ref no longer holds what the caller named, or its name collides with another. */
  | { kind: 'moved' }
  | { kind: 'not-fast-forward'; name: string }
  | { kind: 'refused'; name: string; messages: string[] }
  /** A job's token may not bring in workflow files the default branch does not have. */
  | { kind: 'workflows'; path: string };

export interface RefChangeRequest {
  engine: Engine;
  repo: RepoRow;
  viewer: Viewer;
  changes: readonly (RefChange & { force: boolean })[];
}

/**
 * Checks rulesets, immutability, fast-forward and workflow files, changes all refs or none, and tells listeners. The
 * caller holds the repository's turn (`git.refs.exclusive`).
 */
export async function changeRefs(request: RefChangeRequest): Promise<RefOutcome> {
  const { engine, repo, viewer, changes } = request;
  const git = await engine.git(repo);
  for (const change of changes) {
    if (change.name.startsWith('refs/pull/'))
      return { kind: 'refused', name: change.name, messages: ['Cannot update this protected ref.'] };
    if ((git.refs.read(change.name) ?? ZERO_OID) !== change.before) return { kind: 'moved' };
    const fastForward = await isFastForward(git, change);
    const messages = violations({ engine, repo, viewer, move: { ...change, fastForward } });
    if (messages.length > 0) return { kind: 'refused', name: change.name, messages };
    if (!fastForward && !change.force) return { kind: 'not-fast-forward', name: change.name };
    const path = await foreignWorkflow({ engine, repo, viewer, change });
    if (path !== undefined) return { kind: 'workflows', path };
  }
  if (!(await git.refs.update(changes))) return { kind: 'moved' };
  await announceRefChanges(request);
  return { kind: 'changed' };
}

async function isFastForward(git: GitRepository, change: RefChange): Promise<boolean> {
  if (change.before === ZERO_OID || change.after === ZERO_OID || change.before === change.after) return true;
  if (change.name.startsWith('refs/tags/')) return false;
  return await git.isAncestor(change.before, change.after);
}

const WORKFLOWS = '.github/workflows';

/**
 * A workflow file that the new commit adds or changes against the default branch and against what the ref held before;
 * files the commit lacks do not count (an assumption: GitHub words the refusal "create or update workflow").
 */
export async function foreignWorkflow(options: {
  engine: Engine;
  repo: RepoRow;
  viewer: Viewer;
  change: RefChange;
}): Promise<string | undefined> {
  const { engine, repo, viewer, change } = options;
  if (viewer.kind !== 'job' && viewer.kind !== 'app') return undefined;
  if (viewer.token.permissions?.workflows === 'write' || change.after === ZERO_OID) return undefined;
  const git = await engine.git(repo);
  const wanted = await workflowTree(git, change.after);
  if (wanted === undefined) return undefined;
  const head = git.refs.read(`refs/heads/${repo.default_branch}`);
  if (head === undefined) return undefined;
  const brought = async (base: string | undefined): Promise<Set<string>> => {
    const changed = await diffTrees(git, base, wanted);
    return new Set(changed.filter((file) => file.status !== 'removed').map((file) => file.path));
  };
  const against = await brought(await workflowTree(git, head));
  const since = change.before === ZERO_OID ? against : await brought(await workflowTree(git, change.before));
  const path = [...against].find((file) => since.has(file));
  return path === undefined ? undefined : `${WORKFLOWS}/${path}`;
}

async function workflowTree(git: GitRepository, oid: string): Promise<string | undefined> {
  const commit = await git.peelToCommit(oid);
  const tree = commit === undefined ? undefined : await git.treeOf(commit);
  const entry = tree === undefined ? undefined : await git.entryAt(tree, WORKFLOWS);
  return entry?.mode === '40000' ? entry.oid : undefined;
}

/** Notes the push, emits a `push` event per changed branch or tag, and lets the pull requests of the branches follow. */
export async function announceRefChanges(
  request: Omit<RefChangeRequest, 'changes'> & { changes: readonly RefChange[] },
): Promise<void> {
  const { engine, repo, viewer, changes } = request;
  engine.state.repos.put({ ...(engine.state.repos.get(repo.id) ?? repo), pushed_at: engine.timestamp() });
  for (const change of viewer.kind === 'job' ? [] : changes) {
    if (change.before === change.after || !/^refs\/(heads|tags)\//.test(change.name)) continue;
    const event = await pushPayload({ engine, repo, viewer, change });
    engine.announce(viewer, {
      name: 'push',
      repo: engine.fullName(repo),
      ref: change.name,
      sha: change.after,
      actor: viewer.kind === 'anonymous' ? 'ghost' : viewer.user.login,
      payload: event,
    });
  }
  await followRefs(request);
}

const PUSH_COMMITS = 20;

async function pushPayload(options: {
  engine: Engine;
  repo: RepoRow;
  viewer: Viewer;
  change: RefChange;
}): Promise<Record<string, unknown>> {
  const { engine, repo, viewer, change } = options;
  const git = await engine.git(repo);
  const head = change.after === ZERO_OID ? undefined : await git.peelToCommit(change.after);
  const known = change.before === ZERO_OID ? undefined : await git.peelToCommit(change.before);
  const commits: Record<string, unknown>[] = [];
  if (head !== undefined && change.name.startsWith('refs/heads/')) {
    for await (const { oid, commit } of walkHistory(git, head)) {
      if (oid === known || commits.length >= PUSH_COMMITS) break;
      const parent = commit.parents[0];
      const files = await diffTrees(git, parent === undefined ? undefined : await git.treeOf(parent), commit.tree);
      const paths = (status: string): string[] => files.filter((f) => f.status === status).map((f) => f.path);
      commits.unshift({
        id: oid,
        tree_id: commit.tree,
        distinct: true,
        message: commit.message,
        timestamp: isoOf(commit.committer),
        url: `${engine.url}/${engine.fullName(repo)}/commit/${oid}`,
        author: { name: commit.author.name, email: commit.author.email },
        committer: { name: commit.committer.name, email: commit.committer.email },
        added: paths('added'),
        removed: paths('removed'),
        modified: paths('modified'),
      });
      // A new branch brings only its head: what came before is already on another branch.
      if (known === undefined) break;
    }
  }
  const login = viewer.kind === 'anonymous' ? 'ghost' : viewer.user.login;
  return {
    ref: change.name,
    before: change.before,
    after: change.after,
    created: change.before === ZERO_OID,
    deleted: change.after === ZERO_OID,
    forced: !(await isFastForward(git, change)),
    base_ref: null,
    compare: `${engine.url}/${engine.fullName(repo)}/compare/${change.before.slice(0, 12)}...${change.after.slice(0, 12)}`,
    commits,
    head_commit: commits.at(-1) ?? null,
    repository: presentWebhookRepo(engine, repo),
    pusher: { name: login },
    sender: viewer.kind === 'anonymous' ? null : presentSender(engine, viewer.user),
  };
}
