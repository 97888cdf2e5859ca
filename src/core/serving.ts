/** What serving is told of a version. */
import type { AliasesDocument, ExposureDocument, ServedVersion, StagedVersion } from './documents.ts';
import { pointer } from './fold.ts';
import type { Digest } from './names.ts';
import type { AliasState, ModelState, Tenure } from './state.ts';
import { stageOf } from './state.ts';

/** Where bytes of an `asset:` location are fetched. */
export type AssetUri = (of: { readonly tag: string; readonly asset: string }) => string;

/** A version as serving reads it: where each artifact's bytes are, and what they must hash to. */
export function servedVersion(of: StagedVersion, assetUri: AssetUri): ServedVersion {
  const { record, published } = of;
  return {
    ...pointer(published),
    content: published.content,
    tag: published.tag,
    release_url: published.release.url,
    artifacts: record.artifacts.map((artifact) => ({
      role: artifact.role,
      path: artifact.path,
      sha256: artifact.sha256,
      size: artifact.size,
      uri: artifact.location.startsWith('asset:')
        ? assetUri({ tag: published.tag, asset: artifact.location.slice('asset:'.length) })
        : artifact.location,
    })),
    configuration: record.configuration,
  };
}

/** How a version that is given a share is told: by its subject; null where nothing is known of it. */
export type KnownVersion = (subject: Digest) => ServedVersion | null;

/** The shares of every stage, as the exposure file tells them: each version with all that serving it takes. */
function exposureStages(state: ModelState, known: KnownVersion): ExposureDocument['stages'] {
  const stages = Object.entries(state.stages).map(([name, stage]) => [
    name,
    stage.exposure.flatMap(({ subject, share, shadow, configuration }) => {
      const version = known(subject);
      if (version === null) return [];
      const values = configuration?.values ?? version.configuration;
      const digest = configuration?.digest ?? null;
      return [{ ...version, configuration: values, share, shadow, configuration_digest: digest }];
    }),
  ]);
  return Object.fromEntries(stages);
}

/** The rollouts under way, as serving is told of them. */
function exposedRollouts(state: ModelState): ExposureDocument['rollouts'] {
  const rollouts = Object.entries(state.stages).flatMap(([name, stage]) => {
    const { rollout, exposure } = stage;
    if (rollout === null) return [];
    const { plan, candidate, step, step_since: since } = rollout;
    const { strategy, tenants, salt, steps } = plan;
    const baseline = exposure[exposure.length - 1]?.version ?? candidate.version;
    const place = { step: step + 1, steps: steps.length, since };
    return [[name, { strategy, candidate: candidate.version, baseline, ...place, tenants, salt }]];
  });
  return Object.fromEntries(rollouts);
}

/** The configuration that a version in a stage runs with: changed by somebody, or as registered. */
function configuredAs(served: ServedVersion, tenure: Tenure | null): ServedVersion {
  const values = tenure?.subject === served.subject ? tenure.configuration?.values : undefined;
  return values === undefined ? served : { ...served, configuration: values };
}

/** The two files of serving after an event: what aliases and stages point at, and who gets what share. */
export function servingDocuments(of: {
  readonly state: ModelState;
  readonly seq: number;
  readonly at: string;
  readonly known: KnownVersion;
}): { readonly aliases: AliasesDocument; readonly exposure: ExposureDocument } {
  const { state, seq, at, known } = of;
  const moment = { model: state.model, seq, at };
  const inStage = (tenure: Tenure | null): ServedVersion | null => {
    const version = tenure === null ? null : known(tenure.subject);
    return version === null ? null : configuredAs(version, tenure);
  };
  const inAlias = ({ target, follows }: AliasState): ServedVersion | null => {
    const version = target === null ? null : known(target.subject);
    return version === null || follows === null ? version : configuredAs(version, stageOf(state, follows).live);
  };
  const aliases = Object.entries(state.aliases).map(([name, alias]) => [name, inAlias(alias)] as const);
  const stages = Object.entries(state.stages).map(([name, stage]) => [name, inStage(stage.live)] as const);
  return {
    aliases: {
      schema: 'slipway.aliases/1',
      ...moment,
      aliases: Object.fromEntries(aliases),
      stages: Object.fromEntries(stages),
    },
    exposure: {
      schema: 'slipway.exposure/1',
      ...moment,
      stages: exposureStages(state, known),
      rollouts: exposedRollouts(state),
    },
  };
}

/** Every version that serving is told of. */
export function versionsServed(state: ModelState): readonly string[] {
  const inStages = Object.values(state.stages).flatMap(({ live, incoming, exposure }) => [live, incoming, ...exposure]);
  const all = [...inStages, ...Object.values(state.aliases).map(({ target }) => target)];
  return [...new Set(all.flatMap((one) => (one === null ? [] : [one.version])))].sort();
}
