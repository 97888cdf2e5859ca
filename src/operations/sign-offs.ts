/** The facts that a quorum is judged from: what was said, who fills which role, and who has a part in the version. */
import { answersDigest } from '../core/approval/basis.ts';
import { judgeQuorum } from '../core/approval/quorum.ts';
import type { QuorumFacts, QuorumOutcome } from '../core/approval/quorum-types.ts';
import type { ApprovalView } from '../core/approval/standing.ts';
import type { Involvement, RequestDocument, SignerFacts, Statement } from '../core/approval/types.ts';
import type { StagedVersion } from '../core/documents.ts';
import type { LedgerEvent } from '../core/event.ts';
import { EVENT_SCHEMA } from '../core/event.ts';
import type { Digest } from '../core/names.ts';
import { eventPath } from '../core/paths.ts';
import type { Known, PersonFacts, RepositoryRole } from '../core/people.ts';
import type { OpenRequest } from '../core/state.ts';
import { requestOf } from '../core/state.ts';
import { permissionFor } from '../policy/effective.ts';
import type { RoleDefinition, StagePolicy } from '../policy/types.ts';
import type { Context } from './context.ts';
import { corrupt, parseDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import { type Heard, hearEnvironment, hearRequest } from './statements.ts';
import { momentOf } from './transact.ts';
import { baseOf, filesOf, workSince } from './work-since.ts';

export interface SignOffQuestion extends AboutSignOffs {
  readonly view: ApprovalView;
  /** The environment that this job entered; null where it entered none. */
  readonly environment: string | null;
  /** The digest that this job was given by the plan before it; null where it was given none. */
  readonly planned: Digest | null;
  /** What is being said just now, and is not in the ledger yet. */
  readonly said?: readonly Statement[];
}

export interface AboutSignOffs {
  readonly gathered: Gathered;
  readonly staged: StagedVersion;
  readonly to: StagePolicy;
}

export interface SignOffAnswer {
  readonly view: ApprovalView;
  /** Null where the stage asks for no sign-offs and nobody asked. */
  readonly quorum: QuorumOutcome | null;
  /** What was asked, in the requester's words; null where there is no request. */
  readonly asked: Asked | null;
}

/** What the event of a request says beyond the state. */
export type Asked = Pick<LedgerEvent<'requested'>['payload'], 'document' | 'replaces'>;

/** What hangs on nothing but the request and the version: begun before anything else is known. */
export interface Listened {
  readonly heard: Heard;
  readonly background: Background;
}

type Asking = Pick<Context, 'ports' | 'caller'>;

/** Begins reading what was said; null where the stage asks for no sign-offs and nobody asked. */
export async function listen(context: Asking, of: AboutSignOffs): Promise<Listened | null> {
  const request = requestFor(of);
  if (of.to.requires.signOffs.length === 0 && request === null) return null;
  const [heard, background] = await Promise.all([
    hearRequest(context, { request, defaultBranch: of.gathered.inForce.branch }),
    readBackground(context, { ...of, request }),
  ]);
  return { heard, background };
}

/** The open request of this version for this stage. */
export function requestFor({ gathered, staged, to }: AboutSignOffs): OpenRequest | null {
  const open = requestOf(gathered.state, to.name);
  return open !== null && open.ordinal === staged.record.ordinal ? open : null;
}

export async function gatherSignOffs(
  context: Asking,
  of: SignOffQuestion & { readonly listened: Listened | null },
): Promise<SignOffAnswer> {
  const { gathered, to, view, environment, planned, listened } = of;
  const { effective } = gathered;
  if (listened === null) return { view, quorum: null, asked: null };
  const { heard, background } = listened;
  const demands = to.requires.signOffs;
  const ownRun = effective.signOffs.requesterMaySign ? 'allowed' : 'refused';
  const plan = planned === view.digest ? 'of_this' : 'of_none';
  const entered = await hearEnvironment(context, { environment, ownRun, plan });
  const statements = [...heard.statements, ...entered.statements, ...(of.said ?? [])];
  const unreadable = [...heard.unreadable, ...entered.unreadable];
  const overrides = permissionFor(effective, { operation: 'override', stage: to.name }).roles;
  const wanted = new Set([...demands.flatMap((demand) => demand.roles), ...overrides]);
  const people = await lookUpPeople(context, {
    statements,
    roles: Object.values(effective.roles).filter((role) => wanted.has(role.name)),
  });
  const facts: QuorumFacts = {
    digest: view.digest,
    demands,
    rules: effective.signOffs,
    roles: effective.roles,
    overrides: { roles: overrides, waivable: effective.overrides.waive, validForMs: effective.overrides.validForMs },
    statements,
    unreadable,
    signers: { people, involved: background.involved, unlinked: background.unlinked },
    now: momentOf(gathered),
  };
  return { view: { ...view, closed: heard.closed }, quorum: judgeQuorum(facts), asked: background.asked };
}

interface Background extends Pick<SignerFacts, 'involved' | 'unlinked'> {
  readonly asked: Asked | null;
}

/** Who made the version and who asks for it; and what was answered. Both lie in the ledger, and are read at once. */
async function readBackground(
  context: Asking,
  of: AboutSignOffs & { readonly request: OpenRequest | null },
): Promise<Background> {
  const { gathered, staged, request } = of;
  const { ports, caller } = context;
  const { model } = gathered.state;
  const { lineage, registered } = staged.record;
  const event = request === null ? null : eventPath(model, request.seq);
  const since = gathered.effective.signOffs.authorMaySign ? null : workSince(of);
  const files = [...(event === null ? [] : [event]), ...(since === null ? [] : filesOf(since, { model, ports }))];
  const snapshot = files.length === 0 ? null : await ports.ledger.read({ files, at_commit: gathered.commit });
  const asked =
    event === null || snapshot === null || request === null
      ? null
      : askedIn(context, { text: snapshot.files.get(event) ?? null, path: event, request });
  const base = since === null ? null : baseOf(since, { model, ports, snapshot });
  if (base?.kind === 'unverifiable') return { involved: base, unlinked: [], asked };
  const commits = base === null ? null : await ports.crowd.commitPeople({ base: base.value, head: lineage.commit });
  if (commits?.kind === 'unverifiable') return { involved: commits, unlinked: [], asked };
  const made = commits?.value ?? [];
  const requester = request === null ? caller : { login: request.requester, account: request.requester_account };
  const involved: Involvement[] = [
    { login: requester.login, account: requester.account, as: 'requester' },
    { login: registered.by, account: null, as: 'registrar' },
    ...made.flatMap(({ login, account, as }) => (login === null ? [] : [{ login, account, as }])),
  ];
  const unlinked = made.flatMap(({ login, commit, as }) => (login === null ? [{ commit, as }] : []));
  return { involved: { kind: 'known', value: involved }, unlinked, asked };
}

/** What a `requested` event says. The state, which is proven, names the event, and the digest of what was answered. */
function askedIn(
  context: Pick<Context, 'ports'>,
  of: { readonly text: string | null; readonly path: string; readonly request: OpenRequest },
): Asked {
  const { path, request } = of;
  const reading = parseDocument<LedgerEvent>(of.text, EVENT_SCHEMA);
  if (reading.kind !== 'document') corrupt(path, 'the event of the request is missing or cannot be read');
  const event = reading.value;
  if (event.type !== 'requested' || event.seq !== request.seq) corrupt(path, 'it is not the event of the request');
  const { document, replaces } = event.payload;
  if (answersDigest(document, context.ports.sha256) !== request.basis.answers)
    corrupt(path, 'what it says was answered is not what the state says');
  return { document, replaces };
}

/** What the requester of an open request supplied. */
export async function documentOf(
  context: Pick<Context, 'ports'>,
  of: { readonly gathered: Gathered; readonly request: OpenRequest },
): Promise<RequestDocument> {
  const { gathered, request } = of;
  const path = eventPath(gathered.state.model, request.seq);
  const snapshot = await context.ports.ledger.read({ files: [path], at_commit: gathered.commit });
  return askedIn(context, { text: snapshot.files.get(path) ?? null, path, request }).document;
}

/** Roles and teams of everybody who said something, in as few requests as that takes: who is named is not looked up. */
async function lookUpPeople(
  context: Asking,
  of: { readonly statements: readonly Statement[]; readonly roles: readonly RoleDefinition[] },
): Promise<SignerFacts['people']> {
  const logins = [...new Set(of.statements.filter((one) => one.by === 'person').map((one) => one.login.toLowerCase()))];
  const { crowd } = context.ports;
  const named = ({ users }: RoleDefinition, login: string): boolean =>
    users.some((user) => user.toLowerCase() === login);
  const open = of.roles.filter((role) => logins.some((login) => !named(role, login)));
  const teams = [...new Set(open.flatMap((role) => role.teams))];
  const ranked = open.filter((role) => role.permission !== null);
  const unranked = logins.filter((login) => ranked.some((role) => !named(role, login)));
  const [members, roles] = await Promise.all([
    Promise.all(teams.map(async (team) => [team, await crowd.teamMembers(team)] as const)),
    unranked.length > 0 ? crowd.repositoryRoles(unranked) : new Map<string, Known<RepositoryRole>>(),
  ]);
  return new Map(
    logins.map((login): [string, PersonFacts] => [
      login,
      {
        repositoryRole: roles.get(login) ?? { kind: 'unverifiable', reason: `the role of ${login} was not looked up` },
        teams: new Map(members.map(([team, found]) => [team, memberOf(found, login)])),
      },
    ]),
  );
}

function memberOf(found: Known<ReadonlySet<string>>, login: string): Known<boolean> {
  return found.kind === 'known' ? { kind: 'known', value: found.value.has(login) } : found;
}
