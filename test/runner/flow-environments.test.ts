import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProtectionRules } from '../../src/sandbox/github/index.ts';
import type { RunResult } from '../../src/sandbox/runner/results.ts';
import { jobWithSteps } from './support/fake-github.ts';
import { type LocalGithub, printed, REPO, type Reply, startLocalGithub } from './support/local-github.ts';

/** Prints who the OIDC token of the job speaks for. */
const CLAIMS = `- run: |
    curl -s -H "authorization: Bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=slipway" > id.json
    node -e 'const [, body] = JSON.parse(require("fs").readFileSync("id.json")).value.split("."); const c = JSON.parse(Buffer.from(body, "base64url")); console.log(c.environment, c.sub, c.run_attempt, c.actor)'
`;
const COMMENTED = '{ issue_comment: { types: [created] } }';
const promote = (environment: string): string =>
  `name: Promote\n${jobWithSteps(`${CLAIMS}- run: echo "$BODY $GITHUB_SHA $GITHUB_TRIGGERING_ACTOR"\n  env: { BODY: "\${{ github.event.comment.body }}" }\n`, `environment: ${environment}\npermissions: { id-token: write }`).replace('on: push', `on: ${COMMENTED}`)}`;

const PLAN = `name: Plan
on: repository_dispatch
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { list: '\${{ steps.l.outputs.list }}' }
    steps:
      - id: l
        run: echo "list=$LIST" >> "$GITHUB_OUTPUT"
        env: { LIST: '\${{ toJSON(github.event.client_payload.list) }}' }
  apply:
    needs: plan
    runs-on: ubuntu-latest
    strategy: { fail-fast: false, matrix: { include: '\${{ fromJSON(needs.plan.outputs.list) }}' } }
    environment: { name: '\${{ matrix.environment }}', deployment: false }
    steps: [{ run: 'echo "applied \${{ matrix.stage }}"' }]
  plain:
    needs: plan
    runs-on: ubuntu-latest
    environment: \${{ needs.plan.outputs.none }}
    steps: [{ run: 'echo plain' }]
`.replace('run: echo "list=$LIST"', 'run: echo "list=$(echo "$LIST" | tr -d \'\\n\')"');

const QUEUED = `name: Queue\n${jobWithSteps(
  '- run: echo "queued ${{ github.event.client_payload.n }}"',
  "environment: ${{ github.event.client_payload.n == 1 && 'production' || '' }}",
).replace(
  'on: push\n',
  'on: { repository_dispatch: { types: [queue] } }\nconcurrency: { group: promote-a, queue: max }\n',
)}`;

let place: LocalGithub;
beforeEach(async () => {
  const workflows = {
    'promote.yml': promote('production'),
    'plan.yml': PLAN.replace('on: repository_dispatch', 'on: { repository_dispatch: { types: [plan] } }'),
    'queue.yml': QUEUED,
  };
  place = await startLocalGithub({ workflows });
  await place.call('bo', 'POST', '/issues', { title: 'Promote here' });
});
afterEach(() => place.end());

function protect(more: ProtectionRules = {}, reviewers = ['chen']): void {
  const people = reviewers.map((login) => ({ type: 'User' as const, id: place.github.addUser(login).id }));
  place.github.admin.addEnvironment(REPO, 'production', { reviewers: people, ...more });
}

const say = (login = 'bo'): Promise<Reply> =>
  place.call(login, 'POST', '/issues/1/comments', { body: '/promote production' });

/** The only run that waits. */
async function waiting(): Promise<number> {
  expect(await place.settle()).toEqual({});
  const { workflow_runs: runs } = (await place.call('bo', 'GET', '/actions/runs?status=waiting')).body;
  expect(runs).toHaveLength(1);
  return runs[0].id;
}

/** Answers for everything that a run waits for. */
async function answer(login: string, run: number, state = 'approved'): Promise<Reply> {
  const path = `/actions/runs/${run}/pending_deployments`;
  const pending: { environment: { id: number } }[] = (await place.call(login, 'GET', path)).body;
  const body = { environment_ids: pending.map(({ environment }) => environment.id), state, comment: 'seen' };
  return place.call(login, 'POST', path, body);
}

const approvals = async (run: number): Promise<unknown[]> =>
  (await place.call('bo', 'GET', `/actions/runs/${run}/approvals`)).body.map(
    (one: { user: { login: string }; state: string }) => `${one.user.login} ${one.state}`,
  );
const ended = async (name: string): Promise<RunResult[]> => (await place.settle())[name] ?? [];

describe('a job in a protected environment', () => {
  test('waits, is approved by a reviewer, and goes on with the environment in its identity token', async () => {
    protect();
    await say();
    const run = await waiting();
    expect((await place.call('bo', 'GET', `/actions/runs/${run}/jobs`)).body.jobs).toMatchObject([
      { status: 'waiting' },
    ]);
    expect((await answer('amara', run)).body.message).toBe('You are not a required reviewer of this environment');
    expect((await answer('chen', run)).status).toBe(200);
    const [done] = await ended('Promote');
    expect(done?.conclusion, printed(done === undefined ? [] : [done]).join('\n')).toBe('success');
    expect(printed(done === undefined ? [] : [done])[0]).toBe(
      'production repo:acme/models:environment:production 1 bo',
    );
    expect(await approvals(run)).toEqual(['chen approved']);
    expect((await place.call('bo', 'GET', `/actions/runs/${run}`)).body).toMatchObject({
      status: 'completed',
      conclusion: 'success',
      run_attempt: 1,
    });
  });

  test('is not approved by the one who started the run, where self-review is prevented', async () => {
    protect({ prevent_self_review: true }, ['bo', 'chen']);
    await say('bo');
    const run = await waiting();
    const refused = await answer('bo', run);
    expect([refused.status, refused.body.message]).toEqual([422, 'You cannot approve your own deployment']);
    expect(await waiting()).toBe(run);
    expect((await answer('chen', run)).status).toBe(200);
    expect(await ended('Promote')).toMatchObject([{ conclusion: 'success' }]);
  });

  test('fails when a reviewer rejects it', async () => {
    protect();
    await say();
    const run = await waiting();
    await answer('chen', run, 'rejected');
    const [done] = await ended('Promote');
    expect(done).toMatchObject({ conclusion: 'failure', jobs: [{ conclusion: 'failure', steps: [] }] });
    expect(done?.jobs[0]?.annotations[0]?.message).toBe("The deployment to 'production' was rejected by chen");
    expect(await approvals(run)).toEqual(['chen rejected']);
  });
});

