import type { Viewer } from './access.ts';
import type { Engine } from './engine.ts';
import type { JobRow, RepoRow, RunRow, WorkflowRow } from './state.ts';
import type { JobChange, JobInput, RunChange, RunInput } from './types.ts';

/** The record of a workflow file, made when it is first seen. */
export function workflowFor(engine: Engine, repo: RepoRow, path: string): WorkflowRow {
  const known = engine.state.workflows.of(repo.id).find((workflow) => workflow.path === path);
  return (
    known ??
    engine.state.workflows.put({ id: engine.state.nextId(), repo: repo.id, path, created_at: engine.timestamp() })
  );
}

/** Starts the record of a run in state `queued`. */
export function createRun(engine: Engine, input: RunInput): RunRow {
  const repo = engine.repo(input.repo);
  const workflow = workflowFor(engine, repo, input.path);
  const earlier = engine.state.runs.of(repo.id).filter((run) => run.workflow === workflow.id);
  const now = engine.timestamp();
  return engine.state.runs.put({
    id: engine.state.nextId(),
    repo: repo.id,
    workflow: workflow.id,
    path: input.path,
    name: input.name,
    display_title: input.display_title ?? input.name,
    event: input.event,
    head_branch: input.head_branch ?? input.ref.replace(/^refs\/(heads|tags)\//, ''),
    head_ref: input.ref,
    head_sha: input.sha,
    run_number: earlier.length + 1,
    run_attempt: 1,
    actor: engine.user(input.actor).id,
    status: 'queued',
    conclusion: null,
    inputs: input.inputs ?? {},
    payload: input.payload ?? {},
    approvals: [],
    pending_environments: [],
    created_at: now,
    updated_at: now,
  });
}

/** Changes a run. Throws when it does not exist. */
export function updateRun(engine: Engine, id: number, change: RunChange): RunRow {
  const run = engine.state.runs.get(id);
  if (run === undefined) throw new Error(`the sandbox has no workflow run ${id}`);
  return engine.state.runs.put({ ...run, ...change, updated_at: engine.timestamp() });
}

export function createJob(engine: Engine, input: JobInput): JobRow {
  const run = engine.state.runs.get(input.run_id);
  if (run === undefined) throw new Error(`the sandbox has no workflow run ${input.run_id}`);
  return engine.state.jobs.put({
    id: engine.state.nextId(),
    repo: run.repo as number,
    run: run.id,
    name: input.name,
    status: 'queued',
    conclusion: null,
    started_at: engine.timestamp(),
    completed_at: null,
    labels: input.labels ?? ['ubuntu-latest'],
    steps: [],
  });
}

/** Changes a job. Throws when it does not exist. */
export function updateJob(engine: Engine, id: number, change: JobChange): JobRow {
  const job = engine.state.jobs.get(id);
  if (job === undefined) throw new Error(`the sandbox has no job ${id}`);
  const completed = change.status === 'completed' ? engine.timestamp() : job.completed_at;
  return engine.state.jobs.put({ ...job, ...change, completed_at: completed });
}

export const actorOf = (viewer: Viewer): string => (viewer.kind === 'anonymous' ? 'ghost' : viewer.user.login);
