import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeProse } from '../../../src/render/escape.ts';
import { fitParts, fitText, utf8Length } from '../../../src/render/evaluation/fit.ts';
import { hostileText } from '../support/hostile.ts';

const POINTER = '[the full report](<https://github.com/acme/models/actions/runs/1>)';

const part = fc.record({
  name: fc.integer({ min: 0, max: 9 }),
  priority: fc.integer({ min: 0, max: 3 }),
  sizes: fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 30 }),
  folded: fc.boolean(),
});

describe('parts that must fit', () => {
  it('never pass the limit, whatever they are, and every row that is there is whole', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.integer({ min: 600, max: 40_000 }), (list, limit) => {
        const rows = new Set<string>();
        const parts = list.map((one, index) => ({
          head: `#### Part ${index}\n\n| name |\n| --- |`,
          rows: one.sizes.map((size, row) => {
            const text = `| ${index}.${row} ${'é'.repeat(size)} |`;
            rows.add(text);
            return text;
          }),
          ...(one.folded ? { tail: '</details>' } : {}),
          noun: 'row',
          priority: one.priority,
        }));
        const text = fitParts('# First', parts, { limit, pointer: POINTER });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
        expect(text.startsWith('# First\n')).toBe(true);
        const shown = text.split('\n').filter((line) => /^\| \d/.test(line));
        for (const line of shown) expect(rows.has(line)).toBe(true);
        const told = [...text.matchAll(/(?:^\*([\d,]+) more|with ([\d,]+) rows?)/gm)].reduce(
          (sum, match) => sum + Number((match[1] ?? match[2] ?? '').replaceAll(',', '')),
          0,
        );
        expect(shown.length + told).toBe(rows.size === 0 ? 0 : parts.reduce((sum, one) => sum + one.rows.length, 0));
        if (told > 0) expect(text).toContain(POINTER);
      }),
      { numRuns: 200 },
    );
  });

  it('give room by priority and are written in their order', () => {
    const rows = (name: string): string[] =>
      Array.from({ length: 40 }, (_, index) => `| ${name} ${index} ${'x'.repeat(40)} |`);
    const parts = [
      { head: '#### Long', rows: rows('long'), noun: 'row', priority: 9 },
      { head: '#### Short', rows: ['| short |'], noun: 'row', priority: 1 },
    ];
    const text = fitParts('# First', parts, { limit: 1_200, pointer: POINTER });
    expect(text.indexOf('#### Long')).toBeGreaterThan(0);
    expect(text.indexOf('#### Long')).toBeLessThan(text.indexOf('| short |'));
    expect(text).toMatch(/\*\d+ more rows left out here\. All of it is in \[the full report\]/);
  });

  it('are all there when they just fit', () => {
    const parts = [{ head: '#### A', rows: ['| a |', '| b |'], noun: 'row', priority: 1 }];
    const whole = '# First\n\n#### A\n| a |\n| b |\n';
    expect(fitParts('# First', parts, { limit: whole.length, pointer: POINTER })).toBe(whole);
  });
});

it('bytes are counted as UTF-8, lone surrogates as what they are written as', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), hostileText), (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    }),
  );
  expect(utf8Length('\u{d800}a')).toBe(4);
});

it('a text is shortened until what is made of it fits', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 24, max: 400 }), (text, limit) => {
      expect(utf8Length(fitText(text.repeat(20), limit, escapeProse))).toBeLessThanOrEqual(limit);
    }),
  );
});
