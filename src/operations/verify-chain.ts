/** The chain of one model: every event read, linked, judged and replayed, every derived file compared. */

import { canonicalJson } from '../core/canonical.ts';
import { deriveCatalog } from '../core/catalog.ts';
import type { CatalogDocument } from '../core/documents.ts';
import { decidedAgain } from '../core/evaluation/derive.ts';
import type { EvaluationRecord } from '../core/evaluation/types.ts';
import { EVALUATION_SCHEMA } from '../core/evaluation/types.ts';
import type { LedgerEvent } from '../core/event.ts';
import { EVENT_SCHEMA } from '../core/event.ts';
import type { Sha256 } from '../core/names.ts';
import { evaluationPath, eventPath, pagePath, recordPath, statePath } from '../core/paths.ts';
import type { VersionRecord } from '../core/record.ts';
import { RECORD_SCHEMA } from '../core/record.ts';
import type { Broken, Replay } from '../core/replay.ts';
import { beginReplay, replayEvent } from '../core/replay.ts';
import type { ModelState } from '../core/state.ts';
import { emptyState, STATE_SCHEMA } from '../core/state.ts';
import type { EffectivePolicy } from '../policy/types.ts';
import { renderModelPage } from '../render/pages.ts';
import type { ReadContext } from './context.ts';
import { faultOf, parseDocument } from './documents.ts';
import { judgeEvent, unvouched } from './provenance.ts';
import type { Finding } from './verify-findings.ts';
import { findForeign } from './verify-foreign.ts';
import { compareTargets } from './verify-targets.ts';

/** Files asked for in one request. */
const PAGE = 60;

export interface ChainRequest {
  readonly model: string;
  readonly commit: string;
  readonly policy: EffectivePolicy;
  readonly branch: string;
  readonly repository: string;
  readonly catalog: CatalogDocument | null;
}

export interface ChainReport {
  readonly replay: Replay;
  readonly findings: readonly Finding[];
}

export async function verifyChain(context: ReadContext, of: ChainRequest): Promise<ChainReport> {
  const { ports } = context;
  const { model, commit } = of;
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], where: string, detail: string): void =>
    void findings.push({ kind, model, where, detail });
  const stateText = await readText(context, { path: statePath(model), commit });
  const reading = parseDocument<ModelState>(stateText, STATE_SCHEMA);
  if (reading.kind === 'absent') find('missing', statePath(model), 'the state is missing');
  const fault = faultOf(reading);
  if (fault !== null) find('edited', statePath(model), fault);
  const known = reading.kind === 'document' ? reading.value : null;
  const genesis = known?.genesis ?? of.policy.ledger.genesis ?? of.catalog?.genesis ?? commit;
  const waiting: Waiting[] = [];
  let replay = beginReplay(emptyState({ model, genesis }));
  for (let seq = 1; ; seq += PAGE) {
    const page = await readEvents(context, { model, commit, from: seq });
    for (const [index, one] of page.events.entries()) {
      const where = eventPath(model, seq + index);
      if (one.kind === 'malformed') {
        find('edited', where, one.reason);
        continue;
      }
      const record = page.records.get(one.event.seq) ?? null;
      const evaluation = page.evaluations.get(one.event.seq) ?? null;
      const step = replayEvent(
        replay,
        { event: one.event, record, evaluation, assetUri: (asset) => ports.links.asset(asset) },
        ports.sha256,
      );
      replay = step.replay;
      for (const broken of step.broken) find(kindOf(broken), where, broken.detail);
      const digest = replay.digests[replay.digests.length - 1];
      if (digest !== undefined) await judge(context, { of, event: one.event, digest, where, find, waiting });
    }
    if (page.events.length < PAGE) break;
  }
  for (const one of waiting) find('origin_unproven', one.where, one.detail);
  if (known !== null) compareHeads({ replay, known, find });
  await compareFiles(context, { replay, commit, find });
  const targets = await compareTargets(context, { model, policy: of.policy, replay, commit, find });
  await findForeign(context, { model, replay, commit, find, known: targets });
  comparePage(of, {
    replay,
    page: await readText(context, { path: pagePath(model), commit }),
    links: ports.links,
    find,
  });
  return { replay, findings };
}

