/**
 * What an evaluation decided: written into the ledger as `slipway.evaluation/1`, rendered as check run, summary and
 * HTML, and decided again by `promote`. One shape for all of them. JSON: snake_case, canonical, at most 1 MiB.
 */
import type { EvidenceProblem, Interval } from '../../evidence/types.ts';
import type { ReleaseAsset, RunIdentity, VersionPointer } from '../event.ts';
import type { Digest } from '../names.ts';
import type { Status } from '../result.ts';
import type { SelfCheck, StoredComparison, StoredMeasure } from './stored-types.ts';

export const EVALUATION_SCHEMA = 'slipway.evaluation/1';
/** Bytes of a record's canonical text. */
export const EVALUATION_LIMIT = 1024 * 1024;

/** A number with what is known of its error. */
export interface Estimate {
  readonly value: number;
  /** Samples behind it; null where the file did not say. */
  readonly n: number | null;
  readonly standard_error: number | null;
  /** The interval the gate decides by: both sides at the policy's confidence. */
  readonly interval: Interval | null;
  readonly method: Method;
  /** Degrees of freedom of Student's t that the interval is of; normal where it is not there. */
  readonly df?: number;
}

/** How a number's error was found. `docs/reference/statistics.md` cites the paper of each. */
export type Method =
  | 'exact_count' // a count: no error
  | 'wilson' // share of counted things, Wilson 1927
  | 'clopper_pearson'
  | 'student_t' // mean of samples
  | 'clustered' // mean of samples in clusters, Miller 2024, small-sample t
  | 'bca_bootstrap' // Efron 1987
  | 'order_statistic' // percentile
  | 'ratio' // ratio of sums, linearised
  | 'reported' // the tool's own standard error or interval
  | 'newcombe' // difference of two independent shares, Newcombe 1998 method 10
  | 'newcombe_paired' // difference of two paired shares, Newcombe 1998b method 10
  | 'welch' // difference of two independent means
  | 'paired_t'
  | 'paired_clustered'
  | 'paired_bootstrap'
  | 'reported_difference' // from both sides' reported errors, taken as independent: conservative
  | 'bootstrap_difference'
  | 'value_only'; // the policy says `by: value`, or nothing is known of the error

/** Why a gate came out as it did. Closed; `docs/reference/evaluation.md` says what each means. */
export const GATE_REASONS = {
  met: 'The bound holds with the confidence asked for.',
  met_by_value: 'The value is within the bound; the policy asks for no more.',
  not_met: 'The bound is broken, with the confidence asked for.',
  not_met_by_value: 'The value is outside the bound.',
  not_shown: 'The data settle it neither way.',
  no_interval: 'The file gives one number and nothing to tell its error by.',
  groups_too_small: 'Fewer than two groups have enough samples to be compared.',
  nothing_live: 'Nothing is live to compare with.',
  nothing_live_refused: 'Nothing is live to compare with, and the policy does not accept that.',
  metric_missing: 'The evidence has no such metric.',
  metric_ambiguous: 'Several tasks have a metric of this name.',
  slice_missing: 'The evidence has no such slice.',
  slice_ambiguous: 'Several attributes have a slice of this name.',
  percentile_missing: 'The evidence has neither samples nor this percentile.',
  baseline_missing: 'The evidence of the live version has no such metric.',
  baseline_unusable: 'The live version has no evidence that could be compared with.',
  direction_missing: 'Neither the policy nor the evidence says which way this metric is better.',
  other_set: 'The evidence is of another evaluation set than the policy names.',
  other_unit: 'The evidence is in another unit, or on another scale, than the policy.',
  not_comparable: 'Candidate and live version were not measured the same way.',
  under_covered: 'Too few of the expected samples were scored.',
  stale: 'The evidence is older than the policy allows.',
  untrusted: 'The evidence itself says that this number cannot be relied on.',
} as const;
export type GateReason = keyof typeof GATE_REASONS;

