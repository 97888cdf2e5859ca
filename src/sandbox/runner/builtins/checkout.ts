import { mkdir, readdir, rm } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { runProcess } from '../processes.ts';
import { insideFolder } from '../run-script.ts';
import type { Builtin, BuiltinCall, BuiltinResult } from './builtins.ts';

interface Target {
  readonly folder: string;
  readonly url: string;
  readonly token: string;
  readonly depth: number;
  readonly tags: boolean;
}

/** What to check out: a branch that is moved to a commit, a tag, a pull request's ref, or a commit alone. */
type Goal =
  | { readonly kind: 'branch'; readonly name: string; readonly from: string }
  | { readonly kind: 'tag'; readonly name: string; readonly from: string }
  /** `name` as `N/merge` or `N/head`. */
  | { readonly kind: 'pull'; readonly name: string; readonly from: string }
  | { readonly kind: 'commit'; readonly sha: string };

/** actions/checkout: fetches from the local GitHub with the job's token. */
export const checkout: Builtin = {
  inputs: [
    'repository',
    'ref',
    'token',
    'path',
    'clean',
    'fetch-depth',
    'fetch-tags',
    'show-progress',
    'persist-credentials',
    'set-safe-directory',
    'lfs',
    'submodules',
  ],
  run: runCheckout,
};

async function runCheckout(input: BuiltinCall): Promise<BuiltinResult> {
  const { job, inputs, call } = input;
  for (const name of ['lfs', 'submodules'] as const) {
    if (!['', 'false'].includes(inputs[name] ?? ''))
      return { kind: 'failed', message: `unsupported: ${name}: ${inputs[name]}` };
  }
  if ((inputs['clean'] ?? 'true') !== 'true') return { kind: 'failed', message: 'unsupported: clean: false' };
  const depth = Number(inputs['fetch-depth'] ?? '1');
  if (!Number.isInteger(depth) || depth < 0)
    return { kind: 'failed', message: `fetch-depth must be a whole number, found '${inputs['fetch-depth']}'` };
  const own = job.run.repository;
  const name = inputs['repository'] || own.fullName;
  const isOwn = name.toLowerCase() === own.fullName.toLowerCase();
  const repository = isOwn ? own : await job.run.machine.github.repository(name);
  if (repository === undefined)
    return { kind: 'failed', message: `Not Found: the repository '${name}' is not on the local GitHub` };
  const folder = insideFolder(job.folders.workspace, inputs['path'] ?? '');
  const target: Target = {
    folder,
    url: repository.cloneUrl,
    token: inputs['token'] || job.token,
    depth,
    tags: inputs['fetch-tags'] === 'true',
  };
  call.output.write(`Syncing repository: ${repository.fullName}`);
  await emptyFolder(folder);
  const git = createGit(input, target);
  if ((await git(['init', '--quiet', folder])) !== 0) return gitFailed('init');
  await git(['config', '--local', 'gc.auto', '0']);
  await git(['remote', 'add', 'origin', target.url]);
  const ref = inputs['ref'] || (isOwn ? job.run.event.ref : `refs/heads/${repository.defaultBranch}`);
  const sha = isOwn && !inputs['ref'] ? job.run.event.sha : undefined;
  const goal = await findGoal(input, target, { ref, sha });
  if (goal === undefined)
    return { kind: 'failed', message: `A branch or tag with the name '${ref}' could not be found` };
  const fetched = await fetchGoal(git, target, goal);
  if (fetched !== 0) return gitFailed('fetch');
  if ((await git(checkoutArguments(goal))) !== 0) return gitFailed('checkout');
  if (inputs['persist-credentials'] !== 'false') await persistCredentials(input, git, target);
  const commit = await readGit(input, target, ['rev-parse', 'HEAD']);
  return { kind: 'ok', outputs: { ref, commit: commit.trim() } };
}

function gitFailed(command: string): BuiltinResult {
  return { kind: 'failed', message: `git ${command} failed; the lines above say why` };
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}

