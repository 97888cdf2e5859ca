/** What promotions and rollbacks share: aliases that follow, stage tags, exposure, where versions are. */
import type { EffectivePolicy } from '../policy/types.ts';
import type { AliasMoves, OwedEffect, VersionPointer } from './event.ts';
import { pointer } from './fold.ts';
import { tellMarker } from './notice.ts';
import { ownValue } from './own.ts';
import type { ModelState } from './state.ts';
import { cancelTag, stageTag } from './tags.ts';
import { isoSeconds } from './time.ts';

/**
 * Aliases that move because `stage` is entered and, where the version was live elsewhere, `left` is emptied. One that
 * the policy no longer names goes on following: serving may still ask for it, and would be told of a version long gone.
 */
export function aliasMoves(
  facts: { readonly policy: EffectivePolicy; readonly state: ModelState },
  of: { readonly stage: string; readonly live: VersionPointer | null; readonly left: string | null },
): AliasMoves {
  const moves: Record<string, VersionPointer | null> = {};
  const dropped = Object.entries(facts.state.aliases).filter(
    ([name]) => ownValue(facts.policy.aliases, name) === undefined,
  );
  const rules = [...Object.values(facts.policy.aliases), ...dropped.map(([name, { follows }]) => ({ name, follows }))];
  for (const { name, follows } of rules) {
    if (follows === of.stage && of.live !== null) moves[name] = pointer(of.live);
    if (of.left !== null && follows === of.left) moves[name] = null;
  }
  return moves;
}

/** The stage in which a version is live, if any. */
export function liveStageOf(state: ModelState, version: Pick<VersionPointer, 'ordinal'>): string | null {
  for (const [name, stage] of Object.entries(state.stages)) {
    if (stage.live?.ordinal === version.ordinal) return name;
  }
  return null;
}

/** The stage in which a version is being rolled out to become live, if any. */
export function incomingStageOf(state: ModelState, version: Pick<VersionPointer, 'ordinal'>): string | null {
  const found = Object.entries(state.stages).find(([, stage]) => stage.incoming?.ordinal === version.ordinal);
  return found?.[0] ?? null;
}

/** What changes for serving is told to whoever the policy names. */
export function telling(of: { readonly policy: EffectivePolicy; readonly state: ModelState }): OwedEffect[] {
  if (of.policy.serving.afterChange.length === 0) return [];
  return [{ effect: 'tell', marker: tellMarker(of.state.seq + 1) }];
}

export interface TagPlan {
  readonly effects: readonly Extract<OwedEffect, { effect: 'tag' }>[];
  /** Name of the tag that assigns the stage; null where nothing went live. */
  readonly assigned: string | null;
  readonly counter: number;
}

interface TaggedVersion {
  readonly anchor: string;
  readonly version: string;
}

/**
 * Tags of a move in GTO's grammar: what leaves a stage is cancelled first, then the stage is assigned. The counter
 * runs over all stage tags of the model; tagger times strictly increase, because GTO orders by them.
 */
export function planStageTags(
  state: ModelState,
  of: {
    readonly model: string;
    readonly at: string;
    readonly cancelled: readonly (TaggedVersion & { readonly stage: string })[];
    readonly assigned: (TaggedVersion & { readonly stage: string }) | null;
    readonly because: string;
  },
): TagPlan {
  let counter = state.tag_counter;
  let time = nextTagTime(of.at, state.tagged_at);
  const effects: Extract<OwedEffect, { effect: 'tag' }>[] = [];
  const add = (name: string, target: string, message: string): void => {
    effects.push({ effect: 'tag', name, target, message, at: time });
    time = nextTagTime(time, time);
  };
  for (const one of of.cancelled) {
    counter += 1;
    const name = cancelTag({ model: of.model, stage: one.stage, n: counter });
    add(name, one.anchor, `${of.model} ${one.version} leaves ${one.stage}: ${of.because}`);
  }
  if (of.assigned === null) return { effects, assigned: null, counter };
  counter += 1;
  const name = stageTag({ model: of.model, stage: of.assigned.stage, n: counter });
  add(name, of.assigned.anchor, `${of.model} ${of.assigned.version} is live in ${of.assigned.stage}: ${of.because}`);
  return { effects, assigned: name, counter };
}

/** The next tagger time: not before `at`, and later than the last by a whole second (what a tag can express). */
export function nextTagTime(at: string, last: string | null): string {
  const wanted = Math.floor(Date.parse(at) / 1000) * 1000;
  const earliest = last === null ? wanted : Math.floor(Date.parse(last) / 1000) * 1000 + 1000;
  return isoSeconds(Math.max(wanted, earliest));
}
