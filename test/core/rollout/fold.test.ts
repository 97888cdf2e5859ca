import { describe, expect, it } from 'vitest';
import type { EventBody, EventType, OwedEffect, Payloads } from '../../../src/core/event.ts';
import { applyEvent } from '../../../src/core/fold.ts';
import { beginRollout, foldRollout, followBaselines, rolloutIn, withStage } from '../../../src/core/rollout/fold.ts';
import { type ModelState, stageOf } from '../../../src/core/state.ts';
import { digestOfText, exampleEvent, exampleState } from '../support/examples.ts';
import * as act from '../support/life.ts';
import { advance, configure } from '../support/life-rollouts.ts';
import { exampleRollout, FULL, look, plan, planStep, share } from '../support/rollouts.ts';
import { CANARY, go, RAMP, ramping, served } from './scenes.ts';

const LATER = '2026-03-04T12:00:00Z';
const COMING = { version: '1.2.0', ordinal: 3, subject: digestOfText('1.2.0') };
const SHARES = [share(COMING, 5000), share({ ...COMING, subject: digestOfText('1.1.0') }, 5000)];

/** 1.2.0 comes in to production, in the first of three steps; 1.1.0 is live there. */
const rolling = (): ModelState => {
  const state = exampleState();
  const rollout = beginRollout({ plan: plan(), candidate: COMING, seq: 7, at: '2026-03-03T12:00:00Z' });
  return withStage(state, 'production', { ...stageOf(state, 'production'), rollout });
};
/** 1.1.0 is live in production, and nothing comes in. */
const quiet = (): ModelState => {
  const state = exampleState();
  return withStage(state, 'production', { ...stageOf(state, 'production'), incoming: null, rollout: null });
};

function event<T extends EventType>(type: T, payload: Partial<Payloads[T]>, owes: readonly OwedEffect[] = []) {
  const example = exampleEvent(type) as unknown as EventBody<T>;
  return {
    ...example,
    seq: 10,
    at: LATER,
    owes,
    payload: { ...example.payload, ...payload },
  } as unknown as EventBody<T>;
}
const production = (state: ModelState) => stageOf(state, 'production');

describe('a rollout that begins', () => {
  it('is in its first step, since the event, and nobody has looked', () => {
    expect(beginRollout({ plan: plan(), candidate: { ...COMING }, seq: 7, at: LATER })).toEqual({
      plan: plan(),
      candidate: COMING,
      seq: 7,
      started_at: LATER,
      step: 0,
      step_since: LATER,
      begun: [LATER],
      look: null,
      looked_seq: null,
      halted_seq: null,
    });
  });

  it('keeps of its candidate the pointer only', () => {
    const { candidate } = beginRollout({
      plan: plan(),
      candidate: exampleState().stages['production']?.live ?? COMING,
      seq: 7,
      at: LATER,
    });
    expect(Object.keys(candidate).sort()).toEqual(['ordinal', 'subject', 'version']);
  });

  it('is found by its stage, with the version that it is of', () => {
    expect(rolloutIn(rolling(), 'production')?.tenure.version).toBe('1.2.0');
    expect(rolloutIn(quiet(), 'production')).toBeNull();
    expect(rolloutIn(rolling(), 'staging')).toBeNull();
    expect(rolloutIn(rolling(), 'constructor')).toBeNull();
  });
});

describe('a rollout that goes on', () => {
  const seen = look({ at: LATER, step: 0 });
  const moved = event('advanced', {
    ...COMING,
    stage: 'production',
    from_step: 0,
    to_step: 1,
    exposure: SHARES,
    look: seen,
  });

  it('is in the next step from the event on, with the shares and the look that the event tells', () => {
    const before = rolling();
    const after = foldRollout(before, moved);
    expect(production(after)).toEqual({
      ...production(before),
      exposure: SHARES,
      rollout: {
        ...production(before).rollout,
        step: 1,
        step_since: LATER,
        begun: ['2026-03-03T12:00:00Z', LATER],
        look: seen,
        looked_seq: 10,
      },
    });
    expect({ ...after, stages: {} }).toEqual({ ...before, stages: {} });
  });

  it('keeps the look that it had where a person decided without one', () => {
    const before = foldRollout(rolling(), event('looked', { ...COMING, stage: 'production', look: seen }));
    const after = foldRollout(before, { ...moved, seq: 11, payload: { ...moved.payload, look: null } });
    expect(production(after).rollout).toMatchObject({ step: 1, look: seen, looked_seq: 10 });
  });

  it('that is not there is passed over', () => {
    expect(foldRollout(quiet(), moved)).toEqual(quiet());
  });
});

