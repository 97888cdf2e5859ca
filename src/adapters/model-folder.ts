/**
 * The model's folder: listed, hashed by streaming, read as text. Links that leave it, and what is no file (sockets,
 * devices, pipes), are refused with their names, all of them together, before anything is read.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Problem } from '../core/reasons.ts';
import { refuse, SlipwayError } from '../core/reasons.ts';
import type { FoundFile, ModelFolder } from '../ports.ts';
import { joinWithin } from './disk.ts';

/** Bytes read at once. */
const CHUNK = 1024 * 1024;
/** Files hashed side by side. Hashing shares one thread; this only keeps the disk busy meanwhile. */
const SIDE_BY_SIDE = 3;
/** A folder with more is a mistake, such as a whole home directory. */
export const FILES_LIMIT = 20_000;

interface Listed {
  readonly path: string;
  readonly size: number;
}

/** The folder at `path`. Whether it is there is found out when it is first listed or read. */
export function createModelFolder(path: string): ModelFolder {
  const root = resolve(path);
  const locate = (relative: string): string => joinWithin(root, relative);
  return {
    list: () => listFiles(root),
    hash: (paths) => hashFiles(root, paths),
    readText: (relative, limit) => readText(root, relative, limit),
    locate,
  };
}

async function listFiles(root: string): Promise<Listed[]> {
  const real = await rootOf(root);
  const problems: Problem[] = [];
  const files: Listed[] = [];
  const open: { readonly path: string; readonly ancestors: readonly string[] }[] = [{ path: '', ancestors: [real] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const folder = next;
    const names = await look(problems, folder.path === '' ? '.' : folder.path, () => readdir(join(root, folder.path)));
    for (const name of names ?? []) {
      const path = folder.path === '' ? name : `${folder.path}/${name}`;
      if (name.includes('\uFFFD') || name.includes('\\')) {
        problems.push({ where: path, message: 'The name is not UTF-8, or has a backslash in it: rename the file.' });
        continue;
      }
      const found = await look(problems, path, () => inspect({ root, real, path }));
      if (found === null) continue;
      if (found.kind === 'problem') problems.push({ where: path, message: found.message });
      else if (found.kind === 'file') files.push({ path, size: found.size });
      else if (folder.ancestors.includes(found.real))
        problems.push({ where: path, message: 'The link leads back into a folder that it lies in.' });
      else open.push({ path, ancestors: [...folder.ancestors, found.real] });
      if (files.length > FILES_LIMIT)
        refuseFolder([{ where: '.', message: `There are more than ${FILES_LIMIT} files.` }]);
    }
  }
  if (problems.length > 0) refuseFolder(problems);
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

type Inspected =
  | { readonly kind: 'file'; readonly size: number }
  | { readonly kind: 'folder'; readonly real: string }
  | { readonly kind: 'problem'; readonly message: string };

/** What stands at a path, links followed; a link that leaves the folder is a problem whatever it leads to. */
async function inspect(of: {
  readonly root: string;
  readonly real: string;
  readonly path: string;
}): Promise<Inspected> {
  const full = join(of.root, of.path);
  const own = await lstat(full);
  const target = own.isSymbolicLink() ? await realpath(full) : null;
  if (
    target !== null &&
    target !== of.real &&
    !target.startsWith(of.real.endsWith(sep) ? of.real : `${of.real}${sep}`)
  ) {
    return { kind: 'problem', message: 'It is a link that leaves the folder: put the file itself there.' };
  }
  const facts = target === null ? own : await stat(full);
  if (facts.isFile()) return { kind: 'file', size: facts.size };
  if (facts.isDirectory()) return { kind: 'folder', real: target ?? (await realpath(full)) };
  const what = facts.isSocket() ? 'a socket' : facts.isFIFO() ? 'a pipe' : 'a device';
  return { kind: 'problem', message: `It is ${what}, not a file.` };
}

async function rootOf(root: string): Promise<string> {
  const problems: Problem[] = [];
  const real = await look(problems, root, async () => {
    const facts = await stat(root);
    if (facts.isDirectory()) return realpath(root);
    problems.push({ where: root, message: 'It is not a folder.' });
    return null;
  });
  return real ?? refuseFolder(problems);
}

/** Runs a look at the disk; what the disk refuses becomes a problem at its place. */
async function look<T>(problems: Problem[], where: string, run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    problems.push({ where, message: diskMessage(error) });
    return null;
  }
}

function diskMessage(error: unknown): string {
  if (error instanceof SlipwayError) throw error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'It is not there, or is a link to nothing.';
  if (code === 'EACCES' || code === 'EPERM') return 'It cannot be read: no permission.';
  if (code === 'ELOOP') return 'It is a link that leads to itself.';
  if (code === 'ENAMETOOLONG') return 'Its name is too long.';
  if (code === 'EISDIR') return 'It is a folder, not a file.';
  if (code === '') throw error;
  return `It cannot be read: ${code}.`;
}

function refuseFolder(problems: readonly Problem[]): never {
  const list = problems.map((one) => `${one.where}: ${one.message}`).join(' ');
  refuse({
    code: 'artifacts_invalid',
    required: 'a folder of files that can be read, each within the folder',
    found: `${problems.length} problem${problems.length === 1 ? '' : 's'}: ${list}`,
    next: 'Mend them; nothing was registered.',
    problems,
  });
}

async function hashFiles(root: string, paths: readonly string[]): Promise<FoundFile[]> {
  const real = await rootOf(root);
  const problems: Problem[] = [];
  const found: FoundFile[] = new Array(paths.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    const buffers = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)] as const;
    for (let index = next++; index < paths.length; index = next++) {
      const path = paths[index] ?? '';
      const hashed = await look(problems, path, () =>
        withFile({ root, real, path }, problems, (file) => hashHandle(file, buffers)),
      );
      if (hashed !== null) found[index] = { path, ...hashed };
    }
  };
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, paths.length) }, worker));
  if (problems.length > 0) refuseFolder(problems);
  return found;
}

