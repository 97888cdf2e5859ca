/**
 * The words of a rollout: the plan that is pinned when it starts, where it stands, what was observed in each step, and
 * what a look at that came to. Everything here is plain data that events and state carry.
 *
 * Two places where a version is rolled out:
 * - in the stage whose own `live` it is to replace: it is `incoming` there until the last step gives it all traffic;
 * - in a stage before that one (a canary stage): it is `live` there at once, and gets a share of the traffic of the stage
 *   that it is compared with, whose live version keeps the rest.
 */
import type { VersionPointer } from '../event.ts';

/** In the order of a plan. Shares are basis points. */
export interface PlanStep {
  readonly share: number;
  /** Mirrored traffic only: it gets requests, its answers go nowhere. Its share is 0. */
  readonly shadow: boolean;
  /** Time in the step before the next, milliseconds; 0: none. */
  readonly at_least_ms: number;
  /** Requests to the candidate in the step before the next; 0: none. */
  readonly samples: number;
}

export type GuardRule =
  /** The candidate alone, against a number in the metric's own unit. */
  | { readonly kind: 'threshold'; readonly bound: 'min' | 'max'; readonly value: number }
  /** Not worse than the baseline by more than this: in the metric's unit, or a fraction of the baseline's value. */
  | {
      readonly kind: 'vs_live';
      readonly tolerance: { readonly kind: 'absolute' | 'relative'; readonly value: number };
    };

export type OnBreach = 'rollback' | 'hold' | 'notify';

/** A guard as it was when the rollout started. */
export interface PinnedGuard {
  /** Where the policy says it, such as `monitoring.guards[3]`. */
  readonly id: string;
  readonly metric: string;
  /** `attribute=value`; null for all traffic. */
  readonly slice: string | null;
  /** 0 < p < 100; null: the rate, the mean, or the number itself. */
  readonly percentile: number | null;
  readonly direction: 'up' | 'down' | null;
  readonly kind: 'value' | 'count' | 'rate';
  /** How far the candidate's distribution of `of` is from the baseline's; null for other metrics. */
  readonly drift: { readonly measure: 'psi' | 'kl'; readonly of: string } | null;
  readonly rule: GuardRule;
  /** Only the last so many milliseconds; null: all of the rollout, step by step. */
  readonly window_ms: number | null;
  readonly on_breach: OnBreach;
}

export type RolloutStrategy = 'canary' | 'ramp' | 'ab' | 'shadow' | 'tenants';

/** What was settled when the rollout started. A later policy changes nothing of it. */
export interface RolloutPlan {
  readonly strategy: RolloutStrategy;
  readonly steps: readonly PlanStep[];
  /** Most that the candidate may get, basis points. */
  readonly max_share: number;
  /** Keys that get the candidate from the first step that is no shadow on, whatever its share. */
  readonly tenants: readonly string[];
  /** `never`: somebody decides (A/B, shadow, tenants). */
  readonly advance: 'automatic' | 'on_approval' | 'never';
  /** Stage whose live version keeps the rest of the traffic: this one, or the one it is compared with. */
  readonly baseline_stage: string;
  readonly guards: readonly PinnedGuard[];
  /** Requests that each arm must have before anything is decided. */
  readonly min_samples: number;
  /** One-sided, over all guards, valid at every look; fraction. */
  readonly error_budget: number;
  /** How old the newest observation may be, milliseconds. */
  readonly max_age_ms: number;
  /** Goes into every bucketing key with the user's: another rollout draws other users. */
  readonly salt: string;
}

/** A rollout under way: part of the state of its stage. */
export interface Rollout {
  readonly plan: RolloutPlan;
  /** Event that started it. */
  readonly seq: number;
  readonly started_at: string;
  readonly candidate: VersionPointer;
  /** Index into the plan's steps. */
  readonly step: number;
  readonly step_since: string;
  /** Begin of every step so far, by index: which step a request fell into. */
  readonly begun: readonly string[];
  /** The newest look that was recorded. */
  readonly look: Look | null;
  /** Event of the look that found a guard broken whose breach holds: from then on somebody has to let it go on. */
  readonly halted_seq: number | null;
  /** Event that recorded it; null for none. */
  readonly looked_seq: number | null;
}

// ---- observations ---------------------------------------------------------------------------------------------------

