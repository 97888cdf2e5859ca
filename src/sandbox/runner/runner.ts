import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { type ChosenWorkflow, chooseFile, chooseWorkflows, placeEvent } from './choose-workflows.ts';
import type { Json } from './expressions.ts';
import { CHAIN_LIMIT, readFollowed } from './followed-run.ts';
import { ancestorsOf } from './load-workflow.ts';
import type { RerunRequest, RunnerEvent, RunnerGithub, RunnerRepository } from './ports.ts';
import { messageOf, RunnerError } from './problems.ts';
import { readPull } from './pull-event.ts';
import type { RunResult } from './results.ts';
import { defaultTitle, runWorkflow } from './run.ts';
import { createRunRecords } from './run-records.ts';
import { createMachine, type RunnerOptions } from './runner-options.ts';
import { type Attempt, closeRefused, failToStart, type RefusedRun, refusedDispatch } from './start-failure.ts';
import type { RunState } from './state.ts';
import { createWorkflowReader } from './workflow-reader.ts';

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
  /**
   * Runs a finished run again: same commit, ref and payload; `actor` is the triggering actor. It is the next attempt
   * unless the local GitHub has numbered it already.
   */
  rerun(input: { readonly runId: number; readonly actor: string; readonly attempt?: number }): Promise<RunResult>;
  /** Cancels a run; false when it is not running. */
  cancel(runId: number): boolean;
  /** Runs the events of the local GitHub from now on, and what is to run again there; the returned function ends it. */
  attach(): () => void;
  /**
   * Waits until nothing moves by itself, including what runs started; returns the results of runs that ended since the last
   * call. Runs that wait for reviewers, or for a turn behind those, do not end by themselves: they are in a later call's.
   */
  settle(): Promise<readonly RunResult[]>;
  /** Cancels everything, runs that wait included, and waits for its end; later events start nothing. */
  close(): Promise<void>;
}

const MAX_ATTEMPTS = 51;

