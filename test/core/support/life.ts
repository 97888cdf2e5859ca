/**
 * A model's life in memory: the real decisions, the real fold, the real derived files, with a map of files in place of
 * the ledger. Beside it a diary is kept in the plainest way there is, and the tests compare the two.
 */

import { deriveCatalog } from '../../../src/core/catalog.ts';
import { deriveFiles, publishedFacts } from '../../../src/core/derive.ts';
import type {
  AliasesDocument,
  CatalogDocument,
  DayDocument,
  ExposureDocument,
  StageDocument,
  StagedVersion,
  VersionEvaluations,
  VersionRestriction,
  VersionStatus,
} from '../../../src/core/documents.ts';
import { partsOf } from '../../../src/core/evaluation/derive.ts';
import { evaluationDigest } from '../../../src/core/evaluation/digest.ts';
import type { EvaluationStanding } from '../../../src/core/evaluation/standing.ts';
import type { EvaluationRecord } from '../../../src/core/evaluation/types.ts';
import type {
  EventBody,
  EventType,
  LedgerEvent,
  OwedEffect,
  Payloads,
  VersionPointer,
} from '../../../src/core/event.ts';
import { EVENT_SCHEMA, eventDigest } from '../../../src/core/event.ts';
import { applyEvent, pointer, sealEvent } from '../../../src/core/fold.ts';
import { liveStageOf, nextTagTime } from '../../../src/core/moves.ts';
import type { Digest } from '../../../src/core/names.ts';
import {
  aliasesPath,
  dayOf,
  dayPath,
  evaluationsPath,
  exposurePath,
  restrictionPath,
  stagePath,
  statusPath,
} from '../../../src/core/paths.ts';
import type { MoveDecision } from '../../../src/core/promotion.ts';
import { decidePromotion } from '../../../src/core/promotion.ts';
import type { VersionRecord } from '../../../src/core/record.ts';
import { subjectDigest } from '../../../src/core/record.ts';
import { STATUSES } from '../../../src/core/result.ts';
import { decideRollback, lastGood, type RollbackFacts, restrictedAs } from '../../../src/core/rollback.ts';
import { rolloutIn } from '../../../src/core/rollout/fold.ts';
import type { ModelState } from '../../../src/core/state.ts';
import { emptyState, OPEN_CLAIMS, OPEN_HOLDS, requestOf, stageOf } from '../../../src/core/state.ts';
import { evaluationTag, versionTag } from '../../../src/core/tags.ts';
import { isoSeconds } from '../../../src/core/time.ts';
import type { EffectivePolicy } from '../../../src/policy/types.ts';
import { BASELINES, exampleEvaluation, exampleEvidence } from './evaluations.ts';
import { commitOf, digestOfText } from './examples.ts';
import type { Diary } from './life-requests.ts';
import { sha256 } from './model.ts';
import { MODEL } from './policies.ts';
import { said } from './said.ts';

export interface Life {
  readonly policy: EffectivePolicy;
  state: ModelState;
  catalog: CatalogDocument | null;
  /** The ledger's files of this model, by path. */
  readonly files: Map<string, string>;
  readonly events: LedgerEvent[];
  readonly records: Map<number, VersionRecord>;
  readonly published: Map<number, StagedVersion>;
  readonly claims: Map<number, Payloads['version_claimed']>;
  /** Evaluation records by digest. */
  readonly evaluations: Map<Digest, EvaluationRecord>;
  /** The diary: where each published version is, and whether it is live there. */
  readonly places: Map<number, { stage: string | null; live: boolean; failed: string | null }>;
  readonly diary: Diary;
  now: number;
  owes: 'completed' | 'left';
}

export const assetUri = (of: { readonly tag: string; readonly asset: string }): string =>
  `https://github.test/${of.tag}/${of.asset}`;

export function beginLife(policy: EffectivePolicy, start = '2025-12-30T22:00:00Z'): Life {
  return {
    policy,
    state: emptyState({ model: MODEL, genesis: commitOf('genesis') }),
    catalog: null,
    files: new Map(),
    events: [],
    records: new Map(),
    published: new Map(),
    claims: new Map(),
    evaluations: new Map(),
    places: new Map(),
    diary: { requests: new Map(), restrictions: new Map() },
    now: Date.parse(start),
    owes: 'completed',
  };
}

/** The time as operations take it: GitHub's clock, never earlier than the last event. */
export function momentOf(life: Life): string {
  const now = isoSeconds(life.now);
  return life.state.at !== null && life.state.at > now ? life.state.at : now;
}

