/** Judging a percentile of bucketed values. */
import { oneSidedReach } from '../../stats/sequential/confidence-sequence.ts';
import {
  type Buckets,
  concentratedEvidence,
  concentrationFor,
  countUpTo,
  quantileBounds,
} from '../../stats/sequential/quantile-bounds.ts';
import { toleratedBy } from './guard-contrast.ts';
import {
  type Bounds,
  eValue,
  type Finding,
  nothingYet,
  orNull,
  sentence,
  statusOf,
  unknowable,
  Z_POWER,
} from './guard-finding.ts';
import { candidatesOf, enoughRequests, type Judged, pairsOf } from './guard-input.ts';
import { findBySteps } from './guard-steps.ts';
import type { GuardRule } from './types.ts';

export const QUANTILE = 'beta_binomial_quantile';

/**
 * Percentiles by the exact test of the share of values at or below each bucket's bound. Harm is shown at any number of
 * requests; it is excluded from `minSamples` on. A bound lies on the bucket's end that is the more cautious: values above
 * all bounds have no upper end, so that harm is not excluded where the percentile may lie there.
 */
export function judgeQuantile(judged: Judged, percentile: number): Finding {
  const { rule } = judged.guard;
  const share = percentile / 100;
  if (!(share > 0 && share < 1)) return unknowable(`There is no percentile ${percentile}.`);
  return rule.kind === 'vs_live' ? judgeAgainst({ judged, share, rule }) : judgeAlone({ judged, share, rule });
}

/** Each arm has its own bound in each step: half of the step's part of the budget. */
function judgeAgainst(of: { judged: Judged; share: number; rule: Extract<GuardRule, { kind: 'vs_live' }> }): Finding {
  const { judged, share } = of;
  const pairs = pairsOf(judged, 'distribution').filter(
    (pair) => sizeOf(pair.candidate) > 0 && sizeOf(pair.baseline) > 0,
  );
  return findBySteps({
    steps: pairs.map(({ stratum, candidate, baseline }) => {
      const alpha = (judged.alpha * stratum.weight) / 2;
      const bounds = (arm: Buckets): ReturnType<typeof quantileBounds> =>
        quantileBounds({ ...arm, share, alpha, planned: judged.planned ?? sizeOf(arm) });
      return {
        step: stratum.step,
        candidate: bounds(candidate),
        baseline: bounds(baseline),
        enough: enoughRequests(judged, [stratum]),
      };
    }),
    tolerated: toleratedBy(judged.guard, of.rule),
    low_is: 'excluded',
    method: QUANTILE,
    alpha: (step) => (judged.alpha * (pairs.find(({ stratum }) => stratum.step === step)?.stratum.weight ?? 1)) / 2,
  });
}

/** One arm alone is not made wrong by shares that change: values of all steps are counted together. */
function judgeAlone(of: { judged: Judged; share: number; rule: Extract<GuardRule, { kind: 'threshold' }> }): Finding {
  const { judged, share, rule } = of;
  const all = added(candidatesOf(judged, 'distribution'));
  if (all === 'different')
    return unknowable('The buckets are not the same in all steps, so that they cannot be added.');
  if (all === null || sizeOf(all) === 0) return nothingYet('The candidate has no values yet.');
  const { alpha } = judged;
  const planned = judged.planned ?? sizeOf(all);
  const { estimate, low, high } = quantileBounds({ ...all, share, alpha, planned });
  const harm = rule.bound === 'max' ? 'above' : 'below';
  const bounds: Bounds = { estimate, low, high, limit: rule.value, harm, low_is: 'excluded' };
  const enough = enoughRequests(judged);
  const below = countUpTo(all, rule.value);
  const resolved = below === null ? ` ${rule.value} is no bound of a bucket; the next ones decide.` : '';
  const reach = oneSidedReach({ standardError: 1, n: 1, plannedN: 1, alpha });
  const width = harm === 'above' ? estimate - low : high - estimate;
  return {
    status: statusOf({ ...bounds, enough }),
    candidate: orNull(estimate),
    baseline: null,
    estimate: orNull(estimate),
    low: orNull(low),
    high: orNull(high),
    limit: rule.value,
    e_value: below === null ? null : evidence({ below, n: sizeOf(all), share, alpha, planned, harm }),
    method: QUANTILE,
    detectable: orNull(width * (1 + Z_POWER / reach)),
    detail: `${sentence({ ...bounds, against: 'limit', enough })}${resolved}`,
  };
}

/** Of harm: that the share of values up to the limit is less (for a least: more) than the percentile says. */
function evidence(of: {
  below: number;
  n: number;
  share: number;
  alpha: number;
  planned: number;
  harm: 'above' | 'below';
}): number {
  const { more, less } = concentratedEvidence({ ...of, events: of.below, concentration: concentrationFor(of) });
  return eValue(of.harm === 'above' ? less : more);
}

function sizeOf({ counts }: Buckets): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function added(list: readonly Buckets[]): Buckets | null | 'different' {
  const [first, ...rest] = list;
  if (first === undefined) return null;
  const counts = [...first.counts];
  for (const { bounds, counts: more } of rest) {
    if (bounds.length !== first.bounds.length || bounds.some((bound, at) => bound !== first.bounds[at]))
      return 'different';
    for (const [at, count] of more.entries()) counts[at]! += count;
  }
  return { bounds: first.bounds, counts };
}
