/**
 * Who runs this, where, and why: the job's environment as the core's types. On a laptop or against the sandbox there
 * is no job; then the token says who it is (see github/caller.ts).
 */
import { readFileSync } from 'node:fs';
import type { PullRequestFacts } from '../core/caller.ts';
import type { RunIdentity } from '../core/event.ts';
import type { OperationSource } from '../core/operation-key.ts';
import { refuse } from '../core/reasons.ts';
import { type Environment, type Platform, readPlatform } from './platform.ts';

/** A comment as the event that started the run tells it: as it was then, not as it is now. */
export interface CommentEvent {
  readonly id: number;
  readonly url: string;
  readonly issue: number;
  /** `created`, `edited`, `deleted`. */
  readonly action: string;
  readonly body: string;
  readonly login: string;
  /** The account's number; null where the event does not tell. */
  readonly account: number | null;
  readonly by: 'person' | 'bot';
  /** The app that wrote it in the person's name; null where the person wrote it. */
  readonly viaApp: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Whether it is on a pull request, which is an issue too. */
  readonly onPull: boolean;
}

export interface EventFacts {
  /** `workflow_dispatch`, `push`, `schedule`, …; null outside a job. */
  readonly name: string | null;
  /** Inputs of a dispatched workflow. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Payload of a `repository_dispatch`. */
  readonly client_payload: Readonly<Record<string, unknown>>;
  /** Null where the event is about none, or tells less of it than GitHub does. */
  readonly comment: CommentEvent | null;
  /** The pull request that the event is about. */
  readonly pull: PullRequestFacts | null;
  /** The run that this one follows. */
  readonly workflowRun: {
    readonly event: string;
    readonly headBranch: string | null;
    /** Pull requests of this repository that it is of. GitHub names none where they come from a fork. */
    readonly pulls: readonly number[];
  } | null;
  readonly sender: { readonly login: string; readonly bot: boolean } | null;
}

interface Common {
  readonly platform: Platform;
  readonly token: string;
  readonly event: EventFacts;
}

export type RunContext =
  | (Common & {
      readonly mode: 'job';
      /** Who triggered this attempt: on a re-run the one who pressed the button, not the one whose run it first was. */
      readonly login: string;
      /** The number of that account; null where the job is not told. */
      readonly account: number | null;
      readonly run: RunIdentity;
      /** What asked: a newly created comment, else the job of the run. */
      readonly source: Extract<OperationSource, { kind: 'run' | 'comment' }>;
    })
  /** No job: a laptop, or a person in the sandbox. Who it is has to be asked (see github/caller.ts). */
  | (Common & { readonly mode: 'direct'; readonly run: null });

/**
 * Reads the environment. Refuses with `token_missing` without a token, `input_missing` or `input_invalid` where the
 * platform or the job cannot be told.
 */
export function readRunContext(env: Environment, readFile: (path: string) => string = readText): RunContext {
  const platform = readPlatform(env);
  const token = readToken(env);
  if (env['GITHUB_ACTIONS'] !== 'true') return { mode: 'direct', platform, token, run: null, event: NO_EVENT };
  const event = readEvent(env, readFile);
  const run = readRun(env, platform);
  const login = env['GITHUB_TRIGGERING_ACTOR'] || need(env, 'GITHUB_ACTOR');
  const account = readCallerAccount(env, { event, login });
  return { mode: 'job', platform, token, event, run, login, account, source: readSource(platform, run, event) };
}

/**
 * The number of who triggered this attempt. The job is told the number of who started the run first; of who comments, the
 * event tells it. Nobody else's is guessed from these.
 */
function readCallerAccount(
  env: Environment,
  { event, login }: { readonly event: EventFacts; readonly login: string },
): number | null {
  const same = (other: string | undefined): boolean => other?.toLowerCase() === login.toLowerCase();
  if (event.name === 'issue_comment' && event.comment !== null && same(event.comment.login))
    return event.comment.account;
  return same(env['GITHUB_ACTOR']) ? accountNumber(Number(env['GITHUB_ACTOR_ID'] || Number.NaN)) : null;
}

function accountNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

