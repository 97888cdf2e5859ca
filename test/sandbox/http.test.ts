import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const base = '/repos/acme/models';

describe('every answer', () => {
  it("carries GitHub's clock, a request id and the state of the rate limit", async () => {
    const answer = await world.call('GET', base);
    expect(answer.headers.get('date')).toBe('Sun, 01 Mar 2026 10:00:00 GMT');
    expect(answer.headers.get('x-github-request-id')).toMatch(/^[0-9A-F]+$/);
    expect(answer.headers.get('x-ratelimit-limit')).toBe('1000');
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('999');
  });

  it('names the host that was called in its links', async () => {
    const url = world.github.apiUrl.replace('127.0.0.1', 'localhost');
    const port = new URL(world.github.url).port;
    const answer = await world.call('GET', `${url}${base}`);
    expect(answer.body.url).toBe(`http://localhost:${port}/api/v3/repos/acme/models`);
  });

  it('is 401 for an unknown token, 404 for what may not be known, and 404 for no such path', async () => {
    const bad = await world.call('GET', base, { token: 'ghp_unknown' });
    expect([bad.status, bad.body.message]).toEqual([401, 'Bad credentials']);
    const anonymous = await world.call('POST', `${base}/issues`, { token: undefined, body: { title: 't' } });
    expect([anonymous.status, anonymous.body.message]).toEqual([401, 'Requires authentication']);
    expect((await world.call('GET', '/repos/acme/none')).body).toEqual({
      message: 'Not Found',
      documentation_url: 'https://docs.github.com/rest',
      status: '404',
    });
  });

  it('is 400 for a body that is no JSON object', async () => {
    const broken = await world.call('POST', `${base}/issues`, { body: '{"title":' });
    expect([broken.status, broken.body.message]).toEqual([400, 'Problems parsing JSON']);
    const list = await world.call('POST', `${base}/issues`, { body: [1] });
    expect([list.status, list.body.message]).toEqual([400, 'Body should be a JSON object']);
  });

  it('has an ETag, and is an empty 304 that costs nothing when the caller has it', async () => {
    const first = await world.call('GET', base);
    const etag = first.headers.get('etag') ?? '';
    const again = await world.call('GET', base, { headers: { 'if-none-match': etag } });
    expect([again.status, again.body, again.headers.get('x-ratelimit-remaining')]).toEqual([304, '', '999']);
    const used = await world.call('GET', '/rate_limit');
    expect(used.body.resources.core.used).toBe(1);
  });

  it('pages lists and links to the rest', async () => {
    for (let n = 0; n < 5; n += 1) await world.call('POST', `${base}/issues`, { body: { title: `t${n}` } });
    const page = await world.call('GET', `${base}/issues?per_page=2&page=2`);
    expect(page.body.map((issue: { number: number }) => issue.number)).toEqual([3, 2]);
    const link = page.headers.get('link') ?? '';
    expect([...link.matchAll(/rel="(\w+)"/g)].map((match) => match[1])).toEqual(['prev', 'next', 'last', 'first']);
    const next = /<([^>]+)>; rel="next"/.exec(link)?.[1] ?? '';
    expect((await world.call('GET', next)).body).toHaveLength(1);
  });

  it('says that it is a sandbox at /meta, and knows users', async () => {
    expect((await world.call('GET', '/meta')).body.slipway_sandbox).toBe(true);
    expect((await world.call('GET', '/user', { token: world.person })).body.login).toBe('bo');
    expect((await world.call('GET', '/users/github-actions%5Bbot%5D')).body).toMatchObject({
      id: 41898282,
      type: 'Bot',
    });
    expect((await world.call('GET', '/users/nobody')).status).toBe(404);
  });
});

