import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { compileGlob, matchesPatterns, type PatternList } from './filters.ts';

/**
 * `hashFiles()`: SHA-256 over the SHA-256 of each matching file of the workspace, in path order; '' when none matches.
 * The order of files is ours, so a value equals GitHub's only where one file matches.
 */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
  const lines = patterns.flatMap((pattern) => pattern.split('\n')).map((line) => line.trim());
  const files = findFiles(
    workspace,
    lines.filter((line) => line !== '' && !line.startsWith('#')),
    { hidden: true },
  );
  if (files.length === 0) return '';
  const total = createHash('sha256');
  for (const file of files)
    total.update(
      createHash('sha256')
        .update(readFileSync(join(workspace, file)))
        .digest(),
    );
  return total.digest('hex');
}

/**
 * The files below a folder that match glob patterns (`*`, `**`, `?`, `[]`, `!`), as sorted paths relative to it with `/`.
 * A pattern that names a folder takes all of it. Links are not followed. Patterns leading out of the folder match nothing.
 */
export function findFiles(
  folder: string,
  patterns: readonly string[],
  options: { readonly hidden: boolean },
): string[] {
  const compiled: PatternList = patterns.flatMap((pattern) => {
    const negated = pattern.startsWith('!');
    const path = cleanPattern(folder, negated ? pattern.slice(1) : pattern);
    if (path === undefined) return [];
    if (path === '') return [{ negated, regex: /^/ }];
    return [compileGlob(path), compileGlob(`${path}/**`)].map((regex) => ({ negated, regex }));
  });
  const found: string[] = [];
  walk(folder, '', options.hidden, (path) => {
    if (matchesPatterns(compiled, path)) found.push(path);
  });
  return found.sort();
}

function cleanPattern(folder: string, pattern: string): string | undefined {
  const path = isAbsolute(pattern) ? relative(folder, pattern).split(sep).join('/') : pattern;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? undefined : parts.join('/');
}

function walk(root: string, prefix: string, hidden: boolean, visit: (path: string) => void): void {
  for (const entry of readdirSync(join(root, prefix), { withFileTypes: true })) {
    if (!hidden && entry.name.startsWith('.')) continue;
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) walk(root, path, hidden, visit);
    else if (entry.isFile() || (entry.isSymbolicLink() && isFile(join(root, path)))) visit(path);
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
