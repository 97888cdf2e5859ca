import { describe, expect, it } from 'vitest';
import { actorOf, type Caller, listingOf } from '../../src/core/caller.ts';
import type { RunIdentity } from '../../src/core/event.ts';
import {
  checkPermission,
  fillsRole,
  type Known,
  type PersonFacts,
  REPOSITORY_ROLES,
  type RepositoryRole,
  teamsThatMatter,
} from '../../src/core/people.ts';
import type { LedgerRules, Permission, RoleDefinition } from '../../src/policy/types.ts';
import { commitOf } from './support/examples.ts';

const role = (change: Partial<RoleDefinition>): RoleDefinition => ({
  name: 'sre',
  description: null,
  users: [],
  teams: [],
  permission: null,
  ...change,
});
const known = <T>(value: T): Known<T> => ({ kind: 'known', value });
const open = (reason: string): Known<never> => ({ kind: 'unverifiable', reason });
const person = (
  repositoryRole: Known<RepositoryRole>,
  teams: Readonly<Record<string, Known<boolean>>> = {},
): PersonFacts => ({ repositoryRole, teams: new Map(Object.entries(teams)) });
const NOT_ASKED = open('the role was not looked up');

describe('whether a person fills a role', () => {
  it.each([
    ['named', role({ users: ['Amara'] }), 'amara', person(NOT_ASKED), 'yes'],
    ['named in other letters', role({ users: ['amara'] }), 'AMARA', person(NOT_ASKED), 'yes'],
    ['not named', role({ users: ['amara'] }), 'amar', person(known('admin')), 'no'],
    ['with just the permission', role({ permission: 'maintain' }), 'bo', person(known('maintain')), 'yes'],
    ['with more', role({ permission: 'triage' }), 'bo', person(known('admin')), 'yes'],
    ['with less', role({ permission: 'admin' }), 'bo', person(known('maintain')), 'no'],
    ['with none', role({ permission: 'read' }), 'bo', person(known('none')), 'no'],
    ['whose permission is not known', role({ permission: 'read' }), 'bo', person(open('no answer')), 'unverifiable'],
    ['in the team', role({ teams: ['acme/sre'] }), 'bo', person(NOT_ASKED, { 'acme/sre': known(true) }), 'yes'],
    ['not in the team', role({ teams: ['acme/sre'] }), 'bo', person(NOT_ASKED, { 'acme/sre': known(false) }), 'no'],
    [
      'whose team cannot be read',
      role({ teams: ['acme/sre'] }),
      'bo',
      person(NOT_ASKED, { 'acme/sre': open('no right') }),
      'unverifiable',
    ],
    ['whose team was not looked up', role({ teams: ['acme/sre'] }), 'bo', person(NOT_ASKED), 'unverifiable'],
    [
      'in one of two teams, the other unreadable',
      role({ teams: ['acme/a', 'acme/b'] }),
      'bo',
      person(NOT_ASKED, { 'acme/a': open('no right'), 'acme/b': known(true) }),
      'yes',
    ],
    [
      'in none, one unreadable',
      role({ teams: ['acme/a', 'acme/b'] }),
      'bo',
      person(NOT_ASKED, { 'acme/a': open('no right'), 'acme/b': known(false) }),
      'unverifiable',
    ],
    [
      'without the permission, the team unreadable',
      role({ permission: 'admin', teams: ['acme/a'] }),
      'bo',
      person(known('read'), { 'acme/a': open('no right') }),
      'unverifiable',
    ],
    ['of a role nobody fills', role({}), 'bo', person(known('admin')), 'no'],
  ])('%s', (_, definition, login, facts, kind) => {
    expect(fillsRole(definition, login, facts).kind).toBe(kind);
  });

  it('needs at least the permission, for every pair of them', () => {
    for (const [least, wanted] of REPOSITORY_ROLES.entries()) {
      if (wanted === 'none') continue;
      for (const [has, value] of REPOSITORY_ROLES.entries()) {
        expect(fillsRole(role({ permission: wanted }), 'bo', person(known(value))).kind).toBe(
          has >= least ? 'yes' : 'no',
        );
      }
    }
  });
});

