/**
 * Roll back: one parallel batch of reads, one write, and the previous version is live again. Nothing but a role and
 * the integrity of what is restored stands in its way.
 */
import type { StageDocument, StagedVersion } from '../core/documents.ts';
import { operationKey } from '../core/operation-key.ts';
import { stagePath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { Result } from '../core/result.ts';
import { decideRollback, lastGood, restrictedAs } from '../core/rollback.ts';
import type { ModelState, Tenure } from '../core/state.ts';
import { stageOf } from '../core/state.ts';
import { versionTag } from '../core/tags.ts';
import { permissionFor } from '../policy/effective.ts';
import { actorFor, personFacts, startRoleLookup } from './authority.ts';
import type { Context } from './context.ts';
import { finished, refused, settle } from './context.ts';
import { readDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import { checkStageName, checkTexts, modelFrom, requireReason } from './inputs.ts';
import type { MoveRecord } from './moves.ts';
import { documentsBefore, finishMove, moveFiles, outsideOf, stageFor } from './moves.ts';
import { requireProvenVersion } from './provenance.ts';
import type { Step } from './transact.ts';
import { momentOf, transact } from './transact.ts';
import {
  pointerOf,
  provenRestriction,
  readStaged,
  readVersion,
  referenceFrom,
  usable,
  versionFiles,
  versionIn,
} from './versions.ts';

export interface RollbackRequest {
  readonly model: string;
  readonly stage: string;
  /** Version to go back to; null: the last good one. */
  readonly to: string | null;
  readonly reason: string;
  readonly link: string | null;
  /** Issue to annotate instead of opening an incident. */
  readonly incident: number | null;
}

/** How many of the newest releases come along with the first look: the version to restore is usually among them. */
const RECENT_RELEASES = 20;

interface Target {
  readonly staged: StagedVersion;
  readonly how: 'last_good' | 'named';
  readonly currentStage: string;
  readonly restriction: 'deprecated' | 'quarantined' | null;
}

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
        subject: request.to ?? 'last_good',
        stage: request.stage,
      },
      sha256,
    );
    const named = selector?.kind === 'version' ? { model, version: selector.version } : null;
    let deprecated: string | null = null;
    const decide = async (gathered: Gathered): Promise<Step> => {
      const { state, effective, snapshot } = gathered;
      const stage = stageFor(effective, request.stage);
      const { live } = stageOf(state, stage.name);
      if (live === null) {
        refuse({
          code: 'nothing_live',
          required: `a live version in ${stage.name} to roll back`,
          found: 'nothing is live there',
          next: `Promote a version to ${stage.name} instead.`,
        });
      }
      const target = await findTarget(context, { gathered, request });
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
          live,
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

/**
 * The stage file is a copy that anyone who may push can edit; the state, whose digest the last event carries, is not.
 * What is restored must be the very version that the state says was good.
 */
function requireTenure({ record, published }: StagedVersion, good: Tenure): void {
  const same =
    published.subject === good.subject && published.anchor === good.anchor && record.version === good.version;
  if (same && published.tag === versionTag({ model: record.model, version: good.version })) return;
  refuse({
    code: 'integrity_failed',
    required: `${good.version} with subject ${good.subject} and commit ${good.anchor}, as the state has it`,
    found: `${record.version} with subject ${published.subject} and commit ${published.anchor} in the ledger's files`,
    next: 'Name another version with `to`, and run `slipway verify` to see what was changed.',
  });
}

/** A time in which a version was live somewhere, as far back as the state remembers. */
function tenureOf(state: ModelState, ordinal: number): Tenure | null {
  const all = Object.values(state.stages).flatMap(({ live, history }) =>
    live === null ? history : [live, ...history],
  );
  return all.find((one) => one.ordinal === ordinal) ?? null;
}

async function findTarget(
  context: Context,
  of: { readonly gathered: Gathered; readonly request: RollbackRequest },
): Promise<Target> {
  const { gathered, request } = of;
  const { state, commit, effective } = gathered;
  const start = effective.lifecycle.start;
  if (request.to === null) {
    const good = lastGood(state, request.stage);
    if (good === null) {
      refuse({
        code: 'no_good_version',
        required: `an earlier good version of ${request.stage}`,
        found: 'the stage has none',
        next: 'Name a version with `to`, or promote one.',
      });
    }
    const path = stagePath(state.model, request.stage);
    const document = readDocument<StageDocument>(gathered.snapshot, { path, schema: 'slipway.stage/1' });
    const kept = document?.fallbacks.find((one) => one.record.ordinal === good.ordinal);
    const staged = kept ?? (await readStaged(context, { model: state.model, version: good.version, commit }));
    if (staged === null) {
      refuse({
        code: 'integrity_failed',
        required: `the record of ${good.version}`,
        found: 'it is missing in the ledger',
        next: 'Name another version with `to`, and run `slipway verify`.',
      });
    }
    requireTenure(staged, good);
    const restriction = restrictedAs(state, good.ordinal);
    return { staged, how: 'last_good', currentStage: good.went_to ?? start, restriction };
  }
  const { selector } = referenceFrom(`${state.model}@${request.to}`);
  const wanted = selector ?? { kind: 'latest' as const };
  const { version } = await pointerOf(context, { state, selector: wanted, commit, policy: effective });
  const key = { model: state.model, version };
  const found =
    wanted.kind === 'version'
      ? versionIn(gathered.snapshot, key, context.ports.sha256)
      : await readVersion(context, { ...key, commit });
  const staged = usable(found, { ...key, selector: wanted });
  // For what was once live the state vouches, without another look; anything else is proven by its own event.
  const tenure = tenureOf(state, staged.record.ordinal);
  if (tenure === null) await requireProvenVersion(context, { gathered, staged });
  else requireTenure(staged, tenure);
  const kept = provenRestriction(state, found)?.restriction ?? 'none';
  return {
    staged,
    how: 'named',
    currentStage: found?.status.stage ?? start,
    restriction: kept === 'none' ? null : kept,
  };
}
