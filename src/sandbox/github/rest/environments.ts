import { allowedRepo } from '../access.ts';
import { jsonBody, param, type RequestContext } from '../context.ts';
import { findEnvironment, putEnvironment } from '../environments.ts';
import { type Json, optionalFlag, optionalList, optionalObject, optionalText, requiredText } from '../http/body.ts';
import { notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { EnvironmentRow, RepoRow } from '../state.ts';
import type { ProtectionRules } from '../types.ts';
import { nodeId, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';
import { presentTeam } from './present-team.ts';

const READ = { key: 'actions', level: 'read' } as const;
const ADMIN = { key: 'administration', level: 'write', role: 'admin' } as const;
const MAX_REVIEWERS = 6;
const MAX_WAIT_MINUTES = 43_200;

/** Environments with their protection rules; names are case-insensitive. */
export function addEnvironmentRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/environments';
  router.on('GET', base, listEnvironments);
  router.on('GET', `${base}/{environment+}/deployment-branch-policies`, listBranchPolicies);
  router.on('POST', `${base}/{environment+}/deployment-branch-policies`, addBranchPolicy);
  router.on('GET', `${base}/{environment+}`, getEnvironment);
  router.on('PUT', `${base}/{environment+}`, setEnvironment);
  router.on('DELETE', `${base}/{environment+}`, deleteEnvironment);
}

const find = (context: RequestContext, repo: RepoRow): EnvironmentRow | undefined =>
  findEnvironment(context.engine, repo, param(context, 'environment'));

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

function setEnvironment(context: RequestContext) {
  const repo = allowedRepo(context, ADMIN);
  const old = find(context, repo)?.protection;
  // Neither is among what this call takes: who may bypass is set on the site, the patterns by their own calls.
  const kept = { can_admins_bypass: old?.can_admins_bypass ?? true, branch_policies: old?.branch_policies ?? [] };
  const protection = { ...readProtection(context, jsonBody(context)), ...kept };
  const row = putEnvironment(context.engine, repo, { name: param(context, 'environment'), protection });
  return { status: 200, body: present(context, repo, row) };
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
    deployment_branch_policy: readBranchPolicy(body),
    reviewers: reviewers.map(({ type, id }) => {
      const known = type === 'Team' ? state.teams.get(Number(id)) : state.users.get(Number(id));
      if ((type !== 'User' && type !== 'Team') || known === undefined)
        throw unprocessable('Failed to create the environment protection rule. Please ensure the reviewers exist.');
      return { type, id: Number(id) };
    }),
  };
}

function readBranchPolicy(body: Json): NonNullable<ProtectionRules['deployment_branch_policy']> | null {
  const policy = optionalObject(body, 'deployment_branch_policy');
  if (policy === undefined) return null;
  const { protected_branches, custom_branch_policies } = policy;
  if (typeof protected_branches !== 'boolean' || typeof custom_branch_policies !== 'boolean')
    throw unprocessable('Invalid deployment_branch_policy');
  if (protected_branches === custom_branch_policies)
    throw unprocessable('protected_branches and custom_branch_policies cannot have the same value');
  return { protected_branches, custom_branch_policies };
}

function deleteEnvironment(context: RequestContext) {
  const repo = allowedRepo(context, ADMIN);
  const row = find(context, repo);
  if (row === undefined) throw notFound();
  context.engine.state.environments.delete(row.id);
  return { status: 204 };
}

type BranchPolicy = NonNullable<ProtectionRules['branch_policies']>[number];

const presentPolicy = (row: EnvironmentRow, policy: BranchPolicy, at: number): Record<string, unknown> => {
  const id = row.id * 1000 + at;
  return { id, node_id: nodeId('GBP', id), name: policy.name, type: policy.type ?? 'branch' };
};

function listBranchPolicies(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const row = find(context, repo);
  if (row === undefined) throw notFound();
  const all = (row.protection.branch_policies ?? []).map((policy, at) => presentPolicy(row, policy, at));
  const { items, headers } = paginate(context, all);
  return { status: 200, body: { total_count: all.length, branch_policies: items }, headers };
}

function addBranchPolicy(context: RequestContext) {
  const repo = allowedRepo(context, ADMIN);
  const row = find(context, repo);
  if (row?.protection.deployment_branch_policy?.custom_branch_policies !== true) throw notFound();
  const body = jsonBody(context);
  const type = optionalText(body, 'type') ?? 'branch';
  if (type !== 'branch' && type !== 'tag') throw unprocessable('Invalid type');
  const policy: BranchPolicy = { name: requiredText(body, 'name'), type };
  const known = row.protection.branch_policies ?? [];
  if (known.some((one) => one.name === policy.name && (one.type ?? 'branch') === type)) return { status: 303 };
  putEnvironment(context.engine, repo, {
    name: row.name,
    protection: { ...row.protection, branch_policies: [...known, policy] },
  });
  return { status: 200, body: presentPolicy(row, policy, known.length) };
}

/** Reviewers as GitHub lists them. */
export function presentReviewers(context: RequestContext, row: EnvironmentRow): Record<string, unknown>[] {
  return (row.protection.reviewers ?? []).map(({ type, id }) => {
    if (type === 'User') return { type, reviewer: presentUser(context, context.engine.userById(id)) };
    const team = context.engine.state.teams.get(id);
    return { type, reviewer: team === undefined ? {} : presentTeam(context, team) };
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
