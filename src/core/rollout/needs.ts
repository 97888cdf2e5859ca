/** What has to be counted so that every guard can be judged. */
import type { MeasureNeed } from './observation.ts';
import { measureKey, type PinnedGuard } from './types.ts';

/** Name under which what a guard looks at is counted: the metric itself, or for a drift metric what may have drifted. */
export function guardKey(guard: Pick<PinnedGuard, 'metric' | 'slice' | 'drift'>): string {
  return measureKey({ metric: guard.drift?.of ?? guard.metric, slice: guard.slice });
}

/** Whether a guard needs the baseline: what it says of the candidate alone holds without. */
export function comparesArms(guard: Pick<PinnedGuard, 'rule' | 'drift'>): boolean {
  return guard.rule.kind === 'vs_live' || guard.drift !== null;
}

/** The finer says all that the coarser does; a key is counted one way. */
const FINENESS: readonly MeasureNeed['as'][] = ['gauge', 'categories', 'events', 'values', 'distribution'];

/** One need for each thing to be counted, sorted by its key. */
export function needsOf(guards: readonly PinnedGuard[]): MeasureNeed[] {
  const needs = new Map<string, MeasureNeed>();
  for (const guard of guards) {
    const key = guardKey(guard);
    const need = needOf(guard);
    const before = needs.get(key);
    needs.set(key, before === undefined ? need : merge(before, need));
  }
  return [...needs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, need]) => need);
}

/** Lengths of the windows that guards look at, milliseconds, ascending, each once. */
export function windowsOf(guards: readonly PinnedGuard[]): number[] {
  const lengths = new Set(guards.flatMap((guard) => (guard.window_ms === null ? [] : [guard.window_ms])));
  return [...lengths].sort((a, b) => a - b);
}

function needOf(guard: PinnedGuard): MeasureNeed {
  const metric = guard.drift?.of ?? guard.metric;
  const bounds = guard.percentile !== null && guard.rule.kind === 'threshold' ? [guard.rule.value] : [];
  return { metric, slice: guard.slice, as: wayOf(guard), bounds };
}

function wayOf(guard: PinnedGuard): MeasureNeed['as'] {
  if (guard.drift !== null) return 'categories';
  if (guard.percentile !== null) return 'distribution';
  return guard.kind === 'value' ? 'values' : 'events';
}

function merge(a: MeasureNeed, b: MeasureNeed): MeasureNeed {
  const as = FINENESS.indexOf(a.as) >= FINENESS.indexOf(b.as) ? a.as : b.as;
  return { ...a, as, bounds: [...new Set([...a.bounds, ...b.bounds])].sort((x, y) => x - y) };
}
