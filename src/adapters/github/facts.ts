/** GitHub's releases and tags, from REST and from GraphQL, as the ports name them. */
import type { AssetFacts, ReleaseFacts, TagFacts } from '../../ports.ts';
import {
  type Fields,
  maybeFields,
  maybeFlag,
  maybeText,
  readFields,
  readFlag,
  readList,
  readNumber,
  readObjectId,
  readText,
} from './parse.ts';

/** `sha256:<hex>` as GitHub gives it; null where it gives none or one of another kind. */
function readDigest(from: Fields): string | null {
  const match = /^sha256:([0-9a-f]{64})$/i.exec(maybeText(from, 'digest') ?? '');
  return match?.[1]?.toLowerCase() ?? null;
}

/** A release asset of REST. */
export function readAsset(value: unknown, where: string): AssetFacts {
  const fields = readFields(value, where);
  return {
    id: readNumber(fields, 'id', where),
    name: readText(fields, 'name', where),
    size: readNumber(fields, 'size', where),
    sha256: readDigest(fields),
    // `starter` and `open` are uploads that have not come to their end.
    complete: readText(fields, 'state', where) === 'uploaded',
  };
}

/** A release of REST, with the address to upload to (without its `{?name,label}`). */
export function readRelease(
  value: unknown,
  where: string,
): { readonly facts: ReleaseFacts; readonly upload_url: string } {
  const fields = readFields(value, where);
  const facts: ReleaseFacts = {
    id: readNumber(fields, 'id', where),
    tag: readText(fields, 'tag_name', where),
    url: readText(fields, 'html_url', where),
    draft: readFlag(fields, 'draft', where),
    immutable: maybeFlag(fields, 'immutable'),
    assets: readList(fields['assets'], `${where}.assets`).map((one) => readAsset(one, `${where}.assets`)),
    body: maybeText(fields, 'body'),
  };
  return { facts, upload_url: readText(fields, 'upload_url', where).replace(/\{.*$/, '') };
}

/** How many assets one GraphQL look brings; a release with more is completed by REST. */
export const GRAPHQL_ASSETS = 100;

/**
 * What GraphQL tells of a release. `immutable` and `digest` are asked for only where this GitHub knows them
 * (GitHub Enterprise Server before 3.19 does not). Bodies are large and nobody who asks here needs them.
 */
export function releaseFragment(of: { readonly integrity: boolean }): string {
  return `fragment release on Release {
  databaseId tagName url isDraft tagCommit { oid }${of.integrity ? ' immutable' : ''}
  releaseAssets(first: ${GRAPHQL_ASSETS}) { pageInfo { hasNextPage } nodes { name size${of.integrity ? ' digest' : ''} } }
}`;
}

export interface GraphqlRelease {
  readonly facts: ReleaseFacts;
  /** It has assets that were not brought along. */
  readonly more: boolean;
  /** Commit that its tag finally points at; null where there is no such tag. */
  readonly target: string | null;
}

/** A release of GraphQL. */
export function readGraphqlRelease(value: unknown, where: string): GraphqlRelease {
  const fields = readFields(value, where);
  const assets = readFields(fields['releaseAssets'], `${where}.releaseAssets`);
  const page = readFields(assets['pageInfo'], `${where}.releaseAssets.pageInfo`);
  const facts: ReleaseFacts = {
    id: readNumber(fields, 'databaseId', where),
    tag: readText(fields, 'tagName', where),
    url: readText(fields, 'url', where),
    draft: readFlag(fields, 'isDraft', where),
    immutable: maybeFlag(fields, 'immutable'),
    body: null,
    assets: readList(assets['nodes'], `${where}.releaseAssets`).map((one) =>
      readGraphqlAsset(one, `${where}.releaseAssets`),
    ),
  };
  const commit = maybeFields(fields, 'tagCommit', where);
  return {
    facts,
    more: readFlag(page, 'hasNextPage', where),
    target: commit === null ? null : readObjectId(commit, 'oid', `${where}.tagCommit`),
  };
}

function readGraphqlAsset(value: unknown, where: string): AssetFacts {
  const fields = readFields(value, where);
  const sha256 = readDigest(fields);
  return {
    id: null,
    name: readText(fields, 'name', where),
    size: readNumber(fields, 'size', where),
    sha256,
    // GraphQL tells no state, but the digest is computed when an upload ends, so where digests are known at all its
    // presence tells the same. On a GitHub without digests nothing does, and the missing digest says so.
    complete: !('digest' in fields) || sha256 !== null,
  };
}

/** What GraphQL tells of a tag: up to three tag objects deep, since a tag may tag a tag. */
export const TAG_FRAGMENT = `fragment tag on Ref {
  target { __typename oid ... on Tag { message tagger { date } target { __typename oid ... on Tag { target { __typename oid ... on Tag { target { oid } } } } } } }
}`;

export function readGraphqlTag(name: string, value: unknown, where: string): TagFacts {
  const target = readFields(readFields(value, where)['target'], `${where}.target`);
  let last = target;
  for (let next = maybeFields(last, 'target', where); next !== null; next = maybeFields(last, 'target', where))
    last = next;
  const annotated = readText(target, '__typename', where) === 'Tag';
  const tagger = maybeFields(target, 'tagger', where);
  return {
    name,
    object: annotated ? readObjectId(target, 'oid', where) : null,
    target: readObjectId(last, 'oid', where),
    message: annotated ? maybeText(target, 'message') : null,
    tagged_at: tagger === null ? null : utcSeconds(maybeText(tagger, 'date')),
  };
}

/** Times of git carry the offset of whoever wrote them; the same moment in the ledger's form. */
export function utcSeconds(text: string | null): string | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : `${new Date(at).toISOString().slice(0, 19)}Z`;
}
