import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mustGit, RefUpdater, runGit } from './git-process.ts';
import { ZERO_OID } from './object-format.ts';

export interface Ref {
  name: string;
  oid: string;
}
export interface RefChange {
  name: string;
  /** What the ref must hold now: an object id, zeros for "must not exist". */
  before: string;
  /** Zeros delete the ref. */
  after: string;
}

const LOOSE_REFS_BEFORE_PACKING = 400;

/** Refs of one bare repository: read from the files, changed only by `git update-ref` with the old value. */
export class RefStore {
  readonly #dir: string;
  #packed: { stamp: string; refs: Map<string, string> } | undefined;
  readonly #updater: RefUpdater;
  #queue: Promise<unknown> = Promise.resolve();
  #packing: Promise<unknown> | undefined;

  constructor(dir: string) {
    this.#dir = dir;
    this.#updater = new RefUpdater(dir);
  }

  close(): void {
    this.#updater.close();
  }

  /** Runs one task after the other; whoever checks a ref and then changes it does both inside. */
  exclusive<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(task, task);
    this.#queue = run.catch(() => undefined);
    return run;
  }

  read(name: string): string | undefined {
    if (!isValidRefName(name)) return undefined;
    try {
      return parseLoose(readFileSync(join(this.#dir, name), 'latin1'));
    } catch {
      return this.#packedRefs().get(name);
    }
  }

  /** Refs whose full name starts with the prefix, sorted by name. */
  list(prefix: string): Ref[] {
    // Loose first: a ref that git packs between the two readings is then seen at least once.
    const loose = this.#listLoose(prefix);
    const found = new Map<string, string>();
    for (const [name, oid] of this.#packedRefs()) if (name.startsWith(prefix)) found.set(name, oid);
    for (const { name, oid } of loose) found.set(name, oid);
    if (loose.length > LOOSE_REFS_BEFORE_PACKING) void this.#pack();
    return [...found].map(([name, oid]) => ({ name, oid })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /**
   * Changes all refs or none; one call at a time. Returns false when one of them does not hold its `before` any more or
   * may not be written.
   */
  async update(changes: readonly RefChange[]): Promise<boolean> {
    const input = changes
      .filter((change) => !(change.before === ZERO_OID && change.after === ZERO_OID))
      .map((change) => {
        if (change.after === ZERO_OID) return `delete ${change.name}\0${change.before}\0`;
        if (change.before === ZERO_OID) return `create ${change.name}\0${change.after}\0`;
        return `update ${change.name}\0${change.after}\0${change.before}\0`;
      })
      .join('');
    if (input === '' || (await this.#updater.commit(input))) return true;
    const args = ['update-ref', '--no-deref', '--stdin', '-z'];
    return (await runGit({ dir: this.#dir, args, input })).code === 0;
  }

  #pack(): Promise<unknown> {
    this.#packing ??= this.exclusive(() => mustGit({ dir: this.#dir, args: ['pack-refs', '--all'] }))
      .catch(() => undefined)
      .finally(() => {
        this.#packing = undefined;
      });
    return this.#packing;
  }

  #listLoose(prefix: string): Ref[] {
    const refs: Ref[] = [];
    const walk = (folder: string): void => {
      let entries: ReturnType<typeof list>;
      try {
        entries = list(join(this.#dir, folder));
      } catch {
        return;
      }
      for (const entry of entries) {
        const name = `${folder}/${entry.name}`;
        if (!name.startsWith(prefix) && !prefix.startsWith(`${name}/`)) continue;
        if (entry.isDirectory()) walk(name);
        else if (!name.endsWith('.lock')) {
          const oid = parseLoose(readFileSync(join(this.#dir, name), 'latin1'));
          if (oid !== undefined) refs.push({ name, oid });
        }
      }
    };
    walk('refs');
    return refs;
  }

  #packedRefs(): Map<string, string> {
    const file = join(this.#dir, 'packed-refs');
    let stamp: string;
    try {
      const info = statSync(file, { bigint: true });
      stamp = `${info.mtimeNs}:${info.size}:${info.ino}`;
    } catch {
      return new Map();
    }
    if (this.#packed?.stamp === stamp) return this.#packed.refs;
    const refs = new Map<string, string>();
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const match = /^([0-9a-f]{40}) (.+)$/.exec(line);
      if (match?.[1] !== undefined && match[2] !== undefined) refs.set(match[2], match[1]);
    }
    this.#packed = { stamp, refs };
    return refs;
  }
}

function list(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

function parseLoose(text: string): string | undefined {
  const oid = text.trim();
  return /^[0-9a-f]{40}$/.test(oid) ? oid : undefined;
}

/** The rules of `git check-ref-format` for full ref names. */
export function isValidRefName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git forbids exactly these
  if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|^@$/.test(name)) return false;
  const parts = name.split('/');
  return (
    name.startsWith('refs/') && parts.length >= 2 && parts.every((p) => !p.startsWith('.') && !p.endsWith('.lock'))
  );
}
