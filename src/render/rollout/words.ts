/** The words of rollouts; the same in every medium. All pure text, nothing is escaped here. */
import type { GuardLook, Look, LookReason, PinnedGuard, PlanStep, RolloutPlan } from '../../core/rollout/types.ts';
import { plural } from '../format.ts';
import type { Word } from '../status.ts';
import type { RolloutOutcome, StoryMove } from './types.ts';

export const OUTCOME_WORDS: Readonly<Record<RolloutOutcome, Word>> = {
  under_way: { word: 'under way', symbol: '▸', tone: 'open' },
  completed: { word: 'completed', symbol: '✓', tone: 'good' },
  rolled_back: { word: 'rolled back', symbol: '✗', tone: 'bad' },
  called_off: { word: 'called off', symbol: '·', tone: 'quiet' },
};

const LOOK_WORDS: Readonly<Record<Look['decision'], Word>> = {
  advance: { word: 'advance', symbol: '✓', tone: 'good' },
  wait: { word: 'wait', symbol: '?', tone: 'open' },
  hold: { word: 'hold', symbol: '!', tone: 'bad' },
  roll_back: { word: 'roll back', symbol: '✗', tone: 'bad' },
};

/** Never shows what this program does not know as something good. */
export function lookWord(decision: Look['decision']): Word {
  return LOOK_WORDS[decision] ?? { word: String(decision), symbol: '!', tone: 'bad' };
}

const REASON_WORDS: Readonly<Record<LookReason, string>> = {
  harm_shown: 'harm is shown',
  harm_excluded: 'harm is excluded',
  too_early: 'too early',
  too_few: 'too few requests',
  not_settled: 'not settled yet',
  somebody_decides: 'somebody decides',
  guard_broken: 'a guard is broken',
  stale: 'the metrics are old',
  missing: 'metrics are missing',
  ratio_off: 'the split is not what it should be',
  unreadable: 'the metrics cannot be read',
};

export function reasonWord(reason: LookReason): string {
  return REASON_WORDS[reason] ?? String(reason);
}

const GUARD_WORDS: Readonly<Record<GuardLook['status'], Word>> = {
  pass: { word: 'harm excluded', symbol: '✓', tone: 'good' },
  inconclusive: { word: 'not settled', symbol: '?', tone: 'open' },
  fail: { word: 'harm shown', symbol: '✗', tone: 'bad' },
  error: { word: 'cannot be known', symbol: '!', tone: 'bad' },
};

export function guardWord(status: GuardLook['status']): Word {
  return GUARD_WORDS[status] ?? { word: String(status), symbol: '!', tone: 'bad' };
}

export const MOVE_WORDS: Readonly<Record<StoryMove['kind'], Word>> = {
  started: { word: 'started', symbol: '▸', tone: 'quiet' },
  advanced: { word: 'advanced', symbol: '✓', tone: 'good' },
  completed: { word: 'completed', symbol: '✓', tone: 'good' },
  rolled_back: { word: 'rolled back', symbol: '✗', tone: 'bad' },
  called_off: { word: 'called off', symbol: '·', tone: 'quiet' },
};

const STRATEGIES: Readonly<Record<RolloutPlan['strategy'], string>> = {
  canary: 'canary',
  ramp: 'ramp',
  ab: 'A/B test',
  shadow: 'shadow',
  tenants: 'named tenants first',
};

export function strategyWord(strategy: RolloutPlan['strategy']): string {
  return STRATEGIES[strategy] ?? String(strategy);
}

const ADVANCE: Readonly<Record<RolloutPlan['advance'], string>> = {
  automatic: 'goes on by itself when time and requests are there and every guard excludes harm',
  on_approval: 'goes on when somebody approves it',
  never: 'goes on only when somebody decides',
};

export function advanceWord(advance: RolloutPlan['advance']): string {
  return ADVANCE[advance] ?? String(advance);
}

const BREACHES: Readonly<Record<PinnedGuard['on_breach'], string>> = {
  rollback: 'rolls back',
  hold: 'holds the rollout',
  notify: 'tells people',
};

export function breachWord(breach: PinnedGuard['on_breach']): string {
  return BREACHES[breach] ?? String(breach);
}

/** Basis points as `2.5 %`. */
export function formatShare(share: number): string {
  return `${share / 100} %`;
}

/** `shadow`, `10 %`, `tenants only`. */
export function stepName(step: PlanStep | undefined): string {
  if (step === undefined) return 'a step that is not in the plan';
  if (step.shadow) return 'shadow';
  return step.share === 0 ? 'tenants only' : formatShare(step.share);
}

/** `latency_ms p99`, `plan_acceptance [segment=long]`, `intent (PSI)`. Has text of others. */
export function guardName(guard: PinnedGuard): string {
  const percentile = guard.percentile === null ? '' : ` p${guard.percentile}`;
  const slice = guard.slice === null ? '' : ` [${guard.slice}]`;
  const drift = guard.drift === null ? '' : ` (${guard.drift.measure.toUpperCase()} of ${guard.drift.of})`;
  return `${guard.metric}${percentile}${slice}${drift}`;
}

const UNITS: readonly (readonly [size: number, name: string])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1_000, 'second'],
];

/** `3 days`, `90 minutes`, `1.5 hours`: milliseconds in the largest unit that says them exactly, else to a tenth. */
export function formatSpan(ms: number): string {
  for (const [size, name] of UNITS) if (ms >= size && ms % size === 0) return plural(ms / size, name);
  for (const [size, name] of UNITS) if (ms >= size) return `${Math.round((ms / size) * 10) / 10} ${name}s`;
  return ms <= 0 ? 'no time' : `${ms} ms`;
}

/** `2026-03-03 14:05` of an ISO time in UTC; any other text as it is. */
export function formatMinute(at: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}(?:\.\d+)?Z$/.exec(at);
  return match === null ? at : `${match[1]} ${match[2]}`;
}
