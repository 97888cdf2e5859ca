/** Assembling a version record: everything was decided before, this only puts it in its place. */
import type { CollectedContent } from './content.ts';
import { type Bump, type BumpReason, RECORD_SCHEMA, type VersionRecord } from './record.ts';

export interface RecordParts {
  readonly model: string;
  readonly version: string;
  readonly ordinal: number;
  readonly content: CollectedContent;
  readonly lineage: VersionRecord['lineage'];
  readonly bump: {
    readonly given: Bump | null;
    readonly inferred: Bump | null;
    readonly reasons: readonly BumpReason[];
  };
  /** Who registered it, and GitHub's time when the claim was decided. */
  readonly registered: VersionRecord['registered'];
}

/** The record. The same parts give the same record, and so the same subject digest. */
export function buildRecord(parts: RecordParts): VersionRecord {
  const { content } = parts;
  return {
    schema: RECORD_SCHEMA,
    model: parts.model,
    version: parts.version,
    ordinal: parts.ordinal,
    content_digest: content.content_digest,
    artifacts: content.artifacts,
    signature: content.signature,
    dependencies: content.dependencies,
    datasets: content.datasets,
    base_models: content.base_models,
    recipe: content.recipe,
    configuration: content.configuration,
    lineage: parts.lineage,
    bump: { given: parts.bump.given, inferred: parts.bump.inferred, reasons: parts.bump.reasons },
    tags: content.tags,
    description: content.description,
    registered: parts.registered,
  };
}
