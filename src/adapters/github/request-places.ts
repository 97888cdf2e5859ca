/**
 * Where a request stands for people: a pull request that is never merged, or an issue where pull requests may not be
 * opened. What it says is display; what hangs on it is its head and when that came to be.
 */
import type { RequestPlace } from '../../core/approval/types.ts';
import { isoSeconds } from '../../core/time.ts';
import type { Known, PlaceOutcome, PlaceRequest, RequestPlaces } from '../../ports.ts';
import { askReviewers } from './ask-reviewers.ts';
import type { GitHubClient } from './client.ts';
import { lostError, type Refused, refusedError } from './errors.ts';
import { unverifiable } from './known.ts';
import { pauseBefore } from './own-comment.ts';
import { type Fields, maybeFields, readFields, readList, readNumber, readText } from './parse.ts';
import { placeDocument, removeBranch } from './request-branch.ts';
import { openIssue, renewIssue } from './request-issue.ts';
import { patchPlace, saysOther, textOf, type Words } from './request-text.ts';

const NEEDS = { contents: 'write', 'pull-requests': 'write' } as const;
const TRIES = 3;
const PULLS = '/repos/{owner}/{repo}/pulls';

type PullPlace = Extract<RequestPlace, { kind: 'pull_request' }>;

export function createGitHubRequestPlaces(client: GitHubClient): RequestPlaces {
  const needsOf = (place: RequestPlace) => (place.kind === 'issue' ? ({ issues: 'write' } as const) : NEEDS);
  return {
    open: (request) => open(client, request),
    write: async ({ place, title, body }) => {
      const answer = await patchPlace(client, place, textOf({ title, body }));
      if (answer.kind === 'refused') throw refusedError(answer, { needs: needsOf(place) });
    },
    isOpen: (place) => isOpen(client, place),
    ask: (of) => askReviewers(client, of),
    close: async ({ place, title, body }) => {
      const words = textOf({ title, body });
      const closed = await patchPlace(client, place, { ...words, state: 'closed' });
      // One that somebody merged against all words is closed already; an issue that was deleted, as well as can be.
      const answer =
        closed.kind === 'refused' && closed.status === 422 ? await patchPlace(client, place, words) : closed;
      if (answer.kind === 'refused' && !(place.kind === 'issue' && answer.status === 410))
        throw refusedError(answer, { needs: needsOf(place) });
      if (place.kind === 'issue') return;
      const removed = await removeBranch(client, place.branch);
      if (removed.kind === 'refused') throw refusedError(removed, { needs: { contents: 'write' } });
    },
  };
}

/** Pull requests are issues, too, and tell as such whether they are open. */
async function isOpen(client: GitHubClient, place: RequestPlace): Promise<Known<boolean>> {
  const answer = await client.read({
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/{issue_number}',
    parameters: { issue_number: place.number },
  });
  if (answer.kind === 'ok')
    return { kind: 'known', value: readText(readFields(answer.data, 'issue'), 'state', 'issue') === 'open' };
  // 404 may as well say that this token may not see it.
  if (answer.status === 410) return { kind: 'known', value: false };
  return unverifiable(`whether #${place.number} is open`, answer, { issues: 'read' });
}

async function open(client: GitHubClient, request: PlaceRequest): Promise<PlaceOutcome> {
  const { branch, known = null } = request;
  const words = textOf(request);
  if (known?.kind === 'issue') {
    const renewed = await renewIssue(client, known.number, words);
    if (renewed !== null) return renewed;
  }
  const [base, there] = await Promise.all([readDefaultBranch(client), listPulls(client, branch)]);
  if (there.kind === 'refused') return openIssue(client, { marker: request.marker, words, because: there });
  const placed = await placeDocument(client, { branch, defaultBranch: base, file: request.file, message: words.title });
  if (placed.kind === 'refused') return openIssue(client, { marker: request.marker, words, because: placed.answer });
  const pull = await standOrOpen(client, { there: there.pulls, branch, base, words });
  if (pull.kind === 'refused') {
    // Nobody needs a branch that no pull request is of; where it may not be removed, it does no harm.
    await removeBranch(client, branch);
    return openIssue(client, { marker: request.marker, words, because: pull });
  }
  const now = isoSeconds(client.platformNow() ?? client.clock.now());
  const vouched = known?.kind === 'pull_request' && known.head === placed.head ? known.head_at : null;
  // A head that nobody vouches for counts from now: what was reviewed before is not known.
  const head_at = placed.kind === 'moved' ? placed.at : (vouched ?? now);
  const { number, url } = pull;
  return { kind: 'pull_request', place: { kind: 'pull_request', number, url, branch, head: placed.head, head_at } };
}

