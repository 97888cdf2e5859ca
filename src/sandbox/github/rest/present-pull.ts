import { mustGit, runGit } from '../git/git-process.ts';
import { associationOf } from '../people.ts';
import type { PullRow, RepoRow } from '../state.ts';
import { changedFiles } from './commits.ts';
import { findLabel, presentLabel } from './labels.ts';
import { nodeId, type Place, presentFullRepo, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';
import { presentTeam } from './present-team.ts';

/** `pull-request-simple` */
export function presentPullSimple(place: Place, pull: PullRow): Record<string, unknown> {
  const { engine } = place;
  const repo = engine.state.repos.get(pull.repo) as RepoRow;
  const issue = engine.state.issues.get(pull.issue);
  const url = `${repoApiUrl(place, repo)}/pulls/${pull.number}`;
  const issueUrl = `${repoApiUrl(place, repo)}/issues/${pull.number}`;
  const html = `${repoHtmlUrl(place, repo)}/pull/${pull.number}`;
  const statuses = `${repoApiUrl(place, repo)}/statuses/${pull.head_sha}`;
  const people = (issue?.assignees ?? []).map((id) => presentUser(place, engine.userById(id)));
  return {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issueUrl,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repoApiUrl(place, repo)}/pulls/comments{/number}`,
    comments_url: `${issueUrl}/comments`,
    statuses_url: statuses,
    number: pull.number,
    state: issue?.state ?? 'open',
    locked: issue?.locked ?? false,
    title: issue?.title ?? '',
    user: presentUser(place, issue === undefined ? undefined : engine.userById(issue.author)),
    body: issue?.body ?? null,
    labels: (issue?.labels ?? []).map((name) => presentLabel(place, repo, findLabel(place, repo, name), name)),
    milestone: null,
    active_lock_reason: null,
    created_at: issue?.created_at ?? '',
    updated_at: issue?.updated_at ?? '',
    closed_at: issue?.closed_at ?? null,
    merged_at: pull.merged_at,
    merge_commit_sha: pull.merge_sha,
    assignee: people[0] ?? null,
    assignees: people,
    requested_reviewers: (pull.requested_reviewers ?? []).map((id) => presentUser(place, engine.userById(id))),
    requested_teams: (pull.requested_teams ?? []).flatMap((id) => {
      const team = engine.state.teams.get(id);
      return team === undefined ? [] : [presentTeam(place, team)];
    }),
    head: side(place, { repo: pull.head_repo, ref: pull.head_ref, sha: pull.head_sha }),
    base: side(place, { repo: pull.repo, ref: pull.base_ref, sha: pull.base_sha }),
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issueUrl },
      comments: { href: `${issueUrl}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repoApiUrl(place, repo)}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: associationOf(engine, repo, issue?.author ?? 0),
    auto_merge: null,
    draft: pull.draft,
  };
}

function side(place: Place, of: { repo: number; ref: string; sha: string }): Record<string, unknown> {
  const { engine } = place;
  const repo = engine.state.repos.get(of.repo) as RepoRow;
  const owner = engine.userById(repo.owner);
  return {
    label: labelOf(place, repo, of.ref),
    ref: of.ref,
    sha: of.sha,
    user: presentUser(place, owner),
    repo: { ...presentFullRepo(place, repo), has_downloads: true },
  };
}

/** `owner:branch` */
export function labelOf(place: Place, repo: RepoRow, ref: string): string {
  return `${place.engine.userById(repo.owner)?.login ?? 'ghost'}:${ref}`;
}

/** The files that a pull request changes against the commit it left the base from. */
export async function filesOfPull(place: Place, pull: PullRow): Promise<Record<string, unknown>[]> {
  const repo = place.engine.state.repos.get(pull.repo) as RepoRow;
  const git = await place.engine.git(repo);
  const merged = await runGit({ dir: git.dir, args: ['merge-base', pull.base_sha, pull.head_sha] });
  const before = merged.stdout.toString('latin1').trim();
  return await changedFiles({ context: place, repo, git, before, after: pull.head_sha });
}

/** `pull-request` */
export async function presentPull(place: Place, pull: PullRow): Promise<Record<string, unknown>> {
  const { engine } = place;
  const { dir } = await engine.git(engine.state.repos.get(pull.repo) as RepoRow);
  const files = await filesOfPull(place, pull);
  const sum = (key: string): number => files.reduce((total, file) => total + Number(file[key]), 0);
  const range = `${pull.base_sha}..${pull.head_sha}`;
  const commits = Number((await mustGit({ dir, args: ['rev-list', '--count', range] })).toString('latin1'));
  const mergeable = pull.merge_sha !== null;
  return {
    ...presentPullSimple(place, pull),
    merged: pull.merged_at !== null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeable ? (pull.draft ? 'draft' : 'clean') : 'dirty',
    merged_by: pull.merged_by === null ? null : presentUser(place, engine.userById(pull.merged_by)),
    comments: engine.state.comments.under(pull.issue).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files.length,
  };
}
