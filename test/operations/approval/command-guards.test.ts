/** What is a command at all: newly written, by a person, as it stands, not a replay, and not where a fork is shown. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommentEvent } from '../../../src/operations/command-guards.ts';
import { type Desk, MODEL, REPOSITORY, type Said, startDesk } from '../../support/approval.ts';
import { answer, asked, commanded, commentsOn } from '../../support/approval-acts.ts';

let desk: Desk;
let number: number;
let subject: string;
beforeAll(async () => {
  desk = await startDesk();
  subject = await desk.version('one');
  number = (await asked(desk, { subject })).number;
});
afterAll(async () => {
  await desk.close();
  desk.validator.expectNoViolations();
});

const HOLD = '/hold production -- wait for the audit';
const seq = async () => (await desk.state()).seq;

/** Nothing is written, nothing is answered: neither event, nor reaction, nor reply. */
async function silent(said: Said, of: Parameters<typeof answer>[2] = {}): Promise<string> {
  const [events, comments] = [await seq(), (await commentsOn(desk, number)).length];
  const result = await answer(desk, said, of);
  expect(result.decision).toBe('refused');
  expect([result.reason_code, result.record?.reply_url]).toEqual([result.reason_code, '']);
  expect(await seq()).toBe(events);
  expect(await commentsOn(desk, number)).toHaveLength(comments);
  const reactions = await desk
    .act<unknown[]>('amara', 'GET', `issues/comments/${said.comment.id}/reactions`)
    .catch(() => []);
  expect(reactions).toEqual([]);
  return result.reason_code;
}

const changed = (said: Said, of: Partial<CommentEvent>): Said => ({ ...said, comment: { ...said.comment, ...of } });

describe('no command', () => {
  it.each([
    'Nice work.',
    '> /hold production -- quoted',
    '```\n/hold production -- code\n```',
    'see /hold production -- x',
  ])('%j is left alone', async (text) => {
    const said = await desk.say('eli', number, text);
    const before = (await commentsOn(desk, number)).length;
    const result = await answer(desk, said);
    expect(result).toMatchObject({ decision: 'done', reason_code: 'command_missing', record: { command: '' } });
    expect(await commentsOn(desk, number)).toHaveLength(before);
  });

  it('by a bot is not answered', async () => {
    const token = desk.github.jobToken({
      repo: REPOSITORY,
      permissions: { issues: 'write', 'pull-requests': 'write' },
    });
    const answered = await fetch(`${desk.github.apiUrl}/repos/${REPOSITORY}/issues/${number}/comments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ body: HOLD }),
    });
    const comment = (await answered.json()) as Record<string, unknown>;
    const said = await desk.say('eli', number, 'x');
    const event = {
      ...said.comment,
      id: Number(comment['id']),
      body: HOLD,
      by: 'bot',
      login: 'github-actions[bot]',
      sender: 'github-actions[bot]',
    } as const;
    expect(await silent({ payload: said.payload, comment: event }, { actor: 'github-actions[bot]' })).toBe(
      'command_not_by_person',
    );
  });

  it('by an app in a person’s name is not answered, even where the event hides it', async () => {
    const token = desk.github.userToServerToken({ login: 'eli', slug: 'helper' });
    desk.wait();
    const answered = await fetch(`${desk.github.apiUrl}/repos/${REPOSITORY}/issues/${number}/comments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ body: HOLD }),
    });
    const comment = (await answered.json()) as Record<string, unknown>;
    const at = String(comment['created_at']);
    const said = await desk.say('eli', number, 'x');
    const base = changed(said, { id: Number(comment['id']), body: HOLD, createdAt: at, updatedAt: at });
    expect(await silent(changed(base, { viaApp: 'helper' }))).toBe('command_not_by_person');
    expect(await silent(base)).toBe('command_edited');
  });

  it('that was edited is none: by the event that tells of it, or between the event and the look', async () => {
    const said = await desk.say('eli', number, 'Looks good.');
    await desk.act('amara', 'PATCH', `issues/comments/${said.comment.id}`, { body: HOLD });
    const updatedAt = desk.clock.now.toISOString();
    expect(await silent(changed(said, { action: 'edited', body: HOLD, updatedAt }))).toBe('command_edited');
    expect(await silent(changed(said, { body: HOLD }))).toBe('command_edited');
    const other = await desk.say('eli', number, HOLD);
    await desk.act('eli', 'PATCH', `issues/comments/${other.comment.id}`, { body: `${HOLD}!` });
    expect(await silent(other)).toBe('command_edited');
  });

  it('that is gone is none', async () => {
    const said = await desk.say('eli', number, HOLD);
    await desk.act('eli', 'DELETE', `issues/comments/${said.comment.id}`);
    expect(await silent(said)).toBe('command_edited');
  });

  it('that somebody else’s event brings is none', async () => {
    const said = await desk.say('bo', number, HOLD);
    expect(await silent(changed(said, { sender: 'eli' }), { actor: 'eli' })).toBe('command_not_by_person');
    expect(await silent(said, { actor: 'eli' })).toBe('command_stale');
  });

  it('that is run again is none, and one that runs a day late does nothing', async () => {
    const said = await desk.say('eli', number, HOLD);
    const { run } = await desk.job({ actor: 'eli' });
    desk.github.updateRun(run, { status: 'completed', conclusion: 'failure' });
    expect(await silent(said, { run, attempt: 2 })).toBe('command_stale');
    desk.wait(25 * 3_600_000);
    const before = await seq();
    expect((await answer(desk, said)).reason_code).toBe('command_stale');
    expect(await seq()).toBe(before);
  });
});

