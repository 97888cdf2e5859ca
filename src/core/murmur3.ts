/**
 * MurmurHash3, x86, 32 bits, seed 0 (A. Appleby, smhasher, `MurmurHash3_x86_32`): the hash that flagd buckets with. It is
 * made here because the small packages that have it hash UTF-16 code units, which is another hash for anything but ASCII.
 */

const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
const scramble = (block: number): number => Math.imul(rotate(Math.imul(block, C1), 15), C2);

/** Hash of a text's UTF-8 bytes: a whole number from 0 to 2^32 - 1. Half a surrogate pair counts as U+FFFD. */
export function murmur3(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const whole = bytes.length & ~3;
  let hash = 0;
  for (let at = 0; at < whole; at += 4) {
    hash = rotate(hash ^ scramble(word(bytes, { at, length: 4 })), 13);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= scramble(word(bytes, { at: whole, length: bytes.length - whole }));
  return finish(hash ^ bytes.length);
}

/** Up to four bytes, the lowest first. */
function word(bytes: Uint8Array, of: { readonly at: number; readonly length: number }): number {
  let value = 0;
  for (let index = of.length - 1; index >= 0; index -= 1) value = (value << 8) | (bytes[of.at + index] ?? 0);
  return value;
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
