import { describe, expect, it } from 'vitest';
import { looksDueWithin, overdueMarker, watchesOf } from '../../src/core/heartbeat.ts';
import type { Look, PinnedGuard, Rollout } from '../../src/core/rollout/types.ts';
import type { StageState, Tenure } from '../../src/core/state.ts';
import type { MonitoringRules } from '../../src/policy/types.ts';
import { digestOfText } from './support/examples.ts';
import { policyFrom } from './support/policies.ts';

const HOUR = 3_600_000;
const NOW = '2026-03-10T12:00:00Z';
const ago = (hours: number): string => `${new Date(Date.parse(NOW) - hours * HOUR).toISOString().slice(0, 19)}Z`;
const pointer = { version: '1.1.0', ordinal: 2, subject: digestOfText('1.1.0') };
const lookAt = (at: string): Look => ({ at, decision: 'wait' }) as Look;

const live = (from: string): Tenure => ({ ...pointer, from }) as Tenure;
const rollout = (of: { startedAt: string; look?: Look; plan?: Partial<Rollout['plan']> }): Rollout =>
  ({
    plan: { guards: [{} as PinnedGuard], advance: 'automatic', ...of.plan },
    started_at: of.startedAt,
    candidate: pointer,
    look: of.look ?? null,
  }) as Rollout;
const EMPTY: StageState = { live: null, incoming: null, rollout: null, look: null, history: [], exposure: [] };

const POLICY = policyFrom(
  [
    'version: 1',
    'lifecycle: basic',
    'metrics: { error_rate: { direction: down, kind: rate } }',
    'monitoring: { source: { file: rows.csv }, guards: [{ metric: error_rate, max: 0.05 }] }',
  ].join('\n'),
);

function watches(stage: Partial<StageState>, monitoring: Partial<MonitoringRules> = {}) {
  return watchesOf({
    state: { stages: { production: { ...EMPTY, ...stage } } },
    policy: { ...POLICY, monitoring: { ...POLICY.monitoring, ...monitoring } },
    now: NOW,
  });
}

describe('the heartbeat', () => {
  it('gives looks three times their interval and a day, since one a day is written down', () => {
    expect(looksDueWithin({ lookEveryMs: HOUR })).toBe(27 * HOUR);
    expect(looksDueWithin({ lookEveryMs: 0 })).toBe(24 * HOUR);
  });

  it.each([
    ['a rollout that was looked at', { rollout: rollout({ startedAt: ago(200), look: lookAt(ago(27)) }) }, 'no'],
    [
      'a rollout whose last look is too old',
      { rollout: rollout({ startedAt: ago(200), look: lookAt(ago(28)) }) },
      'yes',
    ],
    ['a rollout that has just begun', { rollout: rollout({ startedAt: ago(26) }) }, 'no'],
    ['a rollout that nobody has ever looked at', { rollout: rollout({ startedAt: ago(28) }) }, 'yes'],
    ['what is live and was looked at', { live: live(ago(999)), look: lookAt(ago(3)) }, 'no'],
    ['what is live and was looked at long ago', { live: live(ago(999)), look: lookAt(ago(30)) }, 'yes'],
    [
      'what has just gone live, after an old look at another version',
      { live: live(ago(1)), look: lookAt(ago(99)) },
      'no',
    ],
    ['what is live and was never looked at', { live: live(ago(50)) }, 'yes'],
  ] as const)('of %s says overdue: %s', (_what, stage, overdue) => {
    expect(watches(stage).map((watch) => watch.overdue)).toEqual([overdue]);
  });

  it('goes by the rollout where there is one beside what is live', () => {
    const both = { live: live(ago(999)), look: lookAt(ago(999)), rollout: rollout({ startedAt: ago(1) }) };
    expect(watches(both)).toMatchObject([{ what: 'rollout', overdue: 'no', looked: 'never', since: ago(1) }]);
  });

  it('outside of rollouts expects looks at what serves everybody, and not at the stages before', () => {
    const early = { staging: { ...EMPTY, live: live(ago(999)) } };
    const state = { stages: { ...early, production: { ...EMPTY, live: live(ago(50)) } } };
    expect(watchesOf({ state, policy: POLICY, now: NOW }).map((watch) => watch.stage)).toEqual(['production']);
    expect(watchesOf({ state: { stages: early }, policy: POLICY, now: NOW }).map((watch) => watch.stage)).toEqual([
      'staging',
    ]);
  });

  it('expects no looks where none could say anything', () => {
    expect(watches({})).toEqual([]);
    expect(watches({ live: live(ago(999)) }, { guards: [] })).toEqual([]);
    const undecided = { guards: [], advance: 'never' } as const;
    expect(watches({ rollout: rollout({ startedAt: ago(999), plan: undecided }) })).toEqual([]);
    // Without guards a ramp still waits for time and samples, which only a look tells.
    expect(watches({ rollout: rollout({ startedAt: ago(999), plan: { guards: [] } }) })).toMatchObject([
      { overdue: 'yes' },
    ]);
  });

  it('marks each time that looks stopped with a marker of its own', () => {
    const [first] = watches({ live: live(ago(999)), look: lookAt(ago(90)) });
    const [again] = watches({ live: live(ago(999)), look: lookAt(ago(40)) });
    const marker = (watch: typeof first) =>
      watch === undefined ? '' : overdueMarker({ model: 'flight-delay', watch });
    expect(marker(first)).toBe(`slipway:looks-overdue:flight-delay:production:${ago(90)}`);
    expect(marker(again)).not.toBe(marker(first));
  });
});
