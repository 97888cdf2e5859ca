import { describe, expect, it } from 'vitest';
import { createGitHubReviews } from '../../src/adapters/github/reviews.ts';
import { github, oid, REPO, refusal, testClient, useNock } from './support.ts';

// Every request that is not expected fails, and every expected one has to be made: what is listed here is the count.
useNock();

const reviews = () => createGitHubReviews(testClient());
const forbidden = { message: 'Resource not accessible by integration' };
const user = (login: string, type = 'User') => ({ login, id: login.length, type });
const head = oid('head');

const pull = (more: object = {}) => ({
  number: 12,
  state: 'open',
  merged: false,
  merged_at: null,
  user: user('github-actions[bot]', 'Bot'),
  head: { ref: 'slipway/request/flight-delay/production', sha: head, repo: { id: 5 } },
  base: { ref: 'main', repo: { id: 5 } },
  ...more,
});
const review = (id: number, state: string, more: object = {}) => ({
  id,
  state,
  user: user('amara'),
  commit_id: head,
  submitted_at: `2026-03-03T10:00:${String(id % 60).padStart(2, '0')}Z`,
  html_url: `https://github.com/acme/models/pull/12#pullrequestreview-${id}`,
  ...more,
});
const getPull = (answer: object = pull(), status = 200) => github().get(`${REPO}/pulls/12`).reply(status, answer);
const list = (path: string, page = 1) => github().get(`${REPO}/${path}?per_page=100&page=${page}`);
const getReviews = (all: object[]) => list('pulls/12/reviews').reply(200, all);
const getTimeline = (all: object[]) => list('issues/12/timeline').reply(200, all);

