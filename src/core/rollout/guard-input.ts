/** What a guard is judged by: which counts of which arms, step by step, and its part of the error budget. */
import type { Enough } from './guard-finding.ts';
import { flawOf, scaleSums } from './guard-sums.ts';
import {
  type Arm,
  type ArmSums,
  type MetricSums,
  measureKey,
  type PinnedGuard,
  type StepSums,
  type WindowSums,
} from './types.ts';

export interface Stratum {
  /** Index of the step; 0 for a window. */
  readonly step: number;
  /** Part of the budget where each step is judged by itself: they add up to at most 1 over all steps there could be. */
  readonly weight: number;
  readonly requests: Readonly<Record<Arm, number>>;
  readonly candidate: MetricSums | null;
  readonly baseline: MetricSums | null;
}

export interface Judged {
  readonly guard: PinnedGuard;
  /** Whether the baseline is looked at. */
  readonly compares: 'both' | 'candidate';
  readonly strata: readonly Stratum[];
  /** One-sided, for harm and for its exclusion each. */
  readonly alpha: number;
  /** Requests to the candidate at which sequences are narrowest; null: at what is there, which is looked at once. */
  readonly planned: number | null;
  readonly minSamples: number;
  /** `status`: numbers that take long and decide nothing may be left out. */
  readonly wanted: 'numbers' | 'status';
}

export interface GuardFacts {
  readonly guard: PinnedGuard;
  readonly sums: readonly StepSums[];
  readonly window: WindowSums | null;
  /** This guard's one-sided budget. */
  readonly alpha: number;
  readonly planned: number;
  readonly minSamples: number;
  /** Which slot of time the window ends in. */
  readonly slot: number;
}

export type Input =
  | { readonly kind: 'judged'; readonly judged: Judged }
  /** It cannot be known. */
  | { readonly kind: 'unknown'; readonly detail: string }
  /** There is nothing to judge yet. */
  | { readonly kind: 'nothing'; readonly detail: string };

/** 1/(j + 1)² over all j from 0 adds up to π²/6: parts of a budget for as many looks or steps as there may come to be. */
export function partOf(index: number): number {
  return 6 / (Math.PI * (index + 1)) ** 2;
}

export function inputOf(of: GuardFacts): Input {
  const { guard, minSamples } = of;
  const compares = guard.rule.kind === 'vs_live' || guard.drift !== null ? 'both' : 'candidate';
  const flaw = planFlaw(of);
  if (flaw !== null) return { kind: 'unknown', detail: flaw };
  if (guard.window_ms === null) {
    const strata = of.sums.map(({ step, arms }) => stratumOf({ guard, step, weight: partOf(step), ...arms }));
    return checked({ guard, compares, strata, alpha: of.alpha, planned: of.planned, minSamples, wanted: 'numbers' });
  }
  if (of.window === null || of.window.window_ms !== guard.window_ms)
    return { kind: 'unknown', detail: 'Nothing was counted for the window of this guard.' };
  const { arms, before } = of.window;
  // Outside of a rollout there is no other arm: what is live is held against what it was.
  const baseline = arms.baseline.requests > 0 || before === null ? arms.baseline : before;
  const strata = [stratumOf({ guard, step: 0, weight: 1, candidate: arms.candidate, baseline })];
  return checked({
    guard,
    compares,
    strata,
    alpha: of.alpha * partOf(of.slot),
    planned: null,
    minSamples,
    wanted: 'numbers',
  });
}

function planFlaw({ guard, alpha, planned, slot }: GuardFacts): string | null {
  if (!(alpha > 0 && alpha < 0.5)) return `An error budget of ${alpha} for one guard is not between 0 and 0.5.`;
  if (!(planned > 0)) return `${planned} planned requests are none.`;
  if (!(slot >= 0)) return `There is no slot of time ${slot}.`;
  if (guard.rule.kind === 'vs_live' && guard.direction === null && guard.drift === null)
    return 'The metric has no direction, so that nothing says what is worse.';
  return null;
}

function stratumOf(of: {
  guard: PinnedGuard;
  step: number;
  weight: number;
  candidate: ArmSums;
  baseline: ArmSums;
}): Stratum {
  const key = of.guard.drift === null ? measureKey(of.guard) : measureKey({ ...of.guard, metric: of.guard.drift.of });
  // A drift that was computed elsewhere stands under the name of the metric itself.
  const found = (arm: ArmSums): MetricSums | null => arm.metrics[key] ?? arm.metrics[measureKey(of.guard)] ?? null;
  return {
    step: of.step,
    weight: of.weight,
    requests: { candidate: of.candidate.requests, baseline: of.baseline.requests },
    candidate: found(of.candidate),
    baseline: found(of.baseline),
  };
}

