/** What gates measure and stages ask for. */

export type MetricKind = 'value' | 'count' | 'rate';

export interface MetricDefinition {
  readonly name: string;
  readonly description: string | null;
  /** The names it has in evidence, tried in order; empty: its own name. */
  readonly from: readonly string[];
  /** Which way is better; null when neither is (only comparisons across groups and absolute bounds can use it). */
  readonly direction: 'up' | 'down' | null;
  readonly kind: MetricKind;
  readonly unit: string | null;
  /** How far the distribution of another measure has moved; null for a metric that is measured itself. */
  readonly drift: { readonly measure: 'psi' | 'kl'; readonly of: string } | null;
}

/** `absolute` in the metric's own unit; `relative` as a fraction of the live version's value. */
export type Tolerance =
  | { readonly kind: 'absolute'; readonly value: number }
  | { readonly kind: 'relative'; readonly fraction: number };

/** One rule over one metric. */
export type Rule =
  | { readonly kind: 'threshold'; readonly bound: 'min' | 'max'; readonly value: number }
  /** Not worse than the live version by more than the tolerance. */
  | { readonly kind: 'vs_live'; readonly tolerance: Tolerance }
  /** Better than the live version by at least this. */
  | { readonly kind: 'improvement'; readonly least: Tolerance }
  | {
      readonly kind: 'across';
      /** The attribute whose groups are compared. */
      readonly attribute: string;
      readonly bound: 'max-difference' | 'min-ratio';
      readonly value: number;
      /** Groups with fewer samples are not compared. */
      readonly minGroup: number;
    };

/** What decides: the interval around the value, or the value alone. */
export type DecidedBy = 'interval' | 'value';

export interface Gate {
  /** Where the policy asks for it: `evaluation.gates.quality[0]`, or `models.<m>.evaluation.gates.quality[0]`. */
  readonly id: string;
  readonly family: string;
  readonly metric: string;
  readonly slice: string | null;
  /** 0 < percentile < 100; null: the metric's own value. */
  readonly percentile: number | null;
  readonly rule: Rule;
  /** Null: as {@link EvaluationRules.by} says. */
  readonly by: DecidedBy | null;
}

/** Where the value of a metric stands in a plain file. Paths are columns, or dotted paths into a document. */
export type MetricSource =
  /** A value of each row. */
  | { readonly kind: 'field'; readonly path: string }
  /** One value for the whole document. */
  | {
      readonly kind: 'aggregate';
      readonly value: string;
      readonly n: string | null;
      readonly expected: string | null;
      readonly error: string | null;
      readonly low: string | null;
      readonly high: string | null;
    }
  /** Two values of each row, summed and divided. */
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string }
  /** Counted from labels and predictions. */
  | {
      readonly kind: 'classified';
      readonly label: string;
      readonly score: string;
      /** Positive from this score on; null: the score is the predicted class. */
      readonly threshold: number | null;
      /** The label that is the positive class; null: as the reader can tell. */
      readonly positive: string | null;
      readonly as: Classified;
    };

export type Classified =
  | 'accuracy'
  | 'precision'
  | 'recall'
  | 'f1'
  | 'selection_rate'
  | 'false_positive_rate'
  | 'false_negative_rate';

/** How plain files (CSV, JSONL, JSON, YAML) are read. */
export interface Mapping {
  /** Glob over paths as given; null: every plain file. */
  readonly files: string | null;
  readonly task: string | null;
  /** Column or dotted path that tells samples apart. */
  readonly key: string | null;
  readonly cluster: string | null;
  /** Dotted path to the list of samples in a document. */
  readonly rows: string | null;
  /** Attribute → column or dotted path. */
  readonly slices: Readonly<Record<string, string>>;
  /** By metric, in the names of `metrics`. */
  readonly metrics: Readonly<Record<string, MetricSource>>;
}

export type PublishMode = 'none' | 'statistics' | 'redacted' | 'full';

