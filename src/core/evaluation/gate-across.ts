/** `across`: the candidate's groups against each other. Nothing live is needed, and no direction. */
import { formatFraction } from '../../policy/units.ts';
import type { Estimated } from '../../stats/types.ts';
import { alphaOf, type GateContext } from './context.ts';
import { detectableOf, neededOf, unknownErrorText } from './estimate.ts';
import { type Quantity, sameSlice, sameStatistic } from './find.ts';
import { decided, type Frame, type GateDraft, type Kept, NOTHING_KEPT, type Outcome, resultOf } from './frame.ts';
import { inflationOf, neededText } from './gate-threshold.ts';
import {
  type AcrossRule,
  type Group,
  type GroupQuestion,
  groupMeasures,
  groupSamples,
  type Spread,
  spreadOf,
} from './groups.ts';
import { toEstimate, toValue } from './recorded.ts';
import { selectRows } from './selection.ts';
import { adjustedText, confidenceText, nextStep, requirementOf, withNotes } from './sentences.ts';
import type { Series } from './series.ts';
import { isStored, pAt, statisticText, storedEstimate, storeMeasure } from './stored-measure.ts';
import { checkCoverage } from './trust.ts';
import type { Effect, GateReason, GroupResult, StoredMeasure } from './types.ts';
import { formatCount, formatNumber, withUnit } from './words.ts';
import { type Bound, holds, testBound, zoneOf } from './zones.ts';

export interface AcrossSubject {
  readonly frame: Frame;
  readonly rule: AcrossRule;
  readonly series: Series;
  /** The metric over all groups; null where only groups are reported. */
  readonly quantity: Quantity | null;
  readonly notes: readonly string[];
}

/** Every two groups are compared, so that a thousand of them would be half a million comparisons. */
const MOST_GROUPS = 200;

export function decideAcross(context: GateContext, of: AcrossSubject): GateDraft {
  const { frame, rule, quantity } = of;
  const { confidence } = context.rules;
  const question: GroupQuestion = {
    confidence,
    percentile: frame.gate.percentile,
    counted: frame.definition.kind === 'count',
  };
  const groups = groupsOf(of, question);
  const say = sayer(of);
  const overall = quantity === null ? null : context.calculate.estimate('candidate', quantity);
  const finish = (outcome: Outcome, kept: Kept = NOTHING_KEPT): GateDraft =>
    decided(frame, {
      quantity,
      kept,
      outcome: { candidate: overall === null ? null : toEstimate(overall), ...outcome },
    });
  if (groups === null) return finish(say('error', 'slice_missing', noAttribute(of)));
  const thin = thinGroup(groups, context.rules.coverage);
  if (thin !== null) return finish(say('error', 'under_covered', thin));
  const compared = groups.filter((one) => (one.n === null ? rule.min_group <= 1 : one.n >= rule.min_group));
  const results = groups.map((group) => groupResult(group, compared));
  if (compared.length < 2 || compared.length > MOST_GROUPS) {
    const found =
      compared.length < 2
        ? `of ${formatCount(groups.length)} groups ${compared.length === 1 ? 'one has' : 'none has'} ${formatCount(rule.min_group)} samples or more, and two are needed`
        : `there are ${formatCount(compared.length)} groups, and at most ${MOST_GROUPS} are compared`;
    const next = compared.length < 2 ? undefined : 'Raise `min-group`, or choose an attribute with fewer values.';
    const outcome = say('inconclusive', 'groups_too_small', found);
    return finish({ ...outcome, groups: results, ...(next === undefined ? {} : { next }) });
  }
  const spread = storedSpread(of, compared, question) ?? spreadOf(compared, { ...question, rule });
  const kept = keptOf(of, { groups, spread, overall });
  const effect = effectOf(rule, spread.estimated);
  const bound: Bound = { side: rule.bound === 'max_difference' ? 'at_most' : 'at_least', value: rule.value };
  const scale = rule.bound === 'max_difference' ? Math.abs(spread.high.estimated.value) : 1;
  const found = spreadText(of, spread);
  if (question.counted || frame.by === 'value') {
    const met = holds(spread.estimated.value, { bound, scale });
    const reason = question.counted ? (met ? 'met' : 'not_met') : met ? 'met_by_value' : 'not_met_by_value';
    const rest = question.counted ? ', counted' : ', and the value alone decides';
    const method = question.counted ? ('exact_count' as const) : ('value_only' as const);
    return finish(
      {
        ...say(met ? 'pass' : 'fail', reason, `${found}${rest}`),
        candidate: overall === null ? null : toValue(overall),
        effect: { ...effect, interval: null, method },
        groups: results,
      },
      kept,
    );
  }
  const test = testBound(spread.estimated, { bound, scale, alpha: alphaOf(confidence) });
  if (test.kind === 'no_interval') {
    const rest = `${found}, and ${unknownErrorText(quantity === null ? [] : [quantity])}`;
    return finish({ ...say('inconclusive', 'no_interval', rest), effect, groups: results }, kept);
  }
  const detectable = detectableOf(spread.estimated, confidence);
  const candidate = overall === null ? null : toEstimate(overall);
  return {
    kind: 'tested',
    p: test.p,
    kept,
    decide: (adjusted) => {
      const zone = zoneOf({ met: test.met, ...adjusted });
      const numbers = { candidate, effect, groups: results, p: test.p, p_adjusted: adjusted.p, detectable };
      const ends = endsText(of, { effect, confidence, bound });
      if (zone === 'met')
        return resultOf(frame, quantity, { ...say('pass', 'met', `${found}${ends.met}`), ...numbers });
      if (zone === 'broken') {
        const rest = `${found}${ends.broken}${adjustedText(adjusted.p)}`;
        return resultOf(frame, quantity, { ...say('fail', 'not_met', rest), ...numbers });
      }
      const { n } = spread.estimated;
      const inflation = inflationOf(spread.estimated, { bound, test, adjusted });
      const needed = neededOf({ estimated: spread.estimated, n, bound: bound.value, confidence, inflation });
      const outcome = say('inconclusive', 'not_shown', `${found}${ends.open}`);
      return resultOf(frame, quantity, { ...outcome, ...numbers, needed, next: neededText(needed, n) ?? outcome.next });
    },
  };
}

