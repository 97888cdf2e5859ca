import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artifact } from '../results.ts';

export interface StoredArtifact extends Artifact {
  readonly attempt: number;
  /** Where its files are. */
  readonly folder: string;
}

/** Keeps the artifacts of runs in a folder. */
export interface ArtifactStore {
  /** Copies files (paths below `root`) into a new artifact; a taken name is `conflict` unless it may be replaced. */
  save(artifact: {
    readonly runId: number;
    readonly attempt: number;
    readonly name: string;
    readonly root: string;
    readonly files: readonly string[];
    readonly overwrite: 'allowed' | 'refused';
  }): Promise<{ readonly kind: 'saved'; readonly artifact: StoredArtifact } | { readonly kind: 'conflict' }>;
  /** The artifacts an attempt can see: its own, and earlier attempts' under names it has not used. */
  list(runId: number, attempt: number): Promise<readonly StoredArtifact[]>;
}

interface ArtifactRecord {
  readonly id: number;
  readonly name: string;
  readonly attempt: number;
  readonly size: number;
  readonly digest: string;
  readonly files: readonly string[];
}

/** Opens the store in a folder; it is made when the first artifact comes. */
export function createArtifactStore(dir: string): ArtifactStore {
  // Artifacts are saved one at a time, so that ids and names stay unique.
  let queue: Promise<unknown> = Promise.resolve();
  const folderOf = (runId: number) => join(dir, String(runId));

  const readAll = async (runId: number): Promise<StoredArtifact[]> => {
    const ids = await readdir(folderOf(runId)).catch(() => []);
    const stored = await Promise.all(
      ids.map(async (id) => {
        const folder = join(folderOf(runId), id);
        const record = JSON.parse(await readFile(join(folder, 'artifact.json'), 'utf8')) as ArtifactRecord;
        return { ...record, folder: join(folder, 'files') };
      }),
    );
    return stored.sort((a, b) => a.id - b.id);
  };

  const save: ArtifactStore['save'] = async (input) => {
    const present = await readAll(input.runId);
    const taken = present.find((artifact) => artifact.attempt === input.attempt && artifact.name === input.name);
    if (taken !== undefined && input.overwrite === 'refused') return { kind: 'conflict' };
    if (taken !== undefined) await rm(dirname(taken.folder), { recursive: true, force: true });
    const id = Math.max(0, ...present.map((artifact) => artifact.id)) + 1;
    const folder = join(folderOf(input.runId), String(id));
    const digest = createHash('sha256');
    let size = 0;
    for (const file of [...input.files].sort()) {
      const from = join(input.root, file);
      const to = join(folder, 'files', file);
      await mkdir(dirname(to), { recursive: true });
      await copyFile(from, to);
      size += (await stat(to)).size;
      digest.update(`${await hashFile(to)}  ${file}\n`);
    }
    const { name, attempt } = input;
    const record: ArtifactRecord = {
      id,
      name,
      attempt,
      size,
      digest: digest.digest('hex'),
      files: [...input.files].sort(),
    };
    await writeFile(join(folder, 'artifact.json'), `${JSON.stringify(record, null, 2)}\n`);
    return { kind: 'saved', artifact: { ...record, folder: join(folder, 'files') } };
  };

  return {
    save(input) {
      const next = queue.then(() => save(input));
      queue = next.catch(() => undefined);
      return next;
    },
    async list(runId, attempt) {
      const newest = new Map<string, StoredArtifact>();
      for (const artifact of await readAll(runId)) {
        const known = newest.get(artifact.name);
        if (artifact.attempt > attempt || (known !== undefined && known.attempt > artifact.attempt)) continue;
        newest.set(artifact.name, artifact);
      }
      return [...newest.values()];
    },
  };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
