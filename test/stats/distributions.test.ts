import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaQuantile,
  betaTails,
  binomialQuantile,
  binomialTails,
  studentAbove,
  studentQuantile,
} from '../../src/stats/beta.ts';
import { chiSquaredQuantile, chiSquaredTails } from '../../src/stats/chi-squared.ts';
import { binomialDensity, logGamma } from '../../src/stats/gamma.ts';
import { normalAbove, normalBelow, normalQuantile } from '../../src/stats/normal.ts';
import { DISTRIBUTIONS } from './distributions-data.ts';
import { expectNear } from './support.ts';

const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe('distributions are accurate to twelve digits', () => {
  it('the normal', () => {
    for (const [z, above] of DISTRIBUTIONS.normalAbove) expectNear(normalAbove(z), above, { absolute: 0 });
    for (const [p, z] of DISTRIBUTIONS.normalQuantile) expectNear(normalQuantile(p), z);
    expect(normalAbove(0)).toBe(0.5);
    expect(normalAbove(50)).toBe(0);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(-0.1)).toBeNaN();
  });

  it("Student's t, also with broken degrees of freedom", () => {
    for (const [t, df, above] of DISTRIBUTIONS.studentAbove) expectNear(studentAbove(t, df), above, { absolute: 0 });
    expect(studentAbove(1.7, Number.POSITIVE_INFINITY)).toBe(normalAbove(1.7));
    expect(studentAbove(Number.POSITIVE_INFINITY, 4)).toBe(0);
  });

  it('chi-squared, beta and binomial', () => {
    for (const [x, df, above] of DISTRIBUTIONS.chiSquaredAbove)
      expectNear(chiSquaredTails(x, df).above, above, { absolute: 0 });
    for (const [x, a, b, below] of DISTRIBUTIONS.betaBelow)
      expectNear(betaTails({ x, y: 1 - x, a, b }).below, below, { absolute: 0 });
    for (const [k, n, p, below] of DISTRIBUTIONS.binomialBelow)
      expectNear(binomialTails({ k, n, p }).below, below, { absolute: 0 });
  });

  it('the logarithm of the gamma function', () => {
    for (const [x, value] of DISTRIBUTIONS.logGamma) expectNear(logGamma(x), value, { absolute: 1e-13 });
  });

  it('the binomial sums up its probabilities', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), share, fc.nat(80), (n, p, at) => {
        const k = Math.min(at, n);
        let sum = 0;
        for (let x = 0; x <= k; x += 1) sum += binomialDensity({ x, n, p, q: 1 - p });
        expectNear(binomialTails({ k, n, p }).below, sum, { relative: 1e-11, absolute: 1e-14 });
      }),
    );
  });
});

describe('quantiles invert their distributions', () => {
  it('the continuous ones', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.3, max: 5000, noNaN: true }), (p, df) => {
        expectNear(normalBelow(normalQuantile(p)), p);
        expectNear(1 - studentAbove(studentQuantile(p, df), df), p, { relative: 1e-11 });
        expectNear(chiSquaredTails(chiSquaredQuantile(p, df), df).below, p, { relative: 1e-11 });
        const x = betaQuantile({ p, a: df, b: 2.5 });
        expectNear(betaTails({ x, y: 1 - x, a: df, b: 2.5 }).below, p, { relative: 1e-9 });
      }),
    );
  });

  it('the binomial: the least count that reaches the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), share, share, (n, p, level) => {
        const k = binomialQuantile({ level, n, p });
        expect(binomialTails({ k, n, p }).above).toBeLessThanOrEqual(1 - level + 1e-12);
        if (k > 0) expect(binomialTails({ k: k - 1, n, p }).below).toBeLessThanOrEqual(level + 1e-12);
      }),
    );
  });
});
