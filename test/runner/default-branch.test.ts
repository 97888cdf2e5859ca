import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { RunnerEvent, RunUpdate } from '../../src/sandbox/runner/ports.ts';
import type { RunResult } from '../../src/sandbox/runner/results.ts';
import { createRunner, type Runner, type RunnerOptions } from '../../src/sandbox/runner/runner.ts';
import { createFakeGithub, type FakeGithub, jobWithSteps, logOf } from './support/fake-github.ts';

const disposables: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposables.splice(0).reverse()) await dispose();
});

const on = (trigger: string, steps: string, job = '') => jobWithSteps(steps, job).replace('on: push', `on: ${trigger}`);
const logs = (runs: readonly RunResult[]) => runs.flatMap(logOf);

function start(
  files: Record<string, string>,
  more: Partial<RunnerOptions> = {},
): { github: FakeGithub; runner: Runner; sha: string } {
  const github = createFakeGithub();
  disposables.push(() => github.dispose());
  const named = Object.entries(files).map(([name, text]) => [`.github/workflows/${name}`, text]);
  const sha = github.commit(Object.fromEntries(named));
  const runner = createRunner({ github, dir: join(github.dir, 'runner'), secrets: () => ({ KEY: 'hush' }), ...more });
  disposables.push(() => runner.close());
  return { github, runner, sha };
}

const event = (name: RunnerEvent['event'], payload: object, more: Partial<RunnerEvent> = {}): RunnerEvent => ({
  repository: 'acme/models',
  event: name,
  ref: 'refs/heads/side',
  sha: 'f'.repeat(40),
  actor: 'bo',
  payload: { ...payload },
  ...more,
});
const comment = (body: string, more: object = {}) =>
  event('issue_comment', {
    action: 'created',
    issue: { number: 3, title: 'Promote flight-delay', pull_request: {} },
    comment: { id: 9, body, user: { login: 'bo', type: 'User' } },
    ...more,
  });

describe('a comment', () => {
  const SHOW = on(
    'issue_comment',
    `- run: |
    echo "event=$GITHUB_EVENT_NAME ref=$GITHUB_REF name=$GITHUB_REF_NAME sha=$GITHUB_SHA actor=$GITHUB_ACTOR head=[$GITHUB_HEAD_REF]"
    echo "workflow=$GITHUB_WORKFLOW_REF secret=\${SECRET:+there}"
    node -e 'const e = JSON.parse(require("fs").readFileSync(process.env.GITHUB_EVENT_PATH)); console.log("payload", e.action, e.comment.id, e.issue.number)'
  env: { SECRET: '\${{ secrets.KEY }}' }
`,
  );

  test("runs the default branch's workflow file at its head, whatever branch the event speaks of", async () => {
    const { github, runner, sha } = start({ 'w.yml': SHOW });
    const side = github.commit(
      { '.github/workflows/w.yml': on('issue_comment', '- run: echo "taken over"') },
      { branch: 'side' },
    );
    const [run] = await runner.runEvent({ ...comment('/status'), sha: side });
    const log = logOf(run as RunResult);
    expect(log).toContain(`event=issue_comment ref=refs/heads/main name=main sha=${sha} actor=bo head=[]`);
    expect(log).toContain('workflow=acme/models/.github/workflows/w.yml@refs/heads/main secret=there');
    expect(log).toContain('payload created 9 3');
    expect(run).toMatchObject({ name: 'Promote flight-delay', ref: 'refs/heads/main', sha });
    expect(github.created[0]).toMatchObject({ event: 'issue_comment', headBranch: 'main', headSha: sha });
  });

  test('starts nothing in a repository that has no default branch yet', async () => {
    const { github, runner } = start({ 'w.yml': SHOW });
    github.git('update-ref', '-d', 'refs/heads/main');
    expect(await runner.runEvent(comment('/status'))).toEqual([]);
  });

  test.each([
    ['/approve 0123abcd', 'ran'],
    ['/APPROVE 0123abcd', 'ran'],
    ['please /approve', 'skipped'],
    ["it's /approve || true }}", 'skipped'],
    ['', 'skipped'],
  ])('whose text is %j is looked at by `if:`, and its job is %s', async (body, expected) => {
    const text = `on: { issue_comment: { types: [created] } }
jobs:
  a:
    if: github.event.issue.pull_request && startsWith(github.event.comment.body, '/approve') && !contains(github.event.comment.body, '||')
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
`;
    const { runner } = start({ 'w.yml': text });
    const [run] = await runner.runEvent(comment(body));
    expect(run?.jobs[0]?.conclusion).toBe(expected === 'ran' ? 'success' : 'skipped');
  });

  test('reaches a script through its environment as it is, and through an expression as code', async () => {
    const body = '/approve "; echo taken over; # $(echo substituted) `echo ticked`';
    const byEnv = on(
      'issue_comment',
      '- run: printf "%s\\n" "$BODY"\n  env: { BODY: "${{ github.event.comment.body }}" }',
    );
    const byText = on('issue_comment', '- run: echo "${{ github.event.comment.body }}"');
    const { runner } = start({ 'env.yml': byEnv, 'text.yml': byText });
    const [safe, unsafe] = await runner.runEvent(comment(body));
    expect(logOf(safe as RunResult)).toContain(body);
    expect(logOf(safe as RunResult)).not.toContain('taken over');
    // Like on GitHub. The runner does not protect a workflow from itself.
    expect(logOf(unsafe as RunResult)).toContain('taken over');
  });
});

