import { describe, expect, it } from 'vitest';
import { judgeQuorum, type QuorumFacts } from '../../../src/core/approval/quorum.ts';
import {
  NOT_COUNTED,
  type NotCountedCode,
  type Statement,
  type UnlinkedPart,
} from '../../../src/core/approval/types.ts';
import { at, facts, involving, OTHER, open, person, said, waives, withPeople } from './support.ts';

type Change = Parameters<typeof facts>[1];

/** Of each code one approval by amara, who would count otherwise, or what the code is about instead. */
const CASES: {
  readonly [K in NotCountedCode]: readonly [statement: Statement, change?: Change, others?: Statement[]];
} = {
  bot: [said('amara', 'approve', { by: 'bot' })],
  other_digest: [said('amara', 'approve', { digest: OTHER })],
  before_request: doubted('before_request'),
  head_moved: doubted('head_moved'),
  before_head_change: doubted('before_head_change'),
  other_base: doubted('other_base'),
  dismissed: doubted('dismissed'),
  replaced: [said('amara', 'approve'), {}, [said('amara', 'reject', { at: at('11:00') })]],
  edited: doubted('edited'),
  deleted: doubted('deleted'),
  not_planned: doubted('not_planned'),
  run_again: doubted('run_again'),
  expired: [said('amara', 'approve', { at: at('11:59', '03') })],
  requester: [said('amara', 'approve'), involving({ login: 'Amara', as: 'requester' })],
  author: [said('amara', 'approve'), involving({ login: 'amara', as: 'co_author' })],
  registrar: [said('amara', 'approve'), involving({ login: 'amara', as: 'registrar' })],
  run_starter: [said('amara', 'approve'), involving({ login: 'amara', as: 'run_starter' })],
  role_not_asked: [said('amara', 'approve', { role: 'product' })],
  role_not_held: [said('amara', 'approve', { role: 'sre' })],
  role_unverifiable: [
    said('chen', 'approve'),
    withPeople({ chen: person(undefined, { 'acme/sre': open('no right') }) }),
  ],
  involvement_unverifiable: [
    said('amara', 'approve'),
    { signers: { ...facts([]).signers, involved: open('the commits could not be read') } },
  ],
  not_needed: [
    said('amara', 'approve', { at: at('11:00') }),
    { demands: [facts([]).demands[0]!] },
    [said('bo', 'approve')],
  ],
  not_waivable: [waives('farid', { waives: 'evaluation' })],
};

function doubted(code: NotCountedCode): readonly [Statement] {
  return [said('amara', 'approve', { doubt: { code, detail: `Found: ${code}.` } })];
}

describe('what does not count is named with its code', () => {
  it.each(Object.keys(NOT_COUNTED) as NotCountedCode[])('%s', (code) => {
    const [statement, change, others = []] = CASES[code];
    const outcome = judgeQuorum(facts([statement, ...others], change));
    const mine = outcome.notCounted.filter(({ source }) => source === statement.source);
    expect(mine).toEqual([
      {
        person: statement.login,
        account: statement.account,
        says: statement.says,
        code,
        detail: expect.stringMatching(/^\S.*\.$/),
        source: statement.source,
      },
    ]);
    if (statement.doubt !== null) expect(mine[0]?.detail).toBe(statement.doubt.detail);
    expect(outcome.signOffs.some(({ source }) => source === statement.source)).toBe(false);
    expect(outcome.waivers).toEqual([]);
  });

  it('and counts where the circumstance is another', () => {
    const signs = (change: Partial<Statement>, of?: Change) =>
      judgeQuorum(facts([said('amara', 'approve', change)], of)).signOffs.map((one) => [one.person, one.demand]);
    const counts = [['amara', 'model-owner']];
    expect(signs({})).toEqual(counts);
    expect(signs({ digest: null })).toEqual(counts);
    expect(signs({ at: at('12:00', '03') })).toEqual(counts);
    expect(signs({ at: null })).toEqual(counts);
    expect(signs({ role: 'model-owner' })).toEqual(counts);
    expect(signs({ login: 'AMARA' })).toEqual([['AMARA', 'model-owner']]);
  });
});

