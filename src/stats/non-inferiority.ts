import { normalAbove, normalQuantile } from './normal.ts';
import { findRoot } from './root.ts';
import type { Share } from './wilson.ts';

export interface Score {
  readonly z: number;
  /** One-sided p of "worse by the margin or more". */
  readonly p: number;
}

/**
 * Whether a share is at least another one less `margin`, three ways: with the observed variance (Wald), with one
 * success and one failure added to each (Agresti & Caffo 2000, The American Statistician 54: 280-288), and with the
 * variance under the hypothesis (score: Miettinen & Nurminen 1985, "Comparative analysis of two rates", Statistics in
 * Medicine 4: 213-226).
 */
export function testNonInferiority(of: { candidate: Share; live: Share; margin: number }): {
  wald: Score;
  agrestiCaffo: Score;
  score: Score;
} {
  const wald = (a: Share, b: Share): Score => {
    const [p, q] = [a.successes / a.n, b.successes / b.n];
    return scored((p - q + of.margin) / Math.sqrt((p * (1 - p)) / a.n + (q * (1 - q)) / b.n));
  };
  const padded = ({ successes, n }: Share): Share => ({ successes: successes + 1, n: n + 2 });
  return {
    wald: wald(of.candidate, of.live),
    agrestiCaffo: wald(padded(of.candidate), padded(of.live)),
    score: scored(scoreOf({ ...of, difference: -of.margin })),
  };
}

/** Two-sided score interval of candidate - live at `level`: Miettinen & Nurminen 1985. */
export function scoreLimits(of: { candidate: Share; live: Share; level: number }): { low: number; high: number } {
  const z = normalQuantile(0.5 + of.level / 2);
  const seen = of.candidate.successes / of.candidate.n - of.live.successes / of.live.n;
  const at = (difference: number): number => scoreOf({ ...of, difference });
  return {
    low: seen <= -1 ? -1 : findRoot((difference) => at(difference) - z, -1 + 1e-12, seen),
    high: seen >= 1 ? 1 : findRoot((difference) => at(difference) + z, seen, 1 - 1e-12),
  };
}

function scored(z: number): Score {
  return { z, p: normalAbove(z) };
}

function scoreOf(of: { candidate: Share; live: Share; difference: number }): number {
  const { candidate: a, live: b, difference } = of;
  const total = a.n + b.n;
  const live = likeliestLive(of);
  const candidate = live + difference;
  const variance = ((candidate * (1 - candidate)) / a.n + (live * (1 - live)) / b.n) * (total / (total - 1));
  return (a.successes / a.n - b.successes / b.n - difference) / Math.sqrt(Math.max(variance, 1e-300));
}

/** The live share of greatest likelihood, given the difference: a cubic equation (Farrington & Manning 1990, Statistics in Medicine 9: 1447-1454). */
function likeliestLive(of: { candidate: Share; live: Share; difference: number }): number {
  const { candidate: a, live: b, difference: d } = of;
  const ratio = a.n / b.n;
  const [p, q] = [a.successes / a.n, b.successes / b.n];
  // In terms of the candidate's share; the live one is d less.
  const c3 = 1 + 1 / ratio;
  const c2 = -(1 + 1 / ratio + p + q / ratio + d * (1 / ratio + 2));
  const c1 = d * d + d * (2 * p + 1 / ratio + 1) + p + q / ratio;
  const c0 = -p * d * (1 + d);
  const third = c2 / (3 * c3);
  const v = third ** 3 - (c1 * c2) / (6 * c3 * c3) + c0 / (2 * c3);
  const u = Math.sign(v || 1) * Math.sqrt(Math.max(0, third * third - c1 / (3 * c3)));
  const w = (Math.PI + Math.acos(Math.min(1, Math.max(-1, u === 0 ? 0 : v / u ** 3)))) / 3;
  const candidate = 2 * u * Math.cos(w) - third;
  return Math.min(1, Math.max(0, Math.min(1 - d, Math.max(-d, candidate - d))));
}
