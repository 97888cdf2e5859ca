/** Where a rollout stands in its plan: what is done, what is next, and from when on it may happen. Pure text and numbers. */
import type { Look, PlanStep, RolloutPlan } from '../../core/rollout/types.ts';
import { isoSeconds } from '../../core/time.ts';
import { formatCount, plural } from '../format.ts';
import type { RolloutOutcome, StoryStep } from './types.ts';
import { formatMinute, formatSpan, stepName } from './words.ts';

export type StepState = 'done' | 'current' | 'next' | 'later' | 'not_reached' | 'ended_here';

export interface PlanRow {
  readonly index: number;
  readonly name: string;
  readonly state: StepState;
  /** ISO; null for a step that was not entered. */
  readonly since: string | null;
  readonly until: string | null;
  /** From when on it may be entered, ISO; null where it was, where it will not be, and where somebody decides. */
  readonly earliest: string | null;
  /** What the step asks for before the next: `3 days and 1,000 requests`; empty for nothing. */
  readonly asks: string;
  /** Requests to the candidate that were counted in it; null before the first look at it. */
  readonly requests: number | null;
  readonly needed: number;
}

export interface Standing {
  readonly plan: RolloutPlan;
  readonly steps: readonly StoryStep[];
  readonly look: Look | null;
  readonly outcome: RolloutOutcome;
}

/** One row of each step of the plan. */
export function planRows(of: Standing): PlanRow[] {
  const { plan, steps, look, outcome } = of;
  const entered = new Map(steps.map((step) => [step.index, step]));
  const current = steps[steps.length - 1]?.index ?? null;
  const counted = new Map((look?.sums ?? []).map((sums) => [sums.step, sums.arms.candidate.requests]));
  const earliest = earliestTimes(of, current);
  return plan.steps.map((step, index) => {
    const known = entered.get(index);
    return {
      index,
      name: stepName(step),
      state: stateOf({ index, current, entered: known !== undefined, outcome }),
      since: known?.since ?? null,
      until: known?.until ?? null,
      earliest: outcome === 'under_way' && known === undefined ? (earliest.get(index) ?? null) : null,
      asks: asksOf(step),
      requests: counted.get(index) ?? null,
      needed: step.samples,
    };
  });
}

function stateOf(of: {
  readonly index: number;
  readonly current: number | null;
  readonly entered: boolean;
  readonly outcome: RolloutOutcome;
}): StepState {
  const { index, current, entered, outcome } = of;
  if (outcome === 'completed') return 'done';
  if (index === current) return outcome === 'under_way' ? 'current' : 'ended_here';
  // A step may be skipped by somebody who decides: whatever is behind the present one is over.
  if (entered || (current !== null && index < current)) return 'done';
  if (outcome !== 'under_way') return 'not_reached';
  return index === (current ?? -1) + 1 ? 'next' : 'later';
}

/** By index: the times that the steps ask for, added up. Requests and certainty may take longer. */
function earliestTimes({ plan, steps }: Standing, current: number | null): Map<number, string> {
  const times = new Map<number, string>();
  const since = steps[steps.length - 1]?.since;
  if (current === null || since === undefined || plan.advance === 'never') return times;
  let at = Date.parse(since);
  for (let index = current + 1; index < plan.steps.length; index += 1) {
    at += plan.steps[index - 1]?.at_least_ms ?? 0;
    if (!Number.isFinite(at) || Math.abs(at) > 8e15) return times;
    times.set(index, isoSeconds(at));
  }
  return times;
}

function asksOf(step: PlanStep): string {
  const parts = [
    ...(step.at_least_ms > 0 ? [formatSpan(step.at_least_ms)] : []),
    ...(step.samples > 0 ? [plural(step.samples, 'request')] : []),
  ];
  return parts.join(' and ');
}

/** `1,240 of 1,000`; `1,240` where none are asked for; empty for a step in which nothing was counted. */
export function requestsText(row: Pick<PlanRow, 'requests' | 'needed' | 'state'>): string {
  const { requests, needed, state } = row;
  if (requests === null && state !== 'current') return '';
  const counted = formatCount(Math.round(requests ?? 0));
  return needed === 0 ? counted : `${counted} of ${formatCount(needed)}`;
}

export const STEP_WORDS: Readonly<Record<StepState, { readonly word: string; readonly symbol: string }>> = {
  done: { word: 'done', symbol: '✓' },
  current: { word: 'now', symbol: '▸' },
  next: { word: 'next', symbol: '·' },
  later: { word: 'later', symbol: '·' },
  not_reached: { word: 'not reached', symbol: '–' },
  ended_here: { word: 'ended here', symbol: '✗' },
};

/** What comes next, in plain sentences: `Next: 25 %, not before 2026-03-06 10:00 UTC. It takes 540 more requests.` */
export function nextSentence(of: Standing): string {
  const { plan, outcome } = of;
  if (outcome !== 'under_way') return '';
  const rows = planRows(of);
  const current = rows.find((row) => row.state === 'current');
  const next = rows.find((row) => row.state === 'next');
  if (current === undefined) return '';
  if (plan.advance === 'never') return 'It stays as it is until somebody decides.';
  if (next === undefined) return 'This is the last step.';
  const lacking = Math.ceil(Math.max(0, current.needed - (current.requests ?? 0)));
  return [
    `Next: ${next.name}${next.earliest === null ? '' : `, not before ${formatMinute(next.earliest)} UTC`}.`,
    ...(lacking === 0 ? [] : [`It takes ${plural(lacking, 'more request')} to the candidate in this step.`]),
    ...(plan.advance === 'on_approval' ? ['Somebody approves it first.'] : []),
  ].join(' ');
}

/** All steps in one line: `shadow ✓ → 10 % ▸ → 25 % → 100 %`. */
export function planLine(of: Standing): string {
  return planRows(of)
    .map(({ name, state }) => (state === 'next' || state === 'later' ? name : `${name} ${STEP_WORDS[state].symbol}`))
    .join(' → ');
}
