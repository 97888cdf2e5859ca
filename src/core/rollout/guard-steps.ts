/**
 * Judging step by step where arms have bounds of their own that cannot be averaged over steps. The budget is shared over
 * all steps that there could be, so that it holds over those seen so far, however many they are.
 */

import { oneSidedReach } from '../../stats/sequential/confidence-sequence.ts';
import { limitOf, type Tolerated } from './guard-contrast.ts';
import {
  type Bounds,
  type Enough,
  type Finding,
  nothingYet,
  orNull,
  sentence,
  statusOf,
  Z_POWER,
} from './guard-finding.ts';

/** One arm of one step: an estimate with two one-sided bounds; without end where nothing is shown. */
export interface ArmBounds {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface StepBounds {
  readonly step: number;
  readonly candidate: ArmBounds;
  readonly baseline: ArmBounds;
  readonly enough: Enough;
}

/**
 * Harm is shown where one step shows it, whenever that was; it is excluded where the newest step that has enough excludes
 * it, and no step shows it. The numbers are those of the step that decided.
 */
export function findBySteps(of: {
  readonly steps: readonly StepBounds[];
  readonly tolerated: Tolerated;
  /** Whether a bound is itself possible: see {@link Bounds}. */
  readonly low_is: Bounds['low_is'];
  readonly method: string;
  /** One-sided budget of one arm in one step; for the detectable harm only. */
  readonly alpha: (step: number) => number;
}): Finding {
  const judged = of.steps.map((step) => ({ step, ...boundsOf({ ...of, step }) }));
  const broken = judged.filter(({ status }) => status === 'fail');
  const worst = broken.reduce<(typeof judged)[number] | undefined>(
    (most, one) =>
      most === undefined || one.bounds.low - one.bounds.limit > most.bounds.low - most.bounds.limit ? one : most,
    undefined,
  );
  const decided = worst ?? judged.findLast(({ step }) => step.enough.kind === 'enough') ?? judged.at(-1);
  if (decided === undefined) return nothingYet('No step has requests in both arms yet.');
  const { bounds, step, status } = decided;
  const { estimate, low, high, limit } = bounds;
  const width = estimate - low;
  const reach = oneSidedReach({ standardError: 1, n: 1, plannedN: 1, alpha: of.alpha(step.step) });
  return {
    status,
    candidate: orNull(step.candidate.estimate),
    baseline: orNull(step.baseline.estimate),
    estimate: orNull(estimate),
    low: orNull(low),
    high: orNull(high),
    limit: orNull(limit),
    e_value: null,
    method: of.method,
    // Bounds have no standard error: it is what the width is worth in a normal sequence.
    detectable: orNull(width * (1 + Z_POWER / reach)),
    detail: sentence({ ...bounds, against: 'baseline', enough: step.enough }),
  };
}

function boundsOf(of: { step: StepBounds; tolerated: Tolerated; low_is: Bounds['low_is'] }): {
  bounds: Bounds;
  status: 'fail' | 'pass' | 'inconclusive';
} {
  const { candidate: c, baseline: b } = of.step;
  const { sign } = of.tolerated;
  const harm = (candidate: number, baseline: number): number => sign * (candidate - baseline);
  const estimate = harm(c.estimate, b.estimate);
  const limit = limitOf(of.tolerated, b.estimate);
  // Each end takes the baseline's other end, and with it what is tolerated of that.
  const [low, lowBase] = sign === 1 ? [c.low, b.high] : [c.high, b.low];
  const [high, highBase] = sign === 1 ? [c.high, b.low] : [c.low, b.high];
  const shifted = (candidate: number, baseline: number): number =>
    harm(candidate, baseline) - limitOf(of.tolerated, baseline) + limit;
  const bounds: Bounds = {
    estimate,
    low: finite([low, lowBase]) ? shifted(low, lowBase) : Number.NEGATIVE_INFINITY,
    high: finite([high, highBase]) ? shifted(high, highBase) : Number.POSITIVE_INFINITY,
    limit,
    harm: 'above',
    low_is: of.low_is,
  };
  return { bounds, status: statusOf({ ...bounds, enough: of.step.enough }) };
}

function finite(values: readonly number[]): boolean {
  return values.every((value) => Number.isFinite(value));
}
