/** Tags, releases and bytes of one model, compared with its chain. */
import type { LedgerEvent, OwedEffect } from '../core/event.ts';
import { checkIntegrity } from '../core/integrity.ts';
import { RELEASE_RECORD_FILE } from '../core/release-record.ts';
import type { Replay } from '../core/replay.ts';
import type { Check } from '../core/result.ts';
import { failures } from '../core/result.ts';
import { parseOwnTag } from '../core/tags.ts';
import type { LedgerSnapshot } from '../ports.ts';
import type { ReadContext } from './context.ts';
import { readReleaseRecord } from './release-records.ts';
import type { EvidenceTag } from './verify-evidence.ts';
import { evidenceTags, findUnknownSamples, verifyEvidence } from './verify-evidence.ts';
import type { Finding } from './verify-findings.ts';

const PAGE = 20;

export interface OutsideRequest {
  readonly model: string;
  readonly replay: Replay;
  readonly after: string | null;
  readonly limit: number;
  readonly bytes: 'digests' | 'download';
}

export interface OutsideReport {
  readonly findings: readonly Finding[];
  readonly walked: number;
  /** The last tag that was looked at; null when none was. */
  readonly last: string | null;
  /** How many were left for another time. */
  readonly rest: number;
}

type Find = (kind: Finding['kind'], where: string, detail: string) => void;

export async function verifyOutside(context: ReadContext, of: OutsideRequest): Promise<OutsideReport> {
  const { model, replay } = of;
  const findings: Finding[] = [];
  const find: Find = (kind, where, detail) => void findings.push({ kind, model, where, detail });
  const events = eventsOf(replay);
  const moves = moveTags(events, replay);
  const evidence = evidenceTags(events, replay);
  await findUnknownTags(context, { model, replay, moves, find });
  if (replay.state.evaluated.length > 0) await findUnknownSamples(context, { model, evidence, find });
  const releases = [
    ...[...replay.versions.values()].map((one) => one.published.tag),
    ...moves.map((one) => one.name),
    ...evidence.map((one) => one.name),
  ];
  const start = of.after === null ? 0 : releases.indexOf(of.after) + 1;
  const todo = releases.slice(start, start + Math.max(0, of.limit));
  for (let index = 0; index < todo.length; index += PAGE) {
    const page = todo.slice(index, index + PAGE);
    const snapshot = await context.ports.ledger.read({ files: [], tags: page, releases: page });
    for (const tag of page) await verifyRelease(context, { ...of, tag, snapshot, moves, evidence, find });
  }
  return {
    findings,
    walked: todo.length,
    last: todo[todo.length - 1] ?? null,
    rest: releases.length - start - todo.length,
  };
}

interface MoveTag {
  readonly name: string;
  readonly target: string;
  /** Whether a release of its own goes with it. */
  readonly release: boolean;
  readonly seq: number;
  readonly digest: string;
  /** Whether a later event, or the state, vouches that it was done. */
  readonly confirmed: boolean;
}

/** The events of the chain, in order. */
function eventsOf(replay: Replay): LedgerEvent[] {
  return [...replay.files].flatMap(([path, text]) =>
    /\/events\/\d{3}\/\d{3}\/\d{9}\.json$/.test(path) ? [JSON.parse(text) as LedgerEvent] : [],
  );
}

/** Every tag that moves of this chain owe. */
function moveTags(events: readonly LedgerEvent[], replay: Replay): MoveTag[] {
  const tags: MoveTag[] = [];
  for (const event of events) {
    const released = new Set(
      event.owes.flatMap((effect: OwedEffect) => (effect.effect === 'release' ? [effect.tag] : [])),
    );
    for (const effect of event.owes) {
      if (effect.effect !== 'tag') continue;
      const digest = replay.digests[event.seq - 1] ?? '';
      const confirmed = event.seq <= replay.state.projected_through;
      tags.push({
        name: effect.name,
        target: effect.target,
        release: released.has(effect.name),
        seq: event.seq,
        digest,
        confirmed,
      });
    }
  }
  return tags;
}

