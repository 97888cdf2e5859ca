/** Rows by key: an open-addressing table of row numbers, a third of what a Map of a million texts takes. */

const EMPTY = 0xffffffff;

export class KeyIndex {
  readonly #keys: string[] = [];
  #slots = new Uint32Array(1024).fill(EMPTY);

  /** Keys by row. */
  get keys(): readonly string[] {
    return this.#keys;
  }

  /** The row of a key, or -1. */
  find(key: string): number {
    const row = this.#slots[this.#slotOf(key)] ?? EMPTY;
    return row === EMPTY ? -1 : row;
  }

  /** Adds a key that is not there yet; its row is the number of keys before it. */
  add(key: string): number {
    const row = this.#keys.length;
    if (row * 2 >= this.#slots.length) this.#grow();
    this.#slots[this.#slotOf(key)] = row;
    this.#keys.push(key);
    return row;
  }

  /** Where a key is, or belongs. */
  #slotOf(key: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(key) & mask;
    // Steps grow, so that keys that count upwards do not pile up.
    for (let step = 1; ; step += 1) {
      const row = this.#slots[slot] ?? EMPTY;
      if (row === EMPTY || this.#keys[row] === key) return slot;
      slot = (slot + step) & mask;
    }
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2).fill(EMPTY);
    for (const [row, key] of this.#keys.entries()) this.#slots[this.#slotOf(key)] = row;
  }
}

/** FNV-1a over UTF-16 code units, with its bits mixed at the end. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
