/**
 * Plain JSON, YAML, CSV and JSON Lines without a mapping: only what needs no guess. Numbers of a document are metrics by
 * their dotted path; rows are samples when one column is a key by its exact name; `metric,value` rows are numbers.
 */
import type { Bundle, EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import type { Sample } from '../types.ts';
import { isRecord, readName, readScore } from '../values.ts';
import { COLUMNS_LIMIT, ColumnProfile, type ColumnUse, findName, KEY_NAMES } from './plain-columns.ts';
import { isJsonLines, type Row, visitRows } from './rows.ts';
import { readTallRow, tallColumns } from './tall.ts';

/** Numbers that one document may give without a mapping. */
const LEAVES_LIMIT = 5000;

export const plain: Format = {
  name: 'plain',
  title: 'plain JSON, YAML, CSV or JSON Lines',
  basis: 'files',
  recognises: (head) => shapeOf(head) !== null,
  read: async (bundle, sink, tools) => {
    const context = contextOf({ bundle, sink, tools });
    if (context === null) return;
    const shape = shapeOf(context.head);
    if (shape === 'document') readDocument(context);
    else if (shape === 'tall') await readTall(context);
    else await readSamples(context);
  },
};

interface Context {
  readonly file: SourceFile;
  readonly head: Head;
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}

function contextOf(of: {
  readonly bundle: Bundle;
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}): Context | null {
  const [file] = of.bundle.files;
  const head = file === undefined ? undefined : of.bundle.heads.get(file.path);
  return file === undefined || head === undefined ? null : { file, head, sink: of.sink, tools: of.tools };
}

type Shape = 'document' | 'tall' | 'samples';

function shapeOf(head: Head): Shape | null {
  const names = columnNames(head);
  if (names !== null) {
    if (tallColumns(names) !== null) return 'tall';
    return findName(KEY_NAMES, names) === null ? null : 'samples';
  }
  if (!isRecord(head.document)) return null;
  return leavesOf(head.document, 1).length > 0 ? 'document' : null;
}

/** Names of the columns, by the header or the first row; null for a document that is no rows. */
function columnNames(head: Head): readonly string[] | null {
  if (head.header !== null) return head.header.map((cell) => cell.trim());
  const first = isJsonLines(head) ? head.firstLine : Array.isArray(head.document) ? head.document[0] : undefined;
  return isRecord(first) ? fieldsOf(first).map(([name]) => name) : null;
}

/** Fields of a row by dotted path; lists are one field. */
function fieldsOf(value: Readonly<Record<string, unknown>>, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([name, field]) =>
    isRecord(field) ? fieldsOf(field, `${prefix}${name}.`) : [[`${prefix}${name}`, field] as [string, unknown]],
  );
}

interface Leaf {
  readonly path: string;
  readonly value: number;
}

/** Numbers of a document by dotted path, at most `limit`; lists hold no metrics, since a place in one is no name. */
function leavesOf(document: Readonly<Record<string, unknown>>, limit: number): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (value: unknown, path: string): void => {
    if (leaves.length >= limit) return;
    if (typeof value === 'number') leaves.push({ path, value });
    else if (isRecord(value))
      for (const [name, field] of Object.entries(value)) visit(field, path === '' ? name : `${path}.${name}`);
  };
  visit(document, '');
  return leaves;
}

function readDocument(context: Context): void {
  const { file, head, sink, tools } = context;
  const leaves = isRecord(head.document) ? leavesOf(head.document, LEAVES_LIMIT + 1) : [];
  if (leaves.length > LEAVES_LIMIT) {
    tools.fail(file, {
      place: null,
      message: `A plain document may hold ${LEAVES_LIMIT} numbers; this one has more. Say in the policy which of them are metrics (\`evaluation.read\`).`,
    });
  }
  for (const { path, value } of leaves) sink.measure({ metric: path, value });
}

async function readTall(context: Context): Promise<void> {
  const { file, head, sink, tools } = context;
  const columns = tallColumns(columnNames(head) ?? []);
  if (columns === null) return;
  await visitRows({ file, head, path: null, tools }, (row) => readTallRow({ row, columns, file, sink, tools }));
}

/** Two passes: what a column is depends on all of its cells. */
async function readSamples(context: Context): Promise<void> {
  const { file, head, sink, tools } = context;
  const columns = head.header === null ? null : (columnNames(head) ?? []);
  const profile = new ColumnProfile();
  const rows = await visitRows({ file, head, path: null, tools }, (row) => {
    eachField(row, columns, (name, cell) => {
      if (profile.add(name, cell)) return;
      tools.fail(file, {
        place: row.place,
        message: `A plain file may have ${COLUMNS_LIMIT} columns; this one has more.`,
      });
    });
  });
  const uses = profile.uses();
  if (rows === 0) tools.fail(file, { place: null, message: 'Samples are required; the file has a header and no row.' });
  if (![...uses.values()].includes('metric')) {
    tools.fail(file, {
      place: null,
      message:
        'At least one column must hold numbers; none does. Say in the policy which columns are metrics (`evaluation.read`).',
    });
  }
  const tasks = new Set<string>();
  await visitRows({ file, head, path: null, tools }, (row) => {
    const sample = sampleOf({ row, columns, uses, context });
    if (sample.task !== null && !tasks.has(sample.task)) {
      tasks.add(sample.task);
      sink.task({ id: sample.task });
    }
    sink.sample(sample);
  });
}

function eachField(row: Row, columns: readonly string[] | null, visit: (name: string, cell: unknown) => void): void {
  if (columns !== null) for (const name of columns) visit(name, row.get(name));
  else if (isRecord(row.value)) visitFields(row.value, '', visit);
}

function visitFields(
  value: Readonly<Record<string, unknown>>,
  prefix: string,
  visit: (name: string, cell: unknown) => void,
): void {
  for (const name in value) {
    const field = value[name];
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (isRecord(field)) visitFields(field, path, visit);
    else visit(path, field);
  }
}

function sampleOf(of: {
  readonly row: Row;
  readonly columns: readonly string[] | null;
  readonly uses: ReadonlyMap<string, ColumnUse>;
  readonly context: Context;
}): Sample {
  const { row, columns, uses, context } = of;
  let key: string | null = null;
  let task: string | null = null;
  let cluster: string | null = null;
  const values: Record<string, number | null> = {};
  const slices: Record<string, string> = {};
  const texts: Record<string, string> = {};
  eachField(row, columns, (name, cell) => {
    switch (uses.get(name)) {
      case 'key':
        key = readName(cell);
        break;
      case 'task':
        task = readName(cell);
        break;
      case 'cluster':
        cluster = readName(cell);
        break;
      case 'metric':
        values[name] = typeof cell === 'number' ? cell : (readScore(cell) ?? null);
        break;
      case 'attribute':
        if (typeof cell === 'string' && cell !== '') slices[name] = cell;
        break;
      case 'text':
        if (typeof cell === 'string' && cell !== '') texts[name] = cell;
        break;
      default:
        break;
    }
  });
  if (key === null) {
    const { file, tools } = context;
    return tools.fail(file, { place: row.place, message: 'Each sample needs a key; this one has none.' });
  }
  return { task, key, cluster, slices, values, texts };
}
