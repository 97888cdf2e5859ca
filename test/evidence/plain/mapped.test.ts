import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../src/evidence/format.ts';
import { classify } from '../../../src/evidence/formats/classified.ts';
import type { MetricSource } from '../../../src/policy/types.ts';
import { EMPTY_MAPPING, evidenceOf, fileOf, fixture, problemsOf, valuesOf } from '../support.ts';

const field = (path: string): MetricSource => ({ kind: 'field', path });
const aggregate = (value: string, more: object = {}): MetricSource => ({
  kind: 'aggregate',
  value,
  n: null,
  expected: null,
  error: null,
  low: null,
  high: null,
  ...more,
});
type As = Extract<MetricSource, { kind: 'classified' }>['as'];
const classified = (as: As, more: object = {}) =>
  ({ kind: 'classified', label: 'label', score: 'score', threshold: 0.5, positive: null, as, ...more }) as const;
const mapping = (metrics: Mapping['metrics'], more: Partial<Mapping> = {}): Mapping => ({
  ...EMPTY_MAPPING,
  metrics,
  ...more,
});

describe('a mapping of samples', () => {
  const lines = [
    { run: { id: 'a' }, doc: 7, out: { ms: 120, ok: true, hits: 2, found: 4 }, month: 1 },
    { run: { id: 'b' }, doc: 7, out: { ms: 80, ok: false, hits: 0, found: 0 }, month: 2 },
    { run: { id: 'c' }, doc: 8, out: { ms: null, ok: true, hits: 1, found: 1 }, month: null },
  ];
  const own = mapping(
    {
      latency: field('out.ms'),
      ok: field('out.ok'),
      precision: { kind: 'ratio', numerator: 'out.hits', denominator: 'out.found' },
    },
    { task: 't', key: 'run.id', cluster: 'doc', slices: { season: 'month' } },
  );

  it.each([
    ['JSON Lines', lines.map((line) => JSON.stringify(line)).join('\n'), null],
    ['a JSON list', JSON.stringify(lines), null],
    ['a list in a document', JSON.stringify({ meta: { results: lines } }), 'meta.results'],
    ['YAML', `results: ${JSON.stringify(lines)}\n`, 'results'],
  ])('reads keys, clusters, slices and metrics by path, from %s', async (_name, text, rows) => {
    const evidence = await evidenceOf([fileOf('s', text)], { mappings: [{ ...own, rows }] });
    expect(evidence.tasks).toMatchObject([{ id: 't' }]);
    const [table] = evidence.tables;
    expect(table).toMatchObject({ task: 't', keys: ['a', 'b', 'c'], clusters: { names: ['7', '8'] } });
    expect(table?.attributes['season']).toMatchObject({ names: ['1', '2'] });
    expect(table?.columns).toMatchObject([
      { metric: 'latency', scored: 2, expected: 3, weights: null },
      { metric: 'ok', scored: 3 },
      { metric: 'precision', values: new Float64Array([2, 0, 1]), weights: new Float64Array([4, 0, 1]) },
    ]);
  });

  it('reads a single line as a sample, as it reads the other shards', async () => {
    const shards = lines.map((line, at) => fileOf(`shard-${at}`, JSON.stringify(line)));
    const evidence = await evidenceOf(shards, { mappings: [own] });
    expect(evidence.tables[0]?.keys).toEqual(['a', 'b', 'c']);
  });

  it('reads the columns of a CSV', async () => {
    const csv = 'case,took,grade\nx,1.5,0.5\ny,N/A,1\n';
    const evidence = await evidenceOf([fileOf('s.csv', csv)], {
      mappings: [mapping({ latency: field('took'), grade: field('grade') }, { key: 'case' })],
    });
    expect(evidence.tables[0]?.columns).toMatchObject([
      { metric: 'grade', scored: 2 },
      { metric: 'latency', scored: 1, expected: 2 },
    ]);
  });

  it('finds fields whose names have dots', async () => {
    const evidence = await evidenceOf(
      [fileOf('s.jsonl', '{"a.b": {"c.d": 1}, "id": 1}\n{"a": {"b.c": {"d": 0}}, "id": 2}')],
      {
        mappings: [mapping({ x: field('a.b.c.d') }, { key: 'id' })],
      },
    );
    expect([...(evidence.tables[0]?.columns[0]?.values ?? [])]).toEqual([1, 0]);
  });

  it.each<[string, string, Partial<Mapping>, string | null, RegExp]>([
    [
      'columns that are not there',
      'id,b\n1,2\n',
      { key: 'nr' },
      'line 1',
      /reads the columns nr, x; the file has id, b/,
    ],
    ['a word for a number', 'id,x\n1,2\n2,fast\n', {}, 'line 3', /x must be a number; found a text of 4 characters/],
    ['a key that is missing in a row', 'id,x\n1,2\n,3\n', {}, 'line 3', /needs a key at id/],
    ['no key at all', 'id,x\n1,2\n', { key: null }, null, /the mapping must name its field \(`key`\)/],
    [
      'a field that no line has',
      '{"id": 1, "y": 2}\n{"id": 2, "y": 3}\n',
      {},
      null,
      /The policy reads x; no sample has it/,
    ],
    [
      'a list that is not there',
      '{"rows": [{"id": 1, "x": 1}]}',
      { rows: 'results' },
      'results',
      /A list of samples is required at results/,
    ],
    ['an empty list', '{"results": []}', { rows: 'results' }, 'results', /the file has none/],
    ['rows that are no objects', '{"results": [1]}', { rows: 'results' }, 'results[0]', /must be an object/],
  ])('refuses %s', async (_name, text, more, place, message) => {
    const problems = await problemsOf([fileOf('s', text)], {
      mappings: [mapping({ x: field('x') }, { key: 'id', ...more })],
    });
    expect(problems).toMatchObject([{ file: 's', place, message: expect.stringMatching(message) }]);
  });

  it('applies to the files it names, the first that matches', async () => {
    const files = [fileOf('a/s.csv', 'id,x\n1,1\n'), fileOf('b/s.csv', 'id,x\n1,1\n')];
    const evidence = await evidenceOf(files, {
      mappings: [
        mapping({ one: field('x') }, { files: 'a/**', key: 'id', task: 'a' }),
        mapping({ two: field('x') }, { files: '**/*.csv', key: 'id', task: 'b' }),
      ],
    });
    expect(evidence.tables.map(({ task, columns }) => [task, columns[0]?.metric])).toEqual([
      ['a', 'one'],
      ['b', 'two'],
    ]);
  });

  it('refuses a file it names that is no plain one', async () => {
    const problems = await problemsOf([fileOf('a.xml', '<testsuites/>')], {
      mappings: [mapping({}, { files: '*.xml' })],
    });
    expect(problems).toMatchObject([
      { file: 'a.xml', message: expect.stringMatching(/must be JSON, JSON Lines, YAML or CSV/) },
    ]);
  });
});

