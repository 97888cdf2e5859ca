/** What rollouts fold to: a candidate comes in, goes on step by step, and becomes live or goes. */
import type { EventBody, Payloads, Share, VersionPointer } from '../event.ts';
import { ownValue } from '../own.ts';
import type { ModelState, StageState, Tenure } from '../state.ts';
import { KEPT_TENURES, stageOf } from '../state.ts';
import { expose } from './exposure.ts';
import type { Look, Rollout, RolloutPlan } from './types.ts';

type RolloutEvent = Extract<EventBody, { readonly type: 'advanced' | 'looked' | 'configured' }>;

export function foldRollout(state: ModelState, event: RolloutEvent): ModelState {
  const { stage } = event.payload;
  const before = stageOf(state, stage);
  switch (event.type) {
    case 'advanced': {
      const { look, to_step: step, exposure } = event.payload;
      if (before.rollout === null) return state;
      const { begun } = before.rollout;
      const moved = { ...before.rollout, step, step_since: event.at, begun: [...begun, event.at].slice(0, step + 1) };
      return withStage(state, stage, { ...before, rollout: withLook(moved, { look, seq: event.seq }), exposure });
    }
    case 'looked': {
      const { look } = event.payload;
      if (before.rollout === null) return withStage(state, stage, { ...before, look });
      return withStage(state, stage, { ...before, rollout: withLook(before.rollout, { look, seq: event.seq }) });
    }
    case 'configured':
      return foldConfigured(state, event);
  }
}

function foldConfigured(state: ModelState, event: Extract<RolloutEvent, { readonly type: 'configured' }>): ModelState {
  const { stage, subject, configuration } = event.payload;
  const before = stageOf(state, stage);
  const next = configuration === null ? null : { ...configuration, seq: event.seq };
  const put = (tenure: Tenure | null): Tenure | null =>
    tenure?.subject === subject ? { ...tenure, configuration: next } : tenure;
  const runs = before.live?.subject === subject || before.incoming?.subject === subject;
  const rollout = before.rollout === null || !runs ? before.rollout : countedAnew(before.rollout, event.at);
  return withStage(state, stage, {
    ...before,
    rollout,
    live: put(before.live),
    incoming: put(before.incoming),
    exposure: before.exposure.map((one) => (one.subject === subject ? { ...one, configuration: next } : one)),
  });
}

/** A rollout begins with its first step, at the time of the event. */
export function beginRollout(of: {
  readonly plan: RolloutPlan;
  readonly candidate: VersionPointer;
  readonly seq: number;
  readonly at: string;
}): Rollout {
  const { plan, candidate, seq, at } = of;
  const { version, ordinal, subject } = candidate;
  const base = { plan, seq, candidate: { version, ordinal, subject } };
  return {
    ...base,
    started_at: at,
    step: 0,
    step_since: at,
    begun: [at],
    look: null,
    looked_seq: null,
    halted_seq: null,
  };
}

/** What is compared, or how the traffic is split, has changed: what was counted before is of something else. */
function countedAnew(rollout: Rollout, at: string): Rollout {
  return { ...rollout, step_since: at, begun: rollout.begun.map(() => at), look: null, looked_seq: null };
}

function withLook(rollout: Rollout, of: { readonly look: Look | null; readonly seq: number }): Rollout {
  // Without a look it was a person who let it go on, and has seen to what was broken.
  if (of.look === null) return { ...rollout, halted_seq: null };
  const halted = of.look.reason === 'guard_broken' ? of.seq : rollout.halted_seq;
  return { ...rollout, look: of.look, looked_seq: of.seq, halted_seq: halted };
}

/** The candidate of a stage's rollout goes: it is no longer coming in, and its time is history. */
export function endIncoming(
  stage: StageState,
  of: { readonly at: string; readonly ended: 'rolled_back' | 'displaced'; readonly wentTo: string },
): StageState {
  const { incoming } = stage;
  if (incoming === null) return { ...stage, rollout: null };
  const ended: Tenure = { ...incoming, to: of.at, ended: of.ended, went_to: of.wentTo };
  return { ...stage, incoming: null, rollout: null, history: [ended, ...stage.history].slice(0, KEPT_TENURES) };
}

/** A rollout is called off: its candidate goes, and what had the rest of the traffic stays as it was. */
export function callOff(state: ModelState, payload: Payloads['rolled_back'], at: string): ModelState {
  const before = stageOf(state, payload.stage);
  const { failed, exposure } = payload;
  if (before.incoming?.ordinal === failed.ordinal) {
    const ended = endIncoming(before, { at, ended: 'rolled_back', wentTo: failed.to });
    return withStage(state, payload.stage, { ...ended, exposure });
  }
  if (before.live?.ordinal !== failed.ordinal) return state;
  const tenure: Tenure = { ...before.live, to: at, ended: 'rolled_back', went_to: failed.to };
  const history = [tenure, ...before.history].slice(0, KEPT_TENURES);
  return withStage(state, payload.stage, { ...before, live: null, rollout: null, look: null, history, exposure });
}

/**
 * Stages that take their traffic from another stage follow what is served there. Done after every event, so that no
 * promotion, rollback or step in one stage leaves a share of another to a version that is gone.
 */
export function followBaselines(state: ModelState): ModelState {
  let next = state;
  for (const [name, { rollout, live, exposure }] of Object.entries(state.stages)) {
    if (rollout === null || live === null || rollout.plan.baseline_stage === name) continue;
    const step = rollout.plan.steps[rollout.step];
    if (step === undefined) continue;
    const { exposure: over } = stageOf(next, rollout.plan.baseline_stage);
    const { share, shadow } = step;
    const shares = expose({ over, candidate: live, share, shadow });
    if (sameShares(shares, exposure)) continue;
    const anew = countedAnew(rollout, state.at ?? rollout.step_since);
    next = withStage(next, name, { ...stageOf(next, name), exposure: shares, rollout: anew });
  }
  return next;
}

function sameShares(a: readonly Share[], b: readonly Share[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]!;
      return (
        one.subject === other.subject &&
        one.share === other.share &&
        one.shadow === other.shadow &&
        one.configuration?.digest === other.configuration?.digest
      );
    })
  );
}

export function withStage(state: ModelState, name: string, stage: StageState): ModelState {
  return { ...state, stages: { ...state.stages, [name]: stage } };
}

/** The version that a stage's rollout is of, and where it stands; null where nothing is being rolled out. */
export function rolloutIn(
  state: ModelState,
  stage: string,
): { readonly rollout: Rollout; readonly tenure: Tenure } | null {
  const found = ownValue(state.stages, stage);
  const tenure = found?.incoming ?? found?.live ?? null;
  return found === undefined || found.rollout === null || tenure === null ? null : { rollout: found.rollout, tenure };
}
