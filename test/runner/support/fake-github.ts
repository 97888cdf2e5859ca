import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type {
  EnvironmentDecision,
  EnvironmentEntry,
  EnvironmentRequest,
  JobIdentity,
  NewRun,
  RerunRequest,
  RunnerEvent,
  RunnerGithub,
  RunUpdate,
} from '../../../src/sandbox/runner/ports.ts';
import type { RunResult } from '../../../src/sandbox/runner/results.ts';
import { createRunner, type Runner, type RunnerOptions } from '../../../src/sandbox/runner/runner.ts';

export const ZERO = '0'.repeat(40);

/** A GitHub with one real bare repository, `acme/models`, and nothing behind its other calls but a notebook. */
export interface FakeGithub extends RunnerGithub {
  readonly dir: string;
  readonly tokens: JobIdentity[];
  readonly oidc: JobIdentity[];
  readonly revoked: string[];
  readonly created: NewRun[];
  readonly updates: RunUpdate[];
  /** What stands before environments by name; `open` where nothing is said. */
  readonly gates: Record<string, EnvironmentEntry>;
  /** Jobs that asked to enter an environment and wait. */
  readonly waiting: EnvironmentRequest[];
  /** Decides for all jobs that wait at an environment, as its reviewer would. */
  decide(name: string, answer: 'approved' | 'rejected' | EnvironmentDecision, by?: string): void;
  emit(event: RunnerEvent): void;
  /** Asks for a finished run again, as somebody does by the API. */
  askAgain(request: RerunRequest): void;
  /** Commits files (undefined deletes) on a branch and returns the commit. */
  commit(files: Record<string, string | undefined>, options?: { branch?: string; message?: string }): string;
  git(...args: string[]): string;
  dispose(): void;
}

