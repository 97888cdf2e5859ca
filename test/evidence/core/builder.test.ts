import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceBuilder } from '../../../src/evidence/builder.ts';
import type { FileSink } from '../../../src/evidence/file-sink.ts';
import type { Evidence, EvidenceProblem, Measure, SampleTable } from '../../../src/evidence/types.ts';

type Fill = (sink: FileSink) => void;

/** Reads files that are given by what their readers would say. */
function build(files: Readonly<Record<string, Fill>>, digests: Readonly<Record<string, string>> = {}): Evidence {
  const builder = new EvidenceBuilder({ texts: 'keep' });
  for (const [path, fill] of Object.entries(files)) {
    const sink = builder.beginFile(path);
    fill(sink);
    sink.end({ path, size: 1, sha256: digests[path] ?? path, format: 'test' });
  }
  return builder.finish();
}

function tableOf(evidence: Evidence, task: string | null = null): SampleTable {
  const table = evidence.tables.find((one) => one.task === task);
  if (table === undefined) throw new Error('no such table');
  return table;
}

/** Scores by key, of one metric. */
function scoresOf(table: SampleTable, metric: string): Record<string, number | null> {
  const column = table.columns.find((one) => one.metric === metric);
  return Object.fromEntries(
    table.keys.map((key, row) => {
      const value = column?.values[row] ?? Number.NaN;
      return [key, Number.isNaN(value) ? null : value];
    }),
  );
}

const codesOf = (evidence: Evidence): string[] => evidence.problems.map(({ code, effect }) => `${effect} ${code}`);
const score =
  (key: string, value: number | null, more: object = {}): Fill =>
  (sink) =>
    sink.sample({ task: null, key, values: { score: value }, ...more });
const all =
  (...fills: readonly Fill[]): Fill =>
  (sink) => {
    for (const fill of fills) fill(sink);
  };

describe('samples of one file', () => {
  it('are rows in the order of their keys, whatever order they came in', () => {
    const table = tableOf(build({ a: all(score('b', 2), score('a', 1), score('c', null)) }));
    expect(table.keys).toEqual(['a', 'b', 'c']);
    expect(scoresOf(table, 'score')).toEqual({ a: 1, b: 2, c: null });
    expect(table.columns).toMatchObject([{ metric: 'score', scored: 2, expected: 3, weights: null, judge: null }]);
    expect(table.repeats).toBe(1);
  });

  it('with the same key are repeats, averaged by metric over those that have a score', () => {
    const table = tableOf(
      build({
        a: all(score('a', 1), score('a', 0), score('a', null), score('b', null), score('b', 0.5), (sink) =>
          sink.sample({ task: null, key: 'a', values: { cost: 3 } }),
        ),
      }),
    );
    expect(scoresOf(table, 'score')).toEqual({ a: 0.5, b: 0.5 });
    expect(scoresOf(table, 'cost')).toEqual({ a: 3, b: null });
    expect(table.repeats).toBe(2);
    expect(table.columns).toMatchObject([
      { metric: 'cost', scored: 1, expected: 1 },
      { metric: 'score', scored: 2, expected: 2 },
    ]);
  });

  it('keep numerators and denominators of a ratio, also averaged', () => {
    const pair =
      (key: string, value: readonly [number, number]): Fill =>
      (sink) =>
        sink.sample({ task: null, key, values: { precision: value } });
    const table = tableOf(build({ a: all(pair('a', [1, 1]), pair('a', [0, 1]), pair('b', [0, 0])) }));
    expect([...(table.columns[0]?.values ?? [])]).toEqual([0.5, 0]);
    expect([...(table.columns[0]?.weights ?? [])]).toEqual([1, 0]);
  });

  it('of a metric are all numbers or all pairs', () => {
    const evidence = build({
      a: all(score('a', 1), (sink) => sink.sample({ task: null, key: 'b', values: { score: [1, 2] } })),
    });
    expect(evidence.problems).toMatchObject([{ code: 'scale_mixed', effect: 'error', metric: 'score' }]);
  });

  it('that are infinite make the metric untrusted, and NaN counts as not scored', () => {
    const evidence = build({ a: all(score('a', Number.NaN), score('b', Number.POSITIVE_INFINITY), score('c', 1)) });
    expect(codesOf(evidence)).toEqual(['error value_not_finite', 'warning value_not_finite']);
    expect(tableOf(evidence).columns).toMatchObject([{ scored: 1, expected: 3 }]);
  });

  it('have clusters and attributes by name, and rows without', () => {
    const evidence = build({
      a: all(
        score('a', 1, { cluster: 'doc 2', slices: { region: 'south' } }),
        score('b', 1, { slices: { region: 'north', age: 'old' } }),
        score('c', 1, { cluster: 'doc 1' }),
      ),
    });
    const table = tableOf(evidence);
    expect(table.clusters).toEqual({ names: ['doc 1', 'doc 2'], rows: new Uint32Array([1, 0xffffffff, 0]) });
    expect(table.attributes).toEqual({
      age: { names: ['old'], rows: new Uint32Array([0xffffffff, 0, 0xffffffff]) },
      region: { names: ['north', 'south'], rows: new Uint32Array([1, 0, 0xffffffff]) },
    });
  });

  it('keep the first texts of a row where texts are kept', () => {
    const table = tableOf(
      build({
        a: all(score('b', 1, { texts: { answer: 'one' } }), score('b', 0, { texts: { answer: 'two' } }), score('a', 1)),
      }),
    );
    expect(table.texts).toEqual({ answer: [null, 'one'] });
    const builder = new EvidenceBuilder({ texts: 'drop' });
    const sink = builder.beginFile('a');
    sink.sample({ task: null, key: 'a', values: { score: 1 }, texts: { answer: 'one' } });
    expect(tableOf(builder.finish()).texts).toBeNull();
  });

  it('say which rows lack a score, where other rows need none', () => {
    const table = tableOf(
      build({
        a: all(score('a', 1), score('b', null), (sink) => sink.sample({ task: null, key: 'c', values: { cost: 1 } })),
      }),
    );
    const column = table.columns.find(({ metric }) => metric === 'score');
    expect(column).toMatchObject({ scored: 1, expected: 2, unscored: new Uint32Array([1]) });
  });

  it('are kept apart by task', () => {
    const evidence = build({
      a: (sink) => {
        for (const task of ['one', 'two', 'one', null]) sink.sample({ task, key: `of ${task}`, values: { score: 1 } });
      },
    });
    expect(evidence.tables.map(({ task, keys }) => [task, keys])).toEqual([
      [null, ['of null']],
      ['one', ['of one']],
      ['two', ['of two']],
    ]);
  });
});

