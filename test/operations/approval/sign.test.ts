/** What is said in comments: taken down where it would count, refused with its reason where it would not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../../src/operations/request-plan.ts';
import { approvalPolicy, type Desk, startDesk } from '../../support/approval.ts';
import { answer, asked, commanded, commentsOn, pageOf, promotion, swept } from '../../support/approval-acts.ts';

const POLICY = approvalPolicy({
  more: "overrides: { waive: [change_link, sign_offs], valid-for: 12h, follow-up: true }\nchange-link: ['JIRA-']\n",
  roles: `  owner: { users: [bo, amara] }
  risk: { users: [chen, dara, bo] }
  releaser: { users: [eli] }
  duty: { users: [farid] }
`,
});

let desk: Desk;
let number = 0;
let subject: string;
let request: RequestRecord;
const line = (): string => request.approval_digest.slice(7, 19);

/** Each test has a version and a request of its own. */
async function fresh(text: string, link: string | null = 'JIRA-1'): Promise<void> {
  subject = await desk.version(text);
  request = await asked(desk, { subject, link });
  number = request.number;
}

beforeAll(async () => {
  desk = await startDesk({ policy: POLICY });
});
afterAll(async () => {
  await desk.close();
  desk.validator.expectNoViolations();
});

const say = (by: string, text: string, on = number) => commanded(desk, { by, on, text });
const lastEvent = async () => (await desk.state()).seq;

describe('/approve', () => {
  it('is taken down with the beginning of the digest, says what is missing, and lets it in with another', async () => {
    await fresh('one');
    const first = await say('bo', `/approve ${line()} as owner`);
    expect(first).toMatchObject({
      decision: 'done',
      record: { command: 'approve', outcome: { says: 'approve', person: 'bo' } },
    });
    expect(first.summary).toContain('Still to sign: risk (chen, dara)');
    const { payload, actor } = await desk.event(await lastEvent(), 'signed');
    expect(payload).toMatchObject({
      says: 'approve',
      role: 'owner',
      digest: request.approval_digest,
      request: request.request,
    });
    expect(actor).toEqual({ kind: 'person', login: 'bo' });
    expect((await pageOf(desk, number)).body).toContain('✓ bo as owner');
    const second = await say('chen', `/approve ${line().slice(0, 8)}`);
    expect(second.summary).toContain('All sign-offs are there.');
    const done = await promotion(desk, { subject });
    expect(done).toMatchObject({ decision: 'done' });
    const promoted = await desk.event(done.record?.seq ?? 0, 'promoted');
    expect(promoted.payload.approvals?.sign_offs).toMatchObject([
      { person: 'bo', role: 'owner', source: { kind: 'comment', issue: number } },
      { person: 'chen', role: 'risk', source: { kind: 'comment', issue: number } },
    ]);
  });

  it('by one person fills one role, the one that is named', async () => {
    await fresh('two');
    await say('bo', `/approve ${line()} as risk`);
    await say('chen', `/approve ${line()}`);
    const refused = await promotion(desk, { subject });
    expect(refused.reason_code).toBe('sign_offs_missing');
    expect(refused.refusal?.found).toContain('owner');
    await say('amara', `/approve ${line()}`);
    // Amara made the commit and registered the version.
    expect((await promotion(desk, { subject })).reason_code).toBe('sign_offs_missing');
  });

  it.each([
    ['who asked', 'eli', 'requester'],
    ['who registered it', 'amara', 'registrar'],
    ['who fills no role', 'farid', 'farid'],
  ])('by %s is refused, and nothing is written', async (_, by, word) => {
    const before = await lastEvent();
    const result = await say(by, `/approve ${line()}`);
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'not_a_signer' });
    expect(JSON.stringify(result.refusal)).toContain(by);
    expect(word.length).toBeGreaterThan(0);
    expect(await lastEvent()).toBe(before);
  });

  it('of a digest that nothing open has is refused with the line to paste', async () => {
    const result = await say('bo', '/approve 00000000');
    expect(result.reason_code).toBe('digest_unknown');
    expect(result.refusal?.next).toContain(`/approve ${line()}`);
    const [reply] = (await commentsOn(desk, number)).slice(-1);
    expect(reply?.body).toContain(`/approve ${line()}`);
  });

  it('without a digest is answered with the line to paste, and signs nothing', async () => {
    const before = await lastEvent();
    const result = await say('bo', '/approve as owner');
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'input_missing' });
    const [reply] = (await commentsOn(desk, number)).slice(-1);
    expect(reply?.body).toContain(`/approve ${line()} as owner`);
    expect(await lastEvent()).toBe(before);
  });

  it('of a request that is not of what would be promoted now is refused until it is asked for again', async () => {
    await fresh('three');
    await desk.setPolicy(`${POLICY}freeze: []\n`.replace("['JIRA-']", "['JIRA-', 'OPS-']"));
    const result = await say('bo', `/approve ${line()}`);
    expect(result.reason_code).toBe('approvals_stale');
    expect(result.refusal?.found).toContain('the policy that decides changed');
    expect((await say('chen', `/reject ${line()} -- not with this policy`)).decision).toBe('done');
    await swept(desk);
    const [open] = (await desk.state()).requests;
    expect(open?.digest).not.toBe(request.approval_digest);
    const again = await say('bo', `/approve ${open?.digest.slice(7, 19)}`);
    expect(again.decision).toBe('done');
    expect(again.summary).toContain('A rejection stands.');
    await desk.setPolicy(POLICY);
  });

  it('that was edited, or is gone, does not count any more', async () => {
    await fresh('four');
    await desk.review('bo', number);
    const said = await desk.say('chen', number, `/approve ${line()}`);
    expect((await answer(desk, said)).decision).toBe('done');
    await desk.act('chen', 'PATCH', `issues/comments/${said.comment.id}`, { body: `/approve ${line()}\nand more` });
    const edited = await promotion(desk, { subject });
    expect(edited.reason_code).toBe('sign_offs_missing');
    expect(JSON.stringify(edited.checks)).toContain('was edited');
    await desk.act('chen', 'DELETE', `issues/comments/${said.comment.id}`);
    const gone = await promotion(desk, { subject });
    expect(gone.reason_code).toBe('sign_offs_missing');
    expect(JSON.stringify(gone.checks)).toContain('is gone');
    await say('chen', `/approve ${line()}`);
    expect((await promotion(desk, { subject })).decision).toBe('done');
  });

  it('works on any page that names the digest', async () => {
    await fresh('five');
    const issue = await desk.act('bo', 'POST', 'issues', { title: 'Talk' });
    const result = await say('bo', `/approve ${line()}`, Number(issue['number']));
    expect(result.decision).toBe('done');
    await desk.review('chen', number);
    expect((await promotion(desk, { subject })).decision).toBe('done');
  });
});

