/**
 * What operations need of the outside. Adapters implement these; tests pass fakes. Nothing here names GitHub's
 * wire formats, and every answer that can be "could not tell" says so as a variant of its own.
 */
import type { LedgerEvent, ReleaseAsset } from './core/event.ts';
import type { Digest } from './core/names.ts';
import type { TokenVerdict } from './core/origin.ts';
import type { Known, RepositoryRole } from './core/people.ts';
import type { RulesetFacts } from './core/rulesets.ts';
import type { EnvironmentFacts, RepositoryAccess } from './core/setup-facts.ts';

/** The platform refused or failed in a way that retrying did not mend. Thrown by adapters; mapped by entries. */
export interface PlatformProblem {
  readonly kind: 'unauthorized' | 'forbidden' | 'not_found' | 'rate_limited' | 'unavailable' | 'invalid';
  readonly status: number | null;
  /** What was tried, such as `POST /repos/acme/models/git/refs`. */
  readonly request: string;
  readonly message: string;
}

// ---- ledger ---------------------------------------------------------------------------------------------------

export interface LedgerQuery {
  /** Files wanted, at one commit of the ledger. */
  readonly files: readonly string[];
  /** Folders whose entry names are wanted, at the same commit. */
  readonly folders?: readonly string[];
  /** Models whose folder's tree id is wanted, to tell later whether a model was touched. */
  readonly models?: readonly string[];
  /**
   * How many of the newest releases to bring along, with immutability and asset digests; default 0. Their tags come
   * along too, but of these only the commit they point at is told.
   */
  readonly recent_releases?: number;
  /** Releases wanted by tag, in the same request. */
  readonly releases?: readonly string[];
  /** Tags wanted by name: what they point at. */
  readonly tags?: readonly string[];
  /** Read at this commit of the ledger instead of its head. */
  readonly at_commit?: string;
}

export interface PolicySource {
  readonly branch: string;
  readonly commit: string;
  /** Null when the default branch has no policy file. */
  readonly text: string | null;
}

export interface TagFacts {
  readonly name: string;
  /** Id of the annotated tag object; null for a lightweight tag, and where only its commit was asked for. */
  readonly object: string | null;
  /** Commit it finally points at. */
  readonly target: string;
  readonly message: string | null;
  readonly tagged_at: string | null;
}

/** Everything one request brought, all of it from one commit of the ledger. */
export interface LedgerSnapshot {
  readonly repository: { readonly name: string; readonly private: boolean; readonly url: string };
  readonly policy: PolicySource;
  readonly ledger: { readonly kind: 'found'; readonly commit: string } | { readonly kind: 'missing' };
  /** Text by path; null where there is no such file. Binary or cut-off files are `unreadable` problems, not null. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  readonly folders: ReadonlyMap<string, readonly string[] | null>;
  /** Tree id of `models/<model>`; null where the model is new. */
  readonly models: ReadonlyMap<string, string | null>;
  readonly releases: ReadonlyMap<string, ReleaseFacts | null>;
  readonly tags: ReadonlyMap<string, TagFacts | null>;
  /** GitHub's clock when it answered, ISO 8601, whole seconds. */
  readonly at: string;
}

export interface LedgerCommit {
  readonly expected: string;
  readonly message: { readonly headline: string; readonly body: string };
  readonly additions: ReadonlyMap<string, string>;
  readonly deletions?: readonly string[];
}

export type CommitOutcome =
  | { readonly kind: 'committed'; readonly commit: string; readonly url: string }
  /** The branch is no longer at `expected`; nothing was written. */
  | { readonly kind: 'moved' }
  /** No answer came, or one that does not tell: it may or may not have been written. Read back. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Ledger {
  read(query: LedgerQuery): Promise<LedgerSnapshot>;
  /** Compare-and-swap: writes only while the branch is at `expected`. Never retried blindly. */
  commit(commit: LedgerCommit): Promise<CommitOutcome>;
  /** Whether `ancestor` is in the history of the ledger's head. */
  descendsFrom(ancestor: string): Promise<'yes' | 'no' | 'unknown_commit'>;
  /** The ledger's first-parent history, newest first, page by page: for `verify`. */
  history(options: {
    readonly after: string | null;
  }): Promise<{ readonly commits: readonly LedgerCommitFacts[]; readonly next: string | null }>;
  /** Makes the branch with one commit of its own and no parent. Fails with `exists` when there is one. */
  create(
    files: ReadonlyMap<string, string>,
  ): Promise<
    { readonly kind: 'created'; readonly commit: string } | { readonly kind: 'exists'; readonly commit: string }
  >;
}

export interface LedgerCommitFacts {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly at: string;
  /** Whether GitHub's own signature is on it (commits made through the API are signed by GitHub). */
  readonly signed_by_github: boolean | null;
  readonly author: string | null;
  readonly headline: string;
}

// ---- git objects, releases ------------------------------------------------------------------------------------

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
  /** Logins (where GitHub knows them) of author, committer and co-authors. Used by separation of duties later. */
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
  /** Publishes and reads back. Never becomes "latest". */
  publish(release: number): Promise<ReleaseFacts>;
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
  readText(request: { readonly tag: string; readonly name: string; readonly limit: number }): Promise<string | null>;
}

// ---- people, issues, origin, settings ---------------------------------------------------------------------------

export type { Known, RepositoryRole } from './core/people.ts';
export { REPOSITORY_ROLES } from './core/people.ts';

export interface People {
  /** Live repository role; a custom role counts as its base permission. */
  repositoryRole(login: string): Promise<Known<RepositoryRole>>;
  /** `team` as `org/slug`. */
  isTeamMember(of: { readonly team: string; readonly login: string }): Promise<Known<boolean>>;
}