/** One rule as it was applied, in plain numbers. */
export type GateRule =
  | { readonly kind: 'threshold'; readonly bound: 'min' | 'max'; readonly value: number }
  /** `margin`: how much worse is still good enough, in the metric's unit or as a fraction of the live value. */
  | { readonly kind: 'vs_live'; readonly margin: number; readonly relative: boolean }
  /** `least`: how much better it must be. */
  | { readonly kind: 'improvement'; readonly least: number; readonly relative: boolean }
  | {
      readonly kind: 'across';
      readonly attribute: string;
      readonly bound: 'max_difference' | 'min_ratio';
      readonly value: number;
      readonly min_group: number;
    };

export interface GroupResult {
  readonly group: string;
  readonly estimate: Estimate;
  /** False: too small to be compared. */
  readonly compared: boolean;
}

/**
 * Candidate against live. Positive is better, whichever way the metric points; without a direction, candidate minus live.
 * A `ratio` is the change as a fraction of the live value: -0.05 is 5 % worse. For a rule across groups it is what that
 * rule bounds, between the two groups farthest apart: largest minus smallest, or smallest over largest.
 */
export interface Effect {
  readonly kind: 'difference' | 'ratio';
  readonly value: number;
  readonly interval: Interval | null;
  readonly method: Method;
  /** Samples that both have, where they were compared pair by pair; null otherwise. */
  readonly pairs: number | null;
  readonly wins: number | null;
  readonly losses: number | null;
}

export interface GateResult {
  /** Path in the policy: `evaluation.gates.quality[0]`; `default.<metric>` where no policy was given. */
  readonly id: string;
  readonly family: string;
  readonly metric: string;
  /** The name it has in the evidence, with its task; null when it was not found. */
  readonly measured: string | null;
  readonly slice: string | null;
  readonly percentile: number | null;
  readonly unit: string | null;
  readonly direction: 'up' | 'down' | null;
  readonly by: 'interval' | 'value';
  readonly rule: GateRule;
  readonly verdict: Status;
  readonly reason: GateReason;
  /** One sentence: what was required, what was found. */
  readonly detail: string;
  /** What to do; null for a gate that passed. */
  readonly next: string | null;
  readonly candidate: Estimate | null;
  readonly live: Estimate | null;
  readonly effect: Effect | null;
  /** One-sided p-value of the hypothesis that the bound holds: small means that it is broken. Null without one. */
  readonly p: number | null;
  /** The same after Holm's adjustment over every gate that has one: what a `fail` is decided by. */
  readonly p_adjusted: number | null;
  /** Smallest true breach that would have been found with 80 % power, in the metric's unit; null where unknown. */
  readonly detectable: number | null;
  /** For an inconclusive gate: samples that would decide, were the true value the one seen; null where none would. */
  readonly needed: number | null;
  readonly groups: readonly GroupResult[] | null;
}

/** One row of the informational table: a metric both have, whatever the policy asks of it. */
export interface Comparison {
  readonly metric: string;
  readonly task: string | null;
  readonly slice: string | null;
  readonly unit: string | null;
  readonly candidate: Estimate;
  readonly live: Estimate;
  readonly effect: Effect;
  /** Two-sided p of no difference; null where the error is unknown. */
  readonly p: number | null;
  /** Benjamini-Hochberg over the table. */
  readonly p_adjusted: number | null;
  /** Which way is better, as the effect was turned; null where nothing says so. Not there in early records. */
  readonly direction?: 'up' | 'down' | null;
}