describe('shards', () => {
  it('are joined, and may overlap where they agree', () => {
    const evidence = build({ a: all(score('a', 1), score('b', 0)), b: all(score('b', 0), score('c', 1)) });
    expect(scoresOf(tableOf(evidence), 'score')).toEqual({ a: 1, b: 0, c: 1 });
    expect(tableOf(evidence).repeats).toBe(1);
    expect(evidence.problems).toEqual([]);
  });

  it('with repeats agree when their means do', () => {
    const evidence = build({
      a: all(score('a', 0.1), score('a', 0.2), score('a', 0.3)),
      b: all(score('a', 0.3), score('a', 0.2), score('a', 0.1)),
    });
    expect(evidence.problems).toEqual([]);
    expect(tableOf(evidence).repeats).toBe(3);
  });

  it.each([
    ['another value', 0, /score is 1 in one and 0 in another/],
    ['no score', null, /score is 1 in one and no score in another/],
  ])('that give the same sample %s are named', (_name, value, message) => {
    const evidence = build({ 'a.json': score('a', 1), 'b.json': score('a', value) });
    expect(evidence.problems).toMatchObject([
      {
        code: 'shards_disagree',
        effect: 'error',
        file: 'b.json',
        place: 'sample 1',
        metric: 'score',
        message: expect.stringMatching(message),
      },
    ]);
  });

  it('that differ in many samples are one problem, with their number', () => {
    const many = (value: number): Fill => all(...Array.from({ length: 500 }, (_, at) => score(`q${at}`, value)));
    const evidence = build({ a: many(1), b: many(0) });
    expect(evidence.problems).toHaveLength(1);
    expect(evidence.problems[0]?.message).toMatch(/\(499 more like it\.\)$/);
  });

  it('may give different metrics of the same samples', () => {
    const evidence = build({
      a: score('a', 1),
      b: (sink) => sink.sample({ task: null, key: 'a', values: { cost: 2 } }),
    });
    expect(evidence.problems).toEqual([]);
    expect(tableOf(evidence).columns.map(({ metric }) => metric)).toEqual(['cost', 'score']);
  });

  it('must agree on clusters and attributes', () => {
    const evidence = build({
      a: score('a', 1, { cluster: 'x', slices: { region: 'north' } }),
      b: score('a', 1, { cluster: 'y', slices: { region: 'south' } }),
    });
    expect(evidence.problems).toMatchObject([{ code: 'shards_disagree', metric: null }]);
    expect(evidence.problems[0]?.message).toMatch(/one cluster; it is given with two/);
  });

  it('of another row are named by its number, and no key, cluster or value of an attribute is told', () => {
    const evidence = build({
      a: all(
        score('x', 0),
        score('amara@example.org', 1, { cluster: 'bo@example.org', slices: { user: 'chen@example.org' } }),
      ),
      b: all(score('amara@example.org', 0, { cluster: 'dara@example.org', slices: { user: 'eli@example.org' } })),
      c: score('farid@example.org', Number.NaN),
      d: score('farid@example.com', Number.POSITIVE_INFINITY),
      e: all(
        score('y', 1),
        score('z', 1, { slices: { user: 'gil@example.org' } }),
        score('z', 1, { slices: { user: 'hana@example.org' } }),
      ),
      f: (sink) =>
        sink.measure({ metric: 'acc', value: null, slice: { attribute: 'user', value: 'ines@example.org' } }),
    });
    expect(JSON.stringify(evidence.problems)).not.toContain('@');
    expect(evidence.problems.map(({ file, place }) => [file, place])).toEqual(
      expect.arrayContaining([
        ['b', 'sample 1'],
        ['c', 'sample 1'],
        ['d', 'sample 1'],
        ['e', 'sample 3'],
      ]),
    );
  });

  it.each<[string, object, object]>([
    ['of one task', { task: 't' }, { tool: null }],
    ['without tasks', { task: null }, { tool: 'x' }],
  ])(
    '%s may not be of different models, even where they share no key',
    (_name, { task }: { task?: string | null }, run) => {
      const of =
        (model: string | null, key: string, metric: string): Fill =>
        (sink) => {
          sink.run({ model, ...run });
          sink.sample({ task: task ?? null, key, values: { [metric]: 1 } });
        };
      const refused = {
        code: 'ambiguous',
        effect: 'error',
        file: 'a.jsonl',
        task,
        message: expect.stringMatching(/different models: a\.jsonl of gpt-good, b\.jsonl of ours\./),
      };
      expect(
        build({ 'a.jsonl': of('gpt-good', 'a', 'acc'), 'b.jsonl': of('ours', 'b', 'acc') }).problems,
      ).toMatchObject([refused]);
      const apart = build({ 'a.jsonl': of('gpt-good', 'a', 'acc'), 'b.jsonl': of('ours', 'b', 'f1') }).problems;
      expect(apart.map(({ metric }) => metric)).toEqual(task === null ? ['acc', 'f1'] : [null]);
      expect(build({ 'a.jsonl': of('ours', 'a', 'acc'), 'b.jsonl': of('ours', 'b', 'acc') }).problems).toEqual([]);
      expect(build({ 'a.jsonl': of('ours', 'a', 'acc'), 'b.jsonl': of(null, 'b', 'acc') }).problems).toEqual([]);
    },
  );

  it('of two tools may name the model in two ways, unless they give the same metric of the same task', () => {
    const of =
      (tool: string, task: string | null, metric: string): Fill =>
      (sink) => {
        sink.run({ tool, model: `${tool}:m` });
        sink.sample({ task, key: tool, values: { [metric]: 1 } });
      };
    expect(build({ a: of('x', null, 'acc'), b: of('y', null, 'rate') }).problems).toEqual([]);
    expect(build({ a: of('x', 't', 'acc'), b: of('y', 'u', 'acc') }).problems).toEqual([]);
    expect(codesOf(build({ a: of('x', null, 'acc'), b: of('y', null, 'acc') }))).toEqual(['error ambiguous']);
  });

  it('are of different models also where one gives numbers and the other samples', () => {
    const evidence = build({
      a: all(
        (sink) => sink.run({ model: 'gpt-good' }),
        (sink) => sink.measure({ metric: 'score', value: 1, n: 1 }),
      ),
      b: all((sink) => sink.run({ model: 'ours' }), score('a', 1)),
    });
    expect(evidence.problems).toMatchObject([{ code: 'ambiguous', effect: 'error', metric: 'score', file: 'a' }]);
  });

  it('must agree on task version, hash and shots; what only one says is taken', () => {
    const evidence = build({
      a: (sink) => sink.task({ id: 't', version: '1', shots: 5 }),
      b: (sink) => sink.task({ id: 't', version: '2', hash: 'h', shots: 5 }),
    });
    expect(evidence.tasks).toEqual([{ id: 't', version: '1', hash: 'h', shots: 5 }]);
    expect(evidence.problems).toMatchObject([
      {
        code: 'tasks_disagree',
        effect: 'error',
        task: 't',
        file: 'b',
        message: expect.stringMatching(/version of t is given as 1 and as 2/),
      },
    ]);
  });

  it('must have one judge', () => {
    const judged = (judge: string): Fill =>
      all(score('a', 1), (sink) => sink.judge({ task: null, metric: 'score', judge }));
    expect(tableOf(build({ a: judged('one') })).columns[0]?.judge).toBe('one');
    expect(build({ a: judged('one'), b: judged('two') }).problems).toMatchObject([
      { code: 'tasks_disagree', metric: 'score' },
    ]);
  });

  it('make the same evidence however the samples are spread over files, and in whatever order', () => {
    const sample = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      value: fc.constantFrom(0, 0.5, 1),
      region: fc.constantFrom('north', 'south'),
    });
    const set = fc.uniqueArray(sample, { selector: ({ key }) => key, minLength: 1 });
    fc.assert(
      fc.property(set, fc.infiniteStream(fc.nat({ max: 2 })), fc.infiniteStream(fc.nat()), (samples, files, order) => {
        const spread = samples.map((one) => ({
          ...one,
          file: files.next().value as number,
          at: order.next().value as number,
        }));
        const put = (ones: readonly (typeof spread)[number][]): Fill =>
          all(...ones.map(({ key, value, region }) => score(key, value, { slices: { region }, cluster: region })));
        const whole = build({ whole: put(spread) });
        const sorted = [...spread].sort((a, b) => a.at - b.at);
        const parts = Object.fromEntries(
          [0, 1, 2].map((file) => [`${file}`, put(sorted.filter((one) => one.file === file))]),
        );
        expect(build(parts).tables).toEqual(whole.tables);
      }),
    );
  });
});

