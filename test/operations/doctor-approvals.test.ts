import { describe, expect, it } from 'vitest';
import { lacksOf } from '../../src/core/environment.ts';
import { SWEEP_WORKFLOW } from '../../src/core/setup-checks/index.ts';
import type { EnvironmentFacts } from '../../src/core/setup-facts.ts';
import { effectivePolicy, loadPolicy } from '../../src/policy/index.ts';
import { renderSteps } from '../../src/render/setup.ts';
import { examine, settings, UNKNOWN } from './support/doctor.ts';
import { type doctorContext, reachablePolicy } from './support/setup-fakes.ts';

type Of = Parameters<typeof doctorContext>[0];

const GOOD: EnvironmentFacts = {
  exists: true,
  reviewers: 2,
  prevent_self_review: true,
  admins_bypass: false,
  branches: 'protected',
  people: ['eli', 'farid'],
  teams: [],
};
const NONE: EnvironmentFacts = {
  exists: false,
  reviewers: 0,
  prevent_self_review: false,
  admins_bypass: null,
  branches: 'any',
  people: [],
  teams: [],
};
const environment = (value: EnvironmentFacts, name?: string) =>
  settings({
    environment: async (asked) => ({ kind: 'known', value: name === undefined || asked === name ? value : NONE }),
  });
const production = (text: string, change: (policy: string) => string = (policy) => policy): Of => ({
  ledger: { policy: change(reachablePolicy(`stages:\n  production: ${text}\n`)) },
});

describe('environments that stages name', () => {
  const rule = (more: string): string =>
    `{ environment: { name: prod, reviewers: 2, prevent-self-review: true, prevent-admin-bypass: true${more} } }`;

  it.each<[what: string, found: EnvironmentFacts, demanded: string, detail: string]>([
    ['is missing', NONE, '', 'does not exist'],
    ['has too few reviewers', { ...GOOD, reviewers: 1 }, '', '2 required reviewers are demanded, and it has 1'],
    ['lets people approve themselves', { ...GOOD, prevent_self_review: false }, '', 'may approve it'],
    ['lets administrators pass', { ...GOOD, admins_bypass: true }, '', 'administrators may pass'],
    ['takes any branch', { ...GOOD, branches: 'any' }, ', branches: limited', 'from any branch'],
    [
      'takes branches that it names, where they are to be protected',
      { ...GOOD, branches: 'limited' },
      ', branches: protected',
      'not protected',
    ],
  ])('fail when one %s, in the words in which a promotion is refused', async (_what, value, demanded, detail) => {
    const of = production(rule(demanded));
    const { find, step } = await examine({ ...of, ...environment(value) });
    expect(find('environment')).toMatchObject({ status: 'fail', detail: expect.stringContaining(detail) });
    const [, json = ''] = /<<'JSON'\n([\s\S]*)\nJSON\n/.exec(step('environment')) ?? [];
    expect(step('environment')).toContain('/repos/acme/models/environments/prod');
    expect(JSON.parse(json)).toMatchObject({ prevent_self_review: true, reviewers: [{ type: 'Team' }] });
    const loaded = loadPolicy(of?.ledger?.policy ?? '', { file: 'policy' });
    const policy = loaded.kind === 'ok' ? effectivePolicy(loaded.policy, 'flight-delay') : null;
    const asked = policy?.kind === 'effective' ? policy.stages['production']?.environment : null;
    if (asked == null) throw new Error('no environment is asked for');
    for (const lack of lacksOf(asked, value)) expect(find('environment').detail).toContain(lack);
  });

  it.each([
    ['', GOOD],
    [', branches: protected', GOOD],
    [', branches: limited', GOOD],
    [', branches: limited', { ...GOOD, branches: 'limited' as const }],
  ])('pass with all that is demanded%s', async (demanded, value) => {
    const { find, result } = await examine({ ...production(rule(demanded)), ...environment(value) });
    expect(find('environment').status).toBe('pass');
    expect(result.decision).toBe('done');
  });

  it('may let administrators pass where the policy does not forbid it', async () => {
    const { find } = await examine({
      ...production('{ environment: { name: prod, reviewers: 2, prevent-admin-bypass: false } }'),
      ...environment({ ...GOOD, admins_bypass: true }),
    });
    expect(find('environment').status).toBe('pass');
  });

  it('ask for no branch policy in the command where the policy takes any branch', async () => {
    const { step } = await examine(production('{ environment: { name: prod, reviewers: 1, branches: any } }'));
    expect(step('environment')).toContain('"deployment_branch_policy": null');
  });

  const SIGNED = 'requires: { sign-offs: { maintainers: 1 } }';
  it.each([
    ['allow', '', 'The policy allows that.'],
    ['sign-offs', `, ${SIGNED}`, "The policy takes the stage's sign-offs for it."],
  ])(
    'pass without protection, or when that cannot be told, where the policy goes on: %s',
    async (word, more, detail) => {
      const text = rule(`, without-protection: ${word}`).replace(/ \}$/, `${more} }`);
      const unknown = settings({ environment: async () => UNKNOWN });
      for (const found of [environment(NONE), environment({ ...GOOD, admins_bypass: null }), unknown]) {
        const { find } = await examine({ ...production(text), ...found });
        expect(find('environment')).toMatchObject({ status: 'pass', detail: expect.stringContaining(detail) });
      }
    },
  );

  it.each([
    [
      'who may pass',
      environment({ ...GOOD, admins_bypass: null }),
      'whether administrators may pass it could not be told',
    ],
    ['anything', settings({ environment: async () => UNKNOWN }), 'could not be told: 403'],
  ])('are open when %s cannot be read, because a promotion is refused then', async (_what, found, detail) => {
    const { find } = await examine({ ...production(rule('')), ...found });
    expect(find('environment')).toMatchObject({ status: 'inconclusive', detail: expect.stringContaining(detail) });
  });
});

