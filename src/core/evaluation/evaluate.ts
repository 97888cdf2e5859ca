/** Deciding an evaluation: facts in, every gate with its statistics out. The same facts give the same decision. */
import type { Evidence } from '../../evidence/types.ts';
import type { Status } from '../result.ts';
import { compareEverything } from './comparisons.ts';
import { decideGates } from './decide-gates.ts';
import { contextOf, type EvaluationFacts, gatesOf, measuredAtOf } from './facts.ts';
import { selfCheckOf } from './self-check.ts';
import { keepStatistics } from './statistics.ts';
import type { Comparison, EvaluationRecord, GateResult, SelfCheck } from './types.ts';
import { summaryOf, verdictOf } from './verdict.ts';

export type { EvaluationFacts, LiveEvidence } from './facts.ts';

export interface EvaluationDecision {
  readonly verdict: Status;
  /** The verdict in one sentence. */
  readonly summary: string;
  readonly confidence: number;
  readonly measured_at: string;
  readonly set: EvaluationRecord['set'];
  readonly gates: readonly GateResult[];
  readonly comparisons: readonly Comparison[];
  readonly comparisons_total: number;
  readonly statistics: Required<EvaluationRecord['statistics']>;
  readonly self_check: SelfCheck | null;
}

/** Decides every gate of the policy, and compares everything that both versions have. */
export function decideEvaluation(facts: EvaluationFacts): EvaluationDecision {
  const context = contextOf(facts);
  const { gates, kept } = decideGates(context, gatesOf(facts.rules));
  const table = compareEverything(context);
  return {
    verdict: verdictOf(gates),
    summary: summaryOf(gates),
    confidence: facts.rules.confidence,
    measured_at: measuredAtOf(facts),
    set: setOf(facts.candidate),
    gates,
    comparisons: table.rows,
    comparisons_total: table.total,
    statistics: keepStatistics(context, kept),
    self_check: facts.selfCheck === 'yes' ? selfCheckOf(facts) : null,
  };
}

/** The set that all runs name; what they do not name, or not alike, is unknown. */
function setOf({ runs }: Evidence): EvaluationRecord['set'] {
  const names = new Set(runs.flatMap(({ set }) => (set.name === null ? [] : [set.name])));
  const digests = new Set(runs.flatMap(({ set }) => (set.digest === null ? [] : [set.digest])));
  return {
    name: names.size === 1 ? [...names][0]! : null,
    digest: digests.size === 1 ? [...digests][0]! : null,
  };
}
