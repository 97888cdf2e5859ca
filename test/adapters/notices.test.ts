import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { createNotices } from '../../src/adapters/notices/index.ts';
import { signingKey } from '../../src/adapters/notices/signature.ts';
import type { Notice } from '../../src/core/notice.ts';
import { NOTICE_SCHEMA } from '../../src/core/notice.ts';
import type { AfterChange } from '../../src/policy/types.ts';
import type { Told } from '../../src/ports.ts';
import { expectValid } from '../core/support/schemas.ts';
import { type Answer, type Receiver, startReceiver } from './support/receiver.ts';
import { fakeClock, github, NOW, REPO, testClient } from './support.ts';

const KEY = Buffer.from('0123456789abcdef0123456789abcdef');
const SECRET = `whsec_${KEY.toString('base64')}`;
const GUIDE = readFileSync(new URL('../../docs/guides/after-change.md', import.meta.url), 'utf8');

const NOTICE: Notice = {
  schema: NOTICE_SCHEMA,
  id: 'flight-delay/12',
  type: 'promoted',
  model: 'flight-delay',
  seq: 12,
  at: '2026-03-03T09:59:00Z',
  stage: 'production',
  alias: null,
  version: '1.1.0',
  ordinal: 2,
  subject: `sha256:${'a'.repeat(64)}`,
  instead_of: '1.0.0',
  configuration: null,
  exposure: [{ version: '1.1.0', subject: `sha256:${'a'.repeat(64)}`, share: 10_000, shadow: false }],
  summary: 'flight-delay: 1.1.0 is live in production, instead of 1.0.0.',
  urls: { aliases: 'https://api.test/aliases', exposure: 'https://api.test/exposure', event: 'https://github.test/12' },
};

const open: Receiver[] = [];
afterEach(async () => {
  nock.cleanAll();
  for (const one of open.splice(0)) await one.close();
});

async function receiver(...answers: Answer[]): Promise<Receiver> {
  const started = await startReceiver(answers.length === 0 ? undefined : answers);
  open.push(started);
  return started;
}

interface Telling {
  readonly env?: Record<string, string>;
  readonly clock?: ReturnType<typeof fakeClock>;
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  readonly checkProxy?: (url: string) => void;
}

async function tell(target: AfterChange, of: Telling = {}): Promise<Told> {
  const { env = {}, clock = fakeClock(), checkProxy = () => {}, ...rest } = of;
  const notices = createNotices({ env, clock, checkProxy, client: async () => testClient({ clock }), ...rest });
  return notices.tell({ target, notice: NOTICE });
}

const reasonOf = (told: Told): string => (told.kind === 'failed' ? told.reason : 'told');
const webhook = (url: string, secret: string | null = null): AfterChange => ({ kind: 'webhook', url, secret });

