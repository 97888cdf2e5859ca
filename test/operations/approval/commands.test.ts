/** Every command, as the operation that it stands for, and the one answer that each gets. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalPolicy, type Desk, MODEL, PERMISSIONS, REPOSITORY, startDesk } from '../../support/approval.ts';
import { answer, asked, commanded, commentsOn, pageOf } from '../../support/approval-acts.ts';

let desk: Desk;
/** An issue that has nothing to do with any request. */
let talk: number;
beforeAll(async () => {
  desk = await startDesk({ policy: approvalPolicy({ more: 'commands: { evaluate: .github/workflows/train.yml }\n' }) });
  await desk.version('one');
  await desk.version('two');
  talk = Number((await desk.act('eli', 'POST', 'issues', { title: 'Talk' }))['number']);
});
afterAll(async () => {
  await desk.close();
  desk.validator.expectNoViolations();
});

const say = (text: string, of: { by?: string; on?: number } = {}) =>
  commanded(desk, { by: of.by ?? 'eli', on: of.on ?? talk, text });
const seq = async () => (await desk.state()).seq;
const lastReply = async (on = talk): Promise<string> => (await commentsOn(desk, on)).at(-1)?.body ?? '';

describe('commands that only answer', () => {
  it.each([
    ['/help', 'help', '/rollback'],
    ['/help promote', 'help', '/promote'],
    ['/list', 'list', MODEL],
    [`/info ${MODEL}`, 'info', MODEL],
    ['/status', 'status', MODEL],
    [`/status ${MODEL}`, 'status', MODEL],
    [`/compare ${MODEL}@1.0.0 1.0.1`, 'compare', '1.0.1'],
  ])('%s', async (text, name, shown) => {
    const before = await seq();
    const result = await say(text);
    expect([result.decision, result.refusal, result.record?.command]).toEqual(['done', null, name]);
    expect(await lastReply()).toContain(shown);
    expect(await seq()).toBe(before);
    expect(result.record?.reply_url).toContain(`/issues/${talk}#issuecomment-`);
  });

  it.each([
    [`/info nothing`, 'unknown_model'],
    [`/compare ${MODEL}@1.0.0 9.9.9`, 'unknown_version'],
    ['/status nothing', 'unknown_model'],
  ])('%s is refused with the reason in the answer', async (text, code) => {
    expect((await say(text)).reason_code).toBe(code);
    expect(await lastReply()).toContain(code);
  });
});

describe('what is nearly a command', () => {
  it.each([
    ['/promot production', 'command_unknown', '/promote'],
    ['/Promote production', 'command_unknown', '/promote'],
    ['/promote', 'input_missing', '/promote'],
    ['/rollback production', 'reason_missing', '--'],
    ['/hold -- a\n/resume -- b', 'two_commands', 'Nothing was done'],
    ['/approve', 'input_missing', 'no request is open here'],
  ])('%j gets one helpful answer, and does nothing', async (text, code, shown) => {
    const before = [await seq(), (await commentsOn(desk, talk)).length] as const;
    expect((await say(text)).reason_code).toBe(code);
    expect(await lastReply()).toContain(shown);
    expect(await seq()).toBe(before[0]);
    expect(await commentsOn(desk, talk)).toHaveLength(before[1] + 2);
  });
});

describe('commands that change something', () => {
  it('/hold and /resume', async () => {
    expect((await say(`/hold production until 2026-12-01 -- the audit`)).decision).toBe('done');
    const [hold] = (await desk.state()).holds;
    expect(hold).toMatchObject({ stages: ['production'], reason: 'the audit', by: 'eli' });
    expect((await say(`/resume ${hold?.id} -- done`)).decision).toBe('done');
    expect((await desk.state()).holds).toEqual([]);
  });

  it('/promote and /rollback, each carried out once, however often the event is delivered', async () => {
    const said = await desk.say('eli', talk, `/promote staging ${MODEL}@1.0.0 -- first`);
    const results = [await answer(desk, said), await answer(desk, said)];
    expect(results.map((one) => one.decision)).toEqual(['done', 'already_done']);
    const replies = (await commentsOn(desk, talk)).filter((one) =>
      one.body.includes(`slipway:command:${said.comment.id}`),
    );
    expect(replies).toHaveLength(1);
    expect(replies[0]?.body).toContain('already\\_committed'.replace('\\', ''));
    await say(`/promote staging ${MODEL}@1.0.1`);
    const back = await say('/rollback staging -- late flights');
    expect(back).toMatchObject({ decision: 'done', record: { command: 'rollback', outcome: { version: '1.0.0' } } });
    const { payload } = await desk.event(await seq(), 'rolled_back');
    expect(payload.link).toContain(`/issues/${talk}#issuecomment-`);
    await say('/resume -- mended');
  });

  it('/deprecate, /quarantine', async () => {
    const gone = await say('/deprecate 1.0.0 until 2026-12-01 for 1.0.1 -- replaced', { by: 'bo' });
    expect(gone).toMatchObject({
      decision: 'done',
      record: { outcome: { restriction: 'deprecated', migrate_to: '1.0.1', until: '2026-12-01T00:00:00Z' } },
    });
    expect((await say('/quarantine 1.0.0 -- the data leaked', { by: 'bo' })).decision).toBe('done');
    expect((await desk.state()).restricted).toMatchObject([{ ordinal: 1, restriction: 'quarantined' }]);
  });

  it('/evaluate starts the workflow that the policy names, for who may write', async () => {
    const said = await desk.say('eli', talk, `/evaluate ${MODEL}@1.0.1 production`);
    const permissions = { ...PERMISSIONS, actions: 'write', contents: 'read' } as const;
    const result = await answer(desk, said, { permissions });
    expect(result).toMatchObject({ decision: 'done', record: { command: 'evaluate' } });
    const run = desk.github
      .runs(REPOSITORY)
      .find((one) => one.path.endsWith('train.yml') && one.inputs['stage'] === 'production');
    expect(run?.inputs).toEqual({ subject: `${MODEL}@1.0.1`, stage: 'production' });
    expect(result.summary).toContain(`/actions/runs/${run?.id}`);
    const reader = await desk.say('farid', talk, `/evaluate ${MODEL}@1.0.1 production`);
    expect((await answer(desk, reader, { permissions })).reason_code).toBe('permission_denied');
  });
});