/** Makes a runner. @throws RunnerError from its methods when an event is refused, as GitHub would refuse it. */
export function createRunner(options: RunnerOptions): Runner {
  const closing = new AbortController();
  // Every job of every run listens to it.
  setMaxListeners(0, closing.signal);
  const machine = createMachine(options, closing.signal);
  const { motion } = machine;
  const records = createRunRecords(join(options.dir, 'runs'));
  const workflows = createWorkflowReader();
  const active = new Map<number, AbortController>();
  /** The ends of attempts that may still be tidying up when the local GitHub has them as completed. */
  const ends = new Map<number, Promise<unknown>>();
  const finished: RunResult[] = [];
  // Events start one after the other, so that concurrency groups fill in the order of events.
  let starting: Promise<unknown> = Promise.resolve();

  /** Begins an attempt; what is returned ends with it. */
  const launch = async (attempt: Attempt): Promise<{ readonly done: Promise<RunResult> }> => {
    const { loaded } = attempt.chosen;
    const run = loaded.kind === 'ok' ? await createRunState(attempt, loaded.workflow) : undefined;
    const work = async (): Promise<RunResult> => {
      if (run === undefined) return failToStart(machine, attempt, loaded.problems);
      const control = new AbortController();
      active.set(run.identity.id, control);
      if (closing.signal.aborted) control.abort(closing.signal.reason);
      try {
        return await runWorkflow(run, control);
      } finally {
        active.delete(run.identity.id);
      }
    };
    const done = work().then((result) => {
      finished.push(result);
      return result;
    });
    if (run === undefined) motion.track(done);
    else done.then(run.motion.end, run.motion.end);
    // Whoever waits for it hears of a failure; nobody has to.
    const over = done.then(
      () => undefined,
      () => undefined,
    );
    ends.set(attempt.identity.id, over);
    over.then(() => ends.get(attempt.identity.id) === over && ends.delete(attempt.identity.id));
    return { done };
  };

  const createRunState = async (attempt: Attempt, workflow: RunState['workflow']): Promise<RunState> => {
    const { repository, event, chosen, identity } = attempt;
    const { fullName } = repository;
    const pull = readPull(event);
    const actorId = await options.github.userId(event.actor);
    const texts = event.event === 'workflow_dispatch' ? { inputs: chosen.texts } : {};
    return {
      machine,
      repository,
      event,
      pull,
      workflow,
      workflowName: chosen.name,
      workflowRef: `${fullName}/${chosen.path}@${event.ref}`,
      identity,
      actorId,
      triggeringActor: attempt.triggeringActor,
      inputs: chosen.inputs,
      payload: { ...event.payload, ...texts } as Record<string, Json>,
      secrets: pull?.fork === true ? {} : machine.secrets(fullName),
      variables: pull?.fork === true ? {} : machine.variables(fullName),
      motion: motion.addRun(new Map([...workflow.jobs.keys()].map((id) => [id, ancestorsOf(workflow.jobs, id)]))),
      dir: records.folderOf(identity.id),
    };
  };

  const startOne = async (
    repository: RunnerRepository,
    event: RunnerEvent,
    of: { readonly chosen: ChosenWorkflow; readonly depth: number },
  ): Promise<StartedRun> => {
    const { chosen, depth } = of;
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
      headRepository: pull?.headRepository,
      headSha: pull?.headSha ?? event.sha,
      actor: event.actor,
      payload: event.payload,
      existing: event.runId,
    });
    await records.save({ id: run.id, number: run.number, attempts: 1, workflowPath: chosen.path, event, depth });
    const identity = { ...run, attempt: 1 };
    const { done } = await launch({ repository, event, chosen, identity, triggeringActor: event.actor });
    return { runId: run.id, runNumber: run.number, workflow: chosen.path, done };
  };

  const start = async (given: RunnerEvent): Promise<readonly StartedRun[]> => {
    const repository = await findRepository(options.github, given.repository);
    const depth = given.event === 'workflow_run' ? (await records.depthOf(readFollowed(given).id)) + 1 : 0;
    // As on GitHub, which ends such a chain without a word.
    if (depth > CHAIN_LIMIT) return [];
    const event = await placeEvent(repository, given);
    if (event === undefined) return [];
    const started: StartedRun[] = [];
    for (const chosen of await chooseWorkflows(repository, event, workflows))
      started.push(await startOne(repository, event, { chosen, depth }));
    return started;
  };

  const rerun = async (input: Parameters<Runner['rerun']>[0]) => {
    const { runId, actor } = input;
    // A number from the local GitHub says that for it the attempt before is over.
    if (input.attempt !== undefined) await ends.get(runId);
    if (active.has(runId))
      throw new RunnerError('invalid_event', `The run ${runId} is still running; wait for its end or cancel it`);
    const record = await records.load(runId);
    if (record.attempts >= MAX_ATTEMPTS)
      throw new RunnerError(
        'invalid_event',
        `The run ${runId} was run again ${MAX_ATTEMPTS - 1} times already, which is GitHub's limit`,
      );
    const attempts = Math.max(record.attempts + 1, input.attempt ?? 0);
    await records.save({ ...record, attempts });
    const { event } = record;
    const repository = await findRepository(options.github, event.repository);
    const read = await workflows.read(repository.gitDir, event.sha);
    const found = read.find(({ file }) => file.path === record.workflowPath);
    if (found === undefined) throw new RunnerError('invalid_event', `${record.workflowPath} is not in ${event.sha}`);
    const chosen = chooseFile(found.file, found.loaded, event);
    const identity = { id: record.id, number: record.number, attempt: attempts };
    return launch({ repository, event, chosen, identity, triggeringActor: actor });
  };

  const runner: Runner = {
    startEvent(event) {
      if (closing.signal.aborted)
        return Promise.reject(new RunnerError('refused', `The runner is closed; ${event.event} starts nothing`));
      const next = starting.then(() => start(event));
      starting = next.catch(() => undefined);
      return motion.track(next);
    },
    async runEvent(event) {
      const started = await runner.startEvent(event);
      return Promise.all(started.map((run) => run.done));
    },
    async rerun(input) {
      return (await motion.track(rerun(input))).done;
    },
    cancel(runId) {
      const control = active.get(runId);
      control?.abort('The run was canceled.');
      return control !== undefined;
    },
    attach() {
      const follow = (work: Promise<unknown>, about: RunnerEvent | RerunRequest, run: RefusedRun | undefined) => {
        const refused = async (error: unknown) => {
          options.onError?.(error instanceof Error ? error : new Error(messageOf(error)), about);
          if (run !== undefined) await closeRefused(options.github, run);
        };
        motion.track(work.then(() => undefined, refused)).catch(() => undefined);
      };
      const stops = [
        options.github.onEvent((event) => {
          // What is cancelled by closing tells of its end, which is no reason to start again.
          if (closing.signal.aborted) return;
          follow(runner.startEvent(event), event, refusedDispatch(event));
        }),
        options.github.onRerun((request) => {
          if (closing.signal.aborted) return;
          follow(motion.track(rerun(request)), request, request);
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    async settle() {
      await motion.rest();
      return finished.splice(0);
    },
    async close() {
      closing.abort('The runner is closing.');
      for (const control of active.values()) control.abort(closing.signal.reason);
      await runner.settle();
    },
  };
  return runner;
}

async function findRepository(github: RunnerGithub, name: string): Promise<RunnerRepository> {
  const repository = await github.repository(name);
  if (repository === undefined)
    throw new RunnerError('invalid_event', `Not Found: the repository '${name}' is not on the local GitHub`);
  return repository;
}
