/** Who signs off, and what rests on it, in the normal form of a policy and of a model. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPolicy, type SignOffDemand, type StagePolicy } from '../../src/policy/index.ts';
import { mustHave, mustLoad } from './support.ts';

const HEAD = `version: 1
lifecycle: basic
roles: { owner: { users: [amara] }, duo: { users: [bo, chen] }, pair: { users: [dara, eli] }, staff: { permission: write } }
permissions: { register: [owner], promote: [owner, automation], rollback: [owner] }
`;

const policyOf = (stage: string): string => `${HEAD}stages: { production: { ${stage} } }\n`;

function production(text: string, model = 'any-model'): StagePolicy {
  return mustHave(mustLoad(text), model).stages['production']!;
}

/** `owner: 1 of owner`, for short. */
function demandsOf({ requires }: StagePolicy): string[] {
  return requires.signOffs.map(({ id, roles, count }: SignOffDemand) => `${id} = ${count} of ${roles.join('|')}`);
}

const asking = (demands: string): string[] =>
  demandsOf(production(policyOf(`requires: { sign-offs: { ${demands} } }`)));

describe('the sign-offs of a stage', () => {
  it.each([
    ['counts by role, sorted', 'staff: 2, owner: 1', ['owner = 1 of owner', 'staff = 2 of staff']],
    ['one of several roles', 'any-of: [staff, duo]', ['any-of:duo,staff = 1 of duo|staff']],
    [
      'one of several roles, several times',
      'any-of: [[staff, duo], [pair, duo]]',
      ['any-of:duo,pair = 1 of duo|pair', 'any-of:duo,staff = 1 of duo|staff'],
    ],
    [
      'so many of several roles',
      'at-least: { count: 3, of: [staff, duo, pair] }',
      ['at-least:3:duo,pair,staff = 3 of duo|pair|staff'],
    ],
    [
      'so many of several roles, several times',
      'at-least: [{ count: 1, of: [staff, duo] }, { count: 2, of: [duo, staff] }]',
      ['at-least:1:duo,staff = 1 of duo|staff', 'at-least:2:duo,staff = 2 of duo|staff'],
    ],
    [
      'all of these together',
      'owner: 1, at-least: { count: 2, of: [duo, pair] }, any-of: [owner, staff]',
      ['any-of:owner,staff = 1 of owner|staff', 'at-least:2:duo,pair = 2 of duo|pair', 'owner = 1 of owner'],
    ],
    ['nothing', 'owner: 0, any-of: [], at-least: []', []],
    ['nothing, as a count', 'at-least: { count: 0, of: [duo, staff] }', []],
  ])('are %s', (_name, demands, expected) => {
    expect(asking(demands)).toEqual(expected);
  });

  it('may name more people than each role has, as long as all the roles together have them', () => {
    expect(asking('at-least: { count: 4, of: [duo, pair] }')).toHaveLength(1);
  });

  it('may rest on one person in several roles where people need not be different', () => {
    const text = policyOf('requires: { sign-offs: { duo: 2, at-least: { count: 2, of: [duo, owner] } } }');
    expect(loadPolicy(text, { file: 'p' }).kind).toBe('invalid');
    expect(loadPolicy(`${text}sign-offs: { distinct-people: false }\n`, { file: 'p' }).kind).toBe('ok');
  });

  it('can be given by different people exactly when trying all of them finds a way', () => {
    const people: Readonly<Record<string, readonly string[]>> = {
      r1: ['a', 'b'],
      r2: ['b', 'c'],
      r3: ['c'],
      r4: ['d', 'a'],
    };
    const roles = Object.entries(people).map(([role, users]) => `${role}: { users: [${users.join(', ')}] }`);
    const demand = fc.record({
      count: fc.integer({ min: 1, max: 3 }),
      of: fc.uniqueArray(fc.constantFrom(...Object.keys(people)), { minLength: 2, maxLength: 4 }),
    });
    const unlike = (one: { count: number; of: readonly string[] }): string => `${one.count}:${[...one.of].sort()}`;
    fc.assert(
      fc.property(fc.uniqueArray(demand, { minLength: 1, maxLength: 3, selector: unlike }), (demands) => {
        const text = `version: 1\nlifecycle: basic\nroles: { ${roles.join(', ')} }\nstages: { production: { requires: { sign-offs: { at-least: ${JSON.stringify(demands)} } } } }\n`;
        const slots = demands.flatMap(({ count, of }) =>
          Array.from({ length: count }, () => [...new Set(of.flatMap((role) => people[role]!))]),
        );
        const fill = (slot: number, taken: readonly string[]): boolean =>
          slot === slots.length ||
          slots[slot]!.some((person) => !taken.includes(person) && fill(slot + 1, [...taken, person]));
        expect(loadPolicy(text, { file: 'p' }).kind).toBe(fill(0, []) ? 'ok' : 'invalid');
      }),
    );
  });
});

