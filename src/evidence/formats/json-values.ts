/** Values of parsed files by their type: what is of another type is not there. */

/** The value, if it is an object that is no list. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** The value's own members; an empty object for anything else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return asRecord(value) ?? {};
}

/** The value's entries; an empty list for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that is not blank; a number counts as its text. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A finite number. */
export function finiteOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

const NAMED_NUMBERS: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '+inf': Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  '+infinity': Number.POSITIVE_INFINITY,
  '-infinity': Number.NEGATIVE_INFINITY,
};

/** The number that a text spells, the way Python and protobuf spell numbers: NaN and infinities too. Null: none. */
export function spelledNumber(text: string): number | null {
  const trimmed = text.trim();
  const lower = trimmed.toLowerCase();
  if (Object.hasOwn(NAMED_NUMBERS, lower)) return NAMED_NUMBERS[lower] ?? null;
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : null;
}

/** A number, or a text that spells one. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? spelledNumber(value) : null;
}

/**
 * A point in time as ISO 8601 in UTC; null for what is none. A time without a zone is taken to be UTC, which runners
 * use: being hours off makes evidence look a little older or newer, having no time at all makes it look new.
 */
export function utcTime(value: unknown): string | null {
  const milliseconds =
    typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(withZone(value.trim())) : Number.NaN;
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Python writes microseconds and a blank for the `T`. */
function withZone(text: string): string {
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(\.\d{1,3})?\d*\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(text);
  return found === null ? '' : `${found[1]}T${found[2]}${found[3] ?? ''}${found[4] ?? 'Z'}`;
}
