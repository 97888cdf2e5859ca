/** Evidence on rates that may be looked at any time: what it reduces to, and how it moves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logBeta } from '../../src/stats/beta.ts';
import { logIntegral } from '../../src/stats/sequential/log-integral.ts';
import { type OddsPrior, oddsBounds, oddsEvidence } from '../../src/stats/sequential/odds-evidence.ts';
import { rareEventEvidence } from '../../src/stats/sequential/rare-events.ts';
import { shareBounds, shareEvidence } from '../../src/stats/sequential/share-evidence.ts';
import { trackReference } from './reference/tracked.ts';
import { expectNear } from './support.ts';

const { reference } = trackReference('sequential');

const counts = fc.integer({ min: 0, max: 400 });
const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const ratio = fc.double({ min: 0.3, max: 4, noNaN: true });

/** The published one; what holds of both is shown for both. */
const prior = 'uniform';
const eitherPrior = fc.constantFrom<OddsPrior>('uniform', 'both');

describe('the integral of a likelihood', () => {
  it.each([
    [0, 0],
    [3, 0],
    [0, 900],
    [40, 2],
    [1_000_000, 30_000_000],
    [2.5, 0.25],
  ])('is the beta function for %d and %d events', (k, m) => {
    const log = (x: number): number => -(k + 1) * Math.log1p(Math.exp(-x)) - (m + 1) * Math.log1p(Math.exp(x));
    const slope = (x: number): number => k + 1 - (k + m + 2) / (1 + Math.exp(-x));
    const found = logIntegral({ log, slope, low: -120, high: 120 });
    expectNear(found, logBeta(k + 1, m + 1), { absolute: 1e-6 });
  });
});

