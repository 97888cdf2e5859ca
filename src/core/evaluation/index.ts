/** Deciding evaluations. */
export { evaluationChecks } from './checks.ts';
export type { MetricDefinitions } from './context.ts';
export { defaultDirection } from './default-directions.ts';
export { type DefaultGates, defaultGates } from './default-gates.ts';
export { evaluationDigest } from './digest.ts';
export { decideEvaluation, type EvaluationDecision } from './evaluate.ts';
export type { EvaluationFacts, LiveEvidence } from './facts.ts';
export { parseEvaluation } from './parse.ts';
export { buildEvaluationRecord, type RecordFacts } from './record.ts';
export { type LiveNow, type RedecideFacts, type Redecision, redecideEvaluation } from './redecide.ts';
export { SELF_CHECK_RESAMPLES, SELF_CHECK_SEED, selfCheckOf } from './self-check.ts';
export { storedEvidence, storedSummary } from './stored.ts';
export { measuredAt } from './trust.ts';
export { blockingGates, summaryOf, verdictOf } from './verdict.ts';
