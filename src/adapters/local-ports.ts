/**
 * Everything operations need, put together for this process. Each heavy part is loaded when it is first used, so that
 * `slipway --help` and a look-up do not pay for uploads.
 */
import { createHash } from 'node:crypto';
import type { Caller } from '../core/caller.ts';
import { refuse } from '../core/reasons.ts';
import type {
  Checks,
  Clock,
  Crowd,
  EvidenceFiles,
  GitObjects,
  Issues,
  Ledger,
  Metrics,
  ModelFolder,
  Notices,
  People,
  Ports,
  PullComments,
  Releases,
  Replies,
  RequestPlaces,
  Reviews,
  ServingTargets,
  Settings,
  Workflows,
} from '../ports.ts';
import { createDisk } from './disk.ts';
import { createGitHubClient, type GitHubClient } from './github/client.ts';
import { createGitHubLedger } from './github/ledger.ts';
import { createLinks } from './github/links.ts';
import { checkProxy } from './github/proxy.ts';
import { readTogether } from './github/together.ts';
import type { Environment, Platform } from './platform.ts';
import { type EventFacts, readRunContext } from './run-context.ts';
import { tokenKindInJob } from './token-kind.ts';

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
  /** Who asks, and from where. No request in a job, as far as the token's form tells what it is. */
  caller(options?: { readonly id?: string }): Promise<Caller>;
  /** Whether the platform is a sandbox of Slipway's own, the only place outside of jobs where one may write directly. */
  isSandbox(): Promise<boolean>;
  modelFolder(path: string): Promise<ModelFolder>;
  readonly workflows: Workflows;
}

