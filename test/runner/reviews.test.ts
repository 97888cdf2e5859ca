import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readingOnly, resolvePermissions } from '../../src/sandbox/runner/permissions.ts';
import type { RunnerEvent } from '../../src/sandbox/runner/ports.ts';
import { readPull } from '../../src/sandbox/runner/pull-event.ts';
import type { RunResult } from '../../src/sandbox/runner/results.ts';
import { createRunner } from '../../src/sandbox/runner/runner.ts';
import { createFakeGithub, type FakeGithub, jobWithSteps, logOf } from './support/fake-github.ts';

let github: FakeGithub | undefined;
afterEach(() => github?.dispose());

const REPO = 'acme/models';
const PERMISSIONS = 'permissions: { contents: read, checks: write, id-token: write }';
const onReview = (steps: string, trigger = 'pull_request_review'): string =>
  jobWithSteps(steps, PERMISSIONS).replace('on: push', `on: ${trigger}`);

/** A pull request whose branch changes the workflow, and the events of its reviews. */
function propose(files: { main: string; side: string }) {
  const fake = createFakeGithub();
  github = fake;
  const baseSha = fake.commit({ '.github/workflows/w.yml': files.main });
  const headSha = fake.commit({ '.github/workflows/w.yml': files.side }, { branch: 'side' });
  fake.git('update-ref', 'refs/pull/1/merge', headSha);
  const runner = createRunner({
    github: fake,
    dir: join(fake.dir, 'runner'),
    secrets: () => ({ KEY: 'hush' }),
    variables: () => ({ PLACE: 'here' }),
  });
  const review = (more: { action?: string; from?: string | null; state?: string } = {}): RunnerEvent => {
    const { action = 'submitted', from = REPO, state = 'approved' } = more;
    const head = { ref: 'side', sha: headSha, repo: from === null ? null : { full_name: from } };
    return {
      repository: REPO,
      event: 'pull_request_review',
      ref: 'refs/pull/1/merge',
      sha: headSha,
      actor: 'bo',
      payload: {
        action,
        review: { id: 5, state, user: { login: 'bo' }, commit_id: headSha },
        pull_request: { number: 1, title: 'Better model', head, base: { ref: 'main', sha: baseSha } },
      },
    };
  };
  return { github: fake, runner, review, headSha };
}

describe('a review', () => {
  const SHOW = onReview(`- run: |
    echo "event=$GITHUB_EVENT_NAME ref=$GITHUB_REF name=$GITHUB_REF_NAME head=[$GITHUB_HEAD_REF] base=[$GITHUB_BASE_REF]"
    echo "actor=$GITHUB_ACTOR sha=$GITHUB_SHA workflow=$GITHUB_WORKFLOW_REF"
    echo "state=$STATE secret=$SECRET place=$PLACE oidc=\${ACTIONS_ID_TOKEN_REQUEST_URL:+offered}"
  env:
    STATE: \${{ github.event.review.state }}
    SECRET: \${{ secrets.KEY || 'none' }}
    PLACE: \${{ vars.PLACE || 'nowhere' }}
`);

  test("runs the workflow file of the pull request's merge commit, with the branch names that GitHub gives: none", async () => {
    const { runner, review, headSha, github } = propose({ main: onReview('- run: echo main'), side: SHOW });
    const [run] = await runner.runEvent(review());
    const log = logOf(run as RunResult);
    expect(log).toContain('event=pull_request_review ref=refs/pull/1/merge name=1/merge head=[] base=[]');
    expect(log).toContain(`actor=bo sha=${headSha} workflow=${REPO}/.github/workflows/w.yml@refs/pull/1/merge`);
    expect(log).toContain('state=approved secret=*** place=here oidc=offered');
    expect(run).toMatchObject({ name: 'Better model', event: 'pull_request_review' });
    expect(github.created[0]).toMatchObject({ headBranch: 'side', headSha });
    expect(github.oidc[0]).toMatchObject({ event: 'pull_request_review', headRef: undefined, baseRef: undefined });
  });

  test.each([['chen/models'], [null]])(
    'of a pull request from %s gets a token that only reads, and nothing that is secret',
    async (from) => {
      const { github, runner, review } = propose({ main: SHOW, side: SHOW });
      const [run] = await runner.runEvent(review({ from }));
      expect(logOf(run as RunResult)).toContain('state=approved secret=none place=nowhere oidc=');
      expect(github.tokens[0]?.permissions).toEqual({ contents: 'read', checks: 'read', metadata: 'read' });
    },
  );

  test('starts what waits for its activity, of whatever kind the review is', async () => {
    const trigger = '{ pull_request_review: { types: [submitted, dismissed] } }';
    const steps = "- if: github.event.review.state == 'approved'\n  run: echo counted";
    const { runner, review } = propose({ main: SHOW, side: onReview(steps, trigger) });
    expect(await runner.runEvent(review({ action: 'edited' }))).toEqual([]);
    const [commented] = await runner.runEvent(review({ state: 'commented' }));
    expect(commented?.jobs[0]?.steps[0]?.outcome).toBe('skipped');
    for (const action of ['submitted', 'dismissed'])
      expect(logOf((await runner.runEvent(review({ action })))[0] as RunResult)).toContain('counted');
  });
});

describe('the event of a pull request or a review of one', () => {
  const event = (payload: object): RunnerEvent => ({
    repository: REPO,
    event: 'pull_request',
    ref: 'refs/pull/1/merge',
    sha: 'a'.repeat(40),
    actor: 'amara',
    payload: { action: 'opened', ...payload },
  });
  const pull = (head: object) => ({
    number: 1,
    title: 't',
    head: { ref: 'side', sha: 'b'.repeat(40), repo: { full_name: REPO }, ...head },
    base: { ref: 'main', sha: 'c'.repeat(40) },
  });

  test('tells a fork by the repository of its head; one that is gone was a fork', () => {
    expect(readPull(event({ pull_request: pull({}) }))?.fork).toBe(false);
    expect(readPull(event({ pull_request: pull({ repo: { full_name: 'chen/models' } }) }))?.fork).toBe(true);
    expect(readPull(event({ pull_request: pull({ repo: null }) }))?.fork).toBe(true);
    expect(readPull({ ...event({ pull_request: pull({ repo: null }) }), event: 'pull_request_review' })?.fork).toBe(
      true,
    );
    expect(readPull({ ...event({}), event: 'push' })).toBeUndefined();
    expect(readPull({ ...event({}), event: 'issue_comment' })).toBeUndefined();
  });

  test('is refused when it does not tell what it is about', () => {
    expect(() => readPull(event({}))).toThrow("a pull_request event needs the number 'number', found undefined");
    expect(() => readPull(event({ pull_request: pull({ sha: 3 }) }))).toThrow("the string 'sha', found 3");
  });

  test('leaves a fork what can be read of the permissions', () => {
    const all = resolvePermissions({ kind: 'all', level: 'write' }, undefined);
    expect(Object.values(readingOnly(all)).every((level) => level === 'read')).toBe(true);
    expect(readingOnly(all)).not.toHaveProperty('id-token');
    expect(readingOnly({ 'id-token': 'write', checks: 'write', metadata: 'read' })).toEqual({
      checks: 'read',
      metadata: 'read',
    });
  });
});
