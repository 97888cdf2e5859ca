/**
 * The demo's story: weeks of a model under full governance. Four versions of a real model, each evaluated on real flights;
 * one reaches everybody step by step, on real flights of later months; one looks best and goes back by itself;
 * five people in five roles; what they sign is bound to what they saw; and one line brings the old version back.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { approve, ask, type Choose, letIn, MODEL, openIssue, type Stage, say, train } from './acts.ts';
import { ANSWERS, POLICY } from './answers.ts';
import { conclusions } from './conclusions.ts';
import { failOnline } from './fails-online.ts';
import { pageOf, watch } from './rollout-acts.ts';
import { type Add, type Moment, runOf, shortened } from './telling.ts';
import { type ProgramResult, REPOSITORY, type World } from './world.ts';

export type { Moment } from './telling.ts';

export interface Story {
  readonly moments: readonly Moment[];
  /** Files of the pages of its rollouts. */
  readonly pages: readonly string[];
  /** What must be true at the end, and whether it is. */
  readonly checks: readonly { readonly what: string; readonly found: string; readonly holds: boolean }[];
}

export interface StoryTelling {
  readonly world: World;
  /** Told as it happens. */
  readonly tell: (moment: Moment) => void;
  readonly choose: Choose;
}

export async function tellStory({ world, tell, choose }: StoryTelling): Promise<Story> {
  const moments: Moment[] = [];
  const add: Add = (moment) => {
    const now = { ...moment, at: world.now().toISOString() };
    moments.push(now);
    tell(now);
  };
  const stage: Stage = { world, add, choose };
  await setUp(stage);
  const first = await train(stage, { recipe: 'baseline', message: 'Train the baseline: hour of day', hours: 2 });
  const issue = await openIssue(stage, { as: 'chen', title: 'Flight delays go live' });
  await say(stage, { as: 'chen', on: issue, text: `/promote canary ${MODEL}@${first.version}`, hours: 1 });
  const rationale = 'The first model: better than telling nobody.';
  const asked = await ask(stage, { as: 'chen', version: first.version, inputs: { rationale, ...ANSWERS }, hours: 50 });
  const own = await say(stage, {
    as: 'chen',
    on: asked.number,
    text: `/approve ${asked.digest.slice(7, 19)} as product`,
    hours: 1,
  });
  await approve(stage, { as: ['amara', 'bo', 'dara', 'farid'], pull: asked.number, hours: 3 });
  await say(stage, { as: 'amara', on: asked.number, text: '/promote production', hours: 1 });
  const live = await letIn(stage, { as: 'eli', hours: 1 });

  const second = await train(stage, { recipe: 'routes', message: 'Add distance and airports', hours: 70 });
  const unsettled = await say(stage, {
    as: 'chen',
    on: issue,
    text: `/promote candidate ${MODEL}@${second.version}`,
    hours: 2,
  });
  await allowLongFlights(stage, 2);
  const settled = await say(stage, {
    as: 'chen',
    on: issue,
    text: `/promote candidate ${MODEL}@${second.version}`,
    hours: 1,
  });
  await say(stage, { as: 'chen', on: issue, text: `/promote canary ${MODEL}@${second.version}`, hours: 1 });
  const better = 'Four points better on short flights, a quarter of a point worse on long ones.';
  const again = await ask(stage, {
    as: 'chen',
    version: second.version,
    inputs: { rationale: better, ...ANSWERS },
    hours: 2,
  });
  await approve(stage, { as: ['amara', 'bo'], pull: again.number, hours: 1 });
  const renewed = await evaluateAgain(stage, { on: again.number, hours: 20 });
  const early = await say(stage, { as: 'amara', on: again.number, text: '/promote production', hours: 1 });
  await approve(stage, { as: ['amara', 'bo', 'dara', 'farid'], pull: again.number, hours: 30 });
  await say(stage, { as: 'amara', on: again.number, text: '/promote production', hours: 1 });
  const promoted = await letIn(stage, { as: 'eli', hours: 1 });
  const ramp = await watch(stage, { version: second.version });
  const page = await pageOf(stage, second.version);
  const between = world.now().toISOString();

  const third = await train(stage, { recipe: 'leaky', message: 'Use how the airport is doing today', hours: 40 });
  const wrong = await say(stage, {
    as: 'chen',
    on: issue,
    text: `/promote candidate ${MODEL}@${third.version}`,
    hours: 1,
  });
  const online = await failOnline(stage, { issue });
  const back = await say(stage, {
    as: 'eli',
    on: issue,
    text: '/rollback production -- answers take two seconds since Monday',
    hours: 5,
  });
  world.advance(1);
  const now = await resolve(stage, { reference: `${MODEL}@champion`, at: null });
  const then = await resolve(stage, { reference: `${MODEL}@production`, at: between.slice(0, 19).concat('Z') });
  const verified = await world.slipway({ as: 'dara', args: ['verify'] });
  add({
    who: 'dara',
    what: 'verify the whole registry',
    decision: shortened(verified.summary),
    tone: verified.decision === 'done' ? 'good' : 'bad',
    link: `${world.github.url}/${REPOSITORY}/tree/model-registry`,
  });
  const approvals = await approvalsOf(world, second.version);
  return {
    moments,
    pages: [page, online.page],
    checks: conclusions({
      versions: [first, second, third, online.version],
      own: own.result,
      live,
      unsettled: unsettled.result,
      settled: settled.result,
      renewed,
      early: early.result,
      promoted,
      ramp,
      online,
      approvals,
      wrong: wrong.result,
      back: back.result,
      now,
      then,
      verified,
    }),
  };
}