/** The groups of the attribute; null where the evidence does not divide by it. */
function groupsOf(of: AcrossSubject, question: GroupQuestion): Group[] | null {
  const { series, rule, quantity, frame } = of;
  const { samples } = series;
  if (samples !== null && Object.hasOwn(samples.table.attributes, rule.attribute)) {
    const selection = quantity === null ? selectRows(samples, null) : quantity.selection;
    const usable = selection !== null && (question.percentile === null || samples.column.weights === null);
    if (usable) return groupSamples(selection, { ...question, attribute: rule.attribute });
  }
  // A reported group is of the whole set; its part in a slice is not known.
  if (frame.gate.slice !== null) return null;
  const statistic = question.percentile === null ? null : { percentile: question.percentile };
  const reported = series.measures.filter(
    (one) =>
      one.slice?.attribute === rule.attribute &&
      (statistic === null ? typeof one.statistic !== 'object' : sameStatistic(one.statistic, statistic)),
  );
  return reported.length === 0 ? null : groupMeasures(reported, question);
}

/** A reported group of which too few were scored; samples are looked at as a whole before this. */
function thinGroup(groups: readonly Group[], required: number): string | null {
  for (const { name, source } of groups) {
    if (source.kind !== 'reported') continue;
    const coverage = checkCoverage(source.measure, required);
    if (coverage.kind === 'under_covered') return `of group ${name}, ${coverage.message}`;
  }
  return null;
}

function noAttribute({ series, rule, frame }: AcrossSubject): string {
  const attributes = series.samples === null ? [] : Object.keys(series.samples.table.attributes);
  const reported = series.measures.flatMap(({ slice }) => (slice?.attribute == null ? [] : [slice.attribute]));
  const there = [...new Set([...attributes, ...reported])].sort();
  const within = frame.gate.slice === null ? '' : ` within the slice ${frame.gate.slice}`;
  const rest = there.length === 0 ? 'it is divided by nothing' : `it is divided by ${there.slice(0, 8).join(', ')}`;
  return `"${series.name}" is not divided by "${rule.attribute}"${within}; ${rest}`;
}

function groupResult(group: Group, compared: readonly Group[]): GroupResult {
  return { group: group.name, estimate: toEstimate(group.estimated), compared: compared.includes(group) };
}

function effectOf(rule: AcrossRule, estimated: Estimated): Effect {
  const { value, interval, method } = toEstimate(estimated);
  const kind = rule.bound === 'max_difference' ? 'difference' : 'ratio';
  return { kind, value, interval, method, pairs: null, wins: null, losses: null };
}

/** How a record names the spread across groups. */
function spreadName(rule: AcrossRule, of: { readonly percentile: number | null }): string {
  const percentile = of.percentile === null ? 'mean' : statisticText({ percentile: of.percentile });
  return `${rule.bound}(${percentile}, ${rule.attribute}, ${rule.min_group})`;
}

