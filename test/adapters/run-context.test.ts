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
        sender: { login: 'amara', bot: false },
      },
    });
  });

  it('of a comment is known by the comment', () => {
    const event = {
      comment: { id: 44, html_url: 'https://c' },
      issue: { number: 9 },
      sender: { login: 'helper[bot]', type: 'Bot' },
    };
    const context = read({ ...job, GITHUB_EVENT_NAME: 'issue_comment' }, event);
    expect(context).toMatchObject({
      source: { kind: 'comment', repository: 'acme/models', comment: 44 },
      event: { comment: { id: 44, url: 'https://c', issue: 9 }, sender: { bot: true } },
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
      expect(code(() => read({ ...job, GITHUB_EVENT_NAME: 'pull_request' }, event))).toBe('input_invalid');
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
