/**
 * Signatures as Standard Webhooks 1.0 has them (https://www.standardwebhooks.com), so that receivers verify with a
 * library they may have already: `v1,` and the Base64 of HMAC-SHA256 over `<id>.<timestamp>.<body>`.
 */
import { createHmac } from 'node:crypto';

/** Marks a secret whose rest is the key in Base64; any other text is the key itself, as UTF-8. */
const SECRET_PREFIX = 'whsec_';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export type SigningKey =
  | { readonly kind: 'key'; readonly key: Buffer }
  | { readonly kind: 'malformed'; readonly reason: string };

export function signingKey(secret: string): SigningKey {
  if (!secret.startsWith(SECRET_PREFIX)) return { kind: 'key', key: Buffer.from(secret, 'utf8') };
  const text = secret.slice(SECRET_PREFIX.length);
  // `Buffer.from` passes over what is no Base64 in silence: the signature would be one that nobody expects.
  if (text === '' || !BASE64.test(text))
    return { kind: 'malformed', reason: `it begins with ${SECRET_PREFIX}, and the rest is no Base64` };
  return { kind: 'key', key: Buffer.from(text, 'base64') };
}

/** The three headers. `timestamp` in whole seconds since the epoch; `key` null: not signed. */
export function webhookHeaders(of: {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
  readonly key: Buffer | null;
}): Readonly<Record<string, string>> {
  const { id, timestamp, body, key } = of;
  const headers = { 'webhook-id': id, 'webhook-timestamp': String(timestamp) };
  if (key === null) return headers;
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { ...headers, 'webhook-signature': `v1,${signature}` };
}