/** The spread as it was when the samples were at hand. */
function storedSpread(of: AcrossSubject, groups: readonly Group[], question: GroupQuestion): Spread | null {
  if (question.counted || groups.some(({ source }) => source.kind === 'samples')) return null;
  const statistic = spreadName(of.rule, question);
  const stored = of.series.measures.find(
    (one) => isStored(one) && one.stored.statistic === statistic && sameSlice(one.slice, of.quantity?.slice ?? null),
  );
  if (stored === undefined || !isStored(stored)) return null;
  const falling = [...groups].sort((a, b) => b.estimated.value - a.estimated.value || (a.name < b.name ? -1 : 1));
  const estimated = storedEstimate(stored.stored, question.confidence);
  return { estimated, high: falling[0]!, low: falling[falling.length - 1]! };
}

function keptOf(
  of: AcrossSubject,
  found: { readonly groups: readonly Group[]; readonly spread: Spread; readonly overall: Estimated | null },
): Kept {
  const { series, rule, quantity, frame } = of;
  const base = { metric: series.metric, task: series.task, unit: null, direction: null, judge: null };
  const spread: StoredMeasure = {
    ...base,
    slice: quantity?.slice ?? null,
    statistic: spreadName(rule, { percentile: frame.gate.percentile }),
    estimate: toEstimate(found.spread.estimated),
    expected: null,
    successes: null,
    p: pAt(found.spread.estimated, rule.value),
  };
  const groups =
    frame.gate.slice !== null
      ? []
      : found.groups.map(({ name, n, estimated, source }): StoredMeasure => {
          const slice = { attribute: rule.attribute, value: name };
          // Groups are told too small by their samples, of which a ratio's own n may count but a part.
          const estimate = { ...toEstimate(estimated), n };
          const statistic = statisticText(
            frame.gate.percentile === null
              ? frame.definition.kind === 'count'
                ? 'count'
                : 'mean'
              : { percentile: frame.gate.percentile },
          );
          const successes = source.kind === 'reported' ? source.measure.successes : countOf(estimated);
          return {
            ...base,
            slice,
            statistic,
            estimate,
            expected: null,
            successes: estimated.n === n ? successes : null,
          };
        });
  const overall =
    quantity === null || found.overall === null ? [] : [storeMeasure({ quantity, estimated: found.overall })];
  return { candidate: [spread, ...groups, ...overall], live: [], pairs: [] };
}

function countOf({ method, value, n }: Estimated): number | null {
  return method === 'wilson' && n !== null ? Math.round(value * n) : null;
}

type Say = (verdict: Outcome['verdict'], reason: GateReason, found: string) => Outcome;

function sayer(of: AcrossSubject): Say {
  const { frame, notes } = of;
  return (verdict, reason, found) => ({
    verdict,
    reason,
    detail: withNotes(`${requirementOf(frame, unitOf(of))}: ${found}.`, notes),
    next: nextStep(reason, frame),
  });
}

function unitOf({ frame, quantity }: AcrossSubject): string | null {
  return frame.definition.unit ?? quantity?.unit ?? null;
}

function spreadText(of: AcrossSubject, { estimated, high, low }: Spread): string {
  const { rule } = of;
  const unit = unitOf(of);
  const name = (group: Group): string => `${group.name} has ${withUnit(formatNumber(group.estimated.value), unit)}`;
  const value = formatNumber(estimated.value);
  const how =
    rule.bound === 'max_difference'
      ? `a difference of ${withUnit(value, unit)}`
      : `${formatFraction(Number(value))} of it`;
  return `${name(high)}, ${name(low)}, ${how}`;
}

function endsText(
  of: AcrossSubject,
  found: { readonly effect: Effect; readonly confidence: number; readonly bound: Bound },
): { readonly met: string; readonly broken: string; readonly open: string } {
  const { interval } = found.effect;
  const sure = confidenceText(found.confidence);
  if (interval === null) {
    const few = `, and too few samples bound it on both sides ${sure}`;
    return { met: `, which ${sure} is within the bound`, broken: `, which ${sure} is beyond the bound`, open: few };
  }
  const unit = of.rule.bound === 'max_difference' ? unitOf(of) : null;
  const end = (value: number): string => withUnit(formatNumber(value), unit);
  const [low, high] = [`at least ${end(interval.low)}`, `at most ${end(interval.high)}`];
  const most = found.bound.side === 'at_most';
  return {
    met: `, and ${sure} ${most ? high : low}`,
    broken: `, and ${sure} ${most ? low : high}`,
    open: `, but ${sure} at each end anything from ${end(interval.low)} to ${end(interval.high)}`,
  };
}
