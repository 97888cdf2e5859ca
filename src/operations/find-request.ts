/** Which open request somebody means: by its digest, or by the page that the comment is on. */
import { matchesPrefix } from '../core/approval/basis.ts';
import type { CatalogDocument } from '../core/documents.ts';
import type { Digest } from '../core/names.ts';
import { CATALOG_PATH } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { ModelState } from '../core/state.ts';
import { requestOf } from '../core/state.ts';
import type { LedgerSnapshot, Ports } from '../ports.ts';
import { readDocument } from './documents.ts';

export interface FoundRequest {
  readonly model: string;
  readonly stage: string;
  readonly version: string;
  readonly digest: Digest;
  /** Of its pull request or issue. */
  readonly number: number;
}

/** Open requests of all models, from the catalogue: a first hint, which the state of the model confirms. */
export async function openRequests(ports: Pick<Ports, 'ledger'>): Promise<readonly FoundRequest[]> {
  return requestsIn(await ports.ledger.read({ files: [CATALOG_PATH] }));
}

/** The same, of a look that brought the catalogue along. */
export function requestsIn(snapshot: LedgerSnapshot): readonly FoundRequest[] {
  const catalog = readDocument<CatalogDocument>(snapshot, { path: CATALOG_PATH, schema: 'slipway.catalog/1' });
  return Object.values(catalog?.models ?? {}).flatMap((row) =>
    row.requests.map((one) => ({ model: row.model, ...one })),
  );
}

/** The request whose digest begins so; refused where there is none, or several. */
export function requestByDigest(
  requests: readonly FoundRequest[],
  of: { readonly digest: string; readonly issue: number },
): FoundRequest {
  const found = requests.filter((one) => matchesPrefix(one.digest, of.digest));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const here = requests.filter((one) => one.number === of.issue);
  refuse({
    code: 'digest_unknown',
    required: 'the approval digest of an open request, or its beginning of at least 8 hex digits',
    found:
      found.length === 0
        ? `no open request has a digest that begins with ${of.digest}`
        : `${found.length} open requests have one that begins with ${of.digest}`,
    next:
      here.length === 0
        ? 'Copy the line from the page of the request: a digest that is not shown there any more is of something that has changed since.'
        : `What is asked for here now: ${here.map((one) => `${one.model} ${one.version} in ${one.stage}, \`/approve ${one.digest.slice(7, 19)}\``).join('; ')}.`,
  });
}

/** The request whose page the comment is on; refused where it is no request's page. */
export function requestOfPage(requests: readonly FoundRequest[], issue: number): FoundRequest {
  const found = requests.filter((one) => one.number === issue);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  refuse({
    code: 'no_such_request',
    required: 'a comment on the page of an open request, or a digest that names one',
    found: `nothing open is asked for in #${issue}`,
    next: 'Name the request by its digest, or comment on its page.',
  });
}

/**
 * What a page is about is read from the catalogue, which anybody who may push can edit; the state is proven. Refuses what
 * the state does not say.
 */
export function requireAskedOn(state: ModelState, row: FoundRequest): void {
  const request = requestOf(state, row.stage);
  if (request !== null && request.version === row.version && request.place.number === row.number) return;
  refuse({
    code: 'no_such_request',
    required: `an open request of ${row.model}@${row.version} on this page`,
    found:
      request === null
        ? `nothing is asked for in ${row.stage}`
        : `${request.version} is asked for in ${row.stage}, on ${request.place.url}`,
    next: 'Name the version in the command, or write on the page of the request.',
  });
}
