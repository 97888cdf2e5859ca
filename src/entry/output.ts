/** Bringing a result to whoever asked: terminal, JSON, or the outputs, summary and annotations of a job. */
import { writeFileSync } from 'node:fs';
import { createActionsIo, OUTPUT_LIMIT } from '../adapters/actions-io.ts';
import type { Decision, Result } from '../core/result.ts';
import { failures } from '../core/result.ts';
import { escapeTerminal } from '../render/escape.ts';
import { renderTerminal } from '../render/terminal.ts';
import type { Outcome } from './commands.ts';
import { ACTIONS } from './registry.ts';

/** 0: done. 1: refused. 2: error. 3: inconclusive. */
const EXITS: Readonly<Record<Decision, number>> = {
  done: 0,
  already_done: 0,
  planned: 0,
  refused: 1,
  error: 2,
  inconclusive: 3,
};

/** Operations that judge what was measured. Only a verdict is a refusal there: who could not judge says so with 2. */
const JUDGES: ReadonlySet<string> = new Set(['evaluate', 'eval-gate', 'inspect', 'monitor']);
const VERDICTS: ReadonlySet<string> = new Set([
  'evaluation_failed',
  'evaluation_inconclusive',
  'rolled_back_by_guard',
  'look_hold',
]);

export function exitCode(result: Result, of: { readonly allowRefusal: 'yes' | 'no' }): number {
  const { decision, operation, reason_code: reason } = result;
  const isVerdict = JUDGES.has(operation)
    ? VERDICTS.has(reason)
    : decision === 'refused' || decision === 'inconclusive';
  if (isVerdict && of.allowRefusal === 'yes') return 0;
  return decision === 'refused' && !isVerdict ? EXITS.error : EXITS[decision];
}

export async function deliver(of: {
  readonly outcome: Extract<Outcome, { kind: 'result' }>;
  readonly operation: string;
  readonly json: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Promise<void> {
  const { outcome, json, env } = of;
  const { result } = outcome;
  const inJob = env['GITHUB_ACTIONS'] === 'true';
  if (json !== null && json !== '-') writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
  if (json === '-') process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else process.stdout.write(`${text(outcome, { palette: usesColor(env) ? 'ansi' : 'none' })}\n${outcome.after ?? ''}`);
  if (inJob) await deliverToJob({ result, operation: of.operation, env, summary: outcome.summary ?? '' });
}

function text(outcome: Extract<Outcome, { kind: 'result' }>, of: { readonly palette: 'none' | 'ansi' }): string {
  const { result } = outcome;
  const fine = result.decision === 'done' || result.decision === 'already_done';
  if (outcome.text !== undefined && (fine || outcome.always === 'text')) {
    const warnings = result.warnings.map((warning) => `warning: ${escapeTerminal(warning)}`);
    return [outcome.text, ...warnings].join('\n');
  }
  return renderTerminal(result, { palette: of.palette, width: process.stdout.columns ?? 100 });
}

/** Terminals, unless told otherwise; never in a job, whose log people read as text. */
function usesColor(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return process.stdout.isTTY === true && env['GITHUB_ACTIONS'] !== 'true';
}

/** The result as an output. One that is too large for an output goes without its record, and says so. */
function resultOutput(result: Result): string {
  const text = JSON.stringify(result);
  if (text.length <= OUTPUT_LIMIT) return text;
  const note = 'The record is too large for an output: take it from `slipway … --json FILE`.';
  return JSON.stringify({ ...result, record: null, warnings: [...result.warnings, note] });
}

async function deliverToJob(of: {
  readonly result: Result;
  readonly operation: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly summary: string;
}): Promise<void> {
  const { result, operation } = of;
  const io = createActionsIo({ env: of.env, write: (line) => void process.stdout.write(line) });
  io.setOutput('decision', result.decision);
  io.setOutput('reason-code', result.reason_code);
  const record = (result.record ?? {}) as Readonly<Record<string, unknown>>;
  for (const output of Object.keys(ACTIONS.find((action) => action.operation === operation)?.outputs ?? {})) {
    const value = record[output.replaceAll('-', '_')] ?? (output === 'subject' ? record['reference'] : undefined);
    if (typeof value === 'string' || typeof value === 'number') io.setOutput(output, String(value));
  }
  io.setOutput('result', resultOutput(result));
  const { jobSummary } = await import('./job-summary.ts');
  io.appendSummary([of.summary, jobSummary(result)].filter((part) => part !== '').join('\n\n'));
  if (result.refusal !== null) {
    const { required, found, next } = result.refusal;
    io.annotate('error', `Required: ${required}. Found: ${found.replace(/\.$/, '')}. Next: ${next}`, {
      title: `${operation}: ${result.reason_code}`,
    });
  }
  for (const check of failures(result.checks).slice(0, result.refusal === null ? 0 : 9)) {
    if (check.detail !== result.refusal?.found) io.annotate('error', check.detail, { title: check.title });
  }
  for (const warning of result.warnings) io.annotate('warning', warning);
}
