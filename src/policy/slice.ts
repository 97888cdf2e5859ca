/** The part of a policy that an approval of a move is bound to. */
import { sliceEvaluation } from './slice-evaluation.ts';
import type { EffectivePolicy, Exposure, JsonObject, StagePolicy } from './types.ts';

export { evaluationSlice } from './slice-evaluation.ts';

/**
 * Exactly what decides a move into a stage, as plain JSON (snake_case) for the approval digest: the ways in, where
 * the displaced version goes, requirements, sign-off rules, all of `evaluationSlice` and the age of an evaluation,
 * soak, environment, exposure, change link and what an override can waive. Null for an unknown stage.
 *
 * Not in it, because it is checked live: descriptions, owner and tags, who fills a role and who may promote,
 * freezes, holds, monitoring, commands; nor what is published, how long a request stays open, and whether the move
 * is carried out by itself. What the stage does not ask for is null, so that changing it disturbs no approval.
 */
export function decisionSlice(effective: EffectivePolicy, stage: string): JsonObject | null {
  const policy = Object.hasOwn(effective.stages, stage) ? effective.stages[stage] : undefined;
  if (policy === undefined) return null;
  const { requires, environment } = policy;
  return {
    slice: 2,
    stage,
    from: [...policy.from].sort(),
    displaces_to: policy.displacesTo,
    change_link: [...effective.changeLink].sort(),
    evaluation:
      requires.evaluation === 'pass'
        ? { max_age_ms: effective.evaluation.maxAgeMs, ...sliceEvaluation(effective, policy) }
        : null,
    soak:
      requires.soak === null
        ? null
        : { stage: requires.soak.stage, at_least_ms: requires.soak.atLeastMs, samples: requires.soak.samples },
    sign_offs: sliceSignOffs(effective, policy),
    documents: [...requires.documents].sort(),
    checklist: [...requires.checklist].sort(),
    environment:
      environment === null
        ? null
        : {
            name: environment.name,
            reviewers: environment.reviewers,
            prevent_self_review: environment.preventSelfReview,
            prevent_admin_bypass: environment.preventAdminBypass,
            branches: environment.branches,
            without_protection: environment.withoutProtection,
          },
    exposure: sliceExposure(policy.exposure),
    overrides: [...effective.overrides.waive].sort(),
  };
}

function sliceSignOffs(effective: EffectivePolicy, { requires }: StagePolicy): JsonObject | null {
  if (requires.signOffs.length === 0) return null;
  const { distinctPeople, requesterMaySign, authorMaySign, unknownAuthors, validForMs } = effective.signOffs;
  return {
    required: requires.signOffs.map(({ id, roles, count }) => ({ id, roles: [...roles].sort(), count })),
    distinct_people: distinctPeople,
    requester_may_sign: requesterMaySign,
    author_may_sign: authorMaySign,
    unknown_authors: unknownAuthors,
    valid_for_ms: validForMs,
  };
}

function sliceExposure(exposure: Exposure): JsonObject {
  switch (exposure.strategy) {
    case 'immediate':
    case 'shadow':
      return { strategy: exposure.strategy };
    case 'canary':
      return {
        strategy: exposure.strategy,
        shadow_first: exposure.shadowFirst,
        initial_bp: exposure.initialBp,
        max_share_bp: exposure.maxShareBp,
        ...sliceTenants(exposure),
      };
    case 'ramp':
      return {
        strategy: exposure.strategy,
        shadow_first: exposure.shadowFirst,
        steps: exposure.steps.map((step) => ({
          share_bp: step.shareBp,
          at_least_ms: step.atLeastMs,
          samples: step.samples,
        })),
        advance: exposure.advance,
        ...sliceTenants(exposure),
      };
    case 'ab':
      return {
        strategy: exposure.strategy,
        shadow_first: exposure.shadowFirst,
        split_bp: exposure.splitBp,
        ...sliceTenants(exposure),
      };
    case 'tenants':
      return { strategy: exposure.strategy, ...sliceTenants(exposure) };
  }
}

/** Absent where there are none, so that approvals given before there could be any still hold. */
function sliceTenants({ tenants }: { readonly tenants: readonly string[] }): JsonObject {
  return tenants.length === 0 ? {} : { tenants: [...tenants].sort() };
}
