/**
 * The branch of a request: one commit on top of the default branch, whose only change is the request document. Reviews
 * hang on its head, so it is moved only when it holds something else.
 */
import { isoSeconds } from '../../core/time.ts';
import { blobId } from './blob.ts';
import type { GitHubClient, Ok } from './client.ts';
import { lostError, type Refused, refusedError } from './errors.ts';
import { pauseBefore } from './own-comment.ts';
import { type Fields, maybeText, readFields, readList, readNumber, readObjectId } from './parse.ts';

const NEEDS = { contents: 'write' } as const;
const TRIES = 3;

export interface RequestFile {
  readonly path: string;
  readonly text: string;
}

export type BranchOutcome =
  | { readonly kind: 'unchanged'; readonly head: string }
  /** `at` is GitHub's time when it answered. */
  | { readonly kind: 'moved'; readonly head: string; readonly at: string }
  /** The token or a rule of the repository does not let the branch be written. */
  | { readonly kind: 'refused'; readonly answer: Refused };

/** One request where the branch holds the document already, else five. */
export async function placeDocument(
  client: GitHubClient,
  of: {
    readonly branch: string;
    readonly defaultBranch: string;
    readonly file: RequestFile;
    readonly message: string;
  },
): Promise<BranchOutcome> {
  const there = await compareBranch(client, of);
  if (there !== null && holdsJust(there, of.file)) return { kind: 'unchanged', head: headOf(there) };
  const base = there === null ? await readTip(client, of.defaultBranch) : readFields(there['base_commit'], 'compare');
  const root = readFields(readFields(base['commit'], 'commit')['tree'], 'commit.tree');
  const entry = { path: of.file.path, mode: '100644', type: 'blob', content: of.file.text };
  const tree = await make(client, 'trees', { base_tree: readObjectId(root, 'sha', 'tree'), tree: [entry] });
  if (tree.kind === 'refused') return tree;
  // Without an author, the commit is the token owner's, and GitHub signs it for apps: rules may ask for signatures.
  const parents = [readObjectId(base, 'sha', 'commit')];
  const commit = await make(client, 'commits', { message: of.message, tree: tree.sha, parents });
  if (commit.kind === 'refused') return commit;
  return setBranch(client, { branch: of.branch, head: commit.sha, exists: there !== null });
}

/** Removes the branch; one that is gone is as good. */
export async function removeBranch(client: GitHubClient, branch: string): Promise<Ok | Refused> {
  const answer = await client.read({
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/git/refs/{ref}',
    parameters: { ref: `heads/${branch}` },
  });
  const gone = answer.kind === 'refused' && answer.status === 422 && /does not exist/i.test(answer.message);
  return gone ? { kind: 'ok', status: 204, data: null, headers: answer.headers } : answer;
}

/** How the branch stands to the default branch; null where there is no such branch. */
async function compareBranch(
  client: GitHubClient,
  of: { readonly branch: string; readonly defaultBranch: string },
): Promise<Fields | null> {
  const answer = await client.read({
    method: 'GET',
    path: '/repos/{owner}/{repo}/compare/{basehead}',
    parameters: { basehead: `${of.defaultBranch}...${of.branch}` },
  });
  if (answer.kind === 'ok') return readFields(answer.data, 'compare');
  if (answer.status === 404 || answer.status === 422) return null;
  throw refusedError(answer, { needs: { contents: 'read' } });
}

function holdsJust(compared: Fields, file: RequestFile): boolean {
  const commits = readList(compared['commits'], 'compare.commits').map((one) => readFields(one, 'compare.commits'));
  if (readNumber(compared, 'ahead_by', 'compare') !== 1 || commits.length !== 1) return false;
  if (readList(commits[0]?.['parents'], 'compare.commits.parents').length !== 1) return false;
  const files = readList(compared['files'], 'compare.files').map((one) => readFields(one, 'compare.files'));
  const [only] = files;
  if (only === undefined || files.length !== 1) return false;
  const added = ['added', 'modified'].includes(maybeText(only, 'status') ?? '');
  const blob = maybeText(only, 'sha') ?? '';
  return added && maybeText(only, 'filename') === file.path && blob === blobId(Buffer.from(file.text, 'utf8'), blob);
}

function headOf(compared: Fields): string {
  const commits = readList(compared['commits'], 'compare.commits');
  return readObjectId(readFields(commits.at(-1), 'compare.commits'), 'sha', 'compare.commits');
}

async function readTip(client: GitHubClient, branch: string): Promise<Fields> {
  const path = '/repos/{owner}/{repo}/commits/{ref}';
  const answer = await client.read({ method: 'GET', path, parameters: { ref: `heads/${branch}` } });
  if (answer.kind === 'refused') throw refusedError(answer, { needs: { contents: 'read' } });
  return readFields(answer.data, 'commit');
}

async function make(
  client: GitHubClient,
  what: 'trees' | 'commits',
  body: unknown,
): Promise<{ readonly kind: 'made'; readonly sha: string } | (BranchOutcome & { readonly kind: 'refused' })> {
  // One that is made again after a lost answer leaves an object that nothing points at.
  const answer = await client.read({ method: 'POST', path: `/repos/{owner}/{repo}/git/${what}`, body });
  if (answer.kind === 'ok') return { kind: 'made', sha: readObjectId(readFields(answer.data, what), 'sha', what) };
  if (answer.status === 403 || answer.status === 404) return { kind: 'refused', answer };
  throw refusedError(answer, { needs: NEEDS });
}

/** Points the branch at the commit, whatever it pointed at. Doing that twice does no harm. */
async function setBranch(
  client: GitHubClient,
  of: { readonly branch: string; readonly head: string; readonly exists: boolean },
): Promise<BranchOutcome> {
  const { branch, head } = of;
  const path = '/repos/{owner}/{repo}/git/refs';
  let exists = of.exists;
  for (let tries = 1; ; tries += 1) {
    const answer = exists
      ? await client.read({
          method: 'PATCH',
          path: `${path}/{ref}`,
          parameters: { ref: `heads/${branch}` },
          body: { sha: head, force: true },
        })
      : await client.write({ method: 'POST', path, body: { ref: `refs/heads/${branch}`, sha: head } });
    if (answer.kind === 'ok') return { kind: 'moved', head, at: timeOf(client, answer) };
    const turned =
      answer.kind === 'refused' && answer.status === 422 && /reference (already|does not) exist/i.test(answer.message);
    const again = answer.kind === 'lost' || answer.status === 409 || turned;
    if (!again && [403, 404, 422].includes(answer.status)) return { kind: 'refused', answer };
    if (!again || tries === TRIES)
      throw answer.kind === 'lost' ? lostError(answer) : refusedError(answer, { needs: NEEDS });
    // After a lost answer the branch may be there: to point it where it points already is answered alike.
    exists = answer.kind === 'lost' || turned ? !exists : exists;
    await pauseBefore(client, tries);
  }
}

/** GitHub's clock of an answer. */
export function timeOf(client: GitHubClient, answer: Ok): string {
  const at = Date.parse(answer.headers['date'] ?? '');
  return isoSeconds(Number.isNaN(at) ? (client.platformNow() ?? client.clock.now()) : at);
}
