import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSums, laterNewest, slotOf, spansFor, throughOf, windowSpans } from '../../../src/core/rollout/sums.ts';
import type { MetricSums, StepSums } from '../../../src/core/rollout/types.ts';
import { armOf, DAY, HOUR, later, NOTHING, START, sumsOf } from './look-support.ts';

function added(a: readonly StepSums[], b: readonly StepSums[]): readonly StepSums[] {
  const sum = addSums(a, b);
  if (sum.kind === 'mismatch') throw new Error(sum.problems.join());
  return sum.sums;
}

const arm = (metric: MetricSums, requests = 1) => armOf(requests, { m: metric });
const one = (metric: MetricSums) => [sumsOf(0, arm(metric), NOTHING)];
const sumOf = (a: MetricSums, b: MetricSums) => added(one(a), one(b))[0]!.arms.candidate.metrics['m'];

describe('adding what was counted', () => {
  it.each<[MetricSums, MetricSums, MetricSums]>([
    [
      { kind: 'events', n: 10, events: 1 },
      { kind: 'events', n: 5, events: 2.5 },
      { kind: 'events', n: 15, events: 3.5 },
    ],
    [
      { kind: 'values', n: 2, sum: 3, sum_squares: 5 },
      { kind: 'values', n: 1, sum: -4, sum_squares: 16 },
      { kind: 'values', n: 3, sum: -1, sum_squares: 21 },
    ],
    [
      { kind: 'distribution', bounds: [1, 2], counts: [1, 0, 3] },
      { kind: 'distribution', bounds: [1, 2], counts: [4, 2, 0] },
      { kind: 'distribution', bounds: [1, 2], counts: [5, 2, 3] },
    ],
    [
      { kind: 'categories', counts: { b: 1, constructor: 2 } },
      { kind: 'categories', counts: { a: 3, b: 1 } },
      { kind: 'categories', counts: { a: 3, b: 2, constructor: 2 } },
    ],
    [
      { kind: 'gauge', value: 1, at: later(HOUR) },
      { kind: 'gauge', value: 2, at: START },
      { kind: 'gauge', value: 1, at: later(HOUR) },
    ],
  ])('%j and %j are %j', (a, b, sum) => {
    expect(sumOf(a, b)).toEqual(sum);
  });

  it.each<[MetricSums, MetricSums, RegExp]>([
    [
      { kind: 'events', n: 1, events: 0 },
      { kind: 'values', n: 1, sum: 0, sum_squares: 0 },
      /events before and as values/,
    ],
    [
      { kind: 'distribution', bounds: [1], counts: [0, 0] },
      { kind: 'distribution', bounds: [2], counts: [0, 0] },
      /buckets were others/,
    ],
  ])('refuses to add %j and %j', (a, b, message) => {
    const sum = addSums(one(a), one(b));
    expect(sum.kind === 'mismatch' && sum.problems).toEqual([expect.stringMatching(message)]);
  });

  it('keeps steps apart, and a metric that only one of them has', () => {
    const sums = added([sumsOf(1, 10, 20), sumsOf(0, 5, 5)], [sumsOf(1, armOf(1, {}), 2), sumsOf(1, 1, NOTHING)]);
    expect(sums.map((sum) => [sum.step, sum.arms.candidate.requests, sum.arms.baseline.requests])).toEqual([
      [0, 5, 5],
      [1, 12, 22],
    ]);
    expect(sums[1]!.arms.candidate.metrics['error_rate']).toMatchObject({ n: 11 });
  });

  it('comes to the same however the looks cut it', () => {
    const piece = fc.record({
      step: fc.integer({ min: 0, max: 3 }),
      candidate: fc.integer({ min: 0, max: 100 }),
      baseline: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 0, max: 12 }), (pieces, at) => {
        const sums = pieces.map((of) => sumsOf(of.step, of.candidate * 100, of.baseline * 100));
        const whole = added([], sums);
        expect(added(added([], sums.slice(0, at)), sums.slice(at))).toEqual(whole);
        expect(added([], [...sums].reverse())).toEqual(whole);
      }),
    );
  });
});

