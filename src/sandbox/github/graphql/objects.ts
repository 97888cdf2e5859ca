import { may } from '../access.ts';
import type { RequestContext } from '../context.ts';
import { runGit } from '../git/git-process.ts';
import { countHistory, type HistoryFilter, listHistory, walkHistory } from '../git/history.ts';
import { isoOf, type Person, parseTag, type TreeEntry, typeOfMode } from '../git/object-format.ts';
import type { GitRepository } from '../git/repository.ts';
import { accountOf } from '../people.ts';
import { nodeId, repoHtmlUrl } from '../rest/present.ts';
import type { RepoRow } from '../state.ts';
import { connect, endOfPage, type PageArguments } from './connection.ts';
import { forbidden } from './errors.ts';
import { presentGraphUser } from './people.ts';

/** One repository as GraphQL's git objects see it. */
export interface Scope {
  context: RequestContext;
  repo: RepoRow;
  git: GitRepository;
  repository: () => unknown;
}

type Resolved = Record<string, unknown>;

const TEXT_BYTES = 512 * 1024;

/** Reading contents needs the permission also where the repository itself is visible. */
export function needContents(scope: Scope): void {
  if (!may(scope.context.engine, scope.context.viewer, scope.repo, { key: 'contents', level: 'read' }))
    throw forbidden();
}

function common(scope: Scope, oid: string, prefix: string): Resolved {
  const path = `/${scope.context.engine.fullName(scope.repo)}/commit/${oid}`;
  return {
    oid,
    abbreviatedOid: oid.slice(0, 7),
    id: nodeId(prefix, scope.repo.id, oid),
    commitResourcePath: path,
    commitUrl: `${scope.context.baseUrl}${path}`,
    repository: scope.repository,
  };
}

/** The object with this id as its GraphQL type; null when there is none. */
export async function objectFor(scope: Scope, oid: string): Promise<Resolved | null> {
  const object = await scope.git.objects.read(oid);
  switch (object?.type) {
    case 'commit':
      return await commitFor(scope, oid);
    case 'tree':
      return treeFor(scope, oid, '');
    case 'blob':
      return blobFor(scope, oid, object.data);
    case 'tag': {
      const tag = parseTag(object.data);
      return {
        __typename: 'Tag',
        ...common(scope, oid, 'TA'),
        name: tag.tag,
        message: tag.message,
        tagger: tag.tagger === undefined ? null : actorFor(scope, tag.tagger),
        target: () => objectFor(scope, tag.object),
      };
    }
    default:
      return null;
  }
}

function actorFor(scope: Scope, person: Person): Resolved {
  const { engine } = scope.context;
  const row = accountOf(engine, person.email);
  // REST names GitHub's own committer, GraphQL nobody.
  const user =
    row?.kind === 'User' && engine.userById(row.id) !== undefined ? presentGraphUser(scope.context, row) : null;
  return { name: person.name, email: person.email, date: isoOf(person), user };
}

export async function commitFor(scope: Scope, oid: string): Promise<Resolved | null> {
  const commit = await scope.git.objects.readCommit(oid);
  if (commit === undefined) return null;
  const { engine } = scope.context;
  const [headline = '', ...rest] = commit.message.split('\n');
  const signed = engine.state.signedCommits.get(`${scope.repo.id}:${oid}`);
  return {
    __typename: 'Commit',
    ...common(scope, oid, 'C'),
    author: actorFor(scope, commit.author),
    committer: actorFor(scope, commit.committer),
    authoredDate: isoOf(commit.author),
    committedDate: isoOf(commit.committer),
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    url: `${repoHtmlUrl(scope.context, scope.repo)}/commit/${oid}`,
    signature: signed === undefined ? null : signatureFor(signed.verified_at),
    tree: () => treeFor(scope, commit.tree, ''),
    file: async ({ path }: { path: string }) => {
      const entry = await scope.git.entryAt(commit.tree, path);
      return entry === undefined || path.replaceAll('/', '') === '' ? null : entryFor(scope, entry, path);
    },
    parents: (args: PageArguments) => connect('parents', commit.parents, args, (parent) => commitFor(scope, parent)),
    history: (args: HistoryArguments) => historyFor(scope, oid, args),
  };
}

interface HistoryArguments extends PageArguments {
  path?: string | null;
  since?: string | null;
  until?: string | null;
}

