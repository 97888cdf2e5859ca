/** A request ends without a promotion: it ran out, its page was closed, or its version may go no further. */
import { owedPage } from '../core/approval/places.ts';
import type { RequestEnd } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import type { Digest } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { refuse } from '../core/reasons.ts';
import type { Check, Result } from '../core/result.ts';
import { type OpenRequest, requestOf } from '../core/state.ts';
import { actorFor } from './authority.ts';
import type { Context } from './context.ts';
import { settle } from './context.ts';
import type { Gathered } from './gather.ts';
import { type Planned, writeEvent } from './write-event.ts';

export interface EndedRequest {
  readonly model: string;
  readonly stage: string;
  readonly version: string;
  readonly request: string;
  readonly status: RequestEnd;
  readonly reason: string;
  readonly seq: number;
}

export async function closeRequest(
  context: Context,
  of: {
    readonly model: string;
    readonly stage: string;
    readonly digest: Digest;
    readonly status: RequestEnd;
    readonly reason: string;
  },
): Promise<Result<EndedRequest>> {
  return settle('close-request', async () => {
    const { model, stage, status, reason } = of;
    const source = context.caller.source;
    const key = operationKey(
      { source, operation: 'close-request', model, subject: of.digest, stage },
      context.ports.sha256,
    );
    return writeEvent<EndedRequest>(context, {
      operation: 'close-request',
      model,
      key,
      plan: async (gathered) => {
        const open = requestOf(gathered.state, stage);
        if (open === null || open.digest !== of.digest) {
          refuse({
            code: 'no_such_request',
            required: `the open request of ${model} for ${stage} with the digest ${of.digest}`,
            found: open === null ? 'it ended in the meantime' : `${open.digest} is asked for now`,
            next: 'Nothing needs to be done.',
          });
        }
        return planEnd(context, {
          gathered,
          open,
          status,
          reason,
          checks: { name: 'close_request', title: `End ${open.request}`, status: 'pass', detail: reason },
          summary: `${model} ${open.version} is no longer asked for in ${stage} (${status}): ${reason}`,
        });
      },
      record: ({ event }) => {
        if (event.type !== 'request_closed') throw new TypeError('the end of a request is an event of its own');
        const { version, request } = event.payload;
        return {
          model,
          stage,
          version,
          request,
          status: event.payload.status,
          reason: event.payload.reason,
          seq: event.seq,
        };
      },
    });
  });
}

/** The event that ends an open request, whoever ends it; its page is owed. */
export function planEnd(
  context: Context,
  of: {
    readonly gathered: Gathered;
    readonly open: OpenRequest;
    readonly status: RequestEnd;
    readonly reason: string;
    readonly checks: Check;
    readonly summary: string;
  },
): Planned {
  const { gathered, open, status, reason, checks, summary } = of;
  const { request, stage, digest, seq: asked } = open;
  return {
    kind: 'write',
    type: 'request_closed',
    payload: { ...pointer(open), request, stage, digest, asked, status, reason },
    actor: actorFor(context, gathered),
    owes: [owedPage(gathered.state.model, open)],
    checks,
    summary,
  };
}
