import { describe, expect, it } from 'vitest';
import { comparePercentiles, estimatePercentile, samplesForPercentile } from '../../src/stats/index.ts';
import { quantileOfSorted } from '../../src/stats/quantile.ts';
import { createRandom, drawLogNormal, drawMany, drawNormal, expectNear } from './support.ts';

const confidence = 0.95;
const random = createRandom(29);
const live = drawMany(1000, () => drawLogNormal(random));
const slower = live.map((one) => one * 1.3 * (1 + 0.02 * drawNormal(random)));

describe('estimatePercentile', () => {
  it('lies between the order statistics that the binomial gives', () => {
    const values = drawMany(1000, (row) => 999 - row);
    const { value, interval, standardError, method, n } = estimatePercentile({
      values,
      percentile: 95,
      confidence: 0.975,
    });
    expectNear(value, 0.95 * 999);
    // Ranks 936 and 964 of 1 … 1000, counted from 0.
    expect(interval).toEqual({ low: 935, high: 963, level: 0.95 });
    expect([standardError, method, n]).toEqual([null, 'order_statistic', 1000]);
  });

  it('leaves the values as they were given', () => {
    const values = Float64Array.of(3, 1, 2);
    estimatePercentile({ values, percentile: 50, confidence: 0.6 });
    expect([...values]).toEqual([3, 1, 2]);
  });

  it('has p-values that are dual to the interval, with ties as without', () => {
    for (const round of [1, 1e9]) {
      const values = live.map((one) => Math.round(one * round * 4) / round / 4);
      const { interval, against } = estimatePercentile({ values, percentile: 90, confidence });
      const { low, high } = interval!;
      for (const bound of new Set(values)) {
        const { atLeast, atMost } = against!(bound);
        expect(atMost <= 0.05).toBe(bound < low);
        expect(atLeast <= 0.05).toBe(bound > high);
      }
    }
  });

  it('has no interval below the number of values that both ends need, but p-values', () => {
    expect(samplesForPercentile({ percentile: 95, confidence })).toBe(59);
    expect(samplesForPercentile({ percentile: 5, confidence })).toBe(59);
    expect(samplesForPercentile({ percentile: 50, confidence })).toBe(5);
    expect(samplesForPercentile({ percentile: 99, confidence: 0.99 })).toBe(459);
    for (const [percentile, needed] of [
      [95, 59],
      [50, 5],
      [5, 59],
    ] as const) {
      const enough = estimatePercentile({ values: live.slice(0, needed), percentile, confidence });
      const short = estimatePercentile({ values: live.slice(0, needed - 1), percentile, confidence });
      expect(enough.interval).not.toBeNull();
      expect(short.interval).toBeNull();
      expectNear(short.against!(0).atMost, (1 - percentile / 100) ** (needed - 1), { relative: 1e-9 });
    }
  });

  it('refuses what has no percentile', () => {
    expect(() => estimatePercentile({ values: new Float64Array(0), percentile: 95, confidence })).toThrow(
      'at least one',
    );
    for (const percentile of [0, 100, -1, Number.NaN])
      expect(() => estimatePercentile({ values: live, percentile, confidence })).toThrow('between 0 and 100');
  });
});

describe('comparePercentiles', () => {
  it('is narrower for pairs that go together', () => {
    for (const kind of ['difference', 'ratio'] as const) {
      const settings = { candidate: slower, live, percentile: 95, confidence, kind };
      const paired = comparePercentiles({ ...settings, paired: true });
      const apart = comparePercentiles(settings);
      const width = ({ interval }: typeof paired): number => interval!.high - interval!.low;
      expect(paired.value).toBe(apart.value);
      expect(width(paired)).toBeLessThan(width(apart) / 2);
      expect([paired.pairs, paired.n, apart.pairs, apart.n]).toEqual([1000, 1000, null, 2000]);
      expect(paired.larger).toBeGreaterThan(950);
      expect(paired.interval!.low).toBeLessThan(kind === 'ratio' ? 1.3 : paired.value);
    }
  });

  it('is the difference of both percentiles', () => {
    const p95 = (values: Float64Array): number =>
      quantileOfSorted({ sorted: values.slice().sort(), level: 0.95, type: 7 });
    const { value } = comparePercentiles({ candidate: slower, live, percentile: 95, confidence, kind: 'difference' });
    expect(value).toBe(p95(slower) - p95(live));
  });

  it('bounds the effect in equal pairs by how many of them could have differed', () => {
    const found = comparePercentiles({
      candidate: live,
      live,
      percentile: 95,
      confidence,
      kind: 'ratio',
      paired: true,
    });
    expect(found.interval!.high).toBeGreaterThan(1);
    expectNear(found.interval!.low, 1 / found.interval!.high);
    expectNear(found.against!(found.interval!.high).atLeast, 0.05, { relative: 1e-6 });
    const few = { candidate: live.slice(0, 3), live: live.slice(0, 3) };
    expect(comparePercentiles({ ...few, percentile: 95, confidence, kind: 'ratio', paired: true }).interval).toBeNull();
    expect(found.against!(1)).toEqual({ atLeast: 1, atMost: 1 });
  });

  it('has p-values but no interval with too few values', () => {
    const [few, others] = [slower.slice(0, 40), live.slice(0, 40)];
    const found = comparePercentiles({
      candidate: few,
      live: others,
      percentile: 95,
      confidence,
      kind: 'difference',
      paired: true,
    });
    expect(found.interval).toBeNull();
    expect(found.against!(found.value)).toEqual({ atLeast: 0.5, atMost: 0.5 });
  });

  it('refuses pairs that are none, and ratios to nothing', () => {
    const settings = { candidate: live, percentile: 50, confidence, kind: 'ratio' } as const;
    expect(() => comparePercentiles({ ...settings, live: live.slice(1), paired: true })).toThrow('1000 and 999');
    expect(() => comparePercentiles({ ...settings, live: live.map(() => 0) })).toThrow('above 0');
  });
});
