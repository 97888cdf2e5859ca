import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement, Waiver } from '../../src/core/approval/types.ts';
import { decidePromotion, type PromotionFacts } from '../../src/core/promotion.ts';
import { failures } from '../../src/core/result.ts';
import { stageOf } from '../../src/core/state.ts';
import { WAIVABLE, type WaivableCheck } from '../../src/policy/types.ts';
import { sha256 } from './support/model.ts';
import { asked, gated, NOW } from './support/promotions.ts';
import { BARE, MAINTAINER, override, restrictionOf, review, said, WHOLE } from './support/said.ts';

const EVERY = `overrides: { waive: [${WAIVABLE.join(', ')}] }\n`;
const SIGNED: readonly Statement[] = [review('bo'), review('chen')];

/** Everything is in order, and everything that a policy can let be waived is. */
const SOUND = asked(gated('', EVERY), { voices: { statements: SIGNED } });

type Change = (of: PromotionFacts) => PromotionFacts;

const requiring =
  (requires: Partial<PromotionFacts['to']['requires']>): Change =>
  (of) => ({ ...of, to: { ...of.to, requires: { ...of.to.requires, ...requires } } });
const standing =
  (change: object): Change =>
  (of) => ({ ...of, environment: { ...of.environment, ...change } as PromotionFacts['environment'] });

/** Each breaks the check of its name, and no other. */
const BREAKS: Readonly<Record<string, Change>> = {
  permission: (of) => ({ ...of, people: { ...MAINTAINER, repositoryRole: { kind: 'known', value: 'read' } } }),
  restriction: (of) => ({ ...of, restriction: restrictionOf(of.version, { restriction: 'quarantined' }) }),
  transition: (of) => ({ ...of, currentStage: 'archived', state: { ...of.state, stages: onlyProduction(of) } }),
  expected_live: (of) => ({ ...of, expectedLive: null }),
  plan: (of) => ({ ...of, planned: `sha256:${'0'.repeat(64)}` }),
  holds: (of) => ({
    ...of,
    state: {
      ...of.state,
      holds: [{ id: 'hold-7', stages: null, reason: 'an incident', by: 'dara', at: NOW, until: null }],
    },
  }),
  freezes: (of) => {
    const day = { stages: null, from: '2026-03-02', to: '2026-03-02', reason: null };
    const startMs = Date.parse('2026-03-02T00:00:00Z');
    const endMs = Date.parse('2026-03-03T00:00:00Z');
    return { ...of, policy: { ...of.policy, freeze: [{ ...day, startMs, endMs }] } };
  },
  change_link: (of) => ({ ...of, policy: { ...of.policy, changeLink: ['JIRA-'] } }),
  evaluation: requiring({ evaluation: 'pass' }),
  soak: requiring({ soak: { stage: 'staging', atLeastMs: 7_200_000, samples: 0 } }),
  documents: requiring({ documents: ['runbook'] }),
  checklist: (of) => ({
    ...requiring({ checklist: ['on-call'] })(of),
    checklist: {
      status: 'fail',
      required: ['on_call'],
      unmet: [
        {
          name: 'on_call',
          title: 'On call',
          required: true,
          status: 'fail',
          basis: 'open',
          detail: 'Nobody answered.',
          by: null,
        },
      ],
      detail: 'Not met: on-call.',
      next: 'Ask again with answers to on-call.',
    },
  }),
  rollout: (of) => {
    const stage = stageOf(of.state, of.to.name);
    const incoming = stage.live === null ? null : { ...stage.live, ordinal: 9, as: 'incoming' as const };
    const stages = { ...of.state.stages, [of.to.name]: { ...stage, incoming } };
    return { ...of, state: { ...of.state, stages } };
  },
  request: (of) => ({ ...of, approval: { ...of.approval, closed: 'closed' } }),
  sign_offs: (of) => ({ ...of, quorum: said(of, { statements: [review('bo')] }).quorum }),
  environment: standing({ facts: { kind: 'known', value: BARE } }),
  environment_entered: standing({ entered: { kind: 'known', value: null } }),
  integrity: (of) => ({ ...of, integrity: { ...of.integrity, tag: null } }),
};

