/**
 * The model manifest, `model.yml`: a small file beside a model's files that says what their names alone cannot.
 * Everything in it is optional. `schema/model.schema.json` describes the same for editors; a test keeps them together.
 */
import {
  checkKeys,
  type ManifestArtifact,
  type Report,
  readArtifacts,
  readPath,
  readStore,
  readTags,
  readText,
  readTrainingCode,
  type Store,
  type TrainingCode,
  unknownKey,
} from './manifest-fields.ts';
import { parseReference } from './names.ts';
import type { Problem } from './reasons.ts';
import type { BaseModel, Bump, Dataset, Signature } from './record.ts';
import { readSignature } from './signature.ts';
import { readBaseModels, readDatasets } from './statements.ts';
import { BUMPS } from './versioning.ts';
import { describe, type Located, readYaml, toJson } from './yaml.ts';

export type { ManifestArtifact, Store, TrainingCode } from './manifest-fields.ts';

/** Names under which a manifest is looked for, in this order; more than one is a problem. */
export const MANIFEST_NAMES = ['model.yml', 'model.yaml'] as const;
/** Largest manifest, bytes. */
export const MANIFEST_LIMIT = 256 * 1024;

export interface Manifest {
  readonly version: string | null;
  readonly bump: Bump | null;
  readonly description: string | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly architecture: string | null;
  readonly training_code: TrainingCode | null;
  readonly artifacts: readonly ManifestArtifact[];
  /** Written in the manifest itself; null also where a file holds it (then it is among the artifacts). */
  readonly signature: Signature | null;
  readonly configuration: Readonly<Record<string, unknown>> | null;
  readonly datasets: readonly Dataset[] | null;
  readonly base_models: readonly BaseModel[];
  /** Versions of this registry it was derived from, such as `flight-delay@1.0.0`. */
  readonly parents: readonly string[];
  /** Where the files of role `model` go. */
  readonly store: Store;
}

/** What stands in for a manifest that is not there. */
export const EMPTY_MANIFEST: Manifest = {
  version: null,
  bump: null,
  description: null,
  tags: {},
  architecture: null,
  training_code: null,
  artifacts: [],
  signature: null,
  configuration: null,
  datasets: null,
  base_models: [],
  parents: [],
  store: 'asset',
};

export type ManifestOutcome =
  | { readonly kind: 'ok'; readonly manifest: Manifest }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

type Mutable = { -readonly [K in keyof Manifest]: Manifest[K] };
type Reader = (value: Located, manifest: Mutable, report: Report) => void;

/** Reads a manifest's text. All problems at once, each at `file:line:column`. An empty file is an empty manifest. */
export function parseManifest(of: { readonly text: string; readonly file: string }): ManifestOutcome {
  const problems: Problem[] = [];
  const report: Report = (where, message) => void problems.push({ where, message });
  const read = readYaml(of);
  if (read.kind === 'invalid') return read;
  const manifest: Mutable = { ...EMPTY_MANIFEST };
  const { root } = read;
  if (root.kind === 'map') {
    for (const [key, entry] of root.entries) {
      const reader = READERS.get(key);
      if (reader === undefined) report(entry.at, unknownKey(key, READERS.keys()));
      else reader(entry.value, manifest, report);
    }
  } else if (root.kind !== 'scalar' || root.value !== null) {
    report(root.at, `A manifest is a mapping; found ${describe(root)}.`);
  }
  return problems.length > 0
    ? { kind: 'invalid', problems }
    : { kind: 'ok', manifest: { ...manifest, artifacts: mergeTwice(manifest.artifacts) } };
}

