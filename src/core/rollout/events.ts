/** Payloads of the events of a rollout, and the shares of traffic that they tell. */
import type { VersionPointer } from '../event.ts';
import type { Digest } from '../names.ts';
import type { Look } from './types.ts';

/** What a version gets of a stage's traffic. The candidate comes first, the baseline last. */
export interface Share {
  readonly version: string;
  readonly subject: Digest;
  /** Basis points; a list sums to 10,000. */
  readonly share: number;
  /** Gets a copy of the traffic, and answers nobody; its share is 0. */
  readonly shadow: boolean;
  /** Configuration that it runs with where it is not the one it was registered with. */
  readonly configuration: Configuration | null;
}

/** A version's configuration as somebody changed it: in full, not as a difference. */
export interface Configuration {
  /** Digest of the values. */
  readonly digest: Digest;
  /** Defaults, parameters, feature flags, prompt bundle digest: what the version record has under `configuration`. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Event that set it. */
  readonly seq: number;
}

export interface RolloutPayloads {
  /** The candidate of a rollout goes on to another step. */
  readonly advanced: VersionPointer & {
    readonly stage: string;
    /** Indices into the plan's steps. */
    readonly from_step: number;
    readonly to_step: number;
    readonly exposure: readonly Share[];
    /** Null where a person decided without one. */
    readonly look: Look | null;
    readonly reason: string | null;
  };
  /** What is served was looked at, and nothing moved. Written when the decision changed, and at most once a day. */
  readonly looked: VersionPointer & { readonly stage: string; readonly look: Look };
  /** A version that is served runs with another configuration from here on. */
  readonly configured: VersionPointer & {
    readonly stage: string;
    /** Null: with what it was registered with. */
    readonly configuration: Omit<Configuration, 'seq'> | null;
    /** Digest of the one before; null for what it was registered with. */
    readonly previous: Digest | null;
    readonly reason: string;
    readonly link: string | null;
  };
}
