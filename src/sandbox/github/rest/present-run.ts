import { parse } from 'yaml';
import type { RequestContext } from '../context.ts';
import { isoOf } from '../git/object-format.ts';
import type { JobRow, RepoRow, RunRow, WorkflowRow } from '../state.ts';
import { encodePath, nodeId, presentRepo, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';

/** `workflow`; its name is what the file says, or its path. */
export function presentWorkflow(
  context: RequestContext,
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
export async function presentRun(
  context: RequestContext,
  repo: RepoRow,
  run: RunRow,
): Promise<Record<string, unknown>> {
  const { engine } = context;
  const url = `${repoApiUrl(context, repo)}/actions/runs/${run.id}`;
  const commit = await (await engine.git(repo)).objects.readCommit(run.head_sha);
  const actor = presentUser(context, engine.userById(run.actor));
  const shown = presentRepo(context, repo);
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
    pull_requests: [],
    created_at: run.created_at,
    updated_at: run.updated_at,
    actor,
    run_attempt: run.run_attempt,
    referenced_workflows: [],
    run_started_at: run.created_at,
    triggering_actor: actor,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repoApiUrl(context, repo)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
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
    head_repository: shown,
  };
}

/** `job` */
export function presentJob(
  context: RequestContext,
  repo: RepoRow,
  of: { run: RunRow; job: JobRow },
): Record<string, unknown> {
  const { run, job } = of;
  const url = repoApiUrl(context, repo);
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: run.name,
    head_branch: run.head_branch,
    run_url: `${url}/actions/runs/${run.id}`,
    run_attempt: run.run_attempt,
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
