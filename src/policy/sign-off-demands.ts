/** `requires.sign-offs` of a stage → one list of demands, however each is said. */
import type { Path } from './paths.ts';
import type { RawAnyOf, RawAtLeast, RawSignOffs } from './raw.ts';
import type { SignOffDemand } from './types.ts';

/** Keys of `requires.sign-offs` that mean something else than a role of that name. */
export const DEMAND_WORDS: readonly string[] = ['any-of', 'at-least'];

/** A demand as the policy says it. */
export interface WrittenDemand {
  readonly id: string;
  readonly form: 'role' | 'any-of' | 'at-least';
  /** Roles in the order of the file. */
  readonly written: readonly string[];
  /** Undefined: not said, which only an unchecked document does. */
  readonly count: number | undefined;
  /** Below `sign-offs`. */
  readonly place: Path;
}

/** Every demand, those of 0 included, which is how a model lifts what the policy asks for. */
export function writtenDemands(raw: RawSignOffs = {}): WrittenDemand[] {
  return Object.entries(raw).flatMap(([key, value]): WrittenDemand[] => {
    if (key === 'any-of') return anyOf(value as RawAnyOf);
    if (key === 'at-least') return atLeast(value as RawAtLeast | readonly RawAtLeast[]);
    return [{ id: key, form: 'role', written: [key], count: value as number, place: [key] }];
  });
}

/** The demands of a document without problems, sorted by id. */
export function normaliseDemands(raw: RawSignOffs | undefined): readonly SignOffDemand[] {
  return writtenDemands(raw)
    .flatMap(({ id, written, count = 0 }) => (count === 0 ? [] : [{ id, roles: [...written].sort(), count }]))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

function anyOf(raw: RawAnyOf): WrittenDemand[] {
  const nested = raw.some((item) => Array.isArray(item));
  if (!nested && raw.length === 0) return [];
  const lists = (nested ? raw : [raw]) as readonly (readonly string[])[];
  return lists.map((written, index) => ({
    id: `any-of:${[...written].sort().join(',')}`,
    form: 'any-of',
    written,
    count: 1,
    place: nested ? ['any-of', index] : ['any-of'],
  }));
}

function atLeast(raw: RawAtLeast | readonly RawAtLeast[]): WrittenDemand[] {
  const nested = Array.isArray(raw);
  const demands = (nested ? raw : [raw]) as readonly RawAtLeast[];
  return demands.map(({ count, of: written = [] }, index) => ({
    id: `at-least:${count}:${[...written].sort().join(',')}`,
    form: 'at-least',
    written,
    count,
    place: nested ? ['at-least', index] : ['at-least'],
  }));
}
