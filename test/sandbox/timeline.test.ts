import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { base, branch, forcePush, loose, oidOf, propose } from './proposals.ts';
import { type Answer, startWorld, type World } from './world.ts';

let world: World;
let head: string;
beforeEach(async () => {
  world = await startWorld();
  head = await propose(world);
});
afterEach(() => world.end());

const later = (minutes: number): void => {
  world.clock.now = new Date(Date.parse('2026-03-01T10:00:00Z') + minutes * 60_000);
};
const timeline = async (query = ''): Promise<Answer> => world.call('GET', `${base}/issues/1/timeline${query}`);
const named = async (): Promise<string[]> =>
  (await timeline('?per_page=100')).body.map((entry: { event: string }) => entry.event);
const review = (token: string, event: string, body = 'x'): Promise<Answer> =>
  world.call('POST', `${base}/pulls/1/reviews`, { token, body: { event, body } });
const reviews = async (): Promise<[string, string][]> =>
  (await world.call('GET', `${base}/pulls/1/reviews`)).body.map((row: { state: string; commit_id: string }) => [
    row.state,
    row.commit_id,
  ]);

/** The same change as the head of `side`, on top of a main that has moved on. */
async function rebased(): Promise<string> {
  const { commit, first, person } = world;
  const main = oidOf(await commit({ head: first, files: { 'other.txt': 'o\n' }, token: person }));
  return loose(world, { from: main, files: { 'train.py': 'print(2)\n' } });
}

describe('a timeline', () => {
  it('tells what happened in the order of time, page by page', async () => {
    const { call, admin, person, reader } = world;
    later(1);
    await call('POST', `${base}/pulls/1/requested_reviewers`, { token: person, body: { reviewers: ['amara'] } });
    later(2);
    await call('POST', `${base}/issues/1/comments`, { token: reader, body: { body: '/status' } });
    later(3);
    const approved = await review(admin, 'APPROVE', '');
    later(4);
    const body = { message: 'Too early.' };
    await call('PUT', `${base}/pulls/1/reviews/${approved.body.id}/dismissals`, { token: person, body });
    later(5);
    await call('PATCH', `${base}/pulls/1`, { token: person, body: { state: 'closed' } });
    later(6);
    await call('PATCH', `${base}/issues/1`, { token: person, body: { state: 'open' } });
    const all = await timeline();
    expect(all.body).toMatchObject([
      { event: 'committed', sha: head },
      { event: 'review_requested', review_requester: { login: 'bo' }, requested_reviewer: { login: 'amara' } },
      { event: 'commented', body: '/status', user: { login: 'chen' }, actor: { login: 'chen' } },
      { event: 'reviewed', state: 'dismissed', body: null, user: { login: 'amara' }, commit_id: head },
      {
        event: 'review_dismissed',
        actor: { login: 'bo' },
        dismissed_review: { state: 'approved', review_id: approved.body.id, dismissal_message: 'Too early.' },
      },
      { event: 'closed', created_at: '2026-03-01T10:05:00Z' },
      { event: 'reopened', created_at: '2026-03-01T10:06:00Z' },
    ]);
    const page = await timeline('?per_page=3&page=2');
    expect(page.body.map((entry: { event: string }) => entry.event)).toEqual([
      'reviewed',
      'review_dismissed',
      'closed',
    ]);
    expect(page.headers.get('link')).toContain('rel="next"');
    expect((await call('GET', `${base}/issues/9/timeline`)).status).toBe(404);
  });

  it('tells of an issue and of a merge as well', async () => {
    const { call, person } = world;
    await call('POST', `${base}/issues`, { body: { title: 'an issue' } });
    await call('PATCH', `${base}/issues/2`, { body: { state: 'closed', state_reason: 'not_planned' } });
    const of = await call('GET', `${base}/issues/2/timeline`);
    expect(of.body).toMatchObject([{ event: 'closed', state_reason: 'not_planned', commit_id: null }]);
    await call('PATCH', `${base}/git/refs/heads/main`, { token: person, body: { sha: head } });
    expect(await named()).toEqual(['committed', 'merged', 'closed']);
    expect((await call('PATCH', `${base}/issues/1`, { token: person, body: { state: 'open' } })).status).toBe(422);
  });

  it("of a pull request is read by a job's token with either permission", async () => {
    const { call, github, repo } = world;
    const token = github.jobToken({ repo, permissions: { 'pull-requests': 'read' } });
    expect((await call('GET', `${base}/issues/1/timeline`, { token })).status).toBe(200);
  });
});

describe('a force-push', () => {
  it('is told with its time and actor, a plain push is not', async () => {
    const { commit, person } = world;
    await commit({ head, files: { b: '' }, branch: 'side', token: person });
    expect(await named()).not.toContain('head_ref_force_pushed');
    later(5);
    expect((await forcePush(world, { name: 'side', sha: head, token: world.admin })).status).toBe(200);
    expect((await timeline()).body.at(-1)).toMatchObject({
      event: 'head_ref_force_pushed',
      actor: { login: 'amara' },
      commit_id: head,
      created_at: '2026-03-01T10:05:00Z',
    });
  });

  it('that proposes the same patch keeps the reviews and says they are of the new head', async () => {
    await review(world.reader, 'APPROVE', '');
    await review(world.admin, 'REQUEST_CHANGES');
    later(5);
    const next = await rebased();
    await forcePush(world, { name: 'side', sha: next });
    expect(next).not.toBe(head);
    expect(await reviews()).toEqual([
      ['APPROVED', next],
      ['CHANGES_REQUESTED', next],
    ]);
    const shown = await timeline();
    const pushed = shown.body.find((entry: { event: string }) => entry.event === 'head_ref_force_pushed');
    const reviewed = shown.body.find((entry: { event: string }) => entry.event === 'reviewed');
    // The trap: the review claims the new head and is older than it.
    expect([reviewed.commit_id, reviewed.submitted_at < pushed.created_at]).toEqual([next, true]);
  });

  it('that brings something else dismisses nothing by itself, and the reviews stay of the old head', async () => {
    await review(world.reader, 'APPROVE', '');
    await review(world.admin, 'REQUEST_CHANGES');
    const next = await loose(world, { from: world.first, files: { 'train.py': 'print(3)\n' } });
    await forcePush(world, { name: 'side', sha: next });
    expect(await reviews()).toEqual([
      ['APPROVED', head],
      ['CHANGES_REQUESTED', head],
    ]);
    expect(await named()).toContain('head_ref_force_pushed');
  });

  it('that differs in spaces alone is another patch, and no review moves, whichever commit it was of', async () => {
    const { commit, person } = world;
    await review(world.reader, 'APPROVE', '');
    const second = oidOf(await commit({ head, files: { 'more.txt': 'more\n' }, branch: 'side', token: person }));
    await review(world.admin, 'APPROVE', '');
    const spaces = await branch(world, {
      name: 'loose-spaces',
      files: { 'train.py': 'print( 2 )\n', 'more.txt': 'more\n' },
    });
    await forcePush(world, { name: 'side', sha: spaces });
    expect(await reviews()).toEqual([
      ['APPROVED', head],
      ['APPROVED', second],
    ]);
  });
});
