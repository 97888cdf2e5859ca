/** The little that operations do to the disk outside of a model's folder. */
import { rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { refuse } from '../core/reasons.ts';
import type { Disk } from '../ports.ts';

export function createDisk(): Disk {
  return {
    join: joinWithin,
    remove: (path) => rm(path, { force: true }),
  };
}

/** See {@link Disk.join}; refuses with `artifacts_invalid`, since such a path can only come from a record gone wrong. */
export function joinWithin(folder: string, path: string): string {
  const parts = path.split('/');
  const escapes =
    isAbsolute(path) ||
    path.includes('\0') ||
    path.includes('\\') ||
    parts.some((part) => part === '' || part === '.' || part === '..');
  if (escapes) {
    refuse({
      code: 'artifacts_invalid',
      required: 'a relative path that stays within its folder',
      found: JSON.stringify(path.slice(0, 200)),
      next: 'Do not use this record: run `slipway verify` to see whether it was tampered with.',
    });
  }
  return join(folder, ...parts);
}
