/** The state of a rollout as a file on this machine. */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { refuse } from '../core/reasons.ts';
import type { StateFile } from '../ports/serving.ts';

/** Characters: a state keeps so many looks, and sums of so many metrics, at most. */
const LARGEST = 64 * 1024 * 1024;

/** Refuses with `input_invalid` when it can be neither read nor written. */
export function createStateFile(path: string): StateFile {
  return {
    path,
    read: async () => {
      try {
        const text = await readFile(path, 'utf8');
        if (text.length <= LARGEST) return text;
      } catch (cause) {
        if (codeOf(cause) === 'ENOENT') return null;
        return unusable({ path, what: 'read', found: codeOf(cause) });
      }
      return unusable({ path, what: 'read', found: `more than ${LARGEST} characters` });
    },
    write: async (text) => {
      // Beside the file, because a rename is atomic within one file system only.
      const beside = `${path}.${process.pid}.tmp`;
      try {
        const file = await open(beside, 'w');
        try {
          await file.writeFile(text);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(beside, path);
      } catch (cause) {
        // That it could not be written is what is told, whatever becomes of what was begun.
        await rm(beside, { force: true }).catch(() => undefined);
        unusable({ path, what: 'written', found: codeOf(cause) });
      }
    },
  };
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'an unknown error';
}

function unusable(of: { readonly path: string; readonly what: string; readonly found: string }): never {
  refuse({
    code: 'input_invalid',
    required: `a state file ${of.path} that can be ${of.what}`,
    found: of.found,
    next: 'Name another file with `--state`, or none: then it is looked once, from the beginning.',
  });
}
