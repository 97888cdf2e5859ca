/**
 * One gate: whether its number is there, trustworthy, complete and recent, and then what its rule says of it. Whatever
 * stands in the way of a decision is an `error`, never a pass.
 */
import type { Gate } from '../../policy/types.ts';
import { checkPinnedSet, sameUnit } from './comparable.ts';
import type { GateContext } from './context.ts';
import { findQuantity, findSeries, type Quantity } from './find.ts';
import { decided, type Frame, frameOf, type GateDraft } from './frame.ts';
import { decideAcross } from './gate-across.ts';
import { decideImprovement } from './gate-improvement.ts';
import { decideThreshold } from './gate-threshold.ts';
import { decideVsLive } from './gate-vs-live.ts';
import { nextStep, requirementOf } from './sentences.ts';
import { describeSeries, type Series } from './series.ts';
import { checkCoverage, distrust, warningsOf } from './trust.ts';
import type { GateReason } from './types.ts';
import { formatNumber } from './words.ts';

/** Decides a gate as far as that can be done without knowing the others. */
export function decideGate(context: GateContext, gate: Gate): GateDraft {
  const frame = frameOf(context, gate);
  const { candidate, rules } = context;
  const error = refuser(frame);
  if (context.stale !== null) return error('stale', context.stale);
  const { metric, slice, percentile } = gate;
  const { from, kind } = frame.definition;
  const found = findSeries(candidate.index, { metric, from });
  if (found.kind !== 'found') return error(found.kind, found.message);
  const { series } = found;
  const broken = distrust(candidate.evidence, series);
  if (broken !== null) return error('untrusted', broken);
  const otherSet = checkPinnedSet(candidate.evidence, rules.set);
  if (otherSet !== null) return error('other_set', otherSet);
  const otherUnit = differentUnit(frame, series);
  if (otherUnit !== null) return error('other_unit', otherUnit);
  const asked = findQuantity(candidate.index, { metric, from, kind, slice, percentile });
  // Groups may be reported with no number over all of them.
  const onlyGroups = frame.rule.kind === 'across' && slice === null && asked.kind === 'metric_missing';
  const onlyPercentiles = frame.rule.kind === 'across' && slice === null && asked.kind === 'percentile_missing';
  if (asked.kind !== 'found' && !onlyGroups && !onlyPercentiles) return error(asked.kind, asked.message);
  const quantity = asked.kind === 'found' ? asked.quantity : null;
  const scale = quantity === null ? null : impossible(frame, quantity);
  if (scale !== null) return error(scale.reason, scale.message, quantity);
  const coverage = checkCoverage(quantity ?? { n: null, expected: null }, coverageFor(frame, rules.coverage));
  if (coverage.kind === 'under_covered') return error('under_covered', coverage.message, quantity);
  const notes = [
    ...warningsOf(candidate.evidence, series).map((warning) => `${warning}.`),
    ...(coverage.kind === 'unknown' && quantity !== null ? [coverage.message] : []),
    ...directionNote(frame, series),
  ];
  const { rule } = frame;
  if (rule.kind === 'across') return decideAcross(context, { frame, rule, series, quantity, notes });
  if (quantity === null) throw new TypeError('a quantity that is not found was refused above');
  switch (rule.kind) {
    case 'threshold':
      return decideThreshold(context, { frame, rule, quantity, notes });
    case 'vs_live':
      return decideVsLive(context, { frame, rule, quantity, notes });
    case 'improvement':
      return decideImprovement(context, { frame, rule, quantity, notes });
  }
}

function refuser(frame: Frame): (reason: GateReason, found: string, quantity?: Quantity | null) => GateDraft {
  return (reason, found, quantity = null) => {
    const detail = `${requirementOf(frame, frame.definition.unit ?? quantity?.unit ?? null)}: ${found}.`;
    const outcome = { verdict: 'error', reason, detail, next: nextStep(reason, frame) } as const;
    return decided(frame, { quantity, outcome });
  };
}

/** A sample that was not scored may hold the one that a count must not find, so all of them have to be there. */
function coverageFor({ definition, rule }: Frame, required: number): number {
  if (definition.kind !== 'count') return required;
  const grows = rule.kind === 'threshold' ? rule.bound === 'min' : definition.direction === 'up';
  return grows && rule.kind !== 'across' ? required : 1;
}

/** A bound in milliseconds says nothing about a number in seconds. */
function differentUnit(frame: Frame, series: Series): string | null {
  const { unit } = frame.definition;
  const theirs = describeSeries(series).unit;
  if (unit === null || theirs === null || sameUnit(unit, theirs)) return null;
  return `the policy has it in ${unit}, the evidence in ${theirs}`;
}

/** Numbers that cannot be what the policy says the metric is: a rate of 97, a count that is a mean. */
function impossible(
  frame: Frame,
  quantity: Quantity,
): { readonly reason: GateReason; readonly message: string } | null {
  const { kind } = frame.definition;
  const { selection, reported } = quantity;
  if (selection !== null || reported === null) {
    if (kind !== 'rate' || selection === null || selection.samples.column.weights !== null) return null;
    const { values } = selection.samples.column;
    const outside = values.find((value) => value < 0 || value > 1);
    return outside === undefined ? null : { reason: 'other_unit', message: notRate(outside) };
  }
  const value = reported.value!;
  if (kind === 'rate' && (value < 0 || value > 1)) return { reason: 'other_unit', message: notRate(value) };
  if (kind !== 'count') return null;
  if (!Number.isInteger(value) || value < 0) {
    const message = `a count is a whole number; the evidence has ${formatNumber(value)}, as a mean or a rate would be`;
    return { reason: 'other_unit', message };
  }
  // 1 of 1 and 1.0 of 500 are written alike: a mean of more than one sample is no count of them.
  const isMean = reported.statistic === 'mean' && (reported.n ?? 1) > 1 && value === 1;
  if (!isMean) return null;
  return {
    reason: 'other_unit',
    message: `it is told as a mean of ${reported.n} samples, and a mean of 1 is not a count of 1`,
  };
}

function notRate(value: number): string {
  return `a rate lies between 0 and 1; the evidence has ${formatNumber(value)}, as a percentage or a count would be`;
}

function directionNote(frame: Frame, series: Series): string[] {
  const { direction } = frame.definition;
  const theirs = describeSeries(series).direction;
  if (direction === null || theirs === null || direction === theirs) return [];
  const word = (way: 'up' | 'down'): string => (way === 'up' ? 'higher' : 'lower');
  return [`The policy says that ${word(direction)} is better, the tool that ${word(theirs)} is; the policy counts.`];
}
