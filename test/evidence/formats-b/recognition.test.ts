import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readHead } from '../../../src/evidence/heads.ts';
import { recogniseFiles } from '../../../src/evidence/recognise.ts';
import { FIXTURES, fileOf, tools } from '../support.ts';
import { fixtures, OWN } from './support.ts';

const MINE = ['garak', 'helm', 'hf', 'junit', 'mlflow', 'openai-evals', 'ragas'];

async function formatsOf(files: Awaited<ReturnType<typeof fixtures>>) {
  const heads = new Map<string, Awaited<ReturnType<typeof readHead>>>();
  for (const file of files) heads.set(file.path, await readHead(file, tools));
  const { found } = recogniseFiles({ files, heads, formats: OWN });
  return found.map(({ format, bundle }) => [format.name, bundle.files.map((file) => file.path)] as const);
}

describe('recognition by content', () => {
  it('claims no file of another tool', async () => {
    const folders = (await readdir(FIXTURES)).filter((name) => !MINE.includes(name));
    expect(folders.length).toBeGreaterThan(0);
    for (const folder of folders) {
      const files = (await fixtures(folder)).filter((file) => !file.path.endsWith('.xml'));
      expect({ folder, found: await formatsOf(files) }).toEqual({ folder, found: [] });
    }
  });

  it.each([
    ['a JSON object', '{"accuracy": 0.9, "run": {"id": 1}, "data": {"f1": 0.5}}'],
    ['a split frame of pandas', '{"columns":["a","b"],"index":[0],"data":[[1,2]]}'],
    ['a table without scores', '{"columns":["a","b"],"data":[[1,2]]}'],
    ['a list of records', '[{"name":"a","count":3},{"name":"b","count":4}]'],
    ['JSON Lines with an id', '{"id":"a","score":1}\n{"id":"b","score":0}\n'],
    ['JSON Lines with entries', '{"entry_type":"note","score":1}\n{"entry_type":"note","score":0}\n'],
    ['a CSV of metrics', 'metric,score\naccuracy,0.9\n'],
    ['a CSV of answers', 'id,question,answer,score\n1,a,b,0.5\n'],
    ['YAML', 'accuracy: 0.9\nstatus: 3\n'],
    ['a list in YAML', '- dataset: a\n  value: 0.5\n'],
    ['Markdown without results', '---\nlicense: mit\n---\n\nmodel-index: none\n'],
    ['other XML', '<?xml version="1.0"?><report><testsuite name="s"/></report>'],
  ])('does not claim %s', async (_, content) => {
    expect(await formatsOf([fileOf('file', content)])).toEqual([]);
  });

  it.each([
    ['a byte order mark', '\uFEFF<testsuites/>'],
    ['an instruction and a comment', '<?xml version="1.0"?>\n<!-- <html> -->\n<testsuite name="s"/>'],
    ['a DTD, to be refused as what it is', '<!DOCTYPE testsuites [<!ENTITY a "]>">]><testsuites/>'],
  ])('knows JUnit XML behind %s', async (_, content) => {
    expect((await formatsOf([fileOf('file', content)])).map(([name]) => name)).toEqual(['junit-xml']);
  });

  it('goes by what is in a file, not by its name', async () => {
    const files = await Promise.all(
      ['garak/ansi-0.17.1.report.jsonl', 'junit/pytest-9.2.0.xml', 'ragas/ragas_results.csv', 'hf/card.md'].map(
        async (path, index) => {
          const [file] = await fixtures(path);
          return { ...file!, path: `file-${index}` };
        },
      ),
    );
    expect(await formatsOf(files)).toEqual([
      ['garak', ['file-0']],
      ['junit-xml', ['file-1']],
      ['ragas', ['file-2']],
      ['hf-model-index', ['file-3']],
    ]);
  });
});