export interface IssueFacts {
  readonly number: number;
  readonly url: string;
}

export interface Issues {
  /** Whether an issue of this repository carries the marker; `since` as with `openOnce`. */
  exists(marker: string, since?: string): Promise<boolean>;
  /** Opens an issue once: one that carries the marker already is returned instead. */
  openOnce(issue: {
    readonly title: string;
    readonly body: string;
    readonly marker: string;
    /** The marker cannot be older than this (ISO 8601): keeps the look-up small however many issues there are. */
    readonly since?: string;
  }): Promise<IssueFacts>;
  /** Comments once, or renews the comment that carries the marker. */
  commentOnce(comment: {
    readonly issue: number;
    readonly body: string;
    readonly marker: string;
    /** As with `openOnce`. */
    readonly since?: string;
  }): Promise<IssueFacts>;
}

export interface OriginProver {
  /** Asks the platform for a signed word on this job, made for `audience` alone. */
  prove(audience: string): Promise<LedgerEvent['origin']>;
}

export interface OriginVerifier {
  /**
   * Checks signature and issuer and returns the claims. `trusted` tells whether the key is one the issuer publishes
   * now, or only the one kept with the event. With `expected`, the audience must be exactly that one and the token's
   * life must cover the event's time (never the present); without it the caller judges both from the claims.
   */
  verify(origin: LedgerEvent['origin'], expected?: OriginExpectation): Promise<TokenVerdict>;
}

export interface OriginExpectation {
  /** `originAudience(eventDigest(event))`. */
  readonly audience: string;
  /** The event's `at`. */
  readonly at: string;
}

export type { TokenVerdict as OriginVerdict } from './core/origin.ts';

export type Setting<T> = Known<T>;

/** What `doctor` asks about the repository. */
export interface Settings {
  tokenKind(): Promise<{ readonly kind: 'job' | 'app' | 'person'; readonly login: string | null }>;
  immutableReleases(): Promise<Setting<boolean>>;
  rulesFor(ref: {
    readonly branch: string;
  }): Promise<Setting<readonly { readonly type: string; readonly parameters: Readonly<Record<string, unknown>> }[]>>;
  rulesets(): Promise<
    Setting<readonly { readonly name: string; readonly target: string; readonly enforcement: string }[]>
  >;
  environment(name: string): Promise<Setting<EnvironmentFacts>>;
  workflowExists(path: string): Promise<Setting<boolean>>;
  /** Permissions this token turned out to have, by trying harmless reads. */
  canReadTeams(org: string): Promise<Setting<boolean>>;
  /** Every ruleset that applies to the repository, with what it says. */
  rulesetFacts(): Promise<Setting<readonly RulesetFacts[]>>;
  repositoryAccess(): Promise<Setting<RepositoryAccess>>;
}

export type { RulesetFacts } from './core/rulesets.ts';
export type { EnvironmentFacts, RepositoryAccess } from './core/setup-facts.ts';

// ---- this machine -----------------------------------------------------------------------------------------------

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** In [0, 1). */
  random(): number;
}

export interface FoundFile {
  /** Path relative to the folder, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** The model's folder on this machine. */
export interface ModelFolder {
  /** Every regular file below, sorted; links that leave the folder are refused. */
  list(): Promise<readonly { readonly path: string; readonly size: number }[]>;
  /** Hashes files by streaming them. */
  hash(paths: readonly string[]): Promise<readonly FoundFile[]>;
  /** UTF-8 text, refused when it is not UTF-8 or larger than `limit` bytes. */
  readText(path: string, limit: number): Promise<string>;
  /** Where the file lies, for uploads. */
  locate(path: string): string;
}

/** The little that operations do to the disk outside of a model's folder. */
export interface Disk {
  /** Joins a folder and a relative path with `/`; throws when the path would leave the folder. */
  join(folder: string, path: string): string;
  /** Removes a file if it is there. */
  remove(path: string): Promise<void>;
}

/** The folder that `init` writes to: a checkout of the repository. */
export interface Workplace {
  /** Text of a file, by path relative to the folder with `/`; null where there is none. */
  read(path: string): Promise<string | null>;
  /** Writes a new file and the folders above it. Never replaces one: `exists`, and nothing is changed. */
  write(
    path: string,
    text: string,
    options: { readonly overwrite: 'never' },
  ): Promise<{ readonly kind: 'written' | 'exists' }>;
}

/** Starting workflows as the owner of the token, and seeing what became of them. */
export interface Workflows {
  /** `workflow` as a file name below `.github/workflows`; runs on the default branch. */
  start(of: {
    readonly workflow: string;
    readonly inputs: Readonly<Record<string, string>>;
  }): Promise<{ readonly id: number; readonly url: string }>;
  look(run: number): Promise<{ readonly kind: 'going_on' } | { readonly kind: 'ended'; readonly conclusion: string }>;
}

/** All of them together, as operations receive them. */
export interface Ports {
  readonly ledger: Ledger;
  readonly git: GitObjects;
  readonly releases: Releases;
  readonly people: People;
  readonly issues: Issues;
  readonly origin: OriginProver & OriginVerifier;
  readonly disk: Disk;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly sha256: (data: string | Uint8Array) => string;
  /** Short, safe for URLs: where a thing can be seen. */
  readonly links: Links;
}

export interface Links {
  release(tag: string): string;
  /** Where the bytes of a release asset are fetched. */
  asset(of: { readonly tag: string; readonly asset: string }): string;
  ledgerFile(path: string): string;
  commit(commit: string): string;
}

/** Kept beside the port for its users: the digest of a policy text. */
export type PolicyDigest = Digest;
