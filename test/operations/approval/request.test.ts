/** Asking: what is opened, what becomes of it when it is asked for again, and what cannot be asked for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalPolicy, type Desk, MODEL, REPOSITORY, startDesk } from '../../support/approval.ts';
import { ask, asked, openPages, pageOf, promotion } from '../../support/approval-acts.ts';

let desk: Desk;
let one: string;
let two: string;
beforeAll(async () => {
  desk = await startDesk();
  one = await desk.version('one');
  two = await desk.version('two');
});
afterAll(async () => {
  await desk.close();
  desk.validator.expectNoViolations();
});

const head = () => desk.github.readRef(REPOSITORY, 'refs/heads/model-registry');

describe('what cannot be asked for', () => {
  it.each([
    ['by somebody whom the policy does not let', { job: { actor: 'bo' } }, 'permission_denied'],
    ['a stage that there is none of', { stage: 'prodution' }, 'unknown_stage'],
    ['a version that there is none of', { subject: `${MODEL}@9.9.9` }, 'unknown_version'],
    ['a text without words', { rationale: '  ' }, 'input_invalid'],
    ['a text with control characters', { risks: 'none\u0007' }, 'input_invalid'],
    ['an answer under what is no name', { checklist: { 'Not A Name': 'yes' } }, 'input_invalid'],
    [
      'by a workflow whose events nobody accepts',
      { job: { workflow: '.github/workflows/own.yml' } },
      'origin_unproven',
    ],
    ['from a branch', { job: { ref: 'refs/heads/topic' } }, 'origin_unproven'],
  ] as const)('%s opens nothing and writes nothing', async (_, of, code) => {
    const before = await head();
    const result = await ask(desk, { subject: one, ...of });
    expect(result).toMatchObject({ decision: 'refused', reason_code: code });
    expect(await openPages(desk)).toEqual([]);
    expect(await head()).toBe(before);
  });

  it('says what is near where a stage is misspelt', async () => {
    expect((await ask(desk, { subject: one, stage: 'prodution' })).refusal?.next).toContain('production');
  });
});

describe('a dry run', () => {
  it('says what it would ask for, opens nothing and writes nothing', async () => {
    const before = await head();
    const result = await ask(desk, { subject: one, job: { mode: 'dry_run' } });
    expect(result).toMatchObject({ decision: 'planned', reason_code: 'dry_run' });
    expect(result.record?.approval_digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await openPages(desk)).toEqual([]);
    expect(await head()).toBe(before);
  });
});

describe('asking again', () => {
  it('for just the same brings the page up to date and writes nothing', async () => {
    const first = await asked(desk, { subject: one, rationale: 'better' });
    await desk.act('amara', 'PATCH', `pulls/${first.number}`, { body: 'Approved by everybody.' });
    const before = await head();
    const again = await ask(desk, { subject: one, rationale: 'better' });
    expect(again).toMatchObject({ decision: 'already_done', reason_code: 'already_committed' });
    expect(again.record).toMatchObject({ request: first.request, approval_digest: first.approval_digest });
    expect(await head()).toBe(before);
    expect((await pageOf(desk, first.number)).body).toContain('Waiting for sign-offs');
  });

  it('with other answers is the same request with another digest, and says why what was signed does not count', async () => {
    const first = await asked(desk, { subject: one, checklist: { observability: 'dashboards' } });
    await desk.review('bo', first.number);
    const again = await asked(desk, { subject: one, checklist: { observability: 'dashboards and alerts' } });
    expect(again.request).toBe(first.request);
    expect(again.number).toBe(first.number);
    expect(again.approval_digest).not.toBe(first.approval_digest);
    expect(again.replaces?.because).toEqual(['the requester’s answers changed']);
    const { body } = await pageOf(desk, first.number);
    expect(body).toContain('It is asked again: earlier sign-offs no longer count.');
    expect(body).toContain('because the requester’s answers changed');
    expect(body).toContain('before_request');
    const refused = await promotion(desk, { subject: one });
    expect(refused.reason_code).toBe('sign_offs_missing');
  });

  it('with other words is written, and what was reviewed with the old ones is to be reviewed again', async () => {
    const { place: kind, ...before } = await asked(desk, { subject: one, rationale: 'better by far' });
    const again = await asked(desk, { subject: one, rationale: 'better, all told' });
    expect(kind).toBe('pull_request');
    expect(again).toMatchObject({ request: before.request, approval_digest: before.approval_digest });
    expect(again.replaces?.because).toEqual(['what the requester says has changed']);
    expect((await pageOf(desk, again.number)).body).toContain('> better, all told');
  });

  it('after the policy that decides was changed is of another digest; another description changes none', async () => {
    const first = await asked(desk, { subject: one, rationale: 'policy' });
    await desk.setPolicy(approvalPolicy({ more: "change-link: ['JIRA-']\n" }));
    const again = await asked(desk, { subject: one, rationale: 'policy', link: 'JIRA-1' });
    expect(again.replaces?.because).toContain('the policy that decides changed');
    await desk.setPolicy(
      approvalPolicy({ more: "change-link: ['JIRA-']\n" }).replace('users: [bo]', 'users: [bo, amara]'),
    );
    const same = await ask(desk, { subject: one, rationale: 'policy', link: 'JIRA-1' });
    expect(same.decision).toBe('already_done');
    expect(first.request).toBe(again.request);
    await desk.setPolicy(approvalPolicy());
  });

  it('after its page was closed opens another, and after its branch was changed makes it anew', async () => {
    const first = await asked(desk, { subject: one, rationale: 'place' });
    await desk.act('amara', 'PATCH', `pulls/${first.number}`, { state: 'closed' });
    const again = await asked(desk, { subject: one, rationale: 'place' });
    expect(again.number).not.toBe(first.number);
    expect(again.replaces?.because).toEqual(['its pull request was closed']);
    const sneaked = { message: 'Sneak in', content: 'eA==', branch: 'slipway/request/flight-delay/production/1.0.0' };
    await desk.act('bo', 'PUT', 'contents/sneaked.txt', sneaked);
    const mended = await asked(desk, { subject: one, rationale: 'place' });
    expect(mended.number).toBe(again.number);
    expect(mended.replaces?.because).toEqual(['its branch was changed']);
    const branch = await desk.github.readFile(REPOSITORY, sneaked.branch, 'sneaked.txt');
    expect(branch).toBeUndefined();
  });

  it('for another version closes the request that was open, as superseded', async () => {
    const first = await asked(desk, { subject: one, rationale: 'superseded' });
    const second = await asked(desk, { subject: two });
    expect(second.request).not.toBe(first.request);
    expect(second.replaces).toMatchObject({ request: first.request, version: '1.0.0' });
    const closed = await pageOf(desk, first.number);
    expect(closed.state).toBe('closed');
    expect(closed.title).toContain('(superseded)');
    expect(closed.body).toContain('Its place is taken by the request for [2.0.0]'.replace('2.0.0', second.version));
    expect((await desk.state()).requests.map((open) => open.request)).toEqual([second.request]);
    expect((await pageOf(desk, second.number)).state).toBe('open');
  });

  it('after it has run out asks anew in the same place', async () => {
    const first = await asked(desk, { subject: two, rationale: 'late' });
    desk.wait(31 * 86_400_000);
    expect((await promotion(desk, { subject: two })).reason_code).toBe('request_expired');
    const again = await asked(desk, { subject: two, rationale: 'late' });
    expect(again.replaces?.because).toEqual([`it was open until ${first.expires_at}`]);
    expect(again.expires_at > first.expires_at).toBe(true);
  });

  it('by the same job is that job’s request, whoever signed it since', async () => {
    const job = { run: (await desk.job({ actor: 'eli' })).run };
    const first = await asked(desk, { subject: two, rationale: 'job', job });
    const again = await ask(desk, { subject: two, rationale: 'job', job });
    expect(again).toMatchObject({ decision: 'already_done', record: { seq: first.seq } });
  });
});

describe('where pull requests may not be opened', () => {
  it('an issue serves, and what may not even open one is told what to add', async () => {
    desk.github.changeSettings(REPOSITORY, { actions_can_create_pull_requests: false });
    const three = await desk.version('three');
    const reader = { permissions: { contents: 'read', 'id-token': 'write' } } as const;
    const refused = await ask(desk, { subject: three, job: reader });
    expect(refused).toMatchObject({ decision: 'error', reason_code: 'token_forbidden' });
    expect(refused.refusal?.next).toContain('issues: write');
    const request = await asked(desk, { subject: three });
    expect(request.place).toBe('issue');
    const issue = await desk.act('amara', 'GET', `issues/${request.number}`);
    expect(String(issue['body'])).toContain('To sign, paste this line as a new comment');
    await desk.act('amara', 'PATCH', `issues/${request.number}`, { state: 'closed' });
    expect((await promotion(desk, { subject: three })).reason_code).toBe('request_withdrawn');
    const again = await asked(desk, { subject: three });
    expect(again.replaces?.because).toEqual(['its issue was closed']);
    desk.github.changeSettings(REPOSITORY, { actions_can_create_pull_requests: true });
  });
});
