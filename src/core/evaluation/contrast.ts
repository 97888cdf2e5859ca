/**
 * Candidate against live for one number: pair by pair where both have the same samples, else as independent, from
 * samples or from what tools reported. Differences are candidate minus live, whichever way is better.
 */
import {
  canEstimate,
  compareIndependent,
  comparePaired,
  comparePercentiles,
  compareReported,
  errorsOf,
} from '../../stats/index.ts';
import type { Compared, Estimated, Reported, Rows } from '../../stats/types.ts';
import { orderPairs, orderRows } from './canonical-rows.ts';
import { SEED } from './context.ts';
import {
  areClustered,
  countOf,
  estimatePercentileOf,
  estimateQuantity,
  estimateSamples,
  reportedOf,
  withoutError,
} from './estimate.ts';
import type { Quantity } from './find.ts';
import type { Pairing } from './pairing.ts';
import { gatherRows, type Selection } from './selection.ts';
import { isStored } from './stored-measure.ts';

export interface Contrast {
  /** Over the samples that were compared. */
  readonly candidate: Estimated;
  readonly live: Estimated;
  readonly compared: Compared;
}

export interface Contrasted {
  readonly candidate: Quantity;
  readonly live: Quantity;
  readonly pairing: Pairing | null;
  readonly confidence: number;
  /** `ratio` falls back to a difference where a ratio to the live value means nothing. */
  readonly kind: 'difference' | 'ratio';
}

/** Compares two numbers that were found comparable. Null where no sample is in both, on this slice. */
export function contrastQuantities(of: Contrasted): Contrast | null {
  const { candidate, live, pairing } = of;
  if (candidate.statistic === 'count') return contrastCounts(of);
  if (candidate.selection === null || live.selection === null) return contrastReported(of);
  if (typeof candidate.statistic === 'object') return contrastPercentiles(of, candidate.statistic.percentile);
  if (pairing === null) return contrastIndependent(of);
  const pairs = pairRows({ candidate: candidate.selection, live: live.selection, pairing });
  return pairs === null ? null : contrastPairs(of, pairs);
}

type Pairs = { readonly candidate: Rows; readonly live: Rows };

/** The scores of the samples that both have. */
function pairRows(of: {
  readonly candidate: Selection;
  readonly live: Selection;
  readonly pairing: Pairing;
}): Pairs | null {
  const { candidate, live, pairing } = of;
  if (pairing.aligned && candidate.rows === null && live.rows === null)
    return { candidate: gatherRows(candidate), live: gatherRows(live) };
  const [mine, theirs] = [membership(candidate), membership(live)];
  const total = pairing.candidate.length;
  const left = new Uint32Array(total);
  const right = new Uint32Array(total);
  let pairs = 0;
  for (let pair = 0; pair < total; pair += 1) {
    const [row, other] = [pairing.candidate[pair]!, pairing.live[pair]!];
    if (mine !== null && mine[row] === 0) continue;
    if (theirs !== null && theirs[other] === 0) continue;
    left[pairs] = row;
    right[pairs] = other;
    pairs += 1;
  }
  const found = {
    candidate: gatherRows(candidate, { rows: left.subarray(0, pairs) }),
    live: gatherRows(live, { rows: right.subarray(0, pairs) }),
  };
  return canEstimate(found.candidate) && canEstimate(found.live) ? found : null;
}

/** 1 for each row of the table that is selected; null: all are. */
function membership({ rows, samples }: Selection): Uint8Array | null {
  if (rows === null) return null;
  const members = new Uint8Array(samples.table.keys.length);
  for (let index = 0; index < rows.length; index += 1) members[rows[index]!] = 1;
  return members;
}

function contrastPairs(of: Contrasted, pairs: Pairs): Contrast {
  // The same question is in the same cluster: what one side knows of that holds for both.
  const clusters = pairs.candidate.clusters ?? pairs.live.clusters;
  const ordered = orderPairs({
    candidate: { ...pairs.candidate, clusters },
    live: { ...pairs.live, clusters },
  });
  const candidate = estimateSamples(ordered.candidate, of.confidence);
  const live = estimateSamples(ordered.live, of.confidence);
  const kind = kindFor(of.kind, { candidate, live });
  const compared = comparePaired({ ...ordered, confidence: of.confidence, kind, seed: SEED });
  return { candidate, live, compared };
}

