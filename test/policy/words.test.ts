import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestOf } from '../../src/policy/nearest.ts';
import { formatPath, showValue } from '../../src/policy/paths.ts';
import {
  formatDuration,
  formatFraction,
  formatShare,
  parseDay,
  parseDuration,
  parseFraction,
  parseShare,
} from '../../src/policy/units.ts';

describe('the nearest valid word', () => {
  it.each([
    ['prodution', 'production'],
    ['prod', 'production'],
    ['PRODUCTION', 'production'],
    ['pre_prod', 'pre-prod'],
    ['stagign', 'staging'],
    ['canary', null],
    ['zzz', null],
    ['', null],
  ])('for %s is %s', (word, expected) => {
    expect(nearestOf(word, ['none', 'staging', 'production', 'pre-prod'])).toBe(expected);
  });

  it('is the nearest, not the first', () => {
    expect(nearestOf('model-b', ['model-a', 'model-bc', 'model-b2', 'model-b'])).toBe('model-b');
  });

  it('is found among many long words without delay', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `${'a'.repeat(60)}${index}`);
    expect(nearestOf('x'.repeat(100_000), words)).toBeNull();
  });

  it('is measured by a distance that is symmetric and zero only for equal words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (left, right) => {
        expect(editDistance(left, right)).toBe(editDistance(right, left));
        expect(editDistance(left, right) === 0).toBe(left === right);
        expect(editDistance(left, right, 3)).toBe(Math.min(editDistance(left, right), 4));
      }),
    );
  });

  it.each([
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['', 'abc', 3],
  ])('%s and %s are %i apart', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
  });
});

describe('units', () => {
  it('reads durations in milliseconds', () => {
    expect(['30s', '90m', '48h', '7d', '2w', '0h', '7', 'd'].map(parseDuration)).toEqual([
      30_000,
      5_400_000,
      172_800_000,
      604_800_000,
      1_209_600_000,
      0,
      null,
      null,
    ]);
  });

  it('writes a duration that reads back the same', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.constantFrom('s', 'm', 'h', 'd'), (count, unit) => {
        const ms = parseDuration(`${count}${unit}`)!;
        expect(parseDuration(formatDuration(ms))).toBe(ms);
      }),
    );
  });

  it('reads percentages without the noise of binary fractions', () => {
    expect(['0.1%', '5%', '99.95%', '100%', 0.25].map(parseFraction)).toEqual([0.001, 0.05, 0.9995, 1, 0.25]);
    expect(['10%', '2.5%', '0.01%', 0.1].map(parseShare)).toEqual([1000, 250, 1, 1000]);
    expect([formatShare(250), formatFraction(0.07), formatFraction(0.0005)]).toEqual(['2.5%', '7%', '0.05%']);
  });

  it('reads days of the calendar only', () => {
    expect(parseDay('2026-12-18')).toBe(Date.parse('2026-12-18T00:00:00Z'));
    expect(parseDay('2028-02-29')).toBe(Date.parse('2028-02-29T00:00:00Z'));
    expect(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01', '26-01-01'].map(parseDay)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });
});

describe('places and values', () => {
  it('are written the way people write them', () => {
    expect(formatPath(['metrics', 'exact match', 'kind'])).toBe('metrics["exact match"].kind');
    expect(formatPath(['stages', 'production', 'exposure', 'steps', 0, 'share'])).toBe(
      'stages.production.exposure.steps[0].share',
    );
    expect(formatPath([])).toBe('');
  });

  it('are shortened, and never cut a character in two', () => {
    expect(showValue('🛫'.repeat(200))).toBe(`"${'🛫'.repeat(78)}…`);
    expect(showValue({ a: [1, null] })).toBe('{"a":[1,null]}');
    expect([null, [], {}, Number.NaN, true].map(showValue)).toEqual([
      'nothing',
      'an empty list',
      'an empty mapping',
      'NaN',
      'true',
    ]);
  });
});
