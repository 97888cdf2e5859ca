/**
 * A rollout that no registry knows: its state is one file, which a look reads and writes. The same steps, looks and
 * decisions; only what is served is changed by whoever reads the file.
 */
import { count, name, some, time } from '../record-shape.ts';
import { list, nullable, object, oneOf, type Parsed, parseAs, type Shape } from '../shapes.ts';
import { FULL_SHARE } from './exposure.ts';
import { shouldRecord } from './look.ts';
import type { Newest } from './observation.ts';
import { LOOK, ROLLOUT_PLAN } from './shape.ts';
import type { Look, RolloutPlan } from './types.ts';

export const FILE_STATE_SCHEMA = 'slipway.rollout-state/1';

export interface FileState {
  readonly schema: typeof FILE_STATE_SCHEMA;
  readonly model: string;
  readonly stage: string;
  /** Names of the two arms, as observations have them. */
  readonly candidate: string;
  readonly baseline: string;
  readonly plan: RolloutPlan;
  readonly started_at: string;
  readonly step: number;
  readonly step_since: string;
  readonly begun: readonly string[];
  readonly outcome: 'under_way' | 'completed' | 'rolled_back';
  readonly ended_at: string | null;
  readonly newest: Newest;
  /** The newest look, with the sums so far. */
  readonly last: Look | null;
  /** The looks that changed something, and one a day; without their sums, oldest first. */
  readonly looks: readonly Look[];
}

/** Basis points, and whether the candidate gets a copy of the traffic. */
export interface Split {
  readonly candidate: number;
  readonly baseline: number;
  readonly shadow: 'yes' | 'no';
}

/** Older looks are dropped: a file that every look writes must not grow for ever. */
const KEPT_LOOKS = 500;

const SHAPE: Shape<FileState> = object({
  schema: oneOf([FILE_STATE_SCHEMA]),
  model: name,
  stage: name,
  candidate: some,
  baseline: some,
  plan: ROLLOUT_PLAN,
  started_at: time,
  step: count,
  step_since: time,
  begun: list(time, { min: 1 }),
  outcome: oneOf(['under_way', 'completed', 'rolled_back']),
  ended_at: nullable(time),
  newest: object({ candidate: nullable(time), baseline: nullable(time) }),
  last: nullable(LOOK),
  looks: list(LOOK, { max: KEPT_LOOKS }),
});

/** `unknown` in; a state whose parts fit together out, or every problem. */
export function parseFileState(value: unknown): Parsed<FileState> {
  const parsed = parseAs(SHAPE, value);
  if (parsed.kind === 'malformed') return parsed;
  const { plan, step, begun } = parsed.value;
  const problems = [
    ...(step < plan.steps.length ? [] : [{ where: '/step', message: `the plan has ${plan.steps.length} steps` }]),
    ...(begun.length === step + 1 ? [] : [{ where: '/begun', message: 'required is one time for each step so far' }]),
    ...(begun.every((one, index) => index === 0 || Date.parse(begun[index - 1]!) <= Date.parse(one))
      ? []
      : [{ where: '/begun', message: 'required are times in order' }]),
  ];
  return problems.length === 0 ? parsed : { kind: 'malformed', problems };
}

/** A rollout that has just begun. */
export function startFileState(
  of: Pick<FileState, 'model' | 'stage' | 'candidate' | 'baseline' | 'plan' | 'started_at'>,
): FileState {
  return {
    schema: FILE_STATE_SCHEMA,
    ...of,
    step: 0,
    step_since: of.started_at,
    begun: [of.started_at],
    outcome: 'under_way',
    ended_at: null,
    newest: { candidate: null, baseline: null },
    last: null,
    looks: [],
  };
}

/** The state after a look was done: one step on, back, or where it was. `approval`: what asks for one has it. */
export function applyLook(
  state: FileState,
  of: { readonly look: Look; readonly newest: Newest; readonly approval: 'yes' | 'no' },
): FileState {
  const { look, newest } = of;
  const before = state.looks.at(-1) ?? null;
  const kept = shouldRecord({ before, now: look }) === 'yes' ? [...state.looks, { ...look, sums: [] }] : state.looks;
  const looked: FileState = { ...state, newest, last: look, looks: kept.slice(-KEPT_LOOKS) };
  if (look.decision === 'roll_back') return { ...looked, outcome: 'rolled_back', ended_at: look.at };
  if (look.decision !== 'advance' || waitsForApproval(state, of)) return looked;
  return onward(looked, look.at);
}

/** Whether the look lets the rollout go on, and the plan wants somebody to say so. */
export function waitsForApproval(
  state: Pick<FileState, 'plan'>,
  of: { readonly look: Pick<Look, 'decision'>; readonly approval: 'yes' | 'no' },
): boolean {
  return of.look.decision === 'advance' && state.plan.advance === 'on_approval' && of.approval === 'no';
}

function onward(state: FileState, at: string): FileState {
  const step = state.step + 1;
  const next = state.plan.steps[step];
  if (next === undefined) return state;
  const moved: FileState = { ...state, step, step_since: at, begun: [...state.begun, at] };
  return next.share === FULL_SHARE ? { ...moved, outcome: 'completed', ended_at: at } : moved;
}

/** What each arm gets now. */
export function splitOf(state: Pick<FileState, 'plan' | 'step' | 'outcome'>): Split {
  const step = state.plan.steps[state.step];
  if (state.outcome === 'rolled_back' || step === undefined)
    return { candidate: 0, baseline: FULL_SHARE, shadow: 'no' };
  return { candidate: step.share, baseline: FULL_SHARE - step.share, shadow: step.shadow ? 'yes' : 'no' };
}
