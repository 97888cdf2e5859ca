/** Hold and resume: nothing moves forward until a hold is lifted or runs out. */
import type { Actor, Hold, Payloads } from '../core/event.ts';
import { operationKey } from '../core/operation-key.ts';
import { checkPermission } from '../core/people.ts';
import { refuse } from '../core/reasons.ts';
import type { Check, Result } from '../core/result.ts';
import { OPEN_HOLDS } from '../core/state.ts';
import { permissionFor } from '../policy/effective.ts';
import type { Permission } from '../policy/types.ts';
import { actorFor, personFacts, startRoleLookup } from './authority.ts';
import type { Context } from './context.ts';
import { refused, settle } from './context.ts';
import type { Gathered } from './gather.ts';
import { checkStageName, endFrom, modelFrom, requireReason } from './inputs.ts';
import { stageFor } from './moves.ts';
import { momentOf } from './transact.ts';
import { writeEvent } from './write-event.ts';

export interface HoldRequest {
  readonly model: string;
  /** Stages to hold; null: all. */
  readonly stages: readonly string[] | null;
  readonly reason: string;
  /** ISO time at which it runs out; null: until lifted. */
  readonly until: string | null;
}

export interface ResumeRequest {
  readonly model: string;
  /** `hold-12`; null: every hold in force. */
  readonly hold: string | null;
  readonly reason: string;
}

export interface HoldRecord {
  readonly model: string;
  readonly holds: readonly Hold[];
  /** Their ids, for the output of an action. */
  readonly hold: string;
  readonly seq: number | null;
}

export async function hold(context: Context, request: HoldRequest): Promise<Result<HoldRecord>> {
  return settle('hold', async () => {
    const model = modelFrom(request.model);
    requireReason(request.reason, 'hold');
    checkStages(request.stages);
    const subject = request.stages?.join(',') ?? '*';
    return write(context, {
      operation: 'hold',
      model,
      subject,
      stages: (gathered) => request.stages?.map((stage) => stageFor(gathered.effective, stage).name) ?? null,
      plan: (gathered, login) => {
        requireRoom(gathered);
        const { reason, stages } = request;
        const until = request.until === null ? null : endFrom(request.until, momentOf(gathered));
        const laid: Hold = {
          id: `hold-${gathered.state.seq + 1}`,
          stages,
          reason,
          by: login,
          at: momentOf(gathered),
          until,
        };
        return {
          written: { type: 'held', payload: { hold: laid } },
          holds: [laid],
          summary: `${model} is held (${laid.id}): ${reason}`,
        };
      },
    });
  });
}

export async function resume(context: Context, request: ResumeRequest): Promise<Result<HoldRecord>> {
  return settle('resume', async () => {
    const model = modelFrom(request.model);
    requireReason(request.reason, 'lifting');
    return write(context, {
      operation: 'resume',
      model,
      subject: request.hold ?? '*',
      stages: ({ state }) => stagesOf(state.holds.filter((one) => request.hold === null || one.id === request.hold)),
      plan: ({ state }) => {
        const lifted = state.holds.filter((one) => request.hold === null || one.id === request.hold);
        if (lifted.length === 0) {
          refuse({
            code: 'no_such_hold',
            required: request.hold === null ? 'a hold in force' : `hold ${request.hold}`,
            found:
              state.holds.length === 0
                ? `${model} has no hold`
                : `${model} has ${state.holds.map((one) => one.id).join(', ')}`,
            next: 'Nothing needs to be lifted, or name one of these.',
          });
        }
        const ids = lifted.map((one) => one.id);
        const payload = { holds: ids, reason: request.reason };
        return {
          written: { type: 'resumed', payload },
          holds: lifted,
          summary: `${model}: ${ids.join(', ')} lifted: ${request.reason}`,
        };
      },
    });
  });
}

function stagesOf(holds: readonly Hold[]): readonly string[] | null {
  if (holds.length === 0 || holds.some((one) => one.stages === null)) return null;
  return [...new Set(holds.flatMap((one) => one.stages ?? []))];
}

