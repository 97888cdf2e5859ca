import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  effectLimit,
  formatEffect,
  formatEstimate,
  formatGiven,
  formatNumber,
  formatP,
  formatPercent,
  gateNumbers,
  shownEffect,
} from '../../../src/render/evaluation/numbers.ts';
import { effect, gate, mean, share } from '../../support/evaluation-records.ts';

const MINUS = '\u{2212}';
const read = (text: string): number => Number(text.replaceAll(',', '').replaceAll(MINUS, '-'));

describe('digits', () => {
  it('are two of the error, or four of a number without one', () => {
    const of = (value: number, half: number): string =>
      formatEstimate(
        {
          value,
          n: 9,
          standard_error: null,
          interval: { low: value - half, high: value + half, level: 0.9 },
          method: 'wilson',
        },
        {
          decimals: decimalsOf({ values: [value], intervals: [{ low: value - half, high: value + half, level: 0.9 }] }),
          unit: null,
        },
      );
    expect(of(0.93421, 0.019)).toBe('0.934 [0.915, 0.953]');
    expect(of(871.23, 43)).toBe('871 [828, 914]');
    expect(of(12_345.6, 1.2)).toBe('12,345.6 [12,344.4, 12,346.8]');
    const alone = (value: number): string => formatNumber(value, decimalsOf({ values: [value], intervals: [null] }));
    expect([0.781234, 12, 0, 1204.84, 0.5].map(alone)).toEqual(['0.7812', '12', '0', '1,205', '0.5']);
    expect(alone(0.0000032)).toBe(`3.20e${MINUS}6`);
  });

  it('say what is no number', () => {
    expect(
      [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => formatNumber(value, 2)),
    ).toEqual(['not a number', '∞', `${MINUS}∞`]);
    expect(formatNumber(-0.0001, 2)).toBe('0.00');
    expect(formatNumber(2e21, 2)).toBe('2.00e21');
  });

  it('are all of what a person wrote, without the noise of binary fractions', () => {
    expect([0.1 + 0.2, 800, 2000, 1.5, -0.03, 1e-7].map(formatGiven)).toEqual([
      '0.3',
      '800',
      '2,000',
      '1.5',
      `${MINUS}0.03`,
      `1e${MINUS}7`,
    ]);
    expect([0.95, 0.9, 0.999, 0.005].map(formatPercent)).toEqual(['95%', '90%', '99.9%', '0.5%']);
    expect([null, 0.00004, 0.0123, 0.61].map(formatP)).toEqual(['', '< 0.001', '0.012', '0.61']);
  });

  it('never make an end look as if it touched the bound, or had passed it', () => {
    const near = fc.tuple(
      fc.constantFrom(0.8, 0.005, 800, 0),
      fc.double({ min: -0.01, max: 0.01, noNaN: true }),
      fc.double({ min: 0.0001, max: 0.05, noNaN: true }),
    );
    fc.assert(
      fc.property(near, ([bound, away, width]) => {
        const low = bound + away;
        const ends = { low, high: low + width, level: 0.9 };
        const shown = read(formatNumber(low, decimalsOf({ values: [], intervals: [ends], limits: [bound] })));
        if (Math.abs(low - bound) < 1e-8 * Math.max(1, bound)) return;
        expect(Math.sign(shown - bound)).toBe(Math.sign(low - bound));
      }),
    );
  });
});

describe('the numbers of a gate', () => {
  it('show a bound that was missed by little as missed', () => {
    const close = gate({
      metric: 'f1',
      rule: { kind: 'threshold', bound: 'min', value: 0.8 },
      candidate: {
        value: 0.81,
        n: 900,
        standard_error: null,
        interval: { low: 0.79996, high: 0.82, level: 0.9 },
        method: 'wilson',
      },
    });
    expect(gateNumbers(close).candidate).toBe('0.81000 [0.79996, 0.82000]');
  });

  it('show a relative effect in per cent, and what groups differ by without a sign', () => {
    const relative = gate({
      metric: 'cost',
      unit: 'USD',
      direction: 'down',
      rule: { kind: 'vs_live', margin: 0.1, relative: true },
      effect: effect(-0.05, 0.01, { kind: 'ratio' }),
      live: mean(2, 0.1),
    });
    expect(gateNumbers(relative).effect).toBe(`${MINUS}5.0% [${MINUS}6.6, ${MINUS}3.4]`);
    const groups = gate({
      metric: 'selection_rate',
      rule: { kind: 'across', attribute: 'region', bound: 'min_ratio', value: 0.8, min_group: 50 },
      effect: effect(0.912, 0.03, { kind: 'ratio' }),
    });
    expect(gateNumbers(groups).effect).toBe('0.912 [0.863, 0.961]');
    expect(gateNumbers(gate({ metric: 'x', rule: relative.rule })).effect).toBe('');
  });

  it('hold the effect against what the rule allows, in the terms of the effect', () => {
    const limit = (of: Parameters<typeof gate>[0]): number | null => effectLimit(gate(of));
    expect(limit({ metric: 'a', rule: { kind: 'threshold', bound: 'min', value: 1 } })).toBeNull();
    expect(limit({ metric: 'a', rule: { kind: 'vs_live', margin: 0, relative: true } })).toBe(0);
    expect(limit({ metric: 'a', rule: { kind: 'vs_live', margin: 0.02, relative: false } })).toBe(-0.02);
    expect(limit({ metric: 'a', rule: { kind: 'improvement', least: 0.02, relative: false } })).toBe(0.02);
    const relative = { kind: 'vs_live', margin: 0.1, relative: true } as const;
    expect(limit({ metric: 'a', rule: relative, live: share(0.5, 100), effect: effect(0.1, null) })).toBeCloseTo(
      -0.05,
      12,
    );
    expect(
      limit({ metric: 'a', rule: relative, live: share(0.5, 100), effect: effect(0.1, null, { kind: 'ratio' }) }),
    ).toBe(-0.1);
    expect(limit({ metric: 'a', rule: relative })).toBeNull();
  });

  it('keep the unit of a difference, cut short where somebody wrote a novel', () => {
    expect(formatEffect(shownEffect(effect(27.7, 1.6), { unit: 'ms' }), 0)).toBe('+27.7 ms [+25.1, +30.3]');
    expect(formatEffect(shownEffect(effect(27.7, null), { unit: 'm'.repeat(99) }), 0).length).toBeLessThan(40);
  });
});
