/**
 * The samples of one task while they are gathered. A key that comes again in one file is a repeat of the question and
 * is averaged; one that another file has too is an overlap of shards, and must have the same values there.
 */
import { ColumnBuilder, type SampleValue, sameValue } from './column.ts';
import { detach, Interner } from './interner.ts';
import { KeyIndex } from './key-index.ts';
import type { Sample, SampleTable } from './types.ts';

/** Rows of one table; who fills it in refuses more. */
export const ROWS_LIMIT = 10_000_000;

/**
 * What a table finds wrong. `sample` is its number among those of its file, from 1, and null for all of them: its key
 * may be an address, and is for nobody who reads of problems. `metric` is null for all of it.
 */
export interface TableFault {
  readonly kind: 'differs' | 'cluster' | 'attribute' | 'mixed' | 'not_finite' | 'not_a_number';
  readonly sample: number | null;
  readonly metric: string | null;
  /** Scores that differ, or the name of an attribute; null where the kind says it all. */
  readonly about: string | readonly [string, string] | null;
}

export interface TableOptions {
  readonly task: string | null;
  readonly texts: 'drop' | 'keep';
  readonly report: (fault: TableFault) => void;
}

interface Overlap {
  readonly sample: number;
  readonly columns: Map<string, { top: number; bottom: number | null; count: number }>;
}

export class TableBuilder {
  readonly task: string | null;
  readonly #options: TableOptions;
  readonly #index = new KeyIndex();
  readonly #columns = new Map<string, ColumnBuilder>();
  readonly #attributes = new Map<string, Interner>();
  readonly #texts = new Map<string, (string | null)[]>();
  #clusters: Interner | null = null;
  /** Number of the file that a row is of. */
  #owners = new Uint32Array(0);
  #capacity = 0;
  #sorted = true;
  /** Scores of the file being read for rows that another file has given already. */
  readonly #overlaps = new Map<number, Overlap>();

  constructor(options: TableOptions) {
    this.task = options.task;
    this.#options = options;
  }

  get size(): number {
    return this.#index.keys.length;
  }