describe('numbers that tools report', () => {
  const measure =
    (value: number | null, more: Partial<Measure> = {}): Fill =>
    (sink) =>
      sink.measure({ metric: 'acc', value, ...more });
  const only = (evidence: Evidence): Measure => {
    expect(evidence.measures).toHaveLength(1);
    return evidence.measures[0] as Measure;
  };

  it('are completed with what is not known', () => {
    expect(only(build({ a: measure(0.5) }))).toEqual({
      metric: 'acc',
      task: null,
      slice: null,
      statistic: 'mean',
      value: 0.5,
      n: null,
      expected: null,
      standardError: null,
      interval: null,
      unit: null,
      direction: null,
      judge: null,
      successes: null,
    });
  });

  it.each<[number, number, number]>([
    [0.2, 396, 400],
    [0.99, 396, 4000],
    [99, 396, 400],
    [0.9, 500, 400],
  ])('that are %d are contradicted by counts of %d of %d', (value, successes, n) => {
    const { problems } = build({ a: (sink) => sink.measure({ metric: 'rate', task: 't', value, successes, n }) });
    expect(problems).toMatchObject([
      { code: 'aggregate_differs', effect: 'error', metric: 'rate', task: 't', file: 'a' },
    ]);
    expect(problems[0]?.message).toMatch(new RegExp(`rate is reported as ${value}, and ${successes} of ${n} are`));
  });

  it.each<[number, number, number]>([
    [0.99, 396, 400],
    [0.33, 1, 3],
    [0.3333, 1, 3],
    [Math.fround(1 / 3), 1, 3],
    [0, 0, 7],
  ])('that are %d are what counts of %d of %d give, but for rounding', (value, successes, n) => {
    expect(build({ a: (sink) => sink.measure({ metric: 'rate', value, successes, n }) }).problems).toEqual([]);
  });

  it('that are no shares are not held against counts', () => {
    const sum: Fill = (sink) => sink.measure({ metric: 'hits', value: 20, successes: 10, n: 40, statistic: 'sum' });
    expect(build({ a: sum }).problems).toEqual([]);
  });

  it('that are not finite or not there are problems, and null', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const evidence = build({ a: measure(value, { standardError: Number.NaN }) });
      expect(only(evidence)).toMatchObject({ value: null, standardError: null });
      expect(evidence.problems).toMatchObject([{ code: 'value_not_finite', effect: 'error', metric: 'acc' }]);
    }
    const missing = build({ a: measure(null, { slice: { attribute: 'region', value: 'north' } }) });
    expect(missing.problems).toMatchObject([
      { code: 'value_missing', effect: 'error', message: 'acc for one region must be a number; the file gives none.' },
    ]);
    const error = build({ a: measure(0.5, { standardError: Number.NaN }) });
    expect(error.problems).toMatchObject([{ code: 'value_not_finite', effect: 'warning' }]);
  });

  it('are not complained of twice where the reader said why there is none', () => {
    const evidence = build({
      a: all(measure(null), (sink) =>
        sink.problem({ code: 'judge_missing', effect: 'error', metric: 'acc', message: 'No judge.' }),
      ),
    });
    expect(codesOf(evidence)).toEqual(['error judge_missing']);
  });

  it('given twice with one value are one; with two values neither counts', () => {
    expect(only(build({ a: all(measure(0.5), measure(0.5)) })).value).toBe(0.5);
    const evidence = build({ a: all(measure(0.5), measure(0.6)) });
    expect(only(evidence).value).toBeNull();
    expect(evidence.problems).toMatchObject([
      { code: 'ambiguous', effect: 'error', message: expect.stringMatching(/0.5 and 0.6/) },
    ]);
  });

  it('of the same file under two names are one', () => {
    const evidence = build({ a: measure(0.5, { n: 10 }), b: measure(0.5, { n: 10 }) }, { a: 'same', b: 'same' });
    expect(only(evidence)).toMatchObject({ value: 0.5, n: 10 });
    expect(evidence.problems).toEqual([]);
  });

  it('of several files are pooled by n, with the error that the whole would have, and said so', () => {
    const evidence = build({
      a: measure(0.9, { n: 100, standardError: 0.03, successes: 90 }),
      b: measure(0.6, { n: 50, standardError: Math.sqrt((0.6 * 0.4) / 50), successes: 30 }),
    });
    const pooled = only(evidence);
    expect(pooled).toMatchObject({ n: 150, successes: 120 });
    expect(pooled.value).toBeCloseTo(0.8, 12);
    expect(pooled.standardError).toBeCloseTo(Math.sqrt((0.8 * 0.2) / 150), 12);
    expect(codesOf(evidence)).toEqual(['warning ambiguous']);
  });

  it('that are counts are added', () => {
    const evidence = build({
      a: measure(3, { statistic: 'count', n: 10 }),
      b: measure(4, { statistic: 'count', n: 12 }),
    });
    expect(only(evidence)).toMatchObject({ value: 7, n: 22 });
  });

  it.each<[string, Partial<Measure>, Partial<Measure>, RegExp]>([
    ['lack n', {}, { n: 10 }, /without n for each/],
    [
      'are percentiles',
      { statistic: { percentile: 95 }, n: 5 },
      { statistic: { percentile: 95 }, n: 5 },
      /without n for each/,
    ],
    ['cover the whole set each', { n: 10, expected: 10 }, { n: 10, expected: 10 }, /covers the whole set/],
  ])('of several files that %s do not count', (_name, one, other, message) => {
    const evidence = build({ a: measure(0.5, one), b: measure(0.6, other) });
    expect(only(evidence).value).toBeNull();
    expect(evidence.problems).toMatchObject([
      { code: 'ambiguous', effect: 'error', message: expect.stringMatching(message) },
    ]);
  });

  it('of files of different models do not count', () => {
    const of = (model: string): Fill => all((sink) => sink.run({ model }), measure(0.5, { n: 10 }));
    const evidence = build({ a: of('one'), b: of('two') });
    expect(only(evidence).value).toBeNull();
    expect(evidence.problems[0]?.message).toMatch(/different models/);
  });

  it('of shards with samples need no pooling: the samples decide', () => {
    const evidence = build({
      a: all(measure(1), (sink) => sink.sample({ task: null, key: 'a', values: { acc: 1 } })),
      b: all(measure(0), (sink) => sink.sample({ task: null, key: 'b', values: { acc: 0 } })),
    });
    expect(evidence.measures).toEqual([]);
    expect(evidence.problems).toEqual([]);
  });
});

