/** Percentiles, contrasts, divergences and sample ratios that may be looked at any time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logBeta } from '../../src/stats/beta.ts';
import { tunedRho } from '../../src/stats/sequential/confidence-sequence.ts';
import { divergence } from '../../src/stats/sequential/divergence.ts';
import {
  concentratedEvidence,
  concentrationFor,
  countUpTo,
  quantileBounds,
} from '../../src/stats/sequential/quantile-bounds.ts';
import { ratioAlarm, sampleRatioBayesFactor } from '../../src/stats/sequential/sample-ratio.ts';
import { shareEvidence } from '../../src/stats/sequential/share-evidence.ts';
import { contrastSteps } from '../../src/stats/sequential/stratified.ts';
import { trackReference } from './reference/tracked.ts';
import { createRandom, drawExponential, drawNormal, expectNear } from './support.ts';

const { reference } = trackReference('sequential');

describe('evidence on the share at or below a bound', () => {
  it('is that of a uniform prior where the prior is uniform', () => {
    // Beta(1, 1): a concentration of 2 around a half.
    for (const [events, n] of [
      [30, 40],
      [3, 40],
      [20, 40],
    ] as const) {
      const found = concentratedEvidence({ events, n, share: 0.5, concentration: 2 });
      const uniform = shareEvidence({ events, n, share: 0.5 });
      expectNear(found.more, uniform.more, { relative: 1e-9 });
      expectNear(found.less, uniform.less, { relative: 1e-9 });
    }
  });

  it('of both sides together, weighted by the prior, is the two-sided beta-binomial number', () => {
    const [events, n, share, concentration] = [980, 1000, 0.95, 40];
    const { more, less } = concentratedEvidence({ events, n, share, concentration });
    const [a, b] = [share * concentration, (1 - share) * concentration];
    const both =
      logBeta(a + events, b + n - events) - logBeta(a, b) - events * Math.log(share) - 20 * Math.log1p(-share);
    // The e-values of the sides average, by the prior mass of each, to that of both.
    const sides = [Math.exp(more), Math.exp(less)];
    expect(Math.min(...sides)).toBeLessThan(Math.exp(both));
    expect(Math.max(...sides)).toBeGreaterThan(Math.exp(both));
  });

  it('has the variance of the normal mixture that is narrowest at the planned number', () => {
    const concentration = concentrationFor({ alpha: 0.01, planned: 20_000 });
    expectNear(1 / (concentration + 1), tunedRho({ alpha: 0.02, plannedN: 20_000 }) ** 2);
  });
});

describe('bounds of a percentile', () => {
  const bounds = Array.from({ length: 60 }, (_, at) => 0.05 * 1.1 ** at);
  const bucketsOf = (values: readonly number[]): number[] => {
    const counts = new Array<number>(bounds.length + 1).fill(0);
    for (const value of values) {
      const at = bounds.findIndex((bound) => value <= bound);
      counts[at < 0 ? bounds.length : at]! += 1;
    }
    return counts;
  };

  it('are ends of buckets on the cautious side, and close in as values come', () => {
    const random = createRandom(5);
    const values = Array.from({ length: 20_000 }, () => drawExponential(random));
    let width = Number.POSITIVE_INFINITY;
    const truth = -Math.log(0.05);
    for (const n of [500, 2000, 20_000]) {
      const found = quantileBounds({
        bounds,
        counts: bucketsOf(values.slice(0, n)),
        share: 0.95,
        alpha: 0.01,
        planned: 5000,
      });
      expect(bounds).toContain(found.low);
      expect(bounds).toContain(found.high);
      expect(found.low).toBeLessThan(truth);
      expect(found.high).toBeGreaterThan(truth);
      expect(found.high - found.low).toBeLessThan(width);
      width = found.high - found.low;
      expect(found.estimate).toBeGreaterThanOrEqual(found.low);
      expect(found.estimate).toBeLessThanOrEqual(found.high);
    }
  });

  it('have no upper end where the percentile may lie above all bounds, and none at all without values', () => {
    const open = quantileBounds({ bounds: [1, 2], counts: [10, 10, 1000], share: 0.5, alpha: 0.05, planned: 1000 });
    expect(open).toEqual({ estimate: 2, low: 2, high: Number.POSITIVE_INFINITY });
    const none = quantileBounds({ bounds: [1, 2], counts: [0, 0, 0], share: 0.5, alpha: 0.05, planned: 1000 });
    expect(none).toMatchObject({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
    expect(none.estimate).toBeNaN();
  });

  it('do not move in when values move away from them', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.nat(4), (list, at) => {
        const of = { bounds: [1, 2, 3, 4, 5], share: 0.9, alpha: 0.02, planned: 1000 };
        const slower = [...list];
        slower[at]! -= Math.min(20, list[at]!);
        slower[5]! += Math.min(20, list[at]!);
        const [one, two] = [quantileBounds({ ...of, counts: list }), quantileBounds({ ...of, counts: slower })];
        expect(two.low).toBeGreaterThanOrEqual(one.low);
        expect(two.high).toBeGreaterThanOrEqual(one.high);
      }),
    );
  });

  it('are wrong in at most the share asked for, over all looks', () => {
    const random = createRandom(6);
    const [runs, alpha, share] = [400, 0.1, 0.9];
    const grid = [0.5, 1, 2, -Math.log(1 - share), 3, 4, 6];
    let [tooHigh, tooLow] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const counts = new Array<number>(8).fill(0);
      let [high, low] = [false, false];
      for (let look = 0; look < 20; look += 1) {
        for (let row = 0; row < 50; row += 1) {
          const value = drawExponential(random);
          const at = grid.findIndex((bound) => value <= bound);
          counts[at < 0 ? 7 : at]! += 1;
        }
        const found = quantileBounds({ bounds: grid, counts, share, alpha, planned: 500 });
        // The quantile is a bound itself: the hardest case. It is above `low` and at most `high`.
        high ||= found.low >= grid[3]!;
        low ||= found.high < grid[3]!;
      }
      if (high) tooHigh += 1;
      if (low) tooLow += 1;
    }
    const most = alpha * runs + 3 * Math.sqrt(alpha * runs);
    expect(tooHigh).toBeLessThan(most);
    expect(tooLow).toBeLessThan(most);
    // They are of some use: wrong now and then.
    expect(tooHigh + tooLow).toBeGreaterThan(0);
  });

  it('count up to a bound, and to nothing in between', () => {
    expect(countUpTo({ bounds: [1, 2], counts: [3, 4, 5] }, 2)).toBe(7);
    expect(countUpTo({ bounds: [1, 2], counts: [3, 4, 5] }, 1.5)).toBeNull();
  });
});

describe('a contrast over steps', () => {
  const step = (n: number, m: number, first: number, other: number, variance = 1) => ({
    first: { n, mean: first, variance },
    other: { n: m, mean: other, variance },
  });

  it('is the difference of two means for one step', () => {
    const found = contrastSteps({ steps: [step(100, 400, 3, 1, 4)], factor: 1 });
    expect(found).toMatchObject({ value: 2, first: 3, other: 1, n: 80 });
    expectNear(found?.standardError ?? 0, Math.sqrt(4 / 100 + 4 / 400));
  });

  it('is 0 where arms differ over steps only, and pooled ones do not agree', () => {
    const steps = [step(100, 900, 1, 1), step(500, 500, 3, 3)];
    expectNear(contrastSteps({ steps, factor: 1 })?.value ?? 1, 0);
    const [c, b] = [(100 * 1 + 500 * 3) / 600, (900 * 1 + 500 * 3) / 1400];
    expect(c - b).toBeGreaterThan(0.9);
  });

  it('leaves out steps in which an arm has nothing', () => {
    expect(contrastSteps({ steps: [step(0, 100, 0, 1), step(100, 0, 1, 0)], factor: 1 })).toBeNull();
    const steps = [step(100, 400, 3, 1, 4)];
    expect(contrastSteps({ steps: [...steps, step(0, 100, 0, 9)], factor: 1 })).toEqual(
      contrastSteps({ steps, factor: 1 }),
    );
  });
});

describe('how far two distributions are apart', () => {
  it('is near the number itself for many observations', () => {
    const [p, q] = [
      [0.5, 0.3, 0.2],
      [0.4, 0.4, 0.2],
    ];
    const n = 1e8;
    const of = { first: p.map((share) => share * n), other: q.map((share) => share * n) };
    const kl = p.reduce((sum, share, at) => sum + share * Math.log(share / q[at]!), 0);
    const psi = p.reduce((sum, share, at) => sum + (share - q[at]!) * Math.log(share / q[at]!), 0);
    expectNear(divergence({ ...of, measure: 'kl' })?.value ?? 0, kl, { relative: 1e-5 });
    expectNear(divergence({ ...of, measure: 'psi' })?.value ?? 0, psi, { relative: 1e-5 });
  });

  it('is 0 on the average where both are drawn alike, with the error it says', () => {
    const random = createRandom(8);
    const draw = (n: number): number[] => {
      const counts = new Array<number>(8).fill(0);
      for (let row = 0; row < n; row += 1) counts[random.below(8)]! += 1;
      return counts;
    };
    for (const measure of ['psi', 'kl'] as const) {
      const found = Array.from({ length: 400 }, () => divergence({ measure, first: draw(300), other: draw(900) })!);
      const mean = found.reduce((sum, { value }) => sum + value, 0) / 400;
      const deviation = Math.sqrt(found.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / 399);
      const said = found.reduce((sum, { standardError }) => sum + standardError, 0) / 400;
      expect(Math.abs(mean)).toBeLessThan(4 * (deviation / 20));
      expect(said).toBeGreaterThan(deviation);
      expect(said).toBeLessThan(2.5 * deviation);
    }
  });

  it('has the error it says where they differ', () => {
    const random = createRandom(9);
    const draw = (n: number, shift: number): number[] => {
      const counts = new Array<number>(6).fill(0);
      for (let row = 0; row < n; row += 1)
        counts[Math.min(5, Math.max(0, Math.floor(3 + shift + 1.2 * drawNormal(random))))]! += 1;
      return counts;
    };
    const found = Array.from(
      { length: 300 },
      () => divergence({ measure: 'psi', first: draw(500, 0.6), other: draw(2000, 0) })!,
    );
    const mean = found.reduce((sum, { value }) => sum + value, 0) / 300;
    const deviation = Math.sqrt(found.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / 299);
    const said = found.reduce((sum, { standardError }) => sum + standardError, 0) / 300;
    expect(mean).toBeGreaterThan(0.1);
    expect(said / deviation).toBeGreaterThan(0.85);
    expect(said / deviation).toBeLessThan(1.25);
  });

  it('is not there without two cells and both sides', () => {
    expect(divergence({ measure: 'kl', first: [5], other: [5] })).toBeNull();
    expect(divergence({ measure: 'kl', first: [0, 0], other: [5, 5] })).toBeNull();
  });
});

describe('the alarm on a sample ratio', () => {
  it('is raised at a factor of 1,000, the published one', () => {
    for (const { counts, w, BF_conc10000 } of reference.sequentialSRM.cases) {
      const found = ratioAlarm({ counts: [counts[0]!, counts[1]!], share: w[0]! });
      expectNear(found.factor, BF_conc10000, { relative: 1e-8 });
      expect(found.off).toBe(BF_conc10000 >= 1000 ? 'yes' : 'no');
    }
  });

  it('has nothing to say where nothing is split', () => {
    expect(ratioAlarm({ counts: [500, 500], share: 0 })).toEqual({ factor: 1, off: 'no' });
    expect(ratioAlarm({ counts: [500, 0], share: 1 })).toEqual({ factor: 1, off: 'no' });
    expect(ratioAlarm({ counts: [0, 0], share: 0.1 })).toEqual({ factor: 1, off: 'no' });
  });

  it('takes counts that are fractions', () => {
    const [one, two] = [
      sampleRatioBayesFactor({ counts: [1200, 8800], shares: [0.1, 0.9], concentration: 10_000 }),
      ratioAlarm({ counts: [1200.4, 8799.6], share: 0.1 }).factor,
    ];
    expect(two).toBeGreaterThan(one);
    expect(two).toBeLessThan(2 * one);
  });
});
