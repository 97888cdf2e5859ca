import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitHubEvent } from '../../src/sandbox/github/index.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const base = '/repos/acme/models';

describe('issues', () => {
  it('are created, commented, labelled with labels that come into being, and closed', async () => {
    const { call } = world;
    const issue = await call('POST', `${base}/issues`, {
      body: { title: 'Rolled back', body: 'why', labels: ['incident'] },
    });
    expect([issue.status, issue.body.number, issue.body.labels[0].name]).toEqual([201, 1, 'incident']);
    const comment = await call('POST', `${base}/issues/1/comments`, { body: { body: 'first' } });
    expect(comment.body.html_url).toContain(`/issues/1#issuecomment-${comment.body.id}`);
    expect(
      (await call('PATCH', `${base}/issues/comments/${comment.body.id}`, { body: { body: 'second' } })).body.body,
    ).toBe('second');
    expect((await call('GET', `${base}/issues/1/comments`)).body.map((c: { body: string }) => c.body)).toEqual([
      'second',
    ]);
    await call('POST', `${base}/issues/1/labels`, { body: { labels: ['production'] } });
    const closed = await call('PATCH', `${base}/issues/1`, { body: { state: 'closed' } });
    expect(closed.body).toMatchObject({ state: 'closed', state_reason: 'completed', comments: 1 });
    expect((await call('GET', `${base}/issues`)).body).toHaveLength(0);
    expect((await call('GET', `${base}/issues?state=all&labels=production`)).body).toHaveLength(1);
    expect((await call('DELETE', `${base}/issues/comments/${comment.body.id}`)).status).toBe(204);
    expect((await call('GET', `${base}/labels`)).body).toHaveLength(2);
  });

  it('drop the labels of people who may not set them, and refuse edits by them', async () => {
    const { call, reader } = world;
    const issue = await call('POST', `${base}/issues`, { token: reader, body: { title: 't', labels: ['x'] } });
    expect(issue.body.labels).toEqual([]);
    await call('POST', `${base}/issues`, { body: { title: 'other' } });
    expect((await call('PATCH', `${base}/issues/2`, { token: reader, body: { state: 'closed' } })).status).toBe(403);
    expect((await call('PATCH', `${base}/issues/1`, { token: reader, body: { title: 'mine' } })).status).toBe(200);
  });

  it('refuse a body over 65,536 characters', async () => {
    const answer = await world.call('POST', `${base}/issues`, { body: { title: 't', body: 'x'.repeat(65_537) } });
    expect([answer.status, answer.body.errors[0].message]).toEqual([
      422,
      'body is too long (maximum is 65536 characters)',
    ]);
  });

  it('count the same reaction of one person once', async () => {
    const { call } = world;
    await call('POST', `${base}/issues`, { body: { title: 't' } });
    const comment = (await call('POST', `${base}/issues/1/comments`, { body: { body: 'c' } })).body;
    const path = `${base}/issues/comments/${comment.id}/reactions`;
    expect((await call('POST', path, { body: { content: 'rocket' } })).status).toBe(201);
    expect((await call('POST', path, { body: { content: 'rocket' } })).status).toBe(200);
    expect((await call('GET', path)).body).toHaveLength(1);
    expect((await call('GET', `${base}/issues/comments/${comment.id}`)).body.reactions.rocket).toBe(1);
  });
});

describe('people', () => {
  it('show permission and role_name apart: maintain is write, triage is read', async () => {
    const { call, github, repo } = world;
    github.addUser('dara');
    github.setRole({ repo, login: 'dara', role: 'maintain' });
    const dara = await call('GET', `${base}/collaborators/dara/permission`);
    expect([dara.body.permission, dara.body.role_name]).toEqual(['write', 'maintain']);
    github.setRole({ repo, login: 'dara', role: 'triage' });
    expect((await call('GET', `${base}/collaborators/dara/permission`)).body).toMatchObject({
      permission: 'read',
      role_name: 'triage',
    });
    expect((await call('GET', `${base}/collaborators/nobody/permission`)).status).toBe(404);
    expect((await call('GET', `${base}/collaborators/dara`, { token: world.admin })).status).toBe(204);
  });

  it('see teams as members with read:org, apps with members: read', async () => {
    const { call, github, repo, person } = world;
    github.addTeam({ org: 'acme', slug: 'risk', members: ['bo'], maintainers: ['amara'] });
    expect((await call('GET', '/orgs/acme/teams/risk/memberships/amara', { token: person })).body).toMatchObject({
      state: 'active',
      role: 'maintainer',
    });
    expect((await call('GET', '/orgs/acme/teams/risk/memberships/chen', { token: person })).status).toBe(404);
    expect((await call('GET', '/orgs/acme/teams/risk/members', { token: person })).body).toHaveLength(2);
    expect((await call('GET', '/orgs/acme/teams', { token: person })).body[0].slug).toBe('risk');
    expect((await call('GET', '/orgs/acme/teams/risk', { token: person })).body.members_count).toBe(2);
    const narrow = github.personToken('bo', { scopes: ['repo'] });
    expect((await call('GET', '/orgs/acme/teams/risk/memberships/bo', { token: narrow })).status).toBe(404);
    const app = github.appToken({ slug: 'registry-app', repo, permissions: { members: 'read' } });
    expect((await call('GET', '/orgs/acme/teams/risk/memberships/bo', { token: app.token })).status).toBe(200);
  });
});