function onlyProduction({ state }: PromotionFacts): PromotionFacts['state']['stages'] {
  return Object.fromEntries(Object.entries(state.stages).filter(([name]) => name === 'production'));
}

const CHECKS = Object.keys(BREAKS);
const NEVER = CHECKS.filter((name) => !(WAIVABLE as readonly string[]).includes(name));

const broken = (names: readonly string[]): PromotionFacts =>
  names.reduce((of, name) => (BREAKS[name] as Change)(of), SOUND);

/** The same facts with overrides that count, as the quorum would hand them over if the policy let anything be waived. */
function waiving(of: PromotionFacts, checks: readonly string[]): PromotionFacts {
  if (of.quorum === null) throw new Error('nothing was said');
  const waivers = checks.map((check): Waiver => {
    const { source } = override('eli', check);
    const ends = '2026-03-02T15:30:00Z';
    const who = { person: 'eli', account: null, role: 'on-call' };
    return { ...who, check, reason: 'the outage is worse', at: NOW, until: ends, source };
  });
  return { ...of, quorum: { ...of.quorum, waivers } };
}

const blocking = (of: PromotionFacts): string[] =>
  (decidePromotion(of, sha256).checks.children ?? []).flatMap((one) =>
    one.status === 'pass' || one.status === 'not_applicable' ? [] : [one.name],
  );

describe('what can go wrong with a promotion', () => {
  it('is nothing, to begin with', () => {
    expect(decidePromotion(SOUND, sha256).kind).toBe('apply');
  });

  it.each(CHECKS)('is told by the check %s alone', (name) => {
    expect(blocking(broken([name]))).toEqual([name]);
  });

  it('can be waived where the list of a policy may name it, and else never', () => {
    expect(WAIVABLE.filter((name) => !CHECKS.includes(name))).toEqual([]);
    expect(NEVER).toEqual([
      'permission',
      'restriction',
      'transition',
      'expected_live',
      'plan',
      'rollout',
      'request',
      'environment_entered',
      'integrity',
    ]);
  });
});

