/** The chi-squared distribution: the incomplete gamma function. */
import type { Tails } from './beta.ts';
import { poissonDensity } from './gamma.ts';
import { findRoot } from './root.ts';

/**
 * Both tails of the incomplete gamma function: `below` = P(a, x), `above` = Q(a, x). Series DLMF 8.7.1 below a + 1,
 * continued fraction DLMF 8.9.2 (Lentz) above; leading factor by Loader 2000.
 */
export function gammaTails(a: number, x: number): Tails {
  if (x <= 0) return { below: 0, above: 1 };
  const lead = poissonDensity(a, x);
  if (x < a + 1) {
    let term = 1;
    let sum = 1;
    for (let n = 1; n < 1_000_000 && term > sum * 1e-17; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    const below = Math.min(1, lead * sum);
    return { below, above: 1 - below };
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1_000_000; n += 1) {
    const an = n * (a - n);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 2e-16) break;
  }
  const above = Math.min(1, lead * a * fraction);
  return { below: 1 - above, above };
}

/** Probability that chi-squared with `df` degrees of freedom is below and above `x`. */
export function chiSquaredTails(x: number, df: number): Tails {
  return gammaTails(df / 2, x / 2);
}

/** The x that a share `p` lies below. */
export function chiSquaredQuantile(p: number, df: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  const off = (logX: number): number => {
    const { below, above } = chiSquaredTails(Math.exp(logX), df);
    return p < 0.5 ? Math.log(Math.max(below, 1e-320) / p) : -Math.log(Math.max(above, 1e-320) / (1 - p));
  };
  const centre = Math.log(df);
  let reach = 1;
  while (reach < 700 && (off(centre - reach) > 0 || off(centre + reach) < 0)) reach *= 2;
  return Math.exp(findRoot(off, centre - reach, centre + reach));
}
