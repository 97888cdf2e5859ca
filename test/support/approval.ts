/**
 * A registry in which people ask for promotions and sign them, on the local GitHub: jobs as each event makes them, and
 * persons who review, comment, close and push. Times are GitHub's, in whole seconds, so everything somebody does is a
 * minute after what was before.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPorts, type LocalPorts } from '../../src/adapters/local-ports.ts';
import type { EventType, LedgerEvent } from '../../src/core/event.ts';
import { eventPath, statePath } from '../../src/core/paths.ts';
import type { ModelState } from '../../src/core/state.ts';
import type { CommentEvent } from '../../src/operations/command-guards.ts';
import type { CommandContext } from '../../src/operations/command-run.ts';
import { register } from '../../src/operations/register.ts';
import { type Exchange, type GitHubSandbox, type JobPermissions, startGitHub } from '../../src/sandbox/github/index.ts';
import { approvalPolicy, MODEL, REPOSITORY, WORKFLOWS } from './approval-policy.ts';
import { mustBeDone } from './arena.ts';
import { createExchangeValidator, type ExchangeValidator } from './contract.ts';
import { modelFiles, testClock } from './registry.ts';

export { approvalPolicy, MODEL, REPOSITORY, WORKFLOWS } from './approval-policy.ts';

/** Permissions of the jobs of the shipped workflows. */
export const PERMISSIONS: JobPermissions = {
  actions: 'read',
  contents: 'write',
  'id-token': 'write',
  issues: 'write',
  'pull-requests': 'write',
};

export interface JobOf {
  readonly actor: string;
  readonly event?: string;
  readonly workflow?: string;
  readonly job?: string;
  readonly attempt?: number;
  /** Who started this attempt; the actor unless said. */
  readonly rerunBy?: string;
  readonly ref?: string;
  readonly environment?: string;
  readonly permissions?: JobPermissions;
  readonly payload?: object;
  /** A run that is there already: another job, or another attempt, of it. */
  readonly run?: number;
  readonly token?: string;
  readonly mode?: 'apply' | 'dry_run';
}

export interface Said {
  readonly comment: CommentEvent;
  /** What GitHub sends with the event. */
  readonly payload: object;
}

