/**
 * Random requests with up to six people, six places and four roles, and what they come to by trying every assignment. The
 * model below says each rule a second time, as plainly as it can be said; nothing of the engine is in it.
 */
import fc from 'fast-check';
import type { QuorumFacts, SignOffDemand } from '../../../src/core/approval/quorum.ts';
import type { Involvement, NotCountedCode, Statement } from '../../../src/core/approval/types.ts';
import { DAY, DIGEST, known, NOW, OTHER, open, person, role, said } from './support.ts';

export const PEOPLE = ['amara', 'bo', 'chen', 'dara', 'eli', 'farid'];
export const ROLE_NAMES = ['model-owner', 'product', 'risk', 'sre'];
const VALID_DAYS = 7;

type Holds = 'named' | 'team' | 'no' | 'open';
type Word = {
  readonly person: number;
  readonly says: 'approve' | 'reject';
  readonly claim: number | null;
  readonly flaw: 'none' | 'bot' | 'other_digest' | 'edited' | 'dismissed' | 'before_request' | 'old';
};

export interface Scenario {
  /** By person, then by role. */
  readonly holds: readonly (readonly Holds[])[];
  readonly demands: readonly { readonly roles: readonly number[]; readonly count: number }[];
  /** In the order in which they were said. */
  readonly words: readonly Word[];
  readonly involved: readonly { readonly person: number; readonly as: Involvement['as'] }[] | 'unknown';
  readonly distinctPeople: boolean;
  readonly requesterMaySign: boolean;
  readonly authorMaySign: boolean;
}

const often = <T>(usual: T, ...rare: T[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...rare) });
const index = (length: number) => fc.nat(length - 1);

export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  holds: fc.array(
    fc.array(fc.constantFrom<Holds>('named', 'team', 'no', 'no', 'no', 'open'), {
      minLength: ROLE_NAMES.length,
      maxLength: ROLE_NAMES.length,
    }),
    { minLength: PEOPLE.length, maxLength: PEOPLE.length },
  ),
  demands: fc
    .array(fc.record({ roles: fc.subarray([0, 1, 2, 3], { minLength: 1 }), count: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 4,
    })
    .map((demands) => {
      let places = 6;
      return demands.flatMap((demand) => {
        const count = Math.min(demand.count, places);
        places -= count;
        return count === 0 ? [] : [{ ...demand, count }];
      });
    }),
  words: fc.array(
    fc.record<Word>({
      person: index(PEOPLE.length),
      says: often<Word['says']>('approve', 'approve', 'approve', 'approve', 'reject'),
      claim: fc.option(index(ROLE_NAMES.length), { freq: 4 }),
      flaw: often<Word['flaw']>('none', 'bot', 'other_digest', 'edited', 'dismissed', 'before_request', 'old'),
    }),
    { maxLength: 12 },
  ),
  involved: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.array(
        fc.record({
          person: index(PEOPLE.length),
          as: fc.constantFrom('requester', 'author', 'registrar', 'run_starter'),
        }),
        { maxLength: 2 },
      ),
    },
    { weight: 1, arbitrary: fc.constant('unknown' as const) },
  ) as fc.Arbitrary<Scenario['involved']>,
  distinctPeople: fc.boolean(),
  requesterMaySign: fc.boolean(),
  authorMaySign: fc.boolean(),
});

export function demandsOf({ demands }: Scenario): SignOffDemand[] {
  return demands.map(({ roles, count }, place) => ({
    id: `demand-${place}`,
    roles: roles.map((one) => ROLE_NAMES[one]!),
    count,
  }));
}

/** The scenario as the engine is given it. Words are a minute apart, those that are `old` before the sign-offs that count. */
export function factsOf(scenario: Scenario): QuorumFacts {
  const teamOf = (place: number) => `acme/${ROLE_NAMES[place]}`;
  const roles = ROLE_NAMES.map((name, place) => {
    const users = PEOPLE.filter((_, one) => scenario.holds[one]![place] === 'named');
    return [name, role(name, { users, teams: [teamOf(place)] })] as const;
  });
  const people = PEOPLE.map((login, one) => {
    const teams = scenario.holds[one]!.map((holds, place) => {
      return [teamOf(place), holds === 'open' ? open('no right') : known(holds === 'team')] as const;
    });
    return [login, person(known('read'), Object.fromEntries(teams))] as const;
  });
  const { involved, distinctPeople, requesterMaySign, authorMaySign } = scenario;
  return {
    digest: DIGEST,
    demands: demandsOf(scenario),
    rules: { distinctPeople, requesterMaySign, authorMaySign, unknownAuthors: 'refuse', validForMs: VALID_DAYS * DAY },
    roles: Object.fromEntries(roles),
    overrides: { roles: [], waivable: [], validForMs: 0 },
    statements: scenario.words.map(statementOf),
    unreadable: [],
    signers: {
      people: new Map(people),
      unlinked: [],
      involved:
        involved === 'unknown'
          ? open('no right')
          : known(involved.map(({ person: one, as }) => ({ login: PEOPLE[one]!.toUpperCase(), account: null, as }))),
    },
    now: NOW,
  };
}

