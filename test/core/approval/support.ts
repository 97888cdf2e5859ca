/** People, roles and statements to judge, with everything in order unless a test says otherwise. */
import type { QuorumFacts } from '../../../src/core/approval/quorum.ts';
import type { Involvement, Statement } from '../../../src/core/approval/types.ts';
import type { Known, PersonFacts, RepositoryRole } from '../../../src/core/people.ts';
import type { RoleDefinition } from '../../../src/policy/types.ts';
import { digestOfText } from '../support/examples.ts';

export const DIGEST = digestOfText('what is signed');
export const OTHER = digestOfText('something else');
export const NOW = '2026-03-10T12:00:00Z';
export const DAY = 86_400_000;

/** A time of the day of the decision, or before. */
export const at = (clock: string, day = '10'): string => `2026-03-${day}T${clock}:00Z`;

export const known = <T>(value: T): Known<T> => ({ kind: 'known', value });
export const open = (reason: string): Known<never> => ({ kind: 'unverifiable', reason });

export const role = (name: string, change: Partial<RoleDefinition> = {}): RoleDefinition => ({
  name,
  description: null,
  users: [],
  teams: [],
  permission: null,
  ...change,
});

export const person = (
  repositoryRole: Known<RepositoryRole> = known('write'),
  teams: Readonly<Record<string, Known<boolean>>> = {},
): PersonFacts => ({ repositoryRole, teams: new Map(Object.entries(teams)) });

let ids = 0;
/** A statement in a comment, but for what is changed. */
export function said(login: string, says: Statement['says'], change: Partial<Statement> = {}): Statement {
  ids += 1;
  return {
    login,
    account: null,
    by: 'person',
    says,
    role: null,
    digest: DIGEST,
    at: at('10:00'),
    source: { kind: 'comment', issue: 7, id: ids, url: `https://github.test/acme/models/issues/7#${ids}`, seq: ids },
    doubt: null,
    waives: null,
    until: null,
    reason: says === 'approve' ? null : 'because',
    ...change,
  };
}

export const review = (pull: number): Statement['source'] => {
  ids += 1;
  return { kind: 'review', pull, id: ids, url: `https://github.test/acme/models/pull/${pull}#${ids}` };
};

export const environment = (name: string): Statement['source'] => ({
  kind: 'environment',
  run: 70,
  environment: name,
  url: 'https://github.test/acme/models/actions/runs/70',
});

/** `override` of soak by somebody, for a day. */
export const waives = (login: string, change: Partial<Statement> = {}): Statement =>
  said(login, 'override', { waives: 'soak', until: at('12:00', '11'), ...change });

export const ROLES = {
  'model-owner': role('model-owner', { users: ['amara', 'bo'] }),
  sre: role('sre', { users: ['bo', 'eli'], teams: ['acme/sre'] }),
  product: role('product', { permission: 'maintain' }),
  night: role('night', { users: ['farid'] }),
};

/** One model owner and one of the reliability people, distinct; `night` may waive soak. */
export function facts(
  statements: readonly Statement[],
  change: Partial<Omit<QuorumFacts, 'rules'>> & { readonly rules?: Partial<QuorumFacts['rules']> } = {},
): QuorumFacts {
  const { rules, ...rest } = change;
  const nobody = person(known('write'), { 'acme/sre': known(false) });
  return {
    digest: DIGEST,
    demands: [
      { id: 'model-owner', roles: ['model-owner'], count: 1 },
      { id: 'sre', roles: ['sre'], count: 1 },
    ],
    roles: ROLES,
    overrides: { roles: ['night'], waivable: ['soak'], validForMs: 3 * DAY },
    statements,
    unreadable: [],
    signers: {
      people: new Map(['amara', 'bo', 'chen', 'dara', 'eli', 'farid'].map((login) => [login, nobody])),
      involved: known([]),
      unlinked: [],
    },
    now: NOW,
    ...rest,
    rules: {
      distinctPeople: true,
      requesterMaySign: false,
      authorMaySign: false,
      unknownAuthors: 'refuse',
      validForMs: 7 * DAY,
      ...rules,
    },
  };
}

/** The same people, some of them with a part in it. */
export const involving = (
  ...involved: readonly (Omit<Involvement, 'account'> & Partial<Involvement>)[]
): Pick<QuorumFacts, 'signers'> => ({
  signers: { ...facts([]).signers, involved: known(involved.map((one) => ({ account: null, ...one }))) },
});

/** The same people, some of them changed. */
export const withPeople = (people: Readonly<Record<string, PersonFacts>>): Pick<QuorumFacts, 'signers'> => ({
  signers: { ...facts([]).signers, people: new Map([...facts([]).signers.people, ...Object.entries(people)]) },
});
