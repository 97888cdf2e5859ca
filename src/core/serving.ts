/** What serving is told of a version. */
import type { ServedVersion, StagedVersion } from './documents.ts';
import { pointer } from './fold.ts';

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
