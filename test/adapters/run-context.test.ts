import { describe, expect, it } from 'vitest';
import { type Environment, readPlatform } from '../../src/adapters/platform.ts';
import { readRunContext } from '../../src/adapters/run-context.ts';
import { SlipwayError } from '../../src/core/reasons.ts';

const job: Environment = {
  GITHUB_ACTIONS: 'true',
  GITHUB_TOKEN: 'ghs_token',
  GITHUB_REPOSITORY: 'acme/models',
  GITHUB_RUN_ID: '700',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'promote',
  GITHUB_WORKFLOW_REF: 'acme/models/.github/workflows/train.yml@refs/heads/main',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_EVENT_NAME: 'workflow_dispatch',
  GITHUB_EVENT_PATH: '/event.json',
  GITHUB_ACTOR: 'amara',
  GITHUB_TRIGGERING_ACTOR: 'bo',
};

const read = (env: Environment, event: unknown = {}) =>
  readRunContext(env, () => (typeof event === 'string' ? event : JSON.stringify(event)));

function code(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof SlipwayError) return error.refusal.code;
    throw error;
  }
  return 'none';
}

describe('a job', () => {
  it('is known with its run, and who triggered this attempt', () => {
    const event = {
      inputs: { stage: 'production', dry: true, n: 3, none: null },
      sender: { login: 'amara', type: 'User' },
    };
    expect(read(job, event)).toEqual({
      mode: 'job',
      platform: {
        api_url: 'https://api.github.com',
        graphql_url: 'https://api.github.com/graphql',
        server_url: 'https://github.com',
        owner: 'acme',
        name: 'models',
      },
      token: 'ghs_token',
      login: 'bo',
      account: null,
      source: { kind: 'run', repository: 'acme/models', run: 700, job: 'promote' },
      run: {
        id: 700,
        attempt: 2,
        job: 'promote',
        workflow: '.github/workflows/train.yml',
        ref: 'refs/heads/main',
        sha: 'a'.repeat(40),
        event: 'workflow_dispatch',
        url: 'https://github.com/acme/models/actions/runs/700',
      },
      event: {
        name: 'workflow_dispatch',
        inputs: { stage: 'production', dry: 'true', n: '3' },
        client_payload: {},
        comment: null,
        pull: null,
        workflowRun: null,
        sender: { login: 'amara', bot: false },
      },
    });
  });

  const comment = {
    id: 44,
    html_url: 'https://c',
    body: '/status',
    user: { login: 'amara', id: 7, type: 'User' },
    created_at: '2026-03-03T10:00:00Z',
    updated_at: '2026-03-03T10:00:00Z',
    performed_via_github_app: null,
  };
  const commented = {
    action: 'created',
    comment,
    issue: { number: 9 },
    sender: { login: 'amara', type: 'User' },
  };
  const onComment = { ...job, GITHUB_EVENT_NAME: 'issue_comment' };
  const told = {
    id: 44,
    url: 'https://c',
    issue: 9,
    action: 'created',
    body: '/status',
    login: 'amara',
    account: 7,
    by: 'person',
    viaApp: null,
    createdAt: '2026-03-03T10:00:00Z',
    updatedAt: '2026-03-03T10:00:00Z',
    onPull: false,
  };

  it('of a new comment is known by the comment', () => {
    expect(read(onComment, commented)).toMatchObject({
      source: { kind: 'comment', repository: 'acme/models', comment: 44 },
      event: { comment: told, sender: { login: 'amara', bot: false } },
    });
  });

  const dispatched = { ...job, GITHUB_TRIGGERING_ACTOR: 'Amara', GITHUB_ACTOR_ID: '7' };
  it.each([
    ['of who started it, where that is who triggered this attempt', dispatched, {}, 7],
    ['of nobody, where another triggered this attempt', { ...dispatched, GITHUB_TRIGGERING_ACTOR: 'bo' }, {}, null],
    ['of nobody, where the job is not told', { ...dispatched, GITHUB_ACTOR_ID: '' }, {}, null],
    ['of nobody, where what it is told is no number', { ...dispatched, GITHUB_ACTOR_ID: '7e400' }, {}, null],
    ['of who commented', { ...onComment, GITHUB_ACTOR_ID: '8', GITHUB_TRIGGERING_ACTOR: 'amara' }, commented, 7],
    ['of nobody, where another ran the comment’s run again', onComment, commented, null],
  ])('knows the account %s', (_what, env, event, account) => {
    expect(read(env, event)).toMatchObject({ account });
  });

  it.each(['edited', 'deleted'])('of a comment that was %s is known by its run alone', (action) => {
    expect(read(onComment, { ...commented, action })).toMatchObject({
      source: { kind: 'run', run: 700 },
      event: { comment: { ...told, action } },
    });
  });

  it.each([
    ['on a pull request', { issue: { number: 9, pull_request: { url: 'x' } } }, { onPull: true }],
    [
      'by a bot',
      { comment: { ...comment, user: { login: 'helper[bot]', id: 9, type: 'Bot' } } },
      { login: 'helper[bot]', account: 9, by: 'bot' },
    ],
    [
      'by what calls itself no user',
      { comment: { ...comment, user: { login: 'amara' } } },
      { account: null, by: 'bot' },
    ],
    [
      'by an app in a person’s name',
      { comment: { ...comment, performed_via_github_app: { slug: 'helper' } } },
      { by: 'person', viaApp: 'helper' },
    ],
    ['by an app without a name', { comment: { ...comment, performed_via_github_app: {} } }, { viaApp: 'an app' }],
    [
      'that was edited before the run saw it',
      { comment: { ...comment, updated_at: '2026-03-03T10:00:09Z' } },
      { updatedAt: '2026-03-03T10:00:09Z' },
    ],
  ])('tells of a comment %s', (_what, change, expected) => {
    expect(read(onComment, { ...commented, ...change }).event.comment).toEqual({ ...told, ...expected });
  });

  it('has no comment where the event tells less of it than GitHub does', () => {
    for (const key of ['id', 'html_url', 'body', 'user', 'created_at', 'updated_at'])
      expect(read(onComment, { ...commented, comment: { ...comment, [key]: null } })).toMatchObject({
        source: { kind: 'run' },
        event: { comment: null },
      });
    expect(read(onComment, { ...commented, action: undefined }).event.comment).toBeNull();
    expect(read(onComment, { ...commented, issue: {} }).event.comment).toBeNull();
  });

  it('of a comment at a line of a pull request is no run of a comment', () => {
    const event = { action: 'created', comment, pull_request: { number: 9 } };
    expect(read({ ...job, GITHUB_EVENT_NAME: 'pull_request_review_comment' }, event)).toMatchObject({
      source: { kind: 'run' },
      event: { comment: { issue: 9, onPull: true } },
    });
  });

  const following = (run: object) => read({ ...job, GITHUB_EVENT_NAME: 'workflow_run' }, run).event;
  const base = (id: number) => ({ base: { repo: { id } } });

  it('that follows another run knows its event and the pull requests of this repository', () => {
    const run = {
      event: 'pull_request_review',
      head_branch: 'slipway/request/m/production',
      head_sha: 'b'.repeat(40),
      head_repository: { id: 5 },
      pull_requests: [{ number: 12, ...base(5) }, { number: 3, ...base(6) }, { number: 'x', ...base(5) }, 'odd'],
    };
    const event = following({ repository: { id: 5 }, workflow_run: run });
    expect(event).toMatchObject({
      name: 'workflow_run',
      workflowRun: { event: 'pull_request_review', headBranch: 'slipway/request/m/production', pulls: [12] },
      pull: { number: 12, fork: false },
    });
    expect(following({ workflow_run: { event: 'push', head_branch: null, pull_requests: [] } })).toMatchObject({
      workflowRun: { event: 'push', headBranch: null, pulls: [] },
      pull: null,
    });
    expect(following({}).workflowRun).toBeNull();
    expect(read({ ...job, GITHUB_EVENT_NAME: 'push' }, { workflow_run: run }).event.workflowRun).toBeNull();
  });

  it('that the clock started is of nothing', () => {
    expect(read({ ...job, GITHUB_EVENT_NAME: 'schedule' }, { schedule: '0 6 * * *' })).toMatchObject({
      source: { kind: 'run', run: 700 },
      event: { name: 'schedule', comment: null, pull: null, workflowRun: null, sender: null },
    });
  });

  it('carries the payload of a dispatch, whatever else the event holds', () => {
    const context = read(
      { ...job, GITHUB_EVENT_NAME: 'repository_dispatch' },
      { client_payload: { subject: 'x' }, inputs: ['odd'], comment: 'odd' },
    );
    expect(context.event).toMatchObject({ client_payload: { subject: 'x' }, inputs: {}, comment: null, sender: null });
  });

  const sha = 'b'.repeat(40);
  const pull = (head: object = {}) => ({
    number: 12,
    repository: { id: 5 },
    pull_request: { number: 12, head: { sha, repo: { id: 5 }, ...head } },
  });

  it.each([
    ['of its own repository', pull(), { number: 12, head: sha, fork: false }],
    ['from a fork', pull({ repo: { id: 6 } }), { number: 12, head: sha, fork: true }],
    ['from a fork that is gone', pull({ repo: null }), { number: 12, head: sha, fork: true }],
    ['of which the repository is not told', { ...pull(), repository: null }, { number: 12, head: sha, fork: true }],
  ])('of a pull request %s is known by its number and head', (_what, event, expected) => {
    expect(read({ ...job, GITHUB_EVENT_NAME: 'pull_request' }, event).event.pull).toEqual(expected);
    expect(read({ ...job, GITHUB_EVENT_NAME: 'pull_request_review' }, event).event.pull).toEqual(expected);
  });

  it('that says it is of a pull request and does not tell which is refused', () => {
    for (const event of [{}, pull({ sha: 'main' }), { ...pull(), pull_request: { head: { sha } } }])
      for (const GITHUB_EVENT_NAME of ['pull_request', 'pull_request_review'])
        expect(code(() => read({ ...job, GITHUB_EVENT_NAME }, event))).toBe('input_invalid');
    expect(read(job, { pull_request: 'odd' }).event.pull).toBeNull();
  });

  it('keeps the whole path of a workflow of another repository', () => {
    const context = read({ ...job, GITHUB_WORKFLOW_REF: 'other/repo/.github/workflows/x.yml@refs/heads/main' });
    expect(context.run?.workflow).toBe('other/repo/.github/workflows/x.yml');
  });

  it.each([
    'GITHUB_RUN_ID',
    'GITHUB_JOB',
    'GITHUB_WORKFLOW_REF',
    'GITHUB_REF',
    'GITHUB_SHA',
    'GITHUB_EVENT_NAME',
    'GITHUB_REPOSITORY',
  ])('is refused without %s', (name) => {
    expect(code(() => read({ ...job, [name]: '' }))).toBe('input_missing');
  });

  it.each([
    ['a run id that is none', { GITHUB_RUN_ID: 'x' }, {}],
    ['an attempt that is none', { GITHUB_RUN_ATTEMPT: '-1' }, {}],
    ['an event that is no JSON', {}, '{'],
    ['a repository that is none', { GITHUB_REPOSITORY: 'acme/../x' }, {}],
  ])('is refused with %s', (_name, change, event) => {
    expect(code(() => read({ ...job, ...change }, event))).toBe('input_invalid');
  });
});