describe('a webhook', () => {
  it('gets the notice as JSON, signed over id, time and body as Standard Webhooks has it', async () => {
    const there = await receiver();
    expect(await tell(webhook(`${there.url}/hook`, 'HOOK'), { env: { HOOK: `${SECRET}\n` } })).toEqual({
      kind: 'told',
    });
    const [heard] = there.heard;
    expect(heard).toMatchObject({
      method: 'POST',
      path: '/hook',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'slipway',
        'webhook-id': 'flight-delay/12',
        'webhook-timestamp': String(NOW / 1000),
      },
    });
    expect(JSON.parse(heard?.body ?? '')).toEqual(NOTICE);
    const signed = createHmac('sha256', KEY)
      .update(`flight-delay/12.${NOW / 1000}.${heard?.body}`)
      .digest('base64');
    expect(heard?.headers['webhook-signature']).toBe(`v1,${signed}`);
    expect(JSON.stringify(heard)).not.toContain(SECRET.slice(6));
  });

  it('signs what the specification gives as an example as the example has it', () => {
    const key = signingKey('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    if (key.kind !== 'key') throw new Error(key.reason);
    const signed = createHmac('sha256', key.key)
      .update('msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}')
      .digest('base64');
    expect(signed).toBe('g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is not signed where the policy names no secret', async () => {
    const there = await receiver();
    await tell(webhook(there.url));
    expect(there.heard[0]?.headers).not.toHaveProperty('webhook-signature');
    expect(there.heard[0]?.headers['webhook-id']).toBe('flight-delay/12');
  });

  it.each([
    ['is not set', {}],
    ['is empty, as a job has it where the secret does not exist', { HOOK: ' ' }],
  ])('is not asked where the secret %s; the variable is named', async (_when, env) => {
    const there = await receiver();
    const told = await tell(webhook(there.url, 'HOOK'), { env: env as Record<string, string> });
    expect(reasonOf(told)).toContain('the environment variable HOOK, which the policy names, is not set');
    expect(there.heard).toEqual([]);
  });

  it.each(['whsec_', 'whsec_***', 'whsec_abc', 'whsec_abcd efgh'])(
    'is not asked with the malformed secret %s',
    async (bad) => {
      const there = await receiver();
      const reason = reasonOf(await tell(webhook(there.url, 'HOOK'), { env: { HOOK: bad } }));
      expect(reason).toMatch(/HOOK is no secret: .* no Base64/);
      if (bad.length > 6) expect(reason).not.toContain(bad.slice(6));
      expect(there.heard).toEqual([]);
    },
  );

  it('is tried three times with waits between none and the longest, and signed anew for each', async () => {
    const there = await receiver({ status: 503 }, 'hang up', { status: 200 });
    const clock = fakeClock(0.5);
    expect(await tell(webhook(there.url, 'HOOK'), { env: { HOOK: SECRET }, clock })).toEqual({ kind: 'told' });
    expect(clock.sleeps).toEqual([500, 1000]);
    const times = there.heard.map(({ headers }) => Number(headers['webhook-timestamp']) - NOW / 1000);
    expect(times).toEqual([0, 0, 1]);
    expect(new Set(there.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(there.heard[2]?.headers['webhook-signature']).not.toBe(there.heard[0]?.headers['webhook-signature']);
  });

  it('is given up after three tries', async () => {
    const there = await receiver({ status: 500, text: 'stack trace' });
    const reason = reasonOf(await tell(webhook(`${there.url}/hook?token=tt#part`)));
    expect(reason).toBe(`${there.url}/hook: answered 500 (tried 3 times)`);
    expect(there.heard).toHaveLength(3);
  });

  it.each([
    [400, 'answered 400'],
    [404, 'answered 404'],
    [302, 'answered 302: redirects are not followed'],
  ])('is asked once where the answer is %i', async (status, reason) => {
    const elsewhere = await receiver();
    const there = await receiver({ status, headers: { location: elsewhere.url } });
    expect(reasonOf(await tell(webhook(there.url)))).toBe(`${there.url}/: ${reason}`);
    expect(there.heard).toHaveLength(1);
    expect(elsewhere.heard).toEqual([]);
  });

  it('that says nothing counts as unreachable after the time a try may take', async () => {
    const there = await receiver('say nothing');
    const told = await tell(webhook(there.url), { timeout: 50 });
    expect(reasonOf(told)).toBe(`${there.url}/: gave no answer within 0.05 s (tried 3 times)`);
  });

  it('that nobody answers is named without what the network said', async () => {
    const there = await receiver();
    await there.close();
    expect(reasonOf(await tell(webhook(`${there.url}/hook?key=kk`)))).toBe(
      `${there.url}/hook: gave no answer: ECONNREFUSED (tried 3 times)`,
    );
  });

  it('is not tried again by a process that is told to stop', async () => {
    const there = await receiver('say nothing');
    const stop = new AbortController();
    const telling = tell(webhook(there.url), { signal: stop.signal });
    stop.abort();
    expect(reasonOf(await telling)).toContain('was interrupted');
    expect(there.heard.length).toBeLessThan(2);
  });

  it.each([
    ['ftp://serving.test/hook', 'it is no http or https address'],
    ['not an address', 'it is no http or https address'],
    ['https://user:pw@serving.test/hook', 'the address carries a user name'],
  ])('at %s is not asked', async (url, reason) => {
    const said = reasonOf(await tell(webhook(url)));
    expect(said).toContain(reason);
    expect(said).not.toContain('pw');
  });

  it('behind a proxy that this Node would ignore is not asked', async () => {
    const there = await receiver();
    const checkProxy = (): void => {
      throw new Error('proxy_unsupported: required …');
    };
    expect(reasonOf(await tell(webhook(there.url), { checkProxy }))).toContain('proxy_unsupported');
    expect(there.heard).toEqual([]);
  });
});

describe('a chat', () => {
  const slack: AfterChange = { kind: 'slack', secret: 'CHAT' };

  it('gets text and blocks, in which nothing of the registry is a mention or a link', async () => {
    const there = await receiver({ status: 200, text: 'ok' });
    const notices = createNotices({
      env: { CHAT: `${there.url}/services/T0/B0/XyZ` },
      clock: fakeClock(),
      checkProxy: () => {},
      client: async () => testClient(),
    });
    const summary = 'flight-delay: <!channel> & <https://evil.test|click>.';
    expect(await notices.tell({ target: slack, notice: { ...NOTICE, summary } })).toEqual({ kind: 'told' });
    const body = JSON.parse(there.heard[0]?.body ?? '') as { text: string; blocks: { text?: { text: string } }[] };
    expect(body.text).toBe('flight-delay: &lt;!channel&gt; &amp; &lt;https://evil.test|click&gt;.');
    expect(body.blocks[0]?.text?.text).toBe(body.text);
    expect(JSON.stringify(body.blocks)).toContain('<https://github.test/12|event 12>');
  });

  it('is named by its variable, never by its address', async () => {
    const there = await receiver({ status: 403, text: 'invalid_token' });
    const address = `${there.url}/services/T0/B0/XyZ`;
    const reason = reasonOf(await tell(slack, { env: { CHAT: address } }));
    expect(reason).toBe('the chat whose address is in CHAT: answered 403');
    expect(reasonOf(await tell(slack))).toContain('CHAT');
  });

  it('is reached over https only, since its address is the secret', async () => {
    const reason = reasonOf(await tell(slack, { env: { CHAT: 'http://chat.test/services/XyZ' } }));
    expect(reason).toContain('over https only');
    expect(reason).not.toContain('XyZ');
  });
});

describe('a purge', () => {
  it.each(['POST', 'PURGE', 'DELETE'] as const)(
    'is a %s without a body, with the secret as a bearer',
    async (method) => {
      const there = await receiver();
      const target: AfterChange = { kind: 'purge', url: `${there.url}/exposure.json`, method, secret: 'CDN' };
      expect(await tell(target, { env: { CDN: 'cdn-key' } })).toEqual({ kind: 'told' });
      expect(there.heard[0]).toMatchObject({ method, path: '/exposure.json', body: '' });
      expect(there.heard[0]?.headers.authorization).toBe('Bearer cdn-key');
    },
  );

  it('never carries a secret in clear to another machine', async () => {
    const target: AfterChange = { kind: 'purge', url: 'http://cdn.test/x', method: 'POST', secret: 'CDN' };
    const reason = reasonOf(await tell(target, { env: { CDN: 'cdn-key' } }));
    expect(reason).toBe('http://cdn.test/x: a secret is sent over https only');
  });

  it('without a secret carries none', async () => {
    const there = await receiver();
    await tell({ kind: 'purge', url: there.url, method: 'PURGE', secret: null });
    expect(there.heard[0]?.headers.authorization).toBeUndefined();
  });
});

describe('a dispatch', () => {
  const target: AfterChange = { kind: 'dispatch', type: 'slipway', repository: null };

  it('is a repository_dispatch with at most ten keys', async () => {
    const body: { event_type?: string; client_payload?: Record<string, unknown> } = {};
    github()
      .post(`${REPO}/dispatches`, (sent) => Object.assign(body, sent))
      .reply(204);
    expect(await tell(target)).toEqual({ kind: 'told' });
    expect(body.event_type).toBe('slipway');
    expect(Object.keys(body.client_payload ?? {}).length).toBeLessThanOrEqual(10);
    expect(body.client_payload).toMatchObject({ model: 'flight-delay', seq: 12, notice: NOTICE });
  });

  it('goes to another repository where the policy names one', async () => {
    github().post('/repos/acme/serving/dispatches').reply(204);
    expect(await tell({ ...target, repository: 'acme/serving' })).toEqual({ kind: 'told' });
  });

  it('that is refused says which permission is missing', async () => {
    github().post(`${REPO}/dispatches`).reply(404, { message: 'Not Found' });
    const reason = reasonOf(await tell(target));
    expect(reason).toContain('repository_dispatch slipway');
    expect(reason).toContain('contents: write');
  });

  it('whose answer is lost is sent again: who gets two recognises them', async () => {
    github().post(`${REPO}/dispatches`).times(2).reply(502, 'bad gateway');
    github().post(`${REPO}/dispatches`).reply(204);
    expect(await tell(target)).toEqual({ kind: 'told' });
  });
});

describe('the guide', () => {
  const block = (language: string): string =>
    new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(GUIDE)?.[1] ?? '';

  it('shows a notice as it is', () => {
    const shown = JSON.parse(block('json')) as Notice;
    expectValid('notice', shown);
    expect(Object.keys(shown).sort()).toEqual(Object.keys(NOTICE).sort());
  });

  /** Headers and body as a receiver gets them, from a server that has just been told. */
  async function sent(): Promise<{ headers: Record<string, string>; body: string }> {
    const there = await receiver();
    await tell(webhook(there.url, 'HOOK'), { env: { HOOK: SECRET } });
    const { headers = {}, body = '' } = there.heard[0] ?? {};
    return { headers: headers as Record<string, string>, body };
  }

  const cases = (of: { headers: Record<string, string>; body: string }) => {
    const now = NOW / 1000;
    const signature = of.headers['webhook-signature'] ?? '';
    const other = `whsec_${Buffer.from('another key altogether').toString('base64')}`;
    const withHeaders = (more: Record<string, string>) => ({
      ...of,
      secret: SECRET,
      now,
      headers: { ...of.headers, ...more },
    });
    return [
      { expected: true, given: { ...of, secret: SECRET, now } },
      { expected: true, given: { ...of, secret: SECRET, now: now + 299 } },
      { expected: true, given: withHeaders({ 'webhook-signature': `v1,AAAA v1a,BBBB ${signature}` }) },
      { expected: false, given: { ...of, secret: SECRET, now: now + 301 } },
      { expected: false, given: { ...of, secret: SECRET, now: now - 301 } },
      { expected: false, given: { ...of, body: of.body.replace('1.1.0', '1.2.0'), secret: SECRET, now } },
      { expected: false, given: { ...of, secret: other, now } },
      { expected: false, given: withHeaders({ 'webhook-id': 'flight-delay/13' }) },
      { expected: false, given: withHeaders({ 'webhook-timestamp': String(now + 1) }) },
      { expected: false, given: withHeaders({ 'webhook-timestamp': 'x' }) },
      { expected: false, given: withHeaders({ 'webhook-signature': '' }) },
      { expected: false, given: withHeaders({ 'webhook-signature': signature.replace('v1,', 'v2,') }) },
    ];
  };

  it('verifies in Node what was sent, and refuses what was changed, replayed or signed by another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-guide-'));
    try {
      const file = join(folder, 'verify.mjs');
      writeFileSync(file, block('js'));
      const { verify } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
        verify: (of: unknown) => boolean;
      };
      const all = cases(await sent());
      expect(all.map(({ given }) => verify(given))).toEqual(all.map(({ expected }) => expected));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('verifies in Python the same', async () => {
    const all = cases(await sent());
    const program = `${block('python')}
import json, sys
print(json.dumps([verify(one["headers"], one["body"].encode(), one["secret"], one["now"]) for one in json.load(sys.stdin)]))
`;
    const output = execFileSync('python3', ['-c', program], { input: JSON.stringify(all.map(({ given }) => given)) });
    expect(JSON.parse(output.toString())).toEqual(all.map(({ expected }) => expected));
  });
});
