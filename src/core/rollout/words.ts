/** How a rollout is said in sentences. Plain text; untrusted names in it are escaped by whoever renders it. */
import { formatDuration, formatFraction, formatShare } from '../../policy/units.ts';
import { formatCount, formatGiven, formatNumber } from '../evaluation/words.ts';
import { guardKey } from './needs.ts';
import type { GuardLook, PinnedGuard, PlanStep, RolloutPlan } from './types.ts';

/** Whole minutes of a time in UTC: `2026-03-03 10:00 UTC`. */
export function sayTime(at: string | number): string {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

const UNITS = [
  { ms: 86_400_000, one: 'day' },
  { ms: 3_600_000, one: 'hour' },
  { ms: 60_000, one: 'minute' },
  { ms: 1000, one: 'second' },
] as const;

/** A length of time in its two largest units: `2 days 3 hours`, `40 minutes`; never less than it is said. */
export function sayLength(milliseconds: number): string {
  const largest = UNITS.findIndex(({ ms }) => milliseconds >= ms);
  if (largest < 0) return milliseconds <= 0 ? 'no time' : 'less than a second';
  const [first, second] = [UNITS[largest]!, UNITS[largest + 1]];
  const whole = Math.floor(milliseconds / first.ms);
  const rest = second === undefined ? 0 : Math.floor((milliseconds - whole * first.ms) / second.ms);
  const say = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  return second === undefined || rest === 0
    ? say(whole, first.one)
    : `${say(whole, first.one)} ${say(rest, second.one)}`;
}

/** `1,234 requests`; counts of Prometheus may be fractions, and are said rounded down. */
export function sayRequests(count: number): string {
  const whole = Math.floor(count);
  return `${formatCount(whole)} request${whole === 1 ? '' : 's'}`;
}

/** How much worse, or for a floor or ceiling how much it is: rates in percent, their differences in points. */
export function sayHarm(guard: PinnedGuard, value: number): string {
  if (guard.kind !== 'rate' || guard.drift !== null) return formatNumber(value);
  return guard.rule.kind === 'threshold' ? `${formatNumber(value * 100)}%` : `${formatNumber(value * 100)} points`;
}

/** What a guard looks at: `latency_ms p99`, `plan_acceptance[segment=long]`. */
export function guardName(guard: PinnedGuard): string {
  const name = guard.drift === null ? guardKey(guard) : guard.metric;
  return guard.percentile === null ? name : `${name} p${formatGiven(guard.percentile)}`;
}

/** What a guard demands: `error_rate: at most 5%, over the last 1h`. */
export function guardTitle(guard: PinnedGuard): string {
  const window = guard.window_ms === null ? '' : `, over the last ${formatDuration(guard.window_ms)}`;
  return `${guardName(guard)}: ${ruleWords(guard)}${window}`;
}

function ruleWords(guard: PinnedGuard): string {
  const { rule } = guard;
  if (rule.kind === 'threshold') {
    const value = guard.kind === 'rate' && guard.drift === null ? formatFraction(rule.value) : formatGiven(rule.value);
    return `at ${rule.bound === 'max' ? 'most' : 'least'} ${value}`;
  }
  const { kind, value } = rule.tolerance;
  if (value === 0) return 'not worse than live';
  const by =
    kind === 'relative'
      ? `${formatFraction(value)} of its value`
      : guard.kind === 'rate'
        ? `${formatGiven(value * 100)} points`
        : formatGiven(value);
  return `not worse than live by more than ${by}`;
}

/** The smallest harm that would by now have been found, or that there is none such yet. */
export function sayDetectable(guard: PinnedGuard, look: Pick<GuardLook, 'detectable'>): string {
  const { detectable } = look;
  if (detectable === null || !Number.isFinite(detectable))
    return `No effect on ${guardName(guard)} could be detected yet.`;
  const unit =
    guard.kind === 'rate' && guard.drift === null
      ? `${formatNumber(detectable * 100)} points`
      : formatNumber(detectable);
  return `By now ${guardName(guard)} worse by ${unit} beyond the limit would have been found (80% power).`;
}

/** `25%`, `shadow`, `named keys`. */
export function stepName(step: PlanStep, plan: Pick<RolloutPlan, 'tenants'>): string {
  if (step.shadow) return 'shadow';
  return step.share === 0 && plan.tenants.length > 0 ? 'named keys' : formatShare(step.share);
}

/** `step 2 of 5 (10%)` */
export function stepTitle(plan: Pick<RolloutPlan, 'tenants' | 'steps'>, index: number): string {
  const step = plan.steps[index];
  const name = step === undefined ? '' : ` (${stepName(step, plan)})`;
  return `step ${index + 1} of ${plan.steps.length}${name}`;
}
