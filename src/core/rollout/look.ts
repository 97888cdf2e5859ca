/**
 * What a look comes to: roll back where harm is shown, hold where it cannot be known, wait while something is missing,
 * advance where every guard excludes harm. Pure: the same facts give the same look.
 */
import type { Check } from '../result.ts';
import { checkData, type DataChecks } from './data-checks.ts';
import { currentStep, type LookFacts } from './facts.ts';
import { acting, DEFAULT_JUDGE, type Judge, type Judged, judgeGuards } from './judge-guards.ts';
import { lookChecks } from './look-checks.ts';
import * as say from './look-words.ts';
import { comparesArms } from './needs.ts';
import { checkStep, type StepChecks } from './step-checks.ts';
import { isoTime } from './sums.ts';
import type { Look, LookDecision, LookReason, PinnedGuard } from './types.ts';

export interface Looked {
  readonly look: Look;
  /** Data, then each guard, then the step. */
  readonly checks: Check;
  /** Guards broken on data that can be trusted, those that only notify included, in the order of the plan. */
  readonly breached: readonly PinnedGuard[];
}

/** All that the verdict is taken from. */
export interface Weighed {
  readonly facts: LookFacts;
  readonly data: DataChecks;
  readonly judged: readonly Judged[];
  readonly step: StepChecks;
}

interface Verdict {
  readonly decision: LookDecision;
  readonly reason: LookReason;
  readonly detail: string;
}

/** Decides. `judge` is another one in tests only. */
export function decideLook(facts: LookFacts, judge: Judge = DEFAULT_JUDGE): Looked {
  const weighed: Weighed = {
    facts,
    data: checkData(facts),
    judged: judgeGuards(facts, judge),
    step: checkStep(facts),
  };
  const broken = brokenOf(weighed);
  const look: Look = {
    at: facts.now,
    through: facts.through,
    newest: { candidate: tidy(facts.newest.candidate), baseline: tidy(facts.newest.baseline) },
    step: currentStep(facts).index,
    ...verdictOf(weighed, broken),
    guards: weighed.judged.map((one) => one.look),
    sums: facts.sums,
  };
  return { look, checks: lookChecks(weighed, look), breached: broken.map((one) => one.guard) };
}

const tidy = (time: string | null): string | null => (time === null ? null : isoTime(Date.parse(time)));

/**
 * Harm that is shown is harm, however old the newest observation is and whatever else is missing. But nothing is shown by
 * data that cannot be read, and no comparison by arms that were not split as asked for.
 */
function brokenOf({ data, judged }: Weighed): Judged[] {
  const doubts = new Set(data.doubts.map((one) => one.reason));
  if (doubts.has('unreadable')) return [];
  return judged.filter(
    ({ guard, look }) => look.status === 'fail' && !(doubts.has('ratio_off') && comparesArms(guard)),
  );
}

function verdictOf(weighed: Weighed, broken: readonly Judged[]): Verdict {
  return (
    harmShown(weighed, broken) ?? unknowable(weighed) ?? unfinished(weighed) ?? unsettled(weighed) ?? excluded(weighed)
  );
}

function harmShown(weighed: Weighed, broken: readonly Judged[]): Verdict | null {
  const back = broken.filter((one) => one.guard.on_breach === 'rollback');
  if (back.length > 0) return { decision: 'roll_back', reason: 'harm_shown', detail: say.harm(weighed, back) };
  const hold = broken.filter((one) => one.guard.on_breach === 'hold');
  return hold.length > 0 ? { decision: 'hold', reason: 'guard_broken', detail: say.harm(weighed, hold) } : null;
}

function unknowable(weighed: Weighed): Verdict | null {
  const { data } = weighed;
  const [doubt] = data.doubts;
  if (doubt !== undefined) return { decision: 'hold', reason: doubt.reason, detail: say.doubt(weighed, doubt) };
  const failed = acting(weighed.judged).find(
    ({ guard, look }) => look.status === 'error' && !data.notYet.has(guard.id),
  );
  if (failed === undefined) return null;
  return { decision: 'hold', reason: 'missing', detail: say.undecidable(weighed, failed) };
}

function unfinished(weighed: Weighed): Verdict | null {
  const { data, step } = weighed;
  if (step.time === 'missing') return { decision: 'wait', reason: 'too_early', detail: say.missing(weighed) };
  const isShort = step.samples === 'missing' || data.enough === 'no' || data.notYet.size > 0 || isUnseen(data);
  return isShort ? { decision: 'wait', reason: 'too_few', detail: say.missing(weighed) } : null;
}

/** No doubt, and yet not everything passed: an arm's first observation is still awaited. */
function isUnseen(data: DataChecks): boolean {
  return data.check.status !== 'pass';
}

function unsettled(weighed: Weighed): Verdict | null {
  if (acting(weighed.judged).every((one) => one.look.status === 'pass')) return null;
  return { decision: 'wait', reason: 'not_settled', detail: say.unsettled(weighed) };
}

function excluded(weighed: Weighed): Verdict {
  const { facts } = weighed;
  // Outside of a rollout there is nowhere to go on to.
  if (facts.where === 'watch') return { decision: 'wait', reason: 'harm_excluded', detail: say.watched(weighed) };
  const isLast = facts.step >= facts.plan.steps.length - 1;
  if (isLast || facts.plan.advance === 'never')
    return { decision: 'wait', reason: 'somebody_decides', detail: say.somebody(weighed) };
  return { decision: 'advance', reason: 'harm_excluded', detail: say.advance(weighed) };
}

const DAY_MS = 86_400_000;

/** Whether a look is written down: what it came to has changed, or a day has passed since the last one that was. */
export function shouldRecord(of: { readonly before: Look | null; readonly now: Look }): 'yes' | 'no' {
  const { before, now } = of;
  if (before === null) return 'yes';
  const isOther = before.decision !== now.decision || before.reason !== now.reason || before.step !== now.step;
  return isOther || Date.parse(now.at) - Date.parse(before.at) >= DAY_MS ? 'yes' : 'no';
}
