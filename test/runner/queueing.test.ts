import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { RunnerEvent } from '../../src/sandbox/runner/ports.ts';
import type { RunResult } from '../../src/sandbox/runner/results.ts';
import { createRunner, type Runner } from '../../src/sandbox/runner/runner.ts';
import { createFakeGithub, type FakeGithub, jobWithSteps, logOf } from './support/fake-github.ts';

const disposables: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposables.splice(0).reverse()) await dispose();
});

interface Place {
  readonly github: FakeGithub;
  readonly runner: Runner;
  readonly seen: string[];
  send(payload: object): Promise<void>;
}

/** A runner for one workflow on repository_dispatch whose environment `gate` has reviewers. */
function start(workflow: string): Place {
  const github = createFakeGithub();
  disposables.push(() => github.dispose());
  github.gates['gate'] = { kind: 'waiting' };
  const sha = github.commit({ '.github/workflows/test.yml': workflow.replace('on: push', 'on: repository_dispatch') });
  const seen: string[] = [];
  const runner = createRunner({
    github,
    dir: join(github.dir, 'runner'),
    maxJobs: 4,
    listener: { onJob: ({ origin, status }) => void seen.push(`${origin.runId} ${origin.jobName} ${status}`) },
  });
  disposables.push(() => runner.close());
  const event = { repository: 'acme/models', event: 'repository_dispatch', ref: 'refs/heads/main', sha } as const;
  const send = async (client_payload: object) => {
    const sent: RunnerEvent = { ...event, actor: 'amara', payload: { action: 'go', client_payload } };
    await runner.startEvent(sent);
  };
  return { github, runner, seen, send };
}

const ends = (runs: readonly RunResult[]) => runs.map((run) => `${run.runId} ${run.conclusion}`);
const PER_MODEL = 'concurrency: { group: "promote-${{ github.event.client_payload.model }}", queue: max }\n';

describe('a queue per model', () => {
  const WORKFLOW = jobWithSteps(
    '- run: echo "${{ github.event.client_payload.n }}"',
    'environment: ${{ github.event.client_payload.gate }}',
  ).replace('on: push\n', `on: push\n${PER_MODEL}`);

  test('lets none go and none overtake; other models are free meanwhile', async () => {
    const { github, runner, seen, send } = start(WORKFLOW);
    await send({ model: 'fraud', n: 1, gate: 'gate' });
    await send({ model: 'Fraud', n: 2, gate: '' });
    await send({ model: 'fraud', n: 3, gate: '' });
    await send({ model: 'delay', n: 4, gate: '' });
    expect(ends(await runner.settle())).toEqual(['104 success']);
    expect(seen.filter((line) => line.startsWith('102') || line.startsWith('103'))).toEqual([]);
    github.decide('gate', 'approved');
    const rest = await runner.settle();
    expect(ends(rest)).toEqual(['101 success', '102 success', '103 success']);
    expect(rest.flatMap(logOf).filter((line) => /^\d$/.test(line))).toEqual(['1', '2', '3']);
  });

  test('goes on when the first of it is rejected or cancelled', async () => {
    const { github, runner, send } = start(WORKFLOW);
    for (const n of [1, 2, 3]) await send({ model: 'fraud', n, gate: n === 3 ? '' : 'gate' });
    await runner.settle();
    github.decide('gate', 'rejected');
    expect(ends(await runner.settle())).toEqual(['101 failure']);
    runner.cancel(102);
    expect(ends(await runner.settle())).toEqual(['102 cancelled', '103 success']);
  });

  test('loses a run that is cancelled while it is in the middle, and nothing else', async () => {
    const { github, runner, send } = start(WORKFLOW);
    for (const n of [1, 2, 3]) await send({ model: 'fraud', n, gate: n === 1 ? 'gate' : '' });
    await runner.settle();
    expect(runner.cancel(102)).toBe(true);
    expect(ends(await runner.settle())).toEqual(['102 cancelled']);
    github.decide('gate', 'approved');
    expect(ends(await runner.settle())).toEqual(['101 success', '103 success']);
  });

  test('is cancelled whole when the runner closes', async () => {
    const { runner, send } = start(WORKFLOW);
    for (const n of [1, 2]) await send({ model: 'fraud', n, gate: 'gate' });
    await runner.settle();
    await runner.close();
    expect(runner.cancel(101) || runner.cancel(102)).toBe(false);
  });

  test('is not entered twice by one run, which would wait for itself: its job is cancelled', async () => {
    const text = jobWithSteps('- run: "true"', 'concurrency: { group: Promote, queue: max }');
    const { runner, send } = start(
      text.replace('on: push\n', 'on: push\nconcurrency: { group: promote, queue: max }\n'),
    );
    await send({});
    const [run] = await runner.settle();
    expect(run).toMatchObject({ conclusion: 'cancelled', jobs: [{ conclusion: 'cancelled' }] });
    expect(run?.jobs[0]?.annotations[0]?.message).toContain("a deadlock for concurrency group 'Promote' was detected");
  });

  test.each([
    ['concurrency: "${{ github.event.client_payload.none }}"', 'a concurrency group needs a name'],
    [
      'concurrency: { group: g, queue: max, cancel-in-progress: "${{ github.event.client_payload.yes }}" }',
      'queue: max and cancel-in-progress: true exclude each other',
    ],
  ])('that comes out as what GitHub refuses does not start: %s', async (concurrency, message) => {
    const { runner, send } = start(jobWithSteps('- run: "true"').replace('on: push\n', `on: push\n${concurrency}\n`));
    await send({ yes: true });
    const [run] = await runner.settle();
    expect(run?.conclusion).toBe('startup_failure');
    expect(run?.problems[0]?.message).toContain(message);
  });
});

