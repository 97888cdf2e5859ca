/** The demo's world: a local GitHub with a runner, one organisation, its people, and the example repository. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type GitHubSandbox, startGitHub } from '../github/index.ts';
import { bindGithub, createRunner, type Runner, type RunResult } from '../runner/index.ts';

const run = promisify(execFile);

export const REPOSITORY = 'acme/flight-delay';

/** Who takes part, with their role on the repository. Obviously made up. */
export const PEOPLE = {
  amara: 'admin',
  bo: 'maintain',
  chen: 'write',
  dara: 'read',
  eli: 'maintain',
  farid: 'read',
  gita: 'read',
} as const;
export type Person = keyof typeof PEOPLE;

export interface World {
  readonly github: GitHubSandbox;
  readonly runner: Runner;
  readonly dir: string;
  /** Work tree of the repository, as a person has it. */
  readonly clone: string;
  /** Moves the calendar on; nobody waits. */
  advance(hours: number): void;
  now(): Date;
  /** Commits and pushes a change as a person, waits for the runs it starts, and returns them. */
  push(of: {
    readonly as: Person;
    readonly message: string;
    readonly files: Readonly<Record<string, string>>;
  }): Promise<readonly RunResult[]>;
  /** Starts a workflow as a person, waits for it, and returns its run. */
  dispatch(of: {
    readonly as: Person;
    readonly workflow: string;
    readonly inputs: Readonly<Record<string, string>>;
  }): Promise<RunResult>;
  /** Runs this very program as a person; returns the result it writes as JSON. */
  slipway(of: { readonly as: Person; readonly args: readonly string[] }): Promise<ProgramResult>;
  /** Asks GitHub something as a person; refused answers throw. */
  api<T>(of: {
    readonly as: Person;
    readonly method: string;
    readonly path: string;
    readonly body?: unknown;
  }): Promise<T>;
  /** Waits until nothing runs any more but what waits for reviewers, and returns what has ended. */
  settle(): Promise<readonly RunResult[]>;
  close(): Promise<void>;
}

export interface ProgramResult {
  readonly decision: string;
  readonly reason_code: string;
  readonly summary: string;
  readonly warnings: readonly string[];
  readonly effects: readonly { readonly effect: string; readonly url?: string }[];
  readonly checks: { readonly children?: readonly { readonly name: string; readonly detail: string }[] };
  // biome-ignore lint/suspicious/noExplicitAny: each command has a record of its own; the story knows which
  readonly record: any;
}

export interface WorldOptions {
  readonly dir: string;
  /** Folder of the project: where `actions/`, `examples/` and `dist/` are. */
  readonly project: string;
  readonly port: number;
  /** Folders of `examples/` that make the repository, later ones on top of earlier ones. Default: `flight-delay` alone. */
  readonly examples?: readonly string[];
}

export async function startWorld(options: WorldOptions): Promise<World> {
  const { dir, project } = options;
  const begun = Date.now();
  let ahead = 0;
  const start = Date.parse('2026-03-02T08:00:00Z');
  const now = (): Date => new Date(start + ahead + (Date.now() - begun));
  const github = await startGitHub({ dir: join(dir, 'github'), port: options.port, clock: now });
  github.addOrg('acme');
  for (const login of Object.keys(PEOPLE)) github.addUser(login);
  const files = join(dir, 'repository');
  for (const example of options.examples ?? ['flight-delay'])
    cpSync(join(project, 'examples', example), files, { recursive: true });
  // The first push of the story brings the recipe; what earlier runs of the example left behind stays out.
  for (const path of ['recipe.json', 'registry-inputs', 'model'])
    rmSync(join(files, path), { recursive: true, force: true });
  await github.addRepo({
    owner: 'acme',
    name: 'flight-delay',
    fromDir: files,
    author: 'amara',
    settings: { immutable_releases: true, actions_can_create_pull_requests: true },
  });
  for (const [login, role] of Object.entries(PEOPLE)) github.setRole({ repo: REPOSITORY, login, role });
  const runner = createRunner({
    github: bindGithub(github),
    dir: join(dir, 'runner'),
    actions: { 'slipway-dev/slipway': project },
    now,
  });
  const detach = runner.attach();
  const tokens = Object.fromEntries(Object.keys(PEOPLE).map((login) => [login, github.personToken(login)]));
  const clone = join(dir, 'clone');
  const home = join(dir, 'home');
  mkdirSync(home, { recursive: true });

  const git = async (as: Person, ...args: readonly string[]): Promise<void> => {
    const credentials = Buffer.from(`${as}:${tokens[as] ?? ''}`).toString('base64');
    const date = now().toISOString();
    await run('git', args, {
      cwd: args[0] === 'clone' ? dir : clone,
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_AUTHOR_NAME: as,
        GIT_AUTHOR_EMAIL: `${as}@users.noreply.github.com`,
        GIT_COMMITTER_NAME: as,
        GIT_COMMITTER_EMAIL: `${as}@users.noreply.github.com`,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'http.extraHeader',
        GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}`,
      },
    });
  };
  await git('amara', 'clone', '--quiet', `${github.url}/${REPOSITORY}.git`, clone);

  const world: World = {
    github,
    runner,
    dir,
    clone,
    now,
    advance: (hours) => {
      ahead += hours * 3_600_000;
    },
    push: async ({ as, message, files: changed }) => {
      for (const [path, text] of Object.entries(changed)) writeFileSync(join(clone, path), text);
      await git(as, 'add', '--all');
      await git(as, 'commit', '--quiet', '--message', message);
      await git(as, 'push', '--quiet', 'origin', 'HEAD');
      return runner.settle();
    },
    dispatch: async ({ as, workflow, inputs }) => {
      const answer = await fetch(`${github.apiUrl}/repos/${REPOSITORY}/actions/workflows/${workflow}/dispatches`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokens[as] ?? ''}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ref: 'main', inputs }),
      });
      if (!answer.ok)
        throw new Error(`${workflow} could not be started as ${as}: ${answer.status} ${await answer.text()}`);
      const [result] = await runner.settle();
      if (result === undefined) throw new Error(`${workflow} was started as ${as}, but nothing ran`);
      return result;
    },
    api: async ({ as, method, path, body }) => {
      const answer = await fetch(`${github.apiUrl}/repos/${REPOSITORY}${path}`, {
        method,
        headers: { authorization: `Bearer ${tokens[as] ?? ''}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path} as ${as}: ${answer.status} ${text}`);
      return (text === '' ? null : JSON.parse(text)) as never;
    },
    settle: () => runner.settle(),
    slipway: async ({ as, args }) => {
      const file = join(dir, 'result.json');
      rmSync(file, { force: true });
      const env = {
        PATH: process.env['PATH'],
        HOME: home,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_SERVER_URL: github.url,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_GRAPHQL_URL: github.graphqlUrl,
        GITHUB_TOKEN: tokens[as],
      };
      // A refusal ends with exit code 1 and is a result like any other.
      const ended = await run(process.execPath, [join(project, 'dist/index.js'), ...args, '--json', file], {
        cwd: clone,
        env,
      }).catch((error: { stdout?: string; stderr?: string }) => error);
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as ProgramResult;
      } catch {
        throw new Error(`slipway ${args.join(' ')} gave no result:\n${ended.stdout ?? ''}${ended.stderr ?? ''}`);
      }
    },
    close: async () => {
      detach();
      await runner.close();
      await github.close();
    },
  };
  return world;
}