/** Tags of this model that the chain does not know: written by hand, or left by events that were cut off. */
async function findUnknownTags(
  context: ReadContext,
  of: { readonly model: string; readonly replay: Replay; readonly moves: readonly MoveTag[]; readonly find: Find },
): Promise<void> {
  const { model, replay, moves, find } = of;
  const claimed = replay.state.claims.map((claim) => `${model}@v${claim.version}`);
  const known = new Set([
    ...[...replay.versions.values()].map((one) => one.published.tag),
    ...moves.map((one) => one.name),
    ...claimed,
  ]);
  const found = [
    ...(await context.ports.git.listTags(`${model}@`)),
    ...(await context.ports.git.listTags(`${model}#`)),
  ];
  for (const name of found) {
    if (known.has(name)) continue;
    const own = parseOwnTag(name);
    const record = own === null ? null : await readReleaseRecord(context, name);
    if (record !== null && record.seq > replay.state.seq)
      find('cut_off', name, `its release record names event ${record.seq}; the chain ends at ${replay.state.seq}`);
    else if (own?.kind === 'stage' && own.n > replay.state.tag_counter)
      find(
        'cut_off',
        name,
        `it stands for a move after event ${replay.state.seq}, the last of the chain, or was made by hand`,
      );
    else find('foreign', name, 'no event of the chain made this tag');
  }
  for (const one of moves) {
    if (found.includes(one.name)) continue;
    if (one.confirmed) find('missing', one.name, `the tag of event ${one.seq} is gone`);
    else find('owed', one.name, `the tag of event ${one.seq} is not there yet; \`slipway reconcile\` makes it`);
  }
}

async function verifyRelease(
  context: ReadContext,
  of: OutsideRequest & {
    readonly tag: string;
    readonly snapshot: LedgerSnapshot;
    readonly moves: readonly MoveTag[];
    readonly evidence: readonly EvidenceTag[];
    readonly find: Find;
  },
): Promise<void> {
  const { tag, snapshot, find } = of;
  const version = [...of.replay.versions.values()].find((one) => one.published.tag === tag);
  const kept = of.evidence.find((one) => one.name === tag);
  const found = snapshot.releases.get(tag) ?? null;
  if (kept !== undefined) {
    verifyEvidence({ tag: kept, snapshot, find });
    if (of.bytes === 'download' && found !== null) await verifyBytes(context, { tag, assets: kept.assets, find });
    return;
  }
  const ref = snapshot.tags.get(tag) ?? null;
  if (version !== undefined) {
    const checks = checkIntegrity({ version, tag: ref, release: found }, context.ports.sha256);
    for (const check of failures(checks))
      find(kindOfCheck(check, { there: check.name === 'tag' ? ref !== null : found !== null }), tag, check.detail);
    if (of.bytes === 'download' && found !== null)
      await verifyBytes(context, { tag, assets: version.published.assets, find });
    await verifyReleaseRecord(context, { tag, seq: null, digests: of.replay.digests, find });
    return;
  }
  const move = of.moves.find((one) => one.name === tag);
  if (move === undefined) return;
  if (ref !== null && ref.target !== move.target)
    find('tag_moved', tag, `it points at ${ref.target}, not at ${move.target}`);
  if (!move.release) return;
  if (found === null || found.draft) {
    find(move.confirmed ? 'missing' : 'owed', tag, `the release record of event ${move.seq} is not there`);
    return;
  }
  await verifyReleaseRecord(context, { tag, seq: move.seq, digests: of.replay.digests, find });
}

function kindOfCheck(check: Check, of: { readonly there: boolean }): Finding['kind'] {
  const { name, detail } = check;
  const onlyGone = name === 'release' && detail.includes(' is missing') && !/ has other bytes| was added/.test(detail);
  if (!of.there || onlyGone) return 'missing';
  return name === 'tag' ? 'tag_moved' : name === 'record' ? 'edited' : 'bytes_replaced';
}

/** The record in the release must name an event that the chain holds with that digest. */
async function verifyReleaseRecord(
  context: ReadContext,
  of: { readonly tag: string; readonly seq: number | null; readonly digests: readonly string[]; readonly find: Find },
): Promise<void> {
  const record = await readReleaseRecord(context, of.tag);
  if (record === null) {
    of.find('missing', of.tag, `${RELEASE_RECORD_FILE} is missing or unreadable`);
    return;
  }
  const digest = of.digests[record.seq - 1];
  if (digest === undefined)
    of.find('cut_off', of.tag, `its release record names event ${record.seq}; the chain ends at ${of.digests.length}`);
  else if (digest !== record.event || (of.seq !== null && of.seq !== record.seq)) {
    of.find(
      'edited',
      of.tag,
      `its release record names event ${record.seq} as ${record.event}; the chain has ${digest}`,
    );
  }
}

async function verifyBytes(
  context: ReadContext,
  of: {
    readonly tag: string;
    readonly assets: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
    readonly find: Find;
  },
): Promise<void> {
  for (const asset of of.assets) {
    const outcome = await context.ports.releases.check({ tag: of.tag, asset });
    if (outcome.kind === 'absent') of.find('missing', of.tag, `${asset.name} is gone`);
    if (outcome.kind === 'differs')
      of.find('bytes_replaced', of.tag, `${asset.name} hashes to ${outcome.found.sha256}, not to ${asset.sha256}`);
  }
}
