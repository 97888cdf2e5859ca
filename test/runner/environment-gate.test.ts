import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type GitHubSandbox, type ProtectionRules, type RunRow, startGitHub } from '../../src/sandbox/github/index.ts';
import { createEnvironmentGate } from '../../src/sandbox/runner/environment-gate.ts';
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
  call(login: string, method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }>;
  /** Starts the workflow for an environment and lets everything come to rest: the run as GitHub has it, and what ended. */
  enter(environment: string): Promise<{ run: RunRow; ended: readonly RunResult[] }>;
}

async function start(workflow: string): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'runner-gate-'));
  disposables.push(() => rmSync(dir, { recursive: true, force: true }));
  const github = await startGitHub({ dir: join(dir, 'github'), limits: { enabled: false } });
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
  return { github, runner, call, enter };
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

test('a wait timer is a rule that nobody waits for here; one of no minutes is none', async () => {
  const { github, enter } = await start(WORKFLOW);
  github.admin.addEnvironment(REPO, 'slow', { wait_timer: 5, ...reviewedBy(github, 'bo') });
  github.admin.addEnvironment(REPO, 'quick', { wait_timer: 0 });
  const { ended } = await enter('slow');
  expect(messages(ended)[0]).toContain("the environment 'slow' is protected (wait_timer)");
  expect(ended[0]?.jobs[0]?.problems[0]).toMatchObject({ kind: 'unsupported', key: 'jobs.job.environment.name' });
  expect((await enter('quick')).ended).toMatchObject([{ conclusion: 'success' }]);
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

describe('a policy of patterns', () => {
  const ask = (ref: string, policies: { status: number; json: unknown }) => {
    const policy = { protected_branches: false, custom_branch_policies: true };
    const environment = { name: 'production', protection_rules: [{ type: 'branch_policy' }] };
    const read = async (_repository: string, path: string) =>
      path.includes('/deployment-branch-policies')
        ? policies
        : { status: 200, json: { ...environment, deployment_branch_policy: policy } };
    // No rule here is one of reviewers, so nothing is asked of the local GitHub itself.
    return createEnvironmentGate(
      {} as GitHubSandbox,
      read,
    )({
      repository: REPO,
      run: { id: 1, number: 1, attempt: 1 },
      name: 'production',
      ref,
      signal: new AbortController().signal,
      decided: () => undefined,
    });
  };
  const told = (...branch_policies: object[]) => ({ status: 200, json: { branch_policies } });

  test.each([
    ['refs/heads/main', [{ name: 'main' }], 'open'],
    ['refs/heads/release/1', [{ name: 'release/*', type: 'branch' }], 'open'],
    ['refs/heads/release/1/2', [{ name: 'release/*', type: 'branch' }], 'refused'],
    ['refs/tags/v1', [{ name: 'v*', type: 'tag' }], 'open'],
    ['refs/tags/v1', [{ name: 'v*', type: 'branch' }], 'refused'],
    ['refs/pull/1/merge', [{ name: '**' }], 'refused'],
    ['refs/heads/main', [], 'refused'],
  ])('for %s with %j: %s', async (ref, policies, kind) => {
    expect(await ask(ref, told(...policies))).toMatchObject({ kind });
  });

  test('that is not told lets nobody in', async () => {
    const entry = await ask('refs/heads/main', { status: 404, json: {} });
    expect(entry).toEqual({ kind: 'unsupported', rules: ['branch_policy: its patterns could not be read'] });
  });
});
