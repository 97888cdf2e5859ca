/** Judging numbers that have no error here: counts of what happened, and numbers that were computed elsewhere. */
import { factorOf, limitOf, toleratedBy } from './guard-contrast.ts';
import { type Bounds, type Finding, nothingYet, sentence, shown, statusOf, unknowable } from './guard-finding.ts';
import { candidatesOf, enoughRequests, type Judged } from './guard-input.ts';
import type { GuardRule, MetricSums, PinnedGuard } from './types.ts';

/**
 * A number that was computed elsewhere is taken at its word: the newest one decides, without an interval. A drift
 * needs the candidate's number only.
 */
export function judgeGauge(judged: Judged): Finding {
  const candidate = newestOf(judged.strata.map((stratum) => stratum.candidate));
  if (candidate === null) return unknowable('There is no newest number.');
  const { rule } = judged.guard;
  if (rule.kind === 'threshold')
    return byValue({ judged, rule, value: candidate, note: 'The number was computed elsewhere and has no interval.' });
  const baseline = newestOf(judged.strata.map((stratum) => stratum.baseline));
  if (baseline === null) return nothingYet('The baseline has no such number: there is nothing to compare with.');
  return againstValue({ guard: judged.guard, rule, candidate, baseline, judged });
}

function newestOf(list: readonly (MetricSums | null)[]): number | null {
  let [at, value]: [number, number | null] = [Number.NEGATIVE_INFINITY, null];
  for (const sums of list) {
    if (sums?.kind !== 'gauge') continue;
    const time = Date.parse(sums.at);
    if (value === null || time >= at) [at, value] = [time, sums.value];
  }
  return value;
}

/** How often something happened, held against how often it may: not a share of requests, and nothing to be unsure of. */
export function judgeCount(judged: Judged, rule: Extract<GuardRule, { kind: 'threshold' }>): Finding {
  const value = candidatesOf(judged, 'events').reduce((sum, { events }) => sum + events, 0);
  return byValue({ judged, rule, value, note: 'It is what was counted.' });
}

function byValue(of: {
  judged: Judged;
  rule: Extract<GuardRule, { kind: 'threshold' }>;
  value: number;
  note: string;
}): Finding {
  const { value, rule } = of;
  const harm = rule.bound === 'max' ? 'above' : 'below';
  const bounds: Bounds = { estimate: value, low: value, high: value, limit: rule.value, harm, low_is: 'possible' };
  const counted = of.judged.guard.drift === null && candidatesOf(of.judged, 'gauge').length === 0;
  const status = statusOf({ ...bounds, enough: enoughRequests(of.judged) });
  return {
    // A count grows: that it is still below its least says nothing yet.
    status: counted && harm === 'below' && status === 'fail' ? 'inconclusive' : status,
    ...found({ bounds, candidate: value, baseline: null, method: counted ? 'exact_count' : 'value_only' }),
    detail: `The value is ${shown(value)}; the ${harm === 'above' ? 'most' : 'least'} allowed is ${shown(rule.value)}. ${of.note}`,
  };
}

function againstValue(of: {
  guard: PinnedGuard;
  rule: Extract<GuardRule, { kind: 'vs_live' }>;
  candidate: number;
  baseline: number;
  judged: Judged;
}): Finding {
  const tolerated = toleratedBy(of.guard, of.rule);
  const estimate = tolerated.sign * (of.candidate - of.baseline);
  const limit = limitOf(tolerated, of.baseline);
  // As everywhere: held against 0 after the tolerated part of the baseline is taken off, so that rounding agrees.
  const beyond = tolerated.sign * (of.candidate - factorOf(tolerated, of.baseline) * of.baseline) - tolerated.absolute;
  const bounds: Bounds = { estimate, low: estimate, high: estimate, limit, harm: 'above', low_is: 'possible' };
  const enough = enoughRequests(of.judged);
  const status = beyond > 0 ? 'fail' : enough.kind === 'enough' ? 'pass' : 'inconclusive';
  return {
    status,
    ...found({ bounds, candidate: of.candidate, baseline: of.baseline, method: 'value_only' }),
    detail: `${sentence({ ...bounds, against: 'baseline', enough })} The numbers were computed elsewhere and have no interval.`,
  };
}

function found(of: {
  bounds: Bounds;
  candidate: number;
  baseline: number | null;
  method: 'exact_count' | 'value_only';
}): Omit<Finding, 'status' | 'detail'> {
  const { estimate, limit } = of.bounds;
  return {
    candidate: of.candidate,
    baseline: of.baseline,
    estimate,
    low: null,
    high: null,
    limit,
    e_value: null,
    method: of.method,
    detectable: null,
  };
}
