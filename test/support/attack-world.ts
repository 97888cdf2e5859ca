/**
 * The registry that is attacked: the repository of the examples under full governance, on the local GitHub and its runner,
 * with the workflow files and the bundle that people use. Chen's first version is in canary, long enough, and asked for in
 * production; amara, bo and farid have signed. Two sign-offs are missing, of which the environment can bring one: whoever
 * gets one more to count has a run waiting at the gate.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { approve, ask, MODEL, openIssue, type Stage, train } from '../../src/sandbox/demo/acts.ts';
import { setUp } from '../../src/sandbox/demo/story.ts';
import { type ProgramResult, REPOSITORY, startWorld, type World } from '../../src/sandbox/demo/world.ts';
import type { RunResult, StepResult } from '../../src/sandbox/runner/index.ts';
import { PROJECT } from './program.ts';

export { MODEL, REPOSITORY };

const exec = promisify(execFile);

export const ANSWERS = {
  rationale: 'The first model: better than telling nobody.',
  documents: 'runbook: https://wiki.example/flight-delay/runbook',
  checklist: 'observability: on the flights dashboard\nincident-response: on-call rota of the flights team',
};

/** What an attack must leave as it was. */
export interface Standing {
  /** Version that is live in production; null for none. */
  readonly live: string | null;
  /** Number of the model's last event. */
  readonly seq: number;
  readonly environments: readonly string[];
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: GitHub's answers have a form for each question
  readonly body: any;
}

export interface Comment {
  /** Who writes it; or with which token it is written. */
  readonly as?: string;
  readonly token?: string;
  readonly on: number;
  readonly text: string;
}

/** What came of a comment. */
export interface Said {
  readonly id: number;
  /** The run of command.yml; null where none ended, which is so for one that waits at an environment. */
  readonly run: RunResult | null;
  readonly runs: readonly RunResult[];
  readonly result: ProgramResult | null;
  /** What answers the comment; empty for nothing. */
  readonly reply: string;
}

