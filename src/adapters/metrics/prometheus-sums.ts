/** What Prometheus counted of one metric in one stretch of time. Nothing that is absent becomes 0. */

import type { MetricSums } from '../../core/rollout/types.ts';
import { lackingMessage } from '../../evidence/observations/finish.ts';
import { readBound } from '../../evidence/observations/names.ts';
import { lackingBounds } from '../../evidence/observations/tally.ts';
import type { MeasureNeed } from '../../ports/serving.ts';
import type { PrometheusApi, Sample } from './prometheus-api.ts';
import type { Asked, Part } from './promql.ts';

export interface Stretch {
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
}

export interface Sums {
  readonly api: PrometheusApi;
  readonly stretch: Stretch;
  readonly hold: (query: string, message: string) => void;
  readonly note: (query: string, message: string) => void;
}

/** Increases are extrapolated one by one: a bucket may fall short of the one before by as much, relative to all. */
const ROUNDING = 1e-6;

/** One number of a query: null where the series is absent, or something is wrong with it, which is told. */
export async function numberFrom(part: Part, of: Sums): Promise<number | null> {
  const samples = await samplesFrom(part, of);
  if (samples === null) return null;
  const [first] = samples;
  if (samples.length > 1) {
    of.hold(part.query, `one number is required; it gives ${samples.length} series: add them up, such as with sum(…)`);
    return null;
  }
  return first === undefined ? absent(part, of) : first.value;
}

/** Absent after all, or there with too few samples in this stretch to have grown: then it is 0, and told. */
async function absent(part: Part, of: Sums): Promise<number | null> {
  if (part.series === null) return null;
  const there = await of.api.instant(`count(last_over_time(${part.series}[${durationOf(of.stretch)}]))`, of.stretch.to);
  if (there.kind !== 'ok' || there.samples.length === 0) return null;
  of.note(part.query, 'the series has a single sample in this time: what it counted before that is not counted');
  return 0;
}

/** All series of a query, each a number that is finite and not negative; null where that is not so. */
async function samplesFrom(part: Part, of: Sums): Promise<readonly Sample[] | null> {
  const vector = await of.api.instant(part.query, of.stretch.to);
  if (vector.kind === 'failed') {
    of.hold(part.query, vector.message);
    return null;
  }
  for (const text of vector.notes) of.note(part.query, `Prometheus says: ${text}`);
  const wrong = vector.samples.find(({ value }) => !Number.isFinite(value) || value < 0);
  if (wrong === undefined) return vector.samples;
  of.hold(part.query, `it gives ${wrong.value}: a number that is finite and not negative is required`);
  return null;
}

/** A duration as PromQL has it: `3600s`, `1500ms`. */
export function durationOf({ from, to }: Stretch): string {
  const ms = Math.max(1, Math.round(to - from));
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}

/** The sums of a metric; null where it is absent or wrong. What is absent is told by whoever knows whether there were requests. */
export async function sumsOf(asked: Asked, of: Sums & { readonly need: MeasureNeed }): Promise<MetricSums | null> {
  switch (asked.kind) {
    case 'events': {
      const [n, events] = [await numberFrom(asked.of, of), await numberFrom(asked.events, of)];
      if (n === null || events === null) return null;
      if (events > n * (1 + ROUNDING)) {
        of.hold(asked.events.query, `there are ${events} events of ${n}: there cannot be more than what they are of`);
        return null;
      }
      return { kind: 'events', n, events: Math.min(n, events) };
    }
    case 'values':
      return valuesFrom(asked, of);
    case 'distribution':
      return distributionFrom(asked.buckets, of);
    case 'categories':
      return categoriesFrom(asked, of);
    case 'gauge':
      return gaugeFrom(asked.value, of);
  }
}

