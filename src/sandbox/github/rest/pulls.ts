import { allowedRepo, may, requirePermission, signedIn } from '../access.ts';
import { jsonBody, numberParam, type RequestContext } from '../context.ts';
import { runGit } from '../git/git-process.ts';
import type { GitRepository } from '../git/repository.ts';
import { type Json, optionalFlag, optionalText, requiredText } from '../http/body.ts';
import { HttpError, invalid, notFound } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import { announcePull, closePull, issueOfPull, placePull, reopenPull } from '../pulls.ts';
import type { IssueRow, PullRow, RepoRow } from '../state.ts';
import { checkedBody } from './issues.ts';
import { filesOfPull, labelOf, presentPull, presentPullSimple } from './present-pull.ts';

const READ = { key: 'pull-requests', level: 'read' } as const;
const OPEN = { key: 'pull-requests', level: 'write', role: 'read' } as const;
const EDIT = { key: 'pull-requests', level: 'write', role: 'write' } as const;

/** Pull requests: opening, looking, editing, closing. Merging is by pushing the head to the base; the merge button is not part of this sandbox. */
export function addPullRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/pulls';
  router.on('POST', base, createPull);
  router.on('GET', base, listPulls);
  router.on('GET', `${base}/{number}`, getPull);
  router.on('PATCH', `${base}/{number}`, updatePull);
  router.on('GET', `${base}/{number}/files`, listFiles);
}

/** The pull request `{number}` of a repository, or 404. */
export function pullOf(context: RequestContext, repo: RepoRow): PullRow {
  const number = numberParam(context, 'number');
  const pull = context.engine.state.pulls.of(repo.id).find((row) => row.number === number);
  if (pull === undefined) throw notFound();
  return pull;
}

const refuse = (field: string): HttpError => invalid({ resource: 'PullRequest', field, code: 'invalid' });
const custom = (message: string): HttpError => invalid({ resource: 'PullRequest', code: 'custom', message });

function unsupported(body: Json, keys: readonly string[]): void {
  const key = keys.find((one) => body[one] !== undefined);
  if (key !== undefined) throw new HttpError(501, `The sandbox does not have "${key}" of pull requests.`);
}

