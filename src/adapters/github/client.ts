/**
 * The one way to GitHub's API. Reads are retried within bounds; writes are not, and say when their fate is unknown, so
 * that the adapter that knows how to read back does so. Remembers GitHub's clock.
 *
 * `@octokit/core` rather than `@octokit/rest`: requests are written out by their documented paths anyway, and the
 * thousand generated methods triple the bundle's share and cost 8 ms at every start.
 */
import { Octokit } from '@octokit/core';
import type { Clock } from '../../ports.ts';
import type { Environment, Platform } from '../platform.ts';
import { interruptedError, type Lost, messageOf, printable, type Refused, refusedError } from './errors.ts';
import { type GraphqlOk, type GraphqlRequest, readGraphql } from './graphql.ts';
import { checkProxy, type NodeFacts } from './proxy.ts';
import { askAgain, asRateLimit, DEFAULT_BOUNDS, type RetryBounds, readRetryAfter, type Tried } from './retry.ts';

/** Behaviour is pinned to this version of the REST API. */
export const API_VERSION = '2022-11-28';
export const USER_AGENT = 'slipway';

export type Headers = Readonly<Record<string, string>>;

export interface RestRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** As documented: `/repos/{owner}/{repo}/git/refs`; owner and repo are filled in. */
  readonly path: string;
  /** Values of the placeholders; whatever is left goes into the query. */
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

export interface Ok {
  readonly kind: 'ok';
  readonly status: number;
  readonly data: unknown;
  readonly headers: Headers;
}

export interface GitHubClient {
  readonly platform: Platform;
  readonly clock: Clock;
  readonly bounds: RetryBounds;
  readonly signal: AbortSignal | undefined;
  /** Sends a request that may be repeated without harm: a GET, or a write whose result is named by its content. */
  read(request: RestRequest): Promise<Ok | Refused>;
  /** Sends a write once, or again after a rate limit. `lost`: it may or may not have been carried out. */
  write(request: RestRequest): Promise<Ok | Refused | Lost>;
  query(request: GraphqlRequest): Promise<GraphqlOk>;
  mutate(request: GraphqlRequest): Promise<GraphqlOk | Refused | Lost>;
  /** GitHub's clock as of its last answer, carried on by this machine's; null before the first answer. Milliseconds. */
  platformNow(): number | null;
  /** Headers for requests that do not go through here: streams of bytes. */
  authorization(): Headers;
  /** Refuses when this Node would ignore a proxy for this address. */
  checkProxy(url: string): void;
}