describe('checks, statuses and deployments', () => {
  it('take check runs from apps and jobs, not from people', async () => {
    const { call, first, admin } = world;
    const body = {
      name: 'eval-gate / m / canary',
      head_sha: first,
      external_id: 'k',
      conclusion: 'success',
      output: { title: 'Passed', summary: 's' },
    };
    const made = await call('POST', `${base}/check-runs`, { body });
    expect(made.body).toMatchObject({ status: 'completed', conclusion: 'success', app: { slug: 'github-actions' } });
    expect((await call('POST', `${base}/check-runs`, { token: admin, body })).status).toBe(403);
    const changed = await call('PATCH', `${base}/check-runs/${made.body.id}`, {
      body: { conclusion: 'failure', output: { title: 'Failed', summary: 's' } },
    });
    expect(changed.body.conclusion).toBe('failure');
    expect((await call('GET', `${base}/check-runs/${made.body.id}`)).body.output.title).toBe('Failed');
    expect((await call('GET', `${base}/commits/main/check-runs`)).body.total_count).toBe(1);
    const long = await call('POST', `${base}/check-runs`, {
      body: { ...body, output: { title: 't', summary: 'x'.repeat(65_536) } },
    });
    expect(long.status).toBe(422);
  });

  it('let a deployment start only when the statuses are green, unless told to ask for none', async () => {
    const { call, first } = world;
    await call('POST', `${base}/statuses/${first}`, { body: { state: 'failure', context: 'ci' } });
    expect((await call('GET', `${base}/commits/main/status`)).body.state).toBe('failure');
    expect((await call('GET', `${base}/commits/main/statuses`)).body).toHaveLength(1);
    expect((await call('POST', `${base}/deployments`, { body: { ref: 'main' } })).status).toBe(409);
    const free = { ref: 'main', required_contexts: [], auto_merge: false };
    expect((await call('POST', `${base}/deployments`, { body: free })).body).toMatchObject({
      environment: 'production',
      production_environment: true,
    });
  });

  it('make only earlier non-production deployments inactive', async () => {
    const { call } = world;
    const deploy = async (environment: string): Promise<number> => {
      const made = await call('POST', `${base}/deployments`, {
        body: { ref: 'main', environment, required_contexts: [], auto_merge: false },
      });
      await call('POST', `${base}/deployments/${made.body.id}/statuses`, { body: { state: 'success' } });
      return made.body.id;
    };
    const latest = async (id: number): Promise<string> =>
      (await call('GET', `${base}/deployments/${id}/statuses`)).body[0].state;
    const [staging, production] = [await deploy('staging'), await deploy('production')];
    await deploy('staging');
    await deploy('production');
    expect([await latest(staging), await latest(production)]).toEqual(['inactive', 'success']);
    expect((await call('GET', `${base}/deployments?environment=staging`)).body).toHaveLength(2);
    expect((await call('DELETE', `${base}/deployments/${production}`)).status).toBe(422);
    expect((await call('DELETE', `${base}/deployments/${staging}`)).status).toBe(204);
  });
});

