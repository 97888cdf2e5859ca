/**
 * Register, and evaluate what was registered, in one job. The files are read first: what cannot be read leaves nothing
 * behind. Then the version is registered, and that stands whatever the gates say; a version that fails is a version,
 * with the evaluation that says so.
 */
import type { Result } from '../core/result.ts';
import { group } from '../core/result.ts';
import type { Context } from './context.ts';
import { settle } from './context.ts';
import type { EvaluateRequest } from './evaluate.ts';
import { decideEvaluationOf, readEvaluation } from './evaluate.ts';
import type { EvaluationOutcome } from './evaluation-result.ts';
import type { RegisterRequest } from './register.ts';
import { register } from './register.ts';
import type { Registration } from './registration.ts';

export interface RegisterEvaluatedRequest {
  readonly registration: RegisterRequest;
  readonly evaluation: Omit<EvaluateRequest, 'subject'>;
}

/** A registration with what its evaluation came to. */
export type RegisteredEvaluation = Registration &
  Pick<EvaluationOutcome, 'stage' | 'verdict' | 'passed' | 'evaluation_digest' | 'report_path' | 'evaluation'>;

/**
 * The result of the registration, with the evaluation's decision where a gate stands in the way. Where the version was
 * not registered, or could not be evaluated, the record says no more than what there is.
 */
export async function registerEvaluated(
  context: Context,
  request: RegisterEvaluatedRequest,
): Promise<Result<Registration | RegisteredEvaluation>> {
  return settle<Registration | RegisteredEvaluation>('register', async () => {
    const { model } = request.registration;
    const read = await readEvaluation(context, { ...request.evaluation, subject: model });
    const registered = await register(context, request.registration);
    if (registered.record === null || !WENT_AHEAD.has(registered.decision)) return registered;
    const { subject } = registered.record;
    // A dry run registers nothing, so there is no version yet that an evaluation could be recorded for.
    const version = registered.decision === 'planned' ? 'not_yet' : 'registered';
    const evaluated = await settle('eval-gate', () =>
      decideEvaluationOf(context, { ...read, request: { ...read.request, subject } }, { version }),
    );
    return both(registered, registered.record, evaluated);
  });
}

const WENT_AHEAD: ReadonlySet<string> = new Set(['done', 'already_done', 'planned']);

function both(
  registered: Result<Registration>,
  registration: Registration,
  evaluated: Result<EvaluationOutcome>,
): Result<Registration | RegisteredEvaluation> {
  const passed = WENT_AHEAD.has(evaluated.decision);
  const { refusal, record } = evaluated;
  return {
    ...registered,
    decision: passed ? registered.decision : evaluated.decision,
    reason_code: passed ? registered.reason_code : evaluated.reason_code,
    summary: `${registered.summary} ${record === null ? 'It was not evaluated: ' : ''}${evaluated.summary}`,
    refusal: passed || refusal === null ? null : { ...refusal, next: `${stands(registered)} ${refusal.next}` },
    warnings: [...registered.warnings, ...evaluated.warnings],
    checks: group({ name: 'register', title: registered.checks.title }, [registered.checks, evaluated.checks]),
    effects: [...registered.effects, ...evaluated.effects],
    record: record === null ? registration : { ...registration, ...outcomeOf(record) },
  };
}

function stands(registered: Result): string {
  return registered.decision === 'planned'
    ? 'Nothing was registered, this being a dry run.'
    : 'The registration stands.';
}

function outcomeOf(outcome: EvaluationOutcome): Omit<RegisteredEvaluation, keyof Registration> {
  const { stage, verdict, passed, evaluation_digest, report_path, evaluation } = outcome;
  return { stage, verdict, passed, evaluation_digest, report_path, evaluation };
}
