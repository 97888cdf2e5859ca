/**
 * Who may do what. Roles come from the policy; whether a person fills one is decided from facts that were looked up:
 * logins, team membership, the live repository role. What could not be looked up is said, and never counts as yes.
 */
import type { Permission, RoleDefinition } from '../policy/types.ts';
import { AUTOMATION } from '../policy/types.ts';
import type { Actor } from './event.ts';
import type { Check } from './result.ts';

export const REPOSITORY_ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type RepositoryRole = (typeof REPOSITORY_ROLES)[number];

/** An answer from outside, or the reason why there is none. */
export type Known<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'unverifiable'; readonly reason: string };

export interface PersonFacts {
  readonly repositoryRole: Known<RepositoryRole>;
  /** By `org/team`, only for the teams that mattered. */
  readonly teams: ReadonlyMap<string, Known<boolean>>;
}

export type Fills =
  | { readonly kind: 'yes'; readonly because: string }
  | { readonly kind: 'no' }
  | { readonly kind: 'unverifiable'; readonly reason: string };

/** Whether a person fills a role. One sure way is enough; where none is sure, an unanswered one keeps it open. */
export function fillsRole(role: RoleDefinition, login: string, facts: PersonFacts): Fills {
  if (role.users.some((user) => user.toLowerCase() === login.toLowerCase())) {
    return { kind: 'yes', because: `${login} is named in role ${role.name}` };
  }
  const open: string[] = [];
  if (role.permission !== null) {
    const { repositoryRole } = facts;
    if (repositoryRole.kind === 'unverifiable') open.push(repositoryRole.reason);
    else if (REPOSITORY_ROLES.indexOf(repositoryRole.value) >= REPOSITORY_ROLES.indexOf(role.permission)) {
      return { kind: 'yes', because: `${login} has the repository role ${repositoryRole.value}` };
    }
  }
  for (const team of role.teams) {
    const member = facts.teams.get(team) ?? { kind: 'unverifiable', reason: `team ${team} was not looked up` };
    if (member.kind === 'unverifiable') open.push(member.reason);
    else if (member.value) return { kind: 'yes', because: `${login} is in team ${team}` };
  }
  return open.length > 0 ? { kind: 'unverifiable', reason: open.join('; ') } : { kind: 'no' };
}

/** Teams that have to be looked up to decide a permission for this person. */
export function teamsThatMatter(permission: Permission, login: string, role: Known<RepositoryRole>): string[] {
  const teams = new Set<string>();
  const facts: PersonFacts = { repositoryRole: role, teams: new Map() };
  for (const name of permission.roles) {
    const definition = permission.definitions[name];
    if (definition === undefined) continue;
    if (fillsRole(definition, login, facts).kind === 'yes') return [];
    for (const team of definition.teams) teams.add(team);
  }
  return [...teams];
}

/** The permission check: deny by default, and name who could do it. */
export function checkPermission(of: {
  readonly what: string;
  readonly actor: Actor;
  readonly permission: Permission;
  readonly facts: PersonFacts;
}): Check & { readonly code: 'permission_denied' | 'permission_unverifiable' } {
  const { actor, permission, facts } = of;
  const base = { name: 'permission', title: 'Permission' } as const;
  const granted = permission.roles.length === 0 ? 'nobody' : permission.roles.join(', ');
  if (actor.kind === 'automation') {
    const yes = permission.roles.includes(AUTOMATION);
    const detail = yes
      ? `The policy lets a listed workflow ${of.what}.`
      : `The policy lets ${granted} ${of.what}; a workflow with no person behind it is not among them.`;
    return { ...base, status: yes ? 'pass' : 'fail', detail, code: 'permission_denied' };
  }
  const open: string[] = [];
  for (const name of permission.roles) {
    const definition = permission.definitions[name];
    if (definition === undefined) continue;
    const fills = fillsRole(definition, actor.login, facts);
    if (fills.kind === 'yes') {
      const detail = `${actor.login} may ${of.what} as ${name}: ${fills.because}.`;
      return { ...base, status: 'pass', detail, code: 'permission_denied', evidence: { role: name } };
    }
    if (fills.kind === 'unverifiable') open.push(`${name} (${fills.reason})`);
  }
  if (open.length > 0) {
    const detail = `Whether ${actor.login} may ${of.what} could not be checked: ${open.join('; ')}.`;
    return { ...base, status: 'error', detail, code: 'permission_unverifiable' };
  }
  const detail = `The policy lets ${granted} ${of.what}; ${actor.login} fills none of these roles.`;
  return { ...base, status: 'fail', detail, code: 'permission_denied' };
}
