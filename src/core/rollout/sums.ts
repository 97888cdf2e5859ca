/** Adding up what was counted, look after look, and which time is to be counted next: nothing twice, nothing left out. */
import { isoSeconds } from '../time.ts';
import type { Newest, StepSpan, WindowSpan } from './observation.ts';
import type { Arm, ArmSums, MetricSums, Rollout, StepSums } from './types.ts';

export type Added =
  | { readonly kind: 'added'; readonly sums: readonly StepSums[] }
  /** What was counted before and what is counted now are different things. One sentence each. */
  | { readonly kind: 'mismatch'; readonly problems: readonly string[] };

const ARMS: readonly Arm[] = ['candidate', 'baseline'];

/** Two lists of sums as one, step by step. Steps may come more than once in either; the answer is sorted by step. */
export function addSums(a: readonly StepSums[], b: readonly StepSums[]): Added {
  const problems = new Set<string>();
  const steps = new Map<number, StepSums>();
  for (const one of [...a, ...b]) {
    const before = steps.get(one.step);
    if (before === undefined) steps.set(one.step, one);
    else steps.set(one.step, addStep(before, one, problems));
  }
  if (problems.size > 0) return { kind: 'mismatch', problems: [...problems] };
  return { kind: 'added', sums: [...steps.values()].sort((x, y) => x.step - y.step) };
}

function addStep(a: StepSums, b: StepSums, problems: Set<string>): StepSums {
  const [candidate, baseline] = ARMS.map((arm) =>
    addArm(a.arms[arm], b.arms[arm], (key, message) =>
      problems.add(`${key} of the ${arm} in step ${a.step}: ${message}`),
    ),
  );
  return { step: a.step, arms: { candidate: candidate!, baseline: baseline! } };
}

function addArm(a: ArmSums, b: ArmSums, report: (key: string, message: string) => void): ArmSums {
  const keys = [...new Set([...Object.keys(a.metrics), ...Object.keys(b.metrics)])].sort();
  const metrics = keys.map((key): [string, MetricSums] => {
    const before = Object.hasOwn(a.metrics, key) ? a.metrics[key] : undefined;
    const now = Object.hasOwn(b.metrics, key) ? b.metrics[key] : undefined;
    if (before === undefined || now === undefined) return [key, (before ?? now)!];
    return [key, addMetric(before, now, (message) => report(key, message))];
  });
  return { requests: a.requests + b.requests, metrics: Object.fromEntries(metrics) };
}

/** The sums of one metric, or the first of them where they cannot be added. */
function addMetric(a: MetricSums, b: MetricSums, report: (message: string) => void): MetricSums {
  if (a.kind === 'events' && b.kind === 'events') return { kind: 'events', n: a.n + b.n, events: a.events + b.events };
  if (a.kind === 'values' && b.kind === 'values')
    return { kind: 'values', n: a.n + b.n, sum: a.sum + b.sum, sum_squares: a.sum_squares + b.sum_squares };
  if (a.kind === 'gauge' && b.kind === 'gauge') return Date.parse(b.at) >= Date.parse(a.at) ? b : a;
  if (a.kind === 'categories' && b.kind === 'categories')
    return { kind: 'categories', counts: addCounts(a.counts, b.counts) };
  if (a.kind === 'distribution' && b.kind === 'distribution') {
    if (sameNumbers(a.bounds, b.bounds) && a.counts.length === b.counts.length)
      return { ...a, counts: a.counts.map((count, index) => count + b.counts[index]!) };
    report('its buckets were others before; a distribution keeps its bounds for all of a rollout');
    return a;
  }
  report(`it was counted as ${a.kind} before and as ${b.kind} now`);
  return a;
}

/** How many categories are kept apart; the rest is counted together. */
const MOST_CATEGORIES = 250;
const OTHERS = '(others)';

function addCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const sums = new Map(Object.entries(a));
  for (const [name, count] of Object.entries(b)) sums.set(name, (sums.get(name) ?? 0) + count);
  const byName = ([x]: readonly [string, number], [y]: readonly [string, number]): number => (x < y ? -1 : 1);
  if (sums.size <= MOST_CATEGORIES) return Object.fromEntries([...sums].sort(byName));
  // The state must not grow with every name that traffic brings.
  const largest = [...sums].sort((x, y) => y[1] - x[1] || byName(x, y));
  const rest = largest.slice(MOST_CATEGORIES - 1).reduce((sum, [, count]) => sum + count, 0);
  return Object.fromEntries([...largest.slice(0, MOST_CATEGORIES - 1), [OTHERS, rest] as const].sort(byName));
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/**
 * What is to be counted anew: from the last recorded `through` (or the rollout's start) to now, cut where steps began.
 * Empty where nothing is new, so that a look at the same moment twice counts nothing twice.
 */
export function spansFor(of: {
  readonly rollout: Pick<Rollout, 'started_at' | 'begun'>;
  /** Observations before this time are counted already; null: none is. */
  readonly through: string | null;
  readonly now: string;
}): StepSpan[] {
  const { started_at: start, begun } = of.rollout;
  const from = Math.max(Date.parse(of.through ?? start), Date.parse(start));
  const now = Date.parse(of.now);
  const begins = begun.length === 0 ? [start] : begun;
  return begins.flatMap((begin, step): StepSpan[] => {
    // What came before the first step's own begin was nobody's; what comes after the last one's belongs to it.
    const low = Math.max(from, Date.parse(begin));
    const next = begins[step + 1];
    const high = Math.min(now, next === undefined ? now : Date.parse(next));
    return low < high ? [{ step, from: isoTime(low), to: isoTime(high) }] : [];
  });
}

/** So many slots of time a window has: once in each, it is looked at as if it were a new one. */
const SLOTS_PER_WINDOW = 12;

/** Which slot of a window it is, counted from the start; milliseconds. A twelfth of the window is one slot. */
export function slotOf(of: { readonly window_ms: number; readonly startedAt: string; readonly now: string }): number {
  const since = Date.parse(of.now) - Date.parse(of.startedAt);
  return Math.max(0, Math.floor(since / (of.window_ms / SLOTS_PER_WINDOW)));
}

/**
 * The stretches that guards with a window look at. Each ends where its slot began, not at the look: however often it is
 * looked within a slot, the same requests are judged, so that the slot's part of the error budget is spent once.
 */
export function windowSpans(of: {
  readonly windows: readonly number[];
  readonly startedAt: string;
  readonly now: string;
  /** Nothing before this time is looked at; null or left out: all of the window. */
  readonly notBefore?: string | null;
}): WindowSpan[] {
  const earliest = Date.parse(of.notBefore ?? '1970-01-01T00:00:00Z');
  return of.windows.flatMap((window_ms) => {
    const slot = slotOf({ ...of, window_ms });
    const to = Date.parse(of.startedAt) + Math.floor((slot * window_ms) / SLOTS_PER_WINDOW);
    const from = Math.max(to - window_ms, earliest);
    return from < to ? [{ window_ms, from: isoTime(from), to: isoTime(to) }] : [];
  });
}

/**
 * Until when observations are in the sums after a look, where they come from files that are written now and then: just
 * after the newest one that was there. What is written later about the time since is then counted by the next look,
 * while a `through` of the look's own time would leave it out.
 */
export function throughOf(of: {
  readonly before: string | null;
  readonly newest: Newest;
  readonly now: string;
}): string | null {
  const seen = [of.newest.candidate, of.newest.baseline].flatMap((one) => (one === null ? [] : [Date.parse(one) + 1]));
  if (seen.length === 0) return of.before;
  const through = Math.min(Math.max(...seen), Date.parse(of.now));
  return of.before !== null && Date.parse(of.before) >= through ? of.before : isoTime(through);
}

/** The later of what was known and what was read. */
export function laterNewest(a: Newest, b: Newest): Newest {
  return { candidate: later(a.candidate, b.candidate), baseline: later(a.baseline, b.baseline) };
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(a) >= Date.parse(b) ? a : b;
}

/** Whole seconds without a fraction, as the ledger writes them; else with milliseconds. */
export function isoTime(milliseconds: number): string {
  return milliseconds % 1000 === 0 ? isoSeconds(milliseconds) : new Date(milliseconds).toISOString();
}
