import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/sandbox/runner/results.ts';
import { jobWithSteps } from './support/fake-github.ts';
import { apiStep, type LocalGithub, printed, startLocalGithub } from './support/local-github.ts';

const on = (trigger: string, name: string, steps: string, job = ''): string =>
  `name: ${name}\n${jobWithSteps(steps, job).replace('on: push', `on: ${trigger}`)}`;
const WRITES =
  apiStep({ name: 'comment', method: 'POST', path: '/issues/1/comments', body: '{"body":"/promote production"}' }) +
  apiStep({ name: 'file', method: 'PUT', path: '/contents/by-job.txt', body: '{"message":"m","content":"eA=="}' });

const WORKFLOWS = {
  'command.yml': on(
    '{ issue_comment: { types: [created] } }',
    'Command',
    '- run: echo "from the default branch $GITHUB_REF"',
  ),
  'review.yml': on(
    'pull_request_review',
    'Review',
    `- run: echo "at $GITHUB_REF $GITHUB_SHA key=[$KEY] $ACTION"
  env: { KEY: "\${{ secrets.KEY }}", ACTION: "\${{ github.event.action }} \${{ github.event.review.state }}" }
${WRITES}`,
    'permissions: {}',
  ),
  'after.yml': on(
    '{ workflow_run: { workflows: [Review], types: [completed] } }',
    'After review',
    `- run: echo "after $RUN_NAME $RUN_EVENT $RUN_BRANCH $CONCLUSION $REF pull=[$PULL] head=$HEAD key=[$KEY]"
  env:
    RUN_NAME: "\${{ github.event.workflow_run.name }}"
    RUN_EVENT: "\${{ github.event.workflow_run.event }}"
    RUN_BRANCH: "\${{ github.event.workflow_run.head_branch }}"
    CONCLUSION: "\${{ github.event.workflow_run.conclusion }}"
    PULL: "\${{ github.event.workflow_run.pull_requests[0].number }}"
    HEAD: "\${{ github.event.workflow_run.head_repository.full_name }}"
    REF: "\${{ github.ref }}"
    KEY: "\${{ secrets.KEY }}"
${WRITES}`,
    'permissions: { contents: write, pull-requests: write, issues: write }',
  ),
  'asked.yml': on(
    '{ pull_request: { types: [review_requested] } }',
    'Asked',
    '- run: echo "asked of ${{ github.event.requested_reviewer.login }}"',
  ),
  'sweep.yml': on(
    "{ schedule: [{ cron: '17 3 * * *' }] }",
    'Sweep',
    '- run: echo "sweep ${{ github.event.schedule }} by ${{ github.actor }}"',
  ),
  'closed.yml': on(
    '{ issues: { types: [closed] } }',
    'Closed',
    '- run: echo "closed ${{ github.event.issue.number }}"',
  ),
};

let place: LocalGithub;
beforeEach(async () => {
  place = await startLocalGithub({ workflows: WORKFLOWS, secrets: { KEY: 'hush' } });
});
afterEach(() => place.end());

const names = (ended: Record<string, RunResult[]>): string[] =>
  Object.entries(ended)
    .map(([name, runs]) => `${name} ${runs.map((run) => run.conclusion).join()}`)
    .sort();

/** A pull request of bo's, whose branch has its own idea of the workflow of comments. */
async function propose(): Promise<number> {
  await place.push('bo', {
    branch: 'side',
    files: {
      'train.txt': 'better\n',
      '.github/workflows/command.yml': on('issue_comment', 'Command', '- run: echo "from the pull request"'),
    },
  });
  return await place.propose('bo', 'side');
}

describe('a comment', () => {
  test("starts the default branch's workflow, though the pull request has another version of the file", async () => {
    const number = await propose();
    expect(names(await place.settle())).toEqual([]);
    const said = await place.call('dara', 'POST', `/issues/${number}/comments`, { body: '/status' });
    expect(said.status).toBe(201);
    const ended = await place.settle();
    expect(names(ended)).toEqual(['Command success']);
    expect(printed(ended['Command'])).toContain('from the default branch refs/heads/main');
    const sha = await place.github.readRef('acme/models', 'refs/heads/main');
    expect(ended['Command']).toMatchObject([{ sha, actor: 'dara', event: 'issue_comment' }]);
  });

  test('that is edited or deleted starts nothing where only what is created counts', async () => {
    const number = await propose();
    const { body } = await place.call('dara', 'POST', `/issues/${number}/comments`, { body: 'Looks fine.' });
    expect(names(await place.settle())).toEqual(['Command success']);
    const path = `/issues/comments/${body.id}`;
    expect((await place.call('bo', 'PATCH', path, { body: '/promote production' })).status).toBe(200);
    expect((await place.call('dara', 'DELETE', path)).status).toBe(204);
    expect(names(await place.settle())).toEqual([]);
  });
});

