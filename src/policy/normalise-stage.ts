/** One stage: its place in the graph, and what a move into it requires and does. */
import type { GraphStage } from './graph.ts';
import type { RawEnvironment, RawExposure, RawStage } from './raw.ts';
import { normaliseDemands } from './sign-off-demands.ts';
import type { EnvironmentRule, Exposure, StagePolicy, StageRequirements } from './types.ts';
import { parseDuration, parseShare } from './units.ts';

export function normaliseStage(stage: GraphStage, raw: RawStage): StagePolicy {
  return {
    name: stage.name,
    description: stage.description,
    start: stage.start,
    holds: stage.holds,
    from: stage.from,
    displacesTo: stage.displacesTo,
    comparesWith: stage.comparesWith,
    environment: normaliseEnvironment(raw.environment),
    when: raw.when ?? 'asked',
    requires: normaliseRequirements(raw.requires),
    exposure: normaliseExposure(raw.exposure),
    rollback: {
      keep: raw.rollback?.keep ?? 1,
      holdMs: parseDuration(raw.rollback?.hold ?? '24h')!,
      environment: raw.rollback?.environment ?? null,
    },
    releaseRecords: raw['release-records'] ?? 'per-promotion',
  };
}

function normaliseEnvironment(raw: string | RawEnvironment | undefined): EnvironmentRule | null {
  if (raw === undefined) return null;
  const rule = typeof raw === 'string' ? { name: raw } : raw;
  return {
    name: rule.name!,
    reviewers: rule.reviewers ?? 0,
    preventSelfReview: rule['prevent-self-review'] ?? false,
    preventAdminBypass: rule['prevent-admin-bypass'] ?? false,
    branches: rule.branches ?? 'any',
    withoutProtection: rule['without-protection'] ?? 'refuse',
  };
}

function normaliseRequirements(raw: RawStage['requires'] = {}): StageRequirements {
  const { soak } = raw;
  return {
    evaluation: raw.evaluation ?? 'none',
    soak:
      soak === undefined
        ? null
        : { stage: soak.stage!, atLeastMs: parseDuration(soak['at-least'] ?? '0h')!, samples: soak.samples ?? 0 },
    signOffs: normaliseDemands(raw['sign-offs']),
    documents: raw.documents ?? [],
    checklist: raw.checklist ?? [],
  };
}

function normaliseExposure(raw: RawExposure | undefined): Exposure {
  const shadowFirst = raw?.['shadow-first'] ?? false;
  const tenants = raw?.tenants ?? [];
  switch (raw?.strategy) {
    case 'shadow':
      return { strategy: 'shadow' };
    case 'canary': {
      const initialBp = parseShare(raw.initial!)!;
      const largest = raw['max-share'];
      const maxShareBp = largest === undefined ? initialBp : parseShare(largest)!;
      return { strategy: 'canary', shadowFirst, initialBp, maxShareBp, tenants };
    }
    case 'ramp':
      return {
        strategy: 'ramp',
        shadowFirst,
        steps: raw.steps!.map((step) => ({
          shareBp: parseShare(step.share)!,
          atLeastMs: parseDuration(step['at-least'] ?? '0h')!,
          samples: step.samples ?? 0,
        })),
        advance: raw.advance ?? 'automatic',
        tenants,
      };
    case 'ab':
      return { strategy: 'ab', shadowFirst, splitBp: parseShare(raw.split!)!, tenants };
    case 'tenants':
      return { strategy: 'tenants', tenants };
    default:
      return { strategy: 'immediate' };
  }
}
