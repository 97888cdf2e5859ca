import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/evidence/format.ts';
import { DOCUMENT_LIMIT } from '../../../src/evidence/format.ts';
import { LINE_LIMIT, readLines, readText } from '../../../src/evidence/text.ts';
import { fileOf, tools } from '../support.ts';

async function linesOf(file: SourceFile): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  for await (const batch of readLines(file))
    for (const [index, text] of batch.lines.entries()) lines.push([batch.line + index, text]);
  return lines;
}

const LIMIT = 1024 * 1024;

describe('text of files', () => {
  it('is read without its byte order mark', async () => {
    await expect(readText(fileOf('a.json', '\uFEFF{"a": 1}'), LIMIT)).resolves.toBe('{"a": 1}');
    await expect(tools.json(fileOf('a.json', '\uFEFF{"a": 1}'))).resolves.toEqual({ a: 1 });
  });

  it('is the same however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        async (text, piece) => {
          const clean = text.replaceAll('\0', '').replace(/^\uFEFF+/, '');
          await expect(readText(fileOf('a', clean, piece), LIMIT)).resolves.toBe(clean);
          const lines = (await linesOf(fileOf('a', clean, piece))).map(([, line]) => line);
          const expected = clean.split('\n');
          if (expected.at(-1) === '') expected.pop();
          expect(lines).toEqual(expected);
        },
      ),
    );
  });

  it('numbers lines from 1, blank ones too', async () => {
    await expect(linesOf(fileOf('a', 'x\n\ny\r\nz', 2))).resolves.toEqual([
      [1, 'x'],
      [2, ''],
      [3, 'y\r'],
      [4, 'z'],
    ]);
  });

  it.each([
    ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 'byte 0', /byte order mark of UTF-16/],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 0x7b]), 'byte 0', /UTF-16/],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), 'byte 0', /UTF-32/],
    ['UTF-16 without a mark', new Uint8Array([0x7b, 0, 0x7d, 0]), 'byte 1', /byte 1 is 0/],
    ['Latin-1', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]), 'byte 2', /the bytes at 2 are not/],
    ['a character cut off at the end', new Uint8Array([0x41, 0xe2, 0x82]), 'byte 3', /cut off/],
  ])('refuses %s and names the byte', async (_name, bytes, place, message) => {
    for (const piece of [1, 2, 64]) {
      const error = await readText(fileOf('latin.json', bytes, piece), LIMIT).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ file: 'latin.json', message: expect.stringMatching(/must be UTF-8 text/) });
      // A mark in pieces of one byte is no mark any more, but no text either.
      if (piece === 64) expect(error).toMatchObject({ place, message: expect.stringMatching(message) });
    }
  });

  it('names the byte of a fault that lies across two pieces', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('aé€𝄞'), 0xe2, 0x28, 0x41]);
    for (const piece of [1, 2, 3, 4, 5, 100])
      await expect(readText(fileOf('a', bytes, piece), LIMIT)).rejects.toMatchObject({ place: 'byte 10' });
  });

  it('refuses a document beyond the limit before it opens the file', async () => {
    const file: SourceFile = {
      path: 'large.json',
      size: DOCUMENT_LIMIT + 1,
      open: () => {
        throw new Error('opened');
      },
    };
    await expect(readText(file, DOCUMENT_LIMIT)).rejects.toThrow(
      /at most 256 MiB .* found 256 MiB. Write samples as JSON Lines/,
    );
  });

  it('refuses a file that turns out larger than it said', async () => {
    const file = { ...fileOf('a', 'x'.repeat(100)), size: 1 };
    await expect(readText(file, 50)).rejects.toThrow(/at most 50 bytes/);
  });

  it('gives up on an endless line soon after the limit, not at the end of the file', async () => {
    const piece = new TextEncoder().encode('a'.repeat(64 * 1024));
    let pulled = 0;
    const file: SourceFile = {
      path: 'line.jsonl',
      size: 1024 ** 3,
      async *open() {
        while (pulled < 1024 ** 3) {
          pulled += piece.length;
          yield piece;
        }
      },
    };
    await expect(linesOf(file)).rejects.toMatchObject({
      place: 'line 1',
      message: expect.stringMatching(/at most 16 MiB/),
    });
    expect(pulled).toBeLessThanOrEqual(LINE_LIMIT + 2 * piece.length);
  });
});

describe('JSON Lines', () => {
  async function valuesOf(file: SourceFile): Promise<[number, unknown][]> {
    const values: [number, unknown][] = [];
    for await (const { line, value } of tools.jsonLines(file)) values.push([line, value]);
    return values;
  }

  it('skips blank lines and keeps counting them', async () => {
    await expect(valuesOf(fileOf('a', '{"a":1}\r\n\n  \n{"a":NaN}'))).resolves.toEqual([
      [1, { a: 1 }],
      [4, { a: Number.NaN }],
    ]);
  });

  it('names the line of a fault', async () => {
    await expect(valuesOf(fileOf('a', '{"a":1}\n{"a":\n'))).rejects.toMatchObject({ place: 'line 2, column 6' });
  });

  it('stops reading where its reader stops', async () => {
    let closed = false;
    const file: SourceFile = {
      path: 'a',
      size: 100,
      async *open() {
        try {
          for (;;) yield new TextEncoder().encode('{"a":1}\n');
        } finally {
          closed = true;
        }
      },
    };
    for await (const { line } of tools.jsonLines(file)) if (line === 3) break;
    expect(closed).toBe(true);
  });
});
