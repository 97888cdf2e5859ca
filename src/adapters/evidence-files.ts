/**
 * Evaluation files on this disk: found by paths, folders and globs, opened as streams. What cannot be found or leaves
 * its folder is refused before anything is read, all of it together. Also what only Node has for reading them.
 */
import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../core/reasons.ts';
import { countProblems, refuse } from '../core/reasons.ts';
import type { SourceFile } from '../evidence/format.ts';
import { compileGlob, isGlob } from '../evidence/glob.ts';

/** Bytes read at once: little enough that what becomes of them is young garbage. */
const CHUNK = 64 * 1024;
/** More is a mistake, such as a whole home folder. */
export const EVIDENCE_FILES_LIMIT = 20_000;
/** Folders that evaluations do not lie in, and that may be vast. */
const SKIPPED = new Set(['.git', 'node_modules']);

interface Found {
  /** Where it is on this disk. */
  readonly full: string;
  /** How many of the last names of `full` tell it by: those below the folder that was named. */
  readonly names: number;
}

/**
 * The files that the patterns name, each once, sorted by path. A pattern is a path of a file, a path of a folder (all
 * files in it, at any depth), or a glob with `**`, `*`, `?` and `{a,b}`; relative ones start at `base`. Refuses with
 * `input_invalid` what names nothing, links that leave the folder they are in, and what is no file.
 */
