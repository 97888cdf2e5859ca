/** What was found wrong while reading: the first are named, all are counted. */
import type { ObservationProblem } from './types.ts';

/** How many of each weight are named. */
export const NAMED_LIMIT = 20;
const SHOWN_LENGTH = 80;

export interface Found {
  readonly where: string;
  readonly message: string;
}

export class ProblemLog {
  readonly #named: Record<ObservationProblem['weight'], Found[]> = { hold: [], note: [] };
  readonly #more = { hold: 0, note: 0 };

  /** Nothing may be decided on this. The words are made only if they are to be read: millions of rows may be wrong. */
  hold(make: () => Found): void {
    this.#add('hold', make);
  }

  /** It was put right, and is told. */
  note(make: () => Found): void {
    this.#add('note', make);
  }

  #add(weight: ObservationProblem['weight'], make: () => Found): void {
    if (this.#named[weight].length < NAMED_LIMIT) this.#named[weight].push(make());
    else this.#more[weight] += 1;
  }

  /** What holds first. What is beyond the limit is one more problem that says how many there are. */
  list(): ObservationProblem[] {
    return (['hold', 'note'] as const).flatMap((weight) => {
      const named = this.#named[weight].map((one) => ({ ...one, weight }));
      const more = this.#more[weight];
      const last = named.at(-1);
      if (more === 0 || last === undefined) return named;
      return [...named, { where: last.where, message: `and ${countOf(more, 'more problem')} after it`, weight }];
    });
  }
}

/** `1,234 rows`, `1 row`. */
export function countOf(count: number, one: string): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${one}${count === 1 ? '' : 's'}`;
}

/** What stands somewhere, quoted and shortened. */
export function show(text: string): string {
  return JSON.stringify(text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH)}…`);
}
