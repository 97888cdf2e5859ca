import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../../src/stats/beta.ts';
import { fiellerRatio } from '../../src/stats/fieller.ts';
import { comparePaired, type PairedComparison, twoSidedP } from '../../src/stats/index.ts';
import { compareCounts } from '../../src/stats/paired-shares.ts';
import { createRandom, drawExponential, drawMany, drawNormal, expectNear, rowsOf } from './support.ts';

const random = createRandom(17);
const live = drawMany(200, () => 3 + drawNormal(random));
const noisy = live.map((one) => one + 0.2 + 0.3 * drawNormal(random));
const long = drawMany(60, () => drawExponential(random));
const longer = long.map((one) => one * (1 + drawExponential(random)));
const compare = (of: Pick<PairedComparison, 'candidate' | 'live'> & Partial<PairedComparison>) =>
  comparePaired({ confidence: 0.95, kind: 'difference', ...of });

describe('comparePaired', () => {
  it('is the t of the differences', () => {
    const found = compare({ candidate: rowsOf(noisy), live: rowsOf(live) });
    const differences = noisy.map((one, row) => one - live[row]!);
    const mean = differences.reduce((sum, one) => sum + one, 0) / 200;
    const error = Math.sqrt(differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 199 / 200);
    expect(found).toMatchObject({ method: 'paired_t', pairs: 200, n: 200, kind: 'difference' });
    expectNear(found.value, mean);
    expectNear(found.standardError!, error);
    expectNear(found.interval!.low, mean - studentQuantile(0.95, 199) * error);
  });

  it('counts pairs in which the first is larger, and smaller', () => {
    const found = compare({ candidate: rowsOf([1, 2, 3, 9]), live: rowsOf([1, 1, 4, 2]) });
    expect([found.pairs, found.larger, found.smaller]).toEqual([4, 2, 1]);
  });

  it('counts a false positive less as better, for a ratio of sums', () => {
    const found = compare({
      candidate: rowsOf([1, 0, 1, 0], { weights: [1, 0, 1, 1] }),
      live: rowsOf([1, 0, 1, 1], { weights: [1, 1, 1, 1] }),
    });
    expect([found.larger, found.smaller]).toEqual([1, 1]);
  });

  it.each([
    ['newcombe_paired', [1, 0, 1, 1], {}],
    ['paired_t', [0.2, 0.4, 3, 1], {}],
    ['paired_clustered', [0.2, 0.4, 3, 1], { clusters: [0, 0, 1, 1] }],
  ])('finds no effect in equal pairs, within what as many can show: %s', (method, list, more) => {
    const many = { values: Array.from({ length: 50 }, () => list).flat(), clusters: [] as number[] };
    if ('clusters' in more) many.clusters = many.values.map((_, row) => row >> 1);
    const rows = rowsOf(many.values, 'clusters' in more ? { clusters: many.clusters } : {});
    const [units, range] = ['clusters' in more ? 100 : 200, Math.max(...list) - Math.min(...list)];
    for (const [kind, none] of [
      ['difference', 0],
      ['ratio', 1],
    ] as const) {
      const found = compare({ candidate: rows, live: rows, kind });
      expect(found).toMatchObject({ method, value: none, standardError: null, larger: 0, smaller: 0 });
      expect(found.against!(none)).toEqual({ atLeast: 1, atMost: 1 });
      expect(twoSidedP(found)).toBe(1);
      expectNear(found.against!(found.interval!.high).atLeast, 0.05, { relative: 1e-9 });
      expectNear(found.against!(found.interval!.low).atMost, 0.05, { relative: 1e-9 });
      if (kind === 'difference')
        expectNear(found.interval!.high, range * (1 - 0.05 ** (1 / units)), { relative: 1e-9 });
    }
  });

  it('is the rule of three: three equal answers leave 63 % that may differ', () => {
    const found = compare({ candidate: rowsOf([1, 1, 1]), live: rowsOf([1, 1, 1]) });
    expectNear(found.interval!.low, -(1 - 0.05 ** (1 / 3)));
    expect(compare({ candidate: rowsOf([7, 7, 7]), live: rowsOf([7, 7, 7]) }).interval).toBeNull();
  });

  it('finds a ratio of 1 in equal pairs of zeros', () => {
    const zeros = rowsOf([0, 0, 0]);
    expect(compare({ candidate: zeros, live: zeros, kind: 'ratio' }).value).toBe(1);
  });

  it('says nothing of the error where all pairs differ by the same', () => {
    const shifted = live.map((one) => one + 0.1);
    const found = compare({ candidate: rowsOf(shifted), live: rowsOf(live) });
    expect(found).toMatchObject({ method: 'value_only', interval: null, against: null, larger: 200 });
    expectNear(found.value, 0.1);
    expect(twoSidedP(found)).toBeNull();
    expect(compare({ candidate: rowsOf([2]), live: rowsOf([1]) }).interval).toBeNull();
  });

  it('takes clusters of either side, and their sums of differences', () => {
    const clusters = live.map((_, row) => Math.floor(row / 4));
    const found = compare({ candidate: rowsOf(noisy), live: rowsOf(live, { clusters }) });
    const sums = new Float64Array(50);
    for (let row = 0; row < 200; row += 1) sums[clusters[row]!]! += noisy[row]! - live[row]! - found.value;
    const squares = sums.reduce((sum, one) => sum + one ** 2, 0);
    expect(found.method).toBe('paired_clustered');
    expectNear(found.standardError!, Math.sqrt((squares * 50) / 49) / 200);
    expectNear(found.interval!.high, found.value + studentQuantile(0.95, 49) * found.standardError!);
  });

  it('resamples few or skewed pairs', () => {
    const few = compare({ candidate: rowsOf(noisy.slice(0, 20)), live: rowsOf(live.slice(0, 20)) });
    const skewed = compare({ candidate: rowsOf(longer), live: rowsOf(long) });
    expect([few.method, skewed.method]).toEqual(['paired_bootstrap', 'paired_bootstrap']);
    expect(skewed.interval!.high - skewed.value).toBeGreaterThan(skewed.value - skewed.interval!.low);
  });

  it("gives Newcombe's published intervals for pairs", () => {
    // Newcombe 1998, table II; Fagerland, Lydersen & Laake 2014, Statistics in Medicine 33: 2850-2875 (airways).
    for (const [both, candidateOnly, liveOnly, neither, low, high] of [
      [36, 12, 2, 0, 0.0569, 0.3404],
      [1, 1, 7, 12, -0.5069, -0.0256],
    ] as const) {
      const counts = { both, candidateOnly, liveOnly, neither };
      const { interval } = compareCounts({ counts, confidence: 0.975, kind: 'difference' });
      expectNear(interval!.low, low, { absolute: 5e-5 });
      expectNear(interval!.high, high, { absolute: 5e-5 });
    }
  });

  it('is narrower than as if the samples were others', () => {
    const right = live.map((one) => (one > 2 ? 1 : 0));
    const flipped = right.map((one, row) => (row % 20 === 0 ? 1 - one : one));
    const found = compare({ candidate: rowsOf(flipped), live: rowsOf(right) });
    const { low, high } = found.interval!;
    expect(found.method).toBe('newcombe_paired');
    expect(high - low).toBeLessThan(0.08);
    expectNear(found.standardError!, Math.sqrt(10 - (found.larger! - found.smaller!) ** 2 / 200) / 200);
  });

  it('compares ratios of sums by influence', () => {
    const weights = live.map((one) => Math.abs(one) + 1);
    const found = compare({ candidate: rowsOf(noisy, { weights }), live: rowsOf(live, { weights }) });
    const total = weights.reduce((sum, one) => sum + one, 0);
    const differences = noisy.map((one, row) => one - live[row]!);
    const value = differences.reduce((sum, one) => sum + one, 0) / total;
    const squares = differences.reduce((sum, one, row) => sum + (one - value * weights[row]!) ** 2, 0);
    expect(found.method).toBe('ratio');
    expectNear(found.value, value, { relative: 1e-10 });
    expectNear(found.standardError!, Math.sqrt((squares * 200) / 199) / total, { relative: 1e-9 });
  });

  it('compares as a ratio, by Fieller', () => {
    const found = compare({ candidate: rowsOf(noisy), live: rowsOf(live), kind: 'ratio' });
    const swapped = compare({ candidate: rowsOf(live), live: rowsOf(noisy), kind: 'ratio' });
    expect(found).toMatchObject({ kind: 'ratio', method: 'paired_t' });
    expectNear(swapped.interval!.low, 1 / found.interval!.high, { relative: 1e-9 });
    // p of a bound is that of the t test of candidate - bound * live.
    const scaled = compare({ candidate: rowsOf(noisy), live: rowsOf(live.map((one) => 1.05 * one)) });
    expectNear(found.against!(1.05).atLeast, scaled.against!(0).atLeast, { relative: 1e-9 });
  });

  it('has no interval of a ratio where the live value may be 0', () => {
    const around = drawMany(50, (row) => (row % 2 === 0 ? 1.02 : -0.98));
    const found = compare({ candidate: rowsOf(around.map((one) => one ** 2)), live: rowsOf(around), kind: 'ratio' });
    expect(found.interval).toBeNull();
    expect(found.against!(1).atMost).toBeGreaterThan(0.05);
  });

  it('gives p-values for a ratio whose score never turns back', () => {
    const variance = { candidate: 0.01, live: 0.01, both: 0 };
    const { value, interval, against } = fiellerRatio({ candidate: 0, live: 1, variance, df: 50, confidence: 0.95 });
    expect(value).toBe(0);
    expectNear(against!(interval!.high).atLeast, 0.05);
    expectNear(against!(0).atLeast, 0.5);
  });

  it('refuses pairs that are none, and ratios to nothing', () => {
    expect(() => compare({ candidate: rowsOf([1, 2]), live: rowsOf([1]) })).toThrow('2 and 1');
    for (const values of [
      [0, 0],
      [-1, -2],
    ])
      expect(() => compare({ candidate: rowsOf([1, 0]), live: rowsOf(values), kind: 'ratio' })).toThrow('above 0');
  });
});
