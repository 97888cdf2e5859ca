/** When enough will have been seen, if requests keep coming as they have. */
import type { Arm, StepSums } from './types.ts';

const DAY_MS = 86_400_000;
/** Later than this is as good as never: nothing is said that far ahead. */
const FURTHEST_MS = 3650 * DAY_MS;

/** Requests of an arm, over all steps or in one. */
export function requestsOf(sums: readonly StepSums[], of: { readonly arm: Arm; readonly step?: number }): number {
  const counted = of.step === undefined ? sums : sums.filter((one) => one.step === of.step);
  return counted.reduce((sum, one) => sum + one.arms[of.arm].requests, 0);
}

/**
 * Requests a day to an arm in a step so far; null where none came, or no time has passed. A rate of another step says
 * nothing, as its share was another one.
 */
export function requestsPerDay(of: {
  readonly sums: readonly StepSums[];
  readonly arm: Arm;
  readonly step: number;
  readonly since: string;
  /** Until when they were counted; null: nothing was. */
  readonly through: string | null;
}): number | null {
  if (of.through === null) return null;
  const days = (Date.parse(of.through) - Date.parse(of.since)) / DAY_MS;
  const requests = requestsOf(of.sums, of);
  return days > 0 && requests > 0 ? requests / days : null;
}

/** When `missing` more requests will have come, milliseconds since the epoch; null where that cannot be told. */
export function expectedAt(of: {
  readonly missing: number;
  readonly perDay: number | null;
  readonly now: string;
}): number | null {
  const now = Date.parse(of.now);
  if (of.missing <= 0) return now;
  if (of.perDay === null || !Number.isFinite(of.missing)) return null;
  const wait = (of.missing / of.perDay) * DAY_MS;
  return wait <= FURTHEST_MS ? now + wait : null;
}

/** The latest of some times; null where one cannot be told. */
export function latestOf(times: readonly (number | null)[]): number | null {
  let latest: number | null = null;
  for (const time of times) {
    if (time === null) return null;
    latest = latest === null ? time : Math.max(latest, time);
  }
  return latest;
}
