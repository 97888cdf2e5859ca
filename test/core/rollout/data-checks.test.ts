import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/core/result.ts';
import { checkData } from '../../../src/core/rollout/data-checks.ts';
import type { LookFacts } from '../../../src/core/rollout/facts.ts';
import type { Look } from '../../../src/core/rollout/types.ts';
import {
  armOf,
  ceiling,
  DAY,
  factsOf,
  guardOf,
  HOUR,
  later,
  NOTHING,
  planOf,
  START,
  stepOf,
  sumsOf,
} from './look-support.ts';

const reasons = (facts: LookFacts) => checkData(facts).doubts.map((one) => one.reason);
const find = (check: Check, name: string): Check | undefined =>
  check.name === name ? check : (check.children ?? []).flatMap((one) => find(one, name) ?? []).at(0);
const MINUTE = 60_000;
const now = later(4 * DAY);

describe('fresh', () => {
  const newest = (candidate: string | null, baseline: string | null = now) =>
    factsOf({ newest: { candidate, baseline } });
  it.each([
    ['an observation of just now', newest(now), []],
    ['one as old as may be', newest(later(3 * DAY)), []],
    ['one older by a millisecond', newest(later(3 * DAY - 1)), ['stale']],
    ['a baseline that stopped', newest(now, later(2 * DAY)), ['stale']],
    ['a clock that is a little ahead', newest(later(4 * DAY + 5 * MINUTE)), []],
    ['a clock that is wrong', newest(later(4 * DAY + 5 * MINUTE + 1)), ['unreadable']],
  ])('%s', (_, facts, expected) => {
    expect(reasons(facts)).toEqual(expected);
  });

  it('waits for the first observation for as long as one may be old, and then holds', () => {
    const at = (hours: number): LookFacts =>
      factsOf({ now: later(hours * HOUR), sums: [], through: null, newest: { candidate: null, baseline: null } });
    expect(reasons(at(24))).toEqual([]);
    expect(checkData(at(24)).check.status).toBe('inconclusive');
    expect(new Set(reasons(at(25)))).toEqual(new Set(['missing']));
  });

  it('takes observations of before the rollout for neither fresh nor stale', () => {
    expect(
      reasons(factsOf({ now: later(HOUR), newest: { candidate: later(-9 * DAY), baseline: later(HOUR) } })),
    ).toEqual([]);
  });

  it('takes what was counted earlier, and not told the time of, for as old as that look', () => {
    const previous = (through: string) => ({ through }) as Look;
    const facts = { newest: { candidate: null, baseline: null } };
    expect(reasons(factsOf({ ...facts, previous: previous(later(3.5 * DAY)) }))).toEqual([]);
    expect(reasons(factsOf({ ...facts, previous: previous(later(2 * DAY)) }))).toEqual(['stale', 'stale']);
  });
});

describe('complete', () => {
  const lacks = armOf(1600, {});
  it.each([
    ['the candidate lacks a metric', [sumsOf(0, lacks, 14_400)], guardOf()],
    ['the baseline lacks a metric that is compared', [sumsOf(0, 1600, armOf(14_400, {}))], guardOf()],
    ['a slice is counted, but not the one', [sumsOf(0, 1600, 14_400)], guardOf({ slice: 'region=eu' })],
    [
      'what may have drifted is not there',
      [sumsOf(0, 1600, 14_400)],
      guardOf({ drift: { measure: 'psi', of: 'intent' } }),
    ],
  ])('holds where %s', (_, sums, guard) => {
    expect(reasons(factsOf({ sums, plan: planOf({ guards: [guard] }) }))).toEqual(['missing']);
  });

  it.each([
    ['a ceiling and no baseline', [sumsOf(0, 1600, armOf(14_400, {}))], ceiling()],
    ['a metric that only notifies', [sumsOf(0, lacks, lacks)], guardOf({ on_breach: 'notify' })],
    [
      'a drift computed elsewhere',
      [sumsOf(0, armOf(1600, { mix_psi: { kind: 'gauge', value: 0.1, at: now } }), armOf(14_400, {}))],
      guardOf({
        metric: 'mix_psi',
        drift: { measure: 'psi', of: 'mix' },
        rule: { kind: 'threshold', bound: 'max', value: 0.2 },
      }),
    ],
  ])('is content with %s', (_, sums, guard) => {
    expect(find(checkData(factsOf({ sums, plan: planOf({ guards: [guard] }) })).check, 'complete')?.status).toBe(
      'pass',
    );
  });

  it('gives a young step time, and names the guards that are waited for', () => {
    const change = { step: 1, stepSince: later(4 * DAY - HOUR), begun: [START, later(4 * DAY - HOUR)] };
    const data = checkData(factsOf({ ...change, sums: [sumsOf(0, 1600, 14_400), sumsOf(1, lacks, 1600)] }));
    expect(data.doubts).toEqual([]);
    expect([...data.notYet]).toEqual(['monitoring.guards[0]']);
  });

  it('does not take a metric of an earlier step for one of this step', () => {
    const change = { step: 1, stepSince: later(2 * DAY), begun: [START, later(2 * DAY)] };
    expect(reasons(factsOf({ ...change, sums: [sumsOf(0, 1600, 14_400), sumsOf(1, lacks, 1600)] }))).toEqual([
      'missing',
    ]);
  });
});

