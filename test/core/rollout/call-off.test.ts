import { describe, expect, it } from 'vitest';
import { parseEvent, parseState } from '../../../src/core/parse.ts';
import { aliasesPath, exposurePath, stagePath } from '../../../src/core/paths.ts';
import { lastGood } from '../../../src/core/rollback.ts';
import { stageOf } from '../../../src/core/state.ts';
import * as act from '../support/life.ts';
import { advance, configure, looked } from '../support/life-rollouts.ts';
import { MODEL, policyFrom } from '../support/policies.ts';
import { expectValid } from '../support/schemas.ts';
import { canary, go, RAMP, ramping } from './scenes.ts';

describe('a rollout that is called off', () => {
  it('in the stage that it was to be live in leaves what is live and its aliases, and gives the failed one nothing', () => {
    const { life } = ramping();
    const before = life.state;
    const decision = act.rollback(life, { stage: 'production', named: null });
    if (decision?.kind !== 'apply') throw new Error(decision?.kind);
    expect(decision.payload).toMatchObject({
      version: '1.0.0',
      target: 'baseline',
      failed: { version: '1.0.1', to: 'archived' },
      called_off: null,
      aliases: {},
    });
    const production = stageOf(life.state, 'production');
    expect(production.live).toEqual(stageOf(before, 'production').live);
    expect(production).toMatchObject({
      incoming: null,
      rollout: null,
      history: [{ version: '1.0.1', as: 'incoming', ended: 'rolled_back', went_to: 'archived' }],
      exposure: [
        { version: '1.0.1', share: 0 },
        { version: '1.0.0', share: 10_000 },
      ],
    });
    // A share has these fields and no other, or nobody could read the state any more.
    for (const one of production.exposure)
      expect(Object.keys(one).sort()).toEqual(['configuration', 'shadow', 'share', 'subject', 'version']);
    expect(life.state.aliases).toEqual(before.aliases);
    expect(life.state.holds).toMatchObject([{ id: `hold-${life.state.seq}`, stages: ['production'] }]);
    // What stays is tagged anew: the last tag of a stage says what is live there.
    expect(decision.owes.map((one) => (one.effect === 'tag' ? one.name : one.effect))).toEqual([
      `flight-delay#production#${before.tag_counter + 1}`,
      'release',
      'incident',
    ]);
    expect(act.statusOf(life, '1.0.1')).toMatchObject({ stage: 'archived', failed: { stage: 'production' } });
    expect(act.statusOf(life, '1.0.0')).toMatchObject({ stage: 'production', failed: null });
  });

  it('in a canary stage leaves nothing live there, and its alias pointing at nothing', () => {
    const { life } = canary();
    expect(stageOf(life.state, 'staging').exposure).toMatchObject([
      { version: '1.0.1', share: 0, shadow: true },
      { version: '1.0.0', share: 10_000 },
    ]);
    advance(life, { stage: 'staging', by: 'look' });
    const production = stageOf(life.state, 'production');
    const decision = act.rollback(life, { stage: 'staging', named: null });
    expect(decision?.kind === 'apply' && decision.payload).toMatchObject({
      version: '1.0.0',
      target: 'baseline',
      tag: null,
    });
    expect(stageOf(life.state, 'staging')).toMatchObject({ live: null, rollout: null, look: null, exposure: [] });
    expect(life.state.aliases['challenger']?.target).toBeNull();
    expect(life.state.aliases['champion']?.target?.version).toBe('1.0.0');
    expect(stageOf(life.state, 'production')).toEqual(production);
    expect(act.statusOf(life, '1.0.0')).toMatchObject({ stage: 'production', failed: null });
  });

  it('by naming what is live is the same as by naming nothing', () => {
    const { life, versions } = ramping();
    const decision = act.rollback(life, { stage: 'production', named: versions[0] ?? null });
    expect(decision?.kind === 'apply' && decision.payload).toMatchObject({
      target: 'baseline',
      failed: { version: '1.0.1' },
    });
  });

  it('because an earlier version is to be live again goes with what was live', () => {
    const { life, versions } = ramping();
    for (const by of ['look', 'look'] as const) advance(life, { stage: 'production', by });
    expect(stageOf(life.state, 'production').live?.version).toBe('1.0.1');
    for (const to of ['staging', 'production']) go(life, { version: versions[2], to });
    const decision = act.rollback(life, { stage: 'production', named: versions[0] ?? null });
    expect(decision?.kind === 'apply' && decision.payload).toMatchObject({
      version: '1.0.0',
      target: 'named',
      failed: { version: '1.0.1' },
      called_off: { version: '1.0.2', to: 'archived' },
    });
    expect(stageOf(life.state, 'production')).toMatchObject({
      live: { version: '1.0.0' },
      incoming: null,
      rollout: null,
      history: [
        { version: '1.0.1', ended: 'rolled_back' },
        { version: '1.0.2', as: 'incoming', ended: 'rolled_back' },
        {},
      ],
      exposure: [{ version: '1.0.0', share: 10_000 }, { share: 0 }, { share: 0 }],
    });
    for (const version of ['1.0.1', '1.0.2'])
      expect(act.statusOf(life, version)).toMatchObject({ stage: 'archived', failed: { stage: 'production' } });
  });

  it('because it is itself to be live again at once did not fail: it is in one place', () => {
    const { life, versions } = ramping(RAMP.replace('stages:\n', 'stages:\n  staging: { from: [none, archived] }\n'));
    for (const by of ['look', 'look'] as const) advance(life, { stage: 'production', by });
    // Version 1 was live before, and comes in again.
    for (const to of ['staging', 'production']) go(life, { version: versions[0], to });
    const decision = act.rollback(life, { stage: 'production', named: versions[0] ?? null });
    expect(decision?.kind === 'apply' && decision.payload).toMatchObject({
      version: '1.0.0',
      failed: { version: '1.0.1' },
      called_off: null,
    });
    expect(stageOf(life.state, 'production')).toMatchObject({ live: { version: '1.0.0' }, incoming: null });
    expect(act.statusOf(life, '1.0.0')).toMatchObject({ stage: 'production', failed: null });
  });

  it('is nothing to go back to: only what was live is', () => {
    const { life, versions } = ramping();
    act.rollback(life, { stage: 'production', named: null });
    act.resume(life, 0);
    expect(lastGood(life.state, 'production')).toBeNull();
    const named = act.rollback(life, { stage: 'production', named: versions[1] ?? null });
    expect(named?.kind === 'refused' && named.refusal.code).toBe('transition_not_allowed');
  });

  it('restores the configuration with the version', () => {
    const { life } = ramping();
    // 7: of what is live.
    configure(life, { stage: 'production', how: 7 });
    const { live } = stageOf(life.state, 'production');
    expect(live?.configuration?.values).toMatchObject({ threshold: 7 });
    for (const by of ['look', 'look'] as const) advance(life, { stage: 'production', by });
    expect(stageOf(life.state, 'production').live).toMatchObject({ version: '1.0.1', configuration: null });
    act.rollback(life, { stage: 'production', named: null });
    const production = stageOf(life.state, 'production');
    expect(production.live).toMatchObject({ version: '1.0.0', configuration: live?.configuration });
    expect(production.exposure[0]?.configuration).toEqual(live?.configuration);
  });
});

