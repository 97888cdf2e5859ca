import { allowedRepo, may, requirePermission, signedIn } from '../access.ts';
import { jsonBody, numberParam, param, type RequestContext } from '../context.ts';
import { optionalList, optionalText, requiredText } from '../http/body.ts';
import { HttpError, invalid, notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { CommentRow, IssueRow, LabelRow, RepoRow } from '../state.ts';
import { nodeId, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';
import { presentReactionRollup } from './reactions.ts';

const READ = { key: 'issues', level: 'read' } as const;
/** Everyone who can read may open an issue and comment. */
export const TALK = { key: 'issues', level: 'write', role: 'read' } as const;
const TRIAGE = { key: 'issues', level: 'write', role: 'triage' } as const;
const MAX_BODY = 65_536;

/** Issues, their comments and labels. */
export function addIssueRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}';
  router.on('POST', `${base}/issues`, createIssue);
  router.on('GET', `${base}/issues`, listIssues);
  router.on('GET', `${base}/issues/comments/{comment}`, getComment);
  router.on('PATCH', `${base}/issues/comments/{comment}`, updateComment);
  router.on('DELETE', `${base}/issues/comments/{comment}`, deleteComment);
  router.on('GET', `${base}/issues/{number}`, getIssue);
  router.on('PATCH', `${base}/issues/{number}`, updateIssue);
  router.on('POST', `${base}/issues/{number}/comments`, createComment);
  router.on('GET', `${base}/issues/{number}/comments`, listComments);
  router.on('POST', `${base}/issues/{number}/labels`, addLabels);
  router.on('GET', `${base}/labels`, listLabels);
  router.on('POST', `${base}/labels`, createLabel);
  router.on('GET', `${base}/labels/{name}`, getLabel);
}

/** The issue `{number}` of a repository, or 404. */
export function issueOf(context: RequestContext, repo: RepoRow): IssueRow {
  const number = numberParam(context, 'number');
  const issue = context.engine.state.issues.of(repo.id).find((row) => row.number === number);
  if (issue === undefined) throw notFound();
  return issue;
}

/** The comment `{comment}` of a repository, or 404. */
export function commentOf(context: RequestContext, repo: RepoRow): CommentRow {
  const comment = context.engine.state.comments.get(numberParam(context, 'comment'));
  if (comment?.repo !== repo.id) throw notFound();
  return comment;
}

function checkedBody(text: string | undefined, resource: string): string | undefined {
  if (text !== undefined && text.length > MAX_BODY) {
    throw invalid({
      resource,
      code: 'unprocessable',
      field: 'data',
      message: `body is too long (maximum is ${MAX_BODY} characters)`,
    });
  }
  return text;
}

function names(list: unknown[] | undefined): string[] {
  return (list ?? []).map((item) =>
    typeof item === 'string' ? item : String((item as { name?: unknown })?.name ?? ''),
  );
}

/** Labels come into being when they are first used. */
function useLabels(context: RequestContext, repo: RepoRow, wanted: string[]): string[] {
  for (const name of wanted) if (findLabel(context, repo, name) === undefined) putLabel(context, repo, { name });
  return [...new Set(wanted)];
}

const findLabel = (context: RequestContext, repo: RepoRow, name: string): LabelRow | undefined =>
  context.engine.state.labels.of(repo.id).find((label) => label.name.toLowerCase() === name.toLowerCase());

function putLabel(
  context: RequestContext,
  repo: RepoRow,
  label: { name: string; color?: string; description?: string },
): LabelRow {
  const { state } = context.engine;
  const row = { id: state.nextId(), repo: repo.id, color: 'ededed', description: null, ...label };
  return state.labels.put(row);
}

function createIssue(context: RequestContext) {
  const repo = allowedRepo(context, TALK);
  const author = signedIn(context.viewer).user;
  const body = jsonBody(context);
  const { engine } = context;
  const title = requiredText(body, 'title');
  if (title.trim() === '') throw invalid({ resource: 'Issue', code: 'missing_field', field: 'title' });
  const text = checkedBody(optionalText(body, 'body'), 'Issue');
  engine.limits.create(context.viewer, context.now);
  // Labels and assignees of people without triage rights are dropped silently, as on GitHub.
  const trusted = may(engine, context.viewer, repo, TRIAGE);
  const now = engine.timestamp();
  const fresh = engine.state.repos.get(repo.id) ?? repo;
  engine.state.repos.put({ ...fresh, next_number: fresh.next_number + 1 });
  const issue = engine.state.issues.put({
    id: engine.state.nextId(),
    repo: repo.id,
    number: fresh.next_number,
    author: author.id,
    title,
    body: text ?? null,
    state: 'open',
    state_reason: null,
    labels: trusted ? useLabels(context, repo, names(optionalList(body, 'labels'))) : [],
    assignees: trusted ? assignees(context, optionalList(body, 'assignees')) : [],
    locked: false,
    closed_at: null,
    closed_by: null,
    created_at: now,
    updated_at: now,
  });
  const shown = presentIssue(context, repo, issue);
  announce(context, repo, 'issues', { action: 'opened', issue: shown });
  return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}