describe('an override', () => {
  /** Said by on-call in a comment, and judged as any other statement. */
  const overridden = (name: string, policy: string, ...more: Statement[]): PromotionFacts => {
    const statements = [...SIGNED, override('eli', name), ...more];
    const of = broken([name]);
    const moving = asked(policy, { voices: { statements } });
    const quorum = name === 'sign_offs' ? said(of, { statements: [override('eli', name)] }).quorum : moving.quorum;
    return { ...of, policy: { ...of.policy, overrides: moving.policy.overrides }, quorum };
  };

  it.each([...WAIVABLE])('of %s sets the check aside, is said first, and leaves an issue to follow it up', (name) => {
    const decision = decidePromotion(overridden(name, gated('', EVERY)), sha256);
    if (decision.kind !== 'apply') throw new Error(decision.kind);
    const [first, ...rest] = decision.checks.children ?? [];
    expect(first).toMatchObject({
      name: 'override',
      title: `Waived: ${name}`,
      detail: expect.stringContaining('eli waives'),
      evidence: { person: 'eli', role: 'on-call', check: name, until: '2026-03-02T15:30:00Z' },
    });
    const aside = rest.find((one) => one.name === name);
    expect(aside).toMatchObject({ status: 'not_applicable', evidence: { waived_by: 'eli' } });
    expect(aside?.detail).toMatch(/^Waived by eli as on-call until .*: the outage is worse Without it: ./);
    // No part of it is shown as what stands in the way.
    expect(failures(decision.checks)).toEqual([]);
    expect(decision.payload.approvals?.overrides).toMatchObject([{ person: 'eli', check: name }]);
    expect(decision.owes.map((one) => one.effect).slice(-2)).toEqual(['request', 'follow_up']);
    expect(decision.owes.at(-1)).toMatchObject({ marker: `slipway:follow-up:flight-delay:${SOUND.state.seq + 1}` });
  });

  it('leaves no issue where the policy wants none', () => {
    const policy = gated('', EVERY.replace(' }', ', follow-up: false }'));
    const decision = decidePromotion(overridden('soak', policy), sha256);
    if (decision.kind !== 'apply') throw new Error(decision.kind);
    expect(decision.owes.map((one) => one.effect)).not.toContain('follow_up');
    expect(decision.payload.approvals?.overrides).toHaveLength(1);
  });

  it('of a check that the policy does not list is not counted', () => {
    const decision = decidePromotion(overridden('soak', gated('', 'overrides: { waive: [documents] }\n')), sha256);
    expect(decision).toMatchObject({ kind: 'refused', refusal: { code: 'soak_missing' } });
  });

  it.each<[what: string, statement: Statement]>([
    ['by somebody without the role', override('bo', 'soak')],
    ['that ran out this second', override('eli', 'soak', { until: NOW })],
    ['without a reason', override('eli', 'soak', { reason: ' ' })],
    ['without an end', override('eli', 'soak', { until: null })],
    ['of another digest', override('eli', 'soak', { digest: `sha256:${'0'.repeat(64)}` })],
    ['of another check', override('eli', 'documents')],
    ['in a comment that was edited', override('eli', 'soak', { doubt: { code: 'edited', detail: 'It was.' } })],
  ])('%s changes nothing', (_what, statement) => {
    const of = broken(['soak']);
    const { quorum } = asked(gated('', EVERY), { voices: { statements: [...SIGNED, statement] } });
    expect(decidePromotion({ ...of, quorum }, sha256)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'soak_missing' },
    });
  });

  it('of a check that passes is recorded, and changes nothing else', () => {
    const { checks, kind } = decidePromotion(waiving(SOUND, ['environment']), sha256);
    expect(kind).toBe('apply');
    expect(checks.children?.find((one) => one.name === 'environment')).toMatchObject({ status: 'pass' });
    expect(checks.children?.[0]).toMatchObject({ name: 'override' });
  });

  it('of the environment lets nobody promote from outside of it', () => {
    expect(blocking(waiving(broken(['environment', 'environment_entered']), ['environment']))).toEqual([
      'environment_entered',
    ]);
  });

  it.each(NEVER)('of %s is nothing, whoever says it', (name) => {
    const decision = decidePromotion(waiving(broken([name]), [name]), sha256);
    expect(decision.kind).toBe('refused');
    expect(decision.checks.children?.find((one) => one.name === name)?.detail).not.toContain('Waived');
  });

  it('shows first even where the promotion is refused', () => {
    const decision = decidePromotion(waiving(broken(['soak', 'integrity']), ['soak']), sha256);
    expect(decision).toMatchObject({ kind: 'refused', refusal: { code: 'integrity_failed' } });
    expect(decision.checks.children?.[0]?.name).toBe('override');
  });

  it('goes ahead with just what is waived and can be: nothing that never can', () => {
    const some = fc.subarray(CHECKS);
    fc.assert(
      fc.property(some, some, (wrong, waived) => {
        const decision = decidePromotion(waiving(broken(wrong), waived), sha256);
        const left = wrong.filter((name) => !waived.includes(name) || !WAIVABLE.includes(name as WaivableCheck));
        expect(decision.kind).toBe(left.length === 0 ? 'apply' : 'refused');
        expect(blocking(waiving(broken(wrong), waived)).sort()).toEqual(left.sort());
      }),
      { numRuns: 300 },
    );
  });
});

it('the environment of these tests is one that has what is demanded', () => {
  expect(SOUND.environment).toMatchObject({ facts: { value: WHOLE } });
});