export async function openEvidence(of: {
  readonly patterns: readonly string[];
  readonly base: string;
}): Promise<SourceFile[]> {
  const problems: Problem[] = [];
  const found = new Map<string, Found>();
  for (const pattern of of.patterns) {
    const files = await findFiles({ pattern, base: resolve(of.base), problems });
    for (const one of files) if (!found.has(one.full)) found.set(one.full, one);
  }
  if (of.patterns.length === 0) problems.push({ where: '.', message: 'No evaluation file was named.' });
  if (problems.length > 0) refuseFiles(problems);
  const named = nameFiles([...found.values()]);
  const files = await Promise.all(
    [...named].map(async ([path, full]) => createSourceFile({ path, full, size: (await stat(full)).size })),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** A file on disk; it is opened anew each time it is read. The pieces are of one buffer, valid until the next. */
export function createSourceFile(of: {
  readonly path: string;
  readonly full: string;
  readonly size: number;
}): SourceFile {
  return {
    path: of.path,
    size: of.size,
    async *open() {
      const handle = await open(of.full, constants.O_RDONLY | constants.O_NONBLOCK);
      try {
        const buffer = new Uint8Array(Math.min(CHUNK, Math.max(of.size + 1, 1)));
        for (;;) {
          const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
          if (bytesRead === 0) return;
          yield buffer.subarray(0, bytesRead);
        }
      } finally {
        await handle.close();
      }
    },
  };
}

interface Searched {
  readonly pattern: string;
  readonly base: string;
  readonly problems: Problem[];
}

async function findFiles(of: Searched): Promise<Found[]> {
  const { pattern, base, problems } = of;
  const clean = pattern.trim().replaceAll('\\', sep === '\\' ? '/' : '\\');
  if (clean === '') {
    problems.push({ where: '.', message: 'A pattern is empty.' });
    return [];
  }
  return isGlob(clean)
    ? findByGlob({ pattern: clean, base, problems })
    : findByPath({ pattern: clean, base, problems });
}

async function findByPath(of: Searched): Promise<Found[]> {
  const full = resolve(of.base, of.pattern);
  const facts = await look(of.problems, of.pattern, () => stat(full));
  if (facts === null) return [];
  if (facts.isFile()) {
    const leaves = await look(of.problems, of.pattern, () => leavesFolder({ full, root: of.base }));
    if (leaves === true) of.problems.push({ where: of.pattern, message: LINK_LEAVES });
    return leaves === false ? [{ full, names: namesBelow(full, of.base) }] : [];
  }
  if (!facts.isDirectory()) {
    of.problems.push({ where: of.pattern, message: 'It is neither a file nor a folder.' });
    return [];
  }
  const files = await walk({ root: full, problems: of.problems, shown: of.pattern });
  if (files.length === 0) of.problems.push({ where: of.pattern, message: 'The folder holds no file.' });
  return files.map((one) => ({ full: one, names: namesBelow(one, full) }));
}

async function findByGlob(of: Searched): Promise<Found[]> {
  const parts = of.pattern.split('/');
  const fixed = parts.findIndex((part) => isGlob(part));
  const prefix = parts.slice(0, fixed).join('/');
  const root = resolve(of.base, isAbsolute(of.pattern) ? `/${prefix}` : prefix);
  const glob = compileGlob(parts.slice(fixed).join('/'));
  if (glob.kind === 'invalid') {
    of.problems.push({ where: of.pattern, message: glob.message });
    return [];
  }
  const there = await look(
    of.problems,
    of.pattern,
    () => stat(root),
    `The pattern matches no file: there is no folder ${prefix}.`,
  );
  if (there === null) return [];
  const matches = (full: string): boolean => glob.matches(relative(root, full).split(sep).join('/'));
  const files = (await walk({ root, problems: of.problems, shown: prefix === '' ? '.' : prefix, matches })).filter(
    matches,
  );
  if (files.length === 0) of.problems.push({ where: of.pattern, message: 'The pattern matches no file.' });
  return files.map((full) => ({ full, names: namesBelow(full, of.base) }));
}

const LINK_LEAVES = 'It is a link that leaves the folder: put the file itself there.';

/** All files below a folder. A link is followed when it stays within it; one that leaves is a problem if it would count. */
async function walk(of: {
  readonly root: string;
  readonly problems: Problem[];
  readonly shown: string;
  readonly matches?: (full: string) => boolean;
}): Promise<string[]> {
  const { root, problems, shown, matches } = of;
  const files: string[] = [];
  const open: { readonly folder: string; readonly ancestors: readonly string[] }[] = [
    { folder: root, ancestors: [await realpath(root)] },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { folder, ancestors } = next;
    const names = (await look(problems, `${shown}/${relative(root, folder)}`, () => readdir(folder))) ?? [];
    for (const name of names) {
      if (SKIPPED.has(name)) continue;
      const full = join(folder, name);
      const where = join(shown, relative(root, full)).split(sep).join('/');
      const counts = matches?.(full) ?? true;
      const own = await look(problems, where, () => lstat(full));
      if (own === null) continue;
      const leaves = own.isSymbolicLink() ? await look(problems, where, () => leavesFolder({ full, root })) : false;
      if (leaves === true && counts) problems.push({ where, message: LINK_LEAVES });
      if (leaves !== false) continue;
      const facts = own.isSymbolicLink() ? await look(problems, where, () => stat(full)) : own;
      if (facts === null) continue;
      if (facts.isFile()) files.push(full);
      else if (facts.isDirectory()) {
        const real = await realpath(full);
        if (!ancestors.includes(real)) open.push({ folder: full, ancestors: [...ancestors, real] });
      } else if (counts) problems.push({ where, message: 'It is a pipe, socket or device, not a file.' });
      if (files.length > EVIDENCE_FILES_LIMIT)
        refuseFiles([
          { where: shown, message: `There are more than ${EVIDENCE_FILES_LIMIT} files: name the evaluation files.` },
        ]);
    }
  }
  return files;
}

/** Whether what stands at a path inside of a folder is really outside of it. A path outside to begin with was meant. */
async function leavesFolder(of: { readonly full: string; readonly root: string }): Promise<boolean> {
  if (!isWithin(of.full, of.root)) return false;
  return !isWithin(await realpath(of.full), await realpath(of.root));
}

function isWithin(full: string, root: string): boolean {
  return full === root || full.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
}

/** Names between a folder and a file; 1 for a file elsewhere, whose folders are nobody's business. */
function namesBelow(full: string, folder: string): number {
  return isWithin(full, folder) ? relative(folder, full).split(sep).length : 1;
}

/** A path for each file: as few of its last names as it was found by, more where two would be the same. */
function nameFiles(found: readonly Found[]): Map<string, string> {
  const named = new Map<string, string>();
  let open = found.map((one) => ({ ...one }));
  while (open.length > 0) {
    const groups = new Map<string, Found[]>();
    for (const one of open) {
      const path = one.full.split(sep).slice(-one.names).join('/');
      groups.set(path, [...(groups.get(path) ?? []), one]);
    }
    open = [];
    for (const [path, group] of groups) {
      const [first] = group;
      if (group.length === 1 && first !== undefined && !named.has(path)) named.set(path, first.full);
      else open.push(...group.map((one) => ({ ...one, names: one.names + 1 })));
    }
  }
  return named;
}

async function look<T>(problems: Problem[], where: string, run: () => Promise<T>, missing?: string): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    const message =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? (missing ?? 'There is no such file or folder.')
        : code === 'EACCES' || code === 'EPERM'
          ? 'It cannot be read: no permission.'
          : code === 'ELOOP'
            ? 'It is a link that leads to itself.'
            : `It cannot be read: ${code}.`;
    problems.push({ where, message });
    return null;
  }
}

function refuseFiles(problems: readonly Problem[]): never {
  refuse({
    code: 'input_invalid',
    required: 'evaluation files that can be read: paths, folders, or globs with **, *, ? and {a,b}',
    found: countProblems(problems.map((one) => `${one.where}: ${one.message}`)),
    next: 'Check the paths, and that the step that writes the files ran before this one.',
    problems,
  });
}
