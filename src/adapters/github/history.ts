/** The ledger's commits, newest first, for `verify`. */
import { LEDGER_BRANCH } from '../../core/paths.ts';
import { refuse } from '../../core/reasons.ts';
import type { Ledger, LedgerCommitFacts } from '../../ports.ts';
import type { GitHubClient } from './client.ts';
import { utcSeconds } from './facts.ts';
import { maybeFields, maybeText, readFields, readFlag, readList, readObjectId, readText } from './parse.ts';

const PAGE = 100;

const HISTORY = `{ __typename ... on Commit { oid history(first: ${PAGE}, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes { oid committedDate messageHeadline parents(first: 5) { nodes { oid } } signature { isValid wasSignedByGitHub } author { name user { login } } }
} } }`;

/**
 * One page. `next` names the commit that the first page began at, so that a ledger which moves while it is read is
 * still read as it was. A commit with several parents, which the ledger never has of itself, shows in `parents`.
 */
export async function readHistory(
  client: GitHubClient,
  after: string | null,
): Promise<Awaited<ReturnType<Ledger['history']>>> {
  const { owner, name } = client.platform;
  const [pinned = null, cursor = null] = after === null ? [] : after.split(/ (.*)/s);
  const ledger = pinned ?? `refs/heads/${LEDGER_BRANCH}`;
  const type = pinned === null ? 'String!' : 'GitObjectID!';
  const field =
    pinned === null ? `ref(qualifiedName: $ledger) { target ${HISTORY} }` : `object(oid: $ledger) ${HISTORY}`;
  const document = `query ($owner: String!, $name: String!, $ledger: ${type}, $after: String) { repository(owner: $owner, name: $name) { ledger: ${field} } }`;
  const answer = await client.query({
    title: 'read the history of the ledger',
    document,
    variables: { owner, name, ledger, after: cursor },
  });
  const repository = maybeFields(answer.data, 'repository', 'data');
  const outer = repository === null ? null : maybeFields(repository, 'ledger', 'repository');
  const commit = outer === null || pinned !== null ? outer : maybeFields(outer, 'target', 'ledger');
  if (commit === null || commit['__typename'] !== 'Commit') {
    refuse({
      code: 'ledger_missing',
      required: `the branch ${LEDGER_BRANCH}`,
      found: answer.problems[0]?.message ?? 'no such branch, or no such commit',
      next: 'Restore the branch from a clone or from GitHub (its commits are kept for a while), or make one with `slipway init`.',
    });
  }
  const history = readFields(commit['history'], 'history');
  const page = readFields(history['pageInfo'], 'history.pageInfo');
  const more = readFlag(page, 'hasNextPage', 'history.pageInfo');
  return {
    commits: readList(history['nodes'], 'history.nodes').map(readCommit),
    next: more ? `${readObjectId(commit, 'oid', 'history')} ${readText(page, 'endCursor', 'history.pageInfo')}` : null,
  };
}

function readCommit(value: unknown): LedgerCommitFacts {
  const where = 'history.nodes';
  const fields = readFields(value, where);
  const signature = maybeFields(fields, 'signature', where);
  const author = maybeFields(fields, 'author', where);
  const user = author === null ? null : maybeFields(author, 'user', where);
  const parents = readList(readFields(fields['parents'], where)['nodes'], `${where}.parents`);
  return {
    commit: readObjectId(fields, 'oid', where),
    parents: parents.map((parent) => readObjectId(readFields(parent, where), 'oid', where)),
    at: utcSeconds(readText(fields, 'committedDate', where)) ?? '',
    signed_by_github: signature !== null && signature['isValid'] === true && signature['wasSignedByGitHub'] === true,
    author: (user === null ? null : maybeText(user, 'login')) ?? (author === null ? null : maybeText(author, 'name')),
    headline: readText(fields, 'messageHeadline', where),
  };
}
