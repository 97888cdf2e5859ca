import { existsSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { Administration } from './admin.ts';
import type { Engine } from './engine.ts';
import type { RepositoryRole, RepositorySettings, RulesetInput } from './types.ts';

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
    environments?: string[];
  }[];
  /** Set by readers of a seed file: what `folder` is relative to. */
  base?: string;
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
    for (const name of repo.environments ?? []) admin.addEnvironment(full, name);
  }
  const people: SeedResult['people'] = {};
  const first = seed.repositories[0];
  for (const { login } of seed.users) {
    people[login] = { token: admin.personToken(login), role: first?.roles?.[login] ?? 'none' };
  }
  return { people, repositories };
}

function folderOf(seed: Seed, folder: string): string {
  const path = isAbsolute(folder) ? folder : resolve(seed.base ?? '.', folder);
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new Error(`the seed names the folder ${folder}, which is not there (${path})`);
  return path;
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
