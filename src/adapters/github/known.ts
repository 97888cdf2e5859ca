/** Answers that may be "could not tell". */
import type { Setting } from '../../ports.ts';
import type { GitHubClient, Ok, RestRequest } from './client.ts';
import { printable, type Refused } from './errors.ts';
import { type Fields, readFields, readList } from './parse.ts';

const PAGE = 100;

/** A refusal as a setting that could not be told. `what` begins the sentence. */
export function unverifiable(
  what: string,
  answer: Refused,
): { readonly kind: 'unverifiable'; readonly reason: string } {
  return {
    kind: 'unverifiable',
    reason: `${what} could not be read with this token: ${answer.status} ${printable(answer.message)}`,
  };
}

/** All pages of a list; the first refusal ends it. */
export async function readPages<T>(
  client: GitHubClient,
  of: Pick<RestRequest, 'path'> & { readonly parameters: Readonly<Record<string, string | number>> },
  read: (fields: Fields) => T,
): Promise<Setting<T[]>> {
  const all: T[] = [];
  for (let page = 1; ; page += 1) {
    const answer: Ok | Refused = await client.read({
      method: 'GET',
      path: of.path,
      parameters: { ...of.parameters, per_page: PAGE, page },
    });
    if (answer.kind === 'refused') return unverifiable('the rules of this repository', answer);
    const list = readList(answer.data, 'rules').map((one) => read(readFields(one, 'rules')));
    all.push(...list);
    if (list.length < PAGE) return { kind: 'known', value: all };
  }
}
