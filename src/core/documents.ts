/**
 * The files that are derived from events and written with them, in one commit. Each is a projection: `verify` makes
 * them again from the chain and compares.
 */
import type { Displaced, EvidenceRelease, Payloads, ReleaseAsset, VersionPointer } from './event.ts';
import type { Digest } from './names.ts';
import type { VersionRecord } from './record.ts';
import type { Status } from './result.ts';
import type { RolloutStrategy } from './rollout/types.ts';
import type { RestrictedVersion } from './state.ts';

/** Facts of publication; immutable once written. */
export interface PublishedFacts {
  readonly schema: 'slipway.publication/1';
  readonly model: string;
  readonly version: string;
  readonly ordinal: number;
  readonly subject: Digest;
  readonly content: Digest;
  readonly tag: string;
  readonly anchor: string;
  readonly release: { readonly id: number; readonly url: string; readonly immutable: boolean };
  readonly assets: readonly ReleaseAsset[];
  readonly published_at: string;
  /** Sequence number of the event that published it. */
  readonly seq: number;
}

/** Where a version is now. A function of the last event that concerned it, so that it never has to be read first. */
export interface VersionStatus {
  readonly schema: 'slipway.version-status/1';
  readonly model: string;
  readonly version: string;
  readonly ordinal: number;
  readonly subject: Digest;
  readonly status: 'claimed' | 'published' | 'abandoned';
  readonly stage: string | null;
  readonly since: string;
  readonly seq: number;
  /** Set when a rollback took it out of a stage; cleared when it goes live again. */
  readonly failed: { readonly stage: string; readonly reason: string } | null;
}

/**
 * `restriction.json` of a version: whether it may go on. A function of the last `restricted` event of it alone; not there
 * before the first, and `none` once what was said is lifted.
 */
export interface VersionRestriction
  extends VersionPointer,
    Pick<Payloads['restricted'], 'restriction' | 'until' | 'migrate_to' | 'reason'> {
  readonly schema: 'slipway.version-restriction/1';
  readonly model: string;
  readonly by: string;
  readonly since: string;
  readonly seq: number;
}

/** How many evaluations a version's list keeps; every one stays in the chain. */
export const KEPT_EVALUATIONS = 20;

/** One evaluation that a version took part in. */
export interface EvaluationEntry {
  readonly seq: number;
  readonly at: string;
  readonly evaluation: Digest;
  /** `live`: it was the version the candidate was compared with, and was measured for that. */
  readonly role: 'candidate' | 'live';
  readonly stage: string;
  readonly compared_with: string;
  /** The other version: what was live, or, for the role `live`, the candidate. */
  readonly other: VersionPointer | null;
  readonly verdict: Status;
  /** Digest of this version's own evidence. */
  readonly evidence: Digest;
  readonly set: { readonly name: string | null; readonly digest: Digest | null };
  readonly slice: Digest;
  readonly measured_at: string;
  readonly release: EvidenceRelease | null;
}

/** `evaluations.json` of a version: its newest evaluations, newest first, at most {@link KEPT_EVALUATIONS}. */
export interface VersionEvaluations extends VersionPointer {
  readonly schema: 'slipway.version-evaluations/1';
  readonly model: string;
  readonly evaluations: readonly EvaluationEntry[];
}

/** A version with all that a rollback or a resolve needs of it. */
export interface StagedVersion {
  readonly record: VersionRecord;
  readonly published: PublishedFacts;
}

/** How many earlier versions a stage file carries whole, so that a rollback needs no further look. */
export const KEPT_FALLBACKS = 3;

/** `stages/<stage>.json`: what is live and what could be restored, whole, in one read. */
export interface StageDocument {
  readonly schema: 'slipway.stage/1';
  readonly model: string;
  readonly stage: string;
  readonly live: StagedVersion | null;
  /** Being rolled out. */
  readonly incoming: StagedVersion | null;
  /** Earlier live versions, newest first, without the failed ones. */
  readonly fallbacks: readonly StagedVersion[];
}

