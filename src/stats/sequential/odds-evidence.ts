/**
 * Evidence on how much more frequent events are in one arm than in another, from several steps with shares of their own.
 *
 * An event that happens in a step belongs to the first arm with probability s r / (s r + 1 - s): s is that arm's share of
 * the step's traffic, r the ratio of the two arms' rates. This holds event by event and whatever the rates are, so that
 * they may change from step to step, and within one: only the ratio has to stay. The likelihood of a ratio is averaged
 * over alternatives on one side of the one that is tolerated and held against the tolerated one: Robbins 1970,
 * "Statistical methods related to the law of the iterated logarithm", Ann. Math. Statist. 41: 1397-1409. For each event
 * the average is at most 1 under any ratio that is tolerated, so that the product is an e-process: the chance that it is
 * ever 1 / alpha or more is at most alpha (Ville), whenever and however often one looks.
 */

import { findRoot } from '../root.ts';
import { logIntegral } from './log-integral.ts';

export interface EventStratum {
  /** Events in the arm that is judged, and in the other; fractions are allowed. */
  readonly events: number;
  readonly otherEvents: number;
  /** The judged arm's share of the traffic of both: between 0 and 1. */
  readonly share: number;
}

/** Farther than any ratio that could matter: e^60. */
const FAR = 60;

/**
 * `uniform`: alternatives are uniform in the share of events that the arm has of the first step, up to all of them.
 * `both`: half of the weight is theirs, the other half lies nearer to what is tolerated: log ratios follow a logistic
 * density of scale 0.5 around it, so that half of them are within a factor of 1.73. Small harm is found
 * sooner, and the price is at most a factor of 2 in the evidence. The mean of two e-processes is one.
 */
export type OddsPrior = 'uniform' | 'both';

const NEAR = 0.5;

/** ln(1 + e^x) without overflow. */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

interface Likelihood {
  /** Log likelihood of a log ratio, and its derivative. */
  readonly log: (ratio: number) => number;
  readonly slope: (ratio: number) => number;
  /** Log odds of the share that the prior is uniform in. */
  readonly prior: number;
  readonly events: number;
  readonly otherEvents: number;
}

function likelihoodOf(strata: readonly EventStratum[]): Likelihood {
  const usable = strata.filter(({ share }) => share > 0 && share < 1);
  const counted = usable.filter(({ events, otherEvents }) => events + otherEvents > 0);
  const k = counted.map(({ events }) => events);
  const m = counted.map(({ otherEvents }) => otherEvents);
  const odds = counted.map(({ share }) => Math.log(share / (1 - share)));
  const first = usable[0]?.share ?? 0.5;
  return {
    log: (ratio) => {
      let sum = 0;
      for (let at = 0; at < k.length; at += 1) {
        const x = odds[at]! + ratio;
        const soft = softplus(x);
        sum -= k[at]! * (soft - x) + m[at]! * soft;
      }
      return sum;
    },
    slope: (ratio) => {
      let sum = 0;
      for (let at = 0; at < k.length; at += 1) sum += k[at]! - (k[at]! + m[at]!) * logistic(odds[at]! + ratio);
      return sum;
    },
    prior: Math.log(first / (1 - first)),
    events: k.reduce((sum, count) => sum + count, 0),
    otherEvents: m.reduce((sum, count) => sum + count, 0),
  };
}

/** ln of the e-value of "the log ratio is above (below) `at`". */
function logEvidence(of: { of: Likelihood; at: number; side: 'above' | 'below'; prior: OddsPrior }): number {
  const { at, side } = of;
  // Uniform in the first arm's share of events, as the first step would see it: in log ratios a logistic density.
  const uniform = { centre: -of.of.prior, scale: 1 };
  const found = logMixture({ ...of, ...uniform, likelihood: of.of });
  if (of.prior === 'uniform') return found;
  const near = logMixture({ at, side, centre: at, scale: NEAR, likelihood: of.of });
  const most = Math.max(found, near);
  return most + Math.log((Math.exp(found - most) + Math.exp(near - most)) / 2);
}

/** Alternatives from a logistic density of log ratios, cut at the one that is tolerated. */
function logMixture(of: {
  likelihood: Likelihood;
  at: number;
  side: 'above' | 'below';
  centre: number;
  scale: number;
}): number {
  const { likelihood, at, centre, scale } = of;
  const log = (ratio: number): number => {
    const x = (ratio - centre) / scale;
    return likelihood.log(ratio) - 2 * softplus(x) + x;
  };
  const slope = (ratio: number): number =>
    likelihood.slope(ratio) + (1 - 2 * logistic((ratio - centre) / scale)) / scale;
  const above = of.side === 'above';
  const range = above ? { low: at, high: at + 2 * FAR } : { low: at - 2 * FAR, high: at };
  const edge = (at - centre) / scale;
  const mass = -softplus(above ? edge : -edge);
  return logIntegral({ log, slope, ...range }) - Math.log(scale) - likelihood.log(at) - mass;
}

/**
 * E-values of "the ratio of rates is more than `ratio`" (`more`) and of "it is less" (`less`), as natural logarithms: at
 * ln(1 / alpha) or more the opposite is rejected. One ratio for all steps. With one step and a uniform prior this is
 * {@link rareEventEvidence}: `more` with share s and ratio r is its `oneSided` with share s r / (s r + 1 - s).
 */
export function oddsEvidence(of: {
  readonly strata: readonly EventStratum[];
  readonly ratio: number;
  readonly prior: OddsPrior;
}): {
  readonly more: number;
  readonly less: number;
} {
  const likelihood = likelihoodOf(of.strata);
  const at = Math.log(of.ratio);
  return {
    more: logEvidence({ of: likelihood, at, side: 'above', prior: of.prior }),
    less: logEvidence({ of: likelihood, at, side: 'below', prior: of.prior }),
  };
}

/**
 * The ratios between which the true one lies, each end wrong in at most `alpha` over all looks: those that
 * {@link oddsEvidence} does not reject, and the most likely one. 0 and Infinity where an arm has no events.
 */
export function oddsBounds(of: {
  readonly strata: readonly EventStratum[];
  readonly alpha: number;
  readonly prior: OddsPrior;
}): {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
} {
  const likelihood = likelihoodOf(of.strata);
  const { events, otherEvents } = likelihood;
  if (events + otherEvents === 0) return { low: 0, likely: Number.NaN, high: Number.POSITIVE_INFINITY };
  const likely = events === 0 ? -FAR : otherEvents === 0 ? FAR : findRoot(likelihood.slope, -FAR, FAR);
  const needed = -Math.log(of.alpha);
  const end = (side: 'above' | 'below'): number => {
    const short = (at: number): number => logEvidence({ of: likelihood, at, side, prior: of.prior }) - needed;
    return Math.exp(findEnd({ short, from: likely, way: side === 'above' ? -1 : 1 }));
  };
  return {
    low: events === 0 ? 0 : end('above'),
    likely: events === 0 ? 0 : otherEvents === 0 ? Number.POSITIVE_INFINITY : Math.exp(likely),
    high: otherEvents === 0 ? Number.POSITIVE_INFINITY : end('below'),
  };
}

/** Where evidence that is short at `from` becomes enough, on the way down or up. */
export function findEnd(of: {
  readonly short: (at: number) => number;
  readonly from: number;
  readonly way: -1 | 1;
}): number {
  let reach = 0.25;
  let near = of.from;
  while (reach < 2 * FAR && of.short(of.from + of.way * reach) < 0) {
    near = of.from + of.way * reach;
    reach *= 2;
  }
  return findRoot(of.short, near, of.from + of.way * reach);
}
