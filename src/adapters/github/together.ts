/** Reads of the ledger at one commit that are asked for at once travel in one request: each asks for what it needs. */
import type { Ledger, LedgerQuery, LedgerSnapshot } from '../../ports.ts';

interface Waiting {
  readonly query: LedgerQuery;
  readonly resolve: (snapshot: LedgerSnapshot) => void;
  readonly reject: (error: unknown) => void;
}

/** The same ledger. Only what is pinned to a commit is put together, as its answer cannot depend on when it is given. */
export function readTogether(ledger: Ledger): Ledger {
  const waiting = new Map<string, Waiting[]>();

  function flush(commit: string): void {
    const all = waiting.get(commit) ?? [];
    waiting.delete(commit);
    ledger.read(merged(commit, all)).then(
      (snapshot) => {
        for (const { resolve } of all) resolve(snapshot);
      },
      (error: unknown) => {
        for (const { reject } of all) reject(error);
      },
    );
  }

  return {
    ...ledger,
    read: (query) => {
      const { at_commit: commit, models, folders, recent_releases: recent } = query;
      if (commit === undefined || models !== undefined || folders !== undefined || recent !== undefined)
        return ledger.read(query);
      return new Promise((resolve, reject) => {
        const all = waiting.get(commit) ?? [];
        all.push({ query, resolve, reject });
        waiting.set(commit, all);
        if (all.length === 1) setImmediate(flush, commit);
      });
    },
  };
}

function merged(commit: string, all: readonly Waiting[]): LedgerQuery {
  const union = (of: (query: LedgerQuery) => readonly string[]): string[] => [
    ...new Set(all.flatMap(({ query }) => of(query))),
  ];
  return {
    at_commit: commit,
    files: union((query) => query.files),
    tags: union((query) => query.tags ?? []),
    releases: union((query) => query.releases ?? []),
  };
}