/** One version as serving reads it. */
export interface ServedVersion extends VersionPointer {
  readonly content: Digest;
  readonly tag: string;
  readonly release_url: string;
  readonly artifacts: readonly {
    readonly role: string;
    readonly path: string;
    readonly sha256: string;
    readonly size: number;
    readonly uri: string;
  }[];
  readonly configuration: Readonly<Record<string, unknown>> | null;
}

export interface AliasesDocument {
  readonly schema: 'slipway.aliases/1';
  readonly model: string;
  readonly seq: number;
  readonly at: string;
  readonly aliases: Readonly<Record<string, ServedVersion | null>>;
  readonly stages: Readonly<Record<string, ServedVersion | null>>;
}

export interface ExposureDocument {
  readonly schema: 'slipway.exposure/1';
  readonly model: string;
  readonly seq: number;
  readonly at: string;
  /** By stage: who gets what, the candidate first, the baseline last; shares add up to 10,000 basis points. */
  readonly stages: Readonly<Record<string, readonly ExposedVersion[]>>;
  /** By stage: the rollout under way. */
  readonly rollouts: Readonly<Record<string, ExposedRollout>>;
}

/** A version with its share, and everything needed to serve it. */
export interface ExposedVersion extends ServedVersion {
  /** Basis points. */
  readonly share: number;
  readonly shadow: boolean;
  /** Digest of the configuration in force, where it is not the registered one. */
  readonly configuration_digest: Digest | null;
}

export interface ExposedRollout {
  readonly strategy: RolloutStrategy;
  readonly candidate: string;
  readonly baseline: string;
  /** 1 for the first; of how many. */
  readonly step: number;
  readonly steps: number;
  readonly since: string;
  /** Keys that get the candidate whatever its share. */
  readonly tenants: readonly string[];
  /** Precedes the user's key in the bucketing key. */
  readonly salt: string;
}

/** What a stage or alias points at, with the event that made it so. */
export interface Standing extends VersionPointer {
  readonly seq: number;
}

/** What stages and aliases pointed at after one event. */
export interface DayChange {
  readonly seq: number;
  readonly at: string;
  readonly type: 'promoted' | 'rolled_back' | 'alias_set';
  readonly stages: Readonly<Record<string, Standing | null>>;
  readonly aliases: Readonly<Record<string, Standing | null>>;
}

export interface DayDocument {
  readonly schema: 'slipway.day/1';
  readonly model: string;
  readonly day: string;
  readonly changes: readonly DayChange[];
}

export interface CatalogRow {
  readonly model: string;
  readonly description: string | null;
  readonly owner: string | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly versions: number;
  readonly latest: string | null;
  readonly stages: Readonly<Record<string, string>>;
  readonly aliases: Readonly<Record<string, string>>;
  readonly holds: number;
  /** Open requests: finds the model that a comment is about. */
  readonly requests: readonly {
    readonly stage: string;
    readonly version: string;
    readonly digest: Digest;
    /** Of the pull request or issue. */
    readonly number: number;
  }[];
  /** Versions that stages and aliases point at and that are restricted, by number. */
  readonly restricted: Readonly<Record<string, RestrictedVersion['restriction']>>;
  readonly seq: number;
  readonly head: Digest | null;
  readonly at: string | null;
}

export interface CatalogDocument {
  readonly schema: 'slipway.catalog/1';
  /** The ledger's first commit. */
  readonly genesis: string;
  readonly models: Readonly<Record<string, CatalogRow>>;
}

/** Index file by subject, content or ordinal. */
export interface VersionIndex extends VersionPointer {
  readonly schema: 'slipway.version-index/1';
}

export interface OperationIndex {
  readonly schema: 'slipway.operation-index/1';
  readonly operation_key: string;
  readonly seq: number;
  readonly type: string;
  readonly event: Digest;
}

export type { Displaced };