export interface EvaluationRules {
  readonly set: {
    /** Null: any set, as long as both versions were measured on the same one. */
    readonly name: string | null;
    readonly digest: string | null;
    readonly sameAsLive: boolean;
  };
  readonly maxAgeMs: number | null;
  /** Scored of expected samples, fraction. */
  readonly coverage: number;
  /** One-sided, for each end of an interval; fraction. Default 0.95. */
  readonly confidence: number;
  /** For gates that do not say. Default `interval`. */
  readonly by: DecidedBy;
  /** What a gate against the live version does when nothing is live. Default `accept`. */
  readonly firstVersion: 'accept' | 'refuse';
  /** In the order of the file: the first mapping whose `files` match reads a file. */
  readonly read: readonly Mapping[];
  readonly publish: PublishMode;
  /** By family, in the order of the file. */
  readonly gates: Readonly<Record<string, readonly Gate[]>>;
}

export interface EnvironmentRule {
  readonly name: string;
  /** Required reviewers the environment must have. */
  readonly reviewers: number;
  readonly preventSelfReview: boolean;
  readonly preventAdminBypass: boolean;
  /** `protected`: only protected branches may deploy. `limited`: those, or branches that a rule of its own names. */
  readonly branches: 'any' | 'protected' | 'limited';
  /**
   * What to do when the environment lacks what is demanded, or that cannot be told: refuse, take the stage's
   * sign-offs for it, or go on.
   */
  readonly withoutProtection: 'refuse' | 'sign-offs' | 'allow';
}

export interface Soak {
  readonly stage: string;
  /** Time in that stage; 0: any. */
  readonly atLeastMs: number;
  /** Samples seen there; 0: any. */
  readonly samples: number;
}

/** So many sign-offs, each by somebody who fills one of the roles. */
export interface SignOffDemand {
  /** How the policy says it: the role's name, `any-of:<roles>` or `at-least:<count>:<roles>`, roles sorted. */
  readonly id: string;
  /** Sorted. */
  readonly roles: readonly string[];
  /** At least 1. */
  readonly count: number;
}

export interface StageRequirements {
  readonly evaluation: 'pass' | 'none';
  readonly soak: Soak | null;
  /** Sorted by id; no two the same. */
  readonly signOffs: readonly SignOffDemand[];
  readonly documents: readonly string[];
  readonly checklist: readonly string[];
}

export interface RampStep {
  readonly shareBp: number;
  /** Time in this step before the next; 0: none. */
  readonly atLeastMs: number;
  /** Samples in this step before the next; 0: none. */
  readonly samples: number;
}

export type Exposure =
  /** Live at once with all of the traffic: the default. */
  | { readonly strategy: 'immediate' }
  /** Mirrored traffic only, until somebody decides. */
  | { readonly strategy: 'shadow' }
  | {
      readonly strategy: 'canary';
      readonly shadowFirst: boolean;
      readonly initialBp: number;
      readonly maxShareBp: number;
      /** Keys that get it first, whatever its share. */
      readonly tenants: readonly string[];
    }
  | {
      readonly strategy: 'ramp';
      readonly shadowFirst: boolean;
      readonly steps: readonly RampStep[];
      readonly advance: 'automatic' | 'on-approval';
      readonly tenants: readonly string[];
    }
  /** A fixed split until somebody decides. */
  | {
      readonly strategy: 'ab';
      readonly shadowFirst: boolean;
      readonly splitBp: number;
      readonly tenants: readonly string[];
    }
  /** Named keys alone, until somebody decides. */
  | { readonly strategy: 'tenants'; readonly tenants: readonly string[] };

export interface StagePolicy {
  readonly name: string;
  readonly description: string | null;
  /** New versions begin here. */
  readonly start: boolean;
  /** `one`: has a live version, and a next one displaces it. `many`: versions only rest here; never a live one. */
  readonly holds: 'one' | 'many';
  /** Stages a version may be promoted from; the start stage of a preset has none. */
  readonly from: readonly string[];
  /** The stage whose live version an evaluation for this stage is compared with. */
  readonly comparesWith: string;
  /** Where a displaced version goes; null for a stage that holds many. */
  readonly displacesTo: string | null;
  readonly environment: EnvironmentRule | null;
  /** `asked`: somebody carries the promotion out. `approved`: it is carried out once every sign-off is there. */
  readonly when: 'asked' | 'approved';
  readonly requires: StageRequirements;
  readonly exposure: Exposure;
  readonly rollback: {
    /** Earlier versions to keep ready to serve. */
    readonly keep: number;
    /** How long a rollback holds the stage. */
    readonly holdMs: number;
    /** The environment that the job of a rollback names, without reviewers; null: none. */
    readonly environment: string | null;
  };
  readonly releaseRecords: 'per-promotion' | 'per-version';
}