describe('the sign-offs of a model', () => {
  const BASE = policyOf(
    'requires: { sign-offs: { owner: 1, any-of: [duo, staff], at-least: { count: 2, of: [duo, pair] } } }',
  );
  const overriding = (demands: string): string[] =>
    demandsOf(
      production(
        `${BASE}models: { one: { stages: { production: { requires: { sign-offs: { ${demands} } } } } } }\n`,
        'one',
      ),
    );
  const [ANY, LEAST, OWNER] = [
    'any-of:duo,staff = 1 of duo|staff',
    'at-least:2:duo,pair = 2 of duo|pair',
    'owner = 1 of owner',
  ];

  it.each([
    ['add a role', 'pair: 1', [ANY, LEAST, OWNER, 'pair = 1 of pair']],
    ['lift a role', 'owner: 0', [ANY, LEAST]],
    ['lift one of several roles', 'any-of: []', [LEAST, OWNER]],
    [
      'replace the roles of which one is enough',
      'any-of: [pair, staff]',
      ['any-of:pair,staff = 1 of pair|staff', LEAST, OWNER],
    ],
    ['change only a count', 'at-least: { count: 1 }', [ANY, 'at-least:1:duo,pair = 1 of duo|pair', OWNER]],
    [
      'change only the roles of a count',
      'at-least: { of: [owner, pair] }',
      [ANY, 'at-least:2:owner,pair = 2 of owner|pair', OWNER],
    ],
    ['lift a count', 'at-least: { count: 0 }', [ANY, OWNER]],
    [
      'replace a count by several',
      'at-least: [{ count: 1, of: [duo, pair] }]',
      [ANY, 'at-least:1:duo,pair = 1 of duo|pair', OWNER],
    ],
  ])('may %s', (_name, demands, expected) => {
    expect(overriding(demands)).toEqual(expected);
  });
});

describe('what rests on sign-offs', () => {
  it('is said in full in the normal form', () => {
    const stage = production(
      policyOf(
        'when: approved, requires: { sign-offs: { duo: 1 } }, rollback: { environment: prod-rollback }, ' +
          'environment: { name: prod, reviewers: 1, prevent-admin-bypass: true, branches: limited, without-protection: sign-offs }',
      ),
    );
    expect(stage.when).toBe('approved');
    expect(stage.rollback.environment).toBe('prod-rollback');
    expect(stage.environment).toEqual({
      name: 'prod',
      reviewers: 1,
      preventSelfReview: false,
      preventAdminBypass: true,
      branches: 'limited',
      withoutProtection: 'sign-offs',
    });
  });

  it('lets a rollback name an environment that promotions need no reviewers for', () => {
    const text = policyOf('environment: { name: prod, branches: protected }, rollback: { environment: prod }');
    expect(production(text).rollback.environment).toBe('prod');
  });

  it('may be granted to automation by the stage or everywhere', () => {
    const text = policyOf('when: approved, requires: { sign-offs: { any-of: [duo, pair] } }');
    const byStage = text.replace('promote: [owner, automation]', 'promote: { production: [automation] }');
    expect([production(text).when, production(byStage).when]).toEqual(['approved', 'approved']);
  });

  it('is the same for every model, or its own: requests, overrides, commands', () => {
    const policy = mustLoad(`${HEAD}sign-offs: { request-valid-for: 7d }
overrides: { waive: [soak, holds], valid-for: 2h, follow-up: false }
commands: { on-forks: allow, evaluate: .github/workflows/evaluate.yml }
models:
  plain: {}
  strict: { sign-offs: { request-valid-for: 1d }, overrides: { waive: [] } }
`);
    const { signOffs, overrides, commands } = mustHave(policy, 'plain');
    expect(signOffs).toMatchObject({ validForMs: 14 * 86_400_000, requestValidForMs: 7 * 86_400_000 });
    expect(overrides).toEqual({ waive: ['holds', 'soak'], validForMs: 7_200_000, followUp: false });
    expect(commands).toEqual({ onForks: 'allow', evaluate: '.github/workflows/evaluate.yml' });
    const strict = mustHave(policy, 'strict');
    expect(strict.signOffs.requestValidForMs).toBe(86_400_000);
    expect(strict.overrides).toEqual({ waive: [], validForMs: 7_200_000, followUp: false });
    expect(strict.commands).toEqual(commands);
  });
});
