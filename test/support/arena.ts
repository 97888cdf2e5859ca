/**
 * A registry as jobs of GitHub Actions see it, on the local GitHub: every write comes from a listed workflow with a
 * proof of origin. It can be copied with all its state, so that one prepared registry serves many trials.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPorts, type LocalPorts } from '../../src/adapters/local-ports.ts';
import type { Result } from '../../src/core/result.ts';
import type { Context } from '../../src/operations/context.ts';
import { verify } from '../../src/operations/verify.ts';
import type { Finding } from '../../src/operations/verify-findings.ts';
import { type Exchange, type GitHubSandbox, type JobPermissions, startGitHub } from '../../src/sandbox/github/index.ts';
import { createExchangeValidator, type ExchangeValidator } from './contract.ts';
import { modelFiles, testClock } from './registry.ts';

export const REPOSITORY = 'acme/models';
export const WORKFLOW = '.github/workflows/models.yml';
const MODELS = ['flight-delay', ...Array.from({ length: 10 }, (_one, index) => `model-${index}`)];

const POLICY = `version: 1
lifecycle: basic
stages: { production: { from: [none, staging] } }
ledger:
  produced-by: [${WORKFLOW}]
permissions:
  register: [automation]
  promote: { staging: [automation], production: [automation], archived: [automation], none: [automation] }
  rollback: [automation]
  hold: [automation]
aliases:
  champion: { follows: production }
models:
${MODELS.map((model) => `  ${model}: {}`).join('\n')}
`;

export const PERMISSIONS: JobPermissions = { contents: 'write', issues: 'write', 'id-token': 'write' };

/** Which job asks: the same run and job ask the same thing again, whatever the attempt. */
export interface JobFacts {
  readonly run: number;
  readonly job?: string;
  readonly attempt?: number;
  readonly permissions?: JobPermissions;
  /** Path of the workflow; the listed one, unless it is said. */
  readonly workflow?: string;
  readonly event?: string;
  /** Who caused the run; amara, unless it is said. */
  readonly actor?: string;
  /** The pull request that the run is of. */
  readonly pull?: { readonly number: number; readonly head: string; readonly fork?: true };
}

export interface Arena {
  readonly github: GitHubSandbox;
  /** Folder of this arena; `copyArena` copies it. */
  readonly dir: string;
  /** GitHub's clock stands still unless it is moved. */
  readonly clock: { now: Date };
  /** Commit of the default branch that versions are built from. */
  readonly source: string;
  readonly validator: ExchangeValidator;
  /** Every API exchange so far; to be emptied by whoever counts. */
  readonly exchanges: Exchange[];
  env(job: JobFacts): Record<string, string>;
  ports(job: JobFacts, options?: { readonly signal?: AbortSignal; readonly sleeps?: number[] }): Promise<LocalPorts>;
  context(
    job: JobFacts,
    options?: { readonly signal?: AbortSignal; readonly sleeps?: number[]; readonly patience?: number },
  ): Promise<Context>;
  /** A model folder with a model of the given text. */
  folder(name: string, files?: Readonly<Record<string, string>>): string;
  /** Stops serving; the folder stays. */
  close(): Promise<void>;
  /** Stops serving and removes the folder. */
  dispose(): Promise<void>;
}

const START = '2026-03-02T09:00:00Z';

/** A new registry with an empty ledger. */
export async function createArena(options: { readonly now?: Date; readonly policy?: string } = {}): Promise<Arena> {
  const dir = mkdtempSync(join(tmpdir(), 'slipway-arena-'));
  const arena = await serve({
    dir,
    port: await freePort(dir),
    clock: { now: options.now ?? new Date(START) },
    fill: (github) => fill(github, options.policy ?? POLICY),
  });
  await (await arena.ports({ run: 1 })).ledger.create(
    new Map([
      ['README.md', '# Model registry\n'],
      ['genesis.json', '{}\n'],
    ]),
  );
  return arena;
}

async function fill(github: GitHubSandbox, policy: string): Promise<void> {
  github.addOrg('acme');
  github.addUser('amara');
  const files = { '.github/slipway.yml': policy, [WORKFLOW]: 'on: push\njobs: {}\n', 'README.md': '# Models\n' };
  await github.addRepo({ owner: 'acme', name: 'models', files });
  github.setRole({ repo: REPOSITORY, login: 'amara', role: 'admin' });
}

