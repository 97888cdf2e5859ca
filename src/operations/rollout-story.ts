/** The story of a rollout, read back from the events that made it. */
import type { LedgerEvent, Share, VersionPointer } from '../core/event.ts';
import { EVENT_SCHEMA } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import { eventPath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { Result } from '../core/result.ts';
import type { Look } from '../core/rollout/types.ts';
import type { ModelState } from '../core/state.ts';
import { stageOf } from '../core/state.ts';
import { unitsOf } from '../render/rollout/section.ts';
import type { RolloutOutcome, RolloutStory, StoryMove, StoryStep } from '../render/rollout/types.ts';
import type { ReadContext } from './context.ts';
import { finished, settle } from './context.ts';
import { corrupt, parseDocument } from './documents.ts';
import { type Gathered, gatherModel } from './gather.ts';
import { checkStageName, modelFrom } from './inputs.ts';
import { stageFor } from './moves.ts';

export interface StoryRequest {
  readonly model: string;
  readonly stage: string;
  /** Event that began it; null: the one under way, else the last. */
  readonly seq: number | null;
}

export async function rolloutStory(context: ReadContext, request: StoryRequest): Promise<Result<RolloutStory>> {
  return settle<RolloutStory>('rollout', async () => {
    const model = modelFrom(request.model);
    checkStageName(request.stage);
    const gathered = await gatherModel(context.ports, { model });
    const stage = stageFor(gathered.effective, request.stage).name;
    const seq = request.seq ?? newest(gathered, stage);
    if (seq === null) {
      refuse({
        code: 'rollout_gone',
        required: `a rollout in ${stage}`,
        found: 'none is under way, and none of the last events is of one',
        next: `Find the event that began it with \`slipway history ${model}\`, and name it with \`--event\`.`,
      });
    }
    const { state, commit, effective } = gathered;
    const story = await readStory(context, { state, commit, units: unitsOf(effective), stage, seq });
    const { candidate, outcome, steps, plan } = story;
    const where = `step ${steps.length} of ${plan.steps.length}`;
    const detail = `${candidate.version} in ${stage}: ${WORDS[outcome]}, ${where}, ${story.looks.length} ${story.looks.length === 1 ? 'look' : 'looks'}.`;
    const checks = { name: 'rollout', title: 'Rollout', status: 'pass' as const, detail };
    return finished({ operation: 'rollout', decision: 'done', reason: 'ok', summary: detail, checks, record: story });
  });
}

const WORDS: Readonly<Record<RolloutOutcome, string>> = {
  under_way: 'under way',
  completed: 'completed',
  rolled_back: 'rolled back',
  called_off: 'called off',
};

/** The event that began the rollout under way; else of the last one that ended, as far as the state remembers. */
function newest({ state }: Gathered, stage: string): number | null {
  const { rollout, live, history } = stageOf(state, stage);
  if (rollout !== null) return rollout.seq;
  const ended = [live, ...history].find((one) => one !== null && state.recent.some((entry) => entry.seq === one.seq));
  const began = state.recent.find(
    (entry) => entry.type === 'promoted' && entry.stage === stage && entry.seq === ended?.seq,
  );
  const [incoming] = history.filter((one) => one.as === 'incoming');
  return incoming?.seq ?? began?.seq ?? null;
}

/** Events that one request brings. */
const PAGE = 50;

/** Where a story is read: the ledger at a commit, and the units of the policy's metrics. */
interface StorySource {
  readonly state: ModelState;
  readonly commit: string;
  readonly units: Readonly<Record<string, string>>;
}

/** Reads a rollout's events until its end, or until now. */
export async function readStory(
  context: ReadContext,
  of: StorySource & { readonly stage: string; readonly seq: number },
): Promise<RolloutStory> {
  const { state, stage } = of;
  let began = (await page(context, { ...of, from: of.seq, to: of.seq }))[0];
  // What completed a rollout names what began it.
  if (began?.type === 'promoted' && began.payload.completes !== null) {
    const { seq } = began.payload.completes;
    began = (await page(context, { ...of, from: seq, to: seq }))[0];
  }
  if (began?.type !== 'promoted' || began.payload.rollout === null || began.payload.stage !== stage) {
    refuse({
      code: 'rollout_gone',
      required: `an event that began a rollout in ${stage}`,
      found: `event ${of.seq} is ${began?.type ?? 'not there'}`,
      next: `Find it with \`slipway history ${state.model}\`.`,
    });
  }
  const telling = beginStory(began);
  for (let from = began.seq + 1; from <= state.seq && telling.outcome === 'under_way'; from += PAGE) {
    const events = await page(context, { ...of, from, to: Math.min(state.seq, from + PAGE - 1) });
    for (const event of events) if (telling.outcome === 'under_way') tell(telling, event);
  }
  return finish(telling, of);
}

async function page(
  context: ReadContext,
  of: StorySource & { readonly from: number; readonly to: number },
): Promise<LedgerEvent[]> {
  const { state, commit } = of;
  const seqs = Array.from({ length: of.to - of.from + 1 }, (_, index) => of.from + index);
  const paths = seqs.map((seq) => eventPath(state.model, seq));
  const snapshot = await context.ports.ledger.read({ files: paths, at_commit: commit });
  return paths.map((path) => {
    const reading = parseDocument<LedgerEvent>(snapshot.files.get(path) ?? null, EVENT_SCHEMA);
    if (reading.kind !== 'document') corrupt(path, 'the event cannot be read');
    return reading.value;
  });
}

interface Telling {
  readonly began: LedgerEvent<'promoted'>;
  readonly steps: StoryStep[];
  readonly looks: Look[];
  readonly moves: StoryMove[];
  outcome: RolloutOutcome;
  endedAt: string | null;
  exposure: readonly Share[];
}

function beginStory(began: LedgerEvent<'promoted'>): Telling {
  return {
    began,
    steps: [{ index: 0, since: began.at, until: null }],
    looks: [],
    moves: [move(began, { kind: 'started', from: null, to: 0, reason: began.payload.reason })],
    outcome: 'under_way',
    endedAt: null,
    exposure: began.payload.exposure,
  };
}

function move(
  event: LedgerEvent,
  of: {
    readonly kind: StoryMove['kind'];
    readonly from: number | null;
    readonly to: number | null;
    readonly reason: string | null;
  },
): StoryMove {
  return {
    kind: of.kind,
    seq: event.seq,
    at: event.at,
    from_step: of.from,
    to_step: of.to,
    by: event.actor.login,
    reason: of.reason,
    run_url: event.run?.url ?? null,
  };
}

function tell(story: Telling, event: LedgerEvent): void {
  const { stage, subject } = story.began.payload;
  const payload = event.payload as { readonly stage?: string; readonly subject?: string };
  if (payload.stage !== stage) {
    leftFor(story, event);
    return;
  }
  const at = story.steps.length - 1;
  if (event.type === 'looked' && payload.subject === subject) story.looks.push(event.payload.look);
  if (event.type === 'advanced' && payload.subject === subject) {
    const { look, to_step: to, reason, exposure } = event.payload;
    if (look !== null) story.looks.push(look);
    endStep(story, event.at);
    story.steps.push({ index: to, since: event.at, until: null });
    story.exposure = exposure;
    story.moves.push(move(event, { kind: 'advanced', from: at, to, reason }));
  }
  if (event.type === 'promoted' && event.payload.completes?.seq === story.began.seq) {
    const { completes, exposure, reason } = event.payload;
    if (completes.look !== null) story.looks.push(completes.look);
    story.exposure = exposure;
    end(story, { event, outcome: 'completed', move: move(event, { kind: 'completed', from: at, to: null, reason }) });
  }
  if (event.type === 'rolled_back') {
    const { failed, called_off: off, look, reason, exposure } = event.payload;
    if (failed.subject !== subject && off?.subject !== subject) return;
    if (look !== null) story.looks.push(look);
    const kind = look === null ? 'called_off' : 'rolled_back';
    story.exposure = exposure;
    end(story, { event, outcome: kind, move: move(event, { kind, from: at, to: null, reason }) });
  }
}

/** Where a canary moves on to the next stage, or another takes its place, its share ends as well. */
function leftFor(story: Telling, event: LedgerEvent): void {
  if (event.type !== 'promoted' || event.payload.subject !== story.began.payload.subject) return;
  const at = story.steps.length - 1;
  const { reason } = event.payload;
  end(story, { event, outcome: 'completed', move: move(event, { kind: 'completed', from: at, to: null, reason }) });
}

function endStep(story: Telling, at: string): void {
  const last = story.steps.pop();
  if (last !== undefined) story.steps.push({ ...last, until: at });
}

function end(
  story: Telling,
  of: { readonly event: LedgerEvent; readonly outcome: RolloutOutcome; readonly move: StoryMove },
): void {
  endStep(story, of.event.at);
  story.outcome = of.outcome;
  story.endedAt = of.event.at;
  story.moves.push(of.move);
}

function finish(story: Telling, { state, units }: StorySource): RolloutStory {
  const { began } = story;
  const { rollout: plan, stage } = began.payload;
  if (plan === null) throw new TypeError('a story is of a rollout');
  const underWay = story.outcome === 'under_way';
  return {
    model: state.model,
    stage,
    candidate: pointer(began.payload),
    baseline: baselineOf(began, state),
    plan,
    startedAt: began.at,
    seq: began.seq,
    steps: story.steps,
    looks: story.looks,
    moves: story.moves,
    exposure: underWay ? stageOf(state, stage).exposure : story.exposure,
    outcome: story.outcome,
    endedAt: story.endedAt,
    units,
    pageUrl: null,
  };
}

/** What had the rest of the traffic when the rollout began. */
function baselineOf(began: LedgerEvent<'promoted'>, state: ModelState): VersionPointer {
  const rest = began.payload.exposure[began.payload.exposure.length - 1];
  const known = Object.values(state.stages).flatMap(({ live, history }) => [live, ...history]);
  const found = known.find((one) => one?.subject === rest?.subject);
  if (found !== undefined && found !== null) return pointer(found);
  return {
    version: rest?.version ?? began.payload.version,
    ordinal: 0,
    subject: rest?.subject ?? began.payload.subject,
  };
}
