/** What the adapters' tests share: a clock that nobody waits for, a client, git ids, a small HTTP server. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nock from 'nock';
import { afterEach, expect } from 'vitest';
import { createGitHubClient, type GitHubClient } from '../../src/adapters/github/client.ts';
import type { RetryBounds } from '../../src/adapters/github/retry.ts';
import type { Platform } from '../../src/adapters/platform.ts';
import { type ReasonCode, SlipwayError } from '../../src/core/reasons.ts';
import type { Clock } from '../../src/ports.ts';

export const TOKEN = 'ghs_0123456789abcdefSECRET';
export const API = 'https://api.github.com';
export const REPO = '/repos/acme/models';
/** GitHub's clock in these tests: ten minutes ahead of the machine's. */
export const DATE = 'Tue, 03 Mar 2026 10:10:00 GMT';
export const NOW = Date.parse('2026-03-03T10:00:00Z');

export const PLATFORM: Platform = {
  api_url: API,
  graphql_url: `${API}/graphql`,
  server_url: 'https://github.com',
  owner: 'acme',
  name: 'models',
};

export interface FakeClock extends Clock {
  readonly sleeps: number[];
}

/** Sleeping takes no time and moves the clock; chance is always `random`. */
export function fakeClock(random = 0.5): FakeClock {
  let now = NOW;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    sleep: async (milliseconds) => {
      sleeps.push(milliseconds);
      now += milliseconds;
    },
    random: () => random,
  };
}

export function testClient(
  of: { clock?: Clock; platform?: Platform; signal?: AbortSignal; bounds?: RetryBounds; timeout?: number } = {},
): GitHubClient {
  const { clock = fakeClock(), platform = PLATFORM, ...rest } = of;
  return createGitHubClient({ platform, token: TOKEN, clock, env: {}, ...rest });
}

export const dated = { Date: DATE };

/** GitHub's API, with its clock in every answer. */
export function github(): nock.Scope {
  return nock(API).defaultReplyHeaders(dated);
}

export const oid = (seed: string): string => createHash('sha1').update(seed).digest('hex');
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export function gitBlobId(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The error a promise is refused with; fails when it is not a refusal with this code, or tells the token. */
export async function refusal(promise: Promise<unknown>, code: ReasonCode): Promise<SlipwayError['refusal']> {
  const error: unknown = await promise.then(
    () => expect.unreachable(`expected a refusal with ${code}`),
    (one: unknown) => one,
  );
  if (!(error instanceof SlipwayError)) throw error;
  expect(error.refusal.code).toBe(code);
  expect(JSON.stringify(error.refusal) + error.message).not.toContain(TOKEN);
  for (const part of [error.refusal.required, error.refusal.found, error.refusal.next]) expect(part).not.toBe('');
  return error.refusal;
}

/** Intercepts everything but this machine, and proves after each test that every expected request was made. */
export function useNock(): void {
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
  afterEach(() => {
    const open = nock.pendingMocks();
    nock.cleanAll();
    expect(open).toEqual([]);
  });
}

const cleanups: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-adapters-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A server on this machine, closed after the test. */
export async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server: Server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