describe('separation of duties', () => {
  const parts = ['requester', 'run_starter', 'author', 'committer', 'co_author', 'registrar'] as const;
  const byRequester = new Set<string>(['requester', 'run_starter']);
  const cases = parts.flatMap((as) =>
    [false, true].flatMap((requesterMaySign) =>
      [false, true].map((authorMaySign) => ({ as, requesterMaySign, authorMaySign })),
    ),
  );

  it.each(cases)('$as with requester-may-sign $requesterMaySign, author-may-sign $authorMaySign', (one) => {
    const { as, ...rules } = one;
    const outcome = judgeQuorum(facts([said('amara', 'approve')], { ...involving({ login: 'AMARA', as }), rules }));
    const allowed = byRequester.has(as) ? rules.requesterMaySign : rules.authorMaySign;
    expect(outcome.signOffs.map(({ person }) => person)).toEqual(allowed ? ['amara'] : []);
  });

  it('says of somebody with several parts the same first, in whichever order they were found', () => {
    const found = [
      { login: 'amara', as: 'registrar' },
      { login: 'amara', as: 'requester' },
      { login: 'amara', as: 'author' },
    ] as const;
    const codes = (rules: Partial<QuorumFacts['rules']>, involved: readonly (typeof found)[number][]) =>
      judgeQuorum(facts([said('amara', 'approve')], { ...involving(...involved), rules })).notCounted.map(
        ({ code }) => code,
      );
    expect(codes({}, found)).toEqual(['requester']);
    expect(codes({}, found.toReversed())).toEqual(['requester']);
    expect(codes({ requesterMaySign: true }, found)).toEqual(['author']);
  });

  it('where nobody can tell who has a part in it, counts only if that would keep nobody from signing', () => {
    const signers = { ...facts([]).signers, involved: open('the commits could not be read') };
    const judge = (rules: Partial<QuorumFacts['rules']>) =>
      judgeQuorum(facts([said('amara', 'approve'), said('eli', 'approve')], { signers, rules }));
    for (const rules of [{}, { requesterMaySign: true }, { authorMaySign: true }]) {
      const outcome = judge(rules);
      expect(outcome.verdict).toBe('unverifiable');
      expect(outcome.signOffs).toEqual([]);
      expect(outcome.unverifiable).toEqual([
        expect.objectContaining({
          person: null,
          reason: 'the commits could not be read',
          next: expect.stringContaining('contents: read'),
        }),
      ]);
    }
    expect(judge({ requesterMaySign: true, authorMaySign: true })).toMatchObject({ verdict: 'met', unverifiable: [] });
  });
});

describe('commits by people whom no account is linked to', () => {
  const by = (...as: UnlinkedPart['as'][]) => ({
    signers: {
      ...facts([]).signers,
      unlinked: as.map((one, place) => ({ commit: String(place).repeat(40), as: one })),
    },
  });
  const judge = (of: Pick<QuorumFacts, 'signers'>, rules: Partial<QuorumFacts['rules']> = {}) =>
    judgeQuorum(facts([said('amara', 'approve'), said('eli', 'approve')], { ...of, rules }));

  it.each(['author', 'committer'] as const)('leave nobody who signs for sure: %s', (as) => {
    const outcome = judge(by(as));
    expect(outcome).toMatchObject({ verdict: 'unverifiable', signOffs: [] });
    expect(outcome.notCounted.map(({ code }) => code)).toEqual([
      'involvement_unverifiable',
      'involvement_unverifiable',
    ]);
    expect(outcome.unverifiable).toEqual([
      {
        person: null,
        role: null,
        reason: `no account is linked to the address of the ${as} of commit 000000000000`,
        next: expect.stringContaining('unknown-authors: allow'),
      },
    ]);
  });

  it('are named with the first commits, and how many more there are', () => {
    const [one] = judge(by('author', 'committer', 'author', 'author', 'author')).unverifiable;
    expect(one?.reason).toBe(
      'no account is linked to the address of the author and committer of commit 000000000000, 111111111111, 222222222222 and 2 more',
    );
  });

  it('are said and keep nobody from signing where the policy allows it', () => {
    const outcome = judge(by('author'), { unknownAuthors: 'allow' });
    expect(outcome).toMatchObject({ verdict: 'met', signOffs: [{ person: 'amara' }, { person: 'eli' }] });
    expect(outcome.unverifiable.map(({ reason }) => reason)).toEqual([
      'no account is linked to the address of the author of commit 000000000000',
    ]);
  });

  it('keep nobody from signing as co-authors, which is a word of the message alone, and are said', () => {
    const outcome = judge(by('co_author'));
    expect(outcome.verdict).toBe('met');
    expect(outcome.unverifiable).toMatchObject([{ reason: expect.stringContaining('of the co-author of commit') }]);
  });

  it('do not matter where authors may sign', () => {
    const outcome = judge(by('author', 'co_author'), { authorMaySign: true });
    expect(outcome).toMatchObject({ verdict: 'met', unverifiable: [] });
  });

  it('leave no override for sure either', () => {
    const outcome = judgeQuorum(facts([waives('farid')], by('author')));
    expect(outcome.waivers).toEqual([]);
    expect(outcome.notCounted).toMatchObject([{ person: 'farid', code: 'involvement_unverifiable' }]);
  });
});

