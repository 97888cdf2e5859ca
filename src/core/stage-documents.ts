/** The files of stages, which hold whole what is live, what is coming in, and what could be restored. */
import type { Derivation } from './derive.ts';
import { KEPT_FALLBACKS, type StageDocument, type StagedVersion } from './documents.ts';
import type { LedgerEvent } from './event.ts';
import { stageOf } from './state.ts';

/** The stage files that a move changes: the stage entered, and the one left where it had the version live. */
export function stageDocuments(of: Derivation): Map<string, StageDocument> {
  const { event } = of;
  if (event.type === 'promoted') return promoted(of, event);
  return event.type === 'rolled_back' ? rolledBack(of, event) : new Map();
}

function promoted(of: Derivation, event: LedgerEvent<'promoted'>): Map<string, StageDocument> {
  const documents = new Map<string, StageDocument>();
  const { staged } = of;
  if (staged === null) return documents;
  const { payload } = event;
  const entered = documentOf(of, payload.stage);
  if (payload.becomes === 'incoming') documents.set(payload.stage, { ...entered, incoming: staged });
  if (payload.becomes === 'live') {
    const fallbacks = keep([entered.live, ...entered.fallbacks], staged);
    documents.set(payload.stage, { ...entered, live: staged, incoming: null, fallbacks });
  }
  leave(of, { documents, from: payload.from, to: payload.stage, ordinal: payload.ordinal });
  return documents;
}

function rolledBack(of: Derivation, event: LedgerEvent<'rolled_back'>): Map<string, StageDocument> {
  const documents = new Map<string, StageDocument>();
  const { staged, before } = of;
  const { payload } = event;
  const entered = documentOf(of, payload.stage);
  if (payload.target === 'baseline') {
    const live = stageOf(before, payload.stage).live?.ordinal === payload.failed.ordinal ? null : entered.live;
    documents.set(payload.stage, { ...entered, live, incoming: null });
    return documents;
  }
  if (staged === null) return documents;
  // What failed is nothing to go back to.
  documents.set(payload.stage, {
    ...entered,
    live: staged,
    incoming: null,
    fallbacks: keep(entered.fallbacks, staged),
  });
  leave(of, { documents, from: payload.from, to: payload.stage, ordinal: payload.ordinal });
  return documents;
}

function leave(
  of: Derivation,
  move: {
    readonly documents: Map<string, StageDocument>;
    readonly from: string;
    readonly to: string;
    readonly ordinal: number;
  },
): void {
  const { documents, from } = move;
  const left = of.documents.stages.get(from) ?? null;
  const wasLive = from !== move.to && stageOf(of.before, from).live?.ordinal === move.ordinal;
  if (left === null || !wasLive) return;
  const fallbacks = [...(left.live === null ? [] : [left.live]), ...left.fallbacks].slice(0, KEPT_FALLBACKS);
  documents.set(from, { ...left, live: null, fallbacks });
}

function documentOf({ documents, event }: Derivation, stage: string): StageDocument {
  const found = documents.stages.get(stage) ?? null;
  if (found !== null) return found;
  return { schema: 'slipway.stage/1', model: event.model, stage, live: null, incoming: null, fallbacks: [] };
}

/** Newest first, without the version that is live now. */
function keep(list: readonly (StagedVersion | null)[], live: StagedVersion): StagedVersion[] {
  const others = list.filter((one): one is StagedVersion => one !== null && one.record.ordinal !== live.record.ordinal);
  return others.slice(0, KEPT_FALLBACKS);
}
