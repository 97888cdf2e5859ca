/** A stream of 32-bit numbers that is the same for the same seed, everywhere. */
export interface Random {
  /** Uniform over 0 .. 2^32 - 1. */
  readonly next: () => number;
  /** Uniform over 0 .. n - 1, for n up to 2^32. */
  readonly below: (n: number) => number;
  /** Fills a list with numbers that are uniform over 0 .. n - 1: those that `below` would give one by one. */
  readonly fillBelow: (n: number, list: Uint32Array) => void;
  /** Uniform in [0, 1), 53 bits. */
  readonly unit: () => number;
}

/** The seed of every resampling that was given none: results must not depend on who computes them. */
export const DEFAULT_SEED = 20_010_201;

/** Doty-Humphrey's sfc32 (PractRand 2014), 128 bits of state, seeded by splitmix32. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const scramble = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = scramble();
  let b = scramble();
  let c = scramble();
  let d = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The state in variables of its own: the loop then stays in registers, which is several times as fast.
  const fillBelow = (n: number, list: Uint32Array): void => {
    const scale = n / 4_294_967_296;
    let [w, x, y, z] = [a | 0, b | 0, c | 0, d | 0];
    for (let at = 0; at < list.length; at += 1) {
      const sum = (((w + x) | 0) + z) | 0;
      z = (z + 1) | 0;
      w = x ^ (x >>> 9);
      x = (y + (y << 3)) | 0;
      y = (((y << 21) | (y >>> 11)) + sum) | 0;
      list[at] = (sum >>> 0) * scale;
    }
    a = w;
    b = x;
    c = y;
    d = z;
  };
  for (let skipped = 0; skipped < 15; skipped += 1) next();
  return {
    next,
    below: (n) => Math.floor(next() * (n / 4_294_967_296)),
    fillBelow,
    unit: () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992,
  };
}

/** A standard normal number, by inversion-free polar steps (Marsaglia & Bray 1964). */
export function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random.unit() - 1;
    const y = 2 * random.unit() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}