describe('whatever becomes of a rollout', () => {
  it.each([
    ['called off', () => ramping().life, 'production'],
    ['called off in a canary stage', () => canary().life, 'staging'],
    ['gone on with', () => ramping().life, 'production'],
  ] as const)('%s: events and states are in the published formats', (how, make, stage) => {
    const life = make();
    configure(life, { stage: 'production', how: 7 });
    looked(life, { stage, requests: 7 });
    advance(life, { stage, by: 'look' });
    if (how === 'gone on with') advance(life, { stage, by: 'look' });
    expect(act.rollback(life, { stage, named: null })?.kind).toBe('apply');
    for (const event of life.events) {
      expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual({ kind: 'ok', value: event });
      expectValid('event', event);
    }
    expect(parseState(JSON.parse(JSON.stringify(life.state)))).toEqual({ kind: 'ok', value: life.state });
    expectValid('state', life.state);
    for (const [path, name] of [
      [exposurePath(MODEL), 'exposure'],
      [aliasesPath(MODEL), 'aliases'],
      [stagePath(MODEL, stage), 'stage'],
    ] as const)
      expectValid(name, JSON.parse(life.files.get(path) ?? 'null'));
  });
});

describe('a stage that follows the traffic of another', () => {
  it('shares what is served there, step by step, and follows when that changes', () => {
    const { life, versions } = canary();
    advance(life, { stage: 'staging', by: 'look' });
    configure(life, { stage: 'production', how: 7 });
    const [candidate, baseline] = stageOf(life.state, 'staging').exposure;
    expect(candidate).toMatchObject({ version: '1.0.1', share: 200 });
    expect(baseline).toMatchObject({ version: '1.0.0', share: 9800, configuration: { values: { threshold: 7 } } });
    // Production takes the candidate: nothing is left in staging.
    go(life, { version: versions[1], to: 'production' });
    expect(stageOf(life.state, 'staging')).toMatchObject({ live: null, rollout: null, exposure: [] });
  });
});

describe('time in a stage', () => {
  const SOAKED = RAMP.replace(
    '  production:\n',
    '  staging: { compares-with: production, exposure: { strategy: canary, initial: 2% } }\n  production:\n    requires: { soak: { stage: staging, at-least: 1m, samples: 500 } }\n',
  );

  it('with samples is met by what recorded looks have counted, and by nothing else', () => {
    const life = act.beginLife(ramping().policy, '2026-03-01T12:00:00Z');
    act.claim(life);
    act.publish(life, 0);
    const [version] = [...life.published.values()];
    if (version === undefined) throw new Error('no version');
    go(life, { version, to: 'staging' });
    const asking = { ...life, policy: policyFrom(SOAKED) };
    const decide = (): string => {
      const decision = act.promotionDecision({ ...asking, state: life.state }, { version, to: 'production' });
      return decision.kind === 'refused' ? `${decision.refusal.code}: ${decision.refusal.found}` : decision.kind;
    };
    life.now += 3_600_000;
    asking.now = life.now;
    expect(decide()).toContain('soak_missing: Stage production asks for 500 samples in staging; nobody has looked');
    looked(life, { stage: 'staging', requests: 499 });
    expect(decide()).toContain('soak_missing: Stage production asks for 500 samples in staging; 1.0.0 has seen 499');
    looked(life, { stage: 'staging', requests: 500 });
    expect(decide()).toBe('apply');
  });
});
