import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Format, SourceFile } from '../../../src/evidence/format.ts';
import { FORMATS } from '../../../src/evidence/formats/index.ts';
import { readHead } from '../../../src/evidence/heads.ts';
import { EMPTY_MAPPING, evidenceOf, fileOf, problemsOf, tools } from '../support.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Counts how often a file is opened, and how many bytes are taken from it. */
function watched(file: SourceFile): { readonly file: SourceFile; readonly seen: { opened: number; pulled: number } } {
  const seen = { opened: 0, pulled: 0 };
  return {
    seen,
    file: {
      ...file,
      async *open() {
        seen.opened += 1;
        for await (const piece of file.open()) {
          seen.pulled += piece.length;
          yield piece;
        }
      },
    },
  };
}

describe('the head of a file', () => {
  it.each([
    ['a.json', '{\n"a": 1}', 'json'],
    ['a.json', '[1, 2]', 'json'],
    ['a.json', '{"a": 1}', 'json'],
    ['a.txt', '{"a": 1}\n{"a": 2}', 'jsonl'],
    ['a', 'id,score\n1,0.5\n', 'csv'],
    ['a', 'id;score\n1;0,5\n', 'csv'],
    ['a', ',precision\nx,1\n', 'csv'],
    ['a.tsv', 'id\tscore', 'csv'],
    ['a', 'f1: 0.9\nn: 3\n', 'yaml'],
    ['a', '- f1: 0.9\n', 'yaml'],
    ['a', '<testsuites/>', 'xml'],
    ['a', '<!doctype HTML>', 'html'],
    ['a', 'just words, and more of them\nwithout a table', 'text'],
    ['a', '1,2,3\n4,5,6\n', 'text'],
    ['a', ' \n', 'empty'],
    ['a', 'PK\u0003\u0004\0', 'zip'],
    ['a', '\u0001\0\u0002', 'binary'],
  ])('of %s with %j is %s', async (path, text, kind) => {
    const head = await readHead(fileOf(path, text), tools);
    expect(head.kind).toBe(kind);
  });

  it('has the header of a CSV, and the first line of JSON Lines however long it is', async () => {
    const csv = await readHead(fileOf('a', 'id,"a, b"\r\n1,2\r\n'), tools);
    expect(csv.head.header).toEqual(['id', 'a, b']);
    const long = JSON.stringify({ prompt: 'x'.repeat(200_000) });
    const lines = await readHead(fileOf('a', `${long}\n${long}\n`), tools);
    expect(lines.head.firstLine).toEqual({ prompt: 'x'.repeat(200_000) });
    expect(lines.head.document).toBeUndefined();
    expect(lines.head.bytes).toHaveLength(65_536);
  });

  it('has both a document and a first line when the file is a single line', async () => {
    const { head } = await readHead(fileOf('a', '{"a": 1}\n'), tools);
    expect(head).toMatchObject({ document: { a: 1 }, firstLine: { a: 1 } });
  });

  it('does not depend on the size that a file says, such as that of a compressed one', async () => {
    const text = `{"id": "é${'x'.repeat(100)}"}\n{"id": "b"}\n`;
    for (const size of [0, 8, 1_000_000]) {
      const { head, kind } = await readHead({ ...fileOf('a', text, 9), size }, tools);
      expect([kind, head.text]).toEqual(['jsonl', text]);
    }
  });

  it('ends within a character without a fault', async () => {
    const { head, kind } = await readHead(fileOf('a', `a,${'b'.repeat(65_533)}€\n1,2\n`), tools);
    expect(kind).toBe('text');
    expect(head.text.length).toBe(65_535);
  });
});