async function createPull(context: RequestContext) {
  const repo = allowedRepo(context, OPEN);
  const { engine, viewer } = context;
  if (viewer.kind === 'job' && !repo.settings.actions_can_create_pull_requests)
    throw new HttpError(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  const body = jsonBody(context);
  unsupported(body, ['issue', 'head_repo']);
  const title = requiredText(body, 'title');
  if (title.trim() === '') throw invalid({ resource: 'PullRequest', code: 'missing_field', field: 'title' });
  const text = checkedBody(optionalText(body, 'body'), 'PullRequest') ?? null;
  const head = headOf(context, repo, requiredText(body, 'head'));
  const baseRef = requiredText(body, 'base').replace(/^refs\/heads\//, '');
  const draft = optionalFlag(body, 'draft') ?? false;
  const git = await engine.git(repo);
  const headSha = (await engine.git(head.repo)).refs.read(`refs/heads/${head.ref}`);
  const pull = await git.refs.exclusive(async () => {
    const base = git.refs.read(`refs/heads/${baseRef}`);
    if (headSha === undefined) throw refuse('head');
    if (base === undefined) throw refuse('base');
    await checkRange({ context, repo, git, head: { ...head, sha: headSha }, base: { ref: baseRef, sha: base } });
    engine.limits.create(viewer, context.now);
    const issue = putIssue(context, repo, { title, text });
    const row: PullRow = {
      id: engine.state.nextId(),
      repo: repo.id,
      issue: issue.id,
      number: issue.number,
      head_repo: head.repo.id,
      head_ref: head.ref,
      head_sha: headSha,
      base_ref: baseRef,
      base_sha: base,
      merge_sha: null,
      draft,
      merged_at: null,
      merged_by: null,
    };
    return await placePull(engine, row, { head: headSha, base });
  });
  await announcePull(engine, viewer, { pull, action: 'opened' });
  const shown = await presentPull(context, pull);
  return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}

/** `branch` of the repository itself, or `owner:branch` of its fork. People need push access to where it comes from. */
function headOf(context: RequestContext, repo: RepoRow, text: string): { repo: RepoRow; ref: string } {
  const { engine, viewer } = context;
  const colon = text.indexOf(':');
  const ref = text.slice(colon + 1).replace(/^refs\/heads\//, '');
  const owner = colon === -1 ? undefined : engine.findUser(text.slice(0, colon));
  const from =
    colon === -1 || owner?.id === repo.owner
      ? repo
      : engine.state.repos.find((row) => row.parent === repo.id && row.owner === owner?.id);
  if (from === undefined) throw refuse('head');
  if (viewer.kind === 'person') requirePermission(context, from, { key: 'contents', level: 'write' });
  return { repo: from, ref };
}

async function checkRange(of: {
  context: RequestContext;
  repo: RepoRow;
  git: GitRepository;
  head: { repo: RepoRow; ref: string; sha: string };
  base: { ref: string; sha: string };
}): Promise<void> {
  const { context, repo, git, head, base } = of;
  const { state } = context.engine;
  const label = labelOf(context, head.repo, head.ref);
  const same = (row: PullRow): boolean =>
    row.head_repo === head.repo.id && row.head_ref === head.ref && row.base_ref === base.ref;
  if (state.pulls.of(repo.id).some((row) => same(row) && state.issues.get(row.issue)?.state === 'open'))
    throw custom(`A pull request already exists for ${label}.`);
  const from = await context.engine.git(head.repo);
  if ((await git.objects.readCommit(head.sha)) !== undefined && (await git.isAncestor(head.sha, base.sha)))
    throw custom(`No commits between ${base.ref} and ${head.ref}`);
  // A fork knows the commits it was made from, and what it brought in since.
  const related = await runGit({ dir: from.dir, args: ['rev-list', '--max-parents=0', head.sha] });
  const roots = (await runGit({ dir: git.dir, args: ['rev-list', '--max-parents=0', base.sha] })).stdout.toString();
  if (
    !related.stdout
      .toString()
      .split('\n')
      .some((root) => root !== '' && roots.includes(root))
  )
    throw custom(`The ${head.ref} branch has no history in common with ${base.ref}`);
}

function putIssue(context: RequestContext, repo: RepoRow, of: { title: string; text: string | null }): IssueRow {
  const { engine } = context;
  const now = engine.timestamp();
  const fresh = engine.state.repos.get(repo.id) ?? repo;
  engine.state.repos.put({ ...fresh, next_number: fresh.next_number + 1 });
  return engine.state.issues.put({
    id: engine.state.nextId(),
    repo: repo.id,
    number: fresh.next_number,
    author: signedIn(context.viewer).user.id,
    title: of.title,
    body: of.text,
    state: 'open',
    state_reason: null,
    labels: [],
    assignees: [],
    locked: false,
    closed_at: null,
    closed_by: null,
    created_at: now,
    updated_at: now,
  });
}

function listPulls(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const { engine, query } = context;
  const wanted = query.get('state') ?? 'open';
  const [head, base] = [query.get('head'), query.get('base')];
  if ((query.get('sort') ?? 'created') !== 'created')
    throw new HttpError(501, 'The sandbox lists pull requests by creation only.');
  const headRepo = (pull: PullRow): RepoRow => engine.state.repos.get(pull.head_repo) ?? repo;
  const rows = engine.state.pulls
    .of(repo.id)
    .filter((pull) => wanted === 'all' || issueOfPull(engine, pull).state === wanted)
    .filter((pull) => head === null || labelOf(context, headRepo(pull), pull.head_ref) === head)
    .filter((pull) => base === null || pull.base_ref === base)
    .sort((a, b) => (query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number));
  const { items, headers } = paginate(context, rows);
  return { status: 200, body: items.map((pull) => presentPullSimple(context, pull)), headers };
}

async function getPull(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  return { status: 200, body: await presentPull(context, pullOf(context, repo)) };
}

async function listFiles(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const files = await filesOfPull(context, pullOf(context, repo));
  const { items, headers } = paginate(context, files);
  return { status: 200, body: items, headers };
}

async function updatePull(context: RequestContext) {
  const { engine, viewer } = context;
  const repo = allowedRepo(context, READ);
  const pull = pullOf(context, repo);
  const issue = issueOfPull(engine, pull);
  const own = viewer.kind === 'person' && viewer.user.id === issue.author;
  requirePermission(context, repo, own && may(engine, viewer, repo, OPEN) ? OPEN : EDIT);
  const body = jsonBody(context);
  unsupported(body, ['base', 'maintainer_can_modify']);
  const state = optionalText(body, 'state') ?? issue.state;
  if (state !== 'open' && state !== 'closed') throw refuse('state');
  if (state === 'open' && pull.merged_at !== null) throw custom('state cannot be changed. The pull request is merged.');
  const title = optionalText(body, 'title') ?? issue.title;
  const text = 'body' in body ? (checkedBody(optionalText(body, 'body'), 'PullRequest') ?? null) : issue.body;
  const edited = title !== issue.title || text !== issue.body;
  engine.state.issues.put({ ...issue, title, body: text, updated_at: engine.timestamp() });
  if (edited) await announcePull(engine, viewer, { pull, action: 'edited' });
  if (state === 'closed' && issue.state === 'open') await closePull(engine, viewer, pull);
  if (state === 'open' && issue.state === 'closed') await reopen(context, pull);
  return { status: 200, body: await presentPull(context, pullOf(context, repo)) };
}

async function reopen(context: RequestContext, pull: PullRow): Promise<void> {
  const gone = await reopenPull(context.engine, context.viewer, pull);
  if (gone !== undefined) throw custom(`state cannot be changed. The ${gone} branch is gone.`);
}
