import { afterEach, describe, expect, test } from 'vitest';
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

const SHA_PIN = '11bd71901bbe5b1630ceea73d27597364c9af683';

describe('actions/checkout', () => {
  test('puts the commit of the event on its branch, with one commit of history', async () => {
    const fake = createFakeGithub();
    fake.commit({ 'old.txt': 'old' });
    const result = await run(
      jobWithSteps(`- id: c
  uses: actions/checkout@${SHA_PIN} # v4.2.2
- run: |
    echo "head=$(git rev-parse HEAD) branch=$(git branch --show-current) depth=$(git rev-list --count HEAD)"
    cat train.txt
    git status --porcelain
- run: test "\${{ steps.c.outputs.commit }}" = "$GITHUB_SHA"
`),
      { files: { 'train.txt': 'training\n' }, github: fake },
    );
    expect(result.conclusion).toBe('success');
    expect(logOf(result)).toContain(`head=${result.sha} branch=main depth=1`);
    expect(logOf(result)).toContain('training');
  });

  test('fetch-depth 0 brings all history, branches and tags; ref and path choose what and where', async () => {
    const fake = createFakeGithub();
    const first = fake.commit({ 'v.txt': 'one' });
    fake.git('tag', 'v1', first);
    fake.commit({ 'v.txt': 'side' }, { branch: 'side' });
    fake.commit({ 'v.txt': 'two' });
    const result = await run(
      jobWithSteps(`- uses: actions/checkout@v4
  with: { fetch-depth: 0 }
- uses: actions/checkout@v4
  with: { ref: v1, path: tagged }
- uses: actions/checkout@v4
  with: { ref: side, path: side }
- uses: actions/checkout@v4
  with: { ref: ${first}, path: exact }
- run: |
    echo "$(git rev-list --count HEAD | tr -d ' ') $(git tag) $(git branch -r | grep -c origin/side)"
    echo "tagged=$(cat tagged/v.txt) side=$(cat side/v.txt) exact=$(cat exact/v.txt)"
`),
      { github: fake },
    );
    expect(result.conclusion).toBe('success');
    expect(logOf(result)).toContain('tagged=one side=side exact=one');
    expect(logOf(result).some((line) => /^\d+ v1 1$/.test(line))).toBe(true);
  });

  test.each([
    ['an unknown ref', '{ ref: nowhere }', "A branch or tag with the name 'nowhere' could not be found"],
    ['an unknown repository', '{ repository: acme/other }', "the repository 'acme/other' is not on the local GitHub"],
    ['submodules', '{ submodules: recursive }', 'unsupported: submodules: recursive'],
    [
      'an input the runner does not know',
      '{ sparse-checkout: src }',
      'unsupported: jobs.job.steps[0].with.sparse-checkout',
    ],
    ['a path out of the workspace', '{ path: ../../x }', 'leads out of'],
  ])('refuses %s', async (_, inputs, message) => {
    const result = await run(jobWithSteps(`- uses: actions/checkout@v4\n  with: ${inputs}`));
    expect(result.conclusion).toBe('failure');
    expect(result.jobs[0]?.steps[0]?.annotations.at(-1)?.message).toContain(message);
  });
});

