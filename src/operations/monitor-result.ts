/** What a look over files is answered with. */
import type { Check, EffectReport, Result } from '../core/result.ts';
import { RESULT_SCHEMA } from '../core/result.ts';
import { type FileState, type Split, splitOf, waitsForApproval } from '../core/rollout/file-state.ts';
import type { Looked } from '../core/rollout/look.ts';
import type { GuardLook, Look, LookDecision, LookReason, PlanStep } from '../core/rollout/types.ts';
import { guardTitle, stepTitle } from '../core/rollout/words.ts';
import { listOf } from '../policy/paths.ts';
import { formatShare } from '../policy/units.ts';
import type { StateFile } from '../ports/serving.ts';
import { LOOK_VERDICTS, lookOutcome } from './look-outcome.ts';

export interface FilesLook {
  readonly model: string;
  readonly stage: string;
  readonly candidate: string;
  readonly baseline: string;
  readonly look: LookDecision;
  readonly reason: LookReason;
  readonly detail: string;
  readonly at: string;
  readonly through: string | null;
  readonly outcome: FileState['outcome'];
  /** Index of the step that it is in after the look. */
  readonly step: number;
  readonly steps: readonly PlanStep[];
  /** What each arm is to get after the look; in a dry run, would get. */
  readonly split: Split;
  readonly guards: readonly GuardLook[];
  /** Ids of the guards that are broken. */
  readonly breached: readonly string[];
}

export function lookedResult(of: {
  readonly before: FileState;
  readonly after: FileState;
  readonly looked: Looked;
  readonly file: StateFile | null;
  readonly request: { readonly approval: 'yes' | 'no'; readonly mode: 'apply' | 'dry_run' };
  readonly warnings: readonly string[];
}): Result<FilesLook> {
  const { before, after, looked, request } = of;
  const { look, checks } = looked;
  const outcome = lookOutcome(look.decision, request.mode);
  const dry = request.mode === 'dry_run';
  const asks = waitsForApproval(before, { look, approval: request.approval });
  const told = looked.breached.filter((guard) => guard.on_breach === 'notify');
  return {
    schema: RESULT_SCHEMA,
    operation: 'monitor',
    decision: outcome.decision,
    reason_code: outcome.reason,
    summary: `${LOOK_VERDICTS[look.decision]}. ${look.detail}`,
    refusal: refusalOf(looked, before),
    warnings: [
      ...of.warnings,
      ...(asks ? ['The next step waits for an approval: look again with `--approve`.'] : []),
      ...told.map((guard) => `Broken, and only told of: ${guardTitle(guard)}.`),
    ],
    checks: { ...checks, children: [...(checks.children ?? []), splitCheck(after)] },
    effects: effectsOf({ file: of.file, dry }),
    record: recordOf(after, { look, breached: looked.breached.map((guard) => guard.id) }),
  };
}

/** A rollout that has ended: nothing is looked at, and the end is what it was. */
export function endedResult(of: {
  readonly state: FileState;
  readonly file: StateFile | null;
  readonly warnings: readonly string[];
}): Result<FilesLook> {
  const { state } = of;
  const { last } = state;
  const back = state.outcome === 'rolled_back';
  const summary = `${back ? 'It was rolled back' : 'It was completed'} at ${state.ended_at ?? 'a time that is not known'}: nothing was looked at.`;
  const end: Check = {
    name: 'end',
    title: 'End',
    status: back ? 'fail' : 'pass',
    detail: `${summary} ${last?.detail ?? ''}`.trim(),
  };
  const next = `Leave ${state.baseline} with all traffic; the state of another rollout is another file.`;
  return {
    schema: RESULT_SCHEMA,
    operation: 'monitor',
    decision: back ? 'refused' : 'already_done',
    reason_code: back ? 'rolled_back_by_guard' : 'already_committed',
    summary,
    refusal: back ? { required: 'a rollout under way', found: end.detail, next } : null,
    warnings: of.warnings,
    checks: { name: 'look', title: 'Look', status: end.status, detail: summary, children: [end, splitCheck(state)] },
    effects: of.file === null ? [] : [{ effect: 'state', id: of.file.path, state: 'already_done' }],
    record: last === null ? null : recordOf(state, { look: last, breached: [] }),
  };
}

function refusalOf({ look, breached }: Looked, state: FileState): Result['refusal'] {
  if (look.decision === 'roll_back') {
    const back = breached.filter((guard) => guard.on_breach === 'rollback');
    return {
      required: listOf(back.map(guardTitle)),
      found: look.detail,
      next: `Give ${state.baseline} all traffic, and find out why the gates let ${state.candidate} through.`,
    };
  }
  if (look.decision !== 'hold') return null;
  if (look.reason === 'guard_broken') {
    const hold = breached.filter((guard) => guard.on_breach === 'hold');
    const next = 'Look into it, and decide: roll back by hand, or mend it and look again.';
    return { required: listOf(hold.map(guardTitle)), found: look.detail, next };
  }
  return {
    required: 'observations that can be decided on: readable, fresh, complete, and split as asked for',
    found: look.detail,
    next: NEXT[look.reason] ?? 'Mend the observations, and look again.',
  };
}

const NEXT: Partial<Record<LookReason, string>> = {
  stale: 'See why no observation has come since, and look again.',
  missing: 'Have both arms report every metric that a guard looks at, and look again.',
  ratio_off:
    'See which requests of which arm are lost or routed another way; start the rollout anew once that is mended.',
  unreadable: 'Mend what is named, and look again: nothing of it was counted.',
};

function splitCheck(state: FileState): Check {
  const { candidate, baseline, shadow } = splitOf(state);
  const { plan, outcome, step } = state;
  const where = outcome === 'under_way' ? stepTitle(plan, step) : outcome === 'completed' ? 'completed' : 'rolled back';
  const copy = shadow === 'yes' ? ', and a copy of all of it to the candidate' : '';
  const keys =
    outcome === 'under_way' && shadow === 'no' && plan.tenants.length > 0
      ? `; ${plan.tenants.length} named keys to the candidate`
      : '';
  return {
    name: 'split',
    title: 'Split',
    status: 'pass',
    detail: `${formatShare(candidate)} to the candidate, ${formatShare(baseline)} to the baseline${copy}${keys}: ${where}.`,
    evidence: { [state.candidate]: candidate, [state.baseline]: baseline },
  };
}

function effectsOf(of: { readonly file: StateFile | null; readonly dry: boolean }): EffectReport[] {
  if (of.file === null) return [];
  return [{ effect: 'state', id: of.file.path, state: of.dry ? 'planned' : 'done' }];
}

function recordOf(state: FileState, of: { readonly look: Look; readonly breached: readonly string[] }): FilesLook {
  const { look, breached } = of;
  return {
    model: state.model,
    stage: state.stage,
    candidate: state.candidate,
    baseline: state.baseline,
    look: look.decision,
    reason: look.reason,
    detail: look.detail,
    at: look.at,
    through: look.through,
    outcome: state.outcome,
    step: state.step,
    steps: state.plan.steps,
    split: splitOf(state),
    guards: look.guards,
    breached,
  };
}