interface Write<T extends EventType> {
  readonly type: T;
  readonly payload: Payloads[T];
  readonly owes?: readonly OwedEffect[];
  readonly staged?: StagedVersion | null;
  readonly record?: VersionRecord | null;
  readonly evaluation?: EvaluationRecord;
  readonly stages?: readonly string[];
  readonly login?: string;
}

export function write<T extends EventType>(life: Life, of: Write<T>): LedgerEvent {
  const before = life.state;
  const open = {
    schema: EVENT_SCHEMA,
    seq: before.seq + 1,
    type: of.type,
    model: MODEL,
    operation_key: sha256(`operation ${before.seq + 1}`),
    actor: of.login === undefined ? { kind: 'automation', login: 'amara' } : { kind: 'person', login: of.login },
    at: momentOf(life),
    run: null,
    policy: { commit: commitOf('policy'), digest: digestOfText('policy') },
    previous: before.head,
    payload: of.payload,
    owes: of.owes ?? [],
    projected_through: life.owes === 'left' || of.type === 'rolled_back' ? before.projected_through : before.seq,
  } as unknown as EventBody;
  const body = sealEvent(before, open, sha256);
  const event = { ...body, origin: { kind: 'unproven', reason: 'a test' } } as LedgerEvent;
  const digest = eventDigest(body, sha256);
  const after = applyEvent(before, body, digest);
  const read = <D>(path: string): D | null => {
    const text = life.files.get(path);
    return text === undefined ? null : (JSON.parse(text) as D);
  };
  const files = deriveFiles(
    {
      before,
      after,
      event,
      digest,
      documents: {
        stages: new Map((of.stages ?? []).map((stage) => [stage, read<StageDocument>(stagePath(MODEL, stage))])),
        aliases: read<AliasesDocument>(aliasesPath(MODEL)),
        exposure: read<ExposureDocument>(exposurePath(MODEL)),
        day: read<DayDocument>(dayPath(MODEL, dayOf(event.at))),
        evaluations: new Map(
          (event.type === 'evaluated' ? partsOf(event) : []).map(({ version: { version } }) => [
            version,
            read<VersionEvaluations>(evaluationsPath({ model: MODEL, version }, sha256)),
          ]),
        ),
      },
      staged: of.staged ?? null,
      record: of.record ?? null,
      evaluation: of.evaluation ?? null,
      assetUri,
    },
    sha256,
  );
  for (const [path, text] of files) life.files.set(path, text);
  life.catalog = deriveCatalog(life.catalog, { state: after, description: null, owner: null, tags: {} });
  life.state = after;
  life.events.push(event);
  return event;
}

export function statusOf(life: Life, version: string): VersionStatus {
  return JSON.parse(life.files.get(statusPath({ model: MODEL, version }, sha256)) ?? 'null') as VersionStatus;
}

/** Claims the next version; false where too many claims are open. */
export function claim(life: Life): boolean {
  if (life.state.claims.length >= OPEN_CLAIMS) return false;
  const ordinal = life.state.ordinal + 1;
  const version = `1.0.${ordinal - 1}`;
  const at = momentOf(life);
  const content = digestOfText(`content ${ordinal}`);
  const record: VersionRecord = {
    schema: 'slipway.version-record/1',
    model: MODEL,
    version,
    ordinal,
    content_digest: content,
    artifacts: [
      {
        role: 'model',
        path: 'model.json',
        sha256: sha256(`model ${ordinal}`),
        size: ordinal,
        location: 'asset:model.json',
      },
      {
        role: 'weights',
        path: 'weights.bin',
        sha256: sha256(`weights ${ordinal}`),
        size: 2 ** 32,
        location: 's3://bucket/weights.bin',
      },
    ],
    signature: null,
    dependencies: [],
    datasets: [],
    base_models: [],
    recipe: { code: null, data: [], configuration: null, prompts: null, architecture: null },
    configuration: ordinal % 2 === 0 ? null : { threshold: ordinal },
    lineage: { repository: 'acme/models', commit: commitOf('source'), ref: null, run: null, previous: null },
    bump: { given: null, inferred: null, reasons: [] },
    tags: {},
    description: null,
    registered: { by: 'amara', at },
  };
  const payload: Payloads['version_claimed'] = {
    version,
    ordinal,
    subject: subjectDigest(record, sha256),
    content,
    tag: versionTag({ model: MODEL, version }),
    tagged_at: nextTagTime(at, life.state.tagged_at),
    source: commitOf('source'),
    bump: record.bump,
    assets: [{ name: 'model.json', size: ordinal, sha256: sha256(`model ${ordinal}`) }],
  };
  write(life, { type: 'version_claimed', payload, record });
  life.records.set(ordinal, record);
  life.claims.set(ordinal, payload);
  return true;
}

