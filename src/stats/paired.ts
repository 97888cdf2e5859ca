import { studentQuantile } from './beta.ts';
import {
  estimateFromResamples,
  estimateRatioFromResamples,
  needsBootstrap,
  resample,
  resamplesFor,
} from './bootstrap.ts';
import { type Clusters, clusteredError, numberClusters } from './clusters.ts';
import { fiellerRatio } from './fieller.ts';
import { estimateFromError, estimateValueOnly } from './from-error.ts';
import { checkRatio } from './mover.ts';
import { estimateNoEffect } from './no-difference.ts';
import { normalQuantile } from './normal.ts';
import { estimateCounts } from './paired-shares.ts';
import { DEFAULT_SEED } from './random.ts';
import { momentsOf, type Summary, summarise } from './summary.ts';
import type { Compared, Estimated, Rows, StatMethod } from './types.ts';
import { wilsonLimits } from './wilson.ts';

export interface PairedComparison {
  /** Rows of the candidate and of the live version, the same sample at the same place. Clusters of either will do. */
  readonly candidate: Rows;
  readonly live: Rows;
  readonly confidence: number;
  readonly kind: 'difference' | 'ratio';
  readonly seed?: number;
}

interface Pairs {
  readonly candidate: Summary;
  readonly live: Summary;
  readonly clusters: Clusters | null;
}

/**
 * Candidate minus live, or candidate over live, of the same samples:
 * - all pairs equal: no effect, within what as many pairs can show (`estimateNoEffect`);
 * - values of 0 and 1: Newcombe's method 10 for pairs, p-values by inverting it;
 * - clusters: clustered standard error of the differences of influence, t with G-1 degrees of freedom (Miller 2024,
 *   sections 2.2 and 4.2);
 * - few pairs or a skewed difference (`needsBootstrap`): BCa bootstrap of pairs, fixed seed;
 * - else t of the differences; a ratio by Fieller.
 * Ratios of sums enter by their influences (`ratio`).
 *
 * Pairs that all differ by the same amount other than 0 do not tell the error of it: no interval, no p. `larger` and
 * `smaller` count pairs by what each row adds beyond what is expected of it; for a mean that is the value itself.
 *
 * RangeError where rows are not as many on both sides, or a value or a ratio is not defined (live value not above 0).
 */
export function comparePaired(of: PairedComparison): Compared {
  const { kind, confidence } = of;
  if (of.candidate.values.length !== of.live.values.length)
    throw new RangeError(
      `Pairs need as many rows on both sides; found ${of.candidate.values.length} and ${of.live.values.length}.`,
    );
  const clusters = numberClusters(of.candidate.clusters ?? of.live.clusters);
  const candidate = summarise({ ...of.candidate, clusters: null });
  const live = summarise({ ...of.live, clusters: null });
  const pairs: Pairs = { candidate, live, clusters };
  const counts = countLarger(pairs);
  const compared = (estimated: Estimated): Compared => ({ ...estimated, kind, pairs: candidate.n, ...counts });
  if (areEqual(of.candidate, of.live)) return compared(noEffect({ pairs, kind, confidence }));
  if (kind === 'ratio') checkRatio(candidate.value, live.value);
  const binary =
    of.candidate.weights === null && of.live.weights === null && candidate.share !== null && live.share !== null;
  if (binary && clusters === null) return compared(compareBinary({ pairs, kind, confidence }));
  return compared(compareMeasured({ pairs, kind, confidence, seed: of.seed ?? DEFAULT_SEED }));
}

type Part = { readonly pairs: Pairs; readonly kind: 'difference' | 'ratio'; readonly confidence: number };

function noEffect({ pairs, kind, confidence }: Part): Estimated {
  const { live, clusters } = pairs;
  const { n, share } = live;
  const measured = share === null ? 'paired_t' : 'newcombe_paired';
  const units = clusters?.count ?? n;
  const t = studentQuantile(confidence, Math.max(1, units - 1));
  const base =
    share === null
      ? live.value - t * live.standardError
      : wilsonLimits({ successes: live.value * units, n: units }, normalQuantile(confidence)).low;
  const method = clusters === null ? measured : 'paired_clustered';
  // An answer that is right or wrong can change by 1, though all that were seen are right.
  const range = share === null ? rangeOf(live) : n / share.n;
  return estimateNoEffect({ units, n, kind, confidence, method, range, base });
}

/** How far apart two rows move the value. */
function rangeOf({ n, influence }: Summary): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < n; row += 1) {
    const one = influence(row);
    low = Math.min(low, one);
    high = Math.max(high, one);
  }
  return high - low;
}

function compareBinary({ pairs, kind, confidence }: Part): Estimated {
  const [a, b] = [pairs.candidate.rows.values, pairs.live.rows.values];
  const table = [0, 0, 0, 0];
  for (let row = 0; row < a.length; row += 1) table[2 * a[row]! + b[row]!]! += 1;
  const counts = { both: table[3]!, candidateOnly: table[2]!, liveOnly: table[1]!, neither: table[0]! };
  return estimateCounts({ counts, kind, confidence });
}

