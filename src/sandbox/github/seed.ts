import { existsSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { Administration } from './admin.ts';
import type { Engine } from './engine.ts';
import type { ProtectionRules, RepositoryRole, RepositorySettings, RulesetInput } from './types.ts';

/** What a new local GitHub is filled with. Paths are relative to the folder given beside it. */
export interface Seed {
  organization?: string;
  users: { login: string; name?: string; email?: string }[];
  /** A team that names a `parent` comes after it. */
  teams?: { org?: string; slug: string; name?: string; members: string[]; parent?: string }[];
  repositories: {
    owner?: string;
    name: string;
    folder?: string;
    files?: Record<string, string>;
    private?: boolean;
    default_branch?: string;
    author?: string;
    roles?: Record<string, RepositoryRole>;
    /** By the slugs of the owner's teams. */
    team_roles?: Record<string, RepositoryRole>;
    settings?: Partial<RepositorySettings>;
    rulesets?: (Pick<RulesetInput, 'name' | 'target' | 'conditions' | 'rules'> & Partial<RulesetInput>)[];
    environments?: (string | SeedEnvironment)[];
  }[];
  /** Set by readers of a seed file: what `folder` is relative to. */
  base?: string;
}

/** An environment with its rules, people and teams named as people name them. */
export interface SeedEnvironment {
  name: string;
  /** Logins, or `team:` and the slug of one of the owner's teams. */
  reviewers?: string[];
  prevent_self_review?: boolean;
  can_admins_bypass?: boolean;
  /** Minutes. */
  wait_timer?: number;
  /** Patterns of the branches that may deploy; all may where nothing is said. */
  branches?: string[];
}

export interface SeedResult {
  /** Per person a token and the role on the first repository. */
  people: Record<string, { token: string; role: string }>;
  repositories: string[];
}

/** Puts people, teams and repositories into an empty sandbox; on a folder that has them already only tokens are made anew. */
export async function applySeed(engine: Engine, admin: Administration, seed: Seed): Promise<SeedResult> {
  const org = seed.organization;
  if (org !== undefined) admin.addOrg(org);
  for (const { login, ...details } of seed.users) admin.addUser(login, details);
  for (const team of seed.teams ?? []) {
    const owner = team.org ?? org;
    if (owner === undefined) throw new Error(`the seed's team "${team.slug}" needs an organization`);
    const known = engine.state.teams.find((row) => row.slug === team.slug && row.org === engine.user(owner).id);
    if (known === undefined) admin.addTeam({ ...team, org: owner });
  }
  const repositories: string[] = [];
  for (const repo of seed.repositories) {
    const owner = repo.owner ?? org;
    if (owner === undefined) throw new Error(`the seed's repository "${repo.name}" needs an owner`);
    const full = `${owner}/${repo.name}`;
    repositories.push(full);
    if (engine.findRepo(owner, repo.name) !== undefined) continue;
    await admin.addRepo({
      owner,
      name: repo.name,
      ...(repo.files === undefined ? {} : { files: repo.files }),
      ...(repo.folder === undefined ? {} : { fromDir: folderOf(seed, repo.folder) }),
      ...(repo.private === undefined ? {} : { private: repo.private }),
      ...(repo.default_branch === undefined ? {} : { defaultBranch: repo.default_branch }),
      ...(repo.author === undefined ? {} : { author: repo.author }),
      ...(repo.settings === undefined ? {} : { settings: repo.settings }),
    });
    for (const [login, role] of Object.entries(repo.roles ?? {})) admin.setRole({ repo: full, login, role });
    for (const [team, role] of Object.entries(repo.team_roles ?? {})) admin.setTeamRole({ repo: full, team, role });
    for (const ruleset of repo.rulesets ?? []) admin.addRuleset(full, ruleset);
    for (const item of repo.environments ?? []) {
      const { name, ...rules } = typeof item === 'string' ? { name: item } : item;
      admin.addEnvironment(full, name, protectionOf(engine, owner, rules));
    }
  }
  const people: SeedResult['people'] = {};
  const first = seed.repositories[0];
  for (const { login } of seed.users) {
    people[login] = { token: admin.personToken(login), role: first?.roles?.[login] ?? 'none' };
  }
  return { people, repositories };
}

function protectionOf(engine: Engine, owner: string, rules: Omit<SeedEnvironment, 'name'>): ProtectionRules {
  const { reviewers, branches, ...same } = rules;
  const idOf = (name: string): { type: 'User' | 'Team'; id: number } => {
    if (!name.startsWith('team:')) return { type: 'User', id: engine.user(name).id };
    const slug = name.slice('team:'.length);
    const team = engine.state.teams.find((row) => row.slug === slug && row.org === engine.user(owner).id);
    if (team === undefined) throw new Error(`the seed has no team "${slug}" of ${owner} to review deployments`);
    return { type: 'Team', id: team.id };
  };
  return {
    ...same,
    ...(reviewers === undefined ? {} : { reviewers: reviewers.map(idOf) }),
    ...(branches === undefined
      ? {}
      : {
          deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
          branch_policies: branches.map((name) => ({ name })),
        }),
  };
}

function folderOf(seed: Seed, folder: string): string {
  const path = isAbsolute(folder) ? folder : resolve(seed.base ?? '.', folder);
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new Error(`the seed names the folder ${folder}, which is not there (${path})`);
  return path;
}

const ENVIRONMENT_KEYS: Readonly<Record<keyof SeedEnvironment, string>> = {
  name: 'string',
  reviewers: 'list',
  prevent_self_review: 'boolean',
  can_admins_bypass: 'boolean',
  wait_timer: 'number',
  branches: 'list',
};

/** What is wrong with an environment: a misspelt rule would be one that silently protects nothing. */
function problemsOfEnvironment(item: unknown, at: string): string[] {
  if (typeof item === 'string') return [];
  if (item === null || typeof item !== 'object') return [`${at} is neither a name nor an object with a "name"`];
  const kindOf = (value: unknown): string =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? 'list' : typeof value;
  const wrong = Object.entries(item).flatMap(([key, value]) => {
    const wanted = ENVIRONMENT_KEYS[key as keyof SeedEnvironment];
    if (wanted === undefined) return [`${at}.${key} is not one of ${Object.keys(ENVIRONMENT_KEYS).join(', ')}`];
    return kindOf(value) === wanted ? [] : [`${at}.${key} must be a ${wanted === 'list' ? 'list of texts' : wanted}`];
  });
  return 'name' in item ? wrong : [`${at} has no "name"`, ...wrong];
}

const ROLES = ['read', 'triage', 'write', 'maintain', 'admin'];

/** Reads a seed from parsed JSON. Throws with all that is wrong with it. */
export function parseSeed(value: unknown, base: string): Seed {
  const problems: string[] = [];
  const record = (item: unknown): Record<string, unknown> =>
    item !== null && typeof item === 'object' ? (item as Record<string, unknown>) : {};
  const seed = record(value);
  const users = Array.isArray(seed['users']) ? seed['users'] : [];
  if (!Array.isArray(seed['users'])) problems.push('"users" must be a list of objects with a "login"');
  const repositories = Array.isArray(seed['repositories']) ? seed['repositories'] : [];
  if (!Array.isArray(seed['repositories'])) problems.push('"repositories" must be a list of objects with a "name"');
  users.forEach((user, at) => {
    if (typeof record(user)['login'] !== 'string') problems.push(`users[${at}] has no "login"`);
  });
  repositories.forEach((item, at) => {
    const repo = record(item);
    if (typeof repo['name'] !== 'string') problems.push(`repositories[${at}] has no "name"`);
    if (repo['owner'] === undefined && seed['organization'] === undefined)
      problems.push(`repositories[${at}] has no "owner" and the seed no "organization"`);
    const environments = repo['environments'] ?? [];
    if (!Array.isArray(environments)) problems.push(`repositories[${at}].environments must be a list`);
    else
      environments.forEach((one, index) => {
        problems.push(...problemsOfEnvironment(one, `repositories[${at}].environments[${index}]`));
      });
    for (const key of ['roles', 'team_roles']) {
      for (const [name, role] of Object.entries(record(repo[key]))) {
        if (!ROLES.includes(String(role)))
          problems.push(`repositories[${at}].${key}.${name} is "${role}", not one of ${ROLES.join(', ')}`);
      }
    }
  });
  if (problems.length > 0) throw new Error(`the seed cannot be used: ${problems.join('; ')}`);
  return { ...(value as Seed), base };
}
