/** What readers leave out, filled in: null is what is not known. */
import type { EvidenceRun, Measure } from './types.ts';

export const NO_RUN: EvidenceRun = {
  status: 'unknown',
  tool: null,
  toolVersion: null,
  model: null,
  judge: null,
  commit: null,
  startedAt: null,
  set: { name: null, digest: null },
};

/** What is known of a run with what has been said since. */
export function mergeRun(known: EvidenceRun, given: Partial<EvidenceRun>): EvidenceRun {
  return { ...known, ...given, set: { ...known.set, ...given.set } };
}

export type GivenMeasure = Partial<Measure> & { readonly metric: string; readonly value: number | null };

/** The measure in full; what is no finite number is null. */
export function completeMeasure(given: GivenMeasure): Measure {
  const interval = given.interval ?? null;
  return {
    metric: given.metric,
    task: given.task ?? null,
    slice: given.slice ?? null,
    statistic: given.statistic ?? 'mean',
    value: finite(given.value),
    n: finite(given.n),
    expected: finite(given.expected),
    standardError: finite(given.standardError),
    interval: interval !== null && finite(interval.low) !== null && finite(interval.high) !== null ? interval : null,
    unit: given.unit ?? null,
    direction: given.direction ?? null,
    judge: given.judge ?? null,
    successes: finite(given.successes),
  };
}

function finite(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** What a reader gave that is no finite number, for a message; null where all is well. */
export function findNonFinite(given: GivenMeasure): string | null {
  const parts = [
    ['', given.value],
    ['a standard error of ', given.standardError],
    ['an interval from ', given.interval?.low],
    ['an interval to ', given.interval?.high],
    ['n = ', given.n],
  ] as const;
  const found = parts.filter(([, value]) => typeof value === 'number' && !Number.isFinite(value));
  return found.length === 0 ? null : found.map(([name, value]) => `${name}${value}`).join(', ');
}
