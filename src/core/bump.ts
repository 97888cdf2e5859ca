/**
 * How large a version's step must be, inferred from what changed since the version before it. Each change is one
 * reason, a sentence; the largest decides. How much a kind of change weighs is the policy's (`versioning`).
 */
import type { VersioningRules } from '../policy/types.ts';
import { canonicalJson } from './canonical.ts';
import type { Digest } from './names.ts';
import type { BaseModel, Bump, BumpReason, Content, Dataset, VersionRecord } from './record.ts';
import { compareSignatures } from './signature.ts';
import { BUMPS, largerBump } from './versioning.ts';

/** The policy's weights: a part of {@link VersioningRules}. */
export type BumpRules = Omit<VersioningRules, 'scheme'>;

/** What is compared: a record has all of it. */
export type Comparable = Content & { readonly content_digest: Digest };

export type InferredBump =
  | { readonly kind: 'first' }
  /** The content digest is the same: it is the same version. */
  | { readonly kind: 'same_content' }
  | { readonly kind: 'changed'; readonly bump: Bump; readonly reasons: readonly BumpReason[] };

/** Infers the bump. Reasons come largest first, in a fixed order within a size. */
export function inferBump(of: {
  readonly previous: VersionRecord | Comparable | null;
  readonly next: Comparable;
  readonly rules: BumpRules;
}): InferredBump {
  const { previous, next, rules } = of;
  if (previous === null) return { kind: 'first' };
  if (previous.content_digest === next.content_digest) return { kind: 'same_content' };
  const reasons = [
    ...signatureReasons(previous, next, rules),
    ...recipeReasons(previous, next, rules),
    ...datasetReasons(previous, next, rules),
    ...baseModelReasons(previous.base_models, next.base_models),
    ...fileReasons(previous, next),
  ];
  // The digests differ, so something did change, even if it is nothing that has a sentence of its own.
  if (reasons.length === 0) reasons.push({ bump: 'patch', because: 'the content changed' });
  const bump = reasons.reduce<Bump>((most, reason) => largerBump(most, reason.bump), 'patch');
  const ordered = [...BUMPS].reverse().flatMap((size) => reasons.filter((reason) => reason.bump === size));
  return { kind: 'changed', bump, reasons: ordered };
}

function signatureReasons(previous: Content, next: Content, rules: BumpRules): BumpReason[] {
  const weights = { breaking: rules.breakingSignature, addition: rules.addedFeatures, note: 'patch' } as const;
  return compareSignatures(previous.signature, next.signature).map((change) => ({
    bump: weights[change.severity],
    because: change.because,
  }));
}

function recipeReasons(previous: Content, next: Content, rules: BumpRules): BumpReason[] {
  const before = previous.recipe;
  const after = next.recipe;
  const reasons: BumpReason[] = [];
  if (before.architecture !== after.architecture)
    reasons.push(architectureReason(before.architecture, after.architecture, rules));
  const digests = [
    {
      what: 'the configuration',
      bump: rules.changedConfiguration,
      before: before.configuration,
      after: after.configuration,
    },
    { what: 'the prompts', bump: rules.changedPrompts, before: before.prompts, after: after.prompts },
    { what: 'the training code', bump: 'minor' as const, before: before.code, after: after.code },
  ];
  for (const one of digests) {
    if (one.before === one.after) continue;
    const verb = one.before === null ? 'added' : one.after === null ? 'removed' : 'changed';
    reasons.push({ bump: one.bump, because: `${one.what} ${one.what.endsWith('s') ? 'were' : 'was'} ${verb}` });
  }
  return reasons;
}

/** Beginning to state the architecture is no proof of another one, and no proof of the same one either: minor. */
function architectureReason(before: string | null, after: string | null, rules: BumpRules): BumpReason {
  if (before === null) return { bump: 'minor', because: `the architecture is stated for the first time: ${after}` };
  const because = after === null ? 'is no longer stated' : `changed from ${before} to ${after}`;
  return { bump: rules.changedArchitecture, because: `the architecture ${because}` };
}

function datasetReasons(previous: Content, next: Content, rules: BumpRules): BumpReason[] {
  const before = new Map(previous.datasets.map((one) => [datasetKey(one), one]));
  const after = new Map(next.datasets.map((one) => [datasetKey(one), one]));
  return sortedKeys(before, after).flatMap((key) => {
    const old = before.get(key);
    const now = after.get(key);
    const label = `${(now ?? old)?.role} data set "${(now ?? old)?.name}"`;
    const bump = rules.changedData;
    if (old === undefined) return { bump, because: `${label} was added` };
    if (now === undefined) return { bump, because: `${label} was removed` };
    return old.sha256 === now.sha256 ? [] : { bump, because: `${label} changed` };
  });
}

const datasetKey = (of: Dataset): string => JSON.stringify([of.role, of.name]);

function baseModelReasons(previous: readonly BaseModel[], next: readonly BaseModel[]): BumpReason[] {
  const before = groupByName(previous);
  const after = groupByName(next);
  return sortedKeys(before, after).flatMap((name) => {
    const old = before.get(name);
    const now = after.get(name);
    if (old === now) return [];
    const verb = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return { bump: 'minor' as const, because: `base model "${name}" was ${verb}` };
  });
}

function groupByName(models: readonly BaseModel[]): Map<string, string> {
  const texts = new Map<string, string[]>();
  for (const one of models) texts.set(one.name, [...(texts.get(one.name) ?? []), canonicalJson(one)]);
  return new Map([...texts].map(([name, all]) => [name, all.sort().join('\n')]));
}

/** Files that have no weight of their own: new weights of the same recipe, another model card. */
function fileReasons(previous: Content, next: Content): BumpReason[] {
  const before = digestsByRole(previous);
  const after = digestsByRole(next);
  return sortedKeys(before, after).flatMap((role) => {
    const old = before.get(role);
    const now = after.get(role);
    if (old === now) return [];
    const verb = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    const because =
      role === 'model' && verb === 'changed'
        ? 'the model file has new weights'
        : `the file for role "${role}" was ${verb}`;
    return { bump: 'patch' as const, because };
  });
}

function digestsByRole(content: Content): Map<string, string> {
  const digests = new Map<string, string[]>();
  for (const one of content.artifacts) digests.set(one.role, [...(digests.get(one.role) ?? []), one.sha256]);
  return new Map([...digests].map(([role, all]) => [role, all.sort().join(' ')]));
}

function sortedKeys(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => (a < b ? -1 : 1));
}
