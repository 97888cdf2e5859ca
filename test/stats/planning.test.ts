import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, bonferroni, detectableEffect, holm, samplesNeeded } from '../../src/stats/index.ts';
import { normalQuantile } from '../../src/stats/normal.ts';
import { expectNear } from './support.ts';

const confidence = 0.95;
const scores = normalQuantile(0.95) + normalQuantile(0.8);

describe('planning', () => {
  it('finds what both quantiles reach', () => {
    expectNear(detectableEffect({ standardError: 0.02, confidence }), 0.02 * scores);
    expectNear(detectableEffect({ standardError: 0.02, confidence, power: 0.5 }), 0.02 * normalQuantile(0.95));
    const few = detectableEffect({ standardError: 0.02, confidence, n: 10 });
    expect(few).toBeGreaterThan(0.02 * scores);
    expectNear(detectableEffect({ standardError: 0.02, confidence, n: 1e7 }), 0.02 * scores, { relative: 1e-6 });
  });

  it('asks for the samples whose detectable effect is the distance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e6 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (n, standardError) => {
          const distance = 0.03;
          const needed = samplesNeeded({ standardError, n, distance, confidence })!;
          const error = standardError * Math.sqrt(n / needed);
          expect(detectableEffect({ standardError: error, confidence })).toBeLessThanOrEqual(distance * (1 + 1e-9));
          const fewer = standardError * Math.sqrt(n / (needed - 1));
          if (needed > 2)
            expect(detectableEffect({ standardError: fewer, confidence })).toBeGreaterThan(distance * (1 - 1e-9));
        },
      ),
    );
  });

  it('finds no number of samples where the value is the bound', () => {
    expect(samplesNeeded({ standardError: 0.1, n: 50, distance: 0, confidence })).toBeNull();
    expect(samplesNeeded({ standardError: 0.1, n: 50, distance: 1e-12, confidence })).toBeNull();
    expect(samplesNeeded({ standardError: 1e-9, n: 50, distance: -1, confidence })).toBe(2);
  });
});

describe('adjusted p-values', () => {
  const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

  it('lie between p and Bonferroni, Benjamini-Hochberg below Holm', () => {
    fc.assert(
      fc.property(list, (p) => {
        const [h, bh, b] = [holm(p), benjaminiHochberg(p), bonferroni(p)];
        p.forEach((one, index) => {
          expect(bh[index]).toBeGreaterThanOrEqual(one * (1 - 1e-12));
          expect(h[index]).toBeGreaterThanOrEqual(bh[index]! * (1 - 1e-12));
          expect(b[index]).toBeGreaterThanOrEqual(h[index]! * (1 - 1e-12));
        });
      }),
    );
  });

  it('keep the order of p, wherever they stand', () => {
    fc.assert(
      fc.property(list, (p) => {
        const sorted = [...p].sort((a, b) => a - b);
        for (const adjust of [holm, benjaminiHochberg]) {
          const adjusted = adjust(sorted);
          expect([...adjusted].sort((a, b) => a - b)).toEqual(adjusted);
          const back = adjust(p);
          p.forEach((one, index) => {
            expect(back[index]).toBeCloseTo(adjusted[sorted.indexOf(one)]!, 12);
          });
        }
      }),
    );
  });

  it('are none where there are none', () => {
    expect([holm([]), benjaminiHochberg([]), bonferroni([])]).toEqual([[], [], []]);
  });
});
