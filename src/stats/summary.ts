import { type Clusters, clusteredError, numberClusters } from './clusters.ts';
import type { Rows } from './types.ts';
import type { Share } from './wilson.ts';

/** What estimates need to know of rows, in one or two passes over them and without a copy. */
export interface Summary {
  readonly rows: Rows;
  readonly n: number;
  /** Mean, or ratio of sums. */
  readonly value: number;
  /** Counts, where the value is a share of counted things: values of 0 and 1, and such weights if any. */
  readonly share: Share | null;
  readonly clusters: Clusters | null;
  /** How far a row alone moves the value, times n: `v - mean`, or `(v - R w) / mean(w)`; its mean is 0. */
  readonly influence: (row: number) => number;
  /** 0 where all rows agree. */
  readonly standardError: number;
  readonly df: number;
  /** Sums of squares and cubes of influence / n: the estimate's variance (plug-in) and third moment. */
  readonly square: number;
  readonly cube: number;
}

/** Whether an estimate is defined: at least one row, and denominators that do not add up to nothing. */
export function canEstimate(rows: Rows): boolean {
  if (rows.values.length === 0) return false;
  return rows.weights === null || sum(rows.weights) !== 0;
}

/** RangeError where `canEstimate` is false, or the columns differ in length. */
export function summarise(rows: Rows): Summary {
  const { values, weights } = rows;
  const n = values.length;
  if ((weights !== null && weights.length !== n) || (rows.clusters !== null && rows.clusters.length !== n))
    throw new RangeError('Weights and clusters must be as many as values.');
  if (!canEstimate(rows))
    throw new RangeError(
      n === 0
        ? 'An estimate needs at least one row; found none.'
        : 'A ratio needs denominators that add up to more than 0.',
    );
  const bottom = weights === null ? n : sum(weights);
  const value = sum(values) / bottom;
  const influence =
    weights === null
      ? (row: number) => values[row]! - value
      : (row: number) => ((values[row]! - value * weights[row]!) * n) / bottom;
  const clusters = numberClusters(rows.clusters);
  const moments = momentsOf({ n, influence, scale: largest(values) * (n / Math.abs(bottom)) });
  const standardError =
    moments.square === 0
      ? 0
      : clusters === null
        ? Math.sqrt((moments.square * n) / (n - 1))
        : clusters.count < 2
          ? 0
          : snap(clusteredError({ influence, clusters, corrected: true }), Math.sqrt(moments.square));
  const df = (clusters?.count ?? n) - 1;
  return { rows, n, value, share: countShare(rows), clusters, influence, standardError, df, ...moments };
}

export interface Moments {
  readonly square: number;
  readonly cube: number;
}

/** Sums of squares and cubes of influence / n. All 0 where the influences are rounding errors of `scale`. */
export function momentsOf(of: { n: number; influence: (row: number) => number; scale: number }): Moments {
  let square = 0;
  let cube = 0;
  let most = 0;
  for (let row = 0; row < of.n; row += 1) {
    const u = of.influence(row);
    square += u * u;
    cube += u * u * u;
    if (Math.abs(u) > most) most = Math.abs(u);
  }
  if (most <= 1e-12 * of.scale) return { square: 0, cube: 0 };
  return { square: square / of.n ** 2, cube: cube / of.n ** 3 };
}

/** Clusters whose sums cancel to rounding errors have no error that could be trusted: 0, as for rows that agree. */
function snap(error: number, plain: number): number {
  return error <= 1e-9 * plain ? 0 : error;
}

function countShare({ values, weights }: Rows): Share | null {
  let successes = 0;
  let n = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!;
    const weight = weights === null ? 1 : weights[row]!;
    if ((value !== 0 && value !== 1) || (weight !== 0 && weight !== 1) || value > weight) return null;
    successes += value;
    n += weight;
  }
  return { successes, n };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let row = 0; row < values.length; row += 1) total += values[row]!;
  return total;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let row = 0; row < values.length; row += 1) most = Math.max(most, Math.abs(values[row]!));
  return most;
}
