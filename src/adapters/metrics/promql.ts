/** The queries that count one metric in one stretch of time: those of the policy, or conventional names. */
import { splitSlice } from '../../evidence/observations/names.ts';
import type { MetricQuery } from '../../policy/types.ts';
import type { MeasureNeed } from '../../ports/serving.ts';
import { fillPromQl, labelMatcher, placeholdersOf, type Values } from './fill.ts';

/** What is asked of Prometheus for one metric; `series` are selectors of what is counted, where they are known. */
export type Asked =
  | { readonly kind: 'events'; readonly events: Part; readonly of: Part }
  | { readonly kind: 'values'; readonly sum: Part; readonly count: Part; readonly squares: Part | null }
  | { readonly kind: 'distribution'; readonly buckets: Part }
  | { readonly kind: 'categories'; readonly counts: Part; readonly by: string }
  | { readonly kind: 'gauge'; readonly value: Part };

export interface Part {
  readonly query: string;
  /** The series themselves, to see whether they exist; null where the query is an expression of the policy's. */
  readonly series: string | null;
}

export type AskedOutcome =
  | { readonly kind: 'ok'; readonly asked: Asked }
  | { readonly kind: 'invalid'; readonly message: string };

const SELECTOR = /^\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(?:\{([^{}]*)\})?\s*$/;

/** A metric's name as Prometheus can have it. */
export function promName(metric: string): string {
  return metric.replace(/[^a-zA-Z0-9_]/g, '_');
}

/** A conventional selector: `slipway_requests_total{model="…",stage="…",version="…"}`. */
export function conventional(name: string, of: { readonly values: Values; readonly slice: string | null }): string {
  const labels = ['model', 'stage', 'version'].map((label) => labelMatcher(label, of.values[label] ?? ''));
  return `slipway_${name}{${[...labels, ...(of.slice === null ? [] : [sliceMatcher(of.slice)])].join(',')}}`;
}

function sliceMatcher(slice: string): string {
  const { attribute, value } = splitSlice(slice);
  return labelMatcher(promName(attribute), value);
}

/** What to ask for a metric. `$window` is the length of the stretch. */
export function askedFor(of: {
  readonly need: MeasureNeed;
  readonly read: MetricQuery | undefined;
  readonly values: Values;
}): AskedOutcome {
  try {
    return { kind: 'ok', asked: of.read === undefined ? byConvention(of) : byPolicy({ ...of, read: of.read }) };
  } catch (error) {
    if (error instanceof Unfit) return { kind: 'invalid', message: error.message };
    throw error;
  }
}

/** A query of the policy that cannot be asked like this. */
class Unfit extends Error {}

function byConvention(of: { readonly need: MeasureNeed; readonly values: Values }): Asked {
  const { need, values } = of;
  const m = promName(need.metric);
  const named = (name: string): string => conventional(name, { values, slice: need.slice });
  const counted = (name: string, by: string | null = null): Part => increase(named(name), { values, by });
  switch (need.as) {
    case 'events':
      return { kind: 'events', events: counted(`${m}_total`), of: counted('requests_total') };
    case 'values':
      return {
        kind: 'values',
        sum: counted(`${m}_sum`),
        count: counted(`${m}_count`),
        squares: counted(`${m}_squares`),
      };
    case 'distribution':
      return { kind: 'distribution', buckets: counted(`${m}_bucket`, 'le') };
    case 'categories':
      return { kind: 'categories', counts: counted(`${m}_total`, 'category'), by: 'category' };
    case 'gauge':
      return { kind: 'gauge', value: { query: named(m), series: named(m) } };
  }
}

function increase(selector: string, of: { readonly values: Values; readonly by: string | null }): Part {
  const by = of.by === null ? '' : `by (${of.by}) `;
  return {
    query: `sum ${by}(increase(${selector}[${of.values['window']}]))`.replace('sum (', 'sum('),
    series: selector,
  };
}

function byPolicy(of: { readonly need: MeasureNeed; readonly read: MetricQuery; readonly values: Values }): Asked {
  const { need, read, values } = of;
  const kinds: readonly string[] =
    need.as === 'categories' ? ['categories', 'distribution', 'gauge'] : [need.as, 'gauge'];
  const fits =
    kinds.includes(read.kind) && !(read.kind === 'gauge' && (need.as === 'events' || need.as === 'distribution'));
  if (!fits) throw new Unfit(`monitoring.read.${need.metric} gives ${read.kind}, but a guard needs ${need.as}`);
  const part = (text: string, by: string | null = null): Part => partOf({ text, need, values, by });
  switch (read.kind) {
    case 'events':
      return { kind: 'events', events: part(read.events), of: part(read.of) };
    case 'values':
      return {
        kind: 'values',
        sum: part(read.sum),
        count: part(read.count),
        squares: read.squares === null ? null : part(read.squares),
      };
    case 'distribution':
      return { kind: 'distribution', buckets: part(read.buckets, 'le') };
    case 'categories':
      return { kind: 'categories', counts: part(read.counts, read.by), by: read.by };
    case 'gauge': {
      const { query } = filled(read.value, { need, values });
      return { kind: 'gauge', value: { query, series: null } };
    }
  }
}

/** A query of the policy. A bare series without `$window` is a counter, and what it grew by is asked for. */
function partOf(of: {
  readonly text: string;
  readonly need: MeasureNeed;
  readonly values: Values;
  readonly by: string | null;
}): Part {
  const { query, names } = filled(of.text, of);
  if (names.has('window') || !SELECTOR.test(query)) return { query, series: null };
  return increase(query, { values: of.values, by: of.by });
}

function filled(
  text: string,
  of: { readonly need: MeasureNeed; readonly values: Values },
): { readonly query: string; readonly names: ReadonlySet<string> } {
  const { need, values } = of;
  const names = placeholdersOf(text);
  const slice = need.slice === null ? {} : { slice: sliceMatcher(need.slice) };
  const outcome = fillPromQl(text, { ...values, ...slice });
  if (outcome.kind === 'invalid') throw new Unfit(outcome.message);
  if (need.slice === null || names.has('slice')) return { query: outcome.text, names };
  const match = names.has('window') ? null : SELECTOR.exec(outcome.text);
  if (match === null)
    throw new Unfit(
      `the guard is about ${need.slice}: write $slice among the labels of monitoring.read.${need.metric}`,
    );
  const labels = [match[2]?.trim().replace(/,$/, '') ?? '', sliceMatcher(need.slice)].filter((one) => one !== '');
  return { query: `${match[1]}{${labels.join(',')}}`, names };
}
