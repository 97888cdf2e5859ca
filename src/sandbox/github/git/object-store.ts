import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { ObjectReader } from './git-process.ts';
import { type Commit, hashObject, type ObjectType, parseCommit, parseTree, type TreeEntry } from './object-format.ts';

export interface GitObject {
  type: ObjectType;
  data: Buffer;
}

const CACHE_BYTES = 96 * 1024 * 1024;
const CACHED_OBJECT_BYTES = 2 * 1024 * 1024;
const PARSED_ENTRIES = 20_000;

/** Objects of one bare repository: written loose by us, read loose by us, read from packs by one git process. */
export class ObjectStore {
  readonly #objects: string;
  readonly #reader: ObjectReader;
  readonly #sizes: ObjectReader;
  readonly #cache = new Map<string, GitObject>();
  readonly #commits = new Map<string, Commit>();
  readonly #trees = new Map<string, TreeEntry[]>();
  #cached = 0;

  constructor(dir: string) {
    this.#objects = join(dir, 'objects');
    this.#reader = new ObjectReader(dir, '--batch');
    this.#sizes = new ObjectReader(dir, '--batch-check');
  }

  close(): void {
    this.#reader.close();
    this.#sizes.close();
  }

  /** Stores an object and returns its id; storing the same bytes again changes nothing. */
  write(type: ObjectType, data: Buffer): string {
    const oid = hashObject(type, data);
    if (this.#cache.has(oid)) return oid;
    const folder = join(this.#objects, oid.slice(0, 2));
    const file = join(folder, oid.slice(2));
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true });
      const temporary = join(folder, `tmp_${randomUUID()}`);
      const bytes = deflateSync(Buffer.concat([Buffer.from(`${type} ${data.length}\0`), data]), { level: 1 });
      writeFileSync(temporary, bytes, { mode: 0o444, flag: 'wx' });
      renameSync(temporary, file);
    }
    this.#remember(oid, { type, data });
    return oid;
  }

  async read(oid: string): Promise<GitObject | undefined> {
    const known = this.#cache.get(oid);
    if (known !== undefined) {
      this.#cache.delete(oid);
      this.#cache.set(oid, known);
      return known;
    }
    if (!/^[0-9a-f]{40}$/.test(oid)) return undefined;
    const object = this.#readLoose(oid) ?? (await this.#reader.read(oid));
    if (object === undefined) return undefined;
    const typed = { type: object.type as ObjectType, data: object.data };
    this.#remember(oid, typed);
    return typed;
  }

  /** The size of an object in bytes without reading it; 0 when it is not there. */
  async size(oid: string): Promise<number> {
    const known = this.#cache.get(oid);
    return known === undefined ? ((await this.#sizes.read(oid))?.size ?? 0) : known.data.length;
  }

  async readCommit(oid: string): Promise<Commit | undefined> {
    const known = this.#commits.get(oid);
    if (known !== undefined) return known;
    const object = await this.read(oid);
    if (object?.type !== 'commit') return undefined;
    const commit = parseCommit(object.data);
    limit(this.#commits).set(oid, commit);
    return commit;
  }

  async readTree(oid: string): Promise<TreeEntry[] | undefined> {
    const known = this.#trees.get(oid);
    if (known !== undefined) return known;
    if (oid === EMPTY_TREE) return [];
    const object = await this.read(oid);
    if (object?.type !== 'tree') return undefined;
    const entries = parseTree(object.data);
    limit(this.#trees).set(oid, entries);
    return entries;
  }

  #readLoose(oid: string): { type: string; data: Buffer } | undefined {
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(this.#objects, oid.slice(0, 2), oid.slice(2)));
    } catch {
      return undefined;
    }
    const plain = inflateSync(bytes);
    const zero = plain.indexOf(0);
    return { type: plain.toString('latin1', 0, plain.indexOf(0x20)), data: plain.subarray(zero + 1) };
  }

  #remember(oid: string, object: GitObject): void {
    if (object.data.length > CACHED_OBJECT_BYTES || this.#cache.has(oid)) return;
    this.#cache.set(oid, object);
    this.#cached += object.data.length + 200;
    for (const [old, dropped] of this.#cache) {
      if (this.#cached <= CACHE_BYTES) break;
      this.#cache.delete(old);
      this.#cached -= dropped.data.length + 200;
    }
  }
}

export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function limit<V>(map: Map<string, V>): Map<string, V> {
  if (map.size >= PARSED_ENTRIES) {
    const oldest = map.keys().next().value;
    if (oldest !== undefined) map.delete(oldest);
  }
  return map;
}
