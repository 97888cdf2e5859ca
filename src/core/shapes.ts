/**
 * Shapes: what a JSON value must look like to be of a type. Small, strict (no unknown keys) and checked by the compiler
 * against the type it stands for. Used instead of compiled JSON Schemas for the ledger's files, because those would be
 * several times the size of everything else that reads them; tests hold schemas and shapes together.
 */
import type { Problem } from './reasons.ts';

type Report = (where: string, message: string) => void;

export interface Shape<T> {
  readonly check: (value: unknown, where: string, report: Report) => void;
  /** Never there: carries the type. */
  readonly type?: T;
}

export type ShapeType<S> = S extends Shape<infer T> ? T : never;

export type Parsed<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] };

/** How many problems are listed: a foreign file could have one per byte. */
const PROBLEM_LIMIT = 20;

/** Checks a value. The value itself comes back, typed; problems carry a JSON pointer, `/` for the whole. */
export function parseAs<T>(shape: Shape<T>, value: unknown): Parsed<T> {
  const problems: Problem[] = [];
  let more = 0;
  shape.check(value, '', (where, message) => {
    if (problems.length < PROBLEM_LIMIT) problems.push({ where: where === '' ? '/' : where, message });
    else more += 1;
  });
  if (problems.length === 0) return { kind: 'ok', value: value as T };
  return {
    kind: 'malformed',
    problems: more === 0 ? problems : [...problems, { where: '/', message: `and ${more} more problems` }],
  };
}

export function text(
  of: { readonly min?: number; readonly max?: number; readonly pattern?: RegExp; readonly what?: string } = {},
): Shape<string> {
  const required = of.what ?? `a text${(of.min ?? 0) > 0 ? ' that is not empty' : ''}`;
  const fits = (value: string): boolean =>
    value.length >= (of.min ?? 0) &&
    value.length <= (of.max ?? Number.POSITIVE_INFINITY) &&
    (of.pattern?.test(value) ?? true);
  return {
    check: (value, where, report) =>
      void ((typeof value === 'string' && fits(value)) || report(where, wanted(required, value))),
  };
}

/** A text of a narrower type, such as a digest. */
export function textAs<T extends string>(of: { readonly pattern: RegExp; readonly what: string }): Shape<T> {
  return text(of) as Shape<string> as Shape<T>;
}

export function integer(of: { readonly min: number; readonly max?: number }): Shape<number> {
  const max = of.max ?? Number.MAX_SAFE_INTEGER;
  const required = `a whole number from ${of.min}${of.max === undefined ? '' : ` to ${of.max}`}`;
  const fits = (value: unknown): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= of.min && value <= max;
  return { check: (value, where, report) => void (fits(value) || report(where, wanted(required, value))) };
}

/** A number, not NaN and not infinite. */
export function finite(of: { readonly min?: number; readonly max?: number } = {}): Shape<number> {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = of;
  const range = of.min === undefined ? '' : ` from ${min}${of.max === undefined ? '' : ` to ${max}`}`;
  const fits = (value: unknown): boolean =>
    typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
  return { check: (value, where, report) => void (fits(value) || report(where, wanted(`a number${range}`, value))) };
}

export const bool: Shape<boolean> = {
  check: (value, where, report) => void (typeof value === 'boolean' || report(where, wanted('true or false', value))),
};

/** Any object; what is in it is not looked at. */
export const anyObject: Shape<Readonly<Record<string, unknown>>> = {
  check: (value, where, report) => void (isObject(value) || report(where, wanted('an object', value))),
};

export function oneOf<const T extends readonly (string | null)[]>(values: T): Shape<T[number]> {
  const required = values.map((one) => JSON.stringify(one)).join(' or ');
  return {
    check: (value, where, report) =>
      void ((values as readonly unknown[]).includes(value) || report(where, wanted(required, value))),
  };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return { check: (value, where, report) => void (value === null || shape.check(value, where, report)) };
}

