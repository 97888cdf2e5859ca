import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { type GitHubSandbox, type RepositoryRole, startGitHub } from '../../../src/sandbox/github/index.ts';
import { bindGithub } from '../../../src/sandbox/runner/github-binding.ts';
import type { RunResult } from '../../../src/sandbox/runner/results.ts';
import { createRunner, type Runner } from '../../../src/sandbox/runner/runner.ts';
import { logOf } from './fake-github.ts';

const run = promisify(execFile);
export const REPO = 'acme/models';

export interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

/** The local GitHub with a runner attached and real git in front of it, as people and workflows use it. */
export interface LocalGithub {
  readonly github: GitHubSandbox;
  readonly runner: Runner;
  readonly clock: { now: Date };
  /** An API call by a person, below the repository. */
  call(login: string, method: string, path: string, body?: unknown): Promise<Reply>;
  /** Commits files on a branch in a clone and pushes it over HTTP; a branch that is missing leaves from main. */
  push(
    login: string,
    of: { branch: string; files: Record<string, string>; message?: string; repo?: string },
  ): Promise<void>;
  /** Opens a pull request into main; gives its number. */
  propose(login: string, head: string): Promise<number>;
  /** Lets everything come to rest: what ended since, by workflow name. */
  settle(): Promise<Record<string, RunResult[]>>;
  /** Nothing may have been refused on the way. */
  end(): Promise<void>;
}

export async function startLocalGithub(of: {
  readonly workflows: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
}): Promise<LocalGithub> {
  const dir = mkdtempSync(join(tmpdir(), 'runner-flow-'));
  const clock = { now: new Date('2026-03-01T10:00:00Z') };
  const github = await startGitHub({
    dir: join(dir, 'github'),
    clock: () => clock.now,
    limits: { enabled: false },
  });
  github.addOrg('acme');
  const roles: Record<string, RepositoryRole> = { amara: 'admin', bo: 'write', chen: 'write', dara: 'read' };
  for (const login of Object.keys(roles)) github.addUser(login);
  const named = Object.entries(of.workflows).map(([name, text]) => [`.github/workflows/${name}`, text]);
  const files = { 'train.txt': 'training\n', ...Object.fromEntries(named) };
  await github.addRepo({ owner: 'acme', name: 'models', files, author: 'amara' });
  for (const [login, role] of Object.entries(roles)) github.setRole({ repo: REPO, login, role });
  const errors: Error[] = [];
  const runner = createRunner({
    github: bindGithub(github),
    dir: join(dir, 'runner'),
    secrets: () => of.secrets ?? {},
    onError: (error) => void errors.push(error),
  });
  const detach = runner.attach();
  const tokens = new Map(Object.keys(roles).map((login) => [login, github.personToken(login)]));
  const call: LocalGithub['call'] = async (login, method, path, body) => {
    const answer = await fetch(`${github.apiUrl}/repos/${REPO}${path}`, {
      method,
      headers: { authorization: `Bearer ${tokens.get(login)}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  let clones = 0;
  const push: LocalGithub['push'] = async (login, { branch, files: written, message = 'Change', repo = REPO }) => {
    clones += 1;
    const clone = join(dir, `clone-${clones}`);
    const credentials = Buffer.from(`${login}:${tokens.get(login)}`).toString('base64');
    const git = (cwd: string, ...args: string[]) =>
      run('git', args, {
        cwd,
        env: {
          PATH: process.env['PATH'],
          HOME: dir,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_TERMINAL_PROMPT: '0',
          GIT_AUTHOR_NAME: login,
          GIT_AUTHOR_EMAIL: `${login}@users.noreply.github.com`,
          GIT_COMMITTER_NAME: login,
          GIT_COMMITTER_EMAIL: `${login}@users.noreply.github.com`,
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: 'http.extraHeader',
          GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}`,
        },
      });
    await git(dir, 'clone', '--quiet', `${github.url}/${repo}.git`, clone);
    const known = await git(clone, 'ls-remote', '--heads', 'origin', branch);
    await git(clone, 'checkout', '--quiet', '-B', branch, known.stdout === '' ? 'origin/main' : `origin/${branch}`);
    for (const [path, text] of Object.entries(written)) {
      mkdirSync(dirname(join(clone, path)), { recursive: true });
      writeFileSync(join(clone, path), text);
    }
    await git(clone, 'add', '--all');
    await git(clone, 'commit', '--quiet', '-m', message);
    await git(clone, 'push', '--quiet', 'origin', branch);
  };
  const propose: LocalGithub['propose'] = async (login, head) => {
    const opened = await call(login, 'POST', '/pulls', { title: 'A better model', head, base: 'main' });
    expect(opened.status, JSON.stringify(opened.body)).toBe(201);
    return opened.body.number;
  };
  const settle: LocalGithub['settle'] = async () => {
    const ended: Record<string, RunResult[]> = {};
    for (const result of await runner.settle()) {
      ended[result.workflow.name] ??= [];
      ended[result.workflow.name]?.push(result);
    }
    return ended;
  };
  const end = async (): Promise<void> => {
    detach();
    await runner.close();
    await github.close();
    rmSync(dir, { recursive: true, force: true });
    expect(errors).toEqual([]);
  };
  return { github, runner, clock, call, push, propose, settle, end };
}

/** A step that calls the API with the job's token and prints `name=STATUS`. */
export function apiStep(of: { name: string; method: string; path: string; body: string }): string {
  const { name, method, path, body } = of;
  return `- run: |
    curl -s -o answer.json -w '${name}=%{http_code}\\n' -H "authorization: Bearer $TOKEN" -X ${method} "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY${path}" -d "$BODY"
  env:
    TOKEN: \${{ github.token }}
    BODY: '${body}'
`;
}

/** What the steps of runs print themselves, without what the runner says about them. */
export function printed(runs: readonly RunResult[] | undefined): string[] {
  let inGroup = false;
  return (runs ?? []).flatMap(logOf).filter((line) => {
    const wasInGroup = inGroup;
    inGroup = line.startsWith('##[group]') || (inGroup && line !== '##[endgroup]');
    return !inGroup && !wasInGroup;
  });
}