function readSource(
  platform: Platform,
  run: RunIdentity,
  event: EventFacts,
): Extract<OperationSource, { kind: 'run' | 'comment' }> {
  const repository = `${platform.owner}/${platform.name}`;
  // Whoever edits an old comment asks for nothing: it was answered when it was written.
  return event.name === 'issue_comment' && event.comment?.action === 'created'
    ? { kind: 'comment', repository, comment: event.comment.id }
    : { kind: 'run', repository, run: run.id, job: run.job };
}

const NO_EVENT: EventFacts = {
  name: null,
  inputs: {},
  client_payload: {},
  comment: null,
  pull: null,
  workflowRun: null,
  sender: null,
};

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

function readToken(env: Environment): string {
  const token = (env['GITHUB_TOKEN'] || env['GH_TOKEN'] || '').trim();
  if (token === '' || /[^\x21-\x7e]/.test(token)) {
    refuse({
      code: 'token_missing',
      required: 'a token in GITHUB_TOKEN',
      found: token === '' ? 'none' : 'a value with characters that no token has',
      next: 'In a workflow, pass `env: { GITHUB_TOKEN: "${{ github.token }}" }`; on a laptop, export GITHUB_TOKEN (such as from `gh auth token`).',
    });
  }
  return token;
}

function readRun(env: Environment, platform: Platform): RunIdentity {
  const id = Number(need(env, 'GITHUB_RUN_ID'));
  const attempt = Number(env['GITHUB_RUN_ATTEMPT'] || '1');
  if (!Number.isSafeInteger(id) || id <= 0 || !Number.isSafeInteger(attempt) || attempt <= 0) {
    refuse({
      code: 'input_invalid',
      required: 'GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT as positive whole numbers',
      found: `${env['GITHUB_RUN_ID']} and ${env['GITHUB_RUN_ATTEMPT']}`,
      next: 'Run this in a job of GitHub Actions, or unset GITHUB_ACTIONS.',
    });
  }
  return {
    id,
    attempt,
    job: need(env, 'GITHUB_JOB'),
    workflow: workflowPath(need(env, 'GITHUB_WORKFLOW_REF'), platform),
    ref: need(env, 'GITHUB_REF'),
    sha: need(env, 'GITHUB_SHA'),
    event: need(env, 'GITHUB_EVENT_NAME'),
    url: `${platform.server_url}/${platform.owner}/${platform.name}/actions/runs/${id}`,
  };
}

/** `acme/models/.github/workflows/train.yml@refs/heads/main` → `.github/workflows/train.yml`. */
function workflowPath(reference: string, platform: Platform): string {
  const path = reference.replace(/@.*$/s, '');
  const own = `${platform.owner}/${platform.name}/`;
  return path.toLowerCase().startsWith(own.toLowerCase()) ? path.slice(own.length) : path;
}

function need(env: Environment, name: string): string {
  const value = env[name] ?? '';
  if (value === '') {
    refuse({
      code: 'input_missing',
      required: `${name}, which GitHub Actions sets in every job`,
      found: 'nothing',
      next: 'Run this in a job of GitHub Actions, or unset GITHUB_ACTIONS to act as the owner of the token.',
    });
  }
  return value;
}

function readEvent(env: Environment, readFile: (path: string) => string): EventFacts {
  const name = need(env, 'GITHUB_EVENT_NAME');
  const path = env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return { ...NO_EVENT, name };
  let payload: unknown;
  try {
    payload = JSON.parse(readFile(path));
  } catch (cause) {
    refuse({
      code: 'input_invalid',
      required: 'the event that started the run, as JSON in GITHUB_EVENT_PATH',
      found: cause instanceof SyntaxError ? 'text that is not JSON' : 'a file that cannot be read',
      next: 'Run this in a job of GitHub Actions.',
    });
  }
  const root = fields(payload);
  const sender = fields(root['sender']);
  return {
    name,
    inputs: Object.fromEntries(
      Object.entries(fields(root['inputs'])).flatMap(([key, value]) =>
        typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
          ? [[key, String(value)]]
          : [],
      ),
    ),
    client_payload: fields(root['client_payload']),
    comment: readComment(root),
    pull: readPull(root, name),
    workflowRun: name === 'workflow_run' ? readFollowed(root) : null,
    sender: typeof sender['login'] === 'string' ? { login: sender['login'], bot: sender['type'] !== 'User' } : null,
  };
}

