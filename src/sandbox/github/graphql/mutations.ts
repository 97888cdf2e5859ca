import { may } from '../access.ts';
import type { RequestContext } from '../context.ts';
import { encodeCommit, ZERO_OID } from '../git/object-format.ts';
import { isValidRefName, type RefChange } from '../git/ref-store.ts';
import type { PathChange } from '../git/repository.ts';
import { changeRefs, type RefOutcome } from '../ref-changes.ts';
import { markSigned, viewerPerson } from '../rest/git-commits.ts';
import { nodeId, readNodeId, repoHtmlUrl } from '../rest/present.ts';
import { ruleText } from '../rest/refs.ts';
import type { RepoRow } from '../state.ts';
import { forbidden, GitHubGraphQLError, unprocessable, unresolvedNode } from './errors.ts';
import { commitFor, refFor } from './objects.ts';
import { findRepository, issueFor, scopeFor } from './repository.ts';

type Resolved = Record<string, unknown>;

const NO_PUSH = "You don't have permission to push to this repository.";

function repositoryById(context: RequestContext, id: string): RepoRow {
  const { prefix, parts } = readNodeId(id);
  const repo = prefix === 'R' ? context.engine.state.repos.get(Number(parts[0])) : undefined;
  if (repo === undefined) throw unresolvedNode(id);
  return findRepository(context, context.engine.fullName(repo));
}

function refById(context: RequestContext, id: string): { repo: RepoRow; name: string } {
  const { prefix, parts } = readNodeId(id);
  const repo = prefix === 'REF' ? context.engine.state.repos.get(Number(parts[0])) : undefined;
  if (repo === undefined) throw unresolvedNode(id);
  return { repo: findRepository(context, context.engine.fullName(repo)), name: parts.slice(1).join(':') };
}

function needPush(context: RequestContext, repo: RepoRow): void {
  if (may(context.engine, context.viewer, repo, { key: 'contents', level: 'write' })) return;
  if (context.viewer.kind === 'job' || context.viewer.kind === 'app') throw forbidden();
  throw new GitHubGraphQLError('FORBIDDEN', NO_PUSH);
}

function throwUnlessChanged(outcome: RefOutcome, moved: () => Error): void {
  if (outcome.kind === 'changed') return;
  if (outcome.kind === 'moved') throw moved();
  if (outcome.kind === 'not-fast-forward') throw unprocessable('Update is not a fast forward');
  if (outcome.kind === 'workflows') throw forbidden();
  throw unprocessable(ruleText(outcome.messages).trim());
}

interface CommitInput {
  branch: { branchName?: string | null; id?: string | null; repositoryNameWithOwner?: string | null };
  clientMutationId?: string | null;
  expectedHeadOid: string;
  fileChanges?: {
    additions?: { path: string; contents: string }[] | null;
    deletions?: { path: string }[] | null;
  } | null;
  message: { headline: string; body?: string | null };
}

/** One signed commit on a branch, on the condition that the branch still has the expected head. */
export async function createCommitOnBranch(context: RequestContext, input: CommitInput): Promise<Resolved> {
  const { repo, name } = branchOf(context, input);
  needPush(context, repo);
  const { engine, viewer } = context;
  engine.limits.create(viewer, context.now);
  const scope = await scopeFor(context, repo);
  const { git } = scope;
  const stale = (): GitHubGraphQLError =>
    // The two spaces are GitHub's.
    new GitHubGraphQLError(
      'STALE_DATA',
      `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`,
    );
  const changes = fileChanges(input);
  const files = new Map<string, PathChange>();
  for (const [path, contents] of changes) {
    files.set(path, contents === null ? null : { mode: '100644', oid: git.objects.write('blob', contents) });
  }
  const oid = await git.refs.exclusive(async () => {
    const head = git.refs.read(name);
    if (head === undefined)
      throw new GitHubGraphQLError('NOT_FOUND', `Could not resolve to a branch with the name '${name.slice(11)}'.`);
    if (head !== input.expectedHeadOid) throw stale();
    const base = await git.treeOf(head);
    if (base === undefined) throw unprocessable('The branch does not point to a commit.');
    for (const [path, change] of files) {
      const old = await git.entryAt(base, path);
      if (change === null && old === undefined)
        throw unprocessable(
          `A path was requested for deletion which does not exist as of commit oid \`${head}\`: ${path}`,
        );
      // A changed file keeps its mode.
      if (change !== null && old?.mode.startsWith('100') === true) change.mode = old.mode;
    }
    const person = viewerPerson(engine, viewer);
    const body = input.message.body ?? '';
    const commit = encodeCommit({
      tree: await git.editTree(base, files),
      parents: [head],
      author: person,
      committer: { ...person, name: 'GitHub', email: 'noreply@github.com' },
      message: body === '' ? input.message.headline : `${input.message.headline}\n\n${body}`,
    });
    const created = git.objects.write('commit', commit);
    const change = { name, before: head, after: created, force: false };
    throwUnlessChanged(await changeRefs({ engine, repo, viewer, changes: [change] }), stale);
    markSigned(engine, repo, created);
    return created;
  });
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: await commitFor(scope, oid),
    ref: refFor(scope, name),
  };
}

