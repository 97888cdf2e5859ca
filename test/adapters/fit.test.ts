import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCharacters, fitLines } from '../../src/adapters/github/fit.ts';

const note = 'Cut here.';

describe('a text that is fitted', () => {
  it('stays as it is while there is room for it', () => {
    expect(fitLines('añb\n', { most: 5, measure: 'bytes', note })).toBe('añb\n');
    expect(fitLines('añb\n', { most: 4, measure: 'units', note })).toBe('añb\n');
  });

  it('loses whole lines, and says so', () => {
    const text = Array.from({ length: 20 }, (_one, index) => `| row ${index} |`).join('\n');
    const kept = fitLines(text, { most: 60, measure: 'bytes', note });
    expect(kept).toBe('| row 0 |\n| row 1 |\n| row 2 |\n| row 3 |\n\nCut here.');
  });

  it('is cut within its first line where that alone is too long, never within a character', () => {
    expect(fitLines('é'.repeat(40), { most: 30, measure: 'bytes', note })).toBe(`${'é'.repeat(9)}\n\n${note}`);
    expect(fitCharacters('a✈b', { most: 3, measure: 'bytes' })).toBe('a');
    expect(fitCharacters('a🛫b', { most: 2, measure: 'units' })).toBe('a');
    expect(fitCharacters('a🛫b', { most: 3, measure: 'units' })).toBe('a🛫');
    expect(fitCharacters('abc', { most: -1, measure: 'units' })).toBe('');
  });

  it.each(['bytes', 'units'] as const)('never takes more %s than there are, and is well formed', (measure) => {
    const size = (text: string): number => (measure === 'bytes' ? Buffer.byteLength(text) : text.length);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 20, max: 300 }), (text, most) => {
        const kept = fitLines(text, { most, measure, note });
        expect(size(kept)).toBeLessThanOrEqual(most);
        expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
        expect(kept === text || kept.endsWith(note)).toBe(true);
      }),
    );
  });
});
