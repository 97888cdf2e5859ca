/** From what was counted to the answer: nothing that is missing becomes 0. */
import type { MetricSums } from '../../core/rollout/types.ts';
import { CATEGORY_LIMIT } from './categories.ts';
import type { Counts } from './counts.ts';
import { wantedColumns } from './layout.ts';
import { countOf, type Found } from './log.ts';
import { cellOf } from './plan.ts';
import { lackingBounds } from './tally.ts';
import { ARMS, type ArmSums, type RowsRead } from './types.ts';

/** Share of requests that may say nothing of a metric before that is more than a note. */
export const SILENT_LIMIT = 0.01;

export function finishCounts(counts: Counts): RowsRead {
  const { plan, tallies } = counts;
  const finished = tallies.map((tally) => tally.finish());
  const where = counts.tables.length === 1 ? (counts.tables[0] ?? '') : `${counts.tables.length} tables`;
  const hold = (message: string): void => counts.log.hold(() => ({ where, message }));
  const note = (message: string): void => counts.log.note(() => ({ where, message }));
  tallies.forEach((tally, at) => {
    const others = finished[at]?.others ?? 0;
    if (others > 0)
      note(
        `${countOf(others, 'value')} of ${tally.need.metric} beyond the ${CATEGORY_LIMIT} most frequent are counted as one`,
      );
    const lacking = tally.bounds === null ? [] : lackingBounds(tally.need, tally.bounds);
    if (lacking.length > 0) hold(lackingMessage(tally.need.metric, lacking));
  });
  findMissing(counts, hold);
  noteLeftOut(counts, { note, hold });
  const armOf = (stretch: number, arm: number): ArmSums => {
    const cell = cellOf(stretch, arm);
    const requests = counts.requests[cell] ?? 0;
    const metrics = Object.create(null) as Record<string, MetricSums>;
    plan.needs.forEach(({ key, need }, at) => {
      const tally = tallies[at];
      const known = (tally?.seen[cell] ?? 0) > 0 || (need.slice !== null && counts.fed.has(at) && requests > 0);
      const sums = known ? (finished[at]?.sums(cell) ?? null) : null;
      if (sums !== null) metrics[key] = sums;
    });
    return { requests, metrics };
  };
  const armsOf = (stretch: number): Record<(typeof ARMS)[number], ArmSums> => ({
    candidate: armOf(stretch, 0),
    baseline: armOf(stretch, 1),
  });
  const any = (arms: Record<string, ArmSums>): boolean =>
    Object.values(arms).some((arm) => arm.requests > 0 || Object.keys(arm.metrics).length > 0);
  const steps = plan.spans.map(({ step }, at) => ({ step, arms: armsOf(at) })).filter(({ arms }) => any(arms));
  const windows = plan.windows.map(({ window_ms }, at) => {
    const before = armOf(plan.spans.length + plan.windows.length + at, 0);
    return { window_ms, arms: armsOf(plan.spans.length + at), before: any({ before }) ? before : null };
  });
  const newest = (arm: number): string | null => {
    const time = counts.newest[arm] ?? Number.NEGATIVE_INFINITY;
    return time > Number.NEGATIVE_INFINITY ? new Date(time).toISOString() : null;
  };
  return { steps, windows, newest: { candidate: newest(0), baseline: newest(1) }, problems: counts.log.list() };
}

/** What to do about bounds that a guard is held against and a histogram lacks. */
export function lackingMessage(metric: string, lacking: readonly number[]): string {
  return `${metric} has no bound ${lacking.join(', ')}, which a guard holds it against: add the bucket, or change the guard's limit to one of the bounds`;
}