type Find = (kind: Finding['kind'], where: string, detail: string) => void;

function kindOf(broken: Broken): Finding['kind'] {
  if (broken.what === 'approvals') return 'edited';
  return broken.what === 'record' ? (broken.detail.endsWith('is missing') ? 'missing' : 'edited') : 'chain_broken';
}

/** An event whose key was retired, waiting for a later event that is proven and so vouches for it. */
interface Waiting {
  readonly where: string;
  readonly detail: string;
}

/** Judges one event; a proven one vouches for all that were waiting. */
async function judge(
  context: ReadContext,
  of: {
    readonly of: ChainRequest;
    readonly event: LedgerEvent;
    readonly digest: `sha256:${string}`;
    readonly where: string;
    readonly find: Find;
    readonly waiting: Waiting[];
  },
): Promise<void> {
  const { event, digest, where, find, waiting } = of;
  const { policy, repository, branch } = of.of;
  const judgement = await judgeEvent(context.ports, {
    event,
    digest,
    rules: policy.ledger,
    repository,
    defaultBranch: branch,
  });
  const who = `${event.type} by ${event.actor.login} at ${event.at}`;
  if (judgement.kind === 'proven') waiting.length = 0;
  else if (judgement.kind === 'retired_key') waiting.push({ where, detail: `${who}: ${unvouched().reason}` });
  else {
    const accepted = policy.ledger.unprovenOrigin === 'warn' && event.origin.kind === 'unproven';
    find(accepted ? 'unverifiable' : 'origin_unproven', where, `${who}: ${judgement.reason}`);
  }
}

/** Events in order, and the documents that some of them name, by sequence number. */
interface EventPage {
  readonly events: readonly EventReading[];
  readonly records: ReadonlyMap<number, VersionRecord>;
  readonly evaluations: ReadonlyMap<number, EvaluationRecord>;
}

type EventReading =
  | { readonly kind: 'event'; readonly event: LedgerEvent }
  | { readonly kind: 'malformed'; readonly reason: string };

async function readEvents(
  context: ReadContext,
  of: { readonly model: string; readonly commit: string; readonly from: number },
): Promise<EventPage> {
  const { ledger, sha256 } = context.ports;
  const { model, commit } = of;
  const paths = Array.from({ length: PAGE }, (_, index) => eventPath(model, of.from + index));
  const snapshot = await ledger.read({ files: paths, at_commit: commit });
  const broken = new Set(snapshot.unreadable.map((one) => one.path));
  const texts = paths.map((path) => (broken.has(path) ? '' : (snapshot.files.get(path) ?? null)));
  // A gap is told by what follows it: the chain ends where no later event of the page exists.
  const last = texts.reduce((found, text, index) => (text === null ? found : index), -1);
  const events = texts.slice(0, last + 1).map((text, index): EventReading => {
    const unreadable = snapshot.unreadable.find((one) => one.path === paths[index]);
    if (unreadable !== undefined) return { kind: 'malformed', reason: unreadable.reason };
    const reading = parseDocument<LedgerEvent>(text, EVENT_SCHEMA);
    if (reading.kind === 'document') return { kind: 'event', event: reading.value };
    return { kind: 'malformed', reason: faultOf(reading) ?? 'the event is missing' };
  });
  const wanted = events.flatMap((one) => (one.kind === 'event' ? named(one.event, sha256) : []));
  const found =
    wanted.length === 0
      ? null
      : await ledger.read({ files: [...new Set(wanted.map((one) => one.path))], at_commit: commit });
  const records = new Map<number, VersionRecord>();
  const evaluations = new Map<number, EvaluationRecord>();
  for (const { seq, path, schema } of wanted) {
    const text = found?.files.get(path) ?? null;
    const record = schema === RECORD_SCHEMA ? parseDocument<VersionRecord>(text, schema) : null;
    const evaluation = schema === EVALUATION_SCHEMA ? parseDocument<EvaluationRecord>(text, schema) : null;
    if (record?.kind === 'document') records.set(seq, record.value);
    if (evaluation?.kind === 'document') evaluations.set(seq, evaluation.value);
  }
  return { events, records, evaluations };
}

