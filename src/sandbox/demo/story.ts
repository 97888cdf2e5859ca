/** The demo's story: three versions of a real model, one that goes wrong, and the way back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult, StepResult } from '../runner/index.ts';
import { type Person, type ProgramResult, REPOSITORY, type World } from './world.ts';

/** One line of the timeline. */
export interface Moment {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly decision: string;
  /** `good` went ahead, `bad` was refused or failed, `quiet` only reads. */
  readonly tone: 'good' | 'bad' | 'quiet';
  readonly link: string | null;
}

export interface Story {
  readonly moments: readonly Moment[];
  /** What must be true at the end, and whether it is. */
  readonly checks: readonly { readonly what: string; readonly found: string; readonly holds: boolean }[];
}

export interface StoryTelling {
  readonly world: World;
  /** Told as it happens. */
  readonly tell: (moment: Moment) => void;
}

const MODEL = 'flight-delay';

export async function tellStory({ world, tell }: StoryTelling): Promise<Story> {
  const moments: Moment[] = [];
  const add = (moment: Omit<Moment, 'at'>): void => {
    const told = { ...moment, at: world.now().toISOString() };
    moments.push(told);
    tell(told);
  };
  await setUp(world, add);
  const subjects: string[] = [];
  subjects.push(await train(world, add, { recipe: 'baseline', message: 'Train the baseline: hour of day', hours: 2 }));
  await promote(world, add, { as: 'bo', subject: subjects[0] ?? '', reason: 'first model', hours: 24 });
  subjects.push(await train(world, add, { recipe: 'routes', message: 'Add distance and airports', hours: 90 }));
  await promote(world, add, { as: 'chen', subject: subjects[1] ?? '', reason: 'better on March', hours: 2 });
  await promote(world, add, { as: 'bo', subject: subjects[1] ?? '', reason: 'better on March', hours: 1 });
  const between = world.now().toISOString();
  subjects.push(
    await train(world, add, { recipe: 'leaky', message: 'Use how the airport is doing today', hours: 160 }),
  );
  await promote(world, add, { as: 'bo', subject: subjects[2] ?? '', reason: 'great on training data', hours: 3 });
  await rollBack(world, add, 5);
  await promote(world, add, { as: 'bo', subject: subjects[2] ?? '', reason: 'it was fine in training', hours: 1 });
  world.advance(1);
  const now = await resolve(world, add, { reference: `${MODEL}@champion`, at: null });
  const then = await resolve(world, add, { reference: `${MODEL}@production`, at: between.slice(0, 19).concat('Z') });
  const verified = await world.slipway({ as: 'dara', args: ['verify'] });
  add({
    who: 'dara',
    what: 'verify the whole registry',
    decision: verified.summary,
    tone: verified.decision === 'done' ? 'good' : 'bad',
    link: `${world.github.url}/${REPOSITORY}/tree/model-registry`,
  });
  return { moments, checks: conclusions({ subjects, now, then, verified }) };
}

type Add = (moment: Omit<Moment, 'at'>) => void;

async function setUp(world: World, add: Add): Promise<void> {
  const made = await world.slipway({ as: 'amara', args: ['init', '.'] });
  if (made.decision !== 'done') throw new Error(`init: ${made.summary}`);
  const path = '.github/slipway.yml';
  const lines = String(made.record?.to_add?.lines ?? '');
  if (lines !== '') {
    // The policy was there already, so init says which lines to add: as a person would, under `ledger:`.
    const policy = readFileSync(join(world.clone, path), 'utf8');
    writeFileSync(join(world.clone, path), addLines(policy, { under: String(made.record.to_add.under), lines }));
  }
  await world.push({ as: 'amara', message: 'Set up the model registry', files: {} });
  add({
    who: 'amara',
    what: 'set up the registry',
    decision: 'ledger branch made, its first commit pinned in the policy',
    tone: 'good',
    link: `${world.github.url}/${REPOSITORY}/blob/main/${path}`,
  });
}

function addLines(policy: string, of: { readonly under: string; readonly lines: string }): string {
  if (of.under !== 'ledger') return `${policy.trimEnd()}\n\n${of.lines.trimEnd()}\n`;
  return policy.replace(/^ledger:.*$/m, (line) => `${line}\n${of.lines.trimEnd()}`);
}

