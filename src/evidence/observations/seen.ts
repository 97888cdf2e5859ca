/** Which rows were met already: a hash of what names a row, and one of what it says. Ten bytes a row, and no objects. */

const PARTS = 256;
const FIRST = 64;
/** How full a part gets before it grows by a quarter: many small parts, one at a time, never need twice the memory at once. */
const FULL = 0.88;
const GROWTH = 1.25;

interface Part {
  /** Two numbers a place: both halves of the name's hash. */
  names: Uint32Array;
  /** Half of the content's hash; 0: the place is free. */
  contents: Uint16Array;
  used: number;
}

export type Meeting = 'new' | 'same' | 'different';

/**
 * Two names in ten million share a hash with a chance of about 3 in a million; then rows that have nothing to do with
 * each other are taken for one that came twice and differs, which holds. Different contents under one name are taken
 * for the same with a chance of 1 in 65,535.
 */
export class SeenRows {
  readonly #parts: (Part | undefined)[] = new Array(PARTS);

  /** Keeps a row that is new, and says how it stands to one of the same name. */
  meet(high: number, low: number, content: number): Meeting {
    const index = high >>> 24;
    let part = this.#parts[index];
    if (part === undefined) {
      part = { names: new Uint32Array(FIRST * 2), contents: new Uint16Array(FIRST), used: 0 };
      this.#parts[index] = part;
    }
    if (part.used + 1 > part.contents.length * FULL) grow(part);
    const said = ((content >>> 16) % 0xffff) + 1;
    const place = placeOf(part, high, low);
    const known = part.contents[place];
    if (known !== 0) return known === said ? 'same' : 'different';
    part.names[place * 2] = high;
    part.names[place * 2 + 1] = low;
    part.contents[place] = said;
    part.used += 1;
    return 'new';
  }
}

/** Where a name is, or belongs. */
function placeOf({ names, contents }: Part, high: number, low: number): number {
  const count = contents.length;
  let place = Math.floor((low / 4_294_967_296) * count);
  while (contents[place] !== 0 && (names[place * 2] !== high || names[place * 2 + 1] !== low)) {
    place += 1;
    if (place === count) place = 0;
  }
  return place;
}

function grow(part: Part): void {
  const { names, contents } = part;
  const count = Math.ceil(contents.length * GROWTH);
  part.names = new Uint32Array(count * 2);
  part.contents = new Uint16Array(count);
  for (let at = 0; at < contents.length; at += 1) {
    if (contents[at] === 0) continue;
    const place = placeOf(part, names[at * 2] ?? 0, names[at * 2 + 1] ?? 0);
    part.names[place * 2] = names[at * 2] ?? 0;
    part.names[place * 2 + 1] = names[at * 2 + 1] ?? 0;
    part.contents[place] = contents[at] ?? 0;
  }
}
