import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** A stored row: plain JSON with an id; rows of a repository carry its id in `repo`. */
export interface Row {
  id: number | string;
  repo?: number;
}

type Id = number | string;
type Journal = (line: unknown) => void;

/** Rows of one kind in memory; every change is written to the journal before the call returns. */
export class Table<R extends Row> {
  readonly name: string;
  readonly #rows = new Map<Id, R>();
  readonly #byRepo = new Map<Id, Map<Id, R>>();
  readonly #byKey = new Map<Id, Map<Id, R>>();
  readonly #journal: Journal;
  readonly #keyOf: ((row: R) => Id) | undefined;

  /** `keyOf` never changes for a row; rows of one key are found by `under`. */
  constructor(name: string, journal: Journal, keyOf?: (row: R) => Id) {
    this.name = name;
    this.#journal = journal;
    this.#keyOf = keyOf;
  }

  get(id: Id): R | undefined {
    return this.#rows.get(id);
  }

  all(): IterableIterator<R> {
    return this.#rows.values();
  }

  /** Rows of one repository in the order they were first stored. */
  of(repo: number): R[] {
    return [...(this.#byRepo.get(repo)?.values() ?? [])];
  }

  /** Rows of one key in the order they were first stored. */
  under(key: Id): R[] {
    return [...(this.#byKey.get(key)?.values() ?? [])];
  }

  find(test: (row: R) => boolean): R | undefined {
    for (const row of this.#rows.values()) if (test(row)) return row;
    return undefined;
  }

  put(row: R): R {
    this.load(row);
    this.#journal([this.name, row]);
    return row;
  }

  delete(id: Id): void {
    if (!this.#rows.has(id)) return;
    this.unload(id);
    this.#journal([this.name, null, id]);
  }

  /** Takes a row in without journaling it; used while the journal is replayed. */
  load(row: R): void {
    this.#rows.set(row.id, row);
    if (row.repo !== undefined) groupIn(this.#byRepo, row.repo).set(row.id, row);
    if (this.#keyOf !== undefined) groupIn(this.#byKey, this.#keyOf(row)).set(row.id, row);
  }

  unload(id: Id): void {
    const row = this.#rows.get(id);
    this.#rows.delete(id);
    if (row?.repo !== undefined) this.#byRepo.get(row.repo)?.delete(id);
    if (row !== undefined && this.#keyOf !== undefined) this.#byKey.get(this.#keyOf(row))?.delete(id);
  }
}

function groupIn<R>(groups: Map<Id, Map<Id, R>>, key: Id): Map<Id, R> {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group = new Map<Id, R>();
  groups.set(key, group);
  return group;
}

/** Tables kept in memory and in one journal file; a torn last line (killed while writing) is dropped on opening. */
export class Database {
  readonly #tables = new Map<string, Table<Row>>();
  readonly #file: string;
  #descriptor: number | undefined;

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true });
    this.#file = join(dir, 'state.jsonl');
  }

  table<R extends Row>(name: string, keyOf?: (row: R) => Id): Table<R> {
    const table = new Table<R>(name, (line) => this.#append(line), keyOf);
    this.#tables.set(name, table as unknown as Table<Row>);
    return table;
  }

  /** Replays the journal into the tables, writes it again without what was overwritten, and opens it for appending. */
  open(): void {
    if (existsSync(this.#file)) this.#replay(readFileSync(this.#file, 'utf8'));
    const lines: string[] = [];
    for (const table of this.#tables.values()) {
      for (const row of table.all()) lines.push(JSON.stringify([table.name, row]));
    }
    writeFileSync(`${this.#file}.new`, lines.length === 0 ? '' : `${lines.join('\n')}\n`);
    renameSync(`${this.#file}.new`, this.#file);
    this.#descriptor = openSync(this.#file, 'a');
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #replay(text: string): void {
    const complete = text.slice(0, text.lastIndexOf('\n') + 1);
    for (const line of complete.split('\n')) {
      if (line === '') continue;
      const [name, row, id] = JSON.parse(line) as [string, Row | null, Id?];
      const table = this.#tables.get(name);
      if (table === undefined)
        throw new Error(`the sandbox state has rows of an unknown kind "${name}": ${this.#file}`);
      if (row === null) table.unload(id as Id);
      else table.load(row);
    }
  }

  #append(line: unknown): void {
    if (this.#descriptor !== undefined) writeSync(this.#descriptor, `${JSON.stringify(line)}\n`);
  }
}
