import { describe, expect, it } from 'vitest';
import { NAMED_LIMIT } from '../../../src/evidence/observations/log.ts';
import { at, holds, needOf, notes, readCsv, readFiles } from './support.ts';

const T = '2026-11-01T10:00:00Z';
const errors = needOf('error_rate', 'events');
const ms = needOf('ms', 'values');

describe('what stands in one cell', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a text', `${T},candidate,0,fast`, /rows\.csv:3: ms "fast": a number is required/],
    ['NaN', `${T},candidate,0,NaN`, /ms "NaN": a number/],
    ['infinity', `${T},candidate,0,Inf`, /ms "Inf": a number/],
    ['a number beyond all doubles', `${T},candidate,0,1e999`, /ms "1e999": a number/],
    ['a decimal comma', `${T},candidate,0,"1,5"`, /ms "1,5": a number/],
    ['hexadecimal', `${T},candidate,0,0x10`, /ms "0x10": a number/],
    ['neither 0 nor 1', `${T},candidate,0.5,1`, /error_rate "0\.5": 0, 1, true or false is required/],
    ['a negative flag', `${T},candidate,-1,1`, /error_rate "-1": 0, 1/],
    ['no such arm', `${T},control,0,1`, /arm "control": candidate or baseline is required/],
    ['no arm', `${T},,0,1`, /arm "": candidate or baseline is required/],
    ['no time', `,candidate,0,1`, /ts is empty/],
    ['a time without a zone', `2026-11-01T10:00:00,candidate,0,1`, /ts "2026-11-01T10:00:00" has no time zone/],
    ['a day', `2026-11-01,candidate,0,1`, /ts "2026-11-01" has no time zone/],
    ['no day of the calendar', `2026-02-30T10:00:00Z,candidate,0,1`, /ts "2026-02-30T10:00:00Z" is no time/],
    ['a small number as time', `12,candidate,0,1`, /ts "12" is no time/],
    ['too many cells', `${T},candidate,0,1,2`, /rows\.csv:3: there are more cells where the header has 4/],
    ['too few cells', `${T},candidate,0`, /there are 3 cells where the header has 4/],
    ['text behind a quote', `${T},"candidate"x,0,1`, /after a closing quote/],
    ['a clock that is ahead', `${at(4.01)},candidate,0,1`, /more than 5 minutes after the time of this look/],
  ];
  it.each(cases)('%s holds, with its line', async (_name, line, message) => {
    const read = await readCsv(`ts,arm,error_rate,ms\n${T},candidate,0,1\n${line}\n`, [errors, ms]);
    expect(holds(read)).toHaveLength(1);
    expect(holds(read)[0]).toMatch(message);
    // What is right beside it is counted all the same.
    expect(read.steps[0]?.arms.candidate.requests).toBe(1);
  });

  it.each([
    ['2026-11-01T10:00:00Z', '2026-11-01T10:00:00.000Z'],
    ['2026-11-01 10:00:00.25+00', '2026-11-01T10:00:00.250Z'],
    ['2026-11-01T12:30+0230', '2026-11-01T10:00:00.000Z'],
    ['2026-11-01T05:00:00-05:00', '2026-11-01T10:00:00.000Z'],
    ['2026-11-01 10:00:00 UTC', '2026-11-01T10:00:00.000Z'],
    ['1793527200', '2026-11-01T10:00:00.000Z'],
    ['1793527200123', '2026-11-01T10:00:00.123Z'],
    ['1793527200.5', '2026-11-01T10:00:00.500Z'],
  ])('the time %s is %s', async (written, meant) => {
    const read = await readCsv(`ts,arm,error_rate\n${written},candidate,0\n`, [errors]);
    expect(holds(read)).toEqual([]);
    expect(read.newest.candidate).toBe(meant);
  });

  it('a clock ahead by less than five minutes is let be', async () => {
    const read = await readCsv(`ts,arm,error_rate\n${at(4 + 4 / 1440)},candidate,0\n`, [errors]);
    expect(holds(read)).toEqual([]);
    expect(notes(read)).toEqual(['1 row is from after what is counted now, and was not counted']);
  });
});