describe('a run that is run again by the API', () => {
  test('has the old payload and commit, asks for approval anew, and lists what the attempt before was given', async () => {
    protect({ prevent_self_review: true }, ['chen', 'amara']);
    const before = await place.github.readRef(REPO, 'refs/heads/main');
    const comment = (await say('bo')).body;
    const run = await waiting();
    await answer('chen', run);
    expect(await ended('Promote')).toMatchObject([{ runAttempt: 1, conclusion: 'success' }]);
    // Neither what the comment says now, nor what the workflow file says now, is of this run.
    await place.call('bo', 'PATCH', `/issues/comments/${comment.id}`, { body: '/status' });
    await place.push('amara', { branch: 'main', files: { '.github/workflows/promote.yml': promote('canary') } });
    expect(await place.settle()).toEqual({});
    expect((await place.call('amara', 'POST', `/actions/runs/${run}/rerun`)).status).toBe(201);
    expect(await waiting()).toBe(run);
    expect((await place.call('bo', 'GET', `/actions/runs/${run}`)).body).toMatchObject({
      status: 'waiting',
      run_attempt: 2,
      actor: { login: 'bo' },
      triggering_actor: { login: 'amara' },
    });
    // GitHub tells neither the attempt nor the time of an approval: the old one is in the list as if it were of now.
    expect(await approvals(run)).toEqual(['chen approved']);
    expect((await answer('amara', run)).body.message).toBe('You cannot approve your own deployment');
    expect((await answer('chen', run)).status).toBe(200);
    const again = await ended('Promote');
    expect(again).toMatchObject([{ runAttempt: 2, conclusion: 'success', sha: before, triggeringActor: 'amara' }]);
    expect(printed(again)).toEqual([
      'production repo:acme/models:environment:production 2 bo',
      `/promote production ${before} amara`,
    ]);
    expect(await approvals(run)).toEqual(['chen approved', 'chen approved']);
    const attempts = [1, 2].map((n) => place.call('bo', 'GET', `/actions/runs/${run}/attempts/${n}`));
    const shown = (await Promise.all(attempts)).map(({ body }) => [body.triggering_actor.login, body.conclusion]);
    expect(shown).toEqual([
      ['bo', 'success'],
      ['amara', 'success'],
    ]);
    expect((await place.call('bo', 'GET', `/actions/runs/${run}/jobs?filter=all`)).body.total_count).toBe(2);
  });
});

describe('a matrix that an earlier job made', () => {
  const dispatch = (event_type: string, client_payload: object): Promise<Reply> =>
    place.call('bo', 'POST', '/dispatches', { event_type, client_payload });

  test('gives each job its environment; one with an empty name, written either way, is none', async () => {
    protect();
    const list = [
      { stage: 'canary', environment: 'staging' },
      { stage: 'production', environment: 'production' },
      { stage: 'shadow' },
    ];
    expect((await dispatch('plan', { list })).status).toBe(204);
    const run = await waiting();
    const jobs = (await place.call('bo', 'GET', `/actions/runs/${run}/jobs`)).body.jobs;
    const statuses = jobs.map((job: { name: string; status: string }) => `${job.name} ${job.status}`);
    expect(statuses.sort()).toEqual([
      'apply (canary, staging) completed',
      'apply (production, production) waiting',
      'apply (shadow) completed',
      'plain completed',
      'plan completed',
    ]);
    await answer('chen', run);
    const [done] = await ended('Plan');
    expect(done?.jobs.map((job) => [job.name, job.environment, job.conclusion])).toEqual([
      ['plan', undefined, 'success'],
      ['apply (canary, staging)', 'staging', 'success'],
      ['apply (production, production)', 'production', 'success'],
      ['apply (shadow)', undefined, 'success'],
      ['plain', undefined, 'success'],
    ]);
    const { environments } = (await place.call('bo', 'GET', '/environments')).body;
    expect(environments.map((one: { name: string }) => one.name).sort()).toEqual(['production', 'staging']);
    expect((await place.call('bo', 'GET', '/deployments')).body).toEqual([]);
  });

  test('a queue of three in one group moves when the first, at a gate, has its answer, and none is lost', async () => {
    protect();
    for (const n of [1, 2, 3]) expect((await dispatch('queue', { n })).status).toBe(204);
    const run = await waiting();
    const states = async (): Promise<unknown> =>
      (await place.call('bo', 'GET', '/actions/runs')).body.workflow_runs.map(
        (row: { status: string; conclusion: string | null }) => row.conclusion ?? row.status,
      );
    expect(await states()).toEqual(['queued', 'queued', 'waiting']);
    await answer('chen', run);
    const done = await ended('Queue');
    expect(printed(done)).toEqual(['queued 1', 'queued 2', 'queued 3']);
    expect(await states()).toEqual(['success', 'success', 'success']);
  });
});
