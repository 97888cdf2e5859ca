/**
 * Records, events and states as they come from outside: `unknown` in, a typed value or every problem out. The schemas
 * in `schema/` say what is well-formed; whether it is true (chain, digests, origin) is for `verify`.
 */

import type { SchemaError, SchemaValidator } from '../generated/validators.cjs';
import * as validators from '../generated/validators.cjs';
import type { LedgerEvent } from './event.ts';
import type { Problem } from './reasons.ts';
import type { VersionRecord } from './record.ts';
import type { ModelState } from './state.ts';

export type Parsed<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] };

/** How many problems are listed: a foreign file could have one per byte. */
const PROBLEM_LIMIT = 20;

/** A version record (`slipway.version-record/1`). */
export function parseRecord(value: unknown): Parsed<VersionRecord> {
  return check(validators.validateVersionRecord, value);
}

/** An event with its origin (`slipway.event/1`); each type has exactly its own payload. */
export function parseEvent(value: unknown): Parsed<LedgerEvent> {
  return check(validators.validateEvent, value);
}

/** A model's state (`slipway.state/1`). */
export function parseState(value: unknown): Parsed<ModelState> {
  return check(validators.validateState, value);
}

function check<T>(validate: SchemaValidator, value: unknown): Parsed<T> {
  if (validate(value)) return { kind: 'ok', value: value as T };
  const problems = (validate.errors ?? []).filter(says).map(toProblem);
  const distinct = [...new Map(problems.map((one) => [`${one.where} ${one.message}`, one])).values()];
  const shown = distinct.slice(0, PROBLEM_LIMIT);
  if (distinct.length > shown.length)
    shown.push({ where: '/', message: `and ${distinct.length - shown.length} more problems` });
  return { kind: 'malformed', problems: shown };
}

/** `if` and `anyOf` only repeat what their branches say already. */
function says(error: SchemaError): boolean {
  return error.keyword !== 'if' && error.keyword !== 'anyOf';
}

function toProblem(error: SchemaError): Problem {
  const where = error.instancePath === '' ? '/' : error.instancePath;
  return { where, message: `${describe(error)}; found ${show(error.data)}` };
}

function describe(error: SchemaError): string {
  const { params } = error;
  if (error.keyword === 'additionalProperties') return `there is no property "${params['additionalProperty']}" here`;
  if (error.keyword === 'required') return `the property "${params['missingProperty']}" is required`;
  if (error.keyword === 'const') return `required is ${JSON.stringify(params['allowedValue'])}`;
  if (error.keyword === 'enum') return `required is one of ${JSON.stringify(params['allowedValues'])}`;
  return error.message ?? error.keyword;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