describe('a command by somebody who may not', () => {
  it('is answered with who may, and changes nothing', async () => {
    const before = await seq();
    const result = await commanded(desk, { by: 'farid', on: number, text: `/promote production ${MODEL}@1.0.0` });
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'permission_denied' });
    expect(result.refusal?.next).toContain('releaser');
    expect(await seq()).toBe(before);
    const [reply] = (await commentsOn(desk, number)).slice(-1);
    expect(reply?.user.login).toBe('github-actions[bot]');
    expect(reply?.body).toContain('permission\\_denied'.replace('\\', ''));
  });

  it.each([
    '/rollback production -- now',
    '/hold production -- now',
    '/deprecate 1.0.0 -- now',
    '/quarantine 1.0.0 -- now',
    '/resume -- now',
  ])('%s changes nothing', async (text) => {
    const before = await seq();
    expect((await commanded(desk, { by: 'farid', on: number, text })).decision).toBe('refused');
    expect(await seq()).toBe(before);
  });
});

describe('a pull request from a fork', () => {
  let fork: number;
  beforeAll(async () => {
    desk.github.addUser('gil');
    await desk.github.forkRepo({ repo: REPOSITORY, owner: 'gil' });
    const token = desk.github.personToken('gil');
    const send = async (path: string, method: string, body: object): Promise<Record<string, unknown>> => {
      const answered = await fetch(`${desk.github.apiUrl}/repos/${path}`, {
        method,
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
      if (!answered.ok) throw new Error(`${path}: ${answered.status} ${await answered.text()}`);
      return (await answered.json()) as Record<string, unknown>;
    };
    await send('gil/models/contents/extra.txt', 'PUT', { message: 'Extra', content: 'eA==' });
    const pull = await send(`${REPOSITORY}/pulls`, 'POST', { title: 'Extra', head: 'gil:main', base: 'main' });
    fork = Number(pull['number']);
  });

  it('takes no command that changes something, and answers so', async () => {
    const before = await seq();
    const result = await commanded(desk, { by: 'eli', on: fork, text: `/hold production ${MODEL} -- now` });
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'command_on_fork' });
    expect(await seq()).toBe(before);
    expect(await commentsOn(desk, fork)).toHaveLength(2);
  });

  it('takes what only answers, and a rollback', async () => {
    expect((await commanded(desk, { by: 'eli', on: fork, text: '/list' })).decision).toBe('done');
    const result = await commanded(desk, { by: 'eli', on: fork, text: `/rollback production ${MODEL} -- late` });
    expect(result.reason_code).toBe('nothing_live');
  });
});