/** `signature: signature.json` beside `artifacts: {signature: signature.json}` says one thing twice, not two things. */
function mergeTwice(artifacts: readonly ManifestArtifact[]): ManifestArtifact[] {
  const bare = (one: ManifestArtifact): boolean => (one.uri ?? one.sha256 ?? one.size ?? one.store) === null;
  return artifacts.filter((one, index) => {
    const same = artifacts.findIndex(
      (other) => other.role === one.role && other.path === one.path && one.path !== null,
    );
    return same === index || same < 0 || !bare(one);
  });
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'version',
    (value, manifest, report) => {
      // A whole number is how a sequence is written; 1.2 would already have lost what was meant.
      const isText =
        value.kind === 'scalar' &&
        (typeof value.value === 'string' || (typeof value.value === 'number' && /^\d+$/.test(value.source)));
      if (isText && value.source !== '') manifest.version = value.source;
      else report(value.at, `"version" must be text such as 1.2.3; found ${describe(value)}. Quote it.`);
    },
  ],
  [
    'bump',
    (value, manifest, report) => {
      const bump = BUMPS.find((one) => value.kind === 'scalar' && value.value === one);
      if (bump !== undefined) manifest.bump = bump;
      else report(value.at, `"bump" must be major, minor or patch; found ${describe(value)}.`);
    },
  ],
  [
    'description',
    (value, manifest, report) => {
      manifest.description = readText({ value, what: '"description"', limit: 4000 }, report);
    },
  ],
  [
    'architecture',
    (value, manifest, report) => {
      manifest.architecture = readText({ value, what: '"architecture"', limit: 200 }, report);
    },
  ],
  [
    'tags',
    (value, manifest, report) => {
      manifest.tags = readTags(value, report);
    },
  ],
  [
    'training-code',
    (value, manifest, report) => {
      manifest.training_code = readTrainingCode(value, report);
    },
  ],
  [
    'artifacts',
    (value, manifest, report) => {
      manifest.artifacts = [...manifest.artifacts, ...readArtifacts(value, report)];
    },
  ],
  [
    'lineage',
    (value, manifest, report) => {
      readLineage(value, manifest, report);
    },
  ],
  [
    'datasets',
    (value, manifest, report) => {
      if (value.kind === 'list') manifest.datasets = readDatasets(value, report);
      else addFiles({ value, role: 'dataset-manifest', or: 'a list of data sets' }, manifest, report);
    },
  ],
  [
    'signature',
    (value, manifest, report) => {
      if (value.kind !== 'map') {
        addFiles({ value, role: 'signature', or: 'a mapping with inputs and outputs' }, manifest, report);
        return;
      }
      const read = readSignature(toJson(value), 'signature');
      if (read.kind === 'ok') manifest.signature = read.signature;
      else for (const problem of read.problems) report(placeIn(value, problem.where), problem.message);
    },
  ],
  [
    'configuration',
    (value, manifest, report) => {
      if (value.kind === 'map') manifest.configuration = toJson(value) as Record<string, unknown>;
      else addFiles({ value, role: 'config', or: 'a mapping' }, manifest, report);
    },
  ],
  [
    'prompts',
    (value, manifest, report) => {
      for (const item of value.kind === 'list' ? value.items : [value]) {
        addFiles({ value: item, role: 'prompt-bundle', or: 'a list of paths' }, manifest, report);
      }
    },
  ],
  [
    'store',
    (value, manifest, report) => {
      manifest.store = readStore(value, report) ?? 'asset';
    },
  ],
]);

/** The place of `signature.inputs[1].type` in the manifest: as deep as the path leads. */
function placeIn(root: Located, path: string): string {
  let node = root;
  let at = root.at;
  for (const part of path.match(/[^.[\]]+/g)?.slice(1) ?? []) {
    const next =
      node.kind === 'map' ? node.entries.get(part)?.value : node.kind === 'list' ? node.items[Number(part)] : undefined;
    if (next === undefined) break;
    node = next;
    at = node.at;
  }
  return at;
}

function readLineage(value: Located, manifest: Mutable, report: Report): void {
  if (value.kind !== 'map') {
    report(value.at, `"lineage" must be a mapping with base-models and parents; found ${describe(value)}.`);
    return;
  }
  checkKeys(value, ['base-models', 'parents'], report);
  const models = value.entries.get('base-models')?.value;
  const parents = value.entries.get('parents')?.value;
  if (models !== undefined) manifest.base_models = readBaseModels(models, report);
  if (parents === undefined) return;
  if (parents.kind !== 'list') {
    report(parents.at, `"parents" must be a list such as [flight-delay@1.0.0]; found ${describe(parents)}.`);
    return;
  }
  manifest.parents = parents.items.flatMap((item) => {
    const text = item.kind === 'scalar' && typeof item.value === 'string' ? item.value : '';
    const kind = parseReference(text)?.selector?.kind;
    if (kind === 'version' || kind === 'ordinal' || kind === 'subject') return [text];
    report(
      item.at,
      `A parent is a model with a version or digest, such as flight-delay@1.0.0; found ${describe(item)}.`,
    );
    return [];
  });
}

function addFiles(
  of: { readonly value: Located; readonly role: string; readonly or: string },
  manifest: Mutable,
  report: Report,
): void {
  const path = readPath({ value: of.value, or: of.or }, report);
  if (path === null) return;
  const file: ManifestArtifact = {
    role: of.role,
    at: of.value.at,
    path,
    uri: null,
    sha256: null,
    size: null,
    store: null,
  };
  manifest.artifacts = [...manifest.artifacts, file];
}
