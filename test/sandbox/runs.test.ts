import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitHubEvent, RunRow } from '../../src/sandbox/github/index.ts';
import { base, oidOf, propose } from './proposals.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let events: GitHubEvent[];
beforeEach(async () => {
  world = await startWorld();
  events = [];
  world.github.events.on('workflow_run', (event) => events.push(event));
});
afterEach(() => world.end());

const start = (
  more: { actor?: string; event?: string; payload?: unknown; head_branch?: string; head_repo?: string } = {},
): RunRow =>
  world.github.createRun({
    repo: world.repo,
    path: '.github/workflows/train.yml',
    name: 'Train',
    event: 'push',
    ref: 'refs/heads/main',
    sha: world.first,
    actor: 'bo',
    ...more,
  });
const finish = (run: RunRow): RunRow => world.github.updateRun(run.id, { status: 'completed', conclusion: 'success' });
const told = (): unknown[] => events.map(({ payload }) => payload['action']);

describe('a workflow run', () => {
  it('is told when it is asked for, begins and ends, at the head of the default branch', async () => {
    const { call, commit, first, github, person, repo } = world;
    const run = start();
    const head = oidOf(await commit({ head: first, files: { a: '' }, token: person }));
    github.updateRun(run.id, { status: 'in_progress' });
    github.updateRun(run.id, { status: 'in_progress', display_title: 'again' });
    finish(run);
    expect(events).toMatchObject([
      { ref: 'refs/heads/main', sha: first, actor: 'bo', payload: { action: 'requested' } },
      { ref: 'refs/heads/main', sha: head, actor: 'bo', payload: { action: 'in_progress' } },
      {
        name: 'workflow_run',
        repo,
        sha: head,
        payload: {
          action: 'completed',
          workflow: { name: 'Train', path: '.github/workflows/train.yml', id: run.workflow },
          workflow_run: { id: run.id, head_sha: first, conclusion: 'success', event: 'push', actor: { login: 'bo' } },
          repository: { full_name: repo },
          sender: { login: 'bo' },
        },
      },
    ]);
    const shown = (await call('GET', `${base}/actions/runs/${run.id}`)).body;
    const sent = events[2]?.payload['workflow_run'] as { head_commit: unknown; status: string };
    expect([sent.status, sent.head_commit]).toEqual(['completed', shown.head_commit]);
    expect(shown.head_commit.message).toBe('Initial commit');
  });

  it("is told also when a job's token caused it, and follows a chain of three", async () => {
    const { call, github, job } = world;
    const body = { ref: 'main', inputs: { model: 'm' } };
    await call('POST', `${base}/actions/workflows/train.yml/dispatches`, { token: job, body });
    expect(events.map(({ actor }) => actor)).toEqual(['github-actions[bot]']);
    let last = finish(start());
    for (const _ of [1, 2, 3]) {
      const cause = events.at(-1);
      expect(cause?.payload).toMatchObject({ action: 'completed', workflow_run: { id: last.id } });
      last = finish(start({ event: 'workflow_run', payload: cause?.payload }));
    }
    expect(events.at(-1)?.payload['workflow_run']).not.toMatchObject({ id: last.id });
    expect(github.run(last.id)).toMatchObject({ status: 'completed', event: 'workflow_run' });
  });

  it('of a pull request names it, while it is open and not from a fork', async () => {
    const { call, github, person } = world;
    const head = await propose(world);
    const run = start({ event: 'pull_request_review', head_branch: 'side' });
    expect(events[0]?.payload['workflow_run']).toMatchObject({ pull_requests: [{ number: 1, head: { sha: head } }] });
    // Of a fork GitHub names none, not even where a branch of the repository has the name of the fork's.
    await github.forkRepo({ repo: world.repo, owner: 'chen' });
    start({ event: 'pull_request_review', head_branch: 'side', head_repo: 'chen/models' });
    expect(events[1]?.payload['workflow_run']).toMatchObject({
      pull_requests: [],
      head_branch: 'side',
      head_repository: { full_name: 'chen/models' },
      repository: { full_name: world.repo },
    });
    await call('PATCH', `${base}/pulls/1`, { token: person, body: { state: 'closed' } });
    expect((await call('GET', `${base}/actions/runs/${run.id}`)).body.pull_requests).toEqual([]);
  });
});

