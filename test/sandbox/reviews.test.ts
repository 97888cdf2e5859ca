import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitHubEvent } from '../../src/sandbox/github/index.ts';
import { base, oidOf, propose } from './proposals.ts';
import { type Answer, startWorld, type World } from './world.ts';

let world: World;
let events: GitHubEvent[];
let head: string;
beforeEach(async () => {
  world = await startWorld();
  events = [];
  world.github.events.on('pull_request_review', (event) => events.push(event));
  head = await propose(world);
});
afterEach(() => world.end());

const path = `${base}/pulls/1/reviews`;
const review = (token: string | undefined, body: object): Promise<Answer> => world.call('POST', path, { token, body });
const errors = (answer: Answer): unknown => [answer.status, answer.body.message, answer.body.errors];

describe('a review', () => {
  it('is given by everybody who can read, with the state, the commit and the time, and told to listeners', async () => {
    const { github, reader, repo } = world;
    world.clock.now = new Date('2026-03-01T11:00:00Z');
    const made = await review(reader, { event: 'APPROVE' });
    expect(made.body).toMatchObject({
      user: { login: 'chen', type: 'User' },
      state: 'APPROVED',
      body: '',
      commit_id: head,
      submitted_at: '2026-03-01T11:00:00Z',
      author_association: 'COLLABORATOR',
      html_url: expect.stringContaining(`/pull/1#pullrequestreview-${made.body.id}`),
    });
    expect((await world.call('GET', `${path}/${made.body.id}`)).body).toEqual(made.body);
    expect(await (await fetch(`${github.url}/${repo}/pull/1`)).text()).toContain('<strong>approved</strong>');
    expect(events).toMatchObject([
      {
        name: 'pull_request_review',
        ref: 'refs/pull/1/merge',
        sha: await github.readRef(repo, 'refs/pull/1/merge'),
        actor: 'chen',
        payload: {
          action: 'submitted',
          review: { id: made.body.id, state: 'approved', commit_id: head, body: null },
          pull_request: { number: 1, head: { sha: head } },
          repository: { full_name: repo },
          sender: { login: 'chen' },
        },
      },
    ]);
  });

  it('says how its author stands to the repository, which is no permission', async () => {
    const { github, reader, admin } = world;
    github.addTeam({ org: 'acme', slug: 'risk', members: ['chen'] });
    expect((await review(reader, { event: 'APPROVE' })).body.author_association).toBe('MEMBER');
    expect((await review(admin, { event: 'APPROVE' })).body.author_association).toBe('COLLABORATOR');
    github.addUser('dara');
    const dara = await review(github.personToken('dara'), { event: 'COMMENT', body: 'Hm.' });
    expect(dara.body.author_association).toBe('NONE');
  });

  it('is listed in the order of time, page by page, also when the pull request is closed', async () => {
    const { admin, call, reader } = world;
    for (const body of ['one', 'two']) await review(reader, { event: 'COMMENT', body });
    await review(admin, { event: 'REQUEST_CHANGES', body: 'three' });
    await call('PATCH', `${base}/pulls/1`, { token: admin, body: { state: 'closed' } });
    const first = await call('GET', `${path}?per_page=2`);
    expect(first.body.map((row: { body: string }) => row.body)).toEqual(['one', 'two']);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect((await call('GET', next)).body.map((row: { state: string }) => row.state)).toEqual(['CHANGES_REQUESTED']);
    expect((await call('GET', `${base}/pulls/9/reviews`)).status).toBe(404);
  });

  it('of the own pull request is a comment or nothing', async () => {
    const { person } = world;
    expect(errors(await review(person, { event: 'APPROVE' }))).toEqual([
      422,
      'Unprocessable Entity',
      ['Can not approve your own pull request'],
    ]);
    expect(errors(await review(person, { event: 'REQUEST_CHANGES', body: 'No.' }))).toEqual([
      422,
      'Unprocessable Entity',
      ['Can not request changes on your own pull request'],
    ]);
    expect((await review(person, { event: 'COMMENT', body: 'Mine.' })).body.state).toBe('COMMENTED');
  });

  it('without a text only approves', async () => {
    const { reader } = world;
    const refused = await review(reader, { event: 'REQUEST_CHANGES' });
    expect(errors(refused)).toEqual([
      422,
      'Unprocessable Entity',
      ['You need to leave a comment indicating the requested changes.'],
    ]);
    expect((await review(reader, { event: 'COMMENT', body: ' ' })).status).toBe(422);
    expect((await review(reader, { event: 'SHIP' })).status).toBe(422);
    expect((await review(reader, { event: 'APPROVE', body: 'x'.repeat(65_537) })).status).toBe(422);
    expect((await world.call('GET', path)).body).toEqual([]);
    expect(events).toEqual([]);
  });

  it('is of the head unless another commit of the pull request is named', async () => {
    const { commit, first, person, reader } = world;
    const next = oidOf(await commit({ head, files: { b: '' }, branch: 'side', token: person }));
    expect((await review(reader, { event: 'APPROVE' })).body.commit_id).toBe(next);
    expect((await review(reader, { event: 'APPROVE', commit_id: head })).body.commit_id).toBe(head);
    expect((await review(reader, { event: 'APPROVE', commit_id: first })).status).toBe(422);
  });

  it('needs somebody who may read', async () => {
    const { github, call, repo } = world;
    expect((await review(undefined, { event: 'APPROVE' })).status).toBe(401);
    const bare = github.jobToken({ repo, permissions: { contents: 'write' } });
    const refused = await review(bare, { event: 'COMMENT', body: 'x' });
    expect([refused.status, refused.headers.get('x-accepted-github-permissions')]).toEqual([
      403,
      'pull_requests=write',
    ]);
    expect((await call('GET', path, { token: undefined })).status).toBe(200);
  });
});

