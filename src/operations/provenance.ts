/** Checking where an event came from, for readers: by the policy of now, with the keys the issuer publishes. */

import { canonicalJson } from '../core/canonical.ts';
import { publishedFacts } from '../core/derive.ts';
import type { PublishedFacts, StagedVersion } from '../core/documents.ts';
import type { LedgerEvent } from '../core/event.ts';
import { EVENT_SCHEMA, eventDigest } from '../core/event.ts';
import type { Digest } from '../core/names.ts';
import type { OriginJudgement } from '../core/origin.ts';
import { judgeOrigin } from '../core/origin.ts';
import { eventPath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { Check } from '../core/result.ts';
import type { LedgerRules } from '../policy/types.ts';
import type { Ports } from '../ports.ts';
import type { ReadContext } from './context.ts';
import { corrupt, newer, parseDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import { readHead } from './gather.ts';

/** Judges one event's origin. */
export async function judgeEvent(
  ports: Pick<Ports, 'origin'>,
  of: {
    readonly event: LedgerEvent;
    readonly digest: Digest;
    readonly rules: LedgerRules;
    readonly repository: string;
    readonly defaultBranch: string;
  },
): Promise<OriginJudgement> {
  const { event } = of;
  if (event.origin.kind === 'unproven') return { kind: 'unproven', reason: event.origin.reason };
  return judgeOrigin({ ...of, verdict: await ports.origin.verify(event.origin) });
}

/**
 * Reads an event, checks that it names the version it is said to have published or moved, and judges its origin.
 */
export async function originOf(
  context: ReadContext,
  of: {
    readonly gathered: Gathered;
    readonly seq: number;
    readonly expect: Digest;
    /** What the event is said to have made point at that version, and when at the latest. */
    readonly made?: { readonly name: string; readonly by: string };
    /** The publication that the event is said to have made. */
    readonly publication?: PublishedFacts;
  },
): Promise<Check> {
  const { ports } = context;
  const { gathered, seq } = of;
  const { model } = gathered.state;
  const path = eventPath(model, seq);
  const snapshot = await ports.ledger.read({ files: [path], at_commit: gathered.commit });
  const reading = parseDocument<LedgerEvent>(snapshot.files.get(path) ?? null, EVENT_SCHEMA);
  if (reading.kind === 'absent') corrupt(path, 'the event is missing');
  if (reading.kind === 'malformed') corrupt(path, reading.reason);
  if (reading.kind === 'newer') newer(path, reading.schema);
  const event = reading.value;
  const payload = event.payload as {
    readonly subject?: unknown;
    readonly target?: { readonly subject?: unknown } | null;
  };
  if (event.seq !== seq || event.model !== model) corrupt(path, `it is event ${event.seq} of ${event.model}`);
  if (payload.subject !== of.expect && payload.target?.subject !== of.expect) {
    corrupt(path, 'it does not name the version that it is said to have made live');
  }
  if (of.made !== undefined && !madePoint(event, { ...of.made, subject: of.expect })) {
    corrupt(path, `it did not make ${of.made.name} point at that version by ${of.made.by}, as the day's file says`);
  }
  if (of.publication !== undefined) checkPublication(event, of.publication);
  return originOfEvent(context, { gathered, event });
}

/** Judges the origin of an event that was read already. */
export async function originOfEvent(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly event: LedgerEvent },
): Promise<Check> {
  const { ports } = context;
  const { gathered, event } = of;
  const judgement = await judgeEvent(ports, {
    event,
    digest: eventDigest(event, ports.sha256),
    rules: gathered.effective.ledger,
    repository: gathered.snapshot.repository.name,
    defaultBranch: gathered.inForce.branch,
  });
  return originCheck(
    event,
    judgement.kind === 'retired_key' ? await vouchedFor(context, { gathered, judgement }) : judgement,
  );
}

/** Whether an event made a stage or alias point at a version, not after a time. */
function madePoint(
  event: LedgerEvent,
  of: { readonly name: string; readonly by: string; readonly subject: Digest },
): boolean {
  if (Date.parse(event.at) > Date.parse(of.by)) return false;
  if (event.type === 'alias_set')
    return event.payload.alias === of.name && event.payload.target?.subject === of.subject;
  if (event.type !== 'promoted' && event.type !== 'rolled_back') return false;
  const { payload } = event;
  return (
    (payload.stage === of.name && payload.subject === of.subject) || payload.aliases[of.name]?.subject === of.subject
  );
}

/**
 * Refuses to move a version whose files in the ledger are not what a proven event published: they are found by number,
 * and anyone who may push can edit them.
 */
export async function requireProvenVersion(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly staged: StagedVersion },
): Promise<void> {
  const { gathered, staged } = of;
  const { published } = staged;
  const check = await originOf(context, {
    gathered,
    seq: published.seq,
    expect: published.subject,
    publication: published,
  });
  if (check.status === 'pass' || gathered.effective.ledger.unprovenOrigin === 'warn') return;
  refuse({
    code: 'origin_unproven',
    required: `a version that a workflow the policy lists has published`,
    found: check.detail,
    next: 'Run `slipway verify`: it names what was changed.',
  });
}

