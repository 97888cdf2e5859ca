import { attemptOf } from '../runs.ts';
import type { EnvironmentRow, JobRow, RunRow } from '../state.ts';
import { commitLink, facts, type Html, html, link, list, loginOf, type Page, show, table } from './html.ts';

const runLink = (page: Page, row: RunRow): Html =>
  link(`/${page.engine.fullName(page.repo)}/actions/runs/${row.id}`, `${row.display_title} #${row.run_number}`);

/** The newest runs. */
export function runs(page: Page): true {
  const rows = page.engine.state.runs.of(page.repo.id).slice(-100).reverse();
  const shown = rows.map((row) => [
    runLink(page, row),
    row.name,
    `${row.event} by ${loginOf(page, row.actor)}`,
    row.conclusion ?? row.status,
    row.created_at,
  ]);
  const table_ = table(['Run', 'Workflow', 'Event', 'State', 'Created'], shown);
  return show(page, 'Actions', rows.length === 0 ? html`<p>Nothing ran yet.</p>` : table_);
}

/** A run with its attempts and their jobs, the environments that it waits at, and who let it through. */
export function run(page: Page): boolean {
  const { state } = page.engine;
  const row = state.runs.get(Number(/^actions\/runs\/(\d+)/.exec(page.rest)?.[1]));
  if (row?.repo !== page.repo.id) return false;
  const about = facts([
    row.name,
    `${row.event} by ${loginOf(page, row.actor)}`,
    row.conclusion ?? row.status,
    row.head_branch === null ? undefined : html`<code>${row.head_branch}</code>`,
    commitLink(page, row.head_sha),
  ]);
  return show(page, `${row.display_title} #${row.run_number}`, [
    about,
    waitingAt(page, row),
    approvals(page, row),
    ...attempts(page, row),
  ]);
}

function waitingAt(page: Page, row: RunRow): Html | '' {
  if (row.pending_environments.length === 0) return '';
  const environments = page.engine.state.environments.of(page.repo.id);
  const items = row.pending_environments.map((name) => {
    const environment = environments.find((one) => one.name === name);
    return [
      html`<strong>${name}</strong>`,
      environment === undefined ? '' : `: ${rulesOf(page, environment).join('; ')}`,
    ];
  });
  const path = `/api/v3/repos/${page.engine.fullName(page.repo)}/actions/runs/${row.id}/pending_deployments`;
  return html`<h2>Waits at</h2>${list(items)}<p>A reviewer answers with <code>POST ${path}</code>.</p>`;
}

function rulesOf(page: Page, row: EnvironmentRow): string[] {
  const { reviewers = [], prevent_self_review, wait_timer = 0, can_admins_bypass } = row.protection;
  const names = reviewers.map(({ type, id }) =>
    type === 'User' ? loginOf(page, id) : `team ${page.engine.state.teams.get(id)?.slug ?? 'ghost'}`,
  );
  return [
    ...(names.length === 0 ? [] : [`one of ${names.join(', ')}`]),
    ...(prevent_self_review === true ? ['not who started it'] : []),
    ...(wait_timer === 0 ? [] : [`${wait_timer} minutes`]),
    ...(can_admins_bypass === false ? ['administrators do not bypass'] : []),
  ];
}

function approvals(page: Page, row: RunRow): Html | '' {
  if (row.approvals.length === 0) return '';
  const rows = row.approvals.map(({ user, state, environments, comment }) => [
    loginOf(page, user),
    state,
    environments.join(', '),
    comment,
  ]);
  return html`<h2>Approvals</h2><p>Of all attempts: which one, and when, GitHub does not tell.</p>${table(['Who', 'Answer', 'Environments', 'Comment'], rows)}`;
}

function attempts(page: Page, row: RunRow): Html[] {
  const jobs = page.engine.state.jobs.under(row.id);
  const numbers = Array.from({ length: row.run_attempt }, (_, at) => row.run_attempt - at);
  return numbers.flatMap((number) => {
    const attempt = attemptOf(row, number);
    if (attempt === undefined) return [];
    const about = facts([
      `started by ${loginOf(page, attempt.triggering_actor ?? attempt.actor)}`,
      attempt.run_started_at ?? attempt.created_at,
      attempt.conclusion ?? attempt.status,
    ]);
    const own = jobs.filter((job) => (job.run_attempt ?? 1) === number).map(jobItem);
    return [html`<h2>Attempt ${number}</h2>${about}${list(own, 'No jobs.')}`];
  });
}

function jobItem(job: JobRow): Html {
  const steps = job.steps.map((step) => `${step.name}: ${step.conclusion ?? step.status}`);
  return html`${job.name}: ${job.conclusion ?? job.status}${steps.length === 0 ? '' : list(steps)}`;
}
