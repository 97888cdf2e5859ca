import { describe, expect, test } from 'vitest';
import { loadAction } from '../../src/sandbox/runner/load-action.ts';
import { loadWorkflow } from '../../src/sandbox/runner/load-workflow.ts';
import { formatProblem } from '../../src/sandbox/runner/problems.ts';
import { validateAction, validateWorkflow } from './support/workflow-parser.ts';

const lines = (text: string) => loadWorkflow(text, 'ci.yml').problems.map(formatProblem);
const job = (body: string) => `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n${body.replace(/^/gm, '    ')}\n`;
const step = (body: string) => job(`steps:\n  - ${body}`);

/** A workflow of the kind this project ships: everything in it must be understood by GitHub's parser and by ours. */
const SAMPLE = `name: Register and promote
run-name: Register \${{ inputs.model }}
on:
  push:
    branches: [main]
    paths: ['models/**', '!**/*.md']
  workflow_dispatch:
    inputs:
      model: { description: Which model, required: true, type: choice, options: [flight-delay, fraud], default: fraud }
      dry-run: { description: Only show, type: boolean, default: false }
      limit: { description: How many, type: number, default: 3 }
  repository_dispatch:
    types: [model-trained]
  issue_comment:
    types: [created]
  schedule:
    - cron: '17 3 * * *'
permissions: {}
env:
  MODEL: \${{ inputs.model || 'flight-delay' }}
defaults:
  run:
    shell: bash
concurrency:
  group: registry-\${{ github.ref }}
  queue: max
jobs:
  register:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: write # releases and the ledger
      id-token: write
    outputs:
      subject: \${{ steps.register.outputs.subject }}
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - run: node train.mjs
        env:
          SEED: 7
      - id: register
        if: \${{ !inputs.dry-run && hashFiles('models/**') != '' }}
        uses: slipway-dev/slipway/actions/register-model@main
        with:
          model: \${{ env.MODEL }}
          path: dist/model
  promote:
    needs: [register]
    if: always() && needs.register.result == 'success' && github.ref == 'refs/heads/main'
    runs-on: [ubuntu-24.04]
    environment:
      name: staging
      deployment: false
    strategy:
      fail-fast: false
      max-parallel: 1
      matrix:
        stage: [canary, production]
        include:
          - { stage: canary, share: 5 }
    permissions: { contents: write, id-token: write }
    steps:
      - name: Promote to \${{ matrix.stage }}
        uses: slipway-dev/slipway/actions/promote@main
        with:
          subject: \${{ needs.register.outputs.subject }}
          to: \${{ matrix.stage }}
        continue-on-error: \${{ matrix.stage == 'canary' }}
        timeout-minutes: 5
`;

describe('a workflow as this project ships it', () => {
  test("is valid for GitHub's own parser", async () => {
    expect(await validateWorkflow(SAMPLE)).toEqual([]);
  });

  test('is read whole', () => {
    const loaded = loadWorkflow(SAMPLE, '.github/workflows/register.yml');
    expect(loaded.problems).toEqual([]);
    if (loaded.kind !== 'ok') throw new Error('not loaded');
    const { workflow } = loaded;
    expect(workflow.triggers.others).toEqual([]);
    expect([...workflow.triggers.activities]).toEqual([['issue_comment', ['created']]]);
    expect(workflow.triggers.schedule).toEqual(['17 3 * * *']);
    expect(workflow.triggers.workflowDispatch?.inputs.map((input) => [input.name, input.type, input.default])).toEqual([
      ['model', 'choice', 'fraud'],
      ['dry-run', 'boolean', 'false'],
      ['limit', 'number', '3'],
    ]);
    expect(workflow.permissions).toEqual({ kind: 'listed', levels: {} });
    expect(workflow.concurrency?.queue).toBe('max');
    expect([...workflow.jobs.keys()]).toEqual(['register', 'promote']);
    expect(workflow.jobs.get('promote')?.steps[0]).toMatchObject({
      kind: 'uses',
      uses: { repository: 'slipway-dev/slipway', path: 'actions/promote', ref: 'main' },
    });
  });
});

