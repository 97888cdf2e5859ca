import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/stats/normal.ts';
import {
  confidenceSequence,
  oneSidedReach,
  sequenceP,
  tunedRho,
  twoSidedReach,
} from '../../../src/stats/sequential/confidence-sequence.ts';
import {
  crossingProbability,
  obrienFlemingBoundaries,
  pocockBoundary,
} from '../../../src/stats/sequential/group-sequential.ts';
import { mixtureP, mixtureRatio, mixtureReach } from '../../../src/stats/sequential/msprt.ts';
import { rareEventEvidence } from '../../../src/stats/sequential/rare-events.ts';
import { sampleRatioBayesFactor, testSampleRatio } from '../../../src/stats/sequential/sample-ratio.ts';
import { expectDigits, expectNear } from '../support.ts';

import { trackReference } from './tracked.ts';

const { reference, unread } = trackReference('sequential');

describe('reference numbers of repeated looks', () => {
  it('sample ratio mismatch, once and at any time', () => {
    for (const { counts, w, chi2, p } of reference.srm.cases) {
      const found = testSampleRatio({ counts: [...counts], shares: [...w] });
      expectDigits(found.chi2, chi2);
      expectDigits(found.p, p);
    }
    for (const { counts, w, BF_conc10000, BF_conc1 } of reference.sequentialSRM.cases) {
      const split = { counts: [...counts], shares: [...w] };
      // Differences of log gammas of about 1e7 have nine digits left.
      const close = { relative: 1e-8 };
      expectNear(sampleRatioBayesFactor({ ...split, concentration: 10_000 }), BF_conc10000, close);
      expectNear(sampleRatioBayesFactor({ ...split, concentration: 1 }), BF_conc1, close);
    }
  });

  it('asymptotic confidence sequences', () => {
    const { rho, cases, widthRatioVsFixed } = reference.asympCS;
    expectDigits(tunedRho({ alpha: 0.05, plannedN: 5000 }), rho.two_a05_N5000);
    expectDigits(tunedRho({ alpha: 0.05, plannedN: 1000 }), rho.two_a05_N1000);
    expectDigits(tunedRho({ alpha: 0.1, plannedN: 5000 }), rho.one_a05_N5000);
    for (const one of cases) {
      const look = { estimate: one.est, standardError: one.se, n: one.n, plannedN: one.Nstar, alpha: one.alpha };
      const found = confidenceSequence(look);
      if (one.lower_one_sided !== undefined) expectDigits(found.lower, one.lower_one_sided);
      if (one.upper_one_sided !== undefined) expectDigits(found.upper, one.upper_one_sided);
      if (one.two_sided !== undefined) {
        // One of them is published to five decimals.
        const close = one.Nstar === 1000 ? { absolute: 5.0001e-6 } : {};
        expectNear(found.twoSided.low, one.two_sided[0], close);
        expectNear(found.twoSided.high, one.two_sided[1], close);
      }
      if (one.p !== undefined) expectDigits(sequenceP(look), one.p);
    }
    for (const { N, two, one } of widthRatioVsFixed) {
      const look = { standardError: 1, n: N, plannedN: 5000, alpha: 0.05 };
      expectDigits(twoSidedReach(look) / normalQuantile(0.975), two);
      expectDigits(oneSidedReach(look) / normalQuantile(0.95), one);
    }
  });

  it('mSPRT and the evidence of rare events', () => {
    for (const { d, se, tau2, lambda, p } of reference.mSPRT.cases) {
      expectDigits(mixtureRatio({ estimate: d, standardError: se, mixture: tau2 }), lambda);
      expectDigits(mixtureP({ estimate: d, standardError: se, mixture: tau2 }), p);
    }
    const reach = mixtureReach({ standardError: 0.008, mixture: 1e-4, alpha: 0.05 });
    expectDigits(reach, reference.mSPRT['halfwidth_se008_tau2_1e-4']);
    for (const one of reference.rareEventEValue.cases) {
      const found = rareEventEvidence({ events: one.canaryErrors, otherEvents: one.baselineErrors, share: one.share });
      expectDigits(found.twoSided, one.E_two_beta11);
      expectDigits(found.oneSided, one.E_one_beta11_trunc);
    }
  });

  it('peeking, as simulated with 400,000 walks and as published', () => {
    const chance = (looks: number, sides: 1 | 2): number =>
      crossingProbability({
        boundaries: new Array<number>(looks).fill(normalQuantile(sides === 2 ? 0.975 : 0.95)),
        sides,
      });
    for (const [sides, given] of [
      [2, reference.peeking.two_sided],
      [1, reference.peeking.one_sided],
    ] as const)
      for (const looks of Object.keys(given))
        expectNear(chance(Number(looks), sides), given[looks], { absolute: 0.003 });
    const published = { 1: 0.05, 2: 0.083, 3: 0.107, 4: 0.126, 5: 0.142, 10: 0.193, 20: 0.248, 50: 0.32 };
    for (const [looks, given] of Object.entries(published))
      expectNear(chance(Number(looks), 2), given, { absolute: 0.00051 });
  });

  it('group sequential boundaries, to the three decimals published', () => {
    const close = { absolute: 0.00051 };
    for (const looks of [3, 4, 5]) {
      expectNear(pocockBoundary({ looks, alpha: 0.05 }), reference.groupSequential.pocock[`K${looks}`], close);
      const boundaries = obrienFlemingBoundaries({ looks, alpha: 0.05 });
      expectNear(boundaries[looks - 1]!, reference.groupSequential.obf_C[`K${looks}`], close);
    }
    const given = [...reference.groupSequential.obf_z_K5];
    // Published as multiples of the rounded constant.
    obrienFlemingBoundaries({ looks: 5, alpha: 0.05 }).forEach((one, look) => {
      expectNear(one, given[look]!, { absolute: 0.0015 });
    });
  });

  it('leaves no number out', () => {
    expect([...unread]).toEqual([]);
  });
});
