/** Samples as lines: what a registry keeps of an evidence, and what its digest is made of. */
import { canonicalJson } from '../core/canonical.ts';
import { SAMPLES_SCHEMA, writeShared } from './normal-form.ts';
import { type Column, type Evidence, NO_NAME, type SampleTable } from './types.ts';

export type SamplesMode = 'redacted' | 'full';

/**
 * The lines of `slipway.samples/1`, without line ends: a header with all that is known besides samples, then each sample.
 * `redacted` has keys, clusters, attributes and scores; `full` texts as well, where they were kept while reading.
 * Read back (formats/normal-form.ts) it is the same evidence with the same digest.
 */
export function* writeSamples(evidence: Evidence, mode: SamplesMode): Generator<string> {
  const rows = evidence.tables.reduce((sum, table) => sum + table.keys.length, 0);
  yield canonicalJson({ schema: SAMPLES_SCHEMA, mode, rows, ...writeShared(evidence) });
  for (const table of evidence.tables) yield* sampleLines(table, mode);
}

/** One line a row, in the order of the keys. Hand-written JSON: a million objects to be written would take longer. */
export function* sampleLines(table: SampleTable, mode: SamplesMode): Generator<string> {
  const task = table.task === null ? '' : `"task":${JSON.stringify(table.task)},`;
  const clusters = table.clusters === null ? null : { ...table.clusters, texts: table.clusters.names.map(quote) };
  const attributes = Object.entries(table.attributes).map(([name, { names, rows }]) => ({
    name: quote(name),
    rows,
    texts: names.map(quote),
  }));
  const columns = table.columns.map((column) => ({
    name: quote(column.metric),
    column,
    unscored: unscoredRows(column),
  }));
  const texts = mode === 'full' && table.texts !== null ? Object.entries(table.texts) : [];
  for (const [row, key] of table.keys.entries()) {
    let line = `{${task}"key":${quote(key)}`;
    const cluster = clusters?.rows[row] ?? NO_NAME;
    if (cluster !== NO_NAME) line += `,"cluster":${clusters?.texts[cluster]}`;
    let slices = '';
    for (const attribute of attributes) {
      const value = attribute.rows[row] ?? NO_NAME;
      if (value !== NO_NAME) slices += `${slices === '' ? '' : ','}${attribute.name}:${attribute.texts[value]}`;
    }
    if (slices !== '') line += `,"slices":{${slices}}`;
    let values = '';
    for (const { name, column, unscored } of columns) {
      const value = valueText(column, row) ?? (unscored.has(row) ? 'null' : null);
      if (value !== null) values += `${values === '' ? '' : ','}${name}:${value}`;
    }
    line += `,"values":{${values}}`;
    const own = texts.flatMap(([name, all]) => (all[row] == null ? [] : [`${quote(name)}:${quote(all[row] ?? '')}`]));
    if (own.length > 0) line += `,"texts":{${own.join(',')}}`;
    yield `${line}}`;
  }
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function valueText(column: Column, row: number): string | null {
  const value = column.values[row] ?? Number.NaN;
  if (Number.isNaN(value)) return null;
  return column.weights === null
    ? JSON.stringify(value)
    : `[${JSON.stringify(value)},${JSON.stringify(column.weights[row] ?? 0)}]`;
}

/** Which rows without a number should have one. */
function unscoredRows(column: Column): { has(row: number): boolean } {
  if (column.expected === column.scored) return { has: () => false };
  if (column.unscored === undefined) return { has: () => true };
  return new Set(column.unscored);
}
