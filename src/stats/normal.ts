/** The standard normal distribution. */

/** Cody's coefficients; the first of each numerator and denominator is that of the highest power. */
const NEAR = {
  over: [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  under: [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
};
const MIDDLE = {
  over: [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  under: [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.429676859992,
  ],
};
const ROOT_TWO_PI = 2.5066282746310007;

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

/** Density at `z`. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / ROOT_TWO_PI;
}

/**
 * Probability above `z`, also far out where 1 minus the rest would be 0. Cody 1969, "Rational Chebyshev approximations
 * for the error function", Math. Comp. 23: 631-637.
 */
export function normalAbove(z: number): number {
  return z < 0 ? 1 - tail(-z) : tail(z);
}

/** Probability at or below `z`. */
export function normalBelow(z: number): number {
  return normalAbove(-z);
}

function tail(z: number): number {
  if (z <= 0.67448975) {
    const square = z * z;
    return 0.5 - (z * polynomial(NEAR.over, square)) / polynomial(NEAR.under, square);
  }
  if (z > 40) return 0;
  // exp(-z²/2) in two factors: the square of the leading digits of z is exact.
  const lead = Math.trunc(z * 16) / 16;
  const scale = Math.exp(-0.5 * lead * lead) * Math.exp(-0.5 * (z - lead) * (z + lead));
  if (z <= Math.sqrt(32)) return (scale * polynomial(MIDDLE.over, z)) / polynomial(MIDDLE.under, z);
  // Laplace's continued fraction (Abramowitz & Stegun 1964, 26.2.14): 40 terms are more than enough out here.
  let fraction = z;
  for (let term = 40; term > 0; term -= 1) fraction = z + term / fraction;
  return scale / ROOT_TWO_PI / fraction;
}

/**
 * The z that a share `p` lies below; ±Infinity for 0 and 1, NaN outside. Hastings' approximation (Abramowitz & Stegun
 * 1964, 26.2.23), refined by Halley's steps on `normalAbove` to full digits.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p <= 0) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(p));
  let z = Math.max(
    0,
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3),
  );
  for (let step = 0; step < 4; step += 1) {
    const excess = (tail(z) - p) / normalDensity(z);
    const move = excess / (1 - 0.5 * z * excess);
    z += move;
    if (Math.abs(move) < 1e-16 * (1 + z)) break;
  }
  return -z;
}