describe('evidence on the ratio of two rates', () => {
  it('is the published one-sided number for one step', () => {
    for (const { canaryErrors, baselineErrors, share: s, E_one_beta11_trunc } of reference.rareEventEValue.cases) {
      const strata = [{ events: canaryErrors, otherEvents: baselineErrors, share: s }];
      expectNear(Math.exp(oddsEvidence({ strata, ratio: 1, prior }).more), E_one_beta11_trunc, { relative: 1e-9 });
    }
  });

  it('reduces to the rare-event evidence of one step, with the share that a tolerated ratio gives', () => {
    fc.assert(
      fc.property(counts, counts, share, ratio, (events, otherEvents, s, r) => {
        const found = oddsEvidence({ strata: [{ events, otherEvents, share: s }], ratio: r, prior });
        const tolerated = (s * r) / (s * r + 1 - s);
        const closed = rareEventEvidence({ events, otherEvents, share: tolerated });
        const mirrored = rareEventEvidence({ events: otherEvents, otherEvents: events, share: 1 - tolerated });
        for (const [mine, theirs] of [
          [found.more, closed.oneSided],
          [found.less, mirrored.oneSided],
        ] as const) {
          // Their tail is a difference from 1 where it is small.
          if (theirs > 1e-4 && Number.isFinite(theirs))
            expectNear(mine, Math.log(theirs), { relative: 1e-8, absolute: 1e-7 });
        }
      }),
    );
  });

  it('does not depend on which arm is called the first', () => {
    fc.assert(
      fc.property(counts, counts, share, ratio, eitherPrior, (events, otherEvents, s, r, prior) => {
        const one = oddsEvidence({ strata: [{ events, otherEvents, share: s }], ratio: r, prior });
        const swapped = oddsEvidence({
          strata: [{ events: otherEvents, otherEvents: events, share: 1 - s }],
          ratio: 1 / r,
          prior,
        });
        expectNear(one.more, swapped.less, { relative: 1e-8, absolute: 1e-8 });
      }),
    );
  });

  it('grows with every event of the judged arm, and falls with every one of the other', () => {
    const steps = fc.array(fc.record({ events: counts, otherEvents: counts, share }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(steps, ratio, fc.nat(), eitherPrior, (strata, r, pick, prior) => {
        const at = pick % strata.length;
        const before = oddsEvidence({ strata, ratio: r, prior });
        const more = strata.map((one, index) => (index === at ? { ...one, events: one.events + 1 } : one));
        const less = strata.map((one, index) => (index === at ? { ...one, otherEvents: one.otherEvents + 1 } : one));
        expect(oddsEvidence({ strata: more, ratio: r, prior }).less).toBeLessThan(before.less + 1e-9);
        expect(oddsEvidence({ strata: less, ratio: r, prior }).more).toBeLessThan(before.more + 1e-9);
        expect(oddsEvidence({ strata: more, ratio: r, prior }).more).toBeGreaterThan(before.more - 1e-9);
      }),
    );
  });

  it('with alternatives near by too is never less than half, and more for harm that is small', () => {
    fc.assert(
      fc.property(counts, counts, share, ratio, (events, otherEvents, s, r) => {
        const strata = [{ events, otherEvents, share: s }];
        const [one, both] = [
          oddsEvidence({ strata, ratio: r, prior }),
          oddsEvidence({ strata, ratio: r, prior: 'both' }),
        ];
        expect(both.more).toBeGreaterThan(one.more - Math.LN2 - 1e-9);
        expect(both.less).toBeGreaterThan(one.less - Math.LN2 - 1e-9);
      }),
    );
    const strata = [{ events: 150, otherEvents: 900, share: 0.1 }];
    const [one, both] = [oddsEvidence({ strata, ratio: 1, prior }), oddsEvidence({ strata, ratio: 1, prior: 'both' })];
    expect(both.more).toBeGreaterThan(one.more + 1);
  });

  it('is at most 1 on the average where nothing differs, of all ways in which events can fall', () => {
    for (const s of [0.1, 0.5]) {
      let [more, less, chance] = [0, 0, (1 - s) ** 40];
      for (let k = 0; k <= 40; k += 1) {
        const found = oddsEvidence({ strata: [{ events: k, otherEvents: 40 - k, share: s }], ratio: 1, prior: 'both' });
        more += chance * Math.exp(found.more);
        less += chance * Math.exp(found.less);
        chance *= ((40 - k) / (k + 1)) * (s / (1 - s));
      }
      expectNear(more, 1, { absolute: 1e-6 });
      expectNear(less, 1, { absolute: 1e-6 });
    }
  });

  it('of a step that is cut in two is that of the whole', () => {
    const strata = [
      { events: 7, otherEvents: 30, share: 0.1 },
      { events: 20, otherEvents: 25, share: 0.5 },
    ];
    const cut = [
      { events: 3, otherEvents: 10, share: 0.1 },
      { events: 4, otherEvents: 20, share: 0.1 },
      { events: 5, otherEvents: 0, share: 0.5 },
      { events: 15, otherEvents: 25, share: 0.5 },
    ];
    expectNear(oddsEvidence({ strata, ratio: 1.2, prior }).more, oddsEvidence({ strata: cut, ratio: 1.2, prior }).more);
  });

  it('is finite and sure for ten million events', () => {
    const found = oddsEvidence({
      strata: [{ events: 2_100_000, otherEvents: 8_000_000, share: 0.2 }],
      ratio: 1,
      prior,
    });
    expect(found.more).toBeGreaterThan(1000);
    expect(Number.isFinite(found.more)).toBe(true);
    expect(found.less).toBeLessThan(0);
  });
});

describe('bounds of the ratio', () => {
  it('are the ratios at which the evidence is just enough', () => {
    const strata = [
      { events: 12, otherEvents: 40, share: 0.1 },
      { events: 30, otherEvents: 31, share: 0.5 },
    ];
    const { low, likely, high } = oddsBounds({ strata, alpha: 0.02, prior });
    expectNear(oddsEvidence({ strata, ratio: low, prior }).more, Math.log(50), { relative: 1e-9 });
    expectNear(oddsEvidence({ strata, ratio: high, prior }).less, Math.log(50), { relative: 1e-9 });
    expect(low).toBeLessThan(likely);
    expect(likely).toBeLessThan(high);
  });

  it('have no end where an arm has no events', () => {
    const none = oddsBounds({ strata: [{ events: 0, otherEvents: 40, share: 0.5 }], alpha: 0.05, prior });
    expect(none.low).toBe(0);
    expect(none.high).toBeLessThan(0.3);
    const only = oddsBounds({ strata: [{ events: 40, otherEvents: 0, share: 0.5 }], alpha: 0.05, prior });
    expect(only.high).toBe(Number.POSITIVE_INFINITY);
    expectNear(only.low, 1 / none.high, { relative: 1e-9 });
    expect(oddsBounds({ strata: [], alpha: 0.05, prior })).toMatchObject({ low: 0, high: Number.POSITIVE_INFINITY });
  });

  it('agree with the evidence: a ratio is outside exactly where it is rejected', () => {
    const steps = fc.array(fc.record({ events: counts, otherEvents: counts, share }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(steps, ratio, eitherPrior, (strata, r, prior) => {
        const { low, high } = oddsBounds({ strata, alpha: 0.02, prior });
        const { more, less } = oddsEvidence({ strata, ratio: r, prior });
        if (Math.abs(more - Math.log(50)) > 1e-6) expect(r < low).toBe(more > Math.log(50));
        if (Math.abs(less - Math.log(50)) > 1e-6) expect(r > high).toBe(less > Math.log(50));
      }),
      { numRuns: 60 },
    );
  });
});

describe('bounds of a share', () => {
  it('are the shares at which the evidence of one arm is just enough', () => {
    const { low, high } = shareBounds({ events: 30, n: 1000, alpha: 0.05 });
    expect(low).toBeLessThan(0.03);
    expect(high).toBeGreaterThan(0.03);
    const closed = rareEventEvidence({ events: 30, otherEvents: 970, share: low });
    expectNear(closed.oneSided, 20, { relative: 1e-6 });
    expectNear(Math.exp(shareEvidence({ events: 30, n: 1000, share: low }).more), 20, { relative: 1e-6 });
    expect(shareBounds({ events: 0, n: 1000, alpha: 0.05 }).low).toBe(0);
    expect(shareBounds({ events: 1000, n: 1000, alpha: 0.05 }).high).toBe(1);
  });
});
