import { expect } from 'vitest';
import { createRandom, drawNormal, type Random } from '../../src/stats/random.ts';
import type { Rows } from '../../src/stats/types.ts';

/** Rows of plain numbers. */
export function rowsOf(
  values: ArrayLike<number>,
  more: { weights?: ArrayLike<number>; clusters?: ArrayLike<number> } = {},
): Rows {
  return {
    values: Float64Array.from(values),
    weights: more.weights === undefined ? null : Float64Array.from(more.weights),
    clusters: more.clusters === undefined ? null : Uint32Array.from(more.clusters),
  };
}

/** As many numbers as asked for, drawn one by one. */
export function drawMany(n: number, draw: (row: number) => number): Float64Array {
  const values = new Float64Array(n);
  for (let row = 0; row < n; row += 1) values[row] = draw(row);
  return values;
}

export function drawExponential(random: Random): number {
  return -Math.log(1 - random.unit());
}

/** Exponential of a normal number: the long tail of durations. */
export function drawLogNormal(random: Random, sigma = 1): number {
  return Math.exp(sigma * drawNormal(random));
}

export { createRandom, drawNormal, type Random };

/** Equal up to `relative` of the expected number, or `absolute`. */
export function expectNear(actual: number, expected: number, { relative = 1e-12, absolute = 1e-15 } = {}): void {
  const allowed = Math.max(absolute, relative * Math.abs(expected));
  if (Math.abs(actual - expected) <= allowed) return;
  expect.fail(`expected ${expected} within ${allowed}, found ${actual}`);
}

/**
 * Equal to the digits a reference was given with: half a unit of the last of them, where there are eight or more, else
 * exactly but for rounding of doubles; never closer than 1e-11 of the number.
 */
export function expectDigits(actual: number, given: number): void {
  const [mantissa = '', exponent = '0'] = String(Math.abs(given)).split('e');
  const digits = mantissa.replace('.', '').replace(/^0+/, '').length;
  const decimals = mantissa.includes('.') ? mantissa.split('.')[1]!.length : 0;
  const half = digits >= 8 && decimals > 0 ? 0.5 * 10 ** (Number(exponent) - decimals) : 0;
  expectNear(actual, given, { relative: 1e-11, absolute: Math.max(1.0001 * half, 1e-12) });
}