describe('on the page of a request', () => {
  let page: number;
  beforeAll(async () => {
    page = (await asked(desk, { subject: `${MODEL}@1.0.1` })).number;
  });

  it('/promote needs neither model nor version', async () => {
    const refused = await say('/promote production', { on: page });
    expect(refused.reason_code).toBe('sign_offs_missing');
    expect(await lastReply(page)).toContain('bo');
    await desk.review('bo', page);
    await desk.review('chen', page);
    const done = await say('/promote production', { on: page });
    expect(done).toMatchObject({ decision: 'done', record: { outcome: { version: '1.0.1', stage: 'production' } } });
    expect((await pageOf(desk, page)).state).toBe('closed');
  });

  it('a stage with a typo is refused, and a page without a request needs the version', async () => {
    expect((await say('/promote prodution', { on: page })).reason_code).toBe('input_missing');
    expect((await say(`/promote prodution ${MODEL}@1.0.1`, { on: page })).reason_code).toBe('unknown_stage');
  });
});

describe('the reply', () => {
  it('comes after a reaction, and is planned first and brought up to date by the job in the environment', async () => {
    const bo = desk.github.addUser('bo').id;
    desk.github.admin.addEnvironment(REPOSITORY, 'production', {
      reviewers: [{ type: 'User', id: bo }],
      prevent_self_review: true,
    });
    await desk.setPolicy(approvalPolicy({ production: '    environment: production\n' }));
    const subject = await desk.version('three');
    const { number, approval_digest: digest } = await asked(desk, { subject });
    await desk.review('bo', number);
    await desk.review('chen', number);
    const said = await desk.say('eli', number, '/promote production');
    desk.wait();
    const planned = await answer(desk, said, { job: 'change' });
    expect(planned).toMatchObject({
      decision: 'planned',
      record: {
        continue: 'apply',
        model: MODEL,
        stage: 'production',
        environment: 'production',
        approval_digest: digest,
      },
    });
    const reactions = await desk.act<{ content: string }[]>(
      'amara',
      'GET',
      `issues/comments/${said.comment.id}/reactions`,
    );
    expect(reactions.map((one) => one.content)).toEqual(['eyes']);
    const [first] = (await commentsOn(desk, number)).slice(-1);
    expect(first?.body).toContain('A job waits for the reviewers of environment production');
    const outside = await answer(desk, said, { job: 'apply', planned: digest });
    expect(outside.reason_code).toBe('environment_not_entered');
    const done = await answer(desk, said, { job: 'apply', planned: digest, environment: 'production' });
    expect(done).toMatchObject({ decision: 'done', record: { continue: '' } });
    const replies = (await commentsOn(desk, number)).filter((one) => one.body.includes('slipway:command:'));
    expect(replies).toHaveLength(1);
    expect(replies[0]?.id).toBe(first?.id);
    expect(replies[0]?.body).toContain('is live in production');
  });

  it('that may not be written is a warning, and undoes nothing', async () => {
    const said = await desk.say('eli', talk, '/hold production -- mute');
    const { issues: _issues, 'pull-requests': _pulls, ...mute } = PERMISSIONS;
    const result = await answer(desk, said, { permissions: { ...mute, issues: 'read' } });
    expect(result.decision).toBe('done');
    expect(result.warnings.join()).toContain('The answer could not be written');
    expect(result.record?.reply_url).toBe('');
  });
});
