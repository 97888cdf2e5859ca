/**
 * The names a registry is made of, and the one grammar by which people refer to a version.
 *
 * A reference is `model`, `model@version`, `model@v7` (ordinal), `model@sha256:…` (subject digest), `model@stage`,
 * `model@alias`, `model@latest`, or a version and digest together, `model@1.2.0@sha256:…`: the form actions hand to
 * each other, because it can be found in one look and still proves what was meant.
 */

import { parseVersion } from './versioning.ts';

export type Digest = `sha256:${string}`;

/** SHA-256 as lowercase hex; passed in so that the pure layers stay free of `node:crypto`. */
export type Sha256 = (data: string | Uint8Array) => string;

const NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** A model, stage, alias or role name: `[a-z0-9]([a-z0-9-]*[a-z0-9])?`, 2 to 64 characters. */
export function isName(value: string): boolean {
  return value.length >= 2 && value.length <= 64 && NAME.test(value);
}

/** A full digest, `sha256:` and 64 lowercase hex digits. */
export function isDigest(value: unknown): value is Digest {
  return typeof value === 'string' && DIGEST.test(value);
}

/** What a reference points at, before anything is looked up. */
export type Selector =
  | { readonly kind: 'version'; readonly version: string; readonly subject?: Digest }
  | { readonly kind: 'ordinal'; readonly ordinal: number }
  | { readonly kind: 'subject'; readonly subject: Digest }
  | { readonly kind: 'latest' }
  | { readonly kind: 'name'; readonly name: string };

export interface Reference {
  readonly model: string;
  readonly selector: Selector | null;
}

const ORDINAL = /^v([1-9][0-9]{0,8})$/;

/**
 * Reads a reference. Returns null when the text is none, so that the caller can say what was expected.
 * `v1.2.0` is accepted for `1.2.0`, because tags are written that way.
 */
export function parseReference(text: string): Reference | null {
  const [model, selector, digest, ...rest] = text.trim().split('@');
  if (model === undefined || !isName(model) || rest.length > 0) return null;
  if (selector === undefined) return { model, selector: null };
  const parsed = parseSelector(selector);
  if (parsed === null) return null;
  if (digest === undefined) return { model, selector: parsed };
  if (!isDigest(digest)) return null;
  if (parsed.kind === 'version') return { model, selector: { ...parsed, subject: digest } };
  return null;
}

function parseSelector(text: string): Selector | null {
  if (isDigest(text)) return { kind: 'subject', subject: text };
  if (text === 'latest') return { kind: 'latest' };
  const ordinal = ORDINAL.exec(text);
  if (ordinal !== null) return { kind: 'ordinal', ordinal: Number(ordinal[1]) };
  // Versions as Slipway writes them, without the leading `v`; whatever else would not even make a tag.
  const version = text.replace(/^v(?=\d)/, '');
  if (parseVersion(version) !== null) return { kind: 'version', version };
  return isName(text) ? { kind: 'name', name: text } : null;
}

/** The reference that actions hand on: found by version, proven by digest. */
export function formatSubject(of: {
  readonly model: string;
  readonly version: string;
  readonly subject: Digest;
}): string {
  return `${of.model}@${of.version}@${of.subject}`;
}