type Handle = Awaited<ReturnType<typeof open>>;

/** Opens a file after looking at what it is: opening a pipe would wait for ever, and a link may have changed. */
async function withFile<T>(
  of: { readonly root: string; readonly real: string; readonly path: string },
  problems: Problem[],
  work: (file: Handle) => Promise<T>,
): Promise<T | null> {
  const full = joinWithin(of.root, of.path);
  const found = await inspect(of);
  if (found.kind !== 'file') {
    problems.push({
      where: of.path,
      message: found.kind === 'problem' ? found.message : 'It is a folder, not a file.',
    });
    return null;
  }
  const file = await open(full, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** Reads the next piece while the last one is hashed. */
async function hashHandle(file: Handle, buffers: readonly [Buffer, Buffer]): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  let turn = 0;
  let reading = file.read(buffers[0], 0, CHUNK, null);
  for (;;) {
    const { bytesRead, buffer } = await reading;
    if (bytesRead === 0) return { sha256: hash.digest('hex'), size };
    turn = 1 - turn;
    reading = file.read(turn === 0 ? buffers[0] : buffers[1], 0, CHUNK, null);
    hash.update(buffer.subarray(0, bytesRead));
    size += bytesRead;
  }
}

async function readText(root: string, path: string, limit: number): Promise<string> {
  const real = await rootOf(root);
  const problems: Problem[] = [];
  const text = await look(problems, path, () =>
    withFile({ root, real, path }, problems, async (file) => {
      const { bytesRead, buffer } = await readUpTo(file, limit + 1);
      if (bytesRead > limit) {
        problems.push({ where: path, message: `It is larger than ${limit} bytes.` });
        return null;
      }
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead));
      } catch {
        problems.push({ where: path, message: 'It is not UTF-8 text: save it as UTF-8.' });
        return null;
      }
    }),
  );
  return text ?? refuseFolder(problems);
}

async function readUpTo(file: Handle, limit: number): Promise<{ bytesRead: number; buffer: Buffer }> {
  const { size } = await file.stat();
  const buffer = Buffer.alloc(Math.min(limit, size + 1));
  let total = 0;
  while (total < buffer.length) {
    const { bytesRead } = await file.read(buffer, total, buffer.length - total, null);
    if (bytesRead === 0) break;
    total += bytesRead;
  }
  return { bytesRead: total, buffer };
}
