/**
 * The gates of an evaluation without a policy: every metric that both sides have must not be worse, by more than a
 * small margin. What cannot be gated, because nothing says which way is better, is listed.
 */
import type { Evidence, Measure } from '../../evidence/types.ts';
import { buildRecord } from '../../policy/records.ts';
import type { EvaluationRules, Gate, MetricDefinition, Tolerance } from '../../policy/types.ts';
import { definitionOf, type MetricDefinitions } from './context.ts';
import { defaultDirection, isScaleOfItsOwn } from './default-directions.ts';
import { sameSlice } from './find.ts';
import { describeSeries, indexSeries, type Series, type SeriesIndex } from './series.ts';

/** For a share between 0 and 1, in its own unit. */
export const DEFAULT_SHARE_MARGIN = 0.02;
/** For everything else, as a fraction of the live value. */
export const DEFAULT_RELATIVE_MARGIN = 0.05;

export interface DefaultGates {
  readonly rules: EvaluationRules;
  readonly metrics: MetricDefinitions;
  /** Shared metrics without a gate: their names, and why. */
  readonly notGated: readonly { readonly metric: string; readonly reason: string }[];
}

/** `tolerance` takes the place of both margins. */
export function defaultGates(of: {
  readonly candidate: Evidence;
  readonly live: Evidence | null;
  readonly tolerance?: Tolerance;
}): DefaultGates {
  const gates: Gate[] = [];
  const metrics: [string, MetricDefinition][] = [];
  const notGated: { metric: string; reason: string }[] = [];
  const live = of.live === null ? null : indexSeries(of.live);
  for (const series of indexSeries(of.candidate).all) {
    const other = live === null ? null : sharedSeries(live, series);
    if (other === null) continue;
    const direction = directionOf(series, other);
    const parts = sharedParts(series, other);
    if (parts.length === 0) continue;
    if (direction === null) {
      const reason = 'neither the tool nor the name says which way is better; `metrics` in a policy can';
      notGated.push({ metric: series.name, reason });
      continue;
    }
    const counted = countedOnly(series) && countedOnly(other);
    metrics.push([series.name, { ...definitionOf({}, series.name), direction, kind: counted ? 'count' : 'value' }]);
    const tolerance = of.tolerance ?? marginOf(series, other);
    for (const percentile of parts) gates.push(gateOf({ metric: series.name, percentile, tolerance }));
  }
  return {
    rules: { ...RULES, gates: gates.length === 0 ? {} : { default: gates } },
    metrics: buildRecord(metrics),
    notGated,
  };
}

const RULES: Omit<EvaluationRules, 'gates'> = {
  set: { name: null, digest: null, sameAsLive: true },
  maxAgeMs: null,
  coverage: 1,
  confidence: 0.95,
  by: 'interval',
  firstVersion: 'accept',
  read: [],
  publish: 'statistics',
};

function gateOf(of: {
  readonly metric: string;
  readonly percentile: number | null;
  readonly tolerance: Tolerance;
}): Gate {
  const { metric, percentile, tolerance } = of;
  return {
    id: `default.${metric}${percentile === null ? '' : `.p${percentile}`}`,
    family: 'default',
    metric,
    slice: null,
    percentile,
    rule: { kind: 'vs_live', tolerance },
    by: null,
  };
}

function sharedSeries(live: SeriesIndex, series: Series): Series | null {
  const found = live.byName.get(series.name) ?? [];
  return found.find((one) => one.task === series.task) ?? null;
}

function directionOf(series: Series, other: Series): 'up' | 'down' | null {
  return describeSeries(series).direction ?? describeSeries(other).direction ?? defaultDirection(series.metric);
}

/** The metric's own value (null), and percentiles where only those are reported. */
function sharedParts(series: Series, other: Series): (number | null)[] {
  if (hasValue(series) && hasValue(other)) return [null];
  const percentiles = (of: Series): number[] =>
    overall(of).flatMap(({ statistic }) =>
      typeof statistic === 'object' && Number.isFinite(statistic.percentile) ? [statistic.percentile] : [],
    );
  const others = new Set(percentiles(other));
  return [...new Set(percentiles(series))].filter((one) => others.has(one)).sort((a, b) => a - b);
}

function hasValue(series: Series): boolean {
  return series.samples !== null || overall(series).some(({ statistic }) => typeof statistic !== 'object');
}

function countedOnly(series: Series): boolean {
  const reported = overall(series);
  return series.samples === null && reported.length > 0 && reported.every(({ statistic }) => statistic === 'count');
}

function overall(series: Series): readonly Measure[] {
  return series.measures.filter(({ slice }) => sameSlice(slice, null));
}

function marginOf(series: Series, other: Series): Tolerance {
  const unit = describeSeries(series).unit ?? describeSeries(other).unit;
  const share = unit === null && !isScaleOfItsOwn(series.metric) && isWithinOne(series) && isWithinOne(other);
  return share
    ? { kind: 'absolute', value: DEFAULT_SHARE_MARGIN }
    : { kind: 'relative', fraction: DEFAULT_RELATIVE_MARGIN };
}

function isWithinOne(series: Series): boolean {
  const within = (value: number): boolean => Number.isNaN(value) || (value >= 0 && value <= 1);
  // Of a ratio's parts neither need lie between 0 and 1; the name has to do.
  if (series.samples !== null && series.samples.column.weights === null)
    return series.samples.column.values.every(within);
  return overall(series).every(({ value }) => value === null || within(value));
}
