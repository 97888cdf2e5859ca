import { afterEach, beforeEach, expect, it } from 'vitest';
import type { GitHubEvent } from '../../src/sandbox/github/index.ts';
import { base, propose } from './proposals.ts';
import { type Answer, startWorld, type World } from './world.ts';

let world: World;
let events: GitHubEvent[];
beforeEach(async () => {
  world = await startWorld();
  await propose(world);
  events = [];
  world.github.events.on('pull_request', (event) => events.push(event));
});
afterEach(() => world.end());

const path = `${base}/pulls/1/requested_reviewers`;
const request = (body: object, token = world.person): Promise<Answer> => world.call('POST', path, { token, body });
const requested = async (): Promise<unknown> => {
  const { users, teams } = (await world.call('GET', path)).body;
  return [users.map((user: { login: string }) => user.login), teams.map((team: { slug: string }) => team.slug)];
};

it('asks collaborators and teams with access, tells listeners of each, and the pull request shows them', async () => {
  const { call, github, repo } = world;
  github.addTeam({ org: 'acme', slug: 'risk', name: 'Risk', members: ['chen'] });
  github.setTeamRole({ repo, team: 'risk', role: 'read' });
  const made = await request({ reviewers: ['amara', 'chen'], team_reviewers: ['risk'] });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    requested_reviewers: [{ login: 'amara' }, { login: 'chen' }],
    requested_teams: [{ slug: 'risk', name: 'Risk', parent: null }],
  });
  expect((await request({ reviewers: ['amara'] })).body.requested_reviewers).toHaveLength(2);
  expect(await requested()).toEqual([['amara', 'chen'], ['risk']]);
  expect((await call('GET', `${base}/pulls/1`)).body.requested_teams).toMatchObject([{ slug: 'risk' }]);
  expect(events.map(({ actor, payload }) => [actor, payload['action'], payload['requested_reviewer']])).toMatchObject([
    ['bo', 'review_requested', { login: 'amara' }],
    ['bo', 'review_requested', { login: 'chen' }],
    ['bo', 'review_requested', undefined],
  ]);
  expect(events[2]?.payload['requested_team']).toMatchObject({ slug: 'risk' });
});

it('asks no more of somebody, nor of their teams, once they have reviewed', async () => {
  const { call, github, reader, repo } = world;
  github.addTeam({ org: 'acme', slug: 'risk', members: [] });
  github.addTeam({ org: 'acme', slug: 'model-risk', members: ['chen'], parent: 'risk' });
  github.setTeamRole({ repo, team: 'risk', role: 'read' });
  await request({ reviewers: ['amara', 'chen'], team_reviewers: ['risk'] });
  await call('POST', `${base}/pulls/1/reviews`, { token: reader, body: { event: 'COMMENT', body: 'Looking.' } });
  expect(await requested()).toEqual([['amara'], []]);
});

it('is taken back', async () => {
  const { call, person } = world;
  await request({ reviewers: ['amara', 'chen'] });
  const gone = await call('DELETE', path, { token: person, body: { reviewers: ['Amara', 'nobody'] } });
  expect([gone.status, gone.body.requested_reviewers.length]).toEqual([200, 1]);
  expect(await requested()).toEqual([['chen'], []]);
  expect(events.at(-1)?.payload).toMatchObject({
    action: 'review_request_removed',
    requested_reviewer: { login: 'amara' },
  });
});

it('refuses the author, and whoever may read only because everybody may', async () => {
  const { github } = world;
  github.addUser('dara');
  expect((await request({ reviewers: ['bo'] })).body.message).toBe(
    'Review cannot be requested from pull request author.',
  );
  for (const login of ['dara', 'nobody', 'acme']) {
    const refused = await request({ reviewers: ['amara', login] });
    expect([refused.status, refused.body.message]).toEqual([
      422,
      'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the acme/models repository.',
    ]);
  }
  expect(await requested()).toEqual([[], []]);
});

it('refuses a team without access, and every team to a token that can see none', async () => {
  const { github, job, repo } = world;
  github.addTeam({ org: 'acme', slug: 'risk', members: ['chen'] });
  const message = (answer: Answer): unknown => [answer.status, answer.body.message];
  const strangers =
    'Reviews may only be requested from collaborators. One or more of the teams you specified is not a collaborator of the acme/models repository.';
  expect(message(await request({ team_reviewers: ['risk'] }))).toEqual([422, strangers]);
  github.setTeamRole({ repo, team: 'risk', role: 'read' });
  const blind = await request({ team_reviewers: ['risk'] }, job);
  expect(message(blind)).toEqual([422, 'Validation Failed']);
  expect(blind.body.errors[0]).toContain('Could not resolve to a node with the global id of');
  const permissions = { 'pull-requests': 'write' } as const;
  const app = github.appToken({ slug: 'registry-app', repo, permissions });
  expect(message(await request({ team_reviewers: ['risk'] }, app.token))).toEqual([422, 'Validation Failed']);
  const seeing = github.appToken({ slug: 'registry-app', repo, permissions: { ...permissions, members: 'read' } });
  expect((await request({ team_reviewers: ['risk'] }, seeing.token)).status).toBe(201);
  github.setTeamRole({ repo, team: 'risk', role: 'none' });
  expect((await request({ team_reviewers: ['risk'] })).status).toBe(422);
});

it('is for those with triage rights, for the author, and for jobs with the permission, which start nothing by it', async () => {
  const { github, job, reader, repo } = world;
  expect((await request({ reviewers: ['amara'] }, reader)).status).toBe(403);
  const bare = github.jobToken({ repo, permissions: { contents: 'write' } });
  expect((await request({ reviewers: ['amara'] }, bare)).status).toBe(403);
  expect((await request({ reviewers: ['amara'] }, job)).status).toBe(201);
  expect(events).toEqual([]);
  github.setRole({ repo, login: 'bo', role: 'read' });
  expect((await request({ reviewers: ['chen'] })).status).toBe(201);
});
