/** A policy file on this machine, as it applies to one model. */
import { readFileSync } from 'node:fs';
import { refuse } from '../core/reasons.ts';
import { policyOfModel } from '../operations/gather.ts';
import { formatProblem, loadPolicy } from '../policy/index.ts';
import type { EffectivePolicy, Policy } from '../policy/types.ts';

const LARGEST = 1024 * 1024;

export function readPolicyText(file: string): string {
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

export function validPolicy(file: string): { readonly policy: Policy; readonly text: string } {
  const text = readPolicyText(file);
  const loaded = loadPolicy(text, { file });
  if (loaded.kind === 'ok') return { policy: loaded.policy, text };
  refuse({
    code: 'policy_invalid',
    required: 'a policy without problems',
    found: loaded.problems.map(formatProblem).join('\n'),
    next: 'Run `slipway validate` and mend them.',
  });
}

/** The policy for a model; null stands for the only one it lists. */
export function readPolicyFile(
  file: string,
  of: { readonly model: string | null },
): { readonly effective: EffectivePolicy; readonly text: string } {
  const { policy, text } = validPolicy(file);
  const listed = Object.keys(policy.models ?? {});
  const model = of.model ?? (listed.length === 1 ? listed[0] : undefined);
  if (model === undefined) {
    refuse({
      code: 'input_missing',
      required: `\`--model\`: ${file} is for ${listed.length === 0 ? 'any model' : listed.join(', ')}`,
      found: 'nothing',
      next: 'Name the model whose gates decide.',
    });
  }
  return { effective: policyOfModel(policy, model), text };
}