describe('a schedule', () => {
  test('runs the workflows that have the cron of the event, and tells them which it was', async () => {
    const show = '- run: echo "$0 ${{ github.event_name }} ${{ github.event.schedule }} $GITHUB_REF"';
    const { runner } = start({
      'a.yml': on('{ schedule: [{ cron: "*/15 * * * *" }, { cron: "0 6 * * *" }] }', show),
      'b.yml': on('{ schedule: [{ cron: "0 6 * * *" }] }', show),
      'c.yml': on('push', show),
    });
    const quarter = await runner.runEvent(event('schedule', { schedule: '*/15 * * * *' }));
    expect(quarter.map((run) => run.workflow.path)).toEqual(['.github/workflows/a.yml']);
    expect(logs(quarter).some((line) => line.endsWith('schedule */15 * * * * refs/heads/main'))).toBe(true);
    expect(await runner.runEvent(event('schedule', { schedule: '0 6 * * *' }))).toHaveLength(2);
    expect(await runner.runEvent(event('schedule', { schedule: '1 1 1 1 *' }))).toEqual([]);
  });
});

describe('a followed run', () => {
  /** Tells of the end of each run, as the local GitHub does. */
  const follow = (github: FakeGithub, runner: Runner, to: string) => {
    const update = github.updateRun;
    const names = () => new Map(github.created.map((run, index) => [101 + index, run.workflowName]));
    github.updateRun = async (change: RunUpdate) => {
      await update(change);
      if (change.status !== 'completed') return;
      const { id } = change.run;
      const workflow_run = { id, name: names().get(id), head_branch: 'side', conclusion: change.conclusion };
      github.emit(event('workflow_run', { action: 'completed', workflow_run }, { actor: to }));
    };
    disposables.push(runner.attach());
  };

  test('is followed on the default branch, with rights of its own and the facts of the run it follows', async () => {
    const { github, runner, sha } = start({
      'wake.yml': `name: Wake\n${on('issues', '- run: exit 1', 'permissions: {}')}`,
      'after.yml': on(
        '{ workflow_run: { workflows: [Wake], types: [completed] } }',
        '- run: echo "$GITHUB_EVENT_NAME ${{ github.event.workflow_run.conclusion }} ${{ github.event.workflow_run.id }} $GITHUB_REF $GITHUB_SHA $GITHUB_ACTOR"',
      ),
    });
    follow(github, runner, 'chen');
    await runner.startEvent(event('issues', { action: 'opened', issue: { title: 'Bad rows' } }));
    const runs = await runner.settle();
    expect(runs.map((run) => [run.name, run.conclusion])).toEqual([
      ['Bad rows', 'failure'],
      ['.github/workflows/after.yml', 'success'],
    ]);
    expect(logs(runs)).toContain(`workflow_run failure 101 refs/heads/main ${sha} chen`);
    expect(github.tokens.map(({ permissions }) => permissions)).toEqual([
      { metadata: 'read' },
      { contents: 'read', packages: 'read', metadata: 'read' },
    ]);
  });

  test('is the beginning of a chain that ends after three, also for a workflow that follows itself', async () => {
    const link = (name: string, trigger: string) => `name: ${name}\n${on(trigger, '- run: "true"')}`;
    const following = (name: string) => `{ workflow_run: { workflows: [${name}], types: [completed] } }`;
    const { github, runner } = start({
      'a.yml': link('A', 'issues'),
      'b.yml': link('B', following('A')),
      'c.yml': link('C', following('B')),
      'd.yml': link('D', following('C')),
      'e.yml': link('E', following('D')),
      'loop.yml': link('Loop', '{ schedule: [{ cron: "0 6 * * *" }], workflow_run: { workflows: [Loop] } }'),
    });
    follow(github, runner, 'bo');
    await runner.startEvent(event('issues', { action: 'opened' }));
    expect((await runner.settle()).map((run) => run.workflow.name)).toEqual(['A', 'B', 'C', 'D']);
    await runner.startEvent(event('schedule', { schedule: '0 6 * * *' }));
    expect((await runner.settle()).map((run) => run.workflow.name)).toEqual(['Loop', 'Loop', 'Loop', 'Loop']);
  });
});

