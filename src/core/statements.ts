/**
 * What is stated about data sets and base models: open lists of statements under a name. Keys are recorded in
 * snake_case whatever their form in the file, so that `training-on-requests` and `training_on_requests` are one.
 */
import { isName } from './names.ts';
import type { Problem } from './reasons.ts';
import type { BaseModel, Dataset } from './record.ts';
import { describe, type Located, type LocatedEntry, readYaml, toJson } from './yaml.ts';

/** Role of a data set that states none. */
export const DEFAULT_DATASET_ROLE = 'training';
const ENTRY_LIMIT = 1000;
const NAME_LIMIT = 200;

/** Texts that look like a statement and say nothing. */
const EMPTY_WORDS = new Set(['', '?', '-', 'todo', 'tbd', 'fixme', 'unknown', 'null']);

/** The key in the form that records use. */
export function statementKey(key: string): string {
  return key.replaceAll('-', '_');
}

/** Whether a statement says something: `false` and `none` do, an empty text, `TODO` and `unknown` do not. */
export function isStated(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return !EMPTY_WORDS.has(value.trim().toLowerCase());
  if (Array.isArray(value)) return value.some(isStated);
  if (typeof value === 'object') return Object.values(value).some(isStated);
  return true;
}

/** The statements a policy demands that are missing, in its order and spelling. */
export function missingStatements(of: Readonly<Record<string, unknown>>, demanded: readonly string[]): string[] {
  return demanded.filter((key) => !isStated(of[statementKey(key)]));
}

/** A digest as hex, from `sha256:…` or bare hex; null when it is neither. */
export function readSha256(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const hex = value.toLowerCase().replace(/^sha256:/, '');
  return /^[0-9a-f]{64}$/.test(hex) ? hex : null;
}

type Report = (at: string, message: string) => void;

/** Reads a list of data sets; problems are reported and the entry left out. */
export function readDatasets(list: Located, report: Report): Dataset[] {
  const seen = new Set<string>();
  return readEntries(list, { what: 'data set', report }).flatMap(({ at, fields, name }) => {
    const role = fields['role'] ?? DEFAULT_DATASET_ROLE;
    if (typeof role !== 'string' || !isName(role)) {
      report(
        at,
        `The role of data set "${name}" must be a name such as training, validation or test; found ${JSON.stringify(role)}.`,
      );
      return [];
    }
    const { name: _name, role: _role, sha256: given, ...statements } = fields;
    const sha256 = given === undefined ? undefined : readSha256(given);
    if (sha256 === null) {
      report(at, `"sha256" of data set "${name}" must be 64 hex digits; found ${JSON.stringify(given)}.`);
      return [];
    }
    const key = JSON.stringify([role, name]);
    if (seen.has(key)) report(at, `The ${role} data set "${name}" is listed twice.`);
    seen.add(key);
    return [{ name, role, ...(sha256 === undefined ? {} : { sha256 }), ...statements }];
  });
}

/** Reads a list of base models. */
export function readBaseModels(list: Located, report: Report): BaseModel[] {
  const seen = new Set<string>();
  return readEntries(list, { what: 'base model', report }).map(({ at, fields, name }) => {
    if (seen.has(name)) report(at, `The base model "${name}" is listed twice.`);
    seen.add(name);
    return { ...fields, name };
  });
}

interface ReadEntry {
  readonly at: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

function readEntries(list: Located, of: { readonly what: string; readonly report: Report }): ReadEntry[] {
  if (list.kind !== 'list') {
    of.report(list.at, `Required is a list of ${of.what}s; found ${describe(list)}.`);
    return [];
  }
  if (list.items.length > ENTRY_LIMIT) {
    of.report(list.at, `At most ${ENTRY_LIMIT} ${of.what}s can be listed; found ${list.items.length}.`);
    return [];
  }
  return list.items.flatMap((item) => {
    if (item.kind !== 'map') {
      of.report(item.at, `A ${of.what} is a mapping with at least "name"; found ${describe(item)}.`);
      return [];
    }
    const fields = readFields(item.entries, of.report);
    const name = fields['name'];
    if (typeof name !== 'string' || name.trim() === '' || name.length > NAME_LIMIT) {
      of.report(item.at, `A ${of.what} needs a "name" of 1 to ${NAME_LIMIT} characters.`);
      return [];
    }
    return [{ at: item.at, name, fields }];
  });
}

function readFields(entries: ReadonlyMap<string, LocatedEntry>, report: Report): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [key, entry] of entries) {
    const recorded = statementKey(key);
    if (recorded === '' || recorded === '__proto__') report(entry.at, `"${key}" cannot be the name of a statement.`);
    else if (fields.has(recorded)) report(entry.at, `"${key}" is stated twice, once as "${recorded}".`);
    else fields.set(recorded, toJson(entry.value));
  }
  return Object.fromEntries(fields);
}

export type DatasetsOutcome =
  | { readonly kind: 'ok'; readonly datasets: readonly Dataset[] }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Reads a dataset manifest (JSON or YAML): a list of data sets, a mapping with the list under `datasets`, or one data
 * set alone. Whatever else the mapping says stays in the file.
 */
export function parseDatasetManifest(of: { readonly text: string; readonly file: string }): DatasetsOutcome {
  const read = readYaml(of);
  if (read.kind === 'invalid') return read;
  const problems: Problem[] = [];
  const report: Report = (where, message) => void problems.push({ where, message });
  const { root } = read;
  let list: Located = root;
  if (root.kind === 'map') {
    const named = root.entries.get('datasets')?.value;
    list = named ?? (root.entries.has('name') ? { kind: 'list', at: root.at, items: [root] } : root);
  }
  const datasets = readDatasets(list, report);
  if (problems.length === 0 && datasets.length === 0) report(root.at, 'The manifest lists no data set.');
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'ok', datasets };
}