export async function setUp({ world, add }: Stage): Promise<void> {
  const made = await world.slipway({ as: 'amara', args: ['init', '.'] });
  if (made.decision !== 'done') throw new Error(`init: ${made.summary}`);
  const lines = String(made.record?.to_add?.lines ?? '');
  if (lines !== '') {
    // The policy was there already, so init says which lines to add: as a person would, under `ledger:`.
    const policy = readFileSync(join(world.clone, POLICY), 'utf8');
    writeFileSync(join(world.clone, POLICY), addLines(policy, { under: String(made.record.to_add.under), lines }));
  }
  await world.push({ as: 'amara', message: 'Set up the model registry', files: {} });
  const reviewers = await Promise.all(
    (['eli', 'amara'] as const).map(async (login) => {
      const answer = await fetch(`${world.github.apiUrl}/users/${login}`);
      return { type: 'User', id: ((await answer.json()) as { readonly id: number }).id };
    }),
  );
  await world.api({
    as: 'amara',
    method: 'PUT',
    path: '/environments/production',
    body: { reviewers, prevent_self_review: true },
  });
  add({
    who: 'amara',
    what: 'set up the registry',
    decision: 'ledger branch made, its first commit pinned in the policy; environment production has reviewers',
    tone: 'good',
    link: `${world.github.url}/${REPOSITORY}/blob/main/${POLICY}`,
  });
}

function addLines(policy: string, of: { readonly under: string; readonly lines: string }): string {
  if (of.under !== 'ledger') return `${policy.trimEnd()}\n\n${of.lines.trimEnd()}\n`;
  return policy.replace(/^ledger:.*$/m, (line) => `${line}\n${of.lines.trimEnd()}`);
}

/** What was not settled is settled by somebody who may: in the policy, with a reason, for everybody to read. */
async function allowLongFlights({ world, add }: Stage, hours: number): Promise<void> {
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

/** Another evaluation is another thing to sign: who signed before is asked again. */
async function evaluateAgain(
  stage: Stage,
  of: { readonly on: number; readonly hours: number },
): Promise<ProgramResult | null> {
  const { world, add } = stage;
  const { runs } = await say(stage, { as: 'chen', on: of.on, text: '/evaluate', hours: of.hours });
  runOf(runs, 'evaluate.yml');
  const swept = await world.dispatch({ as: 'amara', workflow: 'sweep.yml', inputs: {} });
  void swept;
  const request = await world.slipway({ as: 'dara', args: ['info', MODEL] });
  const history = await world.slipway({ as: 'dara', args: ['history', MODEL, '--limit', '10'] });
  const asked = (history.record?.events ?? []).find((one: { readonly type: string }) => one.type === 'requested');
  const because: readonly string[] = asked?.payload?.replaces?.because ?? [];
  add({
    who: 'sweep.yml',
    what: `ask again in #${of.on}`,
    decision:
      because.length === 0 ? 'nothing changed' : shortened(`What was signed no longer counts: ${because.join('; ')}.`),
    tone: because.length === 0 ? 'bad' : 'open',
    link: `${world.github.url}/${REPOSITORY}/pull/${of.on}`,
  });
  return because.length === 0 ? null : request;
}

async function resolve(
  { world, add }: Stage,
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
    decision: shortened(found),
    tone: 'quiet',
    link: result.record?.release_url ?? null,
  });
  return result;
}

/** `approvals.json` of the release record of a version that reached all of production, as anybody can fetch it. */
async function approvalsOf(world: World, version: string): Promise<unknown> {
  const releases = await world.api<readonly Release[]>({ as: 'dara', method: 'GET', path: '/releases?per_page=100' });
  const title = `${MODEL} ${version} → production`;
  const release = releases.find((one) => one.tag_name.startsWith(`${MODEL}#production#`) && one.name === title);
  const asset = release?.assets.find((one) => one.name === 'approvals.json');
  if (asset === undefined) return null;
  const answer = await fetch(`${world.github.apiUrl}/repos/${REPOSITORY}/releases/assets/${asset.id}`, {
    headers: { accept: 'application/octet-stream', authorization: `Bearer ${world.github.personToken('dara')}` },
  });
  return answer.json();
}

interface Release {
  readonly tag_name: string;
  readonly name: string;
  readonly assets: readonly { readonly name: string; readonly id: number }[];
}
