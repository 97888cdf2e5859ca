/**
 * What people's statements come to: who signs for which demand, who rejects it, what is waived, and why anything else does
 * not count. Facts in, outcome out.
 */
import { couldSign } from './could-sign.ts';
import {
  acceptedUnknown,
  type Filled,
  filledOf,
  involvementUnknown,
  notHeld,
  openRole,
  partUnknown,
  standingOf,
} from './eligibility.ts';
import { inOrder, type Matched, matchSigners, type Signer } from './matching.ts';
import { groupPeople } from './person.ts';
import type { Objection, QuorumFacts, QuorumOutcome, SignOffDemand, Unverified } from './quorum-types.ts';
import { notCounted, weighStatements } from './statements.ts';
import type { NotCounted, Rejection, SignOff, Statement } from './types.ts';
import { judgeWaivers } from './waivers.ts';

export type * from './quorum-types.ts';
export { NEVER_WAIVED, waivedBy } from './waivers.ts';

/** Judges everything that was said. A rejection blocks even where every place is taken. */
export function judgeQuorum(facts: QuorumFacts): QuorumOutcome {
  const weighed = weighStatements(facts);
  const rejected = judgeRejections(weighed.rejections, facts);
  const approved = judgeApprovals(weighed.approvals, facts);
  const waived = judgeWaivers(weighed.overrides, facts);
  const { sure } = approved;
  const unread = facts.unreadable.map(unreadSource);
  const perhapsRejected = rejected.unverifiable.length > 0 || unread.length > 0;
  const demands = facts.demands.map((demand) => {
    const signed = approved.signOffs.filter((signOff) => signOff.demand === demand.id);
    const missing = demand.count - signed.length;
    const places = { facts, signers: sure.signers };
    return {
      id: demand.id,
      roles: demand.roles,
      wanted: demand.count,
      signed,
      missing,
      couldSign: missing === 0 ? [] : couldSign(demand, places),
    };
  });
  return {
    verdict: verdictOf({
      rejected: rejected.rejections.length > 0,
      perhapsRejected,
      complete: sure.complete,
      perhapsComplete: approved.perhaps.complete || unread.length > 0,
    }),
    demands,
    signOffs: approved.signOffs,
    notCounted: [...weighed.notCounted, ...rejected.notCounted, ...approved.notCounted, ...waived.notCounted],
    rejections: rejected.rejections,
    waivers: waived.waivers,
    unverifiable: unique([...unread, ...rejected.unverifiable, ...approved.unverifiable, ...waived.unverifiable]),
    perhapsRejected,
  };
}

function unreadSource(reason: string): Unverified {
  const next =
    'Let the token read the page of the request and the run (pull-requests, issues, actions: read), and try again.';
  return { person: null, role: null, what: 'what was said of it', reason, next };
}

function verdictOf(of: {
  readonly rejected: boolean;
  readonly perhapsRejected: boolean;
  readonly complete: boolean;
  readonly perhapsComplete: boolean;
}): QuorumOutcome['verdict'] {
  if (of.rejected) return 'rejected';
  if (of.complete) return of.perhapsRejected ? 'unverifiable' : 'met';
  return of.perhapsComplete ? 'unverifiable' : 'missing';
}

interface JudgedRejections {
  readonly rejections: readonly Rejection[];
  readonly notCounted: readonly NotCounted[];
  readonly unverifiable: readonly Unverified[];
}

/**
 * Whoever fills a role that is asked for, or one that may waive, can block; in whichever role, and with whatever part in
 * the version: to stop one's own work is no conflict.
 */
function judgeRejections(statements: readonly Statement[], facts: QuorumFacts): JudgedRejections {
  const roles = [...new Set([...rolesOf(facts.demands), ...facts.overrides.roles])];
  const rejections: Rejection[] = [];
  const out: NotCounted[] = [];
  const unverifiable: Unverified[] = [];
  for (const statement of statements) {
    const { login, account, reason, at, source } = statement;
    const { sure, open } = filledOf(login, roles, facts);
    const role = sure.find((one) => one === statement.role) ?? sure[0];
    if (role !== undefined) rejections.push({ person: login, account, role, reason, at, source });
    else out.push(notCounted(statement, open.length > 0 ? openRole(open) : notHeld(login, roles)));
    if (role === undefined) unverifiable.push(...open);
  }
  return { rejections, notCounted: out, unverifiable };
}

interface JudgedApprovals {
  readonly signOffs: readonly SignOff[];
  readonly notCounted: readonly NotCounted[];
  readonly unverifiable: readonly Unverified[];
  /** By what is known. */
  readonly sure: Matched;
  /** As if all that could not be checked were in favour. */
  readonly perhaps: Matched;
}

