import { execFile } from 'node:child_process';
import { devNull } from 'node:os';

export interface GitResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const ZERO = /^0+$/;
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Runs git on a bare repository with a clean environment; a non-zero exit is part of the result. */
export function runGit(
  gitDir: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<GitResult> {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    GIT_DIR: gitDir,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C.UTF-8',
    ...env,
  };
  return new Promise((resolve) => {
    execFile('git', [...args], { env: environment, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, stdout, stderr: stderr || (error?.message ?? '') });
    });
  });
}

/** The workflow files of a commit, in name order. */
export async function readWorkflowFiles(gitDir: string, sha: string): Promise<{ path: string; text: string }[]> {
  const listed = await runGit(gitDir, ['ls-tree', '-z', '--name-only', sha, '.github/workflows/']);
  const paths = listed.stdout.split('\0').filter((path) => /\.ya?ml$/.test(path));
  const files: { path: string; text: string }[] = [];
  for (const path of paths.sort()) {
    const shown = await runGit(gitDir, ['cat-file', 'blob', `${sha}:${path}`]);
    if (shown.code === 0) files.push({ path, text: shown.stdout });
  }
  return files;
}

/** The commit a ref points at (tags peeled); undefined when it does not exist. */
export async function resolveCommit(gitDir: string, ref: string): Promise<string | undefined> {
  const result = await runGit(gitDir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  return result.code === 0 ? result.stdout.trim() : undefined;
}

/**
 * The paths a push changed: between before and after; for a new branch since the parent of its oldest new commit.
 * `ref` is the pushed ref, which does not count as old.
 */
export async function changedPaths(
  gitDir: string,
  push: { readonly before: string; readonly after: string; readonly ref: string },
): Promise<string[]> {
  const base = ZERO.test(push.before) || push.before === '' ? await baseOfNewBranch(gitDir, push) : push.before;
  if (base === undefined) return [];
  const diff = await runGit(gitDir, ['diff', '--no-renames', '-z', '--name-only', base, push.after]);
  if (diff.code !== 0) throw new Error(`git diff ${base} ${push.after}: ${diff.stderr.trim()}`);
  return diff.stdout.split('\0').filter((path) => path !== '');
}

/** The paths a pull request changes: between the commit where it left its base, and its head. */
export async function changedInPull(
  gitDir: string,
  of: { readonly base: string; readonly head: string },
): Promise<string[]> {
  const range = `${of.base}...${of.head}`;
  const diff = await runGit(gitDir, ['diff', '--no-renames', '-z', '--name-only', range]);
  if (diff.code !== 0) throw new Error(`git diff ${range}: ${diff.stderr.trim()}`);
  return diff.stdout.split('\0').filter((path) => path !== '');
}

/** The message of a commit. */
export async function readMessage(gitDir: string, sha: string): Promise<string> {
  const shown = await runGit(gitDir, ['show', '--no-patch', '--format=%B', sha]);
  if (shown.code !== 0) throw new Error(`git show ${sha}: ${shown.stderr.trim()}`);
  return shown.stdout;
}

async function baseOfNewBranch(
  gitDir: string,
  push: { readonly after: string; readonly ref: string },
): Promise<string | undefined> {
  const args = [
    'rev-list',
    '--topo-order',
    push.after,
    `--exclude=${push.ref}`,
    '--exclude=refs/pull/*',
    '--not',
    '--all',
  ];
  const fresh = (await runGit(gitDir, args)).stdout.split('\n').filter((line) => line !== '');
  const oldest = fresh.at(-1);
  if (oldest === undefined) return undefined;
  return (await resolveCommit(gitDir, `${oldest}^`)) ?? EMPTY_TREE;
}

/** Writes the tree of a commit into a folder, without a `.git`. */
export async function exportTree(gitDir: string, sha: string, folder: string): Promise<void> {
  const env = { GIT_WORK_TREE: folder, GIT_INDEX_FILE: `${folder}.index` };
  const result = await runGit(gitDir, ['checkout', '--force', '--quiet', sha, '--', '.'], env);
  if (result.code !== 0) throw new Error(`git checkout ${sha}: ${result.stderr.trim()}`);
}
