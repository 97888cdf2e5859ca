/** Runs that promote: who lets them in, what they were planned for, and what they are run again for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunResult } from '../../src/sandbox/runner/index.ts';
import { atTheGate, besiege, MODEL, resultIn, type Siege, signOffsOf, underPolicy } from '../support/attack-world.ts';

let siege: Siege;
let reviewers: readonly { readonly type: 'User'; readonly id: number }[] = [];
/** Everybody has signed but eli, for whom the gate is. */
beforeAll(async () => {
  siege = await besiege();
  await siege.call({ as: 'dara', method: 'POST', path: `/pulls/${siege.pull}/reviews`, body: { event: 'APPROVE' } });
  await siege.world.settle();
  const ids = await Promise.all(
    ['eli', 'amara'].map(async (login) => (await siege.call({ method: 'GET', path: `/users/${login}` })).body.id),
  );
  reviewers = ids.map((id) => ({ type: 'User', id }));
});
afterAll(() => siege.close());

const protect = (change: object = {}) =>
  siege.call({
    method: 'PUT',
    path: '/environments/production',
    body: { reviewers, prevent_self_review: true, ...change },
  });
const promote = () => siege.say({ as: 'amara', on: siege.pull, text: '/promote production' });
const dispatch = async (): Promise<number> => {
  const inputs = { subject: `${MODEL}@${siege.version}`, stage: 'production' };
  const path = '/actions/workflows/promote.yml/dispatches';
  await siege.call({ as: 'amara', method: 'POST', path, body: { ref: 'main', inputs } });
  await siege.world.settle();
  return theOneThatWaits();
};
async function theOneThatWaits(): Promise<number> {
  const waiting = await siege.waiting();
  expect(waiting).toHaveLength(1);
  return waiting[0]!;
}
/** What is live, and the last event, stay as they are. */
async function nothingMoves<T>(attack: () => Promise<T>): Promise<T> {
  const { live, seq } = await siege.standing();
  const found = await attack();
  expect(await siege.standing()).toMatchObject({ live, seq });
  expect(await siege.waiting()).toEqual([]);
  return found;
}

it('the gate is not opened by the one who started the run', async () => {
  await nothingMoves(async () => {
    await promote();
    const run = await theOneThatWaits();
    const own = await atTheGate(siege, { as: 'amara', run });
    expect(own.status).toBe(422);
    expect(await siege.waiting()).toEqual([run]);
    const no = await atTheGate(siege, { as: 'eli', run, state: 'rejected' });
    expect(no.run?.conclusion).toBe('failure');
  });
});

it('who started the run takes the rule off the environment meanwhile, and opens the gate', async () => {
  const { result } = await nothingMoves(async () => {
    await promote();
    await protect({ prevent_self_review: false });
    const own = await atTheGate(siege, { as: 'amara', run: await theOneThatWaits() });
    expect(own.status).toBe(200);
    await protect();
    return own;
  });
  expect(result?.reason_code).toBe('sign_offs_missing');
  expect(signOffsOf(result)).toContain('amara started the run');
  expect(JSON.stringify(result?.checks)).toContain('whoever starts the run may approve it');
});

it('an administrator passes the gate without anybody', async () => {
  const result = await nothingMoves(async () => {
    await promote();
    const run = await theOneThatWaits();
    siege.world.github.bypassEnvironment({ run, environment: 'production', login: 'amara' });
    const ended = (await siege.world.settle()).find((one) => one.runId === run);
    return resultIn(ended ?? null);
  });
  expect(result?.reason_code).toBe('sign_offs_missing');
  expect(signOffsOf(result)).toContain('sre: 0 of 1');
});

it('an environment that somebody made beforehand without protection, or took away', async () => {
  // With eli's own review nothing is missing but the gate.
  const path = `/pulls/${siege.pull}/reviews`;
  const { body: review } = await siege.call({ as: 'eli', method: 'POST', path, body: { event: 'APPROVE' } });
  await siege.world.settle();
  try {
    await nothingMoves(async () => {
      await protect({ reviewers: [], prevent_self_review: false });
      expect((await promote()).result?.reason_code).toBe('environment_unprotected');
    });
    await nothingMoves(async () => {
      await siege.call({ method: 'DELETE', path: '/environments/production' });
      expect((await promote()).result?.reason_code).toBe('environment_unprotected');
    });
    expect((await siege.standing()).environments).toEqual([]);
  } finally {
    await protect();
    await siege.call({ method: 'PUT', path: `${path}/${review.id}/dismissals`, body: { message: 'Only for now.' } });
    await siege.world.settle();
  }
});