/** What the gates measured, without the samples: enough to decide threshold gates again and to compare unpaired. */
export interface EvidenceSummary {
  /** Digest over the normal form with samples: the same files give the same one. */
  readonly digest: Digest;
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly sha256: string;
    readonly format: string;
  }[];
  readonly runs: readonly {
    readonly status: string;
    readonly tool: string | null;
    readonly tool_version: string | null;
    readonly model: string | null;
    readonly judge: string | null;
    readonly commit: string | null;
    readonly started_at: string | null;
    readonly set: { readonly name: string | null; readonly digest: Digest | null };
  }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly version: string | null;
    readonly hash: string | null;
    readonly shots: number | null;
  }[];
  readonly problems: readonly Pick<
    EvidenceProblem,
    'code' | 'effect' | 'file' | 'place' | 'metric' | 'task' | 'message'
  >[];
  /** Rows by task, and the digest of their sorted keys: the same questions have the same one. */
  readonly samples: readonly { readonly task: string | null; readonly rows: number; readonly keys: Digest }[];
}

/** Where the samples of an evidence are kept, named by the digest of the compressed file. */
export type KeptSamples = ReleaseAsset & {
  readonly rows: number;
  /** `redacted`: keys, clusters, slices and scores; `full`: texts as well. */
  readonly mode: 'redacted' | 'full';
};

export type Baseline =
  | {
      readonly kind: 'version';
      readonly version: VersionPointer;
      readonly evidence: EvidenceSummary;
      readonly from: 'given' | 'ledger';
    }
  /** Files given without a registry behind them, as `slipway evaluate --baseline` does. */
  | { readonly kind: 'files'; readonly evidence: EvidenceSummary }
  | { readonly kind: 'unusable'; readonly version: VersionPointer; readonly reason: string }
  | { readonly kind: 'none' };

export interface EvaluationRecord {
  readonly schema: typeof EVALUATION_SCHEMA;
  /** Null where files were evaluated with no registry behind them. */
  readonly model: string | null;
  /** Null for a preview: what is not registered yet has no number. */
  readonly version: VersionPointer | null;
  /** Stage the evaluation was made for; null with no policy. */
  readonly stage: string | null;
  /** Stage whose live version the candidate was compared with; null with no policy. */
  readonly compared_with: string | null;
  readonly baseline: Baseline;
  readonly set: { readonly name: string | null; readonly digest: Digest | null };
  readonly at: string;
  /** The evaluation whose evidence was decided again here, when a version was promoted; null for one that was measured. */
  readonly decided_from: Digest | null;
  /** When the evidence was measured: the oldest run that says so; else `at`. */
  readonly measured_at: string;
  readonly run: RunIdentity | null;
  /**
   * `slice`: digest of what of the policy decides an evaluation; `reading`: of what it says plain files mean, which cannot
   * be applied again to numbers that were read. `commit` is null for a policy that was given as a file.
   */
  readonly policy: {
    readonly commit: string | null;
    readonly digest: Digest;
    readonly slice: Digest;
    readonly reading: Digest;
  } | null;
  readonly verdict: Status;
  /** The verdict in one sentence. */
  readonly summary: string;
  readonly confidence: number;
  readonly gates: readonly GateResult[];
  /** Cut at a row where the record would pass its limit; `comparisons_total` says how many there were. */
  readonly comparisons: readonly Comparison[];
  readonly comparisons_total: number;
  readonly evidence: EvidenceSummary;
  readonly samples: { readonly candidate: KeptSamples | null; readonly live: KeptSamples | null };
  readonly publish: 'none' | 'statistics' | 'redacted' | 'full';
  /** What was found in the texts that looks personal or secret: kinds and counts, never the finds. */
  readonly flags: readonly { readonly kind: string; readonly count: number; readonly place: string }[];
  /** Statistics that let `promote` decide again without the samples. */
  readonly statistics: {
    readonly candidate: readonly StoredMeasure[];
    readonly live: readonly StoredMeasure[];
    /** Comparisons of the two that cannot be made again without the samples; they count against this live version only. */
    readonly pairs?: readonly StoredComparison[];
  };
  readonly self_check: SelfCheck | null;
  /** Earlier evaluations of this version, newest first: who tries until it passes shows. */
  readonly earlier: readonly { readonly seq: number; readonly at: string; readonly verdict: Status }[];
}

export type * from './stored-types.ts';