function checked(judged: Judged): Input {
  const arms: readonly Arm[] = judged.compares === 'both' ? ['candidate', 'baseline'] : ['candidate'];
  for (const stratum of judged.strata) {
    for (const arm of arms) {
      if (!(stratum.requests[arm] >= 0 && stratum.requests[arm] < Number.POSITIVE_INFINITY))
        return { kind: 'unknown', detail: `The ${arm} has ${stratum.requests[arm]} requests, which cannot be.` };
      const sums = stratum[arm];
      const flaw = sums === null ? null : flawOf(sums);
      if (flaw !== null) return { kind: 'unknown', detail: `The ${arm}'s numbers cannot be: ${flaw}.` };
    }
  }
  const newest = judged.strata.findLast(({ requests }) => requests.candidate > 0);
  if (newest === undefined) return { kind: 'nothing', detail: 'The candidate has no requests yet.' };
  if (newest.candidate === null)
    return { kind: 'unknown', detail: 'The candidate has requests, but the metric was not observed.' };
  if (judged.compares === 'candidate' || newest.candidate.kind === 'gauge') return { kind: 'judged', judged };
  if (judged.strata.every(({ requests }) => requests.baseline === 0))
    return { kind: 'nothing', detail: 'The baseline has no requests: there is nothing to compare with.' };
  if (newest.requests.baseline > 0 && newest.baseline === null)
    return { kind: 'unknown', detail: 'The baseline has requests, but the metric was not observed there.' };
  return { kind: 'judged', judged };
}

/** The same judgement with `factor` times the traffic, of which the status is wanted only. */
export function scaleJudged(judged: Judged, factor: number): Judged {
  const scaled = (sums: MetricSums | null): MetricSums | null => (sums === null ? null : scaleSums(sums, factor));
  return {
    ...judged,
    wanted: 'status',
    strata: judged.strata.map((stratum) => ({
      ...stratum,
      requests: { candidate: stratum.requests.candidate * factor, baseline: stratum.requests.baseline * factor },
      candidate: scaled(stratum.candidate),
      baseline: scaled(stratum.baseline),
    })),
  };
}

export function requestsTo(strata: readonly Stratum[], arm: Arm): number {
  return strata.reduce((sum, { requests }) => sum + requests[arm], 0);
}

/** Whether each arm that is looked at has the requests that are asked for. */
export function enoughRequests(judged: Judged, strata: readonly Stratum[] = judged.strata): Enough {
  const arms: readonly Arm[] = judged.compares === 'both' ? ['candidate', 'baseline'] : ['candidate'];
  const short = arms.find((arm) => requestsTo(strata, arm) < judged.minSamples);
  if (short === undefined) return { kind: 'enough' };
  const found = Math.floor(requestsTo(strata, short));
  return { kind: 'too_few', detail: `The ${short} has ${found} of at least ${judged.minSamples} requests.` };
}

/** A step's counts of one kind, in both arms; steps in which one of them has nothing are left out. */
export interface Pair<Kind extends MetricSums['kind']> {
  readonly stratum: Stratum;
  readonly candidate: Extract<MetricSums, { kind: Kind }>;
  readonly baseline: Extract<MetricSums, { kind: Kind }>;
}

export function pairsOf<Kind extends MetricSums['kind']>(judged: Judged, kind: Kind): Pair<Kind>[] {
  return judged.strata.flatMap((stratum) => {
    const { candidate, baseline } = stratum;
    return isKind(candidate, kind) && isKind(baseline, kind) ? [{ stratum, candidate, baseline }] : [];
  });
}

export function candidatesOf<Kind extends MetricSums['kind']>(
  judged: Judged,
  kind: Kind,
): Extract<MetricSums, { kind: Kind }>[] {
  return judged.strata.flatMap(({ candidate }) => (isKind(candidate, kind) ? [candidate] : []));
}

function isKind<Kind extends MetricSums['kind']>(
  sums: MetricSums | null,
  kind: Kind,
): sums is Extract<MetricSums, { kind: Kind }> {
  return sums !== null && sums.kind === kind;
}