describe('rows of sums that cannot be', () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    ['negative requests', 'requests,error_rate.events', '-1,0', /requests "-1": a number that is not negative/],
    [
      'negative events',
      'requests,error_rate.events',
      '10,-3',
      /error_rate\.events "-3": a number that is not negative/,
    ],
    ['more events than requests', 'requests,error_rate.events', '10,11', /error_rate\.events is 11 of 10/],
    ['no events', 'requests,error_rate.events', '10,', /error_rate\.events is empty/],
    ['no requests', 'requests,error_rate.events', ',3', /requests is empty/],
    [
      'a share instead of counts',
      'requests,error_rate',
      '10,0.1',
      /must be counted where rows stand for many requests/,
    ],
  ];
  it.each(cases)('%s', async (_name, columns, cells, message) => {
    const read = await readCsv(`ts,arm,${columns}\n${T},candidate,${cells}\n`, [errors]);
    expect(holds(read).join('\n')).toMatch(message);
  });

  it.each([
    ['falling counts', 'ms.le.10,ms.le.20,ms.le.+Inf', '5,4,6', /ms\.le\.20 is 4, less than the 5/],
    ['no last bucket', 'ms.le.10,ms.le.20', '5,6', /ms\.le\.\+Inf is required/],
    ['no bound of the guard', 'ms.le.10,ms.le.+Inf', '5,6', /ms has no bound 20, which a guard holds it against/],
    ['a bound that is none', 'ms.le.20,ms.le.much,ms.le.+Inf', '5,6,6', /ms\.le\.much has no bound/],
    ['a bound twice', 'ms.le.20,ms.le.2e1,ms.le.+Inf', '5,6,6', /has no bound of its own/],
    ['percentiles instead of counts', 'ms', '15', /a percentile of percentiles is none/],
  ])('a distribution with %s', async (_name, columns, cells, message) => {
    const read = await readCsv(`ts,arm,requests,${columns}\n${T},candidate,6,${cells}\n`, [
      needOf('ms', 'distribution', { bounds: [20] }),
    ]);
    expect(holds(read).join('\n')).toMatch(message);
  });

  it('a sum whose squares are too small, or that has none', async () => {
    const impossible = await readCsv(`ts,arm,requests,ms.count,ms.sum,ms.sum_squares\n${T},candidate,2,2,10,1\n`, [ms]);
    expect(holds(impossible).join()).toMatch(/no values add up to these/);
    const without = await readCsv(`ts,arm,requests,ms.count,ms.sum\n${T},candidate,2,2,10\n`, [ms]);
    expect(holds(without).join()).toMatch(/ms\.sum_squares must be there too/);
  });

  it('files whose buckets are not the same', async () => {
    const read = await readFiles(
      {
        'a.csv': `ts,arm,requests,ms.le.10,ms.le.+Inf\n${T},candidate,1,1,1\n`,
        'b.csv': `ts,arm,requests,ms.le.20,ms.le.+Inf\n${T},baseline,1,1,1\n`,
      },
      [needOf('ms', 'distribution')],
    );
    expect(holds(read).join()).toMatch(/b\.csv:1: ms has other bounds here than elsewhere/);
  });

  it('rows with nothing in them are skipped, and told', async () => {
    const read = await readCsv(
      `ts,arm,requests,error_rate.events\n${T},candidate,5,0\n2026-11-01T11:00:00Z,candidate,,\n`,
      [errors],
    );
    expect(holds(read)).toEqual([]);
    expect(notes(read)).toEqual(['1 row holds no number, and was skipped']);
  });
});

