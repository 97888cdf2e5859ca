/** Guards that look at the last so many milliseconds only. */
import { describe, expect, it } from 'vitest';
import type { WindowSums } from '../../../src/core/rollout/types.ts';
import { events, guardOf, judge, NOTHING, steps, threshold, vsLive } from './guard-support.ts';

const HOUR = 3_600_000;
const window = (of: Partial<WindowSums> & Pick<WindowSums, 'arms'>): WindowSums => ({
  window_ms: HOUR,
  before: null,
  ...of,
});

describe('a guard with a window', () => {
  const guard = guardOf({ window_ms: HOUR, rule: threshold('max', 0.05) });

  it('looks at the window and not at what was counted before', () => {
    const arms = { candidate: events(2000, 400), baseline: NOTHING };
    const sums = steps([events(100_000, 1000), NOTHING]);
    expect(judge({ guard, sums, window: window({ arms }) }).status).toBe('fail');
    expect(judge({ guard: { ...guard, window_ms: null }, sums }).status).toBe('pass');
  });

  it('has less of the budget in each later slot, and never more than all of it', () => {
    const arms = { candidate: events(1000, 100), baseline: NOTHING };
    const at = (slot: number): string => judge({ guard, sums: [], window: window({ arms }), slot }).status;
    expect(at(0)).toBe('fail');
    expect(at(1_000_000)).toBe('inconclusive');
    let sum = 0;
    for (let slot = 0; slot < 100_000; slot += 1) sum += 6 / (Math.PI ** 2 * (slot + 1) ** 2);
    expect(sum).toBeLessThan(1);
    expect(sum).toBeGreaterThan(0.9999);
  });

  it('outside of a rollout holds what is live against what it was', () => {
    const versus = guardOf({ window_ms: HOUR, direction: 'up', rule: vsLive('relative', 0.1) });
    const arms = { candidate: events(3000, 2100), baseline: NOTHING };
    const look = judge({ guard: versus, sums: [], window: window({ arms, before: events(30_000, 27_000) }) });
    expect(look).toMatchObject({ status: 'fail', baseline: expect.closeTo(0.9) });
    const same = { candidate: events(3000, 2700), baseline: NOTHING };
    expect(
      judge({ guard: versus, sums: [], window: window({ arms: same, before: events(30_000, 27_000) }) }).status,
    ).toBe('pass');
  });

  it('in a rollout holds the candidate against the baseline of the same time', () => {
    const versus = guardOf({ window_ms: HOUR });
    const arms = { candidate: events(2000, 60), baseline: events(2000, 60) };
    const look = judge({ guard: versus, sums: [], window: window({ arms, before: events(30_000, 30) }) });
    expect(look).toMatchObject({ status: 'inconclusive', baseline: expect.closeTo(0.03) });
  });

  it('has nothing to compare with where nothing came before', () => {
    const versus = guardOf({ window_ms: HOUR });
    const arms = { candidate: events(2000, 60), baseline: NOTHING };
    expect(judge({ guard: versus, sums: [], window: window({ arms }) })).toMatchObject({ status: 'inconclusive' });
  });

  it('cannot be known without its window, or by another one', () => {
    const arms = { candidate: events(2000, 60), baseline: NOTHING };
    expect(judge({ guard, sums: steps([events(2000, 60), NOTHING]) }).status).toBe('error');
    expect(judge({ guard, sums: [], window: window({ arms, window_ms: 2 * HOUR }) }).status).toBe('error');
  });
});
