import { type Moved, moverDifference, moverRatio, type Side } from './mover.ts';
import { estimateNoEffect } from './no-difference.ts';
import { normalQuantile } from './normal.ts';
import type { Estimated } from './types.ts';
import { type Share, wilsonLimits } from './wilson.ts';

/** Pairs of two outcomes: both, only the candidate, only the live one, neither. */
export interface PairedCounts {
  readonly both: number;
  readonly candidateOnly: number;
  readonly liveOnly: number;
  readonly neither: number;
}

/** A share as a side of a difference or a ratio: Wilson's limits. */
export function shareSide(share: Share): Side {
  return { value: share.successes / share.n, limits: (z) => wilsonLimits(share, z) };
}

/**
 * Difference or ratio of two paired shares: Newcombe 1998 (Statistics in Medicine 17: 2635-2650), method 10, Wilson's
 * limits joined by the correlation of both outcomes with its continuity correction; the ratio as in `moverRatio`.
 */
export function compareCounts(of: { counts: PairedCounts; confidence: number; kind: 'difference' | 'ratio' }): Moved {
  const { both, candidateOnly, liveOnly, neither } = of.counts;
  const n = both + candidateOnly + liveOnly + neither;
  const pairing = {
    candidate: shareSide({ successes: both + candidateOnly, n }),
    live: shareSide({ successes: both + liveOnly, n }),
    correlation: correlationOf(of.counts),
    confidence: of.confidence,
  };
  return of.kind === 'difference' ? moverDifference(pairing) : moverRatio(pairing);
}

/** The comparison of two paired shares from their counts alone: Newcombe, or `estimateNoEffect` where no pair differs. */
export function estimateCounts(of: {
  counts: PairedCounts;
  confidence: number;
  kind: 'difference' | 'ratio';
}): Estimated {
  const { counts, confidence, kind } = of;
  const { both, candidateOnly, liveOnly, neither } = counts;
  const n = both + candidateOnly + liveOnly + neither;
  const z = normalQuantile(confidence);
  if (candidateOnly + liveOnly === 0) {
    const base = wilsonLimits({ successes: both, n }, z).low;
    return estimateNoEffect({ units: n, n, kind, confidence, method: 'newcombe_paired', range: 1, base });
  }
  const moved = compareCounts(of);
  const error = pairedShareError(counts);
  const { interval } = moved;
  return {
    ...moved,
    n,
    standardError:
      kind === 'difference' && error > 0 ? error : interval === null ? null : (interval.high - interval.low) / (2 * z),
    method: 'newcombe_paired',
  };
}

/** The phi coefficient; where positive, n/2 is taken off its numerator, which does not go below 0. */
export function correlationOf({ both, candidateOnly, liveOnly, neither }: PairedCounts): number {
  const n = both + candidateOnly + liveOnly + neither;
  const margins = (both + candidateOnly) * (liveOnly + neither) * ((both + liveOnly) * (candidateOnly + neither));
  if (margins === 0) return 0;
  const raw = both * neither - candidateOnly * liveOnly;
  return (raw > 0 ? Math.max(0, raw - n / 2) : raw) / Math.sqrt(margins);
}

/** Standard error of a paired difference of shares, from its discordant pairs (Fleiss 1981, section 8.1). */
export function pairedShareError({ both, candidateOnly, liveOnly, neither }: PairedCounts): number {
  const n = both + candidateOnly + liveOnly + neither;
  return Math.sqrt(Math.max(0, candidateOnly + liveOnly - (candidateOnly - liveOnly) ** 2 / n)) / n;
}
