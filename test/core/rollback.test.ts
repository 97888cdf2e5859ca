import { describe, expect, it } from 'vitest';
import type { StagedVersion } from '../../src/core/documents.ts';
import type { Hold } from '../../src/core/event.ts';
import { decideRollback, lastGood, type RollbackFacts } from '../../src/core/rollback.ts';
import { type ModelState, stageOf, type Tenure } from '../../src/core/state.ts';
import * as act from './support/life.ts';
import { sha256 } from './support/model.ts';
import { policyFrom } from './support/policies.ts';
import { BO, COMMON, NOW, scene } from './support/promotions.ts';
import { MAINTAINER } from './support/said.ts';

const hold = (change: Partial<Hold>): Hold => ({
  id: 'hold-7',
  stages: null,
  reason: 'an incident',
  by: 'eli',
  at: NOW,
  until: null,
  ...change,
});

describe('a rollback', () => {
  /** Version 1 was live, version 2 replaced it and turned out bad; version 3 never was live. */
  function bad(change: Partial<RollbackFacts> = {}): RollbackFacts {
    const life = act.beginLife(
      policyFrom(COMMON.replaceAll('maintainers,', '').replaceAll('[maintainers', '[automation')),
      '2026-03-01T12:00:00Z',
    );
    for (let one = 0; one < 3; one += 1) {
      act.claim(life);
      act.publish(life, 0);
    }
    const [first, second] = [...life.published.values()];
    if (first === undefined || second === undefined) throw new Error('no versions');
    for (const version of [first, second])
      for (const to of ['staging', 'production']) act.promote(life, { version, to });
    const policy = policyFrom(COMMON);
    const production = policy.stages['production'];
    const live = stageOf(life.state, 'production').live;
    if (production === undefined || live?.ordinal !== 2) throw new Error('no production');
    return {
      policy,
      state: life.state,
      stage: production,
      failed: live,
      calledOff: null,
      version: first,
      target: 'last_good',
      currentStage: 'archived',
      restriction: null,
      actor: BO,
      people: MAINTAINER,
      integrity: act.soundOutside(first),
      reason: 'slow',
      link: null,
      incident: null,
      look: null,
      now: NOW,
      ...change,
    };
  }

  it('goes back to what is deprecated, and says so; to what is quarantined it does not go', () => {
    const deprecated = decideRollback(bad({ restriction: 'deprecated' }), sha256);
    expect(deprecated.kind).toBe('apply');
    expect(deprecated.checks.children?.find((one) => one.name === 'restriction')).toMatchObject({
      status: 'not_applicable',
      detail: expect.stringContaining('is deprecated'),
    });
    const quarantined = decideRollback(bad({ restriction: 'quarantined', target: 'named' }), sha256);
    if (quarantined.kind !== 'refused') return expect.unreachable(quarantined.kind);
    expect(quarantined.refusal).toMatchObject({
      code: 'version_quarantined',
      next: expect.stringContaining('slipway reinstate'),
    });
  });

  it('restores, marks what failed, holds the stage, and owes an incident', () => {
    const decision = decideRollback(bad(), sha256);
    if (decision.kind !== 'apply') throw new Error(decision.kind);
    expect(decision.payload).toMatchObject({
      version: '1.0.0',
      failed: { version: '1.0.1', to: 'archived' },
      aliases: { champion: { version: '1.0.0' } },
      exposure: [
        { version: '1.0.0', share: 10_000 },
        { version: '1.0.1', share: 0 },
      ],
      hold: { stages: ['production'], by: 'bo', at: NOW, until: '2026-03-03T12:00:00Z' },
    });
    expect(decision.owes.map((one) => one.effect)).toEqual(['tag', 'tag', 'release', 'incident']);
  });

  it('annotates the incident it is given', () => {
    const decision = decideRollback(bad({ incident: 12 }), sha256);
    expect(decision.kind === 'apply' && decision.owes.at(-1)).toMatchObject({ effect: 'incident', issue: 12 });
  });

  it('waits for no hold and no freeze', () => {
    const facts = bad({
      policy: policyFrom(`${COMMON}freeze:\n  - { from: 2026-03-01, to: 2026-03-09 }\nchange-link: [JIRA-]\n`),
    });
    const decision = decideRollback({ ...facts, state: { ...facts.state, holds: [hold({})] } }, sha256);
    expect(decision.kind).toBe('apply');
  });

  const third = (): StagedVersion => {
    const found = scene().versions[2];
    if (found === undefined) throw new Error('no third version');
    return found;
  };
  const REFUSED: readonly (readonly [string, string, () => RollbackFacts])[] = [
    [
      'by somebody without the role',
      'permission_denied',
      () => bad({ people: { ...MAINTAINER, repositoryRole: { kind: 'known', value: 'write' } } }),
    ],
    [
      'by somebody whose role cannot be told',
      'permission_unverifiable',
      () => bad({ people: { ...MAINTAINER, repositoryRole: { kind: 'unverifiable', reason: 'no answer' } } }),
    ],
    [
      'to a version that was never live there',
      'transition_not_allowed',
      () => bad({ version: third(), target: 'named', currentStage: 'none', integrity: act.soundOutside(third()) }),
    ],
    [
      'to a version that is live elsewhere',
      'transition_not_allowed',
      () => {
        const facts = bad();
        const tenure: Tenure = {
          ...(stageOf(facts.state, 'production').history[0] as Tenure),
          to: null,
          ended: null,
          went_to: null,
          as: 'live',
          configuration: null,
        };
        return {
          ...facts,
          target: 'named',
          state: {
            ...facts.state,
            stages: {
              ...facts.state.stages,
              staging: { live: tenure, incoming: null, rollout: null, look: null, history: [], exposure: [] },
            },
          },
        };
      },
    ],
    [
      'to a version without its release',
      'release_missing',
      () => {
        const facts = bad();
        return { ...facts, integrity: { ...facts.integrity, release: null } };
      },
    ],
    [
      'to a version whose tag was moved',
      'integrity_failed',
      () => {
        const facts = bad();
        return { ...facts, integrity: { ...facts.integrity, tag: { target: '0'.repeat(40) } } };
      },
    ],
    [
      'to a version with other bytes',
      'integrity_failed',
      () => {
        const facts = bad();
        const { release } = act.soundOutside(facts.version);
        return {
          ...facts,
          integrity: {
            ...facts.integrity,
            release: { ...release, assets: release.assets.map((one) => ({ ...one, sha256: '0'.repeat(64) })) },
          },
        };
      },
    ],
  ];

  it.each(REFUSED)('%s is refused as %s', (_, code, make) => {
    const decision = decideRollback(make(), sha256);
    if (decision.kind !== 'refused') throw new Error(`it is ${decision.kind}`);
    expect(decision.refusal.code).toBe(code);
    for (const sentence of [decision.refusal.required, decision.refusal.found, decision.refusal.next])
      expect(sentence.trim()).not.toBe('');
    expect((decision.checks.children ?? []).filter((one) => one.status !== 'pass')).toHaveLength(1);
    expect(decideRollback(structuredClone(make()), sha256)).toEqual(decision);
  });

  it('to what is live already is no move', () => {
    const facts = bad();
    const life = scene();
    const live = life.versions[1];
    if (live === undefined) throw new Error('no version');
    expect(decideRollback({ ...facts, version: live, integrity: act.soundOutside(live) }, sha256).kind).toBe(
      'already_live',
    );
  });
});

