/** The numbers that a guard is reported with. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { events, guardOf, judge, steps, threshold, vsLive } from './guard-support.ts';

const up = { direction: 'up' } as const;

describe('the numbers of a guard', () => {
  it('say between which harm lies, in the unit of the metric', () => {
    const look = judge({
      guard: guardOf({ ...up, rule: vsLive('relative', 0.05) }),
      sums: steps([events(10_000, 8000), events(10_000, 8500)]),
    });
    expect(look.candidate).toBeCloseTo(0.8);
    expect(look.baseline).toBeCloseTo(0.85);
    expect(look.estimate).toBeCloseTo(0.05);
    expect(look.limit).toBeCloseTo(0.05 * 0.85);
    expect(look.low).toBeLessThan(0.05);
    expect(look.high).toBeGreaterThan(0.05);
    expect(look.detail).toContain('up to 0.0425 is tolerated');
  });

  it('show harm exactly where the e-value is the inverse of alpha or more', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, fc.double({ min: 0.001, max: 0.2, noNaN: true }), (k, m, alpha) => {
        const look = judge({
          guard: guardOf({ rule: vsLive('relative', 0.25) }),
          sums: steps([events(2000, k), events(6000, m)]),
          alpha,
        });
        expect(look.method).toBe('beta_binomial');
        expect(look.status === 'fail').toBe((look.e_value ?? 0) >= 1 / alpha);
        if (look.status === 'fail') expect(look.low ?? 0).toBeGreaterThanOrEqual(look.limit ?? 0);
        if (look.status === 'pass') expect(look.high ?? 0).toBeLessThanOrEqual(look.limit ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same whichever way the metric counts, without a tolerance', () => {
    for (const [k, m] of [
      [30, 100],
      [12, 100],
    ] as const) {
      const down = judge({ guard: guardOf(), sums: steps([events(1200, k), events(10_800, m)]) });
      const counted = judge({ guard: guardOf(up), sums: steps([events(1200, 1200 - k), events(10_800, 10_800 - m)]) });
      expect(counted).toMatchObject({ status: down.status, e_value: down.e_value, low: down.low, high: down.high });
      expect(counted.candidate).toBeCloseTo(1 - (down.candidate ?? 0));
    }
  });

  it('say what would have been found, which is found in four of five cases or more where it is there', () => {
    const sums = steps([events(5000, 50), events(15_000, 150)]);
    const { detectable, limit } = judge({ guard: guardOf(), sums });
    expect(limit).toBe(0);
    expect(detectable).toBeGreaterThan(0.003);
    expect(detectable).toBeLessThan(0.02);
    const there = steps([events(5000, 50 + 5000 * (detectable ?? 0)), events(15_000, 150)]);
    expect(judge({ guard: guardOf(), sums: there }).status).toBe('fail');
  });

  it('say what it would take, and then it is settled', () => {
    const guard = guardOf({ rule: vsLive('relative', 0.5) });
    const sums = steps([events(2000, 20), events(6000, 60)]);
    const look = judge({ guard, sums });
    expect(look.status).toBe('inconclusive');
    const times = (look.needs ?? 0) / 2000;
    const at = (factor: number): string =>
      judge({ guard, sums: steps([events(2000 * factor, 20 * factor), events(6000 * factor, 60 * factor)]) }).status;
    expect(at(times)).toBe('pass');
    expect(at(times * 0.95)).toBe('inconclusive');
  });

  it('say that it cannot be told what it would take where nothing ever happens', () => {
    const look = judge({ guard: guardOf(), sums: steps([events(2000, 0), events(6000, 0)]) });
    expect(look).toMatchObject({ status: 'inconclusive', needs: null });
    expect(look.e_value).toBeCloseTo(1, 6);
    expect(look.detail).toContain('no ratio to it yet');
  });

  it('grow with harm: more events of the candidate never make it better', () => {
    const rank = { pass: 0, inconclusive: 1, fail: 2, error: 3 };
    const rule = fc.constantFrom(vsLive('relative', 0.2), vsLive('absolute', 0.01), threshold('max', 0.03));
    fc.assert(
      fc.property(rule, fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 30 }), (chosen, k, more) => {
        const guard = guardOf({ rule: chosen });
        const one = judge({ guard, sums: steps([events(2000, k), events(6000, 60)]) });
        const worse = judge({ guard, sums: steps([events(2000, k + more), events(6000, 60)]) });
        if (one.method === worse.method) expect(rank[worse.status]).toBeGreaterThanOrEqual(rank[one.status]);
      }),
      { numRuns: 60 },
    );
  });
});
