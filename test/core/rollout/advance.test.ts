import { describe, expect, it } from 'vitest';
import { approvalFault } from '../../../src/core/approval/contradiction.ts';
import type { LedgerEvent } from '../../../src/core/event.ts';
import { type AdvanceFacts, decideAdvance, nextOf } from '../../../src/core/rollout/advance.ts';
import { stageOf } from '../../../src/core/state.ts';
import { exampleApprovals } from '../support/approvals.ts';
import { NOBODY, soundOutside } from '../support/life.ts';
import { advance, advanceFacts } from '../support/life-rollouts.ts';
import { sha256 } from '../support/model.ts';
import { policyFrom } from '../support/policies.ts';
import { look, plan, planStep } from '../support/rollouts.ts';
import { restrictionOf } from '../support/said.ts';
import { canary, RAMP, ramping } from './scenes.ts';

function facts(change: Partial<AdvanceFacts> = {}): AdvanceFacts {
  const found = advanceFacts(ramping().life, 'production', change);
  if (found === null) throw new Error('nothing is rolled out');
  return found;
}

const person: Partial<AdvanceFacts> = { by: 'person', actor: { kind: 'person', login: 'bo' } };
const hold = { id: 'hold-7', stages: null, reason: 'an incident', by: 'eli', at: '2026-03-01T12:00:00Z', until: null };

