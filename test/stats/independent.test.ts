import { describe, expect, it } from 'vitest';
import { compareIndependent, compareReported, compareShares, type Reported, twoSidedP } from '../../src/stats/index.ts';
import { normalQuantile } from '../../src/stats/normal.ts';
import { createRandom, drawExponential, drawMany, drawNormal, expectNear, rowsOf } from './support.ts';

const confidence = 0.95;
const random = createRandom(23);
const first = drawMany(150, () => 10 + drawNormal(random));
const second = drawMany(90, () => 9.5 + 3 * drawNormal(random));
const long = drawMany(40, () => drawExponential(random));
const longer = drawMany(50, () => 2 * drawExponential(random));

describe('compareIndependent', () => {
  it('is Welch for plenty of plain numbers', () => {
    const found = compareIndependent({
      candidate: rowsOf(first),
      live: rowsOf(second),
      confidence,
      kind: 'difference',
    });
    const variance = (list: Float64Array): number => {
      const mean = list.reduce((sum, one) => sum + one, 0) / list.length;
      return list.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (list.length - 1) / list.length;
    };
    expect(found).toMatchObject({ method: 'welch', n: 240, pairs: null, larger: null, smaller: null });
    expectNear(found.standardError!, Math.sqrt(variance(first) + variance(second)));
  });

  it.each([
    ['newcombe', [1, 0, 1, 1], [0, 0, 1], {}],
    ['bootstrap_difference', long.slice(0, 20), longer, {}],
    ['welch', [0.1, 0.4, 0.2], [0.3, 0.1, 0.9], {}],
    ['clustered', [0.1, 0.4, 0.2, 0.2], [0.3, 0.1, 0.9, 0.4], { clusters: [0, 0, 1, 1] }],
    ['ratio', [0.1, 0.4, 0.2, 0.2], [0.3, 0.1, 0.9, 0.4], { weights: [1, 2, 1, 1] }],
    ['newcombe', [1, 0, 0, 1], [0, 1, 0, 1], { weights: [1, 1, 0, 1] }],
    ['value_only', [0.5, 0.5, 0.5], [0.3, 0.1, 0.9], {}],
    ['value_only', [0.5], [0.3, 0.1, 0.9], {}],
  ])('compares by %s', (method, candidate, live, more) => {
    for (const kind of ['difference', 'ratio'] as const) {
      const found = compareIndependent({
        candidate: rowsOf(candidate, more),
        live: rowsOf(live, more),
        confidence,
        kind,
      });
      expect(found.method).toBe(method);
      expect(found.kind).toBe(kind);
      expect(found.against === null).toBe(method === 'value_only');
      if (method === 'value_only') expect(twoSidedP(found)).toBeNull();
    }
  });

  it('lets a side of nothing but 1s have the error of a share', () => {
    const perfect = rowsOf(new Array<number>(40).fill(1));
    const found = compareIndependent({ candidate: perfect, live: rowsOf(first), confidence, kind: 'difference' });
    expect(found.method).toBe('welch');
    expect(found.interval!.high).toBeGreaterThan(found.value);
    const clustered = rowsOf([1, 1, 1, 1], { clusters: [0, 0, 1, 1] });
    const other = rowsOf([1, 0, 1, 1, 0, 1], { clusters: [0, 0, 1, 1, 2, 2] });
    expect(compareIndependent({ candidate: clustered, live: other, confidence, kind: 'difference' }).method).toBe(
      'clustered',
    );
  });

  it('agrees with compareShares', () => {
    const shares = { candidate: { successes: 2, n: 4 }, live: { successes: 1, n: 3 } };
    for (const kind of ['difference', 'ratio'] as const) {
      const rows = compareIndependent({ candidate: rowsOf([1, 1, 0, 0]), live: rowsOf([0, 1, 0]), confidence, kind });
      const counts = compareShares({ ...shares, confidence, kind });
      expect(rows.interval).toEqual(counts.interval);
      expect(rows.standardError).toBe(counts.standardError);
    }
  });

  it('bounds a ratio of shares as soon as the live one has a success', () => {
    const found = compareShares({
      candidate: { successes: 3, n: 10 },
      live: { successes: 1, n: 10 },
      confidence: 0.9999999,
      kind: 'ratio',
    });
    const none = { successes: 0, n: 10 };
    expect(found.interval!.high).toBeGreaterThan(90);
    expect(
      compareShares({ candidate: none, live: { successes: 5, n: 10 }, confidence, kind: 'ratio' }).interval!.low,
    ).toBe(0);
    expect(() => compareShares({ candidate: none, live: none, confidence, kind: 'ratio' })).toThrow('above 0');
  });
});

describe('compareReported', () => {
  const none: Reported = { value: 0.8, n: null, standardError: null, interval: null, successes: null };
  const live: Reported = { ...none, value: 0.7, standardError: 0.03 };

  it('adds both errors up as if independent', () => {
    const candidate = { ...none, interval: { low: 0.72, high: 0.84, level: 0.95 } };
    const found = compareReported({ candidate, live, confidence, kind: 'difference' });
    const longer = 0.08 / normalQuantile(0.975);
    expect(found).toMatchObject({ method: 'reported_difference', n: null, pairs: null });
    expectNear(found.standardError!, Math.hypot(longer, 0.03));
    expectNear(found.interval!.low, 0.1 - normalQuantile(0.95) * Math.hypot(longer, 0.03));
  });

  it('compares counts by Newcombe, and counts with an error by the error of both', () => {
    const counted = { ...none, n: 100, successes: 80 };
    const both = compareReported({
      candidate: counted,
      live: { ...counted, successes: 70, value: 0.7 },
      confidence,
      kind: 'difference',
    });
    const mixed = compareReported({ candidate: counted, live, confidence, kind: 'difference' });
    expect([both.method, mixed.method]).toEqual(['newcombe', 'reported_difference']);
    expectNear(mixed.standardError!, Math.hypot(0.04, 0.03));
    expect(both.n).toBe(200);
  });

  it('compares as a ratio by Fieller', () => {
    const candidate = { ...none, standardError: 0.02 };
    const found = compareReported({ candidate, live, confidence, kind: 'ratio' });
    expectNear(found.value, 0.8 / 0.7);
    expectNear(found.standardError!, Math.hypot(0.02, (0.03 * 0.8) / 0.7) / 0.7);
    expect(() => compareReported({ candidate, live: { ...live, value: 0 }, confidence, kind: 'ratio' })).toThrow(
      'above 0',
    );
  });

  it('has no interval where one side has no error', () => {
    expect(compareReported({ candidate: none, live, confidence, kind: 'difference' })).toMatchObject({
      method: 'value_only',
      interval: null,
      against: null,
    });
  });
});
