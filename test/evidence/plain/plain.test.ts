import { describe, expect, it } from 'vitest';
import type { Evidence, SampleTable } from '../../../src/evidence/types.ts';
import { evidenceOf, fileOf, fixture, problemsOf, valuesOf } from '../support.ts';

function tableOf(evidence: Evidence): SampleTable {
  const [table] = evidence.tables;
  if (table === undefined || evidence.tables.length > 1) throw new Error(`${evidence.tables.length} tables`);
  return table;
}

describe('a plain document', () => {
  it('gives its numbers by dotted path; texts, truth values and lists are no metrics', async () => {
    const document = { eval: { f1: 0.5, note: 'x', ok: true }, n: 10, 'a.b': 1, runs: [{ f1: 0.1 }, 3], none: null };
    for (const file of [fileOf('m', JSON.stringify(document)), fileOf('m', JSON.stringify(document, null, 2))]) {
      const evidence = await evidenceOf([file]);
      expect(valuesOf(evidence)).toEqual({ 'a.b': 1, 'eval.f1': 0.5, n: 10 });
      expect(evidence.measures.every(({ n, direction }) => n === null && direction === null)).toBe(true);
    }
  });

  it('is YAML as well', async () => {
    const evidence = await evidenceOf([fileOf('m', '# scores\neval:\n  f1: 0.5\n  loss: 1.0e-3\n')]);
    expect(valuesOf(evidence)).toEqual({ 'eval.f1': 0.5, 'eval.loss': 0.001 });
  });

  it('with NaN has a metric that cannot be trusted', async () => {
    const evidence = await evidenceOf([fileOf('m.json', '{"f1": NaN, "acc": Infinity, "mcc": 0.5}')]);
    expect(valuesOf(evidence)).toEqual({ acc: null, f1: null, mcc: 0.5 });
    expect(evidence.problems.map(({ code, effect, metric }) => [code, effect, metric])).toEqual([
      ['value_not_finite', 'error', 'acc'],
      ['value_not_finite', 'error', 'f1'],
    ]);
  });

  it('is read as the file of scikit-learn scores that it is', async () => {
    const evidence = await evidenceOf([await fixture('sklearn/1.9.1/scores.json')]);
    expect(valuesOf(evidence)).toEqual({ rows: 228, 'test.mae': 0.06299458247211813, 'test.r2': 0.8394144858738597 });
  });

  it('without a number, or with a flood of them, is refused', async () => {
    await expect(problemsOf([fileOf('m.json', '{"a": "x"}')])).resolves.toMatchObject([
      { message: expect.stringMatching(/No format is known .* a JSON document with "a"/) },
    ]);
    const flood = JSON.stringify(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`m${at}`, at])));
    await expect(problemsOf([fileOf('m.json', flood)])).resolves.toMatchObject([
      { message: expect.stringMatching(/may hold 5000 numbers/) },
    ]);
  });

  it('with a key named __proto__ does no harm', async () => {
    const evidence = await evidenceOf([fileOf('m.json', '{"__proto__": {"f1": 0.5}, "acc": 1}')]);
    expect(valuesOf(evidence)).toEqual({ '__proto__.f1': 0.5, acc: 1 });
    expect(({} as Record<string, unknown>)['f1']).toBeUndefined();
  });
});

