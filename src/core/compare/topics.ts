/** What two evidences can be compared on: their metrics, and of each the parts that both may have. */
import type { Slice } from '../../evidence/types.ts';
import type { MetricDefinition } from '../../policy/types.ts';
import { type Found, findSeries, quantityAt, sameSlice } from '../evaluation/find.ts';
import { describeSeries, type Series, type SeriesIndex } from '../evaluation/series.ts';
import type { Arena, Question } from './pair.ts';
import { subjectMatterOf } from './subject-matter.ts';

/** Groups of one attribute; one with more tells samples apart rather than kinds of them. */
export const MOST_GROUPS = 50;
/** Percentiles of times and costs. */
const PERCENTILES = [50, 95, 99];

/** One metric of one task; a side is null where that version has none such. */
export interface Topic {
  readonly metric: string;
  readonly task: string | null;
  readonly a: Series | null;
  readonly b: Series | null;
  readonly definition: MetricDefinition | null;
  readonly unit: string | null;
}

/** A part of a topic: all samples or one slice, the metric's own value or a percentile. */
export interface Part {
  readonly slice: Slice | null;
  readonly percentile: number | null;
}

/** Every metric of either version, those of B first. */
export function topicsOf(arena: Arena): Topic[] {
  const { a, b } = arena;
  const named = namedByPolicy(arena);
  const topics = b.subject.index.all.map((series) => {
    const known = named.b.get(series);
    const partner = known?.partner ?? sameSeries(a.subject.index, series);
    return topicOf({ a: partner, b: series, definition: known?.definition ?? null });
  });
  const taken = new Set(topics.map((topic) => topic.a));
  const rest = a.subject.index.all.filter((series) => !taken.has(series));
  return [...topics, ...rest.map((series) => topicOf({ a: series, b: null, definition: named.a.get(series) ?? null }))];
}

/** What the policy calls which metric of either side. */
function namedByPolicy({ context, a, b }: Arena): {
  readonly a: ReadonlyMap<Series, MetricDefinition>;
  readonly b: ReadonlyMap<Series, { readonly definition: MetricDefinition; readonly partner: Series | null }>;
} {
  const mine = new Map<Series, MetricDefinition>();
  const theirs = new Map<Series, { readonly definition: MetricDefinition; readonly partner: Series | null }>();
  for (const [metric, definition] of Object.entries(context.metrics)) {
    const { from } = definition;
    const right = findSeries(b.subject.index, { metric, from });
    const task = right.kind === 'found' ? { task: right.series.task } : {};
    const left = findSeries(a.subject.index, { metric, from, ...task });
    const partner = left.kind === 'found' ? left.series : null;
    if (partner !== null) mine.set(partner, definition);
    if (right.kind === 'found') theirs.set(right.series, { definition, partner });
  }
  return { a: mine, b: theirs };
}

/** The same metric of the same task, or, where one of both names no task, the only one of that name. */
function sameSeries(index: SeriesIndex, series: Series): Series | null {
  const same = (index.byName.get(series.name) ?? []).find((one) => one.task === series.task);
  if (same !== undefined) return same;
  const named = index.byMetric.get(series.metric) ?? [];
  const [only] = named;
  return named.length === 1 && only !== undefined && (only.task === null || series.task === null) ? only : null;
}

function topicOf(sides: Pick<Topic, 'a' | 'b' | 'definition'>): Topic {
  const series = sides.b ?? sides.a;
  if (series === null) throw new TypeError('a topic is of one version at least');
  const units = [sides.b, sides.a].map((one) => (one === null ? null : describeSeries(one).unit));
  const unit = sides.definition?.unit ?? units.find((one) => one !== null) ?? null;
  return { ...sides, metric: series.metric, task: series.task, unit };
}

/** The metric on all samples: its own value where a side has one, and the percentiles that both have. */
export function overallParts(topic: Topic): Part[] {
  const sides = [topic.a, topic.b].flatMap((one) => one ?? []);
  const value = sides.some(hasValue) ? [null] : [];
  return [...value, ...percentilesOf(topic)].map((percentile) => ({ slice: null, percentile }));
}

function hasValue(series: Series): boolean {
  return (
    series.samples !== null ||
    series.measures.some(({ statistic, slice }) => slice === null && typeof statistic !== 'object')
  );
}

function percentilesOf({ a, b, metric, unit }: Topic): number[] {
  if (a === null || b === null) return [];
  const [mine, theirs] = [reportedPercentiles(a), reportedPercentiles(b)];
  const common = mine.filter((one) => theirs.includes(one));
  const plain = (series: Series): boolean => series.samples !== null && series.samples.column.weights === null;
  const measured = plain(a) && plain(b) && subjectMatterOf({ metric, unit }) !== 'quality';
  return [...new Set([...common, ...(measured ? PERCENTILES : [])])].sort((one, other) => one - other);
}

function reportedPercentiles({ measures }: Series): number[] {
  return measures.flatMap(({ statistic, slice }) =>
    typeof statistic === 'object' && slice === null ? [statistic.percentile] : [],
  );
}

/** The slices that both have, in the order of B. */
export function sliceParts({ a, b }: Topic): Part[] {
  if (a === null || b === null) return [];
  const others = slicesOf(a);
  const shared = slicesOf(b).filter((slice) => others.some((one) => sameSlice(one, slice)));
  return shared.map((slice) => ({ slice, percentile: null }));
}

function slicesOf(series: Series): Slice[] {
  const attributes = Object.entries(series.samples?.table.attributes ?? {});
  const sampled = attributes.flatMap(([attribute, { names }]): Slice[] =>
    names.length > MOST_GROUPS ? [] : names.map((value) => ({ attribute, value })),
  );
  const reported = series.measures.flatMap(({ slice, statistic }) =>
    slice === null || typeof statistic === 'object' ? [] : [slice],
  );
  return [
    ...new Map([...sampled, ...reported].map((one) => [JSON.stringify([one.attribute, one.value]), one])).values(),
  ];
}

/** What each version has of a part. */
export function questionOf({ topic, part }: { readonly topic: Topic; readonly part: Part }): Question {
  const { definition } = topic;
  const wanted = { kind: definition?.kind ?? 'value', percentile: part.percentile, part: part.slice } as const;
  const find = (series: Series | null): Found | null => (series === null ? null : quantityAt(series, wanted));
  return { a: find(topic.a), b: find(topic.b), definition, kind: 'difference' };
}
