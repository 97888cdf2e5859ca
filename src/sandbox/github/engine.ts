import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Viewer } from './access.ts';
import { timestamp } from './context.ts';
import { Events } from './events.ts';
import { Faults } from './faults.ts';
import { GitRepository } from './git/repository.ts';
import { RateLimiter } from './limits.ts';
import { openState, type RepoRow, type State, type UserRow } from './state.ts';
import type { GitHubEvent, Limits, RequestHook, RerunRequest } from './types.ts';
import type { Wait } from './waits.ts';

/** The numeric id of `github-actions[bot]` on github.com. */
export const ACTIONS_BOT_ID = 41898282;
/** The id of the GitHub Actions app. */
export const ACTIONS_APP_ID = 15368;

/** What all parts of the local GitHub share. */
export class Engine {
  readonly dir: string;
  readonly clock: () => Date;
  readonly state: State;
  readonly limits: RateLimiter;
  readonly faults = new Faults();
  readonly events = new Events();
  readonly beforeHooks = new Set<RequestHook>();
  readonly afterHooks = new Set<RequestHook>();
  /** What runs wait for at environments; a restart forgets it, as it does the jobs. */
  readonly waits: Wait[] = [];
  readonly rerunListeners = new Set<(request: RerunRequest) => void>();
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  url = '';
  readonly #repositories = new Map<number, Promise<GitRepository>>();

  constructor(options: { dir: string; clock: () => Date; limits: Limits }) {
    this.dir = options.dir;
    this.clock = options.clock;
    this.limits = new RateLimiter(options.limits);
    mkdirSync(join(options.dir, 'assets'), { recursive: true });
    this.state = openState(options.dir);
    if (this.state.users.get(ACTIONS_BOT_ID) === undefined) {
      this.state.users.put({
        id: ACTIONS_BOT_ID,
        login: 'github-actions[bot]',
        kind: 'Bot',
        name: null,
        email: null,
        created_at: '2018-07-30T09:30:17Z',
      });
    }
  }

  now(): Date {
    return this.clock();
  }

  timestamp(): string {
    return timestamp(this.now());
  }

  findUser(login: string): UserRow | undefined {
    const wanted = login.toLowerCase();
    return this.state.users.find((user) => user.login.toLowerCase() === wanted);
  }

  /** The user with this login; an error for callers inside the process, who must have added it. */
  user(login: string): UserRow {
    const user = this.findUser(login);
    if (user === undefined) throw new Error(`the sandbox has no user or organization "${login}": add it first`);
    return user;
  }

  userById(id: number): UserRow | undefined {
    return this.state.users.get(id);
  }

  findRepo(owner: string, name: string): RepoRow | undefined {
    const account = this.findUser(owner);
    const wanted = name.toLowerCase();
    return this.state.repos.find((repo) => repo.owner === account?.id && repo.name.toLowerCase() === wanted);
  }

  /** The repository `owner/name`; an error for callers inside the process, who must have added it. */
  repo(fullName: string): RepoRow {
    const [owner = '', name = ''] = fullName.split('/');
    const repo = this.findRepo(owner, name);
    if (repo === undefined) throw new Error(`the sandbox has no repository "${fullName}": add it first`);
    return repo;
  }

  fullName(repo: RepoRow): string {
    return `${this.userById(repo.owner)?.login}/${repo.name}`;
  }

  repoDir(repo: RepoRow): string {
    return join(this.dir, 'repositories', `${repo.id}.git`);
  }

  git(repo: RepoRow): Promise<GitRepository> {
    let git = this.#repositories.get(repo.id);
    if (git === undefined) {
      git = GitRepository.open({ dir: this.repoDir(repo), defaultBranch: repo.default_branch });
      this.#repositories.set(repo.id, git);
    }
    return git;
  }

  /** Tells listeners what somebody did. What a job's token causes starts nothing, except the two dispatches. */
  announce(viewer: Viewer, event: GitHubEvent): void {
    const dispatch = event.name === 'workflow_dispatch' || event.name === 'repository_dispatch';
    if (viewer.kind !== 'job' || dispatch) this.tell(event);
  }

  /** Tells listeners what GitHub itself does, whoever caused it; in a fork Actions are off. */
  tell(event: GitHubEvent): void {
    if (this.repo(event.repo).parent === undefined) this.events.emit(event);
  }

  secret(prefix: string): string {
    return `${prefix}_${randomBytes(18).toString('hex')}`;
  }

  /** The file that holds an asset's bytes. */
  assetFile(name: string): string {
    return join(this.dir, 'assets', name);
  }

  async close(): Promise<void> {
    for (const git of this.#repositories.values()) (await git).close();
    this.state.database.close();
  }
}
