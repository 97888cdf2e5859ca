/** Where metrics come from, and who is told when what is served changes. */
import type { MeasureNeed, Newest, ObservationProblem, StepSpan, WindowSpan } from '../core/rollout/observation.ts';
import type { ArmSums, StepSums, WindowSums } from '../core/rollout/types.ts';
import type { MonitoringRules } from '../policy/types.ts';

export interface ObservationQuery {
  readonly model: string;
  readonly stage: string;
  /** Version numbers by arm; baseline null outside a rollout. */
  readonly candidate: string;
  readonly baseline: string | null;
  /** Stretches of time, ascending and without overlap, each belonging to a step: what is to be counted anew. ISO times, end excluded. */
  readonly spans: readonly StepSpan[];
  /** Stretches that guards with a window look at, each ending at the look or shortly before. */
  readonly windows: readonly WindowSpan[];
  readonly needs: readonly MeasureNeed[];
  /** When it is looked. */
  readonly now: string;
}

export type Observed =
  | {
      readonly kind: 'observed';
      /** One for each span that had requests; steps may come more than once. */
      readonly steps: readonly StepSums[];
      readonly windows: readonly WindowSums[];
      /** Time of the newest observation of each arm; null for none. */
      readonly newest: Newest;
      readonly problems: readonly ObservationProblem[];
    }
  | { readonly kind: 'unreadable'; readonly problems: readonly ObservationProblem[] };

/** Reads metrics; asks nothing else. Secrets come from the environment and leave in headers only. */
export interface Metrics {
  observe(
    query: ObservationQuery,
    source: Pick<MonitoringRules, 'source' | 'read' | 'queries' | 'columns'>,
  ): Promise<Observed>;
}

/** The state of a rollout that no registry knows, as one file. */
export interface StateFile {
  /** Its name, for sentences. */
  readonly path: string;
  /** Null where there is no such file. */
  read(): Promise<string | null>;
  /** All of it or nothing: a reader never sees half a file. */
  write(text: string): Promise<void>;
}

export type { ArmSums, MeasureNeed, Newest, ObservationProblem, StepSums, WindowSums };
