/** Judging rates of both arms where whose each bad outcome is does not settle it: common outcomes, and tolerances that are no ratio. */
import { shareBounds } from '../../stats/sequential/share-evidence.ts';
import { type ArmMoments, contrastSteps } from '../../stats/sequential/stratified.ts';
import { factorOf, type Tolerated } from './guard-contrast.ts';
import { type Finding, nothingYet } from './guard-finding.ts';
import { enoughRequests } from './guard-input.ts';
import { type BadArm, type BadSteps, ownUnit } from './guard-ratio.ts';
import { findByContrast } from './guard-sequence.ts';
import { type ArmBounds, findBySteps } from './guard-steps.ts';

/** By the asymptotic sequence of the stratified difference. */
export function judgeShares(of: BadSteps): Finding {
  const steps = of.steps.map(({ candidate, baseline }) => ({
    first: momentsOf(candidate, of.tolerated),
    other: momentsOf(baseline, of.tolerated),
  }));
  const plain = contrastSteps({ steps, factor: 1 });
  const contrast = plain && contrastSteps({ steps, factor: factorOf(of.tolerated, plain.other) });
  if (contrast === null) return nothingYet('No step has requests in both arms yet.');
  return findByContrast({
    contrast,
    tolerated: of.tolerated,
    planned: of.judged.planned,
    alpha: of.alpha,
    enough: enoughRequests(of.judged),
  });
}

/** A step in which all went well or badly still has an error: half an outcome of either kind is added to it. */
function momentsOf({ n, bad }: BadArm, tolerated: Tolerated): ArmMoments {
  const share = (bad + 0.5) / (n + 1);
  return { n, mean: ownUnit({ tolerated }, bad / n), variance: share * (1 - share) };
}

/** By exact bounds of each arm, half of the step's part of the budget each: wider, but right for any number of outcomes. */
export function judgeSharesByArm(of: BadSteps): Finding {
  const alphaOf = (weight: number): number => (of.alpha * weight) / 2;
  return findBySteps({
    steps: of.steps.map(({ stratum, candidate, baseline }) => ({
      step: stratum.step,
      candidate: boundsOf({ arm: candidate, tolerated: of.tolerated, alpha: alphaOf(stratum.weight) }),
      baseline: boundsOf({ arm: baseline, tolerated: of.tolerated, alpha: alphaOf(stratum.weight) }),
      enough: enoughRequests(of.judged, [stratum]),
    })),
    tolerated: of.tolerated,
    low_is: 'possible',
    method: 'beta_binomial_by_arm',
    alpha: (step) => alphaOf(of.steps.find(({ stratum }) => stratum.step === step)?.stratum.weight ?? 1),
  });
}

function boundsOf(of: { arm: BadArm; tolerated: Tolerated; alpha: number }): ArmBounds {
  const { low, high } = shareBounds({ events: of.arm.bad, n: of.arm.n, alpha: of.alpha });
  const [one, other] = [ownUnit(of, low), ownUnit(of, high)];
  return { estimate: ownUnit(of, of.arm.bad / of.arm.n), low: Math.min(one, other), high: Math.max(one, other) };
}
