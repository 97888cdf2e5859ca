/** GitHub's signed word on the job that writes: asked for, kept with the key that verifies it, and checked. */
import { refuse, SlipwayError } from '../../core/reasons.ts';
import type { Clock, Known, OriginExpectation, OriginProver, OriginVerdict, OriginVerifier } from '../../ports.ts';
import type { Environment, Platform } from '../platform.ts';
import { type Lost, permissionsYaml, printable } from './errors.ts';
import { isSignedBy, type ParsedToken, parseToken } from './jwt.ts';
import { readFields, readList, readText } from './parse.ts';
import { checkProxy } from './proxy.ts';
import { askAgain, type RetryBounds, type Tried } from './retry.ts';

type Jwk = Readonly<Record<string, unknown>>;
type Origin = Parameters<OriginVerifier['verify']>[0];

/** A pointer that waits to be moved waits for this, so it is given up sooner than other requests. */
const BOUNDS: RetryBounds = { attempts: 4, total: 20_000, base: 300, longest: 4_000 };
/** Milliseconds. */
const TIMEOUT = 15_000;
/** Milliseconds between an event's time and the issue of its token that are no sign of anything. */
const TOLERANCE = 15 * 60_000;
const ENVIRONMENT_AUDIENCE = 'slipway:environment';

export interface OriginOptions {
  readonly env: Environment;
  readonly platform: Platform;
  readonly clock: Clock;
  readonly bounds?: RetryBounds;
}

/** `iss` of this platform's tokens. */
export function issuerOf(platform: Platform): string {
  const { protocol, hostname } = new URL(platform.server_url);
  if (hostname === 'github.com') return 'https://token.actions.githubusercontent.com';
  if (hostname.endsWith('.ghe.com')) return `${protocol}//token.actions.${hostname}`;
  return `${platform.server_url}/_services/token`;
}

export function createGitHubOrigin(options: OriginOptions): OriginProver & OriginVerifier {
  const { platform } = options;
  const issuer = issuerOf(platform);
  /** Asked for once in a process: keys change over months. A failure is kept, too, so that it is waited for once. */
  let published: Promise<readonly Jwk[]> | null = null;
  const publishedKeys = (): Promise<readonly Jwk[]> => {
    published ??= fetchKeys(options, issuer);
    return published;
  };
  return {
    loadKeys: async () => {
      await publishedKeys().catch(() => undefined);
    },
    prove: (audience) => prove(options, audience, publishedKeys),
    environment: () => readEnvironment(options, publishedKeys),
    verify: async (origin, expected) => {
      if (origin.kind === 'unproven') return { kind: 'unverifiable', reason: origin.reason };
      const token = parseToken(origin.token);
      if (token.kind === 'invalid') return token;
      const wrong =
        judgeIssuer(token.claims, issuer) ??
        judgeLife(token.claims) ??
        (expected === undefined ? null : judgeClaims(token.claims, expected));
      if (wrong !== null) return { kind: 'invalid', reason: wrong };
      let keys: readonly Jwk[];
      try {
        keys = await publishedKeys();
      } catch (error) {
        return { kind: 'unverifiable', reason: `the keys of ${issuer} could not be read: ${reasonOf(error)}` };
      }
      return judgeSignature(token, { keys, kept: origin.key });
    },
  };
}

/** The issuer itself, or below it an enterprise that has its name put into its tokens. */
function judgeIssuer(claims: Jwk, issuer: string): string | null {
  const iss = claims['iss'];
  const enterprise =
    typeof iss === 'string' && iss.startsWith(`${issuer}/`) && /^[A-Za-z0-9-]+$/.test(iss.slice(issuer.length + 1));
  return iss === issuer || enterprise ? null : `its token is from ${printable(String(iss))}, not from ${issuer}`;
}

function judgeLife(claims: Jwk): string | null {
  const { iat, exp } = claims;
  return typeof iat === 'number' && typeof exp === 'number' && exp > iat
    ? null
    : 'its token does not say when it was valid';
}

