/**
 * Where a function crosses zero between `low` and `high`, to the last digits of a double. The ends must have values of
 * opposite sign (or be a root); the end that is nearer to zero is returned where they do not.
 *
 * Chandrupatla 1997, "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function without
 * using derivatives", Advances in Engineering Software 28: 145-149.
 */
export function findRoot(of: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [of(a), of(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) return Math.abs(fa) < Math.abs(fb) ? a : b;
  let [c, fc] = [a, fa];
  let t = 0.5;
  for (let step = 0; step < 300; step += 1) {
    const x = a + t * (b - a);
    const fx = of(x);
    if (fx > 0 === fa > 0) {
      [c, fc] = [a, fa];
    } else {
      [c, fc] = [b, fb];
      [b, fb] = [a, fa];
    }
    [a, fa] = [x, fx];
    const [best, fbest] = Math.abs(fb) < Math.abs(fa) ? [b, fb] : [a, fa];
    const tolerance = 4 * Number.EPSILON * Math.abs(best) + 1e-300;
    const least = tolerance / Math.abs(b - a);
    if (fbest === 0 || least > 0.5) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    t =
      phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi
        ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((((c - a) / (b - a)) * fa) / (fc - fa)) * (fb / (fc - fb))
        : 0.5;
    t = Math.min(1 - least, Math.max(least, t));
  }
  return a;
}
