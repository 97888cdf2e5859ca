/** What has to be counted for the guards of a rollout, and what can be wrong with what was read. */

/** What has to be counted of one metric. */
export interface MeasureNeed {
  readonly metric: string;
  /** `attribute=value`; null for all traffic. */
  readonly slice: string | null;
  readonly as: 'events' | 'values' | 'distribution' | 'categories' | 'gauge';
  /** Values that must be bounds of a distribution, ascending: what guards hold it against. */
  readonly bounds: readonly number[];
}

/** Something wrong with what was read; none is ever passed over in silence. */
export interface ObservationProblem {
  /** `file:line`, a query, or an address without secrets. */
  readonly where: string;
  readonly message: string;
  /** `hold`: nothing may be decided on this. `note`: it was put right, and is told. */
  readonly weight: 'hold' | 'note';
}

/** A stretch of time, ISO, end excluded, in which requests fell into one step. */
export interface StepSpan {
  readonly step: number;
  readonly from: string;
  readonly to: string;
}

/** A stretch of the last so many milliseconds before a slot of time began: up to a twelfth of it before the look. */
export interface WindowSpan {
  readonly window_ms: number;
  readonly from: string;
  readonly to: string;
}

/** Time of the newest observation of each arm; null for none. */
export interface Newest {
  readonly candidate: string | null;
  readonly baseline: string | null;
}
