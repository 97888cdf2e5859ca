/**
 * Integrity of one version: the record hashes to its subject, the tag stands where it was put, the release is there
 * and holds exactly the bytes that were recorded.
 */
import type { StagedVersion } from './documents.ts';
import { pointer } from './fold.ts';
import type { Sha256 } from './names.ts';
import type { ReasonCode } from './reasons.ts';
import { subjectDigest } from './record.ts';
import type { Check } from './result.ts';
import { group } from './result.ts';

/** What was found outside; null where there is nothing of that name. */
export interface FoundRelease {
  readonly draft: boolean;
  readonly immutable: boolean | null;
  readonly assets: readonly {
    readonly name: string;
    readonly size: number;
    readonly sha256: string | null;
    readonly complete: boolean;
  }[];
}

export interface FoundTag {
  readonly target: string;
}

export interface IntegrityFacts {
  readonly version: StagedVersion;
  readonly tag: FoundTag | null;
  readonly release: FoundRelease | null;
}

/** Checks of one version's integrity; the group is `pass` only when every part was seen to be right. */
export function checkIntegrity(facts: IntegrityFacts, sha256: Sha256): Check {
  return group({ name: 'integrity', title: 'Integrity' }, [
    checkRecord(facts.version, sha256),
    checkTag(facts),
    ...checkRelease(facts),
  ]);
}

/** Which code a failed integrity check refuses with. */
export function integrityCode(facts: Pick<IntegrityFacts, 'release'>): ReasonCode {
  return facts.release === null || facts.release.draft ? 'release_missing' : 'integrity_failed';
}

function checkRecord(version: StagedVersion, sha256: Sha256): Check {
  const found = subjectDigest(version.record, sha256);
  const expected = pointer(version.published);
  const right = found === expected.subject && version.record.version === expected.version;
  return {
    name: 'record',
    title: 'Version record',
    status: right ? 'pass' : 'fail',
    detail: right
      ? `The record of ${expected.version} hashes to its subject digest.`
      : `The record of ${expected.version} hashes to ${found}, not to ${expected.subject}.`,
  };
}

function checkTag({ version, tag }: IntegrityFacts): Check {
  const { published } = version;
  const base = { name: 'tag', title: 'Version tag' };
  if (tag === null) return { ...base, status: 'fail', detail: `Tag ${published.tag} is gone.` };
  if (tag.target !== published.anchor) {
    return {
      ...base,
      status: 'fail',
      detail: `Tag ${published.tag} points at ${tag.target}, not at ${published.anchor}.`,
    };
  }
  return { ...base, status: 'pass', detail: `Tag ${published.tag} points where it was put.` };
}

/** The record is proven by its digest; so what it names must be in the release, whatever the publication file lists. */
function missingArtifacts({ record }: StagedVersion, release: FoundRelease): string[] {
  return record.artifacts.flatMap((artifact) => {
    if (!artifact.location.startsWith('asset:')) return [];
    const name = artifact.location.slice('asset:'.length);
    const found = release.assets.find((asset) => asset.name === name);
    const same =
      found !== undefined && found.size === artifact.size && (found.sha256 ?? artifact.sha256) === artifact.sha256;
    return same ? [] : [`${name} is not what the record names`];
  });
}

function checkRelease({ version, release }: IntegrityFacts): Check[] {
  const { published } = version;
  const base = { name: 'release', title: 'Release' };
  if (release === null || release.draft) {
    return [{ ...base, status: 'fail', detail: `There is no published release ${published.tag}.` }];
  }
  const problems: string[] = [];
  let unknown = 0;
  for (const expected of published.assets) {
    const found = release.assets.find((asset) => asset.name === expected.name);
    if (found === undefined || !found.complete) problems.push(`${expected.name} is missing`);
    else if (found.sha256 === null) unknown += 1;
    else if (found.sha256 !== expected.sha256 || found.size !== expected.size)
      problems.push(`${expected.name} has other bytes`);
  }
  problems.push(...missingArtifacts(version, release));
  const names = new Set(published.assets.map((asset) => asset.name));
  for (const asset of release.assets) if (!names.has(asset.name)) problems.push(`${asset.name} was added`);
  if (problems.length > 0) {
    return [{ ...base, status: 'fail', detail: `Release ${published.tag}: ${problems.join(', ')}.` }];
  }
  if (unknown > 0) {
    const detail = `Release ${published.tag}: the platform gives no digest for ${unknown} of ${published.assets.length} assets.`;
    return [{ ...base, status: 'error', detail }];
  }
  const count = published.assets.length;
  return [
    { ...base, status: 'pass', detail: `Release ${published.tag} holds ${count} assets with the recorded digests.` },
  ];
}