describe('rate limits', () => {
  it('end an hour of requests for all jobs of a repository together', async () => {
    const { call, github, repo, clock } = world;
    github.limits.job_per_hour = 3;
    const other = github.jobToken({ repo, permissions: { contents: 'read' } });
    for (const token of [world.job, other, other]) expect((await call('GET', base, { token })).status).toBe(200);
    const over = await call('GET', base);
    expect([over.status, over.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
    expect(over.body.message).toContain('API rate limit exceeded');
    expect((await call('GET', base, { token: world.person })).status).toBe(200);
    const reset = Number(over.headers.get('x-ratelimit-reset'));
    clock.now = new Date(reset * 1000);
    expect((await call('GET', base)).status).toBe(200);
  });

  it('stop a job that creates too much in a minute, with retry-after', async () => {
    const { call, github, clock } = world;
    github.limits.content_per_minute = 2;
    const create = () => call('POST', `${base}/issues`, { body: { title: 't' } });
    await create();
    clock.now = new Date('2026-03-01T10:00:20Z');
    await create();
    const refused = await create();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([403, '40']);
    expect(refused.body.message).toContain('secondary rate limit');
    const mutation = await world.commit({ head: world.first, files: { a: '' } });
    expect([mutation.status, mutation.headers.get('retry-after')]).toEqual([403, '40']);
    clock.now = new Date('2026-03-01T10:01:01Z');
    expect((await create()).status).toBe(201);
  });
});

describe('the hourly limit on content', () => {
  it('stops a job after so many creations in an hour, one token at a time', async () => {
    const { call, github, repo, clock } = world;
    github.limits.content_per_hour = 2;
    const create = (token: string) => call('POST', `${base}/issues`, { token, body: { title: 't' } });
    for (const minute of ['00', '10']) {
      clock.now = new Date(`2026-03-01T10:${minute}:00Z`);
      expect((await create(world.job)).status).toBe(201);
    }
    const refused = await create(world.job);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([403, '3000']);
    const other = github.jobToken({ repo, permissions: { issues: 'write' } });
    expect((await create(other)).status).toBe(201);
    expect((await create(world.person)).status).toBe(201);
  });
});

describe('faults and hooks', () => {
  it('answer the wanted status to the wanted request, as often as asked', async () => {
    const { call, github } = world;
    github.faults.add({
      match: { method: 'GET', path: /\/issues$/, nth: 2 },
      times: 2,
      effect: { kind: 'status', status: 503, headers: { 'retry-after': '1' } },
    });
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await call('GET', `${base}/issues`)).status);
    expect(statuses).toEqual([200, 503, 503, 200, 200]);
  });

  it('tell GraphQL operations apart by their body', async () => {
    const { graphql, github } = world;
    github.faults.add({ match: { body: /updateRefs/ }, effect: { kind: 'status', status: 502, body: '<html>' } });
    expect((await graphql('{ viewer { login } }')).status).toBe(200);
    const mutation = 'mutation($i: UpdateRefsInput!) { updateRefs(input: $i) { clientMutationId } }';
    const failed = await graphql(mutation, { i: { repositoryId: 'R_x', refUpdates: [] } });
    expect([failed.status, failed.body]).toEqual([502, '<html>']);
  });

  it('lose a request before it is handled, or its answer after', async () => {
    const { call, github } = world;
    const create = () => call('POST', `${base}/issues`, { body: { title: 't' } });
    github.faults.add({ match: { method: 'POST' }, effect: { kind: 'drop-before' } });
    await expect(create()).rejects.toThrow();
    expect((await call('GET', `${base}/issues`)).body).toHaveLength(0);
    github.faults.add({ match: { method: 'POST' }, effect: { kind: 'drop-after' } });
    await expect(create()).rejects.toThrow();
    expect((await call('GET', `${base}/issues`)).body).toHaveLength(1);
  });

  it('are awaited around each request and know who called', async () => {
    const { call, github, repo } = world;
    const token = github.jobToken({ repo, permissions: { issues: 'write' }, run: 77 });
    const seen: unknown[] = [];
    const remove = github.onRequest(async (info) => {
      await Promise.resolve();
      seen.push(['before', info.number, info.viewer, info.run_id]);
      return info.number === 2 ? 'drop' : undefined;
    });
    github.onResponse((info) => {
      seen.push(['after', info.number, info.status]);
      return info.number === 3 ? 'drop' : undefined;
    });
    const create = () => call('POST', `${base}/issues`, { token, body: { title: 't' } });
    expect((await create()).status).toBe(201);
    await expect(create()).rejects.toThrow();
    await expect(create()).rejects.toThrow();
    remove();
    expect((await call('GET', `${base}/issues`)).body).toHaveLength(2);
    expect(seen.slice(0, 5)).toEqual([
      ['before', 1, 'github-actions[bot]', 77],
      ['after', 1, 201],
      ['before', 2, 'github-actions[bot]', 77],
      ['before', 3, 'github-actions[bot]', 77],
      ['after', 3, 201],
    ]);
  });
});

describe('pages', () => {
  it('open what links point at, with everything escaped', async () => {
    const { call, commit, first, github } = world;
    await commit({ head: first, files: { 'README.md': '<script>alert(1)</script>' } });
    await call('POST', `${base}/releases`, {
      body: { tag_name: 'm#canary#1', name: '<b>One</b>', body: 'text & more' },
    });
    const page = async (path: string): Promise<[number, string]> => {
      const response = await fetch(`${github.url}${path}`);
      return [response.status, await response.text()];
    };
    const [status, html] = await page('/acme/models/tree/main');
    expect(status).toBe(200);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&#60;script&#62;');
    const [found, release] = await page('/acme/models/releases/tag/m%23canary%231');
    expect([found, release.includes('<b>'), release.includes('text &#38; more')]).toEqual([200, false, true]);
    expect((await page('/acme/models/blob/main/train.py'))[0]).toBe(200);
    expect((await page('/acme/models'))[0]).toBe(200);
    expect((await page('/acme/models/releases/tag/none'))[0]).toBe(404);
  });
});
