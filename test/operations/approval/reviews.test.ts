/** Which reviews count when a promotion is carried out, and which do not, each with its reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../../src/operations/request-plan.ts';
import { approvalPolicy, type Desk, startDesk } from '../../support/approval.ts';
import { asked, pageOf, promotion } from '../../support/approval-acts.ts';

let desk: Desk;
let subject: string;
let request: RequestRecord;
let number = 0;
const branch = () => `slipway/request/flight-delay/production/${request.version}`;

async function fresh(text: string, of: Parameters<Desk['version']>[1] = {}): Promise<void> {
  subject = await desk.version(text, of);
  request = await asked(desk, { subject });
  number = request.number;
}

/** Why the promotion is refused, with all its checks as text. */
async function refusal(): Promise<{ readonly code: string; readonly text: string }> {
  const result = await promotion(desk, { subject });
  expect(result.decision).toBe('refused');
  return { code: result.reason_code, text: JSON.stringify(result.checks) };
}

async function signed(): Promise<void> {
  await desk.review('bo', number);
  await desk.review('chen', number);
}

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
  desk.validator.expectNoViolations();
});

describe('reviews', () => {
  it('of the last word of each person count; comments and dismissed ones do not', async () => {
    await fresh('one');
    await desk.review('bo', number);
    const review = await desk.review('chen', number);
    await desk.review('chen', number, 'COMMENT');
    await desk.act('amara', 'PUT', `pulls/${number}/reviews/${review}/dismissals`, { message: 'by mistake' });
    const dismissed = await refusal();
    expect(dismissed.code).toBe('sign_offs_missing');
    expect(dismissed.text).toContain('dismissed');
    await desk.review('dara', number);
    expect((await promotion(desk, { subject })).decision).toBe('done');
  });

  it('that ask for changes block, until the same person approves', async () => {
    await fresh('two');
    await signed();
    await desk.review('dara', number, 'REQUEST_CHANGES');
    expect((await refusal()).code).toBe('sign_offs_rejected');
    await desk.review('dara', number);
    expect((await promotion(desk, { subject })).decision).toBe('done');
  });

  it('that ask for changes, by somebody without a part in it, block nothing', async () => {
    await fresh('three');
    await signed();
    await desk.review('eli', number, 'REQUEST_CHANGES');
    expect((await promotion(desk, { subject })).decision).toBe('done');
  });

  it('in the very second of the request do not count', async () => {
    subject = await desk.version('four');
    const still = desk.clock.now.getTime() + 3_600_000;
    desk.clock.now = new Date(still);
    request = await asked(desk, { subject });
    number = request.number;
    const { at } = (await desk.state()).requests[0] ?? { at: '' };
    const said = await desk.review('bo', number);
    const timed = await desk.act<{ submitted_at: string }>('amara', 'GET', `pulls/${number}/reviews/${said}`);
    expect(timed.submitted_at > at).toBe(true);
    desk.clock.now = new Date(Date.parse(at) - 60_000);
    await desk.review('chen', number);
    desk.clock.now = new Date(still + 7_200_000);
    const early = await refusal();
    expect(early).toMatchObject({ code: 'sign_offs_missing' });
    expect(early.text).toContain('before_request');
  });

  it('die when somebody pushes to the branch, though GitHub keeps them', async () => {
    await fresh('five');
    await signed();
    await desk.act('bo', 'PUT', 'contents/sneaked.txt', { message: 'Sneak in', content: 'eA==', branch: branch() });
    const moved = await refusal();
    expect(moved.code).toBe('sign_offs_missing');
    expect(moved.text).toContain('head_moved');
  });

  it('die by a push by force to another commit of the same change, to which GitHub moves them', async () => {
    await fresh('six');
    await signed();
    const head = (await pageOf(desk, number)).head;
    const old = await desk.act<{ tree: { sha: string }; parents: { sha: string }[] }>(
      'amara',
      'GET',
      `git/commits/${head}`,
    );
    const commit = { message: 'The same, again', tree: old.tree.sha, parents: old.parents.map((one) => one.sha) };
    const { sha } = await desk.act<{ sha: string }>('bo', 'POST', 'git/commits', commit);
    await desk.act('bo', 'PATCH', `git/refs/heads/${branch()}`, { sha, force: true });
    const reviews = await desk.act<{ commit_id: string }[]>('amara', 'GET', `pulls/${number}/reviews`);
    expect(reviews.map((one) => one.commit_id)).toEqual([sha, sha]);
    expect((await refusal()).text).toContain('head_moved');
    // Back to the very commit that Slipway put there: the reviews were given before that.
    await desk.act('bo', 'PATCH', `git/refs/heads/${branch()}`, { sha: head, force: true });
    const back = await refusal();
    expect(back.code).toBe('sign_offs_missing');
    expect(back.text).toContain('before_head_change');
    await signed();
    expect((await promotion(desk, { subject })).decision).toBe('done');
  });

  it('of a request whose page was closed do not let it in', async () => {
    await fresh('eight');
    await signed();
    await desk.act('bo', 'PATCH', `pulls/${number}`, { state: 'closed' });
    expect((await refusal()).code).toBe('request_withdrawn');
  });

  it('run out', async () => {
    await desk.setPolicy(approvalPolicy({ more: 'sign-offs: { valid-for: 7d, request-valid-for: 90d }\n' }));
    await fresh('nine');
    await signed();
    desk.wait(8 * 86_400_000);
    const old = await refusal();
    expect(old.code).toBe('sign_offs_missing');
    expect(old.text).toContain('expired');
    await desk.setPolicy(approvalPolicy());
  });
});

