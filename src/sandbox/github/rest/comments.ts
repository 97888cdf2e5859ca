import { allowedRepo, may, signedIn, visibleRepo } from '../access.ts';
import { jsonBody, numberParam, param, type RequestContext } from '../context.ts';
import { requiredText } from '../http/body.ts';
import { HttpError, invalid, notFound } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { CommentRow, RepoRow } from '../state.ts';
import { allowedIssue, announce, checkedBody, presentIssue, READ_ISSUES, TALK, TRIAGE } from './issues.ts';
import { nodeId, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';
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
    body: text,
    created_at: now,
    updated_at: now,
  });
  engine.state.issues.put({ ...issue, updated_at: now });
  const shown = presentComment(context, repo, comment);
  await announce(context, repo, 'issue_comment', {
    action: 'created',
    issue: presentIssue(context, repo, issue),
    comment: shown,
  });
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
  const repo = allowedRepo(context, READ_ISSUES);
  return { status: 200, body: presentComment(context, repo, commentOf(context, repo)) };
}

function editableComment(context: RequestContext): { repo: RepoRow; comment: CommentRow } {
  const comment = commentOf(context, visibleRepo(context, param(context, 'owner'), param(context, 'repo')));
  const viewer = signedIn(context.viewer);
  const own = viewer.kind === 'person' && viewer.user.id === comment.author;
  const { repo } = allowedIssue(context, own ? TALK : { ...TRIAGE, role: 'write' }, comment.issue);
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
    author_association: 'NONE',
    body: comment.body,
    performed_via_github_app: null,
    reactions: presentReactionRollup(context, repo, `comment:${comment.id}`, own),
  };
}