describe('reading files', () => {
  const csv = 'id,score\na,1\nb,0\n';

  it('names size, digest and format of each', async () => {
    const evidence = await evidenceOf([fileOf('b.csv', csv), fileOf('a.json', '{"f1": 0.5}')]);
    expect(evidence.files).toEqual([
      { path: 'a.json', size: 11, sha256: sha256('{"f1": 0.5}'), format: 'plain' },
      { path: 'b.csv', size: csv.length, sha256: sha256(csv), format: 'plain' },
    ]);
  });

  it('takes the digest of a file while reading it', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `{"id": "q${at}", "score": 1}\n`).join('');
    const mapping = { ...EMPTY_MAPPING, key: 'id', metrics: { score: { kind: 'field', path: 'score' } as const } };
    const { file, seen } = watched(fileOf('a.jsonl', rows));
    const evidence = await evidenceOf([file], { mappings: [mapping] });
    expect(evidence.files[0]?.sha256).toBe(sha256(rows));
    // Once whole, and little of it before: to see what it is, and where its first line ends.
    expect(seen.pulled).toBeLessThanOrEqual(rows.length + 3 * 65_536);
  });

  it('names the problems of all files at once, and reads nothing', async () => {
    const problems = await problemsOf([
      fileOf('good.csv', csv),
      fileOf('broken.json', '{"a": '),
      fileOf('page.json', '<html><body>Sign in</body></html>'),
      fileOf('empty.csv', ''),
      fileOf('words.txt', 'all went well'),
      fileOf('ragged.csv', 'id,score\n1,2\n1\n'),
    ]);
    expect(problems).toEqual([
      { file: 'broken.json', place: 'line 1, column 7', message: expect.stringMatching(/cut off/) },
      { file: 'empty.csv', place: null, message: 'The file is empty: it must hold results.' },
      { file: 'page.json', place: null, message: expect.stringMatching(/HTML page/) },
      { file: 'words.txt', place: null, message: expect.stringMatching(/No format is known .* plain text/) },
      { file: 'ragged.csv', place: 'line 3', message: expect.stringMatching(/line 3 has 1/) },
    ]);
  });

  it('refuses no files, and a file given twice', async () => {
    await expect(problemsOf([])).resolves.toEqual([
      { file: '.', place: null, message: 'No evaluation file was given.' },
    ]);
    await expect(problemsOf([fileOf('a.csv', csv), fileOf('a.csv', csv)])).resolves.toMatchObject([
      { file: 'a.csv', message: 'The file is given twice.' },
    ]);
  });

  it('says what an unknown file looks like, and what comes near', async () => {
    const [problem] = await problemsOf([fileOf('a.csv', 'precision,recall,support\nx,y,z\n')]);
    expect(problem?.message).toMatch(/it is a CSV table with "precision", "recall", "support"/);
    expect(problem?.message).toMatch(/Nearest: scikit-learn classification report, which also has accuracy/);
    expect(problem?.message).toMatch(/evaluation\.read/);
  });

  it('asks formats in order, and gives each file to one', async () => {
    const asked: string[] = [];
    const format = (name: string, claims: boolean): Format => ({
      name,
      title: name,
      basis: 'files',
      recognises: () => {
        asked.push(name);
        return claims;
      },
      read: async (_bundle, sink) => sink.measure({ metric: name, value: 1 }),
    });
    const formats = [format('a', false), format('b', true), format('c', true)];
    const evidence = await evidenceOf([fileOf('x', '{"f1": 1}')], { formats });
    expect(asked).toEqual(['a', 'b']);
    expect(evidence.measures.map(({ metric }) => metric)).toEqual(['b']);
  });

  it('gives a folder to the format that picks it, before any file of it is asked for', async () => {
    const folder: Format = {
      name: 'folder',
      title: 'folder',
      basis: 'files',
      recognises: () => false,
      bundles: (files, heads) => {
        const own = files.filter((file) => file.path.startsWith('run/'));
        return own.length === 0 ? [] : [{ files: own, heads }];
      },
      read: async (bundle, sink) => sink.measure({ metric: 'files', value: bundle.files.length }),
    };
    const evidence = await evidenceOf(
      [fileOf('run/a', '{"f1": 1}'), fileOf('run/b', '{"f1": 2}'), fileOf('c', '{"f1": 3}')],
      {
        formats: [...FORMATS, folder],
      },
    );
    expect(evidence.measures).toMatchObject([
      { metric: 'f1', value: 3 },
      { metric: 'files', value: 2 },
    ]);
    expect(evidence.files.map(({ path, format }) => `${path} ${format}`)).toEqual([
      'c plain',
      'run/a folder',
      'run/b folder',
    ]);
  });

  it('lets a mapping that names the file decide before recognition, and one for all only for plain files', async () => {
    const report = {
      x: { precision: 1, recall: 1, 'f1-score': 1, support: 2 },
      'macro avg': { precision: 1, recall: 1, 'f1-score': 1, support: 2 },
    };
    const files = [fileOf('r/report.json', JSON.stringify(report)), fileOf('r/other.json', '{"eval": {"f1": 0.5}}')];
    const metrics = { f1: { kind: 'field', path: 'eval.f1' } as const };
    const general = await evidenceOf(files, { mappings: [{ ...EMPTY_MAPPING, metrics }] });
    expect(general.files.map(({ format }) => format)).toEqual(['mapped', 'sklearn-report']);
    const own = {
      ...EMPTY_MAPPING,
      files: 'r/rep*.json',
      metrics: { f1: { kind: 'field', path: 'x.f1-score' } as const },
    };
    const named = await evidenceOf(files, { mappings: [own, { ...EMPTY_MAPPING, metrics: {} }] });
    expect(named.files.map(({ format }) => format)).toEqual(['mapped', 'mapped']);
    expect(named.measures).toMatchObject([{ metric: 'f1', value: 1 }]);
  });

  it('refuses a pattern of a mapping that is none', async () => {
    const mapping = { ...EMPTY_MAPPING, files: '{a', metrics: {} };
    await expect(problemsOf([fileOf('a.json', '{"f1": 1}')], { mappings: [mapping] })).resolves.toMatchObject([
      { file: '{a' },
    ]);
  });

  it('does not swallow a defect of a reader', async () => {
    const defect: Format = {
      name: 'defect',
      title: 'defect',
      basis: 'files',
      recognises: () => true,
      read: async () => {
        throw new TypeError('a defect');
      },
    };
    await expect(evidenceOf([fileOf('a', '{}')], { formats: [defect] })).rejects.toThrow('a defect');
  });
});
