import { allowedRepo, signedIn } from '../access.ts';
import { jsonBody, numberParam, type RequestContext } from '../context.ts';
import { optionalList, requiredText } from '../http/body.ts';
import { HttpError, notFound, unprocessable } from '../http/errors.ts';
import type { Router } from '../http/router.ts';
import type { EnvironmentRow, RepoRow, RunRow } from '../state.ts';
import { presentReviewers } from './environments.ts';
import { nodeId, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';

const READ = { key: 'actions', level: 'read' } as const;

/** What a run waits for at environments, and who let it through. Only a listed person can answer, no job and no app. */
export function addApprovalRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/actions/runs/{run}';
  router.on('GET', `${base}/approvals`, listApprovals);
  router.on('GET', `${base}/pending_deployments`, listPending);
  router.on('POST', `${base}/pending_deployments`, review);
}

function runOf(context: RequestContext, repo: RepoRow): RunRow {
  const run = context.engine.state.runs.get(numberParam(context, 'run'));
  if (run?.repo !== repo.id) throw notFound();
  return run;
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

function isReviewer(context: RequestContext, row: EnvironmentRow): boolean {
  if (context.viewer.kind !== 'person') return false;
  const { id } = context.viewer.user;
  return (row.protection.reviewers ?? []).some((reviewer) =>
    reviewer.type === 'User'
      ? reviewer.id === id
      : context.engine.state.teams.get(reviewer.id)?.members.includes(id) === true,
  );
}

function listPending(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const rows = environmentsOf(context, repo, runOf(context, repo).pending_environments);
  const body = rows.map((row) => ({
    environment: presentShort(context, repo, row),
    wait_timer: row.protection.wait_timer ?? 0,
    wait_timer_started_at: null,
    current_user_can_approve: isReviewer(context, row),
    reviewers: presentReviewers(context, row),
  }));
  return { status: 200, body };
}

function review(context: RequestContext) {
  const repo = allowedRepo(context, { key: 'deployments', level: 'write', role: 'read' });
  const viewer = signedIn(context.viewer);
  if (viewer.kind !== 'person') throw new HttpError(403, 'Resource not accessible by integration');
  const run = runOf(context, repo);
  const body = jsonBody(context);
  const state = requiredText(body, 'state');
  const comment = requiredText(body, 'comment');
  const ids = (optionalList(body, 'environment_ids') ?? []).map(Number);
  const rows = environmentsOf(context, repo, run.pending_environments).filter((row) => ids.includes(row.id));
  if (rows.length === 0 || rows.length !== ids.length) throw unprocessable('Environment is not pending approval');
  if (!rows.every((row) => isReviewer(context, row)))
    throw unprocessable('You are not a required reviewer of this environment');
  if (run.actor === viewer.user.id && rows.some((row) => row.protection.prevent_self_review === true)) {
    throw unprocessable('You cannot approve your own deployment');
  }
  if (state !== 'approved' && state !== 'rejected') throw unprocessable('Invalid state');
  const names = rows.map((row) => row.name);
  context.engine.state.runs.put({
    ...run,
    approvals: [...run.approvals, { environments: names, state, user: viewer.user.id, comment }],
    pending_environments: run.pending_environments.filter((name) => !names.includes(name)),
    updated_at: context.engine.timestamp(),
  });
  return { status: 200, body: [] };
}
