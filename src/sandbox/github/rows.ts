/** What the local GitHub remembers: a row of each table. */
import type { Row } from './database.ts';
import type { JobPermissions, RepositoryRole, RepositorySettings, RulesetInput } from './types.ts';

export interface UserRow extends Row {
  id: number;
  login: string;
  kind: 'User' | 'Bot' | 'Organization';
  name: string | null;
  email: string | null;
  created_at: string;
}
export interface RepoRow extends Row {
  id: number;
  owner: number;
  name: string;
  private: boolean;
  default_branch: string;
  settings: RepositorySettings;
  created_at: string;
  pushed_at: string;
  next_number: number;
  /** The repository it is a fork of. */
  parent?: number;
}
export interface RoleRow extends Row {
  id: string;
  repo: number;
  user: number;
  role: RepositoryRole;
}
export interface TeamRow extends Row {
  id: number;
  org: number;
  slug: string;
  name: string;
  members: number[];
  maintainers: number[];
  /** The team it is nested in. */
  parent?: number;
  created_at: string;
}
export interface TeamRoleRow extends Row {
  id: string;
  repo: number;
  team: number;
  role: RepositoryRole;
}
export interface TokenRow extends Row {
  id: string;
  kind: 'person' | 'job' | 'app';
  user: number;
  scopes: string[];
  repo_id: number | null;
  permissions: JobPermissions | null;
  run_id: number | null;
  /** The bot of the app that acts as this person. */
  app?: number;
}
export interface ReleaseRow extends Row {
  id: number;
  repo: number;
  author: number;
  tag_name: string;
  target_commitish: string;
  name: string | null;
  body: string | null;
  draft: boolean;
  prerelease: boolean;
  immutable: boolean;
  make_latest: 'true' | 'false' | 'legacy';
  created_at: string;
  published_at: string | null;
  updated_at: string;
}
export interface AssetRow extends Row {
  id: number;
  repo: number;
  release: number;
  uploader: number;
  name: string;
  label: string | null;
  state: 'uploaded' | 'open' | 'starter';
  content_type: string;
  size: number;
  digest: string | null;
  file: string;
  download_count: number;
  created_at: string;
  updated_at: string;
}
/** A tag name that an immutable release has used: it stays taken for good, whatever is deleted. */
export interface BurnedTagRow extends Row {
  id: string;
  repository_name: string;
  tag_name: string;
}
export interface IssueRow extends Row {
  id: number;
  repo: number;
  number: number;
  author: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  state_reason: string | null;
  labels: string[];
  assignees: number[];
  locked: boolean;
  closed_at: string | null;
  closed_by: number | null;
  created_at: string;
  updated_at: string;
}
/** What a pull request is besides the issue of the same number, which holds its title, text and state. */
export interface PullRow extends Row {
  id: number;
  repo: number;
  issue: number;
  number: number;
  head_repo: number;
  head_ref: string;
  head_sha: string;
  base_ref: string;
  base_sha: string;
  /** The trial merge; null where head and base conflict. */
  merge_sha: string | null;
  draft: boolean;
  merged_at: string | null;
  merged_by: number | null;
  /** People and teams whose review was asked for and has not come. */
  requested_reviewers?: number[];
  requested_teams?: number[];
}
export type ReviewState = 'PENDING' | 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
export interface ReviewRow extends Row {
  id: number;
  repo: number;
  pull: number;
  author: number;
  body: string;
  state: ReviewState;
  commit_id: string;
  submitted_at: string | null;
  updated_at: string;
}
/** What happened to an issue or pull request and is not told by its comments, reviews and commits. */
export interface TimelineRow extends Row {
  id: number;
  repo: number;
  issue: number;
  event: string;
  actor: number;
  commit_id: string | null;
  app?: number | null;
  created_at: string;
  reviewer?: number;
  team?: number;
  dismissed?: { state: string; review: number; message: string };
  state_reason?: string | null;
}
export interface CommentRow extends Row {
  id: number;
  repo: number;
  issue: number;
  author: number;
  /** The app behind the token it was written with. */
  app?: number | null;
  body: string;
  created_at: string;
  updated_at: string;
}
export interface ReactionRow extends Row {
  id: number;
  repo: number;
  subject: string;
  author: number;
  content: string;
  created_at: string;
}
export interface LabelRow extends Row {
  id: number;
  repo: number;
  name: string;
  color: string;
  description: string | null;
}
export interface CheckRunRow extends Row {
  id: number;
  repo: number;
  app: number;
  name: string;
  head_sha: string;
  external_id: string;
  details_url: string | null;
  status: string;
  conclusion: string | null;
  started_at: string;
  completed_at: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: Record<string, unknown>[];
}
export interface StatusRow extends Row {
  id: number;
  repo: number;
  sha: string;
  creator: number;
  state: string;
  context: string;
  description: string | null;
  target_url: string | null;
  created_at: string;
}
export interface DeploymentRow extends Row {
  id: number;
  repo: number;
  creator: number;
  sha: string;
  ref: string;
  task: string;
  environment: string;
  payload: unknown;
  description: string | null;
  transient: boolean;
  production: boolean;
  created_at: string;
  updated_at: string;
}
export interface DeploymentStatusRow extends Row {
  id: number;
  repo: number;
  deployment: number;
  creator: number;
  state: string;
  description: string;
  environment: string;
  environment_url: string;
  log_url: string;
  created_at: string;
}
export interface RulesetRow extends Row {
  id: number;
  repo: number;
  definition: RulesetInput;
  created_at: string;
  updated_at: string;
}
/** A commit that GitHub itself signed (GraphQL commits, commits of bots without a given author). */
export interface SignedCommitRow extends Row {
  id: string;
  repo: number;
  verified_at: string;
}
export interface MetaRow extends Row {
  id: string;
  value: unknown;
}

/** Everything the local GitHub remembers besides git objects, refs and asset bytes. */
