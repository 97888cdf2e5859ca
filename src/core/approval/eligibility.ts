/** Whether a person's word counts: separation of duties, and the roles that the person fills. */
import { capital, listOf } from '../../policy/paths.ts';
import type { RoleDefinition } from '../../policy/types.ts';
import { fillsRole, type PersonFacts } from '../people.ts';
import { mayBeSame, type Person } from './person.ts';
import type { Objection, QuorumFacts, Unverified } from './quorum-types.ts';
import { type Involvement, NOT_COUNTED, type NotCountedCode, type Statement, type UnlinkedPart } from './types.ts';

type Facts = Pick<QuorumFacts, 'rules' | 'roles' | 'signers'>;

const PART: Readonly<
  Record<Involvement['as'], { readonly code: NotCountedCode; readonly allowedBy: 'requester' | 'author'; is: string }>
> = {
  requester: { code: 'requester', allowedBy: 'requester', is: 'asked for the promotion' },
  run_starter: { code: 'run_starter', allowedBy: 'requester', is: 'started the run' },
  author: { code: 'author', allowedBy: 'author', is: 'is an author of the version’s commits' },
  committer: { code: 'author', allowedBy: 'author', is: 'is a committer of the version’s commits' },
  co_author: { code: 'author', allowedBy: 'author', is: 'is a co-author of the version’s commits' },
  registrar: { code: 'registrar', allowedBy: 'author', is: 'registered the version' },
};

/** Why separation of duties keeps somebody from signing; null where nothing known does. */
export function exclusionOf(
  person: Person,
  { rules, signers }: Pick<QuorumFacts, 'rules' | 'signers'>,
): Objection | null {
  if (signers.involved.kind === 'unverifiable') return null;
  const mine = new Set(signers.involved.value.flatMap((one) => (mayBeSame(one, person) ? [one.as] : [])));
  // In the order of the table, so that the same code is said whichever part was found first.
  for (const [as, { code, allowedBy, is }] of Object.entries(PART)) {
    const allowed = allowedBy === 'requester' ? rules.requesterMaySign : rules.authorMaySign;
    if (!allowed && mine.has(as as Involvement['as'])) return { code, detail: `${person.login} ${is}.` };
  }
  return null;
}

/** Why it cannot be told who has a part in it; null where that is known, or keeps nobody from signing. */
export function involvementUnknown(facts: Pick<QuorumFacts, 'rules' | 'signers'>): Unverified | null {
  const { rules, signers } = facts;
  const { involved } = signers;
  if (rules.requesterMaySign && rules.authorMaySign) return null;
  if (involved.kind === 'known') return rules.unknownAuthors === 'refuse' ? unlinkedPart(LINKED, facts) : null;
  return {
    person: null,
    role: null,
    reason: involved.reason,
    next: 'Let the token read the commits and the run (contents: read, actions: read), or do what is said there, and try again.',
  };
}

/** What is not known of who made it, and keeps nobody from signing. */
export function acceptedUnknown(facts: Pick<QuorumFacts, 'rules' | 'signers'>): readonly Unverified[] {
  const accepted = facts.rules.unknownAuthors === 'allow' ? [...LINKED, ...NAMED] : NAMED;
  const one = unlinkedPart(accepted, facts);
  return one === null ? [] : [one];
}

/** Parts that GitHub links to an account, by the address in the commit. */
const LINKED: readonly UnlinkedPart['as'][] = ['author', 'committer'];
/** Parts that only the commit's message tells of. */
const NAMED: readonly UnlinkedPart['as'][] = ['co_author'];
/** Commits that are named in a sentence. */
const SHOWN = 3;