describe('artifacts', () => {
  test('go from job to job, with a digest, below the shared folder of their paths', async () => {
    const result = await run(`on: push
jobs:
  make:
    runs-on: ubuntu-latest
    outputs: { digest: '\${{ steps.u.outputs.artifact-digest }}' }
    steps:
      - run: mkdir -p out/deep out/.hidden && echo m > out/model.bin && echo d > out/deep/card.md && echo x > out/skip.tmp && echo h > out/.hidden/h
      - id: u
        uses: actions/upload-artifact@v4
        with:
          name: model
          path: |
            out/**
            !out/*.tmp
      - uses: actions/upload-artifact@v4
        with: { name: single, path: out/model.bin }
  use:
    needs: make
    runs-on: ubuntu-latest
    steps:
      - id: d
        uses: actions/download-artifact@v4
        with: { name: model, path: got }
      - uses: actions/download-artifact@v4
        with: { path: all }
      - run: |
          echo "files=$(cd got && find . -type f | sort | tr '\\n' ' ')"
          echo "all=$(cd all && find . -type f | sort | tr '\\n' ' ')"
          test '\${{ steps.d.outputs.download-path }}' = "$PWD/got"
`);
    expect(result.conclusion).toBe('success');
    expect(logOf(result)).toContain('files=./deep/card.md ./model.bin ');
    expect(logOf(result)).toContain('all=./model/deep/card.md ./model/model.bin ./single/model.bin ');
    expect(result.artifacts.map(({ name, files, size }) => ({ name, files, size }))).toEqual([
      { name: 'model', files: ['deep/card.md', 'model.bin'], size: 4 },
      { name: 'single', files: ['model.bin'], size: 2 },
    ]);
    expect(result.jobs[0]?.outputs['digest']).toBe(result.artifacts[0]?.digest);
    expect(result.artifacts[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    [
      'a name that is taken',
      '- run: echo > a\n- uses: actions/upload-artifact@v4\n  with: { path: a }\n- uses: actions/upload-artifact@v4\n  with: { path: a }',
      '(409) Conflict',
    ],
    [
      'nothing to keep when that is an error',
      '- uses: actions/upload-artifact@v4\n  with: { path: none, if-no-files-found: error }',
      'No files were found',
    ],
    [
      'a bad name',
      '- uses: actions/upload-artifact@v4\n  with: { path: a, name: a/b }',
      'The artifact name is not valid',
    ],
    [
      'a missing artifact',
      '- uses: actions/download-artifact@v4\n  with: { name: ghost }',
      'Artifact not found for name: ghost',
    ],
    [
      'a path outside of the job',
      '- uses: actions/upload-artifact@v4\n  with: { path: /etc/hostname }',
      "leads out of the job's folders",
    ],
  ])('refuse %s', async (_, steps, message) => {
    const result = await run(jobWithSteps(steps));
    expect(result.conclusion).toBe('failure');
    expect(result.jobs[0]?.steps.at(-1)?.annotations.at(-1)?.message).toContain(message);
  });

  test('nothing found is a warning by default', async () => {
    const result = await run(jobWithSteps('- uses: actions/upload-artifact@v4\n  with: { path: none }'));
    expect(result.conclusion).toBe('success');
    expect(result.jobs[0]?.steps[0]?.annotations[0]?.level).toBe('warning');
  });
});

describe('actions/setup-node', () => {
  test('installs nothing, and warns when the present node is another', async () => {
    const major = process.versions.node.split('.')[0];
    const result = await run(
      jobWithSteps(
        `- uses: actions/setup-node@v4\n  with: { node-version: ${major} }\n- uses: actions/setup-node@v4\n  with: { node-version: 12.x }\n- run: node --version`,
      ),
    );
    expect(result.conclusion).toBe('success');
    expect(result.jobs[0]?.steps.map((step) => step.annotations.map((note) => note.level))).toEqual([
      [],
      ['warning'],
      [],
    ]);
    expect(logOf(result)).toContain(process.version);
  });
});

describe('re-runs', () => {
  test('keep commit, ref and payload, and count the attempt under a new triggering actor', async () => {
    const ran = await runWorkflowText(
      jobWithSteps('- run: echo "a=$GITHUB_RUN_ATTEMPT $GITHUB_ACTOR $GITHUB_TRIGGERING_ACTOR $GITHUB_SHA"'),
    );
    github = ran.github;
    github.commit({ '.github/workflows/test.yml': jobWithSteps('- run: echo changed') });
    const again = await ran.runner.rerun({ runId: ran.result.runId, actor: 'bo' });
    expect(again).toMatchObject({
      runId: ran.result.runId,
      runNumber: 1,
      runAttempt: 2,
      actor: 'amara',
      triggeringActor: 'bo',
      sha: ran.result.sha,
    });
    expect(logOf(again)).toContain(`a=2 amara bo ${ran.result.sha}`);
    await expect(ran.runner.rerun({ runId: 9999, actor: 'bo' })).rejects.toThrow('there is no run 9999');
  });

  test('use what the earlier attempt uploaded and may upload the same name again', async () => {
    const text = jobWithSteps(
      '- if: github.run_attempt == 2\n  uses: actions/download-artifact@v4\n  with: { name: a, path: old }\n- run: cat old/f || true; echo "attempt-$GITHUB_RUN_ATTEMPT" > f\n- uses: actions/upload-artifact@v4\n  with: { name: a, path: f }\n',
    );
    const ran = await runWorkflowText(text);
    github = ran.github;
    const again = await ran.runner.rerun({ runId: ran.result.runId, actor: 'bo' });
    expect(again.conclusion).toBe('success');
    expect(logOf(again)).toContain('attempt-1');
  });
});

test('events of a subscription run until it ends, and settle waits for them', async () => {
  const ran = await runWorkflowText(jobWithSteps('- run: "true"'));
  github = ran.github;
  await ran.runner.settle();
  const stop = ran.runner.attach();
  github.emit(pushEvent(ran.result.sha));
  expect((await ran.runner.settle()).map((result) => result.runNumber)).toEqual([2]);
  stop();
  github.emit(pushEvent(ran.result.sha));
  expect(await ran.runner.settle()).toEqual([]);
});