describe('the last good version', () => {
  const tenure = (ordinal: number, ended: Tenure['ended']): Tenure => ({
    version: `1.0.${ordinal}`,
    ordinal,
    subject: `sha256:${sha256(String(ordinal))}`,
    anchor: sha256('a').slice(0, 40),
    seq: ordinal,
    from: NOW,
    to: ended === null ? null : NOW,
    ended,
    went_to: ended === null ? null : 'archived',
    as: 'live',
    configuration: null,
  });
  const state = (
    live: number | null,
    history: readonly (readonly [number, Tenure['ended']])[],
    elsewhere: number | null = null,
  ): ModelState => ({
    ...scene().state,
    stages: {
      production: {
        live: live === null ? null : tenure(live, null),
        incoming: null,
        rollout: null,
        look: null,
        history: history.map(([ordinal, ended]) => tenure(ordinal, ended)),
        exposure: [],
      },
      staging: {
        live: elsewhere === null ? null : tenure(elsewhere, null),
        incoming: null,
        rollout: null,
        look: null,
        history: [],
        exposure: [],
      },
    },
  });

  it.each([
    ['is none where nothing was live before', state(1, []), null],
    [
      'is the one before',
      state(3, [
        [2, 'displaced'],
        [1, 'displaced'],
      ]),
      2,
    ],
    [
      'passes over one that failed',
      state(3, [
        [2, 'rolled_back'],
        [1, 'displaced'],
      ]),
      1,
    ],
    [
      'passes over one that failed, however long it was good before',
      state(3, [
        [2, 'rolled_back'],
        [1, 'displaced'],
        [2, 'displaced'],
      ]),
      1,
    ],
    [
      'is one that failed once and was good since',
      state(3, [
        [2, 'displaced'],
        [1, 'displaced'],
        [2, 'rolled_back'],
      ]),
      2,
    ],
    [
      'passes over what is live in another stage',
      state(
        3,
        [
          [2, 'moved'],
          [1, 'displaced'],
        ],
        2,
      ),
      1,
    ],
    [
      'passes over what is live here',
      state(2, [
        [3, 'rolled_back'],
        [2, 'displaced'],
        [1, 'displaced'],
      ]),
      1,
    ],
    [
      'is none where all failed',
      state(3, [
        [2, 'rolled_back'],
        [1, 'rolled_back'],
      ]),
      null,
    ],
    [
      'is found when nothing is live',
      state(null, [
        [2, 'moved'],
        [1, 'displaced'],
      ]),
      2,
    ],
  ])('%s', (_, of, ordinal) => {
    expect(lastGood(of, 'production')?.ordinal ?? null).toBe(ordinal);
  });

  it('passes over what is quarantined, and takes what is only deprecated', () => {
    const of = state(3, [
      [2, 'displaced'],
      [1, 'displaced'],
    ]);
    const restricted = (restriction: 'deprecated' | 'quarantined') => ({
      ...of,
      restricted: [{ ordinal: 2, restriction, seq: 9 }],
    });
    expect(lastGood(restricted('quarantined'), 'production')?.ordinal).toBe(1);
    expect(lastGood(restricted('deprecated'), 'production')?.ordinal).toBe(2);
  });

  it('is none in a stage that nobody has entered, whatever its name', () => {
    expect(lastGood(scene().state, 'constructor')).toBeNull();
    expect(stageOf(scene().state, 'constructor').live).toBeNull();
  });
});
