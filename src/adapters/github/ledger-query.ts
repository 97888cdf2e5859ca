/**
 * One GraphQL request that brings everything an operation reads: files, folders and model trees nested under one
 * commit of the ledger, so that they belong together, with the policy at the head of the default branch, releases and
 * tags. Paths and names travel as variables; the document holds nothing that anyone else wrote.
 */
import { LEDGER_BRANCH, modelFolder, POLICY_PATH } from '../../core/paths.ts';
import type { LedgerQuery, TagFacts } from '../../ports.ts';
import type { Platform } from '../platform.ts';
import { type GraphqlRelease, readGraphqlRelease, readGraphqlTag, releaseFragment, TAG_FRAGMENT } from './facts.ts';
import type { GraphqlRequest } from './graphql.ts';
import {
  type Fields,
  maybeFields,
  maybeText,
  readFields,
  readFlag,
  readList,
  readNumber,
  readObjectId,
  readText,
} from './parse.ts';

/** Above this many files a query is cut into several. */
export const FILES_AT_ONCE = 80;

export interface BlobFacts {
  readonly oid: string;
  readonly text: string | null;
  readonly binary: boolean;
  readonly truncated: boolean;
  /** Bytes. */
  readonly size: number;
}

/** What stands at a path: a file, nothing, or something that is no file. */
export type FoundEntry =
  | { readonly kind: 'file'; readonly blob: BlobFacts }
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly type: string };

export interface LedgerAnswer {
  readonly repository: { readonly name: string; readonly private: boolean; readonly url: string };
  readonly branch: string;
  readonly head: string;
  readonly policy: FoundEntry;
  /** Null where there is no such commit. */
  readonly commit: string | null;
  readonly files: ReadonlyMap<string, FoundEntry>;
  readonly folders: ReadonlyMap<string, readonly string[] | null>;
  readonly models: ReadonlyMap<string, string | null>;
  readonly releases: ReadonlyMap<string, GraphqlRelease | null>;
  readonly tags: ReadonlyMap<string, TagFacts | null>;
}

const BLOB = 'fragment blob on TreeEntry { type object { ... on Blob { oid byteSize isBinary isTruncated text } } }';

/** The document and its variables. `integrity: false` is for a GitHub that does not know immutability and digests. */
export function ledgerRequest(
  query: LedgerQuery,
  of: { readonly platform: Platform; readonly integrity: boolean },
): GraphqlRequest {
  const {
    files,
    folders = [],
    models = [],
    releases = [],
    tags = [],
    recent_releases: recent = 0,
    at_commit: pinned,
  } = query;
  const variables: Record<string, unknown> = {
    owner: of.platform.owner,
    name: of.platform.name,
    policy: POLICY_PATH,
    ledger: pinned ?? `refs/heads/${LEDGER_BRANCH}`,
  };
  const declared = [
    '$owner: String!',
    '$name: String!',
    '$policy: String!',
    pinned === undefined ? '$ledger: String!' : '$ledger: GitObjectID!',
  ];
  const alias = (letter: string, values: readonly string[], field: (variable: string) => string): string[] =>
    values.map((value, index) => {
      const key = `${letter}${index}`;
      variables[key] = value;
      declared.push(`$${key}: String!`);
      return `${key}: ${field(`$${key}`)}`;
    });
  const inCommit = [
    'oid',
    ...alias('f', files, (path) => `file(path: ${path}) { ...blob }`),
    ...alias('d', folders, (path) => `file(path: ${path}) { object { ... on Tree { entries { name } } } }`),
    ...alias('m', models.map(modelFolder), (path) => `file(path: ${path}) { oid }`),
  ].join('\n');
  const commit = `{ __typename ... on Commit { ${inCommit} } }`;
  const beside = [
    ...alias('r', releases, (tag) => `release(tagName: ${tag}) { ...release }`),
    ...alias(
      't',
      tags.map((tag) => `refs/tags/${tag}`),
      (tag) => `ref(qualifiedName: ${tag}) { ...tag }`,
    ),
  ];
  if (recent > 0) {
    declared.push('$recent: Int!');
    variables['recent'] = recent;
    beside.push(
      'recent: releases(first: $recent, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...release } }',
    );
  }
  const document = `query (${declared.join(', ')}) {
  repository(owner: $owner, name: $name) {
    nameWithOwner isPrivate url
    defaultBranchRef { name target { ... on Commit { oid policy: file(path: $policy) { ...blob } } } }
    ${pinned === undefined ? `ledger: ref(qualifiedName: $ledger) { target ${commit} }` : `ledger: object(oid: $ledger) ${commit}`}
    ${beside.join('\n    ')}
  }
}
${BLOB}${releases.length > 0 || recent > 0 ? `\n${releaseFragment(of)}` : ''}${tags.length > 0 ? `\n${TAG_FRAGMENT}` : ''}`;
  return { title: 'read the ledger', document, variables };
}

