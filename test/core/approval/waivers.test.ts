import { describe, expect, it } from 'vitest';
import { judgeQuorum, NEVER_WAIVED, type QuorumFacts, waivedBy } from '../../../src/core/approval/quorum.ts';
import type { Statement } from '../../../src/core/approval/types.ts';
import { at, DAY, facts, involving, OTHER, open, person, role, said, waives, withPeople } from './support.ts';

type Change = Parameters<typeof facts>[1];
const OVERRIDES: QuorumFacts['overrides'] = { roles: ['night'], waivable: ['soak', 'freezes'], validForMs: 3 * DAY };
const judge = (statements: readonly Statement[], change: Change = {}) =>
  judgeQuorum(facts(statements, { overrides: OVERRIDES, ...change }));

describe('a check is waived', () => {
  it('by somebody whom the policy lets, with a reason, for a while', () => {
    const statement = waives('farid', { reason: 'every flight is late' });
    const outcome = judge([statement]);
    const waiver = {
      person: 'farid',
      account: null,
      role: 'night',
      check: 'soak',
      reason: 'every flight is late',
      at: at('10:00'),
      until: at('12:00', '11'),
      source: statement.source,
    };
    expect(outcome).toMatchObject({ verdict: 'missing', waivers: [waiver], notCounted: [], signOffs: [] });
    expect(waivedBy(outcome.waivers, 'soak')).toEqual(waiver);
    expect(waivedBy(outcome.waivers, 'freezes')).toBeNull();
  });

  it('for no longer than the policy lets it be, however long was said', () => {
    expect(judge([waives('farid', { until: '2099-01-01T00:00:00Z' })]).waivers).toMatchObject([
      { until: at('10:00', '13') },
    ]);
  });

  it('apart from what the same person says of the version, and of other checks', () => {
    const all = [
      waives('farid'),
      waives('farid', { waives: 'freezes', at: at('11:00') }),
      said('farid', 'reject', { at: at('11:30') }),
    ];
    const outcome = judge(all);
    expect(outcome.waivers.map(({ check }) => check)).toEqual(['soak', 'freezes']);
    expect(outcome).toMatchObject({ verdict: 'rejected', rejections: [{ person: 'farid', role: 'night' }] });
  });

  it('by the latest word on it', () => {
    const all = [
      waives('farid', { until: at('12:00', '12') }),
      waives('farid', { at: at('11:00'), until: at('13:00') }),
    ];
    const outcome = judge(all);
    expect(outcome.waivers).toMatchObject([{ until: at('13:00') }]);
    expect(outcome.notCounted).toMatchObject([{ code: 'replaced', source: all[0]!.source }]);
    expect(judge(all, { now: at('13:00') }).waivers).toEqual([]);
  });
});

describe('a check is not waived', () => {
  it.each<[string, Partial<Statement>, string, Change?]>([
    ['by a bot', { by: 'bot' }, 'bot'],
    ['for another digest', { digest: OTHER }, 'other_digest'],
    ['by a comment that was edited', { doubt: { code: 'edited', detail: 'It was edited.' } }, 'edited'],
    ['that the policy lets nobody waive', { waives: 'documents' }, 'not_waivable'],
    ['without being named', { waives: null }, 'not_waivable'],
    ['without a reason', { reason: null }, 'not_waivable'],
    ['with an empty reason', { reason: ' \n' }, 'not_waivable'],
    ['without an end', { until: null }, 'not_waivable'],
    ['with an end that is no time', { until: 'soon' }, 'expired'],
    ['once its time is over', { until: at('12:00') }, 'expired'],
    ['once the policy’s time for it is over', { at: at('12:00', '07') }, 'expired'],
    ['by who fills no such role', { login: 'amara' }, 'role_not_held'],
    ['as a role that may not', { role: 'sre' }, 'role_not_asked'],
    ['by who asked for the promotion', {}, 'requester', involving({ login: 'farid', as: 'requester' })],
    ['by who made the version', {}, 'author', involving({ login: 'farid', as: 'author' })],
    [
      'while nobody can tell who made it',
      {},
      'involvement_unverifiable',
      { signers: { ...facts([]).signers, involved: open('no right') } },
    ],
    [
      'by who may or may not fill the role',
      { login: 'chen' },
      'role_unverifiable',
      {
        roles: { night: role('night', { teams: ['acme/night'] }) },
        ...withPeople({ chen: person(undefined, { 'acme/night': open('no right') }) }),
      },
    ],
  ])('%s', (_, statement, code, change) => {
    const outcome = judge([waives('farid', statement)], change);
    expect(outcome.waivers).toEqual([]);
    expect(outcome.notCounted.map((one) => one.code)).toEqual([code]);
    expect(outcome.unverifiable.length > 0).toBe(code.endsWith('unverifiable'));
  });

  it.each(NEVER_WAIVED)('when it is %s, whatever the policy lists', (check) => {
    const overrides = { ...OVERRIDES, waivable: [...OVERRIDES.waivable, check] };
    const outcome = judge([waives('farid', { waives: check })], { overrides });
    expect(outcome).toMatchObject({ waivers: [], notCounted: [{ code: 'not_waivable' }] });
  });
});