function compareMeasured(of: Part & { seed: number }): Estimated {
  const { pairs, kind, confidence } = of;
  const { candidate, live, clusters } = pairs;
  const n = candidate.n;
  // What a row adds to candidate - live, or to ln(candidate / live) times the ratio.
  const ratio = candidate.value / live.value;
  const factor = kind === 'difference' ? 1 : ratio;
  const unit = kind === 'difference' ? 1 : live.value;
  const influence = (row: number): number => (candidate.influence(row) - factor * live.influence(row)) / unit;
  const scale = Math.sqrt((candidate.square + factor ** 2 * live.square) * n) / Math.abs(unit);
  const moments = momentsOf({ n, influence, scale: Math.max(scale, Math.abs(candidate.value / unit)) });
  const value = kind === 'difference' ? candidate.value - live.value : ratio;
  const isKnown = moments.square > 0 && n > 1 && (clusters === null || clusters.count > 1);
  const standardError = !isKnown
    ? 0
    : clusters === null
      ? Math.sqrt((moments.square * n) / (n - 1))
      : clusteredError({ influence, clusters, corrected: true });
  if (standardError <= 1e-9 * Math.sqrt(moments.square)) return estimateValueOnly(value, n);
  const weighted = candidate.rows.weights !== null || live.rows.weights !== null;
  const plain: StatMethod = weighted ? 'ratio' : 'paired_t';
  const method = clusters === null ? plain : 'paired_clustered';
  const df = (clusters?.count ?? n) - 1;
  if (clusters === null && needsBootstrap({ smallest: n, rows: n, moments }) && canResample(of)) {
    const resampled = resamplePairs(of);
    const estimate = kind === 'difference' ? estimateFromResamples : estimateRatioFromResamples;
    const found = estimate({
      value,
      n,
      standardError,
      df,
      moments,
      resampled,
      confidence,
      method: 'paired_bootstrap',
    });
    if (found !== null) return found;
  }
  if (kind === 'difference') return estimateFromError({ value, n, standardError, df, confidence, method });
  const variance = pairVariances(pairs);
  return { ...fiellerRatio({ candidate: candidate.value, live: live.value, variance, df, confidence }), n, method };
}

/** A ratio of means is resampled only where no resample can have a mean of 0 below. */
function canResample({ pairs, kind }: Part): boolean {
  return kind === 'difference' || pairs.live.rows.values.every((value) => value > 0);
}

function resamplePairs({ pairs, kind, seed }: Part & { seed: number }): Float64Array {
  const { rows: a, n } = pairs.candidate;
  const { rows: b } = pairs.live;
  const ones = (weights: Float64Array | null): Float64Array => weights ?? new Float64Array(n).fill(1);
  const settings = { resamples: resamplesFor(n), seed };
  if (kind === 'difference' && a.weights === null && b.weights === null) {
    const differences = a.values.map((value, row) => value - b.values[row]!);
    return resample({ ...settings, columns: [differences], statistic: (sums) => sums[0]! / n });
  }
  return resample({
    ...settings,
    columns: [a.values, ones(a.weights), b.values, ones(b.weights)],
    statistic: (sums) => {
      const [first, second] = [sums[0]! / sums[1]!, sums[2]! / sums[3]!];
      return kind === 'difference' ? first - second : first / second;
    },
  });
}

function pairVariances({ candidate, live, clusters }: Pairs): { candidate: number; live: number; both: number } {
  const n = candidate.n;
  const varianceOf = (influence: (row: number) => number): number =>
    clusters === null
      ? (momentsOf({ n, influence, scale: 0 }).square * n) / (n - 1)
      : clusteredError({ influence, clusters, corrected: true }) ** 2;
  const [a, b] = [varianceOf(candidate.influence), varianceOf(live.influence)];
  const sum = varianceOf((row) => candidate.influence(row) + live.influence(row));
  return { candidate: a, live: b, both: (sum - a - b) / 2 };
}

function areEqual(a: Rows, b: Rows): boolean {
  for (let row = 0; row < a.values.length; row += 1) {
    if (a.values[row] !== b.values[row]) return false;
    if ((a.weights?.[row] ?? 1) !== (b.weights?.[row] ?? 1)) return false;
  }
  return true;
}

/** For a ratio of sums a row counts by how far its numerator exceeds what the pooled ratio asks of its denominator. */
function countLarger({ candidate, live }: Pairs): { larger: number; smaller: number } {
  const [a, b] = [candidate.rows, live.rows];
  const pooled = (candidate.value + live.value) / 2;
  let larger = 0;
  let smaller = 0;
  for (let row = 0; row < candidate.n; row += 1) {
    let excess = a.values[row]! - b.values[row]!;
    if (a.weights !== null || b.weights !== null)
      excess -= pooled * ((a.weights?.[row] ?? 1) - (b.weights?.[row] ?? 1));
    if (excess > 0) larger += 1;
    else if (excess < 0) smaller += 1;
  }
  return { larger, smaller };
}
