/** What holds of every estimate and comparison, whatever the rows: they are drawn by fast-check. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Compared,
  compareIndependent,
  comparePaired,
  comparePercentiles,
  type Estimated,
  estimatePercentile,
  estimateRows,
  estimateShareExactly,
  type Rows,
} from '../../src/stats/index.ts';
import { createRandom, drawExponential, drawMany, drawNormal, expectNear, rowsOf } from './support.ts';

/** More runs find rarer rows: `STATS_RUNS=5000 npx vitest run test/stats/properties.test.ts`. */
const RUNS = Number(process.env['STATS_RUNS'] ?? 60);

type Shape = 'share' | 'normal' | 'skewed' | 'steps';
interface Drawn {
  readonly candidate: Rows;
  readonly live: Rows;
}

/** Pairs of rows of every shape, with and without clusters and weights. */
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    seed: fc.integer(),
    n: fc.integer({ min: 2, max: 120 }),
    shape: fc.constantFrom<Shape>('share', 'normal', 'skewed', 'steps'),
    effect: fc.double({ min: 0, max: 0.3, noNaN: true }),
    clustered: fc.boolean(),
    weighted: fc.boolean(),
  })
  .map(({ seed, n, shape, effect, clustered, weighted }) => {
    const random = createRandom(seed);
    const hard = drawMany(n, () => random.unit());
    const draw = (shift: number) => (row: number) => {
      const u = 0.6 * hard[row]! + 0.4 * random.unit();
      if (shape === 'share') return u + shift > 0.4 ? 1 : 0;
      if (shape === 'steps') return Math.round(4 * Math.min(1, u + shift)) / 4 + 0.25;
      if (shape === 'skewed') return u + shift + drawExponential(random);
      return 3 + u + shift + 0.3 * drawNormal(random);
    };
    const more = {
      ...(clustered ? { clusters: drawMany(n, (row) => Math.floor(row / 3)) } : {}),
      ...(weighted ? { weights: drawMany(n, () => 1 + random.below(3)) } : {}),
    };
    return { candidate: rowsOf(drawMany(n, draw(effect)), more), live: rowsOf(drawMany(n, draw(0)), more) };
  });

const confidences = fc.constantFrom(0.8, 0.9, 0.95, 0.99);
const kinds = fc.constantFrom<'difference' | 'ratio'>('difference', 'ratio');
/** A ratio needs a live value above 0. */
const isDefined = ({ live }: Drawn, kind: 'difference' | 'ratio'): boolean =>
  kind === 'difference' || live.values.some((value) => value > 0);

const everyComparison = (of: Drawn & { confidence: number; kind: 'difference' | 'ratio' }): Compared[] => [
  comparePaired(of),
  compareIndependent(of),
  ...[true, false]
    .filter(
      () =>
        of.kind === 'difference' || [of.candidate, of.live].every(({ values }) => values.every((value) => value > 0)),
    )
    .map((paired) =>
      comparePercentiles({
        ...of,
        candidate: of.candidate.values,
        live: of.live.values,
        percentile: 60,
        paired,
      }),
    ),
];

/** Ends that are cut off at what is possible at all bound nothing more than that. */
const isCut = (end: number, { method }: Estimated): boolean =>
  (end === 0 || end === 1) && ['wilson', 'clopper_pearson', 'clustered'].includes(method);

function expectDual(estimated: Estimated, confidence: number): void {
  const { interval, against } = estimated;
  if (interval === null || against === null || interval.low === interval.high) return;
  const alpha = 1 - confidence;
  // Resamples tie in steps, and order statistics are steps: dual but for the step itself.
  if (['order_statistic', 'bca_bootstrap', 'paired_bootstrap', 'bootstrap_difference'].includes(estimated.method)) {
    const beyond = 1e-6 * (interval.high - interval.low);
    expect(against(interval.low - beyond).atMost).toBeLessThanOrEqual(alpha * 1.03);
    expect(against(interval.high + beyond).atLeast).toBeLessThanOrEqual(alpha * 1.03);
    expect(against(interval.low + beyond).atMost).toBeGreaterThanOrEqual(alpha * 0.97);
    expect(against(interval.high - beyond).atLeast).toBeGreaterThanOrEqual(alpha * 0.97);
    return;
  }
  if (estimated.method === 'wilson') {
    expect(against(interval.low).atMost).toBeGreaterThanOrEqual(alpha * (1 - 1e-9));
    expect(against(interval.high).atLeast).toBeGreaterThanOrEqual(alpha * (1 - 1e-9));
    return;
  }
  const close = { relative: 1e-6 };
  if (!isCut(interval.low, estimated)) expectNear(against(interval.low).atMost, alpha, close);
  if (!isCut(interval.high, estimated)) expectNear(against(interval.high).atLeast, alpha, close);
}

function expectMonotone({ against, interval, value }: Estimated): void {
  if (against === null) return;
  const width = interval === null ? Math.abs(value) + 1 : interval.high - interval.low + 1e-9;
  let before = { atLeast: 1, atMost: 0 };
  for (let step = -12; step <= 12; step += 1) {
    const { atLeast, atMost } = against(value + (step * width) / 6);
    expect(atLeast).toBeLessThanOrEqual(before.atLeast + 1e-9);
    expect(atMost).toBeGreaterThanOrEqual(before.atMost - 1e-9);
    expect(atLeast + atMost).toBeGreaterThan(1 - 1e-9);
    before = { atLeast, atMost };
  }
}

