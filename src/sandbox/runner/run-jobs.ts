import { scopeOfRun } from './contexts.ts';
import {
  evaluateBoolean,
  evaluateCondition,
  evaluateNumber,
  evaluateString,
  type Json,
  type StatusFunctions,
} from './expressions.ts';
import { runJob } from './job.ts';
import type { JobPlan } from './job-plan.ts';
import { ancestorsOf } from './load-workflow.ts';
import { type Combination, expandMatrix } from './matrix.ts';
import type { Job } from './model.ts';
import { messageOf } from './problems.ts';
import type { JobResult, StepOutcome } from './results.ts';
import type { Reporter } from './run-reporter.ts';
import type { RunState } from './state.ts';

/** How a job of the workflow ended, all combinations of its matrix together. */
export interface JobEnd {
  readonly result: StepOutcome;
  readonly outputs: Readonly<Record<string, string>>;
  readonly results: readonly JobResult[];
}

/** Runs the jobs of a workflow, each as soon as what it needs has ended. */
export async function runJobs(run: RunState, control: AbortController, reporter: Reporter): Promise<JobEnd[]> {
  const { jobs } = run.workflow;
  const ends = new Map<string, Promise<JobEnd>>();
  const startJob = (id: string): Promise<JobEnd> => {
    const known = ends.get(id);
    if (known !== undefined) return known;
    const job = jobs.get(id) as Job;
    const end = (async () => {
      const ancestors = new Map<string, JobEnd>();
      for (const ancestor of ancestorsOf(jobs, id)) ancestors.set(ancestor, await startJob(ancestor));
      try {
        return await runOneJob(run, job, { ancestors, control, reporter });
      } finally {
        run.motion.job(id).end();
      }
    })();
    ends.set(id, end);
    return end;
  };
  return Promise.all([...jobs.keys()].map(startJob));
}

async function runOneJob(
  run: RunState,
  job: Job,
  input: {
    readonly ancestors: ReadonlyMap<string, JobEnd>;
    readonly control: AbortController;
    readonly reporter: Reporter;
  },
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
      reporter.job({
        slug: job.id,
        id: job.id,
        name: job.name?.source ?? job.id,
        status: 'completed',
        conclusion: result,
      });
      return { result, outputs: {}, results: [idleJob(run, job, { outcome: result, message: undefined })] };
    }
    const plans = planJob(run, job, needs);
    const results = await runPlans(run, plans, { ...input, job, needs });
    return {
      result: concludeJob(results),
      outputs: Object.assign({}, ...results.map((result) => result.outputs)),
      results,
    };
  } catch (error) {
    reporter.job({ slug: job.id, id: job.id, name: job.id, status: 'completed', conclusion: 'failure' });
    return {
      result: 'failure',
      outputs: {},
      results: [idleJob(run, job, { outcome: 'failure', message: messageOf(error) })],
    };
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
    maxParallel:
      strategy?.maxParallel === undefined ? combinations.length : evaluateNumber(strategy.maxParallel, scope),
  };
}

async function runPlans(
  run: RunState,
  plans: Plans,
  input: {
    readonly job: Job;
    readonly needs: Readonly<Record<string, Json>>;
    readonly control: AbortController;
    readonly reporter: Reporter;
  },
): Promise<JobResult[]> {
  const { job, needs, control, reporter } = input;
  const { closing } = run.machine;
  const motion = run.motion.job(job.id);
  // Jobs have controls of their own: always() runs after the run was cancelled, and a group may end one job alone.
  const controls = plans.combinations.map(() => new AbortController());
  const cancelAll = () => {
    for (const each of controls) each.abort(control.signal.reason);
  };
  const closeAll = () => {
    for (const each of controls) each.abort(closing.reason);
  };
  control.signal.addEventListener('abort', cancelAll, { once: true });
  closing.addEventListener('abort', closeAll, { once: true });
  if (closing.aborted) closeAll();
  const results: JobResult[] = [];
  const total = plans.combinations.length;
  const runAt = async (index: number): Promise<void> => {
    const matrix = plans.combinations[index];
    const strategy = {
      'fail-fast': plans.failFast,
      'job-index': index,
      'job-total': total,
      'max-parallel': plans.maxParallel,
    };
    const slug = matrix === undefined ? job.id : `${job.id}-${index}`;
    const name = nameOf(run, job, { needs, strategy, matrix });
    const base = { slug, id: job.id, name };
    reporter.job({ ...base, status: 'queued' });
    const plan: JobPlan = {
      job,
      slug,
      name,
      matrix,
      strategy,
      needs,
      control: controls[index] as AbortController,
      onWait: () => {
        reporter.job({ ...base, status: 'waiting' });
        return reporter.settle();
      },
      onReady: () => reporter.job({ ...base, status: 'queued' }),
      wait: motion.wait,
      onStart: () => reporter.job({ ...base, status: 'in_progress', startedAt: run.machine.now().toISOString() }),
    };
    const result = await runJob(run, plan);
    results[index] = result;
    const { conclusion, startedAt, completedAt } = result;
    const steps = result.steps.map((step) => ({ name: step.name, conclusion: step.conclusion }));
    reporter.job({ ...base, status: 'completed', conclusion, startedAt, completedAt, steps });
    if (result.conclusion === 'failure' && plans.failFast) {
      const words = `The strategy configuration was canceled because "${name}" failed`;
      for (const [other, each] of controls.entries()) if (other !== index) each.abort(words);
    }
  };
  let next = 0;
  const worker = async (): Promise<void> => {
    const endLine = motion.line();
    while (next < total) {
      const index = next;
      next += 1;
      await runAt(index);
    }
    endLine();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(plans.maxParallel, total)) }, worker));
  control.signal.removeEventListener('abort', cancelAll);
  closing.removeEventListener('abort', closeAll);
  return results;
}

function nameOf(
  run: RunState,
  job: Job,
  input: {
    readonly needs: Readonly<Record<string, Json>>;
    readonly strategy: Readonly<Record<string, Json>>;
    readonly matrix: Combination | undefined;
  },
): string {
  const { needs, strategy, matrix } = input;
  if (job.name !== undefined) {
    const name = evaluateString(job.name, scopeOfRun(run, { needs, strategy, matrix: matrix ?? null }));
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

/** The result of a job that never came to run. */
function idleJob(
  run: RunState,
  job: Job,
  input: { readonly outcome: StepOutcome; readonly message: string | undefined },
): JobResult {
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
    annotations:
      message === undefined
        ? []
        : [{ level: 'failure', message, title: undefined, path: undefined, line: undefined, endLine: undefined }],
    problems: [],
    startedAt: at,
    completedAt: at,
    durationMs: 0,
  };
}
