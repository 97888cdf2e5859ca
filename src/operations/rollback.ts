/**
 * Roll back: one parallel batch of reads, one write, and the previous version is live again. Nothing but a role and
 * the integrity of what is restored stands in its way.
 */
import type { Digest } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import type { Result } from '../core/result.ts';
import { decideRollback } from '../core/rollback.ts';
import type { Look } from '../core/rollout/types.ts';
import type { Tenure } from '../core/state.ts';
import { stageOf } from '../core/state.ts';
import { versionTag } from '../core/tags.ts';
import { permissionFor } from '../policy/effective.ts';
import { actorFor, personFacts, startRoleLookup } from './authority.ts';
import type { Context } from './context.ts';
import { finished, refused, settle } from './context.ts';
import type { Gathered } from './gather.ts';
import { checkStageName, checkTexts, modelFrom, requireReason } from './inputs.ts';
import type { MoveRecord } from './moves.ts';
import { documentsBefore, finishMove, moveFiles, outsideOf, stageFor } from './moves.ts';
import { findTarget } from './rollback-target.ts';
import type { Step } from './transact.ts';
import { momentOf, transact } from './transact.ts';
import { referenceFrom, versionFiles } from './versions.ts';

export interface RollbackRequest {
  readonly model: string;
  readonly stage: string;
  /** Version to go back to; null: the last good one. */
  readonly to: string | null;
  readonly reason: string;
  readonly link: string | null;
  /** Issue to annotate instead of opening an incident. */
  readonly incident: number | null;
  /** What was seen that causes it, and the version it was seen of: nothing else is taken out for it. */
  readonly look?: Look | null;
  readonly seenOf?: Digest | null;
  /** When it was asked for, where that is known and earlier than this look, ISO 8601 by the platform's clock. */
  readonly askedAt?: string | null;
}

/** How many of the newest releases come along with the first look: the version to restore is usually among them. */
const RECENT_RELEASES = 20;

export async function rollback(context: Context, request: RollbackRequest): Promise<Result<MoveRecord>> {
  return settle('rollback', async () => {
    const model = modelFrom(request.model);
    const { selector } = referenceFrom(request.to === null ? model : `${model}@${request.to}`);
    checkStageName(request.stage);
    requireReason(request.reason, 'rollback');
    checkTexts(request);
    const { clock, sha256 } = context.ports;
    const role = startRoleLookup(context);
    const key = operationKey(
      {
        source: context.caller.source,
        operation: 'rollback',
        model,
        subject: request.seenOf ?? request.to ?? 'last_good',
        stage: request.stage,
      },
      sha256,
    );
    const named = selector?.kind === 'version' ? { model, version: selector.version } : null;
    let deprecated: string | null = null;
    // What is to be taken out, from the first look on: where somebody else is quicker, the next best is not taken instead.
    let meant: Digest | null = request.seenOf ?? null;
    const decide = async (gathered: Gathered): Promise<Step> => {
      const { state, effective, snapshot } = gathered;
      const stage = stageFor(effective, request.stage);
      const { live, incoming, history } = stageOf(state, stage.name);
      if (meant !== null && live?.subject !== meant && incoming?.subject !== meant)
        return { kind: 'stop', result: goneAlready(request, meant) };
      const since = request.to === null ? rolledBackSince(history, request.askedAt ?? null) : null;
      if (since !== null) return { kind: 'stop', result: goneAlready(request, since.subject) };
      const target = await findTarget(context, { gathered, request, meant });
      if (meant !== null && target.failed.subject !== meant)
        return { kind: 'stop', result: goneAlready(request, meant) };
      if (request.to === null) meant = target.failed.subject;
      deprecated = target.restriction === 'deprecated' ? target.staged.record.version : null;
      const actor = actorFor(context, gathered);
      const permission = permissionFor(effective, { operation: 'rollback', stage: stage.name });
      const [people, integrity] = await Promise.all([
        personFacts(context, { actor, permission, role }),
        outsideOf(context, { snapshot, tag: target.staged.published.tag }),
      ]);
      const decision = decideRollback(
        {
          policy: effective,
          state,
          stage,
          failed: target.failed,
          calledOff: target.calledOff,
          version: target.staged,
          target: target.how,
          currentStage: target.currentStage,
          restriction: target.restriction,
          actor,
          people,
          integrity,
          reason: request.reason,
          link: request.link,
          incident: request.incident,
          look: request.look ?? null,
          now: momentOf(gathered),
        },
        sha256,
      );
      if (decision.kind === 'refused') return { kind: 'stop', result: refused({ operation: 'rollback', ...decision }) };
      if (decision.kind === 'already_live') {
        const summary = `${model} ${target.staged.record.version} is live in ${stage.name} already.`;
        const record = { ...target.staged.published, stage: stage.name };
        return {
          kind: 'stop',
          result: finished({
            operation: 'rollback',
            decision: 'already_done',
            reason: 'already_live',
            summary,
            checks: decision.checks,
            record,
          }),
        };
      }
      return {
        kind: 'write',
        type: 'rolled_back',
        payload: decision.payload,
        actor,
        owes: decision.owes,
        // A rollback completes nothing that others owe: that is for whoever comes next.
        projectedThrough: state.projected_through,
        checks: decision.checks,
        documents: await documentsBefore(context, { gathered, stages: [stage.name] }),
        staged: target.staged,
        record: null,
      };
    };
    const tags = named === null ? [] : [versionTag(named)];
    const transaction = await transact(context, {
      model,
      key,
      query: {
        files: [
          ...moveFiles({ model, stage: request.stage, now: clock.now() }),
          ...(named === null ? [] : versionFiles(named, sha256)),
        ],
        tags,
        releases: tags,
        recent_releases: named === null ? RECENT_RELEASES : 0,
      },
      decide,
    });
    if (transaction.kind === 'stopped') return transaction.result as Result<MoveRecord>;
    const result = await finishMove(context, { operation: 'rollback', transaction, before: [] });
    const warning = `${deprecated} is deprecated: replace it soon.`;
    return deprecated === null ? result : { ...result, warnings: [...result.warnings, warning] };
  });
}

/** What went back after somebody had asked for that: it is what they meant, and what serves since is not. */
function rolledBackSince(history: readonly Tenure[], askedAt: string | null): Tenure | null {
  if (askedAt === null) return null;
  const last = history.find((one) => one.ended === 'rolled_back');
  return last !== undefined && last.to !== null && Date.parse(last.to) > Date.parse(askedAt) ? last : null;
}

/** What was seen to do harm is out already: somebody was quicker. */
function goneAlready(request: RollbackRequest, seen: Digest): Result<MoveRecord> {
  const detail = `${seen} is neither live nor being rolled out in ${request.stage} any more.`;
  return finished({
    operation: 'rollback',
    decision: 'already_done',
    reason: 'rollout_gone',
    summary: `Nothing to take out: ${detail}`,
    checks: { name: 'rollback', title: 'Roll back', status: 'pass', detail },
    record: null as never,
  });
}