describe('the environment of a rollback', () => {
  const of = production('{ rollback: { environment: prod-rollback } }');

  it.each<[what: string, found: Partial<EnvironmentFacts>]>([
    ['has no reviewers', { ...GOOD, reviewers: 0, people: [] }],
    ['does not exist yet', NONE],
  ])('passes where it %s', async (_what, value) => {
    const { find } = await examine({ ...of, ...environment({ ...GOOD, ...value }, 'prod-rollback') });
    expect(find('rollback_environment').status).toBe('pass');
  });

  it('fails where somebody would have to let it through', async () => {
    const { find, step, result } = await examine({ ...of, ...environment(GOOD, 'prod-rollback') });
    expect(find('rollback_environment')).toMatchObject({
      status: 'fail',
      title: 'Environment prod-rollback',
      detail: expect.stringContaining('2 required reviewers'),
    });
    expect(step('rollback_environment')).toContain('Take the reviewers out');
    expect(result.reason_code).toBe('setup_incomplete');
  });

  it('is open where it cannot be read', async () => {
    const { find } = await examine({ ...of, ...settings({ environment: async () => UNKNOWN }) });
    expect(find('rollback_environment').status).toBe('inconclusive');
  });
});

describe('who signs', () => {
  const roles = (text: string) => (policy: string) =>
    policy.replace('maintainers: { permission: maintain }', `maintainers: { permission: maintain }\n  ${text}`);
  const unreadable = settings({ canReadTeams: async () => ({ kind: 'known', value: false }) });
  const DUO = 'duo: { users: [amara, bo], teams: [acme/ml] }\n  trio: { users: [bo, chen], teams: [acme/sre] }';

  it.each<[what: string, status: string, roles: string, demands: string, more: Of]>([
    ['teams that can be read', 'pass', DUO, 'duo: 3', {}],
    ['people who are named, with teams that cannot be read beside them', 'inconclusive', DUO, 'duo: 2', unreadable],
    ['more people than are named, where the rest is in a team', 'fail', DUO, 'duo: 3', unreadable],
    ['a team alone', 'fail', 'sre: { teams: [acme/sre] }', 'sre: 1', unreadable],
    ['one person for two places', 'fail', DUO, 'duo: 2, trio: 2', unreadable],
    ['so many that each place has somebody', 'inconclusive', DUO, 'duo: 1, trio: 2', unreadable],
    [
      'a team or a repository role',
      'inconclusive',
      'sre: { teams: [acme/sre] }',
      'any-of: [sre, maintainers]',
      unreadable,
    ],
    ['repository roles that cannot be read', 'fail', DUO, 'maintainers: 1', { role: async () => UNKNOWN }],
    ['a role that is named for several', 'fail', DUO, 'at-least: { count: 4, of: [duo, trio] }', unreadable],
    ['enough of several roles', 'inconclusive', DUO, 'at-least: { count: 3, of: [duo, trio] }', unreadable],
  ])('%s: %s', async (_what, status, defined, demands, more) => {
    const { find, step } = await examine({
      ...production(`{ requires: { sign-offs: { ${demands} } } }`, roles(defined)),
      ...more,
    });
    expect(find('signers')).toMatchObject({ status, title: 'Sign-offs of production' });
    expect(step('signers') === '').toBe(status === 'pass');
    if (status !== 'pass') expect(step('signers')).toContain('Members: read');
  });

  it('may be one person twice where the policy lets one sign for several roles', async () => {
    const { find } = await examine({
      ...production(
        '{ requires: { sign-offs: { duo: 2, trio: 2 } } }',
        (policy) => `${roles(DUO)(policy)}sign-offs: { distinct-people: false }\n`,
      ),
      ...unreadable,
    });
    expect(find('signers').status).toBe('inconclusive');
  });

  it('is told with what is missing', async () => {
    const { find } = await examine({
      ...production('{ requires: { sign-offs: { duo: 3 } } }', roles(DUO)),
      ...unreadable,
    });
    expect(find('signers').detail).toContain('cannot read team acme/ml: no more than 2 of 3 as duo');
  });
});

