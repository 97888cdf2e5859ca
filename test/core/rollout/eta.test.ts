import { describe, expect, it } from 'vitest';
import { expectedAt, latestOf, requestsPerDay } from '../../../src/core/rollout/eta.ts';
import { guardTitle, sayDetectable, sayLength, sayTime, stepTitle } from '../../../src/core/rollout/words.ts';
import { ceiling, DAY, guardOf, HOUR, later, planOf, START, stepOf, sumsOf } from './look-support.ts';

describe('when enough will have been seen', () => {
  const sums = [sumsOf(0, 9000, 1000), sumsOf(1, 600, 5400)];
  const rate = (through: string | null, step = 1) =>
    requestsPerDay({ sums, arm: 'candidate', step, since: START, through });

  it('is reckoned from the requests of the step, not of those before it', () => {
    expect(rate(later(2 * DAY))).toBe(300);
  });

  it('is not reckoned where nothing came, or no time has passed', () => {
    expect([rate(null), rate(START), rate(later(-DAY)), rate(later(DAY), 2)]).toEqual([null, null, null, null]);
  });

  it.each([
    ['half a day from now', 150, 300, Date.parse(START) + DAY / 2],
    ['now where nothing is missing', 0, null, Date.parse(START)],
    ['not told where nothing comes', 150, null, null],
    ['not told where it is too far', 1e9, 1, null],
    ['not told where it has no end', Number.POSITIVE_INFINITY, 300, null],
  ])('is %s', (_, missing, perDay, expected) => {
    expect(expectedAt({ missing, perDay, now: START })).toBe(expected);
  });

  it('is when the last of several is there, and not told where one is not', () => {
    expect([latestOf([3, 5, 4]), latestOf([3, null]), latestOf([])]).toEqual([5, null, null]);
  });
});

describe('words', () => {
  it.each([
    [0, 'no time'],
    [-5, 'no time'],
    [400, 'less than a second'],
    [1000, '1 second'],
    [40 * 60_000, '40 minutes'],
    [HOUR + 61_000, '1 hour 1 minute'],
    [2 * DAY + 3 * HOUR + 59 * 60_000, '2 days 3 hours'],
    [DAY + 59_000, '1 day'],
  ])('%i ms is %s', (ms, expected) => {
    expect(sayLength(ms)).toBe(expected);
  });

  it('says times to the minute, in UTC', () => {
    expect(sayTime('2026-03-02T01:02:59.999+00:00')).toBe('2026-03-02 01:02 UTC');
  });

  it.each([
    [guardOf(), 'error_rate: not worse than live by more than 10% of its value'],
    [
      guardOf({ rule: { kind: 'vs_live', tolerance: { kind: 'absolute', value: 0.005 } } }),
      'error_rate: not worse than live by more than 0.5 points',
    ],
    [
      guardOf({ rule: { kind: 'vs_live', tolerance: { kind: 'absolute', value: 0 } } }),
      'error_rate: not worse than live',
    ],
    [ceiling({ window_ms: HOUR, slice: 'region=eu' }), 'error_rate[region=eu]: at most 5%, over the last 1h'],
    [
      ceiling({
        metric: 'latency_ms',
        kind: 'value',
        percentile: 99.9,
        rule: { kind: 'threshold', bound: 'min', value: 0.3 },
      }),
      'latency_ms p99.9: at least 0.3',
    ],
    [
      ceiling({
        metric: 'mix_psi',
        drift: { measure: 'psi', of: 'mix' },
        rule: { kind: 'threshold', bound: 'max', value: 0.2 },
      }),
      'mix_psi: at most 0.2',
    ],
  ])('%#: a guard says what it demands', (guard, expected) => {
    expect(guardTitle(guard)).toBe(expected);
  });

  it('says what could be detected, or that nothing could', () => {
    expect(sayDetectable(guardOf(), { detectable: 0.0082 })).toContain('worse by 0.82 points');
    expect(sayDetectable(guardOf({ kind: 'value' }), { detectable: 12.5 })).toContain('worse by 12.5 ');
    for (const detectable of [null, Number.POSITIVE_INFINITY])
      expect(sayDetectable(guardOf(), { detectable })).toContain('could be detected yet');
  });

  it('names steps by what they give the candidate', () => {
    const steps = [stepOf(0, { shadow: true }), stepOf(0), stepOf(250)];
    const plan = planOf({ steps, tenants: ['acme'] });
    expect(steps.map((_, index) => stepTitle(plan, index))).toEqual([
      'step 1 of 3 (shadow)',
      'step 2 of 3 (named keys)',
      'step 3 of 3 (2.5%)',
    ]);
  });
});
