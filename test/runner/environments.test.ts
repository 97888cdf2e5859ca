import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RunResult } from '../../src/sandbox/runner/results.ts';
import { createRunner, type Runner, type RunnerOptions } from '../../src/sandbox/runner/runner.ts';
import { createFakeGithub, type FakeGithub, jobWithSteps, logOf, pushEvent } from './support/fake-github.ts';

let github: FakeGithub | undefined;
let runner: Runner | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await runner?.close();
  github?.dispose();
  [runner, github] = [undefined, undefined];
});

interface Place {
  readonly github: FakeGithub;
  readonly runner: Runner;
  readonly seen: string[];
  push(): Promise<void>;
}

/** A runner for one workflow whose environment `production` has reviewers. */
function start(workflow: string, options: Partial<RunnerOptions> = {}): Place {
  const fake = createFakeGithub();
  fake.gates['production'] = { kind: 'waiting' };
  const sha = fake.commit({ '.github/workflows/test.yml': workflow });
  const seen: string[] = [];
  const made = createRunner({
    github: fake,
    dir: join(fake.dir, 'runner'),
    graceMs: 50,
    listener: { onJob: ({ origin, status }) => void seen.push(`${origin.runId} ${origin.jobName} ${status}`) },
    ...options,
  });
  [runner, github] = [made, fake];
  const push = async () => void (await made.startEvent(pushEvent(sha)));
  return { github: fake, runner: made, seen, push };
}

const gated = (more = '') => jobWithSteps('- run: echo entered', `environment: production\n${more}`);
const ends = (runs: readonly RunResult[]) => runs.map((run) => `${run.runId} ${run.conclusion}`);