function branchOf(context: RequestContext, input: CommitInput): { repo: RepoRow; name: string } {
  const { branch } = input;
  if (branch.id != null) return refById(context, branch.id);
  if (branch.repositoryNameWithOwner == null || branch.branchName == null) {
    throw new GitHubGraphQLError(
      'UNPROCESSABLE',
      'Either a branch id or repositoryNameWithOwner and branchName must be given.',
    );
  }
  const repo = findRepository(context, branch.repositoryNameWithOwner);
  const name = branch.branchName.startsWith('refs/heads/') ? branch.branchName : `refs/heads/${branch.branchName}`;
  return { repo, name };
}

function fileChanges(input: CommitInput): Map<string, Buffer | null> {
  const changes = new Map<string, Buffer | null>();
  const take = (path: string, contents: Buffer | null): void => {
    if (path.split('/').some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git')) {
      throw unprocessable(`A path was requested which is not valid: ${path}`);
    }
    if (changes.has(path))
      throw unprocessable(`A path was requested for both addition and deletion, or twice: ${path}`);
    changes.set(path, contents);
  };
  for (const file of input.fileChanges?.deletions ?? []) take(file.path, null);
  for (const file of input.fileChanges?.additions ?? []) {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(file.contents))
      throw unprocessable(`The contents of ${file.path} are not valid Base64.`);
    take(file.path, Buffer.from(file.contents, 'base64'));
  }
  return changes;
}

interface RefUpdate {
  name: string;
  beforeOid?: string | null;
  afterOid: string;
  force?: boolean | null;
}

/** Moves, creates and deletes any refs, all or none, each on the condition named in `beforeOid`. */
export async function updateRefs(
  context: RequestContext,
  input: { repositoryId: string; refUpdates: RefUpdate[]; clientMutationId?: string | null },
): Promise<Resolved> {
  const repo = repositoryById(context, input.repositoryId);
  needPush(context, repo);
  const git = await context.engine.git(repo);
  await git.refs.exclusive(async () => {
    const changes: (RefChange & { force: boolean })[] = [];
    for (const update of input.refUpdates) {
      if (!isValidRefName(update.name)) throw unprocessable(`${update.name} is not a valid ref name.`);
      if (update.afterOid !== ZERO_OID && (await git.objects.read(update.afterOid)) === undefined)
        throw unprocessable('Object does not exist');
      const now = git.refs.read(update.name) ?? ZERO_OID;
      const before = update.beforeOid ?? now;
      if (before !== now)
        throw unprocessable(`Reference cannot be updated: ${update.name} was expected to be ${before} but is ${now}`);
      if (now === ZERO_OID && update.afterOid === ZERO_OID)
        throw unprocessable(`Reference does not exist: ${update.name}`);
      changes.push({ name: update.name, before, after: update.afterOid, force: update.force ?? false });
    }
    const { engine, viewer } = context;
    throwUnlessChanged(await changeRefs({ engine, repo, viewer, changes }), () =>
      unprocessable('Reference cannot be updated'),
    );
  });
  return { clientMutationId: input.clientMutationId ?? null };
}

