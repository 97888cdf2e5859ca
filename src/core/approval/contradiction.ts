/** What an event says of approvals must agree with itself, and with the events that took people's words down. */
import { canonicalJson, digestOf } from '../canonical.ts';
import type { LedgerEvent } from '../event.ts';
import type { Sha256 } from '../names.ts';
import { isSame, type Person } from './person.ts';
import type { ApprovalBasis, Approvals, SignOffSource } from './types.ts';

/** How an event of the chain is found; null where there is none of that number. */
export type EventAt = (seq: number) => LedgerEvent | null;

/** The first way in which an event's approvals cannot be true; null where there is none. */
export function approvalFault(
  event: LedgerEvent,
  of: { readonly eventAt: EventAt; readonly sha256: Sha256 },
): string | null {
  if (event.type === 'requested') return basisFault(event, event.payload, of.sha256);
  if (event.type !== 'promoted') return null;
  const { payload } = event;
  const { approvals, completes } = payload;
  if (completes !== null) return completionFault(event, completes.seq, of.eventAt);
  if (approvals === null) return null;
  const { basis } = approvals;
  const measured = payload.evaluation?.measured ?? basis.evaluation;
  return (
    basisFault(event, approvals, of.sha256) ??
    (basis.expected_live === payload.expected_live ? null : 'what was signed would replace another version') ??
    (basis.evaluation === measured ? null : 'what was signed rests on another evaluation') ??
    requestFault(approvals, of.eventAt) ??
    wordsFault(approvals, of.eventAt)
  );
}

/** What completes a rollout rests on what the event that began it rests on: nobody is asked twice. */
function completionFault(event: LedgerEvent<'promoted'>, seq: number, eventAt: EventAt): string | null {
  const began = eventAt(seq);
  const { subject, stage, approvals, evaluation, environment } = event.payload;
  const basis = { approvals, evaluation, environment };
  const same =
    began?.type === 'promoted' &&
    began.payload.becomes === 'incoming' &&
    began.payload.subject === subject &&
    began.payload.stage === stage &&
    (Object.keys(basis) as (keyof typeof basis)[]).every(
      (key) => canonicalJson(began.payload[key]) === canonicalJson(basis[key]),
    );
  return same ? null : `event ${seq} did not begin this rollout with these approvals`;
}

function basisFault(
  event: LedgerEvent<'requested'> | LedgerEvent<'promoted'>,
  signed: { readonly digest: string; readonly basis: ApprovalBasis },
  sha256: Sha256,
): string | null {
  const { payload } = event;
  const { basis, digest } = signed;
  const found = digestOf(basis, sha256);
  if (found !== digest) return `what is to be signed hashes to ${found}, not to ${digest}`;
  if (basis.subject !== payload.subject) return 'what is to be signed is another version';
  return basis.stage === payload.stage ? null : 'what is to be signed is for another stage';
}

function requestFault({ request }: Approvals, eventAt: EventAt): string | null {
  if (request === null) return null;
  const asked = eventAt(request.seq);
  const same = asked?.type === 'requested' && asked.payload.request === request.id;
  return same ? null : `event ${request.seq} is not the request ${request.id}`;
}

/** Everything that counts and was said in a comment was taken down by an event that says the same. */
function wordsFault(approvals: Approvals, eventAt: EventAt): string | null {
  const { digest } = approvals;
  const words = [
    ...approvals.sign_offs.map((one) => ({ ...one, says: 'approve', check: null })),
    ...approvals.overrides.map((one) => ({ ...one, says: 'override' })),
  ];
  for (const { person, account, says, check, source } of words) {
    if (source.kind !== 'comment') continue;
    const taken = eventAt(source.seq);
    const same =
      taken?.type === 'signed' &&
      isBy(taken, { login: person, account, source }) &&
      taken.payload.says === says &&
      taken.payload.digest === digest &&
      taken.payload.check === check;
    if (!same) return `event ${source.seq} does not say that ${person} said ${says} of this in comment ${source.id}`;
  }
  return null;
}

function isBy(
  event: LedgerEvent<'signed'>,
  of: Person & { readonly source: Extract<SignOffSource, { readonly kind: 'comment' }> },
): boolean {
  const { account, source } = event.payload;
  return isSame({ login: event.actor.login, account }, of) && source.comment === of.source.id;
}
