import { describe, expect, it } from 'vitest';
import { createGitHubChecks } from '../../src/adapters/github/checks.ts';
import type { CheckAnnotation, CheckRequest } from '../../src/ports.ts';
import { github, oid, REPO, refusal, testClient, useNock } from './support.ts';

useNock();

const commit = oid('source');
const digest = (seed: string): string => `sha256:${seed.padEnd(64, '0')}`;
const wish: CheckRequest = {
  name: 'eval-gate / flight-delay / production',
  commit,
  externalId: digest('a'),
  conclusion: 'failure',
  title: 'Failed: accuracy',
  summary: 'Accuracy is too low.',
  text: '| metric |',
  annotations: [],
  detailsUrl: 'https://github.com/acme/models/actions/runs/7',
};
const remarks = (count: number): CheckAnnotation[] =>
  Array.from({ length: count }, (_one, index) => ({
    path: '.github/slipway.yml',
    startLine: index + 1,
    endLine: index + 1,
    level: 'failure',
    title: 'Gate',
    message: `line ${index + 1}`,
  }));
const sent = (line: number) => ({
  path: '.github/slipway.yml',
  start_line: line,
  end_line: line,
  annotation_level: 'failure',
  title: 'Gate',
  message: `line ${line}`,
});

const run = (id: number, more: object = {}) => ({
  id,
  html_url: `https://github.com/acme/models/runs/${id}`,
  external_id: wish.externalId,
  status: 'completed',
  conclusion: 'failure',
  app: { slug: 'github-actions' },
  output: { annotations_count: 0 },
  ...more,
});
const content = {
  status: 'completed',
  conclusion: 'failure',
  details_url: wish.detailsUrl,
  output: { title: wish.title, summary: wish.summary, text: wish.text },
  external_id: wish.externalId,
};
const query = `check_name=${encodeURIComponent(wish.name)}&per_page=100`;
const list = (...runs: object[]) =>
  github()
    .get(`${REPO}/commits/${commit}/check-runs?${query}`)
    .reply(200, { total_count: runs.length, check_runs: runs });
/** A job's own token: nobody to REST, and `github-actions[bot]` to GraphQL. */
const askWho = (login = 'github-actions[bot]') => {
  github().get('/user').reply(403, { message: 'Resource not accessible by integration' });
  github()
    .post('/graphql')
    .reply(200, { data: { viewer: { login } } });
};
const post = (body?: object) => github().post(`${REPO}/check-runs`, body as never);
const patch = (id: number, body?: object) => github().patch(`${REPO}/check-runs/${id}`, body as never);
const publish = (more: Partial<CheckRequest> = {}) => createGitHubChecks(testClient()).publish({ ...wish, ...more });

