import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EnvironmentStanding, judgeEnvironment, lacksOf } from '../../src/core/environment.ts';
import type { EnvironmentFacts } from '../../src/core/setup-facts.ts';
import type { StagePolicy } from '../../src/policy/types.ts';
import { policyFrom } from './support/policies.ts';
import { stage } from './support/promotions.ts';
import { BARE, WHOLE } from './support/said.ts';

type Looked = Extract<EnvironmentStanding, { kind: 'looked_at' }>;

const STRICT = 'reviewers: 1, prevent-self-review: true, prevent-admin-bypass: true, branches: protected';
const SIGNED = ', requires: { sign-offs: { maintainers: 1 } }';

function production(rule = STRICT, more = ''): StagePolicy {
  return policyFrom(stage(`{ environment: { name: Prod, ${rule} }${more} }`)).stages['production']!;
}

const MISSING: EnvironmentFacts = { ...BARE, exists: false, admins_bypass: null };
const known = (change: Partial<EnvironmentFacts> = {}): Looked['facts'] => ({
  kind: 'known',
  value: { ...WHOLE, ...change },
});
const UNREAD = { kind: 'unverifiable', reason: '403' } as const;
const IN = { kind: 'known', value: 'prod' } as const;
const OUT = { kind: 'known', value: null } as const;

function judge(of: Partial<Looked> & { readonly stage?: StagePolicy }) {
  const { stage: policy = production(), ...change } = of;
  const looked: Looked = { kind: 'looked_at', facts: known(), entered: IN, attempt: 1, ...change };
  return judgeEnvironment({ stage: policy, standing: looked });
}

const found = ({ checks }: ReturnType<typeof judge>): string[] =>
  checks.map((check) => (check.status === 'pass' ? 'pass' : `${check.status} ${check.code}`));

describe('what an environment lacks', () => {
  it.each<[rule: string, facts: Partial<EnvironmentFacts>, lacks: RegExp[]]>([
    [STRICT, {}, []],
    [STRICT, MISSING, [/does not exist.*without protection/]],
    ['reviewers: 2', {}, [/2 required reviewers are demanded, and it has 1/]],
    ['reviewers: 1', { reviewers: 0 }, [/1 required reviewer is demanded, and it has 0/]],
    ['reviewers: 1', { reviewers: 6 }, []],
    ['prevent-self-review: true', { prevent_self_review: false }, [/whoever starts the run/]],
    ['prevent-self-review: false', { prevent_self_review: false }, []],
    ['prevent-admin-bypass: true', { admins_bypass: true }, [/administrators may pass it/]],
    ['prevent-admin-bypass: false', { admins_bypass: true }, []],
    ['branches: protected', { branches: 'limited' }, [/not protected/]],
    ['branches: protected', { branches: 'any' }, [/not protected/]],
    ['branches: limited', { branches: 'any' }, [/any branch/]],
    ['branches: limited', { branches: 'protected' }, []],
    ['branches: any', { branches: 'any' }, []],
    [STRICT, BARE, [/reviewer/, /starts the run/, /administrators/, /not protected/]],
  ])('of %s with %j', (rule, facts, lacks) => {
    const { environment } = production(rule);
    const all = lacksOf(environment!, { ...WHOLE, ...facts });
    expect(all).toHaveLength(lacks.length);
    for (const [index, one] of lacks.entries()) expect(all[index]).toMatch(one);
  });
});

