import { type Json, evaluateBoolean, evaluateCondition, evaluateNumber, evaluateString, type StatusFunctions } from './expressions.ts';
import { scopeOfRun } from './contexts.ts';
import { type JobPlan, runJob } from './job.ts';
import { ancestorsOf } from './load-workflow.ts';
import { type Combination, expandMatrix } from './matrix.ts';
import type { Job } from './model.ts';
import type { RunJobUpdate } from './ports.ts';
import { messageOf, RunnerError } from './problems.ts';
import type { JobResult, RunConclusion, RunResult, StepOutcome } from './results.ts';
import type { RunState } from './state.ts';

interface JobEnd {
  readonly result: StepOutcome;
  readonly outputs: Readonly<Record<string, string>>;
  readonly results: readonly JobResult[];
}

/** Runs the jobs of one workflow run: in their group's turn, in the order of `needs`, and reports to the local GitHub. */
export async function runWorkflow(run: RunState, control: AbortController): Promise<RunResult> {
  const started = run.machine.now();
  let title = defaultTitle(run);
  let turn: Awaited<ReturnType<typeof enterGroup>>;
  const reporter = createReporter(run, () => title);
  let ends: JobEnd[] = [];
  let startError: unknown;
  try {
    turn = await enterGroup(run, control);
    if (run.workflow.runName !== undefined) title = evaluateString(run.workflow.runName, scopeOfRun(run)) || title;
    const progress = { ...identify(run), name: title };
    run.machine.listener.onRun?.({ run: progress, status: 'started' });
    if (turn?.kind === 'cancelled') control.abort(turn.reason);
    else {
      reporter.report('in_progress');
      ends = await runJobs(run, control, reporter);
    }
  } catch (error) {
    startError = error;
  } finally {
    if (turn?.kind === 'entered') turn.leave();
  }
  const conclusion: RunConclusion = startError !== undefined ? 'startup_failure' : concludeRun(ends, control);
  reporter.report('completed', conclusion);
  await reporter.settle();
  run.machine.listener.onRun?.({ run: { ...identify(run), name: title }, status: 'completed', conclusion });
  const completed = run.machine.now();
  return {
    ...identify(run),
    name: title,
    workflow: { name: run.workflowName, path: run.workflow.file, ref: run.workflowRef, sha: run.event.sha },
    ref: run.event.ref,
    sha: run.event.sha,
    triggeringActor: run.triggeringActor,
    conclusion,
    jobs: ends.flatMap((end) => end.results),
    artifacts: await run.machine.artifacts.list(run.identity.id, run.identity.attempt),
    problems: problemsOf(run, startError),
    startedAt: started.toISOString(),
    completedAt: completed.toISOString(),
    durationMs: completed.getTime() - started.getTime(),
  };
}

function problemsOf(run: RunState, error: unknown): RunResult['problems'] {
  if (error === undefined) return [];
  if (error instanceof RunnerError && error.problems.length > 0) return error.problems;
  return [{ kind: 'invalid', key: '', file: run.workflow.file, line: 1, column: 1, message: messageOf(error) }];
}

function identify(run: RunState) {
  return {
    repository: run.repository.fullName,
    runId: run.identity.id,
    runNumber: run.identity.number,
    runAttempt: run.identity.attempt,
    event: run.event.event,
    actor: run.event.actor,
    workflow: run.workflowName,
  };
}

/** The run's title without `run-name`: the pushed commit's first line, else the workflow's name. */
export function defaultTitle(run: Pick<RunState, 'event' | 'workflowName'>): string {
  const head = run.event.payload['head_commit'];
  if (run.event.event === 'push' && typeof head === 'object' && head !== null && 'message' in head) {
    return String(head.message).split('\n')[0] ?? run.workflowName;
  }
  return run.workflowName;
}

async function enterGroup(run: RunState, control: AbortController) {
  const { concurrency } = run.workflow;
  if (concurrency === undefined) return undefined;
  const scope = scopeOfRun(run);
  return run.machine.groups.enter(run.repository.fullName, {
    group: evaluateString(concurrency.group, scope),
    cancelInProgress: concurrency.cancelInProgress !== undefined && evaluateBoolean(concurrency.cancelInProgress, scope),
    queue: concurrency.queue,
    cancel: (reason) => control.abort(reason),
    signal: control.signal,
  });
}

