/** How measured numbers are written: with the digits that their error leaves meaningful, the same in every medium. */
import type { Comparison, Effect, Estimate, GateResult, GateRule } from '../../core/evaluation/types.ts';
import { formatCount } from '../format.ts';
import { cutText } from '../visible.ts';

const MOST_DECIMALS = 10;
const LONGEST_UNIT = 24;
const MINUS = '\u{2212}';

export type Ends = NonNullable<Estimate['interval']>;

/** Decimals by which numbers that belong together are written; `null`: they are so small that powers of ten are used. */
export type Decimals = number | null;

/**
 * Two digits of the smallest error; four digits of the largest number where no error is known. More, where a number
 * would otherwise look as if it were on a limit, or beyond it, that it does not touch.
 */
export function decimalsOf(of: {
  readonly values: readonly number[];
  readonly intervals: readonly (Ends | { readonly low: number; readonly high: number } | null)[];
  readonly limits?: readonly number[];
}): Decimals {
  const known = of.intervals.flatMap((one) => (one === null ? [] : [one]));
  const halves = known
    .map((one) => Math.abs(one.high - one.low) / 2)
    .filter((half) => half > 0 && Number.isFinite(half));
  const numbers = [...of.values, ...known.flatMap((one) => [one.low, one.high])].filter(Number.isFinite);
  const largest = Math.max(0, ...numbers.map(Math.abs));
  if (largest > 0 && largest < 1e-5) return null;
  let decimals = halves.length > 0 ? decimalsOfError(Math.min(...halves)) : decimalsOfValue(numbers, largest);
  // Where there is an interval, its ends decide.
  const deciding = known.length > 0 ? known.flatMap((one) => [one.low, one.high]) : numbers;
  const limits = (of.limits ?? []).filter(Number.isFinite);
  while (decimals < MOST_DECIMALS && deciding.some((one) => limits.some((limit) => looksEqual(one, limit, decimals)))) {
    decimals += 1;
  }
  return decimals;
}

function decimalsOfError(half: number): number {
  return Math.min(8, Math.max(0, Math.ceil(-Math.log10(half)) + 1));
}

/** No more than the numbers have: 12 is not 12.00. */
function decimalsOfValue(numbers: readonly number[], largest: number): number {
  const most = largest === 0 ? 0 : Math.min(8, Math.max(0, 3 - Math.floor(Math.log10(largest))));
  const needed = numbers.map((one) => trimZeros(one.toFixed(most)).split('.')[1]?.length ?? 0);
  return Math.min(most, Math.max(0, ...needed));
}

function looksEqual(value: number, limit: number, decimals: number): boolean {
  const apart = Math.abs(value - limit);
  return (
    apart > 1e-9 * Math.max(1, Math.abs(limit)) && Number(value.toFixed(decimals)) === Number(limit.toPrecision(12))
  );
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text);

/** `1,234.50`, `−0.012`, `3.2e−7`; words for what is no finite number. */
export function formatNumber(value: number, decimals: Decimals): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  if (value !== 0 && (decimals === null || Math.abs(value) >= 1e15)) {
    return value.toExponential(2).replaceAll('-', MINUS).replace('e+', 'e');
  }
  const text = Math.abs(value).toFixed(decimals ?? 0);
  const [whole = '0', part] = text.split('.');
  const sign = value < 0 && Number(text) !== 0 ? MINUS : '';
  return `${sign}${formatCount(Number(whole))}${part === undefined ? '' : `.${part}`}`;
}

/** A number that a person wrote, such as a bound: all of its digits, but no noise of the last bit. */
export function formatGiven(value: number): string {
  if (!Number.isFinite(value)) return formatNumber(value, 0);
  const text = String(Number(value.toPrecision(12)));
  if (text.includes('e')) return text.replaceAll('-', MINUS).replace('e+', 'e');
  return formatNumber(value, text.split('.')[1]?.length ?? 0);
}

/** `+0.012`; zero has no sign. */
export function formatSigned(value: number, decimals: Decimals): string {
  const text = formatNumber(value, decimals);
  return value > 0 && /[1-9∞]/.test(text) ? `+${text}` : text;
}

/** `5%` of a fraction. */
export function formatPercent(fraction: number): string {
  return `${formatGiven(Number((fraction * 100).toPrecision(6)))}%`;
}

/** ` ms`, ` %`; nothing for no unit. Text of others. */
export function unitOf(unit: string | null): string {
  return unit === null || unit === '' ? '' : ` ${cutText(unit, LONGEST_UNIT)}`;
}

const bracket = (low: string, high: string): string => `[${low}, ${high}]`;

