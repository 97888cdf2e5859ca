import type { RunJobUpdate } from './ports.ts';
import type { RunConclusion } from './results.ts';
import type { RunState } from './state.ts';

export type Reporter = ReturnType<typeof createReporter>;

/** Sends updates of a run one after the other, with the present state of all its jobs. */
export function createReporter(run: RunState, title: () => string) {
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
    job(update: RunJobUpdate) {
      jobs.set(update.slug, update);
      report('in_progress');
    },
    settle: () => queue,
  };
}
