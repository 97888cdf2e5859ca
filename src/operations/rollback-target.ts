/** What a rollback goes back to, and what it takes out. */
import type { StageDocument, StagedVersion } from '../core/documents.ts';
import type { Payloads } from '../core/event.ts';
import { liveStageOf } from '../core/moves.ts';
import type { Digest } from '../core/names.ts';
import { stagePath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import { lastGood, restrictedAs } from '../core/rollback.ts';
import { rolloutIn } from '../core/rollout/fold.ts';
import type { ModelState, Tenure } from '../core/state.ts';
import { stageOf } from '../core/state.ts';
import { versionTag } from '../core/tags.ts';
import type { Context } from './context.ts';
import { readDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import { requireProvenVersion } from './provenance.ts';
import type { RollbackRequest } from './rollback.ts';
import { pointerOf, provenRestriction, readStaged, readVersion, referenceFrom, usable, versionIn } from './versions.ts';

export interface Target {
  readonly staged: StagedVersion;
  readonly how: Payloads['rolled_back']['target'];
  /** Where the version to restore is now. */
  readonly currentStage: string;
  readonly restriction: 'deprecated' | 'quarantined' | null;
  /** What is taken out, and what goes with it. */
  readonly failed: Tenure;
  readonly calledOff: Tenure | null;
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

export async function findTarget(
  context: Context,
  of: { readonly gathered: Gathered; readonly request: RollbackRequest; readonly meant: Digest | null },
): Promise<Target> {
  const { gathered, request, meant } = of;
  const { state, commit, effective } = gathered;
  const start = effective.lifecycle.start;
  const { live, incoming } = stageOf(state, request.stage);
  if (request.to === null) {
    // Where it is what serves that is to go, a version that begins to come in meanwhile goes with it, not instead of it.
    const rolled = rolloutIn(state, request.stage);
    const isMeant = meant === null || rolled?.tenure.subject === meant;
    const baseline = isMeant ? await calledOffTo(context, of) : null;
    if (baseline !== null) return baseline;
    if (live === null) nothingLive(request.stage);
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
    const out = { failed: live, calledOff: incoming };
    return { staged, how: 'last_good', currentStage: good.went_to ?? start, restriction, ...out };
  }
  if (live === null) nothingLive(request.stage);
  const { selector } = referenceFrom(`${state.model}@${request.to}`);
  const wanted = selector ?? { kind: 'latest' as const };
  const { version } = await pointerOf(context, { state, selector: wanted, commit, policy: effective });
  // To name what is live while another version comes in means: that one does not come in.
  if (version === live.version && incoming !== null) return stay(context, { gathered, live, failed: incoming });
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
    failed: live,
    calledOff: incoming,
  };
}

function nothingLive(stage: string): never {
  refuse({
    code: 'nothing_live',
    required: `a live version in ${stage} to roll back`,
    found: 'nothing is live there',
    next: `Promote a version to ${stage} instead.`,
  });
}

/** A rollout under way is called off, to what has the rest of the traffic; null where there is none, or nothing has it. */
async function calledOffTo(
  context: Context,
  of: { readonly gathered: Gathered; readonly request: RollbackRequest },
): Promise<Target | null> {
  const { gathered, request } = of;
  const found = rolloutIn(gathered.state, request.stage);
  if (found === null) return null;
  const { live } = stageOf(gathered.state, found.rollout.plan.baseline_stage);
  if (live === null || live.ordinal === found.tenure.ordinal) return null;
  return stay(context, { gathered, live, failed: found.tenure });
}

async function stay(
  context: Context,
  of: { readonly gathered: Gathered; readonly live: Tenure; readonly failed: Tenure },
): Promise<Target> {
  const { gathered, live, failed } = of;
  const { state, commit, snapshot } = gathered;
  const currentStage = liveStageOf(state, live) ?? gathered.effective.lifecycle.start;
  const path = stagePath(state.model, currentStage);
  const brought = snapshot.files.has(path);
  const document = brought ? readDocument<StageDocument>(snapshot, { path, schema: 'slipway.stage/1' }) : null;
  const there = document?.live?.record.ordinal === live.ordinal ? document.live : null;
  const staged = there ?? (await readStaged(context, { model: state.model, version: live.version, commit }));
  if (staged === null) {
    refuse({
      code: 'integrity_failed',
      required: `the record of ${live.version}`,
      found: 'it is missing in the ledger',
      next: 'Name another version with `to`, and run `slipway verify`.',
    });
  }
  requireTenure(staged, live);
  // Nothing goes anywhere: what is restricted and serves goes on serving, until somebody replaces it.
  return { staged, how: 'baseline', currentStage, restriction: null, failed, calledOff: null };
}
