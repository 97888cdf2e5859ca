/** Git objects, releases and their bytes. */
import type { ReleaseAsset } from '../core/event.ts';

export interface TagFacts {
  readonly name: string;
  /** Id of the annotated tag object; null for a lightweight tag, and where only its commit was asked for. */
  readonly object: string | null;
  /** Commit it finally points at. */
  readonly target: string;
  readonly message: string | null;
  readonly tagged_at: string | null;
}

export interface AnchorRequest {
  /** Commit the version was built from. */
  readonly source: string;
  readonly message: string;
  /** Author and committer time, so that the same claim always makes the same commit. ISO 8601, whole seconds. */
  readonly at: string;
}

export type TagOutcome =
  | { readonly kind: 'created'; readonly facts: TagFacts }
  | { readonly kind: 'exists'; readonly facts: TagFacts };

export interface GitObjects {
  /** Makes (or makes again, identically) the anchor commit: the source's tree without `.github/workflows`. */
  createAnchor(request: AnchorRequest): Promise<string>;
  /** Annotated tag. When the name is taken its facts come back and the caller compares. */
  createTag(tag: {
    readonly name: string;
    readonly target: string;
    readonly message: string;
    readonly at: string;
  }): Promise<TagOutcome>;
  readTag(name: string): Promise<TagFacts | null>;
  /** Names of every tag that begins with a prefix, and what each finally points at where that is cheap to tell. */
  listTags(prefix: string): Promise<readonly string[]>;
  /** Whether the platform knows the commit; it may be one of a fork, since forks share their objects. */
  commitExists(commit: string): Promise<boolean>;
  /** Raises when `commit` cannot be read: whether it is on the default branch (an ancestor of its head). */
  isOnDefaultBranch(commit: string): Promise<boolean>;
}

export interface ReleaseFacts {
  readonly id: number;
  readonly tag: string;
  readonly url: string;
  readonly draft: boolean;
  /** Null where the platform does not say. */
  readonly immutable: boolean | null;
  readonly assets: readonly AssetFacts[];
  readonly body: string | null;
}

export interface AssetFacts {
  readonly id: number | null;
  readonly name: string;
  readonly size: number;
  /** As computed by GitHub, lowercase hex; null where it does not say. */
  readonly sha256: string | null;
  /** False while an upload is unfinished or broke off. */
  readonly complete: boolean;
}

/** Bytes to upload: a file on disk, or a text made here. */
export type UploadSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'text'; readonly text: string };

export interface Releases {
  findByTag(tag: string): Promise<ReleaseFacts | null>;
  /** Own drafts cannot be found by tag; this walks the list and matches tag *and* marker in the body. */
  findDraft(of: { readonly tag: string; readonly marker: string }): Promise<ReleaseFacts | null>;
  /**
   * Makes a draft. `marker` is a text within `body` that only this draft carries: a draft whose answer was lost is
   * found by it (by the whole body where no marker is given) instead of being made twice.
   */
  createDraft(draft: {
    readonly tag: string;
    readonly title: string;
    readonly body: string;
    readonly marker?: string;
  }): Promise<ReleaseFacts>;
  /** Streams; `sha256` is checked while the bytes pass, and against GitHub's digest afterwards. */
  upload(request: {
    readonly release: number;
    readonly asset: ReleaseAsset;
    readonly source: UploadSource;
  }): Promise<AssetFacts>;
  deleteAsset(asset: number): Promise<void>;
  deleteDraft(release: number): Promise<void>;
  /**
   * Publishes; never becomes "latest". `read_back` (the default) looks at the release again and believes only that;
   * `answer` takes GitHub's own answer, and looks again only where there was none.
   */
  publish(release: number, options?: { readonly believe: 'read_back' | 'answer' }): Promise<ReleaseFacts>;
  /** Streams one asset to a file beside its target and renames it only when size and digest agree. */
  download(request: {
    readonly tag: string;
    readonly asset: ReleaseAsset;
    readonly to: string;
  }): Promise<
    | { readonly kind: 'written'; readonly path: string }
    | { readonly kind: 'differs'; readonly found: { readonly sha256: string; readonly size: number } }
    | { readonly kind: 'absent' }
  >;
  /** Downloads and hashes one asset, keeping nothing. */
  check(request: {
    readonly tag: string;
    readonly asset: ReleaseAsset;
  }): Promise<
    | { readonly kind: 'same' }
    | { readonly kind: 'differs'; readonly found: { readonly sha256: string; readonly size: number } }
    | { readonly kind: 'absent' }
  >;
  /** Text of a small asset. */
  readText(request: {
    readonly tag: string;
    /** Id of the release where it is known: spares looking it up by its tag. */
    readonly release?: number;
    readonly name: string;
    readonly limit: number;
  }): Promise<string | null>;
}