async function moveOne(
  context: RequestContext,
  repo: RepoRow,
  change: { name: string; after: string; force: boolean; creates: boolean },
): Promise<Resolved | null> {
  needPush(context, repo);
  const scope = await scopeFor(context, repo);
  const { git } = scope;
  await git.refs.exclusive(async () => {
    if (change.after !== ZERO_OID && (await git.objects.read(change.after)) === undefined)
      throw unprocessable('Object does not exist');
    const now = git.refs.read(change.name);
    if (change.creates && now !== undefined)
      throw unprocessable(`A ref named "${change.name}" already exists in the repository.`);
    if (!change.creates && now === undefined) throw unprocessable('Reference does not exist');
    const { engine, viewer } = context;
    const changes = [{ name: change.name, before: now ?? ZERO_OID, after: change.after, force: change.force }];
    throwUnlessChanged(await changeRefs({ engine, repo, viewer, changes }), () =>
      unprocessable('Reference cannot be updated'),
    );
  });
  return change.after === ZERO_OID ? null : refFor(scope, change.name);
}

export async function createRef(
  context: RequestContext,
  input: { repositoryId: string; name: string; oid: string; clientMutationId?: string | null },
): Promise<Resolved> {
  if (!isValidRefName(input.name)) throw unprocessable(`${input.name} is not a valid ref name.`);
  const repo = repositoryById(context, input.repositoryId);
  const ref = await moveOne(context, repo, { name: input.name, after: input.oid, force: false, creates: true });
  return { clientMutationId: input.clientMutationId ?? null, ref };
}

export async function updateRef(
  context: RequestContext,
  input: { refId: string; oid: string; force?: boolean | null; clientMutationId?: string | null },
): Promise<Resolved> {
  const { repo, name } = refById(context, input.refId);
  const ref = await moveOne(context, repo, { name, after: input.oid, force: input.force ?? false, creates: false });
  return { clientMutationId: input.clientMutationId ?? null, ref };
}

export async function deleteRef(
  context: RequestContext,
  input: { refId: string; clientMutationId?: string | null },
): Promise<Resolved> {
  const { repo, name } = refById(context, input.refId);
  await moveOne(context, repo, { name, after: ZERO_OID, force: true, creates: false });
  return { clientMutationId: input.clientMutationId ?? null };
}

export async function addComment(
  context: RequestContext,
  input: { subjectId: string; body: string; clientMutationId?: string | null },
): Promise<Resolved> {
  const { engine, viewer } = context;
  const { prefix, parts } = readNodeId(input.subjectId);
  const issue = prefix === 'I' ? engine.state.issues.get(Number(parts[0])) : undefined;
  const row = issue === undefined ? undefined : engine.state.repos.get(issue.repo);
  if (issue === undefined || row === undefined) throw unresolvedNode(input.subjectId);
  const repo = findRepository(context, engine.fullName(row));
  if (viewer.kind === 'anonymous' || !may(engine, viewer, repo, { key: 'issues', level: 'write', role: 'read' }))
    throw forbidden();
  engine.limits.create(viewer, context.now);
  const now = engine.timestamp();
  const comment = engine.state.comments.put({
    id: engine.state.nextId(),
    repo: repo.id,
    issue: issue.id,
    author: viewer.user.id,
    body: input.body,
    created_at: now,
    updated_at: now,
  });
  const url = `${repoHtmlUrl(context, repo)}/issues/${issue.number}#issuecomment-${comment.id}`;
  const node = {
    __typename: 'IssueComment',
    id: nodeId('IC', comment.id),
    databaseId: comment.id,
    body: comment.body,
    createdAt: now,
    updatedAt: now,
    url,
  };
  const subject = issueFor(await scopeFor(context, repo), issue);
  return {
    clientMutationId: input.clientMutationId ?? null,
    commentEdge: { cursor: String(comment.id), node },
    subject,
  };
}
