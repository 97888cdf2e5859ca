import type { GitHubEvent } from './types.ts';

export type EventListener = (event: GitHubEvent) => void;

/**
 * What happened, for a runner in the same process. Listeners are called while the call that caused the event is still
 * being answered, so that whoever waits for idleness cannot miss a run; they must return at once.
 */
export class Events {
  readonly #listeners = new Map<GitHubEvent['name'], Set<EventListener>>();

  /** Calls the listener for each event of this name; the returned function stops that. */
  on(name: GitHubEvent['name'], listener: EventListener): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(name, listeners);
    return () => listeners.delete(listener);
  }

  /** True when somebody listens to events of this name. */
  wanted(name: GitHubEvent['name']): boolean {
    return (this.#listeners.get(name)?.size ?? 0) > 0;
  }

  emit(event: GitHubEvent): void {
    for (const listener of this.#listeners.get(event.name) ?? []) listener(event);
  }
}
