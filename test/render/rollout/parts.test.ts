import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PinnedGuard } from '../../../src/core/rollout/types.ts';
import type { ChartPoint } from '../../../src/render/rollout/chart-points.ts';
import { chartPoints, valueRange } from '../../../src/render/rollout/chart-points.ts';
import { goodSide, guardRule, guardTexts, guardUnit } from '../../../src/render/rollout/guard-numbers.ts';
import { nextSentence, planLine, planRows } from '../../../src/render/rollout/plan.ts';
import { blockBar, splitMarkdown } from '../../../src/render/rollout/split-bar.ts';
import { sparkline, textChart } from '../../../src/render/rollout/text-chart.ts';
import { timeTicks } from '../../../src/render/rollout/time-ticks.ts';
import { lastLook, watchedOf } from '../../../src/render/rollout/types.ts';
import { formatSpan } from '../../../src/render/rollout/words.ts';
import { GUARDS, guardLook, oneLook, PLAN, rolledBackStory, underWay } from '../../support/rollout-story.ts';
import { links } from '../support/sample.ts';

const [errors, latency, accuracy, drift] = GUARDS as [PinnedGuard, PinnedGuard, PinnedGuard, PinnedGuard];

describe('the bar of blocks', () => {
  it.each([
    [0, '░░░░░░░░░░'],
    [1, '█░░░░░░░░░'],
    [2500, '███░░░░░░░'],
    [9999, '█████████░'],
    [10_000, '██████████'],
  ])('of %i basis points is %s', (share, bar) => {
    expect(blockBar(share, 10)).toBe(bar);
  });

  it('is full only of all, empty only of nothing, and never shrinks with the share', () => {
    const share = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const full = (one: number): number => blockBar(one).replaceAll('░', '').length;
        expect(blockBar(a)).toHaveLength(20);
        expect(full(a) === 0).toBe(a === 0);
        expect(full(a) === 20).toBe(a === 10_000);
        expect(full(Math.min(a, b))).toBeLessThanOrEqual(full(Math.max(a, b)));
      }),
    );
  });

  it('shows mirrored traffic as such, with no share', () => {
    const { model, exposure } = oneLook();
    const rows = splitMarkdown({ model, exposure, links }).split('\n');
    expect(rows[2]).toContain('| shadow | `▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒` mirrored, answers nobody |');
    expect(rows[3]).toContain('| baseline | `████████████████████` 100 % |');
  });
});

describe('the plan', () => {
  const story = underWay();
  const standing = { plan: story.plan, steps: story.steps, look: lastLook(story), outcome: story.outcome };

  it('adds up the times that steps ask for', () => {
    const first = oneLook();
    const rows = planRows({ plan: PLAN, steps: first.steps, look: null, outcome: 'under_way' });
    expect(rows.map((row) => row.earliest)).toEqual([
      null,
      '2026-03-04T10:00:00Z',
      '2026-03-07T10:00:00Z',
      '2026-03-12T10:00:00Z',
      '2026-03-19T10:00:00Z',
    ]);
  });

  it('says in one line what is done and where it is', () => {
    expect(planLine(standing)).toBe('shadow ✓ → 10 % ✓ → 25 % ✓ → 50 % ▸ → 100 %');
  });

  it('counts the requests that are missing', () => {
    const steps = story.steps.slice(0, 2).map((step, index) => (index === 1 ? { ...step, until: null } : step));
    const look = {
      ...lastLook(story)!,
      sums: [
        { step: 1, arms: { candidate: { requests: 399.5, metrics: {} }, baseline: { requests: 9, metrics: {} } } },
      ],
    };
    expect(nextSentence({ ...standing, steps, look })).toBe(
      'Next: 25 %, not before 2026-03-07 10:00 UTC. It takes 601 more requests to the candidate in this step.',
    );
  });

  it.each([
    ['never', 'It stays as it is until somebody decides.'],
    ['on_approval', 'Next: 100 %, not before 2026-03-19 10:00 UTC. Somebody approves it first.'],
  ] as const)('names who decides where it advances %s by itself', (advance, sentence) => {
    expect(nextSentence({ ...standing, plan: { ...PLAN, advance } })).toBe(sentence);
  });

  it('promises nothing once it has ended', () => {
    const back = rolledBackStory();
    const ended = { plan: PLAN, steps: back.steps, look: lastLook(back), outcome: back.outcome };
    expect(nextSentence(ended)).toBe('');
    expect(planRows(ended).map((row) => [row.state, row.earliest])).toEqual([
      ['done', null],
      ['ended_here', null],
      ['not_reached', null],
      ['not_reached', null],
      ['not_reached', null],
    ]);
  });

  it.each([
    [86_400_000, '1 day'],
    [172_800_000, '2 days'],
    [5_400_000, '90 minutes'],
    [3_601_000, '3,601 seconds'],
    [0, 'no time'],
  ])('says %i milliseconds as %s', (ms, text) => {
    expect(formatSpan(ms)).toBe(text);
  });
});

