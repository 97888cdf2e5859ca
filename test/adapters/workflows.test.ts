import { describe, expect, it } from 'vitest';
import { createGitHubWorkflows } from '../../src/adapters/github/workflows.ts';
import { github, REPO, refusal, testClient, useNock } from './support.ts';

useNock();

const wish = { workflow: 'rollback.yml', inputs: { model: 'flight-delay', stage: 'production' } };
const dispatch = () => {
  github().get(REPO).reply(200, { default_branch: 'trunk' });
  return github().post(`${REPO}/actions/workflows/rollback.yml/dispatches`, {
    ref: 'trunk',
    inputs: wish.inputs,
    return_run_details: true,
  });
};
const workflows = () => createGitHubWorkflows(testClient());

describe('a workflow', () => {
  it('is started on the default branch, and its run comes back', async () => {
    dispatch().reply(200, {
      workflow_run_id: 77,
      run_url: 'u',
      html_url: 'https://github.com/acme/models/actions/runs/77',
    });
    expect(await workflows().start(wish)).toEqual({ id: 77, url: 'https://github.com/acme/models/actions/runs/77' });
  });

  it('is never started twice: a lost answer is said', async () => {
    dispatch().reply(502, '');
    const found = await refusal(workflows().start(wish), 'platform_unavailable');
    expect(found.next).toContain('may have been started');
  });

  it('that is not there, or may not be started, is refused with the next step', async () => {
    dispatch().reply(404, { message: 'Not Found' });
    expect((await refusal(workflows().start(wish), 'platform_not_found')).next).toContain('slipway init');
    dispatch().reply(403, { message: 'Resource not accessible by integration' });
    expect((await refusal(workflows().start(wish), 'token_forbidden')).next).toContain('actions: write');
  });

  it('is looked at until it has ended', async () => {
    const run = () => github().get(`${REPO}/actions/runs/77`);
    run().reply(200, { status: 'in_progress', conclusion: null });
    expect(await workflows().look(77)).toEqual({ kind: 'going_on' });
    run().reply(200, { status: 'completed', conclusion: 'failure' });
    expect(await workflows().look(77)).toEqual({ kind: 'ended', conclusion: 'failure' });
  });
});
