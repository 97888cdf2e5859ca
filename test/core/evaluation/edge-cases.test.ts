/** Numbers that are none, or hardly any: no gate may pass on them, and none may throw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  across,
  atLeast,
  atMost,
  betterBy,
  decide,
  evidenceOf,
  type GateOf,
  notWorse,
  notWorseBy,
  only,
  type Scores,
  samples,
} from './support.ts';

describe('a ratio of sums', () => {
  const attributes = { part: ['a', 'a', 'b', 'b'] };
  const ratio: Scores = [
    [0, 0],
    [0, 0],
    [1, 1],
    [1, 2],
  ];

  it('has no value where its denominators add up to 0', () => {
    const gate = (slice: string) =>
      only(
        decide({
          gates: [{ rule: atLeast(0.1), slice, by: 'value' }],
          candidate: samples({ f1: ratio }, { attributes }),
        }),
      );
    expect(gate('a')).toMatchObject({ verdict: 'error', reason: 'slice_missing' });
    expect(gate('b')).toMatchObject({ verdict: 'pass', candidate: { value: 2 / 3 } });
    const none = only(
      decide({
        gates: [{ rule: atLeast(0.1) }],
        candidate: samples({
          f1: [
            [0, 0],
            [0, 0],
          ],
        }),
      }),
    );
    expect(none).toMatchObject({ verdict: 'error', reason: 'metric_missing' });
    expect(none.detail).toContain('denominators');
  });

  it('is compared over groups that have one', () => {
    const gate = only(
      decide({
        gates: [{ rule: across('part', { difference: 0.1 }) }],
        candidate: samples({ f1: ratio }, { attributes }),
      }),
    );
    expect(gate).toMatchObject({ verdict: 'inconclusive', reason: 'groups_too_small' });
    expect(gate.groups).toMatchObject([{ group: 'b' }]);
  });

  it('is not comparable where the pairs leave it none', () => {
    const [left, right] = [samples({ f1: [[1, 1], null] }), samples({ f1: [null, [1, 1]] })];
    const gate = only(
      decide({ gates: [{ rule: notWorse(0.1) }], candidate: left, live: right, rules: { coverage: 0.5 } }),
    );
    expect(gate).toMatchObject({ verdict: 'error', reason: 'not_comparable' });
  });
});

describe('groups of which several are at 0', () => {
  const attributes = { part: [...Array(100).fill('a'), ...Array(100).fill('b'), ...Array(100).fill('c')] };
  const f1 = Array.from({ length: 300 }, (_, row) => (row < 50 ? 1 : 0));

  it('break a ratio, and do not stop the others from being compared', () => {
    const of = { candidate: samples({ f1 }, { attributes }) };
    expect(only(decide({ ...of, gates: [{ rule: across('part', { ratio: 0.8 }) }] }))).toMatchObject({
      verdict: 'fail',
      effect: { kind: 'ratio', value: 0 },
    });
    expect(only(decide({ ...of, gates: [{ rule: across('part', { difference: 0.1 }) }] })).verdict).toBe('fail');
  });

  it('settle nothing where all are', () => {
    const none = samples({ f1: f1.map(() => 0) }, { attributes });
    expect(only(decide({ candidate: none, gates: [{ rule: across('part', { ratio: 0.8 }) }] }))).toMatchObject({
      verdict: 'inconclusive',
      reason: 'no_interval',
    });
  });
});

describe('a relative margin', () => {
  it('of a live value of 0 is none at all, which nothing is shown to keep', () => {
    const of = (value: number) => samples({ f1: Array.from({ length: 40 }, (_, row) => (row === 0 ? value : 0)) });
    const gate = (value: number) =>
      only(
        decide({
          gates: [{ rule: notWorseBy(0.1) }],
          metrics: [{ name: 'f1', direction: 'down' }],
          candidate: of(value),
          live: of(0),
        }),
      );
    expect(gate(0)).toMatchObject({ verdict: 'inconclusive', effect: { kind: 'difference', value: 0 } });
    expect(gate(1).verdict).not.toBe('pass');
  });

  it('of a negative live value is taken of its size', () => {
    const of = (value: number) => evidenceOf({ measures: [{ metric: 'f1', value, standardError: 0.001 }] });
    const verdict = (value: number) =>
      only(decide({ gates: [{ rule: notWorseBy(0.1) }], candidate: of(value), live: of(-10) })).verdict;
    expect(verdict(-10.5)).toBe('pass');
    expect(verdict(-11.5)).toBe('fail');
  });
});

describe('the last bits of a number', () => {
  it('do not decide: 0.79 against 0.8 with a margin of 0.01 is within it', () => {
    const of = (value: number) => evidenceOf({ measures: [{ metric: 'f1', value }] });
    const gates: GateOf[] = [{ rule: notWorse(0.01), by: 'value' }];
    expect(0.79 - 0.8).toBeLessThan(-0.01);
    expect(only(decide({ gates, candidate: of(0.79), live: of(0.8) })).verdict).toBe('pass');
    expect(only(decide({ gates, candidate: of(0.7899), live: of(0.8) })).verdict).toBe('fail');
  });
});

describe('any samples at all', () => {
  const score = fc.oneof(
    fc.constantFrom<Scores[number]>(0, 1, null, -1, 1e-300, 1e300),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  );
  const pair = fc.oneof(fc.constant(null), fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })));
  const scores = (n: number) =>
    fc.oneof(
      fc.array(score, { minLength: n, maxLength: n }),
      fc.array(pair, { minLength: n, maxLength: n }),
      fc.constantFrom(0, 1, 0.5, null).map((one) => Array.from({ length: n }, () => one)),
    );
  const GATES: readonly GateOf[] = [
    { rule: atLeast(0.5) },
    { rule: atMost(0.5), percentile: 95 },
    { rule: notWorse(0.1) },
    { rule: notWorseBy(0.1) },
    { rule: betterBy(0.1), slice: 'a' },
    { rule: notWorseBy(0.1), percentile: 50 },
    { rule: across('part', { difference: 0.1 }) },
    { rule: across('part', { ratio: 0.8 }) },
    { rule: across('part', { ratio: 0.8 }), percentile: 50 },
  ];

  it('are decided without a fault, in numbers that a record can hold', () => {
    const sides = fc.integer({ min: 1, max: 12 }).chain((n) => fc.tuple(scores(n), scores(n), fc.boolean()));
    fc.assert(
      fc.property(sides, fc.constantFrom('up', 'down'), fc.constantFrom('interval', 'value'), (all, direction, by) => {
        const [left, right, clustered] = all;
        const attributes = { part: left.map((_, row) => (row % 3 === 0 ? 'a' : 'b')) };
        const clusters = clustered ? { clusters: left.map((_, row) => `c${row % 2}`) } : {};
        const side = (f1: Scores) => samples({ f1 }, { attributes, ...clusters });
        const decision = decide({
          gates: GATES,
          metrics: [{ name: 'f1', direction }],
          candidate: side(left),
          live: side(right),
          rules: { coverage: 0.1, by },
        });
        const faults: string[] = [];
        JSON.stringify(decision, (key, value: unknown) => {
          if (typeof value === 'number' && !Number.isFinite(value)) faults.push(`${key}: ${value}`);
          return value;
        });
        expect(faults).toEqual([]);
        expect(decision.gates).toHaveLength(GATES.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('answers in clusters that are all right', () => {
  it('are as many as there are clusters, also against numbers without samples', () => {
    const clusters = Array.from({ length: 400 }, (_, row) => `c${row % 2}`);
    const gate = only(
      decide({
        gates: [{ rule: notWorse(0.02) }],
        candidate: samples({ f1: Array(400).fill(1) }, { clusters }),
        live: evidenceOf({ measures: [{ metric: 'f1', value: 1, n: 400, successes: 400 }] }),
      }),
    );
    expect(gate).toMatchObject({ verdict: 'inconclusive', candidate: { method: 'clustered', n: 400 } });
    expect(gate.effect!.interval!.low).toBeLessThan(-0.4);
  });
});
