import type { TokenPermissions } from './permissions.ts';

/** A repository as the local GitHub knows it. */
export interface RunnerRepository {
  readonly fullName: string;
  readonly id: number;
  readonly owner: string;
  readonly ownerId: number;
  readonly defaultBranch: string;
  /** Bare repository on disk: workflow files and changed paths are read from it. */
  readonly gitDir: string;
  /** What actions/checkout fetches from: smart HTTP of the local GitHub, or a path. */
  readonly cloneUrl: string;
}

/** One run, as the local GitHub lists it. */
export interface RunIdentity {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
}

export interface NewRun {
  readonly repository: string;
  readonly workflowPath: string;
  readonly workflowName: string;
  readonly displayTitle: string;
  readonly event: string;
  readonly ref: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly actor: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The run that a dispatch made already; it is taken over instead of making another. */
  readonly existing: number | undefined;
}

export interface RunUpdate {
  readonly repository: string;
  readonly run: RunIdentity;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion?: 'success' | 'failure' | 'cancelled' | 'skipped' | 'startup_failure';
  readonly triggeringActor: string;
  /** The display title once `run-name` is known. */
  readonly displayTitle: string;
  readonly jobs: readonly RunJobUpdate[];
}

export interface RunJobUpdate {
  /** Unique within the attempt; the combinations of a matrix have one each. */
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion?: 'success' | 'failure' | 'cancelled' | 'skipped';
  readonly startedAt?: string;
  readonly completedAt?: string;
  /** Known when the job is completed. */
  readonly steps?: readonly { readonly name: string; readonly conclusion: string }[];
}

/** Which job a token is for; the local GitHub puts this into OIDC claims and into its own bookkeeping. */
export interface JobIdentity {
  readonly repository: string;
  readonly run: RunIdentity;
  readonly jobId: string;
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  readonly triggeringActor: string;
  readonly workflow: string;
  readonly workflowPath: string;
  /** `owner/repo/.github/workflows/x.yml@refs/heads/main` */
  readonly workflowRef: string;
  readonly workflowSha: string;
  /** Branches of the pull request that the run is of. */
  readonly headRef: string | undefined;
  readonly baseRef: string | undefined;
  readonly environment: string | undefined;
  readonly permissions: TokenPermissions;
}

/** An event that may start workflows. */
export interface RunnerEvent {
  readonly repository: string;
  readonly event: 'push' | 'pull_request' | 'workflow_dispatch' | 'repository_dispatch';
  /**
   * Full ref: `refs/heads/main`, `refs/tags/v1`. Dispatches of a repository have the default branch; pull requests have
   * `refs/pull/N/merge`, with the trial merge as commit.
   */
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  /** The webhook payload as GitHub sends it. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The run that the local GitHub made for a workflow_dispatch when it answered the call. */
  readonly runId?: number;
}

/** What the runner needs of a local GitHub. */
export interface RunnerGithub {
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  repository(fullName: string): Promise<RunnerRepository | undefined>;
  userId(login: string): Promise<number | undefined>;
  /** A token with the job's permissions, for the job's life; `revoke` ends it. */
  jobToken(job: JobIdentity): Promise<{ readonly token: string; revoke(): Promise<void> }>;
  /** Where the job asks for OIDC tokens, and with what; called only for jobs with `id-token: write`. */
  oidcRequest(job: JobIdentity): Promise<{ readonly url: string; readonly token: string; close(): Promise<void> }>;
  createRun(run: NewRun): Promise<{ readonly id: number; readonly number: number }>;
  updateRun(update: RunUpdate): Promise<void>;
  /** The rules of an environment in words, empty when a job may simply enter it; one that is missing comes to be. */
  environmentProtection(input: { readonly repository: string; readonly name: string }): Promise<readonly string[]>;
  /** Calls the listener for each event that starts workflows; the returned function ends it. */
  onEvent(listener: (event: RunnerEvent) => void): () => void;
}