describe('a candidate that is to go on', () => {
  const REFUSED: readonly (readonly [string, string, string, () => AdvanceFacts])[] = [
    ['from a step that it has left', 'rollout_waiting', 'step', () => facts({ fromStep: 1 })],
    ['that nobody has looked at', 'rollout_waiting', 'look', () => facts({ look: null })],
    ['with a look at an earlier step', 'rollout_waiting', 'look', () => facts({ look: look({ step: 1 }) })],
    [
      'that a person asks for, unlooked at',
      'rollout_waiting',
      'look',
      () => {
        const policy = policyFrom(
          RAMP.replaceAll('[automation]', '[maintainers]').replace(
            'lifecycle',
            'roles: { maintainers: { users: [bo] } }\nlifecycle',
          ),
        );
        return facts({ ...person, policy, look: null });
      },
    ],
    ...(['wait', 'hold', 'roll_back'] as const).map(
      (decision) =>
        [
          `with a look that says ${decision}`,
          'rollout_waiting',
          'look',
          () => facts({ look: look({ decision, reason: 'too_few' }) }),
        ] as const,
    ),
    [
      'where somebody has to decide, but the plan goes by looks',
      'rollout_waiting',
      'look',
      () => facts({ look: look({ decision: 'wait', reason: 'somebody_decides' }) }),
    ],
    [
      'under a hold',
      'held',
      'holds',
      () => {
        const of = facts();
        return { ...of, state: { ...of.state, holds: [hold] } };
      },
    ],
    [
      'during a freeze',
      'frozen',
      'freezes',
      () => facts({ policy: policyFrom(`${RAMP}freeze:\n  - { from: 2026-03-01, to: 2026-03-02 }\n`) }),
    ],
    [
      'that is deprecated by now',
      'version_deprecated',
      'restriction',
      () => {
        const of = facts();
        return { ...of, restriction: restrictionOf(of.version, { restriction: 'deprecated' }) };
      },
    ],
    [
      'that is quarantined by now',
      'version_quarantined',
      'restriction',
      () => {
        const of = facts();
        return { ...of, restriction: restrictionOf(of.version, { restriction: 'quarantined' }) };
      },
    ],
    [
      'for somebody who may not',
      'permission_denied',
      'permission',
      () => facts({ by: 'person', actor: { kind: 'person', login: 'dara' } }),
    ],
    [
      'with its release gone',
      'release_missing',
      'integrity',
      () => {
        const of = facts();
        return { ...of, integrity: { ...soundOutside(of.version), release: null } };
      },
    ],
    [
      'with its tag moved',
      'integrity_failed',
      'integrity',
      () => {
        const of = facts();
        return { ...of, integrity: { ...soundOutside(of.version), tag: { target: '0'.repeat(40) } } };
      },
    ],
  ];

  it.each(REFUSED)('%s is refused as %s, by the check %s alone', (_, code, name, make) => {
    const decision = decideAdvance(make(), sha256);
    if (decision.kind !== 'refused') throw new Error(decision.kind);
    expect(decision.refusal.code).toBe(code);
    for (const sentence of [decision.refusal.required, decision.refusal.found, decision.refusal.next])
      expect(sentence.trim()).not.toBe('');
    const failed = (decision.checks.children ?? []).filter((one) => one.status === 'fail' || one.status === 'error');
    expect(failed.map((one) => one.name)).toEqual([name]);
    expect(decideAdvance(structuredClone(make()), sha256)).toEqual(decision);
  });

  it('goes to the next step of its plan, with its share out of what is live', () => {
    const decision = decideAdvance(facts(), sha256);
    if (decision.kind !== 'step') throw new Error(decision.kind);
    expect(decision.payload).toMatchObject({
      version: '1.0.1',
      from_step: 0,
      to_step: 1,
      exposure: [
        { version: '1.0.1', share: 5000 },
        { version: '1.0.0', share: 5000 },
      ],
      look: { decision: 'advance' },
    });
  });

  it('needs nobody where a look lets it go on, whoever runs that', () => {
    const decision = decideAdvance(facts({ actor: { kind: 'person', login: 'dara' }, people: NOBODY }), sha256);
    expect(decision.kind).toBe('step');
  });

  it('goes on without a look where a person asks and there is no guard to look at', () => {
    const of = facts({ ...person, actor: { kind: 'automation', login: 'amara' }, look: null });
    const unguarded = { ...of, rollout: { ...of.rollout, plan: { ...of.rollout.plan, guards: [] } } };
    const decision = decideAdvance(unguarded, sha256);
    expect(decision.kind === 'step' && decision.payload.look).toBeNull();
    // A look does not go without having looked.
    expect(decideAdvance({ ...unguarded, by: 'look' }, sha256).kind).toBe('refused');
  });

  it('in the last step of a canary goes no further, and says where to', () => {
    const { life } = canary();
    for (const share of [200, 500]) {
      expect(advance(life, { stage: 'staging', by: 'look' })?.kind).toBe('step');
      expect(stageOf(life.state, 'staging').exposure[0]).toMatchObject({ version: '1.0.1', share, shadow: false });
    }
    const decision = advance(life, { stage: 'staging', by: 'look' });
    expect(decision?.kind === 'refused' && decision.refusal).toMatchObject({
      code: 'rollout_waiting',
      next: expect.stringContaining('Promote it to the next stage'),
    });
  });
});

describe('where a rollout goes next', () => {
  const ramp = plan({ steps: [planStep(1000), planStep(5000), planStep(10_000)] });
  it.each([
    ['to the next step', ramp, 0, 'production', 1],
    ['to all traffic where the next step has it', ramp, 1, 'production', 'complete'],
    ['nowhere after the last', ramp, 2, 'production', null],
    ['to the next step, whatever its share, in a stage that takes traffic from another', ramp, 1, 'canary', 2],
    [
      'to all traffic after a split that somebody decides',
      plan({ steps: [planStep(5000)], advance: 'never' }),
      0,
      'production',
      'complete',
    ],
    [
      'nowhere after a split of the traffic of another stage',
      plan({ steps: [planStep(5000)], advance: 'never' }),
      0,
      'canary',
      null,
    ],
    ['nowhere after the only step of a canary', plan({ steps: [planStep(500)] }), 0, 'production', null],
  ] as const)('is %s', (_, of, step, stage, next) => {
    expect(nextOf({ plan: of, step }, stage)).toBe(next);
  });
});