function statementOf({ person: one, says, claim, flaw }: Word, place: number): Statement {
  const doubts: readonly string[] = ['edited', 'dismissed', 'before_request'];
  const age = DAY - place * 60_000 + (flaw === 'old' ? VALID_DAYS * DAY : 0);
  return said(PEOPLE[one]!, says, {
    by: flaw === 'bot' ? 'bot' : 'person',
    role: claim === null ? null : ROLE_NAMES[claim]!,
    digest: flaw === 'other_digest' ? OTHER : DIGEST,
    at: new Date(Date.parse(NOW) - age).toISOString(),
    doubt: doubts.includes(flaw) ? { code: flaw as NotCountedCode, detail: 'Found so.' } : null,
  });
}

/** What one person's words come to, read one after the other. */
interface Stance {
  /** Claims under which an approval stands; null: any role. */
  readonly approves: ReadonlySet<number | null>;
  readonly rejects: boolean;
}

function stanceOf(scenario: Scenario, one: number): Stance {
  const fresh = new Map<number | null, boolean>();
  let rejects = false;
  const words = scenario.words.filter((word) => word.person === one);
  // What is old was said before all that is not.
  for (const { says, claim, flaw } of [
    ...words.filter((word) => word.flaw === 'old'),
    ...words.filter((word) => word.flaw !== 'old'),
  ]) {
    if (flaw === 'dismissed') fresh.clear();
    else if (says === 'reject' && ['none', 'old', 'edited'].includes(flaw)) {
      rejects = true;
      fresh.clear();
    } else if (says === 'approve' && ['none', 'old'].includes(flaw)) {
      rejects = false;
      fresh.set(claim, flaw === 'none');
    } else if (says === 'approve' && ['other_digest', 'before_request'].includes(flaw)) rejects = false;
  }
  return { approves: new Set([...fresh].flatMap(([claim, counts]) => (counts ? [claim] : []))), rejects };
}

export function mayNotSign(scenario: Scenario, one: number): boolean {
  if (scenario.involved === 'unknown') return false;
  return scenario.involved.some(({ person: who, as }) => {
    const allowed = as === 'requester' || as === 'run_starter' ? scenario.requesterMaySign : scenario.authorMaySign;
    return who === one && !allowed;
  });
}

/** Whether a person may sign for a demand: `sure`, or as if all that is not known were in favour. */
export function maySign(scenario: Scenario, of: { person: number; demand: number; unknown: 'no' | 'yes' }): boolean {
  if (mayNotSign(scenario, of.person)) return false;
  const { involved, requesterMaySign, authorMaySign } = scenario;
  if (involved === 'unknown' && !(requesterMaySign && authorMaySign) && of.unknown === 'no') return false;
  const { approves } = stanceOf(scenario, of.person);
  const good: readonly Holds[] = of.unknown === 'yes' ? ['named', 'team', 'open'] : ['named', 'team'];
  return scenario.demands[of.demand]!.roles.some(
    (place) => (approves.has(null) || approves.has(place)) && good.includes(scenario.holds[of.person]![place]!),
  );
}

/** The most places that any assignment fills, by trying them all. */
export function mostFilled(scenario: Scenario, unknown: 'no' | 'yes'): number {
  const can = PEOPLE.map((_, one) =>
    scenario.demands.map((__, demand) => maySign(scenario, { person: one, demand, unknown })),
  );
  const counts = scenario.demands.map(({ count }) => count);
  if (scenario.distinctPeople) return tryAll(0, can, counts);
  // Nobody is taken from one demand by another, so each is tried alone.
  return counts.reduce(
    (sum, count, demand) =>
      sum +
      tryAll(
        0,
        can.map((row) => [row[demand]!]),
        [count],
      ),
    0,
  );
}

function tryAll(one: number, can: readonly (readonly boolean[])[], left: number[]): number {
  if (one === can.length) return 0;
  let best = tryAll(one + 1, can, left);
  for (const [demand, free] of left.entries()) {
    if (free === 0 || !can[one]![demand]) continue;
    left[demand] = free - 1;
    best = Math.max(best, 1 + tryAll(one + 1, can, left));
    left[demand] = free;
  }
  return best;
}

/** Whether somebody blocks, or somebody may for all that is known. */
export function blocked(scenario: Scenario): 'no' | 'perhaps' | 'yes' {
  const asked = new Set(scenario.demands.flatMap(({ roles }) => roles));
  const held = PEOPLE.flatMap((_, one) => {
    if (!stanceOf(scenario, one).rejects) return [];
    const mine = scenario.holds[one]!.filter((__, place) => asked.has(place));
    return mine.some((holds) => holds === 'named' || holds === 'team')
      ? ['yes']
      : mine.includes('open')
        ? ['perhaps']
        : [];
  });
  return held.includes('yes') ? 'yes' : held.includes('perhaps') ? 'perhaps' : 'no';
}

export const placesOf = ({ demands }: Scenario): number => demands.reduce((sum, { count }) => sum + count, 0);