describe('a run', () => {
  it('that was only said to wait is answered by a listed person, never by a token of a job', async () => {
    const { call, github, repo, admin, person } = world;
    const team = github.addTeam({ org: 'acme', slug: 'risk', members: ['amara'] });
    github.admin.addEnvironment(repo, 'production', { reviewers: [{ type: 'Team', id: team.id }] });
    const run = start();
    github.updateRun(run.id, { status: 'waiting', pending_environments: ['production'] });
    const pending = await call('GET', `${base}/actions/runs/${run.id}/pending_deployments`, { token: admin });
    expect(pending.body[0]).toMatchObject({ current_user_can_approve: true, environment: { name: 'production' } });
    const answer = { environment_ids: [pending.body[0].environment.id], state: 'approved', comment: 'good' };
    const path = `${base}/actions/runs/${run.id}/pending_deployments`;
    expect((await call('POST', path, { body: answer })).status).toBe(403);
    expect((await call('POST', path, { token: person, body: answer })).status).toBe(422);
    expect((await call('POST', path, { token: admin, body: answer })).status).toBe(200);
    const approvals = await call('GET', `${base}/actions/runs/${run.id}/approvals`);
    expect(approvals.body).toMatchObject([
      { state: 'approved', comment: 'good', user: { login: 'amara' }, environments: [{ name: 'production' }] },
    ]);
  });
});

describe('a run again', () => {
  it('keeps actor and payload, names who started it, and the attempt before stays readable', async () => {
    const { admin, call, github } = world;
    const requests: unknown[] = [];
    github.onRerun((request) => requests.push(request));
    const run = start({ payload: { comment: { id: 7 } } });
    const job = github.createJob({ run_id: run.id, name: 'train' });
    github.updateJob(job.id, { status: 'completed', conclusion: 'failure' });
    github.updateRun(run.id, { status: 'completed', conclusion: 'failure' });
    world.clock.now = new Date('2026-03-02T10:00:00Z');
    const path = `${base}/actions/runs/${run.id}`;
    expect((await call('POST', `${path}/rerun`, { token: admin, body: {} })).status).toBe(201);
    expect(requests).toEqual([{ repo: world.repo, run_id: run.id, run_attempt: 2, triggering_actor: 'amara' }]);
    expect(github.run(run.id)?.payload).toEqual({ comment: { id: 7 } });
    const again = github.createJob({ run_id: run.id, name: 'train' });
    github.updateRun(run.id, { run_attempt: 1, status: 'completed', conclusion: 'cancelled' });
    github.updateRun(run.id, { run_attempt: 2, status: 'in_progress' });
    expect((await call('GET', path)).body).toMatchObject({
      run_attempt: 2,
      status: 'in_progress',
      conclusion: null,
      actor: { login: 'bo' },
      triggering_actor: { login: 'amara' },
      run_started_at: '2026-03-02T10:00:00Z',
      created_at: '2026-03-01T10:00:00Z',
      previous_attempt_url: expect.stringContaining(`/runs/${run.id}/attempts/1`),
    });
    expect((await call('GET', `${path}/attempts/1`)).body).toMatchObject({
      run_attempt: 1,
      status: 'completed',
      conclusion: 'failure',
      actor: { login: 'bo' },
      triggering_actor: { login: 'bo' },
      previous_attempt_url: null,
    });
    expect((await call('GET', `${path}/attempts/2`)).body.run_attempt).toBe(2);
    expect((await call('GET', `${path}/attempts/3`)).status).toBe(404);
    const jobs = async (end: string): Promise<unknown> =>
      (await call('GET', `${path}${end}`)).body.jobs.map((row: { id: number; run_attempt: number }) => [
        row.id,
        row.run_attempt,
      ]);
    expect(await jobs('/jobs')).toEqual([[again.id, 2]]);
    expect(await jobs('/attempts/1/jobs')).toEqual([[job.id, 1]]);
    expect(await jobs('/jobs?filter=all')).toEqual([
      [job.id, 1],
      [again.id, 2],
    ]);
    expect(told()).toEqual(['requested', 'completed', 'requested', 'in_progress']);
    expect(events.map(({ actor }) => actor)).toEqual(['bo', 'bo', 'amara', 'amara']);
  });

  it('is refused to readers, while it runs, after a month, and after fifty times', async () => {
    const { call, github, person, reader } = world;
    const run = start();
    const again = async (token: string): Promise<[number, string]> => {
      const answer = await call('POST', `${base}/actions/runs/${run.id}/rerun`, { token });
      return [answer.status, answer.body.message];
    };
    expect(await again(person)).toEqual([403, 'This workflow is already running']);
    finish(run);
    expect((await again(reader))[0]).toBe(403);
    github.updateRun(run.id, { run_attempt: 51, status: 'completed', conclusion: 'success' });
    expect((await again(person))[1]).toContain('50 times');
    const old = finish(start());
    world.clock.now = new Date('2026-04-05T10:00:00Z');
    const late = await call('POST', `${base}/actions/runs/${old.id}/rerun`, { token: person });
    expect([late.status, late.body.message]).toEqual([
      403,
      'Unable to retry this workflow run because it was created over a month ago',
    ]);
  });
});

