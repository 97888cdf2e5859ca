/** What every gate of an evaluation is decided from. */
import type { Evidence, SampleTable } from '../../evidence/types.ts';
import type { EvaluationRules, MetricDefinition } from '../../policy/types.ts';
import type { Calculator } from './calculator.ts';
import type { Pairing } from './pairing.ts';
import { indexSeries, type SeriesIndex } from './series.ts';
import type { EvidenceSummary, StoredComparison } from './types.ts';

export type MetricDefinitions = Readonly<Record<string, MetricDefinition>>;

/** An evidence with its metrics by name. */
export interface Subject {
  readonly evidence: Evidence;
  readonly index: SeriesIndex;
  /** Digests of the sample keys, where the samples themselves are not at hand. */
  readonly keys: EvidenceSummary['samples'];
}

export type LiveSubject =
  | { readonly kind: 'evidence'; readonly subject: Subject }
  | { readonly kind: 'none' }
  | { readonly kind: 'unusable'; readonly reason: string };

export interface GateContext {
  readonly rules: EvaluationRules;
  readonly metrics: MetricDefinitions;
  readonly candidate: Subject;
  readonly live: LiveSubject;
  /** Why the evidence of the candidate is too old; null where it is not. */
  readonly stale: string | null;
  readonly calculate: Calculator;
  readonly pair: (candidate: SampleTable, live: SampleTable) => Pairing;
  /** Comparisons made when the samples were at hand; empty where they are, or the live version is another one. */
  readonly comparisons: readonly StoredComparison[];
}

export function subjectOf(evidence: Evidence, keys: EvidenceSummary['samples'] = []): Subject {
  return { evidence, index: indexSeries(evidence), keys };
}

/** What the policy says of a metric; of one that it does not define, nothing. */
export function definitionOf(metrics: MetricDefinitions, metric: string): MetricDefinition {
  if (Object.hasOwn(metrics, metric)) return metrics[metric]!;
  return { name: metric, description: null, from: [], direction: null, kind: 'value', unit: null, drift: null };
}

/** Seed of every bootstrap: the same evidence gives the same decision. */
export const SEED = 20_260_301;

/** The risk that one end of an interval takes; 1 - 0.95 is not 0.05 in binary. */
export function alphaOf(confidence: number): number {
  return Number((1 - confidence).toPrecision(12));
}
