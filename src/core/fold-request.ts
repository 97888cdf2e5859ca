/** What requests, sign-offs in comments and restrictions of versions fold to. */
import { personKey } from './approval/person.ts';
import type { EventBody } from './event.ts';
import type { Digest } from './names.ts';
import type { ModelState, OpenRequest, Sign } from './state.ts';
import { KEPT_RESTRICTED, KEPT_SIGNS, requestOf } from './state.ts';

type RequestEvent = Extract<EventBody, { readonly type: 'requested' | 'request_closed' | 'signed' | 'restricted' }>;

export function foldRequest(state: ModelState, event: RequestEvent): ModelState {
  switch (event.type) {
    case 'requested':
      return { ...state, requests: [...others(state, event.payload.stage), openRequest(event, signsOf(state, event))] };
    case 'request_closed': {
      const { request } = event.payload;
      return { ...state, requests: state.requests.filter((one) => one.request !== request) };
    }
    case 'signed': {
      const { request, digest, says, account, role, check, until, reason, source } = event.payload;
      const login = event.actor.login;
      const said = { digest, says, account, role, check, until, reason, source };
      const sign = { seq: event.seq, at: event.at, login, ...said };
      const requests = state.requests.map((one) =>
        one.request === request ? { ...one, signs: kept([...one.signs, sign], one.digest) } : one,
      );
      return { ...state, requests };
    }
    case 'restricted': {
      const { ordinal, restriction } = event.payload;
      const rest = state.restricted.filter((one) => one.ordinal !== ordinal);
      const restricted = restriction === 'none' ? rest : [{ ordinal, restriction, seq: event.seq }, ...rest];
      return { ...state, restricted: restricted.slice(0, KEPT_RESTRICTED) };
    }
  }
}

/**
 * The signs that the state keeps. Where there are too many, one goes that cannot count any more: of another digest, or
 * followed by another by the same person in the same part. Nobody's last word is talked out of the list by others.
 */
function kept(signs: readonly Sign[], digest: Digest): readonly Sign[] {
  if (signs.length <= KEPT_SIGNS) return signs;
  const words = lastWords(signs);
  // A rejection stands whatever was asked for since.
  const stale = signs.findIndex((one) => one.digest !== digest && one.says !== 'reject');
  const replaced = signs.findIndex((one) => !words.has(one));
  const out = stale >= 0 ? stale : Math.max(0, replaced);
  return signs.filter((_one, index) => index !== out);
}

/** The last that each person said in each part; oldest first in, and what has a later one is not among them. */
export function lastWords(signs: readonly Sign[]): ReadonlySet<Sign> {
  const part = (sign: Sign): string => JSON.stringify([personKey(sign), sign.role, sign.check]);
  return new Set(new Map(signs.map((one) => [part(one), one])).values());
}

const others = (state: ModelState, stage: string): readonly OpenRequest[] =>
  state.requests.filter((one) => one.stage !== stage);

/** What was said in comments goes on with the request that it was said of. */
function signsOf(
  state: ModelState,
  { payload }: Extract<RequestEvent, { readonly type: 'requested' }>,
): readonly Sign[] {
  const before = requestOf(state, payload.stage);
  return before?.request === payload.request ? before.signs : [];
}

/** The open request that an event makes. */
export function openRequest(
  event: Extract<RequestEvent, { readonly type: 'requested' }>,
  signs: readonly Sign[],
): OpenRequest {
  const { payload } = event;
  const { request, stage, digest, basis, requester, requester_account, place, document, expires_at } = payload;
  return {
    version: payload.version,
    ordinal: payload.ordinal,
    subject: payload.subject,
    request,
    stage,
    digest,
    basis,
    requester,
    requester_account,
    place,
    seq: event.seq,
    at: event.at,
    expires_at,
    link: document.link,
    answered: Object.keys(document.checklist).sort(),
    documents: Object.keys(document.documents).sort(),
    signs,
  };
}