/** Serves a copy of an arena's folder at the same address. The original must not be serving any more. */
export async function copyArena(original: Arena): Promise<Arena> {
  const dir = mkdtempSync(join(tmpdir(), 'slipway-arena-'));
  cpSync(original.dir, dir, { recursive: true });
  return serve({ dir, port: Number(new URL(original.github.url).port), clock: { now: original.clock.now } });
}

/** Makes an arena cheap to copy: its git objects become one file. Nothing may be serving it. */
export function packArena(arena: Arena): void {
  execFileSync('git', ['-C', arena.github.gitDir(REPOSITORY), 'repack', '-adq']);
}

/** Ports are taken from below those that systems give out, so that nobody takes one while a copy is about to be served. */
async function freePort(dir: string): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    try {
      const probe = await startGitHub({ dir: join(dir, 'probe'), port });
      await probe.close();
      rmSync(join(dir, 'probe'), { recursive: true, force: true });
      return port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
}

async function serve(of: {
  readonly dir: string;
  readonly port: number;
  readonly clock: { now: Date };
  readonly fill?: (github: GitHubSandbox) => Promise<void>;
}): Promise<Arena> {
  const { dir, port, clock } = of;
  const validator = createExchangeValidator();
  const exchanges: Exchange[] = [];
  const observe = (exchange: Exchange): void => {
    exchanges.push(exchange);
    validator.observe(exchange);
  };
  const github = await startGitHub({
    dir: join(dir, 'github'),
    port,
    clock: () => clock.now,
    observe,
    limits: { enabled: false },
  });
  await of.fill?.(github);
  const source = (await github.readRef(REPOSITORY, 'refs/heads/main')) ?? '';
  const env: Arena['env'] = (job) => jobEnvironment(github, { source, dir, job });
  const ports: Arena['ports'] = (job, { signal, sleeps } = {}) =>
    createPorts({ env: env(job), clock: countedClock(clock, sleeps), ...(signal === undefined ? {} : { signal }) });
  // This process's own connections have to learn of it before a copy is served at the same address.
  const close = async (): Promise<void> => {
    await github.close();
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    github,
    dir,
    clock,
    source,
    validator,
    exchanges,
    env,
    ports,
    context: async (job, { patience = 60_000, ...options } = {}) => {
      const made = await ports(job, options);
      return { ports: made, caller: await made.caller(), mode: 'apply', patience };
    },
    folder: (name, files = modelFiles(name)) => {
      for (const [path, text] of Object.entries(files)) {
        const file = join(dir, 'folders', name, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      return join(dir, 'folders', name);
    },
    close,
    dispose: async () => {
      await close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function countedClock(clock: { now: Date }, sleeps: number[] | undefined): ReturnType<typeof testClock> {
  const inner = testClock(clock);
  const sleep = (milliseconds: number): Promise<void> => {
    sleeps?.push(milliseconds);
    return inner.sleep(milliseconds);
  };
  return { ...inner, sleep };
}

function jobEnvironment(
  github: GitHubSandbox,
  of: { readonly source: string; readonly dir: string; readonly job: JobFacts },
): Record<string, string> {
  const { source, dir, job } = of;
  const { attempt = 1, run, permissions = PERMISSIONS, workflow = WORKFLOW, actor = 'amara', pull } = job;
  const ref = pull === undefined ? 'refs/heads/main' : `refs/pull/${pull.number}/merge`;
  const event = job.event ?? (pull === undefined ? 'push' : 'pull_request');
  const oidc = github.oidcRequest({
    repository: REPOSITORY,
    ref,
    sha: source,
    workflow: 'models',
    workflow_path: workflow,
    run_id: run,
    run_attempt: attempt,
    actor,
    event_name: event,
  });
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_TOKEN: github.jobToken({ repo: REPOSITORY, permissions, run }),
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_JOB: job.job ?? 'registry',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/${workflow}@${ref}`,
    GITHUB_REF: ref,
    GITHUB_SHA: source,
    GITHUB_EVENT_NAME: event,
    GITHUB_ACTOR: actor,
    ...(pull === undefined ? {} : { GITHUB_EVENT_PATH: pullEvent(dir, pull) }),
    ...(permissions['id-token'] === 'write'
      ? { ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken }
      : {}),
  };
}

/** The event of a pull request as GitHub leaves it for a job, as far as it is read. */
function pullEvent(dir: string, pull: NonNullable<JobFacts['pull']>): string {
  const path = join(dir, `event-${pull.number}.json`);
  const head = { sha: pull.head, repo: { id: pull.fork === true ? 2 : 1 } };
  writeFileSync(path, JSON.stringify({ pull_request: { number: pull.number, head }, repository: { id: 1 } }));
  return path;
}

/** What a registry looks like from outside, without what differs from one run of the same story to the next. */
export interface Picture {
  readonly events: readonly unknown[];
  readonly files: readonly string[];
  readonly commits: number;
  readonly tags: readonly string[];
  readonly releases: readonly unknown[];
  readonly issues: readonly unknown[];
  readonly state: unknown;
}

/** Times, ids and digests become words; numbers, names and texts stay. */
function plain(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, '<time>')
    .replace(/sha256:[0-9a-f]{64}/g, '<digest>')
    .replace(/\b[0-9a-f]{64}\b/g, '<hash>')
    .replace(/\b[0-9a-f]{40}\b/g, '<object>');
}

function withoutAttempt(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, one: unknown) => (key === 'attempt' || key === 'origin' ? undefined : one)),
  );
}

/** Files at the head of the ledger, all with one process. */
function readJson(gitDir: string, paths: readonly string[]): unknown[] {
  const input = paths.map((path) => `model-registry:${path}\n`).join('');
  let rest = execFileSync('git', ['-C', gitDir, 'cat-file', '--batch'], { input, maxBuffer: 64 * 1024 * 1024 });
  return paths.map((path) => {
    const end = rest.indexOf(10);
    const size = Number(/ blob (\d+)$/.exec(rest.subarray(0, end).toString('utf8'))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw new Error(`the ledger has no ${path}`);
    const text = rest.subarray(end + 1, end + 1 + size).toString('utf8');
    rest = rest.subarray(end + 2 + size);
    return JSON.parse(text) as unknown;
  });
}

export async function pictureOf(arena: Arena, model: string): Promise<Picture> {
  const { github } = arena;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', github.gitDir(REPOSITORY), ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const paths = git('ls-tree', '-r', '--name-only', 'model-registry').trim().split('\n');
  const wanted = [...paths.filter((path) => path.startsWith(`models/${model}/events/`)), `models/${model}/state.json`];
  const [state, ...events] = readJson(github.gitDir(REPOSITORY), wanted).reverse();
  const headers = { authorization: `Bearer ${github.personToken('amara')}` };
  const get = async (path: string): Promise<Record<string, unknown>[]> => {
    const answer = await fetch(`${github.apiUrl}/repos/${REPOSITORY}${path}`, { headers });
    return (await answer.json()) as Record<string, unknown>[];
  };
  const releases = await get('/releases?per_page=100');
  const issues = await get('/issues?state=all&per_page=100');
  const assets = (release: Record<string, unknown>): unknown =>
    (release['assets'] as Record<string, unknown>[]).map((asset) => `${asset['name']} ${asset['state']}`).sort();
  return {
    events: events.reverse().map((event) => JSON.parse(plain(JSON.stringify(withoutAttempt(event))))),
    // Shards are made of digests.
    files: [...new Set(paths.map((path) => plain(path).replace(/\/[0-9a-f]{2}\/[0-9a-f]{2}\//g, '/<shard>/')))].sort(),
    commits: Number(git('rev-list', '--count', 'model-registry').trim()),
    tags: git('tag', '--list').trim().split('\n').sort(),
    releases: releases
      .map((release) => ({
        tag: release['tag_name'],
        draft: release['draft'],
        name: release['name'],
        assets: assets(release),
      }))
      .sort((a, b) => (String(a.tag) < String(b.tag) ? -1 : 1)),
    issues: issues.map((issue) => ({ title: issue['title'], comments: issue['comments'] })),
    state: JSON.parse(plain(JSON.stringify(withoutAttempt(state)))),
  };
}

/** What `verify` finds, but for the ledger not being pinned, which these registries never are. */
export async function findingsOf(arena: Arena, bytes: 'digests' | 'download' = 'digests'): Promise<readonly Finding[]> {
  const result = await verify(
    { ports: await arena.ports({ run: 999_999 }) },
    { model: null, after: null, releases: 1000, bytes },
  );
  if (result.record === null) throw new Error(`verify gave no record: ${result.summary}`);
  return result.record.findings.filter((finding) => finding.kind !== 'unpinned');
}

/** Says why, where an operation that a test needs did not succeed. */
export function mustBeDone<R>(result: Result<R>): R {
  const owed = result.effects.filter((effect) => effect.state === 'owed');
  if (result.record === null || result.decision !== 'done' || owed.length > 0) {
    throw new Error(
      `${result.operation} ${result.decision} (${result.reason_code}): ${result.summary} ${JSON.stringify([result.refusal, owed])}`,
    );
  }
  return result.record;
}
