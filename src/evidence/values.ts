/** Numbers and names as files write them, and dotted paths into documents. */

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** How files say that there is no number. */
const MISSING = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '-', '#n/a', '<na>']);
const TRUTH: Readonly<Record<string, number>> = { true: 1, false: 0 };

/**
 * A score as a file gives it: a number, 1 or 0 for a truth value, null for one of the ways to say that there is none,
 * `undefined` for anything else. Infinite numbers come back as they are.
 */
export function readScore(value: unknown): number | null | undefined {
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (NUMBER.test(text)) return Number(text);
  const word = text.toLowerCase();
  if (MISSING.has(word)) return null;
  if (/^[+-]?inf(?:inity)?$/.test(word))
    return word.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return TRUTH[word];
}

/** A number of samples: a whole number from 0 on; null for anything else. */
export function readCount(value: unknown): number | null {
  const number = readScore(value);
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** A name out of a cell or field: text, number or truth value; null for nothing. */
export function readName(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return null;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/**
 * The value at a dotted path, `eval.f1` or `runs.0.f1`; undefined where there is none. A key that has dots itself is
 * found as well: at each level the longest key that fits is taken.
 */
export function valueAt(root: unknown, path: string): unknown {
  if (root === null || typeof root !== 'object') return undefined;
  if (Object.hasOwn(root, path)) return (root as Record<string, unknown>)[path];
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const head = path.slice(0, dot);
    if (!Object.hasOwn(root, head)) continue;
    const found = valueAt((root as Record<string, unknown>)[head], path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What a value is, for messages: numbers and truth values as they are, of anything else its kind only. A text of a file
 * may be a prompt, a name or a secret, and messages are published whatever the policy keeps back.
 */
export function describeFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string')
    return value === '' ? 'an empty text' : `a text of ${value.length} character${value.length === 1 ? '' : 's'}`;
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
}

/** How many of `n` a share stands for; null where that is no whole number. */
export function countOf(share: number | null, n: number | null): number | null {
  if (share === null || n === null || n <= 0 || share < 0 || share > 1) return null;
  const count = Math.round(share * n);
  return Math.abs(count - share * n) <= 1e-6 * n ? count : null;
}
