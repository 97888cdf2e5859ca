import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitHubEvent } from '../../src/sandbox/github/index.ts';
import { base, propose } from './proposals.ts';
import { type Answer, startWorld, type World } from './world.ts';

let world: World;
let events: GitHubEvent[];
beforeEach(async () => {
  world = await startWorld();
  events = [];
  world.github.events.on('issue_comment', (event) => events.push(event));
  await propose(world);
  await world.call('POST', `${base}/issues`, { token: world.person, body: { title: 'an issue' } });
});
afterEach(() => world.end());

const say = (token: string, body = '/status', number = 1): Promise<Answer> =>
  world.call('POST', `${base}/issues/${number}/comments`, { token, body: { body } });
const app = (permissions: object): string =>
  world.github.appToken({ slug: 'registry-app', repo: world.repo, permissions: { ...permissions } }).token;

describe('who wrote a comment', () => {
  it('is a person with no app behind, an app, a job, or a person through whom an app speaks', async () => {
    const { github, job, reader } = world;
    const speaking = github.userToServerToken({ login: 'chen', slug: 'helpful-agent' });
    const written = [reader, app({ issues: 'write' }), job, speaking].map((token) => say(token));
    const shown = (await Promise.all(written)).map(({ body }) => [
      body.user.login,
      body.user.type,
      body.performed_via_github_app?.slug ?? null,
    ]);
    expect(shown).toEqual([
      ['chen', 'User', null],
      ['registry-app[bot]', 'Bot', 'registry-app'],
      ['github-actions[bot]', 'Bot', 'github-actions'],
      ['chen', 'User', 'helpful-agent'],
    ]);
    const listed = await world.call('GET', `${base}/issues/1/comments`);
    expect(
      listed.body.map((row: { performed_via_github_app: unknown }) => row.performed_via_github_app === null),
    ).toEqual([true, false, false, false]);
    expect(listed.body[2].performed_via_github_app.id).toBe(15368);
  });

  it('is told to listeners with the app, and nothing of what a job wrote', async () => {
    const { github, job, reader } = world;
    await say(job);
    await say(reader, '/approve', 2);
    await say(github.userToServerToken({ login: 'chen', slug: 'helpful-agent' }));
    await say(app({ 'pull-requests': 'write' }));
    expect(events.map(({ actor }) => actor)).toEqual(['chen', 'chen', 'registry-app[bot]']);
    expect(events[0]).toMatchObject({
      ref: 'refs/heads/main',
      sha: world.first,
      payload: {
        action: 'created',
        issue: { number: 2 },
        comment: { body: '/approve', performed_via_github_app: null },
        repository: { full_name: 'acme/models', default_branch: 'main' },
        sender: { login: 'chen', type: 'User' },
      },
    });
    expect(events[0]?.payload['issue']).not.toHaveProperty('pull_request');
    expect(events[1]?.payload).toMatchObject({
      issue: { number: 1, pull_request: { url: expect.stringContaining('/pulls/1') } },
      comment: { user: { login: 'chen' }, performed_via_github_app: { slug: 'helpful-agent' } },
    });
  });

  it('may do as a person what the app was given too, and no more', async () => {
    const { call, github } = world;
    const token = github.userToServerToken({ login: 'bo', slug: 'helpful-agent', permissions: { contents: 'write' } });
    const refused = await say(token);
    expect([refused.status, refused.body.message]).toEqual([403, 'Resource not accessible by integration']);
    expect((await call('GET', `${base}/issues/1/comments`, { token })).status).toBe(200);
    const reading = github.userToServerToken({
      login: 'chen',
      slug: 'helpful-agent',
      permissions: { contents: 'write' },
    });
    const blob = { content: 'x', encoding: 'utf-8' };
    expect((await call('POST', `${base}/git/blobs`, { token, body: blob })).status).toBe(201);
    expect((await call('POST', `${base}/git/blobs`, { token: reading, body: blob })).status).toBe(404);
  });
});