/** Publishes an open claim; false where there is none. */
export function publish(life: Life, choice: number): boolean {
  const open = life.state.claims[choice % Math.max(1, life.state.claims.length)];
  const claimed = open === undefined ? undefined : life.claims.get(open.ordinal);
  const record = open === undefined ? undefined : life.records.get(open.ordinal);
  if (claimed === undefined || record === undefined) return false;
  const { ordinal } = claimed;
  const payload: Payloads['version_published'] = {
    ...pointer(claimed),
    content: claimed.content,
    tag: claimed.tag,
    anchor: commitOf(`anchor ${ordinal}`),
    release: { id: ordinal, url: `https://github.test/releases/${ordinal}`, immutable: true },
    assets: claimed.assets,
  };
  const event = write(life, { type: 'version_published', payload, record });
  life.published.set(ordinal, { record, published: publishedFacts(event as LedgerEvent<'version_published'>) });
  life.places.set(ordinal, { stage: null, live: false, failed: null });
  return true;
}

export function abandon(life: Life, choice: number): boolean {
  const open = life.state.claims[choice % Math.max(1, life.state.claims.length)];
  if (open === undefined) return false;
  write(life, {
    type: 'version_abandoned',
    payload: { ...pointer(open), content: open.content, reason: 'nobody came back' },
  });
  return true;
}

/** What an evaluation was compared with; `how` chooses whether the live version was measured for it too. */
function comparedWith(baseline: VersionPointer | null, how: number): EvaluationRecord['baseline'] {
  if (baseline === null) return BASELINES.none;
  if (how % 7 === 0) return { kind: 'unusable', version: baseline, reason: 'it was never evaluated' };
  const from = how % 3 === 0 ? 'ledger' : 'given';
  return { kind: 'version', version: baseline, evidence: exampleEvidence('live'), from };
}

/** Records an evaluation of a version for a stage, against what is live in the stage that this one compares with. */
export function evaluate(life: Life, of: { readonly version: StagedVersion; readonly how: number }): void {
  const { version, how } = of;
  const { order } = life.policy.lifecycle;
  const stage = order[how % order.length] ?? '';
  const compared_with = life.policy.stages[stage]?.comparesWith ?? stage;
  const tenure = stageOf(life.state, compared_with).live;
  const own = pointer(version.published);
  const live = tenure === null || tenure.ordinal === own.ordinal ? null : pointer(tenure);
  const baseline = comparedWith(live, how);
  const at = momentOf(life);
  const record = exampleEvaluation({
    version: own,
    stage,
    compared_with,
    baseline,
    verdict: STATUSES[how % STATUSES.length] ?? 'error',
    decided_from: null,
    at,
    measured_at: at,
  });
  const evaluation = evaluationDigest(record, sha256);
  const tag = evaluationTag({ model: MODEL, digest: sha256(`samples ${life.state.seq}`) });
  const assets = [{ name: 'samples-candidate-0123456789abcdef.jsonl.gz', size: 48_211, sha256: sha256('kept') }];
  const release = { id: life.state.seq, tag, url: `https://github.test/releases/${tag}`, immutable: true, assets };
  write(life, {
    type: 'evaluated',
    evaluation: record,
    payload: {
      ...own,
      stage,
      compared_with,
      baseline: live,
      evaluation,
      verdict: record.verdict,
      evidence: {
        candidate: record.evidence.digest,
        live: baseline.kind === 'version' && baseline.from === 'given' ? baseline.evidence.digest : null,
      },
      set: record.set,
      slice: digestOfText('slice'),
      measured_at: at,
      release: how % 4 === 0 ? null : release,
    },
  });
  life.evaluations.set(evaluation, record);
}

