/** What a record keeps of samples, so that its gates can be decided again without them; and the A/A run. */
import type { Status } from '../result.ts';
import type { Estimate } from './types.ts';

/** One-sided p-values at a bound that a gate asked about, for methods whose numbers do not follow from error and n. */
export interface StoredP {
  readonly bound: number;
  /** Of the hypothesis that the true value is at least the bound; `at_most` likewise. */
  readonly at_least: number;
  readonly at_most: number;
}

/** Candidate against live as it was computed: candidate minus live, or candidate over live, whichever way is better. */
export interface StoredComparison {
  readonly metric: string;
  readonly task: string | null;
  readonly slice: { readonly attribute: string | null; readonly value: string } | null;
  readonly statistic: string;
  readonly kind: 'difference' | 'ratio';
  readonly estimate: Estimate;
  /** Both sides over the samples that were compared. */
  readonly candidate: Estimate;
  readonly live: Estimate;
  readonly pairs: number | null;
  /** Pairs in which the candidate's value is larger, and smaller. */
  readonly larger: number | null;
  readonly smaller: number | null;
  /** Samples of the live version that the candidate has not; 0 where it does not say. */
  readonly missing?: number;
  readonly p: readonly StoredP[];
}

/** Sufficient statistics of one metric on one slice. */
export interface StoredMeasure {
  readonly metric: string;
  readonly task: string | null;
  readonly slice: { readonly attribute: string | null; readonly value: string } | null;
  readonly statistic: string;
  readonly estimate: Estimate;
  readonly expected: number | null;
  readonly unit: string | null;
  readonly direction: 'up' | 'down' | null;
  readonly judge: string | null;
  /** For a share of counted things. */
  readonly successes: number | null;
  /** At the bounds of the gates that it was decided by. */
  readonly p?: readonly StoredP[];
}

export interface SelfCheck {
  readonly resamples: number;
  readonly seed: number;
  /** How often each verdict came out when the live version was compared with itself, resampled; fractions. */
  readonly verdicts: Readonly<Record<Status, number>>;
  readonly gates: readonly { readonly id: string; readonly flips: number }[];
}
