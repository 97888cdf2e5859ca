/** Who could take a place that is still open. */
import { exclusionOf } from './eligibility.ts';
import type { Signer } from './matching.ts';
import type { CouldSign, QuorumFacts, SignOffDemand } from './quorum-types.ts';

export interface Places {
  readonly facts: Pick<QuorumFacts, 'demands' | 'rules' | 'roles' | 'signers'>;
  /** By demand: who signs for it now. */
  readonly signers: ReadonlyMap<string, readonly Signer[]>;
}

/** Who could sign so that an open place of a demand is filled, role by role, its own roles first. */
export function couldSign(demand: SignOffDemand, places: Places): readonly CouldSign[] {
  const seen = new Set<string>();
  const out: CouldSign[] = [];
  for (const reached of reachedFrom(demand, places)) {
    for (const role of reached.roles) {
      if (seen.has(role)) continue;
      seen.add(role);
      const one = inRole(role, reached, places);
      if (one !== null) out.push(one);
    }
  }
  return out;
}

/**
 * The demand, and every other that somebody could leave for it: a signature there lets that person move over. Without it
 * the explanation would send people to those who are short, where others are at hand.
 */
function reachedFrom(demand: SignOffDemand, { facts, signers }: Places): readonly SignOffDemand[] {
  const reached = [demand];
  if (!facts.rules.distinctPeople) return reached;
  for (const target of reached) {
    for (const other of facts.demands) {
      if (reached.includes(other)) continue;
      if (signers.get(other.id)?.some(({ can }) => can.includes(target.id))) reached.push(other);
    }
  }
  return reached;
}

function inRole(role: string, demand: SignOffDemand, { facts, signers }: Places): CouldSign | null {
  const definition = Object.hasOwn(facts.roles, role) ? facts.roles[role] : undefined;
  if (definition === undefined) return null;
  const taken = facts.rules.distinctPeople ? [...signers.values()].flat() : (signers.get(demand.id) ?? []);
  const gone = new Set(taken.map(({ login }) => login.toLowerCase()));
  const named = new Map(definition.users.map((login) => [login.toLowerCase(), login]));
  const left = [...named].filter(([key]) => !gone.has(key)).map(([, login]) => login);
  const excluded = left.flatMap((login) => {
    const objection = exclusionOf({ login, account: null }, facts);
    return objection === null ? [] : [{ login, ...objection }];
  });
  return {
    role,
    demand: demand.id,
    users: left.filter((login) => !excluded.some((one) => one.login === login)),
    teams: definition.teams,
    repositoryRole: definition.permission,
    excluded,
  };
}
