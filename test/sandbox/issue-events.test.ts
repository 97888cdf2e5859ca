import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitHubEvent } from '../../src/sandbox/github/index.ts';
import { base, propose } from './proposals.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let events: GitHubEvent[];
beforeEach(async () => {
  world = await startWorld();
  events = [];
  world.github.events.on('issues', (event) => events.push(event));
});
afterEach(() => world.end());

const change = (number: number, body: object, token = world.person) =>
  world.call('PATCH', `${base}/issues/${number}`, { token, body });
const told = (): unknown[] => events.map(({ payload }) => payload['action']);

describe('what becomes of an issue', () => {
  it('is told with what was there before, each kind of change by itself', async () => {
    const { call, first, person, repo } = world;
    await call('POST', `${base}/issues`, { token: person, body: { title: 'Bad rows', labels: ['data'] } });
    await change(1, { title: 'Good rows', body: 'all of them', labels: ['urgent'], state: 'closed' });
    expect(events).toMatchObject([
      { payload: { action: 'opened', issue: { number: 1, title: 'Bad rows' } } },
      { payload: { action: 'edited', changes: { title: { from: 'Bad rows' }, body: { from: '' } } } },
      { payload: { action: 'unlabeled', label: { name: 'data' } } },
      { payload: { action: 'labeled', label: { name: 'urgent' } } },
      {
        name: 'issues',
        repo,
        ref: 'refs/heads/main',
        sha: first,
        actor: 'bo',
        payload: { action: 'closed', issue: { state: 'closed', title: 'Good rows' }, sender: { login: 'bo' } },
      },
    ]);
    await change(1, { state: 'open' });
    await call('POST', `${base}/issues/1/labels`, { token: person, body: { labels: ['urgent', 'seen'] } });
    expect(told().slice(5)).toEqual(['reopened', 'labeled']);
  });

  it('is not told where nothing changed, where a job did it, and of a pull request, which has its own events', async () => {
    const { call, job, person } = world;
    await propose(world);
    await call('POST', `${base}/issues`, { token: person, body: { title: 'Bad rows' } });
    await change(2, { title: 'Bad rows', state: 'open' });
    await change(2, { state: 'closed' }, job);
    await change(1, { title: 'Best', labels: ['seen'] });
    expect(told()).toEqual(['opened']);
  });
});