describe('what is missing is not 0', () => {
  it('a metric without a column holds, and says which columns would do', async () => {
    const read = await readCsv(`ts,arm\n${T},candidate\n`, [errors]);
    expect(holds(read)).toEqual([
      'rows.csv: error_rate is in no column; required is error_rate (0 or 1 of each request) or error_rate.events. A metric that is missing is not 0',
    ]);
    expect(read.steps[0]?.arms.candidate).toEqual({ requests: 1, metrics: {} });
  });

  it('an arm with requests but without the metric holds', async () => {
    const read = await readFiles(
      {
        'a.csv': `ts,arm,requests\n${T},candidate,9\n${T},baseline,9\n`,
        'b.csv': `ts,arm,error_rate.of,error_rate.events\n${T},baseline,9,1\n`,
      },
      [errors],
    );
    expect(holds(read).join()).toMatch(/error_rate is missing for the candidate in step 1/);
  });

  it('how many without how often holds', async () => {
    const read = await readFiles(
      {
        'a.csv': `ts,arm,requests,error_rate.of\n${T},candidate,9,9\n`,
        'b.csv': `ts,arm,error_rate.events\n${T},baseline,1\n`,
      },
      [errors],
    );
    expect(holds(read).join()).toMatch(/not how many events there were: write 0 where there was none/);
  });

  it('a group without a column for it holds', async () => {
    const read = await readCsv(`ts,arm,error_rate\n${T},candidate,0\n`, [
      needOf('error_rate', 'events', { slice: 'region=north' }),
    ]);
    expect(holds(read).join()).toMatch(/a column region is required to count error_rate\[region=north\]/);
  });

  it('a few empty cells are a note, many hold, and n/a is neither', async () => {
    const rows = (cell: string, count: number): string =>
      `ts,arm,error_rate\n${`${T},candidate,0\n`.repeat(200)}${`${T},candidate,${cell}\n`.repeat(count)}`;
    const few = await readCsv(rows('', 2), [errors]);
    expect(holds(few)).toEqual([]);
    expect(notes(few)).toEqual([
      'error_rate is empty in 2 rows of 202 rows of the candidate, which are not counted for it',
    ]);
    const many = await readCsv(rows('', 20), [errors]);
    expect(holds(many).join()).toMatch(
      /error_rate is empty in 20 rows of 220 rows of the candidate: at most 1 % may be/,
    );
    const none = await readCsv(rows('n/a', 20), [errors]);
    expect(none.problems).toEqual([]);
    expect(none.steps[0]?.arms.candidate).toEqual({
      requests: 220,
      metrics: { error_rate: { kind: 'events', n: 200, events: 0 } },
    });
  });

  it('a key that later lines lack is as missing as an empty cell', async () => {
    const lines = Array.from(
      { length: 50 },
      (_, index) => `{"ts":"${T}","arm":"candidate"${index < 25 ? '' : ',"error_rate":0'}}`,
    );
    const read = await readFiles({ 'rows.jsonl': lines.join('\n') }, [errors]);
    expect(holds(read).join()).toMatch(/error_rate is empty in 25 rows of 50 rows/);
  });

  it('a file that lacks the metric is not made up for by one that has it', async () => {
    const read = await readFiles(
      { 'a.csv': `ts,arm,error_rate\n${T},candidate,0\n`, 'b.csv': `ts,arm\n${T},candidate\n` },
      [errors],
    );
    expect(holds(read).join()).toMatch(/error_rate is empty in 1 row of 2 rows/);
  });
});

describe('rows that come twice', () => {
  it('with the same id and content are counted once, with other content they hold', async () => {
    const same = await readCsv(`ts,arm,id,error_rate\n${T},candidate,a,1\n${T},candidate,b,1\n${T},candidate,a,1\n`, [
      errors,
    ]);
    expect(same.steps[0]?.arms.candidate.requests).toBe(2);
    expect(holds(same)).toEqual([]);
    const other = await readCsv(`ts,arm,id,error_rate\n${T},candidate,a,1\n${T},candidate,a,0\n`, [errors]);
    expect(holds(other)).toEqual([
      'rows.csv:3: there is another row with id "a" that says something else: which of them is right cannot be known',
    ]);
  });

  it('of the same time, arm and texts are one, when they are sums', async () => {
    const text = (second: string): string =>
      `ts,arm,region,requests,error_rate.events,cost\n${T},candidate,north,10,1,5\n${T},candidate,south,10,1,5\n${second}\n`;
    const same = await readCsv(text(`${T},candidate,north,10,1,7`), [errors]);
    expect(same.steps[0]?.arms.candidate.requests).toBe(20);
    expect(notes(same)).toEqual(['1 row came twice and was counted once']);
    const other = await readCsv(text(`${T},candidate,north,11,1,5`), [errors]);
    expect(holds(other).join()).toMatch(/rows\.csv:4: there is another row of ts ".*" with other numbers/);
  });

  it('without an id may be two requests of the same moment', async () => {
    const read = await readCsv(`ts,arm,error_rate\n${T},candidate,1\n${T},candidate,1\n`, [errors]);
    expect(read.steps[0]?.arms.candidate.requests).toBe(2);
  });

  it('an id that is empty holds', async () => {
    expect(holds(await readCsv(`ts,arm,id,error_rate\n${T},candidate,,1\n`, [errors])).join()).toMatch(/id is empty/);
  });
});

