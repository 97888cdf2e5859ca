import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type GitHubSandbox, startGitHub } from '../../src/sandbox/github/index.ts';
import { bindGithub } from '../../src/sandbox/runner/github-binding.ts';
import { createRunner, type Runner } from '../../src/sandbox/runner/runner.ts';
import { jobWithSteps, logOf } from './support/fake-github.ts';

const disposables: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposables.splice(0).reverse()) await dispose();
});

async function start(workflow: string): Promise<{
  github: GitHubSandbox;
  runner: Runner;
  token: string;
  post: (path: string, body: unknown, method?: string) => Promise<Response>;
}> {
  const dir = mkdtempSync(join(tmpdir(), 'runner-sandbox-'));
  disposables.push(() => rmSync(dir, { recursive: true, force: true }));
  const github = await startGitHub({ dir: join(dir, 'github') });
  disposables.push(() => github.close());
  github.addUser('amara');
  await github.addRepo({
    owner: 'amara',
    name: 'models',
    files: { 'train.txt': 'training\n', '.github/workflows/w.yml': workflow },
  });
  const runner = createRunner({ github: bindGithub(github), dir: join(dir, 'runner') });
  disposables.push(runner.attach());
  const token = github.personToken('amara');
  const post = (path: string, body: unknown, method = 'POST') =>
    fetch(`${github.apiUrl}/repos/amara/models${path}`, {
      method,
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${token}` },
    });
  return { github, runner, token, post };
}

test('a commit made through the API starts the workflow, which checks out over HTTP and calls the API with its token', async () => {
  const text = jobWithSteps(
    `- uses: actions/checkout@v4
- run: |
    echo "file=$(cat train.txt) new=$(cat new.txt) head=$(git rev-parse HEAD)"
    git config --get-regexp extraheader | cut -d' ' -f1
    curl -s -o out.json -w 'status=%{http_code}' -H "authorization: Bearer $TOKEN" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/contents/train.txt"
  env:
    TOKEN: \${{ github.token }}
- run: |
    curl -s -H "authorization: Bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=slipway" > id.json
    node -e 'const [, body] = JSON.parse(require("fs").readFileSync("id.json")).value.split("."); const c = JSON.parse(Buffer.from(body, "base64url")); console.log("claims", c.aud, c.repository, c.workflow_ref, c.run_attempt)'
`,
    'permissions: { contents: read, id-token: write }',
  );
  const { github, runner, post } = await start(text);
  const answer = await post(
    '/contents/new.txt',
    { message: 'Add data', content: Buffer.from('new').toString('base64') },
    'PUT',
  );
  expect(answer.status).toBe(201);
  const [result, ...others] = await runner.settle();
  expect(others).toEqual([]);
  const log = logOf(result as never);
  expect(result?.conclusion, log.join('\n')).toBe('success');
  expect(log).toContain(`file=training new=new head=${await github.readRef('amara/models', 'refs/heads/main')}`);
  expect(log).toContain('status=200');
  expect(log.some((line) => line.startsWith('http.http://127.0.0.1:') && line.endsWith('.extraheader'))).toBe(true);
  expect(log).toContain('claims slipway amara/models amara/models/.github/workflows/w.yml@refs/heads/main 1');
  const [run] = github.runs('amara/models');
  expect(run).toMatchObject({
    id: result?.runId,
    status: 'completed',
    conclusion: 'success',
    event: 'push',
    display_title: 'Add data',
  });
});

test('a repository that is not there, and a person who is not, are unknown', async () => {
  const { github } = await start(jobWithSteps('- run: "true"'));
  const bound = bindGithub(github);
  expect(await bound.repository('amara/none')).toBeUndefined();
  expect(await bound.repository('amara/models')).toMatchObject({
    fullName: 'amara/models',
    owner: 'amara',
    defaultBranch: 'main',
  });
  expect(await bound.userId('amara')).toBeGreaterThan(0);
  expect(await bound.userId('nobody')).toBeUndefined();
});

test('the token of a job dies with it', async () => {
  const { runner, github, post } = await start(
    jobWithSteps('- run: printf %s "$T" > "$RUNNER_TEMP/../../../../../token"\n  env: { T: "${{ github.token }}" }'),
  );
  await post('/contents/a.txt', { message: 'a', content: '' }, 'PUT');
  const [result] = await runner.settle();
  expect(result?.conclusion).toBe('success');
  const { readFileSync } = await import('node:fs');
  const token = readFileSync(join(github.dir, '..', 'runner', 'runs', 'token'), 'utf8');
  expect(token).toMatch(/^ghs_/);
  const answer = await fetch(`${github.apiUrl}/repos/amara/models`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(401);
});

test('a dispatch through the API takes over the run GitHub answered with, and its jobs can be listed', async () => {
  const text = `on:
  workflow_dispatch:
    inputs: { model: { required: true, type: string }, dry: { type: boolean, default: true } }
  repository_dispatch: { types: [trained] }
jobs:
  a:
    name: Say it
    runs-on: ubuntu-latest
    steps:
      - name: Say
        run: echo "\${{ github.event_name }} \${{ inputs.model }} \${{ inputs.dry && 'dry' }} \${{ github.event.client_payload.v }}"
`;
  const { github, runner, post } = await start(text);
  const dispatched = await post('/actions/workflows/w.yml/dispatches', {
    ref: 'main',
    inputs: { model: 'm' },
    return_run_details: true,
  });
  expect(dispatched.status, await dispatched.clone().text()).toBe(200);
  const [first] = await runner.settle();
  expect(logOf(first as never)).toContain('workflow_dispatch m dry ');
  expect(first?.runId).toBe(((await dispatched.json()) as { workflow_run_id: number }).workflow_run_id);
  const sent = await post('/dispatches', { event_type: 'trained', client_payload: { v: 3 } });
  expect(sent.status).toBe(204);
  const [second] = await runner.settle();
  expect(logOf(second as never)).toContain('repository_dispatch   3');
  expect(github.runs('amara/models').map((run) => [run.event, run.status, run.conclusion])).toEqual([
    ['workflow_dispatch', 'completed', 'success'],
    ['repository_dispatch', 'completed', 'success'],
  ]);
  const listed = await fetch(`${github.apiUrl}/repos/amara/models/actions/runs/${first?.runId}/jobs`);
  const { jobs } = (await listed.json()) as { jobs: { name: string; conclusion: string; steps: { name: string }[] }[] };
  expect(jobs.map((job) => [job.name, job.conclusion, job.steps.map((step) => step.name)])).toEqual([
    ['Say it', 'success', ['Say']],
  ]);
});

test('a comment through the API starts the workflow, and its answer, made with the token of the job, starts nothing', async () => {
  const steps = `- if: startsWith(github.event.comment.body, '/status')
  run: |
    curl -s -o out.json -w 'status=%{http_code}' -H "authorization: Bearer $TOKEN" -X POST \
      "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments" -d '{"body":"/status of all: fine"}'
  env:
    TOKEN: \${{ github.token }}
    NUMBER: \${{ github.event.issue.number }}
`;
  const text = jobWithSteps(steps, 'permissions: { issues: write }').replace(
    'on: push',
    'on: { issue_comment: { types: [created] } }',
  );
  const { github, runner, post } = await start(text);
  expect((await post('/issues', { title: 'Ask here' })).status).toBe(201);
  expect(await runner.settle()).toEqual([]);
  expect((await post('/issues/1/comments', { body: '/status' })).status).toBe(201);
  const [run, ...others] = await runner.settle();
  expect(others).toEqual([]);
  expect(logOf(run as never)).toContain('status=201');
  expect(run).toMatchObject({ event: 'issue_comment', name: 'Ask here', ref: 'refs/heads/main', actor: 'amara' });
  expect(github.runs('amara/models')).toMatchObject([{ event: 'issue_comment', head_branch: 'main' }]);
});
