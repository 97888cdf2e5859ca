import { mustGit } from './git-process.ts';
import type { Commit } from './object-format.ts';
import { typeOfMode } from './object-format.ts';
import type { GitRepository } from './repository.ts';

export interface HistoryEntry {
  oid: string;
  commit: Commit;
}
export interface HistoryFilter {
  path?: string;
  /** Milliseconds; commits outside are left out. */
  since?: number;
  until?: number;
}

function revListArguments(start: string, filter: HistoryFilter): string[] {
  const age = (option: string, millis: number | undefined): string[] =>
    millis === undefined ? [] : [`--${option}=${Math.floor(millis / 1000)}`];
  const path = filter.path === undefined || filter.path === '' ? [] : ['--', filter.path];
  return [...age('max-age', filter.since), ...age('min-age', filter.until), start, ...path];
}

/** Ids of the commits reachable from one that fit a filter, in `git log` order; git itself walks, at any size. */
export async function listHistory(
  repository: GitRepository,
  start: string,
  filter: HistoryFilter & { most?: number },
): Promise<string[]> {
  const most = filter.most === undefined ? [] : [`--max-count=${filter.most}`];
  const args = ['--literal-pathspecs', 'rev-list', ...most, ...revListArguments(start, filter)];
  const text = (await mustGit({ dir: repository.dir, args })).toString('latin1');
  return text.split('\n').filter((line) => line !== '');
}

/** How many commits listHistory would name. */
export async function countHistory(repository: GitRepository, start: string, filter: HistoryFilter): Promise<number> {
  const args = ['--literal-pathspecs', 'rev-list', '--count', ...revListArguments(start, filter)];
  return Number((await mustGit({ dir: repository.dir, args })).toString('latin1'));
}

/** Commits reachable from one, newest first by commit date, parents after children; stop taking when it is enough. */
export async function* walkHistory(repository: GitRepository, start: string): AsyncGenerator<HistoryEntry> {
  const seen = new Set<string>([start]);
  const open: HistoryEntry[] = [];
  const add = async (oid: string): Promise<void> => {
    const commit = await repository.objects.readCommit(oid);
    if (commit === undefined) return;
    const entry = { oid, commit };
    const at = open.findIndex((other) => other.commit.committer.seconds < commit.committer.seconds);
    if (at === -1) open.push(entry);
    else open.splice(at, 0, entry);
  };
  await add(start);
  for (let entry = open.shift(); entry !== undefined; entry = open.shift()) {
    const { commit } = entry;
    for (const parent of commit.parents) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      await add(parent);
    }
    yield entry;
  }
}

export interface ChangedPath {
  path: string;
  status: 'added' | 'modified' | 'removed';
  before: string | undefined;
  after: string | undefined;
}

/** The files that differ between two trees, by path. */
export async function diffTrees(
  repository: GitRepository,
  before: string | undefined,
  after: string | undefined,
): Promise<ChangedPath[]> {
  const changes: ChangedPath[] = [];
  const walk = async (a: string | undefined, b: string | undefined, prefix: string): Promise<void> => {
    if (a === b) return;
    const left = new Map(
      (a === undefined ? [] : ((await repository.objects.readTree(a)) ?? [])).map((e) => [e.name, e]),
    );
    const right = new Map(
      (b === undefined ? [] : ((await repository.objects.readTree(b)) ?? [])).map((e) => [e.name, e]),
    );
    for (const name of new Set([...left.keys(), ...right.keys()])) {
      const x = left.get(name);
      const y = right.get(name);
      if (x?.oid === y?.oid && x?.mode === y?.mode) continue;
      const xTree = x !== undefined && typeOfMode(x.mode) === 'tree';
      const yTree = y !== undefined && typeOfMode(y.mode) === 'tree';
      if (xTree || yTree) await walk(xTree ? x.oid : undefined, yTree ? y.oid : undefined, `${prefix}${name}/`);
      const before = x === undefined || xTree ? undefined : x.oid;
      const after = y === undefined || yTree ? undefined : y.oid;
      if (before === undefined && after === undefined) continue;
      const status = before === undefined ? 'added' : after === undefined ? 'removed' : 'modified';
      changes.push({ path: `${prefix}${name}`, status, before, after });
    }
  };
  await walk(before, after, '');
  return changes.sort((p, q) => (p.path < q.path ? -1 : 1));
}