describe('nobody approves their own work', () => {
  it('not its author, nor a co-author whom GitHub knows', async () => {
    await fresh('ten', { author: 'chen' });
    await signed();
    const author = await refusal();
    expect(author.text).toContain('"code":"author"');
    // Until it is live, it is part of what every later version brings.
    await desk.review('dara', number);
    expect((await promotion(desk, { subject })).decision).toBe('done');
    const { id } = desk.github.addUser('chen');
    await fresh('eleven', { trailer: `Co-authored-by: Chen <${id}+chen@users.noreply.github.com>` });
    await signed();
    const coAuthor = await refusal();
    expect(coAuthor.text).toContain('"code":"author"');
    await desk.review('dara', number);
    expect((await promotion(desk, { subject })).decision).toBe('done');
  });

  it('nor who asked, though the policy names them', async () => {
    const policy = approvalPolicy({
      roles:
        '  owner: { users: [bo, eli] }\n  risk: { users: [chen, dara] }\n  releaser: { users: [eli] }\n  duty: { users: [farid] }\n',
    });
    await desk.setPolicy(policy);
    await fresh('twelve');
    await desk.review('eli', number);
    await desk.review('chen', number);
    expect((await refusal()).text).toContain('requester');
    await desk.setPolicy(`${policy}sign-offs: { requester-may-sign: true }\n`);
    request = await asked(desk, { subject });
    await desk.review('eli', number);
    await desk.review('chen', number);
    expect((await promotion(desk, { subject })).decision).toBe('done');
    await desk.setPolicy(approvalPolicy());
  });
});

describe('what has changed since it was signed', () => {
  it('the version that is live makes it stale, and it is asked for again', async () => {
    await fresh('thirteen');
    await signed();
    const other = await desk.version('fourteen');
    await desk.setPolicy(approvalPolicy({ signOffs: '{}' }));
    await promotion(desk, { subject: other });
    await desk.setPolicy(approvalPolicy());
    const stale = await refusal();
    expect(stale.code).toBe('approvals_stale');
    expect(stale.text).toContain('another version went live');
    expect((await promotion(desk, { subject, expectedLive: 'none' })).reason_code).toBe('live_version_moved');
    request = await asked(desk, { subject });
    await signed();
    expect((await promotion(desk, { subject })).decision).toBe('done');
  });
});
