/** Can it be told, with this token, who fills the roles that the policy grants something? */
import type { Grant, RoleDefinition } from '../../policy/types.ts';
import { AUTOMATION } from '../../policy/types.ts';
import type { SetupFacts } from '../setup-facts.ts';
import { fail, groupChecks, open, pass, type SetupCheck, skip } from './parts.ts';
import { once, organisationOf, policyBodies } from './seen.ts';

type Tellable = { readonly kind: 'yes' } | { readonly kind: 'partly' | 'no'; readonly unreadable: readonly string[] };

/** Whether it can be told that somebody fills one of the roles. */
function tellable(
  roles: readonly string[],
  of: { readonly definitions: Readonly<Record<string, RoleDefinition>>; readonly facts: SetupFacts },
): Tellable {
  const unreadable = new Set<string>();
  let ways = 0;
  for (const name of roles) {
    const role = Object.hasOwn(of.definitions, name) ? of.definitions[name] : undefined;
    if (name === AUTOMATION || (role !== undefined && role.users.length > 0)) ways += 1;
    if (role === undefined) continue;
    if (role.permission !== null) {
      if (of.facts.roleLookup?.kind === 'known') ways += 1;
      else unreadable.add('repository roles');
    }
    for (const team of role.teams) {
      const known = of.facts.teams.get(organisationOf(team));
      if (known?.kind === 'known' && known.value) ways += 1;
      else unreadable.add(`team ${team}`);
    }
  }
  if (unreadable.size === 0) return { kind: 'yes' };
  return { kind: ways > 0 ? 'partly' : 'no', unreadable: [...unreadable] };
}

export const TEAM_STEP =
  'Use the token of a GitHub App with the organisation permission "Members: read" (a job\'s own token cannot read teams),\nor name people by login or repository permission in the role:\nroles:\n  NAME: { permission: maintain }';

export function checkGrants(facts: SetupFacts): SetupCheck {
  const group = { name: 'permissions', title: 'Permissions' };
  if (facts.policy.kind !== 'ok') return skip({ ...group, detail: 'Who may do what cannot be told without a policy.' });
  const checks = policyBodies(facts.policy.policy).flatMap(({ body: policy }) =>
    Object.entries(policy.permissions).flatMap(([operation, grant]) =>
      grantsOf(grant).flatMap(({ stage, roles }): SetupCheck[] => {
        if (roles.length === 0) return [];
        const what = stage === null ? operation : `${operation} ${stage}`;
        const of = (detail: string) => ({ name: 'grant', title: what, detail });
        const told = tellable(roles, { definitions: policy.roles, facts });
        if (told.kind === 'yes') return [];
        const list = told.unreadable.join(', ');
        if (told.kind === 'no')
          return [
            fail(
              of(
                `Granted to ${roles.join(', ')}, and this token cannot read ${list}: nobody would ever be let through.`,
              ),
              TEAM_STEP,
            ),
          ];
        return [
          open(
            of(
              `Granted to ${roles.join(', ')}; this token cannot read ${list}, so whoever is let in by that alone is refused.`,
            ),
            TEAM_STEP,
          ),
        ];
      }),
    ),
  );
  const found = once(checks);
  return found.length === 0
    ? pass({ ...group, detail: 'Whoever the policy grants something can be recognised with this token.' })
    : groupChecks(group, found);
}

function grantsOf(grant: Grant): { readonly stage: string | null; readonly roles: readonly string[] }[] {
  const stages = Object.entries(grant.stages).map(([stage, roles]) => ({
    stage,
    roles: [...grant.everywhere, ...roles],
  }));
  return grant.everywhere.length > 0 ? [{ stage: null, roles: grant.everywhere }, ...stages] : stages;
}
