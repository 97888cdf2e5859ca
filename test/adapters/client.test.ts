import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { API_VERSION } from '../../src/adapters/github/client.ts';
import { API, dated, fakeClock, github, REPO, refusal, serve, TOKEN, testClient, useNock } from './support.ts';

useNock();

const read = {
  method: 'GET',
  path: '/repos/{owner}/{repo}/git/ref/{ref}',
  parameters: { ref: 'tags/a@v1#2' },
} as const;
const PATH = `${REPO}/git/ref/tags%2Fa%40v1%232`;
const write = { method: 'POST', path: '/repos/{owner}/{repo}/git/refs', body: { ref: 'x' } } as const;

describe('requests', () => {
  it('carry the token, a fixed API version and who asks, and encode names', async () => {
    nock(API, {
      reqheaders: { authorization: `token ${TOKEN}`, 'x-github-api-version': API_VERSION, 'user-agent': /^slipway/ },
    })
      .get(PATH)
      .reply(200, { ok: true }, dated);
    const answer = await testClient().read(read);
    expect(answer).toMatchObject({ kind: 'ok', data: { ok: true } });
  });

  it('send bodies as plain JSON, also where a text looks like a big number', async () => {
    const body = { text: '"12345678901234567890n" and 12345678901234567890' };
    github()
      .post(`${REPO}/git/refs`, (sent) => JSON.stringify(sent) === JSON.stringify(body))
      .reply(201, '{"text":"{\\"id\\":12345678901234567890}"}');
    const answer = await testClient().write({ ...write, body });
    expect(answer).toMatchObject({ kind: 'ok', data: { text: '{"id":12345678901234567890}' } });
  });

  it("remember GitHub's clock and carry it on by this machine's", async () => {
    github().get(PATH).reply(200, {});
    const clock = fakeClock();
    const client = testClient({ clock });
    expect(client.platformNow()).toBeNull();
    await client.read(read);
    await clock.sleep(5000);
    expect(new Date(client.platformNow() ?? 0).toISOString()).toBe('2026-03-03T10:10:05.000Z');
  });
});

