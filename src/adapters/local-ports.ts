/**
 * Everything operations need, put together for this process. Each heavy part is loaded when it is first used, so that
 * `slipway --help` and a look-up do not pay for uploads.
 */
import { createHash } from 'node:crypto';
import type { Caller } from '../core/caller.ts';
import { refuse } from '../core/reasons.ts';
import type { Clock, GitObjects, Issues, Ledger, ModelFolder, People, Ports, Releases, Settings } from '../ports.ts';
import { createDisk } from './disk.ts';
import type { GitHubClient } from './github/client.ts';
import { createLinks } from './github/links.ts';
import type { Environment, Platform } from './platform.ts';
import { type EventFacts, readRunContext } from './run-context.ts';

export interface PortsOptions {
  readonly env: Environment;
  readonly clock: Clock;
  /** Used instead of `GITHUB_TOKEN`. */
  readonly token?: string;
  /** Ends requests and transfers, which then refuse with `interrupted`. */
  readonly signal?: AbortSignal;
}

export interface LocalPorts extends Ports {
  readonly platform: Platform;
  /** `job`: in a job of GitHub Actions; `direct`: a laptop, or a person in the sandbox. */
  readonly mode: 'job' | 'direct';
  readonly event: EventFacts;
  /** Who asks, and from where. One request in a job, two outside. */
  caller(options?: { readonly id?: string }): Promise<Caller>;
  /** Whether the platform is a sandbox of Slipway's own, the only place outside of jobs where one may write directly. */
  isSandbox(): Promise<boolean>;
  modelFolder(path: string): Promise<ModelFolder>;
}

/** Refuses with `token_missing`, `input_missing` or `input_invalid` when the environment does not say enough. */
export async function createPorts(options: PortsOptions): Promise<LocalPorts> {
  const { clock, signal } = options;
  const env = options.token === undefined ? options.env : { ...options.env, GITHUB_TOKEN: options.token };
  const context = readRunContext(env);
  const { platform, token, event, mode } = context;
  const client = once(async (): Promise<GitHubClient> => {
    const { createGitHubClient } = await import('./github/client.ts');
    return createGitHubClient({ platform, token, clock, env, ...(signal === undefined ? {} : { signal }) });
  });
  const settings = once(async () => (await import('./github/settings.ts')).createGitHubSettings(await client()));
  const isSandbox = once(async () => (await import('./github/caller.ts')).isSandbox(await client()));
  const origin = once(async () => (await import('./github/origin.ts')).createGitHubOrigin({ env, platform, clock }));
  const repository = `${platform.owner}/${platform.name}`;

  async function caller({ id }: { readonly id?: string } = {}): Promise<Caller> {
    const { kind, login } = await (await settings()).tokenKind();
    if (context.mode === 'job') return { login: context.login, repository, run: context.run, source: context.source, token: kind };
    if (login === null) {
      refuse({
        code: 'token_refused',
        required: 'a token that belongs to a person, or a job of GitHub Actions',
        found: 'a token that belongs to nobody, outside of a job',
        next: 'Export GITHUB_TOKEN with a personal token (such as from `gh auth token`).',
      });
    }
    // Each direct asking is one of its own, unless the caller names it to be able to repeat it.
    return { login, repository, run: null, source: { kind: 'direct', id: id ?? `${login}-${clock.now()}-${clock.random()}` }, token: kind };
  }

  return {
    platform,
    mode,
    event,
    caller,
    isSandbox,
    modelFolder: async (path) => (await import('./model-folder.ts')).createModelFolder(path),
    ledger: later<Ledger>(
      async () => (await import('./github/ledger.ts')).createGitHubLedger(await client()),
      ['read', 'commit', 'descendsFrom', 'history', 'create'],
    ),
    git: later<GitObjects>(
      async () => (await import('./github/git-objects.ts')).createGitHubObjects(await client()),
      ['createAnchor', 'createTag', 'readTag', 'listTags', 'commitExists', 'isOnDefaultBranch'],
    ),
    releases: later<Releases>(
      async () => (await import('./github/releases.ts')).createGitHubReleases(await client()),
      ['findByTag', 'findDraft', 'createDraft', 'upload', 'deleteAsset', 'deleteDraft', 'publish', 'download', 'check', 'readText'],
    ),
    people: later<People>(
      async () => (await import('./github/people.ts')).createGitHubPeople(await client()),
      ['repositoryRole', 'isTeamMember'],
    ),
    issues: later<Issues>(
      async () => (await import('./github/issues.ts')).createGitHubIssues(await client()),
      ['exists', 'openOnce', 'commentOnce'],
    ),
    settings: later<Settings>(
      settings,
      ['tokenKind', 'immutableReleases', 'rulesFor', 'rulesets', 'environment', 'workflowExists', 'canReadTeams'],
    ),
    origin: later<Ports['origin']>(origin, ['prove', 'verify']),
    disk: createDisk(),
    clock,
    sha256: (data) => createHash('sha256').update(data).digest('hex'),
    links: createLinks(platform),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

type Methods<T> = { readonly [K in keyof T]: (...given: never[]) => Promise<unknown> };

/**
 * A port whose methods load it when they are first called. `names` must be all of its methods, which the compiler
 * checks: a missing one would be undefined only when it is called.
 */
function later<T extends Methods<T>>(load: () => Promise<T>, names: AllOf<keyof T & string, readonly (keyof T & string)[]>): T {
  const port = once(load);
  const call = (name: keyof T) => async (...given: never[]) => (await port())[name](...given);
  return Object.fromEntries((names as readonly (keyof T & string)[]).map((name) => [name, call(name)])) as unknown as T;
}

type AllOf<Key extends string, Names extends readonly Key[]> = [Key] extends [Names[number]] ? Names : never;
