import type { PublishedFacts } from '../core/documents.ts';
import type { LedgerEvent, Payloads } from '../core/event.ts';
import { EVENT_SCHEMA, eventDigest } from '../core/event.ts';
import type { Digest } from '../core/names.ts';
import { formatSubject } from '../core/names.ts';
import { eventPath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { VersionRecord } from '../core/record.ts';
import type { ModelState } from '../core/state.ts';
import { OPEN_CLAIMS } from '../core/state.ts';
import type { Context } from './context.ts';
import { corrupt, faultOf, parseDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import { readVersion } from './versions.ts';

export type ClaimedVersion =
  | { readonly kind: 'published'; readonly record: VersionRecord; readonly published: PublishedFacts }
  | {
      readonly kind: 'claimed';
      readonly record: VersionRecord;
      readonly event: LedgerEvent<'version_claimed'>;
      readonly digest: Digest;
      readonly genesis: string;
      /** A ledger commit that holds the claim. */
      readonly commit: string;
    };

export interface Registration {
  readonly model: string;
  readonly version: string;
  readonly ordinal: number;
  /** `model@version@sha256:…`, for the next job. */
  readonly subject: string;
  readonly content: Digest;
  readonly tag: string;
  readonly release_url: string | null;
  readonly immutable: boolean | null;
  readonly bump: Payloads['version_claimed']['bump'] | null;
}

/** Reads a claim back from the ledger: record and event, or the publication if somebody finished it meanwhile. */
export async function readClaim(
  context: Context,
  of: { readonly gathered: Gathered; readonly seq: number },
): Promise<ClaimedVersion> {
  const { ports } = context;
  const { gathered } = of;
  const { model, genesis } = gathered.state;
  const path = eventPath(model, of.seq);
  const snapshot = await ports.ledger.read({ files: [path], at_commit: gathered.commit });
  const reading = parseDocument<LedgerEvent>(snapshot.files.get(path) ?? null, EVENT_SCHEMA);
  if (reading.kind !== 'document') corrupt(path, faultOf(reading) ?? 'the event is missing');
  const event = reading.value;
  if (event.type !== 'version_claimed') corrupt(path, `it is ${event.type}, not the claim the state names`);
  const found = await readVersion(context, { model, version: event.payload.version, commit: gathered.commit });
  if (found === null) corrupt(path, `the record of ${event.payload.version} is missing`);
  if (found.published !== null) return { kind: 'published', record: found.record, published: found.published };
  return {
    kind: 'claimed',
    record: found.record,
    event,
    digest: eventDigest(event, ports.sha256),
    genesis,
    commit: gathered.commit,
  };
}

/** A registration as results and outputs give it. */
export function describeRegistration(of: {
  readonly model: string;
  readonly payload: Pick<Payloads['version_claimed'], 'version' | 'ordinal' | 'subject' | 'content' | 'tag' | 'bump'>;
  readonly published: PublishedFacts | null;
}): Registration {
  const { model, payload, published } = of;
  return {
    model,
    version: payload.version,
    ordinal: payload.ordinal,
    subject: formatSubject({ model, version: payload.version, subject: payload.subject }),
    content: payload.content,
    tag: payload.tag,
    release_url: published?.release.url ?? null,
    immutable: published?.release.immutable ?? null,
    bump: payload.bump,
  };
}

/** The state lists every open claim, and is read by every operation. */
export function requireFewClaims(state: ModelState): void {
  if (state.claims.length < OPEN_CLAIMS) return;
  refuse({
    code: 'too_many_open',
    required: `fewer than ${OPEN_CLAIMS} registrations of ${state.model} that were begun and never finished`,
    found: `${state.claims.length}, the oldest from ${state.claims[0]?.at ?? 'long ago'}`,
    next: 'Run them again to finish them, or give them up with `slipway reconcile`.',
  });
}
