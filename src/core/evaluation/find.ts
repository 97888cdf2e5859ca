/**
 * Finding in an evidence what a gate asks for: the metric by its names, the slice, the percentile. What is not there,
 * or could be several things, is said with what there is.
 */
import type { Measure, Slice, Statistic } from '../../evidence/types.ts';
import type { MetricKind } from '../../policy/types.ts';
import { nearestNames } from './nearest-names.ts';
import { hasValue, type Selection, selectRows, valueIndex } from './selection.ts';
import { describeSeries, type Series, type SeriesIndex } from './series.ts';

/** What a gate asks for. */
export interface Wanted {
  readonly metric: string;
  /** Names of the metric in evidence, tried in order; empty: its own. */
  readonly from: readonly string[];
  readonly kind: MetricKind;
  /** `attribute=value`, or the name of a slice. */
  readonly slice: string | null;
  readonly percentile: number | null;
  /** Where a bare name is found in several tasks, the one that is meant: that of the candidate. */
  readonly task?: string | null;
}

/** A number in an evidence: its samples where there are some, else what the tool reported. */
export interface Quantity {
  readonly series: Series;
  readonly slice: Slice | null;
  readonly statistic: Statistic;
  readonly selection: Selection | null;
  /** With a value. Kept beside samples as well, because it may say how many there should be. */
  readonly reported: Measure | null;
  readonly n: number | null;
  readonly expected: number | null;
  readonly unit: string | null;
  readonly direction: 'up' | 'down' | null;
  readonly judge: string | null;
}

export type Missing =
  | 'metric_missing'
  | 'metric_ambiguous'
  | 'slice_missing'
  | 'slice_ambiguous'
  | 'percentile_missing';

export type Found =
  | { readonly kind: 'found'; readonly quantity: Quantity }
  /** `series` is known where the metric is there, but not this part of it. */
  | { readonly kind: Missing; readonly message: string; readonly series: Series | null };

export type SeriesFound =
  | { readonly kind: 'found'; readonly series: Series }
  | { readonly kind: 'metric_missing' | 'metric_ambiguous'; readonly message: string; readonly series: null };

/** The metric by its names: a name with its task first, then a bare name that only one task has. */
export function findSeries(index: SeriesIndex, wanted: Pick<Wanted, 'metric' | 'from' | 'task'>): SeriesFound {
  const names = wanted.from.length === 0 ? [wanted.metric] : wanted.from;
  for (const name of names) {
    const exact = index.byName.get(name) ?? [];
    const found = exact.length > 0 ? exact : (index.byMetric.get(name) ?? []);
    if (found.length === 0) continue;
    const meant =
      found.length === 1 ? found[0] : found.find((one) => wanted.task !== undefined && one.task === wanted.task);
    if (meant !== undefined) return { kind: 'found', series: meant };
    const tasks = found.map((one) => one.name);
    return {
      kind: 'metric_ambiguous',
      message: `${quote(name)} is in ${found.length} tasks: ${enumerate(tasks, 8)}`,
      series: null,
    };
  }
  const there = [...index.byName.keys()];
  const near = nearestNames(names, there, 8);
  const asked = names.map(quote).join(' or ');
  const message =
    there.length === 0
      ? `the evidence has no metric at all; ${asked} is wanted`
      : `no metric ${asked} among ${there.length}; ${near.length === there.length ? 'there is' : 'nearest are'} ${near.map(quote).join(', ')}`;
  return { kind: 'metric_missing', message, series: null };
}

/** The number that a gate asks for. */
export function findQuantity(index: SeriesIndex, wanted: Wanted): Found {
  const found = findSeries(index, wanted);
  if (found.kind !== 'found') return found;
  const { series } = found;
  const slice = wanted.slice === null ? null : findSlice(series, wanted.slice);
  if (slice !== null && slice.kind !== 'found') return { ...slice, series };
  return quantityAt(series, { ...wanted, part: slice === null ? null : slice.slice });
}