export interface Siege {
  readonly world: World;
  readonly stage: Stage;
  readonly version: string;
  /** An ordinary issue. */
  readonly issue: number;
  /** The pull request of the request for production. */
  readonly pull: number;
  readonly digest: string;
  standing(): Promise<Standing>;
  /** Asks GitHub something with a person's token, or the token given; nothing throws. */
  call(of: {
    readonly as?: string;
    readonly token?: string;
    readonly method: string;
    readonly path: string;
    readonly body?: unknown;
  }): Promise<Answer>;
  /** Writes a comment, and waits for what it starts. */
  say(comment: Comment): Promise<Said>;
  /** Writes comments one after the other, and waits for what they start all at once. */
  sayAll(comments: readonly Comment[]): Promise<readonly Said[]>;
  /** What Slipway answers the comment; empty for nothing. */
  replyTo(issue: number, comment: number): Promise<string>;
  /** Git in a clone of the person's own, which is made at the first call. */
  git(as: string, ...args: readonly string[]): Promise<string>;
  /** The folder of that clone. */
  cloneOf(as: string): string;
  /** A JSON file at the head of the ledger. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into files of every kind
  ledger(path: string): any;
  /** Runs that wait at an environment. */
  waiting(): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** `canary`: nobody has asked yet. `asked`: nobody has signed. `message` is that of the version's commit. */
export async function besiege(until: 'canary' | 'asked' | 'signed' = 'signed', message = 'Train'): Promise<Siege> {
  const dir = mkdtempSync(join(tmpdir(), 'slipway-attack-'));
  const world = await startWorld({ dir, project: PROJECT, port: 0, examples: ['flight-delay', 'modelops'] });
  const stage: Stage = { world, add: () => {}, choose: () => null };
  try {
    await setUp(stage);
    const { version } = await train(stage, { recipe: 'baseline', message, hours: 2 });
    const issue = await openIssue(stage, { as: 'chen', title: 'Flight delays go live' });
    const bare = siegeOf({ dir, stage, version, issue, pull: 0, digest: '' });
    const staged = await bare.say({ as: 'chen', on: issue, text: `/promote canary ${MODEL}@${version}` });
    if (staged.result?.decision !== 'done') throw new Error(`canary: ${JSON.stringify(staged.result)}`);
    world.advance(50);
    if (until === 'canary') return bare;
    const asked = await ask(stage, { as: 'chen', version, inputs: ANSWERS, hours: 1 });
    if (asked.number === 0) throw new Error('the request was not opened');
    world.advance(0.1);
    if (until === 'signed') await approve(stage, { as: ['amara', 'bo', 'farid'], pull: asked.number, hours: 1 });
    return siegeOf({ dir, stage, version, issue, pull: asked.number, digest: asked.digest });
  } catch (error) {
    await world.close();
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

function siegeOf(of: Pick<Siege, 'stage' | 'version' | 'issue' | 'pull' | 'digest'> & { readonly dir: string }): Siege {
  const { stage, dir } = of;
  const { world } = stage;
  const { github } = world;
  const clones = new Set<string>();

  const ledger: Siege['ledger'] = (path) => {
    const args = ['-C', github.gitDir(REPOSITORY), 'show', `model-registry:${path}`];
    return JSON.parse(execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
  };
  const call: Siege['call'] = async ({ as, token, method, path, body }) => {
    const answer = await fetch(
      `${github.apiUrl}${path.startsWith('/repos/') || path.startsWith('/users/') ? '' : `/repos/${REPOSITORY}`}${path}`,
      {
        method,
        headers: {
          authorization: `Bearer ${token ?? github.personToken(as ?? 'amara')}`,
          'content-type': 'application/json',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
    );
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  };
  const must = async (of: Parameters<typeof call>[0]): Promise<Answer['body']> => {
    const answer = await call(of);
    if (answer.status >= 400)
      throw new Error(`${of.method} ${of.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const replyTo: Siege['replyTo'] = async (on, comment) => {
    const path = `/issues/${on}/comments?per_page=100`;
    const all: { readonly body: string }[] = await must({ method: 'GET', path });
    return all.find((one) => one.body.includes(`<!-- slipway:command:${comment} -->`))?.body ?? '';
  };
  const cloneOf = (as: string): string => join(dir, 'clones', as);
  const git: Siege['git'] = async (as, ...args) => {
    const credentials = Buffer.from(`${as}:${github.personToken(as)}`).toString('base64');
    const date = world.now().toISOString();
    const env = {
      PATH: process.env['PATH'],
      HOME: join(dir, 'home'),
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
    };
    if (!clones.has(as)) {
      clones.add(as);
      await exec('git', ['clone', '--quiet', `${github.url}/${REPOSITORY}.git`, cloneOf(as)], { env });
    }
    const { stdout } = await exec('git', args, { cwd: cloneOf(as), env });
    return stdout.trim();
  };

  const sayAll: Siege['sayAll'] = async (comments) => {
    const ids: number[] = [];
    for (const { on, text, ...who } of comments) {
      const comment = await must({ ...who, method: 'POST', path: `/issues/${on}/comments`, body: { body: text } });
      ids.push(comment.id);
    }
    const runs = await world.settle();
    const about = (run: RunResult): unknown =>
      (github.run(run.runId)?.payload as { comment?: { id?: unknown } } | undefined)?.comment?.id;
    return Promise.all(
      comments.map(async ({ on }, index): Promise<Said> => {
        const id = ids[index] ?? 0;
        const run = runs.find((one) => one.workflow.path.endsWith('/command.yml') && about(one) === id) ?? null;
        return { id, run, runs, result: resultIn(run), reply: await replyTo(on, id) };
      }),
    );
  };

  return {
    ...of,
    world,
    ledger,
    call,
    replyTo,
    git,
    cloneOf,
    standing: async () => {
      const state = ledger(`models/${MODEL}/state.json`);
      const { environments } = await must({ method: 'GET', path: '/environments' });
      return {
        live: state.stages.production?.live?.version ?? null,
        seq: state.seq,
        environments: environments.map((one: { readonly name: string }) => one.name).sort(),
      };
    },
    say: async (comment) => (await sayAll([comment]))[0]!,
    sayAll,
    waiting: async () => {
      const found = await must({ method: 'GET', path: '/actions/runs?status=waiting' });
      return found.workflow_runs.map((one: { readonly id: number }) => one.id);
    },
    close: async () => {
      await world.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Makes an attack, and proves that nothing came of it: no event, no other live version, no environment, no run that waits. */
export async function inVain<T>(siege: Siege, attack: () => Promise<T>): Promise<T> {
  const before = await siege.standing();
  const found = await attack();
  await siege.world.settle();
  expect(await siege.standing()).toEqual(before);
  expect(await siege.waiting()).toEqual([]);
  return found;
}

/** Answers for the environment that a run waits at, and waits for what comes of it. */
export async function atTheGate(
  siege: Siege,
  of: { readonly as: string; readonly run: number; readonly state?: 'approved' | 'rejected' },
): Promise<{ readonly status: number; readonly run: RunResult | null; readonly result: ProgramResult | null }> {
  const path = `/actions/runs/${of.run}/pending_deployments`;
  const { body: pending } = await siege.call({ as: of.as, method: 'GET', path });
  const ids = pending.map((one: { readonly environment: { readonly id: number } }) => one.environment.id);
  const body = { environment_ids: ids, state: of.state ?? 'approved', comment: 'Dashboards are green.' };
  const { status } = await siege.call({ as: of.as, method: 'POST', path, body });
  const run = (await siege.world.settle()).find((one) => one.runId === of.run) ?? null;
  return { status, run, result: resultIn(run) };
}

/** Everything that a promotion says of sign-offs. */
export function signOffsOf(result: ProgramResult | null): string {
  type Said = { readonly name: string; readonly detail: string; readonly children?: readonly Said[] };
  const walk = (check: Said): string[] => [check.detail, ...(check.children ?? []).flatMap(walk)];
  const check = (result?.checks.children as readonly Said[] | undefined)?.find((one) => one.name === 'sign_offs');
  return check === undefined ? '' : walk(check).join('\n');
}

/** Does something under a policy that an administrator changed on the default branch, and changes it back. */
export async function underPolicy<T>(
  { world }: Siege,
  change: (text: string) => string,
  work: () => Promise<T>,
): Promise<T> {
  const policy = '.github/slipway.yml';
  const text = readFileSync(join(world.clone, policy), 'utf8');
  if (change(text) === text) throw new Error('the policy is as it was');
  const push = (to: string) => world.push({ as: 'amara', message: 'Change the policy', files: { [policy]: to } });
  await push(change(text));
  try {
    return await work();
  } finally {
    await push(text);
  }
}

/** The result that the last step of a run put out. */
export function resultIn(run: RunResult | null): ProgramResult | null {
  const walk = (steps: readonly StepResult[]): StepResult[] => steps.flatMap((step) => [step, ...walk(step.children)]);
  const texts = (run?.jobs ?? []).flatMap((job) => walk(job.steps)).map((step) => step.outputs['result'] ?? '');
  const text = texts.filter((one) => one !== '').at(-1);
  return text === undefined ? null : (JSON.parse(text) as ProgramResult);
}