/** An approval of somebody who may sign, with the roles in which it counts. */
interface Candidate extends Filled {
  readonly statement: Statement;
}

function judgeApprovals(statements: readonly Statement[], facts: QuorumFacts): JudgedApprovals {
  const roles = rolesOf(facts.demands);
  const out: NotCounted[] = [];
  const candidates: Candidate[] = [];
  for (const statement of statements) {
    const standing = standingOf(statement, { roles, facts });
    if (standing.kind === 'not') out.push(notCounted(statement, standing.objection));
    else candidates.push({ statement, ...standing.filled });
  }
  const unknown = involvementUnknown(facts);
  const people = groupPeople(candidates, ({ statement }) => statement);
  const said = new Map<Signer, readonly Candidate[]>();
  const match = (rolesIn: (candidate: Candidate) => readonly string[]): Matched =>
    matchSigners({
      signers: people.flatMap((mine) => {
        const signer = signerOf(mine, { demands: facts.demands, rolesIn });
        if (signer !== null) said.set(signer, mine);
        return signer ?? [];
      }),
      demands: facts.demands,
      distinctPeople: facts.rules.distinctPeople,
    });
  const perhaps = match(({ sure, open }) => [...sure, ...open.flatMap(({ role }) => role ?? [])]);
  const sure = match((candidate) => (unknown === null ? candidate.sure : []));
  const fillings = facts.demands.flatMap((demand) =>
    (sure.signers.get(demand.id) ?? []).map((signer) => fillingOf(signer, demand, said.get(signer)!)),
  );
  const used = new Set(fillings.map(({ candidate }) => candidate));
  const left = candidates.filter((candidate) => !used.has(candidate));
  // While a place is open, what is not known of anybody matters: those who signed might sign for it instead.
  const matters = (candidate: Candidate) => !sure.complete || (candidate.sure.length === 0 && left.includes(candidate));
  for (const candidate of left) {
    const open = matters(candidate) ? candidate.open : [];
    out.push(notCounted(candidate.statement, leftOver({ ...candidate, open }, unknown)));
  }
  return {
    signOffs: fillings.map(({ signOff }) => signOff),
    notCounted: out,
    unverifiable: [
      ...(facts.demands.length === 0 ? [] : [...(unknown === null ? [] : [unknown]), ...acceptedUnknown(facts)]),
      ...candidates.flatMap((candidate) => (matters(candidate) ? candidate.open : [])),
    ],
    sure,
    perhaps,
  };
}

function leftOver({ statement, sure, open }: Candidate, unknown: Unverified | null): Objection {
  if (open.length > 0) return openRole(open);
  if (unknown !== null) return partUnknown(unknown);
  const detail = `Enough others signed as ${sure.join(' or ')}, or ${statement.login} signs for another role.`;
  return { code: 'not_needed', detail };
}

/** One person with all approvals that count, of whichever login; null where they count for no demand. */
function signerOf(
  candidates: readonly Candidate[],
  of: { readonly demands: readonly SignOffDemand[]; readonly rolesIn: (candidate: Candidate) => readonly string[] },
): Signer | null {
  const counting = candidates.flatMap((candidate) => {
    const roles = of.rolesIn(candidate);
    const can = of.demands.filter((demand) => demand.roles.some((role) => roles.includes(role))).map(({ id }) => id);
    const { login, at } = candidate.statement;
    return can.length === 0 ? [] : [{ login, at, can }];
  });
  const [first] = [...counting].sort(inOrder);
  if (first === undefined) return null;
  return { ...first, can: [...new Set(counting.flatMap(({ can }) => can))] };
}

/** The earliest of a person's approvals that can fill the demand, and the role in which it does. They come in order. */
function fillingOf(
  signer: Signer,
  demand: SignOffDemand,
  theirs: readonly Candidate[],
): { readonly candidate: Candidate; readonly signOff: SignOff } {
  for (const candidate of theirs) {
    const { login, account, at, source } = candidate.statement;
    const role = demand.roles.find((one) => candidate.sure.includes(one));
    if (role === undefined) continue;
    return { candidate, signOff: { person: login, account, role, demand: demand.id, at, source } };
  }
  throw new TypeError(`${signer.login} was matched to ${demand.id} without an approval that fills it.`);
}

function rolesOf(demands: readonly SignOffDemand[]): string[] {
  return [...new Set(demands.flatMap(({ roles }) => roles))];
}

function unique(all: readonly Unverified[]): Unverified[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
