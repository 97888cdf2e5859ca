/** A run, as far as it matters for whether anything still moves. */
export interface RunMotion {
  /** The whole run waits for something that others decide; the returned function ends that at once. */
  wait(): () => void;
  job(id: string): JobMotion;
  end(): void;
}

export interface JobMotion {
  /** Jobs of a matrix run in lines, one after the other in each; the returned function ends the line. */
  line(): () => void;
  /** What runs in one of the lines waits; the returned function ends that at once. */
  wait(): () => void;
  end(): void;
}

export interface Motion {
  /** Counts work until it ends. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Counts a run until its end; each of its jobs with all jobs that must end before it. */
  addRun(jobs: ReadonlyMap<string, ReadonlySet<string>>): RunMotion;
  /** Resolves when nothing moves by itself: what has not ended waits for people, or for something that waits for them. */
  rest(): Promise<void>;
}

/**
 * Tells whether anything moves by itself. All of it is counting at the very moment something changes, without clocks, so
 * that rest is neither seen too early, between two steps of a run, nor missed while a run waits for reviewers.
 */
export function createMotion(): Motion {
  const runs = new Set<{ readonly still: () => boolean }>();
  let works = 0;
  let listeners: (() => void)[] = [];
  const changed = () => {
    const told = listeners;
    listeners = [];
    for (const tell of told) tell();
  };
  const counter = (count: (by: 1 | -1) => void) => () => {
    let ended = false;
    count(1);
    changed();
    return () => {
      if (ended) return;
      ended = true;
      count(-1);
      changed();
    };
  };
  const atRest = () => works === 0 && [...runs].every((run) => run.still());

  return {
    track(work) {
      const end = counter((by) => {
        works += by;
      })();
      work.then(end, end);
      return work;
    },
    addRun(jobs) {
      let waits = 0;
      const states = new Map([...jobs.keys()].map((id) => [id, { ended: false, lines: 0, waits: 0 }]));
      const stateOf = (id: string) => {
        const state = states.get(id);
        if (state === undefined) throw new Error(`the run has no job ${id}`);
        return state;
      };
      const jobStill = (id: string, before: ReadonlySet<string>) => {
        const state = stateOf(id);
        if (state.ended || [...before].some((other) => !stateOf(other).ended)) return true;
        return state.lines > 0 && state.waits === state.lines;
      };
      const run = {
        still: () =>
          waits > 0 ||
          ([...states.values()].some((state) => !state.ended) &&
            [...jobs].every(([id, before]) => jobStill(id, before))),
      };
      runs.add(run);
      return {
        wait: counter((by) => {
          waits += by;
        }),
        job(id) {
          const state = stateOf(id);
          return {
            line: counter((by) => {
              state.lines += by;
            }),
            wait: counter((by) => {
              state.waits += by;
            }),
            end() {
              state.ended = true;
              changed();
            },
          };
        },
        end() {
          runs.delete(run);
          changed();
        },
      };
    },
    async rest() {
      while (!atRest()) await new Promise<void>((resolve) => listeners.push(resolve));
    },
  };
}
