import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type GitHubSandbox, type ProtectionRules, type RunRow, startGitHub } from '../../src/sandbox/github/index.ts';
import { bindGithub } from '../../src/sandbox/runner/github-binding.ts';
import type { RunResult } from '../../src/sandbox/runner/results.ts';
import { createRunner, type Runner } from '../../src/sandbox/runner/runner.ts';
import { jobWithSteps, logOf } from './support/fake-github.ts';

const REPO = 'acme/models';
const disposables: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposables.splice(0).reverse()) await dispose();
});

interface Place {
  readonly github: GitHubSandbox;
  readonly runner: Runner;
  readonly clock: { now: Date };
  call(login: string, method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }>;
  /** Starts the workflow for an environment and lets everything come to rest: the run as GitHub has it, and what ended. */
  enter(environment: string): Promise<{ run: RunRow; ended: readonly RunResult[] }>;
}

async function start(workflow: string): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'runner-gate-'));
  disposables.push(() => rmSync(dir, { recursive: true, force: true }));
  const clock = { now: new Date('2026-03-01T10:00:00Z') };
  const options = { clock: () => clock.now, limits: { enabled: false } };
  const github = await startGitHub({ dir: join(dir, 'github'), ...options });
  disposables.push(() => github.close());
  github.addOrg('acme');
  for (const login of ['amara', 'bo']) github.addUser(login);
  await github.addRepo({ owner: 'acme', name: 'models', files: { '.github/workflows/w.yml': workflow } });
  for (const login of ['amara', 'bo']) github.setRole({ repo: REPO, login, role: 'write' });
  const errors: Error[] = [];
  disposables.push(() => expect(errors).toEqual([]));
  const onError = (error: Error) => void errors.push(error);
  const runner = createRunner({ github: bindGithub(github), dir: join(dir, 'runner'), onError });
  disposables.push(() => runner.close());
  disposables.push(runner.attach());
  const tokens = { amara: github.personToken('amara'), bo: github.personToken('bo') };
  const call: Place['call'] = async (login, method, path, body) => {
    const answer = await fetch(`${github.apiUrl}/repos/${REPO}${path}`, {
      method,
      headers: { authorization: `Bearer ${tokens[login as keyof typeof tokens]}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, json: text === '' ? undefined : JSON.parse(text) };
  };
  const enter: Place['enter'] = async (to) => {
    const { status } = await call('amara', 'POST', '/dispatches', { event_type: 'go', client_payload: { to } });
    expect(status).toBe(204);
    const ended = await runner.settle();
    const run = github
      .runs(REPO)
      .sort((a, b) => a.id - b.id)
      .at(-1);
    if (run === undefined) throw new Error('no run was started');
    return { run, ended };
  };
  return { github, runner, clock, call, enter };
}

const WORKFLOW = jobWithSteps(
  '- run: echo "entered as $GITHUB_REF"',
  'environment: { name: "${{ github.event.client_payload.to }}", deployment: false }',
).replace('on: push', 'on: repository_dispatch');

const reviewedBy = (github: GitHubSandbox, ...logins: string[]): ProtectionRules => ({
  reviewers: logins.map((login) => ({ type: 'User', id: github.addUser(login).id })),
});
const messages = (runs: readonly RunResult[]) => runs.flatMap((run) => run.jobs[0]?.annotations[0]?.message ?? []);

test('a job waits at an environment with reviewers, without a token and without a runner, until one of them approves', async () => {
  const { github, runner, call, enter } = await start(WORKFLOW);
  github.admin.addEnvironment(REPO, 'production', reviewedBy(github, 'bo'));
  // Environments are compared without regard to case.
  const { run, ended } = await enter('Production');
  expect(ended).toEqual([]);
  expect(run).toMatchObject({ status: 'waiting', conclusion: null, pending_environments: ['production'] });
  const path = `/actions/runs/${run.id}/pending_deployments`;
  const [pending] = (await call('bo', 'GET', path)).json as { environment: { id: number; name: string } }[];
  expect(pending?.environment.name).toBe('production');
  const answer = { environment_ids: [pending?.environment.id], state: 'approved', comment: 'go' };
  expect((await call('amara', 'POST', path, answer)).status).toBe(422);
  expect(await runner.settle()).toEqual([]);
  expect((await call('bo', 'POST', path, answer)).status).toBe(200);
  const [done] = await runner.settle();
  expect(done).toMatchObject({ runId: run.id, conclusion: 'success', jobs: [{ environment: 'Production' }] });
  expect(logOf(done as never)).toContain('entered as refs/heads/main');
  expect(github.run(run.id)).toMatchObject({ status: 'completed', conclusion: 'success', pending_environments: [] });
  const approvals = (await call('amara', 'GET', `/actions/runs/${run.id}/approvals`)).json;
  expect(approvals).toMatchObject([
    { state: 'approved', user: { login: 'bo' }, environments: [{ name: 'production' }] },
  ]);
});

test('a rejection fails the job, which never ran', async () => {
  const { github, runner, call, enter } = await start(WORKFLOW);
  github.admin.addEnvironment(REPO, 'production', reviewedBy(github, 'bo'));
  const { run } = await enter('production');
  const path = `/actions/runs/${run.id}/pending_deployments`;
  const [pending] = (await call('bo', 'GET', path)).json as { environment: { id: number } }[];
  await call('bo', 'POST', path, { environment_ids: [pending?.environment.id], state: 'rejected', comment: 'no' });
  const ended = await runner.settle();
  expect(messages(ended)).toEqual(["The deployment to 'production' was rejected by bo"]);
  expect(ended).toMatchObject([{ conclusion: 'failure', jobs: [{ conclusion: 'failure', steps: [] }] }]);
  expect(github.run(run.id)).toMatchObject({ status: 'completed', conclusion: 'failure' });
});

test('a run that is cancelled while it waits leaves nothing pending', async () => {
  const { github, runner, enter } = await start(WORKFLOW);
  github.admin.addEnvironment(REPO, 'production', reviewedBy(github, 'bo'));
  const { run } = await enter('production');
  expect(runner.cancel(run.id)).toBe(true);
  expect(await runner.settle()).toMatchObject([{ conclusion: 'cancelled', jobs: [{ conclusion: 'cancelled' }] }]);
  expect(github.run(run.id)).toMatchObject({ status: 'completed', pending_environments: [] });
});

test('a name with a slash, a space or a percent sign is the name of one environment, and its reviewers are asked', async () => {
  const { github, runner, enter } = await start(WORKFLOW);
  const name = 'prod/eu west #1 100%2F';
  github.admin.addEnvironment(REPO, name, reviewedBy(github, 'bo'));
  const { run, ended } = await enter(name);
  expect(ended).toEqual([]);
  expect(run.pending_environments).toEqual([name]);
  expect(runner.cancel(run.id)).toBe(true);
});

test('an environment that many jobs name at once comes to be once', async () => {
  const matrix = 'environment: new\nstrategy: { matrix: { model: [a, b, c] } }';
  const { call, enter } = await start(jobWithSteps('- run: "true"', matrix).replace('push', 'repository_dispatch'));
  expect((await enter('')).ended).toMatchObject([{ conclusion: 'success' }]);
  expect((await call('amara', 'GET', '/environments')).json).toMatchObject({ total_count: 1 });
});

test('an environment that nobody made comes to be without rules, and is entered', async () => {
  const { call, enter } = await start(WORKFLOW);
  const { ended } = await enter('canary');
  expect(ended).toMatchObject([{ conclusion: 'success', jobs: [{ environment: 'canary' }] }]);
  expect((await call('amara', 'GET', '/environments/canary')).json).toMatchObject({ protection_rules: [] });
});

test('no environment is asked for where the name comes out empty', async () => {
  const { call, enter } = await start(WORKFLOW);
  const { ended } = await enter('');
  expect(ended).toMatchObject([{ conclusion: 'success', jobs: [{ environment: undefined }] }]);
  expect((await call('amara', 'GET', '/environments')).json).toMatchObject({ total_count: 0 });
});

test('no Deployment is made, with or without `deployment: false`', async () => {
  const { call, enter } = await start(WORKFLOW.replace(', deployment: false', ''));
  expect((await enter('canary')).ended).toMatchObject([{ conclusion: 'success' }]);
  expect((await call('amara', 'GET', '/deployments')).json).toEqual([]);
});

test('a wait timer is waited for, and the clock ends it; one of no minutes is none', async () => {
  const { github, runner, enter, clock } = await start(WORKFLOW);
  github.admin.addEnvironment(REPO, 'slow', { wait_timer: 5 });
  github.admin.addEnvironment(REPO, 'quick', { wait_timer: 0 });
  expect((await enter('quick')).ended).toMatchObject([{ conclusion: 'success' }]);
  const { run, ended } = await enter('slow');
  expect([ended, run.status]).toEqual([[], 'waiting']);
  clock.now = new Date(clock.now.getTime() + 5 * 60_000);
  github.tick();
  expect(await runner.settle()).toMatchObject([{ runId: run.id, conclusion: 'success' }]);
});

test('what nobody answers in thirty days fails', async () => {
  const { github, runner, enter, clock } = await start(WORKFLOW);
  github.admin.addEnvironment(REPO, 'production', reviewedBy(github, 'bo'));
  const { run } = await enter('production');
  clock.now = new Date(clock.now.getTime() + 30 * 86_400_000);
  github.tick();
  const ended = await runner.settle();
  expect(messages(ended)).toEqual(["Nobody answered in time whether this may be deployed to 'production'"]);
  expect(github.run(run.id)).toMatchObject({ conclusion: 'failure', pending_environments: [], approvals: [] });
});

test('an administrator who goes past the reviewers lets the job in, and no approval is written down', async () => {
  const { github, runner, enter } = await start(WORKFLOW);
  github.admin.addEnvironment(REPO, 'production', reviewedBy(github, 'bo'));
  const { run } = await enter('production');
  github.setRole({ repo: REPO, login: 'amara', role: 'admin' });
  github.bypassEnvironment({ run: run.id, environment: 'production', login: 'amara' });
  expect(await runner.settle()).toMatchObject([{ conclusion: 'success' }]);
  expect(github.run(run.id)).toMatchObject({ status: 'completed', approvals: [] });
});

test('a run waits while one of its jobs does, though others run; and a job that gives up leaves the others waiting', async () => {
  const fails = `environment: \${{ matrix.to }}
strategy: { fail-fast: false, matrix: { to: [production, Production, open] } }`;
  const { github, runner, enter } = await start(
    jobWithSteps('- run: echo entered', fails).replace('push', 'repository_dispatch'),
  );
  github.admin.addEnvironment(REPO, 'production', reviewedBy(github, 'bo'));
  const { run } = await enter('');
  expect(run).toMatchObject({ status: 'waiting', pending_environments: ['production'] });
  github.updateRun(run.id, { status: 'in_progress' });
  expect(github.run(run.id)?.status).toBe('waiting');
  github.cancelWait({ run: run.id, environment: 'production' });
  const [ended] = await runner.settle();
  expect(ended?.jobs.map((job) => job.conclusion)).toEqual(['cancelled', 'cancelled', 'success']);
  expect(github.run(run.id)).toMatchObject({ status: 'completed', pending_environments: [] });
});

test('of two jobs at one environment, one that gives up leaves it pending for the other', async () => {
  const { github, enter } = await start(WORKFLOW);
  const { run } = await enter('');
  const again = github.createRun({ ...runInput, sha: run.head_sha });
  github.admin.addEnvironment(REPO, 'production', reviewedBy(github, 'bo'));
  const decided: string[] = [];
  const job = (name: string) => {
    const entry = github.enterEnvironment({
      run: again.id,
      environment: 'production',
      decided: ({ kind }) => void decided.push(`${name} ${kind}`),
    });
    if (entry.kind !== 'waiting') throw new Error(`the job ${name} does not wait: ${entry.kind}`);
    return entry;
  };
  const [a, b] = [job('a'), job('b')];
  a.giveUp();
  a.giveUp();
  expect(github.run(again.id)).toMatchObject({ status: 'waiting', pending_environments: ['production'] });
  b.giveUp();
  expect(github.run(again.id)).toMatchObject({ status: 'in_progress', pending_environments: [] });
  expect(decided).toEqual([]);
});

test('a policy of protected branches lets in branches that a rule protects, and no others', async () => {
  const { github, enter } = await start(WORKFLOW);
  const policy = { protected_branches: true, custom_branch_policies: false };
  github.admin.addEnvironment(REPO, 'production', { deployment_branch_policy: policy });
  const refused = await enter('production');
  expect(messages(refused.ended)).toEqual([
    'Branch "main" is not allowed to deploy to production due to environment protection rules.',
  ]);
  github.addRuleset(REPO, {
    name: 'main',
    target: 'branch',
    conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
    rules: [{ type: 'deletion' }],
  });
  expect((await enter('production')).ended).toMatchObject([{ conclusion: 'success' }]);
});

const runInput = {
  repo: REPO,
  path: '.github/workflows/w.yml',
  name: 'w',
  event: 'push',
  ref: 'refs/heads/main',
  actor: 'amara',
};

describe('a policy of patterns', () => {
  test.each([
    ['refs/heads/main', [{ name: 'main' }], 'open'],
    ['refs/heads/release/1', [{ name: 'release/*', type: 'branch' }], 'open'],
    ['refs/heads/release/1/2', [{ name: 'release/*', type: 'branch' }], 'refused'],
    ['refs/tags/v1', [{ name: 'v*', type: 'tag' }], 'open'],
    ['refs/tags/v1', [{ name: 'v*', type: 'branch' }], 'refused'],
    ['refs/pull/1/merge', [{ name: '**' }], 'refused'],
    ['refs/pull/1/merge', [{ name: 'refs/pull/*/merge' }], 'open'],
    ['refs/heads/main', [], 'refused'],
  ] as const)('for %s with %j: %s', async (ref, branch_policies, kind) => {
    const { github } = await start(WORKFLOW);
    const deployment_branch_policy = { protected_branches: false, custom_branch_policies: true };
    const rules = { deployment_branch_policy, branch_policies: [...branch_policies] };
    github.admin.addEnvironment(REPO, 'production', rules);
    const sha = (await github.readRef(REPO, 'refs/heads/main')) ?? '';
    const run = github.createRun({ ...runInput, ref, sha });
    const entry = await bindGithub(github).enterEnvironment({
      repository: REPO,
      run: { id: run.id, number: run.run_number, attempt: 1 },
      name: 'production',
      ref,
      signal: new AbortController().signal,
      decided: () => undefined,
    });
    expect(entry).toMatchObject({ kind });
  });
});
