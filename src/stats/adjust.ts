/** Adjusting p-values for how many of them there are. Results are in the order given. */

/** Holm 1979, "A simple sequentially rejective multiple test procedure", Scand. J. Statistics 6: 65-70: the chance of any false rejection. */
export function holm(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length);
  let least = 0;
  for (const [rank, index] of ascending(p).entries()) {
    least = Math.max(least, Math.min(1, p[index]! * (p.length - rank)));
    adjusted[index] = least;
  }
  return adjusted;
}

/** Benjamini & Hochberg 1995, "Controlling the false discovery rate", JRSS B 57: 289-300: the share of false ones among the rejected. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length);
  let most = 1;
  for (const [rank, index] of [...ascending(p).entries()].reverse()) {
    most = Math.min(most, (p[index]! * p.length) / (rank + 1));
    adjusted[index] = most;
  }
  return adjusted;
}

/** Bonferroni's: p times their number (Dunn 1961, JASA 56: 52-64). */
export function bonferroni(p: readonly number[]): number[] {
  return p.map((one) => Math.min(1, one * p.length));
}

function ascending(p: readonly number[]): number[] {
  return p.map((_, index) => index).sort((a, b) => p[a]! - p[b]!);
}
