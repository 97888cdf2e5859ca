/** Features that one version takes or returns and the other does not, or not the same way. */
import type { Feature, VersionRecord } from '../record.ts';
import type { CompareView, FeatureChange } from './types.ts';

export interface ComparedFeatures {
  readonly features: CompareView['features'];
  readonly warnings: readonly string[];
}

/** By name, sorted. Where a version states no signature, nothing is known, and nothing is said to be added or removed. */
export function compareFeatures(a: VersionRecord, b: VersionRecord): ComparedFeatures {
  const silent = [a, b].filter((one) => one.signature === null).map((one) => one.version);
  if (a.signature === null || b.signature === null) {
    const who = silent.length === 2 ? 'Neither version states' : `${silent[0]} does not state`;
    return { features: { inputs: [], outputs: [] }, warnings: [`${who} a signature, so features are not compared.`] };
  }
  return {
    features: {
      inputs: changesOf(a.signature.inputs, b.signature.inputs),
      outputs: changesOf(a.signature.outputs, b.signature.outputs),
    },
    warnings: [],
  };
}

function changesOf(before: readonly Feature[], after: readonly Feature[]): FeatureChange[] {
  const old = new Map(before.map((one) => [one.name, one]));
  const now = new Map(after.map((one) => [one.name, one]));
  return [...new Set([...old.keys(), ...now.keys()])].sort(byText).flatMap((name): FeatureChange[] => {
    const [was, is] = [old.get(name) ?? null, now.get(name) ?? null];
    if (was === null) return [{ name, change: 'added', before: null, after: is }];
    if (is === null) return [{ name, change: 'removed', before: was, after: null }];
    return sameFeature(was, is) ? [] : [{ name, change: 'modified', before: was, after: is }];
  });
}

/** A feature that does not say whether it is required is. */
function sameFeature(one: Feature, other: Feature): boolean {
  return one.type === other.type && (one.required ?? true) === (other.required ?? true);
}

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
