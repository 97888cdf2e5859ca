import type { RunJobUpdate } from './ports.ts';
import type { RunConclusion } from './results.ts';
import type { RunState } from './state.ts';

export type Reporter = ReturnType<typeof createReporter>;

/** Sends updates of a run one after the other, with the present state of all its jobs. */
export function createReporter(run: RunState, title: () => string) {
  const jobs = new Map<string, RunJobUpdate>();
  let queue: Promise<void> = Promise.resolve();
  const report = (status: 'in_progress' | 'waiting' | 'completed', conclusion?: RunConclusion) => {
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
      report(statusOf([...jobs.values()]));
    },
    settle: () => queue,
  };
}

/** A run waits when one of its jobs waits for reviewers and no other is on its way. */
function statusOf(jobs: readonly RunJobUpdate[]): 'in_progress' | 'waiting' {
  const open = jobs.filter((job) => job.status !== 'completed');
  return open.length > 0 && open.every((job) => job.status === 'waiting') ? 'waiting' : 'in_progress';
}