describe('numbers against their samples', () => {
  const sampled = (values: readonly (number | null)[], more: Partial<Measure>): EvidenceProblem[] => {
    const evidence = build({
      'r.json': (sink) => {
        sink.measure({ metric: 'acc', value: null, ...more });
        for (const [at, value] of values.entries())
          sink.sample({
            task: null,
            key: `q${at}`,
            slices: { region: at % 2 === 0 ? 'north' : 'south' },
            values: { acc: value },
          });
      },
    });
    return [...evidence.problems];
  };

  it('agree when they differ by rounding', () => {
    expect(sampled([1, 1, 0], { value: 0.6666666666666666, n: 3 })).toEqual([]);
    expect(sampled([1, 1, 0], { value: 0.667 })).toEqual([]);
    expect(sampled([1, 1, 0], { value: 0.67 })).toEqual([]);
    expect(sampled([1234.5, 1234.7], { value: 1234.6 })).toEqual([]);
    expect(sampled([1, 1, 0], { value: 0.5, slice: { attribute: 'region', value: 'north' } })).toEqual([]);
  });

  it.each<[string, readonly (number | null)[], Partial<Measure>, RegExp]>([
    ['another number', [1, 1, 0], { value: 0.7 }, /acc is reported as 0.7; its 3 samples give 0.666667/],
    ['rounded further than two digits', [1, 1, 0, 0], { value: 0.6 }, /its 4 samples give 0.5/],
    ['a sum', [1, 1, 0], { value: 2 }, /The number is the sum of the samples/],
    ['per cent', [1, 1, 0, 0], { value: 50 }, /One is in per cent/],
    [
      'samples that failed and count in one only',
      [1, 1, null, null],
      { value: 0.5, n: 4 },
      /over 4 samples; its 2 samples give 1/,
    ],
    [
      'a slice',
      [1, 0, 1, 0],
      { value: 0.5, slice: { attribute: 'region', value: 'north' } },
      /acc for one region is reported as 0.5/,
    ],
  ])('differ: %s', (_name, values, more, message) => {
    expect(sampled(values, more)).toMatchObject([
      {
        code: 'aggregate_differs',
        effect: 'error',
        file: 'r.json',
        metric: 'acc',
        message: expect.stringMatching(message),
      },
    ]);
  });

  it('are warned of when only part of the samples is there', () => {
    expect(sampled([1, 0], { value: 0.5, n: 100 })).toMatchObject([
      {
        code: 'aggregate_differs',
        effect: 'warning',
        message: 'acc is reported over 100 samples; 2 samples with a score were given.',
      },
    ]);
  });

  it('are not compared where the samples have no such slice, or for other statistics', () => {
    expect(sampled([1, 0], { value: 0.9, slice: { attribute: 'age', value: 'old' } })).toEqual([]);
    expect(sampled([1, 0], { value: 0.9, slice: { attribute: null, value: 'north' } })).toEqual([]);
    expect(sampled([1, 0], { value: 7, statistic: 'count' })).toEqual([]);
  });
});

