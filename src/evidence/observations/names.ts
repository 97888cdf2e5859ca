/** Which columns of a source are which columns of an observation. */

/** Columns by the name that an observation gives them. A column may stand for several, and be renamed by the policy. */
export interface Named {
  /** Observation column → position in the header. */
  readonly places: ReadonlyMap<string, number>;
  readonly header: readonly string[];
}

/**
 * @param renamed Observation column → column of the source. A renamed column is looked for under its new name only.
 */
export function nameColumns(header: readonly string[], renamed: Readonly<Record<string, string>>): Named {
  const found = new Map(header.map((name, place) => [name, place] as const));
  const places = new Map<string, number>();
  for (const [name, place] of found) if (!Object.hasOwn(renamed, name)) places.set(name, place);
  for (const [name, source] of Object.entries(renamed)) {
    const place = found.get(source);
    if (place !== undefined) places.set(name, place);
  }
  return { places, header };
}

/** Columns of a family, such as `latency_ms.le.`: what stands behind the prefix, and where. */
export function familyOf(named: Named, prefix: string): { readonly rest: string; readonly place: number }[] {
  return [...named.places].flatMap(([name, place]) =>
    name.startsWith(prefix) && name.length > prefix.length ? [{ rest: name.slice(prefix.length), place }] : [],
  );
}

/** Whether a column is one of counts and sums, by its name. */
const COUNTED = /\.(?:events|of|count|sum|sum_squares|le\..+|is\..+)$/;

export function isCounted(name: string): boolean {
  return COUNTED.test(name);
}

/** `+Inf` and its like, or a number; NaN for what is neither. */
export function readBound(text: string): number {
  if (/^\+?inf(?:inity)?$/i.test(text)) return Number.POSITIVE_INFINITY;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** `region=north` as its two halves; a name alone is a flag that is true. */
export function splitSlice(slice: string): { readonly attribute: string; readonly value: string } {
  const at = slice.indexOf('=');
  return at < 0
    ? { attribute: slice, value: 'true' }
    : { attribute: slice.slice(0, at).trim(), value: slice.slice(at + 1).trim() };
}
