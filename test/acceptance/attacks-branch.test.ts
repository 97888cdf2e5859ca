/** The branch of a request is changed after everybody has signed, in ways that GitHub's reviews do not notice. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { approve, ask } from '../../src/sandbox/demo/acts.ts';
import { ANSWERS, besiege, inVain, MODEL, type Siege, signOffsOf, underPolicy } from '../support/attack-world.ts';

const SIGNERS = ['amara', 'bo', 'farid', 'dara'] as const;
const POLICY = '.github/slipway.yml';

let siege: Siege;
let branch = '';
/** The head that Slipway put there. */
let head = '';
beforeAll(async () => {
  siege = await besiege('asked');
});
afterAll(() => siege.close());

/** Asked for, and signed by all but eli, whose sign-off the gate may bring: a promotion would wait there. */
beforeEach(async () => {
  const { stage } = siege;
  const asked = await ask(stage, { as: 'chen', version: siege.version, inputs: ANSWERS, hours: 0.1 });
  expect(asked.number).toBe(siege.pull);
  await approve(stage, { as: SIGNERS, pull: siege.pull, hours: 0.1 });
  siege.world.advance(0.1);
  const { body } = await siege.call({ method: 'GET', path: `/pulls/${siege.pull}` });
  branch = body.head.ref;
  head = body.head.sha;
  await siege.git('chen', 'fetch', '--quiet', 'origin');
  await siege.git('chen', 'checkout', '--quiet', '--force', '-B', 'work', `origin/${branch}`);
});

const force = () => siege.git('chen', 'push', '--quiet', '--force', 'origin', `work:${branch}`);

/** Amara promotes after the attack: none of the four counts any more, for this reason. */
async function noneCounts(attack: () => Promise<unknown>, because: string): Promise<string> {
  const { result } = await inVain(siege, async () => {
    await attack();
    await siege.world.settle();
    return siege.say({ as: 'amara', on: siege.pull, text: '/promote production' });
  });
  expect(result?.reason_code, result?.summary).toBe('sign_offs_missing');
  const said = signOffsOf(result);
  for (const signer of SIGNERS) expect(said).toMatch(new RegExp(`${signer}.*${because}`));
  return said;
}

it('a force-push of something else after the approvals, and one that puts back what was approved', async () => {
  await noneCounts(async () => {
    writeFileSync(join(siege.cloneOf('chen'), 'README.md'), 'Something else.\n');
    await siege.git('chen', 'commit', '--quiet', '--all', '--amend', '--message', 'Something else');
    await force();
  }, 'Slipway put');
  await noneCounts(async () => {
    await siege.git('chen', 'reset', '--quiet', '--hard', head);
    await force();
  }, 'was changed by force');
});

it('a rebase with the same patch, whose reviews GitHub moves to the new head', async () => {
  await siege.world.push({ as: 'amara', message: 'Say more', files: { 'NOTES.md': 'More.\n' } });
  await noneCounts(async () => {
    await siege.git('chen', 'fetch', '--quiet', 'origin');
    await siege.git('chen', 'rebase', '--quiet', 'origin/main');
    await force();
  }, 'Slipway put');
  const { body: reviews } = await siege.call({ method: 'GET', path: `/pulls/${siege.pull}/reviews?per_page=100` });
  const commits = reviews.map((one: { readonly commit_id: string }) => one.commit_id);
  expect(new Set(commits)).toEqual(new Set([await siege.git('chen', 'rev-parse', 'HEAD')]));
});

it('a push by somebody who may write, which loosens the policy within the request', async () => {
  const said = await noneCounts(async () => {
    const path = join(siege.cloneOf('chen'), POLICY);
    const text = readFileSync(path, 'utf8');
    const loose = text.replace(/sign-offs: \{ model-owner.*\}/, 'sign-offs: { product: 1 }');
    expect(loose).not.toBe(text);
    writeFileSync(path, loose);
    await siege.git('chen', 'commit', '--quiet', '--all', '--message', 'Loosen the policy');
    await siege.git('chen', 'push', '--quiet', 'origin', `work:${branch}`);
  }, 'Slipway put');
  expect(said).toContain('responsible-ai: 0 of 1');
  // Put it back, for what comes next.
  await siege.git('chen', 'push', '--quiet', '--force', 'origin', `${head}:${branch}`);
});

it('a policy loosened in another pull request, where the promotion is asked for', async () => {
  const loosened = await inVain(siege, async () => {
    await siege.git('chen', 'checkout', '--quiet', '-B', 'loose', 'origin/main');
    const path = join(siege.cloneOf('chen'), POLICY);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text
        .replace(/sign-offs: \{ model-owner.*\}/, 'sign-offs: {}')
        .replace('promote: {', 'promote: [data-scientist] #'),
    );
    await siege.git('chen', 'commit', '--quiet', '--all', '--message', 'Loosen the policy');
    await siege.git('chen', 'push', '--quiet', '--force', 'origin', 'loose');
    const made = await siege.call({
      as: 'chen',
      method: 'POST',
      path: '/pulls',
      body: { title: 'Loosen', head: 'loose', base: 'main' },
    });
    expect(made.status).toBe(201);
    return siege.say({ as: 'chen', on: made.body.number, text: `/promote production ${MODEL}@${siege.version}` });
  });
  expect(loosened.result?.reason_code).toBe('permission_denied');
});

it('a policy that asks for less once everybody has signed makes another digest', async () => {
  const less = (text: string): string => text.replace(/sign-offs: \{ model-owner.*\}/, 'sign-offs: { product: 1 }');
  const before = await siege.standing();
  const { result } = await underPolicy(siege, less, () =>
    siege.say({ as: 'amara', on: siege.pull, text: '/promote production' }),
  );
  expect(result?.reason_code).toBe('approvals_stale');
  expect((await siege.standing()).live).toBe(before.live);
  expect(await siege.waiting()).toEqual([]);
});
