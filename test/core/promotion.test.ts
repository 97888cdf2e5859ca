import { describe, expect, it } from 'vitest';
import type { StagedVersion } from '../../src/core/documents.ts';
import type { Actor, Hold } from '../../src/core/event.ts';
import { decidePromotion, type PromotionFacts } from '../../src/core/promotion.ts';
import { failures } from '../../src/core/result.ts';
import { decideRollback, lastGood, type RollbackFacts } from '../../src/core/rollback.ts';
import { type ModelState, stageOf, type Tenure } from '../../src/core/state.ts';
import type { EffectivePolicy } from '../../src/policy/types.ts';
import * as act from './support/life.ts';
import { sha256 } from './support/model.ts';
import { policyFrom } from './support/policies.ts';

const COMMON = `version: 1
lifecycle: basic
roles:
  maintainers: { permission: maintain }
  security: { teams: [acme/security] }
permissions:
  promote: { staging: [maintainers, automation], production: [maintainers], archived: [maintainers, security] }
  rollback: [maintainers]
aliases:
  champion: { follows: production }
  challenger: { follows: staging }
`;

const NOW = '2026-03-02T12:00:00Z';
const BO: Actor = { kind: 'person', login: 'bo' };
const MAINTAINER = { repositoryRole: { kind: 'known', value: 'maintain' }, teams: new Map() } as const;

interface Scene {
  readonly state: ModelState;
  readonly version: StagedVersion;
  readonly policy: EffectivePolicy;
}

/** Version 1 is live in production since a day, version 2 in staging since an hour, version 3 nowhere yet. */
function scene(policy: string = COMMON): Scene & { readonly versions: readonly StagedVersion[] } {
  const life = act.beginLife(
    policyFrom(COMMON.replaceAll('maintainers,', '').replaceAll('[maintainers', '[automation')),
    '2026-03-01T12:00:00Z',
  );
  for (let one = 0; one < 3; one += 1) {
    act.claim(life);
    act.publish(life, 0);
  }
  const versions = [...life.published.values()];
  const [first, second] = versions;
  if (first === undefined || second === undefined) throw new Error('no versions');
  act.promote(life, { version: first, to: 'staging' });
  act.promote(life, { version: first, to: 'production' });
  life.now = Date.parse('2026-03-02T11:00:00Z');
  act.promote(life, { version: second, to: 'staging' });
  expect(life.state.stages['production']?.live?.ordinal).toBe(1);
  expect(life.state.stages['staging']?.live?.ordinal).toBe(2);
  return { state: life.state, version: second, versions, policy: policyFrom(policy) };
}

/** The facts under which version 2 is promoted from staging to production. */
function facts(policy: string = COMMON, change: Partial<PromotionFacts> = {}): PromotionFacts {
  const { state, version, policy: effective } = scene(policy);
  const to = effective.stages['production'];
  if (to === undefined) throw new Error('no production');
  return {
    policy: effective,
    state,
    version,
    currentStage: 'staging',
    to,
    expectedLive: stageOf(state, 'production').live?.subject ?? null,
    actor: BO,
    people: MAINTAINER,
    integrity: act.soundOutside(version),
    evaluation: { kind: 'not_asked' },
    reason: 'better',
    link: null,
    now: NOW,
    ...change,
  };
}

const stage = (text: string): string => `${COMMON}stages:\n  production: ${text}\n`;
const hold = (change: Partial<Hold>): Hold => ({
  id: 'hold-7',
  stages: null,
  reason: 'an incident',
  by: 'eli',
  at: NOW,
  until: null,
  ...change,
});
const held = (...holds: Hold[]): Partial<PromotionFacts> => ({ state: { ...scene().state, holds } });
const outside = (change: Partial<PromotionFacts['integrity']>): Partial<PromotionFacts> => ({
  integrity: { ...act.soundOutside(scene().version), ...change },
});
const asset = (change: object): Partial<PromotionFacts> => {
  const { release } = act.soundOutside(scene().version);
  return outside({ release: { ...release, assets: release.assets.map((one) => ({ ...one, ...change })) } });
};