describe('what is counted next', () => {
  const rollout = { started_at: START, begun: [START, later(3 * DAY), later(8 * DAY)] };
  const spans = (through: string | null, now: string) => spansFor({ rollout, through, now });

  it('is everything since the start at the first look, cut where steps began', () => {
    expect(spans(null, later(9 * DAY))).toEqual([
      { step: 0, from: START, to: '2026-03-05T00:00:00Z' },
      { step: 1, from: '2026-03-05T00:00:00Z', to: '2026-03-10T00:00:00Z' },
      { step: 2, from: '2026-03-10T00:00:00Z', to: '2026-03-11T00:00:00Z' },
    ]);
  });

  it('is nothing where nothing is new, or the look comes from before', () => {
    expect(spans(later(9 * DAY), later(9 * DAY))).toEqual([]);
    expect(spans(later(9 * DAY), later(8 * DAY))).toEqual([]);
    expect(spans(null, later(-DAY))).toEqual([]);
  });

  it('leaves out what was before the rollout', () => {
    expect(spans(later(-DAY), later(HOUR))).toEqual([{ step: 0, from: START, to: '2026-03-02T01:00:00Z' }]);
  });

  it('covers every moment once, in the step that it fell into, however often it is looked', () => {
    const hours = fc.integer({ min: 0, max: 24 * 12 });
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 20 }), (looks) => {
        let through: string | null = null;
        const seen = new Map<number, number>();
        for (const look of looks) {
          const now = later(look * HOUR);
          for (const span of spans(through, now)) {
            for (let at = Date.parse(span.from); at < Date.parse(span.to); at += HOUR) {
              expect(seen.has(at)).toBe(false);
              seen.set(at, span.step);
            }
          }
          if (through === null || now > through) through = now;
        }
        const last = Math.max(...looks);
        expect(seen.size).toBe(last);
        for (const [at, step] of seen) {
          const begun = rollout.begun.filter((begin) => Date.parse(begin) <= at).length - 1;
          expect(step).toBe(begun);
        }
      }),
    );
  });
});

describe('until when it was counted', () => {
  const newest = (candidate: string | null, baseline: string | null) => ({ candidate, baseline });
  it.each([
    ['just after the newest observation', null, newest(later(HOUR), later(2 * HOUR)), '2026-03-02T02:00:00.001Z'],
    ['not beyond the look', null, newest(later(3 * DAY), null), '2026-03-03T00:00:00Z'],
    ['nowhere where nothing came', null, newest(null, null), null],
    ['where it was where nothing new came', later(2 * HOUR), newest(later(HOUR), null), later(2 * HOUR)],
  ])('is %s', (_, before, of, expected) => {
    expect(throughOf({ before, newest: of, now: later(DAY) })).toBe(expected);
  });

  it('knows the later of two times for each arm', () => {
    expect(laterNewest(newest(START, null), newest(later(HOUR), START))).toEqual(newest(later(HOUR), START));
  });
});

describe('windows', () => {
  it('end where their slot began, whenever in it one looks', () => {
    const at = (now: string) => windowSpans({ windows: [HOUR], startedAt: START, now });
    const expected = [{ window_ms: HOUR, from: '2026-03-02T01:05:00Z', to: '2026-03-02T02:05:00Z' }];
    expect(at('2026-03-02T02:05:00Z')).toEqual(expected);
    expect(at('2026-03-02T02:09:59Z')).toEqual(expected);
    expect(at('2026-03-02T02:10:00Z')).not.toEqual(expected);
  });

  it('have one slot for each twelfth of their length since the start, and none before it', () => {
    const slot = (now: string) => slotOf({ window_ms: HOUR, startedAt: START, now });
    expect([later(-HOUR), START, later(5 * 60_000 - 1), later(5 * 60_000), later(HOUR)].map(slot)).toEqual([
      0, 0, 0, 1, 12,
    ]);
  });
});
