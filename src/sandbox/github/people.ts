import { grantedRole } from './access.ts';
import type { Engine } from './engine.ts';
import type { RepoRow, UserRow } from './state.ts';
import { teamMembers } from './teams.ts';

/** Whoever is in one of its teams or has a role on one of its repositories belongs to the organization here. */
export function isMember(engine: Engine, org: UserRow, user: UserRow): boolean {
  const { state } = engine;
  return (
    inTeamOf(engine, org.id, user) ||
    [...state.roles.all()].some((role) => role.user === user.id && state.repos.get(role.repo)?.owner === org.id)
  );
}

function inTeamOf(engine: Engine, org: number, user: UserRow): boolean {
  return [...engine.state.teams.all()].some((team) => team.org === org && team.members.includes(user.id));
}

/** True for the owner and for whoever was given a role, directly or through a team; what is public is no grant. */
export function isCollaborator(engine: Engine, repo: RepoRow, user: UserRow): boolean {
  return grantedRole(engine, repo, user) !== undefined;
}

/**
 * How GitHub says somebody stands to a repository. It tells no permission: a member may have no role at all, and a
 * collaborator only `read`.
 */
export function associationOf(engine: Engine, repo: RepoRow, id: number): string {
  const user = engine.userById(id);
  if (user === undefined || user.kind === 'Bot') return 'NONE';
  if (repo.owner === user.id) return 'OWNER';
  if (inTeamOf(engine, repo.owner, user)) return 'MEMBER';
  return isCollaborator(engine, repo, user) ? 'COLLABORATOR' : 'NONE';
}

/** Who GitHub says commits what was made on its site or by its API. */
const WEB_FLOW: UserRow = {
  id: 19864447,
  login: 'web-flow',
  kind: 'User',
  name: 'GitHub Web Flow',
  email: 'noreply@github.com',
  created_at: '2016-06-10T18:56:22Z',
};

/** The account an email address belongs to: a stated one, or GitHub's own with an id (which counts) or only a login. */
export function accountOf(engine: Engine, email: string): UserRow | undefined {
  const wanted = email.toLowerCase();
  if (wanted === 'noreply@github.com') return WEB_FLOW;
  const own = /^(?:(\d+)\+)?([^@+]+)@users\.noreply\.github\.com$/.exec(wanted);
  if (own?.[1] !== undefined) return engine.userById(Number(own[1]));
  if (own?.[2] !== undefined) return engine.findUser(own[2]);
  return engine.state.users.find((row) => row.email?.toLowerCase() === wanted);
}

/** The teams of the repository's owner that somebody is in, child teams counted with their parents. */
export function teamsWith(engine: Engine, repo: RepoRow, user: UserRow): number[] {
  return [...engine.state.teams.all()]
    .filter((team) => team.org === repo.owner && teamMembers(engine, team).includes(user.id))
    .map((team) => team.id);
}