describe('a promotion', () => {
  it('applies when everything is in order, and says what it will do', () => {
    const decision = decidePromotion(facts(), sha256);
    if (decision.kind !== 'apply') throw new Error(decision.kind);
    expect(decision.checks.status).toBe('pass');
    expect(decision.payload).toMatchObject({
      version: '1.0.1',
      stage: 'production',
      from: 'staging',
      becomes: 'live',
      displaced: { version: '1.0.0', to: 'archived' },
      aliases: { champion: { version: '1.0.1' }, challenger: null },
      exposure: [{ version: '1.0.1', share: 10_000 }],
      tag_counter: 7,
      tag: 'flight-delay#production#7',
    });
    expect(decision.owes.map((one) => (one.effect === 'tag' ? one.name : one.effect))).toEqual([
      'flight-delay#staging!#5',
      'flight-delay#production!#6',
      'flight-delay#production#7',
      'release',
    ]);
  });

  it('keeps its release record with the version where the policy says so', () => {
    const decision = decidePromotion(facts(stage('{ release-records: per-version }')), sha256);
    expect(decision.kind === 'apply' && decision.owes.map((one) => one.effect)).toEqual(['tag', 'tag', 'tag']);
  });

  /** One thing wrong at a time. */
  const REFUSED: readonly (readonly [name: string, code: string, make: () => PromotionFacts])[] = [
    [
      'by somebody without the role',
      'permission_denied',
      () => facts(COMMON, { people: { ...MAINTAINER, repositoryRole: { kind: 'known', value: 'write' } } }),
    ],
    [
      'by somebody whose role cannot be told',
      'permission_unverifiable',
      () => facts(COMMON, { people: { ...MAINTAINER, repositoryRole: { kind: 'unverifiable', reason: 'no answer' } } }),
    ],
    [
      'by a workflow where only people may',
      'permission_denied',
      () => facts(COMMON, { actor: { kind: 'automation', login: 'bo' } }),
    ],
    ['out of turn', 'transition_not_allowed', () => facts(COMMON, { currentStage: null })],
    ['from where no way leads', 'transition_not_allowed', () => facts(COMMON, { currentStage: 'archived' })],
    [
      'when another version is live than expected',
      'live_version_moved',
      () => facts(COMMON, { expectedLive: `sha256:${'0'.repeat(64)}` }),
    ],
    ['when nothing was expected to be live', 'live_version_moved', () => facts(COMMON, { expectedLive: null })],
    ['under a hold of every stage', 'held', () => facts(COMMON, held(hold({})))],
    [
      'under a hold of this stage',
      'held',
      () => facts(COMMON, held(hold({ stages: ['staging', 'production'], until: '2026-03-02T12:00:01Z' }))),
    ],
    [
      'during a freeze of this stage',
      'frozen',
      () => facts(`${COMMON}freeze:\n  - { stages: [production], from: 2026-03-01, to: 2026-03-02, reason: audit }\n`),
    ],
    [
      'during a freeze of everything',
      'frozen',
      () => facts(`${COMMON}freeze:\n  - { from: 2026-03-02, to: 2026-03-02 }\n`),
    ],
    ['without a change link', 'change_link_missing', () => facts(`${COMMON}change-link: [JIRA-]\n`)],
    [
      'with a link of another kind',
      'change_link_missing',
      () => facts(`${COMMON}change-link: [JIRA-, '#']\n`, { link: 'see JIRA-7' }),
    ],
    [
      'without an evaluation',
      'evaluation_missing',
      () =>
        facts(
          `${stage('{ requires: { evaluation: pass } }')}metrics:\n  f1: { direction: up }\nevaluation:\n  gates: { quality: [ { metric: f1, min: 0.5 } ] }\n`,
        ),
    ],
    [
      'before it has stood long enough',
      'soak_missing',
      () => facts(stage('{ requires: { soak: { stage: staging, at-least: 2h } } }')),
    ],
    [
      'before it was seen often enough',
      'soak_missing',
      () => facts(stage('{ requires: { soak: { stage: staging, at-least: 1h, samples: 10 } } }')),
    ],
    [
      'without having been where it must have stood',
      'soak_missing',
      () => ({
        ...facts(stage('{ from: [none, staging], requires: { soak: { stage: staging, at-least: 1h } } }')),
        version: versionThree(),
        currentStage: null,
        integrity: act.soundOutside(versionThree()),
      }),
    ],
    ['without sign-offs', 'sign_offs_missing', () => facts(stage('{ requires: { sign-offs: { maintainers: 1 } } }'))],
    ['without a document', 'documents_missing', () => facts(stage('{ requires: { documents: [runbook] } }'))],
    [
      'without answers to the checklist',
      'checklist_missing',
      () => facts(stage('{ requires: { checklist: [rollback-tested] } }')),
    ],
    ['behind an environment', 'environment_unsupported', () => facts(stage('{ environment: { name: production } }'))],
    [
      'by a ramp',
      'rollout_unsupported',
      () => facts(stage('{ exposure: { strategy: ramp, steps: [ { share: 50%, at-least: 1h }, { share: 100% } ] } }')),
    ],
    [
      'by a canary',
      'rollout_unsupported',
      () => facts(stage('{ exposure: { strategy: canary, initial: 1%, max-share: 5% } }')),
    ],
    ['by a shadow', 'rollout_unsupported', () => facts(stage('{ exposure: { strategy: shadow } }'))],
    ['without its tag', 'integrity_failed', () => facts(COMMON, outside({ tag: null }))],
    ['with its tag moved', 'integrity_failed', () => facts(COMMON, outside({ tag: { target: '0'.repeat(40) } }))],
    ['without its release', 'release_missing', () => facts(COMMON, outside({ release: null }))],
    [
      'with its release a draft again',
      'release_missing',
      () => facts(COMMON, outside({ release: { ...act.soundOutside(scene().version).release, draft: true } })),
    ],
    ['with an asset replaced', 'integrity_failed', () => facts(COMMON, asset({ sha256: '0'.repeat(64) }))],
    ['with an asset of another size', 'integrity_failed', () => facts(COMMON, asset({ size: 1 }))],
    ['with an asset that broke off', 'integrity_failed', () => facts(COMMON, asset({ complete: false }))],
    ['with an asset whose digest nobody tells', 'integrity_failed', () => facts(COMMON, asset({ sha256: null }))],
    [
      'with an asset added',
      'integrity_failed',
      () => {
        const { release } = act.soundOutside(scene().version);
        return facts(
          COMMON,
          outside({
            release: {
              ...release,
              assets: [...release.assets, { name: 'more.bin', size: 1, sha256: sha256('more'), complete: true }],
            },
          }),
        );
      },
    ],
    [
      'with a record that was edited',
      'integrity_failed',
      () => {
        const { version } = scene();
        return facts(COMMON, { version: { ...version, record: { ...version.record, description: 'edited' } } });
      },
    ],
  ];

  function versionThree(): StagedVersion {
    const found = scene().versions[2];
    if (found === undefined) throw new Error('no third version');
    return found;
  }

  it.each(REFUSED)('%s is refused as %s', (_, code, make) => {
    const decision = decidePromotion(make(), sha256);
    if (decision.kind !== 'refused') throw new Error(`it is ${decision.kind}`);
    expect(decision.refusal.code).toBe(code);
    const { required, found, next } = decision.refusal;
    for (const sentence of [required, found, next]) expect(sentence.trim()).not.toBe('');
    // Alone: the tree shows one check that did not pass, and its sentence is what was found.
    const tops = (decision.checks.children ?? []).filter(
      (one) => one.status !== 'pass' && one.status !== 'not_applicable',
    );
    expect(tops).toHaveLength(1);
    expect(tops[0]?.detail).toBe(found);
    expect(failures(decision.checks)).not.toEqual([]);
  });

  it.each(REFUSED)('%s is refused again for the same reasons', (_, _code, make) => {
    const before = make();
    const copy = structuredClone(before);
    expect(decidePromotion(before, sha256)).toEqual(decidePromotion(copy, sha256));
    // And the facts were only looked at.
    expect(before).toEqual(copy);
  });

  it.each([
    ['of another stage', hold({ stages: ['staging'] })],
    ['that ran out this second', hold({ until: NOW })],
  ])('is not kept from moving by a hold %s', (_, one) => {
    expect(decidePromotion(facts(COMMON, held(one)), sha256).kind).toBe('apply');
  });

  it.each([
    ['the day after', '2026-03-03', '2026-03-04'],
    ['the day before', '2026-02-20', '2026-03-01'],
  ])('is not kept from moving by a freeze of %s', (_, from, to) => {
    expect(decidePromotion(facts(`${COMMON}freeze:\n  - { from: ${from}, to: ${to} }\n`), sha256).kind).toBe('apply');
  });

  it.each([
    ['2026-03-01T23:59:59Z', 'apply'],
    ['2026-03-02T00:00:00Z', 'refused'],
    ['2026-03-03T23:59:59Z', 'refused'],
    ['2026-03-04T00:00:00Z', 'apply'],
  ])('meets a freeze of whole days, both included, at %s: %s', (now, kind) => {
    expect(
      decidePromotion(facts(`${COMMON}freeze:\n  - { from: 2026-03-02, to: 2026-03-03 }\n`, { now }), sha256).kind,
    ).toBe(kind);
  });

  it.each(['JIRA-1', '#12', 'https://tracker.test/1'])('takes %s as a change link', (link) => {
    expect(decidePromotion(facts(`${COMMON}change-link: [JIRA-, '#', 'https://']\n`, { link }), sha256).kind).toBe(
      'apply',
    );
  });

  it('shows everything that is wrong at once, and names the code of the first', () => {
    const everything = `${stage('{ environment: { name: production }, requires: { evaluation: pass, soak: { stage: staging, at-least: 2h }, sign-offs: { maintainers: 1 }, documents: [runbook], checklist: [on-call] }, exposure: { strategy: shadow } }')}metrics:\n  f1: { direction: up }\nevaluation:\n  gates: { quality: [ { metric: f1, min: 0.5 } ] }\nchange-link: [JIRA-]\nfreeze:\n  - { from: 2026-03-02, to: 2026-03-02 }\n`;
    const wrong = facts(everything, {
      ...held(hold({}), hold({ id: 'hold-8' })),
      ...outside({ tag: null }),
      currentStage: 'archived',
      expectedLive: null,
      people: { ...MAINTAINER, repositoryRole: { kind: 'known', value: 'read' } },
    });
    const decision = decidePromotion(wrong, sha256);
    if (decision.kind !== 'refused') throw new Error(decision.kind);
    expect(decision.refusal.code).toBe('permission_denied');
    expect((decision.checks.children ?? []).filter((one) => one.status !== 'pass').map((one) => one.name)).toEqual([
      'permission',
      'transition',
      'expected_live',
      'holds',
      'holds',
      'freezes',
      'change_link',
      'evaluation',
      'soak',
      'sign_offs',
      'documents',
      'checklist',
      'environment',
      'exposure',
      'integrity',
    ]);
  });

  it('names the first code that stays when those before it are mended, one after the other', () => {
    const codes: string[] = [];
    const wrong: Partial<PromotionFacts>[] = [
      { people: { ...MAINTAINER, repositoryRole: { kind: 'known', value: 'read' } } },
      { currentStage: 'archived' },
      { expectedLive: null },
      held(hold({})),
      outside({ tag: null }),
    ];
    for (let mended = 0; mended < wrong.length; mended += 1) {
      const decision = decidePromotion(
        facts(COMMON, Object.assign({}, ...wrong.slice(mended)) as Partial<PromotionFacts>),
        sha256,
      );
      codes.push(decision.kind === 'refused' ? decision.refusal.code : decision.kind);
    }
    expect(codes).toEqual([
      'permission_denied',
      'transition_not_allowed',
      'live_version_moved',
      'held',
      'integrity_failed',
    ]);
  });

  it('of what is live there already is no move, whatever else is wrong', () => {
    const { versions, state } = scene();
    const [first] = versions;
    if (first === undefined) throw new Error('no version');
    const live = facts(COMMON, {
      version: first,
      currentStage: 'production',
      integrity: act.soundOutside(first),
      expectedLive: stageOf(state, 'production').live?.subject ?? null,
    });
    expect(decidePromotion(live, sha256).kind).toBe('already_live');
  });

  it('to a stage that holds many makes nothing live and takes nothing out', () => {
    const policy = policyFrom(COMMON);
    const to = policy.stages['archived'];
    if (to === undefined) throw new Error('no archive');
    const decision = decidePromotion(facts(COMMON, { to, expectedLive: null }), sha256);
    expect(decision.kind === 'apply' && decision.payload).toMatchObject({
      becomes: 'resting',
      displaced: null,
      exposure: [],
      tag: null,
      aliases: { challenger: null },
    });
    expect(decision.kind === 'apply' && decision.owes.map((one) => one.effect)).toEqual(['tag']);
  });

  it('moves aliases that the policy has dropped on with their stage, so that they never tell of a version long gone', () => {
    const decision = decidePromotion(facts(COMMON.replace(/aliases:[\s\S]*$/, '')), sha256);
    expect(decision.kind === 'apply' && decision.payload.aliases).toMatchObject({
      champion: { version: '1.0.1' },
      challenger: null,
    });
  });
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
      live,
      version: first,
      target: 'last_good',
      currentStage: 'archived',
      actor: BO,
      people: MAINTAINER,
      integrity: act.soundOutside(first),
      reason: 'slow',
      link: null,
      incident: null,
      now: NOW,
      ...change,
    };
  }

  it('restores, marks what failed, holds the stage, and owes an incident', () => {
    const decision = decideRollback(bad(), sha256);
    if (decision.kind !== 'apply') throw new Error(decision.kind);
    expect(decision.payload).toMatchObject({
      version: '1.0.0',
      failed: { version: '1.0.1', to: 'archived' },
      aliases: { champion: { version: '1.0.0' } },
      exposure: [{ version: '1.0.0', share: 10_000 }],
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
        };
        return {
          ...facts,
          target: 'named',
          state: {
            ...facts.state,
            stages: { ...facts.state.stages, staging: { live: tenure, incoming: null, history: [], exposure: [] } },
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
        history: history.map(([ordinal, ended]) => tenure(ordinal, ended)),
        exposure: [],
      },
      staging: { live: elsewhere === null ? null : tenure(elsewhere, null), incoming: null, history: [], exposure: [] },
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

  it('is none in a stage that nobody has entered, whatever its name', () => {
    expect(lastGood(scene().state, 'constructor')).toBeNull();
    expect(stageOf(scene().state, 'constructor').live).toBeNull();
  });
});