describe('actions', () => {
  let events: GitHubEvent[];
  beforeEach(() => {
    events = [];
    for (const name of ['push', 'workflow_dispatch', 'repository_dispatch'] as const)
      world.github.events.on(name, (event) => events.push(event));
  });

  it('dispatch a workflow with checked inputs and return the run when asked', async () => {
    const { call } = world;
    const path = `${base}/actions/workflows/train.yml/dispatches`;
    const message = async (body: unknown): Promise<string> => (await call('POST', path, { body })).body.message;
    expect(await message({ ref: 'main', inputs: { nope: '1' } })).toBe('Unexpected inputs provided: ["nope"]');
    expect(await message({ ref: 'main' })).toBe("Required input 'model' not provided");
    expect(await message({ ref: 'none', inputs: { model: 'm' } })).toBe('No ref found for: none');
    expect(await message({ ref: 'main', inputs: { model: 'm', stage: 'prod' } })).toContain(
      'not in the list of allowed values',
    );
    expect((await call('POST', path, { body: { ref: 'main', inputs: { model: 'm' } } })).status).toBe(204);
    const details = await call('POST', path, {
      body: { ref: 'main', inputs: { model: 'm' }, return_run_details: true },
    });
    expect(details.status).toBe(200);
    expect(events.map((event) => [event.name, event.run_id, event.payload['inputs']])[1]).toEqual([
      'workflow_dispatch',
      details.body.workflow_run_id,
      { model: 'm', stage: 'canary' },
    ]);
    const run = await call('GET', `${base}/actions/runs/${details.body.workflow_run_id}`);
    expect(run.body).toMatchObject({
      name: 'Train',
      event: 'workflow_dispatch',
      status: 'queued',
      run_number: 2,
      head_branch: 'main',
      actor: { login: 'github-actions[bot]' },
    });
    const job = world.github.createJob({ run_id: details.body.workflow_run_id, name: 'train' });
    world.github.updateJob(job.id, { status: 'completed', conclusion: 'success' });
    expect(
      (await call('GET', `${base}/actions/runs/${details.body.workflow_run_id}/jobs`)).body.jobs[0].conclusion,
    ).toBe('success');
    expect((await call('GET', `${base}/actions/runs?event=workflow_dispatch`)).body.total_count).toBe(2);
    expect((await call('GET', `${base}/actions/workflows`)).body.workflows[0]).toMatchObject({
      name: 'Train',
      path: '.github/workflows/train.yml',
    });
    expect((await call('GET', `${base}/actions/workflows/train.yml`)).status).toBe(200);
  });

  it("start nothing by what a job's token does, except the two dispatches", async () => {
    const { call, commit, first, person } = world;
    const next = (await commit({ head: first, files: { a: '' } })).body.data.createCommitOnBranch.commit.oid;
    expect(events).toEqual([]);
    await commit({ head: next, files: { 'b.txt': '' }, token: person });
    expect(events[0]).toMatchObject({
      name: 'push',
      ref: 'refs/heads/main',
      actor: 'bo',
      payload: { before: next, head_commit: { added: ['b.txt'] } },
    });
    await call('POST', `${base}/dispatches`, { body: { event_type: 'retrain', client_payload: { why: 'drift' } } });
    expect(events[1]).toMatchObject({
      name: 'repository_dispatch',
      payload: { action: 'retrain', client_payload: { why: 'drift' } },
    });
  });

  it('keep their settings for administrators', async () => {
    const { call, admin } = world;
    const path = `${base}/actions/permissions/workflow`;
    expect((await call('GET', path, { token: admin })).body).toEqual({
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: false,
    });
    const body = { default_workflow_permissions: 'write', can_approve_pull_request_reviews: true };
    expect((await call('PUT', path, { token: admin, body })).status).toBe(204);
    expect((await call('GET', path, { token: admin })).body).toEqual(body);
    expect((await call('GET', `${base}/actions/permissions`, { token: admin })).body.enabled).toBe(true);
  });
});

describe('the plain reads beside these', () => {
  it('show issues, labels, reactions, tags, blobs, deployments and assets one by one', async () => {
    const { call, first, admin, github, repo } = world;
    await call('POST', `${base}/issues`, { body: { title: 't' } });
    expect((await call('GET', `${base}/issues/1`)).body.title).toBe('t');
    expect((await call('GET', `${base}/issues/9`)).status).toBe(404);
    expect((await call('POST', `${base}/issues/1/reactions`, { body: { content: 'eyes' } })).status).toBe(201);
    expect((await call('GET', `${base}/issues/1/reactions`)).body).toHaveLength(1);
    expect((await call('POST', `${base}/labels`, { body: { name: 'risk: high', color: 'ff0000' } })).status).toBe(201);
    expect((await call('POST', `${base}/labels`, { body: { name: 'Risk: high' } })).body.errors[0].code).toBe(
      'already_exists',
    );
    expect((await call('GET', `${base}/labels/risk%3A%20high`)).body.color).toBe('ff0000');
    const tag = await call('POST', `${base}/git/tags`, {
      body: { tag: 'm@v1', object: first, type: 'commit', message: 'one' },
    });
    expect((await call('GET', `${base}/git/tags/${tag.body.sha}`)).body).toMatchObject({
      tag: 'm@v1',
      message: 'one',
      object: { sha: first },
    });
    await call('POST', `${base}/git/refs`, { body: { ref: 'refs/tags/m@v1', sha: tag.body.sha } });
    expect((await call('GET', `${base}/tags`)).body).toMatchObject([{ name: 'm@v1', commit: { sha: first } }]);
    const blob = (await call('GET', `${base}/contents/README.md`)).body.sha;
    expect((await call('GET', `${base}/git/blobs/${blob}`)).body).toMatchObject({ size: 9, encoding: 'base64' });
    const deployment = await call('POST', `${base}/deployments`, {
      body: { ref: 'main', required_contexts: [], auto_merge: false },
    });
    expect((await call('GET', `${base}/deployments/${deployment.body.id}`)).body.sha).toBe(first);
    github.admin.addEnvironment(repo, 'canary');
    expect((await call('DELETE', `${base}/environments/canary`, { token: admin })).status).toBe(204);
    const release = await call('POST', `${base}/releases`, { body: { tag_name: 'm@v1', draft: true } });
    const url = release.body.upload_url.replace('{?name,label}', '?name=a.txt');
    const asset = await call('POST', url, { headers: { 'content-type': 'text/plain' }, body: '"x"' });
    expect(
      (await call('PATCH', `${base}/releases/assets/${asset.body.id}`, { body: { label: 'A file' } })).body.label,
    ).toBe('A file');
    expect((await call('GET', `${base}/releases/assets/${asset.body.id}`)).body.name).toBe('a.txt');
  });
});
