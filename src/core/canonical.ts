/** Canonical JSON (RFC 8785) and the digests made from it. */
import canonicalize from 'canonicalize';
import type { Digest, Sha256 } from './names.ts';

/** RFC 8785 text of a JSON value. Throws a TypeError on what JSON cannot say (functions, NaN, undefined). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value cannot be written as JSON.');
  return text;
}

/** SHA-256 over a value's canonical JSON, UTF-8. */
export function digestOf(value: unknown, sha256: Sha256): Digest {
  return `sha256:${sha256(canonicalJson(value))}`;
}

/** How documents are stored: indented for people and small diffs, one final newline. Digests never depend on it. */
export function documentText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
