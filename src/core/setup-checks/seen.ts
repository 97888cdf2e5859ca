/** The policies that set-up is judged by: the policy as such, and as each model changes it. */
import { effectivePolicy } from '../../policy/effective.ts';
import type { Policy, PolicyBody, StagePolicy } from '../../policy/types.ts';
import type { SetupFacts } from '../setup-facts.ts';
import type { SetupCheck } from './parts.ts';

/** A policy as a model sees it; `model` is null for the policy as such. */
export interface SeenPolicy {
  readonly model: string | null;
  readonly body: PolicyBody;
}

/** The policy as its models see it; as such only where a model uses it as it stands. */
export function policyBodies(policy: Policy): SeenPolicy[] {
  const models = Object.values(policy.models ?? {});
  const own = models.filter((model) => model.overrides.length > 0);
  const seen = own.flatMap(({ name }): SeenPolicy[] => {
    const effective = effectivePolicy(policy, name);
    return effective.kind === 'effective' ? [{ model: name, body: effective }] : [];
  });
  return models.length > 0 && own.length === models.length ? seen : [{ model: null, body: policy }, ...seen];
}

/** A stage, in a policy that a model sees. */
export interface SeenStage extends SeenPolicy {
  readonly stage: StagePolicy;
}

/** Every stage of every policy that a model sees, in the order of the lifecycle; none without a policy. */
export function stagesSeen({ policy }: SetupFacts): SeenStage[] {
  if (policy.kind !== 'ok') return [];
  return policyBodies(policy.policy).flatMap((seen) =>
    seen.body.lifecycle.order.flatMap((name) => {
      const stage = seen.body.stages[name];
      return stage === undefined ? [] : [{ ...seen, stage }];
    }),
  );
}

/** Findings of several models that are the same are one finding. */
export function once(checks: readonly SetupCheck[]): SetupCheck[] {
  const seen = new Set<string>();
  return checks.filter((check) => {
    const key = `${check.title}\n${check.detail}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

export function organisationOf(team: string): string {
  return team.split('/')[0] ?? team;
}
