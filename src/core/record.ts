/**
 * The version record: the immutable description of one registered version. Its canonical JSON's SHA-256 is the
 * *subject digest*, to which everything downstream refers; the *content digest* covers only what makes the model
 * what it is, so that the same content is recognised as the same version wherever and whenever it was built.
 */
import { digestOf } from './canonical.ts';
import type { Digest, Sha256 } from './names.ts';

export const RECORD_SCHEMA = 'slipway.version-record/1';

/** One file of a version. `location` is `asset:NAME` for bytes in the release, or a URI for bytes kept elsewhere. */
export interface Artifact {
  readonly role: string;
  /** Path inside the model's folder, with `/`. */
  readonly path: string;
  /** Lowercase hex, 64 digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly location: string;
}

export interface Feature {
  readonly name: string;
  readonly type: string;
  readonly required?: boolean;
}

export interface Signature {
  readonly inputs: readonly Feature[];
  readonly outputs: readonly Feature[];
}

/** One data set, as its manifest states it. Only name, role and digest count for the content digest. */
export interface Dataset {
  readonly name: string;
  readonly role: string;
  readonly sha256?: string;
  readonly [statement: string]: unknown;
}

export interface BaseModel {
  readonly name: string;
  readonly [statement: string]: unknown;
}

/** What "same recipe, new weights" compares. Every digest is `sha256:` hex, null where the version has none. */
export interface Recipe {
  readonly code: Digest | null;
  readonly data: readonly Digest[];
  readonly configuration: Digest | null;
  readonly prompts: Digest | null;
  readonly architecture: string | null;
}

export type Bump = 'major' | 'minor' | 'patch';

export interface BumpReason {
  readonly bump: Bump;
  /** Sentence a person reads: `input feature "distance" was added`. */
  readonly because: string;
}

export interface VersionRecord {
  readonly schema: typeof RECORD_SCHEMA;
  readonly model: string;
  readonly version: string;
  readonly ordinal: number;
  readonly content_digest: Digest;
  readonly artifacts: readonly Artifact[];
  readonly signature: Signature | null;
  /** Digests of the files with role `environment`. */
  readonly dependencies: readonly Digest[];
  readonly datasets: readonly Dataset[];
  readonly base_models: readonly BaseModel[];
  readonly recipe: Recipe;
  /** The configuration that travels with the version: what serving is told, and what a rollback restores. */
  readonly configuration: Readonly<Record<string, unknown>> | null;
  readonly lineage: {
    readonly repository: string;
    readonly commit: string;
    readonly ref: string | null;
    readonly run: {
      readonly id: number;
      readonly attempt: number;
      readonly workflow: string;
      readonly url: string;
    } | null;
    /** The version that this one was compared with to infer its bump. */
    readonly previous: { readonly version: string; readonly subject: Digest } | null;
  };
  readonly bump: {
    readonly given: Bump | null;
    readonly inferred: Bump | null;
    readonly reasons: readonly BumpReason[];
  };
  readonly tags: Readonly<Record<string, string>>;
  readonly description: string | null;
  readonly registered: { readonly by: string; readonly at: string };
}

/** What the content digest is made of. */
export interface Content {
  readonly artifacts: readonly Pick<Artifact, 'role' | 'path' | 'sha256'>[];
  readonly signature: Signature | null;
  readonly dependencies: readonly Digest[];
  readonly datasets: readonly Dataset[];
  readonly base_models: readonly BaseModel[];
  readonly recipe: Recipe;
}

/**
 * The content digest: artifacts by role and digest, signature, dependencies, data, configuration and prompts;
 * without version, run, commit, time or location. Lists that have no meaning in their order are sorted.
 */
export function contentDigest(content: Content, sha256: Sha256): Digest {
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return digestOf(
    {
      artifacts: content.artifacts.map((one) => `${one.role} ${one.sha256}`).sort(byText),
      signature: content.signature,
      dependencies: [...content.dependencies].sort(byText),
      data: content.datasets.map((one) => `${one.role} ${one.name} ${one.sha256 ?? ''}`).sort(byText),
      base_models: content.base_models.map((one) => digestOf(one, sha256)).sort(byText),
      configuration: content.recipe.configuration,
      prompts: content.recipe.prompts,
      architecture: content.recipe.architecture,
    },
    sha256,
  );
}

/** SHA-256 of the record's canonical JSON. */
export function subjectDigest(record: VersionRecord, sha256: Sha256): Digest {
  return digestOf(record, sha256);
}
