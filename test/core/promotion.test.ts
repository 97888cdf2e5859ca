import { describe, expect, it } from 'vitest';
import type { StagedVersion } from '../../src/core/documents.ts';
import type { Hold } from '../../src/core/event.ts';
import { decidePromotion, type PromotionFacts } from '../../src/core/promotion.ts';
import { failures } from '../../src/core/result.ts';
import { stageOf, type Tenure } from '../../src/core/state.ts';
import * as act from './support/life.ts';
import { sha256 } from './support/model.ts';
import { policyFrom } from './support/policies.ts';
import { COMMON, facts, NOW, scene, stage } from './support/promotions.ts';
import { BARE, MAINTAINER, restrictionOf } from './support/said.ts';

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
      exposure: [
        { version: '1.0.1', share: 10_000 },
        { version: '1.0.0', share: 0 },
      ],
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
      () =>
        facts(
          `${stage('{ requires: { soak: { stage: staging, at-least: 1h, samples: 10 } } }')}  staging: { exposure: { strategy: canary, initial: 2% } }\nmonitoring: { source: { prometheus: 'http://prometheus.test:9090' } }\n`,
          {},
        ),
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
    [
      'without anybody having asked',
      'request_missing',
      () => facts(stage('{ requires: { sign-offs: { maintainers: 1 } } }')),
    ],
    ['without a document', 'documents_missing', () => facts(stage('{ requires: { documents: [runbook] } }'))],
    [
      'without answers to the checklist',
      'checklist_missing',
      () => facts(stage('{ requires: { checklist: [on-call] } }')),
    ],
    [
      'while another version is being rolled out there',
      'rollout_running',
      () => {
        const before = facts(COMMON);
        const production = stageOf(before.state, 'production');
        const incoming = { ...(production.live as Tenure), ordinal: 9, version: '1.0.8', as: 'incoming' as const };
        return {
          ...before,
          state: { ...before.state, stages: { ...before.state.stages, production: { ...production, incoming } } },
        };
      },
    ],
    [
      'while another version is measured against it where it is',
      'rollout_running',
      () => {
        const before = facts(COMMON);
        const staging = stageOf(before.state, 'staging');
        const incoming = { ...(staging.live as Tenure), ordinal: 9, version: '1.0.8', as: 'incoming' as const };
        return {
          ...before,
          state: { ...before.state, stages: { ...before.state.stages, staging: { ...staging, incoming } } },
        };
      },
    ],
    [
      'while it is itself being rolled out where it is',
      'rollout_running',
      () => {
        const before = facts(COMMON);
        const staging = stageOf(before.state, 'staging');
        const incoming = { ...(staging.live as Tenure), as: 'incoming' as const };
        const live = { ...(staging.live as Tenure), ordinal: 9, version: '1.0.8' };
        return {
          ...before,
          state: { ...before.state, stages: { ...before.state.stages, staging: { ...staging, live, incoming } } },
        };
      },
    ],
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
    const everything = `${stage('{ environment: { name: production, reviewers: 1 }, requires: { evaluation: pass, soak: { stage: staging, at-least: 2h }, sign-offs: { maintainers: 1 }, documents: [runbook], checklist: [on-call] }  }')}metrics:\n  f1: { direction: up }\nevaluation:\n  gates: { quality: [ { metric: f1, min: 0.5 } ] }\nchange-link: [JIRA-]\nfreeze:\n  - { from: 2026-03-02, to: 2026-03-02 }\n`;
    const wrong = facts(everything, {
      ...held(hold({}), hold({ id: 'hold-8' })),
      ...outside({ tag: null }),
      currentStage: 'archived',
      expectedLive: null,
      people: { ...MAINTAINER, repositoryRole: { kind: 'known', value: 'read' } },
      restriction: restrictionOf(scene().version, { restriction: 'quarantined' }),
      planned: `sha256:${'0'.repeat(64)}`,
      environment: {
        kind: 'looked_at',
        facts: { kind: 'known', value: BARE },
        entered: { kind: 'known', value: null },
        attempt: 1,
      },
    });
    const decision = decidePromotion(wrong, sha256);
    if (decision.kind !== 'refused') throw new Error(decision.kind);
    expect(decision.refusal.code).toBe('permission_denied');
    expect((decision.checks.children ?? []).filter((one) => one.status !== 'pass').map((one) => one.name)).toEqual([
      'permission',
      'restriction',
      'transition',
      'expected_live',
      'plan',
      'holds',
      'holds',
      'freezes',
      'change_link',
      'evaluation',
      'soak',
      'documents',
      'checklist',
      'sign_offs',
      'environment',
      'environment_entered',
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