export interface ClientOptions {
  readonly platform: Platform;
  readonly token: string;
  readonly clock: Clock;
  readonly env: Environment;
  readonly node?: NodeFacts;
  readonly bounds?: RetryBounds;
  /** Milliseconds without an answer after which a request counts as lost. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

type Attempt = Ok | Refused | Lost;

/** Refuses with `proxy_unsupported` when a proxy is configured that this Node would ignore. */
export function createGitHubClient(options: ClientOptions): GitHubClient {
  const { platform, token, clock, env, bounds = DEFAULT_BOUNDS, timeout = 60_000, signal } = options;
  const node = options.node ?? { version: process.versions.node, arguments: process.execArgv };
  for (const url of [platform.api_url, platform.graphql_url]) checkProxy(url, env, node);
  const octokit = new Octokit({ auth: token, baseUrl: platform.api_url, userAgent: USER_AGENT });
  /** How far GitHub's clock is ahead of this machine's, milliseconds. */
  let ahead: number | null = null;
  const platformNow = (): number | null => (ahead === null ? null : clock.now() + ahead);

  function noteTime(headers: Headers): void {
    const at = Date.parse(headers['date'] ?? '');
    if (!Number.isNaN(at)) ahead = at - clock.now();
  }

  async function send(request: RestRequest, writes: boolean): Promise<Attempt> {
    const { method, path, parameters = {}, body } = request;
    const full = { owner: platform.owner, repo: platform.name, ...parameters };
    const values = path.includes('{owner}') || path.startsWith('http') ? full : parameters;
    const name = `${method} ${path.startsWith('http') ? new URL(path).pathname : path}`.replace(
      /\{\+?(\w+)\}/g,
      (_all, key: string) => String(full[key as keyof typeof full] ?? ''),
    );
    const limit = AbortSignal.timeout(timeout);
    try {
      const answer = await octokit.request({
        method,
        url: path,
        ...(path.startsWith('http') ? {} : values),
        // Octokit's own (de)serialisation looks for big numbers in the text, also within strings: ours is JSON's.
        ...(body === undefined ? {} : { data: JSON.stringify(body) }),
        headers: { 'x-github-api-version': API_VERSION, accept: 'application/vnd.github+json' },
        request: {
          signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
          parseSuccessResponseBody: false,
          log: SILENT,
        },
      });
      const headers = textHeaders(answer.headers);
      noteTime(headers);
      const text = await readAll(answer.data);
      return { kind: 'ok', status: answer.status, data: text === '' ? null : JSON.parse(text), headers };
    } catch (error) {
      if (signal?.aborted) throw interruptedError(error);
      const answer = answerOf(error);
      if (answer === null) {
        return { kind: 'lost', request: name, status: null, reason: printable(reasonOf(error), [token]), cause: error };
      }
      noteTime(answer.headers);
      const message = printable(messageOf(answer.data) ?? `status ${answer.status}`, [token]);
      if (answer.status >= 500) {
        const wait = readRetryAfter(answer.headers['retry-after'], platformNow() ?? clock.now());
        return { kind: 'lost', request: name, status: answer.status, reason: `${answer.status}: ${message}`, wait };
      }
      return { kind: 'refused', request: name, writes, message, ...answer };
    }
  }

  /** Sorts one attempt into an answer and what may be asked again. */
  function sort(attempt: Attempt): Tried<Ok | Refused> {
    if (attempt.kind === 'lost') return { kind: 'failed', failure: attempt };
    if (attempt.kind === 'ok') return { kind: 'done', value: attempt };
    const limited = asRateLimit(attempt, platformNow() ?? clock.now());
    if (limited !== null) return { kind: 'failed', failure: limited };
    if (attempt.status === 401) throw refusedError(attempt);
    return { kind: 'done', value: attempt };
  }

  async function read(request: RestRequest): Promise<Ok | Refused> {
    return askAgain(async () => sort(await send(request, request.method !== 'GET')), { clock, bounds });
  }

  async function write(request: RestRequest): Promise<Ok | Refused | Lost> {
    return askAgain(async () => sort(await send(request, true)), { clock, bounds, only: 'rate_limits' });
  }

  async function graphql(request: GraphqlRequest, writes: boolean): Promise<Tried<GraphqlOk | Refused>> {
    const body = { query: request.document, variables: request.variables };
    const attempt = await send({ method: 'POST', path: platform.graphql_url, body }, writes);
    const sorted = sort(attempt.kind === 'ok' ? attempt : { ...attempt, request: `GraphQL: ${request.title}` });
    if (sorted.kind === 'failed' || sorted.value.kind === 'refused') return sorted as Tried<GraphqlOk | Refused>;
    return readGraphql(sorted.value, { request, writes, now: platformNow() });
  }

  return {
    platform,
    clock,
    bounds,
    signal,
    read,
    write,
    query: async (request) => {
      const answer = await askAgain(() => graphql(request, false), { clock, bounds });
      if (answer.kind === 'refused') throw refusedError(answer, { needs: { contents: 'read' } });
      return answer;
    },
    mutate: (request) => askAgain(() => graphql(request, true), { clock, bounds, only: 'rate_limits' }),
    platformNow,
    authorization: () => ({
      authorization: `Bearer ${token}`,
      'user-agent': USER_AGENT,
      'x-github-api-version': API_VERSION,
    }),
    checkProxy: (url) => checkProxy(url, env, node),
  };
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

async function readAll(body: unknown): Promise<string> {
  return body instanceof ReadableStream ? new Response(body as ReadableStream<Uint8Array>).text() : '';
}

function textHeaders(headers: object): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([key, value]) =>
      value === undefined ? [] : [[key.toLowerCase(), String(value)]],
    ),
  );
}

/** The answer within one of Octokit's errors; null when no answer came. */
function answerOf(error: unknown): { status: number; headers: Headers; data: unknown } | null {
  if (typeof error !== 'object' || error === null || !('response' in error)) return null;
  const { response } = error;
  if (
    typeof response !== 'object' ||
    response === null ||
    !('status' in response) ||
    typeof response.status !== 'number'
  )
    return null;
  const headers =
    'headers' in response && typeof response.headers === 'object' && response.headers !== null ? response.headers : {};
  return { status: response.status, headers: textHeaders(headers), data: 'data' in response ? response.data : null };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  const cause = error.cause instanceof Error ? error.cause : error;
  if (cause.name === 'TimeoutError') return 'no answer in time';
  const code = 'code' in cause && typeof cause.code === 'string' ? `${cause.code}: ` : '';
  return error instanceof SyntaxError ? 'the answer broke off' : `no answer: ${code}${cause.message}`;
}
