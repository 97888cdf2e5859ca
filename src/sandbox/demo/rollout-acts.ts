/** A version on its way to everybody: the monitor looks once a day, and it goes on or back by itself. */
import { join } from 'node:path';
import { MODEL, type Sharing, type Stage } from './acts.ts';
import { type Moment, resultOf, runLink, runOf, shortened } from './telling.ts';
import { type ProgramResult, REPOSITORY, type World } from './world.ts';

/** Of monitor.yml in examples/modelops. */
const DAILY = '7 7 * * *';
const STAGE = 'production';

/** What serving is told of production, as it stands in the ledger. */
export interface Exposed {
  readonly shares: readonly Sharing[];
  readonly rollout: {
    readonly candidate: string;
    readonly step: number;
    readonly tenants: readonly string[];
    readonly salt: string;
  } | null;
}

/** A look, with what was served before and after it. */
export interface Watched {
  readonly before: Exposed;
  readonly after: Exposed;
  /** `advance`, `wait`, `hold`, `roll_back`. */
  readonly look: string;
  readonly result: ProgramResult;
}

export async function exposed(world: World): Promise<Exposed> {
  const { content } = await world.api<{ readonly content: string }>({
    as: 'dara',
    method: 'GET',
    path: `/contents/models/${MODEL}/serving/exposure.json?ref=model-registry`,
  });
  const document = JSON.parse(Buffer.from(content, 'base64').toString('utf8')) as {
    readonly stages: Readonly<Record<string, readonly Sharing[]>>;
    readonly rollouts: Readonly<Record<string, NonNullable<Exposed['rollout']>>>;
  };
  return { shares: document.stages[STAGE] ?? [], rollout: document.rollouts[STAGE] ?? null };
}

/** Lets days pass, with a look on each, until the rollout is over. */
export async function watch(stage: Stage, of: { readonly version: string }): Promise<readonly Watched[]> {
  const looks: Watched[] = [];
  let before = await exposed(stage.world);
  while (before.rollout?.candidate === of.version && looks.length < MOST_DAYS) {
    const look = await lookOnce(stage, { version: of.version, before });
    looks.push(look);
    before = look.after;
  }
  return looks;
}

/** Days after which a rollout that is not over is a fault of the demo. */
const MOST_DAYS = 12;

async function lookOnce(
  { world, add }: Stage,
  of: { readonly version: string; readonly before: Exposed },
): Promise<Watched> {
  const { version, before } = of;
  world.advance(24);
  await world.github.schedule({ repo: REPOSITORY, cron: DAILY });
  const run = runOf(await world.settle(), 'monitor.yml');
  const result = resultOf(run, 'monitor');
  if (result === null) throw new Error(`monitor.yml ended with ${run.conclusion ?? 'nothing'}, and no result`);
  const after = await exposed(world);
  const look = String(result.record?.look ?? result.reason_code);
  const incident = result.effects.find((one) => one.effect === 'incident')?.url;
  add({
    who: 'monitor.yml',
    what: `look at ${version} ${shareOf(before, version)}`,
    decision: shortened(`${saidOf(look, { after, version })}: ${numbersOf(result)}`),
    tone: TONES[look] ?? 'bad',
    link: incident ?? runLink(world, run),
  });
  return { before, after, look, result };
}

const TONES: Readonly<Record<string, Moment['tone']>> = {
  advance: 'good',
  wait: 'open',
  hold: 'open',
  roll_back: 'bad',
};

function saidOf(look: string, of: { readonly after: Exposed; readonly version: string }): string {
  if (look === 'advance') return `goes on, ${shareOf(of.after, of.version)} now`;
  return look === 'roll_back' ? 'rolled back' : `${look}s`;
}

interface Node {
  readonly name: string;
  readonly title?: string;
  readonly evidence?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}

/** Each guard's harm, what it may at least and at most be, and what is allowed. */
function numbersOf(result: ProgramResult): string {
  const walk = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(walk)];
  const guards = walk(result.checks as unknown as Node).filter((node) => /^guard_\d+$/.test(node.name));
  if (guards.length === 0) return result.summary;
  const points = (value: unknown): string => {
    const rounded = (Number(value) * 100).toFixed(1);
    return Number(value) > 0 ? `+${rounded}` : rounded.replace(/^-0\.0$/, '0.0');
  };
  const said = guards.map(({ title, evidence }) => {
    const { estimate, low, high, limit } = evidence ?? {};
    const [metric = ''] = (title ?? '').split(':');
    return `${metric} ${points(estimate)} points (${points(low)} to ${points(high)}, limit ${points(limit)})`;
  });
  return `${said.join('; ')}.`;
}

/** `in shadow`, `at 10 %`. */
export function shareOf({ shares }: Exposed, version: string): string {
  const found = shares.find((one) => one.version === version);
  if (found?.shadow === true) return 'in shadow';
  return `at ${(found?.share ?? 0) / 100} %`;
}

/** Shares of all versions, basis points. */
export function sumOf({ shares }: Exposed): number {
  return shares.reduce((sum, one) => sum + one.share, 0);
}

/** The first flight of the replay that this version answers. */
export function flightOf({ choose }: Stage, { shares, rollout }: Exposed, version: string): string {
  for (let ordinal = 1; ordinal <= 20_000; ordinal += 1) {
    const key = `f${String(ordinal).padStart(5, '0')}`;
    if (choose(shares, rollout, key) === version) return key;
  }
  return '';
}

/** Who answers a flight, asked for as anybody would. */
export async function answerer({ world, add }: Stage, key: string): Promise<ProgramResult> {
  const result = await world.slipway({ as: 'dara', args: ['resolve', `${MODEL}@${STAGE}`, '--key', key] });
  add({
    who: 'dara',
    what: `resolve ${MODEL}@${STAGE} --key ${key}`,
    decision: result.record === null ? shortened(result.summary) : `${result.record.version} answers this flight`,
    tone: 'quiet',
    link: result.record?.release_url ?? null,
  });
  return result;
}

/** Writes the rollout that was the last as a page into the demo's folder, and returns where. */
export async function pageOf({ world, add }: Stage, version: string): Promise<string> {
  const file = join(world.dir, `rollout-${version}.html`);
  const result = await world.slipway({ as: 'dara', args: ['rollout', MODEL, STAGE, '--html', file] });
  add({
    who: 'dara',
    what: `rollout ${MODEL} ${STAGE} --html rollout-${version}.html`,
    decision: shortened(result.summary),
    tone: result.decision === 'done' ? 'quiet' : 'bad',
    link: null,
  });
  return file;
}
