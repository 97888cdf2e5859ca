/**
 * Rows in an order that depends on what they say only. A bootstrap draws by position, so the same samples written in
 * another order would otherwise give another interval in its last digits, and now and then another verdict.
 */
import type { Rows } from '../../stats/types.ts';

/** Above this no bootstrap is made (see stats/bootstrap.ts), and order does not matter but for rounding. */
const MOST = 5000;

/** Rows by value, then weight. Rows in clusters are left as they are: those are never drawn by position. */
export function orderRows(rows: Rows): Rows {
  const order = orderOf([rows]);
  return order === null ? rows : apply(rows, order);
}

/** Pairs by the candidate's value, then the live one's: both sides stay aligned. */
export function orderPairs(pairs: { readonly candidate: Rows; readonly live: Rows }): {
  readonly candidate: Rows;
  readonly live: Rows;
} {
  const order = orderOf([pairs.candidate, pairs.live]);
  if (order === null) return pairs;
  return { candidate: apply(pairs.candidate, order), live: apply(pairs.live, order) };
}

function orderOf(sides: readonly Rows[]): number[] | null {
  const n = sides[0]!.values.length;
  if (n > MOST || sides.some(({ clusters }) => clusters !== null)) return null;
  const columns = sides.flatMap(({ values, weights }) => (weights === null ? [values] : [values, weights]));
  return Array.from({ length: n }, (_, row) => row).sort((a, b) => {
    for (const column of columns) if (column[a] !== column[b]) return column[a]! - column[b]!;
    return 0;
  });
}

function apply(rows: Rows, order: readonly number[]): Rows {
  const { values, weights } = rows;
  const pick = (column: Float64Array): Float64Array => Float64Array.from(order, (row) => column[row]!);
  return { values: pick(values), weights: weights === null ? null : pick(weights), clusters: null };
}
