/** The numbers of a guard as people read them: rates in per cent, differences of rates in percentage points. */
import type { GuardLook, PinnedGuard } from '../../core/rollout/types.ts';
import type { Decimals } from '../evaluation/numbers.ts';
import { decimalsOf, formatGiven, formatNumber, formatPercent, formatSigned, unitOf } from '../evaluation/numbers.ts';
import { formatSpan } from './words.ts';

/** How a guard's harm is written and drawn. */
export interface GuardUnit {
  /** What the numbers are multiplied by. */
  readonly times: 1 | 100;
  /** Of the harm: ` %`, ` pt` (percentage points), ` ms`; empty for none. Text of others. */
  readonly suffix: string;
  /** Of the values of the two versions. */
  readonly valueSuffix: string;
  /** Harm is a difference, so it has a sign. */
  readonly signed: boolean;
  /** Digits of the limit: all of one that a person wrote, a few of one that is a part of what was measured. */
  readonly limitDigits: number;
}

export function guardUnit(guard: PinnedGuard, units: Readonly<Record<string, string>>): GuardUnit {
  const signed = guard.rule.kind === 'vs_live';
  const limitDigits = guard.rule.kind === 'vs_live' && guard.rule.tolerance.kind === 'relative' ? 4 : 12;
  // A percentile of a rate, or how far it drifted, is no share of requests.
  if (guard.kind === 'rate' && guard.percentile === null && guard.drift === null) {
    return { times: 100, suffix: signed ? ' pt' : ' %', valueSuffix: ' %', signed, limitDigits };
  }
  const named = Object.hasOwn(units, guard.metric) ? units[guard.metric] : undefined;
  const suffix = guard.drift === null ? unitOf(named ?? null) : '';
  return { times: 1, suffix, valueSuffix: suffix, signed, limitDigits };
}

/** Which side of its limit the harm must stay on. */
export function goodSide(guard: PinnedGuard): 'above' | 'below' {
  return guard.rule.kind === 'threshold' && guard.rule.bound === 'min' ? 'above' : 'below';
}

/** The number in the unit that is shown; null where there is none, or none that is finite. */
export function scaled(value: number | null, unit: GuardUnit): number | null {
  return value === null || !Number.isFinite(value) ? null : value * unit.times;
}

export interface GuardTexts {
  readonly candidate: string;
  readonly baseline: string;
  readonly estimate: string;
  readonly bounds: string;
  readonly limit: string;
  readonly detectable: string;
}

const known = (values: readonly (number | null)[]): number[] => values.flatMap((one) => (one === null ? [] : [one]));

/** What a look says of a guard, in words of numbers; a dash for what there is none of. */
export function guardTexts(look: GuardLook, unit: GuardUnit): GuardTexts {
  const of = (value: number | null): number | null => scaled(value, unit);
  const [estimate, low, high, limit, detectable] = [
    of(look.estimate),
    of(look.low),
    of(look.high),
    of(look.limit),
    of(look.detectable),
  ] as const;
  const sides = known([of(look.candidate), of(look.baseline)]);
  const decimals = decimalsOf({
    values: known([estimate, low, high]),
    intervals: low === null || high === null ? [] : [{ low, high }],
    limits: known([limit]),
  });
  const side = decimalsOf({ values: sides, intervals: [] });
  const write = unit.signed ? formatSigned : formatNumber;
  const number = (value: number | null): string => (value === null ? '–' : write(value, decimals));
  const plain = (value: number | null, as: Decimals, suffix: string): string =>
    value === null ? '–' : `${formatNumber(value, as)}${suffix}`;
  return {
    candidate: plain(of(look.candidate), side, unit.valueSuffix),
    baseline: plain(of(look.baseline), side, unit.valueSuffix),
    estimate: estimate === null ? '–' : `${number(estimate)}${unit.suffix}`,
    bounds: low === null && high === null ? '–' : `${number(low)} to ${number(high)}${unit.suffix}`,
    limit: limit === null ? '–' : `${formatGiven(Number(limit.toPrecision(unit.limitDigits)))}${unit.suffix}`,
    // A rough number: two digits say what there is to say.
    detectable: detectable === null ? '–' : `${formatGiven(Number(detectable.toPrecision(2)))}${unit.suffix}`,
  };
}

/** `at most 5 %`, `not worse than live by more than 10% of it, over the last 1 hour`. */
export function guardRule(guard: PinnedGuard, unit: GuardUnit): string {
  const window = guard.window_ms === null ? '' : `, over the last ${formatSpan(guard.window_ms)}`;
  return `${boundText(guard, unit)}${window}`;
}

function boundText({ rule }: PinnedGuard, unit: GuardUnit): string {
  const given = (value: number): string => formatGiven(Number((value * unit.times).toPrecision(12)));
  if (rule.kind === 'threshold') {
    return `at ${rule.bound === 'max' ? 'most' : 'least'} ${given(rule.value)}${unit.valueSuffix}`;
  }
  const { kind, value } = rule.tolerance;
  if (value === 0) return 'not worse than live';
  return `not worse than live by more than ${kind === 'relative' ? `${formatPercent(value)} of it` : `${given(value)}${unit.suffix}`}`;
}
