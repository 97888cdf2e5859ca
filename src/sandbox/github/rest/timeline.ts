import type { RequestContext } from '../context.ts';
import { mustGit } from '../git/git-process.ts';
import { isoOf } from '../git/object-format.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { IssueRow, PullRow, RepoRow, TimelineRow } from '../state.ts';
import { presentComment } from './comments.ts';
import { presentGitCommit } from './git-commits.ts';
import { allowedIssue, READ_ISSUES } from './issues.ts';
import { nodeId, presentUser, repoApiUrl } from './present.ts';
import { presentVia } from './present-app.ts';
import { presentReview } from './present-review.ts';
import { presentTeam } from './present-team.ts';

/** What happened to an issue or pull request, in the order of time. */
export function addTimelineRoutes(router: Router): void {
  router.on('GET', '/repos/{owner}/{repo}/issues/{number}/timeline', getTimeline);
}

interface Entry {
  at: string;
  present(): Record<string, unknown> | Promise<Record<string, unknown> | undefined>;
}

async function getTimeline(context: RequestContext) {
  const { repo, issue } = allowedIssue(context, READ_ISSUES);
  const { engine } = context;
  const pull = engine.state.pulls.under(issue.id)[0];
  const others = [...commentsOf(context, repo, issue), ...eventsOf(context, repo, issue), ...reviewsOf(context, pull)];
  const entries = [...(pull === undefined ? [] : await commitsOf(context, repo, pull)), ...others];
  entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const { items, headers } = paginate(context, entries);
  return { status: 200, body: await Promise.all(items.map((entry) => entry.present())), headers };
}

/** The commits that are proposed now, by the time they claim; what a force-push took away is not shown. */
async function commitsOf(context: RequestContext, repo: RepoRow, pull: PullRow): Promise<Entry[]> {
  const git = await context.engine.git(repo);
  const args = ['rev-list', '--reverse', '--topo-order', `${pull.base_sha}..${pull.head_sha}`];
  const oids = (await mustGit({ dir: git.dir, args })).toString('latin1').split('\n');
  const found: Entry[] = [];
  for (const oid of oids) {
    const commit = oid === '' ? undefined : await git.objects.readCommit(oid);
    if (commit === undefined) continue;
    const present = async () => ({ event: 'committed', ...(await presentGitCommit(context, repo, oid)) });
    found.push({ at: isoOf(commit.committer), present });
  }
  return found;
}

function commentsOf(context: RequestContext, repo: RepoRow, issue: IssueRow): Entry[] {
  const { engine } = context;
  return engine.state.comments.under(issue.id).map((comment) => ({
    at: comment.created_at,
    present: () => {
      const actor = presentUser(context, engine.userById(comment.author));
      return { event: 'commented', actor, ...presentComment(context, repo, comment) };
    },
  }));
}

function reviewsOf(context: RequestContext, pull: PullRow | undefined): Entry[] {
  if (pull === undefined) return [];
  const submitted = context.engine.state.reviews.under(pull.id).filter((review) => review.submitted_at !== null);
  return submitted.map((review) => ({
    at: review.submitted_at ?? '',
    present: () => ({
      event: 'reviewed',
      ...presentReview(context, pull, review),
      state: review.state.toLowerCase(),
      body: review.body === '' ? null : review.body,
    }),
  }));
}

function eventsOf(context: RequestContext, repo: RepoRow, issue: IssueRow): Entry[] {
  return context.engine.state.timeline
    .under(issue.id)
    .map((row) => ({ at: row.created_at, present: () => presentEvent(context, repo, row) }));
}

function presentEvent(context: RequestContext, repo: RepoRow, row: TimelineRow): Record<string, unknown> {
  const { engine } = context;
  const actor = presentUser(context, engine.userById(row.actor));
  const team = row.team === undefined ? undefined : engine.state.teams.get(row.team);
  const asked = row.reviewer === undefined ? undefined : presentUser(context, engine.userById(row.reviewer));
  const { dismissed } = row;
  return {
    id: row.id,
    node_id: nodeId('EVT', row.id),
    url: `${repoApiUrl(context, repo)}/issues/events/${row.id}`,
    actor,
    event: row.event,
    commit_id: row.commit_id,
    commit_url: row.commit_id === null ? null : `${repoApiUrl(context, repo)}/commits/${row.commit_id}`,
    created_at: row.created_at,
    performed_via_github_app: presentVia(context, row.app),
    ...(row.state_reason === undefined ? {} : { state_reason: row.state_reason }),
    ...(asked === undefined && team === undefined ? {} : { review_requester: actor }),
    ...(asked === undefined ? {} : { requested_reviewer: asked }),
    ...(team === undefined ? {} : { requested_team: presentTeam(context, team) }),
    ...(dismissed === undefined
      ? {}
      : {
          dismissed_review: {
            state: dismissed.state,
            review_id: dismissed.review,
            dismissal_message: dismissed.message,
          },
        }),
  };
}
