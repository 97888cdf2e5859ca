/** GraphQL's answers: HTTP says 200 whatever happened, so the problems within decide what came of a request. */
import { isoSeconds } from '../../core/time.ts';
import type { Ok } from './client.ts';
import type { Refused } from './errors.ts';
import { type Fields, readFields, readList } from './parse.ts';
import { asRateLimit, type RateLimited, type Tried } from './retry.ts';

export interface GraphqlRequest {
  /** What it is, for messages: `read the ledger`. */
  readonly title: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface GraphqlProblem {
  /** `STALE_DATA`, `NOT_FOUND`, …; null for what GitHub does not classify, which is how it reports its own failures. */
  readonly type: string | null;
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** The request itself was at fault: it was judged before anything was carried out. */
  readonly invalid: boolean;
}

export interface GraphqlOk {
  readonly kind: 'ok';
  readonly data: Fields;
  readonly problems: readonly GraphqlProblem[];
  /** GitHub's clock when it answered. */
  readonly at: string;
}

const NO_TIME = "the answer has no Date header, so GitHub's time is not known";
/** A 200 whose body is GraphQL's: its problems decide whether it is an answer, a rate limit, or GitHub's own failure. */
export function readGraphql(
  answer: Ok,
  of: { readonly request: GraphqlRequest; readonly writes: boolean; readonly now: number | null },
): Tried<GraphqlOk> {
  const name = `GraphQL: ${of.request.title}`;
  const root = readFields(answer.data, name);
  const problems =
    root['errors'] === undefined ? [] : readList(root['errors'], `${name}.errors`).map((one) => readProblem(one, name));
  const limited = problems.find((one) => one.type === 'RATE_LIMITED');
  if (limited !== undefined)
    return { kind: 'failed', failure: graphqlLimit(answer, { name, message: limited.message, now: of.now }) };
  const internal = problems.find((one) => one.type === null && !one.invalid);
  const data = root['data'] === null || root['data'] === undefined ? {} : readFields(root['data'], `${name}.data`);
  // A read with a failed part is asked again: a null in it would look like a file that is not there. A write that has
  // brought its result was carried out, whatever failed beside it.
  if (internal !== undefined && !(of.writes && Object.values(data).some((value) => value !== null))) {
    return {
      kind: 'failed',
      failure: { kind: 'lost', request: name, status: answer.status, reason: internal.message },
    };
  }
  if (of.now === null) {
    return { kind: 'failed', failure: { kind: 'lost', request: name, status: answer.status, reason: NO_TIME } };
  }
  return { kind: 'done', value: { kind: 'ok', data, problems, at: isoSeconds(of.now) } };
}

function readProblem(value: unknown, where: string): GraphqlProblem {
  const fields = readFields(value, `${where}.errors`);
  const path = Array.isArray(fields['path'])
    ? fields['path'].filter((one) => typeof one === 'string' || typeof one === 'number')
    : [];
  const extensions = fields['extensions'];
  return {
    type: typeof fields['type'] === 'string' ? fields['type'] : null,
    message: typeof fields['message'] === 'string' ? fields['message'] : 'no message',
    path,
    invalid: typeof extensions === 'object' && extensions !== null && 'code' in extensions,
  };
}

function graphqlLimit(answer: Ok, of: { name: string; message: string; now: number | null }): RateLimited {
  const refused: Refused = {
    ...answer,
    kind: 'refused',
    request: of.name,
    writes: false,
    status: 429,
    message: of.message,
  };
  return (
    asRateLimit(refused, of.now ?? 0) ?? {
      kind: 'rate_limited',
      request: of.name,
      status: 429,
      message: of.message,
      wait: null,
    }
  );
}
