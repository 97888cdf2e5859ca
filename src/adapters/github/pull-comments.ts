/**
 * One comment on a pull request, kept up to date. It is known by its marker and by who wrote it: anybody may put the
 * marker into a comment, and nobody but this token's owner can have written as it.
 */
import type { CommentOutcome, PullComments } from '../../ports.ts';
import { readOwnLogin } from './caller.ts';
import type { GitHubClient, RestRequest } from './client.ts';
import { lostError, notPermitted, type Refused, refusedError } from './errors.ts';
import { fitLines } from './fit.ts';
import { type Fields, maybeFields, maybeText, readFields, readList, readNumber, readText } from './parse.ts';

const NEEDS = { 'pull-requests': 'write' } as const;
/** Characters of a comment. */
const MOST_BODY = 65_536;
const PAGE = 100;
/** Comments come oldest first, and a pull request holds at most 2,500 of them. */
const PAGES = 25;
const TRIES = 3;
const LIST = '/repos/{owner}/{repo}/issues/{issue_number}/comments';

export function createGitHubPullComments(client: GitHubClient): PullComments {
  let self: Promise<string> | null = null;
  const isOwn = async (comment: Fields): Promise<boolean> => {
    self ??= readOwnLogin(client);
    const user = maybeFields(comment, 'user', 'comment');
    return user !== null && maybeText(user, 'login')?.toLowerCase() === (await self).toLowerCase();
  };

  async function find(of: { readonly pull: number; readonly marker: string }): Promise<Fields | null | Refused> {
    for (let page = 1; page <= PAGES; page += 1) {
      const parameters = { issue_number: of.pull, per_page: PAGE, page };
      const answer = await client.read({ method: 'GET', path: LIST, parameters });
      if (answer.kind === 'refused') return answer;
      const all = readList(answer.data, 'comments').map((one) => readFields(one, 'comments'));
      for (const one of all) if ((maybeText(one, 'body') ?? '').includes(of.marker) && (await isOwn(one))) return one;
      if (all.length < PAGE) return null;
    }
    return null;
  }

  return {
    upsert: async ({ pull, marker, body }) => {
      const text = bodyWith(marker, body);
      const write: RestRequest = {
        method: 'POST',
        path: LIST,
        parameters: { issue_number: pull },
        body: { body: text },
      };
      for (let tries = 1; ; tries += 1) {
        const there = await find({ pull, marker });
        if (isRefused(there)) return refused(there);
        if (there !== null) return renew(client, there, text);
        const answer = await client.write(write);
        if (answer.kind === 'refused') return refused(answer);
        if (answer.kind === 'ok') return published(readFields(answer.data, 'comment'));
        if (tries === TRIES) throw lostError(answer);
        await client.clock.sleep(Math.round((0.5 + client.clock.random() / 2) * client.bounds.base * 2 ** tries));
      }
    },
  };
}

async function renew(client: GitHubClient, there: Fields, text: string): Promise<CommentOutcome> {
  // GitHub stores line ends as CRLF at times; the same words need no renewing.
  if (plain(maybeText(there, 'body') ?? '') === plain(text)) return published(there);
  const answer = await client.read({
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    parameters: { comment_id: readNumber(there, 'id', 'comment') },
    body: { body: text },
  });
  return answer.kind === 'refused' ? refused(answer) : published(readFields(answer.data, 'comment'));
}

/** The marker comes first, so that no cut takes it away. */
function bodyWith(marker: string, body: string): string {
  const rest = body.split(marker).join('').trim();
  const note = 'Cut here: a comment holds no more. The whole report is with the check and in the job summary.';
  return `${marker}\n${fitLines(rest, { most: MOST_BODY - marker.length - 1, measure: 'units', note })}`;
}

function plain(text: string): string {
  return text.replace(/\r\n/g, '\n').trim();
}

function isRefused(value: Fields | Refused | null): value is Refused {
  return value !== null && value['kind'] === 'refused';
}

function published(comment: Fields): CommentOutcome {
  const [id, url] = [readNumber(comment, 'id', 'comment'), readText(comment, 'html_url', 'comment')];
  return { kind: 'published', id, url };
}

function refused(answer: Refused): CommentOutcome {
  if (answer.status === 403 || answer.status === 404)
    return notPermitted(answer, { what: 'comment on pull requests', needs: NEEDS });
  throw refusedError(answer, { needs: NEEDS });
}
