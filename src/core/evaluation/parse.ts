/** Evaluation records as they come from the ledger or from files: `unknown` in, a typed record or every problem out. */
import { type Parsed, parseAs } from '../shapes.ts';
import { EVALUATION } from './shape.ts';
import type { EvaluationRecord } from './types.ts';

/** An evaluation record (`slipway.evaluation/1`). */
export function parseEvaluation(value: unknown): Parsed<EvaluationRecord> {
  return parseAs(EVALUATION, value);
}
