/** The facts that an evaluation is decided from, and the context that gates see of them. */
import type { Evidence } from '../../evidence/types.ts';
import type { EvaluationRules, Gate } from '../../policy/types.ts';
import { createCalculator } from './calculator.ts';
import { type GateContext, type MetricDefinitions, subjectOf } from './context.ts';
import { createPairer } from './pairing.ts';
import { checkAge, measuredAt } from './trust.ts';
import type { EvidenceSummary, StoredComparison } from './types.ts';

export type LiveEvidence =
  | {
      readonly kind: 'evidence';
      readonly evidence: Evidence;
      /** Digests of its sample keys, where its samples are not at hand. */
      readonly keys?: EvidenceSummary['samples'];
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'unusable'; readonly reason: string };

export interface EvaluationFacts {
  readonly rules: EvaluationRules;
  readonly metrics: MetricDefinitions;
  readonly candidate: Evidence;
  /** Digests of the candidate's sample keys: settle that both have the same samples where one side's are not at hand. */
  readonly keys?: EvidenceSummary['samples'];
  readonly live: LiveEvidence;
  /** Comparisons of this candidate and this live version that were made when their samples were at hand. */
  readonly comparisons?: readonly StoredComparison[];
  /** ISO time of the decision. */
  readonly now: string;
  /** When the evidence was measured at the latest, for evidence that does not say so itself. */
  readonly measuredAt?: string;
  readonly selfCheck?: 'yes' | 'no';
}

/** What gates are decided from. */
export function contextOf(facts: EvaluationFacts): GateContext {
  const { rules, metrics, live } = facts;
  return {
    rules,
    metrics,
    candidate: subjectOf(facts.candidate, facts.keys),
    live: live.kind === 'evidence' ? { kind: 'evidence', subject: subjectOf(live.evidence, live.keys) } : live,
    stale: checkAge({
      evidence: facts.candidate,
      given: facts.measuredAt ?? null,
      now: facts.now,
      maxAgeMs: rules.maxAgeMs,
    }),
    calculate: createCalculator(rules.confidence),
    pair: createPairer(),
    comparisons: facts.comparisons ?? [],
  };
}

/** Every gate, family by family. */
export function gatesOf(rules: Pick<EvaluationRules, 'gates'>): Gate[] {
  return Object.values(rules.gates).flat();
}

/** When the candidate's evidence was measured, ISO 8601: the earliest that is said of it. */
export function measuredAtOf(facts: EvaluationFacts): string {
  return measuredAt(facts.candidate, facts.measuredAt ?? facts.now);
}