async function train(
  world: World,
  add: Add,
  of: { readonly recipe: string; readonly message: string; readonly hours: number },
): Promise<string> {
  world.advance(of.hours);
  const runs = await world.push({
    as: 'chen',
    message: of.message,
    files: { 'recipe.json': `${JSON.stringify({ recipe: of.recipe })}\n` },
  });
  const run = runs.find((one) => one.workflow.path.endsWith('train.yml'));
  if (run === undefined) throw new Error('the push did not start the training workflow');
  const registered = resultOf(run, 'register');
  const staged = resultOf(run, 'promote');
  add({
    who: 'chen',
    what: `push "${of.message}" → train.yml`,
    ...told(registered, run),
    link: registered?.record?.release_url ?? runLink(world, run),
  });
  if (staged !== null)
    add({
      who: 'train.yml',
      what: 'promote to staging',
      ...told(staged, run),
      link: staged.record?.release_url ?? null,
    });
  return String(registered?.record?.subject ?? '');
}

async function promote(
  world: World,
  add: Add,
  of: { readonly as: Person; readonly subject: string; readonly reason: string; readonly hours: number },
): Promise<void> {
  world.advance(of.hours);
  const inputs = { subject: of.subject, stage: 'production', reason: of.reason };
  const run = await world.dispatch({ as: of.as, workflow: 'promote.yml', inputs });
  const result = resultOf(run, 'promote');
  const version = of.subject.split('@')[1] ?? '';
  add({
    who: of.as,
    what: `promote ${version} to production`,
    ...told(result, run),
    link: result?.record?.release_url ?? runLink(world, run),
  });
}

async function rollBack(world: World, add: Add, hours: number): Promise<void> {
  world.advance(hours);
  const inputs = { model: MODEL, stage: 'production', reason: 'alerts on every third flight' };
  const run = await world.dispatch({ as: 'eli', workflow: 'rollback.yml', inputs });
  const result = resultOf(run, 'rollback');
  add({
    who: 'eli',
    what: 'roll production back',
    ...told(result, run),
    link: result?.record?.release_url ?? runLink(world, run),
  });
}

async function resolve(
  world: World,
  add: Add,
  of: { readonly reference: string; readonly at: string | null },
): Promise<ProgramResult> {
  const result = await world.slipway({
    as: 'dara',
    args: ['resolve', of.reference, ...(of.at === null ? [] : ['--at', of.at])],
  });
  const when = of.at === null ? '' : ` as of ${of.at.slice(0, 16)}Z`;
  const found =
    result.record === null
      ? result.summary
      : `${result.record.version}, ${String(result.record.reference).split('@')[2]?.slice(0, 19)}…`;
  add({
    who: 'dara',
    what: `resolve ${of.reference}${when}`,
    decision: found,
    tone: 'quiet',
    link: result.record?.release_url ?? null,
  });
  return result;
}

function told(
  result: ProgramResult | null,
  run: RunResult,
): { readonly decision: string; readonly tone: Moment['tone'] } {
  if (result === null) return { decision: `the run ended with ${run.conclusion}`, tone: 'bad' };
  const good = result.decision === 'done' || result.decision === 'already_done';
  return { decision: good ? result.summary : `${result.reason_code}: ${result.summary}`, tone: good ? 'good' : 'bad' };
}

function runLink(world: World, run: RunResult): string {
  return `${world.github.url}/${REPOSITORY}/actions/runs/${run.runId}`;
}

/** The result that an operation put out, from the outputs of the step that ran it. */
export function resultOf(run: RunResult, operation: string): ProgramResult | null {
  const walk = (steps: readonly StepResult[]): StepResult[] => steps.flatMap((step) => [step, ...walk(step.children)]);
  for (const step of run.jobs.flatMap((job) => walk(job.steps))) {
    const text = step.outputs['result'];
    if (text === undefined || text === '') continue;
    const parsed = JSON.parse(text) as ProgramResult & { readonly operation?: string };
    if (parsed.operation === operation) return parsed;
  }
  return null;
}

function conclusions(of: {
  readonly subjects: readonly string[];
  readonly now: ProgramResult;
  readonly then: ProgramResult;
  readonly verified: ProgramResult;
}): Story['checks'] {
  const version = (result: ProgramResult): string => String(result.record?.version ?? result.reason_code);
  const number = (subject: string | undefined): string => subject?.split('@')[1] ?? '';
  const good = number(of.subjects[1]);
  const check = (what: string, found: string, holds: boolean): Story['checks'][number] => ({ what, found, holds });
  return [
    check(
      'three versions are registered',
      of.subjects.map(number).join(', '),
      of.subjects.every((subject) => subject.includes('@sha256:')),
    ),
    check(`production serves ${good} again`, version(of.now), version(of.now) === good),
    check(`a look-up by date finds what was live then, ${good}`, version(of.then), version(of.then) === good),
    check('nothing was tampered with', of.verified.summary, of.verified.decision === 'done'),
  ];
}
