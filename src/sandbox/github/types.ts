/** Roles GitHub gives on a repository, from least to most. */
export type RepositoryRole = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** The keys of a workflow job's `permissions:`; `metadata` is always readable. `members` and `administration` exist for apps only. */
export type PermissionKey =
  | 'actions'
  | 'administration'
  | 'attestations'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'discussions'
  | 'id-token'
  | 'issues'
  | 'members'
  | 'packages'
  | 'pages'
  | 'pull-requests'
  | 'security-events'
  | 'statuses'
  | 'workflows';
export type JobPermissions = Partial<Record<PermissionKey, 'read' | 'write' | 'none'>>;

export interface RepositorySettings {
  /** Releases published from now on lock their tag and assets. */
  immutable_releases: boolean;
  /** "Allow GitHub Actions to create and approve pull requests". */
  actions_can_create_pull_requests: boolean;
  default_workflow_permissions: 'read' | 'write';
}

export interface ProtectionRules {
  wait_timer?: number;
  prevent_self_review?: boolean;
  reviewers?: { type: 'User' | 'Team'; id: number }[];
  deployment_branch_policy?: { protected_branches: boolean; custom_branch_policies: boolean } | null;
  can_admins_bypass?: boolean;
  /** Where `custom_branch_policies` is set: the branches (or tags) that may deploy, as patterns. */
  branch_policies?: { name: string; type?: 'branch' | 'tag' }[];
}

export interface RulesetRule {
  type: string;
  parameters?: Record<string, unknown>;
}

export interface RulesetInput {
  name: string;
  target: 'branch' | 'tag' | 'push';
  enforcement: 'active' | 'disabled' | 'evaluate';
  bypass_actors: { actor_id: number | null; actor_type: string; bypass_mode: 'always' | 'pull_request' | 'exempt' }[];
  conditions: { ref_name: { include: string[]; exclude: string[] } };
  rules: RulesetRule[];
}

/** What an observer sees of one REST or GraphQL call; bodies are parsed JSON, or absent for bytes and streams. */
export interface Exchange {
  number: number;
  request: {
    method: string;
    /** Path below `/api/v3` as it was sent (percent-encoding kept), `/graphql`, or an uploads path starting `/uploads`. */
    path: string;
    query: Record<string, string>;
    headers: Record<string, string>;
    body?: unknown;
    bytes: number;
  };
  response: { status: number; headers: Record<string, string>; body?: unknown; bytes: number };
  viewer: string;
}

/** What the hooks around a request see. */
export interface RequestInfo {
  /** Counts from 1 over everything this server was asked, git included. */
  number: number;
  method: string;
  /** The raw path and query as they were sent. */
  url: string;
  headers: Record<string, string>;
  /** The body of an API call as text (GraphQL: tells the operation); absent for uploads and git. */
  body?: string;
  /** The login behind the token, `anonymous`, or `github-actions[bot]`. */
  viewer: string;
  /** The run a job's token belongs to. */
  run_id?: number;
  /** Set after handling. */
  status?: number;
}

/**
 * Is awaited. Returning (or resolving to) `'drop'` breaks the connection: before handling nothing happened, after it the
 * answer is lost; anything else lets the call go on.
 */
export type RequestHook = (info: RequestInfo) => unknown;

export type FaultEffect =
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  | { kind: 'delay'; ms: number }
  | { kind: 'drop-before' }
  | { kind: 'drop-after' }
  /** For uploads: 502, and an empty asset in state `starter` stays behind, as GitHub may leave it. */
  | { kind: 'broken-upload' };

export interface Fault {
  match: {
    method?: string;
    /** Against the raw path, for example `/api/v3/repos/o/r/git/refs` or `/api/graphql`. */
    path?: RegExp;
    /** Against the body of an API call: tells GraphQL operations apart. */
    body?: RegExp;
    /** From the n-th matching request on, counted from 1. */
    nth?: number;
  };
  /** How often the effect happens; 1 unless said otherwise. */
  times?: number;
  effect: FaultEffect;
}

export interface Limits {
  enabled: boolean;
  /** Requests an hour: a person's token, and all job tokens of one repository together. */
  person_per_hour: number;
  job_per_hour: number;
  /** Content creations of one job token. */
  content_per_minute: number;
  content_per_hour: number;
}

/** Claims of the workflow run an OIDC token speaks for; what is absent is filled in as GitHub would. */
export interface RunClaims {
  repository: string;
  ref: string;
  sha: string;
  workflow: string;
  /** `.github/workflows/x.yml` */
  workflow_path: string;
  run_id: number | string;
  run_number?: number | string;
  run_attempt?: number | string;
  actor: string;
  event_name: string;
  environment?: string;
  head_ref?: string;
  base_ref?: string;
  /** The commit the workflow file was read from; `sha` when absent. */
  workflow_sha?: string;
}

export interface GitHubEvent {
  name:
    | 'push'
    | 'pull_request'
    | 'pull_request_review'
    | 'workflow_dispatch'
    | 'repository_dispatch'
    | 'workflow_run'
    | 'schedule'
    | 'issue_comment'
    | 'issues'
    | 'release';
  repo: string;
  /** Full ref, for example `refs/heads/main`; of a pull request `refs/pull/N/merge`, with its trial merge as commit. */
  ref: string;
  sha: string;
  actor: string;
  /** The webhook payload a workflow finds in `github.event`. */
  payload: Record<string, unknown>;
  /** The run that the dispatch already created (`workflow_dispatch`). */
  run_id?: number;
  /** The workflow file a `workflow_dispatch` names. */
  workflow_path?: string;
}

export interface RunInput {
  repo: string;
  /** `.github/workflows/x.yml` */
  path: string;
  name: string;
  display_title?: string;
  event: string;
  /** Full ref. */
  ref: string;
  sha: string;
  /** Where it is not the ref's own: a pull request's run is listed under the branch that it proposes. */
  head_branch?: string;
  /** The repository that holds that branch, where it is a fork. */
  head_repo?: string;
  actor: string;
  inputs?: Record<string, unknown>;
  payload?: unknown;
}

export interface RunChange {
  status?: 'queued' | 'in_progress' | 'completed' | 'waiting';
  conclusion?: 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | 'action_required' | null;
  name?: string;
  display_title?: string;
  /** A number above the run's begins its next attempt; changes of an attempt that is over are dropped. */
  run_attempt?: number;
  /** Who starts the next attempt; the actor stays. */
  triggering_actor?: string;
  /** Environments whose reviewers are waited for. */
  pending_environments?: string[];
}

/** A person or job that wants a finished run again, by the API. */
export interface RerunRequest {
  repo: string;
  run_id: number;
  /** The attempt to come; the run is queued with it already. */
  run_attempt: number;
  triggering_actor: string;
}

export interface JobInput {
  run_id: number;
  name: string;
  labels?: string[];
}

export interface JobChange {
  status?: 'queued' | 'in_progress' | 'completed' | 'waiting';
  conclusion?: string | null;
  steps?: { name: string; status: string; conclusion: string | null; number: number }[];
}
