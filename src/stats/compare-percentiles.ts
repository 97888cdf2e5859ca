import { checkRatio, moverDifference, moverRatio, type Pairing, type Side } from './mover.ts';
import { estimateSamePercentile } from './no-difference.ts';
import { normalAbove, normalQuantile } from './normal.ts';
import { percentileLevel, quantilePosition, valueAt } from './order-statistics.ts';
import { correlationOf } from './paired-shares.ts';
import { quantileOfSorted } from './quantile.ts';
import type { Compared } from './types.ts';

/**
 * Difference or ratio of the same percentile of two sets of values, from the order statistics that bound each (as
 * `estimatePercentile`), joined as in `moverDifference` and `moverRatio`. No density is estimated and nothing is drawn,
 * so that a million values cost their sorting. `paired`: values at the same place are of the same sample; both
 * percentiles are then correlated as the outcomes "at or below its percentile" are (Bahadur 1966, "A note on quantiles
 * in large samples", Ann. Math. Statist. 37: 577-580), with the continuity correction of Newcombe's paired method.
 *
 * Pairs that are all equal: `estimateSamePercentile`.
 *
 * The interval is null where there are too few values for one of the ends (`samplesForPercentile`). RangeError without
 * values, with unequal numbers of pairs, or for a ratio to a percentile that is not above 0.
 */
export function comparePercentiles(of: {
  candidate: Float64Array;
  live: Float64Array;
  percentile: number;
  confidence: number;
  kind: 'difference' | 'ratio';
  paired?: boolean;
}): Compared {
  const { confidence, kind } = of;
  const paired = of.paired ?? false;
  if (paired && of.candidate.length !== of.live.length)
    throw new RangeError(
      `Pairs need as many values on both sides; found ${of.candidate.length} and ${of.live.length}.`,
    );
  const level = percentileLevel(of.percentile);
  const [candidate, live] = [sideOf(of.candidate, level), sideOf(of.live, level)];
  const counts = paired ? countPairs(of.candidate, of.live) : null;
  const base = {
    kind,
    n: paired ? of.candidate.length : of.candidate.length + of.live.length,
    standardError: null,
    method: 'order_statistic' as const,
    pairs: counts === null ? null : of.candidate.length,
    larger: counts?.larger ?? null,
    smaller: counts?.smaller ?? null,
  };
  if (counts !== null && counts.larger + counts.smaller === 0) {
    const [sorted, n] = [of.live.slice().sort(), of.live.length];
    const same = estimateSamePercentile({ sorted, level, units: n, n, kind, confidence, method: 'order_statistic' });
    return { ...base, ...same };
  }
  if (kind === 'ratio') checkRatio(candidate.value, live.value);
  const joint = paired ? jointly({ ...of, sides: { candidate, live } }) : { correlation: 0 };
  const pairing = { candidate, live, confidence, ...joint };
  return { ...base, ...(kind === 'difference' ? moverDifference(pairing) : moverRatio(pairing)) };
}

function sideOf(values: Float64Array, level: number): Side {
  const sorted = values.slice().sort();
  const n = sorted.length;
  return {
    value: quantileOfSorted({ sorted, level, type: 7 }),
    limits: (z) => {
      const tail = normalAbove(z);
      return {
        low: valueAt(sorted, quantilePosition({ n, level, above: 1 - tail })),
        high: valueAt(sorted, quantilePosition({ n, level, above: tail })),
      };
    },
  };
}

/** How percentiles of pairs go together; as independent ones where there are too few values to tell. */
function jointly(of: {
  candidate: Float64Array;
  live: Float64Array;
  sides: { candidate: Side; live: Side };
  confidence: number;
}): Pick<Pairing, 'correlation' | 'widths'> {
  const widthOf = (side: Side): number => {
    const { low, high } = side.limits(normalQuantile(of.confidence));
    return high - low;
  };
  const widths = { candidate: widthOf(of.sides.candidate), live: widthOf(of.sides.live) };
  if (!Number.isFinite(widths.candidate + widths.live)) return { correlation: 0 };
  const at = { candidate: of.sides.candidate.value, live: of.sides.live.value };
  let [both, candidateOnly, liveOnly] = [0, 0, 0];
  for (let row = 0; row < of.live.length; row += 1) {
    const first = of.candidate[row]! <= at.candidate;
    const second = of.live[row]! <= at.live;
    if (first && second) both += 1;
    else if (first) candidateOnly += 1;
    else if (second) liveOnly += 1;
  }
  const neither = of.live.length - both - candidateOnly - liveOnly;
  return { correlation: correlationOf({ both, candidateOnly, liveOnly, neither }), widths };
}

function countPairs(a: Float64Array, b: Float64Array): { larger: number; smaller: number } {
  let [larger, smaller] = [0, 0];
  for (let row = 0; row < a.length; row += 1) {
    if (a[row]! > b[row]!) larger += 1;
    else if (a[row]! < b[row]!) smaller += 1;
  }
  return { larger, smaller };
}