function judgeAudience(claims: Jwk, expected: string): string | null {
  const audience = claims['aud'];
  if (audience === expected || (Array.isArray(audience) && audience.length === 1 && audience[0] === expected))
    return null;
  return `its token is for ${printable(String(audience))}, not for ${expected}`;
}

/** The token is judged at the event's time: that it has run out since is how it is meant to be. */
function judgeClaims(claims: Jwk, expected: OriginExpectation): string | null {
  const other = judgeAudience(claims, expected.audience);
  if (other !== null) return other;
  const at = Date.parse(expected.at);
  if (Number.isNaN(at)) return 'the event does not say when it was';
  if (at > Number(claims['exp']) * 1000) return 'its token had run out at the time the event names';
  if (at < Number(claims['iat']) * 1000 - TOLERANCE) return 'its token was issued long after the time the event names';
  return null;
}

function judgeSignature(
  token: Extract<ParsedToken, { kind: 'token' }>,
  of: { readonly keys: readonly Jwk[]; readonly kept: Jwk },
): OriginVerdict {
  const current = of.keys.find((key) => key['kid'] === token.kid);
  if (current !== undefined) {
    return isSignedBy(token, current)
      ? { kind: 'valid', claims: token.claims, key: 'published' }
      : { kind: 'invalid', reason: 'its token is not signed by the key it names' };
  }
  if (of.kept['kid'] !== token.kid)
    return { kind: 'unverifiable', reason: 'the issuer no longer publishes the key of its token, and none was kept' };
  return isSignedBy(token, of.kept)
    ? { kind: 'valid', claims: token.claims, key: 'kept' }
    : { kind: 'invalid', reason: 'its token is not signed by the key kept with it' };
}

async function prove(
  options: OriginOptions,
  audience: string,
  publishedKeys: () => Promise<readonly Jwk[]>,
): Promise<Origin> {
  const service = serviceOf(options);
  if (service === null) {
    return { kind: 'unproven', reason: 'the job has no permission `id-token: write`, or there is no job' };
  }
  try {
    const [token, keys] = await Promise.all([askToken(options, { ...service, audience }), publishedKeys()]);
    const parsed = parseToken(token);
    if (parsed.kind === 'invalid')
      return { kind: 'unproven', reason: `GitHub's token cannot be used: ${parsed.reason}` };
    const key = keys.find((one) => one['kid'] === parsed.kid);
    if (key === undefined)
      return { kind: 'unproven', reason: "the issuer does not publish the key of the job's token" };
    return { kind: 'github_oidc', token, key: publicPart(key) };
  } catch (error) {
    // An event without proof is judged by the policy; one that cannot be written because of its proof helps nobody.
    return { kind: 'unproven', reason: `no token could be had for this job: ${reasonOf(error)}` };
  }
}

/**
 * The environment by the claim of a token made for this question alone, so that it can stand for nothing else. A job's
 * own word on its environment (its inputs, its variables) is the workflow's text, which proves nothing.
 */
async function readEnvironment(
  options: OriginOptions,
  publishedKeys: () => Promise<readonly Jwk[]>,
): Promise<Known<string | null>> {
  const unverifiable = (why: string): Known<never> => ({
    kind: 'unverifiable',
    reason: `the environment of this job could not be told: ${why}`,
  });
  const service = serviceOf(options);
  if (service === null) {
    const yaml = permissionsYaml({ 'id-token': 'write' });
    return unverifiable(
      `the job has no permission \`id-token: write\`, or there is no job. Add to the job:\n\n${yaml}`,
    );
  }
  try {
    const [text, keys] = await Promise.all([
      askToken(options, { ...service, audience: ENVIRONMENT_AUDIENCE }),
      publishedKeys(),
    ]);
    const token = parseToken(text);
    if (token.kind === 'invalid') return unverifiable(token.reason);
    const { claims } = token;
    const wrong =
      judgeIssuer(claims, issuerOf(options.platform)) ??
      judgeLife(claims) ??
      judgeAudience(claims, ENVIRONMENT_AUDIENCE) ??
      judgeJob(claims, options);
    if (wrong !== null) return unverifiable(wrong);
    const key = keys.find((one) => one['kid'] === token.kid);
    if (key === undefined || !isSignedBy(token, key)) return unverifiable('its token is not signed by the issuer');
    const { environment = null } = claims;
    if (environment !== null && typeof environment !== 'string') return unverifiable('its token names none as a text');
    return { kind: 'known', value: environment === '' ? null : environment };
  } catch (error) {
    return unverifiable(`no token could be had for this job: ${reasonOf(error)}`);
  }
}

