import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { base } from './proposals.ts';
import { type Answer, startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const logins = (answer: Answer): string[] => answer.body.map((row: { login: string }) => row.login);

/** `risk` has amara as maintainer; `model-risk` below it bo; `validation` below that chen, and amara again. */
function nest(): void {
  const { github } = world;
  github.addTeam({ org: 'acme', slug: 'risk', members: [], maintainers: ['amara'] });
  github.addTeam({ org: 'acme', slug: 'model-risk', members: ['bo'], maintainers: ['bo'], parent: 'risk' });
  github.addTeam({ org: 'acme', slug: 'validation', members: ['chen', 'amara'], parent: 'model-risk' });
}

describe('a team above others', () => {
  it('has their members as its own, each once and none of them a maintainer by that', async () => {
    const { call, person } = world;
    nest();
    const read = (path: string): Promise<Answer> => call('GET', `/orgs/acme/teams/${path}`, { token: person });
    expect(logins(await read('risk/members'))).toEqual(['amara', 'bo', 'chen']);
    expect(logins(await read('model-risk/members'))).toEqual(['bo', 'chen', 'amara']);
    expect(logins(await read('validation/members'))).toEqual(['chen', 'amara']);
    expect(logins(await read('risk/members?role=maintainer'))).toEqual(['amara']);
    expect(logins(await read('risk/members?role=member'))).toEqual(['bo', 'chen']);
    expect((await read('risk/memberships/bo')).body).toMatchObject({ state: 'active', role: 'member' });
    expect((await read('model-risk/memberships/bo')).body.role).toBe('maintainer');
    expect((await read('validation/memberships/bo')).status).toBe(404);
    expect((await read('risk')).body).toMatchObject({ members_count: 3, parent: null });
  });

  it('lists those directly below it, which name it', async () => {
    const { call, person } = world;
    nest();
    const below = await call('GET', '/orgs/acme/teams/risk/teams', { token: person });
    expect(below.body).toMatchObject([{ slug: 'model-risk', parent: { slug: 'risk' } }]);
    const all = await call('GET', '/orgs/acme/teams', { token: person });
    expect(all.body.map((row: { parent: { slug: string } | null }) => row.parent?.slug)).toEqual([
      undefined,
      'risk',
      'model-risk',
    ]);
    expect(() => world.github.addTeam({ org: 'acme', slug: 'x', members: [], parent: 'none' })).toThrow('acme/none');
  });

  it('gives its role on a repository to all below it, and the most of several counts', async () => {
    const { call, github, repo, admin } = world;
    nest();
    github.setRole({ repo, login: 'chen', role: 'none' });
    github.setTeamRole({ repo, team: 'risk', role: 'triage' });
    const role = async (login: string): Promise<string> =>
      (await call('GET', `${base}/collaborators/${login}/permission`)).body.role_name;
    expect(await role('chen')).toBe('triage');
    expect(await role('bo')).toBe('write');
    github.setTeamRole({ repo, team: 'validation', role: 'maintain' });
    expect(await role('chen')).toBe('maintain');
    expect((await call('GET', `${base}/collaborators/chen`, { token: admin })).status).toBe(204);
  });

  it('is refused to a token of a job, to an app without `members`, and to a person without read:org', async () => {
    const { call, github, job, repo } = world;
    nest();
    const status = async (token: string): Promise<number> =>
      (await call('GET', '/orgs/acme/teams/risk/memberships/chen', { token })).status;
    expect(await status(job)).toBe(403);
    const app = (permissions: object): string =>
      github.appToken({ slug: 'registry-app', repo, permissions: { ...permissions } }).token;
    expect(await status(app({ contents: 'write' }))).toBe(403);
    expect(await status(app({ members: 'read' }))).toBe(200);
    expect(await status(github.personToken('bo', { scopes: ['repo'] }))).toBe(404);
    expect(await status(github.personToken('bo', { scopes: ['read:org'] }))).toBe(200);
    expect(await status(github.personToken(github.addUser('dara').login))).toBe(404);
  });
});

describe('long lists', () => {
  const people = Array.from({ length: 130 }, (_, at) => `reviewer-${at}`);

  it('of members come in pages of at most 100 with links', async () => {
    const { call, github, person } = world;
    for (const login of people) github.addUser(login);
    github.addTeam({ org: 'acme', slug: 'many', members: ['bo', ...people] });
    const first = await call('GET', '/orgs/acme/teams/many/members?per_page=500', { token: person });
    expect(first.body).toHaveLength(100);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await call('GET', next, { token: person });
    expect(second.body).toHaveLength(31);
    expect(new Set([...logins(first), ...logins(second)]).size).toBe(131);
  });

  it('of collaborators tell role and permissions, to those who may push and to jobs', async () => {
    const { call, github, job, person, reader, repo } = world;
    github.addUser('dara');
    github.addTeam({ org: 'acme', slug: 'risk', members: ['dara'] });
    github.setTeamRole({ repo, team: 'risk', role: 'triage' });
    const path = `${base}/collaborators`;
    const listed = await call('GET', `${path}?per_page=2`, { token: job });
    expect(listed.body).toMatchObject([
      { login: 'amara', role_name: 'admin', permissions: { admin: true, push: true } },
      { login: 'bo', role_name: 'write', permissions: { admin: false, push: true, pull: true } },
    ]);
    expect(listed.headers.get('link')).toContain('page=2>; rel="next"');
    expect(logins(await call('GET', path, { token: person }))).toEqual(['amara', 'bo', 'chen', 'dara']);
    expect(logins(await call('GET', `${path}?permission=push`, { token: person }))).toEqual(['amara', 'bo']);
    expect(logins(await call('GET', `${path}?affiliation=direct`))).toEqual(['amara', 'bo', 'chen']);
    expect(logins(await call('GET', `${path}?affiliation=outside`))).toEqual(['amara', 'bo', 'chen']);
    expect((await call('GET', path, { token: reader })).status).toBe(403);
    expect((await call('GET', path, { token: undefined })).status).toBe(401);
  });
});
