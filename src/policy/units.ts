/** How a policy writes durations, percentages and dates. The schema has checked the form before these are called. */

const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

export const DAY_MS = 86_400_000;

/** `48h` → milliseconds. Returns null when the text is no duration. */
export function parseDuration(text: string): number | null {
  const match = /^([0-9]{1,5})([smhdw])$/.exec(text);
  return match === null ? null : Number(match[1]) * UNIT_MS[match[2]!]!;
}

/** Milliseconds → the largest unit that divides them: `48h` stays `2d`, `90m` stays `90m`. */
export function formatDuration(ms: number): string {
  if (ms === 0) return '0h';
  for (const [unit, size] of Object.entries(UNIT_MS).reverse()) {
    if (ms % size === 0 && !(unit === 'w')) return `${ms / size}${unit}`;
  }
  return `${ms}ms`;
}

/** `10%` or 0.1 → basis points, rounded to whole ones; null when it is neither. */
export function parseShare(value: string | number): number | null {
  const fraction = parseFraction(value);
  return fraction === null ? null : Math.round(fraction * 10_000);
}

/** Basis points → `10%`, `2.5%`. */
export function formatShare(bp: number): string {
  return `${bp / 100}%`;
}

/** `5%` or 0.05 → 0.05; null when it is neither. */
export function parseFraction(value: string | number): number | null {
  if (typeof value === 'number') return value;
  const match = /^([0-9]+)(?:\.([0-9]+))?%$/.exec(value);
  if (match === null) return null;
  // Shifts the decimal point in the text: 0.1 percent is 0.001, not 0.0010000000000000002.
  const [, whole = '0', decimals = ''] = match;
  return Number(`${whole}${decimals}e-${decimals.length + 2}`);
}

/** A fraction → `5%`, without the noise of binary fractions. */
export function formatFraction(fraction: number): string {
  return `${Number((fraction * 100).toFixed(6))}%`;
}

/** `2026-12-18` → Unix time in ms of its first instant, UTC; null when there is no such day. */
export function parseDay(text: string): number | null {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day && year >= 1970 ? ms : null;
}