async function valuesFrom(asked: Extract<Asked, { kind: 'values' }>, of: Sums): Promise<MetricSums | null> {
  if (asked.squares === null) {
    of.hold(
      asked.sum.query,
      'the sum of squares is required too (`squares`): without it, how sure a mean is cannot be told',
    );
    return null;
  }
  const [n, sum, squares] = [
    await numberFrom(asked.count, of),
    await numberFrom(asked.sum, of),
    await numberFrom(asked.squares, of),
  ];
  if (n === null || sum === null || squares === null) return null;
  if (sum * sum > n * squares * (1 + 1e-3)) {
    of.hold(asked.sum.query, `count ${n}, sum ${sum} and sum of squares ${squares}: no values add up to these`);
    return null;
  }
  // Each is extrapolated by itself; the variance they leave is not negative.
  return { kind: 'values', n, sum, sum_squares: n > 0 ? Math.max(squares, (sum * sum) / n) : 0 };
}

async function distributionFrom(part: Part, of: Sums & { readonly need: MeasureNeed }): Promise<MetricSums | null> {
  const samples = await samplesFrom(part, of);
  if (samples === null || samples.length === 0) return null;
  const buckets = samples.map(({ labels, value }) => ({
    le: labels['le'] ?? '',
    bound: readBound(labels['le'] ?? ''),
    value,
  }));
  buckets.sort((a, b) => a.bound - b.bound);
  const wrong = buckets.find(({ bound }, at) => Number.isNaN(bound) || bound === buckets[at - 1]?.bound);
  const say = (message: string): null => {
    of.hold(part.query, message);
    return null;
  };
  if (wrong !== undefined)
    return say(`buckets by le, each once, are required; it gives le=${JSON.stringify(wrong.le)}`);
  if (buckets.at(-1)?.bound !== Number.POSITIVE_INFINITY)
    return say('the bucket le="+Inf" is required: without it, values above the last bound are not counted');
  const total = buckets.at(-1)?.value ?? 0;
  let before = 0;
  const counts: number[] = [];
  for (const { le, value } of buckets) {
    if (value < before - total * ROUNDING)
      return say(
        `the bucket le="${le}" has ${value}, less than the ${before} of the one before: counts up to a bound cannot fall`,
      );
    counts.push(Math.max(0, value - before));
    before = Math.max(before, value);
  }
  const bounds = buckets.slice(0, -1).map(({ bound }) => bound);
  const lacking = lackingBounds(of.need, bounds);
  if (lacking.length > 0) return say(lackingMessage(of.need.metric, lacking));
  return { kind: 'distribution', bounds, counts };
}

async function categoriesFrom(asked: Extract<Asked, { kind: 'categories' }>, of: Sums): Promise<MetricSums | null> {
  const samples = await samplesFrom(asked.counts, of);
  if (samples === null || samples.length === 0) return null;
  const counts = Object.create(null) as Record<string, number>;
  for (const { labels, value } of [...samples].sort((a, b) =>
    (a.labels[asked.by] ?? '') < (b.labels[asked.by] ?? '') ? -1 : 1,
  )) {
    const name = labels[asked.by] ?? '';
    counts[name] = (counts[name] ?? 0) + value;
  }
  return { kind: 'categories', counts };
}

/** The newest number in the stretch, looked at in 200 places: a gauge may have stopped before its end. */
async function gaugeFrom(part: Part, of: Sums): Promise<MetricSums | null> {
  const { from, to } = of.stretch;
  const matrix = await of.api.range(part.query, { from, to, step: Math.max(1000, Math.ceil((to - from) / 200)) });
  if (matrix.kind === 'failed') {
    of.hold(part.query, matrix.message);
    return null;
  }
  for (const text of matrix.notes) of.note(part.query, `Prometheus says: ${text}`);
  const last = Math.max(...matrix.series.map(({ points }) => points.at(-1)?.time ?? 0));
  const newest = matrix.series.flatMap(({ points }) => points.slice(-1)).filter(({ time }) => time === last);
  const [point] = newest;
  if (point === undefined) return null;
  if (newest.length > 1 || !Number.isFinite(point.value)) {
    const what = newest.length > 1 ? `${newest.length} series at the same time` : String(point.value);
    of.hold(part.query, `one finite number is required; it gives ${what}`);
    return null;
  }
  return { kind: 'gauge', value: point.value, at: new Date(point.time).toISOString() };
}
