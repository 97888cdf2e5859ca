import { fiellerRatio } from './fieller.ts';
import { estimateFromError, estimateValueOnly } from './from-error.ts';
import { compareShares, welchDf } from './independent.ts';
import { checkRatio } from './mover.ts';
import { normalQuantile } from './normal.ts';
import { dfOf, errorsOf, shareOf } from './reported.ts';
import type { Compared, Reported } from './types.ts';
import { shareError } from './wilson.ts';

/**
 * Two numbers that tools reported, from the error of each: counts on both sides by Newcombe (`newcombe`), else the root
 * of the summed squares of their standard errors (a ratio by Fieller), by Student's t where degrees of freedom are known
 * (Welch and Satterthwaite), else by the normal. Taken as independent, which is
 * conservative where both measured the same samples (Miller 2024, section 4). Of an interval that is longer on one side
 * the longer side counts. Without an error on both sides there is no interval. RangeError for a ratio to a live value
 * that is not above 0.
 */
export function compareReported(of: {
  candidate: Reported;
  live: Reported;
  confidence: number;
  kind: 'difference' | 'ratio';
}): Compared {
  const { candidate, live, confidence, kind } = of;
  const [shareA, shareB] = [shareOf(candidate), shareOf(live)];
  if (kind === 'ratio') checkRatio(candidate.value, live.value);
  if (shareA !== null && shareB !== null) return compareShares({ candidate: shareA, live: shareB, confidence, kind });
  const n = candidate.n === null || live.n === null ? null : candidate.n + live.n;
  const value = kind === 'difference' ? candidate.value - live.value : candidate.value / live.value;
  const [errorA, errorB] = [errorOf(candidate, confidence), errorOf(live, confidence)];
  const unpaired = { kind, pairs: null, larger: null, smaller: null } as const;
  if (errorA === null || errorB === null) return { ...estimateValueOnly(value, n), ...unpaired };
  const factor = kind === 'difference' ? 1 : value;
  const df = welchDf({ error: errorA, df: dfOf(candidate) }, { error: factor * errorB, df: dfOf(live) });
  const settings = { df, confidence };
  const method = 'reported_difference';
  if (kind === 'difference')
    return {
      ...estimateFromError({ ...settings, value, n, standardError: Math.hypot(errorA, errorB), method }),
      ...unpaired,
    };
  const variance = { candidate: errorA ** 2, live: errorB ** 2, both: 0 };
  return {
    ...fiellerRatio({ ...settings, candidate: candidate.value, live: live.value, variance }),
    n,
    method,
    ...unpaired,
  };
}

function errorOf(reported: Reported, confidence: number): number | null {
  const share = shareOf(reported);
  if (share !== null) return shareError(share, normalQuantile(confidence));
  const errors = errorsOf(reported);
  return errors === null ? null : Math.max(errors.below, errors.above);
}
