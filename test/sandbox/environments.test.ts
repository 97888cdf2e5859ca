import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EnvironmentDecision, ProtectionRules, RunRow } from '../../src/sandbox/github/index.ts';
import { base } from './proposals.ts';
import { type Answer, startWorld, type World } from './world.ts';

let world: World;
let run: RunRow;
let reviewers: NonNullable<ProtectionRules['reviewers']>;
beforeEach(async () => {
  world = await startWorld();
  run = start();
  reviewers = [{ type: 'User', id: world.github.addUser('amara').id }];
});
afterEach(() => world.end());

const start = (more: { ref?: string } = {}): RunRow =>
  world.github.createRun({
    repo: world.repo,
    path: '.github/workflows/train.yml',
    name: 'Train',
    event: 'issue_comment',
    ref: 'refs/heads/main',
    sha: world.first,
    actor: 'bo',
    ...more,
  });
const protect = (protection: ProtectionRules, name = 'production'): void =>
  world.github.admin.addEnvironment(world.repo, name, protection);
const wait = (environment = 'production', of = run): Promise<EnvironmentDecision> =>
  world.github.waitAtEnvironment({ run: of.id, environment });
const path = (of = run): string => `${base}/actions/runs/${of.id}/pending_deployments`;
const pending = async (token = world.admin): Promise<Answer['body']> =>
  (await world.call('GET', path(), { token })).body;

async function answer(token: string, state = 'approved', comment = 'good'): Promise<Answer> {
  const ids = (await pending()).map((row: { environment: { id: number } }) => row.environment.id);
  return world.call('POST', path(), { token, body: { environment_ids: ids, state, comment } });
}
const status = async (): Promise<string> => (await world.call('GET', `${base}/actions/runs/${run.id}`)).body.status;
const approvals = async (): Promise<unknown> =>
  (await world.call('GET', `${base}/actions/runs/${run.id}/approvals`)).body.map(
    (row: { state: string; user: { login: string }; environments: { name: string }[] }) => [
      row.state,
      row.user.login,
      row.environments.map(({ name }) => name),
    ],
  );

describe('environments', () => {
  it('show reviewers and rules to readers, are case-insensitive, and are set by administrators', async () => {
    const { call, github, admin } = world;
    const id = github.addUser('amara').id;
    const body = {
      wait_timer: 0,
      prevent_self_review: true,
      reviewers: [{ type: 'User', id }],
      deployment_branch_policy: null,
    };
    expect((await call('PUT', `${base}/environments/production`, { body })).status).toBe(403);
    expect((await call('PUT', `${base}/environments/production`, { token: admin, body })).status).toBe(200);
    const shown = await call('GET', `${base}/environments/Production`);
    expect(shown.body.protection_rules[0]).toMatchObject({
      type: 'required_reviewers',
      prevent_self_review: true,
      reviewers: [{ type: 'User', reviewer: { login: 'amara' } }],
    });
    expect((await call('GET', `${base}/environments`)).body.total_count).toBe(1);
    expect((await call('GET', `${base}/environments/none`)).status).toBe(404);
  });
});

