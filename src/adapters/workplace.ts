/** A checkout on this machine, as `init` sees it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { refuse } from '../core/reasons.ts';
import type { Workplace } from '../ports.ts';
import { joinWithin } from './disk.ts';

/** Refuses with `input_invalid` when the folder cannot be read or written. */
export function createWorkplace(folder: string): Workplace {
  return {
    read: async (path) => {
      try {
        return await readFile(joinWithin(folder, path), 'utf8');
      } catch (cause) {
        if (codeOf(cause) === 'ENOENT') return null;
        return unusable(cause, { what: 'read', path });
      }
    },
    write: async (path, text) => {
      const target = joinWithin(folder, path);
      await mkdir(dirname(target), { recursive: true }).catch((cause: unknown) =>
        unusable(cause, { what: 'written', path }),
      );
      try {
        // `wx` is the promise to replace nothing, kept by the system and not by a look beforehand.
        await writeFile(target, text, { flag: 'wx' });
        return { kind: 'written' };
      } catch (cause) {
        if (codeOf(cause) === 'EEXIST') return { kind: 'exists' };
        return unusable(cause, { what: 'written', path });
      }
    },
  };
}

function codeOf(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}

function unusable(cause: unknown, of: { readonly what: string; readonly path: string }): never {
  refuse({
    code: 'input_invalid',
    required: `a folder in which ${of.path} can be ${of.what}`,
    found: codeOf(cause) ?? 'an unknown error of the file system',
    next: 'Run this in a checkout of the repository, as somebody who may write there.',
  });
}
