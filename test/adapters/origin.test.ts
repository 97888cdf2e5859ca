import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { createGitHubOrigin, issuerOf } from '../../src/adapters/github/origin.ts';
import type { Environment } from '../../src/adapters/platform.ts';
import type { Origin } from '../../src/core/event.ts';
import { fakeClock, PLATFORM, useNock } from './support.ts';

useNock();

const ISSUER = 'https://token.actions.githubusercontent.com';
const AT = '2026-03-03T10:00:00Z';
const IAT = Date.parse(AT) / 1000 + 2;
const AUDIENCE = `slipway:sha256:${'a'.repeat(64)}`;
const expected = { audience: AUDIENCE, at: AT };

const pair = (bits = 2048) => generateKeyPairSync('rsa', { modulusLength: bits });
const own = pair();
const other = pair();
const weak = pair(1024);
const jwk = (key: KeyObject, kid: string) => ({
  ...key.export({ format: 'jwk' }),
  kid,
  alg: 'RS256',
  use: 'sig',
  x5c: ['certificate'],
});
const published = jwk(own.publicKey, 'key-1');

const claims = {
  iss: ISSUER,
  aud: AUDIENCE,
  iat: IAT,
  nbf: IAT - 600,
  exp: IAT + 300,
  repository: 'acme/models',
  run_id: '7',
};
const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

function token(of: { claims?: object; header?: object; key?: KeyObject; signature?: string } = {}): string {
  const signed = `${encode({ typ: 'JWT', alg: 'RS256', kid: 'key-1', ...of.header })}.${encode({ ...claims, ...of.claims })}`;
  return `${signed}.${of.signature ?? sign('RSA-SHA256', Buffer.from(signed), of.key ?? own.privateKey).toString('base64url')}`;
}

const stored = (text: string, key: object = published): Origin => ({
  kind: 'github_oidc',
  token: text,
  key: { ...key },
});
const create = (env: Environment = {}) => createGitHubOrigin({ env, platform: PLATFORM, clock: fakeClock() });
const keys = (list: object[] = [published]) => nock(ISSUER).get('/.well-known/jwks').reply(200, { keys: list });

