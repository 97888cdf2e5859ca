import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type GitHubSandbox, startGitHub } from '../../src/sandbox/github/index.ts';
import { bindGithub } from '../../src/sandbox/runner/github-binding.ts';
import { loadWorkflow } from '../../src/sandbox/runner/load-workflow.ts';
import type { RunResult } from '../../src/sandbox/runner/results.ts';
import { createRunner, type Runner } from '../../src/sandbox/runner/runner.ts';
import { decidePull } from '../../src/sandbox/runner/triggers.ts';
import { createFakeGithub, jobWithSteps, logOf } from './support/fake-github.ts';

const disposables: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposables.splice(0).reverse()) await dispose();
});

const REPO = 'acme/models';
const onPull = (steps: string, job = '', filters = ''): string =>
  jobWithSteps(steps, job).replace(
    'on: push',
    filters === '' ? 'on: pull_request' : `on: { pull_request: ${filters} }`,
  );

interface Place {
  readonly github: GitHubSandbox;
  readonly runner: Runner;
  readonly first: string;
  call(login: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  /** Puts a file on a branch, which is made where it is missing. */
  put(
    login: string,
    of: { repo?: string; branch: string; path: string; text: string; message?: string },
  ): Promise<void>;
  open(login: string, head: string, base?: string): Promise<Record<string, unknown>>;
}

async function start(workflow: string, secrets: Record<string, string> = {}): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'runner-pulls-'));
  disposables.push(() => rmSync(dir, { recursive: true, force: true }));
  const github = await startGitHub({ dir: join(dir, 'github'), limits: { enabled: false } });
  disposables.push(() => github.close());
  github.addOrg('acme');
  for (const login of ['amara', 'chen']) github.addUser(login);
  const files = { 'a.txt': 'a\n', '.github/workflows/w.yml': workflow };
  await github.addRepo({ owner: 'acme', name: 'models', files });
  github.setRole({ repo: REPO, login: 'amara', role: 'write' });
  const errors: Error[] = [];
  disposables.push(() => expect(errors).toEqual([]));
  const options = {
    secrets: () => secrets,
    variables: () => ({ PLACE: 'here' }),
    onError: (error: Error) => void errors.push(error),
  };
  const runner = createRunner({ github: bindGithub(github), dir: join(dir, 'runner'), ...options });
  disposables.push(runner.attach());
  const first = (await github.readRef(REPO, 'refs/heads/main')) ?? '';
  const tokens = new Map<string, string>();
  const call: Place['call'] = async (login, method, path, body) => {
    const token = tokens.get(login) ?? github.personToken(login);
    tokens.set(login, token);
    const answer = await fetch(`${github.apiUrl}/repos/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(json)}`);
    return json;
  };
  const put: Place['put'] = async (login, { repo = REPO, branch, path, text, message = 'Change' }) => {
    if ((await github.readRef(repo, `refs/heads/${branch}`)) === undefined)
      await call(login, 'POST', `${repo}/git/refs`, { ref: `refs/heads/${branch}`, sha: first });
    await call(login, 'PUT', `${repo}/contents/${path}`, {
      message,
      content: Buffer.from(text).toString('base64'),
      branch,
    });
  };
  const open: Place['open'] = (login, head, base = 'main') =>
    call(login, 'POST', `${REPO}/pulls`, { title: 'Better model', head, base });
  return { github, runner, first, call, put, open };
}

function only(runs: readonly RunResult[]): RunResult {
  const [run, ...others] = runs;
  if (run === undefined || others.length > 0) throw new Error(`one run was expected, found ${runs.length}`);
  return run;
}

