/**
 * The state of one model: what the events fold to. It is bounded, so that reading it costs the same after ten
 * events and after a hundred thousand; what grows with history lives in sharded files beside it.
 */

import { digestOf } from './canonical.ts';
import type { Actor, Configuration, EventType, Hold, OwedEffect, Payloads, Share, VersionPointer } from './event.ts';
import type { Digest, Sha256 } from './names.ts';
import { ownValue } from './own.ts';
import type { Look, Rollout } from './rollout/types.ts';

export const STATE_SCHEMA = 'slipway.state/1';

/** How many past tenures of a stage, and how many recent entries, the state keeps. */
export const KEPT_TENURES = 20;
export const KEPT_ENTRIES = 50;
/** How many characters of a reason or link an entry keeps; the event has the whole. */
export const ENTRY_TEXT = 300;
/**
 * What may be open at once. More is refused where it would be added, by everything but a rollback: its hold takes the
 * place of the one before it, and what it owes is completed by whoever comes next.
 */
export const OPEN_HOLDS = 20;
export const OPEN_CLAIMS = 50;
export const OPEN_DEBTS = 20;
/** Of how many versions the state knows the newest evaluation. */
export const KEPT_EVALUATED = 100;

/** How much may be said of one request in comments. */
export const KEPT_SIGNS = 60;
/** Of how many versions the state knows that they are restricted; older restrictions are known by the versions' own files. */
export const KEPT_RESTRICTED = 200;

/** What a person said of a request in a comment. */
export interface Sign
  extends Pick<Payloads['signed'], 'digest' | 'says' | 'account' | 'role' | 'check' | 'until' | 'reason' | 'source'> {
  readonly seq: number;
  readonly at: string;
  readonly login: string;
}

/** The open request of a stage. */
export interface OpenRequest
  extends VersionPointer,
    Pick<
      Payloads['requested'],
      'request' | 'stage' | 'digest' | 'basis' | 'requester' | 'requester_account' | 'place' | 'expires_at'
    > {
  /** The event that asked in the present form: what was said before it was of something else. */
  readonly seq: number;
  readonly at: string;
  /** Change link, and names of what the requester answered and of documents that were named; the event has the texts. */
  readonly link: string | null;
  readonly answered: readonly string[];
  readonly documents: readonly string[];
  /** Oldest first. What was said of an earlier form stays, so that it can be told why it no longer counts. */
  readonly signs: readonly Sign[];
}

export interface RestrictedVersion {
  readonly ordinal: number;
  readonly restriction: 'deprecated' | 'quarantined';
  readonly seq: number;
}

/** A version's time in a stage. */
export interface Tenure extends VersionPointer {
  /** `incoming`: it was being rolled out, and never became live. */
  readonly as: 'live' | 'incoming';
  /** Commit that the version's tag points at. */
  readonly anchor: string;
  /** Sequence number of the event that made it live. */
  readonly seq: number;
  readonly from: string;
  readonly to: string | null;
  /** `displaced` by the next version, `moved` on to another stage, `rolled_back` because it failed; null while live. */
  readonly ended: 'displaced' | 'moved' | 'rolled_back' | null;
  /** Stage the version went to when the tenure ended. */
  readonly went_to: string | null;
  /** Configuration it runs with, or ran with last; null: as registered. */
  readonly configuration: Configuration | null;
}

export interface StageState {
  readonly live: Tenure | null;
  /** Being rolled out: what is to become live. */
  readonly incoming: Tenure | null;
  /** The rollout under way: of `incoming`, or of `live` where the stage takes its traffic from another one. */
  readonly rollout: Rollout | null;
  /** The newest recorded look at `live` outside of a rollout. */
  readonly look: Look | null;
  /** Ended tenures, newest first, at most {@link KEPT_TENURES}. */
  readonly history: readonly Tenure[];
  readonly exposure: readonly Share[];
}

export interface Claim extends VersionPointer {
  readonly content: Digest;
  readonly seq: number;
  readonly at: string;
}

export interface AliasState {
  readonly target: VersionPointer | null;
  /** Stage it follows; null when set by hand. */
  readonly follows: string | null;
  readonly seq: number;
  readonly at: string;
}

/** One line of the living page. */
export interface Entry {
  readonly seq: number;
  readonly type: EventType;
  readonly at: string;
  readonly actor: Actor;
  readonly version: string | null;
  readonly stage: string | null;
  /** The other version concerned: displaced by a promotion, or failed in a rollback. */
  readonly other: string | null;
  readonly note: string | null;
  readonly link: string | null;
  readonly run_url: string | null;
}

export interface ModelState {
  readonly schema: typeof STATE_SCHEMA;
  readonly model: string;
  /** The ledger's first commit: a state that names another one belongs to another ledger. */
  readonly genesis: string;
  readonly seq: number;
  /** Digest of the last event. */
  readonly head: Digest | null;
  readonly at: string | null;
  /** Highest ordinal taken. */
  readonly ordinal: number;
  /** The published version with the highest ordinal. */
  readonly latest: (VersionPointer & { readonly anchor: string }) | null;
  readonly tag_counter: number;
  /** Time of the last tag written, so that tagger times strictly increase. */
  readonly tagged_at: string | null;
  readonly stages: Readonly<Record<string, StageState>>;
  readonly aliases: Readonly<Record<string, AliasState>>;
  readonly holds: readonly Hold[];
  readonly claims: readonly Claim[];
  /**
   * The event that last evaluated each of the versions evaluated last, newest first: so that nobody can hide a newer
   * evaluation by editing a version's list of them.
   */
  readonly evaluated: readonly { readonly ordinal: number; readonly seq: number }[];
  /** Open requests, at most one of a stage. */
  readonly requests: readonly OpenRequest[];
  /** Newest first. */
  readonly restricted: readonly RestrictedVersion[];
  readonly owed: readonly { readonly seq: number; readonly effects: readonly OwedEffect[] }[];
  readonly projected_through: number;
  /** The newest event of which those whom the policy names may not have been told; null when all have been. */
  readonly untold: { readonly seq: number; readonly at: string } | null;
  readonly recent: readonly Entry[];
  readonly counts: { readonly published: number; readonly promotions: number; readonly rollbacks: number };
}

/** The state before a model's first event. */
export function emptyState(of: { readonly model: string; readonly genesis: string }): ModelState {
  return {
    schema: STATE_SCHEMA,
    model: of.model,
    genesis: of.genesis,
    seq: 0,
    head: null,
    at: null,
    ordinal: 0,
    latest: null,
    tag_counter: 0,
    tagged_at: null,
    stages: {},
    aliases: {},
    holds: [],
    claims: [],
    evaluated: [],
    requests: [],
    restricted: [],
    owed: [],
    projected_through: 0,
    untold: null,
    recent: [],
    counts: { published: 0, promotions: 0, rollbacks: 0 },
  };
}

/** Digest of a state as the event that leaves it names it: without that event's own digest, which covers this one. */
export function stateDigest(state: ModelState, sha256: Sha256): Digest {
  return digestOf({ ...state, head: null }, sha256);
}

const EMPTY_STAGE: StageState = {
  live: null,
  incoming: null,
  rollout: null,
  look: null,
  history: [],
  exposure: [],
};

export function stageOf(state: ModelState, stage: string): StageState {
  return ownValue(state.stages, stage) ?? EMPTY_STAGE;
}

/** The open request of a stage; null for none. */
export function requestOf(state: ModelState, stage: string): OpenRequest | null {
  return state.requests.find((one) => one.stage === stage) ?? null;
}
