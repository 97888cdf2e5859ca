/**
 * Keeping the samples of an evaluation: a release of their own on the version's anchor, published before the event
 * that names it, so that no event ever names bytes that are not there. Left behind by a run that died in between, it
 * is harmless: nothing refers to it.
 */

import type { StagedVersion } from '../core/documents.ts';
import type { EvaluationRecord, KeptSamples } from '../core/evaluation/types.ts';
import type { EvidenceRelease } from '../core/event.ts';
import type { Digest } from '../core/names.ts';
import { refuse } from '../core/reasons.ts';
import { evaluationTag } from '../core/tags.ts';
import { isSecretKind } from '../evidence/personal-data.ts';
import type { Evidence } from '../evidence/types.ts';
import type { PackedSamples } from '../ports.ts';
import { renderEvidenceBody } from '../render/evidence-release.ts';
import type { Context } from './context.ts';
import type { PlannedAsset } from './release.ts';
import { checksumsAsset, publishRelease } from './release.ts';

/** Samples packed for keeping, by whose they are. */
export interface SamplesToKeep {
  readonly candidate: KeptSamples | null;
  readonly live: KeptSamples | null;
  readonly files: readonly PackedSamples[];
}

export const NO_SAMPLES: SamplesToKeep = { candidate: null, live: null, files: [] };

/** Packs what the policy lets be kept. Nothing leaves this machine yet. */
export async function packSamples(
  context: Context,
  of: {
    readonly publish: EvaluationRecord['publish'];
    readonly candidate: Evidence;
    /** The live version's, where it was measured for this evaluation; what the ledger has already is not kept twice. */
    readonly live: Evidence | null;
  },
): Promise<SamplesToKeep> {
  const { publish } = of;
  if (publish === 'none' || publish === 'statistics') return NO_SAMPLES;
  const pack = async (name: 'candidate' | 'live'): Promise<PackedSamples | null> => {
    const evidence = of[name];
    if (evidence === null) return null;
    // A release may be immutable: a secret in it could never be taken back. The record's flags say that one was found.
    const flags = await context.ports.evidence.flags(evidence);
    if (flags.some((flag) => isSecretKind(flag.kind))) return null;
    return context.ports.evidence.pack({ evidence, mode: publish, name });
  };
  const [candidate, live] = [await pack('candidate'), await pack('live')];
  const kept = (packed: PackedSamples | null): KeptSamples | null =>
    packed === null ? null : { ...packed.asset, rows: packed.rows, mode: publish };
  return {
    candidate: kept(candidate),
    live: kept(live),
    files: [candidate, live].filter((one) => one !== null),
  };
}

/** Publishes the packed samples under the tag of the evaluation's evidence; null where there are none. */
export async function publishSamples(
  context: Context,
  of: {
    readonly model: string;
    readonly staged: StagedVersion;
    readonly evidence: Digest;
    readonly at: string;
    readonly samples: SamplesToKeep;
  },
): Promise<EvidenceRelease | null> {
  const { samples, model } = of;
  const { published } = of.staged;
  if (samples.files.length === 0) return null;
  const { git, sha256 } = context.ports;
  const assets: PlannedAsset[] = samples.files.map(({ asset, path }) => ({ asset, source: { kind: 'file', path } }));
  // The subject is in it: two versions may have given the very same answers, and each keeps its own.
  const digest = sha256([published.subject, ...assets.map(({ asset }) => asset.sha256)].join(' '));
  const tag = evaluationTag({ model, digest });
  const title = `${model} ${published.version}: samples of an evaluation`;
  const tagged = await git.createTag({ name: tag, target: published.anchor, message: title, at: of.at });
  if (tagged.facts.target !== published.anchor) {
    refuse({
      code: 'integrity_failed',
      required: `the tag ${tag} on ${published.anchor}`,
      found: `it is on ${tagged.facts.target}: somebody else made it`,
      next: 'Delete that tag, and run the job again.',
    });
  }
  const all = [...assets, checksumsAsset(assets, sha256)];
  const { release } = await publishRelease(context, {
    tag,
    title,
    marker: `slipway:evidence:${tag}`,
    mode: tagged.kind === 'created' ? 'fresh' : 'resume',
    believe: 'read_back',
    body: (marker) => renderEvidenceBody({ model, version: published.version, evidence: of.evidence, marker }),
    assets: async () => all,
  });
  const found = new Map(release.assets.map((asset) => [asset.name, asset]));
  for (const { asset } of all) {
    const there = found.get(asset.name);
    if (there === undefined || there.size !== asset.size || (there.sha256 !== null && there.sha256 !== asset.sha256)) {
      refuse({
        code: 'integrity_failed',
        required: `${asset.name} with SHA-256 ${asset.sha256} in release ${tag}`,
        found: there === undefined ? 'no such asset' : `one with SHA-256 ${there.sha256 ?? 'unknown'}`,
        next: 'Delete that release and its tag if nobody needs them, and run the job again.',
      });
    }
  }
  return {
    id: release.id,
    tag,
    url: release.url,
    immutable: release.immutable === true,
    assets: all.map(({ asset }) => asset),
  };
}
