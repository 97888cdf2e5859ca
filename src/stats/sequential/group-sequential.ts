/** Looking a planned number of times: chances of crossing a boundary, and boundaries that keep the chance. */
import { normalAbove, normalDensity } from '../normal.ts';
import { findRoot } from '../root.ts';

/** Steps of the integration, in standard deviations of one look's data. */
const STEP = 0.05;

/**
 * Chance that a standard normal walk crosses a boundary at one of its looks, under no effect; looks are equally far
 * apart. `boundaries` are z-values by look, to one side or to both. Armitage, McPherson & Rowe 1969, "Repeated
 * significance tests on accumulating data", JRSS A 132: 235-244: recursive integration, here by Simpson's rule.
 */
export function crossingProbability({ boundaries, sides }: { boundaries: readonly number[]; sides: 1 | 2 }): number {
  let crossed = 0;
  let previous: Grid = { points: Float64Array.of(0), weights: Float64Array.of(1) };
  for (const [index, boundary] of boundaries.entries()) {
    const look = index + 1;
    const edge = boundary * Math.sqrt(look);
    const grid = gridTo({ low: sides === 2 ? -edge : Math.min(-9 * Math.sqrt(look), edge - 1), high: edge });
    for (let at = 0; at < previous.points.length; at += 1) {
      const from = previous.points[at]!;
      const beyond = normalAbove(edge - from) + (sides === 2 ? normalAbove(edge + from) : 0);
      crossed += previous.weights[at]! * beyond;
    }
    previous = advance(previous, grid);
  }
  return crossed;
}

/** Points of the walk's value, with the chance of being near each without having crossed. */
interface Grid {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/** Simpson's rule over a range: an even number of intervals. */
function gridTo({ low, high }: { low: number; high: number }): Grid {
  const intervals = 2 * Math.max(2, Math.ceil((high - low) / STEP / 2));
  const step = (high - low) / intervals;
  const points = new Float64Array(intervals + 1);
  const weights = new Float64Array(intervals + 1);
  for (let at = 0; at <= intervals; at += 1) {
    points[at] = low + at * step;
    weights[at] = (step / 3) * (at === 0 || at === intervals ? 1 : at % 2 === 1 ? 4 : 2);
  }
  return { points, weights };
}

function advance(from: Grid, to: Grid): Grid {
  const weights = to.weights.map((weight, at) => {
    let density = 0;
    for (let source = 0; source < from.points.length; source += 1) {
      const distance = to.points[at]! - from.points[source]!;
      if (Math.abs(distance) < 9) density += from.weights[source]! * normalDensity(distance);
    }
    return weight * density;
  });
  return { points: to.points, weights };
}

/** Pocock 1977, Biometrika 64: 191-199: the same boundary at each of `looks`, for a chance of `alpha` to cross either side. */
export function pocockBoundary({ looks, alpha }: { looks: number; alpha: number }): number {
  return findConstant(alpha, (constant) => new Array<number>(looks).fill(constant));
}

/** O'Brien & Fleming 1979, Biometrics 35: 549-556: boundaries that fall with the root of the look; the constant is the last of them. */
export function obrienFlemingBoundaries({ looks, alpha }: { looks: number; alpha: number }): number[] {
  const shape = (constant: number): number[] =>
    Array.from({ length: looks }, (_, index) => constant * Math.sqrt(looks / (index + 1)));
  return shape(findConstant(alpha, shape));
}

function findConstant(alpha: number, boundaries: (constant: number) => readonly number[]): number {
  return findRoot((constant) => crossingProbability({ boundaries: boundaries(constant), sides: 2 }) - alpha, 0.5, 6);
}
