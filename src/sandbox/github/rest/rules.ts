import { allowedRepo } from '../access.ts';
import { jsonBody, numberParam, param, type RequestContext } from '../context.ts';
import { ACTIONS_APP_ID } from '../engine.ts';
import { type Json, optionalList, requiredText } from '../http/body.ts';
import { HttpError, invalid, notFound } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import { rulesetsFor } from '../rulesets.ts';
import type { RepoRow, RulesetRow } from '../state.ts';
import type { RulesetInput } from '../types.ts';
import { nodeId, repoApiUrl, repoHtmlUrl } from './present.ts';

const READ = { key: 'metadata', level: 'read' } as const;
const ADMIN = { key: 'administration', level: 'write', role: 'admin' } as const;
const KINDS = [
  'creation',
  'update',
  'deletion',
  'non_fast_forward',
  'required_linear_history',
  'required_signatures',
  'pull_request',
  'required_status_checks',
  'required_deployments',
  'branch_name_pattern',
  'tag_name_pattern',
  'commit_message_pattern',
];

/** Rulesets: everyone who reads may see them, administrators change them. */
export function addRuleRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}';
  router.on('GET', `${base}/rules/branches/{branch+}`, rulesOfBranch);
  router.on('GET', `${base}/rulesets`, listRulesets);
  router.on('POST', `${base}/rulesets`, createRuleset);
  router.on('GET', `${base}/rulesets/{ruleset}`, getRuleset);
  router.on('PUT', `${base}/rulesets/{ruleset}`, updateRuleset);
  router.on('DELETE', `${base}/rulesets/{ruleset}`, deleteRuleset);
}

function rulesOfBranch(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const rules = rulesetsFor(context.engine, repo, `refs/heads/${param(context, 'branch')}`).flatMap((row) =>
    row.definition.rules.map((rule) => ({
      ...shownRule(rule),
      ruleset_source_type: 'Repository',
      ruleset_source: context.engine.fullName(repo),
      ruleset_id: row.id,
    })),
  );
  const { items, headers } = paginate(context, rules);
  return { status: 200, body: items, headers };
}

function shownRule(rule: RulesetInput['rules'][number]): Record<string, unknown> {
  return rule.type === 'update' && rule.parameters === undefined
    ? { ...rule, parameters: { update_allows_fetch_and_merge: false } }
    : { ...rule };
}

function listRulesets(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const { items, headers } = paginate(context, context.engine.state.rulesets.of(repo.id));
  return { status: 200, body: items.map((row) => summary(context, repo, row)), headers };
}

function rulesetOf(context: RequestContext, repo: RepoRow): RulesetRow {
  const row = context.engine.state.rulesets.get(numberParam(context, 'ruleset'));
  if (row?.repo !== repo.id) throw notFound();
  return row;
}

function getRuleset(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  return { status: 200, body: present(context, repo, rulesetOf(context, repo)) };
}

function createRuleset(context: RequestContext) {
  const repo = allowedRepo(context, ADMIN);
  const { state } = context.engine;
  const definition = readRuleset(jsonBody(context));
  if (state.rulesets.of(repo.id).some((row) => row.definition.name === definition.name))
    throw new HttpError(422, 'Validation Failed', { errors: ['Name must be unique'] });
  const now = context.engine.timestamp();
  const row = state.rulesets.put({ id: state.nextId(), repo: repo.id, definition, created_at: now, updated_at: now });
  return { status: 201, body: present(context, repo, row) };
}

function updateRuleset(context: RequestContext) {
  const repo = allowedRepo(context, ADMIN);
  const old = rulesetOf(context, repo);
  const definition = readRuleset({ ...old.definition, ...jsonBody(context) });
  const row = context.engine.state.rulesets.put({ ...old, definition, updated_at: context.engine.timestamp() });
  return { status: 200, body: present(context, repo, row) };
}

function deleteRuleset(context: RequestContext) {
  const repo = allowedRepo(context, ADMIN);
  context.engine.state.rulesets.delete(rulesetOf(context, repo).id);
  return { status: 204 };
}

function readRuleset(body: Json): RulesetInput {
  const bypass = (optionalList(body, 'bypass_actors') ?? []) as RulesetInput['bypass_actors'];
  // The Actions app belongs to nobody's organization, so GitHub refuses it here.
  if (bypass.some((actor) => actor.actor_type === 'Integration' && actor.actor_id === ACTIONS_APP_ID)) {
    throw new HttpError(422, 'Validation Failed', {
      errors: ['Actor GitHub Actions integration must be part of the ruleset source or owner organization'],
    });
  }
  const rules = (optionalList(body, 'rules') ?? []) as RulesetInput['rules'];
  for (const rule of rules) {
    if (!KINDS.includes(rule?.type))
      throw invalid({ resource: 'RepositoryRuleset', code: 'custom', message: `Invalid rule '${rule?.type}'` });
  }
  const conditions = (body['conditions'] ?? { ref_name: { include: [], exclude: [] } }) as RulesetInput['conditions'];
  return {
    name: requiredText(body, 'name'),
    target: (body['target'] ?? 'branch') as RulesetInput['target'],
    enforcement: requiredText(body, 'enforcement') as RulesetInput['enforcement'],
    bypass_actors: bypass,
    conditions: {
      ref_name: { include: conditions.ref_name?.include ?? [], exclude: conditions.ref_name?.exclude ?? [] },
    },
    rules,
  };
}

function summary(context: RequestContext, repo: RepoRow, row: RulesetRow): Record<string, unknown> {
  return {
    id: row.id,
    name: row.definition.name,
    target: row.definition.target,
    source_type: 'Repository',
    source: context.engine.fullName(repo),
    enforcement: row.definition.enforcement,
    node_id: nodeId('RRS', row.id),
    _links: {
      self: { href: `${repoApiUrl(context, repo)}/rulesets/${row.id}` },
      html: { href: `${repoHtmlUrl(context, repo)}/rules/${row.id}` },
    },
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

function present(context: RequestContext, repo: RepoRow, row: RulesetRow): Record<string, unknown> {
  const { conditions, rules, bypass_actors } = row.definition;
  const { viewer } = context;
  // Who may pass is shown to administrators only.
  const admin =
    viewer.kind === 'person' && repo.owner !== viewer.user.id
      ? context.engine.state.roles.get(`${repo.id}:${viewer.user.id}`)?.role === 'admin'
      : viewer.kind === 'person';
  return {
    ...summary(context, repo, row),
    conditions,
    rules: rules.map(shownRule),
    ...(admin ? { bypass_actors } : {}),
  };
}
