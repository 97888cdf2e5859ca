import { allowedRepo, may, requirePermission, signedIn } from '../access.ts';
import { jsonBody, type RequestContext } from '../context.ts';
import type { Engine } from '../engine.ts';
import { type Json, optionalList } from '../http/body.ts';
import { HttpError, unprocessable } from '../http/errors.ts';
import type { Router } from '../http/router.ts';
import { isCollaborator } from '../people.ts';
import { announcePull, issueOfPull } from '../pulls.ts';
import type { PullRow, RepoRow, TeamRow, UserRow } from '../state.ts';
import { teamRoles } from '../teams.ts';
import { note } from '../timeline.ts';
import { nodeId, presentUser } from './present.ts';
import { presentPullSimple } from './present-pull.ts';
import { presentTeam } from './present-team.ts';
import { pullOf } from './pulls.ts';

const READ = { key: 'pull-requests', level: 'read' } as const;
const REQUEST = { key: 'pull-requests', level: 'write', role: 'triage' } as const;
const OWN = { key: 'pull-requests', level: 'write', role: 'read' } as const;

/** Whose review is asked for: collaborators and teams with access, never the author. */
export function addReviewRequestRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/pulls/{number}/requested_reviewers';
  router.on('GET', base, listRequested);
  router.on('POST', base, requestReviews);
  router.on('DELETE', base, removeRequests);
}

function listRequested(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const { users, teams } = requestedOf(context.engine, pullOf(context, repo));
  return {
    status: 200,
    body: {
      users: users.map((user) => presentUser(context, user)),
      teams: teams.map((team) => presentTeam(context, team)),
    },
  };
}

function requestedOf(engine: Engine, pull: PullRow): { users: UserRow[]; teams: TeamRow[] } {
  const users = (pull.requested_reviewers ?? []).map((id) => engine.userById(id));
  const teams = (pull.requested_teams ?? []).map((id) => engine.state.teams.get(id));
  return { users: users.filter((row) => row !== undefined), teams: teams.filter((row) => row !== undefined) };
}

/** The author may ask too, with no more than read. */
function askingOn(context: RequestContext): { repo: RepoRow; pull: PullRow } {
  const { engine, viewer } = context;
  const repo = allowedRepo(context, READ);
  const pull = pullOf(context, repo);
  const own = viewer.kind === 'person' && viewer.user.id === issueOfPull(engine, pull).author;
  requirePermission(context, repo, own && may(engine, viewer, repo, OWN) ? OWN : REQUEST);
  return { repo, pull };
}

const names = (body: Json, key: string): string[] => (optionalList(body, key) ?? []).map(String);

async function requestReviews(context: RequestContext) {
  const { repo, pull } = askingOn(context);
  const { engine, viewer } = context;
  const body = jsonBody(context);
  const users = names(body, 'reviewers').map((login) => reviewerOf(context, repo, { pull, login }));
  const teams = names(body, 'team_reviewers').map((slug) => teamOf(context, repo, slug));
  const before = engine.state.pulls.get(pull.id) ?? pull;
  const newUsers = users.filter((user) => !(before.requested_reviewers ?? []).includes(user.id));
  const newTeams = teams.filter((team) => !(before.requested_teams ?? []).includes(team.id));
  const changed = engine.state.pulls.put({
    ...before,
    requested_reviewers: [...(before.requested_reviewers ?? []), ...new Set(newUsers.map((user) => user.id))],
    requested_teams: [...(before.requested_teams ?? []), ...new Set(newTeams.map((team) => team.id))],
  });
  const issue = issueOfPull(engine, pull);
  for (const user of newUsers) note(engine, viewer, { issue, event: 'review_requested', reviewer: user.id });
  for (const team of newTeams) note(engine, viewer, { issue, event: 'review_requested', team: team.id });
  await tell(context, { pull: changed, action: 'review_requested', users: newUsers, teams: newTeams });
  return { status: 201, body: presentPullSimple(context, changed) };
}

const strangers = (context: RequestContext, repo: RepoRow, whom: string): HttpError =>
  unprocessable(
    `Reviews may only be requested from collaborators. One or more of the ${whom} you specified is not a collaborator of the ${context.engine.fullName(repo)} repository.`,
  );

/** What everybody may read of a public repository makes nobody a collaborator. */
function reviewerOf(context: RequestContext, repo: RepoRow, of: { pull: PullRow; login: string }): UserRow {
  const user = context.engine.findUser(of.login);
  if (user?.id === issueOfPull(context.engine, of.pull).author)
    throw unprocessable('Review cannot be requested from pull request author.');
  if (user?.kind !== 'User' || !isCollaborator(context.engine, repo, user))
    throw strangers(context, repo, 'users or teams');
  return user;
}

/** A job's token resolves no team, so that GitHub knows the name and then finds no node of it. */
function teamOf(context: RequestContext, repo: RepoRow, slug: string): TeamRow {
  const { engine } = context;
  const viewer = signedIn(context.viewer);
  const team = engine.state.teams.find((row) => row.org === repo.owner && row.slug === slug.toLowerCase());
  if (team === undefined || teamRoles(engine, repo, team).length === 0) throw strangers(context, repo, 'teams');
  const blind = viewer.kind === 'job' || (viewer.kind === 'app' && viewer.token.permissions?.members === undefined);
  if (blind)
    throw new HttpError(422, 'Validation Failed', {
      errors: [`Could not resolve to a node with the global id of '${nodeId('T', team.id)}'.`],
    });
  return team;
}

async function removeRequests(context: RequestContext) {
  const { pull } = askingOn(context);
  const { engine, viewer } = context;
  const body = jsonBody(context);
  const logins = names(body, 'reviewers').map((login) => login.toLowerCase());
  const slugs = names(body, 'team_reviewers').map((slug) => slug.toLowerCase());
  const { users, teams } = requestedOf(engine, pull);
  const goneUsers = users.filter((user) => logins.includes(user.login.toLowerCase()));
  const goneTeams = teams.filter((team) => slugs.includes(team.slug));
  const changed = engine.state.pulls.put({
    ...pull,
    requested_reviewers: users.filter((user) => !goneUsers.includes(user)).map((user) => user.id),
    requested_teams: teams.filter((team) => !goneTeams.includes(team)).map((team) => team.id),
  });
  const issue = issueOfPull(engine, pull);
  for (const user of goneUsers) note(engine, viewer, { issue, event: 'review_request_removed', reviewer: user.id });
  for (const team of goneTeams) note(engine, viewer, { issue, event: 'review_request_removed', team: team.id });
  await tell(context, { pull: changed, action: 'review_request_removed', users: goneUsers, teams: goneTeams });
  return { status: 200, body: presentPullSimple(context, changed) };
}

/** One event for each person and team, as GitHub sends them. */
async function tell(
  context: RequestContext,
  of: { pull: PullRow; action: 'review_requested' | 'review_request_removed'; users: UserRow[]; teams: TeamRow[] },
): Promise<void> {
  const { engine, viewer } = context;
  const { pull, action, users, teams } = of;
  const place = { engine, baseUrl: engine.url };
  const about = [
    ...users.map((user) => ({ requested_reviewer: presentUser(place, user) })),
    ...teams.map((team) => ({ requested_team: presentTeam(place, team) })),
  ];
  for (const more of about) await announcePull(engine, viewer, { pull, action, more });
}
