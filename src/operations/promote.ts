/** Promote: a version enters a stage. Facts are gathered in one look, core decides, one commit writes. */
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
import { actorFor, personFacts, startRoleLookup } from './authority.ts';
import type { Context } from './context.ts';
import { finished, refused, settle } from './context.ts';
import { completeOwed, requireFewDebts } from './effects.ts';
import { evaluationStanding } from './evaluation-standing.ts';
import type { Gathered } from './gather.ts';
import { checkStageName, checkTexts } from './inputs.ts';
import type { MoveRecord } from './moves.ts';
import { documentsBefore, finishMove, moveFiles, outsideOf, stageFor } from './moves.ts';
import { requireProvenVersion } from './provenance.ts';
import type { Step } from './transact.ts';
import { momentOf, transact } from './transact.ts';
import type { FoundVersion } from './versions.ts';
import { pointerOf, readVersion, referenceFrom, usable, versionFiles, versionIn } from './versions.ts';

export interface PromoteRequest {
  /** `model@version`, or the `subject` that a registration put out. */
  readonly subject: string;
  readonly to: string;
  readonly reason: string | null;
  readonly link: string | null;
  /** What must be live now: a subject digest, a version, or `none`; null pins what the first look finds. */
  readonly expectedLive: string | null;
}

export async function promote(context: Context, request: PromoteRequest): Promise<Result<MoveRecord>> {
  return settle('promote', async () => {
    const reference = referenceFrom(request.subject);
    const selector = reference.selector ?? { kind: 'latest' as const };
    const { model } = reference;
    checkStageName(request.to);
    checkTexts(request);
    checkExpectedLive(request.expectedLive);
    const { clock, sha256 } = context.ports;
    const role = startRoleLookup(context);
    const done: EffectReport[] = [];
    let pinned: { readonly subject: Digest | null } | null = null;
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
      const to = stageFor(effective, request.to);
      const { version } = await pointerOf(context, { state, selector, commit, policy: effective });
      const found = await findVersion(context, { gathered, version, brought: selector.kind === 'version' });
      const staged = usable(found, { model, version, selector });
      pinned ??= { subject: expectedLive(request.expectedLive, { gathered, stage: to.name }) };
      const actor = actorFor(context, gathered);
      const permission = permissionFor(effective, { operation: 'promote', stage: to.name });
      const [people, outside, , evaluation] = await Promise.all([
        personFacts(context, { actor, permission, role }),
        outsideOf(context, { snapshot, tag: staged.published.tag }),
        requireProvenVersion(context, { gathered, staged }),
        evaluationStanding(context, { gathered, staged, to, now: momentOf(gathered) }),
      ]);
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
          evaluation,
          reason: request.reason,
          link: request.link,
          now: momentOf(gathered),
        },
        sha256,
      );
      if (decision.kind === 'refused') return { kind: 'stop', result: refused({ operation: 'promote', ...decision }) };
      if (decision.kind === 'already_live') {
        const record = { ...staged.published, stage: to.name };
        const summary = `${model} ${version} is live in ${to.name} already.`;
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
    if (transaction.kind === 'stopped') return transaction.result as Result<MoveRecord>;
    return finishMove(context, { operation: 'promote', transaction, before: done });
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
