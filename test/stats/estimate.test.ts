import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../../src/stats/beta.ts';
import {
  canEstimate,
  estimateReported,
  estimateRows,
  estimateShare,
  estimateShareExactly,
  exactCount,
  NO_CLUSTER,
  type Reported,
} from '../../src/stats/index.ts';
import { normalQuantile } from '../../src/stats/normal.ts';
import { createRandom, drawExponential, drawMany, drawNormal, expectNear, rowsOf } from './support.ts';

const confidence = 0.95;
const normals = (n: number): Float64Array => {
  const random = createRandom(3);
  return drawMany(n, () => drawNormal(random));
};
const exponentials = (n: number): Float64Array => {
  const random = createRandom(4);
  return drawMany(n, () => drawExponential(random));
};

describe('estimateRows picks the interval that fits', () => {
  it.each([
    ['shares', rowsOf([1, 1, 0, 1]), 'wilson'],
    ['one share', rowsOf([1]), 'wilson'],
    ['plenty of plain numbers', rowsOf(normals(100)), 'student_t'],
    ['too few rows to resample', rowsOf(normals(7)), 'student_t'],
    ['few rows', rowsOf(normals(29)), 'bca_bootstrap'],
    ['skewed rows', rowsOf(exponentials(200)), 'bca_bootstrap'],
    ['skewed rows, but plenty of them', rowsOf(exponentials(2000)), 'student_t'],
    ['a ratio of sums', rowsOf(normals(500), { weights: exponentials(500) }), 'ratio'],
    ['hits over predicted positives', rowsOf([1, 0, 0, 1], { weights: [1, 1, 0, 1] }), 'wilson'],
    ['clusters', rowsOf(normals(6), { clusters: [0, 0, 1, 1, 2, 2] }), 'clustered'],
    ['clusters of shares', rowsOf([1, 0, 1, 1], { clusters: [5, 5, 9, 9] }), 'clustered'],
    ['clusters of one row each', rowsOf([1, 0, 1, 1], { clusters: [5, 6, 9, 1] }), 'wilson'],
    ['rows without a cluster', rowsOf([1, 0, 1, 1], { clusters: [NO_CLUSTER, NO_CLUSTER, 3, 4] }), 'wilson'],
    ['one row', rowsOf([0.7]), 'value_only'],
    ['rows that all agree', rowsOf([0.7, 0.7, 0.7]), 'value_only'],
    ['one cluster', rowsOf([0.7, 0.2, 0.1], { clusters: [1, 1, 1] }), 'value_only'],
    ['a ratio that is the same in each row', rowsOf([0.3, 0.6], { weights: [0.1, 0.2] }), 'value_only'],
  ])('%s', (_, rows, method) => {
    const found = estimateRows({ rows, confidence });
    expect(found.method).toBe(method);
    expect(found.interval === null).toBe(method === 'value_only');
    expect(found.against === null).toBe(method === 'value_only');
    if (found.interval !== null) {
      expect(found.interval.low).toBeLessThanOrEqual(found.value);
      expect(found.interval.high).toBeGreaterThanOrEqual(found.value);
      expect(found.interval.level).toBe(0.9);
    }
  });
});

