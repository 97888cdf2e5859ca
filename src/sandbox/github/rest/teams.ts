import { signedIn } from '../access.ts';
import { param, type RequestContext } from '../context.ts';
import { notAccessible, notFound } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import { isMember } from '../people.ts';
import type { TeamRow, UserRow } from '../state.ts';
import { childTeams, teamMembers } from '../teams.ts';
import { nodeId, presentUser } from './present.ts';
import { presentTeam } from './present-team.ts';

/** Teams of an organization: for its members with `read:org` and apps with `members: read`; a job's token sees none. */
export function addTeamRoutes(router: Router): void {
  const base = '/orgs/{org}/teams';
  router.on('GET', base, listTeams);
  router.on('GET', `${base}/{team}`, getTeam);
  router.on('GET', `${base}/{team}/members`, listMembers);
  router.on('GET', `${base}/{team}/teams`, listChildren);
  router.on('GET', `${base}/{team}/memberships/{username}`, getMembership);
}

function orgOf(context: RequestContext): UserRow {
  const viewer = signedIn(context.viewer);
  const org = context.engine.findUser(param(context, 'org'));
  if (viewer.kind === 'job') throw notAccessible('members=read');
  if (viewer.kind === 'app' && viewer.token.permissions?.members === undefined) throw notAccessible('members=read');
  if (org?.kind !== 'Organization') throw notFound();
  if (viewer.kind === 'person') {
    const scoped = viewer.token.scopes.some((scope) => scope === 'read:org' || scope === 'admin:org');
    if (!scoped || !isMember(context.engine, org, viewer.user)) throw notFound();
  }
  return org;
}

function teamOf(context: RequestContext): { org: UserRow; team: TeamRow } {
  const org = orgOf(context);
  const slug = param(context, 'team').toLowerCase();
  const team = context.engine.state.teams.find((row) => row.org === org.id && row.slug === slug);
  if (team === undefined) throw notFound();
  return { org, team };
}

function listTeams(context: RequestContext) {
  const org = orgOf(context);
  const teams = [...context.engine.state.teams.all()].filter((team) => team.org === org.id);
  const { items, headers } = paginate(context, teams);
  return { status: 200, body: items.map((team) => presentTeam(context, team)), headers };
}

function getTeam(context: RequestContext) {
  const { org, team } = teamOf(context);
  const api = `${context.baseUrl}/api/v3/orgs/${org.login}`;
  const organization = {
    login: org.login,
    id: org.id,
    node_id: nodeId('O', org.id),
    url: api,
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    hooks_url: `${api}/hooks`,
    issues_url: `${api}/issues`,
    members_url: `${api}/members{/member}`,
    public_members_url: `${api}/public_members{/member}`,
    avatar_url: `${context.baseUrl}/avatars/u/${org.id}`,
    description: null,
    is_verified: false,
    has_organization_projects: false,
    has_repository_projects: false,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${context.baseUrl}/${org.login}`,
    created_at: org.created_at,
    updated_at: org.created_at,
    archived_at: null,
    type: 'Organization',
  };
  const counts = { members_count: teamMembers(context.engine, team).length, repos_count: 0 };
  const times = { created_at: team.created_at, updated_at: team.created_at };
  return { status: 200, body: { ...presentTeam(context, team), ...times, ...counts, organization } };
}

function listMembers(context: RequestContext) {
  const { team } = teamOf(context);
  const role = context.query.get('role') ?? 'all';
  const fits = (id: number): boolean => role === 'all' || role === roleIn(team, id);
  const { items, headers } = paginate(context, teamMembers(context.engine, team).filter(fits));
  return { status: 200, body: items.map((id) => presentUser(context, context.engine.userById(id))), headers };
}

/** Those of a team below are its members, and never its maintainers. */
const roleIn = (team: TeamRow, id: number): 'maintainer' | 'member' =>
  team.maintainers.includes(id) ? 'maintainer' : 'member';

function listChildren(context: RequestContext) {
  const { team } = teamOf(context);
  const { items, headers } = paginate(context, childTeams(context.engine, team));
  return { status: 200, body: items.map((child) => presentTeam(context, child)), headers };
}

function getMembership(context: RequestContext) {
  const { org, team } = teamOf(context);
  const user = context.engine.findUser(param(context, 'username'));
  if (user === undefined || !teamMembers(context.engine, team).includes(user.id)) throw notFound();
  const url = `${context.baseUrl}/api/v3/organizations/${org.id}/team/${team.id}/memberships/${user.login}`;
  return {
    status: 200,
    body: { state: 'active', role: roleIn(team, user.id), url },
  };
}
