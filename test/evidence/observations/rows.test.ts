import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, holds, needOf, notes, readCsv, readFiles } from './support.ts';

const T = '2026-11-01T10:00:00Z';
const LATER = '2026-11-03T10:00:00Z';
const errors = needOf('error_rate', 'events');

describe('one row for a request', () => {
  it('counts events by step and arm, in whatever order rows come', async () => {
    const read = await readCsv(
      `ts,arm,error_rate\n${LATER},candidate,1\n${T},baseline,false\n${T},candidate,TRUE\n${LATER},candidate,0\n`,
      [errors],
    );
    expect(read.problems).toEqual([]);
    expect(read.steps).toEqual([
      {
        step: 0,
        arms: {
          candidate: { requests: 1, metrics: { error_rate: { kind: 'events', n: 1, events: 1 } } },
          baseline: { requests: 1, metrics: { error_rate: { kind: 'events', n: 1, events: 0 } } },
        },
      },
      {
        step: 1,
        arms: {
          candidate: { requests: 2, metrics: { error_rate: { kind: 'events', n: 2, events: 1 } } },
          baseline: { requests: 0, metrics: {} },
        },
      },
    ]);
    expect(read.newest).toEqual({ candidate: '2026-11-03T10:00:00.000Z', baseline: '2026-11-01T10:00:00.000Z' });
  });

  it('sums values and their squares, and counts them against bounds that a guard names', async () => {
    const read = await readCsv(`ts,arm,ms\n${T},candidate,10\n${T},candidate,2000\n${T},candidate,2000.5\n`, [
      needOf('ms', 'distribution', { bounds: [2000] }),
    ]);
    const sums = read.steps[0]?.arms.candidate.metrics['ms'];
    expect(holds(read)).toEqual([]);
    if (sums?.kind !== 'distribution') throw new Error('no distribution');
    expect(sums.counts.length).toBe(sums.bounds.length + 1);
    const above = sums.counts.filter((_, index) => (sums.bounds[index] ?? Number.POSITIVE_INFINITY) > 2000);
    expect(above.reduce((a, b) => a + b, 0)).toBe(1);
    expect(sums.counts[sums.bounds.indexOf(10)]).toBe(1);
    const values = await readCsv(`ts,arm,ms\n${T},candidate,3\n${T},candidate,-4.5\n`, [needOf('ms', 'values')]);
    expect(values.steps[0]?.arms.candidate.metrics['ms']).toEqual({
      kind: 'values',
      n: 2,
      sum: -1.5,
      sum_squares: 29.25,
    });
  });

  it('counts a group of traffic apart, and an absent group as none', async () => {
    const read = await readCsv(`ts,arm,region,error_rate\n${T},candidate,north,1\n${T},candidate,south,0\n`, [
      errors,
      needOf('error_rate', 'events', { slice: 'region=north' }),
      needOf('error_rate', 'events', { slice: 'region=west' }),
    ]);
    expect(read.problems).toEqual([]);
    expect(read.steps[0]?.arms.candidate.metrics).toEqual({
      error_rate: { kind: 'events', n: 2, events: 1 },
      'error_rate[region=north]': { kind: 'events', n: 1, events: 1 },
      'error_rate[region=west]': { kind: 'events', n: 0, events: 0 },
    });
  });

  it('takes values as categories, numbers by their first digit', async () => {
    const read = await readCsv(
      `ts,arm,intent\n${['fly', '0.234', '0.29', '41.5', '3', '3.0', '-0.5', '__proto__'].map((one) => `${T},candidate,${one}`).join('\n')}`,
      [needOf('intent', 'categories')],
    );
    const sums = read.steps[0]?.arms.candidate.metrics['intent'];
    expect(sums?.kind === 'categories' ? Object.entries(sums.counts) : []).toEqual(
      [
        ['-0.5 to -0.6', 1],
        ['0.2 to 0.3', 2],
        ['3', 2],
        ['40 to 50', 1],
        ['__proto__', 1],
        ['fly', 1],
      ]
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
        .sort((a, b) => Number(/^\d+$/.test(String(b[0]))) - Number(/^\d+$/.test(String(a[0])))),
    );
  });

  it('keeps the 200 most frequent categories whatever the order, and says what became of the rest', async () => {
    const values = Array.from({ length: 250 }, (_, index) =>
      Array<string>(index < 210 ? 2 : 1).fill(`v${index}`),
    ).flat();
    const rows = (all: readonly string[]): string =>
      `ts,arm,intent\n${all.map((one) => `${T},candidate,${one}`).join('\n')}`;
    const [one, other] = [
      await readCsv(rows(values), [needOf('intent', 'categories')], { piece: 4096 }),
      await readCsv(rows([...values].reverse()), [needOf('intent', 'categories')], { piece: 4096 }),
    ];
    expect(one).toEqual(other);
    const sums = one.steps[0]?.arms.candidate.metrics['intent'];
    if (sums?.kind !== 'categories') throw new Error('no categories');
    expect(Object.keys(sums.counts)).toHaveLength(201);
    expect(sums.counts['(other)']).toBe(2 * 10 + 40);
    expect(notes(one)).toEqual(['50 values of intent beyond the 200 most frequent are counted as one']);
  });

  it('maps versions to arms and leaves other versions out, with a note', async () => {
    const read = await readCsv(`ts,version,error_rate\n${T},2.0.0,1\n${T},1.0.0,0\n${T},1.5.0,1\n${T},1.5.0,1\n`, [
      errors,
    ]);
    expect(read.steps[0]?.arms).toMatchObject({ candidate: { requests: 1 }, baseline: { requests: 1 } });
    expect(notes(read)).toEqual(['2 rows are of other versions, and were not counted']);
    expect(holds(read)).toEqual([]);
  });

  it('looks for renamed columns under their new names only, also within objects', async () => {
    const columns = { ts: 'when', arm: 'variant', error_rate: 'outcome.failed' };
    const read = await readFiles(
      { 'rows.jsonl': `{"when":"${T}","variant":"candidate","outcome":{"failed":true},"error_rate":0}\n` },
      [errors],
      { columns },
    );
    expect(read.problems).toEqual([]);
    expect(read.steps[0]?.arms.candidate.metrics).toEqual({ error_rate: { kind: 'events', n: 1, events: 1 } });
  });
});

