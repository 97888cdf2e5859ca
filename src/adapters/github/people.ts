/** Who may do what on GitHub, asked live. What the token may not see is "unverifiable", never "no". */
import type { Known, People, RepositoryRole } from '../../ports.ts';
import type { GitHubClient } from './client.ts';
import { printable, type Refused } from './errors.ts';
import { maybeText, readFields, readText } from './parse.ts';
import { isRepositoryRole } from './roles.ts';

export const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,98}[A-Za-z0-9])?(?:_[a-z0-9]+)?(?:\[bot\])?$/;
export const TEAM = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+)$/;

export function createGitHubPeople(client: GitHubClient): People {
  return {
    repositoryRole: (login) => readRole(client, login),
    isTeamMember: (of) => readMembership(client, of),
  };
}

/** One person's role, in one request. */
export async function readRole(client: GitHubClient, login: string): Promise<Known<RepositoryRole>> {
  // No account has such a name, so nobody of that name has a role.
  if (!LOGIN.test(login)) return { kind: 'known', value: 'none' };
  const answer = await client.read({
    method: 'GET',
    path: '/repos/{owner}/{repo}/collaborators/{username}/permission',
    parameters: { username: login },
  });
  if (answer.kind === 'refused') {
    // 404: GitHub knows no such person (a bot is none either).
    if (answer.status === 404) return { kind: 'known', value: 'none' };
    return { kind: 'unverifiable', reason: `the repository role of ${login} could not be read: ${saying(answer)}` };
  }
  const fields = readFields(answer.data, 'permission');
  const role = maybeText(fields, 'role_name');
  if (isRepositoryRole(role)) return { kind: 'known', value: role };
  // A custom role: `permission` is the standard one that it builds on.
  const base = readText(fields, 'permission', 'permission');
  if (isRepositoryRole(base)) return { kind: 'known', value: base };
  return {
    kind: 'unverifiable',
    reason: `GitHub names ${login}'s role ${printable(base)}, which is none that Slipway knows`,
  };
}

async function readMembership(
  client: GitHubClient,
  of: { readonly team: string; readonly login: string },
): Promise<Known<boolean>> {
  const [, org, slug] = TEAM.exec(of.team) ?? [];
  if (org === undefined || slug === undefined)
    return { kind: 'unverifiable', reason: `${printable(of.team)} is no team: write it as organisation/team` };
  if (!LOGIN.test(of.login)) return { kind: 'known', value: false };
  const membership = await client.read({
    method: 'GET',
    path: '/orgs/{org}/teams/{team_slug}/memberships/{username}',
    parameters: { org, team_slug: slug, username: of.login },
  });
  if (membership.kind === 'ok') {
    // An invitation that was not accepted makes no member.
    return {
      kind: 'known',
      value: readText(readFields(membership.data, 'membership'), 'state', 'membership') === 'active',
    };
  }
  if (membership.status === 404) {
    // "Not a member" and "you may not see" look the same; who can see the team itself was told the former.
    const team = await client.read({
      method: 'GET',
      path: '/orgs/{org}/teams/{team_slug}',
      parameters: { org, team_slug: slug },
    });
    if (team.kind === 'ok') return { kind: 'known', value: false };
  }
  return {
    kind: 'unverifiable',
    reason: `whether ${of.login} is in team ${of.team} could not be read (${saying(membership)}); ${TEAM_TOKEN}`,
  };
}

/** What to configure where teams cannot be read. */
export const TEAM_TOKEN =
  'a job\'s GITHUB_TOKEN cannot read teams: pass the token of a GitHub App with the organisation permission "Members: read" as `token`, or name people by login or repository permission';

export function saying(answer: Refused): string {
  return `${answer.status} ${printable(answer.message)}`;
}
