/** Releases that keep samples of evaluations, compared with the events that name them. */
import type { LedgerEvent, ReleaseAsset } from '../core/event.ts';
import type { Replay } from '../core/replay.ts';
import { evaluationTagPrefix } from '../core/tags.ts';
import type { LedgerSnapshot } from '../ports.ts';
import type { ReadContext } from './context.ts';
import type { Finding } from './verify-findings.ts';

type Find = (kind: Finding['kind'], where: string, detail: string) => void;

export interface EvidenceTag {
  readonly name: string;
  /** Anchor of the version that was evaluated; null where that version was never published. */
  readonly target: string | null;
  /** First event that names it. */
  readonly seq: number;
  readonly assets: readonly ReleaseAsset[];
}

/** The releases that evaluations name, in the order of the chain. Two that gave the same answers name the same one. */
export function evidenceTags(events: readonly LedgerEvent[], replay: Replay): EvidenceTag[] {
  const tags = new Map<string, EvidenceTag>();
  for (const event of events) {
    if (event.type !== 'evaluated' || event.payload.release === null) continue;
    const { tag: name, assets } = event.payload.release;
    const known = tags.get(name);
    const target = replay.versions.get(event.payload.ordinal)?.published.anchor ?? null;
    if (known === undefined) tags.set(name, { name, target, seq: event.seq, assets });
    else tags.set(name, { ...known, assets: [...known.assets, ...assets.filter((one) => !has(known.assets, one))] });
  }
  return [...tags.values()];
}

function has(assets: readonly ReleaseAsset[], asset: ReleaseAsset): boolean {
  return assets.some((one) => one.name === asset.name && one.sha256 === asset.sha256 && one.size === asset.size);
}

/** Tags of samples that no event names. */
export async function findUnknownSamples(
  context: ReadContext,
  of: { readonly model: string; readonly evidence: readonly EvidenceTag[]; readonly find: Find },
): Promise<void> {
  const known = new Set(of.evidence.map((one) => one.name));
  for (const name of await context.ports.git.listTags(evaluationTagPrefix(of.model)))
    if (!known.has(name)) of.find('foreign', name, LEFT_BEHIND);
}

const LEFT_BEHIND =
  'no event names these samples: a run left them that did not come to its end, or somebody made them by hand';

/** Whether tag and release are there, and hold the bytes that were recorded and no others. */
export function verifyEvidence(of: {
  readonly tag: EvidenceTag;
  readonly snapshot: LedgerSnapshot;
  readonly find: Find;
}): void {
  const { tag, snapshot, find } = of;
  const { name } = tag;
  const ref = snapshot.tags.get(name) ?? null;
  const release = snapshot.releases.get(name) ?? null;
  const samples = `the samples of the evaluation of event ${tag.seq}`;
  if (ref === null) find('missing', name, `the tag of ${samples} is gone`);
  else if (tag.target !== null && ref.target !== tag.target)
    find('tag_moved', name, `it points at ${ref.target}, not at ${tag.target}`);
  if (release === null || release.draft) {
    find('missing', name, `the release with ${samples} is gone`);
    return;
  }
  for (const asset of tag.assets) {
    const found = release.assets.find((one) => one.name === asset.name);
    if (found === undefined || !found.complete) find('missing', name, `${asset.name} is gone`);
    else if (found.size !== asset.size || (found.sha256 ?? asset.sha256) !== asset.sha256)
      find('bytes_replaced', name, `${asset.name} has other bytes than event ${tag.seq} recorded`);
  }
  for (const one of release.assets)
    if (!tag.assets.some((asset) => asset.name === one.name)) find('bytes_replaced', name, `${one.name} was added`);
}
