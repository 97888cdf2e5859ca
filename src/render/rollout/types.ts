/** The story of one rollout, as it is shown: what was settled, where it has got to, what was seen, how it ended. */
import type { Share, VersionPointer } from '../../core/event.ts';
import type { Look, PinnedGuard, RolloutPlan } from '../../core/rollout/types.ts';

/** A step that was entered. Times are ISO 8601, UTC. */
export interface StoryStep {
  /** Index into the plan's steps. */
  readonly index: number;
  readonly since: string;
  /** Null while the rollout is in it. */
  readonly until: string | null;
}

/** An event that moved the rollout, and not a look alone. */
export interface StoryMove {
  readonly kind: 'started' | 'advanced' | 'completed' | 'rolled_back' | 'called_off';
  readonly seq: number;
  readonly at: string;
  /** Index of the step that it was in before, and is in after; null for outside. */
  readonly from_step: number | null;
  readonly to_step: number | null;
  /** In words, such as a login. */
  readonly by: string;
  /** As it was given; null where none was. */
  readonly reason: string | null;
  readonly run_url: string | null;
}

export type RolloutOutcome = 'under_way' | 'completed' | 'rolled_back' | 'called_off';

export interface RolloutStory {
  readonly model: string;
  readonly stage: string;
  readonly candidate: VersionPointer;
  readonly baseline: VersionPointer;
  readonly plan: RolloutPlan;
  readonly startedAt: string;
  /** Event that started it. */
  readonly seq: number;
  /** Oldest first. */
  readonly steps: readonly StoryStep[];
  /** What was recorded, oldest first. */
  readonly looks: readonly Look[];
  /** Oldest first. */
  readonly moves: readonly StoryMove[];
  /** The split of traffic as it is now: of the stage that the baseline serves. */
  readonly exposure: readonly Share[];
  readonly outcome: RolloutOutcome;
  /** When it ended; null while it is under way. */
  readonly endedAt: string | null;
  /** Units of the policy's metrics by name, such as `ms`; what is not here has none. */
  readonly units: Readonly<Record<string, string>>;
  /** Where the HTML page of the rollout is kept; null where it is not. */
  readonly pageUrl: string | null;
}

/** What is needed to show guards over time: all of a story, or what was seen of a live version outside of a rollout. */
export interface Watched {
  readonly guards: readonly PinnedGuard[];
  readonly looks: readonly Look[];
  readonly steps: readonly StoryStep[];
  /** Null outside of a rollout. */
  readonly plan: RolloutPlan | null;
  readonly startedAt: string;
  readonly units: Readonly<Record<string, string>>;
}

export function watchedOf(story: RolloutStory): Watched {
  const { plan, looks, steps, startedAt, units } = story;
  return { guards: plan.guards, looks, steps, plan, startedAt, units };
}

/** The newest look; null before the first. */
export function lastLook(story: Pick<RolloutStory, 'looks'>): Look | null {
  return story.looks[story.looks.length - 1] ?? null;
}
