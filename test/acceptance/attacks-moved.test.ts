/** Production moves on while a promotion is under way; and what people said of one promotion is held up for another. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approve, ask, train } from '../../src/sandbox/demo/acts.ts';
import {
  ANSWERS,
  atTheGate,
  besiege,
  inVain,
  MODEL,
  resultIn,
  type Siege,
  signOffsOf,
} from '../support/attack-world.ts';

const SIGNERS = ['amara', 'bo', 'dara', 'farid'] as const;

let siege: Siege;
let first = '';
let second = '';
let number = 0;
/** 1.0.0 went live in production; 1.1.0 is in canary, and asked for. */
beforeAll(async () => {
  siege = await besiege('asked');
  const { stage, world } = siege;
  first = siege.digest;
  await approve(stage, { as: SIGNERS, pull: siege.pull, hours: 0.1 });
  await siege.say({ as: 'amara', on: siege.pull, text: '/promote production' });
  const let1 = await atTheGate(siege, { as: 'eli', run: (await siege.waiting())[0] ?? 0 });
  expect(let1.result?.decision, let1.result?.summary).toBe('done');
  const policy = join(world.clone, '.github/slipway.yml');
  writeFileSync(
    policy,
    readFileSync(policy, 'utf8').replace(
      'distance_band=long, vs: live, tolerance: 0.03',
      'distance_band=long, vs: live, tolerance: 0.07',
    ),
  );
  const { version } = await train(stage, { recipe: 'routes', message: 'Add distance and airports', hours: 1 });
  const staged = await siege.say({ as: 'chen', on: siege.issue, text: `/promote canary ${MODEL}@${version}` });
  expect(staged.result?.decision, staged.result?.summary).toBe('done');
  world.advance(50);
  const asked = await ask(stage, { as: 'chen', version, inputs: ANSWERS, hours: 0.1 });
  ({ number, digest: second } = asked);
  expect(number).toBeGreaterThan(siege.pull);
});
afterAll(() => siege.close());

it('a digest of an earlier request, whose version is live, is approved on the page of this one', async () => {
  const said = await inVain(siege, () =>
    siege.say({ as: 'dara', on: number, text: `/approve ${first.slice(7, 19)} as responsible-ai` }),
  );
  expect(first).not.toBe(second);
  expect(said.result?.reason_code).toBe('digest_unknown');
});

it('reviews of the earlier request count for nothing here', async () => {
  const { result } = await inVain(siege, () => siege.say({ as: 'amara', on: number, text: '/promote production' }));
  expect(result?.reason_code).toBe('sign_offs_missing');
  expect(signOffsOf(result)).toContain('model-owner: 0 of 1');
});

it('a reader rolls production back', async () => {
  const said = await inVain(siege, () =>
    siege.say({ as: 'dara', on: number, text: '/rollback production -- I like none' }),
  );
  expect(said.result?.decision).toBe('refused');
  expect(said.result?.reason_code).toMatch(/^(?:permission_denied|no_good_version)$/);
});

it('a promotion that expects another version to be live', async () => {
  const inputs = { subject: `${MODEL}@1.1.0`, stage: 'production', 'expected-live': 'none' };
  const run = await inVain(siege, () => siege.world.dispatch({ as: 'amara', workflow: 'promote.yml', inputs }));
  expect(resultIn(run)?.reason_code).toBe('live_version_moved');
});

it('the live version moves between the approval and the gate', async () => {
  await approve(siege.stage, { as: SIGNERS, pull: number, hours: 0.1 });
  await siege.say({ as: 'amara', on: number, text: '/promote production' });
  const [run] = await siege.waiting();
  const text = `/promote deprecated ${MODEL}@1.0.0 -- taken out of production`;
  const moved = await siege.say({ as: 'amara', on: siege.issue, text });
  expect(moved.result?.decision, moved.result?.summary).toBe('done');
  expect((await siege.standing()).live).toBeNull();
  const { live } = await siege.standing();
  const { result } = await atTheGate(siege, { as: 'eli', run: run ?? 0 });
  expect(result?.reason_code, result?.summary).toBe('plan_changed');
  // The sweep has asked again since, and says why; what was signed for the other exchange died.
  const again = await siege.say({ as: 'amara', on: number, text: '/promote production' });
  expect(again.result?.reason_code).toBe('sign_offs_missing');
  for (const signer of SIGNERS)
    expect(signOffsOf(again.result)).toMatch(new RegExp(`${signer}.*not after the request`));
  const { requests } = siege.ledger(`models/${MODEL}/state.json`);
  const path = `models/${MODEL}/events/000/000/${String(requests[0].seq).padStart(9, '0')}.json`;
  expect(siege.ledger(path).payload.replaces.because.join(' ')).toMatch(/live/);
  expect((await siege.standing()).live).toBe(live);
});