/** What a promotion is told of a version's evaluation: that it passed, where its newest one did, or passes when decided again. */
function standingOf(life: Life, ordinal: number): EvaluationStanding {
  const event = life.events.findLast(
    (one): one is LedgerEvent<'evaluated'> => one.type === 'evaluated' && one.payload.ordinal === ordinal,
  );
  const recorded = event === undefined ? undefined : life.evaluations.get(event.payload.evaluation);
  if (event === undefined || recorded === undefined) return { kind: 'not_asked' };
  const { evaluation: measured, verdict, slice, baseline, measured_at: measuredAt, set } = event.payload;
  if (verdict === 'fail' || verdict === 'error') return { kind: 'not_asked' };
  const decided = verdict === 'pass' ? 'as_recorded' : 'again';
  const record =
    decided === 'as_recorded'
      ? recorded
      : { ...recorded, verdict: 'pass' as const, at: momentOf(life), decided_from: measured };
  return {
    kind: 'known',
    basis: {
      evaluation: evaluationDigest(record, sha256),
      measured,
      seq: event.seq,
      verdict: 'pass',
      decided,
      slice,
      baseline: baseline?.subject ?? null,
    },
    record,
    again: decided === 'again' ? 'the policy that decides it changed since' : null,
    measuredAt,
    set,
    summary: record.summary,
    blocking: [],
    gates: record.gates.length,
    setChanged: false,
  };
}

export const NOBODY = { repositoryRole: { kind: 'unverifiable', reason: 'not asked' }, teams: new Map() } as const;

/** Tag and release of a version, as they should be. */
export function soundOutside(version: StagedVersion) {
  const { published } = version;
  return {
    tag: { target: published.anchor },
    release: { draft: false, immutable: true, assets: published.assets.map((asset) => ({ ...asset, complete: true })) },
  };
}

export function promotionDecision(
  life: Life,
  of: { readonly version: StagedVersion; readonly to: string },
): MoveDecision<'promoted'> {
  const to = life.policy.stages[of.to];
  if (to === undefined) throw new Error(`no stage ${of.to}`);
  const { record, published } = of.version;
  const moving = {
    policy: life.policy,
    state: life.state,
    version: of.version,
    to,
    expectedLive: stageOf(life.state, of.to).live?.subject ?? null,
    evaluation: standingOf(life, published.ordinal),
    now: momentOf(life),
  };
  const open = requestOf(life.state, of.to);
  const { evaluation } = moving;
  const current =
    open?.ordinal === published.ordinal &&
    open.basis.expected_live === moving.expectedLive &&
    (evaluation.kind !== 'known' || open.basis.evaluation === evaluation.basis.measured);
  const file = life.files.get(restrictionPath({ model: MODEL, version: record.version }, sha256));
  return decidePromotion(
    {
      ...moving,
      // What was asked for is taken for what would be promoted, unless the ledger itself says otherwise.
      ...said(moving, open !== null && current ? { basis: open.basis } : {}),
      restriction: file === undefined ? null : (JSON.parse(file) as VersionRestriction),
      currentStage: statusOf(life, record.version).stage,
      actor: { kind: 'automation', login: 'amara' },
      people: NOBODY,
      integrity: soundOutside(of.version),
      reason: life.state.seq % 3 === 0 ? null : `reason ${life.state.seq}`,
      link: null,
    },
    sha256,
  );
}

/** Promotes if the decision allows it. */
export function promote(
  life: Life,
  of: { readonly version: StagedVersion; readonly to: string },
): MoveDecision<'promoted'> {
  const standing = standingOf(life, of.version.published.ordinal);
  const decision = promotionDecision(life, of);
  if (decision.kind !== 'apply') return decision;
  const { payload, owes } = decision;
  const again = standing.kind === 'known' && standing.basis.decided === 'again' ? standing.record : null;
  if (again !== null) life.evaluations.set(evaluationDigest(again, sha256), again);
  const leaves = payload.from !== payload.stage && stageOf(life.state, payload.from).live !== null;
  write(life, {
    type: 'promoted',
    payload,
    owes,
    staged: of.version,
    ...(again === null ? {} : { evaluation: again }),
    stages: leaves ? [payload.stage, payload.from] : [payload.stage],
  });
  const stage = life.policy.stages[of.to];
  if (payload.becomes === 'live' && stage !== undefined) {
    for (const place of life.places.values()) {
      if (place.stage === of.to && place.live)
        Object.assign(place, { stage: stage.displacesTo ?? life.policy.lifecycle.start, live: false });
    }
  }
  life.places.set(of.version.record.ordinal, { stage: of.to, live: payload.becomes === 'live', failed: null });
  if (life.diary.requests.get(of.to)?.ordinal === of.version.record.ordinal) life.diary.requests.delete(of.to);
  return decision;
}

