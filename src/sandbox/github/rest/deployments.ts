import { allowedRepo, signedIn } from '../access.ts';
import { jsonBody, numberParam, type RequestContext } from '../context.ts';
import { optionalFlag, optionalText, requiredText } from '../http/body.ts';
import { HttpError, invalid, notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { DeploymentRow, DeploymentStatusRow, RepoRow } from '../state.ts';
import { nodeId, presentUser, repoApiUrl } from './present.ts';

const READ = { key: 'deployments', level: 'read' } as const;
const WRITE = { key: 'deployments', level: 'write' } as const;
const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];

/** Deployments and their statuses, with GitHub's surprising defaults. */
export function addDeploymentRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/deployments';
  router.on('POST', base, createDeployment);
  router.on('GET', base, listDeployments);
  router.on('GET', `${base}/{deployment}`, getDeployment);
  router.on('DELETE', `${base}/{deployment}`, deleteDeployment);
  router.on('POST', `${base}/{deployment}/statuses`, createStatus);
  router.on('GET', `${base}/{deployment}/statuses`, listStatuses);
}

async function createDeployment(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const body = jsonBody(context);
  const { engine } = context;
  const ref = requiredText(body, 'ref');
  const sha = await (await engine.git(repo)).resolveCommit(ref);
  if (sha === undefined) throw unprocessable(`No ref found for: ${ref}`);
  const contexts = body['required_contexts'];
  const statuses = engine.state.statuses.of(repo.id).filter((row) => row.sha === sha);
  // Without `required_contexts: []` every status of the commit must be green.
  const wanted = Array.isArray(contexts) ? contexts.map(String) : [...new Set(statuses.map((row) => row.context))];
  const failing = wanted.filter((name) => statuses.filter((row) => row.context === name).at(-1)?.state !== 'success');
  if (failing.length > 0) {
    const errors = [{ resource: 'Deployment', code: 'invalid' as const, field: 'required_contexts', value: failing }];
    throw new HttpError(409, 'Conflict: Commit status checks failed for this ref.', { errors });
  }
  const environment = optionalText(body, 'environment') ?? 'production';
  engine.limits.create(context.viewer, context.now);
  const now = engine.timestamp();
  const row = engine.state.deployments.put({
    id: engine.state.nextId(),
    repo: repo.id,
    creator: signedIn(context.viewer).user.id,
    sha,
    ref,
    task: optionalText(body, 'task') ?? 'deploy',
    environment,
    payload: body['payload'] ?? {},
    description: optionalText(body, 'description') ?? null,
    transient: optionalFlag(body, 'transient_environment') ?? false,
    production: optionalFlag(body, 'production_environment') ?? environment === 'production',
    created_at: now,
    updated_at: now,
  });
  return { status: 201, body: present(context, repo, row) };
}

function listDeployments(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const fits =
    (key: 'sha' | 'ref' | 'task' | 'environment') =>
    (row: DeploymentRow): boolean => {
      const wanted = context.query.get(key);
      return wanted === null || row[key] === wanted;
    };
  const rows = context.engine.state.deployments.of(repo.id).reverse();
  const found = rows.filter(fits('sha')).filter(fits('ref')).filter(fits('task')).filter(fits('environment'));
  const { items, headers } = paginate(context, found);
  return { status: 200, body: items.map((row) => present(context, repo, row)), headers };
}

function deploymentOf(context: RequestContext, repo: RepoRow): DeploymentRow {
  const row = context.engine.state.deployments.get(numberParam(context, 'deployment'));
  if (row?.repo !== repo.id) throw notFound();
  return row;
}

function getDeployment(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  return { status: 200, body: present(context, repo, deploymentOf(context, repo)) };
}

const statusesOf = (context: RequestContext, row: DeploymentRow): DeploymentStatusRow[] =>
  context.engine.state.deploymentStatuses.of(row.repo as number).filter((status) => status.deployment === row.id);