/** Who has a part in commits under an address that belongs to no account; null for nobody, or where authors may sign. */
function unlinkedPart(
  parts: readonly UnlinkedPart['as'][],
  { rules, signers }: Pick<QuorumFacts, 'rules' | 'signers'>,
): Unverified | null {
  if (rules.authorMaySign) return null;
  const unlinked = signers.unlinked.filter(({ as }) => parts.includes(as));
  if (unlinked.length === 0) return null;
  const roles = parts.filter((as) => unlinked.some((one) => one.as === as)).map((as) => as.replace('_', '-'));
  const commits = [...new Set(unlinked.map(({ commit }) => commit))];
  const shown = commits.slice(0, SHOWN).map((commit) => commit.slice(0, 12));
  const more = commits.length > SHOWN ? [`${commits.length - SHOWN} more`] : [];
  return {
    person: null,
    role: null,
    reason: `no account is linked to the address of the ${listOf(roles)} of commit ${listOf([...shown, ...more])}`,
    next: 'Whoever made it adds the address of the commit to their account; or the policy accepts it with `sign-offs: { unknown-authors: allow }`.',
  };
}

/** Roles of some that a person fills for sure, and those that could not be checked. */
export interface Filled {
  readonly sure: readonly string[];
  readonly open: readonly Unverified[];
}

/** Which of some roles a person fills, in their order. */
export function filledOf(login: string, roles: readonly string[], { roles: definitions, signers }: Facts): Filled {
  const facts = signers.people.get(login.toLowerCase()) ?? unknownPerson(login);
  const sure: string[] = [];
  const open: Unverified[] = [];
  for (const role of roles) {
    const definition = Object.hasOwn(definitions, role) ? definitions[role] : undefined;
    if (definition === undefined) continue;
    const fills = fillsRole(definition, login, facts);
    if (fills.kind === 'yes') sure.push(role);
    if (fills.kind === 'unverifiable') {
      open.push({ person: login, role, reason: fills.reason, next: configure(definition, facts) });
    }
  }
  return { sure, open };
}

/** The roles in which a statement could count, or why it counts in none. */
export function standingOf(
  statement: Pick<Statement, 'login' | 'account' | 'role'>,
  asked: { readonly roles: readonly string[]; readonly facts: Facts },
): { readonly kind: 'may'; readonly filled: Filled } | { readonly kind: 'not'; readonly objection: Objection } {
  const { login, role } = statement;
  const objection = exclusionOf(statement, asked.facts);
  if (objection !== null) return { kind: 'not', objection };
  if (role !== null && !asked.roles.includes(role)) {
    return { kind: 'not', objection: { code: 'role_not_asked', detail: `Nobody is asked to sign as ${role}.` } };
  }
  const roles = role === null ? asked.roles : [role];
  const filled = filledOf(login, roles, asked.facts);
  if (filled.sure.length > 0 || filled.open.length > 0) return { kind: 'may', filled };
  return { kind: 'not', objection: notHeld(login, roles) };
}

/** The person fills none of some roles. */
export function notHeld(login: string, roles: readonly string[]): Objection {
  const detail = roles.length === 0 ? NOT_COUNTED.role_not_asked : `${login} does not fill ${roles.join(' or ')}.`;
  return { code: roles.length === 0 ? 'role_not_asked' : 'role_not_held', detail };
}

/** What is said of a statement whose roles are open. */
export function openRole(open: readonly Unverified[]): Objection {
  const detail = open.map(({ person, role, reason }) => `Whether ${person} fills ${role} is not known: ${reason}.`);
  return { code: 'role_unverifiable', detail: detail.join(' ') };
}

/** What is said of a statement of somebody who may have a part in the version, for all that is known. */
export function partUnknown({ reason }: Unverified): Objection {
  return {
    code: 'involvement_unverifiable',
    detail: `${NOT_COUNTED.involvement_unverifiable.slice(0, -1)}: ${reason}.`,
  };
}

function unknownPerson(login: string): PersonFacts {
  const reason = `the repository role of ${login} was not looked up`;
  return { repositoryRole: { kind: 'unverifiable', reason }, teams: new Map() };
}

function configure({ name, teams, permission }: RoleDefinition, facts: PersonFacts): string {
  const unread = teams.filter((team) => facts.teams.get(team)?.kind !== 'known');
  const ways = [
    ...(unread.length === 0
      ? []
      : [`give Slipway the token of a GitHub App that has members: read, to read ${unread.join(', ')}`]),
    ...(permission !== null && facts.repositoryRole.kind === 'unverifiable'
      ? ['let the token read repository roles (metadata: read)']
      : []),
    `name people in role ${name} by their logins`,
  ];
  return `${capital(ways.join(', or '))}.`;
}
