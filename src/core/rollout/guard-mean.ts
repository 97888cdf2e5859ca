/** Judging a mean of values. */
import { type ArmMoments, contrastSteps } from '../../stats/sequential/stratified.ts';
import { factorOf, toleratedBy } from './guard-contrast.ts';
import { type Enough, type Finding, nothingYet } from './guard-finding.ts';
import { candidatesOf, enoughRequests, type Judged, pairsOf } from './guard-input.ts';
import { findByContrast, findBySequence } from './guard-sequence.ts';
import type { GuardRule, MetricSums } from './types.ts';

type Values = Extract<MetricSums, { kind: 'values' }>;

/** Fewer values than this in an arm have no mean that is nearly normal. */
const LEAST_VALUES = 30;

/**
 * Means by the asymptotic confidence sequence: vs live stratified by step, a threshold on the candidate's values of all
 * steps. It decides from `minSamples` requests and 30 values in each arm on.
 */
export function judgeMean(judged: Judged): Finding {
  const { rule } = judged.guard;
  return rule.kind === 'vs_live' ? judgeAgainst(judged, rule) : judgeAlone(judged, rule);
}

function judgeAgainst(judged: Judged, rule: Extract<GuardRule, { kind: 'vs_live' }>): Finding {
  // One value alone has no variance.
  const pairs = pairsOf(judged, 'values').filter(({ candidate, baseline }) => candidate.n >= 2 && baseline.n >= 2);
  const steps = pairs.map(({ candidate, baseline }) => ({ first: momentsOf(candidate), other: momentsOf(baseline) }));
  const plain = contrastSteps({ steps, factor: 1 });
  if (plain === null) return nothingYet('No step has values in both arms yet.');
  const tolerated = toleratedBy(judged.guard, rule);
  const contrast = contrastSteps({ steps, factor: factorOf(tolerated, plain.other) }) ?? plain;
  const n = Math.min(total(steps.map(({ first }) => first)), total(steps.map(({ other }) => other)));
  return findByContrast({
    contrast,
    tolerated,
    planned: judged.planned,
    alpha: judged.alpha,
    enough: enoughValues(judged, n),
  });
}

/** One arm alone is not made wrong by shares that change: all its values count, whatever step they fell into. */
function judgeAlone(judged: Judged, rule: Extract<GuardRule, { kind: 'threshold' }>): Finding {
  const all = candidatesOf(judged, 'values').reduce<Values>(
    (sum, one) => ({
      kind: 'values',
      n: sum.n + one.n,
      sum: sum.sum + one.sum,
      sum_squares: sum.sum_squares + one.sum_squares,
    }),
    { kind: 'values', n: 0, sum: 0, sum_squares: 0 },
  );
  if (all.n < 2) return nothingYet('The candidate has no values yet.');
  const { n, mean, variance } = momentsOf(all);
  return findBySequence({
    standardError: Math.sqrt(variance / n),
    n,
    plannedN: judged.planned ?? n,
    alpha: judged.alpha,
    enough: enoughValues(judged, n),
    estimate: mean,
    limit: rule.value,
    harm: rule.bound === 'max' ? 'above' : 'below',
    candidate: mean,
    baseline: null,
  });
}

function momentsOf({ n, sum, sum_squares }: Values): ArmMoments {
  const mean = sum / n;
  // What is left below 0 is rounding: larger differences were refused before.
  const squares = Math.max(0, sum_squares - sum * mean);
  return { n, mean, variance: squares <= 1e-12 * sum_squares ? 0 : squares / (n - 1) };
}

function total(arms: readonly ArmMoments[]): number {
  return arms.reduce((sum, { n }) => sum + n, 0);
}

function enoughValues(judged: Judged, n: number): Enough {
  const requests = enoughRequests(judged);
  if (requests.kind !== 'enough' || n >= LEAST_VALUES) return requests;
  return {
    kind: 'too_few',
    detail: `There are ${Math.floor(n)} values; ${LEAST_VALUES} in each arm are the fewest that have a mean.`,
  };
}