/** The number of a metric on a slice that is known to be one; null: over everything. */
export function quantityAt(
  series: Series,
  wanted: Pick<Wanted, 'kind' | 'percentile'> & { readonly part: Slice | null },
): Found {
  const { part, percentile } = wanted;
  // The parts of a ratio have no percentile that would mean anything.
  const usable = series.samples !== null && (percentile === null || series.samples.column.weights === null);
  const selection = usable ? selectRows(series.samples!, part) : null;
  const sampled = selection !== null && hasValue(selection) ? selection : null;
  const picked = pickMeasure(series, wanted);
  if (sampled === null && picked.kind !== 'one') return notReported(series, wanted, picked);
  const reported = picked.kind === 'one' ? picked.measure : null;
  return { kind: 'found', quantity: quantityOf({ series, slice: part, selection: sampled, reported }, wanted) };
}

type Parts = Pick<Quantity, 'series' | 'slice' | 'selection' | 'reported'>;

function quantityOf(parts: Parts, wanted: Pick<Wanted, 'kind' | 'percentile'>): Quantity {
  const { series, selection, reported } = parts;
  const statistic: Statistic =
    wanted.percentile !== null
      ? { percentile: wanted.percentile }
      : wanted.kind === 'count'
        ? 'count'
        : selection === null
          ? (reported?.statistic ?? 'mean')
          : 'mean';
  return {
    ...parts,
    statistic,
    n: selection?.scored ?? reported?.n ?? null,
    expected: expectedOf(parts),
    ...describeSeries(series),
  };
}

/** The most that anything says should be there: samples that were never logged do not show in a table. */
function expectedOf({ selection, reported, series, slice }: Parts): number | null {
  if (selection === null) return reported?.expected ?? null;
  const repeats = Math.max(1, selection.samples.table.repeats);
  const told = series.measures
    .filter((one) => sameSlice(one.slice, slice))
    .map(({ expected, n }) => Math.ceil((expected ?? n ?? 0) / repeats));
  return Math.max(selection.expected, ...told);
}

type Picked =
  | { readonly kind: 'one'; readonly measure: Measure }
  | { readonly kind: 'none' }
  | { readonly kind: 'no_value' }
  | { readonly kind: 'several'; readonly values: readonly number[] };

function pickMeasure(
  series: Series,
  of: { readonly kind: MetricKind; readonly percentile: number | null; readonly part: Slice | null },
): Picked {
  const here = series.measures.filter((one) => sameSlice(one.slice, of.part));
  const order: readonly Statistic[] =
    of.percentile !== null
      ? [{ percentile: of.percentile }]
      : of.kind === 'count'
        ? ['count', 'sum', 'mean']
        : ['mean', 'sum', 'count'];
  for (const statistic of order) {
    const found = here.filter((one) => sameStatistic(one.statistic, statistic));
    const valued = found.filter((one) => one.value !== null && Number.isFinite(one.value));
    const values = [...new Set(valued.map((one) => one.value!))];
    if (values.length > 1) return { kind: 'several', values };
    // The one that says most of itself, so that the order of files does not matter.
    const best = valued.reduce<Measure | null>(
      (kept, one) => (kept === null || told(one) > told(kept) ? one : kept),
      null,
    );
    if (best !== null) return { kind: 'one', measure: best };
    if (found.length > 0) return { kind: 'no_value' };
  }
  return { kind: 'none' };
}

function told(measure: Measure): number {
  const { n, expected, standardError, interval, successes } = measure;
  return [n, expected, standardError, interval, successes].filter((one) => one !== null).length;
}

