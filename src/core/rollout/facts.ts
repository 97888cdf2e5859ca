/** What a look is decided on. */

import { FULL_SHARE } from './exposure.ts';
import type { Newest, ObservationProblem } from './observation.ts';
import { reachesCandidate, type WatchPlan } from './plan.ts';
import type { Arm, Look, PlanStep, RolloutPlan, StepSums, WindowSums } from './types.ts';

interface Common {
  /** When the rollout started; outside of one, since when this version is live here. */
  readonly startedAt: string;
  /** The newest look that was recorded; null for none. */
  readonly previous: Look | null;
  /** Everything counted so far, this look's observations included. */
  readonly sums: readonly StepSums[];
  readonly windows: readonly WindowSums[];
  /** Observations before this time are in the sums; null: none is. */
  readonly through: string | null;
  readonly newest: Newest;
  readonly problems: readonly ObservationProblem[];
  /** When it is looked, ISO 8601 UTC. */
  readonly now: string;
}

export type LookFacts = Common &
  (
    | {
        readonly where: 'rollout';
        readonly plan: RolloutPlan;
        /** Index into the plan's steps. */
        readonly step: number;
        readonly stepSince: string;
        /** Begin of every step so far, by index. */
        readonly begun: readonly string[];
        /** How many versions share the traffic; more than two have no split that the plan alone tells. Default 2. */
        readonly versions?: number;
      }
    /** What is live and not being rolled out: all of its sums are of step 0, in the arm `candidate`. */
    | { readonly where: 'watch'; readonly plan: WatchPlan }
  );

/** What is watched outside of a rollout has all traffic and nothing to wait for. */
const WATCHED: PlanStep = { share: FULL_SHARE, shadow: false, at_least_ms: 0, samples: 0 };

/** The step that the candidate is in, its index, and since when. */
export function currentStep(facts: LookFacts): {
  readonly index: number;
  readonly step: PlanStep;
  readonly since: string;
} {
  if (facts.where === 'watch') return { index: 0, step: WATCHED, since: facts.startedAt };
  const step = facts.plan.steps[facts.step];
  if (step === undefined) throw new RangeError(`step ${facts.step} of a plan with ${facts.plan.steps.length}`);
  return { index: facts.step, step, since: facts.stepSince };
}

/** The arms that the current step gives requests. */
export function expectedArms(facts: LookFacts): readonly Arm[] {
  if (facts.where === 'watch') return ['candidate'];
  const { step } = currentStep(facts);
  const reached = reachesCandidate(facts.plan, step);
  return [...(reached ? (['candidate'] as const) : []), ...(step.share < FULL_SHARE ? (['baseline'] as const) : [])];
}

export const NO_REQUESTS = { requests: 0, metrics: {} } as const;

/** What was counted in the current step; nothing where nothing was. */
export function currentSums(facts: LookFacts): StepSums {
  const { index } = currentStep(facts);
  const found = facts.sums.find((one) => one.step === index);
  return found ?? { step: index, arms: { candidate: NO_REQUESTS, baseline: NO_REQUESTS } };
}
