/**
 * Reads observations: tables of rows in, sums out. Pure over bytes and rows; where they come from is the adapters' business.
 * Columns and conventions are those of docs/guides/metrics.md.
 */

import { EvidenceFault } from '../fault.ts';
import type { SourceFile } from '../format.ts';
import { parseJson } from '../json.ts';
import { readLines, readText } from '../text.ts';
import { Counts } from './counts.ts';
import { CsvScanner } from './csv-rows.ts';
import { finishCounts } from './finish.ts';
import { isJsonRow, JsonCells, type JsonRow, textOf, valueAt } from './json-rows.ts';
import { type Layout, layOut } from './layout.ts';
import { nameColumns } from './names.ts';
import { planOf } from './plan.ts';
import { Row } from './row.ts';
import { Taker } from './take.ts';
import type { Arm, Question, RowsRead } from './types.ts';
import { ARMS } from './types.ts';

/** Largest JSON document, bytes; larger files are written as CSV or JSON Lines, which stream. */
export const JSON_LIMIT = 64 * 1024 * 1024;

interface Table {
  readonly row: Row;
  readonly taker: Taker;
  readonly layout: Layout;
}

export class ObservationReader {
  readonly #counts: Counts;
  readonly #renamed: Readonly<Record<string, string>>;
  /** What was said of columns: each thing once. */
  readonly #said = new Set<string>();

  /** @param columns Observation column → column of the source, where they differ. */
  constructor(question: Question, columns: Readonly<Record<string, string>> = {}) {
    this.#counts = new Counts(planOf(question));
    this.#renamed = columns;
  }

  /** Rows read so far, counted or not. */
  get rows(): number {
    return this.#counts.rows;
  }

  /** Whether anything holds by now. */
  hold(where: string, message: string): void {
    this.#counts.log.hold(() => ({ where, message }));
  }

  note(where: string, message: string): void {
    this.#counts.log.note(() => ({ where, message }));
  }

  /**
   * Reads a file: JSON Lines when its name ends in `.jsonl` or `.ndjson`, a list of objects for `.json`, else CSV.
   * A fault in it is a problem that holds; nothing is thrown but defects.
   */
  async addFile(file: SourceFile): Promise<void> {
    try {
      if (/\.(?:jsonl|ndjson)$/i.test(file.path)) await this.#addLines(file);
      else if (/\.json$/i.test(file.path)) await this.#addDocument(file);
      else await this.#addCsv(file);
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      this.hold(error.place === null ? file.path : `${file.path} (${error.place})`, error.message);
    }
  }

  /** Adds rows that are objects. `arm`: whose they are, where they do not say it themselves. */
  addRows(where: string, rows: readonly unknown[], arm: Arm | null = null): void {
    const table = this.#objects({ where, arm, place: (index) => `${where} row ${index}` });
    table.add(rows, 1);
    table.end();
  }

  finish(): RowsRead {
    return finishCounts(this.#counts);
  }

  async #addCsv(file: SourceFile): Promise<void> {
    let table: Table | null = null;
    const where = (): string => `${file.path}:${table?.row.line ?? 1}`;
    const scanner: CsvScanner = new CsvScanner(file, {
      begin: (header) => {
        table = this.#begin({ header, where, arm: null, shown: (column) => scanner.cell(column) });
        return table.row;
      },
      row: () => table?.taker.take(),
      fault: (line, message) => this.hold(`${file.path}:${line}`, message),
    });
    await scanner.read();
    this.#counts.tables.push(file.path);
  }

  async #addLines(file: SourceFile): Promise<void> {
    const table = this.#objects({ where: file.path, arm: null, place: (line) => `${file.path}:${line}` });
    for await (const batch of readLines(file))
      table.add(
        batch.lines.map((text) => (text.trim() === '' ? BLANK : parseLine(text))),
        batch.line,
      );
    table.end();
  }

  async #addDocument(file: SourceFile): Promise<void> {
    const parsed = parseJson(await readText(file, JSON_LIMIT));
    if (parsed.kind !== 'ok') this.hold(file.path, 'the file is no JSON');
    else if (!Array.isArray(parsed.value)) this.hold(file.path, 'a list of objects is required: [{"ts": …}, …]');
    else this.addRows(file.path, parsed.value as unknown[]);
  }

  /** A table made for a header; what is wrong with its columns is told at once. */
  #begin(of: {
    readonly header: readonly string[];
    readonly where: () => string;
    readonly arm: Arm | null;
    readonly shown: (column: number) => string;
  }): Table {
    const counts = this.#counts;
    const named = nameColumns(of.header, this.#renamed);
    const layout = layOut({ named, plan: counts.plan, arm: of.arm === null ? 'in_rows' : 'given' });
    for (const message of layout.problems) {
      if (this.#said.has(message)) continue;
      this.#said.add(message);
      this.hold(of.where(), message);
    }
    const usable = layout.time >= 0 && (of.arm !== null || layout.arm >= 0 || layout.version >= 0);
    const row = new Row(layout.slots, counts.texts);
    row.line = 1;
    const arm = of.arm === null ? null : (ARMS.indexOf(of.arm) as 0 | 1);
    const taker = new Taker({ counts, layout, row, arm, where: of.where, shown: (slot) => of.shown(slot.column) });
    return { row, layout, taker: usable ? taker : ({ take: () => {} } as Taker) };
  }

  /** Takes objects, some at a time; their keys are the columns, and a new key makes the columns be looked at anew. */
  #objects(of: { readonly where: string; readonly arm: Arm | null; readonly place: (index: number) => string }): {
    readonly add: (rows: readonly unknown[], first: number) => void;
    readonly end: () => void;
  } {
    const cells = new JsonCells();
    const header: string[] = [];
    const known = new Set<string>();
    let table: Table | null = null;
    let current: JsonRow = {};
    let index = 0;
    const begin = (): Table => {
      const paths = Object.values(this.#renamed).filter(
        (path) => !known.has(path) && known.has(path.split('.')[0] ?? ''),
      );
      header.push(...paths);
      for (const path of paths) known.add(path);
      const before: Layout | undefined = table?.layout;
      const next = this.#begin({
        header: [...header],
        where: () => of.place(index),
        arm: of.arm,
        shown: (column) => textOf(valueAt(current, header[column] ?? '')),
      });
      if (before !== undefined && before.shape !== next.layout.shape)
        this.hold(
          of.place(index),
          'from here on rows stand for something else: either each row has requests, or none has',
        );
      return next;
    };
    return {
      add: (rows, first) => {
        index = first;
        let grown = false;
        for (const row of rows) {
          if (!isJsonRow(row)) continue;
          for (const key in row) {
            if (known.has(key)) continue;
            known.add(key);
            header.push(key);
            grown = true;
          }
        }
        if (grown) table = begin();
        rows.forEach((row, at) => {
          if (row === BLANK) return;
          index = first + at;
          if (!isJsonRow(row))
            this.hold(of.place(index), row === FAULT ? 'the line is no JSON' : 'a row must be an object');
          else if (table !== null) {
            current = row;
            cells.fill(table.row, row, header);
            table.row.line = index;
            table.taker.take();
          }
        });
      },
      end: () => {
        if (table === null) this.note(of.where, 'there is no row');
        this.#counts.tables.push(of.where);
      },
    };
  }
}

/** A line with nothing on it, and one that cannot be read. */
const BLANK = Symbol('blank');
const FAULT = Symbol('fault');

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Python writes NaN; what is no JSON even so is a fault.
    const parsed = parseJson(text);
    return parsed.kind === 'ok' ? parsed.value : FAULT;
  }
}
