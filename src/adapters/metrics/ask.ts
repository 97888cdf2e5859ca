/** One question to a metrics server: bounded in time and size, never redirected, and no secret in what is told of it. */
import { SlipwayError } from '../../core/reasons.ts';
import type { MonitoringRules, SourceSecret } from '../../policy/types.ts';
import { checkProxy } from '../github/proxy.ts';
import type { Environment } from '../platform.ts';

export const TIMEOUT_MS = 30_000;
/** Bytes of an answer. */
export const ANSWER_LIMIT = 64 * 1024 * 1024;
const SHOWN = 300;

export interface MetricsOutside {
  readonly env: Environment;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
}

export interface Request {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly body: {
    readonly type: 'application/json' | 'application/x-www-form-urlencoded';
    readonly text: string;
  } | null;
}

export type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string };

/** The source of observations that is asked: where it is, and the secret it wants. */
export type Server = Extract<NonNullable<MonitoringRules['source']>, { kind: 'http' | 'prometheus' }>;

/** An address as it may be shown: without user, password, parameters and fragment, where secrets stand. */
export function shownUrl(text: string): string {
  if (!URL.canParse(text)) return 'an address that cannot be read';
  const url = new URL(text);
  return `${url.origin}${url.pathname}`;
}

/**
 * Asks, and reads the answer as JSON whatever its status: servers explain themselves in the body. The secret goes to the
 * source's own origin only.
 */
export async function ask(
  request: Request,
  of: { readonly server: Server; readonly outside: MetricsOutside },
): Promise<Answer> {
  const { server, outside } = of;
  const failed = (message: string): Answer => ({
    kind: 'failed',
    message: redact(message, server.secret, outside.env),
  });
  if (!URL.canParse(request.url)) return failed('it is no address');
  const url = new URL(request.url);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return failed('it must begin with http:// or https://');
  const headers: Record<string, string> = { accept: 'application/json' };
  if (request.body !== null) headers['content-type'] = request.body.type;
  const { secret } = server;
  if (url.username !== '' || url.password !== '') {
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
    url.username = '';
    url.password = '';
  }
  if (secret !== null && url.origin === new URL(server.url).origin) {
    const value = outside.env[secret.variable] ?? '';
    if (value === '') return failed(`the secret is not there: set ${secret.variable} in the environment of the step`);
    if (/[^\t\x20-\x7e]/.test(value))
      return failed(`${secret.variable} holds characters that no header can carry, such as a line break`);
    headers[secret.header.toLowerCase()] = `${secret.prefix}${value}`;
  }
  try {
    checkProxy(url.href, outside.env, { version: process.versions.node, arguments: process.execArgv });
    const response = await outside.fetch(url, {
      method: request.method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(outside.timeoutMs),
      ...(request.body === null ? {} : { body: request.body.text }),
    });
    return await readAnswer(response, failed);
  } catch (error) {
    return failed(describe(error, outside.timeoutMs));
  }
}

async function readAnswer(response: Response, failed: (message: string) => Answer): Promise<Answer> {
  const { status } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    const to = response.headers.get('location');
    return failed(
      `it answered with a redirect (${status})${to === null ? '' : ` to ${URL.canParse(to) ? shownUrl(to) : 'another path'}`}, which is not followed: give the final address`,
    );
  }
  const text = await readBody(response);
  if (text === null) return failed(`its answer has more than ${ANSWER_LIMIT / 1024 / 1024} MiB: ask for less`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed(`it answered ${status} with what is no JSON: ${JSON.stringify(text.slice(0, SHOWN))}`);
  }
  return { kind: 'answer', status, value };
}

/** The body as text; null when it is too large. */
async function readBody(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += (part as Uint8Array).length;
    if (size > ANSWER_LIMIT) return null;
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts).toString('utf8');
}

function describe(error: unknown, timeoutMs: number): string {
  if (error instanceof SlipwayError) return `${error.refusal.found}; ${error.refusal.next}`;
  if (!(error instanceof Error)) return 'it could not be asked';
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return `it did not answer within ${timeoutMs / 1000} s`;
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  return `it could not be reached: ${code}`;
}

/** Takes the secret out of a text, should a server have repeated it. */
export function redact(text: string, secret: SourceSecret | null, env: Environment): string {
  const value = secret === null ? '' : (env[secret.variable] ?? '');
  return value.length < 4 ? text : text.replaceAll(value, '…');
}

/** An error in an answer, in the server's words. */
export function errorIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const record = value as Record<string, unknown>;
  const words = [record['errorType'], record['error_code'], record['error'], record['errors'], record['message']]
    .filter((one) => one !== undefined && one !== null && one !== '')
    .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const failed = words.length > 0 || ['error', 'failed'].includes(String(record['status']));
  return failed ? (words.join(': ') || `status ${String(record['status'])}`).slice(0, SHOWN) : null;
}