describe('a check', () => {
  it('that is not there is made in two requests', async () => {
    list();
    post({ name: wish.name, head_sha: commit, ...content }).reply(201, run(5));
    expect(await publish()).toEqual({
      kind: 'published',
      id: 5,
      url: 'https://github.com/acme/models/runs/5',
      annotationsLeftOut: 0,
    });
  });

  it('is in progress without a conclusion, and says nothing where it has no text', async () => {
    list();
    post({
      name: wish.name,
      head_sha: commit,
      status: 'in_progress',
      details_url: wish.detailsUrl,
      external_id: wish.externalId,
      output: { title: wish.title, summary: wish.summary },
    }).reply(201, run(5, { status: 'in_progress', conclusion: null }));
    expect(await publish({ conclusion: 'in_progress', text: '' })).toMatchObject({ kind: 'published', id: 5 });
  });

  it('that is there is brought up to date in place', async () => {
    list(run(4, { external_id: digest('b'), conclusion: 'success' }));
    askWho();
    patch(4, content).reply(200, run(4));
    expect(await publish()).toMatchObject({ id: 4 });
  });

  it('is asked for its owner once, however often it is published', async () => {
    const checks = createGitHubChecks(testClient());
    list(run(4));
    askWho();
    patch(4, content).reply(200, run(4));
    await checks.publish(wish);
    list(run(4));
    patch(4, content).reply(200, run(4));
    expect(await checks.publish(wish)).toMatchObject({ id: 4 });
  });

  it("of another app, and the check that is a job's own, are left alone", async () => {
    list(
      run(6, { app: { slug: 'other-app' } }),
      run(7, { external_id: 'ca395085-040a-526b-2ce8-bdc85f692774' }),
      run(8, { app: null }),
    );
    askWho();
    post().reply(201, run(9));
    expect(await publish()).toMatchObject({ id: 9 });
  });

  it('of an app is known by the name of the app', async () => {
    list(run(6), run(4, { app: { slug: 'registry-app' } }));
    askWho('registry-app[bot]');
    patch(4, content).reply(200, run(4));
    expect(await publish()).toMatchObject({ id: 4 });
  });

  it('that GitHub will not change, or changes nothing of, is superseded by a new one', async () => {
    list(run(4, { external_id: digest('b'), conclusion: 'success' }));
    askWho();
    patch(4).reply(403, {
      message: 'Check run status and conclusions can only be updated internally by GitHub Actions',
    });
    post().reply(201, run(5));
    patch(4).reply(403, { message: 'no' });
    expect(await publish()).toMatchObject({ id: 5 });
    list(run(4, { external_id: digest('b'), conclusion: 'success' }));
    askWho();
    patch(4, content).reply(200, run(4, { conclusion: 'success' }));
    post().reply(201, run(6));
    patch(4).reply(200, run(4, { conclusion: 'success' }));
    expect(await publish()).toMatchObject({ id: 6 });
  });

  it('that is completed does not go back to being in progress: a new one of its name begins', async () => {
    list(run(4, { conclusion: 'success' }));
    askWho();
    post().reply(201, run(5, { status: 'in_progress', conclusion: null }));
    expect(await publish({ conclusion: 'in_progress' })).toMatchObject({ id: 5 });
    list(run(5, { status: 'in_progress', conclusion: null, external_id: 'run-7' }), run(4, { conclusion: 'success' }));
    askWho();
    patch(5, content).reply(200, run(5));
    patch(4, { ...content, external_id: undefined }).reply(200, run(4));
    expect(await publish()).toMatchObject({ id: 5 });
  });
});

describe('annotations', () => {
  it('go 50 a request, the first with the check', async () => {
    list();
    post((body: { output: { annotations: object[] } }) => {
      expect(body.output.annotations).toHaveLength(50);
      expect(body.output.annotations[0]).toEqual(sent(1));
      return true;
    }).reply(201, run(5));
    for (const [from, to] of [
      [51, 100],
      [101, 120],
    ] as const) {
      patch(5, (body: { conclusion: string; output: { annotations: object[] } }) => {
        expect(body.conclusion).toBe('failure');
        expect(body.output.annotations[0]).toEqual(sent(from));
        expect(body.output.annotations.at(-1)).toEqual(sent(to));
        return true;
      }).reply(200, run(5));
    }
    expect(await publish({ annotations: remarks(120) })).toMatchObject({ annotationsLeftOut: 0 });
  });

  it('end at 500, and the outcome says how many are left out', async () => {
    list();
    post().reply(201, run(5));
    for (let batch = 2; batch <= 10; batch += 1) patch(5).reply(200, run(5));
    expect(await publish({ annotations: remarks(503) })).toMatchObject({ annotationsLeftOut: 3 });
  });

  it('of the same evaluation are not sent twice; those that broke off are sent on', async () => {
    list(run(4, { output: { annotations_count: 50 } }));
    askWho();
    patch(4, content).reply(200, run(4, { output: { annotations_count: 50 } }));
    patch(4, (body: { output: { annotations: object[] } }) => {
      expect(body.output.annotations).toEqual([sent(51), sent(52)]);
      return true;
    }).reply(200, run(4));
    expect(await publish({ annotations: remarks(52) })).toMatchObject({ id: 4 });
    list(run(4, { output: { annotations_count: 52 } }));
    askWho();
    patch(4, content).reply(200, run(4, { output: { annotations_count: 52 } }));
    expect(await publish({ annotations: remarks(52) })).toMatchObject({ id: 4 });
  });

  it('of another evaluation cannot be taken away, so a new check supersedes theirs and the old one says the same', async () => {
    list(run(4, { external_id: digest('b'), conclusion: 'success', output: { annotations_count: 1 } }));
    askWho();
    post().reply(201, run(5));
    patch(4, { ...content, external_id: undefined }).reply(200, run(4));
    expect(await publish({ annotations: remarks(1) })).toMatchObject({ id: 5 });
  });

  it('that got lost on their way are counted before they are sent again', async () => {
    list();
    post().reply(201, run(5));
    patch(5).reply(502, '');
    github()
      .get(`${REPO}/check-runs/5`)
      .reply(200, run(5, { output: { annotations_count: 100 } }));
    patch(5, (body: { output: { annotations: object[] } }) => {
      expect(body.output.annotations).toEqual([sent(101)]);
      return true;
    }).reply(200, run(5));
    expect(await publish({ annotations: remarks(101) })).toMatchObject({ kind: 'published' });
  });

  it('have lines that are there and texts within the limits', async () => {
    list();
    post((body: { output: { annotations: { title: string; message: string }[] } }) => {
      const [one] = body.output.annotations;
      expect(one).toMatchObject({ start_line: 1, end_line: 1 });
      expect(Buffer.byteLength(one?.title ?? '')).toBeLessThanOrEqual(255);
      expect(Buffer.byteLength(one?.message ?? '')).toBeLessThanOrEqual(60_000);
      return true;
    }).reply(201, run(5));
    const [remark] = remarks(1);
    if (remark === undefined) expect.unreachable();
    const odd = { ...remark, startLine: 0, endLine: -3, title: 'é'.repeat(200), message: 'é\n'.repeat(40_000) };
    await publish({ annotations: [odd] });
  });
});

