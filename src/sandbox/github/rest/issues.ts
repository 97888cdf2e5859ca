import { allowedRepo, may, type Need, requirePermission, signedIn, visibleRepo } from '../access.ts';
import { jsonBody, numberParam, type RequestContext } from '../context.ts';
import { optionalList, optionalText, requiredText } from '../http/body.ts';
import { invalid, notFound } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import { associationOf } from '../people.ts';
import { closePull, reopenPull } from '../pulls.ts';
import type { IssueRow, PullRow, RepoRow } from '../state.ts';
import { note } from '../timeline.ts';
import { announce, announceChanges } from './issue-events.ts';
import { findLabel, labelNames, presentLabel, useLabels } from './labels.ts';
import { nodeId, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';
import { presentReactionRollup } from './reactions.ts';

export const READ_ISSUES = { key: 'issues', level: 'read' } as const;
/** Everyone who can read may open an issue and comment. */
export const TALK = { key: 'issues', level: 'write', role: 'read' } as const;
export const TRIAGE = { key: 'issues', level: 'write', role: 'triage' } as const;
const MAX_BODY = 65_536;

/** Issues. */
export function addIssueRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}';
  router.on('POST', `${base}/issues`, createIssue);
  router.on('GET', `${base}/issues`, listIssues);
  router.on('GET', `${base}/issues/{number}`, getIssue);
  router.on('PATCH', `${base}/issues/{number}`, updateIssue);
}

/** The issue `{number}` of a repository, or 404. */
export function issueOf(context: RequestContext, repo: RepoRow): IssueRow {
  const number = numberParam(context, 'number');
  const issue = context.engine.state.issues.of(repo.id).find((row) => row.number === number);
  if (issue === undefined) throw notFound();
  return issue;
}

/**
 * The issue `{number}`, or with `id` another one, after checking the permission. For one that is a pull request the
 * permission `pull-requests` does as well.
 */
export function allowedIssue(context: RequestContext, need: Need, id?: number): { repo: RepoRow; issue: IssueRow } {
  const { engine, viewer } = context;
  const repo = visibleRepo(context, context.params['owner'] ?? '', context.params['repo'] ?? '');
  const wanted = (row: IssueRow): boolean =>
    id === undefined ? row.number === numberParam(context, 'number') : row.id === id;
  const issue = engine.state.issues.of(repo.id).find(wanted);
  const pull = issue !== undefined && engine.state.pulls.under(issue.id).length > 0;
  if (!pull || !may(engine, viewer, repo, { ...need, key: 'pull-requests' })) requirePermission(context, repo, need);
  if (issue === undefined) throw notFound();
  return { repo, issue };
}

/** A body as sent, when it is not too long. */
export function checkedBody(text: string | undefined, resource: string): string | undefined {
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

async function createIssue(context: RequestContext) {
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
    labels: trusted ? useLabels(context, repo, labelNames(optionalList(body, 'labels'))) : [],
    assignees: trusted ? assignees(context, optionalList(body, 'assignees')) : [],
    locked: false,
    closed_at: null,
    closed_by: null,
    created_at: now,
    updated_at: now,
  });
  const shown = presentIssue(context, repo, issue);
  await announce(context, repo, 'issues', { action: 'opened', issue: shown });
  return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}

function assignees(context: RequestContext, list: unknown[] | undefined): number[] {
  return (list ?? []).map((login) => context.engine.findUser(String(login))?.id).filter((id) => id !== undefined);
}

function listIssues(context: RequestContext) {
  const repo = allowedRepo(context, READ_ISSUES);
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
  const repo = allowedRepo(context, READ_ISSUES);
  return { status: 200, body: presentIssue(context, repo, issueOf(context, repo)) };
}

async function updateIssue(context: RequestContext) {
  const { repo, issue } = allowedIssue(context, READ_ISSUES);
  const viewer = signedIn(context.viewer);
  const own = viewer.kind === 'person' && viewer.user.id === issue.author;
  allowedIssue(context, own ? TALK : TRIAGE);
  const body = jsonBody(context);
  const state = optionalText(body, 'state') ?? issue.state;
  if (state !== 'open' && state !== 'closed') throw invalid({ resource: 'Issue', code: 'invalid', field: 'state' });
  const now = context.engine.timestamp();
  const pull = context.engine.state.pulls.under(issue.id)[0];
  if (pull !== undefined && state !== issue.state) await changePull(context, pull, state);
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
      (closes && pull === undefined
        ? 'completed'
        : state === 'open' && issue.state === 'closed'
          ? 'reopened'
          : issue.state_reason),
    labels: labels === undefined ? issue.labels : useLabels(context, repo, labelNames(labels)),
    assignees: 'assignees' in body ? assignees(context, optionalList(body, 'assignees')) : issue.assignees,
    closed_at: state === 'open' ? null : closes ? now : issue.closed_at,
    closed_by: state === 'open' ? null : closes ? viewer.user.id : issue.closed_by,
    updated_at: now,
  });
  if (pull === undefined && state !== issue.state) {
    const event = closes ? 'closed' : 'reopened';
    note(context.engine, viewer, { issue, event, state_reason: closes ? changed.state_reason : null });
  }
  await announceChanges(context, repo, { before: issue, after: changed });
  return { status: 200, body: presentIssue(context, repo, changed) };
}

async function changePull(context: RequestContext, pull: PullRow, state: 'open' | 'closed'): Promise<void> {
  const { engine, viewer } = context;
  if (state === 'closed') return await closePull(engine, viewer, pull);
  const gone = pull.merged_at === null ? await reopenPull(engine, viewer, pull) : pull.base_ref;
  if (gone !== undefined) throw invalid({ resource: 'Issue', code: 'invalid', field: 'state' });
}

export function presentIssue(context: RequestContext, repo: RepoRow, issue: IssueRow): Record<string, unknown> {
  const { engine } = context;
  const url = `${repoApiUrl(context, repo)}/issues/${issue.number}`;
  const pull = engine.state.pulls.under(issue.id)[0];
  const html = `${repoHtmlUrl(context, repo)}/${pull === undefined ? 'issues' : 'pull'}/${issue.number}`;
  const people = issue.assignees.map((id) => presentUser(context, engine.userById(id)));
  return {
    url,
    repository_url: repoApiUrl(context, repo),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
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
    author_association: associationOf(engine, repo, issue.author),
    active_lock_reason: null,
    body: issue.body,
    closed_by: issue.closed_by === null ? null : presentUser(context, engine.userById(issue.closed_by)),
    state_reason: issue.state_reason,
    ...(pull === undefined
      ? {}
      : {
          draft: pull.draft,
          pull_request: {
            url: `${repoApiUrl(context, repo)}/pulls/${issue.number}`,
            html_url: html,
            diff_url: `${html}.diff`,
            patch_url: `${html}.patch`,
            merged_at: pull.merged_at,
          },
        }),
    reactions: presentReactionRollup(context, repo, `issue:${issue.id}`, url),
  };
}