describe('the issuer', () => {
  it.each([
    ['https://github.com', ISSUER],
    ['https://acme.ghe.com', 'https://token.actions.acme.ghe.com'],
    ['https://github.acme.example', 'https://github.acme.example/_services/token'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/_services/token'],
  ])('of %s is %s', (server_url, issuer) => {
    expect(issuerOf({ ...PLATFORM, server_url })).toBe(issuer);
  });
});

describe('an origin token', () => {
  it('is valid by the published key, long after it ran out', async () => {
    keys();
    const verdict = await create().verify(stored(token()), expected);
    expect(verdict).toMatchObject({ kind: 'valid', key: 'published', claims: { repository: 'acme/models' } });
  });

  it('is valid without expectations, for the caller to judge', async () => {
    keys();
    expect(await create().verify(stored(token({ claims: { aud: 'other' } })))).toMatchObject({ kind: 'valid' });
  });

  it('may be of an enterprise that puts its name into the issuer', async () => {
    keys();
    expect(await create().verify(stored(token({ claims: { iss: `${ISSUER}/acme-corp` } })), expected)).toMatchObject({
      kind: 'valid',
    });
  });

  it('is checked with the kept key once the issuer no longer publishes it, and says so', async () => {
    keys([jwk(other.publicKey, 'key-2')]);
    expect(await create().verify(stored(token()), expected)).toMatchObject({ kind: 'valid', key: 'kept' });
    keys([jwk(other.publicKey, 'key-2')]);
    expect(await create().verify(stored(token({ key: other.privateKey })), expected)).toMatchObject({
      kind: 'invalid',
    });
    keys([jwk(other.publicKey, 'key-2')]);
    expect(await create().verify(stored(token(), {}), expected)).toMatchObject({ kind: 'unverifiable' });
  });

  it.each([
    ['an empty text', ''],
    ['two parts', 'a.b'],
    ['parts that are no base64url', `${encode({ alg: 'RS256' })}.${encode(claims)}.a+b=`],
    ['a body that is no JSON', `${encode({ alg: 'RS256', kid: 'key-1' })}.${encode('x')}.YQ`],
    ['a body that is a list', `${encode({ alg: 'RS256', kid: 'key-1' })}.${encode('[]')}.YQ`],
    ['too much', `a.${'b'.repeat(20_000)}.c`],
    ['algorithm none', token({ header: { alg: 'none' }, signature: 'YQ' })],
    ['algorithm none without signature', `${encode({ alg: 'none', kid: 'key-1' })}.${encode(claims)}.`],
    ['algorithm None in other letters', token({ header: { alg: 'NONE' } })],
    ['another algorithm of RSA', token({ header: { alg: 'RS512' } })],
    ['no key name', token({ header: { kid: undefined } })],
    ['demanded extensions', token({ header: { crit: ['exp'] } })],
    ['another issuer', token({ claims: { iss: 'https://evil.example' } })],
    ['an issuer that only begins alike', token({ claims: { iss: `${ISSUER}.evil.example` } })],
    ['an issuer with a path', token({ claims: { iss: `${ISSUER}/../evil` } })],
    ['another audience', token({ claims: { aud: `slipway:sha256:${'b'.repeat(64)}` } })],
    ['several audiences', token({ claims: { aud: [AUDIENCE, 'other'] } })],
    ['no life', token({ claims: { exp: undefined } })],
    ['a life that ends before it begins', token({ claims: { exp: IAT - 1 } })],
    ['a life that ended before the event', token({ claims: { iat: IAT - 4000, exp: IAT - 3000 } })],
    ['a life that began long after the event', token({ claims: { iat: IAT + 4000, exp: IAT + 4300 } })],
  ])('is invalid with %s, and no key is asked for', async (_name, text) => {
    expect(await create().verify(stored(text), expected)).toMatchObject({
      kind: 'invalid',
      reason: expect.any(String),
    });
  });

  const secret = published.n ?? '';
  const hmacBody = `${encode({ alg: 'HS256', kid: 'key-1' })}.${encode(claims)}`;
  const hmac = `${hmacBody}.${createHmac('sha256', secret).update(hmacBody).digest('base64url')}`;

  it.each([
    [
      'another key that calls itself the published one',
      stored(token({ key: other.privateKey }), jwk(other.publicKey, 'key-1')),
    ],
    ['a changed claim', stored(token().replace(/\.[^.]+\./, `.${encode({ ...claims, run_id: '8' })}.`))],
    ['a changed signature', stored(`${token().slice(0, -8)}AAAAAAAA`)],
  ])('is invalid with %s', async (_name, origin) => {
    keys();
    expect(await create().verify(origin, expected)).toMatchObject({ kind: 'invalid' });
  });

  it('is invalid when the public key was used as a shared secret', async () => {
    expect(await create().verify(stored(hmac), expected)).toMatchObject({
      kind: 'invalid',
      reason: expect.stringContaining('HS256'),
    });
  });

  it('is invalid by a kept key that is a shared secret, of another kind, or too short', async () => {
    const octet = { kty: 'oct', k: 'c2VjcmV0', kid: 'kept' };
    const elliptic = {
      ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
      kid: 'kept',
    };
    const short = jwk(weak.publicKey, 'kept');
    for (const kept of [octet, elliptic, short]) {
      keys();
      const text = token({ header: { kid: 'kept' }, key: weak.privateKey });
      expect(await create().verify(stored(text, kept), expected)).toMatchObject({ kind: 'invalid' });
    }
  });

  it('is unverifiable while the keys cannot be had, and asks for them once in a process', async () => {
    nock(ISSUER).get('/.well-known/jwks').times(4).reply(503, '');
    const origin = create();
    for (const _time of [1, 2]) {
      expect(await origin.verify(stored(token()), expected)).toMatchObject({
        kind: 'unverifiable',
        reason: expect.stringContaining('503'),
      });
    }
    keys();
    const good = create();
    for (const _time of [1, 2]) expect(await good.verify(stored(token()), expected)).toMatchObject({ kind: 'valid' });
  });

  it('finds the keys there when they were asked for early, and hears of it late when they could not be had', async () => {
    keys();
    const origin = create();
    await origin.loadKeys();
    expect(await origin.verify(stored(token()), expected)).toMatchObject({ kind: 'valid' });
    nock(ISSUER).get('/.well-known/jwks').times(4).reply(503, '');
    const unlucky = create();
    await unlucky.loadKeys();
    expect(await unlucky.verify(stored(token()), expected)).toMatchObject({ kind: 'unverifiable' });
  });

  it('that is not there is unverifiable', async () => {
    expect(await create().verify({ kind: 'unproven', reason: 'no job' })).toEqual({
      kind: 'unverifiable',
      reason: 'no job',
    });
  });
});

describe('proving', () => {
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example/token?api-version=2.0',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-secret',
  };
  const request = () =>
    nock('https://pipelines.example', { reqheaders: { authorization: 'Bearer request-secret' } })
      .get('/token')
      .query({ 'api-version': '2.0', audience: AUDIENCE });

  it('asks for this audience and keeps the public part of the key', async () => {
    request().reply(200, { count: 1, value: token() });
    keys();
    const origin = create(env);
    const proof = await origin.prove(AUDIENCE);
    expect(proof).toEqual({
      kind: 'github_oidc',
      token: token(),
      key: { kty: 'RSA', kid: 'key-1', alg: 'RS256', use: 'sig', n: published.n, e: published.e },
    });
    expect(await origin.verify(proof, expected)).toMatchObject({ kind: 'valid', key: 'published' });
  });

  it.each([
    ['no permission', {}, () => {}, 'id-token: write'],
    [
      'a refusal',
      env,
      () => {
        request().reply(403, '');
        keys();
      },
      '403',
    ],
    [
      'a failure that lasts',
      env,
      () => {
        request().times(4).reply(500, '');
        keys();
      },
      '500',
    ],
    [
      'no key',
      env,
      () => {
        request().reply(200, { value: token() });
        keys([]);
      },
      'does not publish',
    ],
    [
      'an answer that is none',
      env,
      () => {
        request().reply(200, { value: 'x' });
        keys();
      },
      'cannot be used',
    ],
  ])('says why it could not with %s', async (_name, given, prepare, reason) => {
    prepare();
    const proof = await create(given).prove(AUDIENCE);
    expect(proof).toMatchObject({ kind: 'unproven', reason: expect.stringContaining(reason) });
    expect(JSON.stringify(proof)).not.toContain('request-secret');
  });

  it('asks again after a failure that passes', async () => {
    request().reply(502, '');
    request().replyWithError('socket hang up');
    request().reply(200, { value: token() });
    keys();
    expect(await create(env).prove(AUDIENCE)).toMatchObject({ kind: 'github_oidc' });
  });
});

