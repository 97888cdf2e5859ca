/** Judging by a mean-like number with a standard error: the asymptotic confidence sequence. */
import { oneSidedReach } from '../../stats/sequential/confidence-sequence.ts';
import type { Contrast } from '../../stats/sequential/stratified.ts';
import { factorOf, limitOf, type Tolerated } from './guard-contrast.ts';
import { type Bounds, type Enough, type Finding, orNull, sentence, statusOf, Z_POWER } from './guard-finding.ts';

export const ASYMPTOTIC = 'asymptotic_sequence';

interface Sequence {
  readonly standardError: number;
  /** In the unit of `plannedN`. */
  readonly n: number;
  readonly plannedN: number;
  readonly alpha: number;
  /** Where not, nothing is decided: the sequence holds in the limit only. */
  readonly enough: Enough;
}

/** Status, bounds and words from an estimate and its sequence; values that are all alike tell nothing of their error. */
export function findBySequence(
  of: Sequence & {
    readonly estimate: number;
    readonly limit: number;
    readonly harm: 'above' | 'below';
    readonly candidate: number;
    readonly baseline: number | null;
  },
): Finding {
  const reach = oneSidedReach(of);
  const bounds: Bounds = {
    estimate: of.estimate,
    low: of.estimate - reach,
    high: of.estimate + reach,
    limit: of.limit,
    harm: of.harm,
    low_is: 'possible',
  };
  const flat = of.standardError === 0;
  const decided = of.enough.kind === 'enough' && !flat;
  const enough: Enough = flat
    ? { kind: 'too_few', detail: 'All values are the same, which tells nothing of their error.' }
    : of.enough;
  const against = of.baseline === null ? 'limit' : 'baseline';
  return {
    status: decided ? statusOf({ ...bounds, enough }) : 'inconclusive',
    candidate: orNull(of.candidate),
    baseline: of.baseline === null ? null : orNull(of.baseline),
    estimate: orNull(of.estimate),
    low: flat ? null : orNull(bounds.low),
    high: flat ? null : orNull(bounds.high),
    limit: orNull(of.limit),
    e_value: null,
    method: ASYMPTOTIC,
    detectable: flat ? null : orNull(reach + Z_POWER * of.standardError),
    detail: sentence({ ...bounds, against, enough, ...(flat ? { low: Number.NaN, high: Number.NaN } : {}) }),
  };
}

/** Harm against the baseline from a contrast of both arms, whose factor was `factorOf` the tolerated. */
export function findByContrast(
  of: Pick<Sequence, 'alpha' | 'enough'> & {
    readonly contrast: Contrast;
    readonly tolerated: Tolerated;
    /** Requests to the candidate; null: the sequence is narrowest at what is there. */
    readonly planned: number | null;
  },
): Finding {
  const { contrast, tolerated } = of;
  const factor = factorOf(tolerated, contrast.other);
  return findBySequence({
    standardError: contrast.standardError,
    n: contrast.n,
    plannedN: of.planned === null ? contrast.n : pairsPlanned(of.planned),
    alpha: of.alpha,
    enough: of.enough,
    // c - b, with the error of what is held against 0.
    estimate: tolerated.sign * (contrast.value + (factor - 1) * contrast.other),
    limit: limitOf(tolerated, contrast.other),
    harm: 'above',
    candidate: contrast.first,
    baseline: contrast.other,
  });
}

/**
 * What planned requests to the candidate are worth as pairs: n m / (n + m) is half of n for even arms, all of it for a
 * small share. The width is so flat around its best that the half does for both.
 */
function pairsPlanned(planned: number): number {
  return planned / 2;
}