/** Percentiles do not depend on the order of rows, so pairs are left where they stand. */
function contrastPercentiles(of: Contrasted, percentile: number): Contrast | null {
  const { confidence, pairing } = of;
  const [mine, theirs] = [of.candidate.selection!, of.live.selection!];
  const pairs =
    pairing === null
      ? { candidate: gatherRows(mine), live: gatherRows(theirs) }
      : pairRows({ candidate: mine, live: theirs, pairing });
  if (pairs === null) return null;
  const [left, right] = [pairs.candidate.values, pairs.live.values];
  const candidate = estimatePercentileOf(pairs.candidate, { percentile, confidence });
  const live = estimatePercentileOf(pairs.live, { percentile, confidence });
  const kind = kindFor(of.kind, { candidate, live });
  const paired = pairing !== null;
  const compared = comparePercentiles({ candidate: left, live: right, percentile, confidence, kind, paired });
  const clustered = areClustered(pairs.candidate.clusters) || areClustered(pairs.live.clusters);
  return { candidate, live, compared: clustered ? withoutError(compared) : compared };
}

function contrastIndependent(of: Contrasted): Contrast {
  const [candidate, live] = [estimateQuantity(of.candidate, of.confidence), estimateQuantity(of.live, of.confidence)];
  const compared = compareIndependent({
    candidate: orderRows(gatherRows(of.candidate.selection!)),
    live: orderRows(gatherRows(of.live.selection!)),
    confidence: of.confidence,
    kind: kindFor(of.kind, { candidate, live }),
    seed: SEED,
  });
  return { candidate, live, compared };
}

/** Ratios are for a live value above 0 only. */
export function kindFor(
  wanted: 'difference' | 'ratio',
  of: { readonly candidate: Pick<Estimated, 'value'>; readonly live: Pick<Estimated, 'value'> },
): 'difference' | 'ratio' {
  return wanted === 'ratio' && of.live.value > 0 && of.candidate.value >= 0 ? 'ratio' : 'difference';
}

function contrastReported(of: Contrasted): Contrast {
  const { confidence } = of;
  const [candidate, live] = [estimateQuantity(of.candidate, confidence), estimateQuantity(of.live, confidence)];
  const compared = compareReported({
    candidate: asReported(of.candidate, candidate),
    live: asReported(of.live, live),
    confidence,
    kind: kindFor(of.kind, { candidate, live }),
  });
  return { candidate, live, compared };
}

/**
 * The error of an estimate of ours, as a tool would report it. Of an interval that is longer on one side than its
 * standard error says, that side counts: as far as it goes the estimate may be off.
 */
export function knownError(estimated: Estimated): Omit<Reported, 'successes'> {
  const { value, n, standardError, interval, df } = estimated;
  const known = { value, n, interval, ...(df === undefined ? {} : { df }) };
  const ends = errorsOf({ ...known, standardError: null, successes: null });
  const longest = ends === null ? null : Math.max(ends.below, ends.above);
  const error =
    standardError === null || longest === null ? (standardError ?? longest) : Math.max(standardError, longest);
  return { ...known, standardError: error };
}

/** Samples on one side only are brought to what a tool would have reported of them. */
function asReported({ selection, reported }: Quantity, estimated: Estimated): Reported {
  if (selection === null && reported !== null && !isStored(reported)) return reportedOf(reported);
  const { value, n, interval, method } = estimated;
  const successes =
    selection === null
      ? isStored(reported!)
        ? reported.successes
        : null
      : method === 'wilson' && n !== null && interval !== null
        ? Math.round(value * n)
        : null;
  return { ...knownError(estimated), successes };
}

function contrastCounts(of: Contrasted): Contrast {
  const exact = (quantity: Quantity): Estimated => estimateQuantity(quantity, of.confidence);
  const [candidate, live] = [exact(of.candidate), exact(of.live)];
  const kind = kindFor(of.kind, { candidate, live });
  const value =
    kind === 'difference' ? countOf(of.candidate) - countOf(of.live) : countOf(of.candidate) / countOf(of.live);
  return {
    candidate,
    live,
    compared: {
      value,
      n: null,
      standardError: 0,
      interval: { low: value, high: value, level: 1 },
      method: 'exact_count',
      against: null,
      kind,
      pairs: null,
      larger: null,
      smaller: null,
    },
  };
}