describe('a check whose answer is lost', () => {
  it('is looked for, and made again only when it is not there', async () => {
    list(run(3, { app: { slug: 'other-app' } }));
    askWho();
    post().replyWithError('socket hang up');
    list(run(5, { output: { annotations_count: 1 } }));
    expect(await publish({ annotations: remarks(1) })).toMatchObject({ id: 5 });
    list();
    post().reply(502, '');
    list();
    post().reply(201, run(6));
    expect(await publish()).toMatchObject({ id: 6 });
  });

  it('three times over is refused as unavailable', async () => {
    list();
    for (let tries = 1; tries <= 3; tries += 1) {
      post().reply(502, '');
      list();
    }
    await refusal(publish(), 'platform_unavailable');
  });
});

describe('without the permission', () => {
  it.each([
    ['to write', 'POST', 403],
    ['to see the repository', 'POST', 404],
    ['to read', 'GET', 403],
  ])('%s nothing is published, and the lines to add are there', async (_what, method, status) => {
    const answer = { message: 'Resource not accessible by integration' };
    if (method === 'GET') github().get(`${REPO}/commits/${commit}/check-runs?${query}`).reply(status, answer);
    else {
      list();
      post().reply(status, answer);
    }
    const outcome = await publish();
    expect(outcome).toMatchObject({ kind: 'not_permitted', yaml: 'permissions:\n  checks: write' });
    expect(outcome.kind === 'not_permitted' && outcome.reason).toMatch(
      new RegExp(`lacks \`checks: write\`, or is of a pull request from a fork.*${status}: Resource not accessible`),
    );
  });

  it('of a rate limit one waits; that is no missing permission', async () => {
    list();
    post().reply(403, { message: 'You have exceeded a secondary rate limit' }, { 'retry-after': '1' });
    post().reply(201, run(5));
    expect(await publish()).toMatchObject({ kind: 'published' });
  });
});

it('a commit that GitHub does not know is refused with its words', async () => {
  list();
  post().reply(422, { message: `No commit found for SHA: ${commit}` });
  const found = await refusal(publish(), 'platform_refused');
  expect(found.found).toContain('No commit found');
});

it('texts over 65,535 bytes are cut at a line, with a pointer to the whole', async () => {
  list();
  post((body: { output: { summary: string; text: string; title: string } }) => {
    for (const text of [body.output.summary, body.output.text]) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_535);
      expect(Buffer.byteLength(text)).toBeGreaterThan(65_000);
      expect(text).toMatch(
        /\| é \|\n\nCut here: .* The whole report: https:\/\/github\.com\/acme\/models\/actions\/runs\/7$/,
      );
    }
    expect(body.output.title).toMatch(/^x+…$/);
    expect(Buffer.byteLength(body.output.title)).toBe(255);
    return true;
  }).reply(201, run(5));
  const table = '| é |\n'.repeat(12_000);
  await publish({ summary: table, text: table, title: 'x'.repeat(300) });
});