describe('plain rows', () => {
  const rows = [
    { id: 'q1', correct: true, latency: 1.5, region: 'north', conversation_id: 'c1', answer: 'x'.repeat(80) },
    { id: 'q2', correct: false, latency: 0.5, region: 'south', conversation_id: 'c1', answer: 'long'.repeat(20) },
    { id: 'q3', correct: true, latency: null, region: 'north', conversation_id: 'c2', answer: 'y'.repeat(80) },
  ];
  const header = Object.keys(rows[0] ?? {});
  const csv = (separator: string): string =>
    [header, ...rows.map((row) => Object.values(row).map((cell) => (cell === null ? '' : String(cell))))]
      .map((cells) => cells.join(separator))
      .join('\n');

  it.each([
    ['JSON Lines', rows.map((row) => JSON.stringify(row)).join('\n')],
    ['a JSON list', JSON.stringify(rows)],
    ['CSV', csv(',')],
    ['CSV with semicolons', csv(';')],
    ['TSV', csv('\t')],
    ['YAML', rows.map((row) => `- ${JSON.stringify(row)}`).join('\n')],
  ])('are samples, as %s', async (_name, text) => {
    const table = tableOf(await evidenceOf([fileOf('samples', text)]));
    expect(table.keys).toEqual(['q1', 'q2', 'q3']);
    expect(table.columns).toMatchObject([
      { metric: 'correct', scored: 3, expected: 3 },
      { metric: 'latency', scored: 2, expected: 3 },
    ]);
    expect([...(table.columns[0]?.values ?? [])]).toEqual([1, 0, 1]);
    expect(table.attributes).toEqual({ region: { names: ['north', 'south'], rows: new Uint32Array([0, 1, 0]) } });
    expect(table.clusters?.names).toEqual(['c1', 'c2']);
  });

  it('nested in JSON give metrics by dotted path', async () => {
    const text =
      '{"id": 1, "scores": {"f1": 0.5, "em": 1}, "meta": {"lang": "en"}}\n{"id": 2, "scores": {"f1": 1}, "meta": {"lang": "de"}}';
    const table = tableOf(await evidenceOf([fileOf('s.jsonl', text)]));
    expect(table.keys).toEqual(['1', '2']);
    expect(table.columns).toMatchObject([
      { metric: 'scores.em', scored: 1, expected: 1 },
      { metric: 'scores.f1', scored: 2 },
    ]);
    expect(Object.keys(table.attributes)).toEqual(['meta.lang']);
  });

  it('of several tasks are told apart by their task', async () => {
    const evidence = await evidenceOf([fileOf('s.csv', 'task,id,acc\nx,1,1\ny,1,0\n')]);
    expect(evidence.tables.map(({ task, keys }) => [task, keys])).toEqual([
      ['x', ['1']],
      ['y', ['1']],
    ]);
    expect(evidence.tasks.map(({ id }) => id)).toEqual(['x', 'y']);
  });

  it.each(['N/A', 'NaN', 'nan', 'null', 'None', '-', ''])(
    'with %j for a number were expected and not scored',
    async (cell) => {
      const table = tableOf(await evidenceOf([fileOf('s.csv', `id,acc,x\n1,1,0\n2,${cell},0\n`)]));
      expect(table.columns[0]).toMatchObject({ metric: 'acc', scored: 1, expected: 2 });
    },
  );

  it('with an infinite number have a metric that cannot be trusted', async () => {
    const evidence = await evidenceOf([fileOf('s.csv', 'id,ppl\n1,3\n2,inf\n')]);
    expect(evidence.problems).toMatchObject([{ code: 'value_not_finite', effect: 'error', metric: 'ppl' }]);
  });

  it('never take a column of words for a metric, nor one of many different texts for an attribute', async () => {
    const text = [
      'id,acc,label,name,mixed',
      ...Array.from({ length: 60 }, (_, at) => `${at},1,yes,name ${at},${at % 2 === 0 ? at : 'x'}`),
    ];
    const table = tableOf(await evidenceOf([fileOf('s.csv', text.join('\n'))], { texts: 'keep' }));
    expect(table.columns.map(({ metric }) => metric)).toEqual(['acc']);
    expect(Object.keys(table.attributes)).toEqual(['label']);
    expect(Object.keys(table.texts ?? {})).toEqual(['mixed', 'name']);
  });

  it.each(['key', 'id', 'ID', 'sample_id', 'question_id', 'uuid'])('have their key in the column %s', async (name) => {
    const table = tableOf(await evidenceOf([fileOf('s.csv', `acc,${name}\n1,b\n0,a\n`)]));
    expect(table.keys).toEqual(['a', 'b']);
  });

  it('without a key column are not guessed at', async () => {
    const [problem] = await problemsOf([fileOf('s.csv', 'question,acc\nwhy,1\nhow,0\n')]);
    expect(problem?.message).toMatch(
      /No format is known .* CSV table with "question", "acc"\. Nearest|No format is known/,
    );
    expect(problem?.message).toMatch(/evaluation\.read/);
  });

  it('are refused without a key in a row, without rows, without a metric', async () => {
    await expect(problemsOf([fileOf('s.csv', 'id,acc\n1,1\n,0\n')])).resolves.toMatchObject([
      { place: 'line 3', message: 'Each sample needs a key; this one has none.' },
    ]);
    await expect(problemsOf([fileOf('s.csv', 'id,acc\n')])).resolves.toMatchObject([
      { message: expect.stringMatching(/a header and no row/) },
    ]);
    await expect(problemsOf([fileOf('s.csv', 'id,acc\na,good\nb,bad\n')])).resolves.toMatchObject([
      { message: expect.stringMatching(/At least one column must hold numbers/) },
    ]);
    await expect(problemsOf([fileOf('s.jsonl', '{"id": 1, "acc": 1}\n[1]\n')])).resolves.toMatchObject([
      { place: 'line 2', message: 'Each line must be a JSON object; this one is not.' },
    ]);
    await expect(problemsOf([fileOf('s.csv', 'id,acc,acc\na,1,2\n')])).resolves.toMatchObject([
      { place: 'line 1', message: expect.stringMatching(/"acc" twice/) },
    ]);
  });

  it('of a thousand and one columns are refused', async () => {
    const names = Array.from({ length: 1001 }, (_, at) => `m${at}`);
    const text = `id,${names.join(',')}\na,${names.map(() => '1').join(',')}\n`;
    await expect(problemsOf([fileOf('s.csv', text)])).resolves.toMatchObject([
      { place: 'line 2', message: expect.stringMatching(/may have 1000 columns/) },
    ]);
  });
});

