/**
 * Who is who. An account can be renamed, and a login that was given up taken by somebody else; the account's number stays.
 * Where the platform does not tell the number, the login has to do.
 */

export interface Person {
  readonly login: string;
  /** The account's number; null where the platform does not tell. */
  readonly account: number | null;
}

/**
 * Whether two may be one person: the number or the login is the same. For whatever keeps somebody out: a part in the
 * version, a second place.
 */
export function mayBeSame(one: Person, other: Person): boolean {
  return (one.account !== null && one.account === other.account) || sameLogin(one, other);
}

/**
 * Whether two are one person, as far as can be told: the numbers decide where both are known, else the logins. For whatever
 * somebody's word does to what was said before: who took over a login takes nothing back of the one who had it.
 */
export function isSame(one: Person, other: Person): boolean {
  return one.account === null || other.account === null ? sameLogin(one, other) : one.account === other.account;
}

/** The same for one person, as far as one mention tells: its number, else its login. */
export function personKey({ login, account }: Person): string {
  return account === null ? login.toLowerCase() : `#${account}`;
}

/**
 * A key for each of some people such that those who are one person have the same. A mention without a number is of whoever
 * bears the login among the others, where that is one.
 */
export function keysOf(people: readonly Person[]): (person: Person) => string {
  const numbers = new Map<string, Set<number>>();
  for (const { login, account } of people) {
    if (account === null) continue;
    const known = numbers.get(login.toLowerCase()) ?? new Set();
    numbers.set(login.toLowerCase(), known.add(account));
  }
  return (person) => {
    if (person.account !== null) return personKey(person);
    const [only, ...others] = numbers.get(person.login.toLowerCase()) ?? [];
    return personKey({ login: person.login, account: others.length === 0 ? (only ?? null) : null });
  };
}

/**
 * Groups what was said by people so that whoever may be the same, directly or by way of others, are in one group. Groups
 * and what is in them keep the order of what is given.
 */
export function groupPeople<T>(all: readonly T[], who: (one: T) => Person): T[][] {
  let groups: T[][] = [];
  for (const one of all) {
    const mine = groups.filter((group) => group.some((other) => mayBeSame(who(one), who(other))));
    const [first] = mine;
    if (first === undefined) {
      groups.push([one]);
      continue;
    }
    first.push(...mine.slice(1).flat(), one);
    groups = groups.filter((group) => group === first || !mine.includes(group));
  }
  return groups
    .map((group) => all.filter((one) => group.includes(one)))
    .sort((left, right) => all.indexOf(left[0]!) - all.indexOf(right[0]!));
}

function sameLogin(one: Person, other: Person): boolean {
  return one.login.toLowerCase() === other.login.toLowerCase();
}
