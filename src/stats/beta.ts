/** The beta, binomial and Student distributions: all three are the incomplete beta function. */
import { binomialDensity, logGamma } from './gamma.ts';
import { normalAbove, normalQuantile } from './normal.ts';
import { findRoot } from './root.ts';

/** Both tails of a distribution at a point; each is accurate where it is small. */
export interface Tails {
  readonly below: number;
  readonly above: number;
}

/**
 * The incomplete beta function: `below` = I_x(a, b), `above` = 1 - I_x(a, b). `y` = 1 - x is given too, so that no
 * digits are lost near 1. Continued fraction (DLMF 8.17.22) by Lentz's method; leading factor by Loader 2000.
 */
export function betaTails({ x, y, a, b }: { x: number; y: number; a: number; b: number }): Tails {
  if (x <= 0) return { below: 0, above: 1 };
  if (y <= 0) return { below: 1, above: 0 };
  if (x * (a + b + 2) <= a + 1) {
    const below = betaSide({ x, y, a, b });
    return { below, above: 1 - below };
  }
  const above = betaSide({ x: y, y: x, a: b, b: a });
  return { below: 1 - above, above };
}

function betaSide({ x, y, a, b }: { x: number; y: number; a: number; b: number }): number {
  const lead = (binomialDensity({ x: a, n: a + b, p: x, q: y }) * b) / (a + b);
  if (lead === 0) return 0;
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 1_000_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 2e-16) break;
  }
  return Math.min(1, lead * fraction);
}

/** The x with I_x(a, b) = p. */
export function betaQuantile({ p, a, b }: { p: number; a: number; b: number }): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const at = (logit: number): Tails => betaTails({ x: 1 / (1 + Math.exp(-logit)), y: 1 / (1 + Math.exp(logit)), a, b });
  // Compared by logarithms of the smaller tail: straight enough to be found fast, whatever the tail.
  const off = (logit: number): number => {
    const { below, above } = at(logit);
    return p < 0.5 ? Math.log(Math.max(below, 1e-320) / p) : -Math.log(Math.max(above, 1e-320) / (1 - p));
  };
  const centre = Math.log(a / b);
  let reach = 1;
  while (reach < 700 && (off(centre - reach) > 0 || off(centre + reach) < 0)) reach *= 2;
  const logit = findRoot(off, centre - reach, centre + reach);
  return 1 / (1 + Math.exp(-logit));
}

/** ln B(a, b). */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Probability that Binomial(n, p) is at most (`below`) and more than (`above`) `k`. */
export function binomialTails({ k, n, p }: { k: number; n: number; p: number }): Tails {
  if (k < 0) return { below: 0, above: 1 };
  if (k >= n) return { below: 1, above: 0 };
  return betaTails({ x: 1 - p, y: p, a: n - k, b: k + 1 });
}

/** The least k with P(Binomial(n, p) <= k) >= `level`. */
export function binomialQuantile({ level, n, p }: { level: number; n: number; p: number }): number {
  if (level <= 0) return 0;
  if (level >= 1) return n;
  const reaches = (k: number): boolean =>
    level < 0.5 ? binomialTails({ k, n, p }).below >= level : binomialTails({ k, n, p }).above <= 1 - level;
  const guess = n * p + normalQuantile(level) * Math.sqrt(n * p * (1 - p));
  let high = Math.min(n, Math.max(0, Math.floor(guess)));
  let step = 1;
  let low = high;
  if (reaches(high)) {
    while (low >= 0 && reaches(low)) {
      high = low;
      low -= step;
      step *= 2;
    }
  } else {
    while (!reaches(high)) {
      low = high;
      high = Math.min(n, high + step);
      step *= 2;
    }
  }
  low = Math.max(low, -1);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Student's t: probability above `t` with `df` degrees of freedom; df Infinity is the normal. */
export function studentAbove(t: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalAbove(t);
  if (Number.isNaN(t)) return Number.NaN;
  if (!Number.isFinite(t)) return t > 0 ? 0 : 1;
  const square = t * t;
  const { below } = betaTails({ x: df / (df + square), y: square / (df + square), a: df / 2, b: 0.5 });
  return t >= 0 ? below / 2 : 1 - below / 2;
}

/** The t that a share `p` lies below. */
export function studentQuantile(p: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  if (p <= 0) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  const off = (t: number): number => Math.log(Math.max(studentAbove(t, df), 1e-320) / p);
  let high = -normalQuantile(p) + 1;
  while (off(high) > 0) high *= 2;
  return -findRoot(off, 0, high);
}
