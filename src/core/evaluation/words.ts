/** How numbers and samples are said in the sentences of a decision. Plain text; renderers write the tables. */

/** Four digits of a measured number, without trailing zeros. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const short = Number(value.toPrecision(4));
  return Math.abs(short) >= 10_000 && Number.isInteger(short) ? formatCount(short) : String(short);
}

/** All digits of a number that a person wrote, without the noise of binary fractions. */
export function formatGiven(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** `1,234,567` */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

/** `1 sample`, `20 samples` */
export function formatSamples(n: number, what = 'sample'): string {
  return `${formatCount(n)} ${what}${n === 1 ? '' : 's'}`;
}

/** The number with its unit. */
export function withUnit(text: string, unit: string | null): string {
  return unit === null || unit === '' ? text : `${text} ${unit}`;
}
