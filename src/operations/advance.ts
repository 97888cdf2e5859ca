/** Advance: the candidate of a rollout goes on to its next step, or becomes live. Asked for by a person, or by a look. */
import type { LedgerEvent } from '../core/event.ts';
import { EVENT_SCHEMA } from '../core/event.ts';
import type { Digest } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { eventPath, stagePath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { EffectReport, Result } from '../core/result.ts';
import { decideAdvance } from '../core/rollout/advance.ts';
import { rolloutIn } from '../core/rollout/fold.ts';
import type { Look, Rollout } from '../core/rollout/types.ts';
import { permissionFor } from '../policy/effective.ts';
import { actorFor, personFacts, roleWhenNeeded } from './authority.ts';
import type { Context } from './context.ts';
import { finished, refused, settle } from './context.ts';
import { corrupt, parseDocument } from './documents.ts';
import { completeOwed, requireFewDebts } from './effects.ts';
import type { Gathered } from './gather.ts';
import { checkStageName, checkTexts, modelFrom } from './inputs.ts';
import type { MoveRecord } from './moves.ts';
import { documentsBefore, finishMove, moveFiles, outsideOf, stageFor } from './moves.ts';
import { originOfEvent, requireProvenVersion } from './provenance.ts';
import type { Step } from './transact.ts';
import { momentOf, transact } from './transact.ts';
import { provenRestriction, readVersion, usable } from './versions.ts';

export interface AdvanceRequest {
  readonly model: string;
  readonly stage: string;
  readonly reason: string | null;
  /** What was seen that lets it go on, the version it was seen of, and the step; null: a person asks. */
  readonly seen: { readonly look: Look; readonly of: Digest; readonly step: number } | null;
}

export async function advance(context: Context, request: AdvanceRequest): Promise<Result<MoveRecord>> {
  return settle('advance', async () => {
    const model = modelFrom(request.model);
    checkStageName(request.stage);
    checkTexts({ reason: request.reason, link: null });
    const { clock, sha256 } = context.ports;
    const role = roleWhenNeeded(context);
    const done: EffectReport[] = [];
    let pinned: { readonly step: number; readonly subject: Digest } | null =
      request.seen === null ? null : { step: request.seen.step, subject: request.seen.of };
    const key = operationKey(
      {
        source: context.caller.source,
        operation: 'advance',
        model,
        subject: request.seen === null ? 'next' : `${request.seen.of}/${request.seen.step}`,
        stage: request.stage,
      },
      sha256,
    );
    const decide = async (gathered: Gathered): Promise<Step> => {
      const { state, effective, snapshot, commit } = gathered;
      const stage = stageFor(effective, request.stage);
      const found = rolloutIn(state, stage.name);
      const { seen } = request;
      if (seen !== null && isPast(found, seen)) return { kind: 'stop', result: goneOn(request) };
      if (found === null) nothingRolledOut(request);
      const { rollout, tenure } = found;
      pinned ??= { step: rollout.step, subject: tenure.subject };
      if (pinned.subject !== tenure.subject) nothingRolledOut(request);
      const version = { model, version: tenure.version };
      const candidate = await readVersion(context, { ...version, commit });
      const staged = usable(candidate, { ...version, selector: { kind: 'version', version: tenure.version } });
      const actor = actorFor(context, gathered);
      const permission = permissionFor(effective, { operation: 'promote', stage: stage.name });
      const [people, integrity, began] = await Promise.all([
        personFacts(context, { actor, permission, role }),
        outsideOf(context, { snapshot, tag: staged.published.tag }),
        beginning(context, { gathered, rollout }),
        requireProvenVersion(context, { gathered, staged }),
      ]);
      const decision = decideAdvance(
        {
          policy: effective,
          state,
          stage,
          rollout,
          candidate: tenure,
          version: staged,
          restriction: provenRestriction(state, candidate),
          fromStep: pinned.step,
          by: request.seen === null ? 'person' : 'look',
          look: request.seen?.look ?? rollout.look,
          began,
          actor,
          people,
          integrity,
          reason: request.reason,
          now: momentOf(gathered),
        },
        sha256,
      );
      if (decision.kind === 'refused') return { kind: 'stop', result: refused({ operation: 'advance', ...decision }) };
      const asked = { state, commit, now: momentOf(gathered) };
      const owed = context.mode === 'dry_run' ? null : await completeOwed(context, asked);
      done.push(...(owed?.reports ?? []));
      if (owed !== null) requireFewDebts(state, owed);
      const common = {
        kind: 'write' as const,
        actor,
        owes: decision.owes,
        projectedThrough: owed?.through ?? state.projected_through,
        checks: decision.checks,
        documents: await documentsBefore(context, { gathered, stages: [stage.name] }),
        staged,
        record: null,
      };
      return decision.kind === 'step'
        ? { ...common, type: 'advanced', payload: decision.payload }
        : { ...common, type: 'promoted', payload: decision.payload };
    };
    const files = [...moveFiles({ model, stage: request.stage, now: clock.now() }), stagePath(model, request.stage)];
    const transaction = await transact(context, { model, key, query: { files: [...new Set(files)] }, decide });
    if (transaction.kind === 'stopped') return transaction.result as Result<MoveRecord>;
    return finishMove(context, { operation: 'advance', transaction, before: done });
  });
}

/** Whether what was seen is no longer so: the rollout has ended, or went on, because somebody was quicker. */
function isPast(found: ReturnType<typeof rolloutIn>, seen: NonNullable<AdvanceRequest['seen']>): boolean {
  return found === null || found.tenure.subject !== seen.of || found.rollout.step !== seen.step;
}

function goneOn(request: AdvanceRequest): Result<MoveRecord> {
  const detail = `The rollout in ${request.stage} is no longer where it was looked at: somebody was quicker.`;
  return finished({
    operation: 'advance',
    decision: 'already_done',
    reason: 'rollout_gone',
    summary: detail,
    checks: { name: 'advance', title: 'Roll out further', status: 'not_applicable', detail },
    record: null as never,
  });
}

function nothingRolledOut(request: AdvanceRequest): never {
  refuse({
    code: 'rollout_gone',
    required: `a version that is being rolled out in ${request.stage}`,
    found: 'none is',
    next: `See what is there with \`slipway info ${request.model}\`.`,
  });
}

/** The event that began a rollout: its approvals, evaluation and environment are those of the completed promotion. */
async function beginning(
  context: Context,
  of: { readonly gathered: Gathered; readonly rollout: Rollout },
): Promise<LedgerEvent<'promoted'>> {
  const { state, commit } = of.gathered;
  const path = eventPath(state.model, of.rollout.seq);
  const snapshot = await context.ports.ledger.read({ files: [path], at_commit: commit });
  const reading = parseDocument<LedgerEvent>(snapshot.files.get(path) ?? null, EVENT_SCHEMA);
  if (reading.kind !== 'document') corrupt(path, 'the event that began the rollout cannot be read');
  const event = reading.value;
  const { subject } = of.rollout.candidate;
  const began = event.type === 'promoted' && event.seq === of.rollout.seq && event.payload.subject === subject;
  if (!began) corrupt(path, 'it is not the event that began the rollout');
  const origin = await originOfEvent(context, { gathered: of.gathered, event });
  if (origin.status !== 'pass' && of.gathered.effective.ledger.unprovenOrigin === 'refuse') {
    refuse({
      code: 'origin_unproven',
      required: 'a rollout that was begun by a workflow the policy lists',
      found: origin.detail,
      next: 'Run `slipway verify`: it names what was changed.',
    });
  }
  return event as LedgerEvent<'promoted'>;
}
