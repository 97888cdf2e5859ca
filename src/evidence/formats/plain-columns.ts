/**
 * What the columns of plain rows are, when no policy says so. The rule:
 * a column is the key, the cluster or the task by its exact name; any other is a metric when every cell is a number or a
 * truth value (or says that there is none), and an attribute to slice by when every cell is a short text and there are
 * few different ones. Everything else is a text of the sample. Which way a metric is better is never inferred.
 */
import { readScore } from '../values.ts';

/** Exact names, in this order, ignoring case. */
export const KEY_NAMES = [
  'key',
  'id',
  'sample_id',
  'example_id',
  'question_id',
  'item_id',
  'case_id',
  'record_id',
  'doc_id',
  'uid',
  'uuid',
] as const;
export const CLUSTER_NAMES = ['cluster', 'cluster_id', 'conversation_id'] as const;
const TASK_NAMES = ['task'] as const;

/** Different texts of an attribute in one file, and the characters of each. */
export const ATTRIBUTE_VALUES = 50;
const ATTRIBUTE_LENGTH = 64;
/** Columns of a file. */
export const COLUMNS_LIMIT = 1000;

export type ColumnUse = 'key' | 'cluster' | 'task' | 'metric' | 'attribute' | 'text';

/** The name out of a list that is among some columns; null for none. */
export function findName(names: readonly string[], columns: Iterable<string>): string | null {
  const byLower = new Map([...columns].map((column) => [column.trim().toLowerCase(), column]));
  const found = names.find((name) => byLower.has(name));
  return found === undefined ? null : (byLower.get(found) ?? null);
}

interface Seen {
  numbers: boolean;
  texts: boolean;
  /** Null once there are too many, or one is too long. */
  values: Set<string> | null;
}

/** Looks at every cell of every column once, before any is read for good. */
export class ColumnProfile {
  readonly #columns = new Map<string, Seen>();

  /** False once there are more columns than are read. */
  add(column: string, cell: unknown): boolean {
    let seen = this.#columns.get(column);
    if (seen === undefined) {
      if (this.#columns.size >= COLUMNS_LIMIT) return false;
      seen = { numbers: false, texts: false, values: new Set() };
      this.#columns.set(column, seen);
    }
    if (typeof cell === 'number' || typeof cell === 'boolean') {
      seen.numbers = true;
      return true;
    }
    const score = readScore(cell);
    if (score === null) return true;
    if (score !== undefined) seen.numbers = true;
    else {
      seen.texts = true;
      if (typeof cell !== 'string' || cell.length > ATTRIBUTE_LENGTH) seen.values = null;
      else if (seen.values !== null && seen.values.size <= ATTRIBUTE_VALUES && !seen.values.has(cell))
        seen.values.add(` ${cell}`.slice(1));
      if (seen.values !== null && seen.values.size > ATTRIBUTE_VALUES) seen.values = null;
    }
    return true;
  }

  /** The use of each column, by the rule above. Columns that hold nothing at all are left out. */
  uses(): ReadonlyMap<string, ColumnUse> {
    const names = [...this.#columns.keys()];
    const uses = new Map<string, ColumnUse>();
    for (const [use, known] of [
      ['key', KEY_NAMES],
      ['cluster', CLUSTER_NAMES],
      ['task', TASK_NAMES],
    ] as const) {
      const name = findName(known, names);
      if (name !== null) uses.set(name, use);
    }
    for (const [name, seen] of this.#columns) {
      if (uses.has(name) || (!seen.numbers && !seen.texts)) continue;
      if (!seen.texts) uses.set(name, 'metric');
      else uses.set(name, !seen.numbers && seen.values !== null ? 'attribute' : 'text');
    }
    return uses;
  }
}