describe('estimates', () => {
  it('contain their value, and widen with the confidence', () => {
    fc.assert(
      fc.property(drawn, ({ candidate }) => {
        const [narrow, wide] = [0.9, 0.99].map((confidence) => estimateRows({ rows: candidate, confidence }));
        if (narrow!.interval === null || wide!.interval === null) return;
        expect(wide!.interval.low).toBeLessThanOrEqual(narrow!.interval.low);
        expect(wide!.interval.high).toBeGreaterThanOrEqual(narrow!.interval.high);
        expect(narrow!.interval.low).toBeLessThanOrEqual(narrow!.value);
        expect(narrow!.interval.high).toBeGreaterThanOrEqual(narrow!.value);
      }),
      { numRuns: RUNS },
    );
  });

  it('have p-values that are dual to their interval and fall with a harder bound', () => {
    fc.assert(
      fc.property(drawn, confidences, ({ candidate: rows }, confidence) => {
        const estimated = estimateRows({ rows, confidence });
        expectDual(estimated, confidence);
        expectMonotone(estimated);
        expectMonotone(estimatePercentile({ values: rows.values, percentile: 60, confidence }));
      }),
      { numRuns: RUNS },
    );
  });

  it('do so exactly for shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), confidences, (n, x, confidence) => {
        const estimated = estimateShareExactly({ successes: Math.min(x, n), n, confidence });
        expectDual(estimated, confidence);
        expectMonotone(estimated);
      }),
      { numRuns: RUNS },
    );
  });

  it('scale with their unit', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(0.001, 7, 1000), ({ candidate: rows }, unit) => {
        if (rows.values.every((value) => value === 0 || value === 1)) return;
        const one = estimateRows({ rows, confidence: 0.95 });
        const scaled = estimateRows({
          rows: { ...rows, values: rows.values.map((value) => value * unit) },
          confidence: 0.95,
        });
        expect(scaled.method).toBe(one.method);
        expectNear(scaled.value, one.value * unit, { relative: 1e-9 });
        if (one.interval === null) return;
        expectNear(scaled.interval!.low, one.interval.low * unit, { relative: 1e-6 });
        expectNear(scaled.interval!.high, one.interval.high * unit, { relative: 1e-6 });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('comparisons', () => {
  it('have p-values that are dual to their interval and fall with a harder bound', () => {
    fc.assert(
      fc.property(drawn, confidences, kinds, (rows, confidence, kind) => {
        fc.pre(isDefined(rows, kind));
        for (const compared of everyComparison({ ...rows, confidence, kind })) {
          expectDual(compared, confidence);
          expectMonotone(compared);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('change their sign when the sides change places', () => {
    fc.assert(
      fc.property(drawn, confidences, ({ candidate, live }, confidence) => {
        const there = everyComparison({ candidate, live, confidence, kind: 'difference' });
        const back = everyComparison({ candidate: live, live: candidate, confidence, kind: 'difference' });
        there.forEach((one, index) => {
          const other = back[index]!;
          // Two sides are resampled from two seeds, which change places as well.
          const slack = one.method === 'bootstrap_difference' ? 0.5 * ((one.standardError ?? 0) + 1e-9) : 1e-8;
          expect(other.method).toBe(one.method);
          expectNear(other.value, -one.value, { absolute: 1e-12 });
          expect([other.larger, other.smaller]).toEqual([one.smaller, one.larger]);
          expect(other.interval === null).toBe(one.interval === null);
          if (one.interval === null) return;
          expectNear(other.interval!.low, -one.interval.high, { absolute: slack });
          expectNear(other.interval!.high, -one.interval.low, { absolute: slack });
          const bound = one.value + 0.1;
          const close = { relative: 1e-6, absolute: one.method === 'bootstrap_difference' ? 0.05 : 1e-9 };
          expectNear(other.against!(-bound).atMost, one.against!(bound).atLeast, close);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('turn into the inverse ratio when the sides change places', () => {
    fc.assert(
      fc.property(drawn, confidences, ({ candidate, live }, confidence) => {
        fc.pre([candidate, live].every(({ values }) => values.some((value) => value > 0)));
        const there = everyComparison({ candidate, live, confidence, kind: 'ratio' });
        const back = everyComparison({ candidate: live, live: candidate, confidence, kind: 'ratio' });
        there.forEach((one, index) => {
          const other = back[index]!;
          expectNear(other.value, 1 / one.value, { relative: 1e-9 });
          if (one.interval === null || other.interval === null || one.interval.low <= 0) return;
          // Where only one side has no spread, only one of the two directions is resampled.
          if (one.method !== other.method) return;
          const drawnAnew = one.method === 'bootstrap_difference' || one.method === 'paired_bootstrap';
          const relative = drawnAnew ? 0.25 : one.method === 'welch' ? 1e-2 : 1e-6;
          expectNear(other.interval.high, 1 / one.interval.low, { relative });
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('find the effect larger when the candidate is better in each pair', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 0.01, max: 0.5, noNaN: true }), ({ candidate, live }, more) => {
        fc.pre(candidate.weights === null);
        const better = { ...candidate, values: candidate.values.map((value) => value + more) };
        const settings = { live, confidence: 0.95, kind: 'difference' } as const;
        const [before, after] = [candidate, better].map((one) => comparePaired({ ...settings, candidate: one }));
        expectNear(after!.value, before!.value + more, { absolute: 1e-9 });
        expect(after!.larger).toBeGreaterThanOrEqual(before!.larger!);
      }),
      { numRuns: RUNS },
    );
  });
});
