import { type AddRepo, Administration } from './admin.ts';
import { Engine } from './engine.ts';
import { bypassEnvironment, cancelWait, enterEnvironment, tick, waitAtEnvironment } from './environments.ts';
import type { Events } from './events.ts';
import type { Faults } from './faults.ts';
import type { GitRepository } from './git/repository.ts';
import { addGraphQLRoute } from './graphql/execute.ts';
import { Router } from './http/router.ts';
import { GitHubServer } from './http/server.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { OidcProvider } from './oidc.ts';
import { servePages } from './pages.ts';
import { addRestRoutes } from './rest/index.ts';
import { createJob, createRun, updateJob, updateRun } from './runs.ts';
import { emitSchedule } from './schedule.ts';
import { applySeed, type Seed, type SeedResult } from './seed.ts';
import { serveGit } from './smart-http.ts';
import type { JobRow, RunRow } from './state.ts';
import type {
  Exchange,
  JobChange,
  JobInput,
  Limits,
  RequestHook,
  RerunRequest,
  RunChange,
  RunClaims,
  RunInput,
} from './types.ts';
import type { EnvironmentDecision, EnvironmentEntry } from './waits.ts';

export type { AddRepo } from './admin.ts';
export { runSandboxCommand } from './command.ts';
export type { EventListener } from './events.ts';
export type { Seed, SeedResult } from './seed.ts';
export type { JobRow, ReleaseRow, RepoRow, RunRow, TeamRow, UserRow } from './state.ts';
export type * from './types.ts';
export type { EnvironmentDecision, EnvironmentEntry } from './waits.ts';

export interface StartOptions {
  /** Where repositories, asset bytes and the state are kept; starting again on the same folder resumes. */
  dir: string;
  /** 0 or absent: any free port. */
  port?: number;
  seed?: Seed;
  /** GitHub's clock: the `Date` header, every time stamp, the rate limits. */
  clock?: () => Date;
  /** Called after each API exchange was handled, before the answer is sent. */
  observe?: (exchange: Exchange) => void;
  limits?: Partial<Limits>;
  /** Closes the server when it aborts. */
  signal?: AbortSignal;
}

export interface GitHubSandbox {
  readonly url: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly uploadsUrl: string;
  /** The `iss` of its OIDC tokens. */
  readonly issuer: string;
  readonly dir: string;
  readonly seeded: SeedResult | undefined;
  readonly admin: Administration;
  readonly events: Events;
  readonly faults: Faults;
  readonly limits: Limits;
  addUser: Administration['addUser'];
  addOrg: Administration['addOrg'];
  addRepo(input: AddRepo): Promise<{ id: number; full_name: string }>;
  /** Copies a repository to another owner, as people do to propose changes without a role. */
  forkRepo(input: { repo: string; owner: string }): Promise<{ id: number; full_name: string }>;
  setRole: Administration['setRole'];
  addTeam: Administration['addTeam'];
  setTeamRole: Administration['setTeamRole'];
  personToken: Administration['personToken'];
  jobToken: Administration['jobToken'];
  appToken: Administration['appToken'];
  userToServerToken: Administration['userToServerToken'];
  revokeToken: Administration['revokeToken'];
  changeSettings: Administration['changeSettings'];
  addRuleset: Administration['addRuleset'];
  /** ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN for a job. */
  oidcRequest(claims: RunClaims): { requestUrl: string; requestToken: string };
  closeOidcRequest(requestToken: string): void;
  /** A signed OIDC token without going through HTTP. */
  oidcToken(claims: RunClaims, audience?: string): Promise<string>;
  createRun(input: RunInput): RunRow;
  updateRun(id: number, change: RunChange): RunRow;
  /** Called when somebody runs a finished run again by the API. The returned function removes the listener. */
  onRerun(listener: (request: RerunRequest) => void): () => void;
  /** Lets the moment of a cron expression in a workflow of the default branch come. */
  schedule(of: { repo: string; cron: string }): Promise<void>;
  run(id: number): RunRow | undefined;
  runs(repo: string): RunRow[];
  /**
   * Brings a job of a run to an environment. Where it must wait the run is `waiting`, until a reviewer answers
   * `pending_deployments` or one of the three calls below is made: `decided` is called within that call.
   */
  enterEnvironment(of: {
    run: number;
    environment: string;
    decided: (decision: EnvironmentDecision) => void;
  }): EnvironmentEntry;
  /** The same as one promise, for whoever only waits. */
  waitAtEnvironment(of: { run: number; environment: string }): Promise<EnvironmentDecision>;
  /** Ends the waiting of a run, at one environment or at all: its jobs get `cancelled`. */
  cancelWait(of: { run: number; environment?: string }): void;
  /** An administrator starts a waiting job from the site. Throws where the environment or their role forbids it. */
  bypassEnvironment(of: { run: number; environment: string; login: string }): void;
  /** Looks at the clock: wait timers that are over end, and so does what nobody answered in thirty days. */
  tick(): void;
  createJob(input: JobInput): JobRow;
  updateJob(id: number, change: JobChange): JobRow;
  /** Reads a file at a branch, tag or commit; undefined when it is not there. */
  readFile(repo: string, ref: string, path: string): Promise<Buffer | undefined>;
  /** Object id of a full ref, read from the repository itself. */
  readRef(repo: string, ref: string): Promise<string | undefined>;
  /** The bare repository's folder: git commands work in it. */
  gitDir(repo: string): string;
  git(repo: string): Promise<GitRepository>;
  /** Awaited before a request is handled. The returned function removes the hook. */
  onRequest(hook: RequestHook): () => void;
  /** Awaited after a request was handled and before its answer is sent. */
  onResponse(hook: RequestHook): () => void;
  close(): Promise<void>;
}

