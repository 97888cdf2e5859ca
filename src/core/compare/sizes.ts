/** What the artifacts of two versions weigh, by role. */
import type { Artifact, VersionRecord } from '../record.ts';
import { byText } from './features.ts';
import type { CompareView, StoredSize } from './types.ts';

/** The model first, then by name. */
export function compareSizes(a: VersionRecord, b: VersionRecord): CompareView['size'] {
  const [left, right] = [sizesOf(a.artifacts), sizesOf(b.artifacts)];
  const roles = [...new Set([...left.keys(), ...right.keys()])].sort(byText);
  const ordered = [...roles.filter((role) => role === 'model'), ...roles.filter((role) => role !== 'model')];
  return ordered.map((role) => ({ role, a: left.get(role) ?? null, b: right.get(role) ?? null }));
}

function sizesOf(artifacts: readonly Artifact[]): Map<string, StoredSize> {
  const sizes = new Map<string, StoredSize>();
  for (const { role, size } of artifacts) {
    const before = sizes.get(role) ?? { files: 0, bytes: 0 };
    sizes.set(role, { files: before.files + 1, bytes: before.bytes + size });
  }
  return sizes;
}