function readComment(root: Readonly<Record<string, unknown>>): CommentEvent | null {
  const comment = fields(root['comment']);
  const issue = fields(root['issue'] ?? root['pull_request']);
  const user = fields(comment['user']);
  const { id, html_url: url, body, created_at: createdAt, updated_at: updatedAt } = comment;
  const { action } = root;
  const { number, pull_request: pull } = issue;
  const { login } = user;
  if (typeof id !== 'number' || typeof number !== 'number' || typeof url !== 'string') return null;
  if (typeof action !== 'string' || typeof body !== 'string' || typeof login !== 'string') return null;
  if (typeof createdAt !== 'string' || typeof updatedAt !== 'string') return null;
  const by = user['type'] === 'User' ? 'person' : 'bot';
  const onPull = root['issue'] === undefined || (pull !== undefined && pull !== null);
  const who = { login, account: accountNumber(user['id']), by, viaApp: viaApp(comment) } as const;
  return { id, url, issue: number, action, body, ...who, createdAt, updatedAt, onPull };
}

/** Name of the app behind a comment; one without a name is an app all the same. */
function viaApp(comment: Readonly<Record<string, unknown>>): string | null {
  const app = comment['performed_via_github_app'];
  if (app === null || app === undefined) return null;
  const { slug } = fields(app);
  return typeof slug === 'string' ? slug : 'an app';
}

function readFollowed(root: Readonly<Record<string, unknown>>): EventFacts['workflowRun'] {
  const run = fields(root['workflow_run']);
  const { event, head_branch: branch, pull_requests: pulls } = run;
  if (typeof event !== 'string') return null;
  const here = fields(root['repository'])['id'];
  const numbers = (Array.isArray(pulls) ? pulls : []).map(fields).flatMap((pull) => {
    const { number } = pull;
    // The same commit may be proposed to another repository, too.
    const base = fields(fields(pull['base'])['repo'])['id'];
    return typeof number === 'number' && base === here ? [number] : [];
  });
  return { event, headBranch: typeof branch === 'string' ? branch : null, pulls: numbers };
}

/** Null where the event is about no pull request. Refuses what says it is about one and does not tell which. */
function readPull(root: Readonly<Record<string, unknown>>, event: string): PullRequestFacts | null {
  const pull = fields(root['pull_request']);
  const head = fields(pull['head']);
  const { number } = pull;
  const { sha } = head;
  if (typeof number === 'number' && typeof sha === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(sha)) {
    const from = fields(head['repo'])['id'];
    // A fork that was deleted since has no repository any more; it was one all the same.
    return { number, head: sha, fork: typeof from !== 'number' || from !== fields(root['repository'])['id'] };
  }
  if (event === 'workflow_run') return readPullBehind(root);
  if (!['pull_request', 'pull_request_target', 'pull_request_review'].includes(event)) return null;
  refuse({
    code: 'input_invalid',
    required: 'the number and the head commit of the pull request in the event that started the run',
    found: 'an event without them',
    next: 'Run this in a job of GitHub Actions that a pull request started.',
  });
}

/** A run that follows the run of a pull request works on what that one made: it is of the pull request too. */
function readPullBehind(root: Readonly<Record<string, unknown>>): PullRequestFacts | null {
  const run = fields(root['workflow_run']);
  const { event, head_sha: head } = run;
  if (typeof event !== 'string' || !event.startsWith('pull_request') || typeof head !== 'string') return null;
  const pulls = run['pull_requests'];
  const { number } = fields(Array.isArray(pulls) ? pulls[0] : undefined);
  const from = fields(run['head_repository'])['id'];
  const fork = typeof from !== 'number' || from !== fields(root['repository'])['id'];
  // GitHub does not tell the number for a fork's: there is no comment to write to then, and nothing else hangs on it.
  return { number: typeof number === 'number' ? number : 0, head, fork };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
