/** Promote: a version enters a stage. Facts are gathered in one look, core decides, one commit writes. */
import { environmentToName } from '../core/environment.ts';
import type { EventBody } from '../core/event.ts';
import type { Digest } from '../core/names.ts';
import { isDigest, parseReference } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { evaluationsPath } from '../core/paths.ts';
import { decidePromotion } from '../core/promotion.ts';
import { refuse } from '../core/reasons.ts';
import type { EffectReport, Result } from '../core/result.ts';
import { stageOf } from '../core/state.ts';
import { versionTag } from '../core/tags.ts';
import { permissionFor } from '../policy/effective.ts';
import { actorFor, personFacts, roleWhenNeeded } from './authority.ts';
import type { Context } from './context.ts';
import { finished, refused, settle } from './context.ts';
import { completeOwed, requireFewDebts } from './effects.ts';
import { type FoundRequest, requireAskedOn } from './find-request.ts';
import type { Gathered } from './gather.ts';
import { checkStageName, checkTexts } from './inputs.ts';
import type { MoveRecord } from './moves.ts';
import { documentsBefore, finishMove, moveFiles, outsideOf, stageFor } from './moves.ts';
import { standingOf } from './promotion-facts.ts';
import { requireProvenVersion } from './provenance.ts';
import type { Step } from './transact.ts';
import { momentOf, transact } from './transact.ts';
import type { FoundVersion } from './versions.ts';
import {
  pointerOf,
  provenRestriction,
  readVersion,
  referenceFrom,
  usable,
  versionFiles,
  versionIn,
} from './versions.ts';

export interface PromoteRequest {
  /** `model@version`, or the `subject` that a registration put out. */
  readonly subject: string;
  readonly to: string;
  readonly reason: string | null;
  readonly link: string | null;
  /** What must be live now: a subject digest, a version, or `none`; null pins what the first look finds. */
  readonly expectedLive: string | null;
  /** Where the version was read off a page: the request that has to stand there. */
  readonly page?: FoundRequest | null;
  /** `plan`: decide, write nothing, and say what the job behind the environment is to do. Default `apply`. */
  readonly phase?: 'plan' | 'apply';
  /** The approval digest that a plan had shown: nothing else is done. */
  readonly planned?: string | null;
}

export interface PromoteRecord extends MoveRecord {
  /** What sign-offs of this move are bound to; null where it was committed before, without any. */
  readonly approval_digest: Digest | null;
  /** The environment that the job which applies it has to name; empty for none. */
  readonly environment: string;
}

export async function promote(asking: Context, request: PromoteRequest): Promise<Result<PromoteRecord>> {
  // A plan writes nothing, whoever makes it.
  const context: Context = request.phase === 'plan' ? { ...asking, mode: 'dry_run' } : asking;
  return settle('promote', async () => {
    const reference = referenceFrom(request.subject);
    const selector = reference.selector ?? { kind: 'latest' as const };
    const { model } = reference;
    checkStageName(request.to);
    checkTexts(request);
    checkExpectedLive(request.expectedLive);
    const planned = plannedDigest(request);
    const { clock, sha256 } = context.ports;
    const role = roleWhenNeeded(context);
    const done: EffectReport[] = [];
    let pinned: { readonly subject: Digest | null } | null = null;
    let bound: Pick<PromoteRecord, 'approval_digest' | 'environment'> | null = null;
    const key = operationKey(
      { source: context.caller.source, operation: 'promote', model, subject: request.subject, stage: request.to },
      sha256,
    );
    const filesOf = (of: { readonly model: string; readonly version: string }): string[] => [
      ...versionFiles(of, sha256),
      evaluationsPath(of, sha256),
    ];
    const tag = selector.kind === 'version' ? [versionTag({ model, version: selector.version })] : [];
    const decide = async (gathered: Gathered): Promise<Step> => {
      const { state, effective, snapshot, commit } = gathered;
      if (request.page !== undefined && request.page !== null) requireAskedOn(state, request.page);
      const to = stageFor(effective, request.to);
      const { version } = await pointerOf(context, { state, selector, commit, policy: effective });
      const found = await findVersion(context, { gathered, version, brought: selector.kind === 'version' });
      const staged = usable(found, { model, version, selector });
      pinned ??= { subject: expectedLive(request.expectedLive, { gathered, stage: to.name }) };
      const actor = actorFor(context, gathered);
      const permission = permissionFor(effective, { operation: 'promote', stage: to.name });
      const candidacy = {
        gathered,
        staged,
        to,
        expectedLive: pinned.subject,
        phase: request.phase ?? 'apply',
        planned,
      } as const;
      const [people, outside, , standing] = await Promise.all([
        personFacts(context, { actor, permission, role }),
        outsideOf(context, { snapshot, tag: staged.published.tag }),
        requireProvenVersion(context, { gathered, staged }),
        standingOf(context, candidacy),
      ]);
      const { evaluation } = standing;
      bound = { approval_digest: standing.approval.digest, environment: environmentToName(to, standing.environment) };
      const decision = decidePromotion(
        {
          policy: effective,
          state,
          version: staged,
          currentStage: found?.status.stage ?? null,
          to,
          expectedLive: pinned.subject,
          actor,
          people,
          integrity: outside,
          ...standing,
          restriction: provenRestriction(state, found),
          planned,
          reason: request.reason,
          link: request.link,
          now: momentOf(gathered),
        },
        sha256,
      );
      if (decision.kind === 'refused') return { kind: 'stop', result: refused({ operation: 'promote', ...decision }) };
      if (decision.kind === 'already_live') {
        const record = { ...staged.published, stage: to.name, ...bound };
        const { incoming } = stageOf(state, to.name);
        const there = incoming?.ordinal === staged.record.ordinal ? 'is being rolled out' : 'is live';
        const summary = `${model} ${version} ${there} in ${to.name} already.`;
        const result = finished({
          operation: 'promote',
          decision: 'already_done',
          reason: 'already_live',
          summary,
          checks: decision.checks,
          record,
          effects: done,
        });
        return { kind: 'stop', result };
      }
      // Only who writes completes what is owed: of twenty that ask at once, nineteen would be in the way of the one.
      const asked = { state, commit, now: momentOf(gathered) };
      const owed = context.mode === 'dry_run' ? null : await completeOwed(context, asked);
      done.push(...(owed?.reports ?? []));
      if (owed !== null) requireFewDebts(state, owed);
      return {
        kind: 'write',
        type: 'promoted',
        payload: decision.payload,
        actor,
        owes: decision.owes,
        projectedThrough: owed?.through ?? state.projected_through,
        checks: decision.checks,
        documents: await documentsBefore(context, {
          gathered,
          stages: stagesTouched({ gathered, to: to.name, from: decision.payload.from }),
        }),
        staged,
        record: null,
        ...(evaluation.kind === 'known' && evaluation.basis.decided === 'again'
          ? { evaluation: evaluation.record }
          : {}),
      };
    };
    const transaction = await transact(context, {
      model,
      key,
      query: {
        files: [
          ...moveFiles({ model, stage: request.to, now: clock.now() }),
          ...(selector.kind === 'version' ? filesOf({ model, version: selector.version }) : []),
        ],
        tags: tag,
        releases: tag,
      },
      decide,
    });
    if (transaction.kind === 'stopped') return transaction.result as Result<PromoteRecord>;
    const result = await finishMove(context, { operation: 'promote', transaction, before: done });
    return {
      ...result,
      record: result.record === null ? null : { ...result.record, ...(bound ?? boundOf(transaction)) },
    };
  });
}