describe('a pull request', () => {
  const SHOW = `- uses: actions/checkout@v4
- run: |
    echo "ref=$GITHUB_REF name=$GITHUB_REF_NAME type=$GITHUB_REF_TYPE head=$GITHUB_HEAD_REF base=$GITHUB_BASE_REF"
    echo "event=$GITHUB_EVENT_NAME workflow=$GITHUB_WORKFLOW_REF secret=$SECRET place=$PLACE"
    echo "sha=$GITHUB_SHA checked-out=$(git rev-parse HEAD) files=$(ls | tr '\\n' ' ')"
    node -e 'const e = JSON.parse(require("fs").readFileSync(process.env.GITHUB_EVENT_PATH)); console.log("payload", e.action, e.number, e.pull_request.head.sha)'
    curl -s -o out.json -w 'status=%{http_code}' -X POST -H "authorization: Bearer $TOKEN" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/check-runs" -d "{\\"name\\":\\"gate\\",\\"head_sha\\":\\"$HEAD\\",\\"conclusion\\":\\"success\\"}"
    echo; echo "oidc=\${ACTIONS_ID_TOKEN_REQUEST_URL:+offered}"
  env:
    TOKEN: \${{ github.token }}
    HEAD: \${{ github.event.pull_request.head.sha }}
    SECRET: \${{ secrets.KEY || 'none' }}
    PLACE: \${{ vars.PLACE || 'nowhere' }}
`;
  const PERMISSIONS = 'permissions: { contents: read, checks: write, id-token: write }';

  test('of a branch runs on its trial merge, with the permissions of the job', async () => {
    const { github, runner, put, open } = await start(onPull(SHOW, PERMISSIONS), { KEY: 'hush' });
    await put('amara', { branch: 'side', path: 'b.txt', text: 'b\n' });
    expect(await runner.settle()).toEqual([]);
    const pull = await open('amara', 'side');
    const run = only(await runner.settle());
    const log = logOf(run);
    expect(run.conclusion, log.join('\n')).toBe('success');
    const head = await github.readRef(REPO, 'refs/heads/side');
    const merge = await github.readRef(REPO, 'refs/pull/1/merge');
    expect(pull['merge_commit_sha']).toBe(merge);
    expect(log).toContain('ref=refs/pull/1/merge name=1/merge type=branch head=side base=main');
    expect(log).toContain(
      `event=pull_request workflow=${REPO}/.github/workflows/w.yml@refs/pull/1/merge secret=*** place=here`,
    );
    expect(log).toContain(`sha=${merge} checked-out=${merge} files=a.txt b.txt `);
    expect(log).toContain(`payload opened 1 ${head}`);
    expect(log).toContain('status=201');
    expect(log).toContain('oidc=offered');
    expect(run).toMatchObject({ event: 'pull_request', ref: 'refs/pull/1/merge', sha: merge, name: 'Better model' });
    expect(github.runs(REPO)[0]).toMatchObject({
      event: 'pull_request',
      head_branch: 'side',
      head_sha: head,
      display_title: 'Better model',
    });
  });

  test('runs again for each commit that it gains, and says so in the token it may ask for', async () => {
    const ask = `- run: |
    curl -s -H "authorization: Bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=x" > id.json
    node -e 'const [, body] = JSON.parse(require("fs").readFileSync("id.json")).value.split("."); const c = JSON.parse(Buffer.from(body, "base64url")); console.log("claims", c.sub, c.ref, c.head_ref, c.base_ref, c.event_name)'
    echo "action=\${{ github.event.action }}"
`;
    const { runner, put, open } = await start(onPull(ask, 'permissions: { id-token: write }'));
    await put('amara', { branch: 'side', path: 'b.txt', text: 'b\n' });
    await open('amara', 'side');
    await runner.settle();
    await put('amara', { branch: 'side', path: 'c.txt', text: 'c\n' });
    const log = logOf(only(await runner.settle()));
    expect(log).toContain('action=synchronize');
    expect(log).toContain(`claims repo:${REPO}:pull_request refs/pull/1/merge side main pull_request`);
  });

  test('from a fork gets a token that only reads, and neither secrets nor variables nor an OIDC token', async () => {
    const { github, runner, put, open } = await start(onPull(SHOW, PERMISSIONS), { KEY: 'hush' });
    await github.forkRepo({ repo: REPO, owner: 'chen' });
    await put('chen', { repo: 'chen/models', branch: 'side', path: 'b.txt', text: 'b\n' });
    expect(await runner.settle()).toEqual([]);
    await open('chen', 'chen:side');
    const run = only(await runner.settle());
    const log = logOf(run);
    expect(run.conclusion, log.join('\n')).toBe('success');
    expect(run.jobs[0]?.permissions).toEqual({ contents: 'read', checks: 'read', metadata: 'read' });
    expect(log.some((line) => line.includes('secret=none place=nowhere'))).toBe(true);
    expect(log.some((line) => line.includes('files=a.txt b.txt'))).toBe(true);
    expect(log).toContain('status=403');
    expect(log).toContain('oidc=');
    expect(run.actor).toBe('chen');
  });

  test('runs the workflow as the pull request has it, not as the default branch has it', async () => {
    const { runner, put, open } = await start(onPull('- run: echo old'));
    await put('amara', { branch: 'side', path: '.github/workflows/more.yml', text: onPull('- run: echo added') });
    await open('amara', 'side');
    const runs = await runner.settle();
    expect(runs.flatMap(logOf).filter((line) => line === 'old' || line === 'added')).toEqual(
      expect.arrayContaining(['old', 'added']),
    );
  });

  test('is checked out at its head where the workflow asks for that', async () => {
    const steps = `- uses: actions/checkout@v4
  with: { ref: 'refs/pull/1/head', fetch-depth: 0 }
- run: echo "head=$(git rev-parse HEAD) base=$(git rev-parse origin/main)"
`;
    const { github, runner, first, put, open } = await start(onPull(steps));
    await put('amara', { branch: 'side', path: 'b.txt', text: 'b\n' });
    await open('amara', 'side');
    const log = logOf(only(await runner.settle()));
    expect(log).toContain(`head=${await github.readRef(REPO, 'refs/heads/side')} base=${first}`);
  });

  test.each([
    ['{ paths: ["models/**"] }', 'b.txt', 0],
    ['{ paths: ["models/**"] }', 'models/m.json', 1],
    ['{ branches: [release] }', 'b.txt', 0],
    ['{ branches: [main] }', 'b.txt', 1],
    ['{ types: [closed] }', 'b.txt', 0],
  ])('with the filters %s and a change of %s starts %i runs', async (filters, path, count) => {
    const { runner, put, open } = await start(onPull('- run: "true"', '', filters));
    await put('amara', { branch: 'side', path, text: 'x' });
    await open('amara', 'side');
    expect(await runner.settle()).toHaveLength(count);
  });

  test('can be run again: same commit, next attempt', async () => {
    const { runner, put, open } = await start(onPull('- run: echo "attempt=$GITHUB_RUN_ATTEMPT $GITHUB_HEAD_REF"'));
    await put('amara', { branch: 'side', path: 'b.txt', text: 'b\n' });
    await open('amara', 'side');
    const run = only(await runner.settle());
    const again = await runner.rerun({ runId: run.runId, actor: 'chen' });
    expect(logOf(again)).toContain('attempt=2 side');
    expect(again).toMatchObject({ sha: run.sha, triggeringActor: 'chen' });
  });

  test('whose last commit asks to skip starts nothing', async () => {
    const { runner, put, open } = await start(onPull('- run: "true"'));
    await put('amara', { branch: 'side', path: 'b.txt', text: 'b\n', message: 'Note [skip ci]' });
    await open('amara', 'side');
    expect(await runner.settle()).toEqual([]);
  });
});