/** What a rollback of a stage takes out and goes back to, as operations find it; null where there is nothing. */
function rollbackTarget(
  life: Life,
  of: { readonly stage: string; readonly named: StagedVersion | null },
): Pick<RollbackFacts, 'failed' | 'calledOff' | 'version' | 'target' | 'currentStage' | 'restriction'> | null {
  const { stage, named } = of;
  const { live, incoming } = stageOf(life.state, stage);
  const running = rolloutIn(life.state, stage);
  const baseline = running === null ? null : stageOf(life.state, running.rollout.plan.baseline_stage).live;
  const stays = named === null || (incoming !== null && live?.ordinal === named.record.ordinal);
  if (stays && running !== null && baseline !== null && baseline.ordinal !== running.tenure.ordinal) {
    const version = life.published.get(baseline.ordinal);
    const currentStage = liveStageOf(life.state, baseline);
    if (version === undefined || currentStage === null) throw new Error('a baseline that is nowhere');
    return { failed: running.tenure, calledOff: null, version, target: 'baseline', currentStage, restriction: null };
  }
  if (live === null) return null;
  const good = named === null ? lastGood(life.state, stage) : null;
  const version = named ?? (good === null ? undefined : life.published.get(good.ordinal));
  if (version === undefined) return null;
  const place = named === null ? good?.went_to : statusOf(life, version.record.version).stage;
  return {
    failed: live,
    calledOff: incoming,
    version,
    target: named === null ? 'last_good' : 'named',
    currentStage: place ?? life.policy.lifecycle.start,
    restriction: restrictedAs(life.state, version.record.ordinal),
  };
}

/** Rolls a stage back if there is something to take out and something to go back to; a rollout is called off. */
export function rollback(
  life: Life,
  of: { readonly stage: string; readonly named: StagedVersion | null; readonly reason?: string },
): MoveDecision<'rolled_back'> | null {
  const stage = life.policy.stages[of.stage];
  const found = stage === undefined ? null : rollbackTarget(life, of);
  if (stage === undefined || found === null) return null;
  const { version, target } = found;
  const decision = decideRollback(
    {
      ...found,
      policy: life.policy,
      state: life.state,
      stage,
      actor: { kind: 'automation', login: 'eli' },
      people: NOBODY,
      integrity: soundOutside(version),
      reason: of.reason ?? 'slow',
      link: null,
      incident: null,
      look: null,
      now: momentOf(life),
    },
    sha256,
  );
  if (decision.kind !== 'apply') return decision;
  const { payload, owes } = decision;
  write(life, { type: 'rolled_back', payload, owes, staged: version, stages: [of.stage] });
  for (const gone of [payload.failed, payload.called_off])
    if (gone !== null) life.places.set(gone.ordinal, { stage: gone.to, live: false, failed: of.stage });
  if (target !== 'baseline') life.places.set(version.record.ordinal, { stage: of.stage, live: true, failed: null });
  return decision;
}

export function hold(
  life: Life,
  of: { readonly stages: readonly string[] | null; readonly hours: number | null },
): boolean {
  if (life.state.holds.length >= OPEN_HOLDS) return false;
  const at = momentOf(life);
  const until = of.hours === null ? null : isoSeconds(Date.parse(at) + of.hours * 3_600_000);
  const laid = { id: `hold-${life.state.seq + 1}`, stages: of.stages, reason: 'r'.repeat(2000), by: 'eli', at, until };
  write(life, { type: 'held', payload: { hold: laid } });
  return true;
}

export function resume(life: Life, choice: number): boolean {
  const { holds } = life.state;
  if (holds.length === 0) return false;
  const ids = choice % 3 === 0 ? holds.map((one) => one.id) : [holds[choice % holds.length]?.id ?? ''];
  write(life, { type: 'resumed', payload: { holds: ids, reason: 'fixed' } });
  return true;
}

export function setAlias(life: Life, of: { readonly alias: string; readonly version: StagedVersion | null }): void {
  const target: VersionPointer | null = of.version === null ? null : pointer(of.version.published);
  write(life, { type: 'alias_set', payload: { alias: of.alias, target, reason: null }, staged: of.version });
}

export function reconcile(life: Life): void {
  write(life, { type: 'reconciled', payload: { completed: [] } });
}

export function subjectOf(life: Life, ordinal: number): Digest | undefined {
  return life.published.get(ordinal)?.published.subject;
}