describe('outside of a job', () => {
  it('there is no run, and the token says who it is', () => {
    const context = read({ GITHUB_REPOSITORY: 'acme/models', GH_TOKEN: ' gho_x \n' });
    expect(context).toMatchObject({ mode: 'direct', run: null, token: 'gho_x', event: { name: null } });
  });

  it.each(['', '  ', 'two words', 'line\nbreak'])('a token %j is refused', (GITHUB_TOKEN) => {
    expect(code(() => read({ GITHUB_REPOSITORY: 'acme/models', GITHUB_TOKEN }))).toBe('token_missing');
  });
});

describe('the platform', () => {
  it('is a server of its own where its addresses say so', () => {
    const env = {
      GITHUB_REPOSITORY: 'acme/models',
      GITHUB_API_URL: 'https://ghe.example/api/v3/',
      GITHUB_SERVER_URL: 'https://ghe.example',
    };
    expect(readPlatform(env)).toMatchObject({
      api_url: 'https://ghe.example/api/v3',
      graphql_url: 'https://ghe.example/api/graphql',
      server_url: 'https://ghe.example',
    });
  });

  it.each(['ftp://x', 'not an address', 'https://user:secret@x'])(
    'refuses the address %s without repeating credentials',
    (GITHUB_API_URL) => {
      let message = '';
      try {
        readPlatform({ GITHUB_REPOSITORY: 'acme/models', GITHUB_API_URL });
      } catch (error) {
        message = String(error);
      }
      expect(message).toContain('input_invalid');
      expect(message).not.toContain('secret');
    },
  );
});
