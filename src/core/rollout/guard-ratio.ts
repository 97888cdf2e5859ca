/** Judging rare bad outcomes by whose they are: exact at any look, whatever the rate and however it changes. */

import { findRoot } from '../../stats/root.ts';
import { type EventStratum, oddsBounds, oddsEvidence } from '../../stats/sequential/odds-evidence.ts';
import { contrastSteps } from '../../stats/sequential/stratified.ts';
import type { Tolerated } from './guard-contrast.ts';
import { type Bounds, eValue, type Finding, orNull, sentence, statusOf, Z_POWER } from './guard-finding.ts';
import { enoughRequests, type Judged, type Stratum } from './guard-input.ts';

/** Alternatives near what is tolerated, and far from it. */
const PRIOR = 'both';

const NO_BASELINE =
  ' The baseline had none, so that there is no ratio to it yet; a tolerance in the unit of the metric would do without.';

/** Requests and bad outcomes of both arms in one step; both arms have requests. */
export interface BadStep {
  readonly stratum: Stratum;
  readonly candidate: BadArm;
  readonly baseline: BadArm;
}

export interface BadArm {
  readonly n: number;
  readonly bad: number;
}

export interface BadSteps {
  readonly judged: Judged;
  readonly steps: readonly BadStep[];
  readonly tolerated: Tolerated;
  /** The part of the guard's budget that this method has. */
  readonly alpha: number;
}

/**
 * The tolerated ratio of bad outcomes is 1 + the relative tolerance. `low`, `high` and `limit` are ratios brought to the
 * metric's unit: (ratio - 1) times the baseline's rate as measured (without bad outcomes there, half of one). A step's
 * share is its measured one; beside the error of rare events, that of the share does not count.
 */
export function judgeRatio(of: BadSteps): Finding {
  const { steps, alpha } = of;
  const ratio = 1 + of.tolerated.relative;
  const strata = steps.map(stratumOf);
  const { more, less } = oddsEvidence({ strata, ratio, prior: PRIOR });
  const numbers = of.judged.wanted === 'numbers';
  const range = numbers ? oddsBounds({ strata, alpha, prior: PRIOR }) : { low: Number.NaN, high: Number.NaN };
  const rates = ratesOf(steps);
  const unit = rates.baseline > 0 ? rates.baseline : 0.5 / rates.requests;
  const bounds: Bounds = {
    estimate: rates.candidate - rates.baseline,
    low: (range.low - 1) * unit,
    high: (range.high - 1) * unit,
    limit: (ratio - 1) * unit,
    harm: 'above',
    low_is: 'possible',
  };
  const enough = enoughRequests(of.judged);
  // The e-values decide, not the rounded bounds.
  const needed = -Math.log(alpha);
  const [low, high] = [more >= needed ? 1 : -1, less >= needed ? -1 : 1];
  return {
    status: statusOf({ low, high, limit: 0, harm: 'above', low_is: 'possible', enough }),
    candidate: ownUnit(of, rates.candidate),
    baseline: ownUnit(of, rates.baseline),
    estimate: bounds.estimate,
    low: orNull(bounds.low),
    high: orNull(bounds.high),
    limit: bounds.limit,
    e_value: eValue(more),
    method: 'beta_binomial',
    detectable: numbers ? detectable({ steps, ratio, alpha, unit }) : null,
    detail: `${sentence({ ...bounds, against: 'baseline', enough })}${rates.baseline === 0 ? NO_BASELINE : ''}`,
  };
}

function stratumOf({ candidate, baseline }: BadStep): EventStratum {
  return {
    events: candidate.bad,
    otherEvents: baseline.bad,
    share: candidate.n / (candidate.n + baseline.n),
  };
}

/** Both rates of bad outcomes, weighted as every comparison is. */
function ratesOf(steps: readonly BadStep[]): { candidate: number; baseline: number; requests: number } {
  const moments = ({ n, bad }: BadArm): { n: number; mean: number; variance: number } => ({
    n,
    mean: bad / n,
    variance: 0,
  });
  const contrast = contrastSteps({
    steps: steps.map(({ candidate, baseline }) => ({ first: moments(candidate), other: moments(baseline) })),
    factor: 1,
  });
  const requests = steps.reduce((sum, { baseline }) => sum + baseline.n, 0);
  return { candidate: contrast?.first ?? 0, baseline: contrast?.other ?? 0, requests };
}

/** The metric counts the good outcome where more is better. */
export function ownUnit(of: Pick<BadSteps, 'tolerated'>, bad: number): number {
  return of.tolerated.sign === 1 ? bad : 1 - bad;
}

/** The ratio whose expected bad outcomes are just enough, beside those that the baseline has, and their own error on top. */
function detectable(of: { steps: readonly BadStep[]; ratio: number; alpha: number; unit: number }): number | null {
  const requests = of.steps.reduce((sum, { candidate }) => sum + candidate.n, 0);
  const expected = (ratio: number): EventStratum[] =>
    of.steps.map((step) => {
      const rate = step.baseline.bad > 0 ? step.baseline.bad / step.baseline.n : of.unit;
      return { ...stratumOf(step), events: Math.min(step.candidate.n, rate * ratio * step.candidate.n) };
    });
  const short = (log: number): number =>
    oddsEvidence({ strata: expected(Math.exp(log)), ratio: of.ratio, prior: PRIOR }).more + Math.log(of.alpha);
  const [least, most] = [Math.log(of.ratio), -Math.log(of.unit)];
  if (most <= least || short(most) < 0) return null;
  const far = findRoot(short, least, most);
  const events = expected(Math.exp(far)).reduce((sum, one) => sum + one.events, 0);
  return orNull((Math.exp(far) - of.ratio) * of.unit + (Z_POWER * Math.sqrt(events)) / requests);
}