describe('what GitHub refuses is refused here, at the same place', () => {
  const table: [string, string, string][] = [
    ['an unknown key', `${step('run: x')}bogus: 1\n`, "ci.yml:7:1): Unexpected value 'bogus'"],
    ['an unknown step key', step('run: x\n    wth: 1'), 'jobs.a.steps[0].wth (ci.yml:7:9)'],
    [
      'a missing runs-on',
      'on: push\njobs:\n  a:\n    steps: [{ run: x }]\n',
      'jobs.a.runs-on (ci.yml:3:3): Required property is missing',
    ],
    ['a step without run or uses', step('name: x'), 'a step needs run or uses'],
    ['a step with run and uses', step('run: x\n    uses: ./x'), 'a step has run or uses, not both'],
    ['an unknown event', step('run: x').replace('push', 'pushes'), "'pushes' is not an event of GitHub"],
    ['an unknown need', job('needs: ghost\nsteps: [{ run: x }]'), "there is no job 'ghost'"],
    ['a need of itself', job('needs: a\nsteps: [{ run: x }]'), 'the job needs itself'],
    ['secrets in a step condition', step('run: x\n    if: secrets.A != 0'), "Unrecognized named-value: 'secrets'"],
    ['env in a job condition', job("if: env.A == 'x'\nsteps: [{ run: x }]"), "Unrecognized named-value: 'env'"],
    [
      'steps in a job name',
      job('name: ${{ steps.x.outcome }}\nsteps: [{ run: x }]'),
      "Unrecognized named-value: 'steps'",
    ],
    ['always() in a run line', step('run: echo ${{ always() }}'), "Unrecognized function: 'always'"],
    ['an unclosed expression', step('run: echo ${{ github.sha'), 'closing }} sequence was not found'],
    ['an empty expression', step("run: 'echo ${{ }}'"), 'An expression was expected'],
    ['a double quote in an expression', step('run: \'echo ${{ "x" }}\''), 'Unexpected symbol'],
    ['an unknown function', step('run: echo ${{ foo() }}'), "Unrecognized function: 'foo'"],
    [
      'an unknown permission',
      job('permissions: { content: read }\nsteps: [{ run: x }]'),
      "'content' is not a permission",
    ],
    [
      'a level that does not exist',
      job('permissions: { id-token: read }\nsteps: [{ run: x }]'),
      "'read' is not a level of id-token",
    ],
    [
      'branches with branches-ignore',
      step('run: x').replace('push', '{ push: { branches: [a], branches-ignore: [b] } }'),
      'cannot be used together',
    ],
    ['a doubled id', job('steps:\n  - { id: a, run: x }\n  - { id: A, run: x }'), "the id 'A' is used twice"],
    ['a bad job id', step('run: x').replace('  a:', '  1a:'), 'a job id of letters'],
    [
      'queue max that cancels',
      step('run: x').replace('jobs:', 'concurrency: { group: a, queue: max, cancel-in-progress: true }\njobs:'),
      'exclude each other',
    ],
    [
      'a choice without options',
      step('run: x').replace('push', '{ workflow_dispatch: { inputs: { a: { type: choice } } } }'),
      'a choice needs options',
    ],
    ['an action without a ref', step('uses: owner/repo'), 'owner/repo[/path]@ref was expected'],
    ['a doubled key', step('run: x\n    run: y'), 'Map keys must be unique'],
    ['broken YAML', 'on: [push\njobs: {', 'ci.yml:'],
  ];
  test.each(table)('%s', async (_, text, expected) => {
    expect(lines(text).join('\n')).toContain(expected);
    expect(lines(text).every((line) => line.startsWith('invalid: '))).toBe(true);
  });

  // Rules that GitHub checks after its parser, on its servers.
  const laterOnGithub = new Set([
    'a doubled id',
    'an action without a ref',
    'a choice without options',
    'branches with branches-ignore',
    'queue max that cancels',
    'an unknown need',
    'a need of itself',
  ]);
  test.each(table.filter(([name]) => !laterOnGithub.has(name)))("GitHub's parser also refuses %s", async (_, text) => {
    expect((await validateWorkflow(text)).length).toBeGreaterThan(0);
  });

  test('all problems of a file come at once, in file order', () => {
    const found = loadWorkflow(
      'on: push\nfoo: 1\njobs:\n  a:\n    runs-on: windows-latest\n    container: x\n    steps:\n      - run: ${{ nope }}\n',
      'ci.yml',
    );
    expect(found.problems.map((problem) => [problem.kind, problem.line, problem.key])).toEqual([
      ['invalid', 2, 'foo'],
      ['unsupported', 5, 'jobs.a.runs-on'],
      ['unsupported', 6, 'jobs.a.container'],
      ['invalid', 8, 'jobs.a.steps[0].run'],
    ]);
  });

  test('anchors may be used, and aliases that multiply or bite their own tail are stopped', () => {
    expect(lines(`${job('env: &e { A: 1 }\nsteps: [{ run: x, env: *e }]')}`)).toEqual([]);
    const level = (n: number) =>
      `x${n}: &x${n} [${Array(10)
        .fill(`*x${n - 1}`)
        .join(', ')}]`;
    const bomb = job(
      `strategy:\n  matrix:\n    x0: &x0 [a]\n${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `    ${level(n)}`).join('\n')}\nsteps: [{ run: x }]`,
    );
    expect(lines(bomb).join()).toContain('aliases are followed at most 100 times');
    expect(lines(job('strategy: { matrix: { a: &a [*a] } }\nsteps: [{ run: x }]')).join()).toContain(
      'at most 100 times',
    );
  });

  test('a condition with text around its expression, always true on GitHub, is refused', () => {
    expect(lines(step("run: x\n    if: ${{ github.ref }} == 'x'")).join()).toContain('would always be true');
  });
});

