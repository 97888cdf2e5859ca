/** Problems as they come, of which a million may be alike: the first of each kind is kept, the rest are counted. */
import type { EvidenceProblem } from './types.ts';

export class ProblemList {
  readonly #first = new Map<string, { readonly problem: EvidenceProblem; count: number }>();

  add(problem: EvidenceProblem): void {
    const key = kindOf(problem);
    const known = this.#first.get(key);
    if (known === undefined) this.#first.set(key, { problem, count: 1 });
    else if (known.problem.place !== problem.place || known.problem.message !== problem.message) known.count += 1;
  }

  has(code: EvidenceProblem['code'], file: string): boolean {
    return [...this.#first.values()].some(({ problem }) => problem.code === code && problem.file === file);
  }

  /** Whether a problem of this kind was named there already. */
  hasLike(problem: EvidenceProblem): boolean {
    return this.#first.has(kindOf(problem));
  }

  /** Whether anything was said of this metric of this file already. */
  concerns(of: Pick<EvidenceProblem, 'file' | 'metric' | 'task'>): boolean {
    return [...this.#first.values()].some(
      ({ problem }) => problem.file === of.file && problem.metric === of.metric && problem.task === of.task,
    );
  }

  /** Errors first, then by file, task, metric and code. */
  finish(): EvidenceProblem[] {
    const all = [...this.#first.values()].map(({ problem, count }) =>
      count === 1 ? problem : { ...problem, message: `${problem.message} (${count - 1} more like it.)` },
    );
    const rank = (one: EvidenceProblem): string =>
      [one.effect === 'error' ? 0 : 1, one.file, one.task ?? '', one.metric ?? '', one.code].join('\0');
    return all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }
}

function kindOf({ code, effect, file, metric, task }: EvidenceProblem): string {
  return JSON.stringify([code, effect, file, metric, task]);
}