describe('a look that is recorded', () => {
  const seen = look({ at: LATER, decision: 'wait', reason: 'too_few' });
  const looked = event('looked', { ...COMING, stage: 'production', look: seen });

  it("is the rollout's where one is under way, and moves nothing", () => {
    const before = rolling();
    const after = foldRollout(before, looked);
    expect(production(after)).toEqual({
      ...production(before),
      rollout: { ...production(before).rollout, look: seen, looked_seq: 10 },
    });
  });

  it("is the stage's where none is", () => {
    const before = quiet();
    expect(production(before).look).not.toEqual(seen);
    expect(production(foldRollout(before, looked))).toEqual({ ...production(before), look: seen });
  });

  it('at a step takes the place of the one before, of which nothing stays', () => {
    const again = { ...looked, seq: 11, payload: { ...looked.payload, look: look({ at: LATER, step: 1 }) } };
    const after = foldRollout(foldRollout(rolling(), looked), again);
    expect(production(after).rollout).toMatchObject({ look: again.payload.look, looked_seq: 11 });
  });
});

describe('a configuration that is changed', () => {
  const { seq: _seq, ...configuration } = FULL.configuration;
  const live = exampleState().stages['production']?.live;
  if (live === undefined || live === null) throw new Error('nothing is live in the example');
  const shared = (): ModelState => {
    const state = rolling();
    return withStage(state, 'production', { ...production(state), exposure: [share(COMING, 1000), share(live, 9000)] });
  };

  it('is of the version that is named, and of its share, from that event on', () => {
    const before = shared();
    const after = foldRollout(before, event('configured', { ...COMING, stage: 'production', configuration }));
    const next = { ...configuration, seq: 10 };
    expect(production(after)).toEqual({
      ...production(before),
      // What was counted so far was of another configuration.
      rollout: {
        ...production(before).rollout,
        step_since: LATER,
        begun: production(before).rollout?.begun.map(() => LATER),
        look: null,
        looked_seq: null,
      },
      incoming: { ...production(before).incoming, configuration: next },
      exposure: [share(COMING, 1000, { configuration: next }), share(live, 9000)],
    });
  });

  it('back to what was registered leaves none', () => {
    const changed = foldRollout(
      shared(),
      event('configured', {
        version: live.version,
        ordinal: live.ordinal,
        subject: live.subject,
        stage: 'production',
        configuration,
      }),
    );
    expect(production(changed).live?.configuration?.seq).toBe(10);
    const back = event('configured', {
      version: live.version,
      ordinal: live.ordinal,
      subject: live.subject,
      stage: 'production',
      configuration: null,
    });
    const after = foldRollout(changed, back);
    expect(production(after).live?.configuration).toBeNull();
    expect(production(after).exposure).toEqual([share(COMING, 1000), share(live, 9000)]);
    expect(production(after).incoming).toEqual(production(changed).incoming);
  });

  it('of a version that is not there changes nothing', () => {
    const gone = { version: '0.9.0', ordinal: 9, subject: digestOfText('0.9.0') };
    const after = foldRollout(shared(), event('configured', { ...gone, stage: 'production', configuration }));
    expect(after).toEqual(shared());
  });
});

/** 1.0.2 has 2 % in staging of what production serves; 1.0.1 has 10 % in production, 1.0.0 the rest. */
function both() {
  const scene = served(`${CANARY}${RAMP.slice(RAMP.indexOf('  production:\n'))}`);
  const { life, versions } = scene;
  for (const to of ['staging', 'production']) go(life, { version: versions[1], to });
  go(life, { version: versions[2], to: 'staging' });
  expect(advance(life, { stage: 'staging', by: 'look' })?.kind).toBe('step');
  return scene;
}
const sharesIn = (life: act.Life, stage: string) =>
  stageOf(life.state, stage).exposure.map((one) => `${one.version} ${one.share}`);

