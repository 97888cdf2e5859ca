/** The ledger branch: read in one request, written by compare-and-swap. */
import type { ReleaseFacts, TagFacts } from './releases.ts';

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
