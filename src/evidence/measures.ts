/**
 * The numbers that tools report, over all files: one by metric, task, slice and statistic. The same number twice is
 * one; numbers of several files without samples are shards of one run and are pooled where that can be done, and a
 * problem where it cannot.
 */
import type { EvidenceProblem, Measure, Slice, Statistic } from './types.ts';

/** A measure with the number of the file it stands in. */
export interface Placed {
  readonly measure: Measure;
  readonly file: number;
}

export type Report = (problem: EvidenceProblem) => void;

export interface MergeContext {
  readonly report: Report;
  readonly path: (file: number) => string;
  /** What files say of themselves: files of different models are no shards of one run. */
  readonly model: (file: number) => string | null;
  /** SHA-256 of a file: the same file under two names is one file. */
  readonly sha256: (file: number) => string;
  /** Whether samples of the metric are there: then they decide, and parts need no pooling. */
  readonly sampled: (measure: Measure) => boolean;
}

/** Metric, task, slice and statistic, as one text. */
export function identityOf(of: Pick<Measure, 'metric' | 'task' | 'slice' | 'statistic'>): string {
  return JSON.stringify([
    of.task,
    of.metric,
    of.slice?.attribute ?? null,
    of.slice?.value ?? null,
    statisticName(of.statistic),
  ]);
}

/** `mean`, `sum`, `count`, `p95`. */
export function statisticName(statistic: Statistic): string {
  return typeof statistic === 'string' ? statistic : `p${statistic.percentile}`;
}

/** Reads {@link statisticName} back; null for another word. */
export function parseStatistic(name: string): Statistic | null {
  if (name === 'mean' || name === 'sum' || name === 'count') return name;
  const percentile = /^p(\d{1,2}(?:\.\d{1,6})?)$/.exec(name)?.[1];
  return percentile === undefined ? null : { percentile: Number(percentile) };
}

/** ` for one region`, for messages: which one may be a person. */
export function sliceWords(slice: Slice | null): string {
  if (slice === null) return '';
  return slice.attribute === null ? ' for one slice' : ` for one ${slice.attribute}`;
}

/** One measure by identity, in a stable order. */
export function mergeMeasures(placed: readonly Placed[], context: MergeContext): Measure[] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const identity = identityOf(one.measure);
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [one]);
    else group.push(one);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([, group]) => mergeGroup(group, context));
}

function mergeGroup(group: readonly Placed[], context: MergeContext): Measure[] {
  const parts = distinct(group, context);
  const [first, ...others] = parts;
  if (first === undefined) throw new TypeError('A group of measures has at least one.');
  if (others.length === 0) return [first.measure];
  const { metric, task, slice } = first.measure;
  const complain = (effect: 'error' | 'warning', message: string): void => {
    context.report({ code: 'ambiguous', effect, file: context.path(first.file), place: null, metric, task, message });
  };
  const name = `${metric}${sliceWords(slice)}`;
  const files = parts.map((one) => context.path(one.file));
  if (new Set(parts.map((one) => one.file)).size < parts.length) {
    const values = parts.map((one) => one.measure.value ?? 'nothing').join(' and ');
    complain('error', `A metric must have one value; ${context.path(first.file)} gives ${name} as ${values}.`);
    return [{ ...first.measure, value: null }];
  }
  const shown = `${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`;
  const pooled = pool(parts.map((one) => one.measure));
  if (context.sampled(first.measure)) {
    // The samples decide; what the parts come to is kept to be compared with them, where they can be put together.
    return pooled === null ? [] : [pooled];
  }
  const models = new Set(parts.map((one) => context.model(one.file)));
  const whole = parts.filter((one) => one.measure.n !== null && one.measure.n === one.measure.expected).length;
  const reason =
    models.size > 1
      ? 'the files are of different models'
      : whole > 1
        ? 'each file says that it covers the whole set, so they are runs, not parts of one'
        : pooled === null
          ? 'without n for each, they cannot be pooled'
          : null;
  if (reason !== null || pooled === null) {
    complain(
      'error',
      `Several files give ${name} without samples (${shown}), and ${reason}. Give the files of one run, or samples.`,
    );
    return [{ ...first.measure, value: null }];
  }
  complain('warning', `Several files give ${name} without samples (${shown}): taken as parts of one run, pooled by n.`);
  return [pooled];
}

/** The same measure of the same file, or of a copy of it, counts once. */
function distinct(group: readonly Placed[], context: MergeContext): Placed[] {
  const seen = new Map<string, Placed>();
  for (const one of group) {
    const key = JSON.stringify([context.sha256(one.file), one.measure]);
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

/** Parts of one run put together: counts and sums added, means weighted by n; null where that cannot be done. */
export function pool(parts: readonly Measure[]): Measure | null {
  const [first] = parts;
  if (first === undefined || parts.some((one) => one.value === null)) return null;
  const add = (of: (measure: Measure) => number | null): number | null =>
    parts.reduce<number | null>((sum, one) => {
      const value = of(one);
      return sum === null || value === null ? null : sum + value;
    }, 0);
  const n = add((one) => one.n);
  const shared = {
    ...first,
    n,
    expected: add((one) => one.expected),
    successes: add((one) => one.successes),
    interval: null,
    judge: parts.every((one) => one.judge === first.judge) ? first.judge : null,
  };
  if (first.statistic === 'count' || first.statistic === 'sum')
    return { ...shared, value: add((one) => one.value), standardError: null };
  if (first.statistic !== 'mean' || n === null || n === 0) return null;
  const value = parts.reduce((sum, one) => sum + (one.n ?? 0) * (one.value ?? 0), 0) / n;
  // Variance within the parts and between them: what the standard error of the whole would have been.
  const variance = parts.reduce<number | null>((sum, one) => {
    if (sum === null || one.standardError === null || one.n === null || one.value === null) return null;
    return sum + (one.n * one.standardError) ** 2 + one.n * (one.value - value) ** 2;
  }, 0);
  return { ...shared, value, standardError: variance === null ? null : Math.sqrt(variance) / n };
}
