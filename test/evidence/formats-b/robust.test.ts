import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/evidence/format.ts';
import { fileOf, readFiles } from '../support.ts';
import { B_FORMATS, fixtures } from './support.ts';

const OTHERS: readonly unknown[] = [null, 'x', 7, true, [], {}, [null], { a: null }];

/** The value with one member, anywhere in it, of another type. At most `limit` members are tried, spread over all. */
function* mutations(root: unknown, limit: number): Generator<unknown> {
  const places: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (path.length > 0) places.push(path);
    if (Array.isArray(value)) for (const [index, one] of value.slice(0, 3).entries()) walk(one, [...path, index]);
    else if (value !== null && typeof value === 'object')
      for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
  };
  walk(root, []);
  const step = Math.max(1, Math.ceil(places.length / limit));
  for (let at = 0; at < places.length; at += step) {
    const copy = structuredClone(root);
    const path = places[at] ?? [];
    let holder = copy as Record<string | number, unknown>;
    for (const name of path.slice(0, -1)) holder = holder[name] as Record<string | number, unknown>;
    holder[path.at(-1) ?? ''] = OTHERS[at % OTHERS.length];
    yield copy;
  }
}

async function textOf(file: SourceFile): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of file.open()) parts.push(part.slice());
  return Buffer.concat(parts).toString();
}

async function outcomesOf(variants: Iterable<readonly SourceFile[]>): Promise<Set<string>> {
  const kinds = new Set<string>();
  for (const files of variants) kinds.add((await readFiles(files, { formats: B_FORMATS })).kind);
  return kinds;
}

describe('a file of which anything is of another type is read or refused, and nothing breaks', () => {
  it.each([
    'mlflow/rest-2.22/candidate.json',
    'mlflow/rest-3.17/train.json',
    'mlflow/store-2.22/**/eval_results_table.json',
    'ragas/ragas_results.json',
    'ragas/ragas_results_columns.json',
    'ragas/ragas_summary.json',
  ])('%s', async (pattern) => {
    const [file] = await fixtures(pattern);
    const variants = [...mutations(JSON.parse(await textOf(file!)), 150)];
    expect(variants.length).toBeGreaterThan(1);
    const kinds = await outcomesOf(variants.map((one) => [fileOf('file.json', JSON.stringify(one))]));
    expect([...kinds].every((kind) => kind === 'read' || kind === 'refused')).toBe(true);
  });

  it.each(['garak/ansi-0.17.1.report.jsonl', 'openai-evals/fuzzy.jsonl', 'ragas/ragas_results.jsonl'])(
    '%s',
    async (path) => {
      const [file] = await fixtures(path);
      const lines = (await textOf(file!)).split('\n').filter((line) => line !== '');
      const picked = [0, 1, 2, Math.floor(lines.length * 0.75), lines.length - 3, lines.length - 1];
      const variants = picked.flatMap((at) =>
        [...mutations(JSON.parse(lines[at] ?? '{}'), 15)].map((line) =>
          lines.map((text, index) => (index === at ? JSON.stringify(line) : text)).join('\n'),
        ),
      );
      const kinds = await outcomesOf(variants.map((text) => [fileOf('file.jsonl', text)]));
      expect([...kinds].every((kind) => kind === 'read' || kind === 'refused')).toBe(true);
    },
  );

  it('helm/colours-simple_model1', async () => {
    const files = await fixtures('helm/colours-simple_model1');
    const texts = await Promise.all(files.map(textOf));
    const variants = files.flatMap((changed, at) =>
      [...mutations(JSON.parse(texts[at] ?? ''), 40)].map((value) =>
        files.map((file, index) => fileOf(file.path, file === changed ? JSON.stringify(value) : (texts[index] ?? ''))),
      ),
    );
    const kinds = await outcomesOf(variants);
    expect([...kinds].every((kind) => kind === 'read' || kind === 'refused')).toBe(true);
  });
});

describe('a file that was cut off anywhere is refused, or of a run that is not finished', () => {
  it.each([
    'mlflow/rest-2.22/candidate.json',
    'garak/ansi-0.17.1.report.jsonl',
    'junit/pytest-9.2.0.xml',
    'junit/nested.xml',
    'openai-evals/colours.jsonl',
  ])('%s', async (path) => {
    const [file] = await fixtures(path);
    const bytes = Buffer.from(await textOf(file!));
    expect(await readFiles([fileOf('file', bytes)], { formats: B_FORMATS })).toMatchObject({ kind: 'read' });
    for (let part = 1; part < 12; part += 1) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 12));
      const outcome = await readFiles([fileOf('file', cut)], { formats: B_FORMATS });
      const stopped =
        outcome.kind === 'refused' ||
        outcome.evidence.problems.some((one) => one.effect === 'error' && one.metric === null);
      expect({ part, stopped }).toEqual({ part, stopped: true });
    }
  });
});
