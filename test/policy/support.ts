import { readFileSync } from 'node:fs';
import { type EffectivePolicy, effectivePolicy, loadPolicy, type Policy } from '../../src/policy/index.ts';

/** The text of an example policy. */
export function readExample(name: 'slipway' | 'starter'): string {
  return readFileSync(new URL(`../fixtures/policy/${name}.yml`, import.meta.url), 'utf8');
}

/** Loads a policy that must have no problems. */
export function mustLoad(text: string): Policy {
  const loaded = loadPolicy(text, { file: 'slipway.yml' });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.policy;
}

/** The policy as a model that it must know sees it. */
export function mustHave(policy: Policy, model: string): EffectivePolicy {
  const effective = effectivePolicy(policy, model);
  if (effective.kind === 'unknown_model') throw new Error(`unknown model ${model}`);
  return effective;
}