export interface Desk {
  readonly github: GitHubSandbox;
  readonly dir: string;
  readonly clock: { now: Date };
  readonly source: string;
  /** Numbers of accounts, by login. */
  readonly accounts: ReadonlyMap<string, number>;
  readonly validator: ExchangeValidator;
  /** Every API exchange so far; to be emptied by whoever counts. */
  readonly exchanges: Exchange[];
  /** Time passes; a minute unless said. */
  wait(milliseconds?: number): void;
  job(of: JobOf): Promise<CommandContext & { readonly run: number }>;
  /** Somebody does something on GitHub, a minute after what was before. */
  act<T = Record<string, unknown>>(login: string, method: string, path: string, body?: object): Promise<T>;
  review(login: string, pull: number, event?: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT'): Promise<number>;
  say(login: string, issue: number, body: string): Promise<Said>;
  /** Registers a version; its subject. `author` is who made its commit. */
  version(
    text: string,
    of?: { readonly author?: string; readonly trailer?: string; readonly actor?: string },
  ): Promise<string>;
  setPolicy(text: string): Promise<void>;
  state(): Promise<ModelState>;
  event<T extends EventType>(seq: number, type: T): Promise<LedgerEvent<T>>;
  close(): Promise<void>;
}

const ROLES = { amara: 'admin', bo: 'write', chen: 'write', dara: 'write', eli: 'maintain', farid: 'read' } as const;

export async function startDesk(of: { readonly policy?: string; readonly private?: boolean } = {}): Promise<Desk> {
  const dir = mkdtempSync(join(tmpdir(), 'slipway-desk-'));
  const clock = { now: new Date('2026-03-02T09:00:00Z') };
  const validator = createExchangeValidator();
  const exchanges: Exchange[] = [];
  const github = await startGitHub({
    dir: join(dir, 'github'),
    clock: () => clock.now,
    limits: { enabled: false },
    observe: (exchange) => {
      exchanges.push(exchange);
      validator.observe(exchange);
    },
  });
  github.addOrg('acme');
  const accounts = new Map(Object.keys(ROLES).map((login) => [login, github.addUser(login).id]));
  const files = { '.github/slipway.yml': of.policy ?? approvalPolicy(), 'README.md': '# Models\n', ...workflowFiles() };
  await github.addRepo({ owner: 'acme', name: 'models', author: 'amara', files, private: of.private ?? false });
  for (const [login, role] of Object.entries(ROLES)) github.setRole({ repo: REPOSITORY, login, role });
  github.changeSettings(REPOSITORY, { actions_can_create_pull_requests: true });
  const desk = deskOn({ dir, clock, github, accounts, validator, exchanges });
  const { ports } = await desk.job({ actor: 'amara' });
  const begin = new Map([
    ['README.md', '# Model registry\n'],
    ['genesis.json', '{}\n'],
  ]);
  await ports.ledger.create(begin);
  return { ...desk, source: (await github.readRef(REPOSITORY, 'refs/heads/main')) ?? '' };
}

function workflowFiles(): Record<string, string> {
  const inputs = 'on: { workflow_dispatch: { inputs: { subject: {}, stage: {} } } }\njobs: {}\n';
  return Object.fromEntries(Object.values(WORKFLOWS).map((path) => [path, inputs]));
}

function deskOn(
  at: Pick<Desk, 'dir' | 'clock' | 'github' | 'accounts' | 'validator' | 'exchanges'>,
): Omit<Desk, 'source'> {
  const { dir, clock, github } = at;
  const tokens = new Map<string, string>();
  const tokenOf = (login: string): string => {
    const token = tokens.get(login) ?? github.personToken(login);
    tokens.set(login, token);
    return token;
  };
  const wait = (milliseconds = 60_000): void => {
    clock.now = new Date(clock.now.getTime() + milliseconds);
  };
  const act: Desk['act'] = async <T>(login: string, method: string, path: string, body?: object): Promise<T> => {
    wait();
    const answer = await fetch(`${github.apiUrl}/repos/${REPOSITORY}${path === '' ? '' : `/${path}`}`, {
      method,
      headers: { authorization: `Bearer ${tokenOf(login)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${login}: ${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  };
  const read = async <T>(path: string): Promise<T> => {
    const file = await github.readFile(REPOSITORY, 'model-registry', path);
    if (file === undefined) throw new Error(`the ledger has no ${path}`);
    return JSON.parse(file.toString('utf8')) as T;
  };
  const job: Desk['job'] = async (of) => {
    const { env, run } = await jobEnvironment(at, of);
    const ports: LocalPorts = await createPorts({ env, clock: testClock(clock) });
    return { ports, caller: await ports.caller(), mode: of.mode ?? 'apply', patience: 60_000, run };
  };
  return {
    ...at,
    wait,
    act,
    job,
    review: async (login, pull, event = 'APPROVE') => {
      const words = event === 'APPROVE' ? {} : { body: 'Please look again.' };
      const { id } = await act(login, 'POST', `pulls/${pull}/reviews`, { event, ...words });
      return Number(id);
    },
    say: async (login, issue, body) =>
      said(await act(login, 'POST', `issues/${issue}/comments`, { body }), {
        issue: await act('amara', 'GET', `issues/${issue}`),
        login,
      }),
    version: async (text, { author, trailer = '', actor = 'amara' } = {}) => {
      const source = await commitModel(at, { act, text, author: author ?? 'amara', trailer });
      wait();
      const context = await job({ actor, event: 'push', workflow: WORKFLOWS.train });
      const folder = await (context.ports as LocalPorts).modelFolder(folderOf(dir, text));
      const asked = { model: MODEL, folder, version: null, bump: null, source, ref: 'refs/heads/main' };
      const { subject } = mustBeDone(await register(context, asked));
      wait();
      return subject;
    },
    setPolicy: async (text) => {
      const { sha } = await act<{ sha: string }>('amara', 'GET', 'contents/.github/slipway.yml');
      const content = Buffer.from(text).toString('base64');
      await act('amara', 'PUT', 'contents/.github/slipway.yml', { message: 'Policy', content, sha });
    },
    state: () => read<ModelState>(statePath(MODEL)),
    event: async (seq, type) => {
      const event = await read<LedgerEvent>(eventPath(MODEL, seq));
      if (event.type !== type) throw new Error(`event ${seq} is ${event.type}, not ${type}`);
      return event as never;
    },
    close: async () => {
      await github.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function folderOf(dir: string, text: string): string {
  for (const [path, content] of Object.entries(modelFiles(text))) {
    const file = join(dir, 'folders', text, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return join(dir, 'folders', text);
}

/** A commit on the default branch that the version is built from. */
async function commitModel(
  at: Pick<Desk, 'github'>,
  of: { readonly act: Desk['act']; readonly text: string; readonly author: string; readonly trailer: string },
): Promise<string> {
  const content = Buffer.from(`${of.text}\n`).toString('base64');
  const message = `Train ${of.text}${of.trailer === '' ? '' : `\n\n${of.trailer}`}`;
  await of.act(of.author, 'PUT', `contents/models/${of.text}.txt`, { message, content });
  return (await at.github.readRef(REPOSITORY, 'refs/heads/main')) ?? '';
}

function said(
  comment: Record<string, unknown>,
  of: { readonly issue: Record<string, unknown>; readonly login: string },
): Said {
  const { issue, login } = of;
  const user = comment['user'] as { login: string; id: number; type: string };
  const app = (comment['performed_via_github_app'] ?? null) as { slug: string } | null;
  const [created, updated] = [String(comment['created_at']), String(comment['updated_at'])];
  return {
    payload: { action: 'created', issue, comment, sender: user, repository: { id: 1 } },
    comment: {
      id: Number(comment['id']),
      url: String(comment['html_url']),
      issue: Number(issue['number']),
      action: 'created',
      body: String(comment['body']),
      login: user.login,
      account: user.id,
      by: user.type === 'User' ? 'person' : 'bot',
      viaApp: app?.slug ?? null,
      createdAt: created,
      updatedAt: updated,
      onPull: issue['pull_request'] !== undefined,
      sender: login,
    },
  };
}

async function jobEnvironment(
  at: Pick<Desk, 'dir' | 'github' | 'accounts'>,
  of: JobOf,
): Promise<{ readonly env: Record<string, string>; readonly run: number }> {
  const { github, dir } = at;
  const { actor, event = 'workflow_dispatch', workflow = WORKFLOWS.promote, attempt = 1, ref = 'refs/heads/main' } = of;
  const { rerunBy = actor, permissions = PERMISSIONS, environment } = of;
  const sha = (await github.readRef(REPOSITORY, 'refs/heads/main')) ?? '';
  const about = { repo: REPOSITORY, path: workflow, name: workflow, event, ref, sha, actor };
  const run = of.run ?? github.createRun(about).id;
  if (attempt > 1) github.updateRun(run, { run_attempt: attempt, triggering_actor: rerunBy });
  const oidc = github.oidcRequest({
    repository: REPOSITORY,
    ref,
    sha,
    workflow,
    workflow_path: workflow,
    run_id: run,
    run_attempt: attempt,
    actor,
    event_name: event,
    ...(environment === undefined ? {} : { environment }),
  });
  const eventFile = join(dir, `event-${run}.json`);
  if (of.payload !== undefined) writeFileSync(eventFile, JSON.stringify(of.payload));
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_TOKEN: of.token ?? github.jobToken({ repo: REPOSITORY, permissions, run }),
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_JOB: of.job ?? 'registry',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/${workflow}@${ref}`,
    GITHUB_REF: ref,
    GITHUB_SHA: sha,
    GITHUB_EVENT_NAME: event,
    GITHUB_ACTOR: actor,
    GITHUB_ACTOR_ID: String(at.accounts.get(actor) ?? ''),
    GITHUB_TRIGGERING_ACTOR: rerunBy,
    ...(of.payload === undefined ? {} : { GITHUB_EVENT_PATH: eventFile }),
    ...(permissions['id-token'] === 'write'
      ? { ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken }
      : {}),
  };
  return { env, run };
}