describe('a mapping of numbers', () => {
  const document = JSON.stringify({
    eval: { f1: 0.5, n: 40, all: 50, se: 0.08, ci: [0.34, 0.66], na: 'N/A' },
    pass: 30,
    total: 40,
  });

  it('reads a document', async () => {
    const evidence = await evidenceOf([fileOf('m.json', document)], {
      mappings: [
        mapping(
          {
            f1: aggregate('eval.f1', {
              n: 'eval.n',
              expected: 'eval.all',
              error: 'eval.se',
              low: 'eval.ci.0',
              high: 'eval.ci.1',
            }),
            bare: field('eval.f1'),
            rate: { kind: 'ratio', numerator: 'pass', denominator: 'total' },
          },
          { task: 't' },
        ),
      ],
    });
    expect(evidence.measures).toMatchObject([
      { metric: 'bare', task: 't', value: 0.5, n: null },
      {
        metric: 'f1',
        value: 0.5,
        n: 40,
        expected: 50,
        standardError: 0.08,
        interval: { low: 0.34, high: 0.66, level: 0.95 },
      },
      { metric: 'rate', value: 0.75, n: 40, successes: 30 },
    ]);
    expect(evidence.problems).toMatchObject([{ code: 'ambiguous', effect: 'warning', metric: 'f1' }]);
  });

  it('reads rows of slices', async () => {
    const csv = 'region,f1,n\nnorth,0.5,40\nsouth,0.6,50\n,0.55,90\n';
    const evidence = await evidenceOf([fileOf('m.csv', csv)], {
      mappings: [mapping({ f1: aggregate('f1', { n: 'n' }) }, { slices: { region: 'region' } })],
    });
    expect(valuesOf(evidence)).toEqual({ f1: 0.55, 'f1:region=north': 0.5, 'f1:region=south': 0.6 });
  });

  it('names what is not there, no number, or only given by samples', async () => {
    const problem = async (metrics: Mapping['metrics']): Promise<string | undefined> =>
      (await problemsOf([fileOf('m.json', document)], { mappings: [mapping(metrics)] }))[0]?.message;
    await expect(problem({ x: field('eval.acc') })).resolves.toBe(
      'x must be at eval.acc, as the policy says; there is nothing.',
    );
    await expect(problem({ x: field('eval') })).resolves.toMatch(/x must be a number at eval; found an object/);
    await expect(problem({ x: classified('accuracy') })).resolves.toMatch(/counted from samples/);
  });

  it('that say N/A are no numbers', async () => {
    const evidence = await evidenceOf([fileOf('m.json', document)], { mappings: [mapping({ x: field('eval.na') })] });
    expect(evidence.measures).toMatchObject([{ metric: 'x', value: null }]);
    expect(evidence.problems).toMatchObject([{ code: 'value_missing', effect: 'error', metric: 'x' }]);
  });
});