/** `0.934 [0.915, 0.953]`, with the unit after the value. */
export function formatEstimate(
  estimate: Estimate | null,
  of: { readonly decimals: Decimals; readonly unit: string | null },
): string {
  if (estimate === null) return '';
  const value = `${formatNumber(estimate.value, of.decimals)}${unitOf(of.unit)}`;
  const { interval } = estimate;
  if (interval === null) return value;
  return `${value} ${bracket(formatNumber(interval.low, of.decimals), formatNumber(interval.high, of.decimals))}`;
}

/** An effect in the numbers that are shown: a change relative to the live value in per cent, groups' ratios as they are. */
export interface ShownEffect {
  readonly value: number;
  readonly interval: Ends | null;
  readonly unit: string;
  /** What the effect's own numbers are multiplied by. */
  readonly times: 1 | 100;
  /** Whether a plus is written: what groups differ by has no sign. */
  readonly signed: boolean;
}

export function shownEffect(
  effect: Effect,
  of: { readonly unit: string | null; readonly groups?: boolean },
): ShownEffect {
  const groups = of.groups ?? false;
  const percent = effect.kind === 'ratio' && !groups;
  const times = percent ? 100 : 1;
  const { interval } = effect;
  return {
    value: effect.value * times,
    interval: interval === null ? null : { ...interval, low: interval.low * times, high: interval.high * times },
    unit: percent ? '%' : effect.kind === 'ratio' ? '' : unitOf(of.unit),
    times,
    signed: !groups,
  };
}

/** `−0.031 [−0.050, −0.012]`, `−5.0% [−7.1, −2.9]`. */
export function formatEffect(shown: ShownEffect, limit: number | null): string {
  const { value, interval, unit } = shown;
  const decimals = decimalsOf({
    values: [value],
    intervals: [interval],
    limits: limit === null ? [] : [limit * shown.times],
  });
  const number = shown.signed ? formatSigned : formatNumber;
  const text = `${number(value, decimals)}${unit}`;
  return interval === null
    ? text
    : `${text} ${bracket(number(interval.low, decimals), number(interval.high, decimals))}`;
}

/** `0.003`, `< 0.001`. */
export function formatP(p: number | null): string {
  if (p === null || !Number.isFinite(p)) return '';
  if (p < 0.001) return '< 0.001';
  return p.toFixed(p < 0.1 ? 3 : 2);
}

export interface GateNumbers {
  readonly candidate: string;
  readonly live: string;
  readonly effect: string;
}

/** The numbers of a gate, none of which is rounded onto the bound. Empty texts for what there is none of. */
export function gateNumbers(gate: GateResult): GateNumbers {
  const sides = [gate.candidate, gate.live].flatMap((one) => (one === null ? [] : [one]));
  const { rule, unit, effect } = gate;
  const decimals = decimalsOf({
    values: sides.map((one) => one.value),
    intervals: sides.map((one) => one.interval),
    limits: rule.kind === 'threshold' ? [rule.value] : [],
  });
  return {
    candidate: formatEstimate(gate.candidate, { decimals, unit }),
    live: formatEstimate(gate.live, { decimals, unit }),
    effect:
      effect === null
        ? ''
        : formatEffect(shownEffect(effect, { unit, groups: rule.kind === 'across' }), effectLimit(gate)),
  };
}

/** The numbers of a row that compares two estimates. */
export function comparisonNumbers(row: Pick<Comparison, 'candidate' | 'live' | 'effect' | 'unit'>): GateNumbers {
  const { candidate, live, effect, unit } = row;
  const decimals = decimalsOf({
    values: [candidate.value, live.value],
    intervals: [candidate.interval, live.interval],
  });
  return {
    candidate: formatEstimate(candidate, { decimals, unit }),
    live: formatEstimate(live, { decimals, unit }),
    effect: formatEffect(shownEffect(effect, { unit }), 0),
  };
}

/** What the effect has to stay above (or, for the difference of groups, below), in the effect's own terms; null where unknown. */
export function effectLimit(gate: {
  readonly rule: GateRule;
  readonly live: Estimate | null;
  readonly effect: Effect | null;
}): number | null {
  const { rule, live, effect } = gate;
  if (rule.kind === 'threshold') return null;
  if (rule.kind === 'across') return rule.value;
  const amount = rule.kind === 'vs_live' ? -rule.margin : rule.least;
  if (amount === 0 || !rule.relative || effect?.kind === 'ratio') return amount === 0 ? 0 : amount;
  return live === null ? null : amount * Math.abs(live.value);
}