describe('a pull request', () => {
  it('is read with its reviews and forced pushes in three requests', async () => {
    getPull();
    getReviews([
      review(2, 'CHANGES_REQUESTED', { commit_id: null }),
      review(1, 'APPROVED'),
      review(3, 'COMMENTED', { user: user('bo') }),
      review(4, 'DISMISSED'),
    ]);
    getTimeline([
      { event: 'head_ref_force_pushed', created_at: '2026-03-03T09:00:00Z' },
      { event: 'head_ref_force_pushed', created_at: '2026-03-03T09:30:00Z' },
      { event: 'head_ref_force_pushed', created_at: '2026-03-03T08:00:00Z' },
      { event: 'committed', sha: head },
      { event: 'commented', created_at: '2026-03-03T11:00:00Z' },
      {
        event: 'review_dismissed',
        created_at: '2026-03-03T11:30:00Z',
        actor: user('bo'),
        dismissed_review: { state: 'changes_requested', review_id: 4, dismissal_message: 'Settled.' },
      },
    ]);
    const said = (id: number, state: string, login = 'amara', commit: string | null = head) => ({
      id,
      login,
      account: login.length,
      by: 'person',
      state,
      commit,
      submittedAt: `2026-03-03T10:00:0${id}Z`,
      url: `https://github.com/acme/models/pull/12#pullrequestreview-${id}`,
    });
    expect(await reviews().pull(12)).toEqual({
      kind: 'known',
      value: {
        number: 12,
        state: 'open',
        author: 'github-actions[bot]',
        head,
        headBranch: 'slipway/request/flight-delay/production',
        fork: false,
        base: 'main',
        lastForcePush: '2026-03-03T09:30:00Z',
        reviews: [
          said(1, 'approved'),
          said(2, 'changes_requested', 'amara', null),
          said(3, 'commented', 'bo'),
          said(4, 'dismissed'),
        ],
        dismissals: [{ review: 4, was: 'changes_requested', login: 'bo' }],
      },
    });
  });

  it('is read over all pages, by GitHub’s word on whether there is another before the length of one', async () => {
    getPull();
    const next = { link: `<https://api.github.com/x?page=2>; rel="next"` };
    list('pulls/12/reviews').reply(
      200,
      Array.from({ length: 100 }, (_one, index) =>
        review(index + 1, 'COMMENTED', { submitted_at: '2026-03-03T09:00:00Z' }),
      ),
    );
    list('pulls/12/reviews', 2).reply(200, [review(500, 'APPROVED')]);
    // A page that things were left out of is short without being the last.
    list('issues/12/timeline').reply(200, [{ event: 'labeled' }], next);
    list('issues/12/timeline', 2).reply(200, [{ event: 'head_ref_force_pushed', created_at: '2026-03-03T09:00:00Z' }]);
    const found = await reviews().pull(12);
    if (found.kind !== 'known' || found.value === null) return expect.unreachable();
    expect(found.value.reviews).toHaveLength(101);
    expect(found.value.reviews.at(-1)).toMatchObject({ id: 500, state: 'approved' });
    expect(found.value.lastForcePush).toBe('2026-03-03T09:00:00Z');
  });

  it.each([
    ['a bot', user('helper[bot]', 'Bot'), { login: 'helper[bot]', account: 11, by: 'bot' }],
    ['a bot that calls itself a user', user('helper[bot]'), { login: 'helper[bot]', by: 'bot' }],
    ['an organisation', user('acme', 'Organization'), { login: 'acme', by: 'bot' }],
    ['an account that is gone', null, { login: 'ghost', by: 'bot' }],
    ['an account shown in the place of one that is gone', user('ghost'), { login: 'ghost', by: 'bot' }],
  ])('knows a review by %s for one by nobody', async (_who, author, expected) => {
    getPull();
    getReviews([review(1, 'APPROVED', { user: author })]);
    getTimeline([]);
    expect(await reviews().pull(12)).toMatchObject({ value: { reviews: [expected] } });
  });

  it('leaves out a review that was not handed in', async () => {
    getPull();
    getReviews([review(1, 'PENDING', { submitted_at: undefined })]);
    getTimeline([]);
    expect(await reviews().pull(12)).toMatchObject({ value: { reviews: [], lastForcePush: null } });
  });

  const from = (repo: object | null) => ({ head: { ref: 'x', sha: head, repo } });
  it.each([
    ['merged', { state: 'closed', merged: true, merged_at: '2026-03-03T09:00:00Z' }, { state: 'merged' }],
    ['closed', { state: 'closed' }, { state: 'closed' }],
    ['of a fork', from({ id: 6 }), { fork: true }],
    ['of a fork that is gone', from(null), { fork: true }],
    ['into another branch', { base: { ref: 'other', repo: { id: 5 } } }, { base: 'other' }],
  ])('is told as one that is %s', async (_what, change, expected) => {
    getPull(pull(change));
    getReviews([]);
    getTimeline([]);
    expect(await reviews().pull(12)).toMatchObject({ kind: 'known', value: expected });
  });

  it('that is not there is known not to be', async () => {
    getPull({ message: 'Not Found' }, 404);
    list('pulls/12/reviews').reply(404, { message: 'Not Found' });
    list('issues/12/timeline').reply(404, { message: 'Not Found' });
    expect(await reviews().pull(12)).toEqual({ kind: 'known', value: null });
  });

  it.each([
    ['itself', 'pull', 'pull-requests: read'],
    ['its reviews', 'reviews', 'pull-requests: read'],
    ['its timeline', 'timeline', 'issues: read'],
  ])('is unverifiable where %s may not be read, with the lines to add', async (_what, which, yaml) => {
    if (which === 'pull') getPull(forbidden, 403);
    else getPull();
    list('pulls/12/reviews').reply(which === 'reviews' ? 403 : 200, which === 'reviews' ? forbidden : []);
    list('issues/12/timeline').reply(which === 'timeline' ? 404 : 200, which === 'timeline' ? forbidden : []);
    expect(await reviews().pull(12)).toMatchObject({ kind: 'unverifiable', reason: expect.stringContaining(yaml) });
  });

  it.each([
    ['a state that nobody knows', review(1, 'ENDORSED')],
    ['no time', review(1, 'APPROVED', { submitted_at: null })],
    ['a time that is none', review(1, 'APPROVED', { submitted_at: 'yesterday' })],
  ])('is refused with a review of %s', async (_what, odd) => {
    getPull();
    getReviews([odd]);
    getTimeline([]);
    await refusal(reviews().pull(12), 'platform_unavailable');
  });
});

