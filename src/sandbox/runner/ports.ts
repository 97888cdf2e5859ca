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
  /** The repository that holds the branch, where a fork proposes it. */
  readonly headRepository: string | undefined;
  readonly headSha: string;
  readonly actor: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The run that a dispatch made already; it is taken over instead of making another. */
  readonly existing: number | undefined;
}

export interface RunUpdate {
  readonly repository: string;
  readonly run: RunIdentity;
  /** A job may be `waiting`: that the run waits then too is the local GitHub's to say. */
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion?: 'success' | 'failure' | 'cancelled' | 'skipped' | 'startup_failure';
  readonly triggeringActor: string;
  /** The display title once `run-name` is known; absent, it stays. */
  readonly displayTitle?: string;
  readonly jobs: readonly RunJobUpdate[];
}

export interface RunJobUpdate {
  /** Unique within the attempt; the combinations of a matrix have one each. */
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  readonly status: 'queued' | 'in_progress' | 'waiting' | 'completed';
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

/** The events that the runner starts workflows for. */
export const RUNNER_EVENTS = [
  'push',
  'pull_request',
  'pull_request_review',
  'issues',
  'issue_comment',
  'workflow_run',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
] as const;

/** An event that may start workflows. */
export interface RunnerEvent {
  readonly repository: string;
  readonly event: (typeof RUNNER_EVENTS)[number];
  /**
   * Full ref: `refs/heads/main`, `refs/tags/v1`. Pull requests and their reviews have `refs/pull/N/merge`, with the trial
   * merge as commit. Dispatches of a repository have the default branch. Issues, comments, followed runs and schedules
   * run on the default branch as it is when the runner takes the event, whatever is said here.
   */
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  /** The webhook payload as GitHub sends it; of a schedule `{ schedule: 'the text of the cron' }`. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The run that the local GitHub made for a workflow_dispatch when it answered the call. */
  readonly runId?: number;
}

/** Somebody asked the local GitHub to run a finished run again; it is queued with the new attempt already. */
export interface RerunRequest {
  readonly repository: string;
  readonly runId: number;
  readonly attempt: number;
  readonly actor: string;
}

/** A job that asks to enter an environment, before it takes a place on a runner. */
export interface EnvironmentRequest {
  readonly repository: string;
  readonly run: RunIdentity;
  /** As the workflow writes it; environments are compared without regard to case. */
  readonly name: string;
  /** What GITHUB_REF is: branch policies look at it. */
  readonly ref: string;
  /** Aborts when the job is cancelled: it waits no longer, and the environment is no longer pending for it. */
  readonly signal: AbortSignal;
  /**
   * To be called once where the answer was `waiting`, and within the call of the reviewer who decides: whoever then waits
   * for the runner to come to rest must find it at work.
   */
  decided(decision: EnvironmentDecision): void;
}

export type EnvironmentDecision =
  | { readonly kind: 'approved' | 'rejected'; readonly by: string }
  /** It may enter without an answer of reviewers: a timer is over, or an administrator went past them. */
  | { readonly kind: 'open' }
  /** Nobody answered in the time that GitHub waits. */
  | { readonly kind: 'expired' }
  /** The local GitHub ended the waiting, and with it the job. */
  | { readonly kind: 'cancelled' };

/** What stands before an environment. */
export type EnvironmentEntry =
  /** Nothing: the job may enter. An environment that is missing comes to be, without rules. */
  | { readonly kind: 'open' }
  /** Reviewers or a timer: the environment is listed as pending for the run until `decided`. */
  | { readonly kind: 'waiting' }
  /** A rule that says no. */
  | { readonly kind: 'refused'; readonly reason: string };

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
  enterEnvironment(request: EnvironmentRequest): Promise<EnvironmentEntry>;
  /** Calls the listener for each event that starts workflows; the returned function ends it. */
  onEvent(listener: (event: RunnerEvent) => void): () => void;
  /** Calls the listener when a finished run is to run again; the returned function ends it. */
  onRerun(listener: (request: RerunRequest) => void): () => void;
}
