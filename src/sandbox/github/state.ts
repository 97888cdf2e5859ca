import { Database, type Table } from './database.ts';
import type {
  AssetRow,
  BurnedTagRow,
  CheckRunRow,
  CommentRow,
  DeploymentRow,
  DeploymentStatusRow,
  IssueRow,
  LabelRow,
  MetaRow,
  PullRow,
  ReactionRow,
  ReleaseRow,
  RepoRow,
  ReviewRow,
  RoleRow,
  RulesetRow,
  SignedCommitRow,
  StatusRow,
  TeamRoleRow,
  TeamRow,
  TimelineRow,
  TokenRow,
  UserRow,
} from './rows.ts';
import type { EnvironmentRow, JobRow, RunRow, WorkflowRow } from './run-rows.ts';

export type * from './rows.ts';
export type * from './run-rows.ts';

export interface State {
  database: Database;
  users: Table<UserRow>;
  repos: Table<RepoRow>;
  roles: Table<RoleRow>;
  teams: Table<TeamRow>;
  teamRoles: Table<TeamRoleRow>;
  tokens: Table<TokenRow>;
  releases: Table<ReleaseRow>;
  assets: Table<AssetRow>;
  burnedTags: Table<BurnedTagRow>;
  issues: Table<IssueRow>;
  pulls: Table<PullRow>;
  reviews: Table<ReviewRow>;
  timeline: Table<TimelineRow>;
  comments: Table<CommentRow>;
  reactions: Table<ReactionRow>;
  labels: Table<LabelRow>;
  checkRuns: Table<CheckRunRow>;
  statuses: Table<StatusRow>;
  deployments: Table<DeploymentRow>;
  deploymentStatuses: Table<DeploymentStatusRow>;
  environments: Table<EnvironmentRow>;
  rulesets: Table<RulesetRow>;
  workflows: Table<WorkflowRow>;
  runs: Table<RunRow>;
  jobs: Table<JobRow>;
  signedCommits: Table<SignedCommitRow>;
  meta: Table<MetaRow>;
  /** The next number that no other row of this sandbox has. */
  nextId(): number;
}

/** Opens (or starts) the state kept in a folder. Throws when the journal holds something unknown. */
export function openState(dir: string): State {
  const database = new Database(dir);
  const meta = database.table<MetaRow>('meta');
  const tables = {
    users: database.table<UserRow>('users'),
    repos: database.table<RepoRow>('repos'),
    roles: database.table<RoleRow>('roles'),
    teams: database.table<TeamRow>('teams'),
    teamRoles: database.table<TeamRoleRow>('team_roles'),
    tokens: database.table<TokenRow>('tokens'),
    releases: database.table<ReleaseRow>('releases'),
    assets: database.table<AssetRow>('assets', (asset) => asset.release),
    burnedTags: database.table<BurnedTagRow>('burned_tags'),
    issues: database.table<IssueRow>('issues'),
    pulls: database.table<PullRow>('pulls', (pull) => pull.issue),
    reviews: database.table<ReviewRow>('reviews', (review) => review.pull),
    timeline: database.table<TimelineRow>('timeline', (event) => event.issue),
    comments: database.table<CommentRow>('comments', (comment) => comment.issue),
    reactions: database.table<ReactionRow>('reactions', (reaction) => reaction.subject),
    labels: database.table<LabelRow>('labels'),
    checkRuns: database.table<CheckRunRow>('check_runs'),
    statuses: database.table<StatusRow>('statuses'),
    deployments: database.table<DeploymentRow>('deployments'),
    deploymentStatuses: database.table<DeploymentStatusRow>('deployment_statuses', (status) => status.deployment),
    environments: database.table<EnvironmentRow>('environments'),
    rulesets: database.table<RulesetRow>('rulesets'),
    workflows: database.table<WorkflowRow>('workflows'),
    runs: database.table<RunRow>('runs'),
    jobs: database.table<JobRow>('jobs', (job) => job.run),
    signedCommits: database.table<SignedCommitRow>('signed_commits'),
  };
  database.open();
  let last = 1000;
  for (const table of Object.values(tables)) {
    for (const row of table.all()) if (typeof row.id === 'number' && row.id > last) last = row.id;
  }
  // Ids of deleted rows must not come back, so the high-water mark is stored in steps.
  const stored = meta.get('last_id')?.value;
  let reserved = typeof stored === 'number' ? stored : 0;
  last = Math.max(last, reserved);
  const nextId = (): number => {
    last += 1;
    if (last > reserved) {
      reserved = last + 1000;
      meta.put({ id: 'last_id', value: reserved });
    }
    return last;
  };
  return { database, meta, ...tables, nextId };
}
