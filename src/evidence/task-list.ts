/** Tasks and judges over all files: what several files say of one must be the same. */
import type { ProblemList } from './problems.ts';
import type { Task } from './types.ts';

export interface Judged {
  readonly task: string | null;
  readonly metric: string;
  readonly judge: string;
}

export class TaskList {
  readonly #problems: ProblemList;
  readonly #tasks = new Map<string, { task: Task; readonly file: string }>();
  readonly #judges = new Map<string, string>();

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  add(given: Partial<Task> & { readonly id: string }, file: string): void {
    const next: Task = { version: null, hash: null, shots: null, ...given };
    const known = this.#tasks.get(next.id);
    if (known === undefined) {
      this.#tasks.set(next.id, { task: next, file });
      return;
    }
    for (const field of ['version', 'hash', 'shots'] as const) {
      const was = known.task[field];
      const is = next[field];
      if (is === null || is === was) continue;
      if (was === null) known.task = { ...known.task, [field]: is };
      else {
        const where = known.file === file ? `in ${file}` : `in ${known.file} and in ${file}`;
        const message = `A task is one thing; the ${field} of ${next.id} is given as ${was} and as ${is} ${where}.`;
        this.#complain({ file, task: next.id, metric: null, message });
      }
    }
  }

  addJudge(of: Judged, file: string): void {
    const { task, metric, judge } = of;
    const key = JSON.stringify([task, metric]);
    const known = this.#judges.get(key);
    if (known === undefined) this.#judges.set(key, judge);
    else if (known !== judge) {
      const message = `The samples of ${metric} must have one judge; found ${known} and ${judge}.`;
      this.#complain({ file, task, metric, message });
    }
  }

  judgeOf(task: string | null, metric: string): string | null {
    return this.#judges.get(JSON.stringify([task, metric])) ?? null;
  }

  finish(): Task[] {
    return [...this.#tasks.values()].map(({ task }) => task).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #complain(of: {
    readonly file: string;
    readonly task: string | null;
    readonly metric: string | null;
    readonly message: string;
  }): void {
    this.#problems.add({ ...of, code: 'tasks_disagree', effect: 'error', place: null });
  }
}
