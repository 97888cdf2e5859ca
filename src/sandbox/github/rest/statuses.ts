import { allowedRepo, signedIn } from '../access.ts';
import { jsonBody, param, type RequestContext } from '../context.ts';
import { optionalText, requiredText } from '../http/body.ts';
import { invalid, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { RepoRow, StatusRow } from '../state.ts';
import { commitOrFail } from './commits.ts';
import { nodeId, presentRepo, presentUser, repoApiUrl } from './present.ts';

/** Commit statuses. */
export function addStatusRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}';
  router.on('POST', `${base}/statuses/{sha}`, createStatus);
  router.on('GET', `${base}/commits/{ref+}/statuses`, listStatuses);
  router.on('GET', `${base}/commits/{ref+}/status`, combinedStatus);
}

const STATES = ['error', 'failure', 'pending', 'success'];

async function createStatus(context: RequestContext) {
  const repo = allowedRepo(context, { key: 'statuses', level: 'write' });
  const body = jsonBody(context);
  const sha = param(context, 'sha');
  const state = requiredText(body, 'state');
  if (!STATES.includes(state))
    throw invalid({ resource: 'Status', code: 'custom', field: 'state', message: 'state is not included in the list' });
  const description = optionalText(body, 'description') ?? null;
  if (description !== null && description.length > 140) {
    throw invalid({
      resource: 'Status',
      code: 'custom',
      field: 'description',
      message: 'description is too long (maximum is 140 characters)',
    });
  }
  if ((await (await context.engine.git(repo)).objects.readCommit(sha)) === undefined)
    throw unprocessable(`No commit found for SHA: ${sha}`);
  const row = context.engine.state.statuses.put({
    id: context.engine.state.nextId(),
    repo: repo.id,
    sha,
    creator: signedIn(context.viewer).user.id,
    state,
    context: optionalText(body, 'context') ?? 'default',
    description,
    target_url: optionalText(body, 'target_url') ?? null,
    created_at: context.engine.timestamp(),
  });
  return { status: 201, body: presentStatus(context, repo, row) };
}

function presentStatus(context: RequestContext, repo: RepoRow, row: StatusRow): Record<string, unknown> {
  return {
    url: `${repoApiUrl(context, repo)}/statuses/${row.sha}`,
    avatar_url: `${context.baseUrl}/avatars/u/${row.creator}`,
    id: row.id,
    node_id: nodeId('SC', row.id),
    state: row.state,
    description: row.description,
    target_url: row.target_url,
    context: row.context,
    created_at: row.created_at,
    updated_at: row.created_at,
    creator: presentUser(context, context.engine.userById(row.creator)),
  };
}

async function statusesOf(context: RequestContext): Promise<{ repo: RepoRow; sha: string; rows: StatusRow[] }> {
  const repo = allowedRepo(context, { key: 'statuses', level: 'read' });
  const sha = await commitOrFail(context, repo, param(context, 'ref'));
  return {
    repo,
    sha,
    rows: context.engine.state.statuses
      .of(repo.id)
      .filter((row) => row.sha === sha)
      .reverse(),
  };
}

async function listStatuses(context: RequestContext) {
  const { repo, rows } = await statusesOf(context);
  const { items, headers } = paginate(context, rows);
  return { status: 200, body: items.map((row) => presentStatus(context, repo, row)), headers };
}

async function combinedStatus(context: RequestContext) {
  const { repo, sha, rows } = await statusesOf(context);
  const latest = [...new Map([...rows].reverse().map((row) => [row.context, row])).values()];
  const states = latest.map((row) => row.state);
  const state = states.some((s) => s === 'error' || s === 'failure')
    ? 'failure'
    : states.length === 0 || states.includes('pending')
      ? 'pending'
      : 'success';
  const url = `${repoApiUrl(context, repo)}/commits/${sha}`;
  const statuses = latest.map((row) => presentStatus(context, repo, row));
  const body = {
    state,
    statuses,
    sha,
    total_count: latest.length,
    repository: presentRepo(context, repo),
    commit_url: url,
    url: `${url}/status`,
  };
  return { status: 200, body };
}