describe('what GitHub runs and the local runner does not is named, never skipped', () => {
  test.each([
    ['container', job('container: node:20\nsteps: [{ run: x }]'), 'jobs.a.container (ci.yml:5:5)'],
    ['services', job('services: { db: { image: x } }\nsteps: [{ run: x }]'), 'jobs.a.services (ci.yml:5:5)'],
    ['a reusable workflow', 'on: push\njobs:\n  a:\n    uses: ./.github/workflows/x.yml\n', 'jobs.a.uses (ci.yml:4:5)'],
    [
      'another runner',
      step('run: x').replace('ubuntu-latest', 'macos-14'),
      "jobs.a.runs-on (ci.yml:4:14): the runner 'macos-14'",
    ],
    ['a runner group', step('run: x').replace('ubuntu-latest', '{ group: big }'), 'jobs.a.runs-on'],
    ['a container action', step('uses: docker://alpine'), 'jobs.a.steps[0].uses'],
    ['background steps', step('run: x\n    background: true'), 'jobs.a.steps[0].background'],
    [
      'environment inputs',
      step('run: x').replace('push', '{ workflow_dispatch: { inputs: { a: { type: environment } } } }'),
      'inputs.a.type',
    ],
  ])('%s', (_, text, expected) => {
    const found = lines(text);
    expect(found.join('\n')).toContain(expected);
    expect(found.every((line) => line.startsWith('unsupported: '))).toBe(true);
  });
});

describe('action files', () => {
  const COMPOSITE = `name: promote
description: Moves a version to a stage
inputs:
  subject: { description: What to move, required: true }
  to: { description: Where, default: canary }
outputs:
  decision: { description: What was decided, value: '\${{ steps.run.outputs.decision }}' }
runs:
  using: composite
  steps:
    - id: run
      shell: bash
      run: node "$GITHUB_ACTION_PATH/../../dist/index.js" promote
      env:
        SLIPWAY_SUBJECT: \${{ inputs.subject }}
        GITHUB_TOKEN: \${{ github.token }}
`;
  test('a composite action of this project is valid here and for GitHub', async () => {
    expect(loadAction(COMPOSITE, 'action.yml').kind).toBe('ok');
    expect(await validateAction(COMPOSITE)).toEqual([]);
  });

  test.each([
    ['run without shell', COMPOSITE.replace('      shell: bash\n', ''), 'needs shell'],
    ['secrets', COMPOSITE.replace('github.token', 'secrets.TOKEN'), "Unrecognized named-value: 'secrets'"],
    ['needs', COMPOSITE.replace('inputs.subject', 'needs.a.result'), "Unrecognized named-value: 'needs'"],
    ['vars', COMPOSITE.replace('inputs.subject', 'vars.a'), "Unrecognized named-value: 'vars'"],
    [
      'timeout-minutes',
      COMPOSITE.replace('      shell: bash\n', '      shell: bash\n      timeout-minutes: 1\n'),
      "Unexpected value 'timeout-minutes'",
    ],
    ['an output without value', COMPOSITE.replace(/, value: .*/, ' }'), 'needs value'],
    ['an unknown runtime', COMPOSITE.replace('composite', 'ruby'), 'composite, node20 or node24 was expected'],
  ])('%s in it is refused', (_, text, expected) => {
    const loaded = loadAction(text, 'action.yml');
    expect(loaded.kind === 'invalid' ? loaded.problems.map(formatProblem).join('\n') : '').toContain(expected);
  });
});
