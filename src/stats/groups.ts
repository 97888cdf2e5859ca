import { estimateSummary } from './estimate.ts';
import { comparePrepared, type Prepared, prepare } from './independent.ts';
import { levelOf } from './level.ts';
import { DEFAULT_SEED } from './random.ts';
import type { Compared, Estimated, Rows, StatMethod } from './types.ts';

export interface GroupRows {
  readonly name: string;
  readonly rows: Rows;
}

export interface GroupsCompared {
  readonly kind: 'difference' | 'ratio';
  /** Largest minus smallest, or smallest over largest. */
  readonly value: number;
  /** Null where one of the pairs has none. Its far end from the bound is simultaneous over all pairs: see `compareGroups`. */
  readonly interval: { readonly low: number; readonly high: number; readonly level: number } | null;
  /** One-sided p of the hypothesis that the bound holds for every two groups; null where the error is unknown. */
  readonly p: number | null;
  /** The groups furthest apart. */
  readonly pair: { readonly high: string; readonly low: string };
  /** How that pair was compared. */
  readonly method: StatMethod;
  readonly n: number;
  readonly groups: readonly { readonly name: string; readonly estimate: Estimated }[];
}

/**
 * The two groups that are furthest apart, against `max_difference` (largest - smallest <= value) or `min_ratio`
 * (smallest / largest >= value).
 *
 * The largest minus the smallest of equal groups is never 0: noise alone drives them apart, and resampling the extremes
 * doubles that. So every two groups are compared. The bound is shown to be broken only where some pair breaks it after
 * Bonferroni's adjustment over all pairs (`p`; Dunn 1961, JASA 56: 52-64), which is wrong in at most 1 - confidence of
 * cases. It is shown to hold where it is for each pair alone: an intersection-union test needs no adjustment (Berger
 * 1982, "Multiparameter hypothesis testing and acceptance sampling", Technometrics 24: 295-300). The interval says the
 * same: the end that the bound must be beyond to hold is the worst of the pairs' ends at `confidence`, the other end
 * the worst of the pairs' ends at Bonferroni's.
 *
 * Groups must be given in an order of their own; it decides ties and the seed of each. RangeError with fewer than two
 * groups, or as `estimateRows`; a ratio of groups of which none is above 0 is 1 without interval.
 */
export function compareGroups(of: {
  groups: readonly GroupRows[];
  confidence: number;
  bound: 'max_difference' | 'min_ratio';
  value: number;
  seed?: number;
}): GroupsCompared {
  if (of.groups.length < 2) throw new RangeError(`Two groups or more can be compared; found ${of.groups.length}.`);
  const { confidence, bound } = of;
  const kind = bound === 'max_difference' ? 'difference' : 'ratio';
  const seed = of.seed ?? DEFAULT_SEED;
  const prepared = of.groups.map(({ rows }, index) => prepare(rows, seed + index));
  const order = prepared
    .map((_, index) => index)
    .sort((a, b) => prepared[b]!.summary.value - prepared[a]!.summary.value || a - b);
  const [first, last] = [order[0]!, order[order.length - 1]!];
  const [most, least] = [prepared[first]!.summary.value, prepared[last]!.summary.value];
  const falling = order.map((index) => prepared[index]!);
  const pairs = pairsOf(falling);
  // Of two groups at 0 neither is any part of the other; a group above 0 is then further from both.
  const compared = kind === 'difference' ? pairs : pairs.filter(([high]) => high.summary.value > 0);
  const found =
    compared.length === 0 || (kind === 'ratio' && least < 0)
      ? null
      : settle({ pairs: compared, count: pairs.length, kind, confidence, value: of.value });
  return {
    kind,
    value: kind === 'difference' ? most - least : most > 0 ? least / most : 1,
    interval: found?.interval ?? null,
    p: found?.p ?? null,
    pair: { high: of.groups[first]!.name, low: of.groups[last]!.name },
    method: found?.method ?? 'value_only',
    n: prepared.reduce((sum, { summary }) => sum + summary.n, 0),
    groups: of.groups.map(({ name }, index) => ({
      name,
      estimate: estimateSummary({ summary: prepared[index]!.summary, confidence, seed: seed + index }),
    })),
  };
}

/** Above this many pairs each gets the fewest resamples, for time. */
const MANY_PAIRS = 10;
const FEW_RESAMPLES = { resamples: 2000 };

/** Two groups, the one with the larger value first. */
type Pair = readonly [Prepared, Prepared];

/** All pairs of groups in falling order; the first is the pair of the extremes. */
function pairsOf(falling: readonly Prepared[]): Pair[] {
  const pairs: Pair[] = [];
  for (let high = 0; high < falling.length; high += 1)
    for (let low = falling.length - 1; low > high; low -= 1) pairs.push([falling[high]!, falling[low]!]);
  return pairs;
}

function settle(of: {
  pairs: readonly Pair[];
  count: number;
  kind: 'difference' | 'ratio';
  confidence: number;
  value: number;
}): {
  interval: GroupsCompared['interval'];
  p: number | null;
  method: StatMethod;
} {
  const { pairs, count, kind, value } = of;
  const resamples = pairs.length > MANY_PAIRS ? FEW_RESAMPLES : {};
  const compare = ([high, low]: Pair, confidence: number): Compared =>
    kind === 'difference'
      ? comparePrepared({ candidate: high, live: low, confidence, kind, ...resamples })
      : comparePrepared({ candidate: low, live: high, confidence, kind, ...resamples });
  const alone = pairs.map((pair) => compare(pair, of.confidence));
  const method = alone[0]!.method;
  const known = alone.flatMap(({ against }) => (against === null ? [] : [against]));
  if (known.length === 0) return { interval: null, p: null, method };
  const pAt = (bound: number): number =>
    Math.min(1, Math.min(...known.map((against) => pairP(against, kind, bound))) * count);
  const p = pAt(value);
  const simultaneous = 1 - (1 - of.confidence) / count;
  const jointly = pairs.map((pair) => compare(pair, simultaneous));
  const ends = alone.map(({ interval }, index) => ({ alone: interval, jointly: jointly[index]!.interval }));
  if (ends.some((end) => end.alone === null || end.jointly === null)) return { interval: null, p, method };
  // A pair in falling order may hide the opposite difference: its other end counts as well.
  const level = levelOf(of.confidence);
  // Where no two groups are shown to differ at all, either way round, the near end is that of no difference.
  const differ = pAt(kind === 'difference' ? 0 : 1) <= 1 - of.confidence;
  const interval =
    kind === 'difference'
      ? {
          low: differ ? Math.max(0, ...ends.map((end) => end.jointly!.low)) : 0,
          high: Math.max(...ends.map((end) => Math.max(end.alone!.high, -end.alone!.low))),
          level,
        }
      : {
          low: Math.min(...ends.map((end) => Math.min(end.alone!.low, 1 / end.alone!.high))),
          high: differ ? Math.min(1, ...ends.map((end) => end.jointly!.high)) : 1,
          level,
        };
  return { interval, p, method };
}

/** p of "these two are within the bound of each other", whichever of them is the larger: both sides of it together. */
function pairP(against: NonNullable<Compared['against']>, kind: 'difference' | 'ratio', value: number): number {
  if (kind === 'difference') return Math.min(1, against(value).atMost + against(-value).atMost);
  return Math.min(1, against(value).atLeast + (value > 0 ? against(1 / value).atLeast : 0));
}