/** What a promotion that was committed by an earlier attempt was bound to. */
function boundOf({ event }: { readonly event: EventBody }): Pick<PromoteRecord, 'approval_digest' | 'environment'> {
  if (event.type !== 'promoted') throw new TypeError('a promotion is recorded by an event of its own');
  const { approvals, environment } = event.payload;
  return { approval_digest: approvals?.digest ?? null, environment: environment?.name ?? '' };
}

/** The digest that a plan had shown, in the form that it was put out in. */
function plannedDigest({ planned }: PromoteRequest): Digest | null {
  if (planned === undefined || planned === null) return null;
  if (isDigest(planned)) return planned;
  refuse({
    code: 'input_invalid',
    required: 'the `approval-digest` that the plan put out: sha256: and 64 hex digits',
    found: JSON.stringify(planned.slice(0, 100)),
    next: 'Pass on the output of the job that planned, or leave it out.',
  });
}

/** The stage entered, and the one left if the version is live there. */
function stagesTouched(of: { readonly gathered: Gathered; readonly to: string; readonly from: string }): string[] {
  const leaves = of.from !== of.to && stageOf(of.gathered.state, of.from).live !== null;
  return leaves ? [of.to, of.from] : [of.to];
}

async function findVersion(
  context: Context,
  of: { readonly gathered: Gathered; readonly version: string; readonly brought: boolean },
): Promise<FoundVersion | null> {
  const key = { model: of.gathered.state.model, version: of.version };
  if (of.brought) return versionIn(of.gathered.snapshot, key, context.ports.sha256);
  return readVersion(context, { ...key, commit: of.gathered.commit });
}

/** What is expected must at least have the form of something that could be live. */
function checkExpectedLive(given: string | null): void {
  if (given === null || given === 'none' || isDigest(given)) return;
  const selector = parseReference(given.includes('@') ? given : `model@${given}`)?.selector;
  if (selector?.kind === 'version' || selector?.kind === 'ordinal' || selector?.kind === 'subject') return;
  refuse({
    code: 'input_invalid',
    required: 'the version expected to be live, its digest, or `none`',
    found: JSON.stringify(given.slice(0, 100)),
    next: 'Leave it out to replace whatever is live now.',
  });
}

function expectedLive(
  given: string | null,
  of: { readonly gathered: Gathered; readonly stage: string },
): Digest | null {
  const { live } = stageOf(of.gathered.state, of.stage);
  if (given === null) return live?.subject ?? null;
  if (given === 'none') return null;
  const text = given.includes('@sha256:') ? given.slice(given.indexOf('sha256:')) : given;
  if (isDigest(text)) return text;
  const version = text.replace(/^v(?=\d+\.)/, '');
  if (live !== null && (live.version === version || `v${live.ordinal}` === text)) return live.subject;
  refuse({
    code: 'live_version_moved',
    required: `${given} live in ${of.stage}`,
    found: live === null ? 'nothing is live there' : `${live.version} is live there`,
    next: 'Look at what is live now, and ask again if this version should replace it.',
  });
}
