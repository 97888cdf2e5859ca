/** The issue that serves as a request where pull requests may not be opened. */
import type { PlaceOutcome } from '../../ports.ts';
import type { GitHubClient } from './client.ts';
import { lostError, permissionsYaml, printable, type Refused, refusedError } from './errors.ts';
import { hasMore } from './known.ts';
import { ownership, pauseBefore } from './own-comment.ts';
import { type Fields, maybeText, readFields, readList, readNumber, readText } from './parse.ts';
import { patchPlace, saysOther, type Words } from './request-text.ts';

const ISSUES = '/repos/{owner}/{repo}/issues';
const NEEDS = { issues: 'write' } as const;
const ALL_NEEDS = { contents: 'write', 'pull-requests': 'write', issues: 'write' } as const;
/** Open issues that are looked through, newest first, by hundreds. */
const PAGES = 5;
const TRIES = 3;

/** Whoever signs there shall not have to look elsewhere. */
const STAYS = 'the request was opened as an issue and stays there until it ends';

/** Brings an issue up to date that is known to be the request; null where it is open no more. */
export async function renewIssue(client: GitHubClient, number: number, words: Words): Promise<PlaceOutcome | null> {
  const answer = await client.read({
    method: 'GET',
    path: `${ISSUES}/{issue_number}`,
    parameters: { issue_number: number },
  });
  if (answer.kind === 'refused') {
    if (answer.status === 404 || answer.status === 410) return null;
    throw refusedError(answer, { needs: NEEDS });
  }
  const fields = readFields(answer.data, 'issue');
  if (readText(fields, 'state', 'issue') !== 'open' || isPull(fields)) return null;
  return renew(client, { there: fields, words, reason: STAYS });
}

/** The open issue that carries the marker and is this token's own, brought up to date, or a new one. */
export async function openIssue(
  client: GitHubClient,
  of: { readonly marker: string; readonly words: Words; readonly because: Refused },
): Promise<PlaceOutcome> {
  const { marker, words } = of;
  const reason = reasonOf(of.because);
  for (let tries = 1; ; tries += 1) {
    const there = await findIssue(client, marker);
    if (there.kind === 'refused') return refused(there, reason);
    if (there.found !== null) return renew(client, { there: there.found, words, reason });
    const answer = await client.write({ method: 'POST', path: ISSUES, body: words });
    if (answer.kind === 'refused') return refused(answer, reason);
    if (answer.kind === 'ok') return issueOf(readFields(answer.data, 'issue'), reason);
    if (tries === TRIES) throw lostError(answer);
    await pauseBefore(client, tries);
  }
}

async function findIssue(
  client: GitHubClient,
  marker: string,
): Promise<{ readonly kind: 'looked'; readonly found: Fields | null } | Refused> {
  // Anybody may open an issue with the marker, and whoever opened it may change its text at any time.
  const isOwn = ownership(client);
  for (let page = 1; page <= PAGES; page += 1) {
    const parameters = { state: 'open', sort: 'created', direction: 'desc', per_page: 100, page };
    const answer = await client.read({ method: 'GET', path: ISSUES, parameters });
    if (answer.kind === 'refused') return answer;
    const all = readList(answer.data, 'issues').map((one) => readFields(one, 'issues'));
    for (const one of all) {
      const marked = !isPull(one) && (maybeText(one, 'body') ?? '').includes(marker);
      if (marked && (await isOwn(one))) return { kind: 'looked', found: one };
    }
    if (!hasMore(answer, all.length)) break;
  }
  return { kind: 'looked', found: null };
}

/** Pull requests are listed among the issues. */
function isPull(fields: Fields): boolean {
  return fields['pull_request'] !== undefined;
}

async function renew(
  client: GitHubClient,
  of: { readonly there: Fields; readonly words: Words; readonly reason: string },
): Promise<PlaceOutcome> {
  const outcome = issueOf(of.there, of.reason);
  if (!saysOther(of.there, of.words)) return outcome;
  const number = readNumber(of.there, 'number', 'issue');
  const answer = await patchPlace(client, { kind: 'issue', number }, of.words);
  return answer.kind === 'refused' ? refused(answer, of.reason) : outcome;
}

function issueOf(fields: Fields, reason: string): PlaceOutcome {
  const [number, url] = [readNumber(fields, 'number', 'issue'), readText(fields, 'html_url', 'issue')];
  return { kind: 'issue', place: { kind: 'issue', number, url }, reason };
}

/** 410 is how GitHub says that the repository has no issues. */
function refused(answer: Refused, before: string): PlaceOutcome {
  if (![403, 404, 410].includes(answer.status)) throw refusedError(answer, { needs: NEEDS });
  const found = `${answer.request} answered ${answer.status}: ${printable(answer.message)}`;
  return {
    kind: 'not_permitted',
    reason: `${before}; and no issue could be opened instead (${found})`,
    yaml: permissionsYaml(ALL_NEEDS),
  };
}

/** Why there is no pull request, and what would have to change. */
function reasonOf(answer: Refused): string {
  const found = `${answer.request} answered ${answer.status}: ${printable(answer.message)}`;
  if (/not permitted to create/i.test(answer.message)) {
    return `workflows may not open pull requests in this repository (${found}). Allow it in its settings, under Actions, General: "Allow GitHub Actions to create and approve pull requests", or pass the token of a GitHub App as \`token\``;
  }
  if (answer.status === 422)
    return `a rule of this repository keeps the request's branch from being written (${found})`;
  const needs = permissionsYaml({ contents: 'write', 'pull-requests': 'write' });
  return `no pull request could be opened with this token (${found}). Add to the job:\n\n${needs}`;
}
