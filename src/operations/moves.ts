/** What promote and roll back share: the look at one version's outside, and the result they give. */
import type { DocumentsBefore } from '../core/derive.ts';
import type { AliasesDocument, DayDocument, ExposureDocument, StageDocument } from '../core/documents.ts';
import type { LedgerEvent } from '../core/event.ts';
import { eventDigest } from '../core/event.ts';
import type { FoundRelease, FoundTag } from '../core/integrity.ts';
import { formatSubject } from '../core/names.ts';
import { aliasesPath, dayOf, dayPath, exposurePath, stagePath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { Check, EffectReport, Result } from '../core/result.ts';
import type { RolloutPlan, RolloutStrategy } from '../core/rollout/types.ts';
import type { ModelState } from '../core/state.ts';
import { stageOf } from '../core/state.ts';
import { nearestOf } from '../policy/nearest.ts';
import type { EffectivePolicy, StagePolicy } from '../policy/types.ts';
import type { LedgerSnapshot } from '../ports.ts';
import type { Context } from './context.ts';
import { finished } from './context.ts';
import { readDocument } from './documents.ts';
import type { Owing } from './effects.ts';
import { performEffects, readOwing } from './effects.ts';
import type { Gathered } from './gather.ts';
import type { Transaction } from './transact.ts';
import { momentOf } from './transact.ts';

export interface MoveRecord {
  readonly model: string;
  readonly version: string;
  readonly ordinal: number;
  /** `model@version@sha256:…`, for the next job. */
  readonly subject: string;
  readonly stage: string;
  readonly previous: string | null;
  readonly aliases: Readonly<Record<string, string | null>>;
  readonly reason: string | null;
  /** The rollout that begins or goes on; null where nothing is being rolled out. */
  readonly rollout: MoveRollout | null;
  readonly tag: string | null;
  readonly release_url: string | null;
  readonly seq: number;
  readonly event: string;
  readonly ledger_commit: string | null;
}

/** Where a rollout stands after a move. */
export interface MoveRollout {
  readonly strategy: RolloutStrategy;
  /** 1 for the first; of how many. */
  readonly step: number;
  readonly steps: number;
  /** Basis points of the candidate. */
  readonly share: number;
  readonly shadow: boolean;
}

export function stageFor(policy: EffectivePolicy, name: string): StagePolicy {
  const stage = policy.stages[name];
  if (stage !== undefined) return stage;
  const nearest = nearestOf(name, Object.keys(policy.stages));
  refuse({
    code: 'unknown_stage',
    required: `a stage of the lifecycle: ${policy.lifecycle.order.join(', ')}`,
    found: JSON.stringify(name.slice(0, 100)),
    next: nearest === null ? 'Choose one of them.' : `Did you mean ${nearest}?`,
  });
}

/** Files of a model that a move changes, to be read with the first look. The day is guessed and read again if wrong. */
export function moveFiles(of: { readonly model: string; readonly stage: string; readonly now: number }): string[] {
  const { model } = of;
  const day = dayOf(new Date(of.now).toISOString());
  return [aliasesPath(model), exposurePath(model), stagePath(model, of.stage), dayPath(model, day)];
}

/** The documents before a move; what the first look could not know to bring is read at the same commit. */
export async function documentsBefore(
  context: Context,
  of: { readonly gathered: Gathered; readonly stages: readonly string[] },
): Promise<DocumentsBefore> {
  const { gathered } = of;
  const { model } = gathered.state;
  const day = dayPath(model, dayOf(momentOf(gathered)));
  const wanted = [aliasesPath(model), exposurePath(model), day, ...of.stages.map((stage) => stagePath(model, stage))];
  const missing = wanted.filter((path) => !gathered.snapshot.files.has(path));
  const more =
    missing.length === 0 ? null : await context.ports.ledger.read({ files: missing, at_commit: gathered.commit });
  const snapshotOf = (path: string): LedgerSnapshot =>
    more !== null && missing.includes(path) ? more : gathered.snapshot;
  const stage = (name: string): StageDocument | null => {
    const path = stagePath(model, name);
    return readDocument<StageDocument>(snapshotOf(path), { path, schema: 'slipway.stage/1' });
  };
  const aliases = aliasesPath(model);
  const exposure = exposurePath(model);
  const told = {
    aliases: readDocument<AliasesDocument>(snapshotOf(aliases), { path: aliases, schema: 'slipway.aliases/1' }),
    exposure: readDocument<ExposureDocument>(snapshotOf(exposure), { path: exposure, schema: 'slipway.exposure/1' }),
  };
  return {
    stages: new Map(of.stages.map((name) => [name, stage(name)])),
    ...told,
    day: readDocument<DayDocument>(snapshotOf(day), { path: day, schema: 'slipway.day/1' }),
  };
}

/** Tag and release of a version as they are outside: from the first look where it brought them. */
export async function outsideOf(
  context: Pick<Context, 'ports'>,
  of: { readonly snapshot: LedgerSnapshot; readonly tag: string },
): Promise<{ readonly tag: FoundTag | null; readonly release: FoundRelease | null }> {
  const { snapshot, tag } = of;
  const brought = snapshot.tags.has(tag) && snapshot.releases.has(tag);
  const from = brought ? snapshot : await context.ports.ledger.read({ files: [], tags: [tag], releases: [tag] });
  const release = from.releases.get(tag) ?? null;
  // Not every GitHub gives digests where the ledger is read; they are asked for where they are certain.
  const undigested = release?.assets.some((asset) => asset.sha256 === null) === true;
  return {
    tag: from.tags.get(tag) ?? null,
    release: undigested ? await context.ports.releases.findByTag(tag) : release,
  };
}

/** Carries out what the event owes, and puts the result together. */
export async function finishMove(
  context: Context,
  of: {
    readonly operation: 'promote' | 'rollback' | 'advance';
    readonly transaction: Exclude<Transaction, { kind: 'stopped' }>;
    readonly before: readonly EffectReport[];
  },
): Promise<Result<MoveRecord>> {
  const { operation, transaction } = of;
  if (transaction.kind === 'planned') return plannedMove(context, { operation, transaction });
  const { event, digest } = transaction;
  const replayed = transaction.kind === 'replayed';
  const effects = context.mode === 'dry_run' ? [] : await moveEffects(context, transaction);
  const record = moveRecord({ event, digest, commit: transaction.commit, effects });
  const owed = effects.filter((effect) => effect.state === 'owed');
  const committed: EffectReport = {
    effect: 'event',
    id: `${event.model}/${event.seq}`,
    state: replayed ? 'already_done' : 'done',
  };
  const checks: Check = replayed
    ? {
        name: operation,
        title: 'Committed before',
        status: 'pass',
        detail: `Event ${event.seq} of ${event.model} is this operation's.`,
      }
    : transaction.draft.checks;
  return finished({
    operation,
    decision: replayed ? 'already_done' : 'done',
    reason: replayed ? 'already_committed' : 'ok',
    summary: replayed ? replayedSummary(event, transaction.gathered.state) : summaryOf(event),
    checks,
    record,
    effects: [...of.before, committed, ...effects],
    warnings: owed.map(
      (effect) =>
        `${effect.effect} ${effect.id} is still owed: ${effect.reason ?? 'unknown'}. The next operation, or \`slipway reconcile\`, completes it.`,
    ),
  });
}

/** What a repeated asking is told: what it did then, and what is live now if that is something else. */
function replayedSummary(event: LedgerEvent, state: ModelState): string {
  if (event.type !== 'promoted' && event.type !== 'rolled_back') return summaryOf(event);
  const { stage, version } = event.payload;
  const { live, incoming } = stageOf(state, stage);
  const verb = event.type === 'promoted' ? 'promoted' : 'rolled back';
  const then = `${event.model} ${version} was ${verb} to ${stage} by event ${event.seq}, at ${event.at}.`;
  if (live?.seq === event.seq) return `${then} It is live there.`;
  if (incoming?.seq === event.seq) return `${then} It is being rolled out there.`;
  return `${then} Now ${live === null ? 'nothing' : live.version} is live there; nothing was done.`;
}

async function moveEffects(
  context: Context,
  transaction: Extract<Transaction, { kind: 'committed' | 'replayed' }>,
): Promise<EffectReport[]> {
  const { event, digest, gathered } = transaction;
  if (transaction.kind === 'committed' && transaction.commit !== null && transaction.draft.staged !== null) {
    const owing: Owing = {
      event,
      digest,
      ledgerCommit: transaction.commit,
      state: transaction.state,
      staged: transaction.draft.staged,
      mode: 'fresh',
      policy: gathered.effective,
    };
    return performEffects(context, owing);
  }
  const head = gathered.commit;
  const owing = await readOwing(context, { state: gathered.state, commit: head, seq: event.seq });
  return owing === null ? [] : performEffects(context, { ...owing, policy: gathered.effective });
}

function plannedMove(
  context: Context,
  of: { readonly operation: string; readonly transaction: Extract<Transaction, { kind: 'planned' }> },
): Result<MoveRecord> {
  const { event, draft } = of.transaction;
  const digest = eventDigest(event, context.ports.sha256);
  const planned = event.owes.map((effect) => ({
    effect: effect.effect,
    id: effect.effect === 'tag' ? effect.name : effect.effect === 'release' ? effect.tag : effect.marker,
    state: 'planned' as const,
  }));
  return finished({
    operation: of.operation,
    decision: 'planned',
    reason: 'dry_run',
    summary: `Would write: ${summaryOf(event as LedgerEvent)}`,
    checks: draft.checks,
    record: moveRecord({ event: event as LedgerEvent, digest, commit: null, effects: [] }),
    effects: [{ effect: 'event', id: `${event.model}/${event.seq}`, state: 'planned' }, ...planned],
  });
}

function moveRecord(of: {
  readonly event: LedgerEvent;
  readonly digest: string;
  readonly commit: string | null;
  readonly effects: readonly EffectReport[];
}): MoveRecord {
  const { event } = of;
  if (event.type !== 'promoted' && event.type !== 'rolled_back' && event.type !== 'advanced')
    throw new TypeError(`${event.type} is no move`);
  const { payload } = event;
  const moved =
    event.type === 'promoted'
      ? { ...event.payload, previous: event.payload.displaced }
      : event.type === 'rolled_back'
        ? { ...event.payload, previous: event.payload.failed }
        : { aliases: {}, previous: null, tag: null };
  return {
    model: event.model,
    version: payload.version,
    ordinal: payload.ordinal,
    subject: formatSubject({ model: event.model, version: payload.version, subject: payload.subject }),
    stage: payload.stage,
    previous: moved.previous?.version ?? null,
    aliases: Object.fromEntries(Object.entries(moved.aliases).map(([name, target]) => [name, target?.version ?? null])),
    reason: payload.reason,
    rollout: event.type === 'promoted' && event.payload.rollout !== null ? begun(event.payload.rollout) : null,
    tag: moved.tag,
    release_url: of.effects.find((effect) => effect.effect === 'release')?.url ?? null,
    seq: event.seq,
    event: of.digest,
    ledger_commit: of.commit,
  };
}

function begun({ strategy, steps }: RolloutPlan): MoveRollout {
  const [first] = steps;
  return { strategy, step: 1, steps: steps.length, share: first?.share ?? 0, shadow: first?.shadow ?? false };
}

function summaryOf(event: LedgerEvent): string {
  if (event.type === 'promoted') return promotedSummary(event);
  if (event.type === 'rolled_back') {
    const { version, stage, failed, reason, target } = event.payload;
    const out = `${failed.version} was taken out: ${reason}`;
    if (target === 'baseline') return `${event.model} ${version} gets the traffic of ${stage} back; ${out}`;
    return `${event.model} ${version} is live in ${stage} again; ${out}`;
  }
  if (event.type === 'advanced') {
    const { version, stage, exposure } = event.payload;
    return `${event.model} ${version} gets ${(exposure[0]?.share ?? 0) / 100} % of ${stage}.`;
  }
  return `${event.model}: ${event.type}.`;
}

function promotedSummary({ model, payload }: LedgerEvent<'promoted'>): string {
  const { version, stage, rollout, exposure } = payload;
  const displaced = payload.displaced === null ? '' : `, in place of ${payload.displaced.version}`;
  const share = rollout?.steps[0]?.shadow === true ? 'a copy of the traffic' : `${(exposure[0]?.share ?? 0) / 100} %`;
  const rest = exposure[exposure.length - 1]?.version ?? 'what is live';
  if (payload.becomes === 'incoming')
    return `${model} ${version} comes into ${stage} with ${share}; ${rest} stays live.`;
  if (payload.becomes === 'resting') return `${model} ${version} rests in ${stage}${displaced}.`;
  const portion = rollout === null ? '' : `, with ${share} of the traffic`;
  return `${model} ${version} is live in ${stage}${displaced}${portion}.`;
}
