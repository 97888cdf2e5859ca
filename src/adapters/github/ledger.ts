/** The ledger branch: read in one request, written by compare-and-swap. */
import { LEDGER_BRANCH, POLICY_PATH } from '../../core/paths.ts';
import { refuse } from '../../core/reasons.ts';
import type { CommitOutcome, Ledger, LedgerCommit, LedgerQuery, LedgerSnapshot, ReleaseFacts } from '../../ports.ts';
import { type BlobText, blobText } from './blob.ts';
import type { GitHubClient } from './client.ts';
import { compareWith } from './compare.ts';
import { printable, refusedError } from './errors.ts';
import type { GraphqlOk } from './graphql.ts';
import { readHistory } from './history.ts';
import { createLedger } from './ledger-branch.ts';
import { FILES_AT_ONCE, type FoundEntry, type LedgerAnswer, ledgerRequest, readLedgerAnswer } from './ledger-query.ts';
import { maybeFields, type readFields, readObjectId, readText } from './parse.ts';
import { listAssets } from './release-assets.ts';

/** The ledger of the client's repository. */
export function createGitHubLedger(client: GitHubClient): Ledger {
  /** Turned off for good by the first answer that does not know immutability and digests. */
  let integrity = true;

  async function ask(query: LedgerQuery): Promise<{ answer: LedgerAnswer; at: string }> {
    const answer = await client.query(ledgerRequest(query, { platform: client.platform, integrity }));
    if (integrity && answer.problems.some((one) => one.invalid && /\b(?:immutable|digest)\b/.test(one.message))) {
      integrity = false;
      return ask(query);
    }
    return { answer: readLedgerAnswer(query, readRepository(answer)), at: answer.at };
  }

  async function read(query: LedgerQuery): Promise<LedgerSnapshot> {
    const [first = [], ...rest] = chunks(query.files, FILES_AT_ONCE);
    const { answer, at } = await ask({ ...query, files: first });
    const files = new Map(answer.files);
    const { commit } = answer;
    // What did not fit is read at the very commit of the first answer, so that all of it still belongs together.
    if (commit !== null) {
      const more = await Promise.all(rest.map((part) => ask({ files: part, at_commit: commit })));
      for (const one of more) for (const [path, entry] of one.answer.files) files.set(path, entry);
    } else for (const path of rest.flat()) files.set(path, { kind: 'none' });
    const [texts, policy, releases] = await Promise.all([
      readTexts(client, files),
      readPolicy(client, answer.policy),
      completeReleases(client, answer.releases),
    ]);
    return {
      repository: answer.repository,
      policy: { branch: answer.branch, commit: answer.head, text: policy },
      ledger: commit === null ? { kind: 'missing' } : { kind: 'found', commit },
      files: texts.files,
      unreadable: texts.unreadable,
      folders: answer.folders,
      models: answer.models,
      releases,
      tags: answer.tags,
      at,
    };
  }

  return {
    read,
    commit: (commit) => commitToLedger(client, commit),
    descendsFrom: async (ancestor) => {
      const found = await compareWith(client, { base: LEDGER_BRANCH, head: ancestor });
      if (found === null) return 'unknown_commit';
      return found === 'behind' || found === 'identical' ? 'yes' : 'no';
    },
    history: ({ after }) => readHistory(client, after),
    create: (files) => createLedger(client, files),
  };
}

function readRepository(answer: GraphqlOk): ReturnType<typeof readFields> {
  const repository = maybeFields(answer.data, 'repository', 'data');
  // "Not found" below the repository is how some absent things are reported; they are null in the data as well.
  const problem = answer.problems.find((one) => repository === null || one.type !== 'NOT_FOUND');
  if (problem !== undefined || repository === null) {
    const message = printable(problem?.message ?? 'GitHub knows no such repository');
    const forbidden = problem?.type === 'FORBIDDEN' || problem?.type === 'INSUFFICIENT_SCOPES';
    if (problem !== undefined && problem.type !== 'NOT_FOUND' && !forbidden) {
      refuse({
        code: 'platform_refused',
        required: 'GitHub to accept the query that reads the ledger',
        found: message,
        next: 'Report this as a defect of Slipway, with this message.',
      });
    }
    refuse({
      code: forbidden ? 'token_forbidden' : 'platform_not_found',
      required: 'the repository to exist and the token to be allowed to read it (contents: read)',
      found: message,
      next: 'Check GITHUB_REPOSITORY. If it is right, add this to the job (or give the token the same right):\n\npermissions:\n  contents: read',
    });
  }
  return repository;
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += size) parts.push(all.slice(start, start + size));
  return parts;
}