describe('a job at an environment', () => {
  it('that nobody made enters, and the environment is there from then on, without rules', async () => {
    expect(await wait('prodution')).toEqual({ kind: 'open' });
    expect((await world.call('GET', `${base}/environments/Prodution`)).body).toMatchObject({
      name: 'prodution',
      protection_rules: [],
      can_admins_bypass: true,
    });
    expect(await wait('PRODUTION')).toEqual({ kind: 'open' });
    expect((await world.call('GET', `${base}/environments`)).body.total_count).toBe(1);
  });

  it('waits for a reviewer, with every job of the run that waits there, and goes on by one approval', async () => {
    protect({ reviewers });
    const jobs = [wait(), wait('Production')];
    expect(await status()).toBe('waiting');
    expect(await pending()).toMatchObject([
      { environment: { name: 'production' }, current_user_can_approve: true, wait_timer_started_at: null },
    ]);
    expect((await answer(world.person)).status).toBe(422);
    expect((await answer(world.job)).status).toBe(403);
    expect(await status()).toBe('waiting');
    expect((await answer(world.admin)).status).toBe(200);
    const approved = { kind: 'approved', by: 'amara', comment: 'good' };
    expect(await Promise.all(jobs)).toEqual([approved, approved]);
    expect([await status(), await pending(), await approvals()]).toEqual([
      'in_progress',
      [],
      [['approved', 'amara', ['production']]],
    ]);
    expect(
      (
        await world.call('POST', path(), {
          token: world.admin,
          body: { environment_ids: [1], state: 'approved', comment: '' },
        })
      ).status,
    ).toBe(422);
  });

  it('is rejected', async () => {
    protect({ reviewers });
    const decided = wait();
    await answer(world.admin, 'rejected', 'not yet');
    expect(await decided).toEqual({ kind: 'rejected', by: 'amara', comment: 'not yet' });
    expect(await approvals()).toEqual([['rejected', 'amara', ['production']]]);
  });

  it('waits on at another environment when one has answered', async () => {
    protect({ reviewers });
    protect({ reviewers }, 'canary');
    const [production, canary] = [wait(), wait('canary')];
    const id = (await pending()).find((row: { environment: { name: string } }) => row.environment.name === 'canary')
      .environment.id;
    const body = { environment_ids: [id], state: 'approved', comment: '' };
    await world.call('POST', path(), { token: world.admin, body });
    expect((await canary).kind).toBe('approved');
    expect([await status(), (await pending()).length]).toEqual(['waiting', 1]);
    await answer(world.admin);
    expect((await production).kind).toBe('approved');
  });

  it('is answered by members of a team below the listed one', async () => {
    const { github } = world;
    const risk = github.addTeam({ org: 'acme', slug: 'risk', members: [] });
    github.addTeam({ org: 'acme', slug: 'model-risk', members: ['chen'], parent: 'risk' });
    protect({ reviewers: [{ type: 'Team', id: risk.id }] });
    const decided = wait();
    expect((await answer(world.admin)).body.message).toBe('You are not a required reviewer of this environment');
    expect((await answer(world.reader)).status).toBe(200);
    expect(await decided).toMatchObject({ kind: 'approved', by: 'chen' });
  });

  it('is not answered by an app that acts as a reviewer', async () => {
    protect({ reviewers });
    const decided = wait();
    const token = world.github.userToServerToken({ login: 'amara', slug: 'helpful-agent' });
    expect((await pending(token))[0].current_user_can_approve).toBe(false);
    expect((await answer(token)).status).toBe(403);
    world.github.cancelWait({ run: run.id });
    expect(await decided).toEqual({ kind: 'cancelled' });
    expect(await pending()).toEqual([]);
  });
});

describe('who started the run', () => {
  it('approves it unless the environment says otherwise, and so does who started it again', async () => {
    const { github, person } = world;
    reviewers.push({ type: 'User', id: github.addUser('bo').id });
    protect({ reviewers, prevent_self_review: true });
    let decided = wait();
    expect((await pending(person))[0].current_user_can_approve).toBe(false);
    expect((await answer(person)).body.message).toBe('You cannot approve your own deployment');
    await answer(world.admin);
    expect(await decided).toMatchObject({ by: 'amara' });
    github.updateRun(run.id, { status: 'completed', conclusion: 'failure' });
    await world.call('POST', `${base}/actions/runs/${run.id}/rerun`, { token: world.admin });
    decided = wait();
    expect((await answer(world.admin)).body.message).toBe('You cannot approve your own deployment');
    expect((await answer(person)).status).toBe(422);
    protect({ reviewers });
    expect((await answer(person)).status).toBe(200);
    expect(await decided).toMatchObject({ by: 'bo' });
    // The list is of the run, whichever attempt was answered.
    expect(await approvals()).toEqual([
      ['approved', 'amara', ['production']],
      ['approved', 'bo', ['production']],
    ]);
  });
});

describe('an administrator', () => {
  it('who is not listed answers nothing by the API, and bypasses on the site, which no approval shows', async () => {
    const { github, reader } = world;
    protect({ reviewers: [{ type: 'User', id: github.addUser('chen').id }] });
    const decided = wait();
    expect((await answer(world.admin)).status).toBe(422);
    const bypass = (login: string) => () => github.bypassEnvironment({ run: run.id, environment: 'production', login });
    expect(bypass('bo')).toThrow('no administrator');
    bypass('amara')();
    expect(await decided).toEqual({ kind: 'bypassed', by: 'amara' });
    expect([await approvals(), await status()]).toEqual([[], 'in_progress']);
    expect(bypass('amara')).toThrow('does not wait');
    expect((await answer(reader)).status).toBe(422);
  });

  it('bypasses nothing where the environment forbids it, which the call that sets rules keeps', async () => {
    const { call, github, admin } = world;
    protect({ reviewers, can_admins_bypass: false });
    const body = { reviewers, prevent_self_review: true, deployment_branch_policy: null };
    const set = await call('PUT', `${base}/environments/production`, { token: admin, body });
    expect(set.body.can_admins_bypass).toBe(false);
    const decided = wait();
    const at = { run: run.id, environment: 'production' };
    expect(() => github.bypassEnvironment({ ...at, login: 'amara' })).toThrow('does not let administrators bypass');
    github.cancelWait(at);
    expect(await decided).toEqual({ kind: 'cancelled' });
  });
});

