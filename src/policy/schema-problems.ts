/** Violations of the schema → problems that a person can act on: one per place, with what is valid there. */

import { isName } from '../core/names.ts';
import type { SchemaError } from '../generated/validators.cjs';
import type { ParsedDocument } from './document.ts';
import { nearestOf } from './nearest.ts';
import { formatPath, listOf, type Path, showValue } from './paths.ts';
import { SAID_ONCE } from './raw.ts';
import type { Position, Problem } from './types.ts';

/** Keywords that only say that another one failed. */
const ECHOES = new Set(['if', 'propertyNames']);
/** Keywords of which one place may violate several. */
const SEVERAL = new Set(['additionalProperties', 'required', 'uniqueItems']);

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
};

interface Finding {
  readonly path: Path;
  readonly at: Position;
  readonly found: string;
  readonly message: string;
  readonly suggestion: string | null;
}

/** Translates what the validator reported about a document. */
export function problemsOfSchema(
  errors: readonly SchemaError[],
  of: { readonly document: ParsedDocument; readonly file: string },
): Problem[] {
  const byPath = new Map<string, SchemaError[]>();
  const findings: Finding[] = [];
  const names = badNames(errors);
  for (const error of errors) {
    if (ECHOES.has(error.keyword)) continue;
    if (typeof error.data === 'string' && names.get(error.instancePath)?.has(error.data)) {
      findings.push(describeName(error, of.document));
    } else if (SEVERAL.has(error.keyword)) findings.push(describeMember(error, of.document));
    else byPath.set(error.instancePath, [...(byPath.get(error.instancePath) ?? []), error]);
  }
  for (const group of byPath.values()) findings.push(describeValue(group, of.document));
  return findings.map(({ path, at, found, message, suggestion }) => {
    const problem = { file: of.file, ...at, path: formatPath(path), found, message };
    return suggestion === null ? problem : { ...problem, suggestion };
  });
}

/** By place of a mapping: its keys that are no names. What is wrong with a key is reported at the mapping's place. */
function badNames(errors: readonly SchemaError[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'propertyNames') continue;
    names.set(instancePath, (names.get(instancePath) ?? new Set()).add(String(params['propertyName'])));
  }
  return names;
}

/** A key that is no valid name, in a mapping whose keys are names. */
function describeName(error: SchemaError, document: ParsedDocument): Finding {
  const name = String(error.data);
  const path = [...pathOf(error.instancePath, document.data), name];
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    path,
    at: placeOf(document.keys, path),
    found: showValue(name),
    message: `must be ${titleOf(error) ?? 'another name'}; found ${showValue(name)}`,
    suggestion: isName(slug) && titleOf(error)?.startsWith('a name of') ? slug : null,
  };
}

function describeMember(error: SchemaError, document: ParsedDocument): Finding {
  const path = pathOf(error.instancePath, document.data);
  if (error.keyword === 'required') {
    const key = String(error.params['missingProperty']);
    const at = placeOf(document.values, path);
    return { path, at, found: 'nothing', message: `the key "${key}" is required, and is missing`, suggestion: null };
  }
  if (error.keyword === 'uniqueItems') {
    const itemPath = [...path, Math.max(Number(error.params['i']), Number(error.params['j']))];
    const item = showValue(valueAt(document.data, itemPath));
    return {
      path: itemPath,
      at: placeOf(document.keys, itemPath),
      found: item,
      message: `must be listed once; found ${item} again`,
      suggestion: null,
    };
  }
  const key = String(error.params['additionalProperty']);
  if (path.length === 2 && path[0] === 'models' && SAID_ONCE.includes(key)) {
    return {
      path: [...path, key],
      at: placeOf(document.keys, [...path, key]),
      found: showValue(key),
      message: `"${key}" is said once, for all models; a model cannot override it`,
      suggestion: null,
    };
  }
  const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
  const suggestion = nearestOf(key, known);
  const keyPath = [...path, key];
  return {
    path: keyPath,
    at: placeOf(document.keys, keyPath),
    found: showValue(key),
    message: `unknown key ${showValue(key)}${suggestion === null ? `; known here: ${listOf(known)}` : ''}`,
    suggestion,
  };
}

