/** When Prometheus last saw an arm, and for how much of the time it did not. */
import type { ObservationProblem } from '../../ports/serving.ts';
import type { PrometheusApi } from './prometheus-api.ts';
import type { Stretch } from './prometheus-sums.ts';
import type { Part } from './promql.ts';

/** Places in time that are looked at. */
const PLACES = 500;
/** Finest distance between them, milliseconds. */
const FINEST = 250;
/** Share of the time between the first sample and the last that may lack samples before nothing may be decided. */
export const GAP_LIMIT = 0.1;

export interface Times {
  readonly newest: string | null;
  readonly problems: readonly ObservationProblem[];
}

/** Shortest stretch in which an expression of the policy's must count something to show that it still does. */
export const SHORT_MS = 300_000;

/** Where in a range it is looked; the last place is its end, since what matters most is there. */
export function placesOf({ from, to }: Stretch): { readonly first: number; readonly step: number } {
  const step = Math.max(FINEST, Math.ceil((to - from) / PLACES));
  return { first: to - Math.floor((to - from) / step) * step, step };
}

/**
 * Looks at the time stamps of the samples over the whole range. A target that cannot be scraped has no sample from then
 * on (Prometheus marks its series as stale), so a gap is seen where it is. Counters that go on counting lose nothing in a
 * gap; ones that restart in it do, which nobody can see: beyond a tenth of the time nothing may be decided.
 *
 * Where the policy has an expression, its series are not known: the newest place where it counted more than 0 is taken,
 * and gaps, which may as well be times without requests, are not looked for.
 */
export async function findNewest(of: {
  readonly api: PrometheusApi;
  /** Counts the requests. */
  readonly part: Part;
  readonly range: Stretch;
  readonly arm: string;
}): Promise<Times> {
  const { api, part, range, arm } = of;
  const query = part.series === null ? part.query : `max(timestamp(${part.series}))`;
  const where = api.where(query);
  const { first: from, step } = placesOf(range);
  const matrix = await api.range(query, { from, to: range.to, step });
  if (matrix.kind === 'failed') return { newest: null, problems: [{ where, message: matrix.message, weight: 'hold' }] };
  const points = matrix.series.flatMap((one) => one.points).filter(({ value }) => Number.isFinite(value) && value > 0);
  if (points.length === 0) return { newest: null, problems: [] };
  const times = points.map(({ time, value }) => (part.series === null ? time : value * 1000));
  const newest = new Date(Math.max(...times)).toISOString();
  if (part.series === null) return { newest, problems: [] };
  const places = new Set(points.map(({ time }) => Math.round((time - from) / step)));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const lacking = last - first + 1 - places.size;
  if (lacking === 0) return { newest, problems: [] };
  const share = lacking / (last - first + 1);
  const percent = `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
  const message = `${percent} of the time the ${arm} was not scraped: what it counted before a restart in that time is lost`;
  return { newest, problems: [{ where, message, weight: share > GAP_LIMIT ? 'hold' : 'note' }] };
}