describe('the environment of a job', () => {
  const env = {
    GITHUB_RUN_ID: '7',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example/token',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-secret',
  };
  const answer = (value: string) =>
    nock('https://pipelines.example').get('/token?audience=slipway%3Aenvironment').reply(200, { value });
  const mine = { aud: 'slipway:environment', environment: 'production' };

  it('is the one that GitHub’s token names', async () => {
    answer(token({ claims: mine }));
    keys();
    expect(await create(env).environment()).toEqual({ kind: 'known', value: 'production' });
  });

  it('is none where the token names none', async () => {
    answer(token({ claims: { ...mine, environment: undefined } }));
    keys();
    expect(await create(env).environment()).toEqual({ kind: 'known', value: null });
  });

  it('is unverifiable without the permission, with the lines to add', async () => {
    expect(await create({ GITHUB_RUN_ID: '7' }).environment()).toMatchObject({
      kind: 'unverifiable',
      reason: expect.stringContaining('permissions:\n  id-token: write'),
    });
  });

  it.each([
    ['is for something else', token({ claims: { ...mine, aud: AUDIENCE } }), AUDIENCE],
    ['is of another run', token({ claims: { ...mine, run_id: '8' } }), 'run 8'],
    ['is of another repository', token({ claims: { ...mine, repository: 'evil/models' } }), 'evil/models'],
    ['is of another issuer', token({ claims: { ...mine, iss: 'https://evil.example' } }), 'evil.example'],
    ['has no life', token({ claims: { ...mine, exp: undefined } }), 'valid'],
    ['is signed by another key', token({ claims: mine, key: other.privateKey }), 'signed'],
    ['names a key that is not published', token({ claims: mine, header: { kid: 'key-9' } }), 'signed'],
    ['is no token', 'a.b', 'three parts'],
    ['names something else than a text', token({ claims: { ...mine, environment: 7 } }), 'text'],
  ])('is unverifiable where the token %s', async (_what, text, why) => {
    answer(text);
    keys();
    expect(await create(env).environment()).toMatchObject({
      kind: 'unverifiable',
      reason: expect.stringContaining(why),
    });
  });

  it('is unverifiable where no token comes', async () => {
    nock('https://pipelines.example').get('/token?audience=slipway%3Aenvironment').reply(403, {});
    keys();
    expect(await create(env).environment()).toMatchObject({
      kind: 'unverifiable',
      reason: expect.stringContaining('403'),
    });
  });
});
