import { parse } from 'yaml';
import { type Commit, isoOf } from '../git/object-format.ts';
import type { JobRow, RepoRow, RunRow, WorkflowRow } from '../state.ts';
import { encodePath, nodeId, type Place, presentRepo, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';

/** `workflow`; its name is what the file says, or its path. */
export function presentWorkflow(
  context: Place,
  repo: RepoRow,
  row: WorkflowRow,
  text: string,
): Record<string, unknown> {
  let name = row.path;
  try {
    const value = (parse(text) as { name?: unknown } | null)?.name;
    if (typeof value === 'string') name = value;
  } catch {
    // A file that does not parse keeps its path as name, as on GitHub.
  }
  return presentNamedWorkflow(context, repo, { row, name });
}

/** `workflow`, when its name is known. */
export function presentNamedWorkflow(
  context: Place,
  repo: RepoRow,
  of: { row: WorkflowRow; name: string },
): Record<string, unknown> {
  const { row, name } = of;
  const html = repoHtmlUrl(context, repo);
  return {
    id: row.id,
    node_id: nodeId('W', row.id),
    name,
    path: row.path,
    state: 'active',
    created_at: row.created_at,
    updated_at: row.created_at,
    url: `${repoApiUrl(context, repo)}/actions/workflows/${row.id}`,
    html_url: `${html}/blob/${encodePath(repo.default_branch)}/${row.path}`,
    badge_url: `${html}/workflows/${encodeURIComponent(name)}/badge.svg`,
  };
}

/** `workflow-run` */
export async function presentRun(context: Place, repo: RepoRow, run: RunRow): Promise<Record<string, unknown>> {
  const commit = await (await context.engine.git(repo)).objects.readCommit(run.head_sha);
  return presentRunOf(context, repo, { run, commit });
}

/** `workflow-run`, when its commit has been read. */
export function presentRunOf(
  context: Place,
  repo: RepoRow,
  of: { run: RunRow; commit: Commit | undefined },
): Record<string, unknown> {
  const { engine } = context;
  const { run, commit } = of;
  const url = `${repoApiUrl(context, repo)}/actions/runs/${run.id}`;
  const shown = presentRepo(context, repo);
  const head = run.head_repo === undefined ? repo : engine.state.repos.get(run.head_repo);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WFR', run.id),
    head_branch: run.head_branch,
    head_sha: run.head_sha,
    path: run.path,
    display_title: run.display_title,
    run_number: run.run_number,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow,
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CS', run.id),
    url,
    html_url: `${repoHtmlUrl(context, repo)}/actions/runs/${run.id}`,
    pull_requests: pullsOf(context, repo, run),
    created_at: run.created_at,
    updated_at: run.updated_at,
    actor: presentUser(context, engine.userById(run.actor)),
    run_attempt: run.run_attempt,
    referenced_workflows: [],
    run_started_at: run.run_started_at ?? run.created_at,
    triggering_actor: presentUser(context, engine.userById(run.triggering_actor ?? run.actor)),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repoApiUrl(context, repo)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.run_attempt > 1 ? `${url}/attempts/${run.run_attempt - 1}` : null,
    workflow_url: `${repoApiUrl(context, repo)}/actions/workflows/${run.workflow}`,
    head_commit:
      commit === undefined
        ? null
        : {
            id: run.head_sha,
            tree_id: commit.tree,
            message: commit.message,
            timestamp: isoOf(commit.committer),
            author: { name: commit.author.name, email: commit.author.email },
            committer: { name: commit.committer.name, email: commit.committer.email },
          },
    repository: shown,
    head_repository: head === undefined || head.id === repo.id ? shown : presentRepo(context, head),
  };
}

/**
 * The open pull requests of the branch that a run is listed under, whether or not they caused it; for a run of a fork none
 * are named.
 */
function pullsOf(place: Place, repo: RepoRow, run: RunRow): Record<string, unknown>[] {
  if (run.head_repo !== undefined && run.head_repo !== repo.id) return [];
  const { state } = place.engine;
  const short = { id: repo.id, url: repoApiUrl(place, repo), name: repo.name };
  return state.pulls
    .of(repo.id)
    .filter((pull) => pull.head_repo === repo.id && pull.head_ref === run.head_branch)
    .filter((pull) => state.issues.get(pull.issue)?.state === 'open')
    .map((pull) => ({
      id: pull.id,
      number: pull.number,
      url: `${repoApiUrl(place, repo)}/pulls/${pull.number}`,
      head: { ref: pull.head_ref, sha: pull.head_sha, repo: short },
      base: { ref: pull.base_ref, sha: pull.base_sha, repo: short },
    }));
}

/** `job` */
export function presentJob(context: Place, repo: RepoRow, of: { run: RunRow; job: JobRow }): Record<string, unknown> {
  const { run, job } = of;
  const url = repoApiUrl(context, repo);
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: run.name,
    head_branch: run.head_branch,
    run_url: `${url}/actions/runs/${run.id}`,
    run_attempt: job.run_attempt ?? 1,
    node_id: nodeId('J', job.id),
    head_sha: run.head_sha,
    url: `${url}/actions/jobs/${job.id}`,
    html_url: `${repoHtmlUrl(context, repo)}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.started_at,
    started_at: job.started_at,
    completed_at: job.completed_at,
    name: job.name,
    steps: job.steps,
    check_run_url: `${url}/check-runs/${job.id}`,
    labels: job.labels,
    runner_id: 1,
    runner_name: 'sandbox',
    runner_group_id: 1,
    runner_group_name: 'sandbox',
  };
}