describe('a comment that is there', () => {
  it('is edited by others who may write: its author stays, the event names the editor and the old text', async () => {
    const { call, person, reader } = world;
    const made = (await say(reader, 'Looks fine.')).body;
    expect(made.updated_at).toBe(made.created_at);
    world.clock.now = new Date('2026-03-01T12:00:00Z');
    const path = `${base}/issues/comments/${made.id}`;
    const edited = await call('PATCH', path, { token: person, body: { body: '/approve abcd1234' } });
    expect(edited.body).toMatchObject({
      user: { login: 'chen' },
      body: '/approve abcd1234',
      created_at: made.created_at,
      updated_at: '2026-03-01T12:00:00Z',
    });
    expect(events.at(-1)).toMatchObject({
      actor: 'bo',
      payload: {
        action: 'edited',
        changes: { body: { from: 'Looks fine.' } },
        comment: { id: made.id, user: { login: 'chen' }, body: '/approve abcd1234' },
        sender: { login: 'bo' },
      },
    });
    expect((await call('PATCH', path, { token: person, body: { body: ' ' } })).status).toBe(422);
  });

  it('is changed by its author, and by nobody else who may only read', async () => {
    const { call, person, reader } = world;
    const [own, other] = [(await say(reader)).body.id, (await say(person)).body.id];
    const change = async (id: number): Promise<number> =>
      (await call('PATCH', `${base}/issues/comments/${id}`, { token: reader, body: { body: 'x' } })).status;
    expect([await change(own), await change(other)]).toEqual([200, 403]);
    expect((await call('DELETE', `${base}/issues/comments/${other}`, { token: reader })).status).toBe(403);
  });

  it('is deleted, which is told with what it said', async () => {
    const { admin, call, reader } = world;
    const made = (await say(reader, '/reject')).body;
    expect((await call('DELETE', `${base}/issues/comments/${made.id}`, { token: admin })).status).toBe(204);
    expect(events.at(-1)).toMatchObject({
      actor: 'amara',
      payload: { action: 'deleted', comment: { id: made.id, body: '/reject', user: { login: 'chen' } } },
    });
    expect((await call('GET', `${base}/issues/comments/${made.id}`)).status).toBe(404);
  });
});

describe('a reaction', () => {
  it('of a job needs `issues`, or on a pull request `pull-requests`, to write', async () => {
    const { call, github, person, repo } = world;
    const ids = [(await say(person, 'x', 1)).body.id, (await say(person, 'x', 2)).body.id];
    const statuses = (permissions: object): Promise<number[]> => {
      const token = github.jobToken({ repo, permissions: { ...permissions } });
      const react = async (id: number): Promise<number> =>
        (await call('POST', `${base}/issues/comments/${id}/reactions`, { token, body: { content: 'eyes' } })).status;
      return Promise.all(ids.map(react));
    };
    expect(await statuses({ contents: 'write', issues: 'read', 'pull-requests': 'read' })).toEqual([403, 403]);
    expect(await statuses({ 'pull-requests': 'write' })).toEqual([201, 403]);
    expect(await statuses({ issues: 'write' })).toEqual([200, 201]);
  });

  it('is taken back by whoever gave it', async () => {
    const { call, job, person, reader } = world;
    const id = (await say(person)).body.id;
    const path = `${base}/issues/comments/${id}/reactions`;
    const eyes = (await call('POST', path, { token: job, body: { content: 'eyes' } })).body.id;
    expect((await call('DELETE', `${path}/${eyes}`, { token: reader })).status).toBe(404);
    expect((await call('DELETE', `${path}/${eyes}`, { token: job })).status).toBe(204);
    expect((await call('GET', `${path}?content=eyes`)).body).toEqual([]);
    const liked = (await call('POST', `${base}/issues/1/reactions`, { token: reader, body: { content: '+1' } })).body
      .id;
    expect((await call('DELETE', `${base}/issues/1/reactions/${liked}`, { token: reader })).status).toBe(204);
  });
});
