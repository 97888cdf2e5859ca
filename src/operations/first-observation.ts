/** When the first observation was made: where a rollout begins that nobody wrote down the begin of. */
import { isoTime } from '../core/rollout/sums.ts';
import type { MonitoringRules } from '../policy/types.ts';
import type { Metrics, ObservationQuery } from '../ports/serving.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Eleven years: what is older is no rollout. */
const DAYS = 4096;

/**
 * The minute of the first observation before `now`, ISO; null where there is none, or nothing could be read. Found by
 * counting only: the day first, then the minute of it.
 */
export async function firstObservation(
  metrics: Metrics,
  of: {
    readonly query: Pick<ObservationQuery, 'model' | 'stage' | 'candidate' | 'baseline' | 'now'>;
    readonly rules: MonitoringRules;
  },
): Promise<string | null> {
  const now = Date.parse(of.query.now);
  const firstOf = async (range: { readonly from: number; readonly to: number; readonly each: number }) => {
    const spans = [];
    for (let low = range.from, step = 0; low < range.to; low += range.each, step += 1)
      spans.push({ step, from: isoTime(low), to: isoTime(Math.min(low + range.each, range.to)) });
    const observed = await metrics.observe({ ...of.query, spans, windows: [], needs: [] }, of.rules);
    if (observed.kind === 'unreadable') return null;
    const counted = observed.steps.filter(({ arms }) => arms.candidate.requests + arms.baseline.requests > 0);
    return counted.length === 0 ? null : range.from + Math.min(...counted.map((one) => one.step)) * range.each;
  };
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  const day = await firstOf({ from: today - DAYS * DAY_MS, to: now, each: DAY_MS });
  if (day === null) return null;
  const minute = await firstOf({ from: day, to: Math.min(day + DAY_MS, now), each: MINUTE_MS });
  return minute === null ? null : isoTime(minute);
}
