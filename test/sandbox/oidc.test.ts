import { createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await world.call('GET', '/meta');
  await world.end();
});

const claims = () => ({
  repository: 'acme/models',
  ref: 'refs/heads/main',
  sha: world.first,
  workflow: 'Train',
  workflow_path: '.github/workflows/train.yml',
  run_id: 42,
  run_attempt: 2,
  actor: 'amara',
  event_name: 'push',
});

async function ask(audience: string, token: string, url: string): Promise<Response> {
  return await fetch(`${url}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `bearer ${token}` },
  });
}

it('issues a token that its published keys verify, with the claims GitHub gives a job', async () => {
  const { requestUrl, requestToken } = world.github.oidcRequest({ ...claims(), environment: 'production' });
  const { value } = (await (await ask('slipway:abc', requestToken, requestUrl)).json()) as { value: string };
  const [head = '', body = '', signature = ''] = value.split('.');
  const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const discovery = (await (await fetch(`${world.github.issuer}/.well-known/openid-configuration`)).json()) as {
    issuer: string;
    jwks_uri: string;
  };
  expect(discovery.issuer).toBe(world.github.issuer);
  const { keys } = (await (await fetch(discovery.jwks_uri)).json()) as { keys: { kid: string }[] };
  const jwk = keys.find((key) => key.kid === decode(head).kid);
  const key = createPublicKey({ key: jwk as never, format: 'jwk' });
  expect(verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  const payload = decode(body);
  expect(payload).toMatchObject({
    iss: world.github.issuer,
    aud: 'slipway:abc',
    sub: 'repo:acme/models:environment:production',
    repository: 'acme/models',
    repository_owner: 'acme',
    ref: 'refs/heads/main',
    ref_type: 'branch',
    sha: world.first,
    workflow: 'Train',
    workflow_ref: 'acme/models/.github/workflows/train.yml@refs/heads/main',
    job_workflow_ref: 'acme/models/.github/workflows/train.yml@refs/heads/main',
    run_id: '42',
    run_attempt: '2',
    actor: 'amara',
    event_name: 'push',
    environment: 'production',
    head_ref: '',
    base_ref: '',
  });
  expect(payload.iat).toBe(Date.parse('2026-03-01T10:00:00Z') / 1000);
  expect(payload.exp).toBeGreaterThan(payload.iat);
});

it('gives no token for an unknown request, or after the job has ended', async () => {
  const { requestUrl, requestToken } = world.github.oidcRequest(claims());
  expect((await ask('x', 'other', requestUrl)).status).toBe(401);
  world.github.closeOidcRequest(requestToken);
  expect((await ask('x', requestToken, requestUrl)).status).toBe(401);
});

it('names the branch as subject when there is no environment', async () => {
  const token = await world.github.oidcToken(claims(), 'a');
  const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  expect(payload.sub).toBe('repo:acme/models:ref:refs/heads/main');
  expect(payload.environment).toBeUndefined();
});