  /** Files by number that gave a metric, by metric. */
  givers(): ReadonlyMap<string, ReadonlySet<number>> {
    return new Map([...this.#columns].map(([metric, column]) => [metric, column.files]));
  }

  /** Adds one sample of a file: the `number`th of it, from 1. */
  add(sample: Sample, file: number, number: number): void {
    const found = this.#index.find(sample.key);
    const known = found >= 0;
    const row = known ? found : this.#addRow(sample.key, file);
    const own = this.#owners[row] === file;
    for (const metric in sample.values) {
      const value = this.#usable(sample.values[metric], metric, number);
      if (value === undefined) continue;
      const column = this.#column(metric);
      if (column.lastFile !== file) column.noteFile(file);
      if (own) column.add(row, value);
      else this.#addOverlap({ row, metric, value, number });
    }
    if (sample.cluster !== undefined && sample.cluster !== null) {
      this.#clusters ??= new Interner(this.#capacity);
      const was = known ? this.#clusters.get(row) : null;
      if (was === null) this.#clusters.set(row, sample.cluster);
      else if (was !== sample.cluster) this.#fault('cluster', number, null, null);
    }
    if (sample.slices !== undefined) this.#addSlices({ sample, row, known, number });
    if (sample.texts !== undefined && this.#options.texts === 'keep') this.#addTexts(row, sample.texts);
  }

  #addRow(key: string, file: number): number {
    const { keys } = this.#index;
    if (keys.length >= this.#capacity) this.#grow();
    const own = detach(key);
    if (this.#sorted && keys.length > 0 && (keys[keys.length - 1] ?? '') >= own) this.#sorted = false;
    const row = this.#index.add(own);
    this.#owners[row] = file;
    return row;
  }

  #grow(): void {
    this.#capacity = Math.max(1024, this.#capacity * 2);
    const owners = new Uint32Array(this.#capacity);
    owners.set(this.#owners);
    this.#owners = owners;
    for (const column of this.#columns.values()) column.grow(this.#capacity);
    for (const attribute of this.#attributes.values()) attribute.grow(this.#capacity);
    this.#clusters?.grow(this.#capacity);
  }

  #column(metric: string): ColumnBuilder {
    let column = this.#columns.get(metric);
    if (column === undefined) {
      column = new ColumnBuilder(detach(metric), this.#capacity);
      this.#columns.set(column.metric, column);
    }
    return column;
  }

  /** A finite number or pair, null for no score; undefined for what is no value at all. */
  #usable(value: unknown, metric: string, number: number): SampleValue | undefined {
    if (value === null) return null;
    const parts = typeof value === 'number' ? [value] : Array.isArray(value) && value.length === 2 ? value : [];
    if (parts.length === 0 || !parts.every((part) => typeof part === 'number')) {
      this.#fault('not_a_number', number, metric, null);
      return null;
    }
    if (parts.every((part) => Number.isFinite(part))) return value as SampleValue;
    this.#fault(parts.some((part) => Number.isNaN(part)) ? 'not_a_number' : 'not_finite', number, metric, null);
    return null;
  }

  #addOverlap(of: {
    readonly row: number;
    readonly metric: string;
    readonly value: SampleValue;
    readonly number: number;
  }): void {
    const { row, metric, value } = of;
    let overlap = this.#overlaps.get(row);
    if (overlap === undefined) {
      overlap = { sample: of.number, columns: new Map() };
      this.#overlaps.set(row, overlap);
    }
    const sum = overlap.columns.get(metric) ?? { top: 0, bottom: null, count: 0 };
    if (value !== null) {
      sum.count += 1;
      sum.top += typeof value === 'number' ? value : value[0];
      if (typeof value !== 'number') sum.bottom = (sum.bottom ?? 0) + value[1];
    }
    overlap.columns.set(metric, sum);
  }

  #addSlices(of: {
    readonly sample: Sample;
    readonly row: number;
    readonly known: boolean;
    readonly number: number;
  }): void {
    const { sample, row, known, number } = of;
    for (const name in sample.slices) {
      const value = sample.slices[name];
      if (value === undefined) continue;
      let attribute = this.#attributes.get(name);
      if (attribute === undefined) {
        attribute = new Interner(this.#capacity);
        this.#attributes.set(detach(name), attribute);
      }
      const was = known ? attribute.get(row) : null;
      if (was === null) attribute.set(row, value);
      else if (was !== value) this.#fault('attribute', number, null, name);
    }
  }

  #addTexts(row: number, texts: Readonly<Record<string, string>>): void {
    for (const name in texts) {
      let column = this.#texts.get(name);
      if (column === undefined) {
        column = [];
        this.#texts.set(name, column);
      }
      while (column.length <= row) column.push(null);
      column[row] ??= detach(texts[name] ?? '');
    }
  }

  #fault(kind: TableFault['kind'], sample: number | null, metric: string | null, about: TableFault['about']): void {
    this.#options.report({ kind, sample, metric, about });
  }

  /** A file is read to its end: what it says of other files' samples is compared. */
  endFile(): void {
    for (const [row, overlap] of this.#overlaps) {
      for (const [metric, sum] of overlap.columns) {
        const mean = sum.top / sum.count;
        const value: SampleValue = sum.count === 0 ? null : sum.bottom === null ? mean : [mean, sum.bottom / sum.count];
        const column = this.#column(metric);
        const was = column.at(row);
        if (was === undefined) column.add(row, value);
        else if (!sameValue(was, value))
          this.#fault('differs', overlap.sample, metric, [showValue(was), showValue(value)]);
      }
    }
    this.#overlaps.clear();
  }

  /** The table, its rows in the order of their keys by UTF-16 code units: the same however the files were cut. */
  finish(judgeOf: (metric: string) => string | null): SampleTable {
    const keys = this.#sorted ? this.#index.keys : [...this.#index.keys].sort();
    const order = this.#order(keys);
    const columns = [...this.#columns.values()].sort((a, b) => (a.metric < b.metric ? -1 : 1));
    for (const column of columns) if (column.mixed) this.#fault('mixed', null, column.metric, null);
    const attributes = [...this.#attributes].sort(([a], [b]) => (a < b ? -1 : 1));
    const texts = [...this.#texts].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      task: this.task,
      keys,
      clusters: this.#clusters?.finish(order) ?? null,
      attributes: Object.fromEntries(attributes.map(([name, values]) => [name, values.finish(order)])),
      columns: columns.map((column) => column.finish(order, judgeOf(column.metric))),
      repeats: columns.reduce((most, column) => Math.max(most, column.repeats()), 1),
      texts:
        texts.length === 0
          ? null
          : Object.fromEntries(texts.map(([name, values]) => [name, Array.from(order, (row) => values[row] ?? null)])),
    };
  }

  /** The row of each key. */
  #order(keys: readonly string[]): Uint32Array {
    const order = new Uint32Array(keys.length);
    for (let at = 0; at < order.length; at += 1) order[at] = this.#sorted ? at : this.#index.find(keys[at] ?? '');
    return order;
  }
}

function showValue(value: SampleValue): string {
  if (value === null) return 'no score';
  return typeof value === 'number' ? String(value) : `${value[0]}/${value[1]}`;
}
