import { may, signedIn, visibleRepo } from '../access.ts';
import { jsonBody, numberParam, param, type RequestContext } from '../context.ts';
import { requiredText } from '../http/body.ts';
import { HttpError, invalid, notFound } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import { associationOf } from '../people.ts';
import type { CommentRow, RepoRow } from '../state.ts';
import { appBehind } from '../tokens.ts';
import { announce } from './issue-events.ts';
import { allowedIssue, checkedBody, presentIssue, READ_ISSUES, TALK, TRIAGE } from './issues.ts';
import { nodeId, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';
import { presentVia } from './present-app.ts';
import { presentReactionRollup } from './reactions.ts';

/** Comments on issues, and on pull requests, which are issues as well. */
export function addCommentRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/issues';
  router.on('GET', `${base}/comments/{comment}`, getComment);
  router.on('PATCH', `${base}/comments/{comment}`, updateComment);
  router.on('DELETE', `${base}/comments/{comment}`, deleteComment);
  router.on('POST', `${base}/{number}/comments`, createComment);
  router.on('GET', `${base}/{number}/comments`, listComments);
}

/** The comment `{comment}` of a repository, or 404. */
export function commentOf(context: RequestContext, repo: RepoRow): CommentRow {
  const comment = context.engine.state.comments.get(numberParam(context, 'comment'));
  if (comment?.repo !== repo.id) throw notFound();
  return comment;
}

async function createComment(context: RequestContext) {
  const { repo, issue } = allowedIssue(context, TALK);
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
    app: appBehind(context.viewer),
    body: text,
    created_at: now,
    updated_at: now,
  });
  engine.state.issues.put({ ...issue, updated_at: now });
  const shown = presentComment(context, repo, comment);
  await tell(context, repo, { action: 'created', comment });
  return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}

function listComments(context: RequestContext) {
  const { repo, issue } = allowedIssue(context, READ_ISSUES);
  const since = context.query.get('since');
  const comments = context.engine.state.comments
    .of(repo.id)
    .filter((comment) => comment.issue === issue.id && (since === null || comment.updated_at >= since));
  const { items, headers } = paginate(context, comments);
  return { status: 200, body: items.map((comment) => presentComment(context, repo, comment)), headers };
}

function getComment(context: RequestContext) {
  const comment = commentOf(context, visibleRepo(context, param(context, 'owner'), param(context, 'repo')));
  const { repo } = allowedIssue(context, READ_ISSUES, comment.issue);
  return { status: 200, body: presentComment(context, repo, comment) };
}

function editableComment(context: RequestContext): { repo: RepoRow; comment: CommentRow } {
  const comment = commentOf(context, visibleRepo(context, param(context, 'owner'), param(context, 'repo')));
  const viewer = signedIn(context.viewer);
  const own = viewer.kind === 'person' && viewer.user.id === comment.author;
  const { repo } = allowedIssue(context, own ? TALK : { ...TRIAGE, role: 'write' }, comment.issue);
  return { repo, comment };
}

/** An edit is told as what it is: by whom, and what was there before. */
async function updateComment(context: RequestContext) {
  const { repo, comment } = editableComment(context);
  const body = requiredText(jsonBody(context), 'body');
  checkedBody(body, 'IssueComment');
  if (body.trim() === '') throw invalid({ resource: 'IssueComment', code: 'missing_field', field: 'body' });
  const changed = context.engine.state.comments.put({ ...comment, body, updated_at: context.engine.timestamp() });
  await tell(context, repo, { action: 'edited', comment: changed, changes: { body: { from: comment.body } } });
  return { status: 200, body: presentComment(context, repo, changed) };
}

async function deleteComment(context: RequestContext) {
  const { repo, comment } = editableComment(context);
  context.engine.state.comments.delete(comment.id);
  await tell(context, repo, { action: 'deleted', comment });
  return { status: 204 };
}

async function tell(
  context: RequestContext,
  repo: RepoRow,
  of: { action: 'created' | 'edited' | 'deleted'; comment: CommentRow; changes?: Record<string, unknown> },
): Promise<void> {
  const { action, comment, changes } = of;
  const issue = context.engine.state.issues.get(comment.issue);
  if (issue === undefined) return;
  await announce(context, repo, 'issue_comment', {
    action,
    ...(changes === undefined ? {} : { changes }),
    issue: presentIssue(context, repo, issue),
    comment: presentComment(context, repo, comment),
  });
}

/** `issue-comment` */
export function presentComment(context: RequestContext, repo: RepoRow, comment: CommentRow): Record<string, unknown> {
  const url = repoApiUrl(context, repo);
  const issue = context.engine.state.issues.get(comment.issue);
  const pull = context.engine.state.pulls.under(comment.issue).length > 0;
  const own = `${url}/issues/comments/${comment.id}`;
  return {
    url: own,
    html_url: `${repoHtmlUrl(context, repo)}/${pull ? 'pull' : 'issues'}/${issue?.number}#issuecomment-${comment.id}`,
    issue_url: `${url}/issues/${issue?.number}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: presentUser(context, context.engine.userById(comment.author)),
    created_at: comment.created_at,
    updated_at: comment.updated_at,
    author_association: associationOf(context.engine, repo, comment.author),
    body: comment.body,
    performed_via_github_app: presentVia(context, comment.app),
    reactions: presentReactionRollup(context, repo, `comment:${comment.id}`, own),
  };
}
