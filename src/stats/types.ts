/**
 * What an estimate is here. `confidence` is one-sided everywhere: 0.95 means that each end of an interval is wrong in
 * at most 5 % of cases, so that the interval covers 90 %. Gates decide on one end.
 */

/** Names are those of `Method` in core/evaluation/types.ts, which records carry. */
export type StatMethod =
  | 'exact_count'
  | 'wilson'
  | 'clopper_pearson'
  | 'student_t'
  | 'clustered'
  | 'bca_bootstrap'
  | 'order_statistic'
  | 'ratio'
  | 'reported'
  | 'newcombe'
  | 'newcombe_paired'
  | 'welch'
  | 'paired_t'
  | 'paired_clustered'
  | 'paired_bootstrap'
  | 'reported_difference'
  | 'bootstrap_difference'
  | 'value_only';

/** Samples of one metric: finite numbers, row by row. */
export interface Rows {
  readonly values: Float64Array;
  /** Denominators, for a ratio of sums; null for a mean. */
  readonly weights: Float64Array | null;
  /** Cluster number by row; null where rows are independent. */
  readonly clusters: Uint32Array | null;
}

export interface Estimated {
  readonly value: number;
  readonly n: number | null;
  /** Null for methods that have none (order statistics). */
  readonly standardError: number | null;
  /** Two-sided interval; `level` = 2 * confidence - 1. Null where the error is unknown. */
  readonly interval: { readonly low: number; readonly high: number; readonly level: number } | null;
  readonly method: StatMethod;
  /** Degrees of freedom of Student's t that the interval and the p-values are of; not there where they are of none. */
  readonly df?: number;
  /**
   * One-sided p-values, dual to the interval: `atLeast` of the hypothesis that the true value is at least `bound`
   * (small: it is below), `atMost` of the one that it is at most `bound`. Null where the error is unknown. Those of
   * shares are never below the exact ones, so that a bound just outside of the interval may not be rejected.
   */
  readonly against: ((bound: number) => { readonly atLeast: number; readonly atMost: number }) | null;
}

export interface Compared extends Estimated {
  readonly kind: 'difference' | 'ratio';
  /** Rows that both had; null when not paired. */
  readonly pairs: number | null;
  /** Pairs in which the first is larger, and smaller; null when not paired. */
  readonly larger: number | null;
  readonly smaller: number | null;
}

/** What a tool reported of its own error, or counts to compute one from. */
export interface Reported {
  readonly value: number;
  readonly n: number | null;
  readonly standardError: number | null;
  readonly interval: { readonly low: number; readonly high: number; readonly level: number } | null;
  /** For a share of counted things: how many of `n`. */
  readonly successes: number | null;
  /** Degrees of freedom of the error, where it was estimated from that few samples; normal without. */
  readonly df?: number;
}
