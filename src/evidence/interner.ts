/** Texts that repeat, kept once: a number by row. */
import { type Interned, NO_NAME } from './types.ts';

/** A copy that does not keep the text alive that it was cut out of. Engines copy short texts to begin with. */
export function detach(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}

export class Interner {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  #rows: Uint32Array;

  constructor(capacity: number) {
    this.#rows = new Uint32Array(capacity).fill(NO_NAME);
  }

  grow(capacity: number): void {
    const rows = new Uint32Array(capacity).fill(NO_NAME);
    rows.set(this.#rows);
    this.#rows = rows;
  }

  /** The name of a row; null where it has none. */
  get(row: number): string | null {
    return this.#names[this.#rows[row] ?? NO_NAME] ?? null;
  }

  set(row: number, name: string): void {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.length;
      const own = detach(name);
      this.#names.push(own);
      this.#numbers.set(own, number);
    }
    this.#rows[row] = number;
  }

  /** Names sorted, rows in the order given: the same content gives the same arrays, in whatever order it came. */
  finish(order: Uint32Array): Interned {
    const names = [...this.#names].sort();
    const ranks = new Uint32Array(names.length);
    for (const [rank, name] of names.entries()) ranks[this.#numbers.get(name) ?? 0] = rank;
    const rows = new Uint32Array(order.length);
    for (let at = 0; at < order.length; at += 1) {
      const number = this.#rows[order[at] ?? 0] ?? NO_NAME;
      rows[at] = number === NO_NAME ? NO_NAME : (ranks[number] ?? NO_NAME);
    }
    return { names, rows };
  }
}
