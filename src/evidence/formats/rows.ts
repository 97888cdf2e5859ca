/** Files that are rows, whatever they are written as: CSV, JSON Lines, or a list in a JSON or YAML document. */
import type { Head, SourceFile, Tools } from '../format.ts';
import { isRecord, valueAt } from '../values.ts';

export interface Row {
  /** For messages: `line 12`, `rows[11]`. */
  readonly place: string;
  /** The field at a column name or dotted path; undefined where there is none. */
  get(path: string): unknown;
  /** All of it, for a row out of JSON; null for CSV. */
  readonly value: unknown;
}

/** Whether a head is of a file that can be read as plain rows or as a plain document. */
export function isPlain(head: Head): boolean {
  return head.header !== null || head.document !== undefined || head.firstLine !== undefined;
}

/** Whether the file is JSON Lines rather than one document. A single line is both: then its name decides. */
export function isJsonLines(head: Head): boolean {
  return head.firstLine !== undefined && (head.document === undefined || /\.(?:jsonl|ndjson)$/i.test(head.path));
}

export interface RowsOf {
  readonly file: SourceFile;
  readonly head: Head;
  /** Leads to the list in a document; null: the document is the list. */
  readonly path: string | null;
  readonly tools: Tools;
  /** Read as JSON Lines, where the file could also be one document. */
  readonly lines?: true;
}

/** Calls `visit` with each row in order; the number of rows. Not a generator: with a million rows that would show. */
export async function visitRows(of: RowsOf, visit: (row: Row) => void): Promise<number> {
  const { file, head, path, tools } = of;
  let rows = 0;
  if (head.header !== null) {
    let columns: Map<string, number> | null = null;
    for await (const { line, cells } of tools.csvRows(file)) {
      if (columns === null) {
        columns = columnsOf(file, cells, tools);
        continue;
      }
      rows += 1;
      visit(new CsvRow(line, cells, columns));
    }
  } else if (isJsonLines(head) || of.lines === true) {
    for await (const { line, value } of tools.jsonLines(file)) {
      if (!isRecord(value))
        tools.fail(file, { place: `line ${line}`, message: 'Each line must be a JSON object; this one is not.' });
      rows += 1;
      visit(new JsonRow(value, line));
    }
  } else {
    const list = path === null ? head.document : valueAt(head.document, path);
    const name = path ?? 'rows';
    if (!Array.isArray(list))
      tools.fail(file, {
        place: path,
        message: `A list of samples is required at ${path ?? 'the top of the document'}; found none.`,
      });
    for (const [index, value] of (list as readonly unknown[]).entries()) {
      const place = `${name}[${index}]`;
      if (!isRecord(value)) tools.fail(file, { place, message: 'Each sample must be an object; this one is not.' });
      rows += 1;
      visit(new JsonRow(value, place));
    }
  }
  return rows;
}

class CsvRow implements Row {
  readonly value = null;
  readonly #line: number;
  readonly #cells: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;

  constructor(line: number, cells: readonly string[], columns: ReadonlyMap<string, number>) {
    this.#line = line;
    this.#cells = cells;
    this.#columns = columns;
  }

  get place(): string {
    return `line ${this.#line}`;
  }

  get(name: string): unknown {
    const at = this.#columns.get(name);
    return at === undefined ? undefined : this.#cells[at];
  }
}

class JsonRow implements Row {
  readonly value: unknown;
  readonly #place: number | string;

  constructor(value: unknown, place: number | string) {
    this.value = value;
    this.#place = place;
  }

  get place(): string {
    return typeof this.#place === 'number' ? `line ${this.#place}` : this.#place;
  }

  get(path: string): unknown {
    return valueAt(this.value, path);
  }
}

/** Columns by name; a name given twice cannot be told apart and is refused when it is asked for. */
function columnsOf(file: SourceFile, cells: readonly string[], tools: Tools): Map<string, number> {
  const columns = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim();
    if (columns.has(name) && name !== '')
      tools.fail(file, {
        place: 'line 1',
        message: `Each column must have a name of its own; found ${JSON.stringify(name)} twice.`,
      });
    columns.set(name, index);
  }
  return columns;
}