describe('a rollout that completes', () => {
  function completed() {
    const { life } = ramping();
    expect(advance(life, { stage: 'production', by: 'look' })?.kind).toBe('step');
    const before = life.state;
    life.now += 3_600_000;
    const decision = advance(life, { stage: 'production', by: 'look' });
    if (decision?.kind !== 'complete') throw new Error(decision?.kind);
    return { life, before, decision };
  }

  it('is the promotion that began it, gone live: with its approvals, evaluation and environment', () => {
    const approvals = exampleApprovals({ version: '1.0.1', ordinal: 2, subject: `sha256:${'a'.repeat(64)}` });
    const environment = { name: 'production', standing: 'entered', protection: ['a reviewer'] } as const;
    const of = facts();
    const began = { ...of.began, payload: { ...of.began.payload, approvals, environment, link: 'JIRA-7' } };
    const decision = decideAdvance(
      { ...of, began, fromStep: 1, look: look({ step: 1 }), rollout: { ...of.rollout, step: 1 } },
      sha256,
    );
    if (decision.kind !== 'complete') throw new Error(decision.kind);
    expect(decision.payload).toMatchObject({
      approvals,
      environment,
      evaluation: began.payload.evaluation,
      link: 'JIRA-7',
      becomes: 'live',
      rollout: null,
      completes: { seq: began.seq, look: { step: 1 } },
      from: 'production',
    });
  });

  it('flips what is live, puts the one before away with no share, and moves aliases and tags', () => {
    const { life, before, decision } = completed();
    expect(stageOf(before, 'production')).toMatchObject({ live: { version: '1.0.0' }, incoming: { version: '1.0.1' } });
    expect(before.aliases['champion']?.target?.version).toBe('1.0.0');
    expect(stageOf(life.state, 'production')).toMatchObject({
      live: { version: '1.0.1', as: 'live', seq: life.state.seq },
      incoming: null,
      rollout: null,
      history: [{ version: '1.0.0', as: 'live', ended: 'displaced', went_to: 'archived' }],
      exposure: [
        { version: '1.0.1', share: 10_000 },
        { version: '1.0.0', share: 0 },
      ],
    });
    expect(life.state.aliases['champion']?.target?.version).toBe('1.0.1');
    const counter = before.tag_counter;
    expect(decision.owes.flatMap((one) => (one.effect === 'tag' ? [one.name] : [one.effect]))).toEqual([
      `flight-delay#production!#${counter + 1}`,
      `flight-delay#production#${counter + 2}`,
      'release',
    ]);
    expect(life.state.tag_counter).toBe(counter + 2);
  });

  it('is counted once, when it began', () => {
    const { life, before } = completed();
    expect(life.state.counts.promotions).toBe(before.counts.promotions);
  });

  it('must say what the event that began it says', () => {
    const { life } = completed();
    const event = life.events.at(-1) as LedgerEvent<'promoted'>;
    const eventAt = (seq: number) => life.events[seq - 1] ?? null;
    const fault = (change: Partial<LedgerEvent<'promoted'>['payload']>) =>
      approvalFault({ ...event, payload: { ...event.payload, ...change } }, { eventAt, sha256 });
    expect(fault({})).toBeNull();
    const approvals = exampleApprovals({ version: '1.0.1', ordinal: 2, subject: event.payload.subject });
    const environment = { name: 'production', standing: 'entered', protection: [] } as const;
    const began = event.payload.completes?.seq ?? 0;
    for (const change of [
      { approvals },
      { environment },
      { subject: `sha256:${'0'.repeat(64)}` as const },
      { stage: 'staging' },
      // Another promotion, that began nothing; and none at all.
      { completes: { seq: began - 1, look: null } },
      { completes: { seq: 999, look: null } },
    ])
      expect(fault(change)).toContain('did not begin this rollout');
  });
});
