/** What `doctor` asks about the repository and the token. */
import type { EnvironmentFacts, Setting, Settings } from '../../ports.ts';
import { readTokenOwner } from './caller.ts';
import type { GitHubClient } from './client.ts';
import { printable } from './errors.ts';
import { RULES, readAccess, readRulesets } from './guards.ts';
import { readPages, unverifiable } from './known.ts';
import { type Fields, maybeFields, maybeFlag, maybeText, readFields, readFlag, readList, readText } from './parse.ts';

export function createGitHubSettings(client: GitHubClient): Settings {
  return {
    tokenKind: () => readTokenOwner(client),
    immutableReleases: () => readImmutability(client),
    rulesFor: ({ branch }) =>
      readPages(
        client,
        { path: '/repos/{owner}/{repo}/rules/branches/{branch}', parameters: { branch }, what: RULES },
        (one) => ({
          type: readText(one, 'type', 'rule'),
          parameters: maybeFields(one, 'parameters', 'rule') ?? {},
        }),
      ),
    rulesets: () =>
      readPages(client, { path: '/repos/{owner}/{repo}/rulesets', parameters: {}, what: RULES }, (one) => ({
        name: readText(one, 'name', 'ruleset'),
        target: readText(one, 'target', 'ruleset'),
        enforcement: readText(one, 'enforcement', 'ruleset'),
      })),
    environment: (name) => readEnvironment(client, name),
    workflowExists: (path) => existsOnDefaultBranch(client, path),
    canReadTeams: (org) => canReadTeams(client, org),
    rulesetFacts: () => readRulesets(client),
    repositoryAccess: () => readAccess(client),
  };
}

async function readImmutability(client: GitHubClient): Promise<Setting<boolean>> {
  const what = 'whether releases are immutable';
  const answer = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}/immutable-releases' });
  if (answer.kind === 'ok')
    return { kind: 'known', value: readFlag(readFields(answer.data, 'immutable'), 'enabled', 'immutable') };
  if (answer.status !== 404) return unverifiable(what, answer);
  // 404 is "off" to who may know, and "not for you" to a person who does not administer the repository.
  const repository = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}' });
  if (repository.kind === 'refused') return unverifiable(what, repository);
  const permissions = maybeFields(readFields(repository.data, 'repository'), 'permissions', 'repository');
  return permissions !== null && permissions['admin'] === false
    ? unverifiable(what, answer)
    : { kind: 'known', value: false };
}

const NO_ENVIRONMENT = {
  exists: false,
  reviewers: 0,
  prevent_self_review: false,
  admins_bypass: null,
  branches: 'any',
  people: [],
  teams: [],
} as const;

async function readEnvironment(client: GitHubClient, name: string): ReturnType<Settings['environment']> {
  const answer = await client.read({
    method: 'GET',
    path: '/repos/{owner}/{repo}/environments/{environment_name}',
    parameters: { environment_name: name },
  });
  if (answer.kind === 'refused') {
    if (answer.status !== 404) return unverifiable(`environment ${printable(name)}`, answer);
    return { kind: 'known', value: NO_ENVIRONMENT };
  }
  const fields = readFields(answer.data, 'environment');
  const where = 'environment.protection_rules';
  const review = readList(fields['protection_rules'] ?? [], where)
    .map((rule) => readFields(rule, where))
    .find((rule) => rule['type'] === 'required_reviewers');
  const reviewers = readList(review?.['reviewers'] ?? [], `${where}.reviewers`).map((one) => readFields(one, where));
  const named = (type: string, key: string): string[] =>
    reviewers.flatMap((one) => {
      const reviewer = one['type'] === type ? maybeFields(one, 'reviewer', where) : null;
      const name = reviewer === null ? null : maybeText(reviewer, key);
      return name === null ? [] : [name];
    });
  return {
    kind: 'known',
    value: {
      exists: true,
      reviewers: reviewers.length,
      prevent_self_review: review?.['prevent_self_review'] === true,
      admins_bypass: maybeFlag(fields, 'can_admins_bypass'),
      branches: readBranches(maybeFields(fields, 'deployment_branch_policy', 'environment')),
      people: named('User', 'login'),
      // Only teams of the organisation that owns the repository can have a part in it.
      teams: named('Team', 'slug').map((slug) => `${client.platform.owner}/${slug}`),
    },
  };
}

/** GitHub gives no policy at all where every branch may enter. */
function readBranches(policy: Fields | null): EnvironmentFacts['branches'] {
  if (policy === null) return 'any';
  return readFlag(policy, 'protected_branches', 'environment.deployment_branch_policy') ? 'protected' : 'limited';
}

async function existsOnDefaultBranch(client: GitHubClient, path: string): Promise<Setting<boolean>> {
  // Without `ref` the default branch is read, which is the only place from which a workflow counts.
  const answer = await client.read({
    method: 'GET',
    path: '/repos/{owner}/{repo}/contents/{path}',
    parameters: { path },
  });
  if (answer.kind === 'ok') return { kind: 'known', value: !Array.isArray(answer.data) };
  return answer.status === 404 ? { kind: 'known', value: false } : unverifiable(printable(path), answer);
}

async function canReadTeams(client: GitHubClient, org: string): Promise<Setting<boolean>> {
  const answer = await client.read({ method: 'GET', path: '/orgs/{org}/teams', parameters: { org, per_page: 1 } });
  if (answer.kind === 'ok') return { kind: 'known', value: true };
  return answer.status === 403 || answer.status === 404
    ? { kind: 'known', value: false }
    : unverifiable(`the teams of ${printable(org)}`, answer);
}
