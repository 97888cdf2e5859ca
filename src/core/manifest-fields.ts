/** The fields of a model manifest, each read with its place; see manifest.ts. */
import { nearestOf } from '../policy/nearest.ts';
import { pathProblem, uriProblem } from './model-paths.ts';
import { isName } from './names.ts';
import { readSha256 } from './statements.ts';
import { describe, type Located } from './yaml.ts';

export type Report = (at: string, message: string) => void;

/** `asset`: the bytes go into the release. `reference`: they stay where `uri` says. */
export type Store = 'asset' | 'reference';

export type TrainingCode =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'reference'; readonly uri: string; readonly sha256: string };

/** One entry under `artifacts`, or under a key that stands for one role (`signature: signature.json`). */
export interface ManifestArtifact {
  readonly role: string;
  /** Place in the manifest, for problems found later. */
  readonly at: string;
  /** Path in the folder (ending in `/`: every file below); null for bytes that are elsewhere only. */
  readonly path: string | null;
  readonly uri: string | null;
  /** What the manifest claims; checked against the file where there is one. Lowercase hex; bytes. */
  readonly sha256: string | null;
  readonly size: number | null;
  /** Null: decided by `uri`, and for role `model` by the manifest's `store`. */
  readonly store: Store | null;
}

export function unknownKey(key: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearestOf(key, names);
  return near === null
    ? `There is no key "${key}" here; known are ${names.join(', ')}.`
    : `There is no key "${key}" here; did you mean "${near}"?`;
}

export function readText(
  of: { readonly value: Located; readonly what: string; readonly limit: number },
  report: Report,
): string | null {
  const { value } = of;
  const text = value.kind === 'scalar' && typeof value.value === 'string' ? value.value.trim() : '';
  if (text !== '' && text.length <= of.limit) return text;
  report(value.at, `${of.what} must be text of 1 to ${of.limit} characters; found ${describe(value)}.`);
  return null;
}

export function readStore(value: Located, report: Report): Store | null {
  if (value.kind === 'scalar' && (value.value === 'asset' || value.value === 'reference')) return value.value;
  report(value.at, `"store" must be asset or reference; found ${describe(value)}.`);
  return null;
}

export function readTags(value: Located, report: Report): Record<string, string> {
  if (value.kind !== 'map') {
    report(value.at, `"tags" must be a mapping of names to texts; found ${describe(value)}.`);
    return {};
  }
  const tags: [string, string][] = [];
  for (const [key, entry] of value.entries) {
    if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/.test(key))
      report(entry.at, `"${key}" cannot name a tag: letters, digits, ".", "_" and "-", at most 64.`);
    else if (entry.value.kind !== 'scalar' || entry.value.value === null)
      report(entry.value.at, `A tag's value is a text; found ${describe(entry.value)}.`);
    else {
      // As written: a tag "1.10" is not the number 1.1.
      const text = typeof entry.value.value === 'string' ? entry.value.value : entry.value.source;
      if (text.length > 256) report(entry.value.at, 'A tag has at most 256 characters.');
      tags.push([key, text]);
    }
  }
  return Object.fromEntries(tags);
}

export function readTrainingCode(value: Located, report: Report): TrainingCode | null {
  if (value.kind !== 'map') {
    const path = readPath({ value, or: '{uri, sha256} for code elsewhere' }, report);
    return path === null ? null : { kind: 'path', path };
  }
  checkKeys(value, ['uri', 'sha256'], report);
  const uri = readUri(value, report);
  const sha256 = readDigest(value, report);
  if (uri !== null && sha256 !== null) return { kind: 'reference', uri, sha256 };
  if (!value.entries.has('uri') || !value.entries.has('sha256'))
    report(value.at, 'Training code elsewhere needs "uri" and "sha256".');
  return null;
}