/** Reads the answer's `repository`. */
export function readLedgerAnswer(query: LedgerQuery, repository: Fields): LedgerAnswer {
  const { files, folders = [], models = [], releases = [], tags = [] } = query;
  const where = 'repository';
  const branch = readFields(repository['defaultBranchRef'], `${where}.defaultBranchRef`);
  const head = readFields(branch['target'], `${where}.defaultBranchRef.target`);
  const commit = ledgerCommit(query, repository);
  const inCommit = <T>(
    letter: string,
    names: readonly string[],
    read: (fields: Fields | null, place: string) => T,
  ): Map<string, T> =>
    new Map(
      names.map((name, index) => {
        const place = `ledger.${letter}${index}`;
        return [name, read(commit === null ? null : maybeFields(commit, `${letter}${index}`, place), place)];
      }),
    );
  const found = new Map(
    releases.map((tag, index) => {
      const fields = maybeFields(repository, `r${index}`, where);
      return [tag, fields === null ? null : readGraphqlRelease(fields, `${where}.r${index}`)];
    }),
  );
  const asked = new Map(
    tags.map((tag, index) => {
      const fields = maybeFields(repository, `t${index}`, where);
      return [tag, fields === null ? null : readGraphqlTag(tag, fields, `${where}.t${index}`)];
    }),
  );
  for (const recent of recentReleases(repository)) {
    const { tag } = recent.facts;
    if (!found.get(tag)) found.set(tag, recent);
    if (!asked.has(tag)) asked.set(tag, recent.target === null ? null : pointingAt(tag, recent.target));
  }
  return {
    repository: {
      name: readText(repository, 'nameWithOwner', where),
      private: readFlag(repository, 'isPrivate', where),
      url: readText(repository, 'url', where),
    },
    branch: readText(branch, 'name', where),
    head: readObjectId(head, 'oid', where),
    policy: readEntry(maybeFields(head, 'policy', where), 'policy'),
    commit: commit === null ? null : readObjectId(commit, 'oid', 'ledger'),
    files: inCommit('f', files, readEntry),
    folders: inCommit('d', folders, readFolder),
    models: inCommit('m', models, (fields, place) => (fields === null ? null : readObjectId(fields, 'oid', place))),
    // A draft is nobody's release of that tag yet.
    releases: new Map([...found].map(([tag, one]) => [tag, one === null || one.facts.draft ? null : one])),
    tags: asked,
  };
}

function ledgerCommit(query: LedgerQuery, repository: Fields): Fields | null {
  const outer = maybeFields(repository, 'ledger', 'repository');
  const fields = query.at_commit === undefined && outer !== null ? maybeFields(outer, 'target', 'ledger') : outer;
  return fields !== null && fields['__typename'] === 'Commit' ? fields : null;
}

/** A tag of which a release has told no more than the commit it points at. */
function pointingAt(name: string, target: string): TagFacts {
  return { name, object: null, target, message: null, tagged_at: null };
}

function recentReleases(repository: Fields): GraphqlRelease[] {
  const recent = maybeFields(repository, 'recent', 'repository');
  if (recent === null) return [];
  const nodes = readList(recent['nodes'], 'recent').filter((node) => node !== null);
  return nodes.map((node) => readGraphqlRelease(node, 'recent')).filter((one) => !one.facts.draft);
}

function readEntry(fields: Fields | null, where: string): FoundEntry {
  if (fields === null) return { kind: 'none' };
  const type = readText(fields, 'type', where);
  if (type !== 'blob') return { kind: 'other', type };
  const blob = readFields(fields['object'], `${where}.object`);
  return {
    kind: 'file',
    blob: {
      oid: readObjectId(blob, 'oid', where),
      text: maybeText(blob, 'text'),
      binary: blob['isBinary'] === true,
      truncated: readFlag(blob, 'isTruncated', where),
      size: readNumber(blob, 'byteSize', where),
    },
  };
}

function readFolder(fields: Fields | null, where: string): readonly string[] | null {
  const tree = fields === null ? null : maybeFields(fields, 'object', where);
  if (tree === null || tree['entries'] === undefined || tree['entries'] === null) return null;
  return readList(tree['entries'], `${where}.entries`).map((entry) =>
    readText(readFields(entry, where), 'name', where),
  );
}
