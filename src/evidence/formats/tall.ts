/** Tables of numbers by row: `metric,value` and what is known of each, one number a line. */
import type { EvidenceSink, SourceFile, Tools } from '../format.ts';
import { parseStatistic } from '../measures.ts';
import type { Measure, Slice } from '../types.ts';
import { describeFound, readCount, readName, readScore } from '../values.ts';
import { findName } from './plain-columns.ts';
import type { Row } from './rows.ts';

/** Names of columns, in the order they are looked for, ignoring case. */
const COLUMNS = {
  metric: ['metric'],
  value: ['value', 'score'],
  n: ['n', 'count', 'support', 'samples'],
  expected: ['expected', 'n_expected'],
  error: ['standard_error', 'stderr', 'std_error', 'se'],
  low: ['low', 'lower', 'ci_low', 'ci_lower'],
  high: ['high', 'upper', 'ci_high', 'ci_upper'],
  level: ['level', 'confidence', 'confidence_level'],
  unit: ['unit'],
  direction: ['direction'],
  statistic: ['statistic'],
  task: ['task'],
  attribute: ['attribute', 'feature', 'sensitive_feature'],
  slice: ['slice', 'group'],
} as const;
type Known = keyof typeof COLUMNS;

export type TallColumns = Readonly<Record<Known, string | null>>;

/** The columns by what they mean; null when it is no such table, or has columns of unknown meaning. */
export function tallColumns(names: readonly string[]): TallColumns | null {
  const columns = Object.fromEntries(
    Object.entries(COLUMNS).map(([known, aliases]) => [known, findName(aliases, names)]),
  ) as Record<Known, string | null>;
  if (columns.metric === null || columns.value === null) return null;
  const used = new Set(Object.values(columns));
  return names.every((name) => used.has(name)) ? columns : null;
}

/** What a group or slice is called that stands for all of the set. */
const ALL = new Set(['overall', 'all', 'total']);

/** Reads one row of such a table. */
export function readTallRow(of: {
  readonly row: Row;
  readonly columns: TallColumns;
  readonly file: SourceFile;
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}): void {
  const { row, columns, file, sink, tools } = of;
  const cell = (known: Known): unknown => {
    const column = columns[known];
    return column === null ? undefined : row.get(column);
  };
  const metric =
    readName(cell('metric')) ??
    tools.fail(file, { place: row.place, message: 'Each row must name its metric; this one does not.' });
  const number = (known: Known): number | null => {
    const found = readScore(cell(known));
    if (found !== undefined) return found;
    return tools.fail(file, {
      place: row.place,
      message: `${columns[known]} must be a number; found ${describeFound(cell(known))}.`,
    });
  };
  const task = readName(cell('task'));
  if (task !== null) sink.task({ id: task });
  const statistic = readName(cell('statistic'));
  const known =
    parseStatistic(statistic ?? 'mean') ??
    tools.fail(file, {
      place: row.place,
      message: `The statistic must be mean, sum, count or a percentile such as p95; found ${describeFound(statistic)}.`,
    });
  const direction = readName(cell('direction'));
  sink.measure({
    metric,
    task,
    slice: sliceOf(readName(cell('slice')), readName(cell('attribute')) ?? groupAttribute(columns)),
    statistic: known,
    value: number('value'),
    n: readCount(cell('n')),
    expected: readCount(cell('expected')),
    standardError: number('error'),
    interval: intervalOf({
      low: number('low'),
      high: number('high'),
      level: number('level'),
      metric,
      task,
      place: row.place,
      sink,
    }),
    unit: readName(cell('unit')),
    direction: direction === 'up' || direction === 'down' ? direction : null,
  });
}

/** A column `group` names groups of one attribute; a column `slice` names slices of any. */
function groupAttribute(columns: TallColumns): string | null {
  return columns.slice?.toLowerCase() === 'group' ? 'group' : null;
}

/** `region=north` is an attribute and its value; a word alone is a slice by name, unless the table names the attribute. */
export function sliceOf(name: string | null, attribute: string | null): Slice | null {
  if (name === null || ALL.has(name.toLowerCase())) return null;
  const parts = attribute === null || attribute === 'group' ? /^([^=]+)=(.+)$/.exec(name) : null;
  return parts === null ? { attribute, value: name } : { attribute: parts[1] ?? null, value: parts[2] ?? '' };
}

function intervalOf(of: {
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
  readonly metric: string;
  readonly task: string | null;
  readonly place: string;
  readonly sink: EvidenceSink;
}): Measure['interval'] {
  const { low, high, metric, task, place, sink } = of;
  if (low === null || high === null) return null;
  const level = of.level !== null && of.level > 1 && of.level < 100 ? of.level / 100 : of.level;
  if (level !== null && level > 0 && level < 1) return { low, high, level };
  const message = `The interval of ${metric} needs its level (a column \`level\`, such as 0.95); without it the interval is not used.`;
  sink.problem({ code: 'ambiguous', effect: 'warning', metric, task, place, message });
  return null;
}
