/** What two versions of a model are against each other: written as JSON, and all that renderers need. */
import type { Comparison } from '../evaluation/types.ts';
import type { VersionPointer } from '../event.ts';
import type { Digest } from '../names.ts';
import type { Feature } from '../record.ts';
import type { Status } from '../result.ts';

export const COMPARE_SCHEMA = 'slipway.compare/1';

/** `compare A B`: what B is against A. Written as JSON too. */
export interface CompareView {
  readonly schema: typeof COMPARE_SCHEMA;
  readonly model: string;
  readonly a: ComparedVersion;
  readonly b: ComparedVersion;
  /** One-sided, for each end of an interval; fraction. */
  readonly confidence: number;
  readonly recommendation: Recommendation;
  /** `candidate` is B, `live` is A: a positive effect says that B is better. */
  readonly metrics: readonly ComparedMetric[];
  readonly metrics_total: number;
  /** Metrics of which nothing can be said, and why. */
  readonly not_compared: readonly { readonly metric: string; readonly task: string | null; readonly reason: string }[];
  readonly latency: readonly ComparedMetric[];
  readonly cost: readonly ComparedMetric[];
  /** Bytes of the artifacts by role. */
  readonly size: readonly {
    readonly role: string;
    readonly a: StoredSize | null;
    readonly b: StoredSize | null;
  }[];
  readonly features: { readonly inputs: readonly FeatureChange[]; readonly outputs: readonly FeatureChange[] };
  readonly changes: readonly ContentChange[];
  readonly warnings: readonly string[];
}

export type ComparedMetric = Comparison & { readonly direction: 'up' | 'down' | null };

export interface ComparedVersion {
  readonly version: VersionPointer;
  readonly content: Digest;
  /** Stage it is in; null for none. */
  readonly stage: string | null;
  /** Set while a rollback has it out of a stage. */
  readonly failed?: { readonly stage: string; readonly reason: string } | null;
  readonly registered: { readonly by: string; readonly at: string };
  readonly commit: string | null;
  readonly run_url: string | null;
  readonly architecture: string | null;
  /** The evaluation its numbers come from; null without one. */
  readonly evaluation: {
    readonly digest: Digest;
    readonly measured_at: string;
    readonly set: { readonly name: string | null; readonly digest: Digest | null };
    readonly tools: readonly string[];
  } | null;
  /** What its own newest evaluation decided; null where it was never a candidate. */
  readonly verdict?: { readonly status: Status; readonly stage: string | null; readonly summary: string } | null;
}

export interface Recommendation {
  /** `either`: no difference that matters was found. `undecided`: the data do not settle it. */
  readonly choice: 'a' | 'b' | 'either' | 'undecided';
  readonly sentence: string;
  readonly reasons: readonly { readonly speaks_for: 'a' | 'b' | null; readonly sentence: string }[];
}

export interface StoredSize {
  readonly files: number;
  readonly bytes: number;
}

export interface FeatureChange {
  readonly name: string;
  readonly change: 'added' | 'removed' | 'modified';
  readonly before: Feature | null;
  readonly after: Feature | null;
}

export interface ContentChange {
  readonly kind:
    | 'data'
    | 'prompts'
    | 'configuration'
    | 'code'
    | 'dependencies'
    | 'architecture'
    | 'base_model'
    | 'artifact';
  /** Such as the data set's name or the configuration's key. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'modified';
  /** A value or a digest; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}
