import { allowedRepo } from '../access.ts';
import { jsonBody, param, type RequestContext } from '../context.ts';
import { type Json, optionalFlag, optionalList } from '../http/body.ts';
import { notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { EnvironmentRow, RepoRow } from '../state.ts';
import type { ProtectionRules } from '../types.ts';
import { nodeId, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';

const READ = { key: 'actions', level: 'read' } as const;
const ADMIN = { key: 'administration', level: 'write', role: 'admin' } as const;
const MAX_REVIEWERS = 6;
const MAX_WAIT_MINUTES = 43_200;

/** Environments with their protection rules; names are case-insensitive. */
export function addEnvironmentRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/environments';
  router.on('GET', base, listEnvironments);
  router.on('GET', `${base}/{environment+}`, getEnvironment);
  router.on('PUT', `${base}/{environment+}`, putEnvironment);
  router.on('DELETE', `${base}/{environment+}`, deleteEnvironment);
}

const find = (context: RequestContext, repo: RepoRow): EnvironmentRow | undefined => {
  const wanted = param(context, 'environment').toLowerCase();
  return context.engine.state.environments.of(repo.id).find((row) => row.name.toLowerCase() === wanted);
};

function listEnvironments(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const rows = context.engine.state.environments.of(repo.id);
  const { items, headers } = paginate(context, rows);
  return {
    status: 200,
    body: { total_count: rows.length, environments: items.map((row) => present(context, repo, row)) },
    headers,
  };
}

function getEnvironment(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const row = find(context, repo);
  if (row === undefined) throw notFound();
  return { status: 200, body: present(context, repo, row) };
}

function putEnvironment(context: RequestContext) {
  const repo = allowedRepo(context, ADMIN);
  const { state } = context.engine;
  const protection = readProtection(context, jsonBody(context));
  const now = context.engine.timestamp();
  const old = find(context, repo);
  const row = { id: old?.id ?? state.nextId(), repo: repo.id, name: old?.name ?? param(context, 'environment') };
  const stored = state.environments.put({ ...row, protection, created_at: old?.created_at ?? now, updated_at: now });
  return { status: 200, body: present(context, repo, stored) };
}

function readProtection(context: RequestContext, body: Json): ProtectionRules {
  const wait = body['wait_timer'] ?? 0;
  if (typeof wait !== 'number' || wait < 0 || wait > MAX_WAIT_MINUTES) throw unprocessable('Invalid wait_timer');
  const reviewers = (optionalList(body, 'reviewers') ?? []).map((item) => item as { type?: unknown; id?: unknown });
  if (reviewers.length > MAX_REVIEWERS)
    throw unprocessable(
      `Invalid request.\n\nNo more than ${MAX_REVIEWERS} items are allowed; ${reviewers.length} were supplied.`,
    );
  const { state } = context.engine;
  return {
    wait_timer: wait,
    prevent_self_review: optionalFlag(body, 'prevent_self_review') ?? false,
    can_admins_bypass: true,
    deployment_branch_policy: (body['deployment_branch_policy'] ??
      null) as ProtectionRules['deployment_branch_policy'] & object,
    reviewers: reviewers.map(({ type, id }) => {
      const known = type === 'Team' ? state.teams.get(Number(id)) : state.users.get(Number(id));
      if ((type !== 'User' && type !== 'Team') || known === undefined)
        throw unprocessable('Failed to create the environment protection rule. Please ensure the reviewers exist.');
      return { type, id: Number(id) };
    }),
  };
}

function deleteEnvironment(context: RequestContext) {
  const repo = allowedRepo(context, ADMIN);
  const row = find(context, repo);
  if (row === undefined) throw notFound();
  context.engine.state.environments.delete(row.id);
  return { status: 204 };
}

/** Reviewers as GitHub lists them. */
export function presentReviewers(context: RequestContext, row: EnvironmentRow): Record<string, unknown>[] {
  return (row.protection.reviewers ?? []).map(({ type, id }) => {
    if (type === 'User') return { type, reviewer: presentUser(context, context.engine.userById(id)) };
    const team = context.engine.state.teams.get(id);
    const org = context.engine.userById(team?.org ?? 0);
    const url = `${context.baseUrl}/api/v3/organizations/${org?.id}/team/${id}`;
    const reviewer = {
      id,
      node_id: nodeId('T', id),
      url,
      html_url: `${context.baseUrl}/orgs/${org?.login}/teams/${team?.slug}`,
      name: team?.name,
      slug: team?.slug,
      description: null,
      privacy: 'closed',
      permission: 'pull',
      members_url: `${url}/members{/member}`,
      repositories_url: `${url}/repos`,
      parent: null,
      type: 'organization',
    };
    return { type, reviewer };
  });
}

function present(context: RequestContext, repo: RepoRow, row: EnvironmentRow): Record<string, unknown> {
  const { protection } = row;
  const rule = (kind: string): { id: number; node_id: string } => ({ id: row.id, node_id: nodeId('GA', row.id, kind) });
  const rules: Record<string, unknown>[] = [];
  if ((protection.wait_timer ?? 0) > 0)
    rules.push({ ...rule('wait'), type: 'wait_timer', wait_timer: protection.wait_timer });
  if ((protection.reviewers ?? []).length > 0) {
    const prevent_self_review = protection.prevent_self_review ?? false;
    rules.push({
      ...rule('reviewers'),
      type: 'required_reviewers',
      prevent_self_review,
      reviewers: presentReviewers(context, row),
    });
  }
  const policy = protection.deployment_branch_policy ?? null;
  if (policy !== null) rules.push({ ...rule('branch'), type: 'branch_policy' });
  const name = encodeURIComponent(row.name);
  return {
    id: row.id,
    node_id: nodeId('EN', row.id),
    name: row.name,
    url: `${repoApiUrl(context, repo)}/environments/${name}`,
    html_url: `${repoHtmlUrl(context, repo)}/deployments/activity_log?environments_filter=${name}`,
    created_at: row.created_at,
    updated_at: row.updated_at,
    can_admins_bypass: protection.can_admins_bypass ?? true,
    protection_rules: rules,
    deployment_branch_policy: policy,
  };
}
