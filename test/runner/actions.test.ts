import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createFakeGithub, type FakeGithub, jobWithSteps, logOf, runWorkflowText } from './support/fake-github.ts';

let github: FakeGithub | undefined;
afterEach(() => github?.dispose());

async function run(text: string, options: Parameters<typeof runWorkflowText>[1] = {}) {
  const ran = await runWorkflowText(text, options);
  github = ran.github;
  return ran.result;
}

/** Writes an action repository to disk and returns the map for the runner. */
function actionsOnDisk(files: Record<string, string>): {
  github: FakeGithub;
  runner: { actions: Record<string, string> };
} {
  const fake = createFakeGithub();
  const root = join(fake.dir, 'suite');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { github: fake, runner: { actions: { 'slipway-dev/slipway': root } } };
}

const GREET = `name: greet
description: greets
inputs:
  who: { description: whom, default: world }
  repo: { description: where, default: '\${{ github.repository }}' }
  empty: { description: nothing }
outputs:
  text: { description: greeting, value: '\${{ steps.make.outputs.text }}!' }
runs:
  using: composite
  steps:
    - id: make
      shell: bash
      env:
        WHO: \${{ inputs.who }}
      run: |
        echo "text=hello $WHO" >> "$GITHUB_OUTPUT"
        echo "inputs=[$INPUT_WHO] repo=\${{ inputs.repo }} empty=[\${{ inputs.empty }}] from=$FROM_CALLER"
        cat "$GITHUB_ACTION_PATH/data.txt"
        echo "same=\${{ github.action_path == env.P }}"
        echo "# summary of \${{ inputs.who }}" >> "$GITHUB_STEP_SUMMARY"
    - shell: bash
      run: echo "IN_COMPOSITE=yes" >> "$GITHUB_ENV"
`;

describe('composite actions', () => {
  test('inputs with defaults reach the inputs context only, outputs come back, the path is the action folder', async () => {
    const result = await run(
      jobWithSteps(`- id: g
  uses: slipway-dev/slipway/actions/greet@v1
  with:
    WHO: amara
  env:
    FROM_CALLER: caller
- run: echo "got \${{ steps.g.outputs.text }} env=$IN_COMPOSITE caller=[$FROM_CALLER]"
`),
      actionsOnDisk({ 'actions/greet/action.yml': GREET, 'actions/greet/data.txt': 'data-of-action\n' }),
    );
    const log = logOf(result);
    expect(result.conclusion).toBe('success');
    expect(log).toContain('inputs=[] repo=acme/models empty=[] from=caller');
    expect(log).toContain('data-of-action');
    expect(log).toContain('got hello amara! env=yes caller=[]');
    expect(result.jobs[0]?.steps[0]?.outputs).toEqual({ text: 'hello amara!' });
    expect(result.jobs[0]?.steps[0]?.children.map((step) => step.summary)).toEqual(['# summary of amara\n', '']);
  });

  test('a failing step fails the composite; its always() steps run and its outputs are still there', async () => {
    const action = `name: x
description: x
outputs: { a: { description: a, value: '\${{ steps.a.outputs.a }}' } }
runs:
  using: composite
  steps:
    - id: a
      shell: bash
      run: echo "a=1" >> "$GITHUB_OUTPUT"; exit 1
    - shell: bash
      run: echo never
    - if: always()
      shell: bash
      run: echo cleanup
`;
    const result = await run(
      jobWithSteps(`- id: x
  uses: slipway-dev/slipway@main
  continue-on-error: true
- run: echo "a=\${{ steps.x.outputs.a }} \${{ steps.x.outcome }}"
`),
      actionsOnDisk({ 'action.yml': action }),
    );
    expect(result.jobs[0]?.steps[0]?.children.map((step) => step.conclusion)).toEqual([
      'failure',
      'skipped',
      'success',
    ]);
    expect(logOf(result)).toContain('a=1 failure');
    expect(result.conclusion).toBe('success');
  });

  test('a step of the job failed earlier does not count as failed inside', async () => {
    const action = `name: x\ndescription: x\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: echo inside\n`;
    const result = await run(
      jobWithSteps('- run: exit 1\n- if: always()\n  uses: slipway-dev/slipway@main'),
      actionsOnDisk({ 'action.yml': action }),
    );
    expect(logOf(result)).toContain('inside');
  });

  test('$/ is the own repository of the action; ./ is the workspace of the caller', async () => {
    const outer = `name: o\ndescription: o\nruns:\n  using: composite\n  steps:\n    - uses: $/inner\n    - uses: ./local\n`;
    const inner = (text: string) =>
      `name: i\ndescription: i\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: echo ${text}\n`;
    const result = await run(
      jobWithSteps('- uses: $/local\n- uses: actions/checkout@v4\n- uses: slipway-dev/slipway/outer@abc\n'),
      {
        ...actionsOnDisk({ 'outer/action.yml': outer, 'inner/action.yml': inner('from-suite') }),
        files: { 'local/action.yml': inner('from-caller') },
      },
    );
    expect(logOf(result).filter((line) => line.startsWith('from-'))).toEqual([
      'from-caller',
      'from-suite',
      'from-caller',
    ]);
  });

  test("actions that call each other for ever are stopped at GitHub's depth", async () => {
    const action = `name: x\ndescription: x\nruns:\n  using: composite\n  steps:\n    - uses: $/\n`;
    const result = await run(jobWithSteps('- uses: slipway-dev/slipway@main'), actionsOnDisk({ 'action.yml': action }));
    expect(result.conclusion).toBe('failure');
    expect(result.jobs[0]?.annotations[0]?.message).toContain('nested 9 deep');
  });

  test('an unknown input is a warning, as on GitHub', async () => {
    const action = `name: x\ndescription: x\ninputs: { a: { description: a } }\nruns:\n  using: composite\n  steps:\n    - { shell: bash, run: 'true' }\n`;
    const result = await run(
      jobWithSteps('- uses: slipway-dev/slipway@main\n  with: { b: 1 }'),
      actionsOnDisk({ 'action.yml': action }),
    );
    expect(result.jobs[0]?.steps[0]?.annotations[0]).toMatchObject({
      level: 'warning',
      message: "Unexpected input(s) 'b', valid inputs are ['a']",
    });
  });
});

