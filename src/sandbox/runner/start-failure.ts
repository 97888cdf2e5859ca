import type { ChosenWorkflow } from './choose-workflows.ts';
import type { RunIdentity, RunnerEvent, RunnerGithub, RunnerRepository } from './ports.ts';
import type { Problem } from './problems.ts';
import type { RunResult } from './results.ts';
import { defaultTitle } from './run.ts';
import type { Machine } from './state.ts';

/** One attempt of a run, before its state is made. */
export interface Attempt {
  readonly repository: RunnerRepository;
  readonly event: RunnerEvent;
  readonly chosen: ChosenWorkflow;
  readonly identity: RunIdentity;
  readonly triggeringActor: string;
}

/** Ends a run whose workflow file cannot be run, with what is wrong in it. */
export async function failToStart(
  machine: Machine,
  attempt: Attempt,
  problems: readonly Problem[],
): Promise<RunResult> {
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
  await machine.github.updateRun({
    repository: repository.fullName,
    run: identity,
    status: 'completed',
    conclusion: 'startup_failure',
    triggeringActor,
    displayTitle: name,
    jobs: [],
  });
  return {
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
}

/** A run that the local GitHub made or queued and that then could not start. */
export interface RefusedRun {
  readonly repository: string;
  readonly runId: number;
  readonly attempt: number;
  readonly actor: string;
  /** Absent: it keeps the title that it has. */
  readonly title?: string;
}

/** The run that the local GitHub made for a dispatch when it answered the call. */
export function refusedDispatch(event: RunnerEvent): RefusedRun | undefined {
  const { repository, runId, actor } = event;
  if (runId === undefined) return undefined;
  return { repository, runId, attempt: 1, actor, title: String(event.payload['workflow'] ?? event.event) };
}

/** Ends a run that was refused. */
export async function closeRefused(github: RunnerGithub, run: RefusedRun): Promise<void> {
  await github.updateRun({
    repository: run.repository,
    run: { id: run.runId, number: 0, attempt: run.attempt },
    status: 'completed',
    conclusion: 'startup_failure',
    triggeringActor: run.actor,
    ...(run.title === undefined ? {} : { displayTitle: run.title }),
    jobs: [],
  });
}
