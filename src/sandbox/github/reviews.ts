import type { Viewer } from './access.ts';
import type { Engine } from './engine.ts';
import { teamsWith } from './people.ts';
import { announceOfPull, issueOfPull } from './pulls.ts';
import { presentPullSimple } from './rest/present-pull.ts';
import { presentReview } from './rest/present-review.ts';
import type { PullRow, RepoRow, ReviewRow, ReviewState } from './state.ts';
import { note } from './timeline.ts';

export type ReviewEvent = 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';

const STATES: Record<ReviewEvent, ReviewState> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
};

/** Why GitHub would not take a review, in its words; undefined when it would. */
export function refusalOf(
  engine: Engine,
  viewer: Exclude<Viewer, { kind: 'anonymous' }>,
  of: { pull: PullRow; event: ReviewEvent; body: string },
): string | undefined {
  const { pull, event, body } = of;
  const own = issueOfPull(engine, pull).author === viewer.user.id;
  if (own && event === 'APPROVE') return 'Can not approve your own pull request';
  if (own && event === 'REQUEST_CHANGES') return 'Can not request changes on your own pull request';
  const settings = engine.state.repos.get(pull.repo)?.settings;
  if (viewer.kind === 'job' && event === 'APPROVE' && settings?.actions_can_create_pull_requests !== true)
    return 'GitHub Actions is not permitted to approve pull requests.';
  if (body.trim() !== '' || event === 'APPROVE') return undefined;
  return event === 'REQUEST_CHANGES'
    ? 'You need to leave a comment indicating the requested changes.'
    : "Body can't be blank";
}

/** Makes a review final: it gets its state and time, and what was asked of the reviewer is no longer asked. */
export function submitReview(
  engine: Engine,
  viewer: Exclude<Viewer, { kind: 'anonymous' }>,
  of: { pull: PullRow; review: ReviewRow; event: ReviewEvent; body: string },
): ReviewRow {
  const { pull, event, body } = of;
  const now = engine.timestamp();
  const review = engine.state.reviews.put({
    ...of.review,
    body,
    state: STATES[event],
    submitted_at: now,
    updated_at: now,
  });
  const repo = engine.state.repos.get(pull.repo) as RepoRow;
  const teams = teamsWith(engine, repo, viewer.user);
  engine.state.pulls.put({
    ...(engine.state.pulls.get(pull.id) ?? pull),
    requested_reviewers: (pull.requested_reviewers ?? []).filter((id) => id !== viewer.user.id),
    requested_teams: (pull.requested_teams ?? []).filter((id) => !teams.includes(id)),
  });
  announceReview(engine, viewer, { pull, review, action: 'submitted' });
  return review;
}

/** Takes an approval or a request for changes back; the review stays, with the state DISMISSED. */
export function dismissReview(
  engine: Engine,
  viewer: Exclude<Viewer, { kind: 'anonymous' }>,
  of: { pull: PullRow; review: ReviewRow; message: string },
): ReviewRow {
  const { pull, message } = of;
  const review = engine.state.reviews.put({ ...of.review, state: 'DISMISSED', updated_at: engine.timestamp() });
  note(engine, viewer, {
    issue: issueOfPull(engine, pull),
    event: 'review_dismissed',
    dismissed: { state: of.review.state.toLowerCase(), review: review.id, message },
  });
  announceReview(engine, viewer, { pull, review, action: 'dismissed' });
  return review;
}

/** Emits a `pull_request_review` event, at the trial merge like every event of a pull request. */
export function announceReview(
  engine: Engine,
  viewer: Viewer,
  of: {
    pull: PullRow;
    review: ReviewRow;
    action: 'submitted' | 'edited' | 'dismissed';
    more?: Record<string, unknown>;
  },
): void {
  const { pull, review, action, more = {} } = of;
  const place = { engine, baseUrl: engine.url };
  const shown = presentReview(place, pull, review);
  announceOfPull(engine, viewer, {
    pull,
    name: 'pull_request_review',
    payload: {
      action,
      ...more,
      review: { ...shown, state: review.state.toLowerCase(), body: review.body === '' ? null : review.body },
      pull_request: presentPullSimple(place, engine.state.pulls.get(pull.id) ?? pull),
    },
  });
}
