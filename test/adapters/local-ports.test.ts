import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSystemClock } from '../../src/adapters/clock.ts';
import { createPorts } from '../../src/adapters/local-ports.ts';
import { isoSeconds } from '../../src/core/time.ts';
import { fakeClock, github, REPO, refusal, sha256, temporaryFolder, useNock } from './support.ts';

useNock();

const direct = { GITHUB_REPOSITORY: 'acme/models', GITHUB_TOKEN: 'gho_x' };
const job = {
  ...direct,
  GITHUB_ACTIONS: 'true',
  GITHUB_RUN_ID: '7',
  GITHUB_JOB: 'train',
  GITHUB_WORKFLOW_REF: 'acme/models/.github/workflows/train.yml@refs/heads/main',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_EVENT_NAME: 'push',
  GITHUB_ACTOR: 'amara',
};

describe('the ports of this process', () => {
  it('pass calls on to adapters that are loaded when first used', async () => {
    const ports = await createPorts({ env: direct, clock: fakeClock() });
    github().get(`${REPO}/collaborators/amara/permission`).reply(200, { permission: 'admin', role_name: 'admin' });
    expect(await ports.people.repositoryRole('amara')).toEqual({ kind: 'known', value: 'admin' });
    expect(ports.sha256('x')).toBe(sha256('x'));
    expect(ports.links.commit('abc')).toContain('/acme/models/commit/abc');
  });

  it('know who calls in a job without asking: a person by their login, the token as what it is', async () => {
    const ports = await createPorts({ env: { ...job, GITHUB_TOKEN: 'ghs_x' }, clock: fakeClock() });
    expect(await ports.caller()).toMatchObject({
      login: 'amara',
      repository: 'acme/models',
      token: 'job',
      source: { kind: 'run', run: 7, job: 'train' },
      run: { id: 7, event: 'push' },
    });
    expect(ports.mode).toBe('job');
  });

  it('know the pull request that a job is of', async () => {
    const file = join(temporaryFolder(), 'event.json');
    const sha = 'b'.repeat(40);
    const pull_request = { number: 3, head: { sha, repo: { id: 9 } } };
    writeFileSync(file, JSON.stringify({ repository: { id: 1 }, pull_request }));
    const env = { ...job, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: file, GITHUB_TOKEN: 'ghs_x' };
    const ports = await createPorts({ env, clock: fakeClock() });
    expect((await ports.caller()).pull).toEqual({ number: 3, head: sha, fork: true });
  });

  it.each([
    ["the job's own", 'ghs_x', {}, 'job'],
    ["an app's, given to the action", 'ghs_x', { SLIPWAY_OWN_TOKEN: 'true' }, 'app'],
    ["the job's, which the action passes on", 'ghs_x', { SLIPWAY_OWN_TOKEN: 'false' }, 'job'],
    ["a person's", 'ghp_x', {}, 'person'],
    ["a person's of the newer kind", 'github_pat_x', { SLIPWAY_OWN_TOKEN: 'true' }, 'person'],
  ])("tell by its form that a job's token is %s", async (_what, token, env, kind) => {
    const ports = await createPorts({ env: { ...job, ...env, GITHUB_TOKEN: token }, clock: fakeClock() });
    expect((await ports.caller()).token).toBe(kind);
  });

  it('ask GitHub about a given token whose form tells nothing', async () => {
    const env = { ...job, GITHUB_TOKEN: '0123456789', SLIPWAY_OWN_TOKEN: 'true' };
    const ports = await createPorts({ env, clock: fakeClock() });
    github().get('/user').reply(200, { login: 'bo' });
    expect((await ports.caller()).token).toBe('person');
  });

  it('know who calls on a laptop by the token, each asking one of its own unless it is named', async () => {
    const ports = await createPorts({ env: { ...direct, GITHUB_TOKEN: '' }, clock: fakeClock(), token: 'gho_given' });
    github().get('/user').times(2).reply(200, { login: 'bo', id: 11 });
    expect(await ports.caller({ id: 'again' })).toEqual({
      login: 'bo',
      account: 11,
      repository: 'acme/models',
      run: null,
      source: { kind: 'direct', id: 'again' },
      token: 'person',
      pull: null,
    });
    expect((await ports.caller()).source).toMatchObject({ kind: 'direct', id: expect.stringMatching(/^bo-/) });
    github().get('/meta').reply(200, { slipway_sandbox: true });
    expect(await ports.isSandbox()).toBe(true);
  });

  it('refuse an environment that does not say enough, before anything is sent', async () => {
    await refusal(createPorts({ env: {}, clock: fakeClock() }), 'input_missing');
    await refusal(createPorts({ env: { GITHUB_REPOSITORY: 'acme/models' }, clock: fakeClock() }), 'token_missing');
  });
});

describe('the clock', () => {
  it("is this machine's, and writes times as the ledger does", async () => {
    const clock = createSystemClock();
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
    await clock.sleep(0);
    expect(clock.random()).toBeLessThan(1);
    expect(isoSeconds(Date.parse('2026-03-03T10:00:00.999Z'))).toBe('2026-03-03T10:00:00Z');
  });
});
