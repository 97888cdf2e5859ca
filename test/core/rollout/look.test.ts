import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/core/result.ts';
import { decideLook, shouldRecord } from '../../../src/core/rollout/look.ts';
import type { GuardLook, Look } from '../../../src/core/rollout/types.ts';
import {
  armOf,
  ceiling,
  DAY,
  factsOf,
  guardOf,
  HOUR,
  judgeOf,
  later,
  NOTHING,
  planOf,
  START,
  stepOf,
  sumsOf,
} from './look-support.ts';

const verdict = ({ look }: { readonly look: Look }): string => `${look.decision}/${look.reason}`;
const HARM: Partial<GuardLook> = { status: 'fail', estimate: 0.02, low: 0.012, high: 0.03, limit: 0.001, e_value: 500 };
const STALE = { candidate: later(2 * DAY), baseline: later(2 * DAY) };
const OFF = [sumsOf(0, 3000, 14_400)];

describe('what a look comes to', () => {
  it('goes on where time and samples are there and every guard excludes harm', () => {
    const looked = decideLook(factsOf(), judgeOf({}));
    expect(verdict(looked)).toBe('advance/harm_excluded');
    expect(looked.look.detail).toContain('on to 50%');
    expect(looked.breached).toEqual([]);
  });

  it.each([
    ['rollback', 'roll_back/harm_shown'],
    ['hold', 'hold/guard_broken'],
    ['notify', 'advance/harm_excluded'],
  ] as const)('takes a broken guard whose breach is %s for %s', (onBreach, expected) => {
    const guard = guardOf({ on_breach: onBreach });
    const looked = decideLook(factsOf({ plan: planOf({ guards: [guard] }) }), judgeOf(HARM));
    expect(verdict(looked)).toBe(expected);
    expect(looked.breached).toEqual([guard]);
  });

  it.each([
    ['before its time', { now: later(HOUR), sums: [sumsOf(0, 100, 900)] }],
    ['on few samples', { sums: [sumsOf(0, 10, 90)] }],
    ['on old observations', { newest: STALE }],
    [
      'where another metric is missing',
      { plan: planOf({ guards: [guardOf(), ceiling({ id: 'other', metric: 'cost' })] }) },
    ],
  ] as const)('rolls back on harm that is shown, also %s', (_, change) => {
    const judge = judgeOf((guard) => (guard.id === 'other' ? { status: 'error' } : HARM));
    expect(verdict(decideLook(factsOf(change), judge))).toBe('roll_back/harm_shown');
  });

  it('rolls back before it holds', () => {
    const guards = [guardOf({ id: 'a', on_breach: 'hold' }), guardOf({ id: 'b' })];
    const looked = decideLook(factsOf({ plan: planOf({ guards }) }), judgeOf(HARM));
    expect(verdict(looked)).toBe('roll_back/harm_shown');
    expect(looked.breached.map((one) => one.id)).toEqual(['a', 'b']);
  });

  it('compares no arms that were not split as asked for, but a ceiling needs no other arm', () => {
    const compared = decideLook(factsOf({ sums: OFF }), judgeOf(HARM));
    expect(verdict(compared)).toBe('hold/ratio_off');
    expect(compared.breached).toEqual([]);
    const alone = decideLook(factsOf({ sums: OFF, plan: planOf({ guards: [ceiling()] }) }), judgeOf(HARM));
    expect(verdict(alone)).toBe('roll_back/harm_shown');
  });

  it('shows nothing by data that cannot be read', () => {
    const problems = [{ where: 'a.csv:3', message: 'error_rate is "many"', weight: 'hold' as const }];
    const looked = decideLook(factsOf({ problems }), judgeOf(HARM));
    expect(verdict(looked)).toBe('hold/unreadable');
    expect(looked.look.detail).toContain('a.csv:3: error_rate is "many"');
    expect(looked.breached).toEqual([]);
  });

  it('goes on with what was put right, and tells it', () => {
    const problems = [{ where: 'a.csv', message: '3 rows came twice', weight: 'note' as const }];
    const looked = decideLook(factsOf({ problems }), judgeOf({}));
    expect(verdict(looked)).toBe('advance/harm_excluded');
    expect(JSON.stringify(looked.checks)).toContain('3 rows came twice');
  });

  it('holds on stale data whatever the guards say', () => {
    expect(verdict(decideLook(factsOf({ newest: STALE }), judgeOf({})))).toBe('hold/stale');
  });

  it('holds where a guard cannot be judged although its data seem to be there', () => {
    const looked = decideLook(factsOf(), judgeOf({ status: 'error', detail: 'The numbers cannot be.' }));
    expect(verdict(looked)).toBe('hold/missing');
    expect(looked.look.detail).toContain('The numbers cannot be.');
  });

  it('waits for time, and says until when', () => {
    const looked = decideLook(factsOf({ now: later(2 * DAY) }), judgeOf({}));
    expect(verdict(looked)).toBe('wait/too_early');
    expect(looked.look.detail).toContain('1 day in this step');
    expect(looked.look.detail).toContain('2026-03-05 00:00 UTC');
  });

  it('waits for samples, and says how many and when they are expected', () => {
    const looked = decideLook(factsOf({ sums: [sumsOf(0, 800, 7200)] }), judgeOf({}));
    expect(verdict(looked)).toBe('wait/too_few');
    expect(looked.look.detail).toContain('200 requests to the candidate');
    // 800 in four days: one more day.
    expect(looked.look.detail).toContain('2026-03-07 00:00 UTC');
  });

  it('asks each step for its own samples, not for those of all', () => {
    const change = { step: 1, stepSince: later(4 * DAY), begun: [START, later(4 * DAY)], now: later(10 * DAY) };
    const sums = [sumsOf(0, 1600, 14_400), sumsOf(1, 990, 1010)];
    expect(verdict(decideLook(factsOf({ ...change, sums }), judgeOf({})))).toBe('wait/too_few');
    const enough = [sumsOf(0, 1600, 14_400), sumsOf(1, 1000, 1010)];
    expect(verdict(decideLook(factsOf({ ...change, sums: enough }), judgeOf({})))).toBe('advance/harm_excluded');
  });

  it('waits for certainty, and says when it expects it', () => {
    const looked = decideLook(factsOf(), judgeOf({ status: 'inconclusive', needs: 2400 }));
    expect(verdict(looked)).toBe('wait/not_settled');
    // 400 requests a day, 800 missing.
    expect(looked.look.detail).toContain('2026-03-08 00:00 UTC');
    expect(looked.look.detail).toContain('1.23 points');
  });

  it('says so where nobody can tell when', () => {
    const looked = decideLook(factsOf(), judgeOf({ status: 'inconclusive', needs: null }));
    expect(looked.look.detail).toContain('cannot be told');
  });

  it.each([
    ['its last step', planOf({ strategy: 'canary', steps: [stepOf(200)], max_share: 200 })],
    ['a plan that never goes on by itself', planOf({ advance: 'never' })],
  ])('leaves it to somebody at %s', (_, plan) => {
    const sums = [sumsOf(0, 1600, plan.steps[0]!.share === 200 ? 78_400 : 14_400)];
    expect(verdict(decideLook(factsOf({ plan, sums }), judgeOf({})))).toBe('wait/somebody_decides');
  });

  it('decides to go on where somebody has to approve, too', () => {
    const looked = decideLook(factsOf({ plan: planOf({ advance: 'on_approval' }) }), judgeOf({}));
    expect(verdict(looked)).toBe('advance/harm_excluded');
    expect(looked.look.detail).toContain('Somebody has to approve it.');
  });

  it('lets time and samples decide where there is no guard, and says so', () => {
    const looked = decideLook(factsOf({ plan: planOf({ guards: [] }) }), judgeOf({}));
    expect(verdict(looked)).toBe('advance/harm_excluded');
    expect(looked.look.detail).toContain('No guard can stop it');
  });

  it('is not stopped by a guard that only notifies and is not settled, missing or broken', () => {
    for (const status of ['inconclusive', 'error', 'fail'] as const) {
      const guards = [guardOf({ id: 'a' }), guardOf({ id: 'b', metric: 'edits', on_breach: 'notify' })];
      const looked = decideLook(
        factsOf({ plan: planOf({ guards }) }),
        judgeOf((guard) => ({ status: guard.id === 'b' ? status : 'pass' })),
      );
      expect(verdict(looked)).toBe('advance/harm_excluded');
      expect(looked.breached.map((one) => one.id)).toEqual(status === 'fail' ? ['b'] : []);
    }
  });

  it('never goes on without data', () => {
    const none = factsOf({ sums: [], newest: { candidate: null, baseline: null }, through: null });
    expect(verdict(decideLook(none, judgeOf({})))).toBe('hold/missing');
    const young = factsOf({
      ...none,
      now: later(HOUR),
      plan: planOf({ steps: [stepOf(1000), stepOf(10_000)], min_samples: 0 }),
    });
    expect(verdict(decideLook(young, judgeOf({})))).toBe('wait/too_few');
  });

  it('is an advance only where every acting guard passes, time is there, samples are, and nothing is in doubt', () => {
    const status = fc.constantFrom('pass', 'inconclusive', 'fail', 'error');
    const guard = fc.record({ status, onBreach: fc.constantFrom('rollback', 'hold', 'notify') });
    const someFacts = fc.record({
      guards: fc.array(guard, { maxLength: 4 }),
      days: fc.integer({ min: 0, max: 6 }),
      candidate: fc.constantFrom(0, 10, 999, 1000, 1600),
      baseline: fc.constantFrom(0, 900, 14_400),
      age: fc.constantFrom(0, DAY, DAY + 1),
      broken: fc.boolean(),
    });
    fc.assert(
      fc.property(someFacts, (of) => {
        const guards = of.guards.map((one, index) => guardOf({ id: `g${index}`, on_breach: one.onBreach as 'hold' }));
        const now = later(of.days * DAY);
        const seen = (count: number): string | null => (count === 0 ? null : later(of.days * DAY - of.age));
        const facts = factsOf({
          now,
          plan: planOf({ guards }),
          sums: [sumsOf(0, of.candidate, of.baseline)],
          newest: { candidate: seen(of.candidate), baseline: seen(of.baseline) },
          problems: of.broken ? [{ where: 'x', message: 'y', weight: 'hold' }] : [],
        });
        const judge = judgeOf((one) => ({ status: of.guards[Number(one.id.slice(1))]!.status as 'pass' }));
        const { look, checks } = decideLook(facts, judge);
        if (look.decision === 'advance') {
          expect(of.guards.every((one) => one.onBreach === 'notify' || one.status === 'pass')).toBe(true);
          expect([of.days >= 3, of.candidate >= 1000, of.baseline >= 1000, of.broken]).toEqual([
            true,
            true,
            true,
            false,
          ]);
          expect(of.age <= DAY).toBe(true);
          expect(checks.status).toBe('pass');
        }
        if (look.decision === 'roll_back')
          expect(of.guards.some((one) => one.onBreach === 'rollback' && one.status === 'fail')).toBe(true);
        expect(look.detail).toMatch(/could be detected yet|can be detected|would have been found/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('how guards are judged', () => {
  it('splits the error budget over all guards, and plans with the samples of all steps but the last', () => {
    const guards = [guardOf({ id: 'a' }), guardOf({ id: 'b' }), guardOf({ id: 'c', on_breach: 'notify' })];
    const judge = judgeOf({});
    decideLook(factsOf({ plan: planOf({ guards, error_budget: 0.06 }) }), judge);
    expect(judge.asked.map((one) => one.alpha)).toEqual([0.02, 0.02, 0.02]);
    expect(judge.asked.map((one) => [one.planned, one.minSamples])).toEqual(new Array(3).fill([2000, 1000]));
  });

  const windowed = ceiling({ window_ms: HOUR });
  const window = { window_ms: HOUR, arms: { candidate: armOf(20), baseline: armOf(180) }, before: null };

  it('judges a guard with a window by its window, in slots of a twelfth of it', () => {
    const judge = judgeOf(HARM);
    const facts = factsOf({
      plan: planOf({ guards: [windowed] }),
      windows: [window],
      now: later(4 * DAY + 5 * 60_000),
    });
    expect(verdict(decideLook(facts, judge))).toBe('roll_back/harm_shown');
    expect(judge.asked).toHaveLength(1);
    expect(judge.asked[0]).toMatchObject({ window, slot: 4 * 24 * 12 + 1 });
  });

  it('excludes harm by all of the rollout where the window alone settles nothing', () => {
    const judge = judgeOf((guard) => (guard.window_ms === null ? {} : { status: 'inconclusive', detail: 'Too few.' }));
    const { look } = decideLook(factsOf({ plan: planOf({ guards: [windowed] }), windows: [window] }), judge);
    expect(look.decision).toBe('advance');
    expect(look.guards[0]!.detail).toContain('The last 1h alone settle nothing: Too few.');
  });

  it('takes harm of long ago for no harm in the window, and for no exclusion of it', () => {
    const judge = judgeOf((guard) => (guard.window_ms === null ? HARM : { status: 'inconclusive' }));
    const looked = decideLook(factsOf({ plan: planOf({ guards: [windowed] }), windows: [window] }), judge);
    expect(verdict(looked)).toBe('wait/not_settled');
  });

  it('does not hold for a window in which nothing came', () => {
    const judge = judgeOf((guard) => (guard.window_ms === null ? {} : { status: 'error' }));
    const facts = factsOf({ plan: planOf({ guards: [windowed] }), windows: [] });
    expect(verdict(decideLook(facts, judge))).toBe('advance/harm_excluded');
  });
});

describe('what is live outside of a rollout', () => {
  const watched = (sums = [sumsOf(0, 5000, NOTHING)]) =>
    ({
      ...factsOf({ sums, newest: { candidate: later(4 * DAY), baseline: null } }),
      where: 'watch' as const,
      plan: { guards: [ceiling()], min_samples: 1000, error_budget: 0.05, max_age_ms: DAY },
    }) as const;

  it('needs no baseline, and has nowhere to go on to', () => {
    const looked = decideLook(watched(), judgeOf({}));
    expect(verdict(looked)).toBe('wait/harm_excluded');
    expect(looked.look.step).toBe(0);
  });

  it('is rolled back on harm, and held on stale data', () => {
    expect(verdict(decideLook(watched(), judgeOf(HARM)))).toBe('roll_back/harm_shown');
    expect(verdict(decideLook({ ...watched(), newest: { candidate: later(DAY), baseline: null } }, judgeOf({})))).toBe(
      'hold/stale',
    );
  });

  it('waits while too few requests have come', () => {
    expect(verdict(decideLook(watched([sumsOf(0, 10, NOTHING)]), judgeOf({})))).toBe('wait/too_few');
  });
});

describe('the tree of a look', () => {
  it('holds data, each guard, and the step, each with a sentence', () => {
    const guards = [guardOf({ id: 'a' }), ceiling({ id: 'b', on_breach: 'notify' })];
    const { checks } = decideLook(factsOf({ plan: planOf({ guards }) }), judgeOf({}));
    expect(checks.children!.map((one) => one.name)).toEqual(['data', 'guard_0', 'guard_1', 'step']);
    expect(checks.children![0]!.children!.map((one) => one.name)).toEqual([
      'readable',
      'fresh',
      'complete',
      'sample_ratio',
      'samples',
    ]);
    const all = (check: Check): Check[] => [check, ...(check.children ?? []).flatMap(all)];
    expect(all(checks).filter((one) => one.detail.trim() === '' || one.title === '')).toEqual([]);
  });

  it('says a broken guard that only notifies without letting it stand in the way', () => {
    const { checks } = decideLook(
      factsOf({ plan: planOf({ guards: [guardOf({ on_breach: 'notify' })] }) }),
      judgeOf(HARM),
    );
    expect(checks.children![1]).toMatchObject({ status: 'not_applicable' });
    expect(checks.children![1]!.detail).toContain('broken');
    expect(checks.status).toBe('pass');
  });
});

describe('which looks are recorded', () => {
  const { look } = decideLook(factsOf(), judgeOf({}));
  it.each([
    ['the first', null, look, 'yes'],
    ['the same within a day', look, { ...look, at: later(5 * DAY - 1) }, 'no'],
    ['the same a day later', look, { ...look, at: later(5 * DAY) }, 'yes'],
    ['another decision', look, { ...look, decision: 'wait' as const }, 'yes'],
    ['another reason', look, { ...look, reason: 'not_settled' as const }, 'yes'],
    ['another step', look, { ...look, step: 1 }, 'yes'],
    ['other numbers', look, { ...look, detail: 'other', guards: [] }, 'no'],
  ] as const)('%s: %4$s', (_, before, now, expected) => {
    expect(shouldRecord({ before, now })).toBe(expected);
  });
});