describe('time', () => {
  const later = (minutes: number): void => {
    world.clock.now = new Date(Date.parse('2026-03-01T10:00:00Z') + minutes * 60_000);
    world.github.tick();
  };

  it('lets a job in after the timer, and an approved one not before', async () => {
    protect({ wait_timer: 30 }, 'canary');
    protect({ wait_timer: 30, reviewers });
    const [canary, production] = [wait('canary'), wait()];
    expect((await pending())[0]).toMatchObject({ wait_timer: 30, wait_timer_started_at: '2026-03-01T10:00:00Z' });
    const id = (await pending())[1].environment.id;
    const body = { environment_ids: [id], state: 'approved', comment: 'good' };
    expect((await world.call('POST', path(), { token: world.admin, body })).status).toBe(200);
    expect((await world.call('POST', path(), { token: world.admin, body })).status).toBe(422);
    later(29);
    expect(await pending()).toHaveLength(2);
    later(30);
    expect(await Promise.all([canary, production])).toEqual([
      { kind: 'open' },
      { kind: 'approved', by: 'amara', comment: 'good' },
    ]);
    expect(await status()).toBe('in_progress');
  });

  it('ends what nobody answered in thirty days', async () => {
    protect({ reviewers });
    const decided = wait();
    later(30 * 24 * 60 - 1);
    expect(await pending()).toHaveLength(1);
    later(30 * 24 * 60);
    expect(await decided).toEqual({ kind: 'expired' });
  });

  it('ends a wait with the run', async () => {
    protect({ reviewers });
    const decided = wait();
    world.github.updateRun(run.id, { status: 'completed', conclusion: 'cancelled' });
    expect([await decided, await pending(), await status()]).toEqual([{ kind: 'cancelled' }, [], 'completed']);
  });
});

describe('a policy of branches', () => {
  it('refuses a ref that it does not name, before anybody is asked', async () => {
    const { call, admin, github, repo } = world;
    const policy = { protected_branches: false, custom_branch_policies: true };
    const set = (deployment_branch_policy: object): Promise<Answer> =>
      call('PUT', `${base}/environments/production`, { token: admin, body: { deployment_branch_policy } });
    expect((await set({ protected_branches: true, custom_branch_policies: true })).status).toBe(422);
    expect((await set(policy)).body).toMatchObject({ deployment_branch_policy: policy });
    const refused = await wait();
    expect(refused).toMatchObject({ kind: 'ref-refused', ref: 'main', message: expect.stringContaining('"main"') });
    const list = `${base}/environments/production/deployment-branch-policies`;
    expect((await call('POST', list, { token: world.person, body: { name: 'main' } })).status).toBe(403);
    expect((await call('POST', list, { token: admin, body: { name: 'ma*' } })).body).toMatchObject({ type: 'branch' });
    await call('POST', list, { token: admin, body: { name: 'v*', type: 'tag' } });
    expect((await call('GET', list)).body.branch_policies.map((row: { name: string }) => row.name)).toEqual([
      'ma*',
      'v*',
    ]);
    const at = (ref: string): Promise<EnvironmentDecision> => wait('production', start({ ref }));
    expect([(await wait()).kind, (await at('refs/tags/v1')).kind]).toEqual(['open', 'open']);
    expect([(await at('refs/heads/v1')).kind, (await at('refs/pull/1/merge')).kind]).toEqual([
      'ref-refused',
      'ref-refused',
    ]);
    await set({ protected_branches: true, custom_branch_policies: false });
    expect((await wait()).kind).toBe('ref-refused');
    github.addRuleset(repo, {
      name: 'main',
      target: 'branch',
      conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
      rules: [{ type: 'deletion' }],
    });
    expect((await wait()).kind).toBe('open');
  });
});