function assignees(context: RequestContext, list: unknown[] | undefined): number[] {
  return (list ?? []).map((login) => context.engine.findUser(String(login))?.id).filter((id) => id !== undefined);
}

function announce(
  context: RequestContext,
  repo: RepoRow,
  name: 'issues' | 'issue_comment',
  payload: Record<string, unknown>,
): void {
  const { engine } = context;
  const user = signedIn(context.viewer).user;
  void engine.git(repo).then((git) => {
    const ref = `refs/heads/${repo.default_branch}`;
    const sha = git.refs.read(ref) ?? '';
    const sender = presentUser(context, user);
    engine.announce(context.viewer, {
      name,
      repo: engine.fullName(repo),
      ref,
      sha,
      actor: user.login,
      payload: { ...payload, sender },
    });
  });
}

function listIssues(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const wanted = context.query.get('state') ?? 'open';
  const labels = (context.query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const since = context.query.get('since');
  const creator = context.query.get('creator');
  const direction = context.query.get('direction') === 'asc' ? 1 : -1;
  const issues = context.engine.state.issues
    .of(repo.id)
    .filter((issue) => wanted === 'all' || issue.state === wanted)
    .filter((issue) => labels.every((label) => issue.labels.includes(label)))
    .filter((issue) => since === null || issue.updated_at >= since)
    .filter((issue) => creator === null || context.engine.userById(issue.author)?.login === creator)
    .sort((a, b) => direction * (a.number - b.number));
  const { items, headers } = paginate(context, issues);
  return { status: 200, body: items.map((issue) => presentIssue(context, repo, issue)), headers };
}

function getIssue(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  return { status: 200, body: presentIssue(context, repo, issueOf(context, repo)) };
}

function updateIssue(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const issue = issueOf(context, repo);
  const viewer = signedIn(context.viewer);
  const own = viewer.kind === 'person' && viewer.user.id === issue.author;
  requirePermission(context, repo, own ? TALK : TRIAGE);
  const body = jsonBody(context);
  const state = optionalText(body, 'state') ?? issue.state;
  if (state !== 'open' && state !== 'closed') throw invalid({ resource: 'Issue', code: 'invalid', field: 'state' });
  const now = context.engine.timestamp();
  const closes = state === 'closed' && issue.state === 'open';
  const labels = optionalList(body, 'labels');
  const text = checkedBody(optionalText(body, 'body'), 'Issue');
  const changed = context.engine.state.issues.put({
    ...issue,
    title: optionalText(body, 'title') ?? issue.title,
    body: 'body' in body ? (text ?? null) : issue.body,
    state,
    state_reason:
      optionalText(body, 'state_reason') ??
      (closes ? 'completed' : state === 'open' && issue.state === 'closed' ? 'reopened' : issue.state_reason),
    labels: labels === undefined ? issue.labels : useLabels(context, repo, names(labels)),
    assignees: 'assignees' in body ? assignees(context, optionalList(body, 'assignees')) : issue.assignees,
    closed_at: state === 'open' ? null : closes ? now : issue.closed_at,
    closed_by: state === 'open' ? null : closes ? viewer.user.id : issue.closed_by,
    updated_at: now,
  });
  return { status: 200, body: presentIssue(context, repo, changed) };
}

export function presentIssue(context: RequestContext, repo: RepoRow, issue: IssueRow): Record<string, unknown> {
  const { engine } = context;
  const url = `${repoApiUrl(context, repo)}/issues/${issue.number}`;
  const people = issue.assignees.map((id) => presentUser(context, engine.userById(id)));
  return {
    url,
    repository_url: repoApiUrl(context, repo),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${repoHtmlUrl(context, repo)}/issues/${issue.number}`,
    id: issue.id,
    node_id: nodeId('I', issue.id),
    number: issue.number,
    title: issue.title,
    user: presentUser(context, engine.userById(issue.author)),
    labels: issue.labels.map((name) => presentLabel(context, repo, findLabel(context, repo, name), name)),
    state: issue.state,
    locked: issue.locked,
    assignee: people[0] ?? null,
    assignees: people,
    milestone: null,
    comments: engine.state.comments.of(repo.id).filter((comment) => comment.issue === issue.id).length,
    created_at: issue.created_at,
    updated_at: issue.updated_at,
    closed_at: issue.closed_at,
    author_association: 'NONE',
    active_lock_reason: null,
    body: issue.body,
    closed_by: issue.closed_by === null ? null : presentUser(context, engine.userById(issue.closed_by)),
    state_reason: issue.state_reason,
    reactions: presentReactionRollup(context, repo, `issue:${issue.id}`, url),
  };
}

function createComment(context: RequestContext) {
  const repo = allowedRepo(context, TALK);
  const issue = issueOf(context, repo);
  if (issue.locked && !may(context.engine, context.viewer, repo, TRIAGE))
    throw new HttpError(403, 'Unable to create comment because issue is locked.');
  const text = requiredText(jsonBody(context), 'body');
  checkedBody(text, 'IssueComment');
  if (text.trim() === '') throw invalid({ resource: 'IssueComment', code: 'missing_field', field: 'body' });
  const { engine } = context;
  engine.limits.create(context.viewer, context.now);
  const now = engine.timestamp();
  const author = signedIn(context.viewer).user.id;
  const id = engine.state.nextId();
  const comment = engine.state.comments.put({
    id,
    repo: repo.id,
    issue: issue.id,
    author,
    body: text,
    created_at: now,
    updated_at: now,
  });
  engine.state.issues.put({ ...issue, updated_at: now });
  const shown = presentComment(context, repo, comment);
  announce(context, repo, 'issue_comment', {
    action: 'created',
    issue: presentIssue(context, repo, issue),
    comment: shown,
  });
  return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}

function listComments(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const issue = issueOf(context, repo);
  const since = context.query.get('since');
  const comments = context.engine.state.comments
    .of(repo.id)
    .filter((comment) => comment.issue === issue.id && (since === null || comment.updated_at >= since));
  const { items, headers } = paginate(context, comments);
  return { status: 200, body: items.map((comment) => presentComment(context, repo, comment)), headers };
}

function getComment(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  return { status: 200, body: presentComment(context, repo, commentOf(context, repo)) };
}

function editableComment(context: RequestContext): { repo: RepoRow; comment: CommentRow } {
  const repo = allowedRepo(context, READ);
  const comment = commentOf(context, repo);
  const viewer = signedIn(context.viewer);
  const own = viewer.kind === 'person' && viewer.user.id === comment.author;
  requirePermission(context, repo, own ? TALK : { ...TRIAGE, role: 'write' });
  return { repo, comment };
}

function updateComment(context: RequestContext) {
  const { repo, comment } = editableComment(context);
  const body = requiredText(jsonBody(context), 'body');
  checkedBody(body, 'IssueComment');
  const changed = context.engine.state.comments.put({ ...comment, body, updated_at: context.engine.timestamp() });
  return { status: 200, body: presentComment(context, repo, changed) };
}

function deleteComment(context: RequestContext) {
  const { comment } = editableComment(context);
  context.engine.state.comments.delete(comment.id);
  return { status: 204 };
}

function presentComment(context: RequestContext, repo: RepoRow, comment: CommentRow): Record<string, unknown> {
  const url = repoApiUrl(context, repo);
  const issue = context.engine.state.issues.get(comment.issue);
  const own = `${url}/issues/comments/${comment.id}`;
  return {
    url: own,
    html_url: `${repoHtmlUrl(context, repo)}/issues/${issue?.number}#issuecomment-${comment.id}`,
    issue_url: `${url}/issues/${issue?.number}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: presentUser(context, context.engine.userById(comment.author)),
    created_at: comment.created_at,
    updated_at: comment.updated_at,
    author_association: 'NONE',
    body: comment.body,
    performed_via_github_app: null,
    reactions: presentReactionRollup(context, repo, `comment:${comment.id}`, own),
  };
}

function addLabels(context: RequestContext) {
  const repo = allowedRepo(context, TRIAGE);
  const issue = issueOf(context, repo);
  const wanted = names(optionalList(jsonBody(context), 'labels'));
  if (wanted.some((name) => name === '')) throw unprocessable('Invalid request.');
  const labels = [...new Set([...issue.labels, ...useLabels(context, repo, wanted)])];
  context.engine.state.issues.put({ ...issue, labels, updated_at: context.engine.timestamp() });
  return { status: 200, body: labels.map((name) => presentLabel(context, repo, findLabel(context, repo, name), name)) };
}

function listLabels(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const { items, headers } = paginate(context, context.engine.state.labels.of(repo.id));
  return { status: 200, body: items.map((label) => presentLabel(context, repo, label, label.name)), headers };
}

function createLabel(context: RequestContext) {
  const repo = allowedRepo(context, { ...TRIAGE, role: 'write' });
  const body = jsonBody(context);
  const name = requiredText(body, 'name');
  if (findLabel(context, repo, name) !== undefined)
    throw invalid({ resource: 'Label', code: 'already_exists', field: 'name' });
  const color = optionalText(body, 'color');
  const description = optionalText(body, 'description');
  const label = putLabel(context, repo, {
    name,
    ...(color === undefined ? {} : { color }),
    ...(description === undefined ? {} : { description }),
  });
  return { status: 201, body: presentLabel(context, repo, label, name) };
}

function getLabel(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const label = findLabel(context, repo, param(context, 'name'));
  if (label === undefined) throw notFound();
  return { status: 200, body: presentLabel(context, repo, label, label.name) };
}

function presentLabel(
  context: RequestContext,
  repo: RepoRow,
  label: LabelRow | undefined,
  name: string,
): Record<string, unknown> {
  return {
    id: label?.id ?? 0,
    node_id: nodeId('LA', label?.id ?? 0),
    url: `${repoApiUrl(context, repo)}/labels/${encodeURIComponent(name)}`,
    name,
    color: label?.color ?? 'ededed',
    default: false,
    description: label?.description ?? null,
  };
}