describe('on: pull_request', () => {
  const problems = (filters: string) => {
    const loaded = loadWorkflow(onPull('- run: x', '', filters), 'x.yml');
    return loaded.kind === 'invalid' ? loaded.problems.map(({ kind, key, message }) => [kind, key, message]) : [];
  };
  const trigger = (filters: string) => {
    const loaded = loadWorkflow(onPull('- run: x', '', filters), 'x.yml');
    if (loaded.kind !== 'ok' || loaded.workflow.triggers.pullRequest === undefined) throw new Error('not loaded');
    return loaded.workflow.triggers.pullRequest;
  };

  test('runs by default when opened, reopened, and for new commits', () => {
    expect(trigger('').types).toEqual(['opened', 'synchronize', 'reopened']);
    expect(trigger('{ types: [opened, closed] }').types).toEqual(['opened', 'closed']);
  });

  test('says what it does not support, and what GitHub does not know', () => {
    expect(problems('{ types: [labeled] }')).toEqual([
      ['unsupported', 'on.pull_request.types', expect.stringContaining('pull requests that are labeled')],
    ]);
    expect(problems('{ types: [pushed] }')).toEqual([
      ['invalid', 'on.pull_request.types', "'pushed' is not an activity type of pull_request"],
    ]);
    expect(problems('{ tags: [v1] }')[0]?.[0]).toBe('invalid');
    expect(problems('{ branches: [a], branches-ignore: [b] }')[0]?.[2]).toContain('cannot be used together');
    expect(problems('{ paths: ["!a"] }')[0]?.[2]).toContain('at least one pattern without !');
  });

  test.each([
    ['{ branches: ["release/**"] }', 'release/1/2', 'run'],
    ['{ branches: ["release/**"] }', 'main', 'skip'],
    ['{ branches-ignore: [main] }', 'main', 'skip'],
    ['{ branches-ignore: [main] }', 'next', 'run'],
    ['{ paths-ignore: ["docs/**"] }', 'main', 'run'],
    ['{ paths-ignore: ["docs/**", "*.txt"] }', 'main', 'skip'],
  ])('%s for a pull request into %s: %s', async (filters, baseRef, expected) => {
    const github = createFakeGithub();
    disposables.push(() => github.dispose());
    const baseSha = github.commit({ a: '1' });
    const headSha = github.commit({ 'b.txt': '1' }, { branch: 'side' });
    const head = { headRef: 'side', headRepository: 'acme/models', headSha };
    const pull = { number: 1, action: 'opened', title: 't', ...head, baseRef, baseSha, fork: false };
    expect((await decidePull(trigger(filters), pull, join(github.dir, 'models.git'))).kind).toBe(expected);
  });
});