describe('the numbers of a guard', () => {
  it('writes rates in per cent and their differences in percentage points', () => {
    const texts = guardTexts(guardLook(), guardUnit(errors, {}));
    expect(texts).toMatchObject({ candidate: '1.21 %', baseline: '1.03 %', limit: '0.5 pt' });
    expect(texts.estimate).toBe('+0.18 pt');
    expect(texts.bounds).toBe('−0.40 to +0.80 pt');
  });

  it('writes other values in their unit, and a dash for what is not there', () => {
    const unit = guardUnit(latency, { latency_ms: 'ms' });
    const texts = guardTexts(guardLook({ estimate: 1700, low: null, high: null, limit: 2000, baseline: null }), unit);
    expect(texts).toMatchObject({ estimate: '1,700 ms', bounds: '–', limit: '2,000 ms', baseline: '–' });
    expect(guardTexts(guardLook({ estimate: Number.NaN, low: Number.NEGATIVE_INFINITY }), unit).estimate).toBe('–');
  });

  it('takes a unit from nobody’s prototype', () => {
    expect(guardUnit({ ...latency, metric: 'constructor' }, {}).suffix).toBe('');
  });

  it.each([
    [errors, 'not worse than live by more than 0.5 pt'],
    [latency, 'at most 2,000 ms'],
    [accuracy, 'not worse than live by more than 10% of it, over the last 1 day'],
    [drift, 'at most 0.2'],
  ])('says what %o asks', (guard, rule) => {
    expect(guardRule(guard, guardUnit(guard, { latency_ms: 'ms' }))).toBe(rule);
  });

  it('knows that a floor is kept from above', () => {
    expect(goodSide({ ...latency, rule: { kind: 'threshold', bound: 'min', value: 1 } })).toBe('above');
    expect(goodSide(errors)).toBe('below');
  });
});

const number = fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }));
const point: fc.Arbitrary<ChartPoint> = fc
  .record({ estimate: number, low: number, high: number, limit: number, at: fc.integer({ min: 0, max: 1e12 }) })
  .map((one) => ({ ...one, step: 0, status: 'pass', look: lastLook(oneLook())!, guard: guardLook() }));

describe('the chart in characters', () => {
  const watched = watchedOf(rolledBackStory());
  const points = chartPoints(watched, { guard: errors, unit: guardUnit(errors, {}) });

  it('has a column a look, the estimate over the limit that it breaks', () => {
    const lines = textChart(points, errors)?.split('\n') ?? [];
    expect(lines.slice(0, 9).join('').match(/█/g)).toHaveLength(3);
    const rowOf = (sign: string): number => lines.findIndex((line) => line.includes(sign));
    expect(rowOf('█')).toBeLessThan(rowOf('─'));
    expect(lines[9]).toMatch(/^ *└──────$/);
  });

  it('marks what could not be known', () => {
    const gap = points.map((one, index) => (index === 1 ? { ...one, estimate: null } : one));
    expect(textChart(gap, errors)?.split('\n')[10]?.trim()).toBe('?');
    expect(sparkline(gap)).toMatch(/^▁·█$/);
  });

  it('is nothing where there is no number', () => {
    const none = points.map((one) => ({ ...one, estimate: null, low: null, high: null, limit: null }));
    expect(textChart(none, errors)).toBeNull();
    expect(sparkline(none)).toBe('');
  });

  it('has whole lines of signs it knows, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 50 }), (some) => {
        const chart = textChart(some, errors);
        if (chart === null) return;
        const rows = chart.split('\n');
        expect([10, 11]).toContain(rows.length);
        for (const row of rows) expect(row).toMatch(/^[ \d.,−e]*(?:│[█░─ ]*|└─+|[? ]*)$/);
        expect(sparkline(some)).toMatch(/^[▁▂▃▄▅▆▇█·]{0,30}$/);
      }),
    );
  });

  it('keeps every estimate and limit within the picture', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), fc.boolean(), (some, zero) => {
        const range = valueRange(some, { zero });
        if (range === null) return;
        expect(range.high).toBeGreaterThan(range.low);
        for (const value of some.flatMap((one) => [one.estimate, one.limit])) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(range.low);
          expect(value).toBeLessThanOrEqual(range.high);
        }
      }),
    );
  });
});

describe('moments along an axis', () => {
  it('are round, in order, within the axis and at most eight', () => {
    const time = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [begin, end] = [Math.min(a, b), Math.max(a, b)];
        const ticks = timeTicks(begin, end);
        expect(ticks.length).toBeLessThanOrEqual(8);
        const times = ticks.map((one) => one.at);
        expect(times).toEqual([...times].sort((one, other) => one - other));
        for (const at of times) {
          expect(at % 300_000).toBe(0);
          expect(at >= begin && at <= end).toBe(true);
        }
      }),
    );
  });
});
