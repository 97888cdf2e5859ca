// Who gets which version, by the rule that flagd (`fractional`, 0.15.0 and later) and `slipway resolve --key` follow: the
// hash of salt and key falls on a line of 10,000 places, on which the versions lie one after the other, the candidate first.

/** MurmurHash3 (x86, 32 bits, seed 0) of a text of ASCII: a whole number from 0 to 2^32 - 1. */
function murmur3(text) {
  const bytes = Buffer.from(text);
  const rotate = (value, by) => (value << by) | (value >>> (32 - by));
  const scramble = (block) => Math.imul(rotate(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
  const whole = bytes.length & ~3;
  let hash = 0;
  for (let at = 0; at < whole; at += 4) {
    hash = rotate(hash ^ scramble(bytes.readUInt32LE(at)), 13);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let at = bytes.length - 1; at >= whole; at--) rest = (rest << 8) | bytes[at];
  hash ^= scramble(rest);
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The version that a key gets.
 * @param served the versions of the stage in exposure.json, in its order: `{ version, share, shadow }`, shares in basis points
 * @param salt of the stage's rollout; '' without one
 */
export function chooseVersion(served, { salt, key }) {
  const weights = served.filter(({ share, shadow }) => !shadow && share > 0);
  const total = weights.reduce((sum, { share }) => sum + share, 0);
  const place = Math.floor((murmur3(`${salt}${key}`) * total) / 2 ** 32);
  let end = 0;
  return weights.find(({ share }) => {
    end += share;
    return place < end;
  }).version;
}
