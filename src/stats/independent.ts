import { estimateFromResamples, estimateRatioFromResamples, needsBootstrap, resamplesFor } from './bootstrap.ts';
import { resampleSummary } from './estimate.ts';
import { fiellerRatio } from './fieller.ts';
import { estimateFromError, estimateValueOnly } from './from-error.ts';
import { checkRatio, moverDifference, moverRatio } from './mover.ts';
import { normalQuantile } from './normal.ts';
import { shareSide } from './paired-shares.ts';
import { DEFAULT_SEED } from './random.ts';
import { type Summary, summarise } from './summary.ts';
import type { Compared, Estimated, Rows, StatMethod } from './types.ts';
import { type Share, shareError } from './wilson.ts';

type Kind = 'difference' | 'ratio';

const UNPAIRED = { pairs: null, larger: null, smaller: null } as const;

/** Summaries, with the resamples that were drawn of them: comparing many groups draws of each only once. */
export interface Prepared {
  readonly summary: Summary;
  readonly resamples: (count: number) => Float64Array;
}

/** Rows made ready to be compared with several others. RangeError as `estimateRows`. */
export function prepare(rows: Rows, seed: number): Prepared {
  const summary = summarise(rows);
  const drawn = new Map<number, Float64Array>();
  return {
    summary,
    resamples: (count) => {
      const found = drawn.get(count) ?? resampleSummary({ summary, seed, resamples: count });
      drawn.set(count, found);
      return found;
    },
  };
}

/**
 * Candidate minus live, or candidate over live, of samples that are not the same ones:
 * - values of 0 and 1 without clusters: Newcombe 1998, method 10 (`newcombe`), p-values by inverting it;
 * - clusters on either side: clustered standard errors (`clustered`); ratios of sums: linearised (`ratio`);
 * - few rows or a skewed difference: BCa bootstrap within each side (`bootstrap_difference`);
 * - else Welch 1947, "The generalization of Student's problem", Biometrika 34: 28-35; ratios by Fieller.
 *
 * A side whose rows all agree does not tell its error, so that there is no interval; where they are all 0 or all 1 half
 * the width of Wilson's interval stands in for it. RangeError as `comparePaired`.
 */
export function compareIndependent(of: {
  candidate: Rows;
  live: Rows;
  confidence: number;
  kind: Kind;
  seed?: number;
}): Compared {
  const seed = of.seed ?? DEFAULT_SEED;
  const [candidate, live] = [prepare(of.candidate, seed), prepare(of.live, seed + 1)];
  return comparePrepared({ candidate, live, confidence: of.confidence, kind: of.kind });
}

/** The same, of rows that were prepared already. */
export function comparePrepared(of: {
  candidate: Prepared;
  live: Prepared;
  confidence: number;
  kind: Kind;
  /** How many resamples to draw, where any are; as many as suit the rows if not given. */
  resamples?: number;
}): Compared {
  const { kind, confidence } = of;
  const [a, b] = [of.candidate.summary, of.live.summary];
  if (a.share !== null && b.share !== null && a.clusters === null && b.clusters === null)
    return compareShares({ candidate: a.share, live: b.share, confidence, kind });
  if (kind === 'ratio') checkRatio(a.value, b.value);
  const value = kind === 'difference' ? a.value - b.value : a.value / b.value;
  const n = a.n + b.n;
  const compared = (estimated: Estimated): Compared => ({ ...estimated, kind, ...UNPAIRED });
  const [errorA, errorB] = [errorOf(a, confidence), errorOf(b, confidence)];
  if (errorA === null || errorB === null) return compared(estimateValueOnly(value, n));
  const factor = kind === 'difference' ? 1 : value;
  const df = welchDf({ error: errorA, df: a.df }, { error: factor * errorB, df: b.df });
  const method = methodOf(a, b);
  if (method !== 'clustered') {
    const found = compareByBootstrap({ ...of, value, df, error: Math.hypot(errorA, factor * errorB) });
    if (found !== null) return compared(found);
  }
  if (kind === 'difference')
    return compared(estimateFromError({ value, n, standardError: Math.hypot(errorA, errorB), df, confidence, method }));
  const variance = { candidate: errorA ** 2, live: errorB ** 2, both: 0 };
  return compared({ ...fiellerRatio({ candidate: a.value, live: b.value, variance, df, confidence }), n, method });
}

