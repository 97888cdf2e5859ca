/** Answers that may be "could not tell". */
import type { Setting } from '../../ports.ts';
import type { GitHubClient, Ok, RestRequest } from './client.ts';
import { type Needs, permissionsYaml, printable, type Refused } from './errors.ts';
import { type Fields, readFields, readList } from './parse.ts';

const PAGE = 100;

export interface Unverifiable {
  readonly kind: 'unverifiable';
  readonly reason: string;
}

/** A refusal as something that could not be told. `what` begins the sentence; `needs` is what a job would have to have. */
export function unverifiable(what: string, answer: Refused, needs?: Needs): Unverifiable {
  const reason = `${what} could not be read with this token: ${answer.status} ${printable(answer.message)}`;
  const add = needs === undefined ? '' : `. Add to the job:\n\n${permissionsYaml(needs)}`;
  return { kind: 'unverifiable', reason: `${reason}${add}` };
}

export interface List extends Pick<RestRequest, 'path'> {
  readonly parameters: Readonly<Record<string, string | number>>;
  /** What is read, to begin a sentence with. */
  readonly what: string;
  readonly needs?: Needs;
  /** How many pages are read at most; more is "could not tell". */
  readonly most?: number;
}

/** All pages of a list; the first refusal ends it. */
export async function readPages<T>(
  client: GitHubClient,
  of: List,
  read: (fields: Fields) => T,
): Promise<Setting<readonly T[]>> {
  const all: T[] = [];
  for (let page = 1; page <= (of.most ?? Number.POSITIVE_INFINITY); page += 1) {
    const answer: Ok | Refused = await client.read({
      method: 'GET',
      path: of.path,
      parameters: { ...of.parameters, per_page: PAGE, page },
    });
    if (answer.kind === 'refused') return unverifiable(of.what, answer, of.needs);
    const list = readList(answer.data, of.what);
    for (const one of list) all.push(read(readFields(one, of.what)));
    if (!hasMore(answer, list.length)) return { kind: 'known', value: all };
  }
  return { kind: 'unverifiable', reason: `${of.what} could not be read to the end: they fill over ${of.most} pages` };
}

/** GitHub may leave things out of a page after it was cut, so that its own word on the next page counts before the length. */
export function hasMore(answer: Ok, length: number): boolean {
  const { link } = answer.headers;
  return link === undefined ? length >= PAGE : /rel="next"/.test(link);
}