describe('rows of sums', () => {
  it('adds events, values, buckets, categories, and takes the newest number computed elsewhere', async () => {
    const header =
      'ts,arm,requests,error_rate.events,ok.events,ok.of,n.count,n.sum,n.sum_squares,ms.le.10,ms.le.20,ms.le.+Inf,lang.is.de,lang.is.en,psi';
    const read = await readCsv(
      `${header}\n2026-11-01T11:00:00Z,candidate,100,3,40,50,2,3,5,1,5,9,60,40,0.25\n${T},candidate,50,1,9,10,1,1,1,0,0,1,25,25,0.5\n`,
      [
        errors,
        needOf('ok', 'events'),
        needOf('n', 'values'),
        needOf('ms', 'distribution', { bounds: [20] }),
        needOf('lang', 'categories'),
        needOf('psi', 'gauge'),
        needOf('psi2', 'categories'),
      ],
      { columns: { psi2: 'psi' } },
    );
    expect(read.problems).toEqual([]);
    expect(read.steps[0]?.arms.candidate).toEqual({
      requests: 150,
      metrics: {
        error_rate: { kind: 'events', n: 150, events: 4 },
        ok: { kind: 'events', n: 60, events: 49 },
        n: { kind: 'values', n: 3, sum: 4, sum_squares: 6 },
        ms: { kind: 'distribution', bounds: [10, 20], counts: [1, 4, 5] },
        lang: { kind: 'categories', counts: { de: 85, en: 65 } },
        psi: { kind: 'gauge', value: 0.25, at: '2026-11-01T11:00:00.000Z' },
        psi2: { kind: 'gauge', value: 0.25, at: '2026-11-01T11:00:00.000Z' },
      },
    });
  });

  it('puts parts of a metric together from tables that have one each', async () => {
    const read = await readFiles(
      {
        'a.csv': `ts,arm,requests\n${T},candidate,100\n`,
        'b.csv': `ts,arm,error_rate.of\n${T},candidate,100\n`,
        'c.csv': `ts,arm,error_rate.events\n${T},candidate,7\n`,
      },
      [errors],
    );
    // Rows of the same time and arm in different tables say different things: that is no duplicate.
    expect(read.problems).toEqual([]);
    expect(read.steps[0]?.arms.candidate).toEqual({
      requests: 100,
      metrics: { error_rate: { kind: 'events', n: 100, events: 7 } },
    });
  });
});