describe("a job's token", () => {
  it('approves only where the setting lets it, comments anyway, and starts nothing', async () => {
    const { github, job, repo } = world;
    expect(errors(await review(job, { event: 'APPROVE' }))).toEqual([
      422,
      'Unprocessable Entity',
      ['GitHub Actions is not permitted to approve pull requests.'],
    ]);
    expect((await review(job, { event: 'COMMENT', body: 'Passed.' })).body.user).toMatchObject({
      login: 'github-actions[bot]',
      type: 'Bot',
    });
    github.changeSettings(repo, { actions_can_create_pull_requests: true });
    expect((await review(job, { event: 'APPROVE' })).body.state).toBe('APPROVED');
    expect(events).toEqual([]);
  });
});

describe('a review that is there', () => {
  it('is dismissed by who may write, once, and keeps its commit and text', async () => {
    const { call, person, reader } = world;
    const made = (await review(reader, { event: 'APPROVE', body: 'Good.' })).body;
    const said = (await review(reader, { event: 'COMMENT', body: 'By the way.' })).body;
    const dismiss = (id: number, token: string, body: object = { message: 'Too early.' }): Promise<Answer> =>
      call('PUT', `${path}/${id}/dismissals`, { token, body });
    expect((await dismiss(made.id, reader)).status).toBe(403);
    expect((await dismiss(made.id, person, { message: ' ' })).status).toBe(422);
    expect(errors(await dismiss(said.id, person))).toEqual([
      422,
      'Validation Failed',
      ['Can not dismiss a commented pull request review'],
    ]);
    const done = await dismiss(made.id, person, { message: 'Too early.', event: 'DISMISS' });
    expect(done.body).toMatchObject({ id: made.id, state: 'DISMISSED', commit_id: head, body: 'Good.' });
    expect(done.body.submitted_at).toBe(made.submitted_at);
    expect(errors(await dismiss(made.id, person))).toEqual([
      422,
      'Validation Failed',
      ['Can not dismiss a dismissed pull request review'],
    ]);
    expect(events.at(-1)).toMatchObject({
      actor: 'bo',
      payload: { action: 'dismissed', review: { id: made.id, state: 'dismissed' }, sender: { login: 'bo' } },
    });
  });

  it('has its text changed by its author and by everybody who may write, never its state', async () => {
    const { admin, call, github, person, reader } = world;
    const made = (await review(reader, { event: 'COMMENT', body: 'Later.' })).body;
    const put = (token: string): Promise<Answer> =>
      call('PUT', `${path}/${made.id}`, { token, body: { body: '/approve' } });
    github.addUser('dara');
    expect((await put(github.personToken('dara'))).status).toBe(403);
    expect((await put(person)).body).toMatchObject({ state: 'COMMENTED', body: '/approve', user: { login: 'chen' } });
    expect((await put(admin)).status).toBe(200);
    expect(events.at(-2)).toMatchObject({
      actor: 'bo',
      payload: { action: 'edited', changes: { body: { from: 'Later.' } }, review: { body: '/approve' } },
    });
  });
});

describe('a pending review', () => {
  it('is seen by its author alone, there is one of it, and it is submitted or thrown away', async () => {
    const { admin, call, reader } = world;
    const made = await review(reader, { body: 'Draft.' });
    expect(made.body).toMatchObject({ state: 'PENDING', commit_id: head });
    expect(made.body.submitted_at).toBeUndefined();
    expect((await call('GET', path, { token: admin })).body).toEqual([]);
    expect((await call('GET', path, { token: reader })).body).toHaveLength(1);
    expect(errors(await review(reader, { event: 'APPROVE' }))).toEqual([
      422,
      'Unprocessable Entity',
      ['User can only have one pending review per pull request'],
    ]);
    const submit = (token: string): Promise<Answer> =>
      call('POST', `${path}/${made.body.id}/events`, { token, body: { event: 'APPROVE' } });
    expect((await submit(admin)).status).toBe(404);
    expect((await submit(reader)).body).toMatchObject({ state: 'APPROVED', body: 'Draft.' });
    expect((await submit(reader)).status).toBe(422);
    expect((await call('DELETE', `${path}/${made.body.id}`, { token: reader })).status).toBe(422);
    expect(events.map((event) => event.payload['action'])).toEqual(['submitted']);
    const other = await review(admin, { body: 'Draft.' });
    expect((await call('DELETE', `${path}/${other.body.id}`, { token: admin })).status).toBe(200);
    expect((await call('GET', path, { token: admin })).body).toHaveLength(1);
  });
});
