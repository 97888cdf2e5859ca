import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEvidence } from '../../../src/adapters/evidence-files.ts';
import { createSha256 } from '../../../src/adapters/evidence-tools.ts';
import { SlipwayError } from '../../../src/core/reasons.ts';
import { evidenceOf } from '../support.ts';

let root = '';
let base = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'evidence-'));
  base = join(root, 'work');
  await mkdir(base);
  await put('evals/a.json', '{"f1": 1}');
  await put('evals/b.csv', 'id,score\na,1\n');
  await put('evals/deep/er/c.json', '{"f1": 2}');
  await put('other/a.json', '{"f1": 3}');
  await put('evals/node_modules/x.json', '{}');
});

afterEach(() => rm(root, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(base, path, '..'), { recursive: true });
  await writeFile(join(base, path), text);
}

async function pathsOf(...patterns: string[]): Promise<string[]> {
  return (await openEvidence({ patterns, base })).map(({ path }) => path);
}

async function refusalOf(...patterns: string[]): Promise<string> {
  const error: unknown = await openEvidence({ patterns, base }).catch((reason: unknown) => reason);
  if (!(error instanceof SlipwayError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  expect(error.refusal.code).toBe('input_invalid');
  return (error.refusal.problems ?? []).map(({ where, message }) => `${where}: ${message}`).join('\n');
}

describe('evaluation files on disk', () => {
  it('are found by path, below the base, and by a path elsewhere, by name alone', async () => {
    await expect(pathsOf('evals/a.json')).resolves.toEqual(['evals/a.json']);
    await expect(pathsOf(join(base, 'evals/a.json'))).resolves.toEqual(['evals/a.json']);
    await writeFile(join(root, 'outside.json'), '{"f1": 1}');
    await expect(pathsOf('../outside.json')).resolves.toEqual(['outside.json']);
  });

  it('are found by folder, relative to it', async () => {
    await expect(pathsOf('evals')).resolves.toEqual(['a.json', 'b.csv', 'deep/er/c.json']);
    await expect(pathsOf('./evals/')).resolves.toEqual(['a.json', 'b.csv', 'deep/er/c.json']);
  });

  it.each([
    ['evals/*.json', ['evals/a.json']],
    ['evals/**/*.json', ['evals/a.json', 'evals/deep/er/c.json']],
    ['**/a.json', ['evals/a.json', 'other/a.json']],
    ['{evals,other}/?.{json,csv}', ['evals/a.json', 'evals/b.csv', 'other/a.json']],
  ])('are found by the glob %s', async (pattern, expected) => {
    await expect(pathsOf(pattern)).resolves.toEqual(expected);
    await expect(pathsOf(join(base, pattern))).resolves.toEqual(expected);
  });

  it('are each there once, and have paths of their own', async () => {
    await expect(pathsOf('evals/a.json', 'evals/*', './evals/a.json')).resolves.toEqual([
      'evals/a.json',
      'evals/b.csv',
    ]);
    await expect(pathsOf('evals', 'other')).resolves.toEqual([
      'b.csv',
      'deep/er/c.json',
      'evals/a.json',
      'other/a.json',
    ]);
  });

  it('are read as streams, as often as asked', async () => {
    const text = 'x'.repeat(200_000);
    await put('large.txt', text);
    const [file] = await openEvidence({ patterns: ['large.txt'], base });
    for (let time = 0; time < 2; time += 1) {
      const hash = createSha256();
      let size = 0;
      for await (const piece of file?.open() ?? []) {
        hash.update(piece);
        size += piece.length;
      }
      expect(size).toBe(file?.size);
      expect(hash.hex()).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });

  it('give evidence', async () => {
    const evidence = await evidenceOf(await openEvidence({ patterns: ['evals/*'], base }));
    expect(evidence.files.map(({ path, format }) => `${path} ${format}`)).toEqual([
      'evals/a.json plain',
      'evals/b.csv plain',
    ]);
  });
});

describe('files that cannot be read', () => {
  it('are named with the pattern, all of them together', async () => {
    await mkdir(join(base, 'empty'));
    const refusal = await refusalOf('nothing.json', 'evals/*.xml', 'nowhere/*.json', 'empty', '{a', 'evals/a.json', '');
    expect(refusal.split('\n')).toEqual([
      'nothing.json: There is no such file or folder.',
      'evals/*.xml: The pattern matches no file.',
      'nowhere/*.json: The pattern matches no file: there is no folder nowhere.',
      'empty: The folder holds no file.',
      expect.stringMatching(/^\{a: The braces of "\{a" are not closed/),
      '.: A pattern is empty.',
    ]);
    await expect(refusalOf()).resolves.toBe('.: No evaluation file was named.');
  });

  it('are links that leave their folder, whatever they lead to', async () => {
    await writeFile(join(root, 'secret.json'), '{"f1": 1}');
    await symlink(join(root, 'secret.json'), join(base, 'evals/link.json'));
    await symlink(root, join(base, 'evals/up'));
    await expect(refusalOf('evals/link.json')).resolves.toMatch(
      /^evals\/link.json: It is a link that leaves the folder/,
    );
    const refusal = await refusalOf('evals');
    expect(refusal.split('\n').sort()).toEqual([
      'evals/link.json: It is a link that leaves the folder: put the file itself there.',
      'evals/up: It is a link that leaves the folder: put the file itself there.',
    ]);
    await expect(pathsOf('evals/a*.json')).resolves.toEqual(['evals/a.json']);
  });

  it('are no links within the folder: those are followed, also in circles', async () => {
    await symlink('a.json', join(base, 'evals/z.json'));
    await symlink('..', join(base, 'evals/deep/up'));
    await expect(pathsOf('evals/*.json')).resolves.toEqual(['evals/a.json', 'evals/z.json']);
    await expect(pathsOf('evals')).resolves.toContain('deep/er/c.json');
  });

  it('are broken links, and what is neither file nor folder', async () => {
    await symlink('nowhere', join(base, 'evals/broken'));
    await expect(refusalOf('evals')).resolves.toBe('evals/broken: There is no such file or folder.');
    await expect(refusalOf('/dev/null')).resolves.toBe('/dev/null: It is neither a file nor a folder.');
  });
});
