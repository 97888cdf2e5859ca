/** A model folder in memory: what a test says is in it, planned and collected as a registration would. */
import { createHash } from 'node:crypto';
import {
  type CollectedContent,
  type ContentOutcome,
  type ContentRules,
  collectContent,
} from '../../../src/core/content.ts';
import { type Manifest, parseManifest } from '../../../src/core/manifest.ts';
import { findManifest, pathsToHash, planModel, textsNeeded } from '../../../src/core/model-plan.ts';
import type { Problem } from '../../../src/core/reasons.ts';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export type Folder = Readonly<Record<string, string>>;

/** No role but the model is required, everything is allowed. */
export const OPEN_RULES: ContentRules = {
  artifacts: { required: ['model'], optional: null, datasetsMustState: [], baseModelsMustState: [] },
  documents: [],
};

export interface CollectOptions {
  readonly rules?: ContentRules;
  /** Sizes that files claim to have, for files too large for a test. */
  readonly sizes?: Readonly<Record<string, number>>;
  readonly unreadable?: readonly Problem[];
  readonly reversed?: true;
}

export function manifestOf(folder: Folder): Manifest | null {
  const text = folder['model.yml'];
  if (text === undefined) return null;
  const parsed = parseManifest({ text, file: 'model.yml' });
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return parsed.manifest;
}

export function collect(folder: Folder, options: CollectOptions = {}): ContentOutcome {
  const sizeOf = (path: string): number => options.sizes?.[path] ?? Buffer.byteLength(folder[path] ?? '');
  const listed = Object.keys(folder).map((path) => ({ path, size: sizeOf(path) }));
  if (options.reversed === true) listed.reverse();
  const manifest = findManifest(listed) === null ? null : manifestOf(folder);
  const plan = planModel({ files: listed, manifest });
  const skipped = new Set(options.unreadable?.map((one) => one.where));
  const hash = pathsToHash(plan).filter((path) => !skipped.has(path));
  if (options.reversed === true) hash.reverse();
  return collectContent({
    plan,
    files: hash.map((path) => ({ path, size: sizeOf(path), sha256: sha256(folder[path] ?? '') })),
    texts: new Map(
      textsNeeded(plan)
        .filter(({ path }) => !skipped.has(path))
        .map(({ path }) => [path, folder[path] ?? '']),
    ),
    unreadable: options.unreadable ?? [],
    rules: options.rules ?? OPEN_RULES,
    sha256,
  });
}

/** The content of a folder that is expected to be in order. */
export function contentOf(folder: Folder, options: CollectOptions = {}): CollectedContent {
  const outcome = collect(folder, options);
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.content;
}

/** The problems of a folder as `where: message`, none when it is in order. */
export function problemsOf(folder: Folder, options: CollectOptions = {}): string[] {
  const outcome = collect(folder, options);
  return outcome.kind === 'ok' ? [] : outcome.problems.map((one) => `${one.where}: ${one.message}`);
}

export const SIGNATURE = JSON.stringify({
  inputs: [
    { name: 'hour', type: 'integer' },
    { name: 'distance', type: 'number', required: false },
  ],
  outputs: [{ name: 'score', type: 'number' }],
});

export const DATASETS = JSON.stringify({
  datasets: [
    {
      name: 'january',
      role: 'training',
      sha256: sha256('january'),
      source: 'US DOT',
      license: 'public domain',
      consent: 'not applicable',
      retention: 'for ever',
    },
  ],
});

/** A complete model by fixed names alone. */
export const COMPLETE: Folder = {
  'model.json': '{"weights":[1,2]}',
  'MODEL_CARD.md': '# Flight delay\n',
  'environment.json': '{"node":"20"}',
  'config.json': '{"threshold":0.5}',
  'signature.json': SIGNATURE,
  'dataset-manifest.json': DATASETS,
};
