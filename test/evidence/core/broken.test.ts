/** Broken and hostile files: an error that names file and place, soon, and nothing read. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_LIMIT, type SourceFile } from '../../../src/evidence/format.ts';
import { LINE_LIMIT } from '../../../src/evidence/text.ts';
import { EMPTY_MAPPING, fileOf, problemsOf } from '../support.ts';

/** A file that goes on with the same piece until its size is reached; says how much was taken. */
function endless(of: {
  readonly path: string;
  readonly start: string;
  readonly piece: string;
  readonly size: number;
}): {
  readonly file: SourceFile;
  pulled(): number;
} {
  const start = new TextEncoder().encode(of.start);
  const piece = new TextEncoder().encode(of.piece.repeat(Math.ceil(65_536 / of.piece.length)));
  let most = 0;
  return {
    pulled: () => most,
    file: {
      path: of.path,
      size: of.size,
      async *open() {
        let pulled = start.length;
        most = Math.max(most, pulled);
        yield start;
        while (pulled < of.size) {
          pulled += piece.length;
          most = Math.max(most, pulled);
          yield piece;
        }
      },
    },
  };
}

const GIB = 1024 ** 3;
const metric = { score: { kind: 'field', path: 'score' } as const };
const mapping = { ...EMPTY_MAPPING, key: 'id', metrics: metric };

describe('files that are cut off', () => {
  const report = JSON.stringify({ results: { a: { acc: 0.5, n: 100 } }, list: [1, 2, 3] }, null, 2);

  it('are refused at any byte where they could end, with line and column', async () => {
    for (let cut = 1; cut < report.length; cut += 7) {
      const problems = await problemsOf([fileOf('r.json', report.slice(0, cut))]);
      expect(problems).toMatchObject([{ file: 'r.json', place: expect.stringMatching(/^line \d+, column \d+$/) }]);
    }
  });

  it('are refused in the last line of JSON Lines', async () => {
    const lines = '{"id": "a", "score": 1}\n{"id": "b", "sco';
    await expect(problemsOf([fileOf('s.jsonl', lines)])).resolves.toMatchObject([
      { file: 's.jsonl', place: 'line 2, column 17', message: expect.stringMatching(/cut off/) },
    ]);
  });

  it('are refused in the last row of a CSV', async () => {
    await expect(problemsOf([fileOf('s.csv', 'id,score,text\na,1,x\nb,0')])).resolves.toMatchObject([
      { file: 's.csv', place: 'line 3' },
    ]);
    await expect(problemsOf([fileOf('s.csv', 'id,score,text\na,1,x\nb,0,"on')])).resolves.toMatchObject([
      { place: 'line 3', message: expect.stringMatching(/no closing quote/) },
    ]);
  });

  it('are refused as XML and as zip', async () => {
    await expect(problemsOf([fileOf('j.xml', '<testsuites tests="1"><testsuite name="a">')])).resolves.toMatchObject([
      { file: 'j.xml', place: expect.stringMatching(/^line 1/) },
    ]);
    await expect(problemsOf([fileOf('log.eval', 'PK\u0003\u0004\0\0\0\0')])).resolves.toMatchObject([
      { file: 'log.eval', message: expect.stringMatching(/./) },
    ]);
  });
});

describe('files in another encoding', () => {
  it.each([
    ['JSON in UTF-16', Buffer.from('\uFEFF{"f1": 0.5}', 'utf16le'), 'byte 0'],
    ['JSON in UTF-16 without a mark', Buffer.from('{"f1": 0.5}', 'utf16le'), 'byte 1'],
    ['JSON in Latin-1', Buffer.from('{"f1": 0.5, "name": "é"}', 'latin1'), 'byte 21'],
    ['CSV in Latin-1', Buffer.from('id,score\né,1\n', 'latin1'), 'byte 9'],
  ])('%s is refused with the byte', async (_name, bytes, place) => {
    await expect(problemsOf([fileOf('f', bytes)])).resolves.toMatchObject([
      { file: 'f', place, message: expect.stringMatching(/save it as UTF-8|Save it as UTF-8/) },
    ]);
  });

  it('is refused beyond the head as well', async () => {
    const rows = `id,score\n${'abc,1\n'.repeat(20_000)}`;
    const bytes = Buffer.concat([Buffer.from(rows), Buffer.from('é,1\n', 'latin1')]);
    await expect(problemsOf([fileOf('s.csv', bytes)])).resolves.toMatchObject([{ place: `byte ${rows.length}` }]);
  });

  it('is read with the byte order mark of UTF-8', async () => {
    await expect(problemsOf([fileOf('s.csv', '\uFEFFid,score\na,x\n')])).resolves.toMatchObject([
      { message: expect.stringMatching(/At least one column must hold numbers/) },
    ]);
  });
});

