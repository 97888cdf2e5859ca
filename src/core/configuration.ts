/** The configuration of a version that is served: what somebody wants of it, put together and looked over. */
import { canonicalJson } from './canonical.ts';

export type Values = Readonly<Record<string, unknown>>;

/** What somebody wants a version to run with. */
export type Wanted =
  /** All of it anew. */
  | { readonly kind: 'values'; readonly values: Values }
  /** Some of it: dotted path → value; the rest stays as it is. */
  | { readonly kind: 'set'; readonly changes: readonly (readonly [path: string, value: unknown])[] }
  /** What it was registered with. */
  | { readonly kind: 'registered' };

/** Longest canonical JSON of a configuration, bytes: serving reads it with every file, and the ledger keeps it for ever. */
export const LONGEST_CONFIGURATION = 4_096;
const DEEPEST = 16;

/** Names that would not be keys of a plain object, but reach its prototype. */
const REACHING = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys that look as if their text were a secret. `max_tokens` is none; `api_key`, `db.password` and `authToken` are. */
const SECRET =
  /(?:^|[._-]|[a-z](?=[A-Z]))(?:secret|password|passwd|passphrase|credentials?|api[-_]?key|access[-_]?key|secret[-_]?key|private[-_]?key|(?:auth|access|bearer|refresh|api)[-_]?token|token)$/i;

/** What is wanted, in full: over what it runs with now, and what it was registered with. */
export function valuesWanted(wanted: Wanted, of: { readonly now: Values; readonly registered: Values }): Values {
  switch (wanted.kind) {
    case 'values':
      return wanted.values;
    case 'registered':
      return of.registered;
    case 'set':
      return wanted.changes.reduce((values, [path, value]) => setAt(values, path.split('.'), value), of.now);
  }
}

/** A copy with one value put in. A path that leads through something that is no object replaces it. */
function setAt(values: Values, [key = '', ...rest]: readonly string[], value: unknown): Values {
  const inner = Object.hasOwn(values, key) && isObject(values[key]) ? (values[key] as Values) : {};
  const put = rest.length === 0 ? value : setAt(inner, rest, value);
  return Object.fromEntries([...Object.entries(values).filter(([name]) => name !== key), [key, put]]);
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What keeps values from being a configuration, each in a sentence without any value; none for nothing. */
export function configurationFaults(values: Values): readonly string[] {
  const faults = faultsIn(values, []);
  if (faults.length > 0) return faults;
  const size = new TextEncoder().encode(canonicalJson(values)).length;
  return size <= LONGEST_CONFIGURATION ? [] : [`it takes ${size} bytes as JSON, and may take ${LONGEST_CONFIGURATION}`];
}

function faultsIn(value: unknown, path: readonly string[]): string[] {
  const where = path.join('.');
  if (path.length > DEEPEST) return [`${path.slice(0, 3).join('.')}… is nested deeper than ${DEEPEST}`];
  if (Array.isArray(value)) return value.flatMap((one, index) => faultsIn(one, [...path, String(index)]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, one]) => keyFaults(key, one, path));
  if (typeof value === 'number' && !Number.isFinite(value)) return [`${where} is no number that JSON has`];
  const isJson = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  return isJson ? [] : [`${where} is nothing that JSON has`];
}

function keyFaults(key: string, value: unknown, path: readonly string[]): string[] {
  const own = [...path, key];
  const where = own.map((one) => JSON.stringify(one.slice(0, 60)).slice(1, -1)).join('.');
  if (key === '' || REACHING.has(key))
    return [`${where === '' ? 'an empty name' : where} cannot be the name of a setting`];
  if (typeof value === 'string' && value !== '' && SECRET.test(key))
    return [`${where} looks like a secret, which would stand in the ledger for everybody to read, for ever`];
  return faultsIn(value, own);
}
