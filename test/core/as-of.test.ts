import { describe, expect, it } from 'vitest';
import { changeAt, intervalsOf, parseMoment, pointerIn } from '../../src/core/as-of.ts';
import type { DayChange, Standing } from '../../src/core/documents.ts';
import { digestOfText } from './support/examples.ts';

describe('a moment', () => {
  it.each([
    ['2026-03-03', { kind: 'day', day: '2026-03-03' }],
    ['2024-02-29', { kind: 'day', day: '2024-02-29' }],
    ['2026-03-03T14:00Z', { kind: 'instant', at: '2026-03-03T14:00:00.000Z' }],
    ['2026-03-03T14:00', { kind: 'instant', at: '2026-03-03T14:00:00.000Z' }],
    ['2026-03-03T14:00:05', { kind: 'instant', at: '2026-03-03T14:00:05.000Z' }],
    ['2026-03-03T14:00:05.5+02:00', { kind: 'instant', at: '2026-03-03T12:00:05.500Z' }],
    ['2026-03-03T14:00:05.123456789Z', { kind: 'instant', at: '2026-03-03T14:00:05.123Z' }],
    ['2025-12-31T23:30-01:00', { kind: 'instant', at: '2026-01-01T00:30:00.000Z' }],
    ['2026-01-01T00:30+01:00', { kind: 'instant', at: '2025-12-31T23:30:00.000Z' }],
    ['2026-03-03T24:00Z', { kind: 'instant', at: '2026-03-04T00:00:00.000Z' }],
  ])('%s is read', (text, moment) => {
    expect(parseMoment(text)).toEqual(moment);
  });

  it.each([
    '',
    'yesterday',
    'now',
    '3 March 2026',
    '03/03/2026',
    '2026-3-3',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '20260303',
    '2026-03',
    '2026-03-03 14:00',
    '2026-03-03T14',
    '2026-03-03T25:00Z',
    '2026-03-03T14:60Z',
    '2026-03-03T14:00:60Z',
    '2026-03-03T14:00Z ',
    '2026-03-03T14:00ZZ',
    '2026-03-03T14:00+99:99',
    '2026-02-30T14:00Z',
    '+002026-03-03',
    '1772546400',
    "2026-03-03'; --",
    '2026-03-03\n',
    '２０２６-03-03',
  ])('%j is none', (text) => {
    expect(parseMoment(text)).toBeNull();
  });
});

describe('a day', () => {
  const standing = (ordinal: number): Standing => ({
    version: `1.0.${ordinal}`,
    ordinal,
    subject: digestOfText(String(ordinal)),
    seq: ordinal,
  });
  const change = (seq: number, time: string, production: number | null): DayChange => ({
    seq,
    at: `2026-03-03T${time}Z`,
    type: 'promoted',
    stages: { production: production === null ? null : standing(production) },
    aliases: {},
  });
  const intervals = (opening: number | null, ...changes: DayChange[]) =>
    intervalsOf({
      name: 'production',
      day: '2026-03-03',
      opening: opening === null ? null : change(1, '00:00:00', opening),
      changes,
    }).map((one) => `${one.version?.ordinal ?? '-'} ${one.from.slice(8, 19)} ${one.to.slice(8, 19)}`);

  it('without a change is one interval of what it began with', () => {
    expect(intervals(null)).toEqual(['- 03T00:00:00 04T00:00:00']);
    expect(intervals(4)).toEqual(['4 03T00:00:00 04T00:00:00']);
  });

  it('is cut where something changed, and nowhere else', () => {
    expect(intervals(1, change(2, '08:00:00', 2), change(3, '09:00:00', 2), change(4, '10:00:00', null))).toEqual([
      '1 03T00:00:00 03T08:00:00',
      '2 03T08:00:00 03T10:00:00',
      '- 03T10:00:00 04T00:00:00',
    ]);
  });

  it('has no interval of no length, at midnight or in the middle', () => {
    expect(intervals(1, change(2, '00:00:00', 2))).toEqual(['2 03T00:00:00 04T00:00:00']);
    expect(intervals(1, change(2, '08:00:00', 2), change(3, '08:00:00', 3))).toEqual([
      '1 03T00:00:00 03T08:00:00',
      '3 03T08:00:00 04T00:00:00',
    ]);
    expect(intervals(1, change(2, '08:00:00', 2), change(3, '08:00:00', 1))).toEqual(['1 03T00:00:00 04T00:00:00']);
  });

  it('answers with the last change of a second', () => {
    const document = {
      schema: 'slipway.day/1',
      model: 'flight-delay',
      day: '2026-03-03',
      changes: [change(2, '08:00:00', 2), change(3, '08:00:00', 3), change(4, '09:00:00', 4)],
    } as const;
    expect(changeAt(document, '2026-03-03T07:59:59.999Z')).toBeNull();
    expect(changeAt(document, '2026-03-03T08:00:00.000Z')?.seq).toBe(3);
    expect(changeAt(document, '2026-03-03T10:00:00+01:00')?.seq).toBe(4);
  });

  it('knows no name that a prototype knows', () => {
    expect(pointerIn(change(2, '08:00:00', 2), 'constructor')).toBeUndefined();
    expect(pointerIn(null, 'production')).toBeUndefined();
  });
});
