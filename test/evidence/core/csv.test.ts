import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSeparator } from '../../../src/evidence/csv.ts';
import { fileOf, tools } from '../support.ts';

async function rowsOf(text: string, piece?: number): Promise<{ line: number; cells: readonly string[] }[]> {
  const rows = [];
  for await (const row of tools.csvRows(fileOf('a.csv', text, piece))) rows.push(row);
  return rows;
}

async function cellsOf(text: string, piece?: number): Promise<(readonly string[])[]> {
  return (await rowsOf(text, piece)).map(({ cells }) => cells);
}

describe('CSV', () => {
  it('reads quotes, doubled quotes, separators and line breaks in cells', async () => {
    await expect(cellsOf('a,b,c\n"1,5","say ""hi""","two\r\nlines"\n,,\n')).resolves.toEqual([
      ['a', 'b', 'c'],
      ['1,5', 'say "hi"', 'two\r\nlines'],
      ['', '', ''],
    ]);
  });

  it.each([
    [',', 'a,b;c,d'],
    [';', 'a;b,c;d'],
    ['\t', 'a\tb\tc'],
    [';', '"a,b,c";d;e'],
  ])('tells the separator %j by the header', (separator, header) => {
    expect(findSeparator(header)).toBe(separator);
  });

  it('numbers rows by the line they begin at', async () => {
    const rows = await rowsOf('a,b\n\n"x\ny",1\nz,2\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('reads back what was written, however the bytes are cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', 'é', '0'), maxLength: 6 });
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (table, piece) => {
        const all = [table[0]?.map((_, at) => `c${at}`) ?? [], ...table];
        const text = all.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        await expect(cellsOf(text, piece)).resolves.toEqual(all);
      }),
    );
  });

  it('refuses rows of another width than the header, with the line', async () => {
    await expect(cellsOf('a,b\n1,2\n1,2,3\n')).rejects.toMatchObject({
      place: 'line 3',
      message: expect.stringMatching(/as many cells as the header, 2; line 3 has 3/),
    });
  });

  it('refuses a quote that is never closed, naming the line it opens in', async () => {
    await expect(cellsOf('a,b\n1,2\n"x,3\n4,5\n')).rejects.toMatchObject({ place: 'line 3' });
  });

  it('refuses text after a closing quote', async () => {
    await expect(cellsOf('a,b\n"x"y,2\n')).rejects.toMatchObject({ place: 'line 2, column 4' });
  });
});