describe('rates from labels and predictions', () => {
  it('are those that scikit-learn reports of the same predictions', async () => {
    const own = mapping(
      {
        accuracy: classified('accuracy'),
        precision: classified('precision'),
        recall: classified('recall'),
        f1: classified('f1'),
        selected: classified('selection_rate'),
        fpr: classified('false_positive_rate'),
        fnr: classified('false_negative_rate'),
      },
      { key: 'id', slices: { size: 'size' } },
    );
    const evidence = await evidenceOf([await fixture('sklearn/1.9.1/predictions.csv')], { mappings: [own] });
    const report = valuesOf(await evidenceOf([await fixture('sklearn/1.9.1/predictions.report.json')]));
    const [table] = evidence.tables;
    const rates = Object.fromEntries(
      (table?.columns ?? []).map(({ metric, values, weights }) => {
        const sum = (numbers: Float64Array): number => numbers.reduce((total, one) => total + one, 0);
        return [metric, sum(values) / (weights === null ? values.length : sum(weights))];
      }),
    );
    expect(table?.keys).toHaveLength(228);
    expect(rates['accuracy']).toBeCloseTo(report['accuracy'] ?? 0, 12);
    expect(rates['precision']).toBeCloseTo(report['precision:class=benign'] ?? 0, 12);
    expect(rates['recall']).toBeCloseTo(report['recall:class=benign'] ?? 0, 12);
    expect(rates['f1']).toBeCloseTo(report['f1-score:class=benign'] ?? 0, 12);
    expect(rates['fnr']).toBeCloseTo(1 - (report['recall:class=benign'] ?? 0), 12);
    // The other class: what is not recalled of it was taken for this one.
    expect(rates['fpr']).toBeCloseTo(1 - (report['recall:class=malignant'] ?? 0), 12);
    expect(rates['selected']).toBeCloseTo(143 / 228, 12);
    expect(Object.keys(table?.attributes ?? {})).toEqual(['size']);
  });

  it.each<[As, string, string, number | readonly [number, number]]>([
    ['accuracy', '1', '0.5', 1],
    ['accuracy', '0', '0.5', 0],
    ['accuracy', 'true', '0.4', 0],
    ['precision', '1', '0.9', [1, 1]],
    ['precision', '0', '0.9', [0, 1]],
    ['precision', '1', '0.1', [0, 0]],
    ['recall', '1', '0.1', [0, 1]],
    ['recall', '0', '0.1', [0, 0]],
    ['f1', '1', '0.9', [2, 2]],
    ['f1', '1', '0.1', [0, 1]],
    ['f1', '0', '0.9', [0, 1]],
    ['f1', '0', '0.1', [0, 0]],
    ['selection_rate', '0', '0.9', 1],
    ['false_positive_rate', '0', '0.9', [1, 1]],
    ['false_positive_rate', '1', '0.9', [0, 0]],
    ['false_negative_rate', '1', '0.9', [0, 1]],
    ['false_negative_rate', '1', '0.1', [1, 1]],
  ])('%s of label %s and score %s', (as, label, score, value) => {
    expect(classify(classified(as), { label, score })).toEqual({ kind: 'value', value });
    expect(classify(classified(as), { label, score: Number(score) })).toEqual({ kind: 'value', value });
  });

  it('compare predicted classes where there is no threshold, as text or number', () => {
    const of = (as: As, label: unknown, score: unknown, positive: string | null = null) =>
      classify(classified(as, { threshold: null, positive }), { label, score });
    expect(of('accuracy', 'cat', 'cat')).toEqual({ kind: 'value', value: 1 });
    expect(of('accuracy', 'cat', 'dog')).toEqual({ kind: 'value', value: 0 });
    expect(of('accuracy', 1, '1.0')).toEqual({ kind: 'value', value: 1 });
    expect(of('accuracy', true, 'True')).toEqual({ kind: 'value', value: 1 });
    expect(of('recall', 'cat', 'dog', 'cat')).toEqual({ kind: 'value', value: [0, 1] });
    expect(of('recall', 'cat', 'dog')).toMatchObject({ kind: 'fault', message: expect.stringMatching(/positive/) });
  });

  it('are not scored without a label or a prediction', () => {
    for (const row of [
      { label: '', score: 1 },
      { label: 1, score: null },
      { label: undefined, score: 1 },
      { label: 1, score: Number.NaN },
    ])
      expect(classify(classified('accuracy'), row)).toEqual({ kind: 'value', value: null });
    expect(classify(classified('accuracy'), { label: 1, score: 'N/A' })).toEqual({ kind: 'value', value: null });
    expect(classify(classified('accuracy'), { label: 1, score: 'high' })).toMatchObject({ kind: 'fault' });
  });

  it('name the row of what cannot be counted', async () => {
    const own = mapping({ recall: classified('recall') }, { key: 'id' });
    await expect(
      problemsOf([fileOf('p.csv', 'id,label,score\n1,cat,0.5\n')], { mappings: [own] }),
    ).resolves.toMatchObject([
      { file: 'p.csv', place: 'line 2', message: expect.stringMatching(/positive one must be given/) },
    ]);
  });
});
