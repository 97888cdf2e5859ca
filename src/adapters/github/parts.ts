/**
 * Files that are being downloaded. They lie beside their target, so that the final rename is atomic, and nothing of
 * them stays: not after an error, not after an interruption, and what a killed process left goes with the next download.
 */
import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { mkdir, open, readdir, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SlipwayError } from '../../core/reasons.ts';

const active = new Set<string>();
let watching = false;

function watchExit(): void {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const part of active) {
      try {
        unlinkSync(part);
      } catch {
        // Already gone, or its folder is: either way nothing of it stays.
      }
    }
  });
}

/** Runs `work` with the path of a part file that does not exist yet, and removes whatever is left of it afterwards. */
export async function withPart<T>(target: string, work: (part: string) => Promise<T>): Promise<T> {
  const folder = dirname(target);
  await writing(target, async () => {
    await mkdir(folder, { recursive: true });
    await removeAbandoned(folder, basename(target));
  });
  const part = join(folder, `.${basename(target).slice(0, 180)}.${process.pid}-${randomBytes(4).toString('hex')}.part`);
  watchExit();
  active.add(part);
  try {
    return await work(part);
  } finally {
    await unlink(part).catch(() => {});
    active.delete(part);
  }
}

/** Puts a finished part in its place, durably: either the old file stands there or the whole new one. */
export async function keepPart(part: string, target: string): Promise<void> {
  await writing(target, () => rename(part, target));
  // Not every system can sync a folder; the rename itself is done either way.
  const folder = await open(dirname(target), 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

async function writing(target: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw unwritableError(target, error instanceof Error ? error.message : 'it cannot be written');
  }
}

export function unwritableError(target: string, reason: string): SlipwayError {
  return new SlipwayError({
    code: 'input_invalid',
    required: `a place where ${target} can be written`,
    found: reason,
    next: 'Make room, or give another folder, then run this again.',
  });
}

async function removeAbandoned(folder: string, name: string): Promise<void> {
  const prefix = `.${name.slice(0, 180)}.`;
  for (const entry of await readdir(folder)) {
    const owner = entry.startsWith(prefix)
      ? /^(\d+)-[0-9a-f]{8}\.part$/.exec(entry.slice(prefix.length))?.[1]
      : undefined;
    if (owner !== undefined && !isAlive(Number(owner))) await unlink(join(folder, entry)).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