export function readArtifacts(value: Located, report: Report): ManifestArtifact[] {
  if (value.kind !== 'map') {
    report(value.at, `"artifacts" must be a mapping of roles to paths; found ${describe(value)}.`);
    return [];
  }
  return [...value.entries].flatMap(([role, entry]) => {
    if (!isName(role)) {
      report(entry.at, `"${role}" cannot be a role: lower-case letters, digits and "-", 2 to 64 characters.`);
      return [];
    }
    const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    if (items.length === 0) report(entry.value.at, `Role "${role}" lists no file.`);
    return items.flatMap((item) => readArtifact({ item, role }, report) ?? []);
  });
}

const ARTIFACT_KEYS = ['path', 'uri', 'sha256', 'size', 'store'];

function readArtifact(of: { readonly item: Located; readonly role: string }, report: Report): ManifestArtifact | null {
  const { item, role } = of;
  const base = { role, at: item.at, uri: null, sha256: null, size: null, store: null };
  if (item.kind !== 'map') {
    const path = readPath({ value: item, or: '{path or uri, sha256, size}' }, report);
    return path === null ? null : { ...base, path };
  }
  checkKeys(item, ARTIFACT_KEYS, report);
  const given = (key: string): Located | undefined => item.entries.get(key)?.value;
  const path = given('path');
  const store = given('store');
  const size = given('size');
  const read: ManifestArtifact = {
    ...base,
    path: path === undefined ? null : readPath({ value: path, or: null }, report),
    uri: readUri(item, report),
    sha256: readDigest(item, report),
    size: size === undefined ? null : readSize(size, report),
    store: store === undefined ? null : readStore(store, report),
  };
  if (path === undefined && !item.entries.has('uri')) report(item.at, 'An artifact needs "path" or "uri".');
  if (read.path?.endsWith('/') && (read.uri ?? read.sha256 ?? read.size) !== null) {
    report(item.at, '"uri", "sha256" and "size" describe one file; this path is a folder.');
  }
  if (read.store === 'reference' && !item.entries.has('uri'))
    report(item.at, '"store: reference" needs the "uri" where the bytes are.');
  return read;
}

export function readPath(of: { readonly value: Located; readonly or: string | null }, report: Report): string | null {
  const { value } = of;
  if (value.kind !== 'scalar' || typeof value.value !== 'string') {
    report(value.at, `Required is a path${of.or === null ? '' : ` or ${of.or}`}; found ${describe(value)}.`);
    return null;
  }
  const path = value.value.replace(/^\.\//, '').replace(/\/\*\*?$/, '/');
  const wrong = pathProblem(path);
  if (wrong === null) return path;
  report(value.at, `${describe(value)} cannot be read: ${wrong}.`);
  return null;
}

export type LocatedMap = Extract<Located, { kind: 'map' }>;

export function checkKeys(map: LocatedMap, known: readonly string[], report: Report): void {
  for (const [key, entry] of map.entries) if (!known.includes(key)) report(entry.at, unknownKey(key, known));
}

function readUri(map: LocatedMap, report: Report): string | null {
  const value = map.entries.get('uri')?.value;
  if (value === undefined) return null;
  const text = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
  const wrong = uriProblem(text);
  if (wrong === null) return text;
  // The text is not repeated: it may be the credential that it must not carry.
  report(value.at, `"uri" cannot be used: ${wrong}.`);
  return null;
}

function readDigest(map: LocatedMap, report: Report): string | null {
  const value = map.entries.get('sha256')?.value;
  if (value === undefined) return null;
  const digest = value.kind === 'scalar' ? readSha256(value.source) : null;
  if (digest === null) report(value.at, `"sha256" must be 64 hex digits; found ${describe(value)}.`);
  return digest;
}

function readSize(value: Located, report: Report): number | null {
  if (
    value.kind === 'scalar' &&
    typeof value.value === 'number' &&
    Number.isSafeInteger(value.value) &&
    value.value >= 0
  )
    return value.value;
  report(value.at, `"size" must be a whole number of bytes; found ${describe(value)}.`);
  return null;
}