function notReported(
  series: Series,
  wanted: { readonly percentile: number | null; readonly part: Slice | null },
  picked: Exclude<Picked, { kind: 'one' }>,
): Found {
  if (picked.kind === 'several') {
    const message = `${quote(series.name)} is given ${picked.values.length} times, as ${enumerate(picked.values.map(String), 4)}`;
    return { kind: 'metric_ambiguous', message, series };
  }
  if (picked.kind === 'no_value') {
    return { kind: 'metric_missing', message: `${quote(series.name)} is named without a usable number`, series };
  }
  if (wanted.percentile !== null) {
    const there = series.measures.flatMap(({ statistic }) => (typeof statistic === 'object' ? [statistic] : []));
    const known = there.filter(({ percentile }) => Number.isFinite(percentile));
    const given = [...new Set(known.map(({ percentile }) => `p${percentile}`))];
    const rest = given.length === 0 ? 'no percentile is reported' : `reported are ${enumerate(given, 8)}`;
    return {
      kind: 'percentile_missing',
      message: `${quote(series.name)} has no samples, and not its p${wanted.percentile}: ${rest}`,
      series,
    };
  }
  if (wanted.part !== null) {
    return {
      kind: 'slice_missing',
      message: `${quote(series.name)} has no value from samples and no reported number on slice ${quote(sliceName(wanted.part))}`,
      series,
    };
  }
  const message =
    series.samples === null
      ? `${quote(series.name)} is reported on slices or as percentiles only`
      : series.samples.column.scored > 0
        ? `the denominators of ${quote(series.name)} add up to 0, so that it has no value`
        : `none of the ${series.samples.column.expected} samples of ${quote(series.name)} has a score`;
  return { kind: 'metric_missing', message, series };
}

type SliceFound =
  | { readonly kind: 'found'; readonly slice: Slice }
  | { readonly kind: 'slice_missing' | 'slice_ambiguous'; readonly message: string };

/** A slice by `attribute=value`, else by its value or name alone where that is unambiguous. */
function findSlice(series: Series, text: string): SliceFound {
  const reported = uniqueSlices(series.measures.flatMap(({ slice }) => (slice === null ? [] : [slice])));
  const attributes = series.samples === null ? [] : Object.entries(series.samples.table.attributes);
  const sampled = (value: string, only: string | null): Slice[] =>
    attributes.flatMap(([attribute, interned]) =>
      (only === null || only === attribute) && valueIndex(interned, value) >= 0 ? [{ attribute, value }] : [],
    );
  const told = [...text.matchAll(/=/g)].flatMap(({ index }) => {
    const [attribute, value] = [text.slice(0, index), text.slice(index + 1)];
    return [...sampled(value, attribute), ...reported.filter((one) => sameSlice(one, { attribute, value }))];
  });
  const named = [...sampled(text, null), ...reported.filter((one) => one.value === text)];
  const matches = uniqueSlices(told.length > 0 ? told : named);
  if (matches.length === 1) return { kind: 'found', slice: matches[0]! };
  if (matches.length > 1) {
    const which = enumerate(matches.map(sliceName), 8);
    return { kind: 'slice_ambiguous', message: `${quote(text)} is a slice of ${quote(series.name)} by ${which}` };
  }
  const there = [
    ...reported,
    ...attributes.flatMap(([attribute, { names }]) => names.map((value) => ({ attribute, value }))),
  ];
  const names = [...new Set(there.map(sliceName))];
  const near = nearestNames([text], names, 8);
  const rest =
    names.length === 0
      ? 'it has no slices'
      : `${near.length === names.length ? 'there is' : 'nearest are'} ${near.map(quote).join(', ')}`;
  return { kind: 'slice_missing', message: `${quote(series.name)} has no slice ${quote(text)}; ${rest}` };
}

function uniqueSlices(slices: readonly Slice[]): Slice[] {
  return [...new Map(slices.map((one) => [JSON.stringify([one.attribute, one.value]), one])).values()];
}

/** `attribute=value`, or the name of a slice without an attribute. */
export function sliceName(slice: Slice): string {
  return slice.attribute === null ? slice.value : `${slice.attribute}=${slice.value}`;
}

export function sameSlice(one: Slice | null, other: Slice | null): boolean {
  if (one === null || other === null) return one === other;
  return one.attribute === other.attribute && one.value === other.value;
}

export function sameStatistic(one: Statistic, other: Statistic): boolean {
  if (typeof one === 'object') return typeof other === 'object' && one.percentile === other.percentile;
  return one === other;
}

function quote(text: string): string {
  return `"${text}"`;
}

function enumerate(names: readonly string[], limit: number): string {
  const more = names.length - limit;
  return more > 0 ? `${names.slice(0, limit).join(', ')} and ${more} more` : names.join(', ');
}
