/** The page of a request that has ended, made from the events that asked for it and that ended it. */
import { requestMarker } from '../core/approval/places.ts';
import type { Approvals } from '../core/approval/types.ts';
import type { LedgerEvent } from '../core/event.ts';
import { EVENT_SCHEMA } from '../core/event.ts';
import { openRequest } from '../core/fold-request.ts';
import { eventPath } from '../core/paths.ts';
import type { RequestOutcome, RequestPage, SignOffProgress } from '../render/request/types.ts';
import type { Context } from './context.ts';
import { parseDocument } from './documents.ts';
import type { Owing } from './effects.ts';

interface Ended {
  /** The event that asked. */
  readonly asked: number;
  readonly outcome: RequestOutcome;
  readonly approvals: Approvals | null;
}

/** Null where the event ended no request of that marker, or the one that asked cannot be read. */
export async function closedPage(
  context: Pick<Context, 'ports'>,
  of: { readonly owing: Owing; readonly marker: string },
): Promise<RequestPage | null> {
  const { owing, marker } = of;
  const ended = endedBy(owing.event);
  if (ended === null) return null;
  const path = eventPath(owing.event.model, ended.asked);
  const snapshot = await context.ports.ledger.read({ files: [path], at_commit: owing.ledgerCommit });
  const reading = parseDocument<LedgerEvent>(snapshot.files.get(path) ?? null, EVENT_SCHEMA);
  if (reading.kind !== 'document' || reading.value.type !== 'requested') return null;
  const asked = reading.value;
  const { model } = asked;
  const { payload } = asked;
  if (requestMarker({ model, stage: payload.stage, request: payload.request }) !== marker) return null;
  return {
    model,
    request: openRequest(asked, []),
    document: payload.document,
    replaces: payload.replaces,
    from: null,
    live: null,
    becomes: owing.event.type === 'promoted' && owing.event.payload.becomes === 'resting' ? 'resting' : 'live',
    carriedOut: 'asked',
    blocking: [],
    progress: progressOf(ended.approvals),
    roles: {},
    notAsked: [],
    evaluation: null,
    reportUrl: null,
    changes: [],
    eligibility: [],
    links: context.ports.links,
    marker,
    outcome: ended.outcome,
  };
}

function endedBy(event: LedgerEvent): Ended | null {
  const moment = { at: event.at, seq: event.seq };
  const by = event.actor.kind === 'person' ? event.actor.login : null;
  switch (event.type) {
    case 'promoted': {
      const { approvals, tag, displaced } = event.payload;
      if (approvals?.request == null) return null;
      const outcome = {
        kind: 'promoted' as const,
        ...moment,
        by: event.actor.login,
        tag,
        displaced: displaced?.version ?? null,
        runUrl: event.run?.url ?? null,
      };
      return { asked: approvals.request.seq, outcome, approvals };
    }
    case 'request_closed': {
      const { status, reason, asked } = event.payload;
      return { asked, outcome: { kind: status, ...moment, by, reason, instead: null }, approvals: null };
    }
    case 'requested': {
      const { replaces, version, place } = event.payload;
      if (replaces === null) return null;
      const reason = replaces.because.join('; ');
      const instead = { version, url: place.url };
      return {
        asked: replaces.asked,
        outcome: { kind: 'superseded', ...moment, by, reason, instead },
        approvals: null,
      };
    }
    default:
      return null;
  }
}

/** Who let it in, as the promotion's event has it: what is missing there was not asked for. */
function progressOf(approvals: Approvals | null): SignOffProgress {
  if (approvals === null) return { demands: [], notCounted: [], rejections: [], waivers: [] };
  const ids = [...new Set(approvals.sign_offs.map((one) => one.demand))];
  const demands = ids.map((id) => {
    const signed = approvals.sign_offs.filter((one) => one.demand === id);
    const roles = [...new Set(signed.map((one) => one.role))];
    return { id, roles, wanted: signed.length, signed, missing: 0, couldSign: [] };
  });
  return { demands, notCounted: approvals.not_counted, rejections: [], waivers: approvals.overrides };
}
