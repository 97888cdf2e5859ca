/**
 * Which version a key gets. The rule is flagd's `fractional` (0.15.0 and later), so that whoever asks here and whoever
 * asks a traffic engine is told the same: the key's hash is laid on a line of all shares, in the order of the list. The
 * candidate lies first, so that raising it takes keys from the others and gives none back.
 */
import { murmur3 } from './murmur3.ts';

/** Beyond this the arithmetic would no longer be exact; shares sum to 10,000. */
const MOST = 2 ** 21;

/** What has to be known of a version to share traffic out. */
export interface Sharing {
  readonly version: string;
  /** Basis points. */
  readonly share: number;
  /** Gets mirrored traffic, and is never chosen. */
  readonly shadow: boolean;
}

/** What has to be known of a rollout to share traffic out. */
export interface Bucketing {
  /** Version number. */
  readonly candidate: string;
  /** Keys that get the candidate whatever its share, once it answers at all. */
  readonly tenants: readonly string[];
  /** Precedes the key: another rollout draws other keys. */
  readonly salt: string;
}

/** How traffic is shared out, in the form that engines take. */
export interface Split {
  /** In order, without those that have no share. */
  readonly weights: readonly Sharing[];
  /** Keys that get `candidate` first. */
  readonly tenants: readonly string[];
  /** What tenants get; null where nothing is being rolled out to them. */
  readonly candidate: string | null;
  /** What a request without a key gets: the last of the list that has a share. */
  readonly baseline: string;
  readonly salt: string;
}

/** The split of a stage; null where nothing is served there. */
export function splitOf(exposed: readonly Sharing[], rollout: Bucketing | null): Split | null {
  const answering = exposed.filter((one) => !one.shadow);
  const weights = answering.filter((one) => one.share > 0);
  const baseline = weights.at(-1);
  if (baseline === undefined) return null;
  const candidate = answering.find((one) => one.version === rollout?.candidate) ?? null;
  const named = candidate === null ? [] : (rollout?.tenants ?? []);
  return {
    weights,
    tenants: named,
    candidate: named.length === 0 ? null : (candidate?.version ?? null),
    baseline: baseline.version,
    salt: rollout?.salt ?? '',
  };
}

/**
 * Where a key falls among `total` places of the same width: a whole number from 0 to `total - 1`. A place keeps its key
 * whatever becomes of the shares, as long as `salt` and `total` stay.
 *
 * @throws RangeError where `total` is no whole number from 1 to 2^21
 */
export function bucketOf(of: { readonly salt: string; readonly key: string }, total: number): number {
  if (!Number.isInteger(total) || total < 1 || total > MOST) throw new RangeError(`total: ${total}`);
  return Math.floor((murmur3(`${of.salt}${of.key}`) * total) / 2 ** 32);
}

/**
 * The version number that a key gets; null where nothing is served. A key that is empty has no place on the line, and
 * gets the baseline.
 */
export function chooseVariant(exposed: readonly Sharing[], rollout: Bucketing | null, key: string): string | null {
  const split = splitOf(exposed, rollout);
  if (split === null) return null;
  if (split.candidate !== null && split.tenants.includes(key)) return split.candidate;
  if (key === '') return split.baseline;
  const total = split.weights.reduce((sum, one) => sum + one.share, 0);
  const bucket = bucketOf({ salt: split.salt, key }, total);
  let end = 0;
  for (const one of split.weights) {
    end += one.share;
    if (bucket < end) return one.version;
  }
  return split.baseline;
}
