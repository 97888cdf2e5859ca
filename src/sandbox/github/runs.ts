import type { Viewer } from './access.ts';
import type { Engine } from './engine.ts';
import { tellOfRun } from './run-events.ts';
import type { JobRow, RepoRow, RunRow, WorkflowRow } from './state.ts';
import type { JobChange, JobInput, RunChange, RunInput } from './types.ts';
import { dropWaits } from './waits.ts';

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
  const run = engine.state.runs.put({
    id: engine.state.nextId(),
    repo: repo.id,
    workflow: workflow.id,
    path: input.path,
    name: input.name,
    display_title: input.display_title ?? input.name,
    event: input.event,
    head_branch: input.head_branch ?? input.ref.replace(/^refs\/(heads|tags)\//, ''),
    head_ref: input.ref,
    ...(input.head_repo === undefined ? {} : { head_repo: engine.repo(input.head_repo).id }),
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
    run_started_at: now,
    depth: depthOf(engine, input),
    created_at: now,
    updated_at: now,
  });
  return tellOfRun(engine, run, 'requested');
}

/** How far a run is from one that no other run caused. */
function depthOf(engine: Engine, input: RunInput): number {
  if (input.event !== 'workflow_run') return 0;
  const cause = (input.payload as { workflow_run?: { id?: unknown } } | undefined)?.workflow_run?.id;
  return (engine.state.runs.get(Number(cause))?.depth ?? 0) + 1;
}

/** Changes a run, and tells of it when it begins or ends. Throws when it does not exist. */
export function updateRun(engine: Engine, id: number, change: RunChange): RunRow {
  const { run_attempt: attempt, triggering_actor: login, ...fields } = change;
  const run = engine.state.runs.get(id);
  if (run === undefined) throw new Error(`the sandbox has no workflow run ${id}`);
  if (attempt !== undefined && attempt < run.run_attempt) return run;
  const begins = attempt !== undefined && attempt > run.run_attempt;
  const current = begins ? nextAttempt(engine, run, { attempt, login: login ?? actorName(engine, run) }) : run;
  const next = { ...current, ...fields, updated_at: engine.timestamp() };
  if (next.status === 'completed') next.pending_environments = [];
  // A run with a job at an environment waits, whatever its other jobs do.
  if (next.status === 'in_progress' && next.pending_environments.length > 0) next.status = 'waiting';
  const changed = engine.state.runs.put(next);
  if (begins || changed.status === 'completed') dropWaits(engine, { run: run.id });
  if (changed.status === 'in_progress' || changed.status === 'completed')
    return tellOfRun(engine, changed, changed.status);
  return changed;
}

const actorName = (engine: Engine, run: RunRow): string => engine.userById(run.actor)?.login ?? 'ghost';

/** Begins a run again: actor, commit and payload stay, who started it does not. */
function nextAttempt(engine: Engine, run: RunRow, of: { attempt: number; login: string }): RunRow {
  const over = {
    run_attempt: run.run_attempt,
    status: run.status,
    conclusion: run.conclusion,
    triggering_actor: run.triggering_actor ?? run.actor,
    run_started_at: run.run_started_at ?? run.created_at,
    updated_at: run.updated_at,
  };
  const now = engine.timestamp();
  const next = engine.state.runs.put({
    ...run,
    run_attempt: of.attempt,
    triggering_actor: engine.user(of.login).id,
    run_started_at: now,
    status: 'queued',
    conclusion: null,
    pending_environments: [],
    earlier: [...(run.earlier ?? []), over],
    told: [],
    updated_at: now,
  });
  return tellOfRun(engine, next, 'requested');
}

/** The run as one of its attempts left it; undefined when there was no such attempt. */
export function attemptOf(run: RunRow, attempt: number): RunRow | undefined {
  if (attempt === run.run_attempt) return run;
  const over = run.earlier?.find((row) => row.run_attempt === attempt);
  return over === undefined ? undefined : { ...run, ...over };
}

/** Queues the next attempt of a finished run and tells whoever runs workflows. */
export function requestRerun(engine: Engine, run: RunRow, login: string): void {
  const run_attempt = run.run_attempt + 1;
  updateRun(engine, run.id, { run_attempt, triggering_actor: login });
  const repo = engine.state.repos.get(run.repo as number) as RepoRow;
  const request = { repo: engine.fullName(repo), run_id: run.id, run_attempt, triggering_actor: login };
  for (const listener of engine.rerunListeners) listener(request);
}

export function createJob(engine: Engine, input: JobInput): JobRow {
  const run = engine.state.runs.get(input.run_id);
  if (run === undefined) throw new Error(`the sandbox has no workflow run ${input.run_id}`);
  return engine.state.jobs.put({
    id: engine.state.nextId(),
    repo: run.repo as number,
    run: run.id,
    run_attempt: run.run_attempt,
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