/** The document that an event names by its digest, and that no event makes. */
function named(
  event: LedgerEvent,
  sha256: Sha256,
): { readonly seq: number; readonly path: string; readonly schema: string }[] {
  const { seq, model } = event;
  const evaluation = event.type === 'evaluated' ? event.payload.evaluation : decidedAgain(event);
  if (evaluation !== null) return [{ seq, path: evaluationPath(model, evaluation), schema: EVALUATION_SCHEMA }];
  if (event.type !== 'version_claimed' && event.type !== 'version_published') return [];
  return [{ seq, path: recordPath({ model, version: event.payload.version }, sha256), schema: RECORD_SCHEMA }];
}

function compareHeads(of: { readonly replay: Replay; readonly known: ModelState; readonly find: Find }): void {
  const { replay, known, find } = of;
  const path = statePath(known.model);
  if (known.seq > replay.state.seq) {
    find('cut_off', path, `the state knows of ${known.seq} events, the chain has ${replay.state.seq}`);
  } else if (known.seq < replay.state.seq) {
    find(
      'edited',
      eventPath(known.model, known.seq + 1),
      `events after ${known.seq} were appended without the state that goes with them`,
    );
  }
}

async function compareFiles(
  context: ReadContext,
  of: { readonly replay: Replay; readonly commit: string; readonly find: Find },
): Promise<void> {
  const paths = [...of.replay.files.keys()];
  for (let start = 0; start < paths.length; start += PAGE) {
    const page = paths.slice(start, start + PAGE);
    const snapshot = await context.ports.ledger.read({ files: page, at_commit: of.commit });
    for (const path of page) {
      const found = snapshot.files.get(path) ?? null;
      const unreadable = snapshot.unreadable.find((one) => one.path === path);
      if (unreadable !== undefined) of.find('edited', path, unreadable.reason);
      else if (found === null) of.find('missing', path, 'the file is missing');
      else if (!sameDocument(found, of.replay.files.get(path) ?? ''))
        of.find('edited', path, 'it is not what the events make it');
    }
  }
}

/** Whether two texts are the same JSON; layout does not matter. */
function sameDocument(left: string, right: string): boolean {
  if (left === right) return true;
  try {
    return canonicalJson(JSON.parse(left)) === canonicalJson(JSON.parse(right));
  } catch {
    return false;
  }
}

function comparePage(
  of: ChainRequest,
  found: {
    readonly replay: Replay;
    readonly page: string | null;
    readonly links: ReadContext['ports']['links'];
    readonly find: Find;
  },
): void {
  const { replay, find } = found;
  if (replay.state.seq === 0) return;
  const path = pagePath(of.model);
  const expected = renderModelPage({ state: replay.state, policy: of.policy, links: found.links });
  if (found.page === null) find('stale', path, 'the living page is missing');
  else if (found.page !== expected)
    find('stale', path, 'the living page is not what the state makes it, or the policy changed since');
  const { model } = of.policy;
  const before = of.catalog === null ? null : { ...of.catalog, models: {} };
  const row = deriveCatalog(before, {
    state: replay.state,
    description: model.description,
    owner: model.owner,
    tags: model.tags,
  }).models[of.model];
  const actual = of.catalog?.models[of.model];
  if (actual === undefined || canonicalJson(actual) !== canonicalJson(row)) {
    find('stale', 'catalog.json', `the row of ${of.model} is not what its state makes it, or the policy changed since`);
  }
}

async function readText(
  context: ReadContext,
  of: { readonly path: string; readonly commit: string },
): Promise<string | null> {
  const snapshot = await context.ports.ledger.read({ files: [of.path], at_commit: of.commit });
  // What cannot be read as text is there, and is not what it should be.
  return snapshot.files.get(of.path) ?? (snapshot.unreadable.length > 0 ? '' : null);
}