describe('a job at an environment with reviewers', () => {
  test('waits before it takes a place on the runner, and goes on when it is approved', async () => {
    const { github, runner, seen, push } = start(gated(), { maxJobs: 1 });
    await push();
    await push();
    expect(await runner.settle()).toEqual([]);
    // Two wait at once, though only one may run: no place is taken, and no token given out.
    expect(seen).toEqual(['101 job waiting', '102 job waiting']);
    expect(github.tokens).toEqual([]);
    expect(github.waiting.map(({ run, name, ref }) => [run.id, name, ref])).toEqual([
      [101, 'production', 'refs/heads/main'],
      [102, 'production', 'refs/heads/main'],
    ]);
    // That the run waits is for the local GitHub to say, which knows what is pending.
    expect(github.updates.at(-1)).toMatchObject({ status: 'in_progress', jobs: [{ status: 'waiting' }] });
    github.decide('production', 'approved');
    const done = await runner.settle();
    expect(ends(done).sort()).toEqual(['101 success', '102 success']);
    expect(logOf(done[0] as RunResult)).toContain('entered');
    expect(done[0]?.jobs[0]).toMatchObject({ environment: 'production' });
    expect(github.updates.filter(({ run }) => run.id === 101).map(({ jobs }) => jobs[0]?.status)).toEqual([
      undefined,
      'queued',
      'waiting',
      'queued',
      'in_progress',
      'completed',
      'completed',
    ]);
  });

  test('fails when it is rejected, and so does the run', async () => {
    const { github, runner, push } = start(gated());
    await push();
    await runner.settle();
    github.decide('production', 'rejected', 'chen');
    const [run] = await runner.settle();
    expect(run).toMatchObject({ conclusion: 'failure', jobs: [{ conclusion: 'failure', steps: [] }] });
    expect(run?.jobs[0]?.annotations[0]?.message).toBe("The deployment to 'production' was rejected by chen");
    expect(github.tokens).toEqual([]);
  });

  test('fails when nobody answered in time', async () => {
    const { github, runner, push } = start(gated());
    await push();
    await runner.settle();
    github.decide('production', { kind: 'expired' });
    const [run] = await runner.settle();
    expect(run?.conclusion).toBe('failure');
    expect(run?.jobs[0]?.annotations[0]?.message).toBe(
      "Nobody answered in time whether this may be deployed to 'production'",
    );
  });

  test.each([
    ['open', 'success'],
    ['cancelled', 'cancelled'],
  ] as const)('whose waiting ends as %s ends in %s', async (kind, conclusion) => {
    const { github, runner, push } = start(gated());
    await push();
    await runner.settle();
    github.decide('production', { kind });
    expect(await runner.settle()).toMatchObject([{ jobs: [{ conclusion }], conclusion }]);
  });

  test('fails where a rule says no, and the job behind it is skipped', async () => {
    const { github, runner, push } = start(
      `${gated()}  after: { needs: job, runs-on: ubuntu-latest, steps: [{ run: 'true' }] }\n`,
    );
    github.gates['production'] = { kind: 'refused', reason: 'Branch "main" is not allowed' };
    await push();
    const [run] = await runner.settle();
    expect(run?.jobs.map((job) => job.conclusion)).toEqual(['failure', 'skipped']);
    expect(run?.jobs[0]?.annotations[0]?.message).toBe('Branch "main" is not allowed');
  });

  test('does not keep other jobs of its run from running, and the one behind it waits for both', async () => {
    const { github, runner, push } = start(
      `${gated()}  beside: { runs-on: ubuntu-latest, steps: [{ run: sleep 0.2 }] }
  behind: { needs: [job, beside], runs-on: ubuntu-latest, steps: [{ run: 'true' }] }\n`,
    );
    await push();
    expect(await runner.settle()).toEqual([]);
    expect(github.updates.at(-1)?.jobs.map(({ id, status }) => [id, status])).toEqual([
      ['job', 'waiting'],
      ['beside', 'completed'],
    ]);
    github.decide('production', 'approved');
    expect((await runner.settle())[0]?.jobs.map((job) => job.conclusion)).toEqual(['success', 'success', 'success']);
  });

  test('ends when its run is cancelled', async () => {
    const { github, runner, push } = start(gated());
    await push();
    await runner.settle();
    expect(runner.cancel(101)).toBe(true);
    expect(ends(await runner.settle())).toEqual(['101 cancelled']);
    expect(github.waiting).toEqual([]);
    expect(() => github.decide('production', 'approved')).toThrow('nothing waits');
  });

  test('ends when the runner closes, and no job behind it begins to wait, not even one with always()', async () => {
    const { runner, seen, push } = start(
      `${gated()}  after: { if: always(), needs: job, runs-on: ubuntu-latest, environment: production, steps: [{ run: 'true' }] }\n`,
    );
    await push();
    await runner.settle();
    await runner.close();
    expect(seen).toEqual(['101 job waiting', '101 job completed', '101 after completed']);
    await expect(push()).rejects.toThrow('The runner is closed');
  });

  test('holds its concurrency group while it waits, and the runner rests all the same', async () => {
    const { github, runner, seen, push } = start(gated('concurrency: { group: promote, queue: max }'));
    for (let run = 0; run < 3; run += 1) await push();
    expect(await runner.settle()).toEqual([]);
    expect(seen).toEqual(['101 job waiting']);
    github.decide('production', 'approved');
    expect(ends(await runner.settle())).toEqual(['101 success']);
    expect(seen.at(-1)).toBe('102 job waiting');
    github.decide('production', 'rejected');
    expect(ends(await runner.settle())).toEqual(['102 failure']);
    github.decide('production', 'approved');
    expect(ends(await runner.settle())).toEqual(['103 success']);
  });

  test('may be decided on before it has said that it waits', async () => {
    const { github, runner, push } = start(gated());
    const enter = github.enterEnvironment;
    Object.assign(github, {
      enterEnvironment: async (request: Parameters<typeof enter>[0]) => {
        request.decided({ kind: 'approved', by: 'bo' });
        return { kind: 'waiting' };
      },
    });
    await push();
    expect(ends(await runner.settle())).toEqual(['101 success']);
  });

  test('lets the runner rest without a clock', async () => {
    const { github, runner, push } = start(gated());
    vi.useFakeTimers();
    await push();
    expect(await runner.settle()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    github.decide('production', 'approved');
    expect(ends(await runner.settle())).toEqual(['101 success']);
  });
});

describe('a matrix of environments', () => {
  test('lets each job into its own: one runs, one waits', async () => {
    const { github, runner, seen, push } = start(
      jobWithSteps(
        '- run: echo "at ${{ matrix.environment }}"',
        `environment: \${{ matrix.environment }}
strategy: { matrix: { environment: [staging, production, ''] } }`,
      ),
    );
    await push();
    expect(await runner.settle()).toEqual([]);
    expect(seen.filter((line) => !line.endsWith('started')).sort()).toEqual([
      '101 job () completed',
      '101 job (production) waiting',
      '101 job (staging) completed',
    ]);
    github.decide('production', 'approved');
    const [run] = await runner.settle();
    expect(run?.jobs.map((job) => job.environment)).toEqual(['staging', 'production', undefined]);
    expect(run?.conclusion).toBe('success');
  });

  test('waits for one after the other where only one may run at a time', async () => {
    const { github, runner, push } = start(
      jobWithSteps(
        '- run: "true"',
        'environment: production\nstrategy: { max-parallel: 1, matrix: { model: [a, b] } }',
      ),
    );
    await push();
    for (const model of ['a', 'b']) {
      expect(await runner.settle(), model).toEqual([]);
      expect(github.waiting).toHaveLength(1);
      github.decide('production', 'approved');
    }
    expect(ends(await runner.settle())).toEqual(['101 success']);
  });
});