async function findGoal(
  input: BuiltinCall,
  target: Target,
  wish: { readonly ref: string; readonly sha: string | undefined },
): Promise<Goal | undefined> {
  const { ref, sha } = wish;
  if (/^[0-9a-f]{40}$/.test(ref)) return { kind: 'commit', sha: ref };
  if (ref.startsWith('refs/heads/')) return { kind: 'branch', name: ref.slice(11), from: sha ?? ref };
  if (ref.startsWith('refs/tags/')) return { kind: 'tag', name: ref.slice(10), from: ref };
  if (ref.startsWith('refs/pull/')) return { kind: 'pull', name: ref.slice(10), from: sha ?? ref };
  const listed = await readGit(input, target, ['ls-remote', 'origin', `refs/heads/${ref}`, `refs/tags/${ref}`]);
  if (listed.includes(`\trefs/heads/${ref}`)) return { kind: 'branch', name: ref, from: `refs/heads/${ref}` };
  if (listed.includes(`\trefs/tags/${ref}`)) return { kind: 'tag', name: ref, from: `refs/tags/${ref}` };
  return undefined;
}

async function fetchGoal(git: Git, target: Target, goal: Goal): Promise<number> {
  const fetch = ['fetch', '--no-tags', '--prune', '--no-recurse-submodules', '--quiet'];
  const specs =
    goal.kind === 'branch'
      ? [`+${goal.from}:refs/remotes/origin/${goal.name}`]
      : goal.kind === 'tag'
        ? [`+${goal.from}:refs/tags/${goal.name}`]
        : goal.kind === 'pull'
          ? [`+${goal.from}:refs/remotes/pull/${goal.name}`]
          : [`+${goal.sha}:refs/slipway/checkout`];
  const tags = target.tags ? ['+refs/tags/*:refs/tags/*'] : [];
  if (target.depth > 0) return git([...fetch, `--depth=${target.depth}`, 'origin', ...specs, ...tags]);
  const all = await git([...fetch, 'origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']);
  // The branch may have moved since the event; what counts is the event's commit.
  return all === 0 ? git(['fetch', '--no-tags', '--quiet', 'origin', ...specs]) : all;
}

function checkoutArguments(goal: Goal): string[] {
  if (goal.kind === 'branch')
    return ['checkout', '--quiet', '--force', '-B', goal.name, `refs/remotes/origin/${goal.name}`];
  if (goal.kind === 'tag') return ['checkout', '--quiet', '--force', '--detach', `refs/tags/${goal.name}`];
  if (goal.kind === 'pull') return ['checkout', '--quiet', '--force', '--detach', `refs/remotes/pull/${goal.name}`];
  return ['checkout', '--quiet', '--force', '--detach', goal.sha];
}

type Git = (args: readonly string[]) => Promise<number>;

function createGit(input: BuiltinCall, target: Target): Git {
  return (args) => runGitHere(input, target, { args, onLine: input.call.output.write });
}

async function readGit(input: BuiltinCall, target: Target, args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  await runGitHere(input, target, { args, onLine: (line) => lines.push(line) });
  return lines.join('\n');
}

async function runGitHere(
  input: BuiltinCall,
  target: Target,
  command: { readonly args: readonly string[]; readonly onLine: (line: string) => void },
): Promise<number> {
  const ended = await runProcess({
    command: 'git',
    args: command.args,
    cwd: target.folder,
    // The token goes by environment, so that no process list shows it.
    env: {
      ...input.env,
      ...credentials(target),
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: devNull,
    },
    onLine: command.onLine,
    signal: input.call.signal,
    timeoutMs: input.call.timeoutMs,
    graceMs: input.job.run.machine.graceMs,
  });
  if (ended.kind === 'not_started') input.call.output.annotate('failure', `git could not be started: ${ended.message}`);
  return ended.kind === 'exited' ? ended.code : 1;
}

function headerKey(url: string): string | undefined {
  return /^https?:/.test(url) ? `http.${new URL(url).origin}/.extraheader` : undefined;
}

function header(token: string): string {
  return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}

function credentials(target: Target): Record<string, string> {
  const key = headerKey(target.url);
  if (key === undefined) return {};
  return { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: key, GIT_CONFIG_VALUE_0: header(target.token) };
}

async function persistCredentials(input: BuiltinCall, git: Git, target: Target): Promise<void> {
  const key = headerKey(target.url);
  if (key === undefined) return;
  const value = header(target.token);
  input.job.masker.add(value.slice('AUTHORIZATION: basic '.length));
  await git(['config', '--local', key, value]);
  input.addPost(async () => {
    await runGitHere({ ...input, call: { ...input.call, signal: new AbortController().signal } }, target, {
      args: ['config', '--local', '--unset-all', key],
      onLine: () => undefined,
    });
  });
}