describe('accounts that were renamed', () => {
  const judge = (statements: readonly Statement[], change: Parameters<typeof facts>[1] = {}) =>
    judgeQuorum(facts(statements, change));

  it('keep what they have a part in', () => {
    const involved = involving({ login: 'amara-before', account: 7, as: 'author' });
    const outcome = judge([said('amara', 'approve', { account: 7 })], involved);
    expect(outcome.notCounted).toMatchObject([{ person: 'amara', account: 7, code: 'author' }]);
  });

  it('leave their part to whoever takes their login as well: nobody is let in by a name', () => {
    const involved = involving({ login: 'amara', account: 7, as: 'author' });
    const outcome = judge([said('amara', 'approve', { account: 8 })], involved);
    expect(outcome.notCounted).toMatchObject([{ person: 'amara', account: 8, code: 'author' }]);
  });

  it.each([
    ['of one number', { account: 7 }, { account: 7 }],
    ['of one login, whatever the numbers', { account: 7 }, { account: 8, login: 'bo' }],
  ])('fill one place: %s', (_what, first, second) => {
    // `bo` is in both roles, `amara` in one.
    const outcome = judge([said('bo', 'approve', first), said('eli', 'approve', { login: 'eli', ...second })]);
    expect(outcome.signOffs).toHaveLength(1);
    expect(outcome.verdict).toBe('missing');
  });

  it('fill one place even where two mentions are one person only by way of a third', () => {
    const outcome = judge([
      said('bo', 'approve', { account: 7, at: at('09:00') }),
      said('eli', 'approve', { account: 8, at: at('09:01') }),
      said('bo', 'approve', { account: 8, at: at('09:02') }),
    ]);
    expect(outcome.signOffs).toHaveLength(1);
  });

  it('take back their own rejection under another login', () => {
    const outcome = judge([
      said('amara-before', 'reject', { account: 7, at: at('09:00') }),
      said('amara', 'approve', { account: 7, at: at('09:30') }),
    ]);
    expect(outcome.rejections).toEqual([]);
    expect(outcome.signOffs).toMatchObject([{ person: 'amara', account: 7 }]);
  });

  it('are not spoken for by who took their login: a rejection stands', () => {
    const outcome = judge([
      said('amara', 'reject', { account: 7, at: at('09:00') }),
      said('amara', 'approve', { account: 8, at: at('09:30') }),
    ]);
    expect(outcome).toMatchObject({ verdict: 'rejected', rejections: [{ person: 'amara', account: 7 }] });
  });
});