async function readDefaultBranch(client: GitHubClient): Promise<string> {
  const answer = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}' });
  if (answer.kind === 'refused') throw refusedError(answer, { needs: { contents: 'read' } });
  return readText(readFields(answer.data, 'repository'), 'default_branch', 'repository');
}

/** Open pull requests of the branch. */
async function listPulls(
  client: GitHubClient,
  branch: string,
): Promise<{ readonly kind: 'pulls'; readonly pulls: readonly Fields[] } | Refused> {
  const parameters = { head: `${client.platform.owner}:${branch}`, state: 'open', per_page: 100 };
  const answer = await client.read({ method: 'GET', path: PULLS, parameters });
  if (answer.kind === 'ok')
    return { kind: 'pulls', pulls: readList(answer.data, 'pulls').map((one) => readFields(one, 'pulls')) };
  if (answer.status === 403 || answer.status === 404) return answer;
  throw refusedError(answer, { needs: NEEDS });
}

/** The one of this repository's branch into the default branch: the list may hold others, into other branches. */
function pick(pulls: readonly Fields[], of: { readonly branch: string; readonly base: string }): Fields | null {
  const fits = (pull: Fields): boolean => {
    const head = readFields(pull['head'], 'pull.head');
    const base = readFields(pull['base'], 'pull.base');
    const from = maybeFields(head, 'repo', 'pull.head');
    const own = from !== null && from['id'] === readFields(base['repo'], 'pull.base.repo')['id'];
    return own && head['ref'] === of.branch && base['ref'] === of.base;
  };
  return pulls.find(fits) ?? null;
}

interface Wanted {
  readonly branch: string;
  readonly base: string;
  readonly words: Words;
}

type Standing = { readonly kind: 'stands' } & Pick<PullPlace, 'number' | 'url'>;

/** The open pull request, brought up to date, or a new one: one that is closed is not taken up again. */
async function standOrOpen(
  client: GitHubClient,
  of: Wanted & { readonly there: readonly Fields[] },
): Promise<Standing | Refused> {
  const { branch, base, words } = of;
  let there: Fields | null = pick(of.there, of);
  for (let tries = 1; ; tries += 1) {
    if (there !== null) return renew(client, there, words);
    const answer = await client.write({ method: 'POST', path: PULLS, body: { ...words, head: branch, base } });
    if (answer.kind === 'ok') return standingOf(readFields(answer.data, 'pull'));
    const exists = answer.kind === 'refused' && answer.status === 422 && /already exists/i.test(answer.message);
    if (answer.kind === 'refused' && !exists) {
      if (answer.status === 403 || answer.status === 404 || /not permitted/i.test(answer.message)) return answer;
      throw refusedError(answer, { needs: NEEDS });
    }
    if (tries === TRIES) throw answer.kind === 'lost' ? lostError(answer) : refusedError(answer, { needs: NEEDS });
    await pauseBefore(client, tries);
    const again = await listPulls(client, branch);
    if (again.kind === 'refused') return again;
    there = pick(again.pulls, of);
  }
}

async function renew(client: GitHubClient, there: Fields, words: Words): Promise<Standing | Refused> {
  const standing = standingOf(there);
  if (!saysOther(there, words)) return standing;
  const answer = await patchPlace(client, { kind: 'pull_request', number: standing.number }, words);
  if (answer.kind === 'refused') throw refusedError(answer, { needs: NEEDS });
  return standing;
}

function standingOf(pull: Fields): Standing {
  return { kind: 'stands', number: readNumber(pull, 'number', 'pull'), url: readText(pull, 'html_url', 'pull') };
}