async function readTexts(
  client: GitHubClient,
  entries: ReadonlyMap<string, FoundEntry>,
): Promise<Pick<LedgerSnapshot, 'files' | 'unreadable'>> {
  const found = await Promise.all(
    [...entries].map(async ([path, entry]) => [path, await textOf(client, entry)] as const),
  );
  const files = new Map<string, string | null>();
  const unreadable: { path: string; reason: string }[] = [];
  for (const [path, one] of found) {
    if (one === null) files.set(path, null);
    else if (one.kind === 'text') files.set(path, one.text);
    else unreadable.push({ path, reason: one.reason });
  }
  return { files, unreadable };
}

/** Null where there is nothing at the path. */
async function textOf(client: GitHubClient, entry: FoundEntry): Promise<BlobText | null> {
  if (entry.kind === 'none') return null;
  if (entry.kind === 'other') return { kind: 'unreadable', reason: `it is a ${entry.type}, not a file` };
  return blobText(client, entry.blob);
}

async function readPolicy(client: GitHubClient, entry: FoundEntry): Promise<string | null> {
  const found = await textOf(client, entry);
  if (found === null || found.kind === 'text') return found?.text ?? null;
  return refuse({
    code: 'policy_invalid',
    required: `${POLICY_PATH} on the default branch as UTF-8 text`,
    found: found.reason,
    next: `Mend ${POLICY_PATH} on the default branch; \`slipway validate\` checks it.`,
  });
}

async function completeReleases(
  client: GitHubClient,
  found: LedgerAnswer['releases'],
): Promise<Map<string, ReleaseFacts | null>> {
  const complete = await Promise.all(
    [...found].map(async ([tag, one]): Promise<[string, ReleaseFacts | null]> => {
      if (one === null || !one.more) return [tag, one?.facts ?? null];
      return [tag, { ...one.facts, assets: await listAssets(client, one.facts.id) }];
    }),
  );
  return new Map(complete);
}

const COMMIT =
  'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid url } } }';

/** Answers of these types are judgements: nothing was written. Whatever else went wrong may have written. */
const JUDGED = new Set(['FORBIDDEN', 'INSUFFICIENT_SCOPES', 'NOT_FOUND', 'UNPROCESSABLE']);

async function commitToLedger(client: GitHubClient, commit: LedgerCommit): Promise<CommitOutcome> {
  const { platform } = client;
  const input = {
    branch: { repositoryNameWithOwner: `${platform.owner}/${platform.name}`, branchName: LEDGER_BRANCH },
    expectedHeadOid: commit.expected,
    message: commit.message,
    fileChanges: {
      additions: [...commit.additions].map(([path, text]) => ({
        path,
        contents: Buffer.from(text, 'utf8').toString('base64'),
      })),
      deletions: (commit.deletions ?? []).map((path) => ({ path })),
    },
  };
  const title = `commit to ${LEDGER_BRANCH}`;
  const answer = await client.mutate({ title, document: COMMIT, variables: { input } });
  if (answer.kind === 'lost') return { kind: 'unknown', reason: printable(answer.reason) };
  if (answer.kind === 'refused') throw refusedError(answer, { needs: { contents: 'write' } });
  const payload = maybeFields(answer.data, 'createCommitOnBranch', 'data');
  const made = payload === null ? null : maybeFields(payload, 'commit', 'createCommitOnBranch');
  if (made !== null)
    return { kind: 'committed', commit: readObjectId(made, 'oid', 'commit'), url: readText(made, 'url', 'commit') };
  const problem = answer.problems[0];
  if (problem === undefined) return { kind: 'unknown', reason: 'the answer names neither a commit nor a problem' };
  if (problem.type === 'STALE_DATA' || /expected branch to point to/i.test(problem.message)) return { kind: 'moved' };
  // A branch that was deleted meanwhile has moved, too: whoever reads again sees that it is missing.
  if (problem.type === 'NOT_FOUND' && /branch|\bref\b/i.test(problem.message)) return { kind: 'moved' };
  if (!problem.invalid && !JUDGED.has(problem.type ?? ''))
    return { kind: 'unknown', reason: printable(problem.message) };
  const refused = {
    kind: 'refused',
    request: `GraphQL: ${title}`,
    writes: true,
    message: problem.message,
    headers: {},
    data: null,
  } as const;
  if (problem.type === 'UNPROCESSABLE' || problem.invalid) {
    throw refusedError(
      { ...refused, status: 422 },
      {
        next: `If a ruleset guards ${LEDGER_BRANCH}, let the token's app bypass it (\`slipway init\` prints the rulesets); else mend what GitHub names.`,
      },
    );
  }
  throw refusedError({ ...refused, status: 403 }, { needs: { contents: 'write' } });
}
