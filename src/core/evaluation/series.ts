/** Every metric of an evidence, by task: what lookups start from. Made once per evidence. */
import type { Column, Evidence, Measure, SampleTable } from '../../evidence/types.ts';

/** One metric of one task, and all that is known of it. */
export interface Series {
  readonly task: string | null;
  /** As the evidence names it, without the task. */
  readonly metric: string;
  /** `task/metric`, or the metric alone where there is no task. */
  readonly name: string;
  readonly samples: Samples | null;
  /** What tools reported of it, on every slice and of every statistic. */
  readonly measures: readonly Measure[];
}

export interface Samples {
  readonly table: SampleTable;
  readonly column: Column;
}

export interface SeriesIndex {
  /** In the order of the evidence. */
  readonly all: readonly Series[];
  /** By `task/metric`. */
  readonly byName: ReadonlyMap<string, readonly Series[]>;
  /** By the metric alone. */
  readonly byMetric: ReadonlyMap<string, readonly Series[]>;
}

/** `task/metric`, or the metric alone where there is no task. */
export function seriesName(of: { readonly task: string | null; readonly metric: string }): string {
  return of.task === null ? of.metric : `${of.task}/${of.metric}`;
}

/** Every metric of an evidence. Samples and reported numbers of the same task and metric are one series. */
export function indexSeries(evidence: Evidence): SeriesIndex {
  const all = new Map<string, Series & { samples: Samples | null; measures: Measure[] }>();
  const seriesOf = (of: { readonly task: string | null; readonly metric: string }) => {
    const key = JSON.stringify([of.task, of.metric]);
    let series = all.get(key);
    if (series === undefined) {
      series = { task: of.task, metric: of.metric, name: seriesName(of), samples: null, measures: [] };
      all.set(key, series);
    }
    return series;
  };
  for (const table of evidence.tables) {
    for (const column of table.columns) {
      seriesOf({ task: table.task, metric: column.metric }).samples ??= { table, column };
    }
  }
  for (const measure of evidence.measures) seriesOf(measure).measures.push(measure);
  const series = [...all.values()];
  return { all: series, byName: groupBy(series, (one) => one.name), byMetric: groupBy(series, (one) => one.metric) };
}

function groupBy(series: readonly Series[], name: (one: Series) => string): Map<string, Series[]> {
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    const group = groups.get(name(one));
    if (group === undefined) groups.set(name(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** Unit, direction and judge of a metric: the first that its samples or reported numbers name. */
export function describeSeries(series: Series): {
  readonly unit: string | null;
  readonly direction: 'up' | 'down' | null;
  readonly judge: string | null;
} {
  const first = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null;
  return {
    unit: first(series.measures.map((one) => one.unit)),
    direction: first(series.measures.map((one) => one.direction)),
    judge: first([series.samples?.column.judge ?? null, ...series.measures.map((one) => one.judge)]),
  };
}