/** The publication file says where bytes are and what they hash to: it must be what its event made it. */
function checkPublication(event: LedgerEvent, found: PublishedFacts): void {
  const path = `the publication of ${found.version}`;
  if (event.type !== 'version_published') corrupt(path, `event ${event.seq}, which it names, is ${event.type}`);
  if (canonicalJson(publishedFacts(event)) !== canonicalJson(found))
    corrupt(path, `it is not what event ${event.seq} made it`);
}

/** A retired key counts where the last event is proven: whoever wrote that had checked what it stands on. */
async function vouchedFor(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly judgement: Extract<OriginJudgement, { kind: 'retired_key' }> },
): Promise<OriginJudgement> {
  const head = await judgeHead(context, of.gathered);
  if (head.kind === 'proven') return { kind: 'proven', workflow: of.judgement.workflow };
  return unvouched();
}

/** What a key that nobody vouches for amounts to. */
export function unvouched(): Extract<OriginJudgement, { kind: 'unproven' }> {
  const reason =
    'its signature fits only the key kept with it, which the platform no longer publishes, and no later event that is proven stands on it';
  return { kind: 'unproven', reason };
}

/** Judges the last event of the chain, which came along with the state. */
export async function judgeHead(context: ReadContext, gathered: Gathered): Promise<OriginJudgement> {
  const { ports } = context;
  const { state, snapshot } = gathered;
  const event = readHead(snapshot, { state, sha256: ports.sha256 });
  const digest = eventDigest(event, ports.sha256);
  return judgeEvent(ports, {
    event,
    digest,
    rules: gathered.effective.ledger,
    repository: snapshot.repository.name,
    defaultBranch: gathered.inForce.branch,
  });
}

/** The origin of the last event, which stands for the state and, by the chain, for everything before it. */
export async function headOrigin(context: ReadContext, gathered: Gathered): Promise<Check> {
  const { state, snapshot } = gathered;
  const { type } = readHead(snapshot, { state, sha256: context.ports.sha256 });
  return originCheck({ seq: state.seq, type }, await judgeHead(context, gathered));
}

export function originCheck(event: Pick<LedgerEvent, 'seq' | 'type'>, judgement: OriginJudgement): Check {
  const base = { name: 'origin', title: `Origin of event ${event.seq}` };
  if (judgement.kind === 'proven') {
    const detail = `Event ${event.seq} (${event.type}) was written by ${judgement.workflow}, signed by the platform.`;
    return { ...base, status: 'pass', detail };
  }
  const reason = judgement.kind === 'retired_key' ? unvouched().reason : judgement.reason;
  return {
    ...base,
    status: 'error',
    detail: `Event ${event.seq} (${event.type}) is not proven to be ours: ${reason}.`,
  };
}
