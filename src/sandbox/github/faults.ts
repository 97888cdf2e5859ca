import type { Fault, FaultEffect } from './types.ts';

/** Failures that tests ask for: which request, how often, what happens. */
export class Faults {
  #active: { fault: Fault; seen: number; left: number }[] = [];

  /** Adds a failure; the returned function takes it back. */
  add(fault: Fault): () => void {
    const entry = { fault, seen: 0, left: fault.times ?? 1 };
    this.#active.push(entry);
    return () => {
      this.#active = this.#active.filter((other) => other !== entry);
    };
  }

  clear(): void {
    this.#active = [];
  }

  /** The effects for this request, in the order they were added; each counts as used. */
  take(method: string, path: string, body: string): FaultEffect[] {
    const effects: FaultEffect[] = [];
    for (const entry of this.#active) {
      const { match, effect } = entry.fault;
      if (match.method !== undefined && match.method.toUpperCase() !== method) continue;
      if (match.path !== undefined && !match.path.test(path)) continue;
      if (match.body !== undefined && !match.body.test(body)) continue;
      entry.seen += 1;
      if (match.nth !== undefined && entry.seen < match.nth) continue;
      if (entry.left <= 0) continue;
      entry.left -= 1;
      effects.push(effect);
    }
    return effects;
  }
}
