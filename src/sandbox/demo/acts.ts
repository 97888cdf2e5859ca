/** What people do in the demo: push, comment, review, ask, let a run in. Each is told as it happens. */
import type { RunResult } from '../runner/index.ts';
import { type Add, type Moment, resultOf, runLink, runOf, shortened, told } from './telling.ts';
import { type Person, type ProgramResult, REPOSITORY, type World } from './world.ts';

export const MODEL = 'flight-delay';

/** What a version gets of the traffic, as the exposure file tells it. */
export interface Sharing {
  readonly version: string;
  /** Basis points. */
  readonly share: number;
  readonly shadow: boolean;
}

/** Which version answers a key: the rule of serving, which the demo is given. */
export type Choose = (
  shares: readonly Sharing[],
  rollout: { readonly candidate: string; readonly tenants: readonly string[]; readonly salt: string } | null,
  key: string,
) => string | null;

export interface Stage {
  readonly world: World;
  readonly add: Add;
  readonly choose: Choose;
}

/** A version as its training put it out. */
export interface Trained {
  readonly subject: string;
  readonly version: string;
  readonly verdict: string;
}

/** A push that trains a version, registers and evaluates it, and makes what passes a candidate. */
export async function train(
  { world, add }: Stage,
  of: { readonly recipe: string; readonly message: string; readonly hours: number },
): Promise<Trained> {
  world.advance(of.hours);
  const runs = await world.push({
    as: 'chen',
    message: of.message,
    files: { 'recipe.json': `${JSON.stringify({ recipe: of.recipe })}\n` },
  });
  const run = runOf(runs, 'train.yml');
  const registered = resultOf(run, 'register');
  const staged = resultOf(run, 'promote');
  const { record } = registered ?? { record: null };
  const pushed = { who: 'chen', what: `push "${of.message}" → train.yml` };
  if (registered === null || record?.evaluation === undefined) {
    add({ ...pushed, ...told(registered, run), link: runLink(world, run) });
    return { subject: String(record?.subject ?? ''), version: String(record?.version ?? ''), verdict: 'none' };
  }
  const { subject, version, ordinal, verdict } = record;
  add({
    ...pushed,
    decision: `${MODEL} ${version} (v${ordinal}) is registered.`,
    tone: 'good',
    link: record.release_url,
  });
  add(evaluated(registered));
  if (staged !== null)
    add({
      who: 'train.yml',
      what: `make ${version} a candidate`,
      ...told(staged, run),
      link: staged.record?.release_url ?? null,
    });
  return { subject, version, verdict };
}

/** The evaluation within a registration, as its check on the commit shows it. */
function evaluated(registered: ProgramResult): Omit<Moment, 'at'> {
  const { version, verdict, evaluation } = registered.record;
  const check = registered.effects.find((one) => one.effect === 'check');
  return {
    who: 'train.yml',
    what: `evaluate ${version}`,
    decision: shortened(verdict === 'fail' ? `${registered.reason_code}: ${evaluation.summary}` : evaluation.summary),
    tone: verdict === 'pass' ? 'good' : verdict === 'inconclusive' ? 'open' : 'bad',
    link: check?.url ?? null,
  };
}

export async function openIssue(
  { world }: Stage,
  of: { readonly as: Person; readonly title: string },
): Promise<number> {
  const issue = await world.api<{ readonly number: number }>({
    as: of.as,
    method: 'POST',
    path: '/issues',
    body: { title: of.title, body: 'What goes live, and when.' },
  });
  await world.settle();
  return issue.number;
}

export interface Said {
  readonly result: ProgramResult | null;
  /** The run that the comment started; it may still wait at an environment. */
  readonly runs: readonly RunResult[];
}

/** A comment whose first line is a command; what came of it stands in the answer. */
export async function say(
  { world, add }: Stage,
  of: { readonly as: Person; readonly on: number; readonly text: string; readonly hours: number },
): Promise<Said> {
  world.advance(of.hours);
  const comment = await world.api<{ readonly html_url: string }>({
    as: of.as,
    method: 'POST',
    path: `/issues/${of.on}/comments`,
    body: { body: of.text },
  });
  const runs = await world.settle();
  const result = await answered(world, { runs, on: of.on, text: of.text });
  add({ who: of.as, what: `comment ${of.text}`, ...told(result, runs[0] ?? null), link: comment.html_url });
  return { result, runs };
}