/** Refuses with `token_missing`, `input_missing` or `input_invalid` when the environment does not say enough. */
export async function createPorts(options: PortsOptions): Promise<LocalPorts> {
  const { clock, signal } = options;
  const env = options.token === undefined ? options.env : { ...options.env, GITHUB_TOKEN: options.token };
  const context = readRunContext(env);
  const { platform, token, event, mode } = context;
  const client = once(async (): Promise<GitHubClient> => {
    return createGitHubClient({ platform, token, clock, env, ...(signal === undefined ? {} : { signal }) });
  });
  const settings = once(async () => (await import('./github/settings.ts')).createGitHubSettings(await client()));
  const isSandbox = once(async () => (await import('./github/caller.ts')).isSandbox(await client()));
  const origin = once(async () => (await import('./github/origin.ts')).createGitHubOrigin({ env, platform, clock }));
  const repository = `${platform.owner}/${platform.name}`;

  async function caller({ id }: { readonly id?: string } = {}): Promise<Caller> {
    if (context.mode === 'job') {
      const kind = tokenKindInJob({ token, env }) ?? (await (await settings()).tokenKind()).kind;
      return {
        login: context.login,
        account: context.account,
        repository,
        run: context.run,
        source: context.source,
        token: kind,
        pull: event.pull,
      };
    }
    const { kind, login, account } = await (await settings()).tokenKind();
    if (login === null) {
      refuse({
        code: 'token_refused',
        required: 'a token that belongs to a person, or a job of GitHub Actions',
        found: 'a token that belongs to nobody, outside of a job',
        next: 'Export GITHUB_TOKEN with a personal token (such as from `gh auth token`).',
      });
    }
    // Each direct asking is one of its own, unless the caller names it to be able to repeat it.
    return {
      login,
      account,
      repository,
      run: null,
      source: { kind: 'direct', id: id ?? `${login}-${clock.now()}-${clock.random()}` },
      token: kind,
      pull: null,
    };
  }

  return {
    platform,
    mode,
    event,
    caller,
    isSandbox,
    modelFolder: async (path) => (await import('./model-folder.ts')).createModelFolder(path),
    ledger: later<Ledger>(async () => readTogether(createGitHubLedger(await client())), {
      read: true,
      commit: true,
      descendsFrom: true,
      history: true,
      create: true,
    }),
    git: later<GitObjects>(async () => (await import('./github/git-objects.ts')).createGitHubObjects(await client()), {
      createAnchor: true,
      createTag: true,
      readTag: true,
      listTags: true,
      commitExists: true,
      isOnDefaultBranch: true,
    }),
    releases: later<Releases>(async () => (await import('./github/releases.ts')).createGitHubReleases(await client()), {
      findByTag: true,
      findDraft: true,
      createDraft: true,
      upload: true,
      deleteAsset: true,
      deleteDraft: true,
      publish: true,
      download: true,
      check: true,
      readText: true,
    }),
    people: later<People>(async () => (await import('./github/people.ts')).createGitHubPeople(await client()), {
      repositoryRole: true,
      isTeamMember: true,
    }),
    issues: later<Issues>(async () => (await import('./github/issues.ts')).createGitHubIssues(await client()), {
      exists: true,
      openOnce: true,
      commentOnce: true,
    }),
    checks: later<Checks>(async () => (await import('./github/checks.ts')).createGitHubChecks(await client()), {
      publish: true,
    }),
    pulls: later<PullComments>(
      async () => (await import('./github/pull-comments.ts')).createGitHubPullComments(await client()),
      { upsert: true },
    ),
    requests: later<RequestPlaces>(
      async () => (await import('./github/request-places.ts')).createGitHubRequestPlaces(await client()),
      { open: true, write: true, isOpen: true, ask: true, close: true },
    ),
    reviews: later<Reviews>(async () => (await import('./github/reviews.ts')).createGitHubReviews(await client()), {
      pull: true,
      comment: true,
      comments: true,
      run: true,
      approvals: true,
    }),
    crowd: later<Crowd>(async () => (await import('./github/crowd.ts')).createGitHubCrowd(await client()), {
      teamMembers: true,
      repositoryRoles: true,
      commitPeople: true,
    }),
    replies: later<Replies>(async () => (await import('./github/replies.ts')).createGitHubReplies(await client()), {
      react: true,
      reply: true,
    }),
    settings: later<Settings>(settings, {
      tokenKind: true,
      immutableReleases: true,
      rulesFor: true,
      rulesets: true,
      environment: true,
      workflowExists: true,
      canReadTeams: true,
      rulesetFacts: true,
      repositoryAccess: true,
    }),
    origin: later<Ports['origin']>(origin, { loadKeys: true, prove: true, environment: true, verify: true }),
    workflows: later<Workflows>(
      async () => (await import('./github/workflows.ts')).createGitHubWorkflows(await client()),
      { start: true, look: true },
    ),
    evidence: later<EvidenceFiles>(
      async () => (await import('./evidence.ts')).createEvidenceFiles({ base: process.cwd() }),
      { read: true, pack: true, temporary: true, unpack: true, flags: true, write: true },
    ),
    notices: later<Notices>(
      async () => {
        const { createNotices } = await import('./notices/index.ts');
        const node = { version: process.versions.node, arguments: process.execArgv };
        const forProxy = (url: string): void => checkProxy(url, env, node);
        return createNotices({ env, clock, client, checkProxy: forProxy, ...(signal === undefined ? {} : { signal }) });
      },
      { tell: true },
    ),
    metrics: later<Metrics>(async () => (await import('./metrics/index.ts')).createMetrics({ env }), { observe: true }),
    targets: later<ServingTargets>(async () => (await import('./serving/index.ts')).servingTargets, {
      paths: true,
      files: true,
    }),
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

/** A port whose methods load it when one of them is first called. `names` has to hold all of them. */
function later<T extends Methods<T>>(load: () => Promise<T>, names: Readonly<Record<keyof T & string, true>>): T {
  const port = once(load);
  const call =
    (name: keyof T) =>
    async (...given: never[]) =>
      (await port())[name](...given);
  return Object.fromEntries(Object.keys(names).map((name) => [name, call(name as keyof T)])) as unknown as T;
}