function describeValue(errors: readonly SchemaError[], document: ParsedDocument): Finding {
  const error = errors.find((one) => titleOf(one) !== null) ?? errors[0]!;
  const path = pathOf(error.instancePath, document.data);
  const value = valueAt(document.data, path);
  const written = document.written.get(formatPath(path));
  const required = requirementOf(error);
  const found = isSecret(path, value)
    ? 'a value that is not shown'
    : typeof value === 'number'
      ? (written ?? showValue(value))
      : showValue(value);
  return {
    path,
    at: placeOf(document.values, path),
    found,
    message: `must ${required}; found ${found}`,
    suggestion: suggestValue(error, { value, written: written ?? (typeof value === 'string' ? value : ''), required }),
  };
}

/** Whoever puts a secret into a policy by mistake should not find it in a log as well. */
function isSecret(path: Path, value: unknown): boolean {
  const key = path[path.length - 1];
  return key === 'secret' || key === 'slack' || (typeof value === 'string' && /^[a-z]+:\/\/[^/]*@/i.test(value));
}

function requirementOf(error: SchemaError): string {
  const title = titleOf(error);
  if (title !== null) return `be ${title}`;
  const { params } = error;
  switch (error.keyword) {
    case 'enum':
      return `be ${listOf((params['allowedValues'] as unknown[]).map(String), 'or')}`;
    case 'const':
      return `be ${String(params['allowedValue'])}`;
    case 'type':
      return `be ${listOf(
        [params['type']].flat().map((type) => TYPE_WORDS[String(type)] ?? String(type)),
        'or',
      )}`;
    case 'minItems':
    case 'minProperties':
      return `have at least ${params['limit']} ${params['limit'] === 1 ? 'entry' : 'entries'}`;
    case 'minimum':
      return `be at least ${params['limit']}`;
    case 'maximum':
      return `be at most ${params['limit']}`;
    case 'exclusiveMinimum':
      return `be more than ${params['limit']}`;
    default:
      return `be valid (${error.message ?? error.keyword})`;
  }
}

function suggestValue(
  error: SchemaError,
  of: { readonly value: unknown; readonly written: string; readonly required: string },
): string | null {
  const { value, required } = of;
  const allowed = error.keyword === 'enum' ? (error.params['allowedValues'] as unknown[]).map(String) : [];
  if (allowed.length > 0) return typeof value === 'string' ? wordFor(value, allowed) : null;
  if (error.params['type'] === 'boolean') return YES_AND_NO[of.written.toLowerCase()] ?? null;
  if (/^be a (share|percentage) /.test(required)) return suggestPercentage(value);
  if (required.startsWith('be a confidence ')) {
    return typeof value === 'number' && value >= 80 && value <= 99.9 ? `${value}%` : null;
  }
  if (required.startsWith('be a duration')) return suggestDuration(of.written);
  if (required.startsWith('be a list of names') && typeof value === 'string' && isName(value)) return `[${value}]`;
  if (error.params['type'] === 'string' && value !== null && typeof value !== 'object')
    return JSON.stringify(of.written);
  return null;
}

/** What somebody may mean by a word that is not allowed, where no letters tell. */
const OTHER_WORDS: Readonly<Record<string, string>> = { warn: 'allow' };

function wordFor(value: string, allowed: readonly string[]): string | null {
  const other = Object.hasOwn(OTHER_WORDS, value) ? OTHER_WORDS[value]! : '';
  return allowed.includes(other) && !allowed.includes(value) ? other : nearestOf(value, allowed);
}

/** A bare 1 could mean either end. */
function suggestPercentage(value: unknown): string | null {
  if (value === 1) return '1% or 100%';
  return typeof value === 'number' && value > 1 && value <= 100 ? `${value}%` : null;
}

const YES_AND_NO: Readonly<Record<string, string>> = { yes: 'true', on: 'true', no: 'false', off: 'false' };

/** `2 days` → `2d`. */
function suggestDuration(text: string): string | null {
  const match = /^([1-9][0-9]{0,4}) ?(s|sec|secs|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$/i.exec(
    text,
  );
  return match === null ? null : `${match[1]}${match[2]!.charAt(0).toLowerCase()}`;
}

function titleOf(error: SchemaError): string | null {
  const title = error.parentSchema?.['title'];
  return typeof title === 'string' ? title : null;
}

/** JSON pointer → path; a number where the data has a list. */
function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  let here: unknown = data;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
    const step = Array.isArray(here) ? Number(key) : key;
    path.push(step);
    here = valueAt(here, [step]);
  }
  return path;
}

function valueAt(data: unknown, path: Path): unknown {
  let here = data;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

function placeOf(positions: ReadonlyMap<string, Position>, path: Path): Position {
  return positions.get(formatPath(path)) ?? { line: 1, column: 1 };
}
