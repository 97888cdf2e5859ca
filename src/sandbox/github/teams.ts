import type { Engine } from './engine.ts';
import type { RepoRow, TeamRow } from './state.ts';
import type { RepositoryRole } from './types.ts';

/** Teams directly below another. */
export function childTeams(engine: Engine, team: TeamRow): TeamRow[] {
  return [...engine.state.teams.all()].filter((row) => row.parent === team.id);
}

/** Everybody in a team: its own members, then those of the teams below it. */
export function teamMembers(engine: Engine, team: TeamRow): number[] {
  const members = new Set(team.members);
  for (const child of childTeams(engine, team)) for (const id of teamMembers(engine, child)) members.add(id);
  return [...members];
}

/** The role a team has on a repository: what it or a team above it was given, for children inherit. */
export function teamRoles(engine: Engine, repo: RepoRow, team: TeamRow): RepositoryRole[] {
  const own = engine.state.teamRoles.get(`${repo.id}:${team.id}`)?.role;
  const parent = team.parent === undefined ? undefined : engine.state.teams.get(team.parent);
  const inherited = parent === undefined ? [] : teamRoles(engine, repo, parent);
  return own === undefined ? inherited : [own, ...inherited];
}