describe('estimateRows', () => {
  it('gives mean, standard error and t limits', () => {
    const { value, n, standardError, interval } = estimateRows({ rows: rowsOf([1, 2, 3, 4, 5]), confidence });
    expect([value, n]).toEqual([3, 5]);
    expectNear(standardError!, Math.sqrt(2.5 / 5));
    expectNear(interval!.high, 3 + studentQuantile(0.95, 4) * Math.sqrt(0.5));
  });

  it('counts the denominators of a share as its n', () => {
    const { value, n } = estimateRows({ rows: rowsOf([1, 0, 0, 1], { weights: [1, 1, 0, 1] }), confidence });
    expect(n).toBe(3);
    expectNear(value, 2 / 3);
  });

  it('takes the error of a ratio of sums from its residuals', () => {
    const [v, w] = [normals(400).map((one) => one + 5), exponentials(400)];
    const { value, standardError } = estimateRows({ rows: rowsOf(v, { weights: w }), confidence });
    const meanOf = (list: Float64Array): number => list.reduce((sum, one) => sum + one, 0) / 400;
    expectNear(value, meanOf(v) / meanOf(w));
    const squares = v.reduce((sum, one, row) => sum + (one - value * w[row]!) ** 2, 0);
    expectNear(standardError!, Math.sqrt(squares / 399 / 400) / meanOf(w));
  });

  it('is the mean where all weights are equal', () => {
    const v = normals(300);
    const plain = estimateRows({ rows: rowsOf(v), confidence });
    const weighted = estimateRows({ rows: rowsOf(v, { weights: v.map(() => 2) }), confidence });
    expectNear(weighted.value, plain.value / 2);
    expectNear(weighted.standardError!, plain.standardError! / 2);
  });

  it('reads clusters whatever their numbers', () => {
    const v = normals(9);
    const near = estimateRows({ rows: rowsOf(v, { clusters: [0, 0, 0, 1, 1, 1, 2, 2, 2] }), confidence });
    const far = estimateRows({ rows: rowsOf(v, { clusters: [9, 9, 9, 4e9, 4e9, 4e9, 7, 7, 7] }), confidence });
    expect(far.interval).toEqual(near.interval);
  });

  it('takes rows without a cluster as clusters of one row', () => {
    const v = normals(4);
    const none = estimateRows({ rows: rowsOf(v, { clusters: [3, 3, NO_CLUSTER, NO_CLUSTER] }), confidence });
    const own = estimateRows({ rows: rowsOf(v, { clusters: [3, 3, 1, 2] }), confidence });
    expect(none.interval).toEqual(own.interval);
    expect(none.method).toBe('clustered');
  });

  it('counts clusters of nothing but 1s as one each', () => {
    const rows = rowsOf([1, 1, 1, 1], { clusters: [0, 0, 1, 1] });
    const { value, n, interval, method } = estimateRows({ rows, confidence });
    expect([value, n]).toEqual([1, 4]);
    // Two clusters are two answers, not four; the exact limit is the more cautious one.
    expectNear(interval!.low, Math.sqrt(0.05), { relative: 1e-9 });
    expect(interval!.low).toBeLessThan(estimateShare({ successes: 2, n: 2, confidence }).interval!.low);
    expect(method).toBe('clustered');
  });

  it("gives clustered shares Wilson's limits for as many independent answers as their error is worth", () => {
    const rows = rowsOf([1, 1, 1, 1, 1, 0, 0, 1, 1, 1], { clusters: [0, 0, 1, 1, 2, 2, 3, 3, 4, 4] });
    const { value, standardError, interval, against, method } = estimateRows({ rows, confidence });
    expect(method).toBe('clustered');
    expectNear(value, 0.8);
    const effective = 0.16 / standardError! ** 2;
    const t = studentQuantile(0.95, 4);
    const half = (t / (1 + t ** 2 / effective)) * Math.sqrt(0.16 / effective + (t / effective / 2) ** 2);
    expectNear(interval!.high - interval!.low, 2 * half);
    expect(interval!.high).toBeLessThan(1);
    expectNear(against!(interval!.high).atLeast, 0.05);
    expectNear(against!(interval!.low).atMost, 0.05);
    expect([against!(0), against!(1)]).toEqual([
      { atLeast: 1, atMost: 0 },
      { atLeast: 0, atMost: 1 },
    ]);
  });

  it('resamples the same way each time, and another way with another seed', () => {
    const rows = rowsOf(exponentials(40));
    const [first, again, other] = [undefined, undefined, 8].map((seed) =>
      estimateRows({ rows, confidence, ...(seed === undefined ? {} : { seed }) }),
    );
    expect(again!.interval).toEqual(first!.interval);
    expect(other!.interval).not.toEqual(first!.interval);
    expectNear(other!.interval!.high, first!.interval!.high, { relative: 0.03 });
  });

  it('leans its limits to the side of the skew', () => {
    const { value, interval } = estimateRows({ rows: rowsOf(exponentials(60)), confidence });
    expect(interval!.high - value).toBeGreaterThan(1.15 * (value - interval!.low));
  });

  it('refuses what has no value', () => {
    const nothing = rowsOf([1, 2], { weights: [0, 0] });
    expect([rowsOf([]), nothing, rowsOf([1])].map(canEstimate)).toEqual([false, false, true]);
    expect(() => estimateRows({ rows: rowsOf([]), confidence })).toThrow('at least one row');
    expect(() => estimateRows({ rows: nothing, confidence })).toThrow('denominators');
    expect(() => estimateRows({ rows: rowsOf([1, 2], { weights: [1] }), confidence })).toThrow('as many');
  });
});