describe('who may ask', () => {
  const nobody = (policy: string): string => policy.replace(/^ {2}request:.*\n/m, '');
  const SIGNED = 'requires: { sign-offs: { maintainers: 1 } }';

  it('somebody must, where sign-offs are asked for', async () => {
    const { find, step } = await examine(production(`{ ${SIGNED} }`, nobody));
    expect(find('requesters')).toMatchObject({ status: 'fail', title: 'Requests for production' });
    expect(step('requesters')).toContain('request: { production: [ROLE] }');
    for (const granted of ['  request: [maintainers]\n', '  request: { production: [maintainers] }\n']) {
      const text = (policy: string): string => nobody(policy).replace(/^permissions:\n/m, `permissions:\n${granted}`);
      const { all, find: look } = await examine(production(`{ ${SIGNED} }`, text));
      expect(all('requesters')).toEqual([]);
      expect(look('signers').status).toBe('pass');
    }
  });

  it('of another stage does not help', async () => {
    const text = (policy: string): string =>
      nobody(policy).replace(/^permissions:\n/m, 'permissions:\n  request: { staging: [maintainers] }\n');
    expect((await examine(production(`{ ${SIGNED} }`, text))).find('requesters').status).toBe('fail');
  });

  it('need not be anybody where the reviewers of the environment give the only sign-off', async () => {
    const both = `{ ${SIGNED}, environment: { name: prod, reviewers: 1 } }`;
    const { find } = await examine({ ...production(both, nobody), ...environment(GOOD) });
    expect(find('requesters').status).toBe('inconclusive');
    const two = both.replace('maintainers: 1', 'maintainers: 2');
    expect((await examine({ ...production(two, nobody), ...environment(GOOD) })).find('requesters').status).toBe(
      'fail',
    );
  });

  it('is not looked at where no stage asks for sign-offs', async () => {
    const { find, all } = await examine({ ledger: { policy: nobody(reachablePolicy()) } });
    expect(find('sign_offs').status).toBe('not_applicable');
    expect(all('requesters')).toEqual([]);
  });

  it.each([
    ['pass', true],
    ['inconclusive', false],
  ])('is %s as to where, when issues can serve in place of a pull request: %s', async (status, issues) => {
    const { find, step } = await examine({
      ...production(`{ ${SIGNED} }`),
      ...settings({
        repositoryAccess: async () => ({
          kind: 'known',
          value: {
            contents: { kind: 'known', value: 'write' },
            administration: { kind: 'known', value: false },
            issues,
          },
        }),
      }),
    });
    expect(find('request_places').status).toBe(status);
    expect(step('request_places') === '').toBe(issues);
    if (!issues) expect(step('request_places')).toContain('can_approve_pull_request_reviews');
  });
});

describe('workflows that something rests on', () => {
  const there = (...paths: string[]) =>
    settings({ workflowExists: async (path) => ({ kind: 'known', value: paths.includes(path) }) });
  const listing =
    (...paths: string[]) =>
    (policy: string) =>
      policy
        .replace(/^ {2}produced-by:.*\n/m, paths.length === 0 ? '' : `  produced-by: [${paths.join(', ')}]\n`)
        .replace('production: [maintainers] }', 'production: [maintainers, automation] }');
  const APPROVED = '{ when: approved, requires: { sign-offs: { maintainers: 1 } } }';
  const OTHER = '.github/workflows/other.yml';

  it.each<[what: string, status: string, listed: string[], there: string[]]>([
    ['is there and listed', 'pass', [SWEEP_WORKFLOW], [SWEEP_WORKFLOW]],
    ['is there, and any workflow counts', 'pass', [], [SWEEP_WORKFLOW]],
    ['is there, and not listed', 'fail', [OTHER], [SWEEP_WORKFLOW, OTHER]],
    ['is not there', 'fail', [], []],
    ['is listed and not there', 'fail', [SWEEP_WORKFLOW], []],
    ['is perhaps another one', 'inconclusive', [OTHER], [OTHER]],
  ])('the sweep of what is promoted once approved %s: %s', async (_what, status, listed, found) => {
    const { find, result } = await examine({ ...production(APPROVED, listing(...listed)), ...there(...found) });
    expect(find('sweep')).toMatchObject({ status, title: 'Promotion to production once approved' });
    expect(renderSteps(result.record!.next_steps).includes(SWEEP_WORKFLOW)).toBe(status !== 'pass');
  });

  it('the sweep is open when it cannot be looked for, and not asked for where nothing is promoted by itself', async () => {
    const open = await examine({
      ...production(APPROVED, listing()),
      ...settings({ workflowExists: async () => UNKNOWN }),
    });
    expect(open.find('sweep').status).toBe('inconclusive');
    const { all } = await examine(production('{ requires: { sign-offs: { maintainers: 1 } } }'));
    expect(all('sweep')).toEqual([]);
  });

  it.each<[status: string, of: ReturnType<typeof settings>]>([
    ['pass', there(OTHER)],
    ['fail', there()],
    ['inconclusive', settings({ workflowExists: async () => UNKNOWN })],
  ])('the one that /evaluate starts: %s', async (status, found) => {
    const policy = `${listing()(reachablePolicy())}commands: { evaluate: ${OTHER} }\n`;
    const { find } = await examine({ ledger: { policy }, ...found });
    expect(find('evaluate_workflow')).toMatchObject({ status, title: OTHER });
  });
});