describe('reads', () => {
  it('are asked again after 5xx and after a broken connection, with growing jittered waits', async () => {
    const clock = fakeClock(0.5);
    github().get(PATH).reply(502, 'bad gateway');
    github()
      .get(PATH)
      .replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    github().get(PATH).reply(200, { ok: true });
    const answer = await testClient({ clock }).read(read);
    expect(answer).toMatchObject({ kind: 'ok' });
    expect(clock.sleeps).toEqual([250, 500]);
  });

  it('are asked again when an answer breaks off within its JSON', async () => {
    github().get(PATH).reply(200, '{"ok": tr');
    github().get(PATH).reply(200, { ok: true });
    expect(await testClient().read(read)).toMatchObject({ kind: 'ok', data: { ok: true } });
  });

  it('wait as long as retry-after says', async () => {
    const clock = fakeClock(0);
    github()
      .get(PATH)
      .reply(403, { message: 'You have exceeded a secondary rate limit.' }, { ...dated, 'retry-after': '7' });
    github()
      .get(PATH)
      .reply(429, { message: 'Too many requests' }, { ...dated, 'retry-after': 'Tue, 03 Mar 2026 10:10:09 GMT' });
    github().get(PATH).reply(200, {});
    await testClient({ clock }).read(read);
    expect(clock.sleeps).toEqual([7000, 9000]);
  });

  it('wait for the reset of an exhausted rate limit when it is near', async () => {
    const clock = fakeClock(0);
    const reset = String(Date.parse('2026-03-03T10:10:30Z') / 1000);
    github()
      .get(PATH)
      .reply(
        403,
        { message: 'API rate limit exceeded' },
        { ...dated, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      );
    github().get(PATH).reply(200, {});
    await testClient({ clock }).read(read);
    expect(clock.sleeps).toEqual([30_000]);
  });

  it('are refused at once when the rate limit is further away than the operation may wait', async () => {
    const clock = fakeClock(0);
    const reset = String(Date.parse('2026-03-03T10:50:00Z') / 1000);
    github()
      .get(PATH)
      .reply(
        403,
        { message: 'API rate limit exceeded' },
        { ...dated, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      );
    const found = await refusal(testClient({ clock }).read(read), 'rate_limited');
    expect(found.next).toContain('2400 seconds');
    expect(clock.sleeps).toEqual([]);
  });

  it('are given up after a bounded number of tries, and say how often they were asked', async () => {
    const clock = fakeClock(1);
    github().get(PATH).times(6).reply(503, { message: 'unavailable' });
    const found = await refusal(testClient({ clock }).read(read), 'platform_unavailable');
    expect(found.found).toContain('503');
    expect(found.found).toContain('asked 6 times');
    expect(clock.sleeps).toEqual([500, 1000, 2000, 4000, 8000]);
  });

  it('are not asked again when they are refused', async () => {
    github().get(PATH).reply(404, { message: 'Not Found' });
    expect(await testClient().read(read)).toMatchObject({ kind: 'refused', status: 404, message: 'Not Found' });
  });

  it('are given up when no answer comes in time', async () => {
    const url = await serve(() => {});
    const platform = { api_url: url, graphql_url: `${url}/graphql`, server_url: url, owner: 'acme', name: 'models' };
    const bounds = { attempts: 2, total: 1000, base: 1, longest: 1 };
    const found = await refusal(testClient({ platform, timeout: 20, bounds }).read(read), 'platform_unavailable');
    expect(found.found).toContain('no answer in time');
  });

  it('are ended by an interruption', async () => {
    const abort = new AbortController();
    const url = await serve(() => abort.abort());
    const platform = { api_url: url, graphql_url: `${url}/graphql`, server_url: url, owner: 'acme', name: 'models' };
    await refusal(testClient({ platform, signal: abort.signal }).read(read), 'interrupted');
  });
});

describe('writes', () => {
  it('are sent once, and say when their fate is not known', async () => {
    const clock = fakeClock();
    github().post(`${REPO}/git/refs`).reply(502, 'bad gateway');
    expect(await testClient({ clock }).write(write)).toMatchObject({ kind: 'lost', status: 502 });
    github().post(`${REPO}/git/refs`).replyWithError('socket hang up');
    expect(await testClient({ clock }).write(write)).toMatchObject({ kind: 'lost', status: null });
    expect(clock.sleeps).toEqual([]);
  });

  it('are sent again after a rate limit, because GitHub did not carry them out', async () => {
    const clock = fakeClock(0);
    github()
      .post(`${REPO}/git/refs`)
      .reply(403, { message: 'You have exceeded a secondary rate limit.' }, { ...dated, 'retry-after': '3' });
    github().post(`${REPO}/git/refs`).reply(201, { ref: 'x' });
    expect(await testClient({ clock }).write(write)).toMatchObject({ kind: 'ok', status: 201 });
    expect(clock.sleeps).toEqual([3000]);
  });
});

describe('refusals', () => {
  it('of the token name the next step and never the token', async () => {
    github()
      .get(PATH)
      .reply(401, { message: `Bad credentials: ${TOKEN}` });
    const found = await refusal(testClient().read(read), 'token_refused');
    expect(found.found).toContain('401');
    expect(found.next).toContain('github.token');
  });
});

describe('GraphQL', () => {
  const query = { title: 'look', document: 'query { viewer { login } }', variables: {} };

  it("gives data with GitHub's time", async () => {
    github()
      .post('/graphql')
      .reply(200, { data: { viewer: { login: 'amara' } } });
    expect(await testClient().query(query)).toEqual({
      kind: 'ok',
      data: { viewer: { login: 'amara' } },
      problems: [],
      at: '2026-03-03T10:10:00Z',
    });
  });

  it("asks queries again after GitHub's own failures, also of a part", async () => {
    github()
      .post('/graphql')
      .reply(200, { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] });
    github()
      .post('/graphql')
      .reply(200, { data: { a: { x: 1 }, b: null }, errors: [{ message: 'Something went wrong', path: ['b'] }] });
    github()
      .post('/graphql')
      .reply(200, { data: { a: 1 } });
    expect((await testClient().query(query)).data).toEqual({ a: 1 });
  });

  it('waits out a rate limit that comes with status 200', async () => {
    const clock = fakeClock(0);
    const reset = String(Date.parse('2026-03-03T10:10:20Z') / 1000);
    github()
      .post('/graphql')
      .reply(
        200,
        { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
        { ...dated, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      );
    github().post('/graphql').reply(200, { data: {} });
    await testClient({ clock }).query(query);
    expect(clock.sleeps).toEqual([20_000]);
  });

  it("refuses answers without GitHub's time", async () => {
    nock(API).post('/graphql').times(6).reply(200, { data: {} });
    const found = await refusal(testClient().query(query), 'platform_unavailable');
    expect(found.found).toContain('Date header');
  });

  it('does not send mutations again, whether the connection broke or GitHub failed', async () => {
    github().post('/graphql').reply(502, '');
    expect(await testClient().mutate(query)).toMatchObject({ kind: 'lost' });
    github()
      .post('/graphql')
      .reply(200, { data: { made: null }, errors: [{ message: 'Something went wrong' }] });
    expect(await testClient().mutate(query)).toMatchObject({ kind: 'lost', reason: 'Something went wrong' });
  });
});
