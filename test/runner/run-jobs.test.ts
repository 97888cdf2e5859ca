import { afterEach, describe, expect, test } from 'vitest';
import { type FakeGithub, jobWithSteps, logOf, runWorkflowText } from './support/fake-github.ts';

let github: FakeGithub | undefined;
afterEach(() => github?.dispose());

async function run(text: string, options: Parameters<typeof runWorkflowText>[1] = {}) {
  const ran = await runWorkflowText(text, options);
  github = ran.github;
  return ran.result;
}

const conclusions = (result: Awaited<ReturnType<typeof run>>) =>
  Object.fromEntries(result.jobs.map((job) => [job.name, job.conclusion]));

describe('jobs', () => {
  test('outputs cross jobs through needs', async () => {
    const result = await run(`on: push
jobs:
  register:
    runs-on: ubuntu-latest
    outputs: { subject: '\${{ steps.r.outputs.subject }}' }
    steps:
      - id: r
        run: echo "subject=sha256:abc" >> "$GITHUB_OUTPUT"
  promote:
    needs: register
    runs-on: ubuntu-24.04
    steps:
      - run: echo "$SUBJECT $RESULT"
        env:
          SUBJECT: \${{ needs.register.outputs.subject }}
          RESULT: \${{ needs.register.result }}
`);
    expect(result.conclusion).toBe('success');
    expect(logOf(result)).toContain('sha256:abc success');
  });

  test('a failed job skips what needs it, through any number of steps, unless always() or failure() asks', async () => {
    const job = (needs: string, condition = '') =>
      `{ needs: ${needs}, ${condition === '' ? '' : `if: "${condition}", `}runs-on: ubuntu-latest, steps: [{ run: 'true' }] }`;
    const result = await run(`on: push
jobs:
  a: { runs-on: ubuntu-latest, steps: [{ run: exit 1 }] }
  b: ${job('a')}
  c: ${job('b')}
  d: ${job('[b]', 'always()')}
  e: ${job('[d]')}
  f: ${job('[a, b]', 'failure()')}
  g: ${job('[a]', "always() && needs.a.result == 'success'")}
`);
    expect(conclusions(result)).toEqual({
      a: 'failure',
      b: 'skipped',
      c: 'skipped',
      d: 'success',
      e: 'skipped',
      f: 'success',
      g: 'skipped',
    });
    expect(result.conclusion).toBe('failure');
  });

  test('a matrix expands with include and exclude and its jobs see their values', async () => {
    const result = await run(`on: push
jobs:
  m:
    runs-on: ubuntu-latest
    strategy:
      fail-fast: false
      matrix:
        model: [a, b]
        size: [1, 2]
        exclude: [{ model: b, size: 1 }]
        include:
          - { model: a, color: red }
          - { model: c, size: 9 }
    steps:
      - run: echo "\${{ matrix.model }}-\${{ matrix.size }}-\${{ matrix.color }} \${{ strategy.job-index }}/\${{ strategy.job-total }}"
`);
    const lines = logOf(result).filter((line) => /^[abc]-/.test(line));
    expect(lines).toEqual(['a-1-red 0/4', 'a-2-red 1/4', 'b-2- 2/4', 'c-9- 3/4']);
    expect(result.jobs.map((job) => job.name)).toEqual(['m (a, 1, red)', 'm (a, 2, red)', 'm (b, 2)', 'm (c, 9)']);
  });

  test('a matrix may come from an earlier job, and fail-fast ends its other jobs', async () => {
    const result = await run(`on: push
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { list: '\${{ steps.l.outputs.list }}' }
    steps:
      - id: l
        run: echo 'list=["bad","slow"]' >> "$GITHUB_OUTPUT"
  m:
    needs: plan
    runs-on: ubuntu-latest
    strategy:
      matrix:
        which: \${{ fromJSON(needs.plan.outputs.list) }}
    steps:
      - run: if [ "$WHICH" = bad ]; then exit 1; else sleep 300; fi
        env: { WHICH: '\${{ matrix.which }}' }
`);
    expect(conclusions(result)).toEqual({ plan: 'success', 'm (bad)': 'failure', 'm (slow)': 'cancelled' });
    expect(result.conclusion).toBe('failure');
  });

  test('continue-on-error of a job keeps the run green', async () => {
    const result = await run(jobWithSteps('- run: exit 1', 'continue-on-error: true'));
    expect(result.jobs[0]).toMatchObject({ outcome: 'failure', conclusion: 'success' });
    expect(result.conclusion).toBe('success');
  });

  test('workflow, job and step variables override each other in this order', async () => {
    const result = await run(`on: push
env: { A: workflow, B: workflow, C: workflow }
jobs:
  j:
    runs-on: ubuntu-latest
    env: { B: job, C: job }
    steps:
      - run: echo "$A $B $C \${{ env.C }}"
        env: { C: step }
`);
    expect(logOf(result)).toContain('workflow job step step');
  });

  test('permissions of the job become the token, and id-token gives the OIDC variables to that job only', async () => {
    const result = await run(`on: push
permissions: { contents: read }
jobs:
  plain:
    runs-on: ubuntu-latest
    steps: [{ run: 'echo "url=[$ACTIONS_ID_TOKEN_REQUEST_URL]"' }]
  writer:
    needs: plain
    runs-on: ubuntu-latest
    environment: staging
    permissions: { contents: write, id-token: write, issues: none }
    steps: [{ run: 'echo "url=[$ACTIONS_ID_TOKEN_REQUEST_URL] \${{ secrets.GITHUB_TOKEN == github.token }}"' }]
  none:
    needs: writer
    permissions: {}
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
`);
    expect(logOf(result)).toContain('url=[]');
    expect(logOf(result)).toContain('url=[http://127.0.0.1:1/oidc] true');
    expect(github?.tokens.map((token) => token.permissions)).toEqual([
      { metadata: 'read', contents: 'read' },
      { metadata: 'read', contents: 'write', 'id-token': 'write' },
      { metadata: 'read' },
    ]);
    expect(github?.oidc).toHaveLength(1);
    expect(github?.oidc[0]).toMatchObject({
      jobId: 'writer',
      environment: 'staging',
      workflowRef: 'acme/models/.github/workflows/test.yml@refs/heads/main',
    });
    expect(github?.revoked).toHaveLength(3);
  });

  test('the local GitHub hears of the run and of each job', async () => {
    const result = await run(
      jobWithSteps('- run: "true"').replace('on: push', 'run-name: Train by ${{ github.actor }}\non: push'),
    );
    expect(result.name).toBe('Train by amara');
    expect(github?.created[0]).toMatchObject({
      workflowPath: '.github/workflows/test.yml',
      event: 'push',
      headBranch: 'main',
      displayTitle: 'Train the model',
    });
    expect(
      github?.updates.map((update) => [update.status, update.conclusion, update.jobs.map((job) => job.status).join()]),
    ).toEqual([
      ['in_progress', undefined, ''],
      ['in_progress', undefined, 'queued'],
      ['in_progress', undefined, 'in_progress'],
      ['in_progress', undefined, 'completed'],
      ['completed', 'success', 'completed'],
    ]);
    expect(github?.updates.at(-1)?.displayTitle).toBe('Train by amara');
  });

  test('a listener sees runs, jobs, steps and log lines as they happen', async () => {
    const seen: string[] = [];
    await run(jobWithSteps('- name: Say it\n  run: echo hello\n- if: false\n  run: echo no'), {
      runner: {
        listener: {
          onRun: (event) => seen.push(`run ${event.status}`),
          onJob: (event) => seen.push(`job ${event.origin.jobName} ${event.status}`),
          onStep: (event) => seen.push(`step ${event.name} ${event.status}`),
          onLog: (event) => (event.line.text === 'hello' ? seen.push(`log ${event.step}`) : undefined),
        },
      },
    });
    expect(seen).toEqual([
      'run started',
      'job job started',
      'step Say it started',
      'log Say it',
      'step Say it completed',
      'step Run echo no skipped',
      'job job completed',
      'run completed',
    ]);
  });
});