describe('a run that a person starts again', () => {
  test('has the old payload, the original commit and actor, and names who started it as triggering actor', async () => {
    const show = on(
      'issue_comment',
      '- run: echo "attempt=$GITHUB_RUN_ATTEMPT actor=$GITHUB_ACTOR by=$GITHUB_TRIGGERING_ACTOR sha=$GITHUB_SHA $BODY"\n  env: { BODY: "${{ github.event.comment.body }} ${{ github.triggering_actor }}" }',
      'permissions: { id-token: write }',
    );
    const { github, runner, sha } = start({ 'w.yml': show });
    const [first] = await runner.runEvent(comment('/promote production'));
    github.commit({ '.github/workflows/w.yml': on('issue_comment', '- run: echo "a later file"') });
    const again = await runner.rerun({ runId: first?.runId ?? 0, actor: 'eli' });
    expect(logOf(again)).toContain(`attempt=2 actor=bo by=eli sha=${sha} /promote production eli`);
    expect(again).toMatchObject({ runId: first?.runId, runAttempt: 2, actor: 'bo', triggeringActor: 'eli' });
    expect(github.created).toHaveLength(1);
    expect(github.updates.at(-1)).toMatchObject({ run: { attempt: 2 }, triggeringActor: 'eli' });
    // The privileges are those of the one who started it first, and so is the name in the identity token.
    expect(github.oidc.map(({ actor, triggeringActor, run }) => [actor, triggeringActor, run.attempt])).toEqual([
      ['bo', 'bo', 1],
      ['bo', 'eli', 2],
    ]);
  });

  test('is what happens when the local GitHub is asked for it, with the number that it gave the attempt', async () => {
    const { github, runner, sha } = start({
      'w.yml': on('issue_comment', '- run: echo "attempt=$GITHUB_RUN_ATTEMPT by=$GITHUB_TRIGGERING_ACTOR $GITHUB_SHA"'),
    });
    const detach = runner.attach();
    await runner.runEvent(comment('/promote production'));
    // Its first attempt may not have tidied up yet when somebody sees that it is over.
    github.askAgain({ repository: 'acme/models', runId: 101, attempt: 3, actor: 'eli' });
    const ended = await runner.settle();
    expect(ended.map(({ runAttempt, triggeringActor }) => [runAttempt, triggeringActor])).toEqual([
      [1, 'bo'],
      [3, 'eli'],
    ]);
    expect(logOf(ended[1] as RunResult)).toContain(`attempt=3 by=eli ${sha}`);
    detach();
  });

  test('of a run that is not known ends the attempt that is queued, and says why', async () => {
    const errors: string[] = [];
    const { github, runner } = start({}, { onError: (error) => void errors.push(error.message) });
    runner.attach();
    const request = { repository: 'acme/models', runId: 9, attempt: 2, actor: 'eli' };
    github.askAgain(request);
    expect(await runner.settle()).toEqual([]);
    expect(errors).toEqual(['Not Found: there is no run 9']);
    expect(github.updates).toMatchObject([
      { run: { id: 9, attempt: 2 }, status: 'completed', conclusion: 'startup_failure', triggeringActor: 'eli' },
    ]);
    await runner.close();
    github.askAgain(request);
    expect(errors).toHaveLength(1);
  });

  test('waits at its environment anew', async () => {
    const { github, runner } = start({ 'w.yml': on('issues', '- run: "true"', 'environment: production') });
    github.gates['production'] = { kind: 'waiting' };
    await runner.startEvent(event('issues', { action: 'opened' }));
    await runner.settle();
    await expect(runner.rerun({ runId: 101, actor: 'eli' })).rejects.toThrow('still running');
    github.decide('production', 'approved');
    expect(await runner.settle()).toMatchObject([{ conclusion: 'success' }]);
    const again = runner.rerun({ runId: 101, actor: 'eli' });
    expect(await runner.settle()).toEqual([]);
    expect(github.waiting.map(({ run }) => run.attempt)).toEqual([2]);
    github.decide('production', 'rejected');
    expect((await again).conclusion).toBe('failure');
  });
});
