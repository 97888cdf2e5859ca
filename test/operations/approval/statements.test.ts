/** What is wrong with what was said, by what GitHub tells of it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OpenRequest } from '../../../src/core/state.ts';
import type { Context } from '../../../src/operations/context.ts';
import { hearEnvironment, hearRequest } from '../../../src/operations/statements.ts';
import type { CommentFacts, Ports, PullStanding, ReviewFacts, RunApproval, RunFacts } from '../../../src/ports.ts';

const HEAD = 'a'.repeat(40);
const BRANCH = 'slipway/request/flight-delay/production/1.0.0';
const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const REVIEW: ReviewFacts = {
  id: 1,
  login: 'bo',
  account: 11,
  by: 'person',
  state: 'approved',
  commit: HEAD,
  submittedAt: '2026-03-02T09:10:00Z',
  url: 'https://github.test/acme/models/pull/1#pullrequestreview-1',
};
const PULL: PullStanding = {
  number: 1,
  state: 'open',
  author: 'github-actions[bot]',
  head: HEAD,
  headBranch: BRANCH,
  fork: false,
  base: 'main',
  lastForcePush: null,
  reviews: [REVIEW],
  dismissals: [],
};
const REQUEST: OpenRequest = {
  version: '1.0.0',
  ordinal: 1,
  subject: `sha256:${'1'.repeat(64)}`,
  request: 'request-3',
  stage: 'production',
  digest: `sha256:${'2'.repeat(64)}`,
  basis: {
    subject: `sha256:${'1'.repeat(64)}`,
    stage: 'production',
    expected_live: null,
    evaluation: null,
    baseline: null,
    slice: `sha256:${'3'.repeat(64)}`,
    answers: null,
  },
  requester: 'eli',
  requester_account: 15,
  place: {
    kind: 'pull_request',
    number: 1,
    url: 'https://github.test/1',
    branch: BRANCH,
    head: HEAD,
    head_at: '2026-03-02T09:01:00Z',
  },
  seq: 3,
  at: '2026-03-02T09:00:00Z',
  expires_at: '2026-04-02T09:00:00Z',
  link: null,
  answered: [],
  documents: [],
  signs: [],
};

function hear(of: {
  pull?: Partial<PullStanding>;
  review?: Partial<ReviewFacts>;
  request?: Partial<OpenRequest>;
  comments?: CommentFacts[];
}) {
  const pull = { ...PULL, ...of.pull, reviews: [{ ...REVIEW, ...of.review }] };
  const reviews = { pull: async () => ({ kind: 'known', value: pull }), comments: async () => of.comments ?? [] };
  const ports = { reviews, sha256 } as unknown as Ports;
  return hearRequest({ ports }, { request: { ...REQUEST, ...of.request }, defaultBranch: 'main' });
}

describe('a review', () => {
  it.each([
    ['on the head that Slipway put there, after it, counts', {}, null],
    ['at the very time of the head does not', { review: { submittedAt: '2026-03-02T09:01:00Z' } }, 'before_request'],
    ['before the request in its present form does not', { request: { at: '2026-03-02T09:11:00Z' } }, 'before_request'],
    ['of a head that others put there does not', { pull: { head: 'b'.repeat(40) } }, 'head_moved'],
    [
      'at the time of a push by force does not',
      { pull: { lastForcePush: '2026-03-02T09:10:00Z' } },
      'before_head_change',
    ],
    ['of another commit does not', { review: { commit: 'c'.repeat(40) } }, 'before_head_change'],
    ['of a commit that is gone does not', { review: { commit: null } }, 'before_head_change'],
    ['of a pull request into another branch does not', { pull: { base: 'topic' } }, 'other_base'],
    ['of a pull request of another branch does not', { pull: { headBranch: 'topic' } }, 'head_moved'],
    ['of a fork does not', { pull: { fork: true } }, 'head_moved'],
    [
      'that its author dismissed does not',
      { review: { state: 'dismissed' }, pull: { dismissals: [{ review: 1, was: 'approved', login: 'Bo' }] } },
      'dismissed',
    ],
    [
      'that approved, and that somebody else dismissed, does not',
      { review: { state: 'dismissed' }, pull: { dismissals: [{ review: 1, was: 'approved', login: 'eli' }] } },
      'dismissed',
    ],
    [
      'that asked for changes, and that its author dismissed, does not',
      { review: { state: 'dismissed' }, pull: { dismissals: [{ review: 1, was: 'changes_requested', login: 'bo' }] } },
      'dismissed',
    ],
    ['of a time that is none does not', { review: { submittedAt: 'soon' } }, 'before_request'],
  ] as const)('%s', async (_, of, code) => {
    const { statements } = await hear(of as Parameters<typeof hear>[0]);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ says: 'approve', login: 'bo', digest: null });
    expect(statements[0]?.doubt?.code ?? null).toBe(code);
  });

  it('that asks for changes stands, whatever became of the branch', async () => {
    const { statements } = await hear({
      pull: { head: 'b'.repeat(40), base: 'topic', lastForcePush: '2026-03-03T09:10:00Z' },
      review: { state: 'changes_requested' },
    });
    expect(statements).toMatchObject([{ says: 'reject', doubt: null }]);
  });

  it.each([
    ['by somebody else', [{ review: 1, was: 'changes_requested', login: 'eli' }]],
    [
      'by its author, after somebody else had',
      [
        { review: 1, was: 'changes_requested', login: 'eli' },
        { review: 1, was: 'changes_requested', login: 'bo' },
      ],
    ],
    ['and GitHub does not tell by whom', []],
    ['and GitHub tells only of another', [{ review: 2, was: 'approved', login: 'bo' }]],
  ] as const)('that asks for changes and is dismissed %s still stands', async (_, dismissals) => {
    const { statements } = await hear({ review: { state: 'dismissed' }, pull: { dismissals } });
    expect(statements).toMatchObject([{ says: 'reject', login: 'bo', doubt: null }]);
  });

  it('that only comments says nothing', async () => {
    expect((await hear({ review: { state: 'commented' } })).statements).toEqual([]);
  });

  it.each([
    ['open', 'open'],
    ['closed', 'closed'],
    ['merged', 'closed'],
  ] as const)('of a pull request that is %s is told with it', async (state, closed) => {
    expect((await hear({ pull: { state } })).closed).toBe(closed);
  });
});

describe('a pull request that cannot be read', () => {
  it.each([
    [{ kind: 'unverifiable', reason: 'no permission' }, 'no permission'],
    [{ kind: 'known', value: null }, 'pull request #1 is not there for this token'],
  ])('leaves it open whether anybody objects, and is not taken as closed', async (answer, reason) => {
    const reviews = { pull: async () => answer, comments: async () => [] };
    const ports = { reviews, sha256 } as unknown as Ports;
    const heard = await hearRequest({ ports }, { request: REQUEST, defaultBranch: 'main' });
    expect(heard).toEqual({ statements: [], closed: null, unreadable: [reason] });
  });
});

describe('a comment', () => {
  const AFTER = '2026-03-02T09:05:01Z';
  const body = '/approve 22222222';
  const source = {
    comment: 7,
    issue: 1,
    url: 'https://github.test/7',
    created_at: '2026-03-02T09:05:00Z',
    body: `sha256:${sha256(body)}` as const,
  };
  const sign = {
    seq: 4,
    at: '2026-03-02T09:05:30Z',
    login: 'chen',
    account: 12,
    digest: REQUEST.digest,
    says: 'approve' as const,
    role: null,
    check: null,
    until: null,
    reason: null,
    source,
  };
  const comment: CommentFacts = {
    id: 7,
    issue: 1,
    login: 'chen',
    account: 12,
    by: 'person',
    viaApp: null,
    body,
    createdAt: source.created_at,
    updatedAt: source.created_at,
    url: source.url,
  };
  it.each([
    ['that reads as it did counts', [comment], null],
    ['that is gone does not', [], 'deleted'],
    ['that is by somebody else does not', [{ ...comment, login: 'dara', account: 13 }], 'deleted'],
    ['that is by who took over the login does not', [{ ...comment, account: 13 }], 'deleted'],
    ['that an app wrote does not', [{ ...comment, viaApp: 'helper' }], 'bot'],
    ['that says something else does not', [{ ...comment, body: `${body} ` }], 'edited'],
    ['of another time than the ledger says does not', [{ ...comment, createdAt: AFTER, updatedAt: AFTER }], 'edited'],
    ['that was edited back to what it said does not', [{ ...comment, updatedAt: '2026-03-02T09:06:00Z' }], 'edited'],
  ])('%s', async (_, comments, code) => {
    const { statements } = await hear({ comments, request: { signs: [sign] } });
    const said = statements.find((one) => one.source.kind === 'comment');
    expect(said).toMatchObject({ login: 'chen', says: 'approve', at: source.created_at });
    expect(said?.doubt?.code ?? null).toBe(code);
  });

  it.each([
    ['/approve 22222222', 'approve', {}, null],
    ['/approve 33333333', 'approve', {}, 'edited'],
    ['/approve 22222222 as owner', 'approve', {}, 'edited'],
    ['/approve 22222222 as owner', 'approve', { role: 'owner' }, null],
    ['/reject 22222222 -- too early', 'approve', {}, 'edited'],
    ['Looks good to me.', 'approve', {}, 'edited'],
    ['/override soak 22222222 -- outage', 'override', { check: 'soak', reason: 'outage' }, null],
    ['/override soak 22222222 -- outage', 'override', { check: 'sign_offs', reason: 'outage' }, 'edited'],
    ['/override soak 22222222 -- outage', 'override', { check: 'soak', reason: 'planned' }, 'edited'],
    ['/approve 22222222', 'override', { check: 'soak', reason: 'outage' }, 'edited'],
  ] as const)(
    '%j, which an event takes for an %s of %j, counts only where it says that',
    async (text, says, of, code) => {
      const taken = { ...sign, says, ...of, source: { ...source, body: `sha256:${sha256(text)}` as const } };
      const { statements } = await hear({ comments: [{ ...comment, body: text }], request: { signs: [taken] } });
      const said = statements.find((one) => one.source.kind === 'comment');
      expect(said).toMatchObject({ says });
      expect(said?.doubt?.code ?? null).toBe(code);
    },
  );

  it('that an account wrote which has another name since counts, under that name', async () => {
    const { statements } = await hear({ comments: [{ ...comment, login: 'chen-two' }], request: { signs: [sign] } });
    const said = statements.find((one) => one.source.kind === 'comment');
    expect(said).toMatchObject({ login: 'chen-two', account: 12, doubt: null });
  });

  it('that rejects stands, though it is gone, and though something else is asked for since', async () => {
    const rejected = { ...sign, says: 'reject' as const, digest: `sha256:${'9'.repeat(64)}` as const };
    const { statements } = await hear({ comments: [], request: { signs: [rejected] } });
    expect(statements.find((one) => one.source.kind === 'comment')).toMatchObject({
      says: 'reject',
      digest: null,
      doubt: null,
    });
  });
});

describe('an approval of the environment', () => {
  const approval: RunApproval = {
    login: 'bo',
    account: 11,
    by: 'person',
    environments: ['Production'],
    state: 'approved',
    comment: '',
  };
  const run: RunFacts = {
    id: 9,
    attempt: 1,
    actor: 'eli',
    actorAccount: 15,
    triggeringActor: 'eli',
    triggeringActorAccount: 15,
    url: 'https://github.test/runs/9',
  };
  const context = (of: { approval?: Partial<RunApproval>; run?: Partial<RunFacts>; attempt?: number }) => {
    const reviews = {
      approvals: async () => ({ kind: 'known', value: [{ ...approval, ...of.approval }] }),
      run: async () => ({ kind: 'known', value: { ...run, ...of.run } }),
    };
    const caller = { login: 'eli', account: 15, run: { id: 9, attempt: of.attempt ?? 1, url: run.url } };
    return { ports: { reviews }, caller } as unknown as Context;
  };
  it.each([
    ['counts', {}, null],
    ['by who started the run does not', { approval: { login: 'Eli' } }, 'run_starter'],
    ['by who started the run, under another name since, does not', { approval: { account: 15 } }, 'run_starter'],
    ['by who ran it again does not', { run: { triggeringActor: 'bo' } }, 'run_starter'],
    ['of an earlier attempt does not', { attempt: 2 }, 'run_again'],
    ['of a run that GitHub says was run again does not', { run: { attempt: 2 } }, 'run_again'],
  ])('%s', async (_, of, code) => {
    const { statements } = await hearEnvironment(context(of), {
      environment: 'production',
      ownRun: 'refused',
      plan: 'of_this',
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ at: null, says: 'approve' });
    expect(statements[0]?.doubt?.code ?? null).toBe(code);
  });

  it('of a job that was given no plan of this is of nothing in particular', async () => {
    const heard = await hearEnvironment(context({}), { environment: 'production', ownRun: 'refused', plan: 'of_none' });
    expect(heard.statements).toMatchObject([{ says: 'approve', doubt: { code: 'not_planned' } }]);
  });

  it('of another environment, or that nobody gave yet, is none', async () => {
    const other = context({ approval: { environments: ['staging'] } });
    expect(
      (await hearEnvironment(other, { environment: 'production', ownRun: 'refused', plan: 'of_this' })).statements,
    ).toEqual([]);
    const pending = context({ approval: { state: 'pending' } });
    expect(
      (await hearEnvironment(pending, { environment: 'production', ownRun: 'refused', plan: 'of_this' })).statements,
    ).toEqual([]);
  });

  it('that refuses blocks, and who started the run may let it through where the policy says so', async () => {
    const refused = context({ approval: { state: 'rejected', comment: 'not on a Friday' } });
    expect(
      (await hearEnvironment(refused, { environment: 'production', ownRun: 'refused', plan: 'of_this' })).statements,
    ).toMatchObject([{ says: 'reject', reason: 'not on a Friday' }]);
    const own = context({ approval: { login: 'eli' } });
    const { statements } = await hearEnvironment(own, {
      environment: 'production',
      ownRun: 'allowed',
      plan: 'of_this',
    });
    expect(statements).toMatchObject([{ says: 'approve', doubt: null }]);
  });
});
