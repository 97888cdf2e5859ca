/**
 * Which rows of two tables are the same question, by key. A merge where both are sorted, as read evidence is; else a
 * hash join that holds one number a row beside the tables: a Map of a million keys would be several times what the
 * gate may use.
 */
import type { SampleTable } from '../../evidence/types.ts';

export interface Pairing {
  /** Row of the candidate's table by pair, ascending; `live` is the row of the same question. */
  readonly candidate: Uint32Array;
  readonly live: Uint32Array;
  readonly onlyCandidate: number;
  readonly onlyLive: number;
  /** Whether row i of the one is row i of the other. */
  readonly aligned: boolean;
}

/** Joins two tables by key. Keys are unique within a table; where one is not, its first row counts. */
export function pairTables(candidate: SampleTable, live: SampleTable): Pairing {
  const [left, right] = [candidate.keys, live.keys];
  if (sameKeys(left, right)) {
    const rows = Uint32Array.from({ length: left.length }, (_, row) => row);
    return { candidate: rows, live: rows, onlyCandidate: 0, onlyLive: 0, aligned: true };
  }
  const found = isSorted(left) && isSorted(right) ? mergeKeys(left, right) : lookUpKeys(left, right);
  const pairs = found.candidate.length;
  return { ...found, onlyCandidate: left.length - pairs, onlyLive: right.length - pairs, aligned: false };
}

type Found = Pick<Pairing, 'candidate' | 'live'>;

/** Whether keys rise strictly, as those of evidence that was read do. */
function isSorted(keys: readonly string[]): boolean {
  for (let row = 1; row < keys.length; row += 1) if (keys[row - 1]! >= keys[row]!) return false;
  return true;
}

function mergeKeys(left: readonly string[], right: readonly string[]): Found {
  const rows = new Uint32Array(Math.min(left.length, right.length));
  const others = new Uint32Array(rows.length);
  let [row, other, pairs] = [0, 0, 0];
  while (row < left.length && other < right.length) {
    const [mine, theirs] = [left[row]!, right[other]!];
    if (mine === theirs) {
      rows[pairs] = row;
      others[pairs] = other;
      pairs += 1;
    }
    if (mine <= theirs) row += 1;
    if (theirs <= mine) other += 1;
  }
  return { candidate: rows.subarray(0, pairs), live: others.subarray(0, pairs) };
}

function lookUpKeys(left: readonly string[], right: readonly string[]): Found {
  const find = indexKeys(right);
  const rows = new Uint32Array(left.length);
  const others = new Uint32Array(left.length);
  const taken = new Uint8Array(right.length);
  let pairs = 0;
  for (let row = 0; row < left.length; row += 1) {
    const other = find(left[row]!);
    if (other < 0 || taken[other] === 1) continue;
    taken[other] = 1;
    rows[pairs] = row;
    others[pairs] = other;
    pairs += 1;
  }
  return { candidate: rows.subarray(0, pairs), live: others.subarray(0, pairs) };
}

function sameKeys(left: readonly string[], right: readonly string[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let row = 0; row < left.length; row += 1) if (left[row] !== right[row]) return false;
  return true;
}

/** Row of a key, -1 for none: open addressing over row numbers, at most half full. */
function indexKeys(keys: readonly string[]): (key: string) => number {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const slotOf = (key: string): number => {
    let slot = hash(key) & (size - 1);
    for (;;) {
      const row = slots[slot]!;
      if (row < 0 || keys[row] === key) return slot;
      slot = (slot + 1) & (size - 1);
    }
  };
  for (let row = 0; row < keys.length; row += 1) {
    const slot = slotOf(keys[row]!);
    if (slots[slot] === -1) slots[slot] = row;
  }
  return (key) => slots[slotOf(key)]!;
}

/** FNV-1a over UTF-16 units, then mixed (the end of MurmurHash3), because the lowest bits choose the slot. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) value = Math.imul(value ^ key.charCodeAt(index), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Pairs every two tables once, however many gates ask. */
export function createPairer(): (candidate: SampleTable, live: SampleTable) => Pairing {
  const known = new WeakMap<SampleTable, WeakMap<SampleTable, Pairing>>();
  return (candidate, live) => {
    let others = known.get(candidate);
    if (others === undefined) {
      others = new WeakMap();
      known.set(candidate, others);
    }
    let pairing = others.get(live);
    if (pairing === undefined) {
      pairing = pairTables(candidate, live);
      others.set(live, pairing);
    }
    return pairing;
  };
}