describe('late rows', () => {
  it('before, between and after the stretches are not counted, and told', async () => {
    const read = await readCsv(
      `ts,arm,error_rate\n${at(-1)},candidate,1\n${at(0.5)},candidate,0\n${at(1.5)},candidate,1\n`,
      [errors],
      {
        question: {
          spans: [
            { step: 0, from: at(0), to: at(1) },
            { step: 0, from: at(2), to: at(4) },
          ],
        },
      },
    );
    expect(read.steps.map(({ arms }) => arms.candidate.requests)).toEqual([1]);
    expect(notes(read)).toEqual([
      '1 row is from before what is counted now (late, or counted by an earlier look), and was not counted',
      '1 row is from between the stretches that are counted, and was not counted',
    ]);
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['rows.csv', '', /a header line/],
    ['rows.csv', 'ts,arm,ts\n', /column "ts" stands there twice/],
    ['rows.csv', 'arm,error_rate\ncandidate,0\n', /a column ts is required; the columns are "arm", "error_rate"/],
    ['rows.csv', `ts,error_rate\n${T},0\n`, /a column arm or version is required/],
    ['rows.csv', `ts,arm,error_rate\n${T},"candidate,0\n`, /a quote is not closed/],
    ['rows.jsonl', `{"ts":"${T}","arm":"candidate","error_rate":0}\n{"ts":\n`, /rows\.jsonl:2: the line is no JSON/],
    ['rows.jsonl', `[1]\n`, /rows\.jsonl:1: a row must be an object/],
    ['rows.jsonl', `{"ts":"${T}","arm":"candidate","error_rate":NaN}\n`, /error_rate "NaN": 0, 1/],
    ['rows.json', '{"rows":[]}', /a list of objects is required/],
    ['rows.json', 'nothing', /no JSON/],
  ])('%s with %j', async (path, text, message) => {
    expect(holds(await readFiles({ [path]: text }, [errors])).join('\n')).toMatch(message);
  });

  it('no more than so many problems are named, and all are counted', async () => {
    const read = await readCsv(`ts,arm,error_rate\n${`${T},candidate,x\n`.repeat(1500)}`, [errors], { piece: 4096 });
    const held = holds(read);
    expect(held).toHaveLength(NAMED_LIMIT + 1);
    expect(held[0]).toMatch(/^rows\.csv:2: /);
    // The rows, and that the metric is missing altogether.
    expect(held.at(-1)).toMatch(/and 1,48\d more problems after it/);
  });

  it('what is written in quotes is what is meant, wherever the pieces of the file end', async () => {
    const text = `"ts";"arm";"region";"error_rate"\r\n"${T}";candidate;"no""r;th\nwest";"1"\r\n\r\n${T};candidate;x;0`;
    for (let piece = 1; piece < 60; piece += 1) {
      const read = await readCsv(text, [errors, needOf('error_rate', 'events', { slice: 'region=no"r;th\nwest' })], {
        piece,
      });
      expect(read.problems).toEqual([]);
      expect(read.steps[0]?.arms.candidate.metrics).toEqual({
        error_rate: { kind: 'events', n: 2, events: 1 },
        'error_rate[region=no"r;th\nwest]': { kind: 'events', n: 1, events: 1 },
      });
    }
  });
});
