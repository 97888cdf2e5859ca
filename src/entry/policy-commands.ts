/** Commands over a policy file on this machine: nothing else is needed. */
import { readFileSync } from 'node:fs';
import { POLICY_PATH } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import { finished, refused } from '../operations/context.ts';
import { policyOfModel } from '../operations/gather.ts';
import { stageFor } from '../operations/moves.ts';
import { explainPolicy, formatProblem, loadPolicy } from '../policy/index.ts';
import type { Policy } from '../policy/types.ts';
import { renderExplanation } from '../render/terminal.ts';
import type { Invocation, Outcome } from './commands.ts';

const LARGEST = 1024 * 1024;

function readPolicyText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    refuse({
      code: 'policy_missing',
      required: `a policy file ${file}`,
      found: 'no file that can be read',
      next: 'Name the file, or run `slipway init` to write one.',
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, LARGEST));
  } catch {
    refuse({
      code: 'policy_invalid',
      required: `${file} as UTF-8 text`,
      found: 'bytes that are no UTF-8',
      next: 'Save it as UTF-8.',
    });
  }
}

export async function runValidate(invocation: Invocation): Promise<Outcome> {
  const file = invocation.asked.text('file') ?? POLICY_PATH;
  const loaded = loadPolicy(readPolicyText(file), { file });
  if (loaded.kind === 'invalid') {
    const count = loaded.problems.length;
    const lines = loaded.problems.map(formatProblem);
    const refusal = {
      code: 'policy_invalid' as const,
      required: 'a policy without problems',
      found: `${count} problem${count === 1 ? '' : 's'} in ${file}`,
      next: 'Mend them and validate again.',
      problems: loaded.problems.map((one) => ({
        where: `${one.file}:${one.line}:${one.column}`,
        message: withSuggestion(one),
      })),
    };
    invocation.print(lines.join('\n'));
    return { kind: 'result', result: refused({ operation: 'validate', refusal }) };
  }
  const stages = loaded.policy.lifecycle.order;
  const models = Object.keys(loaded.policy.models ?? {});
  const summary = `${file} is a valid policy: stages ${stages.join(' → ')}; models ${models.join(', ') || 'any'}.`;
  const checks = { name: 'validate', title: 'Validate', status: 'pass' as const, detail: summary };
  const warnings = loaded.warnings.map(formatProblem);
  return {
    kind: 'result',
    result: finished({
      operation: 'validate',
      decision: 'done',
      reason: 'ok',
      summary,
      checks,
      record: { stages, models },
      warnings,
    }),
    text: summary,
  };
}

function withSuggestion(problem: { readonly message: string; readonly suggestion?: string }): string {
  return problem.suggestion === undefined ? problem.message : `${problem.message}; did you mean ${problem.suggestion}?`;
}

export async function runExplain(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const file = asked.text('file') ?? POLICY_PATH;
  const effective = policyOfModel(validPolicy(file), asked.need('model'));
  const stage = asked.text('stage');
  if (stage !== null) stageFor(effective, stage);
  const explanation = explainPolicy(effective, stage);
  if (explanation === null) throw new TypeError('a known stage has an explanation');
  const summary = `The policy of ${effective.model.name}${stage === null ? '' : ` for ${stage}`}.`;
  const checks = { name: 'explain', title: summary, status: 'pass' as const, detail: summary };
  const result = finished({
    operation: 'explain',
    decision: 'done',
    reason: 'ok',
    summary,
    checks,
    record: explanation,
  });
  return { kind: 'result', result, text: renderExplanation(explanation, { width: process.stdout.columns ?? 100 }) };
}

function validPolicy(file: string): Policy {
  const loaded = loadPolicy(readPolicyText(file), { file });
  if (loaded.kind === 'ok') return loaded.policy;
  refuse({
    code: 'policy_invalid',
    required: 'a policy without problems',
    found: loaded.problems.map(formatProblem).join('\n'),
    next: 'Run `slipway validate` and mend them.',
  });
}
