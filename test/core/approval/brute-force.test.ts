import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeQuorum, type QuorumFacts, type QuorumOutcome } from '../../../src/core/approval/quorum.ts';
import {
  blocked,
  demandsOf,
  factsOf,
  mayNotSign,
  maySign,
  mostFilled,
  PEOPLE,
  placesOf,
  ROLE_NAMES,
  type Scenario,
  scenarios,
} from './scenario.ts';
import { at, said } from './support.ts';

const CASES = { numRuns: 10_000, seed: 20260303 };

function verdictByForce(scenario: Scenario): QuorumOutcome['verdict'] {
  const block = blocked(scenario);
  if (block === 'yes') return 'rejected';
  const complete = mostFilled(scenario, 'no') === placesOf(scenario);
  if (complete) return block === 'no' ? 'met' : 'unverifiable';
  return mostFilled(scenario, 'yes') === placesOf(scenario) ? 'unverifiable' : 'missing';
}

describe('the quorum engine against every possible assignment', () => {
  it('agrees over 10,000 random requests on the verdict and on how many places are filled, with an assignment that is valid', () => {
    const verdicts = new Map<string, number>();
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const facts = factsOf(scenario);
        const outcome = judgeQuorum(facts);
        expect(outcome.verdict).toBe(verdictByForce(scenario));
        expect(outcome.signOffs.length).toBe(mostFilled(scenario, 'no'));
        expectValid(scenario, { facts, outcome });
        verdicts.set(outcome.verdict, (verdicts.get(outcome.verdict) ?? 0) + 1);
      }),
      CASES,
    );
    // A generator that hardly ever gets anywhere would prove nothing.
    for (const verdict of ['met', 'missing', 'rejected', 'unverifiable'])
      expect(verdicts.get(verdict)).toBeGreaterThan(300);
  });
});

function expectValid(
  scenario: Scenario,
  { facts, outcome }: { readonly facts: QuorumFacts; readonly outcome: QuorumOutcome },
): void {
  const { signOffs, demands } = outcome;
  const taken = signOffs.map(({ person, demand }) => (scenario.distinctPeople ? person : `${person} ${demand}`));
  expect(new Set(taken).size).toBe(taken.length);
  const wanted = demandsOf(scenario);
  expect(demands.map(({ id, wanted: count, signed, missing }) => [id, count, signed.length + missing])).toEqual(
    wanted.map(({ id, count }) => [id, count, count]),
  );
  for (const { person, role, demand, source } of signOffs) {
    const one = PEOPLE.indexOf(person);
    const place = wanted.findIndex(({ id }) => id === demand);
    expect(wanted[place]!.roles).toContain(role);
    expect(['named', 'team']).toContain(scenario.holds[one]![ROLE_NAMES.indexOf(role)]);
    expect(maySign(scenario, { person: one, demand: place, unknown: 'no' })).toBe(true);
    expect(mayNotSign(scenario, one)).toBe(false);
    const statement = facts.statements.find((said) => said.source === source);
    expect(statement).toMatchObject({
      login: person,
      says: 'approve',
      by: 'person',
      doubt: null,
      digest: facts.digest,
    });
    expect([null, role]).toContain(statement!.role);
  }
}

describe('whatever is said', () => {
  it('every statement is accounted for once, and what cannot be checked is named', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const facts = factsOf(scenario);
        const outcome = judgeQuorum(facts);
        const signed = new Set(outcome.signOffs.map(({ source }) => source));
        const rest = [...outcome.rejections, ...outcome.notCounted].map(({ source }) => source);
        expect(signed.size + rest.length).toBe(facts.statements.length);
        expect(new Set([...signed, ...rest])).toEqual(new Set(facts.statements.map(({ source }) => source)));
        if (outcome.verdict === 'unverifiable') expect(outcome.unverifiable).not.toEqual([]);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('the order in which statements are read does not matter', () => {
    const shuffled = scenarios.chain((scenario) => {
      const facts = factsOf(scenario);
      const { statements } = facts;
      const orders = fc.shuffledSubarray([...statements], {
        minLength: statements.length,
        maxLength: statements.length,
      });
      return fc.tuple(fc.constant(facts), orders);
    });
    fc.assert(
      fc.property(shuffled, ([facts, statements]) => {
        expect(judgeQuorum({ ...facts, statements })).toEqual(judgeQuorum(facts));
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  it('one more approval by somebody who may sign never loses what was met', () => {
    let met = 0;
    fc.assert(
      fc.property(scenarios, fc.nat(5), fc.option(fc.nat(3)), (scenario, one, claim) => {
        const facts = factsOf(scenario);
        const before = judgeQuorum(facts);
        const role = claim === null ? null : ROLE_NAMES[claim]!;
        const more = said(PEOPLE[one]!, 'approve', { role, at: at('11:59') });
        const after = judgeQuorum({ ...facts, statements: [...facts.statements, more] });
        expect(after.signOffs.length).toBeGreaterThanOrEqual(before.signOffs.length);
        if (before.verdict !== 'met') return;
        met += 1;
        expect(after.verdict).toBe('met');
      }),
      { numRuns: 4000, seed: 3 },
    );
    expect(met).toBeGreaterThan(300);
  });

  it('one more rejection by somebody who fills a role is never met', () => {
    let were = 0;
    fc.assert(
      fc.property(scenarios, fc.nat(5), (scenario, one) => {
        const asked = new Set(scenario.demands.flatMap(({ roles }) => roles));
        const fills = scenario.holds[one]!.filter((_, place) => asked.has(place));
        fc.pre(fills.some((holds) => holds !== 'no'));
        const facts = factsOf(scenario);
        if (judgeQuorum(facts).verdict === 'met') were += 1;
        const more = said(PEOPLE[one]!, 'reject', { at: at('11:59') });
        const { verdict } = judgeQuorum({ ...facts, statements: [...facts.statements, more] });
        const sure = fills.some((holds) => holds === 'named' || holds === 'team');
        expect(sure ? ['rejected'] : ['rejected', 'unverifiable', 'missing']).toContain(verdict);
      }),
      { numRuns: 4000, seed: 4 },
    );
    expect(were).toBeGreaterThan(100);
  });

  it('whoever is named as able to sign fills an open place by signing, and nobody else named in a role would', () => {
    const tried = { listed: 0, others: 0 };
    fc.assert(
      fc.property(scenarios, (scenario) => {
        // Nobody counts at all while it is not known who has a part in it.
        fc.pre(scenario.involved !== 'unknown');
        const facts = factsOf(scenario);
        const before = judgeQuorum(facts);
        const could = before.demands.flatMap(({ couldSign }) => couldSign);
        for (const [place, role] of ROLE_NAMES.entries()) {
          const named = PEOPLE.filter((_, one) => scenario.holds[one]![place] === 'named');
          const listed = new Set(could.flatMap((one) => (one.role === role ? one.users : [])));
          expect(named).toEqual(expect.arrayContaining([...listed]));
          for (const login of named) {
            const more = said(login, 'approve', { role, at: at('11:59') });
            const after = judgeQuorum({ ...facts, statements: [...facts.statements, more] });
            expect(after.signOffs.length > before.signOffs.length).toBe(listed.has(login));
            tried[listed.has(login) ? 'listed' : 'others'] += 1;
          }
        }
        for (const { excluded } of could) {
          for (const { login } of excluded) expect(mayNotSign(scenario, PEOPLE.indexOf(login))).toBe(true);
        }
      }),
      { numRuns: 1500, seed: 5 },
    );
    expect(tried.listed).toBeGreaterThan(500);
    expect(tried.others).toBeGreaterThan(500);
  });
});
