import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createRunner } from '../../src/sandbox/runner/runner.ts';
import {
  createFakeGithub,
  type FakeGithub,
  jobWithSteps,
  logOf,
  pushEvent,
  runWorkflowText,
} from './support/fake-github.ts';

let github: FakeGithub | undefined;
afterEach(() => github?.dispose());

async function run(text: string, options: Parameters<typeof runWorkflowText>[1] = {}) {
  const ran = await runWorkflowText(text, options);
  github = ran.github;
  return ran.result;
}

describe('starting, cancelling and ending', () => {
  test('jobs of a group run one after the other, and a newer run takes the place of a waiting one', async () => {
    github = createFakeGithub();
    const text = jobWithSteps('- run: sleep 0.3; echo done').replace(
      'on: push\n',
      'on: push\nconcurrency: { group: "Deploy-${{ github.ref }}", cancel-in-progress: false }\n',
    );
    const sha = github.commit({ '.github/workflows/test.yml': text });
    const runner = createRunner({ github, dir: join(github.dir, 'runner'), maxJobs: 4 });
    const started = (await Promise.all([1, 2, 3].map(() => runner.startEvent(pushEvent(sha))))).flat();
    const results = await Promise.all(started.map((run) => run.done));
    expect(results.map((result) => result.conclusion)).toEqual(['success', 'cancelled', 'success']);
    const [first, , third] = results;
    expect(Date.parse(third?.jobs[0]?.startedAt ?? '')).toBeGreaterThanOrEqual(
      Date.parse(first?.jobs[0]?.completedAt ?? 'x'),
    );
  });

  test('cancel-in-progress ends the running one', async () => {
    github = createFakeGithub();
    const text = jobWithSteps('- run: if [ "$GITHUB_RUN_NUMBER" = 1 ]; then sleep 300; fi').replace(
      'on: push\n',
      'on: push\nconcurrency: { group: g, cancel-in-progress: true }\n',
    );
    const sha = github.commit({ '.github/workflows/test.yml': text });
    let running = () => {};
    const first = new Promise<void>((resolve) => {
      running = resolve;
    });
    const runner = createRunner({
      github,
      dir: join(github.dir, 'runner'),
      graceMs: 50,
      listener: { onStep: () => running() },
    });
    const one = await runner.startEvent(pushEvent(sha));
    await first;
    const two = await runner.startEvent(pushEvent(sha));
    const results = await Promise.all([...one, ...two].map((run) => run.done));
    expect(results.map((result) => result.conclusion)).toEqual(['cancelled', 'success']);
  });

  test('cancelling a run ends its step, runs always() and skips the rest', async () => {
    github = createFakeGithub();
    const text = jobWithSteps('- run: sleep 300\n- if: cancelled()\n  run: echo cleaned\n- run: echo never\n');
    const sha = github.commit({ '.github/workflows/test.yml': text });
    let running = () => {};
    const first = new Promise<void>((resolve) => {
      running = resolve;
    });
    const runner = createRunner({
      github,
      dir: join(github.dir, 'runner'),
      graceMs: 50,
      listener: { onStep: () => running() },
    });
    const [started] = await runner.startEvent(pushEvent(sha));
    await first;
    expect(runner.cancel(started?.runId ?? 0)).toBe(true);
    const result = await started?.done;
    expect(result?.conclusion).toBe('cancelled');
    expect(result?.jobs[0]?.steps.map((step) => step.outcome)).toEqual(['cancelled', 'success', 'skipped']);
    expect(runner.cancel(started?.runId ?? 0)).toBe(false);
  });

  test('closing the runner cancels what runs', async () => {
    github = createFakeGithub();
    const sha = github.commit({ '.github/workflows/test.yml': jobWithSteps('- run: sleep 300') });
    let running = () => {};
    const first = new Promise<void>((resolve) => {
      running = resolve;
    });
    const runner = createRunner({
      github,
      dir: join(github.dir, 'runner'),
      graceMs: 50,
      listener: { onStep: () => running() },
    });
    const [started] = await runner.startEvent(pushEvent(sha));
    await first;
    await runner.close();
    expect((await started?.done)?.conclusion).toBe('cancelled');
  });

  test('a background process lives for later steps and ends with the job', async () => {
    const result = await run(
      jobWithSteps(`- id: bg
  run: |
    sleep 300 > /dev/null 2>&1 &
    echo "pid=$!" >> "$GITHUB_OUTPUT"
- run: kill -0 \${{ steps.bg.outputs.pid }} && echo alive
`),
    );
    expect(logOf(result)).toContain('alive');
    const pid = result.jobs[0]?.steps[0]?.outputs['pid'];
    // Gone, or dead and not yet reaped by its parent.
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').then(
      (text) => text.split(') ')[1]?.[0],
      () => 'gone',
    );
    expect(['gone', 'Z', 'X']).toContain(state);
  });
});