describe('a permission', () => {
  const permission = (...roles: readonly (RoleDefinition | 'automation')[]): Permission => ({
    roles: roles.map((one) => (one === 'automation' ? one : one.name)),
    definitions: Object.fromEntries(roles.flatMap((one) => (one === 'automation' ? [] : [[one.name, one]]))),
  });
  const check = (of: Permission, facts: PersonFacts, kind: 'person' | 'automation' = 'person') =>
    checkPermission({ what: 'promote', actor: { kind, login: 'bo' }, permission: of, facts });
  const sre = role({ teams: ['acme/sre'] });
  const owner = role({ name: 'owner', users: ['amara'] });

  it.each([
    ['granted to nobody', permission(), person(known('admin')), 'person', 'fail', 'permission_denied'],
    [
      'granted to nobody, asked by a workflow',
      permission(),
      person(known('admin')),
      'automation',
      'fail',
      'permission_denied',
    ],
    ['granted to workflows', permission('automation'), person(NOT_ASKED), 'automation', 'pass', 'permission_denied'],
    [
      'granted to workflows, asked by a person',
      permission('automation'),
      person(known('admin')),
      'person',
      'fail',
      'permission_denied',
    ],
    [
      'granted to a role, asked by a workflow whoever started it',
      permission(role({ users: ['bo'] })),
      person(known('admin')),
      'automation',
      'fail',
      'permission_denied',
    ],
    [
      'granted to a team that cannot be read',
      permission(owner, sre),
      person(known('admin'), { 'acme/sre': open('no right') }),
      'person',
      'error',
      'permission_unverifiable',
    ],
    [
      'granted twice, one way is sure',
      permission(sre, role({ name: 'all', permission: 'read' })),
      person(known('read'), { 'acme/sre': open('no right') }),
      'person',
      'pass',
      'permission_denied',
    ],
    [
      'granted to a role the policy does not define',
      { roles: ['ghost'], definitions: {} },
      person(known('admin')),
      'person',
      'fail',
      'permission_denied',
    ],
  ] as const)('%s', (_, of, facts, kind, status, code) => {
    const { detail, ...found } = check(of, facts, kind);
    expect(found).toMatchObject({ status, code });
    expect(detail).toMatch(/promote/);
  });

  it('looks up no team where the answer is sure without, and each one once where it is not', () => {
    const twice = role({ name: 'twice', teams: ['acme/sre', 'acme/data'] });
    expect(teamsThatMatter(permission(sre, role({ name: 'named', users: ['BO'] })), 'bo', NOT_ASKED)).toEqual([]);
    expect(teamsThatMatter(permission(sre, twice, 'automation'), 'bo', known('read'))).toEqual([
      'acme/sre',
      'acme/data',
    ]);
    expect(teamsThatMatter(permission(role({ permission: 'read' })), 'bo', known('read'))).toEqual([]);
  });
});

describe('who asks', () => {
  const rules: LedgerRules = { genesis: null, unprovenOrigin: 'refuse', producedBy: ['.github/workflows/train.yml'] };
  const run = (change: Partial<RunIdentity> = {}): RunIdentity => ({
    id: 7,
    attempt: 1,
    job: 'train',
    workflow: '.github/workflows/train.yml',
    ref: 'refs/heads/main',
    sha: commitOf('x'),
    event: 'push',
    url: 'https://github.test',
    ...change,
  });
  const actor = (of: RunIdentity | null, given: LedgerRules = rules) => {
    const caller: Caller = {
      login: 'bo',
      account: 11,
      repository: 'acme/models',
      run: of,
      source: { kind: 'direct', id: 'x' },
      token: 'job',
      pull: null,
    };
    return actorOf(caller, { rules: given, defaultBranch: 'main' }).kind;
  };

  it.each([
    ['no run at all', null, 'person'],
    ['a push', run(), 'automation'],
    ['a schedule', run({ event: 'schedule' }), 'automation'],
    ['a run that a run started', run({ event: 'workflow_run' }), 'automation'],
    ['a dispatch', run({ event: 'workflow_dispatch' }), 'person'],
    ['a comment', run({ event: 'issue_comment' }), 'person'],
    ['a review', run({ event: 'pull_request_review' }), 'person'],
    ['a pull request', run({ event: 'pull_request' }), 'person'],
    ['a pull request from outside', run({ event: 'pull_request_target' }), 'person'],
    ['another workflow', run({ workflow: '.github/workflows/mine.yml' }), 'person'],
    ['another branch', run({ ref: 'refs/heads/mine' }), 'person'],
    ['a tag named like the branch', run({ ref: 'refs/tags/main' }), 'person'],
    ['the merge commit of a pull request', run({ ref: 'refs/pull/1/merge' }), 'person'],
  ] as const)('%s: %s', (_, of, kind) => {
    expect(actor(of)).toBe(kind);
  });

  it('lists every workflow of the default branch where the policy names none', () => {
    const open: LedgerRules = { ...rules, producedBy: null };
    expect(actor(run({ workflow: '.github/workflows/mine.yml' }), open)).toBe('automation');
    expect(listingOf(run({ ref: 'refs/heads/mine' }), { rules: open, defaultBranch: 'main' })).toMatchObject({
      kind: 'not_listed',
    });
    expect(listingOf(run(), { rules: { ...rules, producedBy: [] }, defaultBranch: 'main' })).toMatchObject({
      kind: 'not_listed',
    });
  });
});