describe('a stage with an environment', () => {
  it.each<[what: string, of: Parameters<typeof judge>[0], checks: string[]]>([
    ['lets in who entered it', {}, ['pass', 'pass']],
    ['does not tell names apart by case', { entered: { kind: 'known', value: 'PROD' } }, ['pass', 'pass']],
    ['that is not there is refused', { facts: known(MISSING) }, ['fail environment_unprotected', 'pass']],
    ['without protection is refused', { facts: known(BARE) }, ['fail environment_unprotected', 'pass']],
    ['that cannot be read is refused', { facts: UNREAD }, ['error environment_unverifiable', 'pass']],
    [
      'that does not say who may pass is refused',
      { facts: known({ admins_bypass: null }) },
      ['error environment_unverifiable', 'pass'],
    ],
    [
      'that lacks something and hides something lacks it',
      { facts: known({ admins_bypass: null, reviewers: 0 }) },
      ['fail environment_unprotected', 'pass'],
    ],
    ['refuses a job outside', { entered: OUT }, ['pass', 'fail environment_not_entered']],
    [
      'refuses a job in another',
      { entered: { kind: 'known', value: 'prod2' } },
      ['pass', 'fail environment_not_entered'],
    ],
    ['refuses a job that nobody can tell of', { entered: UNREAD }, ['pass', 'error environment_not_entered']],
    ['refuses a second attempt', { attempt: 2 }, ['pass', 'fail run_again']],
    ['knows no attempts without a run', { attempt: null }, ['pass', 'pass']],
    ['asks a plan for protection alone', { entered: 'later' }, ['pass']],
    ['asks a plan that is run again for nothing more', { entered: 'later', attempt: 2 }, ['pass']],
    [
      'refuses a plan without protection',
      { entered: 'later', facts: known(MISSING) },
      ['fail environment_unprotected'],
    ],
  ])('%s', (_what, of, checks) => {
    const judged = judge(of);
    expect(found(judged)).toEqual(checks);
    for (const check of judged.checks) {
      const stands = check.status !== 'pass';
      expect(check.next === '').toBe(!stands);
      expect(check.detail).not.toBe('');
    }
    expect(judged.unverifiable).toEqual([]);
  });

  it('without reviewers in its rule may be entered by a later attempt: nobody let it through', () => {
    expect(found(judge({ stage: production('reviewers: 0'), attempt: 3 }))).toEqual(['pass', 'pass']);
  });

  it('says what to add to the job, and what an administrator does', () => {
    const [protection, entered] = judge({ facts: known(BARE), entered: OUT }).checks;
    expect(protection?.next).toContain('Settings, Environments, Prod');
    expect(entered?.next).toContain('environment: { name: Prod, deployment: false }');
  });

  const WAYS = [
    ['refuse', SIGNED, false],
    ['sign-offs', SIGNED, true],
    ['allow', '', true],
  ] as const;
  it.each(WAYS)('whose policy says `without-protection: %s`%s', (word, more, accepted) => {
    const policy = production(`${STRICT}, without-protection: ${word}`, more);
    for (const facts of [known(BARE), known(MISSING)]) {
      const outside = judge({ stage: policy, facts, entered: OUT });
      const inside = judge({ stage: policy, facts });
      if (!accepted) {
        expect(found(outside)).toEqual(['fail environment_unprotected', 'fail environment_not_entered']);
        expect(found(inside)).toEqual(['fail environment_unprotected', 'pass']);
        expect(outside.unverifiable).toEqual([]);
        continue;
      }
      // Nothing holds a job up there, so whether it names the environment says nothing.
      expect(found(outside)).toEqual(['not_applicable environment_unprotected']);
      expect(outside.basis?.standing).toBe('not_protected');
      expect(outside.unverifiable.length).toBeGreaterThan(0);
      expect(found(inside)).toEqual(['not_applicable environment_unprotected', 'pass']);
      expect(inside.basis?.standing).toBe('entered');
    }
    // What nobody can tell may be protected: then the job has to be in it.
    const untold = judge({ stage: policy, facts: UNREAD, entered: OUT });
    expect(found(untold)).toEqual([
      accepted ? 'not_applicable environment_unprotected' : 'error environment_unverifiable',
      'fail environment_not_entered',
    ]);
    expect(judge({ stage: policy, facts: UNREAD }).basis).toEqual({
      name: 'Prod',
      standing: 'entered',
      protection: [],
    });
  });

  it('is refused as unprotected though the policy takes sign-offs, where the stage asks for none', () => {
    const policy = production(`${STRICT}, without-protection: sign-offs`, SIGNED);
    const without = { ...policy, requires: { ...policy.requires, signOffs: [] } };
    expect(found(judge({ stage: without, facts: known(BARE) }))[0]).toBe('fail environment_unprotected');
  });

  it('may bring a sign-off only while a job plans, and only where somebody is asked', () => {
    expect(judge({ entered: 'later' }).mayApprove).toBe(true);
    expect(judge({}).mayApprove).toBe(false);
    expect(judge({ entered: 'later', facts: known({ reviewers: 0 }) }).mayApprove).toBe(false);
    expect(judge({ entered: 'later', facts: UNREAD }).mayApprove).toBe(false);
  });

  it('is recorded with what it was seen to have', () => {
    expect(
      judge({ facts: known({ reviewers: 2, admins_bypass: null, branches: 'limited' }) }).basis?.protection,
    ).toEqual(['2 required reviewers', 'no self-review', 'bypass by administrators unknown', 'limited branches']);
    expect(judge({ facts: known(MISSING) }).basis?.protection).toEqual(['does not exist']);
  });

  it('lets a job through only if it has what is demanded and the job is in it, or the policy goes without', () => {
    const facts = fc.record({
      exists: fc.boolean(),
      reviewers: fc.nat(2),
      prevent_self_review: fc.boolean(),
      admins_bypass: fc.constantFrom(true, false, null),
      branches: fc.constantFrom('any' as const, 'protected' as const, 'limited' as const),
      people: fc.constant([]),
      teams: fc.constant([]),
    });
    const entered = fc.constantFrom(IN, OUT, UNREAD);
    const word = fc.constantFrom('refuse', 'sign-offs', 'allow');
    fc.assert(
      fc.property(facts, entered, word, fc.integer({ min: 1, max: 2 }), (value, where, without, attempt) => {
        const policy = production(`${STRICT}, without-protection: ${without}`, SIGNED);
        const judged = judge({ stage: policy, facts: { kind: 'known', value }, entered: where, attempt });
        const through = judged.checks.every((check) => ['pass', 'not_applicable'].includes(check.status));
        const lacks = lacksOf(policy.environment!, value).length > 0;
        const whole = !lacks && value.admins_bypass === false;
        const inside = where === IN && attempt === 1;
        const bare = lacks && without !== 'refuse' && where !== IN;
        expect(through).toBe(bare || (inside && (whole || without !== 'refuse')));
        expect(judged.unverifiable.length > 0).toBe(!whole && without !== 'refuse');
      }),
    );
  });
});

describe('a stage without an environment', () => {
  it('asks for nothing, and records nothing', () => {
    const plain = policyFrom(stage('{ release-records: per-version }')).stages['production']!;
    const nothing = { checks: [], basis: null, unverifiable: [], mayApprove: false };
    expect(judgeEnvironment({ stage: plain, standing: { kind: 'not_asked' } })).toEqual(nothing);
  });

  it('is not the same as one that was not looked at', () => {
    expect(() => judgeEnvironment({ stage: production(), standing: { kind: 'not_asked' } })).toThrow('not looked at');
  });
});