/** A token of another job tells nothing of this one. */
function judgeJob(claims: Jwk, of: OriginOptions): string | null {
  const repository = `${of.platform.owner}/${of.platform.name}`;
  if (String(claims['repository']).toLowerCase() !== repository.toLowerCase())
    return `its token is of repository ${printable(String(claims['repository']))}`;
  const run = of.env['GITHUB_RUN_ID'];
  return String(claims['run_id']) === run ? null : `its token is of run ${printable(String(claims['run_id']))}`;
}

/** Where a job asks for its tokens; null where it may not. */
function serviceOf(options: OriginOptions): { readonly url: string; readonly secret: string } | null {
  const url = options.env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const secret = options.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  return url === '' || secret === '' ? null : { url, secret };
}

async function askToken(
  options: OriginOptions,
  of: { readonly url: string; readonly secret: string; readonly audience: string },
): Promise<string> {
  const address = new URL(of.url);
  address.searchParams.set('audience', of.audience);
  const request = { url: address.href, headers: { authorization: `Bearer ${of.secret}` } };
  return readText(readFields(await fetchJson(options, request), 'id token'), 'value', 'id token');
}

/** What verifies, without certificates: the ledger keeps one with each event. */
function publicPart(key: Jwk): Jwk {
  return Object.fromEntries(
    ['kty', 'kid', 'alg', 'use', 'n', 'e'].flatMap((name) =>
      typeof key[name] === 'string' ? [[name, key[name]]] : [],
    ),
  );
}

async function fetchKeys(options: OriginOptions, issuer: string): Promise<readonly Jwk[]> {
  const answer = readFields(await fetchJson(options, { url: `${issuer}/.well-known/jwks`, headers: {} }), 'jwks');
  return readList(answer['keys'], 'jwks.keys').map((key) => readFields(key, 'jwks.keys'));
}

function reasonOf(error: unknown): string {
  return error instanceof SlipwayError ? error.refusal.found : 'an answer that cannot be read';
}

async function fetchJson(
  options: OriginOptions,
  of: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
): Promise<unknown> {
  const { clock, env, bounds = BOUNDS } = options;
  checkProxy(of.url, env, { version: process.versions.node, arguments: process.execArgv });
  const { origin, pathname } = new URL(of.url);
  const request = `GET ${origin}${pathname}`;
  const lost = (reason: string, cause?: unknown): Tried<unknown> => {
    const failure: Lost = { kind: 'lost', request, status: null, reason, cause };
    return { kind: 'failed', failure };
  };
  return askAgain(
    async () => {
      let answer: Response;
      let text: string;
      try {
        answer = await fetch(of.url, {
          headers: { accept: 'application/json', ...of.headers },
          signal: AbortSignal.timeout(TIMEOUT),
        });
        text = await answer.text();
      } catch (error) {
        return lost('no answer', error);
      }
      if (answer.status >= 500 || answer.status === 429) return lost(`status ${answer.status}`);
      if (!answer.ok) {
        refuse({
          code: 'platform_refused',
          required: `an answer to ${request}`,
          found: `status ${answer.status}`,
          next: 'Give the job `permissions: { id-token: write }` and run it again.',
        });
      }
      try {
        return { kind: 'done', value: JSON.parse(text) };
      } catch (error) {
        return lost('an answer that is not JSON', error);
      }
    },
    { clock, bounds },
  );
}
