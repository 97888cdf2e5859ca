import { describe, expect, test } from 'vitest';
import { loadWorkflow } from '../../src/sandbox/runner/load-workflow.ts';
import type { RunnerEvent } from '../../src/sandbox/runner/ports.ts';
import { decideTrigger } from '../../src/sandbox/runner/triggers.ts';
import { jobWithSteps } from './support/fake-github.ts';
import { validateWorkflow } from './support/workflow-parser.ts';

const text = (on: string): string => jobWithSteps('- run: "true"').replace('on: push', `on: ${on}`);
const problems = (on: string) => {
  const loaded = loadWorkflow(text(on), 'x.yml');
  return loaded.problems.map(({ kind, key, message }) => `${kind} ${key}: ${message}`);
};
const event = (name: RunnerEvent['event'], payload: object): RunnerEvent => ({
  repository: 'acme/models',
  event: name,
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
  actor: 'amara',
  payload: { ...payload },
});
const run = (name: string, more: object = {}) => ({
  action: 'completed',
  workflow_run: { id: 1, name, head_branch: 'main', ...more },
});
const decide = async (on: string, happened: RunnerEvent): Promise<string> => {
  const loaded = loadWorkflow(text(on), 'x.yml');
  if (loaded.kind !== 'ok') throw new Error(`not loaded: ${problems(on).join('; ')}`);
  // None of these look at changed paths.
  const decision = await decideTrigger(loaded.workflow.triggers, happened, '/nowhere');
  return decision.kind === 'run' ? 'run' : decision.reason;
};

describe('on:', () => {
  test.each([
    'issue_comment',
    '{ issue_comment: { types: [created] }, issues: { types: opened } }',
    '[issues, pull_request_review]',
    '{ pull_request_review: { types: [submitted, edited, dismissed] } }',
    '{ workflow_run: { workflows: [Reviews], types: [completed], branches: [main] } }',
    '{ workflow_run: { workflows: Reviews, branches-ignore: ["wip/**"] } }',
    '{ schedule: [{ cron: "17 3 * * *" }, { cron: "*/15 8-18 * JAN-JUN mon-fri" }] }',
    '{ pull_request: { types: [review_requested, review_request_removed] } }',
  ])('%s is read, and GitHub reads it', async (on) => {
    expect(problems(on)).toEqual([]);
    expect(await validateWorkflow(text(on))).toEqual([]);
  });

  test.each([
    ['{ issue_comment: { types: [posted] } }', "invalid on.issue_comment.types: 'posted' is not an activity type"],
    ['{ issue_comment: { branches: [main] } }', 'invalid on.issue_comment.branches: '],
    ['{ pull_request_review: { types: [approved] } }', "invalid on.pull_request_review.types: 'approved' is not an"],
    ['{ issues: { types: [pinned] } }', 'unsupported on.issues.types: issues that are pinned; the local GitHub'],
    ['{ pull_request: { types: [labeled] } }', 'unsupported on.pull_request.types: pull requests that are labeled'],
    ['workflow_run', 'invalid on.workflow_run.workflows: the names of the workflows'],
    ['{ workflow_run: { types: [completed] } }', 'invalid on.workflow_run.workflows: the names of the workflows'],
    [
      '{ workflow_run: { workflows: [A], branches: [a], branches-ignore: [b] } }',
      'invalid on.workflow_run.branches-ig',
    ],
    ['{ workflow_run: { workflows: [A], types: [done] } }', "invalid on.workflow_run.types: 'done' is not an activity"],
    ['schedule', 'invalid on.schedule: a list of crons was expected'],
    [
      '{ schedule: [{ cron: "17 3 * *" }] }',
      "invalid on.schedule[0].cron: a cron of five fields was expected, found '17",
    ],
    ['{ schedule: [{ cron: "@daily" }] }', 'invalid on.schedule[0].cron: a cron of five fields was expected'],
    ['{ schedule: [{}] }', 'invalid on.schedule[0].cron: a cron of five fields was expected'],
    ['{ schedule: [{ cron: "1 2 * * *", timezone: Europe/Berlin }] }', 'unsupported on.schedule[0].timezone: '],
  ])('%s is a problem that is named', (on, start) => {
    expect(problems(on)).toHaveLength(1);
    expect(problems(on)[0]?.slice(0, start.length)).toBe(start);
  });
});

describe('an event', () => {
  const comment = event('issue_comment', { action: 'edited' });
  const FOLLOW =
    '{ workflow_run: { workflows: [Reviews, .github/workflows/w.yml], types: [completed], branches: [main, "r/**"] } }';
  test.each([
    ['issue_comment', comment, 'run'],
    ['{ issue_comment: { types: [created] } }', comment, "the type 'edited' is not among created"],
    ['issues', comment, 'on has no issue_comment'],
    ['{ issues: { types: [opened] } }', event('issues', { action: 'opened' }), 'run'],
    ['issues', event('issues', { action: 'labeled' }), 'run'],
    [
      '{ issues: { types: [closed] } }',
      event('issues', { action: 'labeled' }),
      "the type 'labeled' is not among closed",
    ],
    ['pull_request_review', event('pull_request_review', { action: 'dismissed' }), 'run'],
    ['pull_request', event('pull_request_review', { action: 'submitted' }), 'on has no pull_request_review'],
    [FOLLOW, event('workflow_run', run('Reviews')), 'run'],
    [FOLLOW, event('workflow_run', run('.github/workflows/w.yml', { head_branch: 'r/1/2' })), 'run'],
    [
      FOLLOW,
      event('workflow_run', run('reviews')),
      "the workflow 'reviews' is not among Reviews, .github/workflows/w.yml",
    ],
    [
      FOLLOW,
      event('workflow_run', { ...run('Reviews'), action: 'requested' }),
      "the type 'requested' is not among completed",
    ],
    [FOLLOW, event('workflow_run', run('Reviews', { head_branch: 'side' })), "'side' does not match main, r/**"],
    ['{ workflow_run: { workflows: [A] } }', event('workflow_run', run('A', { head_branch: null })), 'run'],
    [
      '{ workflow_run: { workflows: [A], branches-ignore: [side] } }',
      event('workflow_run', run('A', { head_branch: 'side' })),
      "'side' is ignored",
    ],
    ['push', event('workflow_run', run('A')), 'on has no workflow_run'],
    [
      '{ schedule: [{ cron: "1 2 * * *" }, { cron: "5 * * * *" }] }',
      event('schedule', { schedule: '5 * * * *' }),
      'run',
    ],
    [
      '{ schedule: [{ cron: "1 2 * * *" }] }',
      event('schedule', { schedule: '5 * * * *' }),
      "'5 * * * *' is not among 1 2 * * *",
    ],
    ['push', event('schedule', { schedule: '5 * * * *' }), 'on has no schedule'],
  ])('%s decides on %j: %s', async (on, happened, expected) => {
    expect(await decide(on, happened)).toBe(expected);
  });

  test('of a run that does not tell which run it is of is refused', async () => {
    const on = '{ workflow_run: { workflows: [A] } }';
    await expect(decide(on, event('workflow_run', { action: 'completed' }))).rejects.toThrow(
      "a workflow_run event needs the number 'id', found undefined",
    );
  });
});