function deleteDeployment(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const row = deploymentOf(context, repo);
  const state = statusesOf(context, row).at(-1)?.state;
  if (state !== undefined && state !== 'inactive') {
    throw unprocessable(
      'We cannot delete an active deployment unless it is the only deployment in a given environment.',
    );
  }
  context.engine.state.deployments.delete(row.id);
  return { status: 204 };
}

function createStatus(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const row = deploymentOf(context, repo);
  const body = jsonBody(context);
  const { engine } = context;
  const state = requiredText(body, 'state');
  if (!STATES.includes(state))
    throw invalid({
      resource: 'DeploymentStatus',
      code: 'custom',
      field: 'state',
      message: 'state is not included in the list',
    });
  const description = optionalText(body, 'description') ?? '';
  if (description.length > 140) {
    throw invalid({
      resource: 'DeploymentStatus',
      code: 'custom',
      field: 'description',
      message: 'description is too long (maximum is 140 characters)',
    });
  }
  const put = (deployment: DeploymentRow, fields: Partial<DeploymentStatusRow>): DeploymentStatusRow =>
    engine.state.deploymentStatuses.put({
      id: engine.state.nextId(),
      repo: repo.id,
      deployment: deployment.id,
      creator: signedIn(context.viewer).user.id,
      state,
      description: '',
      environment: deployment.environment,
      environment_url: '',
      log_url: '',
      created_at: engine.timestamp(),
      ...fields,
    });
  const status = put(row, {
    description,
    environment: optionalText(body, 'environment') ?? row.environment,
    environment_url: optionalText(body, 'environment_url') ?? '',
    log_url: optionalText(body, 'log_url') ?? optionalText(body, 'target_url') ?? '',
  });
  // Only earlier non-transient, non-production deployments that had succeeded become inactive.
  if (state === 'success' && (optionalFlag(body, 'auto_inactive') ?? true)) {
    for (const other of engine.state.deployments.of(repo.id)) {
      const earlier =
        other.id < row.id && other.environment === row.environment && !other.transient && !other.production;
      if (earlier && statusesOf(context, other).at(-1)?.state === 'success') put(other, { state: 'inactive' });
    }
  }
  return { status: 201, body: presentStatus(context, repo, status) };
}

function listStatuses(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const { items, headers } = paginate(context, statusesOf(context, deploymentOf(context, repo)).reverse());
  return { status: 200, body: items.map((row) => presentStatus(context, repo, row)), headers };
}

function present(context: RequestContext, repo: RepoRow, row: DeploymentRow): Record<string, unknown> {
  const url = `${repoApiUrl(context, repo)}/deployments/${row.id}`;
  return {
    url,
    id: row.id,
    node_id: nodeId('DE', row.id),
    task: row.task,
    original_environment: row.environment,
    environment: row.environment,
    description: row.description,
    created_at: row.created_at,
    updated_at: row.updated_at,
    statuses_url: `${url}/statuses`,
    repository_url: repoApiUrl(context, repo),
    creator: presentUser(context, context.engine.userById(row.creator)),
    sha: row.sha,
    ref: row.ref,
    payload: row.payload,
    transient_environment: row.transient,
    production_environment: row.production,
  };
}

function presentStatus(context: RequestContext, repo: RepoRow, row: DeploymentStatusRow): Record<string, unknown> {
  const url = `${repoApiUrl(context, repo)}/deployments/${row.deployment}`;
  return {
    url: `${url}/statuses/${row.id}`,
    id: row.id,
    node_id: nodeId('DES', row.id),
    state: row.state,
    creator: presentUser(context, context.engine.userById(row.creator)),
    description: row.description,
    environment: row.environment,
    target_url: row.log_url,
    created_at: row.created_at,
    updated_at: row.created_at,
    deployment_url: url,
    repository_url: repoApiUrl(context, repo),
    environment_url: row.environment_url,
    log_url: row.log_url,
  };
}