describe('windows', () => {
  it('count again what falls into them, and the candidate before them', async () => {
    const read = await readCsv(
      `ts,arm,error_rate\n${at(3.99)},candidate,1\n${at(3.5)},candidate,0\n${at(-3)},candidate,1\n${at(3.5)},baseline,0\n`,
      [errors],
      { question: { windows: [{ window_ms: 3_600_000, from: at(4 - 1 / 24), to: at(4) }] } },
    );
    expect(read.windows).toEqual([
      {
        window_ms: 3_600_000,
        arms: {
          candidate: { requests: 1, metrics: { error_rate: { kind: 'events', n: 1, events: 1 } } },
          baseline: { requests: 0, metrics: {} },
        },
        before: { requests: 2, metrics: { error_rate: { kind: 'events', n: 2, events: 1 } } },
      },
    ]);
    expect(read.steps.map(({ step }) => step)).toEqual([1]);
  });
});

describe('the same rows', () => {
  const row = fc.record({
    day: fc.integer({ min: 0, max: 39 }),
    arm: fc.constantFrom('candidate', 'baseline'),
    error: fc.boolean(),
    ms: fc.integer({ min: 0, max: 5000 }),
    region: fc.constantFrom('north', 'the "far", south', 'ost\nwest', 'ü'),
  });
  const needs = [
    errors,
    needOf('error_rate', 'events', { slice: 'region=ü' }),
    needOf('ms', 'distribution'),
    needOf('region', 'categories'),
  ];
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it('give the same sums as CSV, JSON Lines and JSON, in any order and in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 300 }),
        async (rows, piece) => {
          const objects = rows.map((one, index) => ({
            ts: at(one.day / 10),
            id: `r${index}`,
            arm: one.arm,
            error_rate: one.error,
            ms: one.ms,
            region: one.region,
          }));
          const csv = `ts,id,arm,error_rate,ms,region\r\n${[...objects]
            .reverse()
            .map((one) => [one.ts, one.id, one.arm, one.error_rate, one.ms, quote(one.region)].join(','))
            .join('\r\n')}`;
          const reads = [
            await readCsv(csv, needs, { piece }),
            await readFiles({ 'rows.jsonl': objects.map((one) => JSON.stringify(one)).join('\n') }, needs, { piece }),
            await readFiles({ 'rows.json': JSON.stringify(objects) }, needs, { piece }),
            // Every row twice: counted once.
            await readFiles({ 'rows.csv': csv, 'rows.json': JSON.stringify(objects) }, needs, { piece }),
          ];
          for (const read of reads) {
            expect(holds(read)).toEqual([]);
            expect(read.steps).toEqual(reads[0]?.steps);
          }
          const requests = reads[0]?.steps.reduce(
            (sum, { arms }) => sum + arms.candidate.requests + arms.baseline.requests,
            0,
          );
          expect(requests).toBe(rows.length);
          expect(notes(reads[3]!)).toContain(
            `${rows.length} row${rows.length === 1 ? '' : 's'} came twice and ${rows.length === 1 ? 'was' : 'were'} counted once`,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
