import { associationOf } from '../people.ts';
import type { PullRow, RepoRow, ReviewRow } from '../state.ts';
import { nodeId, type Place, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';

/** `pull-request-review`; one that is pending has no time of submission. */
export function presentReview(place: Place, pull: PullRow, review: ReviewRow): Record<string, unknown> {
  const { engine } = place;
  const repo = engine.state.repos.get(pull.repo) as RepoRow;
  const html = `${repoHtmlUrl(place, repo)}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const url = `${repoApiUrl(place, repo)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: presentUser(place, engine.userById(review.author)),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    author_association: associationOf(engine, repo, review.author),
    _links: { html: { href: html }, pull_request: { href: url } },
    ...(review.submitted_at === null ? {} : { submitted_at: review.submitted_at }),
    commit_id: review.commit_id,
  };
}
