import { apiUrl } from '../context.ts';
import type { Engine } from '../engine.ts';
import type { RepoRow, UserRow } from '../state.ts';

export interface Place {
  engine: Engine;
  baseUrl: string;
}

/** An opaque global id; `repository` and others can be read back with readNodeId. */
export function nodeId(prefix: string, ...parts: (string | number)[]): string {
  return `${prefix}_${Buffer.from(parts.join(':')).toString('base64url')}`;
}

export function readNodeId(id: string): { prefix: string; parts: string[] } {
  const at = id.indexOf('_');
  return {
    prefix: id.slice(0, at),
    parts: Buffer.from(id.slice(at + 1), 'base64url')
      .toString('utf8')
      .split(':'),
  };
}

/** A path segment or ref for a link: slashes stay, everything a URL would misread is encoded. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** `simple-user` */
export function presentUser(place: Place, user: UserRow | undefined): Record<string, unknown> {
  const row = user ?? { id: 10137, login: 'ghost', kind: 'User' as const };
  const url = `${apiUrl(place)}/users/${encodeURIComponent(row.login)}`;
  const html =
    row.kind === 'Bot' ? `${place.baseUrl}/apps/${row.login.replace('[bot]', '')}` : `${place.baseUrl}/${row.login}`;
  return {
    login: row.login,
    id: row.id,
    node_id: nodeId(row.kind === 'Bot' ? 'BOT' : row.kind === 'Organization' ? 'O' : 'U', row.id),
    avatar_url: `${place.baseUrl}/avatars/u/${row.id}`,
    gravatar_id: '',
    url,
    html_url: html,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: row.kind,
    user_view_type: 'public',
    site_admin: false,
  };
}

const REPO_URLS: Record<string, string> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

export const repoApiUrl = (place: Place, repo: RepoRow): string =>
  `${apiUrl(place)}/repos/${place.engine.fullName(repo)}`;
export const repoHtmlUrl = (place: Place, repo: RepoRow): string => `${place.baseUrl}/${place.engine.fullName(repo)}`;

/** `minimal-repository` */
export function presentRepo(place: Place, repo: RepoRow): Record<string, unknown> {
  const url = repoApiUrl(place, repo);
  const urls = Object.fromEntries(Object.entries(REPO_URLS).map(([key, end]) => [key, `${url}${end}`]));
  return {
    id: repo.id,
    node_id: nodeId('R', repo.id),
    name: repo.name,
    full_name: place.engine.fullName(repo),
    private: repo.private,
    owner: presentUser(place, place.engine.userById(repo.owner)),
    html_url: repoHtmlUrl(place, repo),
    description: null,
    fork: repo.parent !== undefined,
    url,
    ...urls,
  };
}

/** `full-repository` */
export function presentFullRepo(
  place: Place,
  repo: RepoRow,
  extra: Record<string, unknown> = {},
): Record<string, unknown> {
  const { engine } = place;
  const html = repoHtmlUrl(place, repo);
  const host = new URL(place.baseUrl).host;
  const name = engine.fullName(repo);
  const open = engine.state.issues.of(repo.id).filter((issue) => issue.state === 'open').length;
  return {
    ...presentRepo(place, repo),
    git_url: `git://${host}/${name}.git`,
    ssh_url: `git@${host}:${name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    homepage: null,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    language: null,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: repo.private ? 'private' : 'public',
    mirror_url: null,
    open_issues_count: open,
    open_issues: open,
    license: null,
    forks_count: 0,
    forks: 0,
    allow_forking: true,
    is_template: false,
    topics: [],
    default_branch: repo.default_branch,
    pushed_at: repo.pushed_at,
    created_at: repo.created_at,
    updated_at: repo.pushed_at,
    network_count: 0,
    subscribers_count: 0,
    ...extra,
  };
}

/** The repository as webhook payloads carry it. */
export function presentWebhookRepo(engine: Engine, repo: RepoRow): Record<string, unknown> {
  return presentFullRepo({ engine, baseUrl: engine.url }, repo);
}

export function presentSender(engine: Engine, user: UserRow): Record<string, unknown> {
  return presentUser({ engine, baseUrl: engine.url }, user);
}