const comment = (id: number, more: object = {}) => ({
  id,
  user: user('bo'),
  body: '/approve 0123abcd',
  created_at: '2026-03-03T10:00:00Z',
  updated_at: '2026-03-03T10:00:00Z',
  html_url: `https://github.com/acme/models/issues/9#issuecomment-${id}`,
  issue_url: 'https://api.github.com/repos/acme/models/issues/9',
  performed_via_github_app: null,
  ...more,
});
const commentFacts = (id: number) => ({
  id,
  issue: 9,
  login: 'bo',
  account: 2,
  by: 'person',
  viaApp: null,
  body: '/approve 0123abcd',
  createdAt: '2026-03-03T10:00:00Z',
  updatedAt: '2026-03-03T10:00:00Z',
  url: `https://github.com/acme/models/issues/9#issuecomment-${id}`,
});

describe('a comment', () => {
  it('is read as it is now', async () => {
    github().get(`${REPO}/issues/comments/4`).reply(200, comment(4));
    expect(await reviews().comment(4)).toEqual(commentFacts(4));
    const app = { performed_via_github_app: { slug: 'helper' }, user: user('helper[bot]', 'Bot'), body: null };
    github().get(`${REPO}/issues/comments/4`).reply(200, comment(4, app));
    expect(await reviews().comment(4)).toMatchObject({ viaApp: 'helper', by: 'bot', body: '' });
  });

  it('that is gone is null, and one that may not be read is refused', async () => {
    github().get(`${REPO}/issues/comments/4`).reply(404, { message: 'Not Found' });
    expect(await reviews().comment(4)).toBeNull();
    github().get(`${REPO}/issues/comments/4`).reply(403, forbidden);
    expect((await refusal(reviews().comment(4), 'token_forbidden')).next).toContain('issues: read');
  });

  it('is one of all those since a time, over all pages', async () => {
    const since = (page: number) =>
      github().get(`${REPO}/issues/9/comments?since=2026-03-03T09%3A00%3A00Z&per_page=100&page=${page}`);
    since(1).reply(
      200,
      Array.from({ length: 100 }, (_one, index) => comment(index + 1)),
    );
    since(2).reply(200, [comment(101)]);
    const found = await reviews().comments({ issue: 9, since: '2026-03-03T09:00:00Z' });
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toEqual(commentFacts(101));
    since(1).reply(404, { message: 'Not Found' });
    await refusal(reviews().comments({ issue: 9, since: '2026-03-03T09:00:00Z' }), 'platform_not_found');
  });
});

describe('a run', () => {
  const run = {
    id: 700,
    run_attempt: 2,
    actor: user('amara'),
    triggering_actor: user('bo'),
    html_url: 'https://github.com/acme/models/actions/runs/700',
  };

  it('tells who started it, and who this attempt', async () => {
    github().get(`${REPO}/actions/runs/700`).reply(200, run);
    expect(await reviews().run(700)).toEqual({
      kind: 'known',
      value: {
        id: 700,
        attempt: 2,
        actor: 'amara',
        actorAccount: 5,
        triggeringActor: 'bo',
        triggeringActorAccount: 2,
        url: run.html_url,
      },
    });
  });

  it('tells who approved which environments', async () => {
    const said = { user: user('chen'), comment: 'fine', environments: [{ name: 'production' }, { name: 'canary' }] };
    github()
      .get(`${REPO}/actions/runs/700/approvals`)
      .reply(200, [
        { ...said, state: 'approved' },
        { ...said, state: 'rejected', user: user('helper[bot]', 'Bot') },
      ]);
    const facts = { login: 'chen', account: 4, by: 'person', environments: ['production', 'canary'], comment: 'fine' };
    expect(await reviews().approvals(700)).toEqual({
      kind: 'known',
      value: [
        { ...facts, state: 'approved' },
        { ...facts, state: 'rejected', login: 'helper[bot]', account: 11, by: 'bot' },
      ],
    });
    github()
      .get(`${REPO}/actions/runs/700/approvals`)
      .reply(200, [{ ...said, state: 'waved through' }]);
    await refusal(reviews().approvals(700), 'platform_unavailable');
  });

  it.each([403, 404])('is unverifiable with %d, with the lines to add', async (status) => {
    github().get(`${REPO}/actions/runs/700`).reply(status, forbidden);
    github().get(`${REPO}/actions/runs/700/approvals`).reply(status, forbidden);
    for (const found of [await reviews().run(700), await reviews().approvals(700)])
      expect(found).toMatchObject({ kind: 'unverifiable', reason: expect.stringContaining('actions: read') });
  });
});