describe('a gigabyte of one line', () => {
  it.each([
    ['JSON', '{"a": "', 'x'],
    ['a JSON list', '[', '1,'],
    ['JSON Lines', '{"id": "a", "score": 1}\n{"id": "', 'x'],
  ])('of %s is given up soon after the line limit', async (_name, start, piece) => {
    const { file, pulled } = endless({ path: 'line.jsonl', start, piece, size: GIB });
    const problems = await problemsOf([file], { mappings: [mapping] });
    expect(problems).toMatchObject([{ file: 'line.jsonl', place: expect.stringMatching(/^line [12]$/) }]);
    expect(pulled()).toBeLessThan(LINE_LIMIT + 1024 * 1024);
  });

  it.each([
    ['CSV', 'id,score\n', '"x,'],
    ['a CSV header', 'id,', 'x,'],
    ['words', 'word', 'word '],
    ['nothing', '', ' '],
  ])('of %s is given up soon after the line limit', async (_name, start, piece) => {
    const { file, pulled } = endless({ path: 'line.csv', start, piece, size: GIB });
    await expect(problemsOf([file])).resolves.toHaveLength(1);
    expect(pulled()).toBeLessThan(LINE_LIMIT + 1024 * 1024);
  });

  it('of JSON that is too large but has lines is refused by its size, hardly read', async () => {
    const { file, pulled } = endless({ path: 'r.json', start: '{\n', piece: '"a": 1,\n', size: DOCUMENT_LIMIT + 1 });
    await expect(problemsOf([file])).resolves.toMatchObject([
      { file: 'r.json', message: expect.stringMatching(/at most 256 MiB/) },
    ]);
    expect(pulled()).toBeLessThan(1024 * 1024);
  });
});

describe('other things than results', () => {
  it.each([
    [
      'an HTML page',
      '<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>',
      /HTML page, such as an error or sign-in page/,
    ],
    ['nothing', '', /empty/],
    ['blanks', '\n\n  \n', /empty/],
    [
      'a Git LFS pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n',
      /found a Git LFS pointer: fetch the file/,
    ],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /nested 200 deep/],
    ['deep nesting in a line', `{"id": "a", "score": 1}\n${'{"a":'.repeat(100_000)}`, /nested 200 deep/],
    [
      'deep YAML',
      `a:\n${Array.from({ length: 500 }, (_, at) => `${' '.repeat(at + 1)}a:`).join('\n')}`,
      /nested 200 deep|No format/,
    ],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY b "bbbb">]><testsuites>&b;</testsuites>', /document type|No format/],
  ])('%s is refused', async (_name, text, message) => {
    const path = text.startsWith('a:') ? 'x.yaml' : 'x.json';
    const options = text.startsWith('{"id"') ? { mappings: [mapping] } : {};
    const [problem] = await problemsOf([fileOf(path, text)], options);
    expect(problem).toMatchObject({ file: path, message: expect.stringMatching(message) });
  });

  it('a zip bomb is refused before it is decompressed', async () => {
    const data = deflateRawSync(new Uint8Array(64 * 1024 * 1024));
    const name = Buffer.from('header.json');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(64 * 1024 * 1024, 24);
    central.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(30 + name.length + data.length, 16);
    const bomb = Buffer.concat([local, name, data, central, name, end]);
    const [problem] = await problemsOf([fileOf('log.eval', bomb)]);
    expect(problem).toMatchObject({
      file: 'log.eval',
      place: 'header.json',
      message: expect.stringMatching(/zip bomb/),
    });
  });
});
