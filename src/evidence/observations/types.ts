/** The words of reading observations. The question and the answer are those of the port; they are repeated as types only. */
import type { Arm, ArmSums, StepSums, WindowSums } from '../../core/rollout/types.ts';

export interface MeasureNeed {
  readonly metric: string;
  readonly slice: string | null;
  readonly as: 'events' | 'values' | 'distribution' | 'categories' | 'gauge';
  readonly bounds: readonly number[];
}

/** See `ObservationQuery` in ports/serving.ts. */
export interface Question {
  readonly candidate: string;
  readonly baseline: string | null;
  readonly spans: readonly { readonly step: number; readonly from: string; readonly to: string }[];
  readonly windows: readonly { readonly window_ms: number; readonly from: string; readonly to: string }[];
  readonly needs: readonly MeasureNeed[];
  readonly now: string;
}

export interface ObservationProblem {
  readonly where: string;
  readonly message: string;
  readonly weight: 'hold' | 'note';
}

/** What was read of rows: an `Observed` of kind `observed`. */
export interface RowsRead {
  readonly steps: readonly StepSums[];
  readonly windows: readonly WindowSums[];
  readonly newest: Readonly<Record<Arm, string | null>>;
  readonly problems: readonly ObservationProblem[];
}

export const ARMS = ['candidate', 'baseline'] as const;
export type { Arm, ArmSums, StepSums, WindowSums };
