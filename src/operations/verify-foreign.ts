/** Files in the ledger that no event made: named, never acted on. */
import { modelFolder, pagePath, restrictionPath } from '../core/paths.ts';
import type { Replay } from '../core/replay.ts';
import type { ReadContext } from './context.ts';
import type { Finding } from './verify-findings.ts';

/** Folders asked for in one request. */
const PAGE = 100;

/** What lies in a model's folders and is none of the files that its events make. */
export async function findForeign(
  context: ReadContext,
  of: {
    readonly model: string;
    readonly replay: Replay;
    readonly commit: string;
    /** Paths that somebody else looks at. */
    readonly known?: ReadonlySet<string>;
    readonly find: (kind: Finding['kind'], where: string, detail: string) => void;
  },
): Promise<void> {
  const { model, replay, commit, find } = of;
  const expected = new Set([...replay.files.keys(), pagePath(model)]);
  const folders = new Set<string>([modelFolder(model)]);
  for (const path of expected)
    for (let at = parent(path); at.startsWith(modelFolder(model)); at = parent(at)) folders.add(at);
  const { sha256 } = context.ports;
  const restrictions = new Set(
    [...replay.versions.values()].map(({ record }) => restrictionPath({ model, version: record.version }, sha256)),
  );
  const all = [...folders];
  for (let start = 0; start < all.length; start += PAGE) {
    const page = all.slice(start, start + PAGE);
    const snapshot = await context.ports.ledger.read({ files: [], folders: page, at_commit: commit });
    for (const folder of page) {
      for (const name of snapshot.folders.get(folder) ?? []) {
        const path = `${folder}/${name}`;
        if (expected.has(path) || folders.has(path) || of.known?.has(path) === true) continue;
        // Whoever looks at a version heeds this file where the state says nothing of it, so it is not just in the way.
        if (restrictions.has(path)) find('edited', path, 'no event restricts this version');
        else find('foreign', path, 'no event made this; it is skipped');
      }
    }
  }
}

const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
