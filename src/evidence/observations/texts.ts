/** Texts that come again and again, as small numbers: arms, versions, groups, categories. */

/** Distinct texts that are kept; what is beyond is {@link TOO_MANY}. */
export const TEXT_LIMIT = 100_000;
/** The number of every text beyond the limit. */
export const TOO_MANY = 0;
const LONGEST = 1024;

/** FNV-1a with its bits mixed at the end; `seed` makes hashes that have nothing to do with each other. */
export function hashBytes(bytes: Uint8Array, of: { start: number; end: number; seed: number }): number {
  let hash = of.seed;
  for (let at = of.start; at < of.end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return mix(hash);
}

export function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Numbers by the bytes of a text. */
export class Texts {
  #slots = new Int32Array(256);
  #bytes = new Uint8Array(4096);
  #used = 0;
  readonly #ends: number[] = [0];
  readonly #texts: string[] = ['(other)'];
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();

  /** The text of a number. */
  text(id: number): string {
    return this.#texts[id] ?? '';
  }

  idOf(text: string): number {
    const bytes = this.#encoder.encode(text);
    return this.id(bytes, 0, bytes.length);
  }

  /** The number of the text in these bytes, from 1; the same bytes have the same. */
  id(bytes: Uint8Array, start: number, end: number): number {
    // By hand: this runs for every cell that is text.
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0) return this.#add({ bytes, start, end, slot });
      if (this.#holds(id, { bytes, start, end })) return id;
      slot = (slot + 1) & mask;
    }
  }

  #holds(id: number, of: { bytes: Uint8Array; start: number; end: number }): boolean {
    const from = this.#ends[id - 1] ?? 0;
    if ((this.#ends[id] ?? 0) - from !== of.end - of.start) return false;
    for (let at = of.start; at < of.end; at += 1) if (this.#bytes[from + at - of.start] !== of.bytes[at]) return false;
    return true;
  }

  #add(of: { bytes: Uint8Array; start: number; end: number; slot: number }): number {
    const length = of.end - of.start;
    if (this.#texts.length > TEXT_LIMIT || length > LONGEST) return TOO_MANY;
    const id = this.#texts.length;
    while (this.#used + length > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    const piece = of.bytes.subarray(of.start, of.end);
    this.#bytes.set(piece, this.#used);
    this.#used += length;
    this.#ends.push(this.#used);
    this.#texts.push(this.#decoder.decode(piece));
    this.#slots[of.slot] = id;
    if (this.#texts.length * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    for (let id = 1; id < this.#texts.length; id += 1) {
      let hash = 0x811c9dc5;
      for (let at = this.#ends[id - 1] ?? 0; at < (this.#ends[id] ?? 0); at += 1)
        hash = Math.imul(hash ^ (this.#bytes[at] ?? 0), 0x01000193);
      let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}