type Reporter = ReturnType<typeof createReporter>;

/** Sends updates of a run one after the other, with the present state of all its jobs. */
function createReporter(run: RunState, title: () => string) {
  const jobs = new Map<string, RunJobUpdate>();
  let queue: Promise<void> = Promise.resolve();
  const report = (status: 'in_progress' | 'completed', conclusion?: RunConclusion) => {
    const update = {
      repository: run.repository.fullName,
      run: run.identity,
      status,
      triggeringActor: run.triggeringActor,
      displayTitle: title(),
      jobs: [...jobs.values()],
      ...(conclusion === undefined ? {} : { conclusion }),
    };
    queue = queue.then(() => run.machine.github.updateRun(update));
    // The failure is kept for settle(); without this it would count as unhandled until then.
    queue.catch(() => undefined);
  };
  return {
    report,
    job(slug: string, update: RunJobUpdate) {
      jobs.set(slug, update);
      report('in_progress');
    },
    settle: () => queue,
  };
}

async function runJobs(run: RunState, control: AbortController, reporter: Reporter): Promise<JobEnd[]> {
  const { jobs } = run.workflow;
  const ends = new Map<string, Promise<JobEnd>>();
  const startJob = (id: string): Promise<JobEnd> => {
    const known = ends.get(id);
    if (known !== undefined) return known;
    const job = jobs.get(id) as Job;
    const end = (async () => {
      const ancestors = new Map<string, JobEnd>();
      for (const ancestor of ancestorsOf(jobs, id)) ancestors.set(ancestor, await startJob(ancestor));
      return runOneJob(run, job, { ancestors, control, reporter });
    })();
    ends.set(id, end);
    return end;
  };
  return Promise.all([...jobs.keys()].map(startJob));
}

async function runOneJob(
  run: RunState,
  job: Job,
  input: { readonly ancestors: ReadonlyMap<string, JobEnd>; readonly control: AbortController; readonly reporter: Reporter },
): Promise<JobEnd> {
  const { ancestors, control, reporter } = input;
  const needs: Record<string, Json> = {};
  for (const id of job.needs) {
    const end = ancestors.get(id) as JobEnd;
    needs[id] = { result: end.result, outputs: { ...end.outputs } };
  }
  const scope = { ...scopeOfRun(run, { needs }), status: statusOfAncestors([...ancestors.values()], control) };
  try {
    if (!evaluateCondition(job.condition, scope)) {
      const result = control.signal.aborted ? 'cancelled' : 'skipped';
      reporter.job(job.id, { id: job.id, name: job.name?.source ?? job.id, status: 'completed', conclusion: result });
      return { result, outputs: {}, results: [idleJob(run, job, { outcome: result, message: undefined })] };
    }
    const plans = planJob(run, job, needs);
    const results = await runPlans(run, plans, { ...input, job, needs });
    return { result: concludeJob(results), outputs: Object.assign({}, ...results.map((result) => result.outputs)), results };
  } catch (error) {
    reporter.job(job.id, { id: job.id, name: job.id, status: 'completed', conclusion: 'failure' });
    return { result: 'failure', outputs: {}, results: [idleJob(run, job, { outcome: 'failure', message: messageOf(error) })] };
  }
}

function statusOfAncestors(ancestors: readonly JobEnd[], control: AbortController): StatusFunctions {
  return {
    cancelled: () => control.signal.aborted,
    success: () => !control.signal.aborted && ancestors.every((end) => end.result === 'success'),
    failure: () => ancestors.some((end) => end.result === 'failure'),
  };
}

interface Plans {
  readonly combinations: readonly (Combination | undefined)[];
  readonly failFast: boolean;
  readonly maxParallel: number;
}

function planJob(run: RunState, job: Job, needs: Readonly<Record<string, Json>>): Plans {
  const scope = scopeOfRun(run, { needs });
  const { strategy } = job;
  const combinations = strategy?.matrix === undefined ? [undefined] : expandMatrix(strategy.matrix, scope);
  return {
    combinations,
    failFast: strategy?.failFast === undefined ? true : evaluateBoolean(strategy.failFast, scope),
    maxParallel: strategy?.maxParallel === undefined ? combinations.length : evaluateNumber(strategy.maxParallel, scope),
  };
}

