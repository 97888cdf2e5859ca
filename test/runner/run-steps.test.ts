import { afterEach, describe, expect, test } from 'vitest';
import { type FakeGithub, jobWithSteps, logOf, runWorkflowText } from './support/fake-github.ts';

let github: FakeGithub | undefined;
afterEach(() => github?.dispose());

async function run(text: string, options: Parameters<typeof runWorkflowText>[1] = {}) {
  const ran = await runWorkflowText(text, options);
  github = ran.github;
  return ran.result;
}

describe('steps of a job', () => {
  test('a run step hands its outputs to later steps and the job', async () => {
    const result = await run(
      jobWithSteps(
        `- id: a
  run: |
    echo "one=1" >> "$GITHUB_OUTPUT"
    printf 'text<<EOF\\nfirst\\nsecond\\nEOF\\n' >> "$GITHUB_OUTPUT"
- run: echo "seen $VALUE"
  env:
    VALUE: \${{ steps.a.outputs.text }}
`,
        'outputs:\n  one: ${{ steps.a.outputs.one }}',
      ),
    );
    expect(result.conclusion).toBe('success');
    expect(result.jobs[0]?.outputs).toEqual({ one: '1' });
    expect(result.jobs[0]?.steps[0]?.outputs).toEqual({ one: '1', text: 'first\nsecond' });
    expect(logOf(result)).toContain('seen first');
  });

  test('a failing step skips the next ones except always() and failure()', async () => {
    const result = await run(
      jobWithSteps(`- id: bad
  run: exit 3
- run: echo never
- if: failure()
  run: echo on-failure
- if: always() && steps.bad.outcome == 'failure'
  run: echo always
- if: success()
  run: echo success
`),
    );
    expect(result.conclusion).toBe('failure');
    expect(result.jobs[0]?.steps.map((step) => step.conclusion)).toEqual([
      'failure',
      'skipped',
      'success',
      'success',
      'skipped',
    ]);
    expect(result.jobs[0]?.steps[0]?.annotations[0]?.message).toBe('Process completed with exit code 3.');
  });

  test('continue-on-error keeps the outcome and mends the conclusion', async () => {
    const result = await run(
      jobWithSteps(`- id: bad
  continue-on-error: true
  run: exit 1
- run: echo "\${{ steps.bad.outcome }} \${{ steps.bad.conclusion }} \${{ job.status }}"
`),
    );
    expect(result.conclusion).toBe('success');
    expect(logOf(result)).toContain('failure success success');
  });

  test('without shell a failing pipe passes, with shell: bash it fails', async () => {
    const result = await run(
      jobWithSteps(`- run: false | true
- shell: bash
  run: false | true
  continue-on-error: true
- shell: sh
  run: echo posix
- shell: node {0}
  run: console.log('from node', process.argv.length)
`),
    );
    expect(result.jobs[0]?.steps.map((step) => step.outcome)).toEqual(['success', 'failure', 'success', 'success']);
    expect(logOf(result)).toContain('from node 2');
  });

  test('GITHUB_ENV and GITHUB_PATH reach later steps, NODE_OPTIONS does not', async () => {
    const result = await run(
      jobWithSteps(`- run: |
    echo "STAGE=canary" >> "$GITHUB_ENV"
    echo "NODE_OPTIONS=--require x" >> "$GITHUB_ENV"
    mkdir -p bin && printf '#!/bin/sh\\necho from-tool' > bin/my-tool && chmod +x bin/my-tool
    echo "$PWD/bin" >> "$GITHUB_PATH"
- run: my-tool; echo "stage=$STAGE options=[$NODE_OPTIONS] context=\${{ env.STAGE }}"
`),
    );
    expect(logOf(result)).toContain('from-tool');
    expect(logOf(result)).toContain('stage=canary options=[] context=canary');
    expect(result.jobs[0]?.steps[0]?.annotations.map((note) => note.message)).toEqual([
      "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
    ]);
    expect(result.conclusion).toBe('success');
  });

  test('a malformed environment file fails the step', async () => {
    const result = await run(jobWithSteps('- run: echo "no equals sign" >> "$GITHUB_OUTPUT"'));
    expect(result.conclusion).toBe('failure');
    expect(result.jobs[0]?.steps[0]?.annotations.map((note) => note.message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid format 'no equals sign'",
    ]);
  });

  test('the environment is clean and GITHUB_ variables cannot be overridden', async () => {
    process.env['RUNNER_TEST_LEAK'] = 'leaked';
    try {
      const result = await run(
        jobWithSteps(`- run: env | sort | grep -E '^(RUNNER_|GITHUB_|CI=|HOME=|ACTIONS_)'
  env:
    GITHUB_REPOSITORY: evil/evil
    RUNNER_TEMP: /evil
`),
      );
      const log = logOf(result);
      const exported = log.filter((line) => /^[A-Z_]+=/.test(line));
      expect(exported.length).toBeGreaterThan(30);
      expect(exported.filter((line) => /LEAK|evil|ACTIONS_ID|GITHUB_TOKEN|GITHUB_EVENT=/.test(line))).toEqual([]);
      for (const line of [
        'CI=true',
        'GITHUB_ACTIONS=true',
        'GITHUB_ACTION=__run',
        'GITHUB_ACTOR=amara',
        'GITHUB_EVENT_NAME=push',
        'GITHUB_JOB=job',
        'GITHUB_REF=refs/heads/main',
        'GITHUB_REF_NAME=main',
        'GITHUB_REF_TYPE=branch',
        'GITHUB_REPOSITORY=acme/models',
        'GITHUB_REPOSITORY_OWNER=acme',
        'GITHUB_RUN_ATTEMPT=1',
        'GITHUB_RUN_ID=101',
        'GITHUB_RUN_NUMBER=1',
        'GITHUB_TRIGGERING_ACTOR=amara',
        'GITHUB_WORKFLOW=.github/workflows/test.yml',
        'GITHUB_WORKFLOW_REF=acme/models/.github/workflows/test.yml@refs/heads/main',
      ]) {
        expect(log).toContain(line);
      }
    } finally {
      delete process.env['RUNNER_TEST_LEAK'];
    }
  });

  test('a summary is kept, masked, and dropped whole above 1 MiB', async () => {
    const result = await run(
      jobWithSteps(`- run: |
    echo "::add-mask::hidden-value"
    echo "# Report hidden-value" >> "$GITHUB_STEP_SUMMARY"
- run: head -c 1048577 /dev/zero | tr '\\0' 'x' > "$GITHUB_STEP_SUMMARY"
`),
    );
    expect(result.jobs[0]?.steps[0]?.summary).toBe('# Report ***\n');
    expect(result.jobs[0]?.steps[1]?.summary).toBe('');
    expect(result.jobs[0]?.steps[1]?.annotations[0]?.message).toContain('supports content up to a size of 1024k');
    expect(result.conclusion).toBe('success');
  });

  test('secrets, the token and masked values never show in logs, and outputs that hold them are skipped', async () => {
    const result = await run(
      jobWithSteps(
        `- id: a
  run: |
    echo "token $TOKEN secret $SECRET"
    echo "::add-mask::sesame"
    echo "open sesame"
    echo "leak=$SECRET" >> "$GITHUB_OUTPUT"
  env:
    TOKEN: \${{ github.token }}
    SECRET: \${{ secrets.API_KEY }}
`,
        'outputs:\n  leak: ${{ steps.a.outputs.leak }}',
      ),
      { runner: { secrets: () => ({ API_KEY: 'key-12345' }) } },
    );
    const log = logOf(result).join('\n');
    expect(log).toContain('token *** secret ***');
    expect(log).toContain('open ***');
    expect(log).not.toMatch(/ghs_token|key-12345/);
    expect(result.jobs[0]?.outputs).toEqual({});
    expect(result.jobs[0]?.annotations[0]?.message).toBe("Skip output 'leak' since it may contain secret.");
  });

  test('workflow commands make annotations, and stop-commands stops them', async () => {
    const result = await run(
      jobWithSteps(`- run: |
    echo "::error file=a.ts,line=3,title=Bad%2C really::it%0Abroke"
    echo "::warning::careful"
    echo "::notice::fyi"
    echo "::stop-commands::pause-here"
    echo "::error::not a command"
    echo "::pause-here::"
    echo "::notice::again"
`),
    );
    expect(result.jobs[0]?.steps[0]?.annotations).toEqual([
      { level: 'failure', message: 'it\nbroke', title: 'Bad, really', path: 'a.ts', line: 3, endLine: undefined },
      { level: 'warning', message: 'careful', title: undefined, path: undefined, line: undefined, endLine: undefined },
      { level: 'notice', message: 'fyi', title: undefined, path: undefined, line: undefined, endLine: undefined },
      { level: 'notice', message: 'again', title: undefined, path: undefined, line: undefined, endLine: undefined },
    ]);
    expect(result.conclusion).toBe('success');
  });

  test('deprecated commands fail the step instead of being lost', async () => {
    const result = await run(jobWithSteps('- run: echo "::set-output name=a::b"'));
    expect(result.conclusion).toBe('failure');
    expect(result.jobs[0]?.steps[0]?.annotations[0]?.message).toMatch(
      /^unsupported: the deprecated command ::set-output::/,
    );
  });

  test('a step that takes too long is ended with all its children', async () => {
    const result = await run(
      jobWithSteps(`- timeout-minutes: 0.005
  run: |
    sleep 300 &
    sleep 300
`),
    );
    expect(result.jobs[0]?.steps[0]?.outcome).toBe('failure');
    expect(result.jobs[0]?.steps[0]?.annotations[0]?.message).toMatch(/has timed out after 0.005 minutes/);
    expect(result.durationMs).toBeLessThan(20_000);
  });

  test('a job over its time is cancelled; always() still runs', async () => {
    const result = await run(
      jobWithSteps(
        '- run: sleep 300\n- if: always()\n  run: echo cleaning\n- run: echo never\n',
        'timeout-minutes: 0.01',
      ),
    );
    expect(result.jobs[0]?.steps.map((step) => step.outcome)).toEqual(['cancelled', 'success', 'skipped']);
    expect(result.jobs[0]?.conclusion).toBe('cancelled');
    expect(result.jobs[0]?.annotations[0]?.message).toContain('exceeded the maximum execution time');
  });

  test('working-directory and defaults.run are relative to the workspace', async () => {
    const result = await run(
      jobWithSteps(
        '- run: mkdir -p sub/deep\n  working-directory: .\n- run: echo "${PWD#$GITHUB_WORKSPACE/}"\n- run: echo "${PWD#$GITHUB_WORKSPACE/}"\n  working-directory: sub/deep\n',
        'defaults:\n  run:\n    working-directory: sub\n    shell: bash',
      ),
    );
    expect(logOf(result)).toContain('sub');
    expect(logOf(result)).toContain('sub/deep');
  });

  test('hashFiles, fromJSON, format and the like work in steps', async () => {
    const result = await run(
      jobWithSteps(`- run: echo content > a.lock
- run: echo "$A / $B / $C / $D / $E"
  env:
    A: \${{ hashFiles('*.lock') }}
    B: \${{ hashFiles('**/none') }}
    C: \${{ format('{0}-{1}', github.run_number, fromJSON('{"a":[1,2]}').a[1]) }}
    D: \${{ join(fromJSON('["x","y"]'), '+') }} \${{ contains(github.ref, 'MAIN') }}
    E: \${{ toJSON(matrix) }}\${{ 'it''s o''clock' }}
`),
    );
    expect(
      logOf(result).some((line) => /^[0-9a-f]{64} \/ {2}\/ 1-2 \/ x\+y true \/ nullit's o'clock$/.test(line)),
    ).toBe(true);
  });
});
