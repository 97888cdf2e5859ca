/** Title and text of a request, as far as GitHub takes them. */
import type { RequestPlace } from '../../core/approval/types.ts';
import type { GitHubClient, Ok } from './client.ts';
import type { Refused } from './errors.ts';
import { fitCharacters } from './fit.ts';
import { fitBody, sameText } from './own-comment.ts';
import { type Fields, maybeText } from './parse.ts';

/** Characters. */
const MOST_TITLE = 256;
const CUT = 'Cut here: there is room for no more. All of it is in the ledger.';

export interface Words {
  readonly title: string;
  readonly body: string;
}

/** A marker that the text lacks, or that a cut would take away, is put first. */
export function textOf(of: Words & { readonly marker?: string }): Words {
  const { title, body, marker = '' } = of;
  const fitted = fitBody(body, CUT);
  return {
    title: fitCharacters(title, { most: MOST_TITLE, measure: 'units' }),
    body: fitted.includes(marker) ? fitted : fitBody(`${marker}\n${body.split(marker).join('')}`, CUT),
  };
}

/** Whether what stands there says something else. */
export function saysOther(there: Fields, words: Words): boolean {
  return maybeText(there, 'title') !== words.title || !sameText(maybeText(there, 'body'), words.body);
}

/** Writes the same thing again and again without harm. */
export function patchPlace(
  client: GitHubClient,
  place: Pick<RequestPlace, 'kind' | 'number'>,
  body: Words & { readonly state?: 'closed' },
): Promise<Ok | Refused> {
  const { kind, number } = place;
  return client.read(
    kind === 'issue'
      ? {
          method: 'PATCH',
          path: '/repos/{owner}/{repo}/issues/{issue_number}',
          parameters: { issue_number: number },
          body,
        }
      : {
          method: 'PATCH',
          path: '/repos/{owner}/{repo}/pulls/{pull_number}',
          parameters: { pull_number: number },
          body,
        },
  );
}
