/** What every operation is given, and how results are put together. */
import type { Caller } from '../core/caller.ts';
import type { ReasonCode, Refusal } from '../core/reasons.ts';
import { SlipwayError } from '../core/reasons.ts';
import type { Check, Decision, EffectReport, Result } from '../core/result.ts';
import { RESULT_SCHEMA } from '../core/result.ts';
import type { Ports } from '../ports.ts';

export interface Context {
  readonly ports: Ports;
  readonly caller: Caller;
  /** Print the decision and the planned effects, write nothing. */
  readonly mode: 'apply' | 'dry_run';
  /** Longest time spent on trying again while the ledger moves, in milliseconds. */
  readonly patience: number;
}

export const DEFAULT_PATIENCE = 120_000;

/** Who reads: reading operations need no caller. */
export type ReadContext = Pick<Context, 'ports'>;

export function finished<R>(of: {
  readonly operation: string;
  readonly decision: Decision;
  readonly reason: ReasonCode;
  readonly summary: string;
  readonly checks: Check;
  readonly record: R;
  readonly effects?: readonly EffectReport[];
  readonly warnings?: readonly string[];
}): Result<R> {
  return {
    schema: RESULT_SCHEMA,
    operation: of.operation,
    decision: of.decision,
    reason_code: of.reason,
    summary: of.summary,
    refusal: null,
    warnings: of.warnings ?? [],
    checks: of.checks,
    effects: of.effects ?? [],
    record: of.record,
  };
}

export function refused(of: {
  readonly operation: string;
  readonly refusal: Refusal;
  readonly checks?: Check;
  readonly warnings?: readonly string[];
}): Result<never> {
  const { refusal } = of;
  const problems = (refusal.problems ?? []).map((problem, index) => ({
    name: `problem_${index + 1}`,
    title: problem.where,
    status: 'fail' as const,
    detail: problem.message,
  }));
  const checks = of.checks ?? {
    name: of.operation,
    title: of.operation,
    status: 'fail' as const,
    detail: refusal.found,
    ...(problems.length > 0 ? { children: problems } : {}),
  };
  return {
    schema: RESULT_SCHEMA,
    operation: of.operation,
    decision: 'refused',
    reason_code: refusal.code,
    summary: refusal.found,
    refusal: { required: refusal.required, found: refusal.found, next: refusal.next },
    warnings: of.warnings ?? [],
    checks,
    effects: [],
    record: null,
  };
}

/** Accidents, as opposed to verdicts: trying again later may help, the asking itself was not judged. */
const ACCIDENTS: ReadonlySet<ReasonCode> = new Set([
  'internal_error',
  'ledger_contended',
  'rate_limited',
  'platform_unavailable',
  'token_refused',
  'token_forbidden',
  'token_missing',
  'platform_refused',
  'platform_not_found',
  'proxy_unsupported',
  'interrupted',
]);

/** A refusal as a result: an accident is an error, anything else a verdict. */
export function resultOf(operation: string, error: SlipwayError): Result<never> {
  const result = refused({ operation, refusal: error.refusal });
  return ACCIDENTS.has(error.refusal.code) ? { ...result, decision: 'error' } : result;
}

/** Runs an operation and turns a refusal on its way into a result; anything else is a defect and goes on. */
export async function settle<R>(operation: string, run: () => Promise<Result<R>>): Promise<Result<R>> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    return resultOf(operation, error);
  }
}
