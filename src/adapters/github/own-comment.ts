/**
 * One comment on an issue or pull request, kept up to date. It is known by its marker and by who wrote it: anybody may
 * put the marker into a comment, and nobody but this token's owner can have written as it.
 */
import type { CommentOutcome } from '../../ports.ts';
import { readOwnLogin } from './caller.ts';
import type { GitHubClient, RestRequest } from './client.ts';
import { lostError, type Needs, notPermitted, type Refused, refusedError } from './errors.ts';
import { fitLines } from './fit.ts';
import { hasMore } from './known.ts';
import { type Fields, maybeFields, maybeText, readFields, readList, readNumber, readText } from './parse.ts';

/** Characters of a comment, and of the text of an issue or pull request. */
export const MOST_BODY = 65_536;
const PAGE = 100;
/** Comments come oldest first, and a pull request holds at most 2,500 of them. */
const PAGES = 25;
const TRIES = 3;
const LIST = '/repos/{owner}/{repo}/issues/{issue_number}/comments';

export interface OwnComment {
  readonly issue: number;
  readonly marker: string;
  readonly body: string;
  /** The marker cannot be older than this (ISO 8601). */
  readonly since?: string;
}

export interface CommentKeeper {
  keep(comment: OwnComment): Promise<CommentOutcome>;
}

/** Whether something GitHub shows was written by this token's owner; asked once, when there is something to tell. */
export function ownership(client: GitHubClient): (one: Fields) => Promise<boolean> {
  let self: Promise<string> | null = null;
  return async (one) => {
    self ??= readOwnLogin(client);
    const user = maybeFields(one, 'user', 'author');
    return user !== null && maybeText(user, 'login')?.toLowerCase() === (await self).toLowerCase();
  };
}

export function createCommentKeeper(
  client: GitHubClient,
  of: { readonly what: string; readonly needs: Needs; readonly cut: string },
): CommentKeeper {
  const isOwn = ownership(client);
  const refused = (answer: Refused): CommentOutcome => {
    if (answer.status === 403 || answer.status === 404) return notPermitted(answer, of);
    throw refusedError(answer, { needs: of.needs });
  };

  async function find({ issue, marker, since }: OwnComment): Promise<Fields | null | Refused> {
    const from = since === undefined ? {} : { since };
    for (let page = 1; page <= PAGES; page += 1) {
      const parameters = { issue_number: issue, ...from, per_page: PAGE, page };
      const answer = await client.read({ method: 'GET', path: LIST, parameters });
      if (answer.kind === 'refused') return answer;
      const all = readList(answer.data, 'comments').map((one) => readFields(one, 'comments'));
      for (const one of all) if ((maybeText(one, 'body') ?? '').includes(marker) && (await isOwn(one))) return one;
      if (!hasMore(answer, all.length)) return null;
    }
    return null;
  }

  async function renew(there: Fields, text: string): Promise<CommentOutcome> {
    if (sameText(maybeText(there, 'body'), text)) return published(there);
    const answer = await client.read({
      method: 'PATCH',
      path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
      parameters: { comment_id: readNumber(there, 'id', 'comment') },
      body: { body: text },
    });
    return answer.kind === 'refused' ? refused(answer) : published(readFields(answer.data, 'comment'));
  }

  return {
    keep: async (comment) => {
      const { issue, marker, body } = comment;
      const text = fitBody(`${marker}\n${body.split(marker).join('').trim()}`, of.cut);
      const write: RestRequest = {
        method: 'POST',
        path: LIST,
        parameters: { issue_number: issue },
        body: { body: text },
      };
      for (let tries = 1; ; tries += 1) {
        const there = await find(comment);
        if (isRefused(there)) return refused(there);
        if (there !== null) return renew(there, text);
        const answer = await client.write(write);
        if (answer.kind === 'refused') return refused(answer);
        if (answer.kind === 'ok') return published(readFields(answer.data, 'comment'));
        if (tries === TRIES) throw lostError(answer);
        await pauseBefore(client, tries);
      }
    },
  };
}

/** The text as far as GitHub takes it. What has to stay comes first. */
export function fitBody(text: string, note: string): string {
  return fitLines(text, { most: MOST_BODY, measure: 'units', note });
}

/** GitHub stores line ends as CRLF at times; the same words need no renewing. */
export function sameText(a: string | null, b: string | null): boolean {
  const plain = (text: string | null): string => (text ?? '').replace(/\r\n/g, '\n').trim();
  return plain(a) === plain(b);
}

/** Between a lost answer and the next look. */
export async function pauseBefore(client: GitHubClient, tries: number): Promise<void> {
  await client.clock.sleep(Math.round((0.5 + client.clock.random() / 2) * client.bounds.base * 2 ** tries));
}

function isRefused(value: Fields | Refused | null): value is Refused {
  return value !== null && value['kind'] === 'refused';
}

function published(comment: Fields): CommentOutcome {
  const [id, url] = [readNumber(comment, 'id', 'comment'), readText(comment, 'html_url', 'comment')];
  return { kind: 'published', id, url };
}