async function runPlans(
  run: RunState,
  plans: Plans,
  input: { readonly job: Job; readonly needs: Readonly<Record<string, Json>>; readonly control: AbortController; readonly reporter: Reporter },
): Promise<JobResult[]> {
  const { job, needs, control, reporter } = input;
  // Jobs have controls of their own: always() runs after the run was cancelled, and a group may end one job alone.
  const controls = plans.combinations.map(() => new AbortController());
  const cancelAll = () => {
    for (const each of controls) each.abort(control.signal.reason);
  };
  control.signal.addEventListener('abort', cancelAll, { once: true });
  const results: JobResult[] = [];
  const total = plans.combinations.length;
  const runAt = async (index: number): Promise<void> => {
    const matrix = plans.combinations[index];
    const strategy = { 'fail-fast': plans.failFast, 'job-index': index, 'job-total': total, 'max-parallel': plans.maxParallel };
    const slug = matrix === undefined ? job.id : `${job.id}-${index}`;
    const name = nameOf(run, job, { needs, strategy, matrix });
    const base = { id: job.id, name };
    reporter.job(slug, { ...base, status: 'queued' });
    const plan: JobPlan = {
      job,
      slug,
      name,
      matrix,
      strategy,
      needs,
      control: controls[index] as AbortController,
      onStart: () => reporter.job(slug, { ...base, status: 'in_progress', startedAt: run.machine.now().toISOString() }),
    };
    const result = await runJob(run, plan);
    results[index] = result;
    const { conclusion, startedAt, completedAt } = result;
    reporter.job(slug, { ...base, status: 'completed', conclusion, startedAt, completedAt });
    if (result.conclusion === 'failure' && plans.failFast) {
      const words = `The strategy configuration was canceled because "${name}" failed`;
      for (const [other, each] of controls.entries()) if (other !== index) each.abort(words);
    }
  };
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < total) {
      const index = next;
      next += 1;
      await runAt(index);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(plans.maxParallel, total)) }, worker));
  control.signal.removeEventListener('abort', cancelAll);
  return results;
}

function nameOf(
  run: RunState,
  job: Job,
  input: { readonly needs: Readonly<Record<string, Json>>; readonly strategy: Readonly<Record<string, Json>>; readonly matrix: Combination | undefined },
): string {
  const { needs, strategy, matrix } = input;
  if (job.name !== undefined) {
    const name = evaluateString(job.name, scopeOfRun(run, { needs, strategy, matrix: matrix ?? {} }));
    if (name !== '') return name;
  }
  if (matrix === undefined) return job.id;
  const values = Object.values(matrix).filter((value) => value === null || typeof value !== 'object');
  return `${job.id} (${values.map(String).join(', ')})`;
}

function concludeJob(results: readonly JobResult[]): StepOutcome {
  if (results.some((result) => result.conclusion === 'failure')) return 'failure';
  return results.some((result) => result.conclusion === 'cancelled') ? 'cancelled' : 'success';
}

function concludeRun(ends: readonly JobEnd[], control: AbortController): RunConclusion {
  if (control.signal.aborted) return 'cancelled';
  if (ends.some((end) => end.result === 'failure')) return 'failure';
  if (ends.some((end) => end.result === 'cancelled')) return 'cancelled';
  return ends.every((end) => end.result === 'skipped') ? 'skipped' : 'success';
}

/** The result of a job that never came to run. */
function idleJob(run: RunState, job: Job, input: { readonly outcome: StepOutcome; readonly message: string | undefined }): JobResult {
  const at = run.machine.now().toISOString();
  const { outcome, message } = input;
  return {
    id: job.id,
    name: job.name?.source ?? job.id,
    matrix: undefined,
    environment: undefined,
    environmentUrl: undefined,
    permissions: {},
    outcome,
    conclusion: outcome,
    outputs: {},
    steps: [],
    annotations: message === undefined ? [] : [{ level: 'failure', message, title: undefined, path: undefined, line: undefined, endLine: undefined }],
    problems: [],
    startedAt: at,
    completedAt: at,
    durationMs: 0,
  };
}
