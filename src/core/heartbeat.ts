/** Whether what is served is still being looked at. Looks are written down at most once a day; without them nothing goes back. */
import type { EffectivePolicy, MonitoringRules } from '../policy/types.ts';
import { watchPlan } from './rollout/plan.ts';
import type { ModelState, StageState } from './state.ts';

const DAY = 24 * 3_600_000;
/** So many looks may be late or dropped before somebody is told. */
const MISSED = 3;

/** Somewhere that looks are expected. */
export interface Watch {
  readonly stage: string;
  /** What is looked at: the candidate of a rollout, or what is live. */
  readonly what: 'rollout' | 'live';
  readonly version: string;
  /** Time of the last recorded look; where there was none, since when looks are due. ISO 8601 UTC. */
  readonly since: string;
  readonly looked: 'yes' | 'never';
  /** Milliseconds from `since` to now. */
  readonly age: number;
  readonly overdue: 'yes' | 'no';
}

/** How old the last recorded look may be, milliseconds: a look is written at most daily, and a few may be missed. */
export function looksDueWithin(monitoring: Pick<MonitoringRules, 'lookEveryMs'>): number {
  return MISSED * monitoring.lookEveryMs + DAY;
}

/**
 * Every stage where looks are expected: a rollout is under way that they could stop or carry on, or the policy has guards
 * and something is live. `now` is GitHub's clock, ISO 8601.
 */
export function watchesOf(of: {
  readonly state: Pick<ModelState, 'stages'>;
  readonly policy: EffectivePolicy;
  readonly now: string;
}): readonly Watch[] {
  const { monitoring } = of.policy;
  const limit = looksDueWithin(monitoring);
  const { order } = of.policy.lifecycle;
  const stages = Object.entries(of.state.stages);
  // Outside of rollouts what serves everybody is looked at: the furthest stage of the lifecycle with a live version.
  const serving = order.findLast((name) => stages.some(([one, { live }]) => one === name && live !== null));
  const watched = watchPlan(of.policy) === null ? null : serving;
  return stages.flatMap(([name, stage]) => {
    const due = dueIn(stage, name === watched ? 'watched' : 'not_watched');
    if (due === null) return [];
    const age = Date.parse(of.now) - Date.parse(due.since);
    return [{ stage: name, ...due, age, overdue: age > limit ? ('yes' as const) : ('no' as const) }];
  });
}

function dueIn(
  { live, rollout, look }: StageState,
  liveIs: 'watched' | 'not_watched',
): Pick<Watch, 'what' | 'version' | 'since' | 'looked'> | null {
  if (rollout !== null) {
    const { plan, candidate, started_at } = rollout;
    // Somebody decides it by other means, and no look could say anything.
    if (plan.guards.length === 0 && plan.advance === 'never') return null;
    return { what: 'rollout', version: candidate.version, ...lastLook(rollout.look?.at ?? null, started_at) };
  }
  if (live === null || liveIs === 'not_watched') return null;
  return { what: 'live', version: live.version, ...lastLook(look?.at ?? null, live.from) };
}

/** A look from before the version was there was at another one. */
function lastLook(at: string | null, from: string): Pick<Watch, 'since' | 'looked'> {
  return at !== null && at >= from ? { since: at, looked: 'yes' } : { since: from, looked: 'never' };
}

/** Carried by the issue: one for each time that looks stopped. */
export function overdueMarker(of: { readonly model: string; readonly watch: Watch }): string {
  return `slipway:looks-overdue:${of.model}:${of.watch.stage}:${of.watch.since}`;
}
