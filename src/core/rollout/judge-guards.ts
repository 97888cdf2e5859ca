/** Every guard, judged on what it looks at. */
import { formatDuration } from '../../policy/units.ts';
import type { LookFacts } from './facts.ts';
import { judgeGuard } from './guard.ts';
import { plannedSamples } from './plan.ts';
import { slotOf } from './sums.ts';
import type { GuardLook, PinnedGuard, StepSums, WindowSums } from './types.ts';

/** Judges one guard; see {@link judgeGuard}. */
export type Judge = (of: {
  readonly guard: PinnedGuard;
  readonly sums: readonly StepSums[];
  readonly window: WindowSums | null;
  readonly alpha: number;
  readonly planned: number;
  readonly minSamples: number;
  readonly slot: number;
}) => GuardLook;

export const DEFAULT_JUDGE: Judge = judgeGuard;

export interface Judged {
  readonly guard: PinnedGuard;
  readonly look: GuardLook;
}

/**
 * The guards in the order of the plan. The error budget is split over all of them, those that only notify included: what
 * they say is told as found, and must be as seldom wrong.
 */
export function judgeGuards(facts: LookFacts, judge: Judge): Judged[] {
  const { guards } = facts.plan;
  return guards.map((guard) => ({
    guard,
    look: judgeOne({ facts, guard, alpha: facts.plan.error_budget / guards.length }, judge),
  }));
}

function judgeOne(
  of: { readonly facts: LookFacts; readonly guard: PinnedGuard; readonly alpha: number },
  judge: Judge,
): GuardLook {
  const { facts, guard, alpha } = of;
  const common = { sums: facts.sums, alpha, planned: plannedOf(facts), minSamples: facts.plan.min_samples };
  const length = guard.window_ms;
  if (length === null) return judge({ ...common, guard, window: null, slot: 0 });
  const found = facts.windows.find((one) => one.window_ms === length) ?? null;
  // In a rollout the other arm is what it is compared with; its own past is none.
  const window = found !== null && facts.where === 'rollout' ? { ...found, before: null } : found;
  const look = judge({ ...common, guard, window, slot: slotOf({ ...facts, window_ms: length }) });
  if (look.status === 'fail' || look.status === 'pass') return look;
  const quiet = window === null || window.arms.candidate.requests <= 0;
  if (look.status === 'error' && !quiet) return look;
  // Nothing came in the window. Whether the last that came is too old is for the data checks to say.
  const open: GuardLook = { ...look, status: 'inconclusive' };
  if (facts.where === 'watch') return open;
  // A window is there to find harm soon. A short one never holds enough to exclude it; all of the rollout may.
  const whole = judge({ ...common, guard: { ...guard, window_ms: null }, window: null, slot: 0 });
  const note = `The last ${formatDuration(length)} alone settle nothing: ${look.detail}`;
  if (whole.status === 'pass') return { ...whole, detail: `Over all of the rollout: ${whole.detail} ${note}` };
  if (whole.status === 'error') return { ...look, status: 'error', detail: whole.detail };
  return { ...open, needs: look.needs ?? whole.needs };
}

/** Outside of a rollout nothing is planned; the least number of samples has to do. */
function plannedOf(facts: LookFacts): number {
  const planned = facts.where === 'watch' ? facts.plan.min_samples : plannedSamples(facts.plan);
  return Math.max(1, planned);
}

/** The guards that can stop a rollout: all but those that only notify. */
export function acting(judged: readonly Judged[]): readonly Judged[] {
  return judged.filter(({ guard }) => guard.on_breach !== 'notify');
}