describe('/reject', () => {
  it('blocks whoever has signed, until the same person approves', async () => {
    await fresh('six');
    await desk.review('bo', number);
    await desk.review('chen', number);
    expect((await say('dara', '/reject -- it misses winter')).decision).toBe('done');
    const blocked = await promotion(desk, { subject });
    expect(blocked).toMatchObject({ decision: 'refused', reason_code: 'sign_offs_rejected' });
    expect(JSON.stringify(blocked.checks)).toContain('it misses winter');
    expect((await pageOf(desk, number)).body).toContain('Rejected by dara');
    await say('dara', `/approve ${line()}`);
    expect((await promotion(desk, { subject })).decision).toBe('done');
  });

  it('by somebody who is not asked is refused; by who made the version it is not', async () => {
    await fresh('seven');
    await desk.say('farid', number, 'Nice.');
    const before = await lastEvent();
    desk.github.admin.addUser('gil');
    desk.github.setRole({ repo: 'acme/models', login: 'gil', role: 'write' });
    expect((await say('gil', `/reject ${line()} -- no`)).reason_code).toBe('not_a_signer');
    expect(await lastEvent()).toBe(before);
    // To stop one's own work is no conflict, and to let it go on again is none either.
    expect((await say('amara', `/reject ${line()} -- no`)).decision).toBe('done');
    expect((await promotion(desk, { subject })).reason_code).toBe('sign_offs_rejected');
  });

  it('by who asked takes the request back and closes its page', async () => {
    await fresh('eight');
    const result = await say('eli', '/reject -- found a fault');
    expect(result).toMatchObject({ decision: 'done', record: { outcome: { says: 'withdraw' } } });
    expect((await desk.state()).requests).toEqual([]);
    const page = await pageOf(desk, number);
    expect(page.state).toBe('closed');
    expect(page.body).toContain('It was withdrawn by eli');
    expect((await say('bo', `/approve ${line()}`)).reason_code).toBe('digest_unknown');
    expect((await promotion(desk, { subject, link: 'JIRA-1' })).reason_code).toBe('request_missing');
  });
});

describe('/override', () => {
  it('waives what the policy lets, until the policy’s limit, is shown first, and leaves an issue', async () => {
    await fresh('nine', null);
    await desk.review('bo', number);
    await desk.review('chen', number);
    expect((await promotion(desk, { subject })).reason_code).toBe('change_link_missing');
    const result = await say('farid', `/override change_link ${line()} until 2026-12-01 -- the ticket system is down`);
    expect(result.decision).toBe('done');
    const { payload } = await desk.event(await lastEvent(), 'signed');
    // Twelve hours at most, whatever was asked for.
    expect(Date.parse(payload.until ?? '') - desk.clock.now.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
    expect((await pageOf(desk, number)).body).toMatch(/^> \[!CAUTION\]/);
    const done = await promotion(desk, { subject });
    expect(done.decision).toBe('done');
    expect(done.checks.children?.[0]).toMatchObject({ name: 'override', title: 'Waived: change_link' });
    const promoted = await desk.event(done.record?.seq ?? 0, 'promoted');
    expect(promoted.payload.approvals?.overrides).toMatchObject([
      { person: 'farid', role: 'duty', check: 'change_link' },
    ]);
    const issues = await desk.act<{ title: string; body: string }[]>('amara', 'GET', 'issues?state=open');
    expect(issues.some((one) => one.body?.includes('slipway:follow-up:flight-delay'))).toBe(true);
  });

  it.each([
    ['soak', 'a check that the policy lets nobody waive', 'farid', 'soak', 'not_waivable'],
    ['whole', 'what nobody can waive', 'farid', 'integrity', 'not_waivable'],
    ['link', 'by somebody whom the policy does not let', 'bo', 'change_link', 'not_a_signer'],
  ])('%s: %s is refused', async (name, _, by, check, code) => {
    await fresh(name, null);
    const before = await lastEvent();
    expect((await say(by, `/override ${check} ${line()} -- now`)).reason_code).toBe(code);
    expect(await lastEvent()).toBe(before);
  });

  it('runs out', async () => {
    await fresh('eleven', null);
    await desk.review('bo', number);
    await desk.review('chen', number);
    await say('farid', `/override change_link ${line()} -- the ticket system is down`);
    desk.wait(13 * 3_600_000);
    expect((await promotion(desk, { subject })).reason_code).toBe('change_link_missing');
  });
});
