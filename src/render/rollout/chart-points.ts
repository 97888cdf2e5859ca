/** What a chart of a guard is drawn from: a point a look, and the range of values that tells something. */
import type { GuardLook, Look, PinnedGuard } from '../../core/rollout/types.ts';
import type { GuardUnit } from './guard-numbers.ts';
import { scaled } from './guard-numbers.ts';
import type { Watched } from './types.ts';

/** Numbers are in the unit that is shown; null for none. */
export interface ChartPoint {
  /** Unix time, milliseconds. */
  readonly at: number;
  readonly step: number;
  readonly status: GuardLook['status'];
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly limit: number | null;
  readonly look: Look;
  readonly guard: GuardLook;
}

/** How many looks are shown at most; of more, the newest. */
export const MOST_LOOKS = 600;

/** The looks that say something of the guard, by time. Looks whose time cannot be read are left out. */
export function chartPoints(
  watched: Watched,
  of: { readonly guard: PinnedGuard; readonly unit: GuardUnit },
): ChartPoint[] {
  const { guard, unit } = of;
  return watched.looks
    .flatMap((look): ChartPoint[] => {
      const found = look.guards.find((one) => one.id === guard.id);
      const at = Date.parse(look.at);
      if (found === undefined || !Number.isFinite(at)) return [];
      const number = (value: number | null): number | null => scaled(value, unit);
      return [
        {
          at,
          step: look.step,
          status: found.status,
          estimate: number(found.estimate),
          low: number(found.low),
          high: number(found.high),
          limit: number(found.limit),
          look,
          guard: found,
        },
      ];
    })
    .sort((a, b) => a.at - b.at)
    .slice(-MOST_LOOKS);
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Range in which estimates and limits lie, and of the bounds as much as leaves these readable: the bounds of the first
 * looks may be a hundred times as wide. Null where there is no number at all.
 */
export function valueRange(points: readonly ChartPoint[], of: { readonly zero: boolean }): Range | null {
  const numbers = (values: readonly (number | null)[]): number[] =>
    values.flatMap((one) => (one === null ? [] : [one]));
  const bounds = numbers(points.flatMap((one) => [one.low, one.high]));
  const core = numbers(points.flatMap((one) => [one.estimate, one.limit]));
  const all = core.length > 0 ? core : bounds;
  if (all.length === 0) return null;
  const values = of.zero ? [...all, 0] : all;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = most - least || lastWidth(points) || Math.abs(most) * 0.2 || 1;
  const low = Math.max(least - spread, Math.min(least, ...bounds));
  const high = Math.min(most + spread, Math.max(most, ...bounds));
  const range = high - low || spread;
  const padded = { low: low - range * 0.08, high: high + range * 0.08 };
  return Number.isFinite(padded.high - padded.low) && padded.high > padded.low ? padded : null;
}

function lastWidth(points: readonly ChartPoint[]): number {
  const last = points.findLast((one) => one.low !== null && one.high !== null);
  return last === undefined ? 0 : Math.abs((last.high ?? 0) - (last.low ?? 0));
}

/** How many points have a bound beyond the range. */
export function beyond(points: readonly ChartPoint[], range: Range): number {
  return points.filter(({ low, high }) => (low !== null && low < range.low) || (high !== null && high > range.high))
    .length;
}
