/**
 * Fairness tables: Fairlearn's `MetricFrame.by_group` as pandas writes it (CSV, or JSON in any orientation), the frame
 * put together by hand (`overall`, `by_group`), and `group,metric,value,n` rows. The groups of a frame must be counted
 * (Fairlearn's `count`), or nothing tells such a table from any other.
 */
import type { EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import type { Slice } from '../types.ts';
import { countOf, describeFound, isRecord, readCount, readName, readScore } from '../values.ts';
import { findName, KEY_NAMES } from './plain-columns.ts';
import { visitRows } from './rows.ts';
import { readTallRow, tallColumns } from './tall.ts';

export const fairness: Format = {
  name: 'fairness',
  title: 'fairness table by group (Fairlearn)',
  basis: 'files',
  recognises: (head) => shapeOf(head) !== null,
  read: async (bundle, sink, tools) => {
    const [file] = bundle.files;
    const head = file === undefined ? undefined : bundle.heads.get(file.path);
    const shape = head === undefined ? null : shapeOf(head);
    if (file === undefined || head === undefined || shape === null) return;
    if (shape.kind === 'tall') {
      const { columns } = shape;
      await visitRows({ file, head, path: null, tools }, (row) => {
        if (columns !== null) readTallRow({ row, columns, file, sink, tools });
      });
      return;
    }
    const groups = shape.kind === 'wide' ? await readWide({ file, head, columns: shape.columns, tools }) : shape.groups;
    for (const group of groups) putGroup(group, sink);
  },
};

/** One row of a frame: the metrics of a group, or of all. */
interface Group {
  /** Null: all samples. */
  readonly slice: Slice | null;
  readonly scores: Readonly<Record<string, number | null>>;
}

type Shape =
  | { readonly kind: 'tall'; readonly columns: ReturnType<typeof tallColumns> }
  | { readonly kind: 'wide'; readonly columns: WideColumns }
  | { readonly kind: 'frame'; readonly groups: readonly Group[] };

interface WideColumns {
  /** Sensitive features. */
  readonly features: readonly string[];
  readonly scores: readonly string[];
}

/** Fairlearn's metric that counts the samples of a group. */
const COUNT = 'count';

function shapeOf(head: Head): Shape | null {
  const rows = Array.isArray(head.document) ? head.document : null;
  const names = head.header?.map((cell) => cell.trim()) ?? (isRecord(rows?.[0]) ? Object.keys(rows[0]) : null);
  if (names !== null) {
    const columns = tallColumns(names);
    if (columns !== null)
      return columns.slice !== null && names.some((name) => name.toLowerCase() === 'group')
        ? { kind: 'tall', columns }
        : null;
    const wide = wideColumns(names, head);
    return wide === null ? null : { kind: 'wide', columns: wide };
  }
  if (!isRecord(head.document)) return null;
  const groups = tableGroups(head.document) ?? frameGroups(head.document) ?? byGroup(head.document, null);
  return groups === null ? null : { kind: 'frame', groups };
}

/** Columns of a frame as a table: features first, which are texts in its first row, then numbers with a count. */
function wideColumns(names: readonly string[], head: Head): WideColumns | null {
  if (!names.includes(COUNT) || findName(KEY_NAMES, names) !== null || names.some((name) => name === '')) return null;
  const cells = firstRow(names, head);
  if (cells === null) return null;
  const start = cells.findIndex((cell) => readScore(cell) !== undefined);
  const scores = names.slice(start);
  const numbers = start > 0 && cells.slice(start).every((cell) => readScore(cell) !== undefined);
  return numbers && scores.includes(COUNT) && scores.length > 1 ? { features: names.slice(0, start), scores } : null;
}

function firstRow(names: readonly string[], head: Head): readonly unknown[] | null {
  if (Array.isArray(head.document)) {
    const [first] = head.document as readonly unknown[];
    return isRecord(first) ? names.map((name) => first[name]) : null;
  }
  const line = head.text.split('\n')[1]?.replace(/\r$/, '') ?? '';
  const cells = line.split(/[,;\t]/);
  return cells.length === names.length ? cells : null;
}

async function readWide(of: {
  readonly file: SourceFile;
  readonly head: Head;
  readonly columns: WideColumns;
  readonly tools: Tools;
}): Promise<Group[]> {
  const { file, head, columns, tools } = of;
  const groups: Group[] = [];
  await visitRows({ file, head, path: null, tools }, (row) => {
    const scores = columns.scores.map((name): [string, number | null] => {
      const value = readScore(row.get(name));
      if (value !== undefined) return [name, value];
      return tools.fail(file, {
        place: row.place,
        message: `${name} must be a number; found ${describeFound(row.get(name))}.`,
      });
    });
    const names = columns.features.map((name) => readName(row.get(name)) ?? '');
    groups.push({
      slice: { attribute: columns.features.join(' & '), value: names.join(' & ') },
      scores: Object.fromEntries(scores),
    });
  });
  return groups;
}

/** pandas' `orient="table"`: says which columns are the index. */
function tableGroups(document: Readonly<Record<string, unknown>>): readonly Group[] | null {
  const { schema, data } = document;
  if (!isRecord(schema) || !Array.isArray(schema['primaryKey']) || !Array.isArray(data)) return null;
  const features = schema['primaryKey'].map(String);
  const groups = (data as readonly unknown[]).map((row): Group | null => {
    if (!isRecord(row)) return null;
    const scores = numbersOf(Object.fromEntries(Object.entries(row).filter(([name]) => !features.includes(name))));
    const value = features.map((name) => readName(row[name]) ?? '').join(' & ');
    return scores === null ? null : { slice: { attribute: features.join(' & '), value }, scores };
  });
  return complete(groups);
}

/** A frame put together: `overall` and `by_group`, the latter in either orientation. */
function frameGroups(document: Readonly<Record<string, unknown>>): readonly Group[] | null {
  const inner = document['by_group'];
  if (!isRecord(inner)) return null;
  const feature = readName(document['sensitive_feature'] ?? document['attribute']);
  const groups = byGroup(inner, feature);
  const scores = isRecord(document['overall']) ? numbersOf(document['overall']) : null;
  if (groups === null || scores === null) return groups;
  return [{ slice: null, scores }, ...groups];
}

/** Objects of objects of numbers, by metric and group or by group and metric: `count` tells which. */
function byGroup(table: Readonly<Record<string, unknown>>, attribute: string | null): readonly Group[] | null {
  const outer = Object.entries(table);
  const counts = table[COUNT];
  const slice = (value: string): Slice => ({ attribute: attribute ?? 'group', value });
  if (isRecord(counts)) {
    const groups = Object.keys(counts).map((group): Group | null => {
      const scores = numbersOf(
        Object.fromEntries(outer.map(([metric, values]) => [metric, isRecord(values) ? values[group] : undefined])),
      );
      return scores === null ? null : { slice: slice(group), scores };
    });
    return complete(groups);
  }
  if (outer.length < 2 || !outer.every(([, row]) => isRecord(row) && typeof row[COUNT] === 'number')) return null;
  return complete(
    outer.map(([group, row]) => {
      const scores = isRecord(row) ? numbersOf(row) : null;
      return scores === null ? null : { slice: slice(group), scores };
    }),
  );
}

/** Null unless every field is a number or null. */
function numbersOf(row: Readonly<Record<string, unknown>>): Readonly<Record<string, number | null>> | null {
  const entries = Object.entries(row);
  if (!entries.every(([, value]) => value === null || typeof value === 'number')) return null;
  return Object.fromEntries(entries) as Record<string, number | null>;
}

function complete(groups: readonly (Group | null)[]): readonly Group[] | null {
  const found = groups.flatMap((group) => (group === null ? [] : [group]));
  const counted = found.every(({ scores }) => typeof scores[COUNT] === 'number');
  return found.length === groups.length && found.length > 0 && counted ? found : null;
}

/** Rates whose denominator is all of the group; of others, such as recall, the table does not say the n. */
const OVER_ALL = new Set([
  'accuracy',
  'accuracy_score',
  'selection_rate',
  'zero_one_loss',
  'mean_prediction',
  'error_rate',
]);
const SHARES = new Set(['accuracy', 'accuracy_score', 'selection_rate', 'zero_one_loss', 'error_rate']);

function putGroup(group: Group, sink: EvidenceSink): void {
  const size = readCount(group.scores[COUNT]);
  for (const [metric, value] of Object.entries(group.scores)) {
    if (metric === COUNT) {
      sink.measure({ metric, slice: group.slice, statistic: 'count', value, n: size });
      continue;
    }
    const n = OVER_ALL.has(metric) ? size : null;
    sink.measure({ metric, slice: group.slice, value, n, successes: SHARES.has(metric) ? countOf(value, n) : null });
  }
}
