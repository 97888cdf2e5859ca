/** Issues and comments that are written once, recognised by a marker in their text. */
import type { IssueFacts, Issues } from '../../ports.ts';
import type { GitHubClient, RestRequest } from './client.ts';
import { lostError, refusedError } from './errors.ts';
import { type Fields, maybeText, readFields, readList, readNumber, readText } from './parse.ts';

const NEEDS = { issues: 'write' } as const;
const PAGE = 100;
/** How many pages of issues are looked through, newest first; `since` is what keeps the look-up small. */
const ISSUE_PAGES = 5;
/** Comments come oldest first, and an issue holds at most 2,500 of them. */
const COMMENT_PAGES = 25;

export function createGitHubIssues(client: GitHubClient): Issues {
  async function findIssue(marker: string, since: string | undefined): Promise<IssueFacts | null> {
    const list: RestRequest = {
      method: 'GET',
      path: '/repos/{owner}/{repo}/issues',
      parameters: { state: 'all', sort: 'created', direction: 'desc', ...sinceOf(since) },
    };
    // Pull requests are listed among the issues.
    const matches = (one: Fields): boolean => one['pull_request'] === undefined && marked(one, marker);
    const found = await findMarked(client, { list, pages: ISSUE_PAGES, matches });
    return found === null ? null : factsOf(found);
  }

  return {
    exists: async (marker, since) => (await findIssue(marker, since)) !== null,
    openOnce: async ({ title, body, marker, since, known }) => {
      const find = (): Promise<IssueFacts | null> => findIssue(marker, since);
      return (
        (known === 'none' ? null : await find()) ??
        writeOnce(
          client,
          { method: 'POST', path: '/repos/{owner}/{repo}/issues', body: { title, body: withMarker(body, marker) } },
          find,
        )
      );
    },
    commentOnce: async ({ issue, body, marker, since }) => {
      const text = withMarker(body, marker);
      const path = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
      const list: RestRequest = { method: 'GET', path, parameters: { issue_number: issue, ...sinceOf(since) } };
      const find = (): Promise<Fields | null> =>
        findMarked(client, { list, pages: COMMENT_PAGES, matches: (one) => marked(one, marker) });
      const facts = (one: Fields): IssueFacts => ({ number: issue, url: readText(one, 'html_url', 'comment') });
      const there = await find();
      if (there === null) {
        const write: RestRequest = { method: 'POST', path, parameters: { issue_number: issue }, body: { body: text } };
        return writeOnce(client, write, async () => nullable(await find(), facts), facts);
      }
      // GitHub stores line ends as CRLF at times; the same words need no renewing.
      if (plain(maybeText(there, 'body')) === plain(text)) return facts(there);
      const renewed = await client.read({
        method: 'PATCH',
        path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
        parameters: { comment_id: readNumber(there, 'id', 'comment') },
        body: { body: text },
      });
      if (renewed.kind === 'refused') throw refusedError(renewed, { needs: NEEDS });
      return facts(readFields(renewed.data, 'comment'));
    },
  };
}

/** Posts; after a lost answer looks whether it landed, and posts once more only when it did not. */
async function writeOnce(
  client: GitHubClient,
  request: RestRequest,
  find: () => Promise<IssueFacts | null>,
  read: (fields: Fields) => IssueFacts = factsOf,
): Promise<IssueFacts> {
  for (let tries = 1; ; tries += 1) {
    const answer = await client.write(request);
    if (answer.kind === 'ok') return read(readFields(answer.data, 'answer'));
    if (answer.kind === 'refused') throw refusedError(answer, { needs: NEEDS });
    await client.clock.sleep(Math.round((0.5 + client.clock.random() / 2) * client.bounds.base * 2 ** tries));
    const landed = await find();
    if (landed !== null) return landed;
    if (tries === 2) throw lostError(answer);
  }
}

async function findMarked(
  client: GitHubClient,
  {
    list,
    pages,
    matches,
  }: { readonly list: RestRequest; readonly pages: number; readonly matches: (one: Fields) => boolean },
): Promise<Fields | null> {
  for (let page = 1; page <= pages; page += 1) {
    const answer = await client.read({ ...list, parameters: { ...list.parameters, per_page: PAGE, page } });
    if (answer.kind === 'refused') throw refusedError(answer, { needs: { issues: 'read' } });
    const all = readList(answer.data, 'list').map((one) => readFields(one, 'list'));
    const found = all.find(matches);
    if (found !== undefined) return found;
    if (all.length < PAGE) return null;
  }
  return null;
}

function sinceOf(since: string | undefined): { since?: string } {
  return since === undefined ? {} : { since };
}

function marked(one: Fields, marker: string): boolean {
  return (maybeText(one, 'body') ?? '').includes(marker);
}

function withMarker(body: string, marker: string): string {
  return body.includes(marker) ? body : `${body}\n\n${marker}`;
}

function plain(text: string | null): string {
  return (text ?? '').replace(/\r\n/g, '\n').trim();
}

function nullable<T, R>(value: T | null, read: (value: T) => R): R | null {
  return value === null ? null : read(value);
}

function factsOf(fields: Fields): IssueFacts {
  return { number: readNumber(fields, 'number', 'issue'), url: readText(fields, 'html_url', 'issue') };
}