function checkStages(stages: readonly string[] | null): void {
  for (const stage of stages ?? []) checkStageName(stage);
  if (stages === null || (stages.length > 0 && new Set(stages).size === stages.length)) return;
  refuse({
    code: 'input_invalid',
    required: 'stages to hold, each once',
    found: stages.length === 0 ? 'an empty list' : stages.join(', '),
    next: 'Leave the stages out to hold all of them.',
  });
}

/** The state is read by every operation, so what can pile up in it has a bound. */
function requireRoom({ state }: Gathered): void {
  if (state.holds.length < OPEN_HOLDS) return;
  refuse({
    code: 'too_many_open',
    required: `fewer than ${OPEN_HOLDS} holds on ${state.model}`,
    found: `${state.holds.length} that nobody has lifted`,
    next: `Lift some with \`slipway resume ${state.model}\`; one without stages holds all of them.`,
  });
}

interface HoldPlan {
  readonly written:
    | { readonly type: 'held'; readonly payload: Payloads['held'] }
    | { readonly type: 'resumed'; readonly payload: Payloads['resumed'] };
  readonly holds: readonly Hold[];
  readonly summary: string;
}

/** Whether the actor may hold every stage concerned: a policy can grant holds stage by stage. */
async function checkMay(
  context: Context,
  of: {
    readonly gathered: Gathered;
    readonly actor: Actor;
    readonly role: ReturnType<typeof startRoleLookup>;
    readonly operation: 'hold' | 'resume';
    /** Null: all of them. */
    readonly stages: readonly string[] | null;
  },
): Promise<{ readonly permission: Permission; readonly check: ReturnType<typeof checkPermission> }> {
  const { gathered, actor, role, operation } = of;
  const { effective, state } = gathered;
  const stages = of.stages ?? effective.lifecycle.order;
  const judged = await Promise.all(
    stages.map(async (stage) => {
      const permission = permissionFor(effective, { operation: 'hold', stage });
      const facts = await personFacts(context, { actor, permission, role });
      const what = of.stages === null ? `${operation} ${state.model}` : `${operation} ${stage} of ${state.model}`;
      return { permission, check: checkPermission({ what, actor, permission, facts }) };
    }),
  );
  const [first] = judged;
  if (first === undefined) throw new TypeError('a lifecycle has a stage');
  return judged.find(({ check }) => check.status !== 'pass') ?? first;
}

async function write(
  context: Context,
  of: {
    readonly operation: 'hold' | 'resume';
    readonly model: string;
    readonly subject: string;
    /** Stages that the hold covers, or that the holds to lift cover; null: all. */
    readonly stages: (gathered: Gathered) => readonly string[] | null;
    readonly plan: (gathered: Gathered, login: string) => HoldPlan;
  },
): Promise<Result<HoldRecord>> {
  const { operation, model } = of;
  const role = startRoleLookup(context);
  const key = operationKey(
    { source: context.caller.source, operation, model, subject: of.subject, stage: null },
    context.ports.sha256,
  );
  let planned: HoldPlan | null = null;
  return writeEvent<HoldRecord>(context, {
    operation,
    model,
    key,
    // Who asks for a hold again after it was lifted means a hold; who lifts one again has it lifted.
    isSpent: async (event, { state }) =>
      event.type === 'held' && !state.holds.some((one) => one.id === event.payload.hold.id),
    plan: async (gathered) => {
      const actor = actorFor(context, gathered);
      const stages = of.stages(gathered);
      const { permission, check } = await checkMay(context, { gathered, actor, role, operation, stages });
      const { code, ...may } = check;
      const { status, detail } = may;
      const checks: Check = { name: operation, title: `${operation} ${model}`, status, detail, children: [may] };
      if (may.status !== 'pass') {
        const next = `Ask ${permission.roles.join(' or ') || 'whoever may change the policy'} to do it.`;
        const refusal = { code, required: `somebody whom the policy lets ${operation}`, found: detail, next };
        return { kind: 'stop', result: refused({ operation, refusal, checks }) };
      }
      planned = of.plan(gathered, actor.login);
      const { summary, written } = planned;
      return { kind: 'write', ...written, actor, owes: [], checks, summary };
    },
    record: ({ event }) => {
      const holds = event.type === 'held' ? [event.payload.hold] : (planned?.holds ?? []);
      return { model, holds, hold: holds.map((one) => one.id).join(','), seq: event.seq };
    },
  });
}