describe('runs', () => {
  it.each([
    ['failed', 'run_failed'],
    ['cancelled', 'run_cancelled'],
    ['unfinished', 'run_unfinished'],
  ] as const)('that %s make all numbers of their file untrusted', (status, code) => {
    const evidence = build({ a: (sink) => sink.run({ status, tool: 'x' }) });
    expect(evidence.problems).toMatchObject([{ code, effect: 'error', file: 'a', metric: null }]);
  });

  it('that the reader explained are not complained of again', () => {
    const evidence = build({
      a: (sink) => {
        sink.problem({ code: 'run_failed', effect: 'error', message: 'Out of memory.' });
        sink.run({ status: 'failed' });
      },
    });
    expect(evidence.problems.map(({ message }) => message)).toEqual(['Out of memory.']);
  });

  it('are put together from what is said of them, once each', () => {
    const evidence = build({
      a: (sink) => {
        sink.run({ tool: 'x', set: { name: 's', digest: null } });
        sink.run({ status: 'complete' });
      },
      b: (sink) => sink.run({ tool: 'x', status: 'complete', set: { name: 's', digest: null } }),
      c: () => undefined,
    });
    expect(evidence.runs).toMatchObject([{ tool: 'x', status: 'complete', set: { name: 's' } }]);
  });
});
