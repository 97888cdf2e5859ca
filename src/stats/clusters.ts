/** Clusters numbered 0, 1, 2 … without gaps. */
export interface Clusters {
  /** Cluster by row. */
  readonly rows: Uint32Array;
  readonly count: number;
}

/** A row that has no cluster is one of its own. */
export const NO_CLUSTER = 0xffffffff;

/**
 * The clusters of rows, numbered without gaps; null where every row is a cluster of its own, which is as good as no
 * clusters. `NO_CLUSTER` marks a row that belongs to none.
 */
export function numberClusters(given: Uint32Array | null): Clusters | null {
  if (given === null) return null;
  let largest = 0;
  for (const cluster of given) if (cluster !== NO_CLUSTER && cluster > largest) largest = cluster;
  const rows = new Uint32Array(given.length);
  const lookup = largest < 8 * given.length + 1024 ? tableLookup(largest) : mapLookup();
  let count = 0;
  for (let row = 0; row < given.length; row += 1) {
    const cluster = given[row]!;
    let number = cluster === NO_CLUSTER ? -1 : lookup.get(cluster);
    if (number < 0) {
      number = count;
      count += 1;
      if (cluster !== NO_CLUSTER) lookup.set(cluster, number);
    }
    rows[row] = number;
  }
  return count === given.length ? null : { rows, count };
}

interface Lookup {
  readonly get: (cluster: number) => number;
  readonly set: (cluster: number, number: number) => void;
}

function tableLookup(largest: number): Lookup {
  const table = new Int32Array(largest + 1).fill(-1);
  return {
    get: (cluster) => table[cluster]!,
    set: (cluster, number) => {
      table[cluster] = number;
    },
  };
}

/** For numbers that are far apart: a table up to the largest would be mostly empty. */
function mapLookup(): Lookup {
  const map = new Map<number, number>();
  return { get: (cluster) => map.get(cluster) ?? -1, set: (cluster, number) => void map.set(cluster, number) };
}

/**
 * Standard error of a mean from what each row adds to it, where rows of one cluster depend on each other: the root of
 * the summed squares of the clusters' sums, over n. Miller 2024, "Adding error bars to evals", arXiv 2411.00640,
 * section 2.2; `corrected` multiplies the square by G / (G - 1), as Inspect and R's sandwich (cadjust) do.
 */
export function clusteredError(of: {
  /** Influence of a row: its value minus the mean, for a mean. */
  influence: (row: number) => number;
  clusters: Clusters;
  corrected: boolean;
}): number {
  const sums = new Float64Array(of.clusters.count);
  const { rows, count } = of.clusters;
  for (let row = 0; row < rows.length; row += 1) sums[rows[row]!]! += of.influence(row);
  let squares = 0;
  for (const sum of sums) squares += sum * sum;
  return Math.sqrt(squares * (of.corrected ? count / (count - 1) : 1)) / rows.length;
}
