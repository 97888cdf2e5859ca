/** The rows of a sample table that a gate looks at: those of a slice, of which those with a score. */
import type { Column, Interned, SampleTable, Slice } from '../../evidence/types.ts';
import type { Rows } from '../../stats/types.ts';
import type { Samples } from './series.ts';

export interface Selection {
  readonly samples: Samples;
  /** Scored rows of the slice, ascending; null: every row of the table, all of them scored. */
  readonly rows: Uint32Array | null;
  readonly scored: number;
  readonly expected: number;
}

/** Index of a value among an attribute's names; -1 where no row has it. */
export function valueIndex(attribute: Interned, value: string): number {
  const index = attribute.names.indexOf(value);
  return index >= 0 && attribute.rows.includes(index) ? index : -1;
}

const SELECTED = new WeakMap<Column, Map<string, Selection>>();

/** The scored rows of a slice (null: of the whole table). A slice that the table does not have selects nothing. */
export function selectRows(samples: Samples, slice: Slice | null): Selection {
  const known = SELECTED.get(samples.column) ?? new Map<string, Selection>();
  SELECTED.set(samples.column, known);
  const key = JSON.stringify(slice === null ? null : [slice.attribute, slice.value]);
  const selection = known.get(key) ?? select(samples, slice);
  known.set(key, selection);
  return selection;
}

function select(samples: Samples, slice: Slice | null): Selection {
  const { table, column } = samples;
  const total = table.keys.length;
  const attribute = slice === null ? null : attributeOf(table, slice.attribute);
  const wanted = slice === null || attribute === null ? -1 : attribute.names.indexOf(slice.value);
  const inSlice = (row: number): boolean => slice === null || (wanted >= 0 && attribute?.rows[row] === wanted);
  const { values, weights } = column;
  let members = 0;
  let scored = 0;
  for (let row = 0; row < total; row += 1) {
    if (!inSlice(row)) continue;
    members += 1;
    if (isScored(values, weights, row)) scored += 1;
  }
  // Which of the rows without a score should have one is known for the table as a whole only.
  const missing = Math.max(0, column.expected - column.scored);
  const expected = Math.min(members, scored + missing);
  if (scored === total) return { samples, rows: null, scored, expected };
  const rows = new Uint32Array(scored);
  let next = 0;
  for (let row = 0; row < total; row += 1) {
    if (inSlice(row) && isScored(values, weights, row)) rows[next++] = row;
  }
  return { samples, rows, scored, expected };
}

function isScored(values: Float64Array, weights: Float64Array | null, row: number): boolean {
  return Number.isFinite(values[row]) && (weights === null || Number.isFinite(weights[row]));
}

function attributeOf(table: SampleTable, name: string | null): Interned | null {
  if (name === null || !Object.hasOwn(table.attributes, name)) return null;
  return table.attributes[name] ?? null;
}

/** Whether the selected rows have a mean, or denominators that add up to something. */
export function hasValue({ rows, scored, samples }: Selection): boolean {
  const { weights } = samples.column;
  if (scored === 0 || weights === null) return scored > 0;
  let sum = 0;
  for (let index = 0; index < scored; index += 1) sum += weights[rows?.[index] ?? index]!;
  return sum !== 0;
}

/** The scores of a selection, or of some of its table's rows, as the statistics take them. */
export function gatherRows(selection: Selection, of: { readonly rows: Uint32Array | null } = selection): Rows {
  const { column, table } = selection.samples;
  // A row without a cluster is marked the same way in both: 0xffffffff.
  const clusters = table.clusters?.rows ?? null;
  if (of.rows === null) return { values: column.values, weights: column.weights, clusters };
  return {
    values: pick(column.values, of.rows),
    weights: column.weights === null ? null : pick(column.weights, of.rows),
    clusters: clusters === null ? null : pickNumbers(clusters, of.rows),
  };
}

function pick(values: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) picked[index] = values[rows[index]!]!;
  return picked;
}

function pickNumbers(values: Uint32Array, rows: Uint32Array): Uint32Array {
  const picked = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) picked[index] = values[rows[index]!]!;
  return picked;
}
