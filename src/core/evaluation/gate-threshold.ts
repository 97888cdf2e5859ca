/** `min` and `max`: the candidate's own number against a bound. */
import { estimateShareCautiously } from '../../stats/index.ts';
import type { Estimated } from '../../stats/types.ts';
import { alphaOf, type GateContext } from './context.ts';
import { detectableOf, neededOf, unknownErrorText } from './estimate.ts';
import type { Quantity } from './find.ts';
import { decided, type Frame, type GateDraft, type Kept, type Outcome, resultOf } from './frame.ts';
import { toEstimate, toValue } from './recorded.ts';
import { adjustedText, confidenceText, nextStep, requirementOf, sampleText, withNotes } from './sentences.ts';
import { storeMeasure } from './stored-measure.ts';
import type { GateReason, GateRule } from './types.ts';
import { formatNumber, formatSamples, withUnit } from './words.ts';
import { type Bound, holds, testBound, zoneOf } from './zones.ts';

export interface GateSubject {
  readonly frame: Frame;
  readonly quantity: Quantity;
  /** What a reviewer should know besides. */
  readonly notes: readonly string[];
}

export function decideThreshold(
  context: GateContext,
  of: GateSubject & { readonly rule: Extract<GateRule, { kind: 'threshold' }> },
): GateDraft {
  const { frame, quantity, rule } = of;
  const { confidence } = context.rules;
  const known = context.calculate.estimate('candidate', quantity);
  const estimated = shownBy(known, confidence);
  const bound: Bound = { side: rule.bound === 'min' ? 'at_least' : 'at_most', value: rule.value };
  const kept: Kept = {
    candidate: [storeMeasure({ quantity, estimated: known, bounds: [rule.value] })],
    live: [],
    pairs: [],
  };
  const say = sayer(of, estimated);
  if (quantity.statistic === 'count' || frame.by === 'value') {
    const outcome = byValue({ estimated, bound, counted: quantity.statistic === 'count' }, say);
    return decided(frame, { quantity, kept, outcome });
  }
  const test = testBound(estimated, { bound, scale: 0, alpha: alphaOf(confidence) });
  if (test.kind === 'no_interval') {
    const outcome = say('inconclusive', 'no_interval', `, and ${unknownErrorText([quantity])}`);
    return decided(frame, { quantity, kept, outcome: { ...outcome, candidate: toEstimate(estimated) } });
  }
  const detectable = detectableOf(estimated, confidence);
  return {
    kind: 'tested',
    p: test.p,
    kept,
    decide: (adjusted) => {
      const zone = zoneOf({ met: test.met, ...adjusted });
      const numbers = { candidate: toEstimate(estimated), p: test.p, p_adjusted: adjusted.p, detectable };
      const ends = endsText(estimated, { bound, confidence, unit: unitOf(of) });
      if (zone === 'met') return resultOf(frame, quantity, { ...say('pass', 'met', ends.met), ...numbers });
      if (zone === 'broken') {
        const tail = adjustedText(adjusted.p);
        return resultOf(frame, quantity, { ...say('fail', 'not_met', ends.broken, tail), ...numbers });
      }
      const inflation =
        test.p > 0 && estimated.value !== bound.value ? inflationOf(estimated, { bound, test, adjusted }) : 1;
      const enough = neededOf({ estimated, n: estimated.n, bound: bound.value, confidence, inflation });
      // Planning goes by the normal, which of rare outcomes may promise that there are enough already.
      const needed = enough !== null && estimated.n !== null && enough <= estimated.n ? null : enough;
      const outcome = say('inconclusive', 'not_shown', ends.open);
      return resultOf(frame, quantity, {
        ...outcome,
        ...numbers,
        needed,
        next: neededText(needed, estimated.n) ?? outcome.next,
      });
    },
  };
}

/** A bound of a share is kept only where both Wilson's end and the exact one say so. */
function shownBy(estimated: Estimated, confidence: number): Estimated {
  const { method, value, n } = estimated;
  if (method !== 'wilson' || n === null || !Number.isInteger(n)) return estimated;
  const { interval } = estimateShareCautiously({ successes: Math.round(value * n), n, confidence });
  return { ...estimated, interval };
}

function unitOf({ frame, quantity }: GateSubject): string | null {
  return frame.definition.unit ?? quantity.unit;
}

type Say = (verdict: Outcome['verdict'], reason: GateReason, rest: string, tail?: string) => Outcome;

/** Requirement and value in one sentence, with what follows from it. */
function sayer(of: GateSubject, estimated: Estimated): Say {
  const { frame, notes } = of;
  const unit = unitOf(of);
  const value = withUnit(formatNumber(estimated.value), unit);
  const found = `${requirementOf(frame, unit)}: it is ${value}`;
  const samples = sampleText(estimated.n);
  return (verdict, reason, rest, tail = '') => ({
    verdict,
    reason,
    detail: withNotes(`${found}${rest}${samples}${tail}.`, notes),
    next: nextStep(reason, frame),
  });
}

function byValue(
  of: { readonly estimated: Estimated; readonly bound: Bound; readonly counted: boolean },
  say: Say,
): Outcome {
  const { estimated, bound, counted } = of;
  const met = holds(estimated.value, { bound, scale: 0 });
  const rest = counted ? ', counted' : ', and the value alone decides';
  const reason = counted ? (met ? 'met' : 'not_met') : met ? 'met_by_value' : 'not_met_by_value';
  return { ...say(met ? 'pass' : 'fail', reason, rest), candidate: toValue(estimated) };
}

function endsText(
  estimated: Estimated,
  of: { readonly bound: Bound; readonly confidence: number; readonly unit: string | null },
): { readonly met: string; readonly broken: string; readonly open: string } {
  const { interval } = estimated;
  const sure = confidenceText(of.confidence);
  if (interval === null) {
    const few = `, and too few samples bound it on both sides ${sure}`;
    return { met: `, which ${sure} is within the bound`, broken: `, which ${sure} is beyond the bound`, open: few };
  }
  const end = (value: number): string => withUnit(formatNumber(value), of.unit);
  const [low, high] = [`at least ${end(interval.low)}`, `at most ${end(interval.high)}`];
  const min = of.bound.side === 'at_least';
  return {
    met: `, and ${sure} ${min ? low : high}`,
    broken: `, and ${sure} ${min ? high : low}`,
    open: `, but ${sure} at each end anything from ${end(interval.low)} to ${end(interval.high)}`,
  };
}

/** By how much the adjustment made p larger, where the value is on the bad side; showing that it is good needs none. */
export function inflationOf(
  estimated: { readonly value: number },
  of: { readonly bound: Bound; readonly test: { readonly p: number }; readonly adjusted: { readonly p: number } },
): number {
  if (holds(estimated.value, { bound: of.bound, scale: 0 }) || of.test.p <= 0) return 1;
  return of.adjusted.p / of.test.p;
}

/** What would decide an open gate, where that is known. */
export function neededText(needed: number | null, n: number | null, what = 'sample'): string | null {
  if (needed === null || n === null) return null;
  return `About ${formatSamples(needed, what)} would decide it, were the true value the one seen; there are ${formatSamples(n, what)}. Measure more, or change the bound in the policy.`;
}
