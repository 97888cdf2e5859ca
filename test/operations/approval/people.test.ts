/** Who may not sign: by what was never live in the stage, by account, and where it cannot be told who made it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, MODEL, startDesk } from '../../support/approval.ts';
import { asked, commanded, notCountedIn, promotion } from '../../support/approval-acts.ts';
import { approvalPolicy } from '../../support/approval-policy.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
  desk.validator.expectNoViolations();
});

const account = (login: string): number => desk.accounts.get(login) ?? 0;

/** Bo and one of the others sign in reviews. */
async function reviewed(number: number, other: string): Promise<void> {
  await desk.review('bo', number);
  await desk.review(other, number);
}

/** A commit that is not linked to any account; its commit. */
async function commitAsNobody(name: string): Promise<string> {
  const person = { name: 'Somebody', email: 'somebody@elsewhere.example' };
  const content = Buffer.from(`${name}\n`).toString('base64');
  const path = `contents/notes/${name}.txt`;
  const body = { message: 'Notes', content, author: person, committer: person };
  const { commit } = await desk.act<{ commit: { sha: string } }>('chen', 'PUT', path, body);
  return commit.sha;
}

describe('who made a version', () => {
  it('is also who made one before it that never was live in the stage', async () => {
    await desk.version('one', { author: 'chen' });
    const subject = await desk.version('two', { author: 'amara' });
    const { number } = await asked(desk, { subject });
    await reviewed(number, 'chen');
    const refused = await promotion(desk, { subject });
    expect(refused).toMatchObject({ decision: 'refused', reason_code: 'sign_offs_missing' });
    expect(notCountedIn(refused)).toContain('author');
    expect(JSON.stringify(refused.checks)).toContain('chen is an author of the version’s commits');

    await desk.review('dara', number);
    const done = await promotion(desk, { subject });
    expect(done).toMatchObject({ decision: 'done' });
    const { payload } = await desk.event(done.record?.seq ?? 0, 'promoted');
    expect(payload.approvals).toMatchObject({
      request: { requester: 'eli', requester_account: account('eli') },
      sign_offs: [
        { person: 'bo', account: account('bo') },
        { person: 'dara', account: account('dara') },
      ],
      not_counted: [{ person: 'chen', account: account('chen'), code: 'author' }],
    });
    expect(payload.unverifiable).toEqual([]);
  });

  it('is not who made what is live: that was signed by others', async () => {
    const subject = await desk.version('three', { author: 'amara' });
    const { number } = await asked(desk, { subject });
    await reviewed(number, 'chen');
    expect(await promotion(desk, { subject })).toMatchObject({ decision: 'done' });
  });

  it('is whoever made the work since what was live last, where nothing is live there now', async () => {
    const archived = await promotion(desk, { subject: `${MODEL}@1.0.2`, to: 'archived' });
    expect(archived).toMatchObject({ decision: 'done' });
    expect((await desk.state()).stages['production']).toMatchObject({ live: null });
    await desk.version('four', { author: 'dara' });
    const subject = await desk.version('five', { author: 'amara' });
    const { number } = await asked(desk, { subject });
    await reviewed(number, 'dara');
    expect(notCountedIn(await promotion(desk, { subject }))).toContain('author');
    await desk.review('chen', number);
    expect(await promotion(desk, { subject })).toMatchObject({ decision: 'done' });
  });
});

describe('who signs in a comment', () => {
  it('is known by account, as who asked is', async () => {
    const subject = await desk.version('six', { author: 'amara' });
    const { number, approval_digest, seq } = await asked(desk, { subject });
    expect((await desk.event(seq, 'requested')).payload).toMatchObject({ requester_account: account('eli') });
    const text = `/approve ${approval_digest.slice('sha256:'.length, 20)}`;
    expect(await commanded(desk, { by: 'chen', on: number, text })).toMatchObject({ decision: 'done' });
    const [open] = (await desk.state()).requests;
    expect(open).toMatchObject({
      requester_account: account('eli'),
      signs: [{ login: 'chen', account: account('chen') }],
    });
    expect((await desk.event(open?.signs[0]?.seq ?? 0, 'signed')).payload).toMatchObject({ account: account('chen') });
    await desk.review('bo', number);
    expect(await promotion(desk, { subject })).toMatchObject({ decision: 'done' });
  });
});

describe('commits that no account is linked to', () => {
  let commit: string;
  let subject: string;

  it('leave nobody who signs for sure: the commit is named, and what to do', async () => {
    commit = await commitAsNobody('unlinked');
    subject = await desk.version('seven', { author: 'amara' });
    const { number, approval_digest } = await asked(desk, { subject });
    await reviewed(number, 'chen');
    const refused = await promotion(desk, { subject });
    expect(refused).toMatchObject({ decision: 'refused', reason_code: 'sign_offs_unverifiable' });
    const found = `no account is linked to the address of the author and committer of commit ${commit.slice(0, 12)}`;
    expect(refused.refusal?.found).toContain(found);
    expect(refused.refusal?.next).toContain('unknown-authors: allow');

    const text = `/approve ${approval_digest.slice('sha256:'.length, 20)}`;
    const said = await commanded(desk, { by: 'dara', on: number, text });
    expect(said).toMatchObject({ decision: 'refused', reason_code: 'sign_offs_unverifiable' });
  });

  it('are recorded as not known where the policy accepts that, by a new digest', async () => {
    await desk.setPolicy(approvalPolicy({ more: 'sign-offs: { unknown-authors: allow }\n' }));
    expect(await promotion(desk, { subject })).toMatchObject({ reason_code: 'approvals_stale' });
    const { number } = await asked(desk, { subject });
    await reviewed(number, 'chen');
    const done = await promotion(desk, { subject });
    expect(done).toMatchObject({ decision: 'done' });
    const { payload } = await desk.event(done.record?.seq ?? 0, 'promoted');
    expect(payload.unverifiable).toEqual([expect.stringContaining(`of commit ${commit.slice(0, 12)}`)]);
  });

  it('are of no interest where authors may sign, and nobody looks at them', async () => {
    await desk.setPolicy(approvalPolicy({ more: 'sign-offs: { author-may-sign: true }\n' }));
    await commitAsNobody('another');
    const next = await desk.version('eight', { author: 'chen' });
    const { number } = await asked(desk, { subject: next });
    await reviewed(number, 'chen');
    desk.exchanges.length = 0;
    expect(await promotion(desk, { subject: next })).toMatchObject({ decision: 'done' });
    expect(desk.exchanges.filter(({ request }) => request.path.includes('/compare/'))).toEqual([]);
  });
});
