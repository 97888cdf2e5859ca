/** The facts that a quorum is judged from: what was said, who fills which role, and who has a part in the version. */
import { answersDigest } from '../core/approval/basis.ts';
import { judgeQuorum } from '../core/approval/quorum.ts';
import type { QuorumFacts, QuorumOutcome } from '../core/approval/quorum-types.ts';
import type { ApprovalView } from '../core/approval/standing.ts';
import type { Involvement, RequestDocument, SignerFacts, Statement } from '../core/approval/types.ts';
import type { StagedVersion } from '../core/documents.ts';
import type { LedgerEvent } from '../core/event.ts';
import { EVENT_SCHEMA } from '../core/event.ts';
import { eventPath, recordPath } from '../core/paths.ts';
import type { Known, PersonFacts, RepositoryRole } from '../core/people.ts';
import { RECORD_SCHEMA, subjectDigest, type VersionRecord } from '../core/record.ts';
import type { OpenRequest } from '../core/state.ts';
import { permissionFor } from '../policy/effective.ts';
import type { RoleDefinition, StagePolicy } from '../policy/types.ts';
import type { Context } from './context.ts';
import { corrupt, parseDocument, readDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import { hear } from './statements.ts';
import { momentOf } from './transact.ts';

export interface SignOffQuestion {
  readonly gathered: Gathered;
  readonly staged: StagedVersion;
  readonly to: StagePolicy;
  readonly view: ApprovalView;
  /** The environment that this job entered; null where it entered none. */
  readonly environment: string | null;
  /** What is being said just now, and is not in the ledger yet. */
  readonly said?: readonly Statement[];
}

export interface SignOffAnswer {
  readonly view: ApprovalView;
  /** Null where the stage asks for no sign-offs and nobody asked. */
  readonly quorum: QuorumOutcome | null;
  /** What the requester supplied; null where there is no request. */
  readonly document: RequestDocument | null;
}

type Asking = Pick<Context, 'ports' | 'caller'>;

export async function gatherSignOffs(context: Asking, of: SignOffQuestion): Promise<SignOffAnswer> {
  const { gathered, to, view, environment } = of;
  const { effective, inForce } = gathered;
  const demands = to.requires.signOffs;
  if (demands.length === 0 && view.request === null) return { view, quorum: null, document: null };
  const ownRun = effective.signOffs.requesterMaySign ? 'allowed' : 'refused';
  const [heard, background] = await Promise.all([
    hear(context, { request: view.request, defaultBranch: inForce.branch, environment, ownRun }),
    readBackground(context, of),
  ]);
  const statements = [...heard.statements, ...(of.said ?? [])];
  const overrides = permissionFor(effective, { operation: 'override', stage: to.name }).roles;
  const wanted = new Set([...demands.flatMap((demand) => demand.roles), ...overrides]);
  const people = await lookUpPeople(context, {
    statements,
    roles: Object.values(effective.roles).filter((role) => wanted.has(role.name)),
  });
  const unread: Known<readonly Involvement[]> =
    heard.unreadable.length > 0 ? { kind: 'unverifiable', reason: heard.unreadable.join('; ') } : background.involved;
  const facts: QuorumFacts = {
    digest: view.digest,
    demands,
    rules: effective.signOffs,
    roles: effective.roles,
    overrides: { roles: overrides, waivable: effective.overrides.waive, validForMs: effective.overrides.validForMs },
    statements,
    signers: { people, involved: unread },
    now: momentOf(gathered),
  };
  return { view: { ...view, closed: heard.closed }, quorum: judgeQuorum(facts), document: background.document };
}

interface Background {
  readonly involved: SignerFacts['involved'];
  readonly document: RequestDocument | null;
}

/** Who made the version and who asks for it; and what was answered. Both lie in the ledger, and are read at once. */
async function readBackground(context: Asking, of: SignOffQuestion): Promise<Background> {
  const { gathered, staged, view } = of;
  const { ports } = context;
  const { model } = gathered.state;
  const { request } = view;
  const { lineage, registered } = staged.record;
  const asked = request === null ? null : eventPath(model, request.seq);
  const before =
    lineage.previous === null ? null : recordPath({ model, version: lineage.previous.version }, ports.sha256);
  const files = [asked, before].filter((path) => path !== null);
  const snapshot = files.length === 0 ? null : await ports.ledger.read({ files, at_commit: gathered.commit });
  const document =
    asked === null || snapshot === null || request === null
      ? null
      : documentIn(context, { text: snapshot.files.get(asked) ?? null, path: asked, request });
  const previous =
    before === null || snapshot === null
      ? null
      : readDocument<VersionRecord>(snapshot, { path: before, schema: RECORD_SCHEMA });
  if (before !== null && (previous === null || subjectDigest(previous, ports.sha256) !== lineage.previous?.subject))
    corrupt(before, `it is not the record that ${staged.record.version} names as the one before it`);
  const commits = await ports.crowd.commitPeople({ base: previous?.lineage.commit ?? null, head: lineage.commit });
  if (commits.kind === 'unverifiable') return { involved: commits, document };
  const made = commits.value.flatMap((one): Involvement[] =>
    one.login === null ? [] : [{ login: one.login, as: one.as }],
  );
  const requester = request?.requester ?? context.caller.login;
  const involved: Involvement[] = [
    { login: requester, as: 'requester' },
    { login: registered.by, as: 'registrar' },
    ...made,
  ];
  return { involved: { kind: 'known', value: involved }, document };
}

/** The document of a `requested` event. The state, which is proven, names the event, and the digest of what was answered. */
function documentIn(
  context: Pick<Context, 'ports'>,
  of: { readonly text: string | null; readonly path: string; readonly request: OpenRequest },
): RequestDocument {
  const { path, request } = of;
  const reading = parseDocument<LedgerEvent>(of.text, EVENT_SCHEMA);
  if (reading.kind !== 'document') corrupt(path, 'the event of the request is missing or cannot be read');
  const event = reading.value;
  if (event.type !== 'requested' || event.seq !== request.seq) corrupt(path, 'it is not the event of the request');
  const { document } = event.payload;
  if (answersDigest(document, context.ports.sha256) !== request.basis.answers)
    corrupt(path, 'what it says was answered is not what the state says');
  return document;
}

/** What the requester of an open request supplied. */
export async function documentOf(
  context: Pick<Context, 'ports'>,
  of: { readonly gathered: Gathered; readonly request: OpenRequest },
): Promise<RequestDocument> {
  const { gathered, request } = of;
  const path = eventPath(gathered.state.model, request.seq);
  const snapshot = await context.ports.ledger.read({ files: [path], at_commit: gathered.commit });
  return documentIn(context, { text: snapshot.files.get(path) ?? null, path, request });
}

/** Roles and teams of everybody who said something, in as few requests as that takes. */
async function lookUpPeople(
  context: Asking,
  of: { readonly statements: readonly Statement[]; readonly roles: readonly RoleDefinition[] },
): Promise<SignerFacts['people']> {
  const logins = [...new Set(of.statements.filter((one) => one.by === 'person').map((one) => one.login.toLowerCase()))];
  if (logins.length === 0) return new Map();
  const { crowd } = context.ports;
  const teams = [...new Set(of.roles.flatMap((role) => role.teams))];
  const needsRole = of.roles.some((role) => role.permission !== null);
  const [members, roles] = await Promise.all([
    Promise.all(teams.map(async (team) => [team, await crowd.teamMembers(team)] as const)),
    needsRole ? crowd.repositoryRoles(logins) : new Map<string, Known<RepositoryRole>>(),
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
