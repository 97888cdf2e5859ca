/**
 * The event: one fact of a model's life, chained to the one before it. The ledger is the list of these; everything
 * else in it is folded from them.
 *
 * `previous` is the digest of the model's event before it (null for the first). An event's digest covers all of it
 * but `origin`, because the origin is a token made *for* that digest.
 */
import type { RequestPayloads } from './approval/events.ts';
import type { Approvals, RequestPlace } from './approval/types.ts';
import { digestOf } from './canonical.ts';
import type { Digest, Sha256 } from './names.ts';
import type { Bump, BumpReason } from './record.ts';
import type { Status } from './result.ts';
import type { RolloutPayloads, Share } from './rollout/events.ts';
import type { Look, RolloutPlan } from './rollout/types.ts';

export type { CommentSource, RequestEnd } from './approval/events.ts';
export { REQUEST_ENDS, RESTRICTIONS, SPOKEN } from './approval/events.ts';

export type { Configuration, Share } from './rollout/events.ts';

export const EVENT_SCHEMA = 'slipway.event/1';

/** Who acted. `automation` is a listed workflow with no person behind it; `login` then names who started the run. */
export interface Actor {
  readonly kind: 'person' | 'automation';
  readonly login: string;
}

/** The workflow run that wrote the event; null when a person wrote directly (the sandbox only). */
export interface RunIdentity {
  readonly id: number;
  readonly attempt: number;
  readonly job: string;
  /** Path of the workflow file, such as `.github/workflows/train.yml`. */
  readonly workflow: string;
  readonly ref: string;
  readonly sha: string;
  readonly event: string;
  readonly url: string;
}

/** A version as events and state name it. */
export interface VersionPointer {
  readonly version: string;
  readonly ordinal: number;
  readonly subject: Digest;
}

/** What an event owes to the outside. Each can be done by anyone later, from the event alone, and recognised as done. */
export type OwedEffect =
  | {
      readonly effect: 'tag';
      readonly name: string;
      /** Commit the annotated tag points at. */
      readonly target: string;
      readonly message: string;
      /** Tagger time, ISO 8601 in UTC, whole seconds. */
      readonly at: string;
    }
  | { readonly effect: 'release'; readonly tag: string; readonly title: string }
  | { readonly effect: 'incident'; readonly marker: string; readonly issue: number | null }
  | { readonly effect: 'comment'; readonly marker: string; readonly issue: number }
  /** The page of a request says what the ledger says. */
  | { readonly effect: 'request'; readonly marker: string; readonly place: RequestPlace }
  /** The issue that an override leaves, so that what was waived is made up for. */
  | { readonly effect: 'follow_up'; readonly marker: string }
  /** Whoever the policy names is told that what is served has changed: at least once, and never in anybody's way. */
  | { readonly effect: 'tell'; readonly marker: string };

export interface Hold {
  /** `hold-<seq>`: the event that laid it. */
  readonly id: string;
  /** Stages it covers; null means every stage of the model. */
  readonly stages: readonly string[] | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** ISO time after which it no longer counts; null until lifted. */
  readonly until: string | null;
}

/** Where a version went that made room for another. */
export interface Displaced extends VersionPointer {
  readonly to: string;
  readonly anchor: string;
}

export type AliasMoves = Readonly<Record<string, VersionPointer | null>>;

