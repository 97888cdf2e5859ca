import { allowedRepo, signedIn } from '../access.ts';
import { jsonBody, type RequestContext, timestamp } from '../context.ts';
import { answer, isOwnRun, isReviewer } from '../environments.ts';
import { optionalList, requiredText } from '../http/body.ts';
import { HttpError, unprocessable } from '../http/errors.ts';
import type { Router } from '../http/router.ts';
import type { EnvironmentRow, RepoRow, RunRow } from '../state.ts';
import { waitOf } from '../waits.ts';
import { presentReviewers } from './environments.ts';
import { nodeId, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';
import { runOf } from './runs.ts';

const READ = { key: 'actions', level: 'read' } as const;

/** What a run waits for at environments, and who let it through. Only a listed person can answer, no job and no app. */
export function addApprovalRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/actions/runs/{run}';
  router.on('GET', `${base}/approvals`, listApprovals);
  router.on('GET', `${base}/pending_deployments`, listPending);
  router.on('POST', `${base}/pending_deployments`, review);
}

const environmentsOf = (context: RequestContext, repo: RepoRow, names: string[]): EnvironmentRow[] =>
  context.engine.state.environments.of(repo.id).filter((row) => names.includes(row.name));

function presentShort(context: RequestContext, repo: RepoRow, row: EnvironmentRow): Record<string, unknown> {
  const name = encodeURIComponent(row.name);
  return {
    id: row.id,
    node_id: nodeId('EN', row.id),
    name: row.name,
    url: `${repoApiUrl(context, repo)}/environments/${name}`,
    html_url: `${repoHtmlUrl(context, repo)}/deployments/activity_log?environments_filter=${name}`,
  };
}

function listApprovals(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const body = runOf(context, repo).approvals.map((approval) => ({
    environments: environmentsOf(context, repo, approval.environments).map((row) => ({
      ...presentShort(context, repo, row),
      created_at: row.created_at,
      updated_at: row.updated_at,
    })),
    state: approval.state,
    user: presentUser(context, context.engine.userById(approval.user)),
    comment: approval.comment,
  }));
  return { status: 200, body };
}

/** Whether the caller's answer would be taken now. */
function canApprove(context: RequestContext, run: RunRow, row: EnvironmentRow): boolean {
  const { engine, viewer } = context;
  if (viewer.kind !== 'person' || viewer.token.app !== undefined) return false;
  return isReviewer(engine, row, viewer.user) && !isOwnRun(row, run, viewer.user) && !isApproved(context, run, row);
}

const isApproved = (context: RequestContext, run: RunRow, row: EnvironmentRow): boolean =>
  waitOf(context.engine, { run: run.id, environment: row.id })?.approved !== undefined;

function listPending(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const run = runOf(context, repo);
  const rows = environmentsOf(context, repo, run.pending_environments);
  const startedAt = (row: EnvironmentRow): string | null => {
    const wait = waitOf(context.engine, { run: run.id, environment: row.id });
    return wait === undefined || (row.protection.wait_timer ?? 0) === 0 ? null : timestamp(new Date(wait.since));
  };
  const body = rows.map((row) => ({
    environment: presentShort(context, repo, row),
    wait_timer: row.protection.wait_timer ?? 0,
    wait_timer_started_at: startedAt(row),
    current_user_can_approve: canApprove(context, run, row),
    reviewers: presentReviewers(context, row),
  }));
  return { status: 200, body };
}

function review(context: RequestContext) {
  const repo = allowedRepo(context, { key: 'deployments', level: 'write', role: 'read' });
  const viewer = signedIn(context.viewer);
  // No app answers, nor an app for a person.
  if (viewer.kind !== 'person' || viewer.token.app !== undefined)
    throw new HttpError(403, 'Resource not accessible by integration');
  const { engine } = context;
  const { user } = viewer;
  const run = runOf(context, repo);
  const body = jsonBody(context);
  const state = requiredText(body, 'state');
  const comment = requiredText(body, 'comment');
  const ids = (optionalList(body, 'environment_ids') ?? []).map(Number);
  if (state !== 'approved' && state !== 'rejected') throw unprocessable('Invalid state');
  const pending = environmentsOf(context, repo, run.pending_environments);
  const rows = pending.filter((row) => ids.includes(row.id) && !isApproved(context, run, row));
  if (rows.length === 0 || rows.length !== ids.length) throw unprocessable('Environment is not pending approval');
  // An administrator who is not listed may bypass on the site, and not here.
  if (!rows.every((row) => isReviewer(engine, row, user)))
    throw unprocessable('You are not a required reviewer of this environment');
  if (rows.some((row) => isOwnRun(row, run, user))) throw unprocessable('You cannot approve your own deployment');
  answer(engine, run, { rows, state, user, comment });
  return { status: 200, body: [] };
}