export function createFakeGithub(): FakeGithub {
  const dir = mkdtempSync(join(tmpdir(), 'runner-test-'));
  const gitDir = join(dir, 'models.git');
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: dir,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'amara',
    GIT_AUTHOR_EMAIL: 'amara@example.com',
    GIT_COMMITTER_NAME: 'amara',
    GIT_COMMITTER_EMAIL: 'amara@example.com',
    GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
    GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
  };
  const work = join(dir, 'work');
  const run = (cwd: string, args: string[]) => execFileSync('git', args, { cwd, env, encoding: 'utf8' }).trim();
  run(dir, ['init', '--quiet', '--bare', '-b', 'main', gitDir]);
  run(dir, ['init', '--quiet', '-b', 'main', work]);
  run(work, ['remote', 'add', 'origin', gitDir]);
  const tokens: JobIdentity[] = [];
  const oidc: JobIdentity[] = [];
  const revoked: string[] = [];
  const created: NewRun[] = [];
  const updates: RunUpdate[] = [];
  const gates: Record<string, EnvironmentEntry> = {};
  const waiting: EnvironmentRequest[] = [];
  const listeners = new Set<(event: RunnerEvent) => void>();
  const reruns = new Set<(request: RerunRequest) => void>();
  return {
    dir,
    tokens,
    oidc,
    revoked,
    created,
    updates,
    gates,
    waiting,
    serverUrl: 'http://127.0.0.1:1',
    apiUrl: 'http://127.0.0.1:1/api/v3',
    graphqlUrl: 'http://127.0.0.1:1/api/graphql',
    async repository(fullName) {
      if (fullName.toLowerCase() !== 'acme/models') return undefined;
      return {
        fullName: 'acme/models',
        id: 7,
        owner: 'acme',
        ownerId: 3,
        defaultBranch: 'main',
        gitDir,
        cloneUrl: `file://${gitDir}`,
      };
    },
    async userId(login) {
      return login.length;
    },
    async jobToken(job) {
      tokens.push(job);
      const token = `ghs_token${String(tokens.length).padStart(4, '0')}`;
      return { token, revoke: async () => void revoked.push(token) };
    },
    async oidcRequest(job) {
      oidc.push(job);
      return { url: 'http://127.0.0.1:1/oidc', token: 'oidc-request-token', close: async () => undefined };
    },
    async createRun(input) {
      created.push(input);
      return { id: 100 + created.length, number: created.length };
    },
    async updateRun(update) {
      updates.push(update);
    },
    async enterEnvironment(request) {
      const gate = gates[request.name] ?? { kind: 'open' };
      if (gate.kind === 'waiting') {
        waiting.push(request);
        request.signal.addEventListener('abort', () => {
          if (waiting.includes(request)) waiting.splice(waiting.indexOf(request), 1);
        });
      }
      return gate;
    },
    decide(name, answer, by = 'bo') {
      const decision = typeof answer === 'string' ? { kind: answer, by } : answer;
      const decided = waiting.filter((request) => request.name === name);
      if (decided.length === 0) throw new Error(`nothing waits at ${name}`);
      for (const request of decided) {
        waiting.splice(waiting.indexOf(request), 1);
        request.decided(decision);
      }
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onRerun(listener) {
      reruns.add(listener);
      return () => reruns.delete(listener);
    },
    askAgain(request) {
      for (const listener of reruns) listener(request);
    },
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    commit(files, { branch = 'main', message = 'change' } = {}) {
      const current = run(work, ['symbolic-ref', '--short', 'HEAD']);
      if (current !== branch) run(work, ['checkout', '--quiet', '-B', branch]);
      for (const [path, text] of Object.entries(files)) {
        const full = join(work, path);
        mkdirSync(dirname(full), { recursive: true });
        if (text === undefined) rmSync(full);
        else writeFileSync(full, text);
      }
      run(work, ['add', '--all']);
      run(work, ['commit', '--quiet', '--allow-empty', '-m', message]);
      run(work, ['push', '--quiet', '--force', 'origin', branch]);
      return run(work, ['rev-parse', 'HEAD']);
    },
    git: (...args) => run(gitDir, args),
    dispose: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** A push of a commit to a branch, as a runner event. */
export function pushEvent(sha: string, more: Partial<RunnerEvent> & { before?: string } = {}): RunnerEvent {
  const { before = ZERO, payload = {}, ...rest } = more;
  return {
    repository: 'acme/models',
    event: 'push',
    ref: 'refs/heads/main',
    sha,
    actor: 'amara',
    ...rest,
    payload: { before, after: sha, head_commit: { message: 'Train the model\n\nbody' }, ...payload },
  };
}

/** Runs one workflow on a push in a fresh repository and returns its result. */
export async function runWorkflowText(
  text: string,
  options: { files?: Record<string, string>; runner?: Partial<RunnerOptions>; github?: FakeGithub } = {},
): Promise<{ result: RunResult; github: FakeGithub; runner: Runner }> {
  const github = options.github ?? createFakeGithub();
  const sha = github.commit({ '.github/workflows/test.yml': text, ...options.files });
  const runner = createRunner({ github, dir: join(github.dir, 'runner'), graceMs: 100, ...options.runner });
  const [result, ...others] = await runner.runEvent(pushEvent(sha));
  if (result === undefined || others.length > 0)
    throw new Error(`one run was expected, found ${others.length + (result ? 1 : 0)}`);
  return { result, github, runner };
}

/** A workflow with one job whose steps are given as YAML lines. */
export function jobWithSteps(steps: string, job = ''): string {
  const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n${indent(job, 4)}\n    steps:\n${indent(steps.trim(), 6)}\n`;
}

/** All log lines of a run's steps, in order. */
export function logOf(result: RunResult): string[] {
  type Steps = RunResult['jobs'][number]['steps'];
  const lines = (steps: Steps): string[] =>
    steps.flatMap((step) => [...step.log.map((line) => line.text), ...lines(step.children)]);
  return result.jobs.flatMap((job) => lines(job.steps));
}
