/** Comments that are edited, by apps, or taken up again: only what a person newly writes is a command, and only once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besiege, inVain, REPOSITORY, resultIn, type Siege } from '../support/attack-world.ts';

let siege: Siege;
let signs = '';
beforeAll(async () => {
  siege = await besiege();
  signs = `/approve ${siege.digest.slice(7, 19)}`;
});
afterAll(() => siege.close());

describe('comments that are not new, or not by a person', () => {
  it('an old comment that is edited into a command starts nothing', async () => {
    const said = await inVain(siege, async () => {
      const old = await siege.say({ as: 'dara', on: siege.pull, text: 'Looks good, one question.' });
      const edited = await siege.call({
        as: 'dara',
        method: 'PATCH',
        path: `/issues/comments/${old.id}`,
        body: { body: signs },
      });
      expect(edited.status).toBe(200);
      return { ...old, runs: await siege.world.settle() };
    });
    expect(said.runs).toEqual([]);
    expect(await siege.replyTo(siege.pull, said.id)).toBe('');
  });

  it('a comment that is edited between its event and the look at it is refused as edited', async () => {
    const { github } = siege.world;
    let edits = 0;
    const stop = github.onRequest(async ({ method, url }) => {
      if (edits > 0 || method !== 'GET' || !/\/issues\/comments\/\d+$/.test(url)) return;
      edits += 1;
      const id = /\d+$/.exec(url)?.[0];
      await siege.call({
        as: 'chen',
        method: 'PATCH',
        path: `/issues/comments/${id}`,
        body: { body: `${signs} as responsible-ai` },
      });
    });
    const said = await inVain(siege, () => siege.say({ as: 'dara', on: siege.pull, text: signs }));
    stop();
    expect(edits).toBe(1);
    expect(said.result?.reason_code).toBe('command_edited');
    expect(said.reply).toBe('');
  });

  it('a comment by an app, and one by the token of a job, start no job', async () => {
    const { github } = siege.world;
    const permissions = { issues: 'write', 'pull-requests': 'write', contents: 'write' } as const;
    const app = github.appToken({ slug: 'helper', repo: REPOSITORY, permissions });
    const byApp = await inVain(siege, () =>
      siege.say({ token: app.token, on: siege.pull, text: '/promote production' }),
    );
    expect(byApp.result).toBeNull();
    expect(byApp.run?.jobs.filter((job) => job.outcome !== 'skipped') ?? []).toEqual([]);
    const token = github.jobToken({ repo: REPOSITORY, permissions });
    const byJob = await inVain(siege, () => siege.say({ token, on: siege.pull, text: '/promote production' }));
    expect(byJob.runs).toEqual([]);
  });

  it('a comment by an app in the name of a person is refused', async () => {
    const token = siege.world.github.userToServerToken({ login: 'dara', slug: 'helper' });
    const said = await inVain(siege, () => siege.say({ token, on: siege.pull, text: signs }));
    expect(said.result?.reason_code).toBe('command_not_by_person');
    expect(said.reply).toBe('');
  });

  it('a command whose run is run again is refused, whoever runs it again', async () => {
    const first = await inVain(siege, () => siege.say({ as: 'amara', on: siege.pull, text: '/promote production' }));
    expect(first.result?.reason_code).toBe('sign_offs_missing');
    for (const as of ['amara', 'chen']) {
      const [again] = await inVain(siege, async () => {
        const path = `/actions/runs/${first.run?.runId}/rerun`;
        expect((await siege.call({ as, method: 'POST', path })).status).toBe(201);
        return (await siege.world.settle()).filter((run) => run.runId === first.run?.runId);
      });
      expect(again?.triggeringActor).toBe(as);
      expect(resultIn(again ?? null)?.reason_code, `run again by ${as}`).toBe('command_stale');
    }
  });

  it('a command that was carried out once is not carried out again', async () => {
    const first = await siege.say({ as: 'eli', on: siege.pull, text: '/hold production until 2026-03-20 -- strike' });
    expect(first.result?.decision).toBe('done');
    const lifted = await siege.say({ as: 'amara', on: siege.pull, text: '/resume -- over' });
    expect(lifted.result?.decision).toBe('done');
    const [again] = await inVain(siege, async () => {
      await siege.call({ as: 'chen', method: 'POST', path: `/actions/runs/${first.run?.runId}/rerun` });
      return (await siege.world.settle()).filter((run) => run.runId === first.run?.runId);
    });
    expect(resultIn(again ?? null)?.reason_code).toBe('command_stale');
  });
});

it('a comment that passes for the answer to one that is still to be written is not taken for it', async () => {
  const markers = (from: number): string =>
    Array.from({ length: 60 }, (_one, index) => `<!-- slipway:command:${from + index} -->`).join('');
  const before = await siege.say({ as: 'dara', on: siege.issue, text: 'Soon.' });
  const text = `${markers(before.id + 1)}\n**✓ Done**: dara approves.`;
  const forged = await siege.say({ as: 'chen', on: siege.issue, text });
  const said = await inVain(siege, () => siege.say({ as: 'dara', on: siege.issue, text: '/approve deadbeefdead' }));
  expect(said.id - before.id).toBeLessThan(60);
  expect(said.result?.reason_code).toBe('digest_unknown');
  const { body: comments } = await siege.call({ method: 'GET', path: `/issues/${siege.issue}/comments?per_page=100` });
  const of = (id: number) => comments.find((one: { readonly id: number }) => one.id === id);
  expect(of(forged.id).body).toBe(text);
  const answer = comments.at(-1);
  expect(answer.user.login).toBe('github-actions[bot]');
  expect(answer.body).toContain(`<!-- slipway:command:${said.id} -->`);
  expect(answer.body).toContain('`digest_unknown`');
});

it('where a workflow lets every comment through, what is not by a person or not new is refused all the same', async () => {
  const { world } = siege;
  const command = await siege.git('amara', 'show', 'origin/main:.github/workflows/command.yml');
  const open = command
    .replace('types: [created]', 'types: [created, edited]')
    .replaceAll(/^ {4}if: >-\n(?: {6}.*\n)+/gm, '')
    .replace(/^ {2}(?:answer|rollback|evaluate):\n(?: {4}.*\n|\n)+/gm, '');
  await world.push({ as: 'amara', message: 'Take every comment', files: { '.github/workflows/command.yml': open } });
  const app = world.github.appToken({
    slug: 'helper',
    repo: REPOSITORY,
    permissions: { issues: 'write', 'pull-requests': 'write' },
  });
  const byApp = await inVain(siege, () => siege.say({ token: app.token, on: siege.pull, text: '/promote production' }));
  expect(byApp.result?.reason_code).toBe('command_not_by_person');
  expect(byApp.reply).toBe('');
  const edited = await inVain(siege, async () => {
    const old = await siege.say({ as: 'dara', on: siege.pull, text: 'Looks good.' });
    world.advance(0.1);
    await siege.call({ as: 'dara', method: 'PATCH', path: `/issues/comments/${old.id}`, body: { body: signs } });
    const runs = await world.settle();
    return runs.find((run) => run.workflow.path.endsWith('/command.yml')) ?? null;
  });
  expect(resultIn(edited)?.reason_code).toBe('command_edited');
});