function compareByBootstrap(of: {
  candidate: Prepared;
  live: Prepared;
  confidence: number;
  kind: Kind;
  value: number;
  df: number;
  error: number;
  resamples?: number;
}): Estimated | null {
  const { kind, value, df, confidence } = of;
  const [a, b] = [of.candidate.summary, of.live.summary];
  if (a.standardError === 0 || b.standardError === 0) return null;
  const [factor, unit] = kind === 'difference' ? [1, 1] : [value, b.value];
  const moments = {
    square: (a.square + factor ** 2 * b.square) / unit ** 2,
    cube: (a.cube - factor ** 3 * b.cube) / unit ** 3,
  };
  const smallest = Math.min(a.n, b.n);
  if (!needsBootstrap({ smallest, rows: a.n + b.n, moments })) return null;
  if (kind === 'ratio' && !b.rows.values.every((one) => one > 0)) return null;
  const count = of.resamples ?? resamplesFor(Math.max(a.n, b.n));
  const [drawnA, drawnB] = [of.candidate.resamples(count), of.live.resamples(count)];
  const resampled = drawnA.map((one, draw) => (kind === 'difference' ? one - drawnB[draw]! : one / drawnB[draw]!));
  const n = a.n + b.n;
  const standardError = of.error / Math.abs(unit);
  const estimate = kind === 'difference' ? estimateFromResamples : estimateRatioFromResamples;
  return estimate({
    value,
    n,
    standardError,
    df,
    moments,
    resampled,
    confidence,
    method: 'bootstrap_difference',
  });
}

/** Difference or ratio of two independent shares: Newcombe 1998, method 10, and its ratio (Donner & Zou 2012). */
export function compareShares(of: { candidate: Share; live: Share; confidence: number; kind: Kind }): Compared {
  const { candidate, live, confidence, kind } = of;
  const pairing = { candidate: shareSide(candidate), live: shareSide(live), correlation: 0, confidence };
  const moved = kind === 'difference' ? moverDifference(pairing) : moverRatio(pairing);
  const z = normalQuantile(confidence);
  const half = moved.interval === null ? null : (moved.interval.high - moved.interval.low) / (2 * z);
  return {
    ...moved,
    n: candidate.n + live.n,
    standardError: kind === 'difference' ? Math.hypot(shareError(candidate, z), shareError(live, z)) : half,
    method: 'newcombe',
    kind,
    ...UNPAIRED,
  };
}

function errorOf(side: Summary, confidence: number): number | null {
  if (side.standardError > 0) return side.standardError;
  const units = side.clusters?.count ?? side.share?.n ?? 0;
  if (side.share === null || units < 2 || (side.value !== 0 && side.value !== 1)) return null;
  return shareError({ successes: side.value * units, n: units }, normalQuantile(confidence));
}

/** Satterthwaite 1946, "An approximate distribution of estimates of variance components", Biometrics Bulletin 2: 110-114. */
export function welchDf(...parts: readonly { error: number; df: number }[]): number {
  let sum = 0;
  let squares = 0;
  for (const { error, df } of parts) {
    sum += error ** 2;
    squares += error ** 4 / df;
  }
  return sum ** 2 / squares;
}

function methodOf(a: Summary, b: Summary): StatMethod {
  if (a.clusters !== null || b.clusters !== null) return 'clustered';
  return a.rows.weights !== null || b.rows.weights !== null ? 'ratio' : 'welch';
}
