import { join } from 'node:path';
import { type ChosenWorkflow, chooseFile, chooseWorkflows } from './choose-workflows.ts';
import type { Json } from './expressions.ts';
import { readWorkflowFiles } from './git.ts';
import { loadWorkflow } from './load-workflow.ts';
import type { RunIdentity, RunnerEvent, RunnerGithub, RunnerRepository } from './ports.ts';
import { messageOf, type Problem, RunnerError } from './problems.ts';
import { readPull } from './pull-event.ts';
import type { RunResult } from './results.ts';
import { defaultTitle, runWorkflow } from './run.ts';
import { createRunRecords } from './run-records.ts';
import { createMachine, type RunnerOptions } from './runner-options.ts';
import type { RunState } from './state.ts';

export type { RunnerOptions } from './runner-options.ts';

export interface StartedRun {
  readonly runId: number;
  readonly runNumber: number;
  readonly workflow: string;
  readonly done: Promise<RunResult>;
}

export interface Runner {
  /** Starts the workflows an event triggers and returns as soon as their runs have ids. */
  startEvent(event: RunnerEvent): Promise<readonly StartedRun[]>;
  /** Runs the workflows an event triggers to their end; an event nobody waits for gives an empty list. */
  runEvent(event: RunnerEvent): Promise<readonly RunResult[]>;
  /** Runs a finished run again: same commit, ref and payload, next attempt; `actor` is the triggering actor. */
  rerun(input: { readonly runId: number; readonly actor: string }): Promise<RunResult>;
  /** Cancels a run; false when it is not running. */
  cancel(runId: number): boolean;
  /** Runs the events of the local GitHub from now on; the returned function ends it. */
  attach(): () => void;
  /** Waits until nothing runs, including what runs started; returns all results since the last call. */
  settle(): Promise<readonly RunResult[]>;
  /** Cancels everything and waits for its end. */
  close(): Promise<void>;
}

const MAX_ATTEMPTS = 51;