describe('sample ratio', () => {
  const off = sumsOf(0, 3000, 14_400);
  const status = (facts: LookFacts) => find(checkData(facts).check, 'sample_ratio')?.status;

  it('holds a step to its own share, and earlier steps to theirs', () => {
    expect(status(factsOf())).toBe('pass');
    expect(reasons(factsOf({ sums: [off] }))).toEqual(['ratio_off']);
    const second = { step: 1, stepSince: later(3 * DAY), begun: [START, later(3 * DAY)] };
    expect(status(factsOf({ ...second, sums: [sumsOf(0, 1600, 14_400), sumsOf(1, 8000, 8000)] }))).toBe('pass');
    expect(reasons(factsOf({ ...second, sums: [off, sumsOf(1, 8000, 8000)] }))).toEqual(['ratio_off']);
    expect(reasons(factsOf({ ...second, sums: [sumsOf(0, 1600, 14_400), sumsOf(1, 1600, 14_400)] }))).toEqual([
      'ratio_off',
    ]);
  });

  it('holds no copy and no named keys to a share', () => {
    const shadow = planOf({ steps: [stepOf(0, { shadow: true }), stepOf(10_000)] });
    expect(status(factsOf({ plan: shadow, sums: [sumsOf(0, 1600, 1600)] }))).toBe('not_applicable');
    expect(status(factsOf({ plan: planOf({ tenants: ['acme'] }), sums: [off] }))).toBe('not_applicable');
  });

  it('says what share was seen, and what was asked for', () => {
    expect(checkData(factsOf({ sums: [off] })).doubts[0]!.detail).toMatch(
      /17\.24% of 17,400 requests .*asked for is 10%/,
    );
  });
});

describe('samples of each arm', () => {
  it.each([
    [1000, 9000, 'yes'],
    [999, 9000, 'no'],
    [1000, 999, 'no'],
  ] as const)('%i of the candidate and %i of the baseline are enough: %s', (candidate, baseline, enough) => {
    const plan = planOf({ steps: [stepOf(0, { shadow: true }), stepOf(10_000)] });
    expect(checkData(factsOf({ plan, sums: [sumsOf(0, candidate, baseline)] })).enough).toBe(enough);
  });

  it('are never enough where the step gives the candidate none', () => {
    const steps = [stepOf(0), stepOf(10_000)];
    for (const tenants of [[], ['acme']]) {
      const plan = planOf({ steps, tenants, min_samples: 1 });
      expect(checkData(factsOf({ plan, sums: [sumsOf(0, NOTHING, 9000)] })).enough).toBe('no');
    }
  });
});

describe('what is read', () => {
  it('orders doubts by how little they let one know', () => {
    const facts = factsOf({
      problems: [{ where: 'x', message: 'y', weight: 'hold' }],
      newest: { candidate: later(DAY), baseline: now },
      sums: [sumsOf(0, armOf(3000, {}), 14_400)],
    });
    expect(reasons(facts)).toEqual(['unreadable', 'missing', 'stale', 'ratio_off']);
  });
});
