import type { CommentRow, IssueRow, PullRow, ReviewRow, TimelineRow } from '../state.ts';
import { commitLink, facts, type Html, html, link, list, loginOf, type Page, type Piece, show } from './html.ts';

/** The issues, or the pull requests, newest first. */
export function issues(page: Page, of: 'issues' | 'pulls'): true {
  const { state } = page.engine;
  const rows = state.issues
    .of(page.repo.id)
    .filter((row) => state.pulls.under(row.id).length > 0 === (of === 'pulls'))
    .reverse();
  const items = rows.map((row) => [
    link(pathOf(page, row), `${row.title} #${row.number}`),
    ` (${stateOf(row, pullOf(page, row))}) by ${loginOf(page, row.author)}`,
  ]);
  return show(page, of === 'pulls' ? 'Pull requests' : 'Issues', list(items, 'None yet.'));
}

const pullOf = (page: Page, row: IssueRow): PullRow | undefined => page.engine.state.pulls.under(row.id)[0];

const pathOf = (page: Page, row: IssueRow): string =>
  `/${page.engine.fullName(page.repo)}/${pullOf(page, row) === undefined ? 'issues' : 'pull'}/${row.number}`;

const stateOf = (row: IssueRow, pull: PullRow | undefined): string =>
  pull?.merged_at != null ? 'merged' : pull?.draft === true && row.state === 'open' ? 'draft' : row.state;

/** An issue or pull request with all that was said and done. */
export function issue(page: Page): boolean {
  const number = Number(page.rest.slice(page.rest.indexOf('/') + 1));
  const { state } = page.engine;
  const row = state.issues.of(page.repo.id).find((candidate) => candidate.number === number);
  if (row === undefined) return false;
  const pull = pullOf(page, row);
  const about = facts([
    stateOf(row, pull),
    `opened by ${loginOf(page, row.author)}`,
    row.created_at,
    row.labels.length === 0 ? undefined : `labels ${row.labels.join(', ')}`,
    row.assignees.length === 0 ? undefined : `assigned to ${row.assignees.map((id) => loginOf(page, id)).join(', ')}`,
  ]);
  const happened: { at: string; id: number; shown: Piece }[] = [
    ...state.comments.under(row.id).map((one) => ({ at: one.created_at, id: one.id, shown: comment(page, one) })),
    ...state.timeline.under(row.id).map((one) => ({ at: one.created_at, id: one.id, shown: event(page, one) })),
    ...(pull === undefined ? [] : state.reviews.under(pull.id)).flatMap((one) =>
      one.submitted_at === null ? [] : [{ at: one.submitted_at, id: one.id, shown: review(page, one) }],
    ),
  ];
  happened.sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1));
  return show(page, `${row.title} #${row.number}`, [
    about,
    pull === undefined ? '' : proposal(page, pull),
    html`<pre>${row.body ?? ''}</pre>`,
    reactions(page, `issue:${row.id}`),
    happened.map(({ shown }) => shown),
  ]);
}

/** What a pull request proposes, to where, and who is asked. */
function proposal(page: Page, pull: PullRow): Html {
  const { engine } = page;
  const { state } = engine;
  const from = state.repos.get(pull.head_repo);
  const fork = from === undefined || from.id === page.repo.id ? '' : `${engine.fullName(from)}:`;
  const asked = [
    ...(pull.requested_reviewers ?? []).map((id) => loginOf(page, id)),
    ...(pull.requested_teams ?? []).map((id) => `team ${state.teams.get(id)?.slug ?? 'ghost'}`),
  ];
  const name = engine.fullName(page.repo);
  const checks = state.checkRuns
    .of(page.repo.id)
    .filter((row) => row.head_sha === pull.head_sha)
    .map((row) => [link(`/${name}/runs/${row.id}`, row.name), `: ${row.conclusion ?? row.status}`]);
  const lines: Piece[] = [
    html`<code>${pull.base_ref}</code> (${commitLink(page, pull.base_sha)}) ← <code>${fork}${pull.head_ref}</code> (${commitLink(page, pull.head_sha)})`,
    pull.merged_at === null ? '' : `merged ${pull.merged_at}`,
    asked.length === 0 ? '' : `review asked of ${asked.join(', ')}`,
    pull.merge_sha === null ? 'in conflict with its base' : '',
    checks.length === 0 ? '' : ['checks of its head', list(checks)],
  ];
  return list(lines.filter((line) => line !== ''));
}

function comment(page: Page, row: CommentRow): Html {
  const app = row.app == null ? undefined : page.engine.userById(row.app);
  const about = facts([
    html`<strong>${loginOf(page, row.author)}</strong>`,
    app === undefined || app.id === row.author ? undefined : `through the app ${app.login}`,
    row.created_at,
    row.updated_at === row.created_at ? undefined : `edited ${row.updated_at}`,
  ]);
  return html`${about}<pre>${row.body}</pre>${reactions(page, `comment:${row.id}`)}`;
}

function review(page: Page, row: ReviewRow): Html {
  const about = facts([
    html`<strong>${loginOf(page, row.author)}</strong>`,
    html`<strong>${row.state.toLowerCase().replace('_', ' ')}</strong>`,
    row.submitted_at ?? '',
    ['at ', commitLink(page, row.commit_id)],
  ]);
  return row.body === '' ? about : html`${about}<pre>${row.body}</pre>`;
}

function event(page: Page, row: TimelineRow): Html {
  const about: Piece[] = [
    `${loginOf(page, row.actor)}: ${row.event.replaceAll('_', ' ')}`,
    row.reviewer === undefined ? '' : `of ${loginOf(page, row.reviewer)}`,
    row.team === undefined ? '' : `of team ${page.engine.state.teams.get(row.team)?.slug ?? 'ghost'}`,
    row.commit_id === null ? '' : commitLink(page, row.commit_id),
    row.dismissed === undefined ? '' : `was ${row.dismissed.state.replace('_', ' ')}: ${row.dismissed.message}`,
    row.created_at,
  ];
  return facts(about);
}

function reactions(page: Page, subject: string): Html | '' {
  const rows = page.engine.state.reactions.under(subject).filter((row) => row.repo === page.repo.id);
  if (rows.length === 0) return '';
  return facts(rows.map((row) => `${row.content} by ${loginOf(page, row.author)}`));
}