/** The result of the command; of one that waits for an environment, what its first job has planned. */
async function answered(
  world: World,
  of: { readonly runs: readonly RunResult[]; readonly on: number; readonly text: string },
): Promise<ProgramResult | null> {
  const run = of.runs.find((one) => one.workflow.path.endsWith('/command.yml'));
  if (run !== undefined) return commandResult(run);
  // It waits at an environment: what it said so far is in its answer.
  const comments = await world.api<readonly { readonly body: string }[]>({
    as: 'amara',
    method: 'GET',
    path: `/issues/${of.on}/comments?per_page=100`,
  });
  const last = comments.at(-1)?.body ?? '';
  return last.includes('waits for the reviewers')
    ? {
        decision: 'planned',
        reason_code: 'dry_run',
        summary: 'Planned: the run waits for the reviewers of environment production.',
        warnings: [],
        effects: [],
        checks: {},
        record: null,
      }
    : null;
}

/** The result of a command, whichever operation it stood for. */
function commandResult(run: RunResult): ProgramResult | null {
  for (const job of [...run.jobs].reverse()) {
    for (const step of [...job.steps].reverse()) {
      const text = step.outputs['result'];
      if (text !== undefined && text !== '') return JSON.parse(text) as ProgramResult;
    }
  }
  return null;
}

/** A request for production, in the workflow that anybody who may ask can start. */
export async function ask(
  { world, add }: Stage,
  of: {
    readonly as: Person;
    readonly version: string;
    readonly inputs: Readonly<Record<string, string>>;
    readonly hours: number;
  },
): Promise<{ readonly number: number; readonly digest: string }> {
  world.advance(of.hours);
  const inputs = { subject: `${MODEL}@${of.version}`, stage: 'production', ...of.inputs };
  const run = await world.dispatch({ as: of.as, workflow: 'request.yml', inputs });
  const result = resultOf(run, 'request-approval');
  add({
    who: of.as,
    what: `ask for ${of.version} in production`,
    ...told(result, run),
    link: result?.record?.url ?? runLink(world, run),
  });
  return { number: Number(result?.record?.number ?? 0), digest: String(result?.record?.approval_digest ?? '') };
}

/** Several people approve in reviews of the pull request. */
export async function approve(
  { world, add }: Stage,
  of: { readonly as: readonly Person[]; readonly pull: number; readonly hours: number },
): Promise<void> {
  world.advance(of.hours);
  for (const as of of.as) {
    await world.api({
      as,
      method: 'POST',
      path: `/pulls/${of.pull}/reviews`,
      body: { event: 'APPROVE', body: 'Read, and fine with me.' },
    });
  }
  const runs = await world.settle();
  const swept = runs
    .filter((run) => run.workflow.path.endsWith('/sweep.yml'))
    .map((run) => resultOf(run, 'sweep'))
    .filter((one) => one !== null);
  const last = swept.at(-1);
  const detail =
    last?.record?.requests?.find((one: { readonly detail: string }) => one.detail)?.detail ?? last?.summary ?? '';
  add({
    who: of.as.length === 1 ? (of.as[0] ?? '') : `${of.as.length} people`,
    what: `approve #${of.pull} in reviews (${of.as.join(', ')})`,
    decision: shortened(`The request is brought up to date. ${detail}`),
    tone: last === undefined ? 'bad' : 'good',
    link: `${world.github.url}/${REPOSITORY}/pull/${of.pull}`,
  });
}

/** A reviewer of the environment lets the waiting run in. */
export async function letIn(
  { world, add }: Stage,
  of: { readonly as: Person; readonly hours: number },
): Promise<ProgramResult | null> {
  world.advance(of.hours);
  const { workflow_runs: waiting } = await world.api<{ readonly workflow_runs: readonly { readonly id: number }[] }>({
    as: of.as,
    method: 'GET',
    path: '/actions/runs?status=waiting',
  });
  const run = waiting[0]?.id ?? 0;
  const pending = await world.api<readonly { readonly environment: { readonly id: number } }[]>({
    as: of.as,
    method: 'GET',
    path: `/actions/runs/${run}/pending_deployments`,
  });
  await world.api({
    as: of.as,
    method: 'POST',
    path: `/actions/runs/${run}/pending_deployments`,
    body: {
      environment_ids: pending.map((one) => one.environment.id),
      state: 'approved',
      comment: 'Dashboards are green.',
    },
  });
  const ended = runOf(await world.settle(), 'command.yml');
  const result = commandResult(ended);
  add({
    who: of.as,
    what: 'let the run into environment production',
    ...told(result, ended),
    link: result?.record?.outcome?.release_url ?? runLink(world, ended),
  });
  return result;
}
