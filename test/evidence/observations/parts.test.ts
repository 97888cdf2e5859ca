import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs, readFlag, readNumber, readTime } from '../../../src/evidence/observations/cells.ts';
import { bucketOf, distributionBounds } from '../../../src/evidence/observations/grid.ts';
import { SeenRows } from '../../../src/evidence/observations/seen.ts';
import { TEXT_LIMIT, Texts, TOO_MANY } from '../../../src/evidence/observations/texts.ts';

/** Reads a text that stands in the middle of others, as cells do. */
function within(text: string, read: (bytes: Uint8Array, start: number, end: number) => number): number {
  const [before, bytes, after] = ['9,', text, ',:30.5Z'].map((one) => new TextEncoder().encode(one));
  const all = new Uint8Array([...before!, ...bytes!, ...after!]);
  return read(all, before!.length, before!.length + bytes!.length);
}

describe('numbers', () => {
  it('are what JavaScript reads, to the last bit', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.integer(),
          fc.integer({ min: -99_999_999, max: 99_999_999 }).map((one) => one / 1000),
        ),
        (value) => {
          for (const text of [String(value), value.toFixed(3), value.toExponential()])
            if (!/^-?\d{300,}/.test(text)) expect(Object.is(within(text, readNumber), Number(text))).toBe(true);
        },
      ),
    );
  });

  it.each([
    '',
    '-',
    '+',
    '.',
    'e5',
    '1e',
    '1e+',
    '0x1',
    '1_000',
    '1,5',
    '1 2',
    'Infinity',
    'NaN',
    '1e400',
    '--1',
    '1.2.3',
    '٣',
  ])('%j is none', (text) => expect(within(text, readNumber)).toBeNaN());

  it.each([
    ['1', 1],
    ['0', 0],
    ['true', 1],
    ['False', 0],
    ['FALSE', 0],
    ['1.0', 1],
    ['yes', Number.NaN],
    ['tru', Number.NaN],
  ])('as a flag, %j is %d', (text, value) => expect(within(text, readFlag)).toBe(value));
});

describe('times', () => {
  it('are what JavaScript reads, in every zone', () => {
    const zone = fc.tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('1583-01-01T00:00:00Z'), max: Date.parse('9999-12-01T00:00:00Z') }),
        zone,
        (ms, [sign, hours, minutes]) => {
          expect(within(new Date(ms).toISOString(), readTime)).toBe(ms);
          const offset = `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
          const text = new Date(ms).toISOString().replace('Z', offset);
          expect(within(text, readTime)).toBe(Date.parse(text));
        },
      ),
    );
  });

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-01T24:00:00Z',
    '2026-11-01T10:60:00Z',
    '2026-11-01T10:00:00+25:00',
    '2026-11-01T10:00:00Zz',
    '2026-11-01T10',
    '2026-11-01T10:00:',
    '2026-11-01T10:00:00.Z',
    '01/11/2026 10:00',
    '1e20',
    'now',
  ])('%j is none', (text) => expect(within(text, readTime)).toBeNaN());

  it.each(['2026-11-01T10:00:00', '2026-11-01T10:00', '2026-11-01 10:00:00.5', '2026-11-01'])(
    '%j has no zone',
    (text) => expect(within(text, readTime)).toBe(Number.NEGATIVE_INFINITY),
  );

  it('in seconds and milliseconds are told apart by size', () => {
    const now = Date.parse('2026-11-29T10:00:00Z');
    expect([epochMs(now / 1000), epochMs(now)]).toEqual([now, now]);
    expect([epochMs(5), epochMs(now * 1000), epochMs(-now), epochMs(Number.NaN)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe('the bounds of a distribution', () => {
  it('rise, hold what guards need, and put a value up to its bound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { maxLength: 4 }),
        fc.double({ min: -1e7, max: 1e7, noNaN: true }),
        (wanted, value) => {
          const bounds = distributionBounds(wanted);
          expect(bounds.every((bound, at) => at === 0 || bound > bounds[at - 1]!)).toBe(true);
          for (const bound of wanted) expect(bounds).toContain(bound === 0 ? 0 : bound);
          const bucket = bucketOf(Float64Array.from(bounds), value);
          expect(bucket === bounds.length || value <= bounds[bucket]!).toBe(true);
          expect(bucket === 0 || value > bounds[bucket - 1]!).toBe(true);
        },
      ),
    );
  });

  it('are at most 6 % apart between 0.001 and a million', () => {
    const bounds = distributionBounds([]).filter((bound) => bound >= 0.001);
    expect([bounds[0], bounds.at(-1)]).toEqual([0.001, 1_000_000]);
    expect(Math.max(...bounds.slice(1).map((bound, at) => bound / bounds[at]!))).toBeLessThan(1.06);
  });
});

describe('rows met before', () => {
  it('are known again, however many there are', () => {
    const seen = new SeenRows();
    const hash = (index: number, seed: number): number => Math.imul(index + seed, 2_654_435_761) >>> 0;
    const meet = (index: number, content: number): string => seen.meet(hash(index, 1), hash(index, 77), content << 16);
    const count = 200_000;
    const all = (content: (index: number) => number): string[] => [
      ...new Set(Array.from({ length: count }, (_, index) => meet(index, content(index)))),
    ];
    expect(all((index) => index % 1000)).toEqual(['new']);
    expect(all((index) => index % 1000)).toEqual(['same']);
    expect(all((index) => (index % 1000) + 1)).toEqual(['different']);
  });
});

describe('texts as numbers', () => {
  it('are the same for the same bytes, and told apart up to a limit', () => {
    const texts = new Texts();
    const ids = Array.from({ length: TEXT_LIMIT }, (_, index) => texts.idOf(`ä${index}`));
    expect(new Set(ids).size).toBe(TEXT_LIMIT);
    expect([texts.idOf('ä77'), texts.text(ids[77]!)]).toEqual([ids[77], 'ä77']);
    expect(texts.idOf('one more')).toBe(TOO_MANY);
  });
});