describe('a schedule', () => {
  it('comes in the name of who last changed the workflow, or of an administrator', async () => {
    const { commit, first, github, person, repo } = world;
    const seen: GitHubEvent[] = [];
    github.events.on('schedule', (event) => seen.push(event));
    await expect(github.schedule({ repo, cron: '0 6 * * *' })).rejects.toThrow('has the schedule "0 6 * * *"');
    const sweep = "on: { schedule: [{ cron: '0 6 * * *' }] }\njobs: {}\n";
    const head = oidOf(await commit({ head: first, files: { '.github/workflows/sweep.yml': sweep }, token: person }));
    await github.schedule({ repo, cron: '0 6 * * *' });
    expect(seen).toMatchObject([
      { name: 'schedule', repo, ref: 'refs/heads/main', sha: head, actor: 'bo', payload: { schedule: '0 6 * * *' } },
    ]);
    await github.addRepo({ owner: 'acme', name: 'other', files: { '.github/workflows/sweep.yml': sweep } });
    github.setRole({ repo: 'acme/other', login: 'amara', role: 'admin' });
    await github.schedule({ repo: 'acme/other', cron: '0 6 * * *' });
    expect(seen[1]).toMatchObject({ repo: 'acme/other', actor: 'amara' });
  });
});

describe('commits', () => {
  it('name accounts where the address is theirs, and nobody where it is not', async () => {
    const { call, first, github } = world;
    const bo = github.addUser('bo');
    github.addUser('dara', { email: 'dara@models.example' });
    const people: [string, string | undefined][] = [
      ['DARA@models.example', 'dara'],
      [`${bo.id}+renamed@users.noreply.github.com`, 'bo'],
      ['bo@users.noreply.github.com', 'bo'],
      ['41898282+github-actions[bot]@users.noreply.github.com', 'github-actions[bot]'],
      ['999999+bo@users.noreply.github.com', undefined],
      ['bo@users.noreply.github.com.example', undefined],
      ['noreply@github.com', 'web-flow'],
    ];
    const tree = (await call('GET', `${base}/git/commits/${first}`)).body.tree.sha;
    let parent = first;
    for (const [email] of people) {
      const author = { name: 'Somebody', email, date: '2026-02-01T10:00:00Z' };
      const body = { message: email, tree, parents: [parent], author, committer: { ...author, email: 'x@y.example' } };
      parent = (await call('POST', `${base}/git/commits`, { body })).body.sha;
    }
    const compared = (await call('GET', `${base}/compare/${first}...${parent}`)).body.commits;
    const logins = compared.map((row: { author: { login: string } | null }) => row.author?.login);
    expect(logins).toEqual(people.map(([, login]) => login));
    expect(compared.map((row: { committer: unknown }) => row.committer)).toEqual(people.map(() => null));
    const one = (await call('GET', `${base}/commits/${compared[1].sha}`)).body;
    expect([one.author.login, one.commit.author.name, one.committer]).toEqual(['bo', 'Somebody', null]);
  });
});