/** What was counted of one metric in one arm. Counts may be fractions: Prometheus extrapolates. All can be added. */
export type MetricSums =
  /** Of `n` requests, `events` were what the metric counts. */
  | { readonly kind: 'events'; readonly n: number; readonly events: number }
  | { readonly kind: 'values'; readonly n: number; readonly sum: number; readonly sum_squares: number }
  /** `counts[i]`: values up to and with `bounds[i]`, above the bound before; the last count is what is above all bounds. */
  | { readonly kind: 'distribution'; readonly bounds: readonly number[]; readonly counts: readonly number[] }
  | { readonly kind: 'categories'; readonly counts: Readonly<Record<string, number>> }
  /** A number that was computed elsewhere, and cannot be added: the newest counts. */
  | { readonly kind: 'gauge'; readonly value: number; readonly at: string };

export interface ArmSums {
  readonly requests: number;
  /** By {@link measureKey}. */
  readonly metrics: Readonly<Record<string, MetricSums>>;
}

export type Arm = 'candidate' | 'baseline';

/** Everything counted in one step, from its begin. */
export interface StepSums {
  readonly step: number;
  readonly arms: Readonly<Record<Arm, ArmSums>>;
}

/** What a guard with a window looks at: the same, of the last so many milliseconds only. */
export interface WindowSums {
  readonly window_ms: number;
  readonly arms: Readonly<Record<Arm, ArmSums>>;
  /** Of the candidate (outside a rollout: of what is live) before the window; null where it was not counted. */
  readonly before: ArmSums | null;
}

/** Name under which a metric is counted: `latency_ms`, `plan_acceptance[segment=long]`. */
export function measureKey(of: { readonly metric: string; readonly slice: string | null }): string {
  return of.slice === null ? of.metric : `${of.metric}[${of.slice}]`;
}

// ---- looks ----------------------------------------------------------------------------------------------------------

export type LookDecision = 'advance' | 'wait' | 'hold' | 'roll_back';

/** Why a look came to what it came to. */
export const LOOK_REASONS = [
  /** roll_back: a guard whose breach rolls back is broken with the confidence asked for. */
  'harm_shown',
  /** advance: time and samples are there, and every guard excludes harm beyond its tolerance. */
  'harm_excluded',
  /** wait: time, samples, or certainty is missing; it says which, and when it expects to know. */
  'too_early',
  'too_few',
  'not_settled',
  /** wait: it has got as far as it goes by itself; somebody decides. */
  'somebody_decides',
  /** hold: a guard whose breach holds is broken. */
  'guard_broken',
  /** hold: it cannot be known. */
  'stale',
  'missing',
  'ratio_off',
  'unreadable',
] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

/** What one guard came to. Numbers are null where there is nothing to compute them from. */
export interface GuardLook {
  readonly id: string;
  /** `pass`: harm excluded. `fail`: harm shown. `inconclusive`: neither. `error`: cannot be known. */
  readonly status: 'pass' | 'inconclusive' | 'fail' | 'error';
  /** Candidate and baseline as measured (the metric's unit); over all steps, weighted as the comparison weights them. */
  readonly candidate: number | null;
  readonly baseline: number | null;
  /**
   * Harm: how much worse the candidate is (threshold: its own value), in the metric's unit, with the two one-sided bounds
   * that may be looked at any time, and the limit that they are held against.
   */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly limit: number | null;
  /** Evidence of harm beyond the limit as an e-value, where the method has one. */
  readonly e_value: number | null;
  readonly method: string;
  /** Smallest harm beyond the limit that would by now have been found with 80 % power, in the metric's unit. */
  readonly detectable: number | null;
  /** Requests to the candidate that it would take to settle it as things look; null where that cannot be told. */
  readonly needs: number | null;
  readonly detail: string;
}

export interface Look {
  /** When it was looked, ISO 8601 UTC. */
  readonly at: string;
  /** Observations before this time are in the sums; null before the first. */
  readonly through: string | null;
  /** Time of the newest observation of each arm so far; null for none. */
  readonly newest: { readonly candidate: string | null; readonly baseline: string | null };
  readonly step: number;
  readonly decision: LookDecision;
  readonly reason: LookReason;
  /** One or two sentences: what was seen, what is missing, and when it expects to know. */
  readonly detail: string;
  readonly guards: readonly GuardLook[];
  readonly sums: readonly StepSums[];
}
