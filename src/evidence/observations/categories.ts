/** Values as categories: what they are called, and how many are told apart. */

/** Most categories of a metric; the rest is counted under {@link OTHER}. */
export const CATEGORY_LIMIT = 200;
export const OTHER = '(other)';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * What a value is counted as. Text and whole numbers are themselves; other numbers go together by their first digit:
 * 0.234 is `0.2 to 0.3`, 41.5 is `40 to 50`, -0.5 is `-0.5 to -0.6`. So a score has a few dozen categories wherever it lies.
 */
export function categoryOf(text: string): string {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return trimmed;
  const value = Number(trimmed);
  if (!Number.isFinite(value)) return trimmed;
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value);
  const [digit, power] = Math.abs(value)
    .toExponential()
    .split(/(?:\.\d+)?e/);
  const sign = value < 0 ? '-' : '';
  const next = Number(digit) + 1;
  return `${sign}${Number(`${digit}e${power}`)} to ${sign}${Number(`${next}e${power}`)}`;
}

/** The categories that are told apart: those counted most, then by name. Says how many are not. */
export function keptCategories(totals: ReadonlyMap<string, number>): { kept: ReadonlySet<string>; others: number } {
  const named = [...totals].filter(([name]) => name !== OTHER);
  if (named.length <= CATEGORY_LIMIT) return { kept: new Set(named.map(([name]) => name)), others: 0 };
  named.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { kept: new Set(named.slice(0, CATEGORY_LIMIT).map(([name]) => name)), others: named.length - CATEGORY_LIMIT };
}

/** Counts of the categories kept, by name in order, the others added up. A name may be anything, also `__proto__`. */
export function categoryCounts(counts: ReadonlyMap<string, number>, kept: ReadonlySet<string>): Record<string, number> {
  const record = Object.create(null) as Record<string, number>;
  let others = 0;
  for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (kept.has(name)) record[name] = count;
    else others += count;
  if (others > 0) record[OTHER] = others;
  return record;
}
