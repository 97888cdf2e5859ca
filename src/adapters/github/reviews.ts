/** What people said, read live from where they said it: reviews, comments, approvals of environments. */
import type {
  CommentFacts,
  DismissalFacts,
  Known,
  PullStanding,
  ReviewFacts,
  Reviews,
  RunApproval,
  RunFacts,
} from '../../ports.ts';
import type { GitHubClient, RestRequest } from './client.ts';
import { refusedError } from './errors.ts';
import { hasMore, readPages, unverifiable } from './known.ts';
import {
  type Fields,
  isObjectId,
  maybeFields,
  maybeText,
  readFields,
  readList,
  readNumber,
  readObjectId,
  readText,
  readTime,
  readWord,
} from './parse.ts';
import { readPerson, readViaApp } from './persons.ts';

const PULLS = { 'pull-requests': 'read' } as const;
const ISSUES = { issues: 'read' } as const;
const ACTIONS = { actions: 'read' } as const;
/** 3,000 reviews, or 3,000 entries of a timeline. */
const MOST_PAGES = 30;

export function createGitHubReviews(client: GitHubClient): Reviews {
  return {
    pull: (number) => readPull(client, number),
    comment: async (id) => {
      const answer = await client.read(at('/repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id }));
      if (answer.kind === 'ok') return readComment(readFields(answer.data, 'comment'));
      if (answer.status === 404) return null;
      throw refusedError(answer, { needs: ISSUES });
    },
    comments: (of) => readComments(client, of),
    run: async (id) => {
      const answer = await client.read(at('/repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id }));
      if (answer.kind === 'refused') return unverifiable(`run ${id}`, answer, ACTIONS);
      return { kind: 'known', value: readRun(readFields(answer.data, 'run')) };
    },
    approvals: async (run) => {
      const answer = await client.read(at('/repos/{owner}/{repo}/actions/runs/{run_id}/approvals', { run_id: run }));
      if (answer.kind === 'refused') return unverifiable(`the approvals of run ${run}`, answer, ACTIONS);
      return { kind: 'known', value: readList(answer.data, 'approvals').map(readApproval) };
    },
  };
}

function at(path: string, parameters: Readonly<Record<string, string | number>>): RestRequest {
  return { method: 'GET', path, parameters };
}

/** Three requests at once, where each list fits a page. */
async function readPull(client: GitHubClient, number: number): Promise<Known<PullStanding | null>> {
  const what = `pull request #${number}`;
  const parameters = { pull_number: number };
  const [pull, reviews, timeline] = await Promise.all([
    client.read(at('/repos/{owner}/{repo}/pulls/{pull_number}', parameters)),
    readPages(
      client,
      {
        path: '/repos/{owner}/{repo}/pulls/{pull_number}/reviews',
        parameters,
        what: `the reviews of ${what}`,
        needs: PULLS,
        most: MOST_PAGES,
      },
      readReview,
    ),
    readPages(
      client,
      {
        path: '/repos/{owner}/{repo}/issues/{issue_number}/timeline',
        parameters: { issue_number: number },
        what: `the timeline of ${what}`,
        needs: { ...PULLS, ...ISSUES },
        most: MOST_PAGES,
      },
      readMoment,
    ),
  ]);
  if (pull.kind === 'refused')
    return pull.status === 404 ? { kind: 'known', value: null } : unverifiable(what, pull, PULLS);
  if (reviews.kind === 'unverifiable') return reviews;
  if (timeline.kind === 'unverifiable') return timeline;
  const said = reviews.value.flatMap((one) => (one === null ? [] : [one]));
  const pushes = timeline.value.flatMap((one) => (one?.kind === 'forced' ? [one.at] : [])).sort(byTime);
  return {
    kind: 'known',
    value: {
      ...readStanding(readFields(pull.data, 'pull')),
      lastForcePush: pushes.at(-1) ?? null,
      reviews: said.sort((a, b) => byTime(a.submittedAt, b.submittedAt) || a.id - b.id),
      dismissals: timeline.value.flatMap((one) => (one?.kind === 'dismissed' ? [one.dismissal] : [])),
    },
  };
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}

function readStanding(fields: Fields): Omit<PullStanding, 'lastForcePush' | 'reviews' | 'dismissals'> {
  const head = readFields(fields['head'], 'pull.head');
  const base = readFields(fields['base'], 'pull.base');
  const from = maybeFields(head, 'repo', 'pull.head');
  const merged = fields['merged'] === true || maybeText(fields, 'merged_at') !== null;
  return {
    number: readNumber(fields, 'number', 'pull'),
    state: merged ? 'merged' : readText(fields, 'state', 'pull') === 'open' ? 'open' : 'closed',
    author: readPerson(fields, 'user', 'pull').login,
    head: readObjectId(head, 'sha', 'pull.head'),
    headBranch: readText(head, 'ref', 'pull.head'),
    // A fork that was deleted since has no repository any more; it was one all the same.
    fork: from === null || from['id'] !== readFields(base['repo'], 'pull.base.repo')['id'],
    base: readText(base, 'ref', 'pull.base'),
  };
}

const STATES: Readonly<Record<string, ReviewFacts['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes_requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
};

/** Null for a review that its author has not handed in; GitHub shows those to their authors alone. */
function readReview(fields: Fields): ReviewFacts | null {
  const said = readText(fields, 'state', 'review').toUpperCase();
  if (said === 'PENDING') return null;
  const commit = fields['commit_id'];
  return {
    id: readNumber(fields, 'id', 'review'),
    ...readPerson(fields, 'user', 'review'),
    state: readWord(STATES, said, 'review.state'),
    commit: isObjectId(commit) ? commit : null,
    submittedAt: readTime(fields, 'submitted_at', 'review'),
    url: readText(fields, 'html_url', 'review'),
  };
}

type Moment =
  | { readonly kind: 'forced'; readonly at: string }
  | { readonly kind: 'dismissed'; readonly dismissal: DismissalFacts };

/** A forced change of the head, or that a review was dismissed; null for everything else that is in a timeline. */
function readMoment(fields: Fields): Moment | null {
  const { event } = fields;
  if (event === 'head_ref_force_pushed') return { kind: 'forced', at: readTime(fields, 'created_at', 'timeline') };
  if (event !== 'review_dismissed') return null;
  const of = readFields(fields['dismissed_review'], 'timeline.dismissed_review');
  const was = readText(of, 'state', 'timeline.dismissed_review').toLowerCase();
  return {
    kind: 'dismissed',
    dismissal: {
      review: readNumber(of, 'review_id', 'timeline.dismissed_review'),
      was: readWord(DISMISSED_FROM, was, 'timeline.dismissed_review.state'),
      login: readPerson(fields, 'actor', 'timeline').login,
    },
  };
}

const DISMISSED_FROM: Readonly<Record<string, DismissalFacts['was']>> = {
  approved: 'approved',
  changes_requested: 'changes_requested',
  commented: 'commented',
};

async function readComments(
  client: GitHubClient,
  of: { readonly issue: number; readonly since: string },
): Promise<readonly CommentFacts[]> {
  const all: CommentFacts[] = [];
  for (let page = 1; ; page += 1) {
    const parameters = { issue_number: of.issue, since: of.since, per_page: 100, page };
    const answer = await client.read(at('/repos/{owner}/{repo}/issues/{issue_number}/comments', parameters));
    if (answer.kind === 'refused') throw refusedError(answer, { needs: ISSUES });
    const list = readList(answer.data, 'comments');
    for (const one of list) all.push(readComment(readFields(one, 'comments')));
    if (!hasMore(answer, list.length)) return all;
  }
}

function readComment(fields: Fields): CommentFacts {
  // GitHub tells the number of the issue only as the end of its address.
  const issue = Number(/\/issues\/(\d+)$/.exec(readText(fields, 'issue_url', 'comment'))?.[1]);
  return {
    id: readNumber(fields, 'id', 'comment'),
    issue: readNumber({ issue }, 'issue', 'comment'),
    ...readPerson(fields, 'user', 'comment'),
    viaApp: readViaApp(fields, 'comment'),
    body: maybeText(fields, 'body') ?? '',
    createdAt: readTime(fields, 'created_at', 'comment'),
    updatedAt: readTime(fields, 'updated_at', 'comment'),
    url: readText(fields, 'html_url', 'comment'),
  };
}

function readRun(fields: Fields): RunFacts {
  const [actor, starter] = [readPerson(fields, 'actor', 'run'), readPerson(fields, 'triggering_actor', 'run')];
  return {
    id: readNumber(fields, 'id', 'run'),
    attempt: readNumber(fields, 'run_attempt', 'run'),
    actor: actor.login,
    actorAccount: actor.account,
    triggeringActor: starter.login,
    triggeringActorAccount: starter.account,
    url: readText(fields, 'html_url', 'run'),
  };
}

const WORDS: Readonly<Record<string, RunApproval['state']>> = {
  approved: 'approved',
  rejected: 'rejected',
  pending: 'pending',
};

function readApproval(value: unknown): RunApproval {
  const fields = readFields(value, 'approval');
  return {
    ...readPerson(fields, 'user', 'approval'),
    environments: readList(fields['environments'], 'approval.environments').map((one) =>
      readText(readFields(one, 'approval.environments'), 'name', 'approval.environments'),
    ),
    state: readWord(WORDS, readText(fields, 'state', 'approval'), 'approval.state'),
    comment: maybeText(fields, 'comment') ?? '',
  };
}