describe('a stage that lives on the traffic of another', () => {
  it('follows a rollout there that begins, goes on, and completes', () => {
    const { life, versions } = both();
    expect(sharesIn(life, 'staging')).toEqual(['1.0.2 200', '1.0.1 980', '1.0.0 8820']);
    expect(advance(life, { stage: 'production', by: 'look' })?.kind).toBe('step');
    expect(sharesIn(life, 'production')).toEqual(['1.0.1 5000', '1.0.0 5000']);
    expect(sharesIn(life, 'staging')).toEqual(['1.0.2 200', '1.0.1 4900', '1.0.0 4900']);
    expect(advance(life, { stage: 'production', by: 'look' })?.kind).toBe('complete');
    expect(sharesIn(life, 'production')).toEqual(['1.0.1 10000', '1.0.0 0']);
    expect(sharesIn(life, 'staging')).toEqual(['1.0.2 200', '1.0.1 9800']);
    // What is live in staging moves on, and the next one follows what that makes of production.
    go(life, { version: versions[2], to: 'production' });
    expect(stageOf(life.state, 'staging')).toMatchObject({ live: null, rollout: null, exposure: [] });
    go(life, { version: versions[3], to: 'staging' });
    expect(sharesIn(life, 'staging')).toEqual(['1.0.3 0', '1.0.2 1000', '1.0.1 9000']);
  });

  it('follows a rollout there that is called off', () => {
    const { life } = both();
    expect(act.rollback(life, { stage: 'production', named: null })?.kind).toBe('apply');
    expect(sharesIn(life, 'production')).toEqual(['1.0.1 0', '1.0.0 10000']);
    expect(sharesIn(life, 'staging')).toEqual(['1.0.2 200', '1.0.0 9800']);
  });

  it('follows a rollback there', () => {
    const { life } = both();
    for (const by of ['look', 'look'] as const) advance(life, { stage: 'production', by });
    expect(act.rollback(life, { stage: 'production', named: null })?.kind).toBe('apply');
    expect(stageOf(life.state, 'production').live?.version).toBe('1.0.0');
    expect(sharesIn(life, 'staging')).toEqual(['1.0.2 200', '1.0.0 9800']);
    expect(stageOf(life.state, 'staging').rollout).toMatchObject({ step: 1, candidate: { version: '1.0.2' } });
  });

  it('follows a configuration there, and keeps its own', () => {
    const { life } = both();
    configure(life, { stage: 'staging', how: 4 });
    // 7: of what is live, not of what comes in.
    configure(life, { stage: 'production', how: 7 });
    expect(
      stageOf(life.state, 'staging').exposure.map((one) => one.configuration?.values['threshold'] ?? null),
    ).toEqual([4, null, 7]);
  });

  it('has all traffic itself where nothing serves there any more', () => {
    const { life } = both();
    const empty = withStage(life.state, 'production', { ...stageOf(life.state, 'production'), exposure: [] });
    const after = followBaselines(empty);
    expect(stageOf(after, 'staging').exposure.map((one) => `${one.version} ${one.share}`)).toEqual(['1.0.2 10000']);
  });

  it('is the same state, not a copy, where nothing changed there', () => {
    for (const { life } of [both(), ramping()]) expect(followBaselines(life.state)).toBe(life.state);
  });

  it('is left alone where its rollout stands in no step of its plan', () => {
    const { life } = both();
    const staging = stageOf(life.state, 'staging');
    const rollout = exampleRollout(COMING, { plan: plan({ steps: [planStep(0)] }), step: 5 });
    const odd = withStage(life.state, 'staging', { ...staging, rollout, exposure: [] });
    expect(followBaselines(odd)).toBe(odd);
  });
});

describe('whoever is told of changes', () => {
  const TELL = { effect: 'tell', marker: 'slipway:told:flight-delay:10' } as const;
  const COMMENT = { effect: 'comment', marker: 'slipway:10', issue: 3 } as const;
  const applied = (state: ModelState, of: EventBody): ModelState =>
    applyEvent(state, of, digestOfText(`event ${of.seq}`));

  it('is owed it apart from what the next event waits for', () => {
    const before = { ...quiet(), owed: [] };
    const state = applied(before, event('held', {}, [TELL, COMMENT]));
    expect(state.untold).toEqual({ seq: 10, at: LATER });
    expect(state.owed).toEqual([{ seq: 10, effects: [COMMENT] }]);
    expect(applied(before, event('held', {}, [TELL])).owed).toEqual([]);
  });

  it('is owed the newest change: it says all that those before it said', () => {
    const once = applied(quiet(), event('held', {}, [TELL]));
    const twice = applied(once, { ...event('held', {}, [TELL]), seq: 11, at: '2026-03-05T12:00:00Z' });
    expect(twice.untold).toEqual({ seq: 11, at: '2026-03-05T12:00:00Z' });
  });

  it('stays owed it by events that tell nothing, and by a word on an older change', () => {
    const once = applied(quiet(), event('held', {}, [TELL]));
    const next = applied(once, { ...event('looked', { ...COMING, stage: 'production' }), seq: 11 });
    const older = applied(next, { ...event('reconciled', { completed: ['tell/9', 'tell/1'] }), seq: 12 });
    expect([next.untold, older.untold]).toEqual([once.untold, once.untold]);
  });

  it('is owed nothing once it was told of that very change', () => {
    const once = applied(quiet(), event('held', {}, [TELL]));
    expect(applied(once, { ...event('reconciled', { completed: ['tag x', 'tell/10'] }), seq: 11 }).untold).toBeNull();
  });
});