describe('shares and counts', () => {
  it('rejects a bound when both the score and the exact test do', () => {
    const { interval, against } = estimateShare({ successes: 13, n: 300, confidence });
    // Six expected of 300: the score test rejects 0.02 far out about four times too often.
    const exact = estimateShareExactly({ successes: 13, n: 300, confidence });
    expect(against!(0.02).atMost).toBe(exact.against!(0.02).atMost);
    expect(against!(interval!.low).atMost).toBeGreaterThan(0.05);
    expect(against!(interval!.high).atLeast).toBeGreaterThan(0.05);
  });

  it('decides bounds outside of 0 and 1 by themselves', () => {
    for (const estimate of [estimateShare, estimateShareExactly]) {
      const { against } = estimate({ successes: 0, n: 20, confidence });
      expect(against!(-0.1)).toEqual({ atLeast: 1, atMost: 0 });
      expect(against!(1.1)).toEqual({ atLeast: 0, atMost: 1 });
    }
    expect(estimateShare({ successes: 3, n: 20, confidence }).against!(0)).toEqual({ atLeast: 1, atMost: 0 });
    expect(estimateShare({ successes: 3, n: 20, confidence }).against!(1)).toEqual({ atLeast: 0, atMost: 1 });
    expect(estimateShare({ successes: 0, n: 20, confidence }).against!(0)).toEqual({ atLeast: 1, atMost: 1 });
    expect(estimateShare({ successes: 20, n: 20, confidence }).against!(1)).toEqual({ atLeast: 1, atMost: 1 });
  });

  it('has an error even where all are the same', () => {
    const { standardError, interval } = estimateShare({ successes: 20, n: 20, confidence });
    expectNear(standardError!, (1 - interval!.low) / 2 / normalQuantile(0.95));
  });

  it('refuses counts that are none', () => {
    for (const [successes, n] of [
      [1, 0],
      [3, 2],
      [-1, 2],
      [0.5, 2],
    ] as const)
      expect(() => estimateShare({ successes, n, confidence })).toThrow('successes');
  });

  it('takes a count as it is', () => {
    const { value, interval, against } = exactCount(2);
    expect([value, interval]).toEqual([2, { low: 2, high: 2, level: 1 }]);
    expect(against!(0)).toEqual({ atLeast: 1, atMost: 0 });
    expect(against!(2)).toEqual({ atLeast: 1, atMost: 1 });
  });
});

describe('estimateReported takes the best error there is', () => {
  const none: Reported = { value: 0.8, n: null, standardError: null, interval: null, successes: null };
  const of = (more: Partial<Reported>) => estimateReported({ reported: { ...none, ...more }, confidence });

  it('counts, whatever else is said', () => {
    const found = of({ n: 50, successes: 40, standardError: 0.3 });
    expect(found).toMatchObject({
      method: 'wilson',
      interval: estimateShare({ successes: 40, n: 50, confidence }).interval,
    });
  });

  it('the standard error, taken as normal', () => {
    const { interval, method, against } = of({ n: 50, standardError: 0.02 });
    expect(method).toBe('reported');
    expectNear(interval!.low, 0.8 - 0.02 * normalQuantile(0.95));
    expectNear(against!(interval!.low).atMost, 0.05);
  });

  it('the interval, brought to the level asked for side by side', () => {
    const { interval, against, method } = of({ interval: { low: 0.7, high: 0.85, level: 0.95 } });
    const scale = normalQuantile(0.95) / normalQuantile(0.975);
    expect(method).toBe('reported');
    expectNear(interval!.low, 0.8 - 0.1 * scale);
    expectNear(interval!.high, 0.8 + 0.05 * scale);
    expectNear(against!(interval!.low).atMost, 0.05);
    expectNear(against!(interval!.high).atLeast, 0.05);
    expectNear(against!(0.85).atLeast, 0.025);
    expect(against!(0.8)).toEqual({ atLeast: 0.5, atMost: 0.5 });
  });

  it('one that touches its value has no error on that side', () => {
    const { against, interval } = of({ interval: { low: 0.8, high: 0.9, level: 0.9 } });
    expect(interval!.low).toBe(0.8);
    expect(against!(0.79)).toEqual({ atLeast: 1, atMost: 0 });
  });

  it('nothing where nothing is known, or an interval is not of its number', () => {
    for (const more of [
      {},
      { n: 12 },
      { standardError: 0 },
      { interval: { low: 0.85, high: 0.9, level: 0.95 } },
      { interval: { low: 0.9, high: 0.7, level: 0.95 } },
      { interval: { low: 0.7, high: 0.9, level: 1 } },
      { successes: 13, n: 12 },
    ])
      expect(of(more)).toMatchObject({ value: 0.8, interval: null, against: null, method: 'value_only' });
  });

  it('an error of 0 proves nothing: all of n are read as a share', () => {
    const perfect = { value: 1, n: 10, standardError: 0 };
    expect(of(perfect).interval).toEqual(estimateShare({ successes: 10, n: 10, confidence }).interval);
    expect(of({ ...perfect, standardError: null, interval: { low: 1, high: 1, level: 0.95 } }).method).toBe('wilson');
    expect(of({ ...perfect, n: null }).method).toBe('value_only');
  });
});
