/**
 * The demo's story: three versions of a real model, each evaluated on real flights. One is not settled and goes live by a
 * decision that everybody can read; one is worse and does not; and there is a way back.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult, StepResult } from '../runner/index.ts';
import { conclusions } from './conclusions.ts';
import { type Person, type ProgramResult, REPOSITORY, type World } from './world.ts';

/** One line of the timeline. */
export interface Moment {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly decision: string;
  /** `good` went ahead, `bad` was refused or failed, `open` was not settled, `quiet` only reads. */
  readonly tone: 'good' | 'bad' | 'open' | 'quiet';
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
const POLICY = '.github/slipway.yml';

export async function tellStory({ world, tell }: StoryTelling): Promise<Story> {
  const moments: Moment[] = [];
  const add = (moment: Omit<Moment, 'at'>): void => {
    const told = { ...moment, at: world.now().toISOString() };
    moments.push(told);
    tell(told);
  };
  await setUp(world, add);
  const first = await train(world, add, { recipe: 'baseline', message: 'Train the baseline: hour of day', hours: 2 });
  await promote(world, add, { as: 'bo', version: first, reason: 'first model', hours: 24 });

  const second = await train(world, add, { recipe: 'routes', message: 'Add distance and airports', hours: 90 });
  await promote(world, add, { as: 'chen', version: second, reason: 'better on March', hours: 2 });
  const unsettled = await promote(world, add, { as: 'bo', version: second, reason: 'better on March', hours: 1 });
  await compare(world, add, [first, second]);
  await allowLongFlights(world, add, 2);
  const settled = await promote(world, add, { as: 'bo', version: second, reason: 'better on short flights', hours: 1 });
  const between = world.now().toISOString();

  const third = await train(world, add, { recipe: 'leaky', message: 'Use how the airport is doing today', hours: 160 });
  const looked = { as: 'bo', version: third, reason: 'to look at it' } as const;
  await promote(world, add, { ...looked, stage: 'staging', hours: 2 });
  const wrong = await promote(world, add, { ...looked, reason: 'great on training data', hours: 1 });

  await rollBack(world, add, 5);
  const held = await promote(world, add, { as: 'bo', version: third, reason: 'then this one instead', hours: 1 });
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
  const versions = [first, second, third];
  return { moments, checks: conclusions({ versions, unsettled, settled, wrong, held, now, then, verified }) };
}

type Add = (moment: Omit<Moment, 'at'>) => void;

async function setUp(world: World, add: Add): Promise<void> {
  const made = await world.slipway({ as: 'amara', args: ['init', '.'] });
  if (made.decision !== 'done') throw new Error(`init: ${made.summary}`);
  const lines = String(made.record?.to_add?.lines ?? '');
  if (lines !== '') {
    // The policy was there already, so init says which lines to add: as a person would, under `ledger:`.
    const policy = readFileSync(join(world.clone, POLICY), 'utf8');
    writeFileSync(join(world.clone, POLICY), addLines(policy, { under: String(made.record.to_add.under), lines }));
  }
  await world.push({ as: 'amara', message: 'Set up the model registry', files: {} });
  add({
    who: 'amara',
    what: 'set up the registry',
    decision: 'ledger branch made, its first commit pinned in the policy',
    tone: 'good',
    link: `${world.github.url}/${REPOSITORY}/blob/main/${POLICY}`,
  });
}

function addLines(policy: string, of: { readonly under: string; readonly lines: string }): string {
  if (of.under !== 'ledger') return `${policy.trimEnd()}\n\n${of.lines.trimEnd()}\n`;
  return policy.replace(/^ledger:.*$/m, (line) => `${line}\n${of.lines.trimEnd()}`);
}

/** A version as its training put it out. */
export interface Trained {
  readonly subject: string;
  readonly version: string;
  readonly verdict: string;
}

async function train(
  world: World,
  add: Add,
  of: { readonly recipe: string; readonly message: string; readonly hours: number },
): Promise<Trained> {
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
  const { record } = registered ?? { record: null };
  const pushed = { who: 'chen', what: `push "${of.message}" → train.yml` };
  if (registered === null || record?.evaluation === undefined) {
    add({ ...pushed, ...told(registered, run), link: runLink(world, run) });
    return { subject: String(record?.subject ?? ''), version: String(record?.version ?? ''), verdict: 'none' };
  }
  const { subject, version, ordinal, verdict } = record;
  const decision = `${MODEL} ${version} (v${ordinal}) is registered.`;
  add({ ...pushed, decision, tone: 'good', link: record.release_url });
  add(evaluated(registered));
  if (staged !== null)
    add({
      who: 'train.yml',
      what: 'promote to staging',
      ...told(staged, run),
      link: staged.record?.release_url ?? null,
    });
  return { subject, version, verdict };
}

/** The evaluation within a registration, as its check on the commit shows it. */
function evaluated(registered: ProgramResult): Omit<Moment, 'at'> {
  const { version, stage, verdict, evaluation } = registered.record;
  const check = registered.effects.find((one) => one.effect === 'check');
  return {
    who: 'train.yml',
    what: `evaluate ${version} for ${stage}`,
    decision: verdict === 'fail' ? `${registered.reason_code}: ${evaluation.summary}` : evaluation.summary,
    tone: verdict === 'pass' ? 'good' : verdict === 'inconclusive' ? 'open' : 'bad',
    link: check?.url ?? null,
  };
}

async function promote(
  world: World,
  add: Add,
  of: {
    readonly as: Person;
    readonly version: Trained;
    readonly reason: string;
    readonly hours: number;
    readonly stage?: 'staging';
  },
): Promise<ProgramResult | null> {
  const { stage = 'production' } = of;
  const { subject, version } = of.version;
  world.advance(of.hours);
  const inputs = { subject, stage, reason: of.reason };
  const run = await world.dispatch({ as: of.as, workflow: 'promote.yml', inputs });
  const result = resultOf(run, 'promote');
  add({
    who: of.as,
    what: `promote ${version} to ${stage}`,
    ...told(result, run),
    link: result?.record?.release_url ?? runLink(world, run),
  });
  return result;
}

/** What speaks for which version, on one line. */
async function compare(world: World, add: Add, versions: readonly [Trained, Trained]): Promise<void> {
  world.advance(1);
  const [a, b] = versions;
  const result = await world.slipway({ as: 'bo', args: ['compare', `${MODEL}@${a.version}`, b.version] });
  add({
    who: 'bo',
    what: `compare ${a.version} and ${b.version}`,
    decision: shortened(result.summary),
    tone: result.decision === 'done' ? 'quiet' : 'bad',
    link: null,
  });
}

/** Characters of a decision that the timeline shows; what is left out is in the run that the link leads to. */
const LONGEST = 250;

/** The first sentences of a text, as many as fit; always one. */
function shortened(text: string): string {
  let short = '';
  for (const sentence of text.split(/(?<=\.) (?=\S)/)) {
    if (short !== '' && `${short} ${sentence}`.length > LONGEST) break;
    short = `${short} ${sentence}`.trimStart();
  }
  return short;
}

/** What was not settled is settled by somebody who may: in the policy, with a reason, for everybody to read. */
async function allowLongFlights(world: World, add: Add, hours: number): Promise<void> {
  world.advance(hours);
  const gate = 'slice: distance_band=long, vs: live, tolerance: ';
  const policy = readFileSync(join(world.clone, POLICY), 'utf8');
  const changed = policy.replace(`${gate}0.03`, `${gate}0.07`);
  if (changed === policy) throw new Error(`${POLICY} has no gate "${gate}0.03"`);
  const message = 'Long flights may lose up to 7 points: they are a quarter, and short ones gain 4';
  await world.push({ as: 'bo', message, files: { [POLICY]: changed } });
  const commit = await world.github.readRef(REPOSITORY, 'refs/heads/main');
  add({
    who: 'bo',
    what: `change the policy: "${message}"`,
    decision: 'tolerance of accuracy on long flights is 0.07 instead of 0.03',
    tone: 'good',
    link: commit === undefined ? null : `${world.github.url}/${REPOSITORY}/commit/${commit}`,
  });
}

async function rollBack(world: World, add: Add, hours: number): Promise<void> {
  world.advance(hours);
  const inputs = { model: MODEL, stage: 'production', reason: 'answers take two seconds since Monday' };
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
  if (!good) return { decision: `${result.reason_code}: ${shortened(result.summary)}`, tone: 'bad' };
  const again = decidedAgain(result);
  return { decision: again === null ? result.summary : `${result.summary} ${again}`, tone: 'good' };
}

/** That a promotion did not rest on the verdict on record, and why; null where it did. */
export function decidedAgain(result: ProgramResult): string | null {
  const check = result.checks.children?.find((one) => one.name === 'evaluation');
  const why = /Decided again, because [^.]*\./.exec(check?.detail ?? '')?.[0];
  return why === undefined ? null : `Evaluation: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
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
