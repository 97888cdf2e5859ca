import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupPeople, isSame, keysOf, mayBeSame, type Person, personKey } from '../../../src/core/approval/person.ts';

const who = (login: string, account: number | null = null): Person => ({ login, account });
const people: fc.Arbitrary<Person> = fc.record({
  login: fc.constantFrom('amara', 'Amara', 'bo', 'chen'),
  account: fc.option(fc.integer({ min: 1, max: 3 })),
});

describe('two mentions of people', () => {
  it.each([
    ['the same number and login', who('amara', 7), who('amara', 7), true, true],
    ['the same number after a renaming', who('amara', 7), who('bo', 7), true, true],
    ['the same login of another account', who('amara', 7), who('Amara', 8), false, true],
    ['another number and login', who('amara', 7), who('bo', 8), false, false],
    ['the same login, one number unknown', who('amara', 7), who('AMARA'), true, true],
    ['the same login, no number known', who('amara'), who('AMARA'), true, true],
    ['another login, one number unknown', who('amara', 7), who('bo'), false, false],
    ['another login, no number known', who('amara'), who('bo'), false, false],
  ])('%s', (_what, one, other, same, maybe) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([same, same]);
    expect([mayBeSame(one, other), mayBeSame(other, one)]).toEqual([maybe, maybe]);
  });

  it('that are one person may be one person', () => {
    fc.assert(fc.property(people, people, (one, other) => !isSame(one, other) || mayBeSame(one, other)));
  });
});

describe('keys', () => {
  it('are the number, else the login', () => {
    expect([who('Amara', 7), who('Amara')].map(personKey)).toEqual(['#7', 'amara']);
  });

  it('give a mention without a number to the one account of that login', () => {
    const key = keysOf([who('amara', 7), who('AMARA'), who('bo')]);
    expect(key(who('Amara'))).toBe(key(who('amara', 7)));
    expect(key(who('bo'))).toBe('bo');
  });

  it('give it to nobody where two accounts had that login', () => {
    const key = keysOf([who('amara', 7), who('amara', 8)]);
    expect(new Set([key(who('amara')), key(who('amara', 7)), key(who('amara', 8))]).size).toBe(3);
  });

  it('never are the same for two accounts', () => {
    fc.assert(
      fc.property(fc.array(people), (all) => {
        const key = keysOf(all);
        for (const one of all)
          for (const other of all) {
            if (one.account === null || other.account === null) continue;
            expect(key(one) === key(other)).toBe(one.account === other.account);
          }
      }),
    );
  });
});

describe('groups', () => {
  it('hold everybody who may be the same, by way of others too, in the order of what is given', () => {
    const all = [who('amara', 7), who('bo', 8), who('chen'), who('amara', 8)];
    expect(groupPeople(all, (one) => one)).toEqual([[all[0], all[1], all[3]], [all[2]]]);
  });

  it('hold each once, nobody who may be the same as somebody of another group, and are the same in any order', () => {
    fc.assert(
      fc.property(fc.array(people, { maxLength: 8 }), (all) => {
        const given = all.map((one, place) => ({ ...one, place }));
        const groups = groupPeople(given, (one) => one);
        expect(
          groups
            .flat()
            .map(({ place }) => place)
            .sort(),
        ).toEqual(given.map(({ place }) => place));
        for (const group of groups)
          for (const other of groups)
            if (group !== other)
              for (const one of group) for (const two of other) expect(mayBeSame(one, two)).toBe(false);
        const members = (all: readonly (readonly { readonly place: number }[])[]) =>
          all
            .map((group) =>
              group
                .map(({ place }) => place)
                .sort()
                .join(),
            )
            .sort();
        expect(members(groupPeople(given.toReversed(), (one) => one))).toEqual(members(groups));
      }),
    );
  });
});
