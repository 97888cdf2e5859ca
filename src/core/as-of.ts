/** "What was live then?": answered from day files, whose every change carries the whole state it left behind. */
import type { DayChange, DayDocument, Standing } from './documents.ts';
import type { VersionPointer } from './event.ts';
import { pointer } from './fold.ts';
import { ownValue } from './own.ts';

export type Moment =
  | { readonly kind: 'instant'; readonly at: string }
  /** A bare date: the whole day, UTC. */
  | { readonly kind: 'day'; readonly day: string };

/**
 * Reads `2026-03-03`, `2026-03-03T14:00Z` or `2026-03-03T14:00:05.5+02:00`; null when it is neither, or no real date.
 * A time without an offset is UTC.
 */
export function parseMoment(text: string): Moment | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (day !== null) return isRealDay(text) ? { kind: 'day', day: text } : null;
  const time = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (time === null || time[1] === undefined || !isRealDay(time[1])) return null;
  const parsed = Date.parse(time[5] === undefined ? `${text}Z` : text);
  return Number.isNaN(parsed) ? null : { kind: 'instant', at: new Date(parsed).toISOString() };
}

function isRealDay(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === day;
}

/** The last change of a day not after an instant; null when the day's changes all came later. */
export function changeAt(day: DayDocument, at: string): DayChange | null {
  let found: DayChange | null = null;
  for (const change of day.changes) if (Date.parse(change.at) <= Date.parse(at)) found = change;
  return found;
}

/** Latest of some days that is earlier than `day`; null when none is. */
export function dayBefore(days: Iterable<string>, day: string): string | null {
  let found: string | null = null;
  for (const one of days) if (one < day && (found === null || one > found)) found = one;
  return found;
}

/** What a stage or alias pointed at after a change; undefined when it did not exist then. */
export function pointerIn(change: DayChange | null, name: string): Standing | null | undefined {
  if (change === null) return undefined;
  return Object.hasOwn(change.aliases, name) ? change.aliases[name] : ownValue(change.stages, name);
}

export interface Interval {
  /** ISO times; `to` is exclusive. */
  readonly from: string;
  readonly to: string;
  readonly version: VersionPointer | null;
  /** Event that began it; null when it began before the day. */
  readonly seq: number | null;
}

/** What a stage or alias pointed at over one day, UTC, as intervals that cover it without gap. */
export function intervalsOf(of: {
  readonly name: string;
  readonly day: string;
  /** State before the day began. */
  readonly opening: DayChange | null;
  readonly changes: readonly DayChange[];
}): Interval[] {
  const start = `${of.day}T00:00:00Z`;
  const end = new Date(Date.parse(start) + 86_400_000).toISOString().replace('.000Z', 'Z');
  const intervals: Interval[] = [];
  const versionIn = (change: DayChange | null): VersionPointer | null => {
    const found = pointerIn(change, of.name) ?? null;
    return found === null ? null : pointer(found);
  };
  let current: Omit<Interval, 'to'> = { from: start, version: versionIn(of.opening), seq: null };
  for (const change of of.changes) {
    const next = versionIn(change);
    if (next?.ordinal === current.version?.ordinal) continue;
    if (change.at !== current.from) intervals.push({ ...current, to: change.at });
    // What lasted no time at all is no interval, and must not part the ones beside it.
    const last = intervals[intervals.length - 1];
    if (last !== undefined && last.to === change.at && last.version?.ordinal === next?.ordinal) {
      intervals.pop();
      current = last;
    } else current = { from: change.at, version: next, seq: change.seq };
  }
  intervals.push({ ...current, to: end });
  return intervals;
}