/**
 * Starts a local GitHub on 127.0.0.1. Rejects when the port is taken, `git` is missing, or the folder's state cannot be
 * read. What it does like GitHub, and what it only assumes, is in docs/live-questions.md.
 */
export async function startGitHub(options: StartOptions): Promise<GitHubSandbox> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const engine = new Engine({ dir: options.dir, clock: options.clock ?? (() => new Date()), limits });
  const admin = new Administration(engine);
  const oidc = new OidcProvider(engine);
  const router = new Router();
  addRestRoutes(router);
  addGraphQLRoute(router);
  const sides = [oidc.handle, serveGit, servePages];
  const server = new GitHubServer({ engine, router, sides, observe: options.observe });
  try {
    engine.url = await server.listen(options.port ?? 0);
  } catch (error) {
    await engine.close();
    throw error;
  }
  let seeded: SeedResult | undefined;
  try {
    if (options.seed !== undefined) seeded = await applySeed(engine, admin, options.seed);
  } catch (error) {
    // A seed that cannot be used leaves no server behind.
    await server.close();
    await engine.close();
    throw error;
  }
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= server.close().then(() => engine.close());
    return closing;
  };
  options.signal?.addEventListener('abort', () => void close(), { once: true });
  const hooked = (hooks: Set<RequestHook>) => (hook: RequestHook) => {
    hooks.add(hook);
    return () => void hooks.delete(hook);
  };
  return {
    url: engine.url,
    apiUrl: `${engine.url}/api/v3`,
    graphqlUrl: `${engine.url}/api/graphql`,
    uploadsUrl: `${engine.url}/api/uploads`,
    issuer: oidc.issuer,
    dir: options.dir,
    seeded,
    admin,
    events: engine.events,
    faults: engine.faults,
    limits: engine.limits.settings,
    addUser: (login, details) => admin.addUser(login, details),
    addOrg: (login) => admin.addOrg(login),
    addRepo: async (input) => {
      const repo = await admin.addRepo(input);
      return { id: repo.id, full_name: engine.fullName(repo) };
    },
    forkRepo: async (input) => {
      const fork = await admin.forkRepo(input);
      return { id: fork.id, full_name: engine.fullName(fork) };
    },
    setRole: (input) => admin.setRole(input),
    addTeam: (input) => admin.addTeam(input),
    setTeamRole: (input) => admin.setTeamRole(input),
    personToken: (login, given) => admin.personToken(login, given),
    jobToken: (input) => admin.jobToken(input),
    appToken: (input) => admin.appToken(input),
    userToServerToken: (input) => admin.userToServerToken(input),
    revokeToken: (token) => admin.revokeToken(token),
    changeSettings: (repo, change) => admin.changeSettings(repo, change),
    addRuleset: (repo, ruleset) => admin.addRuleset(repo, ruleset),
    oidcRequest: (claims) => oidc.openRequest(claims),
    closeOidcRequest: (token) => oidc.closeRequest(token),
    oidcToken: (claims, audience) => oidc.issue(claims, audience),
    createRun: (input) => createRun(engine, input),
    updateRun: (id, change) => updateRun(engine, id, change),
    onRerun: (listener) => {
      engine.rerunListeners.add(listener);
      return () => void engine.rerunListeners.delete(listener);
    },
    schedule: (of) => emitSchedule(engine, of),
    run: (id) => engine.state.runs.get(id),
    runs: (repo) => engine.state.runs.of(engine.repo(repo).id),
    enterEnvironment: (of) => enterEnvironment(engine, of),
    waitAtEnvironment: (of) => waitAtEnvironment(engine, of),
    cancelWait: (of) => cancelWait(engine, of),
    bypassEnvironment: (of) => bypassEnvironment(engine, of),
    tick: () => tick(engine),
    createJob: (input) => createJob(engine, input),
    updateJob: (id, change) => updateJob(engine, id, change),
    readFile: (repo, ref, path) => readFile(engine, { repo, ref, path }),
    readRef: async (repo, ref) => (await engine.git(engine.repo(repo))).refs.read(ref),
    gitDir: (repo) => engine.repoDir(engine.repo(repo)),
    git: (repo) => engine.git(engine.repo(repo)),
    onRequest: hooked(engine.beforeHooks),
    onResponse: hooked(engine.afterHooks),
    close,
  };
}

async function readFile(engine: Engine, at: { repo: string; ref: string; path: string }): Promise<Buffer | undefined> {
  const git = await engine.git(engine.repo(at.repo));
  const commit = await git.resolveCommit(at.ref);
  const tree = commit === undefined ? undefined : await git.treeOf(commit);
  const entry = tree === undefined ? undefined : await git.entryAt(tree, at.path);
  return entry === undefined ? undefined : (await git.objects.read(entry.oid))?.data;
}