const planned = (matrix: string, job: string, output: string) => `on: push
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { list: '\${{ steps.l.outputs.list }}' }
    steps:
      - id: l
        run: echo "list=$LIST" >> "$GITHUB_OUTPUT"
        env: { LIST: '${output}' }
  apply:
    needs: plan
    runs-on: ubuntu-latest
    strategy:
      fail-fast: false
      matrix: ${matrix}
${job.replace(/^/gm, '    ')}
    steps: [{ run: 'echo "at \${{ matrix.stage }} \${{ matrix.environment }} \${{ strategy.job-total }}"' }]
`;

describe('a matrix that an earlier job made', () => {
  const LIST =
    '{"include":[{"stage":"canary","environment":"staging"},{"stage":"production","environment":"gate"},{"stage":"shadow"}]}';
  test.each([
    ['${{ fromJSON(needs.plan.outputs.list) }}', LIST],
    ['{ include: "${{ fromJSON(needs.plan.outputs.list).include }}" }', LIST],
  ])('as %s gives each of its objects a job, in the environment that it names', async (matrix, list) => {
    const { github, runner, send } = start(planned(matrix, 'environment: ${{ matrix.environment }}', list));
    await send({});
    expect(await runner.settle()).toEqual([]);
    expect(github.waiting.map(({ name }) => name)).toEqual(['gate']);
    github.decide('gate', 'approved');
    const [run] = await runner.settle();
    expect(logOf(run as RunResult).filter((line) => line.startsWith('at'))).toEqual([
      'at canary staging 3',
      'at production gate 3',
      'at shadow  3',
    ]);
    expect(run?.jobs.map((job) => job.environment)).toEqual([undefined, 'staging', 'gate', undefined]);
  });

  test('queues per combination where the group of its job says so, by needs and matrix', async () => {
    const job = `environment: \${{ matrix.environment }}
concurrency: { group: "\${{ needs.plan.result }}-\${{ matrix.stage }}", queue: max }`;
    const list = '{"include":[{"stage":"a","environment":"gate"},{"stage":"b","environment":"staging"}]}';
    const { github, runner, seen, send } = start(planned('${{ fromJSON(needs.plan.outputs.list) }}', job, list));
    await send({});
    // Which of two runs gets there first is not decided by which was sent first.
    expect(await runner.settle()).toEqual([]);
    await send({});
    expect(await runner.settle()).toEqual([]);
    const applied = () => seen.filter((line) => line.includes('apply') && !line.endsWith('started')).sort();
    expect(applied()).toEqual([
      '101 apply (a, gate) waiting',
      '101 apply (b, staging) completed',
      '102 apply (b, staging) completed',
    ]);
    github.decide('gate', 'approved');
    expect(ends(await runner.settle())).toEqual(['101 success']);
    expect(applied()).toContain('102 apply (a, gate) waiting');
    github.decide('gate', 'approved');
    expect(ends(await runner.settle())).toEqual(['102 success']);
  });

  test.each([
    [
      '{ stage: "${{ fromJSON(needs.plan.outputs.list) }}" }',
      '[]',
      "Matrix vector 'stage' does not contain any values",
    ],
    ['${{ fromJSON(needs.plan.outputs.list) }}', '{"stage":[]}', "Matrix vector 'stage' does not contain any values"],
    ['${{ fromJSON(needs.plan.outputs.list) }}', '{"include":[]}', 'Matrix must define at least one vector'],
    ['${{ fromJSON(needs.plan.outputs.list) }}', '[]', 'must give a mapping'],
    ['${{ fromJSON(needs.plan.outputs.list) }}', '', 'empty input'],
  ])('as %s of %j fails its job', async (matrix, list, message) => {
    const { runner, send } = start(planned(matrix, '', list));
    await send({});
    const [run] = await runner.settle();
    expect(run?.jobs.map((job) => job.conclusion)).toEqual(['success', 'failure']);
    expect(run?.jobs[1]?.annotations[0]?.message).toContain(message);
  });

  test('that is empty is no failure where `if:` guards it', async () => {
    const matrix = '{ stage: "${{ fromJSON(needs.plan.outputs.list) }}" }';
    const { runner, send } = start(planned(matrix, "if: needs.plan.outputs.list != '[]'", '[]'));
    await send({});
    const [run] = await runner.settle();
    expect(run?.jobs.map((job) => job.conclusion)).toEqual(['success', 'skipped']);
    expect(run?.conclusion).toBe('success');
  });
});
