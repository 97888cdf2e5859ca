/**
 * Checks the signature of a GitHub OIDC token. Only RS256 with an RSA key of at least 2,048 bits passes: `none`, a
 * shared secret, or another kind of key is invalid whatever the token's header says.
 */
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';

export type Claims = Readonly<Record<string, unknown>>;

export type ParsedToken =
  | {
      readonly kind: 'token';
      readonly kid: string;
      readonly claims: Claims;
      readonly signed: string;
      readonly signature: Uint8Array;
    }
  | { readonly kind: 'invalid'; readonly reason: string };

/** Characters. GitHub's tokens have about 2,000. */
const LONGEST = 16_384;
const LEAST_BITS = 2048;

export function parseToken(token: string): ParsedToken {
  const parts = token.split('.');
  const [head, body, signature] = parts;
  if (
    token.length > LONGEST ||
    parts.length !== 3 ||
    head === undefined ||
    body === undefined ||
    signature === undefined
  ) {
    return { kind: 'invalid', reason: 'it is no signed token of three parts' };
  }
  const header = decodePart(head);
  const claims = decodePart(body);
  if (header === null || claims === null || !/^[A-Za-z0-9_-]+$/.test(signature))
    return { kind: 'invalid', reason: 'its parts cannot be decoded' };
  if (header['alg'] !== 'RS256')
    return { kind: 'invalid', reason: `it is signed with ${String(header['alg']).slice(0, 20)}, not with RS256` };
  if (header['crit'] !== undefined) return { kind: 'invalid', reason: 'it demands extensions that nobody here knows' };
  if (typeof header['kid'] !== 'string' || header['kid'] === '')
    return { kind: 'invalid', reason: 'it does not name its key' };
  return {
    kind: 'token',
    kid: header['kid'],
    claims,
    signed: `${head}.${body}`,
    signature: Buffer.from(signature, 'base64url'),
  };
}

function decodePart(part: string): Claims | null {
  if (!/^[A-Za-z0-9_-]+$/.test(part)) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url')));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : null;
  } catch {
    return null;
  }
}

export function isSignedBy(
  token: Extract<ParsedToken, { kind: 'token' }>,
  jwk: Readonly<Record<string, unknown>>,
): boolean {
  const { n, e } = jwk;
  if (jwk['kty'] !== 'RSA' || typeof n !== 'string' || typeof e !== 'string') return false;
  if ((jwk['use'] ?? 'sig') !== 'sig' || (jwk['alg'] ?? 'RS256') !== 'RS256') return false;
  try {
    const key = createPublicKey({ key: { kty: 'RSA', n, e } satisfies JsonWebKey, format: 'jwk' });
    if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS) return false;
    return verify('RSA-SHA256', Buffer.from(token.signed, 'ascii'), key, token.signature);
  } catch {
    return false;
  }
}
