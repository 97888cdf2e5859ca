/** What serving is told of a version. */
import type { ExposureDocument, ServedVersion, StagedVersion } from './documents.ts';
import { pointer } from './fold.ts';
import type { ModelState } from './state.ts';

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

/** The shares of every stage, as the exposure file tells them. */
export function exposureStages(state: ModelState): ExposureDocument['stages'] {
  const stages = Object.entries(state.stages).map(([name, stage]) => [
    name,
    stage.exposure.map((one) => ({ ...one, shadow: false })),
  ]);
  return Object.fromEntries(stages);
}
