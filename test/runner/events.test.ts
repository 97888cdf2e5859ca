import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { compilePatterns, matchesPatterns } from '../../src/sandbox/runner/filters.ts';
import { loadWorkflow } from '../../src/sandbox/runner/load-workflow.ts';
import type { RunnerEvent } from '../../src/sandbox/runner/ports.ts';
import { createRunner } from '../../src/sandbox/runner/runner.ts';
import { decidePaths, decideRef } from '../../src/sandbox/runner/triggers.ts';
import { createFakeGithub, type FakeGithub, jobWithSteps, logOf, pushEvent } from './support/fake-github.ts';

let github: FakeGithub | undefined;
afterEach(() => github?.dispose());

describe('filter patterns', () => {
  test.each([
    ['*', 'main', true],
    ['*', 'feature/a', false],
    ['**', 'feature/a', true],
    ['feature/*', 'feature/a', true],
    ['feature/*', 'feature/a/b', false],
    ['feature/**', 'feature/a/b', true],
    ['main', 'mains', false],
    ['v2*', 'v2.0', true],
    ['v[12].[0-9]+.[0-9]+', 'v1.10.1', true],
    ['v[12].[0-9]+.[0-9]+', 'v3.10.1', false],
    ['*.jsx?', 'page.js', true],
    ['*.jsx?', 'page.jsx', true],
    ['**.js', 'src/js/app.js', true],
    ['*.js', 'src/app.js', false],
    ['docs/**', 'docs/a/b.md', true],
    ['docs/*', 'docs/a/b.md', false],
    ['**/docs/**', 'docs/a.md', true],
    ['**/docs/**', 'x/docs/a.md', true],
    ['**/README.md', 'README.md', true],
    ['**/*src/**', 'my-src/code.js', true],
    ['**/*-post.md', 'path/their-post.md', true],
    ['**/migrate-*.sql', 'db/sept/migrate-v1.sql', true],
    ['a.b', 'axb', false],
    ['v\\*', 'v*', true],
    ['v\\*', 'v1', false],
  ])('%s against %s is %s', (pattern, text, expected) => {
    expect(matchesPatterns(compilePatterns([pattern]), text)).toBe(expected);
  });

  test('the last pattern that matches decides', () => {
    const patterns = compilePatterns(['releases/**', '!releases/**-alpha', 'releases/special-alpha']);
    expect(matchesPatterns(patterns, 'releases/10')).toBe(true);
    expect(matchesPatterns(patterns, 'releases/10-alpha')).toBe(false);
    expect(matchesPatterns(patterns, 'releases/special-alpha')).toBe(true);
  });
});

describe('push filters', () => {
  const push = (filters: string) => {
    const loaded = loadWorkflow(jobWithSteps('- run: x').replace('on: push', `on: { push: ${filters} }`), 'x.yml');
    if (loaded.kind !== 'ok' || loaded.workflow.triggers.push === undefined) throw new Error('not loaded');
    return loaded.workflow.triggers.push;
  };
  test.each([
    ['{}', 'refs/heads/x', 'run'],
    ['{}', 'refs/tags/v1', 'run'],
    ['{ branches: [main] }', 'refs/heads/main', 'run'],
    ['{ branches: [main] }', 'refs/heads/x', 'skip'],
    ['{ branches: [main] }', 'refs/tags/main', 'skip'],
    ['{ branches-ignore: [wip/**] }', 'refs/heads/wip/a/b', 'skip'],
    ['{ branches-ignore: [wip/**] }', 'refs/heads/main', 'run'],
    ['{ branches-ignore: [wip/**] }', 'refs/tags/v1', 'skip'],
    ['{ tags: ["v*"] }', 'refs/tags/v1', 'run'],
    ['{ tags: ["v*"] }', 'refs/heads/v1', 'skip'],
    ['{ tags-ignore: ["v*"] }', 'refs/tags/v1', 'skip'],
    ['{ branches: [main], tags: ["v*"] }', 'refs/tags/v1', 'run'],
    ['{ branches: [main], tags-ignore: ["v*"] }', 'refs/tags/w1', 'run'],
    ['{ paths: [a] }', 'refs/heads/x', 'run'],
  ])('%s with %s: %s', (filters, ref, expected) => {
    expect(decideRef(push(filters), ref).kind).toBe(expected);
  });

  test.each([
    ['{ paths: ["models/**"] }', ['README.md', 'models/a/b'], 'run'],
    ['{ paths: ["models/**"] }', ['README.md'], 'skip'],
    ['{ paths: ["**", "!docs/**"] }', ['docs/a'], 'skip'],
    ['{ paths: ["**", "!docs/**"] }', ['docs/a', 'b'], 'run'],
    ['{ paths-ignore: ["docs/**"] }', ['docs/a'], 'skip'],
    ['{ paths-ignore: ["docs/**"] }', ['docs/a', 'b'], 'run'],
    ['{ paths: ["a"] }', [], 'skip'],
  ])('%s with changes of %j: %s', (filters, paths, expected) => {
    expect(decidePaths(push(filters), paths).kind).toBe(expected);
  });
});