export interface ReleaseAsset {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** A release that keeps what an evaluation was decided on: published before the event that names it. */
export interface EvidenceRelease {
  readonly id: number;
  readonly tag: string;
  readonly url: string;
  readonly immutable: boolean;
  readonly assets: readonly ReleaseAsset[];
}

/** How the job that promoted stood to the environment that the stage asks for. */
export interface EnvironmentBasis {
  readonly name: string;
  /** `entered`: GitHub's token of the job names it. `not_protected`: the policy lets it be without. */
  readonly standing: 'entered' | 'not_protected';
  /** What it was seen to have, in words; and what could not be told. */
  readonly protection: readonly string[];
}

/** The evaluation that let a version into a stage, as it counted at that moment. */
export interface EvaluationBasis {
  /** Digest of the record that decided: the one measured, or the one that decided its evidence again for this promotion. */
  readonly evaluation: Digest;
  /** Digest of the record of what was measured. */
  readonly measured: Digest;
  /** Event that recorded what was measured. */
  readonly seq: number;
  readonly verdict: Status;
  /** `again`: policy or live version had changed, so the gates were decided anew from the stored evidence. */
  readonly decided: 'as_recorded' | 'again';
  /** Digest of what of the policy decided. */
  readonly slice: Digest;
  /** Subject that it was compared with; null where nothing was live. */
  readonly baseline: Digest | null;
}

export interface Payloads extends RequestPayloads, RolloutPayloads {
  /** Number and ordinal are taken from here on, whatever becomes of the upload. */
  readonly version_claimed: VersionPointer & {
    readonly content: Digest;
    readonly tag: string;
    /** Tagger time of that tag, which is made before the version is published. */
    readonly tagged_at: string;
    /** Commit the version was built from. */
    readonly source: string;
    readonly bump: {
      readonly given: Bump | null;
      readonly inferred: Bump | null;
      readonly reasons: readonly BumpReason[];
    };
    /** What the release will hold; the claim can be resumed only by the same bytes. */
    readonly assets: readonly ReleaseAsset[];
  };
  readonly version_published: VersionPointer & {
    readonly content: Digest;
    readonly tag: string;
    readonly anchor: string;
    readonly release: { readonly id: number; readonly url: string; readonly immutable: boolean };
    readonly assets: readonly ReleaseAsset[];
  };
  readonly version_abandoned: VersionPointer & { readonly content: Digest; readonly reason: string };
  readonly promoted: VersionPointer & {
    readonly stage: string;
    /**
     * `live`: what is fully there; `resting`: kept in a stage that has no live version, such as an archive; `incoming`:
     * its rollout begins, and what was live stays live until it completes.
     */
    readonly becomes: 'live' | 'resting' | 'incoming';
    /** The rollout that begins; null where it has all traffic, or none, at once. */
    readonly rollout: RolloutPlan | null;
    /** Where this completes a rollout: the event that began it, and the look that let it. */
    readonly completes: { readonly seq: number; readonly look: Look | null } | null;
    readonly from: string;
    readonly anchor: string;
    /** Subject that was live when the decision was taken; the promotion applied only because it still was. */
    readonly expected_live: Digest | null;
    readonly displaced: Displaced | null;
    readonly aliases: AliasMoves;
    readonly exposure: readonly Share[];
    /** Null where the stage asks for no evaluation. */
    readonly evaluation: EvaluationBasis | null;
    /** Who let it in; null where the stage asks for no sign-offs and nothing was waived. */
    readonly approvals: Approvals | null;
    /** Null where the stage asks for no environment. */
    readonly environment: EnvironmentBasis | null;
    /** What could not be checked, and the policy accepts unchecked. */
    readonly unverifiable: readonly string[];
    readonly reason: string | null;
    readonly link: string | null;
    /** The stage tag; null where the version only rests. */
    readonly tag: string | null;
    /** The model's tag counter after this event. */
    readonly tag_counter: number;
  };
  /** A version was measured. What was measured, and each gate with its statistics, is in the record that the digest names. */
  readonly evaluated: VersionPointer & {
    /** Stage it was made for, and the stage whose live version it was compared with. */
    readonly stage: string;
    readonly compared_with: string;
    /** What was live there; null where nothing was. */
    readonly baseline: VersionPointer | null;
    /** Digest of the record under `evaluations/`. */
    readonly evaluation: Digest;
    readonly verdict: Status;
    /** Digest of the candidate's evidence, samples included, and of the live version's where it was measured too. */
    readonly evidence: { readonly candidate: Digest; readonly live: Digest | null };
    readonly set: { readonly name: string | null; readonly digest: Digest | null };
    /** Digest of what of the policy decided the gates. */
    readonly slice: Digest;
    /** When the evidence was measured; not later than the event. */
    readonly measured_at: string;
    /** Where samples are kept; null where the policy publishes none. */
    readonly release: EvidenceRelease | null;
  };
  readonly rolled_back: VersionPointer & {
    readonly stage: string;
    /** Where the restored version was before: the stage it had been displaced to. */
    readonly from: string;
    readonly anchor: string;
    /** `baseline`: a rollout is called off; what had the rest of the traffic gets all of it, and stays where it is. */
    readonly target: 'last_good' | 'named' | 'baseline';
    readonly failed: Displaced;
    /** A version that was being rolled out and goes with the failed one; null for none. */
    readonly called_off: Displaced | null;
    /** What was seen that caused it; null where a person said so. */
    readonly look: Look | null;
    readonly aliases: AliasMoves;
    readonly exposure: readonly Share[];
    readonly reason: string;
    readonly link: string | null;
    readonly hold: Hold;
    readonly tag: string | null;
    readonly tag_counter: number;
  };
  readonly alias_set: {
    readonly alias: string;
    readonly target: VersionPointer | null;
    readonly reason: string | null;
  };
  readonly held: { readonly hold: Hold };
  readonly resumed: { readonly holds: readonly string[]; readonly reason: string };
  /** Written by `reconcile` when effects were completed and nothing else is to be said. */
  readonly reconciled: { readonly completed: readonly string[] };
}

export type EventType = keyof Payloads;

/** Everything an event says but its proof of origin: what its digest covers. */
export type EventBody<T extends EventType = EventType> = {
  [K in T]: {
    readonly schema: typeof EVENT_SCHEMA;
    readonly seq: number;
    readonly type: K;
    readonly model: string;
    /** First 32 hex digits name the index file; the whole is the operation key (see operation-key.ts). */
    readonly operation_key: string;
    readonly actor: Actor;
    /** GitHub's clock, ISO 8601 in UTC, never earlier than the event before. */
    readonly at: string;
    readonly run: RunIdentity | null;
    /** The policy that decided: commit of the default branch, and SHA-256 of the text. */
    readonly policy: { readonly commit: string; readonly digest: Digest };
    readonly previous: Digest | null;
    /** Digest of the state this event leaves (see `stateDigest`): who can prove the event has proven the state. */
    readonly state: Digest;
    readonly payload: Payloads[K];
    readonly owes: readonly OwedEffect[];
    /** Every effect owed by events up to this sequence number was seen done by the writer. */
    readonly projected_through: number;
  };
}[T];

/** GitHub's signed word on which workflow wrote the event, with the public key that verifies it. */
export type Origin =
  | { readonly kind: 'github_oidc'; readonly token: string; readonly key: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unproven'; readonly reason: string };

export type LedgerEvent<T extends EventType = EventType> = EventBody<T> & { readonly origin: Origin };

/** Digest of an event: all of it but its origin. */
export function eventDigest(event: EventBody | LedgerEvent, sha256: Sha256): Digest {
  const { origin: _origin, ...body } = event as LedgerEvent;
  return digestOf(body, sha256);
}

/** The audience that an origin token must carry. */
export function originAudience(digest: Digest): string {
  return `slipway:${digest}`;
}