describe('JavaScript actions', () => {
  const files = {
    'action.yml': `name: js
description: js
inputs:
  who to: { description: w, default: world }
outputs: { said: { description: s } }
runs: { using: node24, main: main.mjs, pre: pre.mjs, post: post.mjs, post-if: success() }
`,
    'pre.mjs': `import { appendFileSync } from 'node:fs';\nappendFileSync(process.env.GITHUB_STATE, 'from=pre\\n');\nconsole.log('pre runs');`,
    'main.mjs': `import { appendFileSync } from 'node:fs';
appendFileSync(process.env.GITHUB_OUTPUT, 'said=' + process.env.INPUT_WHO_TO + '-' + process.env.STATE_from + '\\n');
appendFileSync(process.env.GITHUB_STATE, 'later=kept\\n');
console.log('main runs', process.env.GITHUB_ACTION_REPOSITORY, process.env.GITHUB_ACTION_REF);`,
    'post.mjs': `console.log('post runs', process.env.STATE_later);`,
  };

  test('pre, main and post run with inputs, state and outputs', async () => {
    const result = await run(
      jobWithSteps(
        '- run: echo first\n- id: js\n  uses: slipway-dev/slipway@v2\n  with: { who to: bo }\n- run: echo "${{ steps.js.outputs.said }}"\n',
      ),
      actionsOnDisk(files),
    );
    const log = logOf(result).filter((line) => / runs|^bo-|^first/.test(line));
    expect(log).toEqual(['pre runs', 'first', 'main runs slipway-dev/slipway v2', 'bo-pre', 'post runs kept']);
    expect(result.jobs[0]?.steps.map((step) => step.kind)).toEqual(['pre', 'run', 'uses', 'run', 'post']);
  });

  test('post-if is honoured', async () => {
    const result = await run(jobWithSteps('- uses: slipway-dev/slipway@v2\n- run: exit 1\n'), actionsOnDisk(files));
    expect(result.jobs[0]?.steps.at(-1)).toMatchObject({ kind: 'post', conclusion: 'skipped' });
  });
});

describe('actions that cannot run', () => {
  test.each([
    [
      'an action nobody gave to the runner',
      'other/tool@v1',
      /unsupported: 'other\/tool@v1' is not on this machine.*give the runner a folder for 'other\/tool'.*test\.yml:7/s,
    ],
    [
      'a path that is not in the repository of the action',
      'slipway-dev/slipway/nowhere@v1',
      /there is no action\.yml in/,
    ],
    ['a Docker action', 'slipway-dev/slipway/docker@v1', /unsupported: runs\.using/],
    ['a composite step without shell', 'slipway-dev/slipway/no-shell@v1', /runs\.steps\[0\]\.shell .*needs shell/],
    ['a composite step with timeout-minutes', 'slipway-dev/slipway/timeout@v1', /Unexpected value 'timeout-minutes'/],
    ['secrets inside a composite action', 'slipway-dev/slipway/secrets@v1', /Unrecognized named-value: 'secrets'/],
    ['a broken action deep inside', 'slipway-dev/slipway/outer@v1', /needs shell/],
  ])('%s fails the job before its first step', async (_, uses, message) => {
    const composite = (step: string) => `name: x\ndescription: x\nruns:\n  using: composite\n  steps:\n    - ${step}\n`;
    const result = await run(
      jobWithSteps(`- uses: ${uses}\n- run: echo never`),
      actionsOnDisk({
        'docker/action.yml': 'name: d\ndescription: d\nruns: { using: docker, image: Dockerfile }\n',
        'no-shell/action.yml': composite('run: echo'),
        'timeout/action.yml': composite("{ run: 'true', shell: bash, timeout-minutes: 1 }"),
        'secrets/action.yml': composite("{ run: 'echo ${{ secrets.X }}', shell: bash }"),
        'outer/action.yml': composite('uses: $/no-shell'),
      }),
    );
    expect(result.conclusion).toBe('failure');
    expect(result.jobs[0]?.steps).toEqual([]);
    expect(result.jobs[0]?.annotations[0]?.message).toMatch(message);
  });

  test('a local action before checkout is a clear failure of its step', async () => {
    const result = await run(jobWithSteps('- uses: ./actions/x'));
    expect(result.jobs[0]?.steps[0]?.annotations[0]?.message).toContain('Did you forget to run actions/checkout');
  });

  test('a local action may not lead out of the workspace', async () => {
    const result = await run(jobWithSteps('- uses: ./../../x'));
    expect(result.jobs[0]?.steps[0]?.annotations[0]?.message).toContain('leads out of');
  });
});