describe('runEvent', () => {
  const withRunner = (files: Record<string, string>) => {
    github = createFakeGithub();
    const sha = github.commit(files);
    return { github, sha, runner: createRunner({ github, dir: join(github.dir, 'runner') }) };
  };
  const dispatch = (sha: string, more: Partial<RunnerEvent>): RunnerEvent => ({
    repository: 'acme/models',
    event: 'workflow_dispatch',
    ref: 'refs/heads/main',
    sha,
    actor: 'bo',
    payload: {},
    ...more,
  });

  test('a push runs the workflow files of the pushed commit and looks at what it changed', async () => {
    const { github, sha, runner } = withRunner({
      '.github/workflows/a.yml': jobWithSteps('- run: echo a').replace(
        'on: push',
        'on: { push: { paths: ["models/**"] } }',
      ),
      '.github/workflows/b.yaml': jobWithSteps('- run: echo b'),
      '.github/workflows/notes.txt': 'x',
    });
    expect((await runner.runEvent(pushEvent(sha))).map((run) => run.workflow.path)).toEqual([
      '.github/workflows/b.yaml',
    ]);
    const next = github.commit({ 'models/m.json': '{}', '.github/workflows/b.yaml': undefined });
    const runs = await runner.runEvent(pushEvent(next, { before: sha }));
    expect(runs.map((run) => run.workflow.path)).toEqual(['.github/workflows/a.yml']);
    expect(runs[0]?.name).toBe('Train the model');
  });

  test('a new branch is compared with the commit it left from', async () => {
    const { github, runner } = withRunner({
      '.github/workflows/a.yml': jobWithSteps('- run: echo a').replace(
        'on: push',
        'on: { push: { paths: ["models/**"] } }',
      ),
      'models/a': '1',
    });
    const side = github.commit({ 'docs/a': '1' }, { branch: 'side' });
    expect(await runner.runEvent(pushEvent(side, { ref: 'refs/heads/side' }))).toEqual([]);
    const other = github.commit({ 'models/b': '1' }, { branch: 'side' });
    expect(await runner.runEvent(pushEvent(other, { ref: 'refs/heads/side' }))).toHaveLength(1);
  });

  test.each(['fix [skip ci]', '[no ci] fix', 'fix\n\nskip-checks: true'])(
    'the commit message %j skips',
    async (message) => {
      const { sha, runner } = withRunner({ '.github/workflows/a.yml': jobWithSteps('- run: echo a') });
      expect(await runner.runEvent(pushEvent(sha, { payload: { head_commit: { message } } }))).toEqual([]);
    },
  );

  test('a file that cannot be read is a run that did not start, with its problems', async () => {
    const { github, sha, runner } = withRunner({
      '.github/workflows/a.yml':
        'on: push\njobs:\n  a:\n    container: x\n    runs-on: ubuntu-latest\n    steps: [{ run: x }]\n',
    });
    const [result] = await runner.runEvent(pushEvent(sha));
    expect(result).toMatchObject({ conclusion: 'startup_failure', jobs: [] });
    expect(result?.problems[0]).toMatchObject({
      kind: 'unsupported',
      key: 'jobs.a.container',
      line: 4,
      file: '.github/workflows/a.yml',
    });
    expect(github.updates.at(-1)).toMatchObject({ status: 'completed', conclusion: 'startup_failure' });
  });

  test('a file for other events that the runner does not support is left alone', async () => {
    const { sha, runner } = withRunner({
      '.github/workflows/a.yml':
        'on: issue_comment\njobs:\n  a:\n    container: x\n    runs-on: ubuntu-latest\n    steps: [{ run: x }]\n',
    });
    expect(await runner.runEvent(pushEvent(sha))).toEqual([]);
  });

  const INPUTS = `on:
  workflow_dispatch:
    inputs:
      model: { required: true, type: string }
      dry: { type: boolean, default: true }
      n: { type: number, default: 2 }
      stage: { type: choice, options: [canary, production] }
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo "$ALL"
        env:
          ALL: \${{ inputs.model }}|\${{ inputs.dry && 'dry' || 'wet' }}|\${{ inputs.n == 2 }}|\${{ inputs.stage }}|\${{ github.event.inputs.dry }}|\${{ toJSON(inputs.dry) }}|\${{ github.event_name }}
`;

  test('a dispatch has typed inputs with defaults, and texts in the event', async () => {
    const { sha, runner } = withRunner({ '.github/workflows/a.yml': INPUTS });
    const [result] = await runner.runEvent(
      dispatch(sha, { payload: { workflow: '.github/workflows/a.yml', inputs: { model: 'm', dry: 'false' } } }),
    );
    expect(logOf(result as never)).toContain('m|wet|true|canary|false|false|workflow_dispatch');
  });

  test.each([
    [{}, "Required input 'model' not provided"],
    [{ model: 'm', ghost: 1 }, 'Unexpected inputs provided: ["ghost"]'],
    [{ model: 'm', stage: 'x' }, "Provided value 'x' for input 'stage' not in the list of allowed values"],
    [{ model: 'm', dry: 'maybe' }, "Provided value 'maybe' for input 'dry' is not a valid boolean"],
    [{ model: 'm', n: 'two' }, "Provided value 'two' for input 'n' is not a valid number"],
  ])('a dispatch with %j is refused', async (inputs, message) => {
    const { sha, runner } = withRunner({ '.github/workflows/a.yml': INPUTS });
    await expect(runner.runEvent(dispatch(sha, { payload: { workflow: 'a.yml', inputs } }))).rejects.toThrow(message);
  });

  test('a dispatch needs a workflow that is there and has the trigger', async () => {
    const { sha, runner } = withRunner({ '.github/workflows/p.yml': jobWithSteps('- run: x') });
    await expect(runner.runEvent(dispatch(sha, { payload: { workflow: 'ghost.yml' } }))).rejects.toThrow(
      "the workflow 'ghost.yml' is not in",
    );
    await expect(runner.runEvent(dispatch(sha, { payload: { workflow: 'p.yml' } }))).rejects.toThrow(
      "does not have 'workflow_dispatch' trigger",
    );
  });

  test('a repository_dispatch runs by type on the head of the default branch', async () => {
    const text = jobWithSteps(
      '- run: echo "${{ github.event.client_payload.version }} ${{ github.event.action }}"',
    ).replace('on: push', 'on: { repository_dispatch: { types: [trained] } }');
    const { sha, runner } = withRunner({ '.github/workflows/a.yml': text });
    const event = dispatch(sha, {
      event: 'repository_dispatch',
      payload: { action: 'trained', client_payload: { version: '3.1.0' } },
    });
    const [result] = await runner.runEvent(event);
    expect(logOf(result as never)).toContain('3.1.0 trained');
    expect(await runner.runEvent({ ...event, payload: { action: 'other' } })).toEqual([]);
    await expect(runner.runEvent({ ...event, sha: 'f'.repeat(40) })).rejects.toThrow('head of the default branch');
  });
});
