import { evaluateGroup } from './concurrency.ts';
import { scopeOfRun } from './contexts.ts';
import { fieldsOf } from './event-fields.ts';
import { evaluateString } from './expressions.ts';
import { messageOf, RunnerError } from './problems.ts';
import { readPull } from './pull-event.ts';
import type { RunConclusion, RunResult } from './results.ts';
import { type JobEnd, runJobs } from './run-jobs.ts';
import { createReporter } from './run-reporter.ts';
import type { RunState } from './state.ts';

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

/** The run's title without `run-name`: the pushed commit's first line, the title of the pull request or issue, else the workflow's name. */
export function defaultTitle(run: Pick<RunState, 'event' | 'workflowName'>): string {
  const head = run.event.payload['head_commit'];
  if (run.event.event === 'push' && typeof head === 'object' && head !== null && 'message' in head) {
    return String(head.message).split('\n')[0] ?? run.workflowName;
  }
  const pull = readPull(run.event);
  if (pull !== undefined) return pull.title;
  const { title } = fieldsOf(run.event.payload['issue']);
  if (typeof title === 'string' && title !== '') return title;
  return run.workflowName;
}

async function enterGroup(run: RunState, control: AbortController) {
  const { concurrency } = run.workflow;
  if (concurrency === undefined) return undefined;
  return run.machine.groups.enter(run.repository.fullName, {
    ...evaluateGroup(concurrency, scopeOfRun(run)),
    owner: { run: run.identity.id },
    cancel: (reason) => control.abort(reason),
    signal: control.signal,
    wait: run.motion.wait,
  });
}

function concludeRun(ends: readonly JobEnd[], control: AbortController): RunConclusion {
  if (control.signal.aborted) return 'cancelled';
  if (ends.some((end) => end.result === 'failure')) return 'failure';
  if (ends.some((end) => end.result === 'cancelled')) return 'cancelled';
  return ends.every((end) => end.result === 'skipped') ? 'skipped' : 'success';
}
