/** Judging one guard at one look: from what was counted to pass, fail, or not known yet. */
import { judgeDrift } from './guard-drift.ts';
import { type Finding, nothingYet, unknowable } from './guard-finding.ts';
import { candidatesOf, type GuardFacts, inputOf, type Judged, requestsTo, scaleJudged } from './guard-input.ts';
import { judgeMean } from './guard-mean.ts';
import { judgeQuantile } from './guard-quantile.ts';
import { judgeRate } from './guard-rate.ts';
import { judgeCount, judgeGauge } from './guard-value.ts';
import type { GuardLook, MetricSums } from './types.ts';

export type { GuardFacts } from './guard-input.ts';

/** So many times the traffic is too far to look ahead. */
const FARTHEST = 1024;

/**
 * What one guard comes to. `alpha` is its one-sided part of the error budget; the same part goes to excluding harm. Every
 * bound holds at all looks together, so that looks may be late, doubled or dropped. `planned` is the number of requests to
 * the candidate at which sequences are narrowest; it is settled before the first look. A guard with a window is judged by
 * `window` alone, with the part of alpha that belongs to `slot`: slots are counted by the caller, and each is judged once.
 * Without a baseline of its own, a window is held against the time before it.
 *
 * `fail`: harm beyond the limit is shown; `pass`: it is excluded, and each arm has `minSamples` requests; `inconclusive`:
 * neither; `error`: it cannot be known, as the metric is missing or its numbers cannot be. Exact methods fail at any number
 * of requests, asymptotic ones from `minSamples` on. Steps are never pooled where arms are compared. Which method is used
 * when, with its source, is in `docs/reference/statistics.md`, "Online monitoring". Throws nothing.
 */
export function judgeGuard(of: GuardFacts): GuardLook {
  const { id } = of.guard;
  const input = inputOf(of);
  if (input.kind === 'unknown') return { id, ...unknowable(input.detail), needs: null };
  if (input.kind === 'nothing') return { id, ...nothingYet(input.detail), needs: null };
  const finding = findingOf(input.judged);
  return { id, ...finding, needs: finding.status === 'inconclusive' ? needsOf(input.judged) : null };
}

/** The status that {@link judgeGuard} comes to, without the numbers that take longer: for simulations and planning. */
export function guardStatus(of: GuardFacts): GuardLook['status'] {
  const input = inputOf(of);
  if (input.kind !== 'judged') return input.kind === 'unknown' ? 'error' : 'inconclusive';
  return findingOf({ ...input.judged, wanted: 'status' }).status;
}

function findingOf(judged: Judged): Finding {
  const { guard } = judged;
  const kinds = kindsOf(judged);
  if (kinds.size > 1) return unknowable(`The metric was counted in different ways: ${[...kinds].join(', ')}.`);
  const [kind] = kinds;
  if (kind === 'gauge') return judgeGauge(judged);
  if (guard.drift !== null) {
    if (kind === 'categories' || kind === 'distribution') return judgeDrift(judged, guard.drift.measure);
    return unknowable(`A drift needs counts by category or by bucket; found ${kind}.`);
  }
  if (guard.percentile !== null) {
    if (kind === 'distribution') return judgeQuantile(judged, guard.percentile);
    return unknowable(`A percentile needs counts by bucket; found ${kind}.`);
  }
  if (kind === 'events') {
    return guard.kind === 'count' && guard.rule.kind === 'threshold'
      ? judgeCount(judged, guard.rule)
      : judgeRate(judged);
  }
  if (kind === 'values') return judgeMean(judged);
  return unknowable(`A rate needs events of requests, a mean needs sums of values; found ${kind}.`);
}

function kindsOf(judged: Judged): Set<MetricSums['kind']> {
  const both = judged.compares === 'both';
  return new Set(
    judged.strata.flatMap(({ candidate, baseline }) =>
      [candidate, both ? baseline : null].flatMap((sums) => (sums === null ? [] : [sums.kind])),
    ),
  );
}

/**
 * Requests to the candidate, those that it had included, with which it would be settled if all went on in the same
 * proportions; null where 1,024 times as many would not do. A plan, not a promise: what was seen is uncertain too.
 */
function needsOf(judged: Judged): number | null {
  if (candidatesOf(judged, 'gauge').length > 0) return null;
  const settles = (factor: number): boolean => findingOf(scaleJudged(judged, factor)).status !== 'inconclusive';
  let [short, enough] = [1, 2];
  while (!settles(enough)) {
    [short, enough] = [enough, enough * 2];
    if (enough > FARTHEST) return null;
  }
  // To 3 %: more would say more than is known.
  while (enough / short > 1.03) {
    const middle = Math.sqrt(short * enough);
    if (settles(middle)) enough = middle;
    else short = middle;
  }
  return Math.ceil(requestsTo(judged.strata, 'candidate') * enough);
}
