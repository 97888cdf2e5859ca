/** A document that schema and checks have passed → the one normal form, every default filled in. */
import { normaliseDrift } from './drift.ts';
import { type Graph, resolveGraph } from './graph.ts';
import { normaliseEvaluation } from './normalise-evaluation.ts';
import { normaliseMonitoring } from './normalise-monitoring.ts';
import { normaliseServing } from './normalise-serving.ts';
import { normaliseStage } from './normalise-stage.ts';
import type { RawBody, RawGrant, RawModel, RawPolicy, RawRole } from './raw.ts';
import { MODEL_FACTS } from './raw.ts';
import { buildRecord, mapRecord } from './records.ts';
import {
  type ArtifactRules,
  type Bump,
  type Freeze,
  type Grant,
  type MetricDefinition,
  type ModelEntry,
  OPERATIONS,
  type OverrideRules,
  type PolicyBody,
  type RepositoryPermission,
  type RoleDefinition,
  type SignOffRules,
  type VersioningRules,
  type WaivableCheck,
} from './types.ts';
import { DAY_MS, parseDay, parseDuration } from './units.ts';

/**
 * Fills in every default. Expects a document without problems: what cannot be read then is a defect. For a policy
 * merged with a model, `overrides` is what the model said, so that gates know where they stand.
 */
export function normalisePolicy(
  raw: RawPolicy,
  overrides?: { readonly model: string; readonly body: RawBody },
): PolicyBody {
  const graph = resolveGraph(raw);
  return {
    version: 1,
    lifecycle: { preset: graph.preset, start: graph.start, order: graph.order },
    ledger: {
      genesis: raw.ledger?.genesis ?? null,
      unprovenOrigin: raw.ledger?.['unproven-origin'] ?? 'refuse',
      producedBy: raw.ledger?.['produced-by'] ?? null,
    },
    immutableReleases: raw['immutable-releases'] ?? 'prefer',
    roles: mapRecord(raw.roles, normaliseRole),
    permissions: buildRecord(OPERATIONS.map((operation) => [operation, normaliseGrant(raw.permissions?.[operation])])),
    versioning: normaliseVersioning(raw.versioning),
    artifacts: normaliseArtifacts(raw.artifacts),
    signOffs: normaliseSignOffs(raw['sign-offs']),
    overrides: normaliseOverrides(raw.overrides),
    commands: { onForks: raw.commands?.['on-forks'] ?? 'refuse', evaluate: raw.commands?.evaluate ?? null },
    changeLink: raw['change-link'] ?? [],
    freeze: (raw.freeze ?? []).map(normaliseFreeze),
    aliases: mapRecord(raw.aliases, (alias, name) => ({ name, follows: alias?.follows ?? null })),
    metrics: mapRecord(raw.metrics, (metric, name) => ({
      name,
      description: metric.description ?? null,
      from: metric.from ?? [],
      direction: metric.direction ?? null,
      kind: (metric.kind ?? 'value') as MetricDefinition['kind'],
      unit: metric.unit ?? null,
      drift: normaliseDrift(name, metric),
    })),
    evaluation: normaliseEvaluation(raw.evaluation, overrides),
    stages: normaliseStages(raw, graph),
    monitoring: normaliseMonitoring(raw.monitoring),
    serving: normaliseServing(raw.serving),
  };
}

/** What a policy says about a model itself. */
export function normaliseModel(raw: RawModel, name: string): ModelEntry {
  return {
    name,
    owner: raw.owner ?? null,
    description: raw.description ?? null,
    tags: mapRecord(raw.tags, (value) => value),
    overrides: Object.keys(raw)
      .filter((key) => !MODEL_FACTS.includes(key))
      .sort(),
  };
}

function normaliseStages(raw: RawPolicy, graph: Graph): PolicyBody['stages'] {
  return buildRecord([...graph.stages].map(([name, stage]) => [name, normaliseStage(stage, raw.stages?.[name] ?? {})]));
}

function normaliseRole(role: RawRole, name: string): RoleDefinition {
  return {
    name,
    description: role.description ?? null,
    users: role.users ?? [],
    teams: role.teams ?? [],
    permission: (role.permission ?? null) as RepositoryPermission | null,
  };
}

function normaliseGrant(grant: RawGrant | undefined): Grant {
  if (grant === undefined) return { everywhere: [], stages: buildRecord([]) };
  if (Array.isArray(grant)) return { everywhere: grant, stages: buildRecord([]) };
  return { everywhere: [], stages: mapRecord(grant as Record<string, readonly string[]>, (roles) => roles) };
}

function normaliseVersioning(raw: RawBody['versioning'] = {}): VersioningRules {
  const bump = (key: string, fallback: Bump): Bump => (raw[key] as Bump | undefined) ?? fallback;
  return {
    scheme: (raw['scheme'] ?? 'semver') as VersioningRules['scheme'],
    breakingSignature: bump('breaking-signature', 'major'),
    changedArchitecture: bump('changed-architecture', 'major'),
    addedFeatures: bump('added-features', 'minor'),
    changedData: bump('changed-data', 'minor'),
    changedConfiguration: bump('changed-configuration', 'minor'),
    changedPrompts: bump('changed-prompts', 'minor'),
  };
}

function normaliseArtifacts(raw: RawBody['artifacts'] = {}): ArtifactRules {
  return {
    required: raw.required ?? ['model'],
    optional: raw.optional ?? null,
    datasetsMustState: raw['datasets-must-state'] ?? [],
    baseModelsMustState: raw['base-models-must-state'] ?? [],
  };
}

function normaliseSignOffs(raw: RawBody['sign-offs'] = {}): SignOffRules {
  return {
    distinctPeople: raw['distinct-people'] ?? true,
    requesterMaySign: raw['requester-may-sign'] ?? false,
    authorMaySign: raw['author-may-sign'] ?? false,
    unknownAuthors: raw['unknown-authors'] ?? 'refuse',
    validForMs: parseDuration(raw['valid-for'] ?? '14d')!,
    requestValidForMs: parseDuration(raw['request-valid-for'] ?? '30d')!,
  };
}

/** What people and results have to say, an environment without its protection, and a hold: only where the policy says so. */
const WAIVED_UNLESS_SAID: readonly WaivableCheck[] = ['soak', 'freezes', 'documents', 'checklist', 'change_link'];

function normaliseOverrides(raw: RawBody['overrides'] = {}): OverrideRules {
  return {
    waive: [...(raw.waive ?? WAIVED_UNLESS_SAID)].sort(),
    validForMs: parseDuration(raw['valid-for'] ?? '24h')!,
    followUp: raw['follow-up'] ?? true,
  };
}

function normaliseFreeze(raw: NonNullable<RawBody['freeze']>[number]): Freeze {
  return {
    stages: raw.stages ?? null,
    from: raw.from,
    to: raw.to,
    startMs: parseDay(raw.from)!,
    endMs: parseDay(raw.to)! + DAY_MS,
    reason: raw.reason ?? null,
  };
}
