/** Many people at once: teams, repository roles, and who made commits. Nobody's number costs a request of its own. */
import type { Crowd, Known, RepositoryRole } from '../../ports.ts';
import type { GitHubClient, Ok } from './client.ts';
import { readCommitPeople } from './commit-people.ts';
import { printable, type Refused } from './errors.ts';
import { hasMore, readPages, type Unverifiable, unverifiable } from './known.ts';
import { type Fields, maybeFields, maybeText, readFields, readList, readText } from './parse.ts';
import { LOGIN, readRole, saying, TEAM, TEAM_TOKEN } from './people.ts';
import { isRepositoryRole } from './roles.ts';

/** So many are asked about one by one, which is exact; for more, a list is cheaper. */
const FEW = 2;
/** Where the list is not to be had, so many are still asked about one by one. */
const MOST_ALONE = 20;
/** 1,000 collaborators. */
const MOST_PAGES = 10;
/** 2,000 members. */
const MOST_TEAM_PAGES = 20;

type Roles = Map<string, Known<RepositoryRole>>;

export function createGitHubCrowd(client: GitHubClient): Crowd {
  return {
    teamMembers: (team) => readMembers(client, team),
    repositoryRoles: (logins) => readRoles(client, logins),
    commitPeople: (of) => readCommitPeople(client, of),
  };
}

/** GitHub counts members of teams within the team among its own, and leaves out who has not accepted yet. */
async function readMembers(client: GitHubClient, team: string): Promise<Known<ReadonlySet<string>>> {
  const [, org, slug] = TEAM.exec(team) ?? [];
  if (org === undefined || slug === undefined)
    return { kind: 'unverifiable', reason: `${printable(team)} is no team: write it as organisation/team` };
  const what = `the members of team ${team}`;
  const list = {
    path: '/orgs/{org}/teams/{team_slug}/members',
    parameters: { org, team_slug: slug },
    what,
    most: MOST_TEAM_PAGES,
  };
  const members = await readPages(client, list, (one) => readText(one, 'login', 'member').toLowerCase());
  // A team that is not there and one that may not be seen look the same, so that 404 never means "nobody".
  if (members.kind === 'unverifiable') return { ...members, reason: `${members.reason}; ${TEAM_TOKEN}` };
  return { kind: 'known', value: new Set(members.value) };
}

async function readRoles(client: GitHubClient, logins: readonly string[]): Promise<Roles> {
  const asked = new Set(logins.map((login) => login.toLowerCase()));
  const roles: Roles = new Map();
  // No account has such a name, so nobody of that name has a role.
  for (const login of asked) if (!LOGIN.test(login)) roles.set(login, { kind: 'known', value: 'none' });
  const left = (): string[] => [...asked].filter((login) => !roles.has(login));
  const alone = async (some: readonly string[]): Promise<void> => {
    const found = await Promise.all(some.map((login) => readRole(client, login)));
    for (const [index, role] of found.entries()) roles.set(some[index] ?? '', role);
  };
  if (left().length <= FEW) {
    await alone(left());
    return roles;
  }
  const list = await readCollaborators(client, { asked, roles });
  const missing = left();
  if (missing.length <= FEW) await alone(missing);
  else if (list.kind === 'ended') {
    const rest = await readStrangers(client);
    for (const login of missing) roles.set(login, rest);
  } else if (list.kind === 'unverifiable' && missing.length <= MOST_ALONE) await alone(missing);
  else for (const login of missing) roles.set(login, list.kind === 'unverifiable' ? list : TOO_MANY);
  return roles;
}

const TOO_MANY: Unverifiable = {
  kind: 'unverifiable',
  reason: `the repository role was not looked up: there are over ${MOST_PAGES * 100} collaborators; name people by login in the policy`,
};

/** Fills in whom the list of collaborators names: everybody who was given access, by whichever way. */
async function readCollaborators(
  client: GitHubClient,
  of: { readonly asked: ReadonlySet<string>; readonly roles: Roles },
): Promise<{ readonly kind: 'found' | 'ended' | 'cut_off' } | Unverifiable> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer: Ok | Refused = await client.read({
      method: 'GET',
      path: '/repos/{owner}/{repo}/collaborators',
      parameters: { per_page: 100, page },
    });
    if (answer.kind === 'refused') return unverifiable('the collaborators of this repository', answer);
    const list = readList(answer.data, 'collaborators').map((one) => readFields(one, 'collaborators'));
    for (const one of list) {
      const login = readText(one, 'login', 'collaborator').toLowerCase();
      if (of.asked.has(login)) of.roles.set(login, roleOf(one, login));
    }
    if ([...of.asked].every((login) => of.roles.has(login))) return { kind: 'found' };
    if (!hasMore(answer, list.length)) return { kind: 'ended' };
  }
  return { kind: 'cut_off' };
}

function roleOf(fields: Fields, login: string): Known<RepositoryRole> {
  const role = maybeText(fields, 'role_name');
  if (isRepositoryRole(role)) return { kind: 'known', value: role };
  // A custom role counts as what GitHub calls its permission when asked about one person: one of these three.
  const may = maybeFields(fields, 'permissions', 'collaborator') ?? {};
  const base = may['admin'] === true ? 'admin' : may['push'] === true ? 'write' : may['pull'] === true ? 'read' : null;
  if (base !== null) return { kind: 'known', value: base };
  return { kind: 'unverifiable', reason: `GitHub does not say what ${login}'s role ${printable(String(role))} may do` };
}

/** The role of everybody who is no collaborator: what the repository shows to all. */
async function readStrangers(client: GitHubClient): Promise<Known<RepositoryRole>> {
  const answer = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}' });
  if (answer.kind === 'refused')
    return { kind: 'unverifiable', reason: `the repository could not be read: ${saying(answer)}` };
  const fields = readFields(answer.data, 'repository');
  const visibility = maybeText(fields, 'visibility') ?? (fields['private'] === true ? 'private' : 'public');
  if (visibility === 'public') return { kind: 'known', value: 'read' };
  if (visibility === 'private') return { kind: 'known', value: 'none' };
  return {
    kind: 'unverifiable',
    reason: `who is no collaborator of an ${printable(visibility)} repository may have a role in it or not`,
  };
}
