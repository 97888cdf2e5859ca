/** Requests to those who are told: bounded, a few tries, no redirects, and no secret in what is said of a failure. */
import type { Clock, Told } from '../../ports.ts';
import { printable } from '../github/errors.ts';

export interface PostContext {
  readonly clock: Clock;
  /** Milliseconds without an answer after which a try counts as lost. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
  /** Refuses by throwing when a proxy is configured that this Node would ignore. */
  readonly checkProxy: (url: string) => void;
}

export interface Post {
  readonly url: string;
  readonly method: 'POST' | 'PURGE' | 'DELETE';
  /** Made anew for each try: a signature holds for the time it was made. */
  readonly headers: () => Readonly<Record<string, string>>;
  readonly body: string | null;
  /** How failures name it: an address that is no secret, or a name for one that is. */
  readonly name: string;
  readonly secrets: readonly string[];
  /** Whether a secret travels with it, and must not in clear; a signature tells nothing of its secret. */
  readonly carries: 'secret' | 'nothing';
}

export const TIMEOUT = 10_000;
export const TRIES = 3;
/** Longest wait before the first and any later try again, milliseconds. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 8_000;
const USER_AGENT = 'slipway';

/** Sends until an answer of 2xx. A server's error, 429 and no answer are tried again; any other answer is final. */
export async function post(context: PostContext, of: Post): Promise<Told> {
  const wrong = addressFault(of);
  if (wrong !== null) return failed(of, wrong);
  try {
    context.checkProxy(of.url);
  } catch (error) {
    return failed(of, error instanceof Error ? error.message : 'a proxy that cannot be used');
  }
  for (let tries = 1; ; tries += 1) {
    const tried = await attempt(context, of);
    if (tried.kind === 'told') return tried;
    if (tried.kind === 'final') return failed(of, tried.reason);
    if (tries === TRIES || context.signal?.aborted === true)
      return failed(of, `${tried.reason} (tried ${tries} times)`);
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1));
    await context.clock.sleep(Math.round(context.clock.random() * longest));
  }
}

/** What keeps an address from being asked at all; null for nothing. */
function addressFault({ url, carries }: Post): string | null {
  const parsed = parseUrl(url);
  if (parsed === null) return 'it is no http or https address';
  if (parsed.username !== '' || parsed.password !== '')
    return 'the address carries a user name: name a secret in the policy instead';
  if (carries === 'secret' && parsed.protocol === 'http:' && !isLoopback(parsed.hostname))
    return 'a secret is sent over https only';
  return null;
}

function parseUrl(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

type Tried = { readonly kind: 'told' } | { readonly kind: 'again' | 'final'; readonly reason: string };

async function attempt({ timeout, signal }: PostContext, of: Post): Promise<Tried> {
  const limit = AbortSignal.timeout(timeout);
  try {
    const answer = await fetch(of.url, {
      method: of.method,
      headers: { 'user-agent': USER_AGENT, ...of.headers() },
      body: of.body,
      redirect: 'manual',
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    });
    // What it says is of no interest, and may be anything: it is neither read nor shown.
    await answer.body?.cancel();
    if (answer.ok) return { kind: 'told' };
    const reason = `answered ${answer.status}`;
    if (answer.status >= 500 || answer.status === 429) return { kind: 'again', reason };
    return { kind: 'final', reason: isRedirect(answer.status) ? `${reason}: redirects are not followed` : reason };
  } catch (error) {
    if (signal?.aborted === true) return { kind: 'final', reason: 'was interrupted' };
    return { kind: 'again', reason: reasonOf(error, timeout) };
  }
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** Codes such as `ECONNREFUSED` alone: messages of the network may quote the address. */
function reasonOf(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `gave no answer within ${timeout / 1000} s`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return /^[A-Z][A-Z0-9_]+$/.test(code) ? `gave no answer: ${code}` : 'gave no answer';
}

export function failed(of: Pick<Post, 'name' | 'secrets'>, reason: string): Told {
  return { kind: 'failed', reason: printable(`${of.name}: ${reason}`, of.secrets) };
}

/** An address without user, query and fragment: what may be shown of one. */
export function shownUrl(url: string): string {
  const parsed = parseUrl(url);
  return parsed === null ? 'an address that cannot be read' : `${parsed.origin}${parsed.pathname}`;
}
