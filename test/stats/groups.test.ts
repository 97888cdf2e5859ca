import { describe, expect, it } from 'vitest';
import { compareGroups, compareIndependent, compareShares } from '../../src/stats/index.ts';
import { createRandom, drawExponential, drawMany, expectNear, rowsOf } from './support.ts';

const share = (name: string, successes: number, n: number) => ({
  name,
  rows: rowsOf(drawMany(n, (row) => (row < successes ? 1 : 0))),
});
const confidence = 0.95;

describe('compareGroups', () => {
  const groups = [share('north', 90, 100), share('south', 60, 100), share('west', 75, 100)];

  it('finds the groups furthest apart', () => {
    const found = compareGroups({ groups, confidence, bound: 'max_difference', value: 0.1 });
    expect(found.pair).toEqual({ high: 'north', low: 'south' });
    expectNear(found.value, 0.3);
    expect(found).toMatchObject({ kind: 'difference', method: 'newcombe', n: 300 });
    expect(found.groups.map(({ name, estimate }) => [name, estimate.value, estimate.method])).toEqual([
      ['north', 0.9, 'wilson'],
      ['south', 0.6, 'wilson'],
      ['west', 0.75, 'wilson'],
    ]);
    const ratio = compareGroups({ groups, confidence, bound: 'min_ratio', value: 0.8 });
    expectNear(ratio.value, 0.6 / 0.9);
    expect(ratio.interval!.low).toBeLessThan(ratio.value);
    expect(ratio.interval!.high).toBeGreaterThan(ratio.value);
  });

  it('asks more of a pair that is one of many', () => {
    const shares = { candidate: { successes: 90, n: 100 }, live: { successes: 60, n: 100 } };
    const alone = compareShares({ ...shares, confidence, kind: 'difference' });
    const two = compareGroups({ groups: groups.slice(0, 2), confidence, bound: 'max_difference', value: 0.1 });
    const three = compareGroups({ groups, confidence, bound: 'max_difference', value: 0.1 });
    expectNear(two.p!, alone.against!(0.1).atMost + alone.against!(-0.1).atMost);
    expectNear(three.p!, 3 * two.p!);
    expect(two.interval!.high).toBe(alone.interval!.high);
    expect(two.interval!.low).toBe(alone.interval!.low);
    expect(three.interval!.low).toBeLessThan(two.interval!.low);
    expect(three.interval!.high).toBe(two.interval!.high);
  });

  it('has a p that is dual to its interval', () => {
    for (const bound of ['max_difference', 'min_ratio'] as const) {
      const at = (value: number) => compareGroups({ groups, confidence, bound, value });
      const { low, high } = at(0.5).interval!;
      const end = bound === 'max_difference' ? low : high;
      // Both sides of the bound count; that of the smaller group being the larger is next to nothing here.
      expectNear(at(end).p!, 0.05, { relative: 1e-3 });
    }
  });

  it('finds a bound of no difference broken two-sided', () => {
    const found = compareGroups({ groups: groups.slice(0, 2), confidence, bound: 'max_difference', value: 0 });
    const compared = compareShares({
      candidate: { successes: 90, n: 100 },
      live: { successes: 60, n: 100 },
      confidence,
      kind: 'difference',
    });
    expectNear(found.p!, 2 * compared.against!(0).atMost);
    const ratio = compareGroups({ groups: groups.slice(0, 2), confidence, bound: 'min_ratio', value: 1 });
    expectNear(ratio.p!, found.p!, { relative: 1e-6 });
    expect(compareGroups({ groups, confidence, bound: 'min_ratio', value: 0 }).p).toBe(1);
  });

  it('leaves no difference in the interval just where it is not rejected', () => {
    for (const successes of [71, 72, 73, 74, 75, 76, 77]) {
      const two = [share('a', 85, 100), share('b', successes, 100)];
      const { interval, p } = compareGroups({ groups: two, confidence, bound: 'max_difference', value: 0 });
      expect(interval!.low === 0).toBe(p! > 0.05);
    }
  });

  it('is 0 at its low end where groups are equal, and has something to say of the high one', () => {
    const equal = [share('a', 50, 100), share('b', 50, 100), share('c', 51, 100)];
    const { interval, p } = compareGroups({ groups: equal, confidence, bound: 'max_difference', value: 0.05 });
    expect(interval!.low).toBe(0);
    expect(interval!.high).toBeGreaterThan(0.1);
    expect(p).toBe(1);
  });

  it('compares means, resampled where they are few or skewed, the same way each time', () => {
    const random = createRandom(31);
    const means = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index) => ({
      name,
      rows: rowsOf(drawMany(25, () => drawExponential(random) * (1 + index))),
    }));
    const settings = { groups: means, confidence, bound: 'max_difference', value: 0.5, seed: 3 } as const;
    const found = compareGroups(settings);
    expect(found.method).toBe('bootstrap_difference');
    expect(compareGroups(settings)).toEqual({ ...found, groups: expect.anything() });
    expect(found.p).toBeLessThan(0.05);
  });

  it('says nothing where one group tells no error', () => {
    const constant = { name: 'flat', rows: rowsOf([0.5, 0.5, 0.5]) };
    const other = { name: 'other', rows: rowsOf([0.1, 0.9, 0.4, 0.3]) };
    const found = compareGroups({ groups: [constant, other], confidence, bound: 'max_difference', value: 0.1 });
    expect(found).toMatchObject({
      interval: null,
      p: null,
      method: 'value_only',
      pair: { high: 'flat', low: 'other' },
    });
    const third = { name: 'third', rows: rowsOf([5.1, 5.2, 5.3, 5.2]) };
    const some = compareGroups({ groups: [constant, other, third], confidence, bound: 'max_difference', value: 0.1 });
    expect(some.interval).toBeNull();
    const alone = compareIndependent({ candidate: third.rows, live: other.rows, confidence, kind: 'difference' });
    expectNear(some.p!, 3 * (alone.against!(0.1).atMost + alone.against!(-0.1).atMost));
  });

  it('takes groups of nothing but zeros as equal, without interval', () => {
    const zeros = [share('a', 0, 50), share('b', 0, 60)];
    expect(compareGroups({ groups: zeros, confidence, bound: 'min_ratio', value: 0.8 })).toMatchObject({
      value: 1,
      interval: null,
      p: null,
      method: 'value_only',
    });
    expect(compareGroups({ groups: zeros, confidence, bound: 'max_difference', value: 0.1 }).interval!.low).toBe(0);
  });

  it('compares a group above 0 with each of two at 0', () => {
    const groups = [share('a', 20, 50), share('b', 0, 50), share('c', 0, 60)];
    const { value, interval, p, pair } = compareGroups({ groups, confidence, bound: 'min_ratio', value: 0.8 });
    expect([value, interval!.low, pair.high]).toEqual([0, 0, 'a']);
    expect(p).toBeLessThan(0.05);
  });

  it('refuses a single group', () => {
    expect(() => compareGroups({ groups: groups.slice(1, 2), confidence, bound: 'min_ratio', value: 0.8 })).toThrow(
      'found 1',
    );
  });
});