export function list<T>(
  item: Shape<T>,
  of: { readonly min?: number; readonly max?: number } = {},
): Shape<readonly T[]> {
  return {
    check: (value, where, report) => {
      if (!Array.isArray(value)) report(where, wanted('a list', value));
      else if (value.length < (of.min ?? 0) || value.length > (of.max ?? Number.POSITIVE_INFINITY)) {
        report(where, wanted(`a list of ${of.min ?? 0} to ${of.max ?? 'any number of'} entries`, value));
      } else value.forEach((one: unknown, index) => void item.check(one, `${where}/${index}`, report));
    },
  };
}

/** An object whose keys are data. */
export function dict<T>(key: Shape<string>, item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    check: (value, where, report) => {
      if (!isObject(value)) {
        report(where, wanted('an object', value));
        return;
      }
      for (const [name, one] of Object.entries(value)) {
        key.check(name, `${where}/${escapePointer(name)}`, report);
        item.check(one, `${where}/${escapePointer(name)}`, report);
      }
    },
  };
}

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Required_<S extends Shapes> = { readonly [K in keyof S]: ShapeType<S[K]> };
type Optional_<S extends Shapes> = { readonly [K in keyof S]?: ShapeType<S[K]> };

/** An object with exactly these keys. */
export function object<R extends Shapes>(required: R): Shape<Required_<R>> {
  return {
    check: (value, where, report) => checkObject({ value, where, required, optional: {}, closed: 'closed' }, report),
  };
}

/** An object with these keys, of which the optional ones may be missing. */
export function objectWith<R extends Shapes, O extends Shapes>(
  required: R,
  optional: O,
): Shape<Required_<R> & Optional_<O>> {
  return {
    check: (value, where, report) => checkObject({ value, where, required, optional, closed: 'closed' }, report),
  };
}

/** An object with at least the required keys; keys it does not know may hold anything. */
export function openObject<R extends Shapes, O extends Shapes>(
  required: R,
  optional: O,
): Shape<Required_<R> & Optional_<O> & { readonly [key: string]: unknown }> {
  return { check: (value, where, report) => checkObject({ value, where, required, optional, closed: 'open' }, report) };
}

interface ObjectCheck {
  readonly value: unknown;
  readonly where: string;
  readonly required: Shapes;
  readonly optional: Shapes;
  readonly closed: 'closed' | 'open';
}

function checkObject(of: ObjectCheck, report: Report): void {
  const { value, where, required, optional } = of;
  if (!isObject(value)) {
    report(where, wanted('an object', value));
    return;
  }
  for (const [key, shape] of Object.entries(required)) {
    if (Object.hasOwn(value, key)) shape.check(value[key], `${where}/${key}`, report);
    else report(where, `the property "${key}" is required`);
  }
  for (const [key, shape] of Object.entries(optional))
    if (Object.hasOwn(value, key)) shape.check(value[key], `${where}/${key}`, report);
  if (of.closed === 'open') return;
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(required, key) && !Object.hasOwn(optional, key))
      report(where, `there is no property ${show(key)} here`);
  }
}

/** One of several objects, told apart by the text under `key`. */
export function variant<K extends string, V extends Readonly<Record<string, Shape<unknown>>>>(
  key: K,
  variants: V,
): Shape<ShapeType<V[keyof V]>> {
  const known = oneOf(Object.keys(variants));
  return {
    check: (value, where, report) => {
      if (!isObject(value)) {
        report(where, wanted('an object', value));
        return;
      }
      const name = Object.hasOwn(value, key) ? value[key] : undefined;
      const shape = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined;
      if (shape === undefined) known.check(name, `${where}/${key}`, report);
      else shape.check(value, where, report);
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wanted(required: string, value: unknown): string {
  return `required is ${required}; found ${show(value)}`;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isObject(value)) return 'an object';
  const shown = JSON.stringify(value) ?? 'nothing';
  return shown.length <= 60 ? shown : `${shown.slice(0, 57)}…`;
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
