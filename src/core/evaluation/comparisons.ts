/**
 * The informational table: every metric that both sides have, over everything and by slice, whatever the policy asks
 * of it. Rows that are not comparable or not trustworthy are left out; the gates say why where it matters.
 */
import type { Slice, Statistic } from '../../evidence/types.ts';
import type { MetricDefinition } from '../../policy/types.ts';
import { benjaminiHochberg, twoSidedP } from '../../stats/index.ts';
import { compare, orientEffect } from './against-live.ts';
import type { GateContext, Subject } from './context.ts';
import { definitionOf } from './context.ts';
import { findSeries, quantityAt, sameSlice, sliceName } from './find.ts';
import { toEstimate } from './recorded.ts';
import { describeSeries, type Series } from './series.ts';
import { statisticText } from './stored-measure.ts';
import { distrust } from './trust.ts';
import type { Comparison } from './types.ts';

/** Rows that are computed at most; what is beyond is counted. */
export const MOST_COMPARISONS = 1000;
/** An attribute with more values than this divides nothing a reader would look at. */
const MOST_VALUES = 50;

export interface ComparisonTable {
  readonly rows: readonly Comparison[];
  readonly total: number;
}

interface Row {
  readonly candidate: Series;
  readonly live: Series;
  readonly definition: MetricDefinition;
  readonly slice: Slice | null;
  readonly percentile: number | null;
}

/** Everything over the whole set first, then by slice; both in the order of the evidence. */
export function compareEverything(context: GateContext): ComparisonTable {
  if (context.live.kind !== 'evidence') return { rows: [], total: 0 };
  const live = context.live.subject;
  const asked = sharedSeries(context, live).flatMap((pair) => partsOf(pair));
  asked.sort((a, b) => Number(a.slice !== null) - Number(b.slice !== null));
  const found: (Comparison | null)[] = asked.slice(0, MOST_COMPARISONS).map((row) => compareRow(context, live, row));
  const rows = found.flatMap((row) => (row === null ? [] : [row]));
  return { rows: adjust(rows), total: rows.length + Math.max(0, asked.length - MOST_COMPARISONS) };
}

type Shared = Pick<Row, 'candidate' | 'live' | 'definition'>;

/** The same metric of both: by its name, or by what the policy says it is called. */
function sharedSeries(context: GateContext, live: Subject): Shared[] {
  const named = new Map<Series, { readonly definition: MetricDefinition; readonly live: Series | null }>();
  for (const [metric, definition] of Object.entries(context.metrics)) {
    const mine = findSeries(context.candidate.index, { metric, from: definition.from });
    if (mine.kind !== 'found') continue;
    const theirs = findSeries(live.index, { metric, from: definition.from, task: mine.series.task });
    named.set(mine.series, { definition, live: theirs.kind === 'found' ? theirs.series : null });
  }
  return context.candidate.index.all.flatMap((candidate) => {
    const known = named.get(candidate);
    const other =
      known?.live ?? (live.index.byName.get(candidate.name) ?? []).find((one) => one.task === candidate.task) ?? null;
    if (other === null) return [];
    if (distrust(context.candidate.evidence, candidate) !== null) return [];
    if (distrust(live.evidence, other) !== null) return [];
    const definition = known?.definition ?? definitionOf(context.metrics, candidate.name);
    return [{ candidate, live: other, definition }];
  });
}

/** The metric's own value and reported percentiles, over everything and on each slice that both have. */
function partsOf(of: Shared): Row[] {
  const slices = slicesOf(of.candidate).filter((slice) => slicesOf(of.live).some((one) => sameSlice(one, slice)));
  const own = [null, ...slices].map((slice) => ({ ...of, slice, percentile: null }));
  const reported = of.candidate.measures.flatMap(({ statistic, slice }) =>
    isPercentile(statistic) && of.live.measures.some((one) => samePart(one, { statistic, slice }))
      ? [{ ...of, slice, percentile: statistic.percentile }]
      : [],
  );
  return [...own, ...reported];
}

function slicesOf(series: Series): Slice[] {
  const sampled = Object.entries(series.samples?.table.attributes ?? {}).flatMap(([attribute, { names }]) =>
    names.length > MOST_VALUES ? [] : names.map((value) => ({ attribute, value })),
  );
  const reported = series.measures.flatMap(({ slice }) => (slice === null ? [] : [slice]));
  return [
    ...new Map([...sampled, ...reported].map((one) => [JSON.stringify([one.attribute, one.value]), one])).values(),
  ];
}

function isPercentile(statistic: Statistic): statistic is { readonly percentile: number } {
  return typeof statistic === 'object';
}

function samePart(
  one: { readonly statistic: Statistic; readonly slice: Slice | null },
  other: { readonly statistic: { readonly percentile: number }; readonly slice: Slice | null },
): boolean {
  return (
    isPercentile(one.statistic) &&
    one.statistic.percentile === other.statistic.percentile &&
    sameSlice(one.slice, other.slice)
  );
}

function compareRow(context: GateContext, live: Subject, row: Row): Comparison | null {
  const { definition, slice, percentile } = row;
  const wanted = { kind: definition.kind, percentile, part: slice };
  const [mine, theirs] = [quantityAt(row.candidate, wanted), quantityAt(row.live, wanted)];
  if (mine.kind !== 'found' || theirs.kind !== 'found') return null;
  const compared = compare(context, {
    quantity: mine.quantity,
    live: { subject: live, quantity: theirs.quantity },
    kind: 'difference',
    unit: definition.unit,
  });
  if (compared.kind !== 'compared') return null;
  const { contrast } = compared;
  const told = describeSeries(row.candidate);
  const direction = definition.direction ?? told.direction ?? describeSeries(row.live).direction;
  return {
    metric: percentile === null ? row.candidate.metric : `${row.candidate.metric} ${statisticText({ percentile })}`,
    task: row.candidate.task,
    slice: slice === null ? null : sliceName(slice),
    unit: definition.unit ?? told.unit,
    candidate: toEstimate(contrast.candidate),
    live: toEstimate(contrast.live),
    effect: orientEffect(contrast.compared, direction),
    p: twoSidedP(contrast.compared),
    p_adjusted: null,
    direction,
  };
}

/** Benjamini and Hochberg over the rows that have a p-value. */
function adjust(rows: readonly Comparison[]): Comparison[] {
  const tested = rows.flatMap(({ p }) => (p === null ? [] : [p]));
  const adjusted = benjaminiHochberg(tested);
  let next = 0;
  return rows.map((row) => (row.p === null ? row : { ...row, p_adjusted: adjusted[next++]! }));
}