/** Metrics that no table has, that an arm with requests lacks, and that cannot be right. */
function findMissing(counts: Counts, hold: (message: string) => void): void {
  const { plan, tallies } = counts;
  plan.needs.forEach(({ need, key }, at) => {
    const tally = tallies[at];
    if (tally === undefined) return;
    if (!counts.fed.has(at)) {
      hold(`${key} is in no column; required is ${wantedColumns(need)}. A metric that is missing is not 0`);
      return;
    }
    const absent = new Set<string>();
    const uncounted = new Set<string>();
    const impossible = new Set<string>();
    for (let stretch = 0; stretch < plan.spans.length; stretch += 1) {
      ARMS.forEach((arm, index) => {
        const cell = cellOf(stretch, index);
        const step = `the ${arm} in step ${(plan.spans[stretch]?.step ?? 0) + 1}`;
        const [n, events] = [tally.n[cell] ?? 0, tally.sum[cell] ?? 0];
        const seen = (tally.seen[cell] ?? 0) > 0;
        if (need.slice === null && (counts.requests[cell] ?? 0) > 0 && !seen) absent.add(step);
        if (need.as !== 'events' || tally.way !== 'sums') return;
        if (seen && (tally.seenEvents[cell] ?? 0) === 0) uncounted.add(step);
        if (events > n * (1 + 1e-9)) impossible.add(`${step} (${events} of ${n})`);
      });
    }
    if (absent.size > 0)
      hold(`${key} is missing for ${listOf(absent)}, where there are requests. What is missing is not 0`);
    if (uncounted.size > 0)
      hold(
        `${key} says of how many for ${listOf(uncounted)}, but not how many events there were: write 0 where there was none`,
      );
    if (impossible.size > 0) hold(`${key} has more events than what they are of, for ${listOf(impossible)}`);
  });
}

/** What was not counted, and why that is right. */
function noteLeftOut(
  counts: Counts,
  say: { readonly note: (message: string) => void; readonly hold: (message: string) => void },
): void {
  const { plan, left } = counts;
  plan.needs.forEach(({ key, need }, at) => {
    if (!counts.fed.has(at) || counts.tallies[at]?.way !== 'sums') return;
    ARMS.forEach((arm, index) => {
      // Rows of requests whose table does not even have the column are as silent as those where it is empty.
      const rows = need.slice === null ? (counts.requestRows[index] ?? 0) : 0;
      const asked = Math.max(counts.asked[at * 2 + index] ?? 0, rows);
      const silent = (counts.silent[at * 2 + index] ?? 0) + asked - (counts.asked[at * 2 + index] ?? 0);
      if (silent === 0) return;
      const message = `${key} is empty in ${countOf(silent, 'row')} of ${countOf(asked, 'row')} of the ${arm}`;
      if (silent > asked * SILENT_LIMIT) say.hold(`${message}: at most 1 % may be; write n/a where it does not apply`);
      else say.note(`${message}, which are not counted for it`);
    });
  });
  const told: readonly (readonly [number, string])[] = [
    [left.same, 'came twice and were counted once'],
    [left.before, 'are from before what is counted now (late, or counted by an earlier look), and were not counted'],
    [left.between, 'are from between the stretches that are counted, and were not counted'],
    [left.after, 'are from after what is counted now, and were not counted'],
    [left.other_version, 'are of other versions, and were not counted'],
    [left.blank, 'hold no number, and were skipped'],
  ];
  for (const [count, what] of told) {
    if (count === 0) continue;
    say.note(
      `${countOf(count, 'row')} ${
        count === 1
          ? what
              .replace(/^are/, 'is')
              .replace(/^hold/, 'holds')
              .replace(/\bwere\b/g, 'was')
          : what
      }`,
    );
  }
}

function listOf(names: ReadonlySet<string>): string {
  const all = [...names];
  return all.length <= 4 ? all.join(', ') : `${all.slice(0, 3).join(', ')} and ${all.length - 3} more`;
}

/** Problems of a source that could not be read at all, in the same words. */
export function unreadable(found: Found): {
  readonly kind: 'unreadable';
  readonly problems: readonly (Found & { weight: 'hold' })[];
} {
  return { kind: 'unreadable', problems: [{ ...found, weight: 'hold' }] };
}