describe('a table of metric and value', () => {
  it('gives numbers, with what is known of each', async () => {
    const text = [
      'metric,value,n,stderr,low,high,level,unit,direction,slice,task,statistic',
      'acc,0.9,100,0.03,0.84,0.96,95,share,up,,t,',
      'acc,0.8,50,,,,,share,up,region=north,t,mean',
      'latency,120,100,,,,,ms,down,overall,t,p95',
      'faults,3,100,,,,,,,long tail,t,count',
    ].join('\n');
    const { measures, tasks } = await evidenceOf([fileOf('m.csv', text)]);
    expect(tasks.map(({ id }) => id)).toEqual(['t']);
    expect(measures).toMatchObject([
      { metric: 'acc', slice: { attribute: 'region', value: 'north' }, value: 0.8, n: 50, interval: null },
      {
        metric: 'acc',
        slice: null,
        standardError: 0.03,
        interval: { low: 0.84, high: 0.96, level: 0.95 },
        direction: 'up',
      },
      { metric: 'faults', slice: { attribute: null, value: 'long tail' }, statistic: 'count' },
      { metric: 'latency', slice: null, statistic: { percentile: 95 }, unit: 'ms' },
    ]);
  });

  it('is the same as JSON Lines or a list of objects', async () => {
    const rows = [
      { metric: 'acc', value: 0.9, n: 10 },
      { metric: 'f1', value: 0.8, n: 10 },
    ];
    const lines = await evidenceOf([fileOf('m.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))]);
    const list = await evidenceOf([fileOf('m.json', JSON.stringify(rows))]);
    expect(lines.measures).toEqual(list.measures);
    expect(valuesOf(list)).toEqual({ acc: 0.9, f1: 0.8 });
  });

  it('does not use an interval of unknown level', async () => {
    const evidence = await evidenceOf([fileOf('m.csv', 'metric,value,low,high\nacc,0.9,0.8,1\n')]);
    expect(evidence.measures).toMatchObject([{ interval: null }]);
    expect(evidence.problems).toMatchObject([
      { code: 'ambiguous', effect: 'warning', message: expect.stringMatching(/needs its level/) },
    ]);
  });

  it('names rows without a metric or with a word for a number', async () => {
    await expect(problemsOf([fileOf('m.csv', 'metric,value\n,1\n')])).resolves.toMatchObject([{ place: 'line 2' }]);
    await expect(problemsOf([fileOf('m.csv', 'metric,value\nacc,good\n')])).resolves.toMatchObject([
      { place: 'line 2', message: 'value must be a number; found a text of 4 characters.' },
    ]);
    await expect(problemsOf([fileOf('m.csv', 'metric,value,statistic\nacc,1,median\n')])).resolves.toMatchObject([
      { place: 'line 2', message: expect.stringMatching(/such as p95; found a text of 6 characters/) },
    ]);
  });

  it('with N/A for a value has a metric without one', async () => {
    const evidence = await evidenceOf([fileOf('m.csv', 'metric,value\nacc,N/A\n')]);
    expect(evidence.problems).toMatchObject([{ code: 'value_missing', effect: 'error', metric: 'acc' }]);
  });

  it('with a column of unknown meaning is not guessed at', async () => {
    await expect(problemsOf([fileOf('m.csv', 'metric,value,fold\nacc,1,0\n')])).resolves.toHaveLength(1);
  });
});