describe('a review', () => {
  test("starts the pull request's workflow without rights; its end starts the default branch's with them", async () => {
    const number = await propose();
    // The job that follows writes to main, and the trial merge moves with it.
    const merge = await place.github.readRef('acme/models', `refs/pull/${number}/merge`);
    const reviewed = await place.call('chen', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVE', body: 'good' });
    expect(reviewed.status).toBe(200);
    const ended = await place.settle();
    // The comment of the second job would start a third workflow, were it not written with the token of a job.
    expect(names(ended)).toEqual(['After review success', 'Review success']);
    expect(printed(ended['Review'])).toEqual([
      `at refs/pull/1/merge ${merge} key=[***] submitted approved`,
      'comment=403',
      'file=403',
    ]);
    expect(printed(ended['After review'])).toEqual([
      'after Review pull_request_review side success refs/heads/main pull=[1] head=acme/models key=[***]',
      'comment=201',
      'file=201',
    ]);
    expect(ended['After review']).toMatchObject([{ actor: 'chen', ref: 'refs/heads/main' }]);
    const runs = (await place.call('amara', 'GET', '/actions/runs')).body.workflow_runs;
    expect(runs.map((run: { event: string; head_branch: string }) => [run.event, run.head_branch])).toEqual([
      ['workflow_run', 'main'],
      ['pull_request_review', 'side'],
    ]);
  });

  test('of a pull request from a fork has no secrets and a token that only reads, whatever its workflow asks for', async () => {
    await place.github.forkRepo({ repo: 'acme/models', owner: 'dara' });
    const greedy = WORKFLOWS['review.yml'].replace('permissions: {}', 'permissions: write-all');
    await place.push('dara', {
      repo: 'dara/models',
      branch: 'theirs',
      files: { '.github/workflows/review.yml': greedy, 'train.txt': 'mine\n' },
    });
    const number = await place.propose('dara', 'dara:theirs');
    const merge = await place.github.readRef('acme/models', `refs/pull/${number}/merge`);
    await place.call('chen', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVE', body: 'good' });
    const ended = await place.settle();
    expect(names(ended)).toEqual(['After review success', 'Review success']);
    expect(printed(ended['Review'])).toEqual([
      `at refs/pull/1/merge ${merge} key=[] submitted approved`,
      'comment=403',
      'file=403',
    ]);
    const { permissions } = (ended['Review'] as RunResult[])[0]?.jobs[0] ?? {};
    expect([...new Set(Object.values(permissions ?? {}))]).toEqual(['read']);
    expect(Object.keys(permissions ?? {})).not.toContain('id-token');
    // What follows names the fork and no pull request: it has to look for it itself.
    expect(printed(ended['After review'])[0]).toBe(
      'after Review pull_request_review theirs success refs/heads/main pull=[] head=dara/models key=[***]',
    );
  });

  test('that is asked for starts the workflow for it, once for each person', async () => {
    const number = await propose();
    const asked = await place.call('bo', 'POST', `/pulls/${number}/requested_reviewers`, {
      reviewers: ['chen', 'amara'],
    });
    expect(asked.status).toBe(201);
    const ended = await place.settle();
    expect(printed(ended['Asked']).sort()).toEqual(['asked of amara', 'asked of chen']);
  });
});

test('the moment of a schedule starts its workflow on the default branch, as who last changed the file', async () => {
  await place.push('chen', {
    branch: 'main',
    files: { '.github/workflows/sweep.yml': `${WORKFLOWS['sweep.yml']}# looked at\n` },
  });
  expect(names(await place.settle())).toEqual([]);
  await place.github.schedule({ repo: 'acme/models', cron: '17 3 * * *' });
  const ended = await place.settle();
  expect(names(ended)).toEqual(['Sweep success']);
  expect(printed(ended['Sweep'])).toEqual(['sweep 17 3 * * * by chen']);
});

test('an issue starts workflows for what becomes of it', async () => {
  await place.call('bo', 'POST', '/issues', { title: 'Bad rows' });
  await place.call('bo', 'PATCH', '/issues/1', { title: 'Worse rows' });
  expect(names(await place.settle())).toEqual([]);
  await place.call('bo', 'PATCH', '/issues/1', { state: 'closed' });
  expect(printed((await place.settle())['Closed'])).toEqual(['closed 1']);
});
