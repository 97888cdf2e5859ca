/** Deciding a gate against the live version, once both are compared: not worse by more, or better by at least. */
import { type Against, orientEffect } from './against-live.ts';
import { alphaOf, type GateContext } from './context.ts';
import { detectableOf, neededOf, unknownErrorText } from './estimate.ts';
import { decided, type GateDraft, type Kept, type Outcome, resultOf } from './frame.ts';
import { type GateSubject, inflationOf, neededText } from './gate-threshold.ts';
import { toEstimate, toValue } from './recorded.ts';
import { adjustedText, confidenceText, effectText, nextStep, pairText, requirementOf, withNotes } from './sentences.ts';
import { pAt, statisticText, storeMeasure } from './stored-measure.ts';
import type { Effect, GateReason } from './types.ts';
import { formatNumber, withUnit } from './words.ts';
import { type Bound, holds, testBound, zoneOf } from './zones.ts';

export interface LeastEffect {
  /** The least effect that is good enough, positive is better: minus the margin, or the improvement demanded. */
  readonly amount: number;
  /** Whether it is a fraction of the live value. */
  readonly relative: boolean;
}

export function decideContrast(
  context: GateContext,
  of: GateSubject & { readonly against: Against; readonly least: LeastEffect },
): GateDraft {
  const { frame, quantity, against } = of;
  const { compared, candidate, live } = against.contrast;
  const { confidence } = context.rules;
  const bound = boundOf(of);
  const scale = compared.kind === 'ratio' ? 1 : Math.max(Math.abs(candidate.value), Math.abs(live.value));
  const effect = orientEffect(compared, against.direction);
  const kept = keptOf(context, { ...of, bound });
  const say = sayer(of, effect);
  const counted = quantity.statistic === 'count';
  if (counted || frame.by === 'value') {
    const met = holds(compared.value, { bound, scale });
    const reason = counted ? (met ? 'met' : 'not_met') : met ? 'met_by_value' : 'not_met_by_value';
    const rest = counted ? ', counted' : ', and the value alone decides';
    const outcome: Outcome = {
      ...say(met ? 'pass' : 'fail', reason, rest),
      candidate: toValue(candidate),
      live: toValue(live),
      effect: { ...effect, interval: null, method: counted ? 'exact_count' : 'value_only' },
    };
    return decided(frame, { quantity, kept, outcome });
  }
  const sides = { candidate: toEstimate(candidate), live: toEstimate(live), effect };
  const test = testBound(compared, { bound, scale, alpha: alphaOf(confidence) });
  if (test.kind === 'no_interval') {
    const rest = `, and ${unknownErrorText([quantity, against.live])}`;
    return decided(frame, { quantity, kept, outcome: { ...say('inconclusive', 'no_interval', rest), ...sides } });
  }
  const detectable = detectableOf(compared, confidence);
  return {
    kind: 'tested',
    p: test.p,
    kept,
    decide: (adjusted) => {
      const zone = zoneOf({ met: test.met, ...adjusted });
      const numbers = { ...sides, p: test.p, p_adjusted: adjusted.p, detectable };
      const ends = endsText(effect, { confidence, unit: unitOf(of) });
      if (zone === 'met') return resultOf(frame, quantity, { ...say('pass', 'met', ends.met), ...numbers });
      if (zone === 'broken') {
        const tail = adjustedText(adjusted.p);
        return resultOf(frame, quantity, { ...say('fail', 'not_met', ends.broken, tail), ...numbers });
      }
      const n = compared.pairs ?? candidate.n;
      const inflation = inflationOf(compared, { bound, test, adjusted });
      const needed = neededOf({ estimated: compared, n, bound: bound.value, confidence, inflation });
      const outcome = say('inconclusive', 'not_shown', ends.open);
      const next = neededText(needed, n, compared.pairs === null ? 'sample' : 'pair') ?? outcome.next;
      return resultOf(frame, quantity, { ...outcome, ...numbers, needed, next });
    },
  };
}

function unitOf({ frame, quantity }: GateSubject): string | null {
  return frame.definition.unit ?? quantity.unit;
}

/** The least effect in the terms of the comparison, which is candidate minus (or over) live whichever way is better. */
function boundOf(of: { readonly against: Against; readonly least: LeastEffect }): Bound {
  const { direction, contrast } = of.against;
  const { amount, relative } = of.least;
  const up = direction === 'up';
  const side = up ? 'at_least' : 'at_most';
  if (contrast.compared.kind === 'ratio') return { side, value: up ? 1 + amount : 1 - amount };
  // No ratio to a live value of 0 or less: the fraction is taken of its size, as if that were known.
  const size = relative ? amount * Math.abs(contrast.live.value) : amount;
  return { side, value: up ? size : 0 - size };
}

function keptOf(context: GateContext, of: GateSubject & { readonly against: Against; readonly bound: Bound }): Kept {
  const { quantity, against, bound } = of;
  const { compared, candidate, live } = against.contrast;
  const { series, slice, statistic } = quantity;
  const own = context.calculate.estimate('candidate', quantity);
  const theirs = context.calculate.estimate('live', against.live);
  return {
    candidate: [storeMeasure({ quantity, estimated: own })],
    live: [storeMeasure({ quantity: against.live, estimated: theirs })],
    pairs: [
      {
        metric: series.metric,
        task: series.task,
        slice,
        statistic: statisticText(statistic),
        kind: compared.kind,
        estimate: toEstimate(compared),
        candidate: toEstimate(candidate),
        live: toEstimate(live),
        pairs: compared.pairs,
        larger: compared.larger,
        smaller: compared.smaller,
        ...(against.missing === 0 ? {} : { missing: against.missing }),
        p: pAt(compared, bound.value),
      },
    ],
  };
}

type Say = (verdict: Outcome['verdict'], reason: GateReason, rest: string, tail?: string) => Outcome;

function sayer(of: GateSubject & { readonly against: Against }, effect: Effect): Say {
  const { frame, against } = of;
  const unit = unitOf(of);
  const { candidate, live, compared } = against.contrast;
  const values = `${withUnit(formatNumber(candidate.value), unit)} against ${withUnit(formatNumber(live.value), unit)}`;
  const found = effectText(effect.value, { ratio: effect.kind === 'ratio', unit });
  const samples = pairText({ compared, candidate, live, wins: effect.wins, losses: effect.losses });
  return (verdict, reason, rest, tail = '') => ({
    verdict,
    reason,
    detail: withNotes(
      `${requirementOf(frame, unit)}: it is ${found}, ${values}${rest}${samples}${tail}.`,
      against.notes,
    ),
    next: nextStep(reason, frame),
  });
}

function endsText(
  effect: Effect,
  of: { readonly confidence: number; readonly unit: string | null },
): { readonly met: string; readonly broken: string; readonly open: string } {
  const { interval } = effect;
  const sure = confidenceText(of.confidence);
  if (interval === null) {
    const few = `, and too few samples bound it on both sides ${sure}`;
    return { met: `, which ${sure} is enough`, broken: `, which ${sure} is not enough`, open: few };
  }
  const end = (value: number): string => effectText(value, { ratio: effect.kind === 'ratio', unit: of.unit });
  return {
    met: `, and ${sure} ${end(interval.low)} at worst`,
    broken: `, and ${sure} ${end(interval.high)} at best`,
    open: `, but ${sure} at each end anything from ${end(interval.low)} to ${end(interval.high)}`,
  };
}
