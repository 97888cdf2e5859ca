/** Commands over a policy file on this machine: nothing else is needed. */
import { POLICY_PATH } from '../core/paths.ts';
import { finished, refused } from '../operations/context.ts';
import { policyOfModel } from '../operations/gather.ts';
import { stageFor } from '../operations/moves.ts';
import { explainPolicy, formatProblem, loadPolicy } from '../policy/index.ts';
import { renderExplanation } from '../render/terminal.ts';
import type { Invocation, Outcome } from './commands.ts';
import { readPolicyText, validPolicy } from './policy-file.ts';

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
  const effective = policyOfModel(validPolicy(file).policy, asked.need('model'));
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