it.each(['amara', 'chen'])('a run that was let in once, and is run again by %s', async (as) => {
  const hold = await siege.say({ as: 'eli', on: siege.issue, text: '/hold production -- wait a moment' });
  expect(hold.result?.decision).toBe('done');
  // Planned before the hold, so that only the job behind the gate meets it.
  const lifted = await siege.say({ as: 'eli', on: siege.issue, text: '/resume -- go on' });
  expect(lifted.result?.decision).toBe('done');
  const run = await dispatch();
  await siege.say({ as: 'amara', on: siege.issue, text: '/hold production -- not today' });
  const held = await atTheGate(siege, { as: 'eli', run });
  expect(held.result?.reason_code).toBe('held');
  await siege.say({ as: 'amara', on: siege.issue, text: '/resume -- today' });
  const again = await nothingMoves(async () => {
    await siege.call({ as, method: 'POST', path: `/actions/runs/${run}/rerun` });
    let ended = (await siege.world.settle()).find((one) => one.runId === run) ?? null;
    if ((await siege.waiting()).length > 0) ended = (await atTheGate(siege, { as: 'eli', run })).run;
    return ended;
  });
  expect(again?.runAttempt).toBe(2);
  expect(again?.triggeringActor).toBe(as);
  const result = resultIn(again);
  expect(result?.reason_code).toBe(as === 'amara' ? 'sign_offs_missing' : 'permission_denied');
  // Who may not promote does not even come to the gate.
  if (as !== 'amara') return;
  expect(signOffsOf(result)).toContain('The run is at attempt 2');
  expect(JSON.stringify(result?.checks)).toContain('This is attempt 2 of the run');
});

/** A workflow of one's own that enters the environment and promotes, with whatever digest. */
const own = (of: { readonly on: string; readonly digest: string }): string => `name: own
on: ${of.on}
jobs:
  apply:
    runs-on: ubuntu-latest
    environment: { name: production, deployment: false }
    permissions: { contents: write, id-token: write, pull-requests: write, issues: write, actions: read }
    steps:
      - uses: slipway-dev/slipway/actions/promote@c6bc4a243b1ce4d99c3e31a5cdf117d8c407f4d8
        with: { subject: '${MODEL}@${siege.version}', to: production, approval-digest: '${of.digest}' }
`;

it.each([
  ['on a branch', 'own', { push: 'push', code: 'origin_unproven' }],
  ['on the default branch, where the policy does not list it', 'main', { push: 'push', code: 'origin_unproven' }],
])('a workflow of one’s own %s, which eli lets in', async (_where, branch, { push, code }) => {
  const path = '.github/workflows/own.yml';
  const ended = await nothingMoves(async (): Promise<RunResult | null> => {
    await siege.git('amara', 'fetch', '--quiet', 'origin');
    await siege.git('amara', 'checkout', '--quiet', '-B', branch, 'origin/main');
    mkdirSync(join(siege.cloneOf('amara'), dirname(path)), { recursive: true });
    writeFileSync(join(siege.cloneOf('amara'), path), own({ on: push, digest: siege.digest }));
    await siege.git('amara', 'add', '--all');
    await siege.git('amara', 'commit', '--quiet', '--message', 'Promote by myself');
    await siege.git('amara', 'push', '--quiet', 'origin', branch);
    await siege.world.settle();
    const waiting = await theOneThatWaits();
    const { run } = await atTheGate(siege, { as: 'eli', run: waiting });
    await siege.git(
      'amara',
      'push',
      '--quiet',
      ...(branch === 'main' ? ['--force', 'origin', 'HEAD^:main'] : ['--delete', 'origin', branch]),
    );
    await siege.world.settle();
    return run;
  });
  expect(resultIn(ended)?.reason_code).toBe(code);
});

it('the policy is loosened between the plan and the gate', async () => {
  const looser = (text: string): string =>
    text.replace('distance_band=long, vs: live, tolerance: 0.03', 'distance_band=long, vs: live, tolerance: 0.5');
  await promote();
  const run = await theOneThatWaits();
  const before = await siege.standing();
  const { result } = await underPolicy(siege, looser, () => atTheGate(siege, { as: 'eli', run }));
  expect(result?.reason_code).toMatch(/^(?:plan_changed|approvals_stale)$/);
  expect((await siege.standing()).live).toBe(before.live);
});
