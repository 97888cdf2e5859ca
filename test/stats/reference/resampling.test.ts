import { describe, expect, it } from 'vitest';
import { accelerationOf, bcaDistribution, bcaScore, biasCorrection } from '../../../src/stats/bca.ts';
import { resample } from '../../../src/stats/bootstrap.ts';
import { normalBelow, normalQuantile } from '../../../src/stats/normal.ts';
import { quantileOfSorted } from '../../../src/stats/quantile.ts';
import { summarise } from '../../../src/stats/summary.ts';
import { expectDigits, expectNear, rowsOf } from '../support.ts';

import { trackReference } from './tracked.ts';

const { reference, unread } = trackReference('resampling');
const values = (list: readonly number[]): Float64Array => Float64Array.from([...list]);

describe('reference numbers of resampling', () => {
  it('BCa over all resamples of seven numbers', () => {
    const given = reference.bootstrapExhaustiveMean;
    const data = values(given.data);
    const sorted = allMeans(data).sort();
    const { square, cube, value } = summarise(rowsOf(data));
    const acceleration = accelerationOf({ square, cube });
    const bias = biasCorrection({ sorted, estimate: value });
    expectDigits(value, given.mean);
    expectDigits(bias, given.z0);
    expectDigits(acceleration, given.accel);
    const z = normalQuantile(0.975);
    const { limitAt } = bcaDistribution({ estimate: value, sorted, acceleration });
    for (const [end, sign] of [
      [0, -1],
      [1, 1],
    ] as const) {
      const level = 0.5 + sign * 0.475;
      expectDigits(normalBelow(bcaScore({ bias, acceleration, z: sign * z })), given.bca_levels95[end]);
      expectNear(limitAt(sign * z), given.bca95[end], { absolute: 1e-12 });
      expectDigits(quantileOfSorted({ sorted, level, type: 7 }), given.percentile95[end]);
    }
    const squares = sorted.reduce((sum, one) => sum + (one - value) ** 2, 0);
    expectDigits(Math.sqrt(squares / sorted.length), given.se_boot);
  });

  it("BCa of a correlation: Efron's law schools", () => {
    const given = reference.lawSchoolCorrelation;
    const [x, y] = [values(given.LSAT), values(given.GPA)];
    const columns = [x, y, x.map((one) => one ** 2), y.map((one) => one ** 2), x.map((one, row) => one * y[row]!)];
    const correlation = (n: number) => (sums: ArrayLike<number>) => {
      const [sx, sy, sxx, syy, sxy] = Array.from(sums) as [number, number, number, number, number];
      return (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx ** 2) * (n * syy - sy ** 2));
    };
    const totals = columns.map((column) => column.reduce((sum, one) => sum + one, 0));
    const estimate = correlation(15)(totals);
    expectDigits(estimate, given.r);
    // Acceleration by the jackknife: each school left out once.
    const left = drawRows(15, (row) => correlation(14)(totals.map((total, at) => total - columns[at]![row]!)));
    const mean = left.reduce((sum, one) => sum + one, 0) / 15;
    const sumOf = (power: number): number => left.reduce((sum, one) => sum + (mean - one) ** power, 0);
    expectDigits(accelerationOf({ square: sumOf(2), cube: sumOf(3) }), given.accel);
    const drawn = resample({ columns, resamples: 400_000, seed: 1, statistic: correlation(15) });
    const sorted = drawn.filter(Number.isFinite).sort();
    // R's boot.ci takes the acceleration of the limits from the empirical influence: one school weighed a little more.
    const weigh = (row: number, more: number): number =>
      correlation(1)(totals.map((total, at) => ((1 - more) * total) / 15 + more * columns[at]![row]!));
    const influence = drawRows(15, (row) => (weigh(row, 1e-5) - estimate) / 1e-5);
    const influenceOf = (power: number): number => influence.reduce((sum, one) => sum + one ** power, 0);
    const { limitAt, spread } = bcaDistribution({
      estimate,
      sorted,
      acceleration: accelerationOf({ square: influenceOf(2), cube: influenceOf(3) }),
    });
    const close = { absolute: 0.005 };
    expectNear(spread, given.se, close);
    for (const [level, percentile, bca] of [
      [0.95, given.percentile95, given.bca95],
      [0.9, given.percentile90, given.bca90],
    ]) {
      for (const [end, sign] of [
        [0, -1],
        [1, 1],
      ] as const) {
        expectNear(quantileOfSorted({ sorted, level: 0.5 + (sign * level) / 2, type: 7 }), percentile[end], close);
        expectNear(limitAt(sign * normalQuantile(0.5 + level / 2)), bca[end], close);
      }
    }
  });

  it('leaves no number out', () => {
    expect([...unread]).toEqual([]);
  });
});

function allMeans(data: Float64Array): Float64Array {
  const n = data.length;
  const means = new Float64Array(n ** n);
  for (let index = 0; index < means.length; index += 1) {
    let sum = 0;
    for (let rest = index, place = 0; place < n; place += 1) {
      sum += data[rest % n]!;
      rest = Math.floor(rest / n);
    }
    means[index] = sum / n;
  }
  return means;
}

function drawRows(n: number, of: (row: number) => number): number[] {
  return Array.from({ length: n }, (_, row) => of(row));
}