describe('a person’s latest word', () => {
  const reject = (clock: string, change: Partial<Statement> = {}) =>
    said('amara', 'reject', { at: at(clock), ...change });
  const approve = (clock: string, change: Partial<Statement> = {}) =>
    said('amara', 'approve', { at: at(clock), ...change });
  const doubt = (code: NotCountedCode) => ({ doubt: { code, detail: 'Found so.' } });

  it.each<[string, Statement[], 'signs' | 'rejects' | 'neither']>([
    ['a rejection after an approval', [approve('10:00'), reject('11:00')], 'rejects'],
    ['an approval after a rejection', [reject('10:00'), approve('11:00')], 'signs'],
    ['both at the same time', [approve('10:00'), reject('10:00')], 'rejects'],
    ['back and forth', [reject('08:00'), approve('09:00'), reject('10:00'), approve('11:00')], 'signs'],
    ['an environment’s approval after a rejection', [reject('11:00'), approve('', { at: null })], 'signs'],
    ['an environment’s rejection after an approval', [approve('11:00'), reject('', { at: null })], 'rejects'],
    ['an environment’s approval and rejection', [approve('', { at: null }), reject('', { at: null })], 'rejects'],
    ['a rejection, then an edited approval', [reject('10:00'), approve('11:00', doubt('edited'))], 'rejects'],
    [
      'a rejection, then an approval of another digest',
      [reject('10:00'), approve('11:00', { digest: OTHER })],
      'neither',
    ],
    [
      'a rejection, then an approval of the request’s earlier form',
      [reject('10:00'), approve('11:00', doubt('before_request'))],
      'neither',
    ],
    [
      'a rejection, then an edited approval of another digest',
      [reject('10:00'), approve('11:00', { digest: OTHER, ...doubt('edited') })],
      'rejects',
    ],
    [
      'a rejection after an approval of another digest',
      [approve('10:00', { digest: OTHER }), reject('11:00')],
      'rejects',
    ],
    ['a rejection, then an approval by a bot', [reject('10:00'), approve('11:00', { by: 'bot' })], 'rejects'],
    [
      'an approval, then a rejection of another digest',
      [approve('10:00'), reject('11:00', { digest: OTHER })],
      'signs',
    ],
    ['an approval, then one that was edited', [approve('10:00'), approve('11:00', doubt('edited'))], 'signs'],
    [
      'an approval, then a review that was dismissed',
      [approve('10:00'), approve('11:00', doubt('dismissed'))],
      'neither',
    ],
    ['a dismissed review, then an approval', [approve('10:00', doubt('dismissed')), approve('11:00')], 'signs'],
    [
      'a rejection, then a review that was dismissed',
      [reject('10:00'), approve('11:00', doubt('dismissed'))],
      'rejects',
    ],
    ['a rejection in a review that was dismissed', [reject('10:00', doubt('dismissed'))], 'neither'],
    ['a rejection of the request’s earlier form', [reject('10:00', doubt('before_request'))], 'neither'],
    [
      'a rejection, withdrawn by an approval that expired',
      [reject('10:00', { at: at('10:00', '01') }), approve('', { at: at('10:00', '02') })],
      'neither',
    ],
    ['a rejection as old as no sign-off may be', [reject('', { at: at('10:00', '01') })], 'rejects'],
    ['an expired approval, then a fresh one', [approve('', { at: at('10:00', '01') }), approve('10:00')], 'signs'],
  ])('%s', (_, statements, comes) => {
    const outcome = judgeQuorum(facts(statements));
    expect(outcome.signOffs.length).toBe(comes === 'signs' ? 1 : 0);
    expect(outcome.rejections.length).toBe(comes === 'rejects' ? 1 : 0);
    expect(outcome.signOffs.length + outcome.rejections.length + outcome.notCounted.length).toBe(statements.length);
  });

  it.each(['head_moved', 'before_head_change', 'other_base', 'edited', 'deleted', 'not_planned', 'run_again'] as const)(
    'a rejection stands although others brought it in doubt (%s)',
    (code) => {
      const outcome = judgeQuorum(facts([reject('10:00', doubt(code)), said('bo', 'approve'), said('eli', 'approve')]));
      expect(outcome).toMatchObject({ verdict: 'rejected', rejections: [{ person: 'amara', role: 'model-owner' }] });
    },
  );

  it('of two approvals to the same effect the later counts; as different roles, both do', () => {
    const twice = [approve('10:00', { role: 'model-owner' }), approve('11:00', { role: 'model-owner' })];
    const outcome = judgeQuorum(facts(twice));
    expect(outcome.signOffs.map(({ source }) => source)).toEqual([twice[1]!.source]);
    expect(outcome.notCounted.map(({ code }) => code)).toEqual(['replaced']);

    const roles = [
      said('bo', 'approve', { role: 'sre' }),
      said('bo', 'approve', { role: 'model-owner', at: at('11:00') }),
    ];
    const shared = judgeQuorum(facts(roles, { rules: { distinctPeople: false } }));
    expect(shared.verdict).toBe('met');
    expect(shared.signOffs.map(({ role, source }) => [role, source])).toEqual([
      ['model-owner', roles[1]!.source],
      ['sre', roles[0]!.source],
    ]);
    const distinct = judgeQuorum(facts([...roles, said('amara', 'approve')]));
    expect(distinct.signOffs.map(({ person, role }) => [person, role])).toEqual([
      ['amara', 'model-owner'],
      ['bo', 'sre'],
    ]);
    expect(distinct.notCounted.map(({ person, code }) => [person, code])).toEqual([['bo', 'not_needed']]);
  });
});