/** Makes a runner. @throws RunnerError from its methods when an event is refused, as GitHub would refuse it. */
export function createRunner(options: RunnerOptions): Runner {
  const machine = createMachine(options);
  const records = createRunRecords(join(options.dir, 'runs'));
  const active = new Map<number, AbortController>();
  const finished: RunResult[] = [];
  const pending = new Set<Promise<unknown>>();
  // Events start one after the other, so that concurrency groups fill in the order of events.
  let starting: Promise<unknown> = Promise.resolve();

  const track = <T>(work: Promise<T>): Promise<T> => {
    const tracked = work.then(
      () => undefined,
      () => undefined,
    );
    pending.add(tracked);
    void tracked.then(() => pending.delete(tracked));
    return work;
  };

  const launch = (run: RunState): Promise<RunResult> => {
    const control = new AbortController();
    active.set(run.identity.id, control);
    const done = runWorkflow(run, control).then((result) => {
      finished.push(result);
      return result;
    });
    const cleaned = done.finally(() => active.delete(run.identity.id));
    cleaned.catch(() => undefined);
    return track(cleaned);
  };

  const startOne = async (
    repository: RunnerRepository,
    event: RunnerEvent,
    chosen: ChosenWorkflow,
  ): Promise<StartedRun> => {
    const workflowName = chosen.name;
    const pull = readPull(event);
    const run = await options.github.createRun({
      repository: repository.fullName,
      workflowPath: chosen.path,
      workflowName,
      displayTitle: defaultTitle({ event, workflowName }),
      event: event.event,
      ref: event.ref,
      headBranch: pull?.headRef ?? event.ref.replace(/^refs\/(?:heads|tags)\//, ''),
      headSha: pull?.headSha ?? event.sha,
      actor: event.actor,
      payload: event.payload,
      existing: event.runId,
    });
    await records.save({ id: run.id, number: run.number, attempts: 1, workflowPath: chosen.path, event });
    const identity = { ...run, attempt: 1 };
    const base = { runId: run.id, runNumber: run.number, workflow: chosen.path };
    const attempt = { repository, event, chosen, identity, triggeringActor: event.actor };
    if (chosen.loaded.kind === 'invalid') return { ...base, done: track(failToStart(attempt, chosen.loaded.problems)) };
    return { ...base, done: launch(await createRunState(attempt)) };
  };

  interface Attempt {
    readonly repository: RunnerRepository;
    readonly event: RunnerEvent;
    readonly chosen: ChosenWorkflow;
    readonly identity: RunIdentity;
    readonly triggeringActor: string;
  }

  const createRunState = async (attempt: Attempt): Promise<RunState> => {
    const { repository, event, chosen, identity } = attempt;
    if (chosen.loaded.kind !== 'ok') throw new RunnerError('invalid_workflow', `${chosen.path} cannot run`);
    const { fullName } = repository;
    const pull = readPull(event);
    return {
      machine,
      repository,
      event,
      pull,
      workflow: chosen.loaded.workflow,
      workflowName: chosen.name,
      workflowRef: `${fullName}/${chosen.path}@${event.ref}`,
      identity,
      actorId: await options.github.userId(event.actor),
      triggeringActor: attempt.triggeringActor,
      inputs: chosen.inputs,
      payload: { ...event.payload, ...(event.event === 'workflow_dispatch' ? { inputs: chosen.texts } : {}) } as Record<
        string,
        Json
      >,
      secrets: pull?.fork === true ? {} : machine.secrets(fullName),
      variables: pull?.fork === true ? {} : machine.variables(fullName),
      dir: records.folderOf(identity.id),
    };
  };

  const failToStart = async (attempt: Attempt, problems: readonly Problem[]): Promise<RunResult> => {
    const { repository, event, chosen, identity, triggeringActor } = attempt;
    const at = machine.now().toISOString();
    const name = defaultTitle({ event, workflowName: chosen.name });
    const progress = {
      repository: repository.fullName,
      runId: identity.id,
      runNumber: identity.number,
      runAttempt: identity.attempt,
      name,
      workflow: chosen.name,
      event: event.event,
      actor: event.actor,
    };
    machine.listener.onRun?.({ run: progress, status: 'completed', conclusion: 'startup_failure' });
    await options.github.updateRun({
      repository: repository.fullName,
      run: identity,
      status: 'completed',
      conclusion: 'startup_failure',
      triggeringActor,
      displayTitle: name,
      jobs: [],
    });
    const result: RunResult = {
      ...progress,
      workflow: {
        name: chosen.name,
        path: chosen.path,
        ref: `${repository.fullName}/${chosen.path}@${event.ref}`,
        sha: event.sha,
      },
      ref: event.ref,
      sha: event.sha,
      triggeringActor,
      conclusion: 'startup_failure',
      jobs: [],
      artifacts: [],
      problems,
      startedAt: at,
      completedAt: at,
      durationMs: 0,
    };
    finished.push(result);
    return result;
  };

  const start = async (event: RunnerEvent): Promise<readonly StartedRun[]> => {
    const repository = await findRepository(options.github, event.repository);
    const started: StartedRun[] = [];
    for (const chosen of await chooseWorkflows(repository, event))
      started.push(await startOne(repository, event, chosen));
    return started;
  };

  const runner: Runner = {
    startEvent(event) {
      const next = starting.then(() => start(event));
      starting = next.catch(() => undefined);
      return track(next);
    },
    async runEvent(event) {
      const started = await runner.startEvent(event);
      return Promise.all(started.map((run) => run.done));
    },
    async rerun({ runId, actor }) {
      if (active.has(runId))
        throw new RunnerError('invalid_event', `The run ${runId} is still running; wait for its end or cancel it`);
      const record = await records.load(runId);
      if (record.attempts >= MAX_ATTEMPTS)
        throw new RunnerError(
          'invalid_event',
          `The run ${runId} was run again ${MAX_ATTEMPTS - 1} times already, which is GitHub's limit`,
        );
      const attempts = record.attempts + 1;
      await records.save({ ...record, attempts });
      const repository = await findRepository(options.github, record.event.repository);
      const files = await readWorkflowFiles(repository.gitDir, record.event.sha);
      const file = files.find(({ path }) => path === record.workflowPath);
      if (file === undefined)
        throw new RunnerError('invalid_event', `${record.workflowPath} is not in ${record.event.sha}`);
      const chosen = chooseFile(file, loadWorkflow(file.text, file.path), record.event);
      const identity = { id: record.id, number: record.number, attempt: attempts };
      const attempt = { repository, event: record.event, chosen, identity, triggeringActor: actor };
      if (chosen.loaded.kind === 'invalid') return failToStart(attempt, chosen.loaded.problems);
      return launch(await createRunState(attempt));
    },
    cancel(runId) {
      const control = active.get(runId);
      control?.abort('The run was canceled.');
      return control !== undefined;
    },
    attach() {
      return options.github.onEvent((event) => {
        const refused = async (error: unknown) => {
          options.onError?.(error instanceof Error ? error : new Error(messageOf(error)), event);
          if (event.runId !== undefined) await closeRefused(options.github, event, event.runId);
        };
        void track(runner.startEvent(event).then(() => undefined, refused));
      });
    },
    async settle() {
      while (pending.size > 0) await Promise.all(pending);
      return finished.splice(0);
    },
    async close() {
      for (const control of active.values()) control.abort('The runner is closing.');
      await runner.settle();
    },
  };
  return runner;
}

/** Ends the run that the local GitHub made for a dispatch which then could not start. */
async function closeRefused(github: RunnerGithub, event: RunnerEvent, id: number): Promise<void> {
  await github.updateRun({
    repository: event.repository,
    run: { id, number: 0, attempt: 1 },
    status: 'completed',
    conclusion: 'startup_failure',
    triggeringActor: event.actor,
    displayTitle: String(event.payload['workflow'] ?? event.event),
    jobs: [],
  });
}

async function findRepository(github: RunnerGithub, name: string): Promise<RunnerRepository> {
  const repository = await github.repository(name);
  if (repository === undefined)
    throw new RunnerError('invalid_event', `Not Found: the repository '${name}' is not on the local GitHub`);
  return repository;
}
