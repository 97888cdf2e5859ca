/** What a monitor over the registry is answered with: one look for each stage, and what was done about it. */
import type { Check, Decision, EffectReport, Result } from '../core/result.ts';
import { group, RESULT_SCHEMA } from '../core/result.ts';
import type { Looked } from '../core/rollout/look.ts';
import type { GuardLook, LookDecision, LookReason, PlanStep } from '../core/rollout/types.ts';
import type { Context } from './context.ts';
import { LOOK_VERDICTS, lookOutcome } from './look-outcome.ts';

export interface LookRecord {
  readonly stage: string;
  readonly candidate: string;
  /** Null outside of a rollout. */
  readonly baseline: string | null;
  readonly look: LookDecision;
  readonly reason: LookReason;
  readonly detail: string;
  readonly at: string;
  readonly through: string | null;
  /** Index into the steps, before what was done; null outside of a rollout. */
  readonly step: number | null;
  readonly steps: readonly PlanStep[];
  readonly guards: readonly GuardLook[];
  readonly breached: readonly string[];
  /** Operation that was carried out: `advance`, `rollback`, or `monitor` for a look alone. */
  readonly carried_out: string;
  readonly outcome: Decision;
  /** Event that was written; null for none. */
  readonly event: number | null;
}

export interface MonitorRecord {
  readonly model: string;
  /** The worst look, for the outputs of an action; null where there was nothing to look at. */
  readonly look: LookDecision | null;
  readonly stage: string | null;
  readonly version: string | null;
  readonly detail: string | null;
  readonly stages: readonly LookRecord[];
}

interface One {
  readonly record: LookRecord;
  readonly looked: Looked;
  readonly done: Result;
}

/** The worst first: what is shown is never greener than one of its looks. */
const WORST: readonly LookDecision[] = ['roll_back', 'hold', 'wait', 'advance'];

export function monitorResult(of: {
  readonly model: string;
  readonly records: readonly One[];
  readonly mode: Context['mode'];
  /** What else was done: others told, a restored version reported on. */
  readonly after: readonly EffectReport[];
}): Result<MonitorRecord> {
  const records = [...of.records].sort((a, b) => WORST.indexOf(a.record.look) - WORST.indexOf(b.record.look));
  const failed = records.find(({ done }) => done.decision === 'refused' || done.decision === 'error');
  const [worst] = records;
  if (worst === undefined) throw new TypeError('a result is of at least one look');
  const outcome =
    failed === undefined
      ? lookOutcome(worst.record.look, of.mode)
      : { decision: failed.done.decision, reason: failed.done.reason_code };
  const lines = records.map(({ record, done }) => {
    const acted = done.operation === 'monitor' ? '' : ` ${done.summary}`;
    return `${record.candidate} in ${record.stage}: ${LOOK_VERDICTS[record.look].toLowerCase()}. ${record.detail}${acted}`;
  });
  return {
    schema: RESULT_SCHEMA,
    operation: 'monitor',
    decision: outcome.decision,
    reason_code: outcome.reason,
    summary: lines.join(' '),
    refusal: refusalOf(failed ?? worst),
    warnings: [
      ...records.flatMap(({ done }) => done.warnings),
      ...of.after.flatMap((one) =>
        one.state === 'owed' ? [`${one.effect} ${one.id}: ${one.reason ?? 'not done'}`] : [],
      ),
    ],
    checks: treeOf(records),
    effects: [...records.flatMap(({ done }) => done.effects), ...of.after],
    record: {
      model: of.model,
      look: worst.record.look,
      stage: worst.record.stage,
      version: worst.record.candidate,
      detail: worst.record.detail,
      stages: of.records.map((one) => one.record),
    },
  };
}

function refusalOf({ record, done }: One): Result['refusal'] {
  if (done.decision === 'refused' || done.decision === 'error') return done.refusal;
  if (record.look === 'roll_back') {
    return {
      required: `guards of ${record.stage} that hold`,
      found: record.detail,
      next: 'Fill in the incident, and find out why the gates let the version through.',
    };
  }
  if (record.look !== 'hold') return null;
  const next =
    record.reason === 'guard_broken'
      ? 'Look into it, and decide: roll back by hand, or let it go on with `slipway advance` and a reason.'
      : record.reason === 'ratio_off'
        ? 'See where requests are lost or routed another way; then call the rollout off with `slipway rollback`, and begin it anew.'
        : 'Mend the observations, and look again: nothing goes forward meanwhile.';
  return { required: 'guards that hold, over observations that can be decided on', found: record.detail, next };
}

function treeOf(records: readonly One[]): Check {
  const children = records.map(({ record, looked, done }): Check => {
    const acted = done.operation === 'monitor' ? [] : [done.checks];
    const title = `${record.candidate} in ${record.stage}`;
    return { ...looked.checks, name: record.stage, title, children: [...(looked.checks.children ?? []), ...acted] };
  });
  const [first] = children;
  if (first !== undefined && children.length === 1) return first;
  const detail = `${children.length} stages were looked at.`;
  return group({ name: 'monitor', title: 'Looks', detail }, children);
}