async function historyFor(scope: Scope, oid: string, args: HistoryArguments): Promise<Resolved> {
  const filter = {
    ...(args.path == null ? {} : { path: args.path }),
    ...(args.since == null ? {} : { since: Date.parse(args.since) }),
    ...(args.until == null ? {} : { until: Date.parse(args.until) }),
  };
  // Only as much of the history as the page needs is walked; the whole is counted only when someone asks for it.
  const forwards = args.last == null && args.before == null;
  const found = await listPage(scope, oid, { ...filter, ...(forwards ? { most: endOfPage(args) + 1 } : {}) });
  const shown = connect('history', found, args, (commit) => commitFor(scope, commit));
  return { ...shown, totalCount: () => countHistory(scope.git, oid, filter) };
}

async function listPage(scope: Scope, oid: string, filter: HistoryFilter & { most?: number }): Promise<string[]> {
  const plain = filter.path === undefined && filter.since === undefined && filter.until === undefined;
  if (!plain || filter.most === undefined) return await listHistory(scope.git, oid, filter);
  // Without a filter a page is next to the head: no process is needed for it.
  const found: string[] = [];
  for await (const entry of walkHistory(scope.git, oid)) {
    found.push(entry.oid);
    if (found.length >= filter.most) break;
  }
  return found;
}

function signatureFor(verifiedAt: string): Resolved {
  return {
    __typename: 'UnknownSignature',
    email: 'noreply@github.com',
    isValid: true,
    payload: '',
    signature: '',
    signer: null,
    state: 'VALID',
    verifiedAt,
    wasSignedByGitHub: true,
  };
}

export function treeFor(scope: Scope, oid: string, path: string): Resolved {
  const prefix = path === '' ? '' : `${path.replace(/\/$/, '')}/`;
  const entries = async () =>
    ((await scope.git.objects.readTree(oid)) ?? []).map((entry) => entryFor(scope, entry, `${prefix}${entry.name}`));
  return { __typename: 'Tree', ...common(scope, oid, 'T'), entries };
}

function entryFor(scope: Scope, entry: TreeEntry, path: string): Resolved {
  const type = typeOfMode(entry.mode);
  const dot = entry.name.lastIndexOf('.');
  return {
    name: entry.name,
    nameRaw: (entry.raw ?? Buffer.from(entry.name)).toString('base64'),
    path,
    extension: type === 'blob' && dot > 0 ? entry.name.slice(dot) : '',
    mode: Number.parseInt(entry.mode, 8),
    oid: entry.oid,
    type,
    size: async () => (type === 'blob' ? await scope.git.objects.size(entry.oid) : 0),
    object: () => (type === 'tree' ? treeFor(scope, entry.oid, path) : objectFor(scope, entry.oid)),
  };
}

function blobFor(scope: Scope, oid: string, data: Buffer): Resolved {
  const isBinary = data.subarray(0, 8000).includes(0);
  return {
    __typename: 'Blob',
    ...common(scope, oid, 'B'),
    byteSize: data.length,
    isBinary,
    isTruncated: data.length > TEXT_BYTES,
    // Bytes that are not UTF-8 cannot be told from text by this field: read blobs by REST when it matters.
    text: isBinary ? null : data.subarray(0, TEXT_BYTES).toString('utf8'),
  };
}

export function refFor(scope: Scope, name: string): Resolved | null {
  const oid = scope.git.refs.read(name);
  return oid === undefined ? null : refAt(scope, name, oid);
}

export function refAt(scope: Scope, name: string, oid: string): Resolved {
  const prefix = /^refs\/[^/]+\//.exec(name)?.[0] ?? 'refs/';
  return {
    __typename: 'Ref',
    id: nodeId('REF', scope.repo.id, name),
    name: name.slice(prefix.length),
    prefix,
    repository: scope.repository,
    target: () => objectFor(scope, oid),
    compare: ({ headRef }: { headRef: string }) => compareFor(scope, oid, headRef),
  };
}

async function compareFor(scope: Scope, baseOid: string, headRef: string): Promise<Resolved | null> {
  const base = await scope.git.peelToCommit(baseOid);
  const head = await scope.git.resolveCommit(headRef);
  if (base === undefined || head === undefined) return null;
  const args = ['rev-list', '--left-right', '--count', `${base}...${head}`];
  const counted = (await runGit({ dir: scope.git.dir, args })).stdout
    .toString('latin1')
    .trim()
    .split(/\s+/)
    .map(Number);
  const [behindBy = 0, aheadBy = 0] = counted;
  const status = aheadBy === 0 ? (behindBy === 0 ? 'IDENTICAL' : 'BEHIND') : behindBy === 0 ? 'AHEAD' : 'DIVERGED';
  const id = nodeId('CMP', scope.repo.id, base, head);
  const baseTarget = () => objectFor(scope, base);
  return { id, aheadBy, behindBy, status, baseTarget, headTarget: () => objectFor(scope, head) };
}
