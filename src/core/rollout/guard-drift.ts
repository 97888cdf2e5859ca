/** Judging how far the candidate's distribution of something is from the baseline's. */
import { type DivergenceMeasure, divergence } from '../../stats/sequential/divergence.ts';
import { type Enough, type Finding, nothingYet, unknowable } from './guard-finding.ts';
import { enoughRequests, type Judged, pairsOf } from './guard-input.ts';
import { findBySequence } from './guard-sequence.ts';

/** A step counts from this many observations per cell on, in either arm: below, logarithms of shares are too skewed. */
const LEAST_PER_CELL = 5;

interface Cells {
  readonly first: readonly number[];
  readonly other: readonly number[];
}

/**
 * PSI or KL of each step, freed from what chance alone makes of it and averaged with the weights of every other
 * comparison. An average over steps is one number for which one sequence holds, so that no budget is spent on choosing a
 * step; the distribution of what comes in may change from step to step, in both arms alike. Decides from `minSamples`
 * requests in each arm on. Below 0 is what is left after chance is taken off: no drift.
 */
export function judgeDrift(judged: Judged, measure: DivergenceMeasure): Finding {
  const { rule } = judged.guard;
  if (rule.kind === 'threshold' && rule.bound === 'min')
    return unknowable('A drift is held against a most, not a least.');
  if (rule.kind === 'vs_live' && rule.tolerance.kind === 'relative')
    return unknowable('A drift is a distance from the baseline already: there is nothing that it is relative to.');
  const limit = rule.kind === 'threshold' ? rule.value : rule.tolerance.value;
  const steps = cellsOf(judged);
  if (steps === 'different')
    return unknowable('The buckets of both arms are not the same, so that they cannot be compared.');
  let [value, variance, pairs, skipped] = [0, 0, 0, 0];
  for (const { first, other } of steps) {
    const found = divergence({ measure, first, other });
    const [n, m] = [sum(first), sum(other)];
    if (found === null || Math.min(n, m) < LEAST_PER_CELL * found.cells) {
      skipped += 1;
      continue;
    }
    const weight = (n * m) / (n + m);
    pairs += weight;
    value += weight * found.value;
    variance += (weight * found.standardError) ** 2;
  }
  if (pairs === 0)
    return nothingYet(`No step has ${LEAST_PER_CELL} observations per cell in both arms yet (${skipped} have fewer).`);
  const enough: Enough = enoughRequests(judged);
  return findBySequence({
    standardError: Math.sqrt(variance) / pairs,
    n: pairs,
    plannedN: judged.planned === null ? pairs : judged.planned / 2,
    alpha: judged.alpha,
    enough,
    estimate: value / pairs,
    limit,
    harm: 'above',
    candidate: value / pairs,
    baseline: null,
  });
}

function cellsOf(judged: Judged): Cells[] | 'different' {
  const categories = pairsOf(judged, 'categories').map(({ candidate, baseline }) => {
    const names = [...new Set([...Object.keys(candidate.counts), ...Object.keys(baseline.counts)])].sort();
    const counts = (of: Readonly<Record<string, number>>): number[] =>
      names.map((name) => (Object.hasOwn(of, name) ? of[name]! : 0));
    return { first: counts(candidate.counts), other: counts(baseline.counts) };
  });
  const buckets = pairsOf(judged, 'distribution');
  const same = buckets.every(
    ({ candidate: { bounds }, baseline }) =>
      bounds.length === baseline.bounds.length && bounds.every((bound, at) => bound === baseline.bounds[at]),
  );
  if (!same) return 'different';
  return [
    ...categories,
    ...buckets.map(({ candidate, baseline }) => ({ first: candidate.counts, other: baseline.counts })),
  ];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
